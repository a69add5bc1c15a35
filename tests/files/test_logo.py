import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageFile

from cxmaturity.errors import UserError
from cxmaturity.files.logo import read_logo
from cxmaturity.model.brand import Logo

INK = "#10222E"
CLEAR = (0, 0, 0, 0)


def png(colour: tuple[int, int, int, int], ground: tuple[int, int, int, int] = CLEAR, size: int = 40) -> bytes:
    """A square on a ground twice as wide as high."""
    picture = Image.new("RGBA", (size, size // 2), ground)
    picture.paste(colour, (size // 4, size // 8, size // 2, size // 4))
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def bomb(side: int) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def refused(content: bytes) -> tuple[str, str, str]:
    with pytest.raises(UserError) as stopped:
        read_logo(content, "logo.png", INK)
    [problem] = stopped.value.problems
    return problem.code, problem.place, problem.message


def test_a_drawing_is_a_logo() -> None:
    drawing = b'\xef\xbb\xbf<svg viewBox="0 0 30 10"><path fill="#FFFFFF"/></svg>'
    written = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path fill="#FFFFFF"></path></svg>'
    assert read_logo(drawing, "logo.svg", INK) == Logo(written, "image/svg+xml", 3.0, "ink")


@pytest.mark.parametrize(
    ("content", "ground"),
    [
        (png((255, 255, 255, 255)), "ink"),
        (png((20, 40, 60, 255)), "white"),
        (png((230, 120, 40, 255)), "ink"),
        (png((20, 40, 60, 255), (255, 255, 255, 255)), "white"),
        (png((20, 40, 60, 255), (200, 30, 30, 255)), "ink"),
        (b'<svg viewBox="0 0 3 1"><path/></svg>', "white"),
        (b'<svg viewBox="0 0 3 1"><path fill="#fff"/><path fill="#123"/></svg>', "white"),
    ],
)
def test_a_logo_stands_on_the_ground_on_which_all_of_it_is_seen(content: bytes, ground: str) -> None:
    assert read_logo(content, "logo", INK).ground == ground


def test_a_picture_is_made_no_larger_than_print_needs_and_loses_what_else_is_in_its_file() -> None:
    large = Image.new("RGBA", (3000, 1000), (255, 255, 255, 255))
    written = BytesIO()
    large.save(written, "PNG", dpi=(72, 72))
    logo = read_logo(written.getvalue() + b"<script>", "logo.png", INK)
    with Image.open(BytesIO(logo.content)) as picture:
        assert (picture.size, logo.ratio, picture.info) == ((1800, 600), 3.0, {})
    assert b"<script>" not in logo.content


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert read_logo(png((1, 2, 3, 255)), "a", INK) == read_logo(png((1, 2, 3, 255)), "b", INK)


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", b"fill: url(x)"]
)
def test_what_is_neither_is_refused(content: bytes) -> None:
    assert refused(content) == ("CX605", "logo.png", "this is no SVG and no PNG")


DAMAGED = {
    "cut off": png((1, 2, 3, 255))[:60],
    "a name": b"\x89PNG\r\n\x1a\n",
    "empty": bomb(100),
    "half": bomb(1)[:40],
}


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_picture_is_refused_whatever_another_library_has_asked_of_pillow(
    monkeypatch: pytest.MonkeyPatch, content: bytes, *, lenient: bool
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    assert refused(content) == ("CX605", "logo.png", "the picture is damaged")


@pytest.mark.parametrize(("side", "shown"), [(40_000, "40,000"), (2**31 - 1, "2,147,483,647"), (0, "0")])
def test_a_picture_that_would_fill_the_memory_is_refused_by_its_header(side: int, shown: str) -> None:
    message = f"the picture has {shown} by {shown} pixels, and a logo has room for 40 million"
    assert refused(bomb(side)) == ("CX605", "logo.png", message)


@pytest.mark.parametrize("size", [(51, 1), (1, 51), (4000, 2)])
def test_a_picture_much_wider_than_high_is_refused(size: tuple[int, int]) -> None:
    written = BytesIO()
    Image.new("1", size).save(written, "PNG")
    message = "a logo is at most 50 times as wide as high, or as high as wide"
    assert refused(written.getvalue()) == ("CX606", "logo.png", message)
