"""The fonts of a report, as CSS for a page.

The families have names of their own: an Inter that happens to be installed would lend its bold or italic to the reports
of some machines and not of others.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cxmaturity.files.shipped import template_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxmaturity.model.brand import Font, Fonts

SANS, SERIF, RESERVE = "Report Sans", "Report Serif", "Report Reserve"
_WEIGHTS = (400, 500, 600)


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of a family: a file of ours, or the content of a firm's own."""

    family: str
    weight: int
    file: str = ""
    content: bytes = b""


HOUSE_FACES = (
    *(Face(SANS, weight, f"Inter-{weight}.ttf") for weight in _WEIGHTS),
    Face(SERIF, 400, "Newsreader-400.ttf"),
)
_SERIF_WIDTH, _SANS_WIDTH = 0.4028, 0.4428
"""The width of letters on average, in their own size, of Newsreader and of Inter."""


def faces_of(fonts: Fonts, headings: Literal["serif", "sans"]) -> tuple[Face, ...]:
    """The faces of a brand: its own fonts, and ours where it has none; behind its own stands one of ours for letters that they lack."""
    sans = tuple(_face(SANS, weight, fonts.sans_of(weight), f"Inter-{weight}.ttf") for weight in _WEIGHTS)
    serif = _face(SERIF, 400, fonts.serif, "Newsreader-400.ttf")
    if headings == "sans":
        serif = _face(SERIF, 400, fonts.sans_of(400), "Inter-400.ttf")
    reserve = (Face(RESERVE, 400, "Inter-400.ttf"),) if fonts.sans or fonts.serif else ()
    return (*sans, serif, *reserve)


def _face(family: str, weight: int, own: Font | None, ours: str) -> Face:
    return Face(family, weight, content=own.content) if own else Face(family, weight, ours)


def heading_scale(fonts: Fonts, headings: Literal["serif", "sans"]) -> float:
    """How much smaller headings are set than in our serif, so that as many letters fit on a line."""
    if headings == "serif":
        width = fonts.serif.width if fonts.serif else _SERIF_WIDTH
    else:
        own = fonts.sans_of(400)
        width = own.width if own else _SANS_WIDTH
    return min(round(_SERIF_WIDTH / width, 3), 1.1)


def font_faces(faces: Iterable[Face] = HOUSE_FACES, *, embed: bool) -> str:
    """The `@font-face` rules: with the fonts inside, for a file that travels; else ours are relative to the template folder."""
    if not embed:
        return "".join(_rule(face, str(face.weight), embed=False) for face in faces)
    return "".join(_rule(face, _weights(face, last), embed=True) for face, last in _distinct(faces))


def _distinct(faces: Iterable[Face]) -> list[tuple[Face, int]]:
    """The faces that differ, each with the last weight that it stands for: every list of fonts names all families, so one is enough."""
    found: list[tuple[Face, int]] = []
    for face in faces:
        same = [(first, last) for first, last in found if (first.file, first.content) == (face.file, face.content)]
        if any(first.weight <= face.weight <= last and first.family != face.family for first, last in same):
            continue
        if found and found[-1] in same and found[-1][0].family == face.family:
            found[-1] = (found[-1][0], face.weight)
        else:
            found.append((face, face.weight))
    return found


def _weights(face: Face, last: int) -> str:
    return str(face.weight) if last == face.weight else f"{face.weight} {last}"


def _rule(face: Face, weights: str, *, embed: bool) -> str:
    address, form = f"fonts/{face.file}", "truetype"
    if face.content or embed:
        content = face.content or (template_folder() / address).read_bytes()
        form = "opentype" if content.startswith(b"OTTO") else "truetype"
        address = f"data:font/{'otf' if form == 'opentype' else 'ttf'};base64,{b64encode(content).decode()}"
    return f'@font-face{{font-family:"{face.family}";font-weight:{weights};src:url("{address}") format("{form}")}}\n'
