"""How text reads: its sentences and their length, its reading ease, and what two texts have in common."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENOUGH_WORDS = 25
"""Fewer say nothing about how a text reads: one long name would decide."""
_BEST = 206.835
_COSTS = {"en": (1.015, 84.6, "en_US"), "nl": (0.93, 77.0, "nl_NL")}
"""Flesch (1948) and Flesch-Douma (1960): the cost of a word a sentence and of a syllable a word, and where words are broken."""
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[!?;…])['\"’”)]*\s+|(?<=\.)['\"’”)]*\s+(?![a-zà-ÿ])|\n\s*\n")
_DEGREES = {
    "en": """a all almost always an any at barely both completely consistently continually each entirely every few frequently fully
        generally hardly largely less little lot many more most mostly much never no none not occasionally often only partially
        partly rarely regularly seldom several some sometimes somewhat systematically the usually very well wholly yet""",
    "nl": """af alle altijd beperkt bijna consequent de deels een elk elke enige enkel enkele geen geheel gedeeltelijk goed grotendeels
        het iedere ieder meer meest meeste meestal meerdere minder nauwelijks niet nog nooit regelmatig soms sommige structureel
        systematisch toe vaak veel vele verschillende volledig voortdurend vrijwel weinig zelden""",
}
"""Words of frequency and degree, with the small words that come and go beside them."""


def language_of(code: str) -> str:
    """The language without its region: `en` of `en-GB`."""
    return code.partition("-")[0]


def words(text: str) -> list[str]:
    """The words and numbers in a text, in lower case."""
    return [word.casefold() for word in _WORD.findall(text)]


def sentences(text: str) -> list[str]:
    """The sentences of a text. A semicolon ends one, for what follows could stand alone."""
    return [part.strip() for part in _SENTENCE_END.split(text) if words(part)]


def reading_ease(texts: Iterable[str], language: str) -> float | None:
    """How easily these texts read together, 60 and above being plain; None for a few words and for a language without a formula.

    Syllables are counted where a word may be broken, which finds a few too few: a figure here is a little higher than by hand.
    """
    costs = _COSTS.get(language_of(language))
    found = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in found for word in words(sentence)]
    if costs is None or len(spoken) < ENOUGH_WORDS:
        return None
    a_word, a_syllable, breaks = costs
    syllables = sum(_syllables(word, breaks) for word in spoken)
    return _BEST - a_word * len(spoken) / len(found) - a_syllable * syllables / len(spoken)


@lru_cache(maxsize=20_000)
def _syllables(word: str, breaks: str) -> int:
    import pyphen

    return len(pyphen.Pyphen(lang=breaks, left=1, right=1).positions(word)) + 1


def longest_words(texts: Iterable[str], language: str) -> list[str]:
    """The three words with the most syllables, longest first; none in a language whose syllables we cannot tell."""
    costs = _COSTS.get(language_of(language))
    spoken = dict.fromkeys(word for text in texts for word in words(text))
    return sorted(spoken, key=lambda word: -_syllables(word, costs[2]))[:3] if costs else []


def in_kind(text: str, language: str) -> list[str]:
    """The words that are left when those of frequency and degree are taken out."""
    degrees = _degrees(language_of(language))
    return [word for word in words(text) if word not in degrees]


@lru_cache
def _degrees(language: str) -> frozenset[str]:
    return frozenset(_DEGREES.get(language, "").split())


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How much two texts, as words, have in common in the same order: from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
