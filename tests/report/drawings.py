"""Reading charts back: their shapes, words and text alternative."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

SVG = "{http://www.w3.org/2000/svg}"
LENGTH = r"(-?[\d.]+)"


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, in millimetres from the chart's top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def parsed(chart: str) -> Element:
    return fromstring(chart)  # noqa: S314 - our own


def drawing(chart: str) -> Element:
    """The SVG in a chart."""
    root = parsed(chart)
    found = root if root.tag == f"{SVG}svg" else root.find(f"{SVG}svg")
    assert found is not None
    return found


def canvas(chart: str) -> Box:
    _, _, width, height = map(float, drawing(chart).attrib["viewBox"].split())
    return Box(0, 0, width, height)


def title(chart: str) -> str:
    """The text alternative, which is the first thing in the drawing."""
    first = drawing(chart)[0]
    assert first.tag == f"{SVG}title"
    return first.text or ""


def points(chart: str) -> list[tuple[float, float]]:
    """Every absolute point of every path."""
    paths = "".join(path.attrib["d"] for path in drawing(chart).iter(f"{SVG}path"))
    ends = re.findall(rf"[ML]{LENGTH} {LENGTH}|A\S+ \S+ 0 [01] [01] {LENGTH} {LENGTH}", paths)
    return [(float(x or arc_x), float(y or arc_y)) for x, y, arc_x, arc_y in ends]


def labels(chart: str, css_class: str) -> list[Element]:
    """The words over the drawing that have this class."""
    return [child for child in parsed(chart) if css_class in child.attrib["class"].split()]


def span(label: Element) -> tuple[float, float]:
    """From where to where a label runs, left to right."""
    left, width = (float(re.search(rf"{side}:{LENGTH}mm", label.attrib["style"])[1]) for side in ("left", "width"))  # type: ignore[index]
    return left, left + width


def label_box(label: Element, height: float, chart_height: float) -> Box:
    """The box that a label of this height takes, whichever way it grows."""
    left, right = span(label)
    if found := re.search(rf"top:{LENGTH}mm", label.attrib["style"]):
        return Box(left, float(found[1]), right, float(found[1]) + height)
    bottom = chart_height - float(re.search(rf"bottom:{LENGTH}mm", label.attrib["style"])[1])  # type: ignore[index]
    return Box(left, bottom - height, right, bottom)


def words(chart: str) -> str:
    """Everything that a reader sees as text."""
    return "".join(text for child in parsed(chart) if child.tag == "div" for text in child.itertext())


def tags(chart: str) -> set[str]:
    return {element.tag.removeprefix(SVG) for element in parsed(chart).iter()}
