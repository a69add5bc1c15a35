"""A firm's logo: read, checked, and written anew with nothing in it but a picture.

An SVG is a small web page: it can hold scripts, and name files and addresses that a reader would fetch. `drawing` refuses those at their line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.drawing import TOO_WIDE, WIDEST, read_drawing
from cxmaturity.files.picture import SIGNATURE, PictureError, read_picture
from cxmaturity.model.brand import Logo
from cxmaturity.model.colours import contrast

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

LARGEST_LOGO = 5_000_000
_LOST = 2.0
"""A colour of less contrast than this is not seen on a ground."""


def read_logo(content: bytes, name: str, ink: str) -> Logo:
    """The logo in this file, as it can stand in a page; `ink` is the ground of the cover. A `UserError` says why it cannot be used."""
    if content.startswith(SIGNATURE):
        return _picture(content, name, ink)
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        drawing = read_drawing(content, name)
        return Logo(drawing.content, "image/svg+xml", drawing.ratio, _ground(drawing.colours, ink))
    raise _refused(name, "this is no SVG and no PNG", "export the logo as SVG, or as PNG of 1200 pixels or wider")


def _picture(content: bytes, name: str, ink: str) -> Logo:
    """A picture with a ground of its own stands on white when that is white; else its colours decide."""
    try:
        found = read_picture(content)
    except PictureError as error:
        raise _refused(name, error.message, error.way_out) from error
    if not 1 / WIDEST <= found.ratio <= WIDEST:
        raise UserError([Problem("CX606", TOO_WIDE, file=name, help="cut off what is empty around it")])
    ground = _ground((), ink) if found.ground else _ground(found.colours, ink)
    return Logo(found.content, "image/png", found.ratio, "white" if found.is_on_white else ground)


def _ground(colours: Iterable[str], ink: str) -> Literal["ink", "white"]:
    """White when a colour of the logo is lost on the ink; what is white in it then is an inset."""
    return "white" if any(contrast(colour, ink) < _LOST for colour in colours) else "ink"


def _refused(name: str, message: str, way_out: str) -> UserError:
    return UserError([Problem("CX605", message, file=name, help=way_out)])
