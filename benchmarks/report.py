"""Our report as a PDF beside what others need for the same pages: Typst for an equivalent document, Chromium for our own HTML.

Ours and Typst's run warm, with fonts and templates at hand, and both write tagged PDF/UA-1. Chromium starts anew each time, for that is how
a program prints with it.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typst

from benchmarks.comparison import compare
from benchmarks.typeset import typst_source
from cxmaturity.cli.options import Choices
from cxmaturity.cli.rendering import assessments_of
from cxmaturity.cli.sources import read_and_score
from cxmaturity.files.messages import read_messages
from cxmaturity.files.shipped import questionnaire_folder, template_folder
from cxmaturity.report.context import ReportContext, report_context
from cxmaturity.report.html import render_html
from cxmaturity.report.pdf import render_pdf
from cxmaturity.report.theme import DEFAULT_THEME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.comparison import Comparison

ROUNDS = 7
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def comparisons() -> Iterator[tuple[str, Comparison]]:
    """The demo report, from what it says to the bytes of a PDF, against Typst and, where it is installed, Chromium."""
    context = demo_context()
    ours, html = partial(our_pdf, context), render_html(context, screen=False)
    yield "report as a tagged PDF, beside Typst", compare(typst_printer(html), ours, ROUNDS)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("pages beside Chromium: skipped, for no browser is installed")
        return
    with TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(render_html(context, screen=True), encoding="utf-8")
        yield (
            "pages beside Chromium, which starts cold",
            compare(partial(_print, browser, page), ours, ROUNDS),
        )


def demo_context() -> ReportContext:
    """What the report on the demo's organisation says in English: both questionnaires, and the shortest path."""
    answers = sorted((questionnaire_folder() / "demo").glob("*.yaml"))
    scored = read_and_score([str(file) for file in answers], Choices()).parts
    return report_context(assessments_of(scored), read_messages("en"), DEFAULT_THEME)


def our_pdf(context: ReportContext) -> bytes:
    """The report as `cxmaturity report` writes it."""
    return render_pdf(
        render_html(context, screen=False),
        title=context.title,
        language=context.language,
        date=context.date,
        base_folder=template_folder(),
        faces=context.theme.faces,
    )


def typst_printer(html: str) -> partial[object]:
    """Compiles the same report with Typst, each time as a document that differs too little to see: the same one it would remember."""
    compiler = typst.Compiler(font_paths=[str(template_folder() / "fonts")], ignore_system_fonts=True)
    return partial(_typeset, compiler, [typst_source(html, run).encode() for run in range(ROUNDS + 1)])


def _typeset(compiler: typst.Compiler, documents: list[bytes]) -> object:
    return compiler.compile(documents.pop(), pdf_standards=["ua-1"])


def _print(browser: str, page: Path) -> None:
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    written = f"--print-to-pdf={page.with_suffix('.pdf')}"
    command = [browser, *options, f"--user-data-dir={page.parent}", written, page.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
