"""What an assessment found: everything a reader may see and nothing they may not.

Small groups are suppressed here, before any rendering (SCORING §6). Numbers are unrounded; null always comes with a status
that says why. Texts are maps of languages, so one result makes reports in several.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from cxmaturity.model.advice import Advice  # noqa: TC001 - whoever reads a result back asks for the type

Text: TypeAlias = Mapping[str, str]
ScoreStatus = Literal["ok", "insufficient", "suppressed"]
LadderStatus = Literal["ok", "insufficient", "below_first", "reduced_scope", "suppressed"]


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """A score with what it rests on.

    `answered` and `applicable` are weights of questions, averaged over respondents; `coverage` is their ratio (null when nothing was
    applicable). `low` and `high` are the score with every missing answer at the scale's minimum and maximum; null when unbounded.
    `n` is the number of respondents behind the value. `interval` is reserved for a confidence interval (SCORING §4).
    """

    value: float | None
    answered: float
    applicable: float
    coverage: float | None
    maximum: float | None
    status: ScoreStatus
    low: float | None
    high: float | None
    n: int
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """A requirement as judged: `actual` against `needed`; both null for a condition. `met` null means unknown."""

    text: Text
    source: str
    subject: tuple[str, ...]
    actual: float | None
    needed: float | None
    met: bool | None
    margin: float | None
    """How far it is still to go, in the unit of `actual`: positive when short, 0 or below when met, null when unknown."""


@dataclass(frozen=True, slots=True)
class StageResult:
    """A stage or step: `reached` by its own requirements (staged: and all below); `sound` when what it needs is reached too."""

    id: str
    title: Text
    reached: bool
    needs: tuple[str, ...]
    sound: bool
    requirements: tuple[RequirementResult, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """The next stage and what stands in its way."""

    stage: str
    unmet: tuple[RequirementResult, ...]


@dataclass(frozen=True, slots=True)
class LadderResult:
    """Where on a ladder the group stands.

    For a staged ladder `stage` is the highest stage reached; for a free one the furthest sound step. `stage_low` and `stage_high` are the outcome
    with missing answers at the scale's minimum and maximum; `provisional` says that they differ. `binding` names what the unmet requirements of the
    next stage are about.
    """

    kind: Literal["staged", "free"]
    stage: str | None
    stage_low: str | None
    stage_high: str | None
    status: LadderStatus
    provisional: bool
    binding: tuple[str, ...]
    stages: tuple[StageResult, ...]
    next: Next | None


@dataclass(frozen=True, slots=True)
class ClassResult:
    """The class of the group (null: unclassified), or how many respondents or rows fall in each (the key "" is unclassified)."""

    id: str | None = None
    counts: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How a question was answered.

    `option` is the low median option (the option of more than half for a choice without values), `value` its value. `counts` are answers per option, null where
    they would show who said what (fewer than 8 of several respondents). `states` counts the answers without a value.
    """

    n: int
    option: str | None
    value: float | None
    mean: float | None
    counts: Mapping[str, int] | None
    states: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class GroupResult:
    """One group of respondents; when suppressed, nothing but that it exists."""

    respondents: int | None
    suppressed: bool
    scores: Mapping[str, ScoreResult]
    ladders: Mapping[str, LadderResult]


@dataclass(frozen=True, slots=True)
class QuestionnaireStamp:
    """Which questionnaire was used, to the byte."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Result:
    """One organisation, one instrument."""

    questionnaire: QuestionnaireStamp
    organisation: str
    date: str | None
    respondents: int
    scores: Mapping[str, ScoreResult]
    ladders: Mapping[str, LadderResult]
    classes: Mapping[str, ClassResult] = field(default_factory=dict)
    questions: Mapping[str, QuestionResult] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, GroupResult]] = field(default_factory=dict)
    advice: tuple[Advice, ...] = ()
