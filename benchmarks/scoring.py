"""Scoring a panel beside reading it with polars, and the memory that takes.

`python -m benchmarks.scoring EXPORT WHAT` does one of them in a process of its own and prints the peak memory in bytes.
"""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import polars as pl

from benchmarks.comparison import compare
from benchmarks.panel import made_panel, write_export
from cxmaturity.files.questionnaires import load_questionnaire
from cxmaturity.scoring.score import score_each
from cxmaturity.surveys.read import read_survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.comparison import Comparison
    from cxmaturity.model.questionnaire import Questionnaire

ROUNDS = 3
SHARES = {"complete": 0.0, "5% missing": 0.05}


def comparisons() -> Iterator[tuple[str, Comparison]]:
    """Scoring a panel in memory, and reading and scoring its export, against reading the export with polars."""
    questionnaire = load_questionnaire("cx-maturity").questionnaire
    for words, missing in SHARES.items():
        panel = made_panel(questionnaire, missing=missing)
        with TemporaryDirectory() as folder:
            export = Path(folder) / "panel.csv"
            write_export(panel, export)
            read = partial(pl.read_csv, export)
            yield f"score a million rows, {words}", compare(read, partial(score_each, questionnaire, panel), ROUNDS)
            both = partial(read_and_score, questionnaire, export)
            yield f"read and score a million rows, {words}", compare(read, both, ROUNDS)


def peaks() -> Iterator[tuple[str, int]]:
    """The peak memory, in bytes, of the same things, each in a process of its own."""
    questionnaire = load_questionnaire("cx-maturity").questionnaire
    for words, missing in SHARES.items():
        with TemporaryDirectory() as folder:
            export = Path(folder) / "panel.csv"
            write_export(made_panel(questionnaire, missing=missing), export)
            for what in ("polars", "cxmaturity"):
                command = [sys.executable, "-m", "benchmarks.scoring", str(export), what]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                yield f"{what}, {words}", int(done.stdout)


def read_and_score(questionnaire: Questionnaire, export: Path) -> None:
    """The whole way from a file to results."""
    score_each(questionnaire, read_survey(export, questionnaire).responses)


def main(export: str, what: str) -> None:
    """Reads the export with polars, or reads and scores it, and prints this process's peak memory."""
    if what == "polars":
        pl.read_csv(export)
    else:
        read_and_score(load_questionnaire("cx-maturity").questionnaire, Path(export))
    print(_peak())


def _peak() -> int:
    """This process's peak memory. `getrusage` would also count what its parent had when it was started."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
