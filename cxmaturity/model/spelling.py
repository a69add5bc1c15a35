"""How an answer may be written: an option by its id, value or label in any language, and words for having no answer.

Answers files and surveys read by the same spellings, so a word means the same wherever it comes from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from cxmaturity.model.content import LARGEST_NUMBER
from cxmaturity.model.questions import STATES, Likert, YesNo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.questions import Option, Question, State, TableColumn

STATE_WORDS: Mapping[str, State] = {
    **{state: state for state in STATES if state != "answered"},
    "n/a": "na",
    "n.a.": "na",
    "not applicable": "na",
    "nvt": "na",
    "n.v.t.": "na",
    "niet van toepassing": "na",
    "don't know": "dk",
    "don\u2019t know": "dk",
    "do not know": "dk",
    "i don't know": "dk",
    "i don\u2019t know": "dk",
    "no opinion": "dk",
    "weet niet": "dk",
    "weet ik niet": "dk",
    "ik weet het niet": "dk",
    "geen mening": "dk",
    "weet niet / geen mening": "dk",
    "prefer not to say": "declined",
    "rather not say": "declined",
    "zeg ik liever niet": "declined",
    "wil ik niet zeggen": "declined",
}
"""Words that stand for a state, whatever the question offers, unless one of its options is called so."""

YES_NO_WORDS = {"y": "yes", "true": "yes", "waar": "yes", "j": "yes", "n": "no", "false": "no", "onwaar": "no"}
"""Further ways in which survey tools and spreadsheets write yes and no."""

_NUMBER = re.compile(r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]{1,3})?")
_INVISIBLE = str.maketrans("", "", "\u200b\u2060\ufeff")

K = TypeVar("K", str, float)


def plain(text: str) -> str:
    """The text as it is compared: composed, with single ordinary spaces, case folded."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split()).casefold()


def number_in(text: str) -> float | None:
    """The number that this text is, with a point or a comma before the decimals; None when it is anything else, or too large to add up."""
    stripped = text.strip()
    number = float(stripped.replace(",", ".")) if _NUMBER.fullmatch(stripped) else None
    return None if number is None or abs(number) > LARGEST_NUMBER else number


@dataclass(frozen=True, slots=True)
class Spellings:
    """What the answers to one question may look like. Words that could mean two options are in neither."""

    words: Mapping[str, str]
    values: Mapping[float, str]
    states: Mapping[str, State]
    """Only what the question itself declares; `STATE_WORDS` holds for every question."""
    numbers: Mapping[str, float] = field(default_factory=dict)
    """Words for a number, such as those at the ends of a scale from 0 to 10."""

    def option(self, text: str) -> str | None:
        """The id of the option that this text names."""
        word = plain(text)
        if word in self.words:
            return self.words[word]
        number = number_in(text)
        return None if number is None or word in self.states else self.values.get(number)

    def state(self, text: str) -> State | None:
        """The state that this text stands for."""
        word = plain(text)
        return self.states.get(word) or STATE_WORDS.get(word)


def spellings(questionnaire: Questionnaire, question: Question | TableColumn) -> Spellings:
    """The ways in which answers to this question may be written."""
    options = options_as_asked(questionnaire, question)
    ids = {plain(option.id): option.id for option in options}
    labels = [(plain(label), option.id) for option in options for label in (option.label or {}).values()]
    also = YES_NO_WORDS if isinstance(question, YesNo) else {}
    values = [(option.value, option.id) for option in options if option.value is not None]
    return Spellings({**also, **_unambiguous(labels), **ids}, _unambiguous(values), _declared(questionnaire, question))


def options_as_asked(questionnaire: Questionnaire, question: Question | TableColumn) -> tuple[Option, ...]:
    """The options with the values that a respondent sees: a question is mirrored when scored, not when answered."""
    if isinstance(question, Likert):
        return questionnaire.scales[question.scale].options
    return questionnaire.options(question)


def _declared(questionnaire: Questionnaire, question: Question | TableColumn) -> dict[str, State]:
    return {
        plain(word): missing.state
        for missing in questionnaire.missing(question)
        for word in (*(missing.label or {}).values(), *missing.spellings)
    }


def _unambiguous(pairs: Iterable[tuple[K, str]]) -> dict[K, str]:
    """What each word or value means, when all that use it mean the same option."""
    meant: dict[K, set[str]] = {}
    for word, option in pairs:
        meant.setdefault(word, set()).add(option)
    return {word: next(iter(options)) for word, options in meant.items() if len(options) == 1}
