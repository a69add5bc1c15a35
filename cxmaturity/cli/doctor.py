"""`cxmaturity doctor`: can this machine write reports, and if not, what mends it?"""

from __future__ import annotations

import platform
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from cxmaturity import __version__
from cxmaturity.cli import output

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

_LIBRARIES = {
    "pango-1.0": ("libpango-1.0-0", True),
    "pangoft2-1.0": ("libpangoft2-1.0-0", True),
    "harfbuzz-subset": ("libharfbuzz-subset0", False),
}
_PACKAGES = ("weasyprint", "polars", "pydantic", "typer", "jinja2", "fluent.runtime", "babel", "fastexcel")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `needed` says whether reports depend on it."""

    what: str
    found: str
    ok: bool
    needed: bool = True
    help: str = ""


@app.command(epilog="Example: cxmaturity doctor --json", context_settings={"help_option_names": ["-h", "--help"]})
def doctor(json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Say whether this machine can write reports, and what to mend."""
    findings = [_python(), *_packages(), *_libraries(), _shipped(), _weasyprint()]
    if json:
        output.result(output.as_json([asdict(finding) for finding in findings]))
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "BAD " if finding.needed else "slow"
            output.result(f"{mark} {finding.what}: {finding.found}")
            if finding.help and not finding.ok:
                output.result(f"     {finding.help}")
    if not all(finding.ok for finding in findings if finding.needed):
        raise typer.Exit(1)


def _python() -> Finding:
    return Finding("cxmaturity", f"{__version__} on Python {platform.python_version()}, {platform.system()}", ok=True)


def _packages() -> list[Finding]:
    findings = []
    for name in _PACKAGES:
        try:
            findings.append(Finding(name, version(name), ok=True))
        except PackageNotFoundError:
            findings.append(Finding(name, "not installed", ok=False, help="run: make setup"))
    return findings


def _libraries() -> list[Finding]:
    """What WeasyPrint loads; without harfbuzz-subset a report takes about a quarter longer."""
    return [
        Finding(
            name,
            find_library(name) or "not found",
            ok=find_library(name) is not None,
            needed=needed,
            help=f"Debian, Ubuntu: apt-get install {package}; macOS: brew install pango",
        )
        for name, (package, needed) in _LIBRARIES.items()
    ]


def _shipped() -> Finding:
    from cxmaturity.files.shipped import questionnaire_folder, template_folder

    folders = (questionnaire_folder(), template_folder())
    lacking = [folder for folder in folders if not folder.is_dir()]
    return Finding("shipped files", ", ".join(str(folder) for folder in lacking or folders), ok=not lacking)


def _weasyprint() -> Finding:
    """Writes a page in a process of its own: a missing library can end the interpreter."""
    program = "import weasyprint; weasyprint.HTML(string='<p>x').write_pdf()"
    try:
        ended = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False
        )  # noqa: S603 - our own program
    except subprocess.TimeoutExpired:
        return Finding("writing a PDF", "took over two minutes", ok=False)
    if ended.returncode == 0:
        return Finding("writing a PDF", "works", ok=True)
    last = (ended.stderr.strip().splitlines() or ["ended without a word"])[-1]
    way_out = "install the libraries above; until then: cxmaturity report SOURCE --format html"
    return Finding("writing a PDF", last, ok=False, help=way_out)
