import subprocess
import sys

import pytest

from cxmaturity.cli.app import COMMANDS

HEAVY = {
    "babel",
    "fastexcel",
    "fluent",
    "fontTools",
    "jinja2",
    "numpy",
    "polars",
    "pydantic",
    "rich",
    "weasyprint",
    "yaml",
}
PROGRAM = """
import sys
sys.argv[0] = "cxmaturity"
from cxmaturity.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write(" ".join({name.partition(".")[0] for name in sys.modules}))
"""


def packages_that_load(*arguments: str) -> set[str]:
    """The top-level packages in memory after a command that ends well."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


def test_the_version_is_said_before_typer_is_there() -> None:
    assert packages_that_load("--version") & {*HEAVY, "typer"} == set()


def test_help_loads_no_heavy_library() -> None:
    assert packages_that_load("--help") & HEAVY == set()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_of_a_command_does_not_load_what_the_command_needs(command: str) -> None:
    # Typer itself needs pydantic for a command with parameters.
    assert packages_that_load(command, "--help") & HEAVY <= {"pydantic"}


def test_questionnaires_are_listed_without_frames_templates_and_fonts() -> None:
    assert packages_that_load("questionnaire", "list") & HEAVY == {"pydantic", "yaml"}
