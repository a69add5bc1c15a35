"""Which language is used, and whether a questionnaire is there in it, whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxmaturity.errors import UserError, cannot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.errors import Problem
    from cxmaturity.files.questionnaires import LoadedQuestionnaire

UNTRANSLATED = "CX301"
"""The code of a text that lacks a language."""


def refuse_language(loaded: LoadedQuestionnaire, language: str) -> None:
    """Raises when the questionnaire is not there, whole, in this language."""
    instrument = loaded.questionnaire.instrument
    if language not in instrument.languages:
        known = ", ".join(instrument.languages)
        raise cannot(f"`{instrument.id}` is not written in `{language}`", help=f"it is in: {known}", code="CX303")
    untranslated = [warning for warning in loaded.warnings if warning.code == UNTRANSLATED]
    lacking = [replace(warning, severity="error") for warning in untranslated if language in _lacks(warning)]
    if lacking:
        raise UserError(lacking)


def _lacks(warning: Problem) -> list[str]:
    """The languages that a text lacks: a warning holds them only in its words, at the end."""
    return warning.message.rpartition(" in ")[2].split(", ")


def report_language(loaded: Sequence[LoadedQuestionnaire]) -> str:
    """The first language of the first questionnaire that all of them, and our own sentences, are written in."""
    from cxmaturity.files.messages import languages

    first = loaded[0].questionnaire.languages
    shared = [code for code in first if all(code in other.questionnaire.languages for other in loaded)]
    written = [code for code in shared if code in languages()]
    return (written or list(first))[0]
