"""Defects put into a page on purpose: every one must be found, by our own checker of pages, by the checker of PDFs, or by both.

What a checker does not see is as important as what it sees, so the table says for every defect exactly who finds it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import outloud
import pikepdf
import pytest

from cxmaturity.files.messages import read_messages
from cxmaturity.files.shipped import template_folder
from cxmaturity.report.context import report_context
from cxmaturity.report.html import render_html
from cxmaturity.report.pdf import render_pdf
from cxmaturity.report.theme import DEFAULT_THEME
from tests.report.samples import assessment
from tests.structure import flaws

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Finder: TypeAlias = Literal["page", "pdf"]
IMAGE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Cpath d='M0 0H9V9H0Z'/%3E%3C/svg%3E"


class Defect(NamedTuple):
    """A pattern of the page, what takes its place, and who finds that."""

    pattern: str
    instead: str
    found_by: set[Finder]


LEAD = r'<p class="lead">'
DEFECTS = {
    "no language": Defect(r' lang="en"', "", {"page"}),  # render_pdf states the language itself
    "no title": Defect(r"<title>[^<]*</title>\n<meta", "<meta", {"page"}),  # and the title too
    "a drawing without a title": Defect(r"<title>Radar[^<]*</title>", "", {"page", "pdf"}),
    "a drawing with an empty title": Defect(r"<title>Radar[^<]*</title>", "<title> </title>", {"page", "pdf"}),
    "a heading that skips a level": Defect(r'<h2 class="h3 first">([^<]*)</h2>', r"<h4>\1</h4>", {"page", "pdf"}),
    "an empty heading": Defect(LEAD, rf"<h2></h2>{LEAD}", {"page"}),
    "no title on top": Defect(r"<h1 (.*)</h1>", r"<p \1</p>", {"page", "pdf"}),
    "a link that is a block": Defect(LEAD, rf'<a href="#summary" style="display:block">Up</a>{LEAD}', {"page"}),
    "a link around a block": Defect(LEAD, rf'<a href="#summary"><div>Up</div></a>{LEAD}', {"page", "pdf"}),
    "a link without words": Defect(LEAD, rf'<p><a href="#summary"></a></p>{LEAD}', {"page", "pdf"}),
    "a link that leads nowhere": Defect(LEAD, rf'<p><a href="#nowhere">Up</a></p>{LEAD}', {"page"}),
    "a table without headers": Defect(r"<(/?)th\b", r"<\1td", {"page", "pdf"}),
    "a header cell of the head that is none": Defect(r'<th scope="col">([^<]*)</th>', r"<td>\1</td>", {"page"}),
    "headers that head nothing": Defect(r' scope="\w*"', "", {"page"}),  # make_accessible gives every header a scope
    "a picture without words": Defect(LEAD, rf'<img src="{IMAGE}">{LEAD}', {"page", "pdf"}),
    "a list with a paragraph for an item": Defect(r"<li ([^>]*)>(.*)</li>", r"<div \1>\2</div>", {"page", "pdf"}),
    "two things of one name": Defect(r'id="small-stages"', 'id="summary"', {"page"}),
}


def drop_scopes(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "/TH"):
        del cell.A


def drop_words_of_pictures(pdf: pikepdf.Pdf) -> None:
    for picture in elements(pdf, "/Figure"):
        del picture["/Alt"]


def drop_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def drop_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def drop_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def drop_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        del metadata["dc:title"]


DEFECTS_OF_FILES = (drop_scopes, drop_words_of_pictures, drop_language, drop_tags, drop_metadata, drop_title)
"""What our printing adds to the page, taken away again."""


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """The elements of a kind in the structure tree."""
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == kind]


@cache
def page() -> str:
    sections = ("summary", "stages", "profile")
    found = report_context([assessment()], read_messages("en"), DEFAULT_THEME, sections=sections)
    return render_html(found, screen=False)


def printed(html: str) -> bytes:
    return render_pdf(html, title="A report", language="en", date="2026-10-14", base_folder=template_folder())


def broken(file: Path) -> set[str]:
    """The rules that the checker of PDFs calls broken."""
    return {found.rule for found in outloud.check(str(file)).findings if found.severity == "error"}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as it is, printed."""
    file = tmp_path_factory.mktemp("sound") / "report.pdf"
    file.write_bytes(printed(page()))
    return file


@pytest.fixture(scope="module")
def unharmed(sound: Path) -> set[str]:
    return broken(sound)


def test_without_a_defect_nobody_finds_any(unharmed: set[str]) -> None:
    assert (flaws(page()), unharmed) == ([], set())


@pytest.mark.parametrize("name", DEFECTS)
def test_every_seeded_defect_is_found_by_whom_the_table_says(name: str, unharmed: set[str], tmp_path: Path) -> None:
    defect = DEFECTS[name]
    harmed, times = re.subn(defect.pattern, defect.instead, page())
    file = tmp_path / "report.pdf"
    file.write_bytes(printed(harmed))
    finders: dict[Finder, bool] = {"page": flaws(harmed) != [], "pdf": broken(file) > unharmed}
    assert times > 0
    assert {finder for finder, found in finders.items() if found} == defect.found_by
    assert defect.found_by


@pytest.mark.parametrize("drop", DEFECTS_OF_FILES)
def test_what_printing_adds_is_missed_when_it_is_gone(
    drop: Callable[[pikepdf.Pdf], None], sound: Path, unharmed: set[str], tmp_path: Path
) -> None:
    harmed = tmp_path / "harmed.pdf"
    with pikepdf.open(sound) as pdf:
        drop(pdf)
        pdf.save(harmed)
    assert broken(harmed) > unharmed
