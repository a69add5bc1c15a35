"""The fonts that come with the product, as CSS for a page."""

from __future__ import annotations

from base64 import b64encode

from cxmaturity.files.shipped import template_folder

_FACES = (("Inter", 400), ("Inter", 500), ("Inter", 600), ("Newsreader", 400))


def font_faces(*, embed: bool) -> str:
    """The `@font-face` rules: with the fonts inside, for one file that travels; else relative to the template folder."""
    return "".join(_face(family, weight, embed=embed) for family, weight in _FACES)


def _face(family: str, weight: int, *, embed: bool) -> str:
    address = f"fonts/{family}-{weight}.ttf"
    if embed:
        font = (template_folder() / address).read_bytes()
        address = f"data:font/ttf;base64,{b64encode(font).decode()}"
    return f'@font-face{{font-family:{family};font-weight:{weight};src:url("{address}") format("truetype")}}\n'
