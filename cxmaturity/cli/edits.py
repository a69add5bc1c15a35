"""The consultant's edits and summary: the file named, else those that lie beside the first source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.errors import Problem
    from cxmaturity.files.edits import EditsFile
    from cxmaturity.files.questionnaires import LoadedQuestionnaire
    from cxmaturity.model.edits import Hand

_STDIN = "-"


def chosen_edits(source: str, named: Path | None, scored: Sequence[LoadedQuestionnaire]) -> EditsFile:
    """The edits that go with these answers; none when there is no such file."""
    from cxmaturity.cli.instruments import edited_questionnaires
    from cxmaturity.files.edits import NO_FILE, find_edits, read_edits
    from cxmaturity.files.source import read_text

    path = named or (None if source == _STDIN else find_edits(Path(source)))
    if path is None:
        return NO_FILE
    return read_edits(read_text(path), str(path), edited_questionnaires(path, scored))


def chosen_hand(source: str, named: Path | None, edits: EditsFile) -> Hand:
    """What the edits and the summaries beside them add to a report."""
    from cxmaturity.files.edits import find_summaries, read_summaries
    from cxmaturity.model.edits import hand_of

    beside = named or (None if source == _STDIN else Path(source))
    return hand_of(edits.edits, read_summaries(find_summaries(beside)) if beside else {})


def unsaid_words(edits: EditsFile, language: str) -> list[Problem]:
    """Warnings: words of the consultant that are not there in the language of the report."""
    from cxmaturity.model.edit_flaws import unsaid

    return edits.problems(unsaid(edits.edits, language))
