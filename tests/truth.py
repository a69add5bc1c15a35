"""Which numbers a report may print: every one that follows from its result, by arithmetic of its own, and no other.

This reads the result and the questionnaire as they are and shares no rounding, wording or choosing with the report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from math import ceil
from typing import TYPE_CHECKING, Any

from cxmaturity.i18n import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxmaturity.model.path import Path
    from cxmaturity.model.questionnaire import Questionnaire
    from cxmaturity.model.result import RequirementResult, Result, ScoreResult
    from cxmaturity.report.standing import Assessment

DECIMALS = {
    "en": re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?!\d|\.\d)"),
    "nl": re.compile(r"(?<![\d.,])\d+,\d{1,2}(?!\d|,\d)"),
}
PERCENTS = re.compile(r"(?<![\d.,])(\d+(?:[.,]\d+)?)\s?%")
PEOPLE = re.compile(r"\bn = ([\d.,]*\d)")
DAYS = {"en": re.compile(r"([\d.,]*\d) person-days?"), "nl": re.compile(r"([\d.,]*\d) (?:mens|persoons)dag(?:en)?")}
POINTS = {"en": re.compile(r"(\d+) percentage points?"), "nl": re.compile(r"(\d+) procentpunt(?:en)?")}


def rounded(value: float, held: Iterable[float] = (), places: int = 2) -> Decimal:
    """Half up, but cut off where that would show a value of `held` that is not reached. What computers add by mistake does not count."""
    exact, unit = Decimal(repr(round(float(value), 9))), Decimal(1).scaleb(-places)
    found = exact.quantize(unit, ROUND_HALF_UP)
    lies = any(value < one - 1e-9 and float(found) >= one - 1e-12 for one in held)
    return exact.quantize(unit, ROUND_FLOOR) if lies else found


@dataclass(slots=True)
class Numbers:
    """What may be printed in one language: decimals, whole per cents, numbers of people, of days and of percentage points."""

    language: str
    decimals: set[str] = field(default_factory=set)
    percents: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    points: set[str] = field(default_factory=set)

    def printed(self, value: Decimal) -> str:
        """The number as a reader of this language writes it."""
        return f"{abs(value):,}".translate(str.maketrans(",.", ".,")) if self.language == "nl" else f"{abs(value):,}"

    def add(self, value: float | None, held: Iterable[float] = ()) -> None:
        """A score, with two decimals."""
        if value is not None:
            self.decimals.add(self.printed(rounded(value, held)))

    def add_short(self, value: float | None) -> None:
        """A cut, with two decimals and with as many as it has."""
        if value is not None:
            self.decimals |= {self.printed(rounded(value)), self.printed(rounded(value, places=1))}

    def add_distance(self, one: float | None, other: float | None, held: Iterable[float] = ()) -> None:
        """How far two numbers lie apart, as the two are printed."""
        if one is not None and other is not None:
            self.decimals.add(self.printed(rounded(one, held) - rounded(other, held)))

    def add_share(self, share: float | None, held: Iterable[float] = ()) -> None:
        """A share, in whole per cents."""
        if share is not None:
            ends = [100.0, *(100 * one for one in held)]
            self.percents.add(self.printed(rounded(share * 100, ends, 0)))

    def add_people(self, *numbers: int | None) -> None:
        self.people |= {self.printed(Decimal(number)) for number in numbers if number is not None}

    def add_days(self, days: float | None) -> None:
        if days is not None:
            self.days |= {self.printed(rounded(days, places=places)) for places in (0, 1)}
            self.days.add(self.printed(Decimal(ceil(days))))


def allowed(assessments: Iterable[Assessment], language: str) -> Numbers:
    """Every number that follows from these results."""
    numbers, found = Numbers(language), list(assessments)
    numbers.add_days(sum(piece.days or 0 for each in found for piece in each.result.advice if piece.status != "done"))
    for assessment in found:
        _add_result(numbers, assessment.questionnaire, assessment.result)
        if assessment.path:
            score = assessment.questionnaire.ladders[assessment.path.ladder].score
            _add_path(numbers, assessment.path, held_of(assessment.questionnaire), assessment.result, score)
    return numbers


def held_of(questionnaire: Questionnaire) -> tuple[float, ...]:
    """The cuts of every ladder and the ends of every scale."""
    cuts = [stage.from_ for ladder in questionnaire.ladders.values() for stage in ladder.stages]
    options = [
        option.value for question in questionnaire.questions.values() for option in questionnaire.options(question)
    ]
    values = [value for value in options if value is not None]
    return (*(cut for cut in cuts if cut is not None), *((min(values), max(values)) if values else ()))


def _add_result(numbers: Numbers, questionnaire: Questionnaire, result: Result) -> None:
    held = held_of(questionnaire)
    cuts = [
        stage.from_ for ladder in questionnaire.ladders.values() for stage in ladder.stages if stage.from_ is not None
    ]
    for value in held:
        numbers.add_short(value)
    numbers.add_people(result.respondents, *(answer.n for answer in result.questions.values()))
    for score in result.scores.values():
        _add_score(numbers, score, held, cuts)
    for dimension in questionnaire.all_dimensions:
        numbers.add_share(dimension.min_coverage)
    for ladder in result.ladders.values():
        for stage in ladder.stages:
            for requirement in stage.requirements:
                _add_requirement(numbers, requirement, held)
    _add_answers(numbers, questionnaire, result, held)
    _add_groups(numbers, result, held, cuts)
    for piece in result.advice:
        numbers.add_days(piece.days)
    numbers.add_short(sum(piece.points for piece in result.advice if piece.status != "done") / 18)


def _add_score(numbers: Numbers, score: ScoreResult, held: tuple[float, ...], cuts: Iterable[float]) -> None:
    for value in (score.value, score.low, score.high):
        numbers.add(value, held)
        numbers.add_share(value, (0, 1))
        for cut in cuts:
            if value is not None and value < cut:
                numbers.add_distance(cut, value, held)
    numbers.add_share(score.coverage, (0.75,))
    numbers.add_people(score.n)


def _add_requirement(numbers: Numbers, requirement: RequirementResult, held: tuple[float, ...]) -> None:
    actual, needed = requirement.actual, requirement.needed
    held = held if needed is None else (*held, needed)
    numbers.add_short(needed)
    numbers.add(actual, held)
    numbers.add_distance(needed, actual, held)
    for share in (actual, needed):
        numbers.add_share(share, () if needed is None else (needed,))
    if requirement.margin is not None:
        numbers.points.add(numbers.printed(Decimal(max(1, round(requirement.margin * 100)))))


def _add_answers(numbers: Numbers, questionnaire: Questionnaire, result: Result, held: tuple[float, ...]) -> None:
    for id_, answer in result.questions.items():
        values = [
            option.value for option in questionnaire.options(questionnaire.questions[id_]) if option.value is not None
        ]
        numbers.add(answer.mean, values or held)
        numbers.add_share(answer.mean)
        for value in (answer.mean, answer.value):
            numbers.add_short(value)
    for found in result.classes.values():
        for count in (found.counts or {}).values():
            numbers.add_share(count / sum((found.counts or {}).values()))


def _add_groups(numbers: Numbers, result: Result, held: tuple[float, ...], cuts: Iterable[float]) -> None:
    for groups in result.groups.values():
        shown = [group for group in groups.values() if not group.suppressed]
        numbers.add_people(*(group.respondents for group in shown))
        for group in shown:
            for score in group.scores.values():
                _add_score(numbers, score, held, cuts)
        for id_, overall in result.scores.items():
            values = [group.scores[id_].value for group in shown if id_ in group.scores]
            known = [value for value in values if value is not None]
            if known:
                numbers.add_distance(max(known), min(known), held)
            for value in known:
                numbers.add_distance(overall.value, value, held)


def _add_path(numbers: Numbers, path: Path, held: tuple[float, ...], result: Result, score_id: str | None) -> None:
    score = result.scores[score_id].value if score_id in result.scores else None
    for way in (path.best, path.runner_up):
        if way is None:
            continue
        numbers.add(way.reached, held)
        numbers.add_days(way.days)
        after = score
        for step in way.steps:
            numbers.add_days(step.days)
            if after is not None and step.gain is not None:
                before, after = after, after + step.gain
                numbers.add(after, held)
                numbers.add_distance(after, before, held)


def invented(text: str, numbers: Numbers, written: Iterable[str]) -> list[str]:
    """The numbers of a text, each with the words around it, that neither follow from the result nor stand so in what an author wrote."""
    known, tokens = _neighbours(written), text.split()
    language = numbers.language
    kinds = [(DECIMALS[language], numbers.decimals), (PERCENTS, numbers.percents)]
    found = [
        f"{before} {token} {after}"
        for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
        for pattern, allowed_ in kinds
        if not {match[match.lastindex or 0] for match in pattern.finditer(token)} <= allowed_
        and (before, token) not in known
        and (token, after) not in known
    ]
    units = [(PEOPLE, numbers.people), (DAYS[language], numbers.days), (POINTS[language], numbers.points)]
    return found + [
        match[0] for pattern, allowed_ in units for match in pattern.finditer(text) if match[1] not in allowed_
    ]


def _neighbours(written: Iterable[str]) -> set[tuple[str, str]]:
    """Every two words that an author wrote one after the other, of which one holds a digit."""
    found = set()
    for text in written:
        words = text.split()
        found |= {pair for pair in zip(["", *words], [*words, ""], strict=True) if re.search(r"\d", "".join(pair))}
    return found


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a tree of plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from texts_in(part)


def promised(assessments: Iterable[Assessment], language: str) -> Iterator[tuple[str, str, str]]:
    """What a report must tell: a name, a number that stands near it, and what that is."""
    for assessment in assessments:
        told = Numbers(language)
        questionnaire, result = assessment.questionnaire, assessment.result
        held = held_of(questionnaire)
        for part in questionnaire.all_dimensions:
            score, name = result.scores.get(part.id), typeset((part.title or {}).get(language, ""), language)
            if score is None or score.value is None or not _is_told(assessment):
                continue
            yield name, told.printed(rounded(score.value, held)), "score"
            if score.coverage is not None:
                share = rounded(score.coverage * 100, (100, 100 * part.min_coverage), 0)
                yield name, f"{told.printed(share)}%", "coverage"
        yield from _promised_requirements(told, result, held)
        yield from _promised_groups(told, questionnaire, result, held)


def _is_told(assessment: Assessment) -> bool:
    """Whether the dimensions are the profile: those of a checklist stand as steps."""
    return any(ladder.kind == "staged" for ladder in assessment.result.ladders.values())


def _promised_requirements(told: Numbers, result: Result, held: tuple[float, ...]) -> Iterator[tuple[str, str, str]]:
    """The number in which an organisation stands, behind every requirement on a score; and which number it asks for."""
    staged = [ladder for ladder in result.ladders.values() if ladder.kind == "staged"]
    for requirement in (part for ladder in staged for stage in ladder.stages for part in stage.requirements):
        actual, needed, text = (
            requirement.actual,
            requirement.needed,
            typeset(requirement.text.get(told.language, ""), told.language),
        )
        if actual is None or needed is None or requirement.subject[0] not in result.scores:
            continue
        if requirement.source.startswith(("coverage(", "share(")):
            yield text, f"{told.printed(rounded(actual * 100, (100, 100 * needed), 0))}%", "share"
        elif "(" not in requirement.source:
            numbers = (rounded(actual, (*held, needed)), rounded(needed))
            yield text, " ".join(map(told.printed, numbers)), "requirement"


def _promised_groups(
    told: Numbers, questionnaire: Questionnaire, result: Result, held: tuple[float, ...]
) -> Iterator[tuple[str, str, str]]:
    """The whole row of every group that may be seen: its scores in the order of the questionnaire, and how many they are."""
    for groups in result.groups.values():
        for name, group in groups.items():
            if not group.suppressed:
                scores = [group.scores[part.id].value for part in questionnaire.dimensions]
                row = ["–" if value is None else told.printed(rounded(value, held)) for value in scores]
                yield name, " ".join([*row, told.printed(Decimal(group.respondents or 0))]), "row"


def untold(text: str, promises: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The promises that a text does not keep: nowhere does the number follow its name, or stand right before it."""
    plain = re.sub(r" \([^\d()]*\)", "", re.sub(r"(?<=\w)- (?=[a-zë])", "", text))
    return [promise for promise in promises if not _is_near(plain, promise[0], promise[1])]


def _is_near(text: str, name: str, number: str) -> bool:
    words = re.sub(r"(?<=\w)- (?=[a-zë])", "", " ".join(name.split()))
    places = [match.span() for match in re.finditer(re.escape(words), text)]
    exact = re.compile(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)")
    return any(exact.search(text[start - 12 : start]) or exact.search(text[end : end + 160]) for start, end in places)
