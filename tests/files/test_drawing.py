from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from cxmaturity.errors import UserError
from cxmaturity.files.drawing import LARGEST_DRAWING, Drawing, read_drawing
from cxmaturity.files.picture import read_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10">'
ARROW = "<path d='M0 0h9v9z'/>"


def drawn(inside: str) -> Drawing:
    return read_drawing(f"{SVG}\n{inside}</svg>".encode(), "logo.svg")


def refused(content: str) -> tuple[str, str]:
    with pytest.raises(UserError) as stopped:
        read_drawing(content.encode(), "logo.svg")
    [problem] = stopped.value.problems
    return f"{problem.place}: {problem.code}", problem.message


def test_a_drawing_is_written_anew_with_nothing_else_in_it() -> None:
    inside = """<!-- made by hand --><title>Kade</title><metadata><x/></metadata>
<sodipodi:namedview xmlns:sodipodi="http://sodipodi" a="1"><path d="M9 9"/></sodipodi:namedview>
<style>.a{fill:#0B3C5D}</style><g id="b" data-name="x" sodipodi:y="1" xmlns:sodipodi="http://sodipodi"><path class="a" d="M0 0h9v9z"/></g>
<use xlink:href="#b" x="5"/>"""
    assert drawn(inside) == Drawing(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><style>.a{fill:#0B3C5D}</style>'
        b'<g id="b"><path class="a" d="M0 0h9v9z"></path></g><use href="#b" x="5"></use></svg>',
        3.0,
        ("#0B3C5D",),
    )


def test_the_colours_of_a_drawing_are_found_and_a_plain_one_is_black() -> None:
    inside = "<path fill='#fff'/><path style='stroke: #0a0B0c'/><stop stop-color='white'/><path fill='none'/>"
    assert drawn(inside).colours == ("#FFFFFF", "#0A0B0C", "#000000")
    assert drawn(ARROW).colours == ("#000000",)


@pytest.mark.parametrize(
    ("inside", "colours"),
    [
        ("<path fill='navy'/>", ("#000080",)),
        ("<path fill='rgb(16,34,46)'/>", ("#10222E",)),
        ("<path style='fill: RGBA(16 34 46 / .5) !important'/>", ("#10222E",)),
        ("<rect fill='white'/><path/>", ("#FFFFFF", "#000000")),
        ("<g fill='white'><path/></g>", ("#FFFFFF",)),
        ("<style>.a{fill:white}</style><path class='a'/>", ("#FFFFFF",)),
        ("<path fill='white' class='a'/><path class='a'/>", ("#FFFFFF", "#000000")),
        ("<clipPath><path/></clipPath><rect fill='white'/>", ("#FFFFFF",)),
    ],
)
def test_colours_are_seen_however_they_are_written_and_what_has_none_is_black(
    inside: str, colours: tuple[str, ...]
) -> None:
    assert drawn(inside).colours == colours


@pytest.mark.parametrize("encoding", ["big5", "foo"])
def test_an_encoding_that_is_not_read_is_refused(encoding: str) -> None:
    assert refused(f'<?xml version="1.0" encoding="{encoding}"?><svg viewBox="0 0 9 9"/>')[0] == "logo.svg: CX605"


def test_what_a_drawing_can_do_without_is_left_out() -> None:
    found = drawn("<use/><linearGradient spreadMethod='repeat' data-name='x'/>").content
    assert found.endswith(b"<use></use><linearGradient></linearGradient></svg>")


@pytest.mark.parametrize(
    ("size", "ratio"),
    [
        ('width="20" height="10"', 2),
        ('width="20mm" height="1e1mm"', 2),
        ('viewBox="-1,-1 6 3"', 2),
        ('width="9" height="9" viewBox="0 0 4 2"', 2),
        ('viewBox="0 0 100 2"', 50),
        ('viewBox="0 0 2 100"', 0.02),
    ],
)
def test_the_shape_is_that_of_the_view_box_else_of_the_size(size: str, ratio: float) -> None:
    assert read_drawing(f"<svg {size}/>".encode(), "x").ratio == ratio


def test_a_picture_in_a_drawing_is_written_anew_too() -> None:
    picture = BytesIO()
    Image.new("RGBA", (2, 1)).save(picture, "PNG")
    found = drawn(f"<image href='data:image/png;base64,{b64encode(picture.getvalue() + b'<script>').decode()}'/>")
    clean = b64encode(read_picture(picture.getvalue()).content)
    assert found.content.endswith(b'<image href="data:image/png;base64,' + clean + b'"></image></svg>')


def embedded(side: int) -> str:
    written = BytesIO()
    Image.new("1", (side, side)).save(written, "PNG")
    return f"<image href='data:image/png;base64,{b64encode(written.getvalue()).decode()}'/>"


def test_the_pictures_in_a_drawing_have_forty_million_pixels_together() -> None:
    assert drawn(embedded(4400) * 2).ratio == 3
    place, message = refused(f"{SVG}\n{embedded(4400) * 2}\n{embedded(1200)}</svg>")
    assert (place, message) == (
        "logo.svg:3:1: CX606",
        "the pictures in the logo have more than 40 million pixels together",
    )


def test_a_gradient_in_shares_is_written_in_hundredths_for_poppler() -> None:
    inside = "<linearGradient id='a'><stop offset='1'/></linearGradient><linearGradient id='b' x2='0' y2='1'/>"
    assert drawn(inside).content.endswith(
        b'<linearGradient id="a" x1="0" y1="0" x2="100" y2="0" gradientTransform="scale(0.01)">'
        b'<stop offset="1"></stop></linearGradient>'
        b'<linearGradient id="b" x2="0" y2="100" x1="0" y1="0" gradientTransform="scale(0.01)"></linearGradient></svg>'
    )


HOSTILE = {
    "script": ("<script>alert(1)</script>", "a logo has no `script`"),
    "script of another kind": ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "a logo has no `script`"),
    "handler": ("<path onclick='x()'/>", "`onclick` on `path` is a script"),
    "handler in capitals": ("<g ONLOAD='x()'/>", "`ONLOAD` on `g` is a script"),
    "foreign": ("<foreignObject><p/></foreignObject>", "a logo has no `foreignObject`"),
    "animation": ("<set attributeName='href' to='x'/>", "a logo has no `set`"),
    "link": ("<a href='https://kade.example'><path/></a>", "a logo has no `a`"),
    "text": ("<text>Kade</text>", "a logo has no `text`"),
    "filter": ("<filter id='f'/>", "a logo has no `filter`"),
    "use of a file": ("<use href='other.svg#a'/>", "`use` leads out of the drawing: `other.svg#a`"),
    "gradient": (
        "<linearGradient xlink:href='http://x/#a'/>",
        "`linearGradient` leads out of the drawing: `http://x/#a`",
    ),
    "picture on the web": ("<image href='http://x/a.png'/>", "`image` may hold a PNG only, found `http://x/a.png`"),
    "picture in a file": ("<image href='/etc/passwd'/>", "`image` may hold a PNG only, found `/etc/passwd`"),
    "picture that is a page": ("<image href='data:image/svg+xml,%3Csvg/%3E'/>", "`image` may hold a PNG only"),
    "picture without end": (
        "<image href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgD/////////'/>",
        "the PNG in `image` cannot be used: the picture has 16,777,215 by 4,294,967,295 pixels",
    ),
    "import": ("<style>@import url(x.css);</style>", "`style` holds `@import url(x.css);`"),
    "address in a style": ("<style>.a{fill:url(http://x)}</style>", "`style` holds `url(http://x)}`"),
    "address in a style in pieces": ("<style>.a{fill:u&#114;l(http://x)}</style>", "`style` holds `url(http://x)}`"),
    "address in a style around something": ("<style>ur<metadata/>l(http://x)</style>", "`style` holds `url(http://x)`"),
    "shape in a style": ("<style>ur<g/>l(http://x)</style>", "a `style` holds no `g`"),
    "picture in no letters of base64": (
        "<image href='data:image/png;base64,é'/>",
        "the PNG in `image` cannot be used: ",
    ),
    "address in quotes": ("<path style='fill:url(\"//x\")'/>", '`style` of `path` holds `url("//x")`'),
    "address in a value": ("<path fill='url( file:///x)'/>", "`fill` of `path` holds `url( file:///x)`"),
    "hidden address": ("<path fill='u\\72l(http://x)'/>", "`fill` of `path` holds `\\72l(http://x)`"),
    "instruction": ("<?xml-stylesheet href='x'?>", "an instruction (`<?xml-stylesheet`) has no place in a logo"),
    "copies of copies": ("<g id='a'><use href='#b'/></g><use href='#a'/>", "`use` of `a`, which holds a `use` itself"),
    "copy of itself": ("<g id='a'><use href='#a'/></g>", "`use` of `a`, which holds a `use` itself"),
    "a gradient without end": ("<g style='spreadMethod:repeat'/>", "`style` of `g` holds `spreadMethod:repeat`"),
    "styles without end": ("<style>" + ".a{}" * 3000 + "</style>", "a logo has styles of at most 10,000 characters"),
    "too many copies": ("<use href='#a'/>" * 51, "a logo has at most 50 `use`"),
    "copy that is itself": ("<use id='a' href='#a'/>", "`use` of `a`, which holds a `use` itself"),
    "copies of each other": (
        "<use id='a' href='#b'/><use id='b' href='#a'/>",
        "`use` of `b`, which holds a `use` itself",
    ),
    "copies of much": (
        "<g id='a'>" + "<path/>" * 99 + "</g>" + "<use href='#a'/>" * 50,
        "with its copies, the logo draws more than 5,000 elements",
    ),
    "cuts of cuts": (
        "<clipPath id='a'><path clip-path='url(#a)'/></clipPath>",
        "a `clipPath` holds a `clip-path` itself",
    ),
    "cuts of cuts by a style": (
        "<style>.</style><style>path{clip-path:url(#a)}</style><clipPath id='a'><path/></clipPath>",
        "a `clipPath` holds a `clip-path` itself",
    ),
    "ring": (
        "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>",
        "`a` refers to itself",
    ),
    "too many": ("<path/>" * 5000, "a logo has at most 5,000 elements"),
    "too deep": ("<g>" * 51, "a logo is nested at most 50 deep"),
}


@pytest.mark.parametrize(("inside", "message"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_part_of_a_drawing_is_refused_at_its_line(inside: str, message: str) -> None:
    place, said = refused(f"{SVG}\n{inside}</svg>")
    assert place.startswith("logo.svg:2:")
    assert place.endswith("CX606")
    assert said.startswith(message)


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (
            '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>',
            "logo.svg:1:15: CX606",
            "a document type (`<!DOCTYPE`) has no place in a logo",
        ),
        ("<html/>", "logo.svg:1:1: CX606", "a logo has no `html`"),
        ("<g/>", "logo.svg:1:1: CX606", "a drawing begins with `svg`, found `g`"),
        ("<svg/>", "logo.svg:1:1: CX606", "the drawing does not say how large it is"),
        ('<svg viewBox="0 0 0 9"/>', "logo.svg:1:1: CX606", "the drawing does not say how large it is"),
        ('<svg viewBox="0 0 1e9 9"/>', "logo.svg:1:1: CX606", "the drawing does not say how large it is"),
        ('<svg width="9%" height="9"/>', "logo.svg:1:1: CX606", "the drawing does not say how large it is"),
        ('<svg viewBox="0 0 9 9">\n<g></svg>', "logo.svg:2:6: CX605", "the text cannot be read as XML"),
        (
            '<svg viewBox="0 0 5e-324 99999"/>',
            "logo.svg:1:1: CX606",
            "a logo is at most 50 times as wide as high, or as high as wide",
        ),
        (
            '<svg viewBox="0 0 99999 5e-324"/>',
            "logo.svg:1:1: CX606",
            "a logo is at most 50 times as wide as high, or as high as wide",
        ),
        (
            '<svg viewBox="0 0 101 2"/>',
            "logo.svg:1:1: CX606",
            "a logo is at most 50 times as wide as high, or as high as wide",
        ),
        (
            '<svg width="2mm" height="101"/>',
            "logo.svg:1:1: CX606",
            "a logo is at most 50 times as wide as high, or as high as wide",
        ),
        ("<svg>&xxe;</svg>", "logo.svg:1:1: CX606", "the drawing does not say how large it is"),
        ('<svg viewBox="0 0 9 9">&xxe;</svg>', "logo.svg:1:24: CX605", "the text cannot be read as XML"),
    ],
)
def test_what_is_no_drawing_is_refused(content: str, place: str, message: str) -> None:
    assert refused(content) == (place, message)


def test_a_drawing_has_a_largest_size() -> None:
    assert refused("<svg/>" + " " * LARGEST_DRAWING) == ("logo.svg: CX605", "the drawing is larger than 1 MB")
