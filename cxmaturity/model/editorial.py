"""Writing faults in a questionnaire, as an editor would mark them: warnings of `check --editorial`, never errors of loading.

What advice must say is in `completeness`; how text is measured is in `prose`, `foreign` and `two_questions`.
"""

from __future__ import annotations

from itertools import combinations
from math import floor
from typing import TYPE_CHECKING

from cxmaturity.errors import short
from cxmaturity.model.advice_flaws import action_paths
from cxmaturity.model.completeness import completeness_flaws
from cxmaturity.model.flaws import Flaw, answerable_paths, texts
from cxmaturity.model.foreign import foreign_words
from cxmaturity.model.prose import alike, in_kind, longest_words, reading_ease, sentences, words
from cxmaturity.model.questions import Rating
from cxmaturity.model.two_questions import two_questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cxmaturity.model.flaws import Path
    from cxmaturity.model.questionnaire import Questionnaire

LIKENESS = 0.8
"""From here on two descriptions say one thing in two degrees. The shipped questionnaires come to 0.64, the bad examples of the tests to 0.86."""
MOST_OPTIONS, MOST_WORDS = 20, 300
"""As much of a question as is compared: every description with every other, word by word."""
LONGEST_SENTENCE = 35
LEAST_EASE = 45.0
"""Below this a text is hard going. Nine in ten of the shipped texts are above 50, half are above 65; long words that cannot be
avoided (customer experience, klantdoelstelling) cost some ten points."""
SAME_WORDS = 5
"""A text of fewer words may be the same in two languages: names and terms are."""


def editorial_flaws(questionnaire: Questionnaire) -> list[Flaw]:
    """Everything that an editor would send back, in no order."""
    return [
        *_descriptions(questionnaire),
        *_prompts(questionnaire),
        *_long_sentences(questionnaire),
        *_hard_reading(questionnaire),
        *_languages(questionnaire),
        *completeness_flaws(questionnaire),
    ]


def _flaw(path: Path, code: str, message: str, way_out: str) -> Flaw:
    return Flaw(path, code, message, way_out, severity="warning")


def _descriptions(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Descriptions of one question that differ in degree and not in kind."""
    for path, question in answerable_paths(questionnaire):
        if isinstance(question, Rating):
            for language in questionnaire.languages:
                yield from _in_degree((*path, "anchors"), question.anchors, language)


def _in_degree(path: Path, anchors: Mapping[str, Mapping[str, str]], language: str) -> Iterator[Flaw]:
    told = [(option, text[language]) for option, text in anchors.items() if language in text]
    kinds = {option: in_kind(text, language)[:MOST_WORDS] for option, text in told[:MOST_OPTIONS]}
    for first, second in combinations(kinds, 2):
        if alike(kinds[first], kinds[second]) >= LIKENESS:
            message = f"`{second}` says what `{first}` says, in another degree ({language})"
            yield _flaw((*path, second, language), "CX310", message, "describe what else can be observed there")


def _prompts(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Prompts that ask for two things, so that no single answer can be true."""
    for path, question in answerable_paths(questionnaire):
        for language, prompt in (question.prompt or {}).items():
            found = two_questions(prompt, language)
            if found:
                message = f"the prompt of `{question.id}` asks two things: `{short(found)}` ({language})"
                yield _flaw(
                    (*path, "prompt", language), "CX311", message, "ask for one behaviour; make it two questions"
                )


def _long_sentences(questionnaire: Questionnaire) -> Iterator[Flaw]:
    for path, text in texts(questionnaire):
        for language, written in text.items():
            longest = max(sentences(written), key=lambda sentence: len(words(sentence)), default="")
            count = len(words(longest))
            if count > LONGEST_SENTENCE:
                message = f"a sentence of {count} words: `{short(longest)}` ({language})"
                way_out = f"make it two; {LONGEST_SENTENCE} words is the most"
                yield _flaw((*path, language), "CX312", message, way_out)


def _hard_reading(questionnaire: Questionnaire) -> Iterator[Flaw]:
    for path, name, block in _blocks(questionnaire):
        for language in questionnaire.languages:
            own = [text[language] for text in block if language in text]
            ease = reading_ease(own, language)
            if ease is not None and ease < LEAST_EASE:
                longest = ", ".join(f"`{short(word)}`" for word in longest_words(own, language))
                message = f"{name} is hard to read: a reading ease of {floor(ease)} where {LEAST_EASE:.0f} is the least ({language})"
                yield _flaw(
                    path, "CX313", message, f"write shorter sentences and shorter words; its longest: {longest}"
                )


def _blocks(questionnaire: Questionnaire) -> Iterator[tuple[Path, str, Sequence[Mapping[str, str]]]]:
    """What is read in one go: a question, a piece of advice, or a text by itself. Notes on sources are names for the most part."""
    inside: set[Path] = {("sources",)}
    for path, question in answerable_paths(questionnaire):
        inside.add(path)
        anchors = question.anchors.values() if isinstance(question, Rating) else ()
        yield path, f"question `{question.id}`", _there(question.prompt, question.help, *anchors)
    for path, action in action_paths(questionnaire):
        inside.add(path)
        yield path, f"advice `{action.id}`", _there(action.why, *action.first_30_days, action.then, action.measure)
    for path, text in texts(questionnaire):
        if not any(path[:length] in inside for length in range(len(path))):
            yield path, "this text", (text,)


def _there(*found: Mapping[str, str] | None) -> list[Mapping[str, str]]:
    return [text for text in found if text]


def _languages(questionnaire: Questionnaire) -> Iterator[Flaw]:
    """Remnants: words of another language, and texts that were copied and not translated."""
    for path, text in texts(questionnaire):
        for language, written in text.items():
            foreign = foreign_words(written, language)
            if foreign:
                message = f"words of another language in the text for `{language}`: {', '.join(f'`{word}`' for word in foreign)}"
                yield _flaw((*path, language), "CX314", message, "translate them, or put a title in quotation marks")
        yield from _copied(path, text)


def _copied(path: Path, text: Mapping[str, str]) -> Iterator[Flaw]:
    seen: dict[str, str] = {}
    for language, written in text.items():
        spoken = words(written)
        before = seen.setdefault(" ".join(spoken), language)
        if before != language and len(spoken) >= SAME_WORDS:
            message = f"the text is the same in `{before}` and `{language}`: `{short(written)}`"
            yield _flaw((*path, language), "CX315", message, "translate it")
