"""The fonts that come with the product, as CSS for a page.

The families have names of their own: an Inter that happens to be installed would lend its bold or italic to the reports
of some machines and not of others.
"""

from __future__ import annotations

from base64 import b64encode

from cxmaturity.files.shipped import template_folder

_FACES = (
    ("Report Sans", 400, "Inter-400.ttf"),
    ("Report Sans", 500, "Inter-500.ttf"),
    ("Report Sans", 600, "Inter-600.ttf"),
    ("Report Serif", 400, "Newsreader-400.ttf"),
)


def font_faces(*, embed: bool) -> str:
    """The `@font-face` rules: with the fonts inside, for a file that travels; else relative to the template folder."""
    return "".join(_face(*face, embed=embed) for face in _FACES)


def _face(family: str, weight: int, file: str, *, embed: bool) -> str:
    address = f"fonts/{file}"
    if embed:
        font = (template_folder() / address).read_bytes()
        address = f"data:font/ttf;base64,{b64encode(font).decode()}"
    return f'@font-face{{font-family:"{family}";font-weight:{weight};src:url("{address}") format("truetype")}}\n'
