"""What a report needs from this machine, looked at piece by piece."""

from __future__ import annotations

import platform
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from cxmaturity import __version__
from cxmaturity.files.shipped import questionnaire_folder, template_folder
from cxmaturity.model.looks import LOOKS

_LIBRARIES = {
    "pango-1.0": ("libpango-1.0-0", True),
    "pangoft2-1.0": ("libpangoft2-1.0-0", True),
    "harfbuzz-subset": ("libharfbuzz-subset0", False),
}
"""What WeasyPrint loads, the Debian package it is in, and whether reports need it; without the last they take a quarter longer."""
_PACKAGES = ("weasyprint", "polars", "pydantic", "typer", "jinja2", "fluent.runtime", "babel", "fastexcel")
_PROGRAM = "import weasyprint; weasyprint.HTML(string='<p>x').write_pdf()"
_PATIENCE = 120
"""Seconds after which a page that is not there will not come."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `needed` says whether reports depend on it."""

    what: str
    found: str
    ok: bool
    needed: bool = True
    help: str = ""


def findings() -> list[Finding]:
    """Everything that was looked at, in the order in which it is mended."""
    return [_python(), *map(_package, _PACKAGES), *map(_library, _LIBRARIES), _shipped(), _looks(), _printing()]


def _python() -> Finding:
    return Finding("cxmaturity", f"{__version__} on Python {platform.python_version()}, {platform.system()}", ok=True)


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name), ok=True)
    except PackageNotFoundError:
        return Finding(name, "not installed", ok=False, help="run: make setup")


def _library(name: str) -> Finding:
    package, needed = _LIBRARIES[name]
    found = find_library(name)
    way_out = f"Debian, Ubuntu: apt-get install {package}; macOS: brew install pango"
    return Finding(name, found or "not found", ok=found is not None, needed=needed, help=way_out)


def _shipped() -> Finding:
    folders = (questionnaire_folder(), template_folder())
    lacking = [folder for folder in folders if not folder.is_dir()]
    found = ", ".join(str(folder) for folder in lacking or folders)
    return Finding("shipped files", found, ok=not lacking, help="not there: install cxmaturity again")


def _looks() -> Finding:
    files = {file.stem for file in (template_folder() / "looks").glob("*.yaml")}
    lacking = [look for look in LOOKS if look not in files]
    return Finding("looks", ", ".join(lacking or LOOKS), ok=not lacking, help="not there: install cxmaturity again")


def _printing() -> Finding:
    """Writes a page in a process of its own: a missing library can end the interpreter."""
    command = [sys.executable, "-c", _PROGRAM]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired:
        return Finding("writing a PDF", f"took over {_PATIENCE} seconds", ok=False)
    if ended.returncode == 0:
        return Finding("writing a PDF", "works", ok=True)
    last = (ended.stderr.strip().splitlines() or ["ended without a word"])[-1]
    way_out = "install the libraries above; until then: cxmaturity report SOURCE --format html"
    return Finding("writing a PDF", last, ok=False, help=way_out)
