"""What a consultant changes by hand in the advice and adds to a report: a file of its own, which scoring never writes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo

from cxmaturity.model.advice import Progress, scheduled
from cxmaturity.model.content import Content, Language, Localized, in_base_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxmaturity.model.advice import Advice, Text

LONGEST_LINE, LONGEST_WORDS, LONGEST_SUMMARY = 200, 5_000, 20_000
"""Characters of a title or an owner, of words of one's own, and of a summary."""

_Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=r"\S")]
_Long = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS, pattern=r"\S")]


def _in_every_language(value: Any, info: ValidationInfo) -> Any:
    """A plain string is the same in every language, as the name of a person is."""
    languages = (info.context or {}).get("languages", ("en",))
    return dict.fromkeys(languages, value) if isinstance(value, str) else value


Title = Annotated[
    dict[Language, _Line], Field(min_length=1), AfterValidator(Localized), BeforeValidator(in_base_language)
]
Person = Annotated[
    dict[Language, _Line], Field(min_length=1), AfterValidator(Localized), BeforeValidator(_in_every_language)
]
OwnWords = Annotated[
    dict[Language, _Long], Field(min_length=1), AfterValidator(Localized), BeforeValidator(in_base_language)
]
"""Markdown, by language."""


class Beside(Content):
    """A place in the order: right before or right after another piece."""

    before: str | None = None
    after: str | None = None


class AdviceEdit(Content):
    """What is changed in one piece of advice; what is not named stays as it was given."""

    hide: bool = Field(default=False, description="Left out of the report.")
    move: Literal["first", "last"] | Beside | None = Field(default=None, description="Its place in the order.")
    title: Title | None = None
    text: OwnWords | None = Field(default=None, description="In place of why, the first 30 days and what follows.")
    owner: Person | None = None
    due: str | None = Field(default=None, description="A day, such as 2027-03-01.")
    status: Progress | None = None

    @property
    def anchor(self) -> str | None:
        """The piece that it is put beside."""
        return (self.move.before or self.move.after) if isinstance(self.move, Beside) else None


class Edits(Content):
    """The whole file. `targets` are the stages that dimensions aim for, `comments` are the consultant's words about dimensions."""

    format: Literal["cxmaturity-edits"] = "cxmaturity-edits"
    version: Literal[1] = 1
    status: Literal["draft", "final"] = Field(default="final", description="draft marks every page.")
    targets: dict[str, str] = Field(default={}, description="Dimension to the stage that it aims for.")
    advice: dict[str, AdviceEdit] = {}
    comments: dict[str, OwnWords] = {}


NO_EDITS = Edits()


def edited(advice: Sequence[Advice], edits: Edits) -> tuple[Advice, ...]:
    """The advice as the consultant wants it: reordered, without what is hidden, in their words, with new horizons.

    Edits of pieces that are not among it change nothing.
    """
    pieces = {piece.id: piece for piece in advice}
    order = reordered(list(pieces), edits)
    shown = [id_ for id_ in order if not (id_ in edits.advice and edits.advice[id_].hide)]
    return scheduled(tuple(_edited(pieces[id_], edits.advice.get(id_), shown) for id_ in shown))


def _edited(piece: Advice, edit: AdviceEdit | None, shown: Sequence[str]) -> Advice:
    kept = replace(piece, needs=tuple(need for need in piece.needs if need in shown))
    if edit is None:
        return kept
    return replace(
        kept,
        title={**kept.title, **(edit.title or {})},
        owner=_with(kept.owner, edit.owner),
        text=edit.text or kept.text,
        due=edit.due or kept.due,
        status=edit.status or kept.status,
    )


def _with(text: Text | None, own: Mapping[str, str] | None) -> Text | None:
    return {**(text or {}), **own} if own else text


def reordered(ids: Sequence[str], edits: Edits) -> list[str]:
    """The ids in the consultant's order: first what is moved to the front, last what is moved to the end, each in the order of the file.

    A piece that is put beside another goes where that one goes. Beside one that is not here, or in a ring of moves, it stays where it was.
    """
    here, ringed = set(ids), set(moves_in_rings(edits))
    moved = {id_: edit for id_, edit in edits.advice.items() if id_ in here and id_ not in ringed}
    beside = {id_: edit.anchor for id_, edit in moved.items() if edit.anchor and edit.anchor in here}
    front = [id_ for id_, edit in moved.items() if edit.move == "first"]
    back = [id_ for id_, edit in moved.items() if edit.move == "last"]
    elsewhere = {*front, *back, *beside}
    middle = [id_ for id_ in ids if id_ not in elsewhere]
    return [id_ for root in (*front, *middle, *back) for id_ in _around(root, beside, edits)]


def _around(root: str, beside: Mapping[str, str], edits: Edits) -> list[str]:
    """The piece with everything that is put beside it, and beside that."""
    before: list[str] = []
    after: list[str] = []
    for id_, anchor in beside.items():
        if anchor == root:
            move = edits.advice[id_].move
            side = before if isinstance(move, Beside) and move.before else after
            side += _around(id_, beside, edits)
    return [*before, root, *after]


def moves_in_rings(edits: Edits) -> tuple[str, ...]:
    """The pieces that are put beside each other in a circle, or beside themselves."""
    anchors = {id_: edit.anchor for id_, edit in edits.advice.items() if edit.anchor}
    seen: set[str] = set()
    ringed: list[str] = []
    for start in anchors:
        trail: dict[str, None] = {}
        here = start
        while here in anchors and here not in seen:
            seen.add(here)
            trail[here] = None
            here = anchors[here]
        if here in trail:
            walked = list(trail)
            ringed += walked[walked.index(here) :]
    return tuple(ringed)


def too_early(advice: Iterable[Advice]) -> list[tuple[Advice, Advice]]:
    """Every piece that stands before one that it needs, with that one."""
    pieces = {piece.id: piece for piece in advice}
    places = {id_: place for place, id_ in enumerate(pieces)}
    return [
        (piece, pieces[need])
        for piece in pieces.values()
        for need in piece.needs
        if need in places and places[need] > places[piece.id]
    ]


@dataclass(frozen=True, slots=True)
class Hand:
    """What a consultant adds to a report: whether it is a draft, a summary, comments on dimensions, and the stages that dimensions aim for.

    Words are Markdown by language. A summary under "" stands in every language that has none of its own.
    """

    draft: bool = False
    summary: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)

    def summary_in(self, language: str) -> str:
        """The summary for a report in this language; nothing where there is none."""
        return self.summary.get(language) or self.summary.get("", "")

    def comment_in(self, language: str, dimension: str) -> str:
        """The comment on a dimension in this language; nothing where there is none."""
        return self.comments.get(dimension, {}).get(language, "")


NO_HAND = Hand()


def hand_of(edits: Edits, summaries: Mapping[str, str]) -> Hand:
    """What the edits and the summaries beside them add to a report."""
    return Hand(edits.status == "draft", summaries, edits.comments, edits.targets)
