"""What every command costs before its work begins: starting Python, and loading a questionnaire."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import yaml

from benchmarks.comparison import compare
from cxmaturity.files.questionnaires import read_questionnaire, shipped_questionnaires

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.comparison import Comparison

STARTS = 20
LOADS = 15


def comparisons() -> Iterator[tuple[str, Comparison]]:
    """The command line against an empty program, and our loading of each questionnaire against PyYAML's."""
    empty = partial(_run, "-c", "pass")
    yield "--version", compare(empty, partial(_run, "-m", "cxmaturity", "--version"), STARTS)
    yield "--help", compare(empty, partial(_run, "-m", "cxmaturity", "--help"), STARTS)
    for id_, path in shipped_questionnaires().items():
        text = path.read_text(encoding="utf-8")
        yield f"load {id_}", compare(partial(_plainly, text), partial(read_questionnaire, text, path.name), LOADS)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def _plainly(text: str) -> object:
    return yaml.load(text, yaml.CSafeLoader)
