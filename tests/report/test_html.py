import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import outloud
import pikepdf
import pymupdf
import pytest

from cxmaturity.files.messages import read_messages
from cxmaturity.files.shipped import template_folder
from cxmaturity.model.brand import Font, Fonts
from cxmaturity.model.edits import NO_HAND, Hand
from cxmaturity.report.context import Assessment, ReportContext, report_context
from cxmaturity.report.fonts import faces_of
from cxmaturity.report.html import render_html
from cxmaturity.report.pdf import render_pdf
from cxmaturity.report.theme import DEFAULT_THEME
from tests.pieces import piece
from tests.report.samples import assessment, context, grouped, steps_assessment

HOSTILE = "<script>alert('x')</script> & Zoon"
EVERYTHING = (grouped(), steps_assessment("owner", "goals"))


class Outline(HTMLParser):
    """The headings, links and addresses of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        found = dict(attrs)
        self.addresses += [found[name] or "" for name in ("href", "src") if name in found]
        self.ids += [found["id"] or ""] if "id" in found else []


@pytest.mark.parametrize("screen", [True, False])
def test_names_with_markup_stay_text(*, screen: bool) -> None:
    html = render_html(context(assessment(organisation=HOSTILE)), screen=screen)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("screen", [True, False])
def test_control_characters_never_reach_a_page(*, screen: bool) -> None:
    html = render_html(context(assessment(organisation="A\x00B\x1b[31mC")), screen=screen)
    assert "A?B?[31mC" in html
    assert re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html) is None


def test_headings_skip_no_level_and_begin_with_a_title() -> None:
    headings = Outline(render_html(context(*EVERYTHING), screen=False)).headings
    assert headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


def test_the_screen_edition_needs_nothing_but_itself() -> None:
    html = render_html(context(*EVERYTHING), screen=True)
    assert [address for address in Outline(html).addresses if not address.startswith("#")] == []
    assert set(re.findall(r'url\("?([a-z]+:|[^d"])', html)) == {"data:"}


def test_a_large_font_of_a_firm_is_in_the_screen_edition_once() -> None:
    own = Font(b"\0\1\0\0" + b"x" * 8_000_000, 0.44)
    fonts = Fonts(sans=((400, own),))
    for templates in ((), (("own.css.j2", "p {}"),)):
        theme = replace(DEFAULT_THEME, faces=faces_of(fonts, "sans"), templates=templates, origin="kade")
        html = render_html(report_context([assessment()], read_messages("en"), theme), screen=True)
        assert html.count(b64encode(own.content).decode()) == 1


@pytest.mark.parametrize("sections", [("cover",), ("cover", "contents"), ("summary", "method"), ("method",)])
@pytest.mark.parametrize("screen", [True, False])
def test_contact_stands_once_in_every_choice_of_sections(sections: tuple[str, ...], *, screen: bool) -> None:
    theme = replace(DEFAULT_THEME, contact=("Marloes de Wit",))
    found = report_context([assessment()], read_messages("en"), theme, NO_HAND, sections)
    body = render_html(found, screen=screen).partition("</head>")[2]
    assert body.count("Marloes de Wit") == 1


def test_every_link_leads_somewhere_and_every_id_is_its_own() -> None:
    outline = Outline(render_html(context(*EVERYTHING), screen=False))
    assert {address.removeprefix("#") for address in outline.addresses} <= set(outline.ids)
    assert len(outline.ids) == len(set(outline.ids))


def test_the_document_says_its_language_title_and_date() -> None:
    html = render_html(context(assessment(), language="nl"), screen=False)
    assert '<html lang="nl">' in html
    assert "<title>Klantvolwassenheid – Noordkade Energie</title>" in html
    assert '<meta name="dcterms.created" content="2026-10-14">' in html


def test_without_a_date_the_document_has_none() -> None:
    assert "dcterms" not in render_html(context(assessment(date=None)), screen=False)


def test_the_same_result_gives_the_same_page() -> None:
    pages = {render_html(context(*EVERYTHING), screen=False) for _ in range(2)}
    assert len(pages) == 1


@pytest.mark.parametrize(
    "found", [assessment(scores={}, questions={}), steps_assessment(), assessment(organisation="N" * 80)]
)
def test_thin_results_make_pages_too(found: Assessment) -> None:
    assert "</html>" in render_html(context(found), screen=False)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_report_prints_without_a_warning_and_with_its_titles_as_bookmarks(
    language: str, caplog: pytest.LogCaptureFixture
) -> None:
    found = context(*EVERYTHING, language=language)
    html = render_html(found, screen=False)
    pdf = render_pdf(html, title=found.title, language=language, date=found.date, base_folder=template_folder())
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            found.labels["contents"],
            *(page.title for page in found.pages),
        ]
    assert [record.message for record in caplog.records] == []


WORDS = (
    "# Kop\n\nEen **vet** woord, een lijst:\n\n1. a\n2. b\n\n> gezegd\n\n<script>alert(1)</script> [x](javascript:y)"
)
HAND = Hand(draft=True, summary={"": WORDS}, comments={"data": {"nl": WORDS}, "d_goals": {"nl": WORDS}})


def in_hand(hand: Hand) -> ReportContext:
    advice = tuple(piece(f"p{n}", text={"nl": WORDS} if n == 1 else None) for n in range(1, 12))
    first, steps = (replace(found, result=replace(found.result, advice=advice)) for found in EVERYTHING)
    return report_context([first, steps], read_messages("nl"), DEFAULT_THEME, hand)


def printed(found: ReportContext) -> bytes:
    html = render_html(found, screen=False)
    return render_pdf(html, title=found.title, language="nl", date=found.date, base_folder=template_folder())


def test_a_draft_says_so_on_every_page_of_paper_and_a_final_report_nowhere() -> None:
    for hand, said in ((HAND, True), (NO_HAND, False)):
        with pymupdf.open(stream=printed(in_hand(hand))) as opened:
            assert {"CONCEPT" in page.get_text() for page in opened} == {said}


def test_a_draft_says_so_on_the_screen() -> None:
    found = in_hand(HAND)
    html = render_html(found, screen=True)
    sections = html.split("<section")[1:]
    assert len(sections) > len(found.pages)
    assert ["CONCEPT</p>" in section for section in sections] == [True] * len(sections)
    assert "CONCEPT" not in render_html(in_hand(NO_HAND), screen=True)


def errors_in(found: ReportContext, file: Path) -> list[tuple[str, str | None]]:
    """What the accessibility checker calls an error, such as tables of two rows in these small samples."""
    file.write_bytes(printed(found))
    return [(each.rule, each.evidence) for each in outloud.check(str(file)).findings if each.severity == "error"]


def test_a_draft_in_the_consultants_words_is_as_accessible_as_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    draft, final = (errors_in(in_hand(hand), tmp_path / "report.pdf") for hand in (HAND, NO_HAND))
    assert draft == final
    assert [record.message for record in caplog.records] == []


def test_the_consultants_words_stand_where_they_belong_as_text_without_scripts_and_links() -> None:
    html = render_html(in_hand(HAND), screen=False)
    assert html.count("Een <strong>vet</strong> woord") == 5
    assert ("<script" in html, "javascript:" in html) == (False, False)
    headings = Outline(html).headings
    assert all(after - before <= 1 for before, after in pairwise(headings))
    assert (html.count("Samenvatting van de adviseur"), html.count("Toelichting van de adviseur")) == (1, 2)
