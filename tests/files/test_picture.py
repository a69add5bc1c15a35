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
