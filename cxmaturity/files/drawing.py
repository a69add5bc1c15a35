"""An SVG drawing, read with a list of what may be in it and written anew from what was read."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape, quoteattr, unescape

from cxmaturity.errors import Problem, UserError, short
from cxmaturity.files.gradients import steady_gradients
from cxmaturity.files.picture import MOST_PIXELS, PictureError, read_picture
from cxmaturity.files.references import Part, find_endless

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_DRAWING, LARGEST_STYLE = 1_000_000, 10_000
MOST_ELEMENTS, DEEPEST = 5_000, 50
WIDEST, TOO_WIDE = 50, "a logo is at most 50 times as wide as high, or as high as wide"
SVG = "http://www.w3.org/2000/svg"
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_PAINT = {"linearGradient", "radialGradient", "stop", "clipPath"}
ELEMENTS = {"svg", "g", "defs", "symbol", "use", "style", "image", *_SHAPES, *_PAINT}
_LEFT_OUT = {"title", "desc", "metadata"}
_GEOMETRY = {
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy"),
    *("width", "height", "d", "points"),
}
_STROKE = {
    f"stroke-{part}" for part in ("width", "opacity", "linecap", "linejoin", "miterlimit", "dasharray", "dashoffset")
}
_FILL = {
    *("fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "color"),
    *("opacity", "visibility", "display", "stroke"),
}
_GRADIENT = {
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "clipPathUnits",
}
ATTRIBUTES = {
    *("id", "class", "style", "transform", "viewBox", "preserveAspectRatio"),
    *(_GEOMETRY | _STROKE | _FILL | _GRADIENT),
}
_PICTURE = "data:image/png;base64,"
_OUTSIDE = re.compile(r"url\(\s*(?!['\"]?#)|@|\\|expression|javascript:|spreadMethod", re.IGNORECASE)
"""What in a style or value could lead out of the drawing; and repeated gradients, which can have no end."""
_PAINTED = re.compile(r"(?<![-\w])(?:fill|stroke|stop-color|color)\s*[:=]\s*['\"]?\s*([^;'\"{}<>!]+)")
_CHANNEL = re.compile(r"(?<![.\d])\d+%?")
_HAS_FILL = re.compile(r"(?<![-\w])fill\s*:")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(?:px|pt|pc|mm|cm|in)?\s*")
_HUGE = 1e6
_STYLES = re.compile(r"<style[^>]*>([^<]*)</style>")
_BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing as it was written anew, its width over its height, and the colours in it."""

    content: bytes
    ratio: float
    colours: tuple[str, ...]


def read_drawing(content: bytes, name: str) -> Drawing:
    """The drawing in this SVG file; a `UserError` names the first thing in it that has no place in a logo."""
    if len(content) > LARGEST_DRAWING:
        raise UserError([Problem("CX605", f"the drawing is larger than {LARGEST_DRAWING // 1_000_000} MB", file=name)])
    reading = _Reading(name)
    reading.read(content)
    written = "".join(reading.written)
    found = dict.fromkeys(colour for word in _PAINTED.findall(written) if (colour := _colour(word)))
    if reading.is_black or not found:
        found[_BLACK] = None
    return Drawing(written.encode(), reading.ratio, tuple(found))


def _colour(word: str) -> str:
    """The colour that this names, in any of the ways of CSS; `""` for what is none, such as `none` or a gradient."""
    from PIL.ImageColor import getrgb

    kind, bracket, rest = word.strip().partition("(")
    if bracket and kind.lower() in ("rgb", "rgba"):
        word = f"rgb({','.join(_CHANNEL.findall(rest)[:3])})"
    try:
        return "#" + "".join(f"{min(part, 255):02X}" for part in getrgb(word.strip())[:3])
    except ValueError:
        return ""


def _tag(element: str, attributes: Mapping[str, str]) -> str:
    return f"<{element}{''.join(f' {key}={quoteattr(value)}' for key, value in attributes.items())}>"


class _Reading:
    """Writes a drawing anew while it is parsed. One instance reads one file."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.written: list[str] = []
        self.ratio = 0.0
        self._open: list[tuple[str, int]] = []
        self._skipping = 0
        self._elements = 0
        self._styles = 0
        self._style: list[str] = []
        self._fills: list[set[str]] = []
        self._without_fill: list[set[str]] = []
        self._pixels = 0
        self._parts: list[Part] = []
        self._tags: list[int] = []

    def read(self, content: bytes) -> None:
        """Fills `written` and `ratio`; raises at the first thing that has no place in a logo."""
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        try:
            self._parser.Parse(content, True)  # noqa: FBT003 - expat's own word for the end
        except ExpatError as error:
            problem = Problem("CX605", "the text cannot be read as XML", self._name, error.lineno, error.offset + 1)
            raise UserError([problem]) from None
        except (LookupError, ValueError):
            problem = Problem(
                "CX605", "the drawing is in an encoding that is not read", self._name, help="save it as UTF-8"
            )
            raise UserError([problem]) from None
        self._refuse_endless()
        self._steady()

    @property
    def is_black(self) -> bool:
        """Whether a shape has no fill of its own, and is black for that; a class counts as one where there is a style sheet."""
        return any(not (found and self._styles) for found in self._without_fill)

    def _here(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _refuse(self, message: str, way_out: str | None = None, place: tuple[int, int] | None = None) -> NoReturn:
        raise UserError([Problem("CX606", message, self._name, *(place or self._here()), help=way_out)])

    def _doctype(self, *_: object) -> None:
        self._refuse("a document type (`<!DOCTYPE`) has no place in a logo", "delete it, and what is in its brackets")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"an instruction (`<?{short(target)}`) has no place in a logo", "delete it")

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self._refuse_many()
        if element == "script":
            self._refuse("a logo has no `script`", "delete it, or export the logo as a plain drawing")
        if self._skipping or space not in ("", SVG) or element in _LEFT_OUT:
            self._skipping += 1
            return
        if element not in ELEMENTS:
            ways = {"text": "turn the letters into outlines (paths)"}
            self._refuse(f"a logo has no `{short(element)}`", ways.get(element, "export it as plain shapes"))
        attributes = self._attributes(element, given)
        if not self._open:
            self._measure(element, attributes)
        if self._open and self._open[-1][0] == "style":
            self._refuse(f"a `style` holds no `{element}`", "export the logo again")
        self._paint(element, attributes)
        self._tags.append(len(self.written))
        self.written.append(_tag(element, attributes if self._open else {"xmlns": SVG, **attributes}))
        self._parts.append(Part(element, attributes, tuple(at for _, at in self._open), self._here()))
        self._open.append((element, len(self._parts) - 1))

    def _refuse_many(self) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            self._refuse(f"a logo has at most {MOST_ELEMENTS:,} elements", "export a simpler drawing, or a PNG")
        if len(self._open) + self._skipping > DEEPEST:
            self._refuse(f"a logo is nested at most {DEEPEST} deep", "ungroup it")

    def _attributes(self, element: str, given: Mapping[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        for name, value in given.items():
            space, _, key = name.rpartition(" ")
            if not space and key.lower().startswith("on"):
                self._refuse(f"`{short(key)}` on `{element}` is a script", "delete it")
            if key == "href":
                kept[key] = self._reference(element, value)
            elif not space and key in ATTRIBUTES:
                kept[key] = self._harmless(f"`{key}` of `{element}`", value)
        return kept

    def _reference(self, element: str, address: str) -> str:
        if element != "image":
            if not address.startswith("#"):
                self._refuse(
                    f"`{element}` leads out of the drawing: `{short(address)}`", "put what it names in the file"
                )
            return address
        if not address.startswith(_PICTURE):
            self._refuse(
                f"`image` may hold a PNG only, found `{short(address)}`", "embed the picture as PNG, or leave it out"
            )
        try:
            picture = read_picture(b64decode(address.removeprefix(_PICTURE)))
        except (ValueError, PictureError) as error:
            self._refuse(f"the PNG in `image` cannot be used: {error}", "export the logo again")
        self._pixels += picture.pixels
        if self._pixels > MOST_PIXELS:
            most = f"{MOST_PIXELS // 1_000_000} million pixels together"
            self._refuse(f"the pictures in the logo have more than {most}", "make them smaller, or leave them out")
        return _PICTURE + b64encode(picture.content).decode()

    def _harmless(self, what: str, value: str) -> str:
        found = _OUTSIDE.search(value)
        if found:
            self._refuse(
                f"{what} holds `{short(value[found.start() :])}`",
                "only names of parts of the drawing, `url(#...)`, are read",
            )
        return value

    def _measure(self, element: str, attributes: Mapping[str, str]) -> None:
        """Sets the width over the height, from the view box or else the size."""
        if element != "svg":
            self._refuse(f"a drawing begins with `svg`, found `{element}`")
        box = [float(part) for part in re.findall(_NUMBER, attributes.get("viewBox", ""))]
        sizes = [_LENGTH.fullmatch(attributes.get(side, "")) for side in ("width", "height")]
        width, height = box[2:] if len(box) == 4 else [float(size[1]) if size else 0.0 for size in sizes]  # noqa: PLR2004 - x, y, width, height
        if not (0 < width < _HUGE and 0 < height < _HUGE):
            self._refuse("the drawing does not say how large it is", 'give `svg` a viewBox, such as "0 0 300 100"')
        self.ratio = width / height
        if not 1 / WIDEST <= self.ratio <= WIDEST:
            self._refuse(TOO_WIDE, 'give `svg` the viewBox of what is drawn, such as "0 0 300 100"')

    def _paint(self, element: str, attributes: Mapping[str, str]) -> None:
        """Keeps what gives an element its fill: `fill` of its own or of what holds it, or a class."""
        ways = set(self._fills[-1]) if self._fills else set()
        if "fill" in attributes or _HAS_FILL.search(attributes.get("style", "")) or element == "clipPath":
            ways.add("fill")
        if "class" in attributes:
            ways.add("class")
        self._fills.append(ways)
        if element in _SHAPES - {"line"} and "fill" not in ways:
            self._without_fill.append(ways)

    def _refuse_endless(self) -> None:
        styles = "\n".join(_STYLES.findall("".join(self.written)))
        endless = find_endless(self._parts, unescape(styles))
        if endless:
            self._refuse(endless.message, endless.way_out, endless.part.place)

    def _steady(self) -> None:
        """Writes the tags of gradients in shares again."""
        ends = steady_gradients(self._parts)
        for part, at in zip(self._parts, self._tags, strict=True):
            if part.element.endswith("Gradient") and part.attributes.get("id") in ends:
                self.written[at] = _tag(part.element, {**part.attributes, **ends[part.attributes["id"]]})

    def _end(self, _: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._fills.pop()
            if self._open[-1][0] == "style":
                self.written.append(escape(self._harmless("`style`", "".join(self._style))))
                self._style.clear()
            self.written.append(f"</{self._open.pop()[0]}>")

    def _text(self, text: str) -> None:
        """Only styles have words; an editor's line breaks are left out."""
        if not self._skipping and self._open and self._open[-1][0] == "style":
            self._styles += len(text)
            if self._styles > LARGEST_STYLE:
                self._refuse(f"a logo has styles of at most {LARGEST_STYLE:,} characters", "export a simpler drawing")
            self._style.append(text)
