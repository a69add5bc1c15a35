import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from cxmaturity.files.picture import PictureError, read_picture


def png(mode: str = "RGBA", **options: object) -> bytes:
    written = BytesIO()
    Image.new(mode, (4, 2)).save(written, "PNG", **options)
    return written.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16", "LA"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    assert read_picture(png(mode)).ratio == 2


def test_a_picture_without_a_pixel_to_see_has_no_colour() -> None:
    found = read_picture(png())
    assert (found.ground, found.colours, found.is_on_white) == ("", (), False)


def test_a_picture_that_is_no_png_inside_is_refused() -> None:
    with pytest.raises(PictureError, match="damaged"):
        read_picture(b"GIF89a" + bytes(40))


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def header(side: int) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0))


def made_of(*chunks: bytes) -> bytes:
    return b"".join((b"\x89PNG\r\n\x1a\n", *chunks, chunk(b"IDAT", zlib.compress(b"")), chunk(b"IEND", b"")))


@pytest.mark.parametrize("side", [2, 10_000, 60_000])
def test_a_picture_that_does_not_begin_with_its_size_is_refused(side: int) -> None:
    with pytest.raises(PictureError, match="damaged"):
        read_picture(made_of(chunk(b"tEXt", struct.pack(">II", 2, 2)), header(side)))


@pytest.mark.parametrize("side", [7_000, 10_000, 60_000])
def test_a_second_size_in_a_picture_does_not_get_round_the_limit(side: int) -> None:
    with pytest.raises(PictureError, match="a logo has room for 40 million"):
        read_picture(made_of(header(2), header(side)))
