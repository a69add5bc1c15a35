"""The pages about single dimensions: what was answered, what that describes, and what the next stage looks like."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.questions import Rating
from cxmaturity.report.bars import score_text, stage_word
from cxmaturity.report.comments import comment_on
from cxmaturity.report.edition import Caption
from cxmaturity.report.questions import answer_of
from cxmaturity.report.standing import standing_of, told_elsewhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from cxmaturity.model.questionnaire import Dimension
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.questions import Answer
    from cxmaturity.report.standing import Assessment, Standing

FEWEST_ROWS, MOST_TILES = 3, 6
"""A table of tiles has at least so many dimensions, and at most so many questions in each."""


@dataclass(frozen=True, slots=True)
class DimensionBlock:
    """One dimension with its answers. `score` is empty for questions that are not scored together, `comment` is the consultant's.

    `meanings` says that there is more to tell of an answer than its name, `ahead` that one of them has a next one up.
    """

    id: str
    title: str
    description: str
    score: str
    has_score: bool
    stage: str
    comment: Markup
    answers: tuple[Answer, ...]
    meanings: bool
    ahead: bool
    spreads: bool


@dataclass(frozen=True, slots=True)
class TileRow:
    """The answers of one dimension; `blanks` fill the row where others have more questions."""

    title: str
    answers: tuple[Answer, ...]
    blanks: int


@dataclass(frozen=True, slots=True)
class Tiles:
    """All answers at a glance: a figure in the form of a table."""

    number: int
    caption: str
    columns: int
    rows: tuple[TileRow, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A dimension of which nothing was answered, and the one reason that all its questions share."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class DimensionsPage:
    """All dimensions with questions, in the order of the file; those without any answer stand together at the end."""

    id: str
    kicker: str
    title: str
    lead: str
    tiles: Tiles | None
    spreads: Caption | None
    blocks: tuple[DimensionBlock, ...]
    today: str
    unanswered_title: str
    unanswered: tuple[Unanswered, ...]
    kind: str = "dimensions"


@dataclass(frozen=True, slots=True)
class AppendixTable:
    """The questions of one dimension; `numbers` says that there is more to tell of an answer than its name."""

    title: str
    score: str
    answers: tuple[Answer, ...]
    numbers: bool


@dataclass(frozen=True, slots=True)
class AppendixPart:
    """One instrument; `title` is empty where there is only one."""

    title: str
    tables: tuple[AppendixTable, ...]


@dataclass(frozen=True, slots=True)
class AppendixPage:
    """Every question with its answer."""

    kicker: str
    title: str
    parts: tuple[AppendixPart, ...]
    kind: str = "appendix"
    id: str = "appendix"


def dimensions_page(assessment: Assessment, edition: Edition) -> DimensionsPage | None:
    """A block for every dimension whose questions do not stand elsewhere; None without any.

    Those without an answer are only named, where the appendix lists their questions.
    """
    elsewhere = told_elsewhere(assessment)
    shown = [part for part in _with_questions(assessment) if {question.id for question in part.questions} - elsewhere]
    told = [_block(assessment, edition, part) for part in shown]
    people = assessment.result.respondents
    left_out = [] if _is_list(assessment) else [block for block in told if _is_unanswered(block)]
    blocks = tuple(block for block in told if block not in left_out)
    if not blocks:
        return None
    return DimensionsPage(
        id=f"{assessment.questionnaire.instrument.id}-dimensions",
        kicker=edition.say("kicker-dimensions"),
        title=_finding(edition, blocks, people=people),
        lead=edition.say("lead-dimensions" if any(block.meanings for block in blocks) else "lead-dimensions-short"),
        tiles=_tiles(edition, blocks, people),
        today=edition.say("answers-today" if people == 1 else "answers-middle"),
        spreads=_spreads_caption(edition, blocks),
        blocks=blocks,
        unanswered_title=edition.say("dimensions-unanswered", n=len(left_out)) if left_out else "",
        unanswered=tuple(Unanswered(block.title, block.answers[0].label) for block in left_out),
    )


def _is_unanswered(block: DimensionBlock) -> bool:
    """Whether nothing was answered, for one and the same reason, so that one line tells it."""
    reasons = {answer.label for answer in block.answers}
    return not block.comment and len(reasons) == 1 and not any(answer.answered for answer in block.answers)


def _with_questions(assessment: Assessment) -> list[Dimension]:
    return [part for part in assessment.questionnaire.all_dimensions if part.questions]


def _tiles(edition: Edition, blocks: Sequence[DimensionBlock], people: int) -> Tiles | None:
    """The answers as coloured tiles; None where they do not fit side by side or most have no place on a scale."""
    answers = [answer for block in blocks for answer in block.answers]
    columns = max(len(block.answers) for block in blocks)
    shaded = sum(1 for answer in answers if answer.shade)
    if len(blocks) < FEWEST_ROWS or columns > MOST_TILES or shaded < len(answers) / 2:
        return None
    rows = tuple(TileRow(block.title, block.answers, columns - len(block.answers)) for block in blocks)
    caption = edition.say("caption-tiles" if people == 1 else "caption-tiles-many")
    return Tiles(edition.figure_number(), caption, columns, rows)


def _finding(edition: Edition, blocks: Sequence[DimensionBlock], people: int) -> str:
    """Which option is chosen most, when the questions share a scale; else what the page is."""
    answers = [answer for block in blocks for answer in block.answers]
    labels = Counter(answer.label for answer in answers if answer.shade)
    scales = {answer.shade.partition("v")[0] for answer in answers if answer.shade}
    if not labels or len(scales) > 1 or labels.total() < len(answers) / 2:
        return edition.say("dimensions-answers", n=len(answers))
    label, count = labels.most_common(1)[0]
    given = sum(1 for answer in answers if answer.answered)
    if people == 1 and count == given > 1:
        return edition.say("dimensions-all", n=given, label=label)
    return edition.say(
        "dimensions-most", label=label, n=count, total=given if people == 1 else len(answers), people=people
    )


def _spreads_caption(edition: Edition, blocks: Sequence[DimensionBlock]) -> Caption | None:
    if not any(block.spreads for block in blocks):
        return None
    return Caption(edition.figure_number(), edition.say("caption-spreads"))


def _block(assessment: Assessment, edition: Edition, dimension: Dimension) -> DimensionBlock:
    answers = tuple(answer_of(assessment, edition, question) for question in dimension.questions)
    standing = _standing(assessment, dimension)
    return DimensionBlock(
        id=f"{assessment.questionnaire.instrument.id}-{dimension.id}",
        title=edition.text(dimension.title),
        description=edition.text(dimension.description),
        score=score_text(edition, standing) if standing else "",
        has_score=bool(standing and standing.value is not None),
        stage=stage_word(assessment, edition, standing) if standing else "",
        comment=comment_on(assessment, edition, dimension),
        answers=answers,
        meanings=any(answer.meaning or answer.next_meaning for answer in answers),
        ahead=any(answer.next_label for answer in answers),
        spreads=any(answer.spread for answer in answers),
    )


def _standing(assessment: Assessment, dimension: Dimension) -> Standing | None:
    return standing_of(assessment, dimension) if dimension.id in assessment.result.scores else None


def appendix_page(assessments: Sequence[Assessment], edition: Edition) -> AppendixPage | None:
    """Every question with its answer, instrument by instrument; without those whose page of dimensions is such a list."""
    listed = [assessment for assessment in assessments if not _is_list(assessment)]
    if not listed:
        return None
    return AppendixPage(
        kicker=edition.say("kicker-appendix"),
        title=edition.say("appendix-title", n=sum(len(assessment.questionnaire.questions) for assessment in listed)),
        parts=tuple(_part(assessment, edition, titled=len(assessments) > 1) for assessment in listed),
    )


def _is_list(assessment: Assessment) -> bool:
    """Whether the page of dimensions has all questions, and no more about each than the appendix would."""
    questions = assessment.questionnaire.questions.values()
    described = any(isinstance(question, Rating) and question.anchors for question in questions)
    return not described and not told_elsewhere(assessment)


def _part(assessment: Assessment, edition: Edition, *, titled: bool) -> AppendixPart:
    return AppendixPart(
        title=edition.text(assessment.questionnaire.instrument.title) if titled else "",
        tables=tuple(_table(assessment, edition, part) for part in _with_questions(assessment)),
    )


def _table(assessment: Assessment, edition: Edition, dimension: Dimension) -> AppendixTable:
    standing = _standing(assessment, dimension)
    answers = tuple(answer_of(assessment, edition, question) for question in dimension.questions)
    return AppendixTable(
        title=edition.text(dimension.title),
        score=score_text(edition, standing) if standing else "",
        answers=answers,
        numbers=any(answer.numbers for answer in answers),
    )
