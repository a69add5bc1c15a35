"""Prompts that ask for two things, so that no single answer is true.

Only wordings that hardly ever mean anything else are known; a prompt that is not found here may still ask for two.
"""

from __future__ import annotations

import re

from cxmaturity.model.prose import language_of

LONGEST_PROMPT = 2000
"""What comes after so many characters is not looked at; no prompt is this long."""


def _be(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})"


_EN_AUXILIARY = _be("do does did is are was were has have can will should")
_EN_ASKING = _be("what which when where why how how\\soften how\\smany how\\smuch which\\s\\w+")
_EN_TURNED = _be("do does did is are was were has can will should")
_EN_SUBJECT = _be("the it they there we you this that these all each every everyone any your our")
_EN_PARTICIPLE = r"(?:\w{2,}(?<!e)ed|known|written|made|kept|given|taken|set)"
_NL_AUXILIARY = _be("doet doen is zijn wordt worden heeft hebben kan kunnen gaat gaan")
_NL_ASKING = _be("wat hoe wanneer waar waarom hoeveel hoe\\svaak welke\\s\\w+")
_NL_SUBJECT = _be("de het die ze zij hij men er we wij je jullie elk elke alle iedereen")
_NL_PASSIVE = _be("wordt worden is zijn werd werden heeft hebben")
_NL_STRONG = _be("gemeten besproken beschreven geschreven gegeven genomen gekozen vergeleken bekeken ontworpen")
_NL_NOUN = _be("gebied gezicht gewicht beleid bericht besluit verband verstand verbond")
_NL_PARTICIPLE = rf"(?:(?!{_NL_NOUN}\b)(?:ge|be|ver|ont|her|onder)\w{{3,}}[dt]|{_NL_STRONG})"

_ANYWHERE = {
    "": (r"\?.*\?", r"\band/or\b", r"\ben/of\b"),
    "en": (rf"\b(?:is|are|was|were|be|been|has|have)\b(?: \w+){{0,3}} {_EN_PARTICIPLE} and {_EN_PARTICIPLE}\b",),
    "nl": (rf"\b{_NL_PASSIVE}\b.* {_NL_PARTICIPLE} en {_NL_PARTICIPLE}(?=[.,;?!]|$| {_NL_PASSIVE}\b)",),
}
_IN_QUESTIONS = {
    "en": (
        r"\b(?:and|or),? who (?!are\b)\w+",
        rf"\b(?:and|or),? {_EN_ASKING} {_EN_AUXILIARY}\b",
        rf"\b(?:and|or) {_EN_TURNED} {_EN_SUBJECT}\b",
    ),
    "nl": (
        r"\b(?:en|of),? wie (?!er\b|dat\b|het\b|de\b)\w+",
        rf"\b(?:en|of),? {_NL_ASKING} {_NL_AUXILIARY}\b",
        rf"\b(?:en|of) {_NL_AUXILIARY} {_NL_SUBJECT}\b",
    ),
}
"""In a statement they are one thing: `The decision says who pays and who decides.`"""


def two_questions(prompt: str, language: str) -> str | None:
    """The words that show that a prompt asks for two things; None when nothing does."""
    line, own = " ".join(prompt[:LONGEST_PROMPT].split()), language_of(language)
    wordings = [*_ANYWHERE[""], *_ANYWHERE.get(own, ())]
    if line.endswith("?"):
        wordings += _IN_QUESTIONS.get(own, ())
    found = (re.search(wording, line, re.IGNORECASE) for wording in wordings)
    return next((match[0] for match in found if match), None)
