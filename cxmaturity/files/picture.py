"""A PNG picture, decoded here: one that is damaged or would fill the memory is refused before a page is made of it."""

from __future__ import annotations

import struct
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
"""Bytes of a PNG up to its width and height."""
_SIDE, _SMALL = 1800, 120
"""A picture is made no larger than this (60 mm at 760 dots an inch), and as small as this to look at its colours."""
_OPAQUE, _SMALLEST_SHARE = 128, 0.05
"""Pixels that are seen, and the share of them that makes a colour part of the picture."""
_NEARLY_WHITE = 1.1


class PictureError(Exception):
    """A picture that cannot be used: why, and the way out."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture without whatever else was in its file, and no larger than print needs.

    `ground` is the colour that it brings along behind it, `""` where one sees through; `colours` are those of much of what is seen.
    """

    content: bytes
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

    _refuse_large(content)
    try:
        with _in_full(), Image.open(BytesIO(content), formats=["PNG"]) as opened:
            picture = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise PictureError("the picture is damaged", "export it again") from error
    picture.thumbnail((_SIDE, _SIDE))
    written = BytesIO()
    picture.save(written, "PNG")
    return Picture(written.getvalue(), picture.width / picture.height, _ground(picture), _colours(picture))


@contextmanager
def _in_full() -> Iterator[None]:
    """WeasyPrint asks Pillow to fill what is missing of a picture with black, for the whole process."""
    from PIL import ImageFile

    asked = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = asked


def _refuse_large(content: bytes) -> None:
    """Raises when the header promises more pixels than a logo has."""
    if len(content) < _HEADER or not content.startswith(SIGNATURE):
        raise PictureError("the picture is damaged", "export it again")
    width, height = struct.unpack(">II", content[_HEADER - 8 : _HEADER])
    if not 0 < width * height <= MOST_PIXELS:
        most = f"a logo has room for {MOST_PIXELS // 1_000_000} million"
        raise PictureError(
            f"the picture has {width:,} by {height:,} pixels, and {most}", "export it about 1200 pixels wide"
        )


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
