"""What every printed report must be: sound, archivable, accessible, in our own fonts, whole, and the same to the byte each time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import outloud
import pikepdf
import pytest

from tests.printed import arguments_of, every_report, report_of
from tests.structure import body_words, flaws

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.printed import Report

PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
CHECKOUT = Path(__file__).parent.parent
EVERY_REPORT = pytest.mark.parametrize(("case", "language"), every_report())


def tool(name: str) -> str:
    """The program; where it is not installed the test is skipped."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A program of the system, with what it wrote."""
    return subprocess.run([tool(name), *arguments], capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603


@pytest.fixture
def report(case: str, language: str) -> Report:
    return report_of(case, language)


@pytest.fixture
def file(report: Report, tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(report.pdf)
    return path


@pytest.fixture
def pdf(report: Report) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(report.pdf)) as opened:
        yield opened


def headings(node: pikepdf.Object) -> Iterator[int]:
    """The levels of the headings below an element of the structure tree, in the order in which they are read."""
    found = re.fullmatch("/H([1-6])", str(node.get("/S", "")))
    if found:
        yield int(found[1])
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            yield from headings(child)


@EVERY_REPORT
def test_weasyprint_has_nothing_to_warn_about(report: Report) -> None:
    assert report.warnings == ()


@EVERY_REPORT
def test_the_page_behind_a_report_has_no_flaw(report: Report) -> None:
    assert flaws(report.html) == []


@EVERY_REPORT
def test_the_syntax_is_sound(file: Path) -> None:
    checked = run("qpdf", "--check", file)
    assert (checked.returncode, checked.stderr) == (0, "")


@EVERY_REPORT
def test_only_our_fonts_are_in_it_embedded_in_part_and_with_their_letters(file: Path) -> None:
    rows = [line.split() for line in run("pdffonts", file).stdout.splitlines()[2:]]
    assert {row[0].partition("+")[2].split("-")[0] for row in rows} == {"Report"}
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}


@EVERY_REPORT
def test_every_word_of_the_page_is_in_the_text_layer(report: Report, file: Path) -> None:
    text = run("pdftotext", file, "-").stdout
    odd = {sign for sign in text if sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn", "Cs")}
    squeezed = re.sub(r"[\s\-]", "", text)
    lost = [word for word in body_words(report.html) if word.replace("-", "") not in squeezed]
    assert (odd, lost) == (set(), [])


def is_mistaken(finding: outloud.findings.Finding, client: str) -> bool:
    """Whether the checker of PDFs takes something sound for a flaw.

    Running headers, which are artifacts for good reason, pass for prose where the client's name is a sentence. Tables that look alike begin with the
    same line, which is then no running header. And the words for a chart hold all its numbers, which does not look like language.
    """
    if finding.rule == "TAG-002":
        return finding.message.startswith("1 line(s)") and bool(client) and client[:20] in (finding.evidence or "")
    return finding.severity == "warning" and finding.rule in ("PAG-001", "FIG-012")


@EVERY_REPORT
def test_the_accessibility_checker_has_nothing_to_say(report: Report, file: Path) -> None:
    checked, client = outloud.check(str(file)), report.assessments[0].result.organisation
    said = [
        (each.severity, each.rule, each.page, each.message)
        for each in checked.findings
        if each.severity != "info" and not is_mistaken(each, client)
    ]
    assert (checked.error, said) == (None, [])


@EVERY_REPORT
@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_reference_checker_finds_no_error(file: Path, profile: str) -> None:
    checked = run("verapdf", "--format", "text", "-f", profile, file)
    assert (checked.returncode, checked.stdout.partition(" ")[0]) == (0, "PASS")


@EVERY_REPORT
def test_reading_begins_with_a_title_and_skips_no_level(pdf: pikepdf.Pdf) -> None:
    levels = list(headings(pdf.Root.StructTreeRoot))
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@EVERY_REPORT
def test_bookmarks_lead_to_every_title_in_reading_order(pdf: pikepdf.Pdf) -> None:
    places = {page.objgen: number for number, page in enumerate(page.obj for page in pdf.pages)}
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        pages = [places[item.destination[0].objgen] for item in outline.root]
    assert len(titles) == list(headings(pdf.Root.StructTreeRoot)).count(1)
    assert all(titles)
    assert pages == sorted(pages)


@EVERY_REPORT
def test_a_report_says_what_it_is_in_whose_language_and_by_which_standard(pdf: pikepdf.Pdf, language: str) -> None:
    metadata = pdf.open_metadata()
    assert [metadata[key] for key in (f"{PDFA}part", f"{PDFA}conformance", f"{PDFUA}part")] == ["3", "A", "1"]
    assert (pdf.Root.Lang, bool(pdf.Root.MarkInfo.Marked), bool(pdf.Root.ViewerPreferences.DisplayDocTitle)) == (
        language,
        True,
        True,
    )
    assert str(pdf.docinfo.Title) == metadata["dc:title"] != ""
    assert [metadata["xmp:CreateDate"], metadata["xmp:ModifyDate"]] == ["2026-10-14T00:00:00Z"] * 2
    assert [str(pdf.docinfo.CreationDate), str(pdf.docinfo.ModDate)] == ["D:20261014000000Z"] * 2


@EVERY_REPORT
def test_a_report_carries_its_result_as_the_command_writes_it(report: Report, pdf: pikepdf.Pdf) -> None:
    assert list(pdf.attachments) == ["result.json"]
    file = pdf.attachments["result.json"]
    said = {
        "en": "The result of this assessment as data (JSON)",
        "nl": "De uitkomst van de beoordeling als gegevens (JSON)",
    }
    assert (file.relationship, file.description) == ("/Data", said[report.language])
    assert file.get_file().read_bytes() == report.json


def test_the_same_answers_give_the_same_bytes_in_another_process_place_and_time_zone(tmp_path: Path) -> None:
    out, report = tmp_path / "report.pdf", report_of("demo", "nl")
    command = [sys.executable, "-m", "cxmaturity", "report", *arguments_of("demo"), "--lang", "nl", "-o", str(out)]
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "11"}
    known = {"PATH": os.environ["PATH"], "PYTHONPATH": str(CHECKOUT)}
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=known | elsewhere)  # noqa: S603 - ourselves
    assert out.read_bytes() == report.pdf


@pytest.mark.slow
@EVERY_REPORT
def test_a_second_run_gives_the_same_bytes(report: Report, case: str, language: str) -> None:
    assert report_of.__wrapped__(case, language).pdf == report.pdf
