"""Words that a text has from another language. English and Dutch are known; of other languages nothing is found."""

from __future__ import annotations

import re

from cxmaturity.model.prose import language_of, words

_QUOTED = re.compile(r"\"[^\"]{1,300}\"|“[^”]{1,300}”|„[^”“]{1,300}[”“]|(?<!\w)['\u2018].{1,300}?['’](?!\w)")
_NAME = re.compile(r"\b[A-Z]\w*(?:\s+(?:of|the|and|for|to|in|by|on|with|van|de|het|een|voor|en))*(?:\s+[A-Z]\w*)+")
"""Words with capitals, such as `Voice of the Customer`."""
_ONLY = {
    "en": """about after and are because been before being but by could did does each every for from has have how into not only our she
        should than that the their them then these they this those through to until what when where whether which while who whose why
        will with without would you your""",
    "nl": """aan bij daar dat deze dit doordat doen een elke geen hebben heeft het hij hun iedereen ik jij jouw jullie kunnen maar mijn
        moet moeten naar niet nog omdat onze ook staat uit veel voor waar waarom wanneer welke wij wie wordt worden zich zij zijn zoals
        zodat zonder""",
}
"""Words for joining others, each of which only one of the two languages has."""
_OTHER = {"en": frozenset(_ONLY["nl"].split()), "nl": frozenset(_ONLY["en"].split())}
SHARE = 0.2
"""From this share of its words on, a short text is in the other language with one such word."""


def foreign_words(text: str, language: str) -> tuple[str, ...]:
    """The words of another language that show that a text, or part of it, was left in that language; none where it is one stray word.

    Names and what stands in quotation marks may be in any language.
    """
    others = _OTHER.get(language_of(language), frozenset())
    own = words(_NAME.sub(" ", _QUOTED.sub(" ", text)))
    hits = [word for word in own if word in others]
    distinct = tuple(dict.fromkeys(hits))
    return distinct if len(distinct) > 1 or (hits and len(hits) >= SHARE * len(own)) else ()
