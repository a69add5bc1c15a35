"""The advice and the paths of thirteen answer patterns, as a consultant would read them: golden files in both languages."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.files.answers import read_answers
from cxmaturity.files.questionnaires import load_questionnaire
from cxmaturity.files.source import read_source
from cxmaturity.i18n import number, pick
from cxmaturity.model.structure import has_value
from cxmaturity.scoring.paths import path_to
from cxmaturity.scoring.score import Part, score_together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.path import Path as Route
    from cxmaturity.model.path import Way
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.responses import Responses
    from cxmaturity.model.result import Result

CASES = Path(__file__).parent / "cases" / "advice"
INSTRUMENTS = ("cx-maturity", "six-steps")
LANGUAGES = ("en", "nl")
PATTERNS: list[dict[str, Any]] = read_source(
    (CASES / "patterns.yaml").read_text(encoding="utf-8"), "patterns.yaml"
).data


@cache
def instrument(id_: str) -> Questionnaire:
    return load_questionnaire(id_).questionnaire


def responses(questionnaire: Questionnaire, pattern: dict[str, str]) -> Responses:
    common = pattern["all"]
    asked = [id_ for id_, question in questionnaire.questions.items() if has_value(questionnaire, question)]
    named = {id_: answer for id_, answer in pattern.items() if id_ != "all"}
    answers = {id_: common for id_ in asked if not id_.startswith("mandate_")} | named
    lines = "".join(f"  {id_}: {answer}\n" for id_, answer in answers.items())
    head = f"format: cxmaturity-answers\nversion: 1\nquestionnaire: {questionnaire.instrument.id}\norganisation: Acme\n"
    return read_answers(f"{head}answers:\n{lines}", "answers.yaml", questionnaire)


@cache
def assessed(name: str) -> tuple[tuple[Questionnaire, Result, tuple[Route, ...]], ...]:
    """Every instrument that was answered, with its result and the way up each of its ladders."""
    pattern = next(part for part in PATTERNS if part["name"] == name)
    answered = [instrument(id_) for id_ in INSTRUMENTS if id_ in pattern]
    parts = [Part(part, responses(part, pattern[part.instrument.id])) for part in answered]
    found = []
    for part, results in zip(parts, score_together(parts), strict=True):
        result = results["Acme"]
        ways = tuple(path_to(part.questionnaire, part.responses, id_, None, result) for id_ in result.ladders)
        found.append((part.questionnaire, result, ways))
    return tuple(found)


def text(name: str, language: str) -> str:
    about = next(part["about"] for part in PATTERNS if part["name"] == name)
    parts = [f"# {about}"]
    for questionnaire, result, ways in assessed(name):
        parts += [f"## {pick(questionnaire.instrument.title, language)}", *_standing(questionnaire, result, language)]
        parts += [f"{place}. {_piece(piece, language)}" for place, piece in enumerate(result.advice, 1)]
        parts += [line for way in ways for line in _route(way, language)]
    return "\n".join(parts) + "\n"


def _standing(questionnaire: Questionnaire, result: Result, language: str) -> Iterator[str]:
    for id_, ladder in result.ladders.items():
        score = questionnaire.ladders[id_].score
        value = result.scores[score].value if score else None
        shown = "" if value is None else f" ({number(value, language)})"
        open_ = f" [{ladder.stage_low} - {ladder.stage_high}]" if ladder.provisional else ""
        yield f"{id_}: {ladder.stage}{shown}{open_}"


def _piece(piece: Advice, language: str) -> str:
    needs = f" after {', '.join(piece.needs)}" if piece.needs else ""
    lines = [f"{pick(piece.title, language)} [{piece.id}; {piece.effort}; {piece.horizon}; {piece.because}{needs}]"]
    if piece.question is None:
        lines += [f"   {pick(piece.why, language)}"]
    return "\n".join(lines)


def _route(route: Route, language: str) -> Iterator[str]:
    yield f"=> {route.ladder} to {route.stage}: {route.status}"
    yield from (f"   lacking: {pick(lacking, language)}" for lacking in route.lacking)
    for name, way in (("best", route.best), ("runner-up", route.runner_up)):
        if way is not None and way.steps:
            yield f"   {name}: {_way(way, language)}"


def _way(way: Way, language: str) -> str:
    steps = ", ".join(step.id for step in way.steps)
    reached = "" if way.reached is None else f", then {number(way.reached, language)}"
    return f"{way.points} points, {way.days:g} days{reached}{'' if way.proven else ' (not proven)'}: {steps}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [pattern["name"] for pattern in PATTERNS])
def test_the_advice_is_as_it_was_read_by_an_editor(name: str, language: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/test_patterns.py` writes the files anew; read the difference."""
    golden = CASES / f"{name}.{language}.md"
    found = text(name, language)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_every_golden_file_belongs_to_a_pattern() -> None:
    expected = {f"{pattern['name']}.{language}.md" for pattern in PATTERNS for language in LANGUAGES}
    assert {file.name for file in CASES.glob("*.md")} == expected


@pytest.mark.parametrize("name", [pattern["name"] for pattern in PATTERNS])
def test_advice_is_never_empty_and_never_before_what_it_needs(name: str) -> None:
    for _, result, _ in assessed(name):
        places = {piece.id: place for place, piece in enumerate(result.advice)}
        assert places
        assert [
            (piece.id, need) for piece in result.advice for need in piece.needs if places[need] > places[piece.id]
        ] == []
