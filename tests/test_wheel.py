"""The product as somebody else gets it: built, installed, and found its own files from wherever it is started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
LIST = ("questionnaire", "list")


def output_of(*command: str | Path, home: Path, folder: Path) -> str:
    """What a command writes to stdout; it must end well. Only PATH and how to reach a package index are inherited."""
    kept = {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith(("PIP_", "SSL_"))}
    environment = kept | {"HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def installed(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a wheel that was built from the sdist, in an environment of its own with the locked requirements."""
    folder = tmp_path_factory.mktemp("wheel")
    output_of(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, CHECKOUT, home=home, folder=folder)
    output_of(sys.executable, "-m", "venv", folder / "venv", home=home, folder=folder)
    pip = (folder / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-deps")
    output_of(*pip, "--require-hashes", "--requirement", CHECKOUT / "requirements.lock", home=home, folder=folder)
    output_of(*pip, next(folder.glob("*.whl")), home=home, folder=folder)
    return folder / "venv" / "bin" / "cxmaturity"


def test_a_checkout_that_is_not_installed_finds_its_questionnaires(home: Path) -> None:
    listed = output_of(sys.executable, "-m", "cxmaturity", *LIST, home=home, folder=CHECKOUT)
    assert [line.split()[0] for line in listed.splitlines()] == ["cx-maturity", "six-steps"]


def test_an_editable_install_finds_its_questionnaires_from_anywhere(home: Path) -> None:
    command = Path(sys.executable).parent / "cxmaturity"
    listed = output_of(command, *LIST, home=home, folder=home)
    assert listed == output_of(sys.executable, "-m", "cxmaturity", *LIST, home=home, folder=CHECKOUT)


@pytest.mark.slow
def test_a_wheel_finds_its_questionnaires(installed: Path, home: Path) -> None:
    listed = output_of(installed, *LIST, home=home, folder=home)
    assert listed == output_of(sys.executable, "-m", "cxmaturity", *LIST, home=home, folder=CHECKOUT)


@pytest.mark.slow
def test_a_wheel_writes_the_reports_of_the_demo(installed: Path, home: Path, tmp_path: Path) -> None:
    shown = output_of(installed, "demo", "-o", tmp_path / "demo", home=home, folder=tmp_path)
    reports = sorted((tmp_path / "demo").glob("*.pdf"))
    assert [report.stem.rpartition("-")[2] for report in reports] == ["en", "nl"]
    assert all(report.read_bytes().startswith(b"%PDF-") and str(report) in shown for report in reports)
