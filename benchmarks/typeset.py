"""Our report as a Typst document: the same texts, headings, tables, links and pictures, in the type sizes of our style sheet."""

from __future__ import annotations

import re
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import tostring

from weasyprint import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

FUNCTIONS = Path(__file__).with_name("report.typ")
_SVG = "{http://www.w3.org/2000/svg}"
_CLASS = re.compile(r"^\.([\w-]+)((?:, \.[\w-]+)*) \{ ([^}]*) \}", re.MULTILINE)
_TYPE = re.compile(r"(\d+) ([\d.]+pt)/([\d.]+pt)(?: (Report Serif))?")
_LENGTH = re.compile(r"(?:^|; )(font-size|line-height|width): ([\d.]+(?:pt|mm))")
_NAMES = {"font-size": "size", "line-height": "height", "width": "width"}
_COLOUR = re.compile(r"(?:^|; )(color|background): (#\w{3,6})\b")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_INLINE = {"span", "b", "a", "br", "em", "strong", "svg", "i"}


def typst_source(html: str, run: int) -> str:
    """A Typst document with all that the pages say. Documents of different runs differ too little to see."""
    root = HTML(string=html).etree_element
    style = "".join(root.find("head/style").itertext())
    looks = {name: look for name, look in _looks(style).items() if look}
    title, language = _text(root.findtext("head/title")), _text(root.get("lang"))
    head = [
        f"#let run = {run}",
        f"#let title = {title}",
        f"#let looks = {_dictionary({name: _dictionary(look) for name, look in looks.items()})}",
        FUNCTIONS.read_text(encoding="utf-8"),
        f"#set document(title: title)\n#set text(lang: {language})",
    ]
    writer = _Writer(looks, run)
    return "\n".join([*head, *(writer.page(page) for page in root.find("body"))])


def _looks(style: str) -> dict[str, dict[str, str]]:
    """What a class does to type, colour and place, as far as Typst needs it; the last rule on a class wins."""
    looks: dict[str, dict[str, str]] = {}
    for first, others, rules in _CLASS.findall(style):
        for name in [first, *re.findall(r"[\w-]+", others)]:
            looks.setdefault(name, {}).update(_look(rules))
    return looks


def _look(rules: str) -> dict[str, str]:
    look = {_NAMES[name]: length for name, length in _LENGTH.findall(rules)}
    if found := _TYPE.search(rules):
        look |= {"weight": found[1], "size": found[2], "height": found[3]}
        look |= {"font": '"Newsreader"'} if found[4] else {}
    look |= {"fill" if name == "color" else "ground": f'rgb("{colour}")' for name, colour in _COLOUR.findall(rules)}
    if "color: transparent" in rules:
        look["fill"] = "white"
    if found := re.search(r"display: ([\w-]+)", rules):
        look["display"] = f'"{found[1]}"'
    if "text-align: right" in rules:
        look["align"] = "right"
    if "columns: 2" in rules:
        look["display"] = '"columns"'
    return look


class _Writer:
    """Writes elements as Typst code, by the looks of their classes."""

    def __init__(self, looks: dict[str, dict[str, str]], run: int) -> None:
        self._looks = looks
        self._run = run

    def page(self, section: Element) -> str:
        """A section on pages of its own."""
        name = section.get("id")
        return f"#{{ {f'mark({_text(name)}); ' if name else ''}{self.inside(section)} }}\n#pagebreak(weak: true)"

    def inside(self, element: Element) -> str:
        """What stands in an element, as statements whose values Typst joins."""
        return "; ".join(self._statements(element))

    def _statements(self, element: Element) -> Iterator[str]:
        blocks = any(child.tag not in _INLINE and child.tag != f"{_SVG}svg" for child in element)
        if text := _words(element.text, trim=blocks):
            yield text
        for child in element:
            if name := child.get("id"):
                yield f"mark({_text(name)})"
            yield self._element(child)
            if text := _words(child.tail, trim=blocks):
                yield text

    def _element(self, element: Element) -> str:
        match element.tag:
            case "br":
                return "linebreak()"
            case "b" | "strong" | "em" | "i":
                return f"strong[#{{ {self.inside(element)} }}]"
            case "a":
                return f"link(label({_text(element.get('href', '')[1:])}))[#{{ {self.inside(element)} }}]"
            case "span":
                return f"words({_classes(element)})[#{{ {self.inside(element)} }}]"
            case "h1" | "h2" | "h3" as tag:
                return f"titled({_classes(element)}, {_HEADINGS[tag]})[#{{ {self.inside(element)} }}]"
            case _:
                return self._figure(element)

    def _figure(self, element: Element) -> str:
        match element.tag:
            case "ol" | "ul":
                return self._list(element)
            case "table":
                return self._table(element)
            case "{http://www.w3.org/2000/svg}svg":
                return self._picture(element)
            case _:
                return self._block(element)

    def _block(self, element: Element) -> str:
        displays = {self._looks.get(name, {}).get("display") for name in element.get("class", "").split()}
        if "chart" in element.get("class", "").split():
            return self._chart(element)
        if '"columns"' in displays:
            return f"halves(({''.join(f'[#{{ {self._element(child)} }}],' for child in element)}))"
        if '"table"' in displays and len(element) > 1:
            widths = "".join(f"{self._width(child)}," for child in element)
            return f"side(({widths}), {', '.join(f'[#{{ {self._element(child)} }}]' for child in element)})"
        kind = "passage" if element.tag == "p" else "area"
        return f"{kind}({_classes(element)})[#{{ {self.inside(element)} }}]"

    def _width(self, element: Element) -> str:
        found = [self._looks.get(name, {}).get("width") for name in element.get("class", "").split()]
        return next((width for width in reversed(found) if width), "1fr")

    def _list(self, element: Element) -> str:
        displays = {self._looks.get(name, {}).get("display") for name in element.get("class", "").split()}
        items = [f"[#{{ {self.inside(item)} }}]" for item in element]
        if '"columns"' in displays:
            return f"halves(({''.join(f'block{item},' for item in items)}))"
        numbered = element.tag == "ol" and element.get("class") == "moves"
        return f"told({_classes(element)}, {'enum' if numbered else 'list'}({', '.join(items)}))"

    def _table(self, element: Element) -> str:
        places = element.findall("colgroup/col") or list(next(element.iter("tr")))
        widths = "".join(f"{self._width(place)}," for place in places)
        head = "".join(f"{self._cell(cell)}," for row in element.findall("thead/tr") for cell in row)
        cells = "".join(f", {self._cell(cell)}" for row in element.findall("tbody/tr") for cell in row)
        caption = "".join(
            f"passage({_classes(words)})[#{{ {self.inside(words)} }}]; " for words in element.findall("caption")
        )
        return f"{caption}rows({_classes(element)}, ({widths}), ({head}){cells})"

    def _cell(self, cell: Element) -> str:
        return f"cell({_classes(cell)}, {cell.get('colspan', 1)})[#{{ {self.inside(cell)} }}]"

    def _picture(self, svg: Element) -> str:
        words = _text(svg.findtext(f"{_SVG}title"))
        drawing = copy(svg)
        drawing.tail = None
        drawing.attrib = {name: value for name, value in svg.attrib.items() if "xmlns" not in name}
        drawn = _text(f"{tostring(drawing, encoding='unicode')}<!--{self._run}-->")
        return f"picture({drawn}, {words}, {svg.get('width')}, {svg.get('height')})"

    def _chart(self, element: Element) -> str:
        box = _places(element)
        parts = [self._label(child) if child.tag == "div" else f"[#{self._element(child)}]" for child in element]
        return f"chart({box['width']}, {box['height']}, {', '.join(parts)})"

    def _label(self, element: Element) -> str:
        place = {"left": "0mm", "top": "0mm", "width": "auto", "text-align": "left"} | _places(element)
        where = f"{place['left']}, {place['top']}, {place['width']}, {place['text-align']}"
        return f"label-at({_classes(element)}, {where})[#{{ {self.inside(element)} }}]"


def _places(element: Element) -> dict[str, str]:
    return dict(rule.strip().split(":") for rule in element.get("style", "").split(";") if rule.strip())


def _classes(element: Element) -> str:
    return f"({''.join(f'{_text(name)},' for name in element.get('class', '').split())})"


def _dictionary(items: dict[str, str]) -> str:
    return f"({', '.join(f'{_text(name)}: {value}' for name, value in items.items())})"


def _words(text: str | None, *, trim: bool) -> str:
    """Running text, with one space where the page has any; none around blocks."""
    joined = re.sub(r"\s+", " ", text or "")
    return _text(kept) if (kept := joined.strip() if trim else joined) else ""


def _text(words: str | None) -> str:
    """A text as Typst writes it in code."""
    escaped = (words or "").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
