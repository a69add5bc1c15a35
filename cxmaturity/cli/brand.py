"""The brand of a report: the file named, else the one beside the first source, else a look of ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.errors import Problem
    from cxmaturity.files.brand import BrandFile
    from cxmaturity.model.looks import Look
    from cxmaturity.report.theme import Theme

_STDIN = "-"


def chosen_brand(source: str, named: Path | None, look: Look | None) -> BrandFile | None:
    """The brand that goes with these answers, started from this look; None for our own house look."""
    from cxmaturity.files.brand import find_brand, read_look

    path = named or (None if source == _STDIN else find_brand(Path(source)))
    if path is None:
        return read_look(look) if look else None
    return checked_brand(path, look)


def checked_brand(path: Path, look: Look | None = None) -> BrandFile:
    """The brand in this file, with everything that it names; a `UserError` carries all that is wrong with it."""
    from cxmaturity.files.brand import read_brand
    from cxmaturity.files.source import read_text
    from cxmaturity.report.sections import SECTION_IDS

    return read_brand(read_text(path), path, SECTION_IDS, look)


def unsaid_in_brand(brand: BrandFile | None, language: str) -> list[Problem]:
    """Warnings: words of the brand that are not there in the language of the report."""
    from cxmaturity.model.brand_flaws import unsaid_words

    return brand.problems(unsaid_words(brand.brand, language)) if brand else []


def theme_in(brand: BrandFile | None, language: str) -> Theme:
    """The brand as the theme of a report in this language."""
    from cxmaturity.report.theme import DEFAULT_THEME, theme_of

    return theme_of(brand, language) if brand else DEFAULT_THEME


def sections_of(brand: BrandFile | None) -> Sequence[str]:
    """The sections of a report in this brand: those that it chooses, else all."""
    from cxmaturity.report.sections import SECTION_IDS

    return (brand.brand.sections if brand else ()) or SECTION_IDS
