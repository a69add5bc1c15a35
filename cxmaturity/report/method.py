"""The page that says how the result came about: rules and limits as the instrument states them, and the sources it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.structure import score_plans, scored_questions
from cxmaturity.report.standing import climbs, headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.questionnaire import Questionnaire, Source
    from cxmaturity.model.structure import ScorePlan
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment

OWN = "own"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A score and how it is computed, in words."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as it stands in a list: title, then author, publisher and year as far as known, then a note."""

    title: str
    origin: str
    note: str


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How one instrument was scored."""

    id: str
    kicker: str
    title: str
    lead: str
    chapters: tuple[Chapter, ...]
    formulas: tuple[Formula, ...]
    sources: tuple[Reference, ...]
    kind: str = "method"


def method_page(assessment: Assessment, edition: Edition) -> MethodPage:
    """The method of one instrument."""
    questionnaire = assessment.questionnaire
    staged = headline(assessment) is not None
    return MethodPage(
        id=f"{questionnaire.instrument.id}-method",
        kicker=edition.say("kicker-method"),
        title=edition.say("method-staged" if staged else "method-plain"),
        lead=edition.text(questionnaire.instrument.description),
        chapters=_chapters(assessment, edition),
        formulas=_formulas(questionnaire, edition),
        sources=_sources(questionnaire, edition),
    )


def _chapters(assessment: Assessment, edition: Edition) -> tuple[Chapter, ...]:
    """Only what applies to this instrument and these respondents."""
    chapters = {
        "method-scoring": _scoring(assessment, edition),
        "method-stages": _stages(assessment, edition),
        "method-missing": _missing(assessment, edition),
        "method-people": _people(assessment, edition),
        "method-limits": _limits(assessment, edition),
    }
    return tuple(Chapter(edition.say(key), paragraphs) for key, paragraphs in chapters.items() if paragraphs)


def _scoring(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    questionnaire = assessment.questionnaire
    scored = [question for part in questionnaire.all_dimensions for question in scored_questions(questionnaire, part)]
    if not scored:
        return ()
    weights = {question.weight for question in scored} | {part.weight for part in questionnaire.all_dimensions}
    equal = "scoring-weights-equal" if len(weights) == 1 else "scoring-weights"
    return (edition.say("scoring-questions", n=len(scored)), edition.say(equal), edition.say("scoring-rounding"))


def _stages(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    staged, free = headline(assessment), climbs(assessment, "free")
    said = []
    if staged:
        said.append(edition.say("stages-rule"))
        cut = [stage for stage in staged.ladder.stages if stage.from_ is not None]
        begins = [
            edition.say(
                "stage-begins", stage=edition.text(stage.title) or stage.id, cut=edition.number(stage.from_ or 0.0)
            )
            for stage in cut
        ]
        said += [edition.say("stages-cuts", cuts=edition.listed(begins))] if begins else []
        said.append(edition.say("stages-unknown"))
    if free:
        said.append(edition.say("stages-free"))
    return tuple(said)


def _missing(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    least = sorted({part.min_coverage for part in assessment.questionnaire.all_dimensions if part.min_coverage})
    said = [edition.say("missing-left-out"), edition.say("missing-na")]
    if len(least) == 1:
        said.append(edition.say("missing-coverage", share=edition.percent(least[0])))
    elif least:
        said.append(edition.say("missing-coverages", low=edition.percent(least[0]), high=edition.percent(least[-1])))
    if any(climb.outcome.provisional for climb in climbs(assessment, "staged")):
        said.append(edition.say("missing-provisional"))
    return tuple(said)


def _people(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    people = assessment.result.respondents
    if people == 1:
        return (edition.say("people-one"),)
    said = [edition.say("people-many", n=people), edition.say("people-median")]
    hidden = any(group.suppressed for groups in assessment.result.groups.values() for group in groups.values())
    return (*said, edition.say("people-hidden")) if hidden else tuple(said)


def _limits(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    said = [edition.say("limits-self")]
    if headline(assessment):
        said.append(edition.say("limits-model"))
    return tuple(said)


def _formulas(questionnaire: Questionnaire, edition: Edition) -> tuple[Formula, ...]:
    """The scores over other scores, and formulas; scores over questions are told in words once."""
    plans = [plan for id_, plan in score_plans(questionnaire).items() if id_ in questionnaire.scores]
    return tuple(_formula(questionnaire, edition, plan) for plan in plans if plan.over != "questions")


def _formula(questionnaire: Questionnaire, edition: Edition, plan: ScorePlan) -> Formula:
    name = edition.text(questionnaire.scores[plan.id].title) or plan.id
    if plan.formula is not None:
        return Formula(name, plan.formula.source)
    dimensions = {part.id for part in questionnaire.all_dimensions}
    key = "formula-dimensions" if all(member.id in dimensions for member in plan.members) else "formula-scores"
    return Formula(name, edition.say(key, aggregate=plan.aggregate or "mean", n=len(plan.members)))


def _sources(questionnaire: Questionnaire, edition: Edition) -> tuple[Reference, ...]:
    """The sources that something refers to, in the order of the file, with a line for what is the project's own."""
    used = set(_referenced(questionnaire))
    listed = [_reference(edition, source) for id_, source in questionnaire.sources.items() if id_ in used]
    if OWN in used and OWN not in questionnaire.sources:
        listed.append(Reference(edition.say("source-own"), "", edition.say("source-own-note")))
    return tuple(listed)


def _referenced(questionnaire: Questionnaire) -> Iterator[str]:
    yield from questionnaire.instrument.source
    for dimension in questionnaire.all_dimensions:
        yield from dimension.source
    for question in questionnaire.questions.values():
        yield from question.source


def _reference(edition: Edition, source: Source) -> Reference:
    facts: Sequence[str | None] = (source.author, source.publisher, str(source.year) if source.year else None)
    return Reference(source.title, ", ".join(fact for fact in facts if fact), edition.text(source.note))
