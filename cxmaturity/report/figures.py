"""What an instrument counts beside its dimensions: scores of its own, such as an NPS, and how respondents divide over classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.structure import rests_on
from cxmaturity.report.charts import bar
from cxmaturity.report.ends import ends_of, is_share
from cxmaturity.report.standing import climbs, headline, headline_score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from cxmaturity.model.questionnaire import Classes, Questionnaire
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A score that has a name of its own; `score` says why where there is no number."""

    name: str
    description: str
    bar: Markup | None
    score: str
    has_score: bool
    respondents: str


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """A figure in the form of a table. `bars` says whether any score has a scale to be drawn on."""

    number: int
    caption: str
    lines: tuple[ScoreLine, ...]
    bars: bool


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class, with how many are in it."""

    name: str
    description: str
    count: str
    share: str


@dataclass(frozen=True, slots=True)
class ClassTable:
    """How respondents, or the rows of a table, divide over classes."""

    title: str
    lines: tuple[ClassLine, ...]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """Scores and classes of one instrument."""

    id: str
    kicker: str
    title: str
    scores: ScoreTable | None
    classes: tuple[ClassTable, ...]
    kind: str = "figures"


def figures_page(assessment: Assessment, edition: Edition) -> FiguresPage | None:
    """The page with the scores that the summary does not show and all classes that are counted; None where there are none."""
    scores = None if is_in_summary(assessment, edition) else score_table(assessment, edition)
    classes = _class_tables(assessment, edition)
    if scores is None and not classes:
        return None
    title = edition.say("figures-scores", n=len(scores.lines)) if scores else edition.say("figures-classes")
    return FiguresPage(
        id=f"{assessment.questionnaire.instrument.id}-figures",
        kicker=edition.say("kicker-figures"),
        title=title,
        scores=scores,
        classes=classes,
    )


def is_in_summary(assessment: Assessment, edition: Edition) -> bool:
    """Whether the summary shows the scores: those of the first instrument, where no stage is the result."""
    first = assessment.questionnaire.instrument.id in edition.instruments[:1]
    return first and "summary" in edition.sections and headline(assessment) is None


def score_table(assessment: Assessment, edition: Edition) -> ScoreTable | None:
    """The scores that stand on no other page; None without any."""
    lines = tuple(_line(assessment, edition, id_) for id_ in _own_scores(assessment))
    if not lines:
        return None
    bars = any(line.bar for line in lines)
    caption = edition.say("caption-bars" if bars else "caption-scores", n=assessment.result.respondents)
    return ScoreTable(edition.figure_number(), caption, lines, bars)


def _own_scores(assessment: Assessment) -> list[str]:
    """Scores that are not the headline, not part of another score, not asked by a stage, and not seen in the bars."""
    questionnaire, parts = assessment.questionnaire, rests_on(assessment.questionnaire)
    staged = [climb.id for climb in climbs(assessment, "staged")]
    told = {headline_score(assessment), *(part for id_ in (*questionnaire.scores, *staged) for part in parts[id_])}
    shown = [id_ for id_ in questionnaire.scores if id_ in assessment.result.scores and id_ not in told]
    return [id_ for id_ in shown if not _is_one_of_the_bars(questionnaire, id_, parts[id_])]


def _is_one_of_the_bars(questionnaire: Questionnaire, id_: str, parts: Sequence[str]) -> bool:
    """Whether a score is the lowest or highest of dimensions."""
    dimensions = {dimension.id for dimension in questionnaire.all_dimensions}
    return questionnaire.scores[id_].aggregate in ("min", "max") and dimensions.issuperset(parts or {id_})


def _line(assessment: Assessment, edition: Edition, id_: str) -> ScoreLine:
    score, found = assessment.questionnaire.scores[id_], assessment.result.scores[id_]
    name, shown = edition.text(score.title) or id_, _shown(assessment, edition, id_)
    return ScoreLine(
        name=name,
        description=edition.text(score.description),
        bar=_bar(assessment, edition, id_, edition.say("alt-bar", dimension=name, score=shown)),
        score=shown,
        has_score=found.value is not None,
        respondents=edition.whole(found.n),
    )


def _shown(assessment: Assessment, edition: Edition, id_: str) -> str:
    """The score in its own unit, or why there is none."""
    found, ends = assessment.result.scores[id_], ends_of(assessment.questionnaire, id_)
    if found.value is None:
        return edition.say("score-suppressed" if found.status == "suppressed" else "score-insufficient")
    guarded = (ends.low, ends.high) if ends else ()
    if is_share(assessment.questionnaire, id_):
        return edition.percent(found.value, guarded)
    return edition.number(found.value, guarded)


def _bar(assessment: Assessment, edition: Edition, id_: str, alt: str) -> Markup | None:
    value, ends = assessment.result.scores[id_].value, ends_of(assessment.questionnaire, id_)
    return bar(value, low=ends.low, high=ends.high, cuts=(), alt=alt, theme=edition.theme) if ends else None


def _class_tables(assessment: Assessment, edition: Edition) -> tuple[ClassTable, ...]:
    classes, results = assessment.questionnaire.classes, assessment.result.classes
    counts = {id_: results[id_].counts for id_ in classes if id_ in results}
    return tuple(_class_table(edition, id_, classes[id_], found) for id_, found in counts.items() if found)


def _class_table(edition: Edition, id_: str, classes: Classes, counts: Mapping[str, int]) -> ClassTable:
    """The classes in the order of the file, and last what is in none of them."""
    words = {option.id: (edition.text(option.title) or option.id, option.description) for option in classes.options}
    words |= {"": (edition.say("unclassified"), None)} if counts.get("") else {}
    whole = sum(counts.values())
    lines = tuple(
        ClassLine(
            name, edition.text(description), edition.whole(counts.get(key, 0)), _part(edition, counts, key, whole)
        )
        for key, (name, description) in words.items()
    )
    return ClassTable(edition.text(classes.title) or id_, lines)


def _part(edition: Edition, counts: Mapping[str, int], key: str, whole: int) -> str:
    return edition.percent(counts.get(key, 0) / whole) if whole else ""
