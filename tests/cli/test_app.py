from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxmaturity import __version__

if TYPE_CHECKING:
    from tests.cli.conftest import Cx

pytestmark = pytest.mark.usefixtures("acme")

COMMAND = f"{sys.executable} -m cxmaturity"
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals, pipes and shells")


def started(line: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """A line for bash, in a process of its own with these environment variables."""
    command = ["/usr/bin/env", "bash", "-o", "pipefail", "-c", line.replace("cxmaturity", COMMAND)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **settings})  # noqa: S603 - our own command


def test_a_command_that_goes_well_ends_with_0(cx: Cx) -> None:
    assert cx("score", "answers.yaml").code == 0


def test_content_with_errors_ends_with_1(cx: Cx, acme: Path) -> None:
    (acme / "answers.yaml").write_text((acme / "answers.yaml").read_text().replace("kind: high", "kind: hihg"))
    assert cx("score", "answers.yaml") == (
        1,
        "",
        """answers.yaml:6:17: error CX403: `kind` cannot be `hihg`; one of: low, high
    6 | answers: {kind: hihg, quick: low}
      |                 ^^^^
  help: did you mean `high`?
""",
    )


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("scor",), "No such command 'scor'. Did you mean 'score', 'doctor'?"),
        (("frobnicate",), "No such command 'frobnicate'."),
        (("score",), "Missing argument 'SOURCE'."),
        (("score", "a.yaml", "--frob"), "No such option: --frob"),
        (("report", "a.yaml", "--format", "xyz"), "'xyz' is not one of 'pdf', 'html', 'json'."),
    ],
)
def test_wrong_usage_ends_with_2(cx: Cx, arguments: tuple[str, ...], error: str) -> None:
    ran = cx(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert error in ran.err


def test_a_file_that_is_not_there_ends_with_2(cx: Cx) -> None:
    assert cx("score", "nope.yaml") == (2, "", "nope.yaml: error CX900: there is no such file\n")


def test_a_bug_of_ours_ends_with_70_and_is_said_to_be_one(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cxmaturity.scoring.score.score_together", broken)
    ran = cx("score", "answers.yaml")
    assert (ran.code, ran.out) == (70, "")
    assert ran.err.startswith(f"This is a bug in cxmaturity {__version__}, not in your files.")
    assert ran.err.endswith("ZeroDivisionError\n")


def test_ctrl_c_ends_with_130(cx: Cx, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cxmaturity.scoring.score.score_together", interrupted)
    assert cx("score", "answers.yaml") == (130, "", "interrupted; no file is half written\n")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_goes_to_stdout(cx: Cx, flag: str) -> None:
    ran = cx(flag)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: cxmaturity [OPTIONS] COMMAND [ARGS]...")
    assert "..." not in ran.out.partition("Commands:")[2]


def test_without_a_command_the_help_is_shown(cx: Cx) -> None:
    ran = cx()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: cxmaturity")


def test_the_version_is_said(cx: Cx) -> None:
    assert cx("--version") == (0, f"cxmaturity {__version__}\n", "")


@on_unix
def test_the_version_is_said_by_a_process() -> None:
    assert started("cxmaturity --version").stdout.decode() == f"cxmaturity {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [("--quiet", "score", "survey.csv"), ("score", "survey.csv", "--quiet")], ids=["before", "behind"]
)
def test_quiet_leaves_results_and_errors(cx: Cx, arguments: tuple[str, ...]) -> None:
    assert cx(*arguments, "-q", "tiny.yaml").err == ""
    assert cx("score", "survey.csv", "-q", "tiny.yaml").err.startswith("survey.csv: 12 rows read")
    assert cx(*arguments).err.startswith("survey.csv: error CX923: which questionnaire was answered?")


def test_what_stands_behind_two_hyphens_is_no_flag(cx: Cx) -> None:
    assert cx("score", "--", "--quiet").err.startswith("--quiet: error CX923")


@on_unix
@pytest.mark.parametrize("arguments", ["questionnaire schema", "score answers.yaml --json", "--help"])
def test_a_reader_who_leaves_early_is_no_error(arguments: str) -> None:
    ended = started(f"cxmaturity {arguments} | head -c 1")
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_ends_with_2(unbuffered: str) -> None:
    ended = started("cxmaturity score answers.yaml --json > /dev/full", PYTHONUNBUFFERED=unbuffered)
    error = b"error CX912: the output cannot be written: No space left on device\n"
    assert (ended.returncode, ended.stderr) == (2, error)


@on_unix
def test_letters_that_a_terminal_lacks_are_replaced(acme: Path) -> None:
    text = (acme / "answers.yaml").read_text().replace("Acme", "Ac\u00e9 \u2192")
    (acme / "answers.yaml").write_text(text, encoding="utf-8")
    ended = started("cxmaturity score answers.yaml", PYTHONIOENCODING="cp1252")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode("cp1252").startswith("Ac\u00e9 ? | Tiny scan | 2026-10-14 | 1 respondent")


@on_unix
def test_a_stream_that_is_closed_is_not_needed() -> None:
    assert started("cxmaturity score answers.yaml >&-").returncode == 0
