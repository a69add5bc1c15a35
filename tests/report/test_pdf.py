import logging
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import outloud
import pikepdf
import pymupdf
import pytest

from cxmaturity.errors import Problem, UserError
from cxmaturity.report.pdf import Attachment, render_pdf
from tests.report.demonstration import demonstration, rendered

PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(demonstration())) as opened:
        yield opened


def fonts(pdf: pikepdf.Pdf) -> set[str]:
    found = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
    return {str(font.BaseFont).split("+")[-1] for font in found}


def test_every_word_is_in_the_text_layer() -> None:
    with pymupdf.open(stream=demonstration()) as opened:
        text = " ".join(" ".join(page.get_text() for page in opened).split())
    assert "De basis staat, de samenhang ĳlt na" in text
    assert "„één” voor € 1.250 en meer." in text
    assert all(word in text for word in ("Samenvatting", "Klantreis", "3,00", "geen score", "1 / 2", "2 / 2"))


def test_a_report_is_archivable_and_accessible_and_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    metadata = pdf.open_metadata()
    keys = (f"{PDFA}part", f"{PDFA}conformance", f"{PDFUA}part", "dc:title", "xmp:CreateDate")
    stated = [metadata[key] for key in keys]
    assert stated == ["3", "A", "1", "Zo staat het ervoor", "2026-11-21T00:00:00Z"]
    assert (pdf.Root.Lang, pdf.docinfo.CreationDate, pdf.docinfo.Title) == (
        "nl",
        "D:20261121000000Z",
        "Zo staat het ervoor",
    )


def test_only_our_fonts_are_used_even_for_bold_italic_and_rare_letters(pdf: pikepdf.Pdf) -> None:
    assert fonts(pdf) == {"Report-Serif", "Report-Sans", "Report-Sans-Semi-Bold", "Report-Sans-Oblique"}


def test_headings_are_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        tree = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert tree == [("De basis staat, de samenhang ĳlt na", ["Profiel"])]


def test_attachments_travel_with_the_report(pdf: pikepdf.Pdf) -> None:
    file = pdf.attachments["scores.json"]
    assert (file.get_file().read_bytes(), file.description, file.relationship) == (
        b'{"data": 2.46}',
        "De scores",
        "/Data",
    )


def test_an_attachment_to_a_report_without_a_date_has_a_fixed_one() -> None:
    with pikepdf.open(BytesIO(rendered(date=None, attachments=(Attachment("scores.json", b"{}"),)))) as opened:
        assert opened.attachments["scores.json"].get_file().obj.Params.ModDate == "D:19700101000000Z"
        assert "/CreationDate" not in opened.docinfo


def test_the_same_page_gives_the_same_bytes() -> None:
    assert rendered() == rendered()


def test_another_process_gives_the_same_bytes() -> None:
    program = "import sys; from tests.report.demonstration import rendered; sys.stdout.buffer.write(rendered())"
    other = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)  # noqa: S603 - ourselves
    assert other.stdout == rendered()


def test_weasyprint_has_nothing_to_warn_about(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        rendered()
    assert caplog.messages == []


def test_the_accessibility_checker_finds_no_error(tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(demonstration())
    result = outloud.check(str(report))
    assert (result.error, [finding for finding in result.findings if finding.severity == "error"]) == (None, [])


@pytest.mark.parametrize(
    "address", ["https://example.org/logo.png", "ftp://example.org/x", "../secret.svg", "absent.svg"]
)
def test_a_page_cannot_read_what_is_not_in_its_folder(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    folder = tmp_path / "brand"
    folder.mkdir()
    page = f'<html lang="en"><img src="{address}" alt="Logo"></html>'
    with pytest.raises(UserError) as refused:
        render_pdf(page, title="", language="en", date=None, base_folder=folder)
    where = address if "://" in address else (folder / address).resolve().as_uri()
    assert refused.value.problems == (
        Problem(
            "CX900",
            f"the report cannot read `{where}`",
            help="Refer to files inside brand only; nothing is read from the network.",
        ),
    )
