"""An SVG drawing, read with a list of what may be in it and written anew from what was read."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape, quoteattr

from cxmaturity.errors import Problem, UserError, short
from cxmaturity.files.picture import PictureError, read_picture

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_DRAWING, LARGEST_STYLE = 1_000_000, 10_000
MOST_ELEMENTS, DEEPEST, MOST_USES = 5_000, 50, 50
SVG = "http://www.w3.org/2000/svg"
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_PAINT = {"linearGradient", "radialGradient", "stop", "clipPath"}
ELEMENTS = {"svg", "g", "defs", "symbol", "use", "style", "image", *_SHAPES, *_PAINT}
_LEFT_OUT = {"title", "desc", "metadata"}
_GEOMETRY = {
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "width",
    "height",
    "d",
    "points",
}
_STROKE = {
    f"stroke-{part}" for part in ("width", "opacity", "linecap", "linejoin", "miterlimit", "dasharray", "dashoffset")
}
_FILL = {
    "fill",
    "fill-opacity",
    "fill-rule",
    "clip-path",
    "clip-rule",
    "color",
    "opacity",
    "visibility",
    "display",
    "stroke",
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
_PAINTED = re.compile(r"(?:fill|stroke|stop-color)\s*[:=]\s*['\"]?\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}|white|black)\b")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(?:px|pt|pc|mm|cm|in)?\s*")
_HUGE = 1e6
_BY_NAME = {"white": "#FFFFFF", "black": "#000000"}


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
    found = dict.fromkeys(_colour(word) for word in _PAINTED.findall(written))
    return Drawing(written.encode(), reading.ratio, tuple(found) or (_BY_NAME["black"],))


def _colour(word: str) -> str:
    hexed = _BY_NAME.get(word, word).upper()
    return hexed if len(hexed) == len("#RRGGBB") else "#" + "".join(digit * 2 for digit in hexed[1:])


class _Reading:
    """Writes a drawing anew while it is parsed. One instance reads one file."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.written: list[str] = []
        self.ratio = 0.0
        self._open: list[tuple[str, str]] = []
        self._skipping = 0
        self._elements = 0
        self._styles = 0
        self._uses: list[str] = []
        self._with_use: set[str] = set()
        self._gradients: dict[str, str] = {}

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
        self._refuse_rings()

    def _refuse(self, message: str, way_out: str | None = None) -> NoReturn:
        place = (self._name, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        raise UserError([Problem("CX606", message, *place, help=way_out)])

    def _doctype(self, *_: object) -> None:
        self._refuse("a document type (`<!DOCTYPE`) has no place in a logo", "delete it, and what is in its brackets")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"an instruction (`<?{short(target)}`) has no place in a logo", "delete it")

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self._refuse_endless()
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
        self._remember(element, attributes)
        self._open.append((element, attributes.get("id", "")))
        root = f' xmlns="{SVG}"' if len(self._open) == 1 else ""
        self.written.append(
            f"<{element}{root}{''.join(f' {key}={quoteattr(value)}' for key, value in attributes.items())}>"
        )

    def _refuse_endless(self) -> None:
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
        except (NoBase64, PictureError) as error:
            self._refuse(f"the PNG in `image` cannot be used: {error}", "export the logo again")
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

    def _remember(self, element: str, attributes: Mapping[str, str]) -> None:
        """Keeps what refers to what: a drawing that is drawn within itself has no end."""
        target = attributes.get("href", "").removeprefix("#")
        if element == "use":
            self._uses.append(target)
            self._with_use.update(id_ for _, id_ in self._open if id_)
            if len(self._uses) > MOST_USES:
                self._refuse(f"a logo has at most {MOST_USES} `use`", "turn the copies into shapes")
        elif target and "id" in attributes:
            self._gradients[attributes["id"]] = target

    def _refuse_rings(self) -> None:
        for target in self._uses:
            if target in self._with_use:
                self._refuse(f"`use` of `{short(target)}`, which holds a `use` itself", "turn the copies into shapes")
        for start in self._gradients:
            walked, here = {start}, self._gradients[start]
            while here in self._gradients and here not in walked:
                walked.add(here)
                here = self._gradients[here]
            if here in walked:
                self._refuse(f"`{short(here)}` refers to itself", "export the logo again")

    def _end(self, _: str) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self.written.append(f"</{self._open.pop()[0]}>")

    def _text(self, text: str) -> None:
        """Only styles have words; an editor's line breaks are left out."""
        if not self._skipping and self._open and self._open[-1][0] == "style":
            self._styles += len(text)
            if self._styles > LARGEST_STYLE:
                self._refuse(f"a logo has styles of at most {LARGEST_STYLE:,} characters", "export a simpler drawing")
            self.written.append(escape(self._harmless("`style`", text)))
