"""Reads a report's sentences back: from a text to the keys of the catalogue that it was said with, and the values in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import cxmaturity
from cxmaturity.files.messages import read_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Values: TypeAlias = "Mapping[str, str]"
CATALOGUES = Path(cxmaturity.__file__).parent / "messages"
NUMBER_WORDS = {
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "nl": ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
}
NO_WORDS = {"en": "none", "nl": "geen"}
_MANY, _TEXT = 901, 0xE000
"""Stand-ins for a number that has no word of its own, and, as letters that no text holds, for texts."""


class UnreadableError(AssertionError):
    """A text that no sentences of the catalogue give."""


def whole(written: str, language: str) -> int:
    """A number that is written as a word or in figures."""
    word = written.lower()
    if word == NO_WORDS[language]:
        return 0
    return NUMBER_WORDS[language].index(word) if word in NUMBER_WORDS[language] else int(re.sub("[.,]", "", word))


def read(text: str, language: str, keys: tuple[str, ...]) -> list[tuple[str, Values]]:
    """The sentences that a text was said with, in order, out of those with these keys."""
    found = next(_readings(text.strip(), language, keys), None)
    if found is None:
        raise UnreadableError(f"nobody knows what is claimed by: {text}")
    return found


def _readings(text: str, language: str, keys: tuple[str, ...]) -> Iterator[list[tuple[str, Values]]]:
    if not text:
        yield []
        return
    for key, pattern, chosen in _patterns(language, keys):
        for match in filter(None, (pattern.match(text), pattern.fullmatch(text))):
            for rest in _readings(text[match.end() :].strip(), language, keys):
                yield [(key, {**chosen, **match.groupdict()}), *rest]
                return


@cache
def _patterns(language: str, keys: tuple[str, ...]) -> list[tuple[str, re.Pattern[str], dict[str, str]]]:
    """Every form of every sentence, those with the most words of their own first."""
    found = [(key, *form) for key in keys for form in _forms(language, key)]
    return sorted(found, key=lambda form: -len(re.sub(r"\(\?P?[<:=][^)]*\)", "", form[1].pattern)))


def _forms(language: str, key: str) -> Iterator[tuple[re.Pattern[str], dict[str, str]]]:
    source = _source(language, key)
    choices = _choices(source)
    texts = [name for name in dict.fromkeys(re.findall(r"\$(\w+)", source)) if name not in choices]
    letters = {name: chr(_TEXT + place) for place, name in enumerate(texts)}
    for values in product(*choices.values()):
        chosen = dict(zip(choices, values, strict=True))
        stand_ins = {value: name for name, value in chosen.items() if isinstance(value, int) and value >= _MANY}
        said = read_messages(language).say(key, **letters, **chosen)
        pattern = re.escape(" ".join(said.split()))
        for name, letter in letters.items():
            pattern = pattern.replace(letter, f"(?P<{name}>.+?)", 1).replace(letter, f"(?P={name})")
        for value, name in stand_ins.items():
            pattern = pattern.replace(str(value), rf"(?P<{name}>[\w.]+)", 1).replace(str(value), r"[\w.]+")
        known = {name: str(value) for name, value in chosen.items() if name not in stand_ins.values()}
        yield re.compile(rf"{pattern}(?=\s|$)"), known


@cache
def _source(language: str, key: str) -> str:
    """A message as it is written, with the messages that it refers to."""
    text = (CATALOGUES / f"{language}.ftl").read_text(encoding="utf-8")
    message = re.search(rf"^{re.escape(key)} = (.*(?:\n[ }}].*)*)", text, re.MULTILINE)
    assert message is not None, key
    own = message[1]
    return own + "".join(_source(language, inner) for inner in set(re.findall(r"\{ ([a-z][\w-]*) \}", own)))


def _choices(source: str) -> dict[str, list[int | str]]:
    """For every variable that a choice depends on, one value for each of its forms."""
    found: dict[str, list[int | str]] = {}
    for name, body in re.findall(r"\{ \$(\w+) ->([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}", source):
        values = found.setdefault(name, [])
        many = _MANY + list(found).index(name)
        known: dict[str, int | str] = {"one": 1, "other": many}
        for form in re.findall(r"\[(\w+)\]", body):
            value = known.get(form, int(form) if form.isdigit() else form)
            if value not in values and value not in range(3, _MANY):
                values.append(value)
    return found
