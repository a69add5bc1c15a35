"""Nothing stands off the page or on top of something else, whatever a client is called or writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pymupdf
import pytest

from cxmaturity.files.messages import read_messages
from cxmaturity.files.shipped import template_folder
from cxmaturity.model.edits import NO_HAND, Hand
from cxmaturity.report.context import report_context
from cxmaturity.report.html import render_html
from cxmaturity.report.pdf import render_pdf
from cxmaturity.report.theme import DEFAULT_THEME
from tests.layout import misplaced
from tests.printed import every_report, report_of
from tests.report.samples import grouped
from tests.structure import flaws

if TYPE_CHECKING:
    from cxmaturity.model.result import GroupResult
    from cxmaturity.report.context import ReportContext
    from cxmaturity.report.standing import Assessment

NAMES = {
    "markup": ("<script>alert('x')</script> & Zoon", "<script>alert('x')</script> & Zoon"),
    "an entity": ("A &amp; B &lt;b&gt;", "A &amp; B &lt;b&gt;"),
    "a template": ("{{ 7 * 7 }} {% include 'x' %}", "{{ 7 * 7 }} {% include 'x' %}"),
    "control characters": ("A\x00B\x1b[31mC\x85D", "A?B?[31mC?D"),
    "no characters at all": ("A\ufffeB\uffffC", "A?B?C"),
    "a turned direction": ("Bank \u202egnp.exe", "Bank gnp.exe"),
    "an isolated direction": ("\u2067Bank\u2069", "Bank"),
    "eighty letters": ("N" * 80, "N" * 80),
    "two hundred letters": ("M" * 200, "M" * 200),
    "two hundred letters in words": ("Zorgaanbieders " * 13, "Zorgaanbieders " * 13),
}
"""A name, and how a report prints it."""
FOREIGN = {
    "right to left": "\u05d1\u05e0\u05e7 \u05d4\u05d3\u05d5\u05d0\u05e8",
    "emoji": "Bank \U0001f469\u200d\U0001f467 \U0001f1f3\U0001f1f1",
}
"""Names in letters that our fonts do not have."""


def context_of(found: Assessment, hand: Hand = NO_HAND) -> ReportContext:
    sections = ("cover", "contents", "summary", "groups", "method")
    return report_context([found], read_messages("nl"), DEFAULT_THEME, hand, sections)


def printed(context: ReportContext) -> bytes:
    html = render_html(context, screen=False)
    assert flaws(html) == []
    return render_pdf(html, title=context.title, language="nl", date=context.date, base_folder=template_folder())


def named(name: str) -> Assessment:
    """An organisation of this name, with a group of this name."""
    found = grouped()
    groups = found.result.groups["department"]
    renamed: dict[str, GroupResult] = {name if group == "Claims" else group: each for group, each in groups.items()}
    return replace(found, result=replace(found.result, organisation=name, groups={"department": renamed}))


def squeezed(text: str) -> str:
    return "".join(text.split())


def text_of(pdf: bytes) -> list[str]:
    with pymupdf.open(stream=pdf) as document:
        return [squeezed(page.get_text()) for page in document]


@pytest.mark.parametrize(("case", "language"), every_report())
def test_no_word_stands_off_its_page_or_on_another(case: str, language: str) -> None:
    assert misplaced(report_of(case, language).pdf) == []


@pytest.mark.parametrize(("name", "shown"), NAMES.values(), ids=NAMES)
def test_a_hostile_name_is_printed_as_text_on_the_page(name: str, shown: str) -> None:
    pdf = printed(context_of(named(name)))
    cover, *pages = text_of(pdf)
    assert squeezed(shown) in cover
    assert any(squeezed(shown)[:40] in page for page in pages)
    assert misplaced(pdf) == []


@pytest.mark.parametrize("name", FOREIGN.values(), ids=FOREIGN)
def test_a_name_in_other_letters_stays_on_the_page(name: str) -> None:
    pdf = printed(context_of(named(name)))
    assert len(text_of(pdf)) > 3
    assert misplaced(pdf) == []


def test_a_word_without_end_fills_lines_and_does_not_take_minutes() -> None:
    word = "z" * 20_000
    pages = text_of(printed(context_of(grouped(), Hand(summary={"": word}))))
    assert sum(page.replace("\u200b", "").count("z") for page in pages) >= len(word)


def test_words_in_the_edge_and_on_each_other_are_found() -> None:
    page = "<html lang='nl'><head><title>x</title></head><body><p style='position:absolute;top:0;left:{}'>{}</p>{}</body></html>"
    over = "<p style='position:absolute;top:1mm;left:1mm'>Boven</p>"
    found = [
        misplaced(render_pdf(page.format(*parts), title="x", language="nl", date=None, base_folder=template_folder()))
        for parts in (("-15mm", "Rand", ""), ("0", "Onder", over))
    ]
    assert found == [["page 1: Rand stands in the edge"], ["page 1: Onder lies on Boven"]]
