"""The page that says how the result came about: rules and limits as the instrument states them, and the sources it names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from cxmaturity.model.question_flaws import OWN
from cxmaturity.model.structure import score_plans, scored_questions
from cxmaturity.report.standing import climbs, headline

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import Literal

    from cxmaturity.model.questionnaire import Policy, Questionnaire, Source
    from cxmaturity.model.questions import Question
    from cxmaturity.model.structure import ScorePlan
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment


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
class About:
    """An instrument in its author's words; `title` is empty where the report has only one."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How everything in the report was scored. `stamps` say which questionnaires were used, to the byte."""

    kicker: str
    title: str
    instruments: tuple[About, ...]
    chapters: tuple[Chapter, ...]
    formulas: tuple[Formula, ...]
    sources: tuple[Reference, ...]
    stamps: tuple[str, ...]
    kind: str = "method"
    id: str = "method"


def method_page(assessments: Sequence[Assessment], edition: Edition) -> MethodPage:
    """The method of all instruments together: what they share is said once."""
    staged = any(headline(assessment) for assessment in assessments)
    instruments = [assessment.questionnaire.instrument for assessment in assessments]
    several = len(assessments) > 1
    return MethodPage(
        kicker=edition.say("kicker-method"),
        title=edition.say("method-staged" if staged else "method-plain"),
        instruments=tuple(
            About(edition.text(instrument.title) if several else "", edition.text(instrument.description))
            for instrument in instruments
            if instrument.description
        ),
        chapters=_merged([_chapters(assessment, edition) for assessment in assessments]),
        formulas=tuple(line for assessment in assessments for line in _formulas(assessment.questionnaire, edition)),
        sources=_all_sources(assessments, edition),
        stamps=tuple(_stamp(assessment, edition) for assessment in assessments),
    )


def _stamp(assessment: Assessment, edition: Edition) -> str:
    stamp, title = assessment.result.questionnaire, edition.text(assessment.questionnaire.instrument.title)
    return edition.say("stamp", title=title, id=stamp.id, version=stamp.version, digest=stamp.sha256[:12])


def _all_sources(assessments: Sequence[Assessment], edition: Edition) -> tuple[Reference, ...]:
    """The sources of all instruments, each once, and last of all what is the project's own."""
    lines: dict[tuple[str, str], Reference] = {}
    for assessment in assessments:
        for line in _sources(assessment, edition):
            lines.setdefault((line.title, line.origin), line)
    own = any(OWN in set(_referenced(assessment)) for assessment in assessments)
    mine = (Reference(edition.say("source-own"), "", edition.say("source-own-note")),) if own else ()
    return (*lines.values(), *mine)


def _merged(told: Sequence[Sequence[Chapter]]) -> tuple[Chapter, ...]:
    """The chapters of several instruments as one, each paragraph once: first paragraphs first, then second ones."""
    titles = dict.fromkeys(chapter.title for chapters in told for chapter in chapters)
    return tuple(Chapter(title, _paragraphs(told, title)) for title in titles)


def _paragraphs(told: Sequence[Sequence[Chapter]], title: str) -> tuple[str, ...]:
    found = [chapter.paragraphs for chapters in told for chapter in chapters if chapter.title == title]
    return tuple(dict.fromkeys(line for lines in zip_longest(*found) for line in lines if line is not None))


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
    values = {"scoring-values" if questionnaire.options(question) else "scoring-numbers": None for question in scored}
    return (
        edition.say("scoring-questions", title=edition.text(questionnaire.instrument.title), n=len(scored)),
        *(edition.say(key) for key in values),
        _weights(questionnaire, edition, scored),
        edition.say("scoring-rounding"),
    )


def _weights(questionnaire: Questionnaire, edition: Edition, scored: Sequence[Question]) -> str:
    weights = {question.weight for question in scored} | {part.weight for part in questionnaire.all_dimensions}
    weights |= {weight for score in questionnaire.scores.values() for weight in score.weights.values()}
    if len(weights) > 1:
        return edition.say("scoring-weights")
    return edition.say("scoring-weights-equal", n=len(questionnaire.all_dimensions))


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
    questionnaire = assessment.questionnaire
    plans = score_plans(questionnaire).values()
    said = [edition.say(_missing_key({plan.missing for plan in plans if plan.over != "formula"}))]
    said += [edition.say("missing-na")] if all(plan.na == "leave_out" for plan in plans) else []
    least = {part.min_coverage for part in questionnaire.all_dimensions if part.id in score_plans(questionnaire)}
    if any(least):
        share = edition.percent(max(least))
        said.append(edition.say("missing-coverage" if len(least) == 1 else "missing-coverages", share=share))
    if any(climb.outcome.provisional for climb in climbs(assessment, "staged")):
        said.append(edition.say("missing-provisional"))
    return tuple(said)


def _missing_key(policies: Collection[Policy | Literal["unknown"]]) -> str:
    """Which sentence tells what a missing answer counts for."""
    if all(policy == "leave_out" for policy in policies):
        return "missing-left-out"
    return "missing-unknown" if all(policy == "unknown" for policy in policies) else "missing-own"


def _people(assessment: Assessment, edition: Edition) -> tuple[str, ...]:
    people = assessment.result.respondents
    if people == 1:
        return (edition.say("people-one"),)
    plans = tuple(score_plans(assessment.questionnaire).values())
    taken = [edition.say(key) for key in (*_per_person(plans), *_once(plans))]
    said = [edition.say("people-many", n=people), *taken, edition.say("people-median")]
    hidden = any(group.suppressed for groups in assessment.result.groups.values() for group in groups.values())
    return (*said, edition.say("people-hidden")) if hidden else tuple(said)


def _per_person(plans: Sequence[ScorePlan]) -> tuple[str, ...]:
    """What is true for the means and sums that every person has one of."""
    own = [plan for plan in plans if plan.over == "questions" and plan.aggregate in ("mean", "sum")]
    applies = {
        "people-mean": any(plan.aggregate == "mean" for plan in own),
        "people-sum": any(plan.aggregate == "sum" for plan in own),
        "people-half": any(plan.missing == "leave_out" for plan in own),
        "people-whole": any(plan.missing == "unknown" for plan in own),
    }
    return tuple(key for key, told in applies.items() if told)


def _once(plans: Sequence[ScorePlan]) -> tuple[str, ...]:
    """What is true for scores over questions that are taken from the answers of all together."""
    keys = {"min": "people-lowest", "max": "people-highest", "share": "people-share"}
    found = {plan.aggregate for plan in plans if plan.over == "questions"}
    return tuple(key for aggregate, key in keys.items() if aggregate in found)


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


def _sources(assessment: Assessment, edition: Edition) -> tuple[Reference, ...]:
    """The sources that something refers to, in the order of the file."""
    used, sources = set(_referenced(assessment)), assessment.questionnaire.sources
    return tuple(_reference(edition, source) for id_, source in sources.items() if id_ in used)


def _referenced(assessment: Assessment) -> Iterator[str]:
    """The sources of what the report shows: the instrument, its dimensions and questions, and the advice that is given."""
    questionnaire = assessment.questionnaire
    yield from questionnaire.instrument.source
    for dimension in questionnaire.all_dimensions:
        yield from dimension.source
    for question in questionnaire.questions.values():
        yield from question.source
    for piece in assessment.result.advice:
        yield from piece.source


def _reference(edition: Edition, source: Source) -> Reference:
    facts: Sequence[str | None] = (source.author, source.publisher, str(source.year) if source.year else None)
    return Reference(source.title, ", ".join(dict.fromkeys(fact for fact in facts if fact)), edition.text(source.note))
