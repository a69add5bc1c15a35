"""A PNG picture, decoded here: one that is damaged or would fill the memory is refused before a page is made of it."""

from __future__ import annotations

import struct
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from cxmaturity.model.colours import WHITE, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 40_000_000
_HEADER = 24
"""Bytes of a PNG up to and with its width and height, which come first in it."""
_SIDE, _SMALL = 1800, 120
"""A picture is made no larger than this (60 mm at 760 dots an inch), and as small as this to look at its colours."""
_OPAQUE, _SMALLEST_SHARE = 128, 0.05
"""Pixels that are seen, and the share of them that makes a colour part of the picture."""
_NEARLY_WHITE = 1.1
_MOST, _SMALLER = f"a logo has room for {MOST_PIXELS // 1_000_000} million", "export it about 1200 pixels wide"


class PictureError(Exception):
    """A picture that cannot be used: why, and the way out."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture without whatever else was in its file, and no larger than print needs.

    `pixels` is how many there were in the file.
    `ground` is the colour that it brings along behind it, `""` where one sees through; `colours` are those of much of what is seen.
    """

    content: bytes
    pixels: int
    ratio: float
    ground: str
    colours: tuple[str, ...]

    @property
    def is_on_white(self) -> bool:
        """Whether it brings white along."""
        return bool(self.ground) and contrast(self.ground, WHITE) < _NEARLY_WHITE


def read_picture(content: bytes) -> Picture:
    """The picture in this PNG; raises `PictureError`."""
    from PIL import Image

    _refuse_large(*_promised(content))
    try:
        with _in_full(), Image.open(BytesIO(content), formats=["PNG"]) as opened:
            _refuse_large(*opened.size)
            pixels = opened.width * opened.height
            picture = opened.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError(f"the picture is too large, and {_MOST}", _SMALLER) from error
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise PictureError("the picture is damaged", "export it again") from error
    picture.thumbnail((_SIDE, _SIDE))
    written = BytesIO()
    picture.save(written, "PNG")
    return Picture(written.getvalue(), pixels, picture.width / picture.height, _ground(picture), _colours(picture))


@contextmanager
def _in_full() -> Iterator[None]:
    """WeasyPrint asks Pillow to fill what is missing of a picture with black, for the whole process.

    What Pillow only warns of, a picture of too many pixels, is raised.
    """
    from PIL import Image, ImageFile

    asked = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = asked


def _promised(content: bytes) -> tuple[int, int]:
    """Width and height in the header."""
    if len(content) < _HEADER or not content.startswith(SIGNATURE) or content[12:16] != b"IHDR":
        raise PictureError("the picture is damaged", "export it again")
    width, height = struct.unpack(">II", content[_HEADER - 8 : _HEADER])
    return width, height


def _refuse_large(width: int, height: int) -> None:
    if not 0 < width * height <= MOST_PIXELS:
        raise PictureError(f"the picture has {width:,} by {height:,} pixels, and {_MOST}", _SMALLER)


def _ground(picture: Image) -> str:
    """The colour of the first corner when no corner can be seen through; `""` else."""
    raw, width, height = picture.tobytes(), picture.width, picture.height
    corners = [4 * at for at in (0, width - 1, width * (height - 1), width * height - 1)]
    return _hex(raw[:3]) if all(raw[corner + 3] >= _OPAQUE for corner in corners) else ""


def _colours(picture: Image) -> tuple[str, ...]:
    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL))
    raw = small.tobytes()
    seen = [at for at in range(0, len(raw), 4) if raw[at + 3] >= _OPAQUE]
    counts: dict[str, int] = {}
    for at in seen:
        colour = _hex(bytes(channel // 32 * 255 // 7 for channel in raw[at : at + 3]))
        counts[colour] = counts.get(colour, 0) + 1
    return tuple(colour for colour, count in counts.items() if count >= _SMALLEST_SHARE * len(seen))


def _hex(channels: bytes) -> str:
    return f"#{channels.hex().upper()}"
