"""The pages that say what to do: where to start, and the first actions in full, each with the answer it follows from."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from cxmaturity.i18n import written_date
from cxmaturity.report.basis import basis_of
from cxmaturity.report.findings import stage_title, stands, verdict
from cxmaturity.report.markdown import markdown
from cxmaturity.report.matrix import EFFORTS, start_of
from cxmaturity.report.standing import climbs
from cxmaturity.scoring.influence import dimension_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from cxmaturity.model.advice import Advice, Horizon, Progress
    from cxmaturity.model.improvements import Effort
    from cxmaturity.model.result import RequirementResult
    from cxmaturity.report.basis import Basis
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.matrix import Start
    from cxmaturity.report.standing import Assessment, Climb

CARDS = 8
"""So many actions are told in full, which fills three sheets."""
HORIZON_TITLES: Mapping[Horizon, str] = {"0-3": "horizon-first", "3-9": "horizon-second", "9-18": "horizon-third"}
_NOTES = ("advice-note-days", "advice-note-samples", "advice-note-privacy")
"""What holds for every action: what its person-days are, how to read its figure, and what to settle before listening in."""
_STATUSES: Mapping[Progress, str] = {
    "proposed": "status-proposed",
    "agreed": "status-agreed",
    "started": "status-started",
    "done": "status-done",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """A name and its value beside an action."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """One action in full. `own` stands in place of why, moves and then, where the consultant wrote something else."""

    number: int
    id: str
    title: str
    why: str
    basis: Basis | None
    moves_title: str
    moves: tuple[str, ...]
    then_title: str
    then: str
    own: Markup
    details: tuple[Detail, ...]
    kpi_title: str
    kpi: str
    measure: str


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """What to do, for one instrument. `start` is there where there are enough actions to choose from; `notes` stand here without a roadmap."""

    id: str
    kicker: str
    running: str
    title: str
    lead: str
    start: Start | None
    cards: tuple[Card, ...]
    notes: tuple[str, ...]
    kind: str = "advice"


def advice_page(assessment: Assessment, edition: Edition) -> AdvicePage | None:
    """The advice on one instrument; None without advice."""
    advice = assessment.result.advice
    if not advice:
        return None
    instrument = assessment.questionnaire.instrument
    name = edition.text(instrument.title)
    in_full = cards_of(advice)
    return AdvicePage(
        id=f"{instrument.id}-advice",
        kicker=edition.say("kicker-advice-of", title=name) if edition.is_joint else edition.say("kicker-advice"),
        running=edition.say("kicker-advice"),
        title=advice_finding(assessment, edition),
        lead=_lead(edition, in_full, len(advice) - in_full),
        start=start_of(assessment, edition),
        cards=tuple(_card(assessment, edition, number) for number in range(1, in_full + 1)),
        notes=() if "roadmap" in edition.sections else notes_on(advice, edition),
    )


def notes_on(advice: Sequence[Advice], edition: Edition) -> tuple[str, ...]:
    """What holds for every action; nothing where no person-days are known."""
    return tuple(edition.say(key) for key in _NOTES) if any(piece.days for piece in advice) else ()


def cards_of(advice: Sequence[Advice]) -> int:
    """How many actions are told in full, from the first."""
    return min(len(advice), CARDS)


def _lead(edition: Edition, in_full: int, more: int) -> str:
    if not more:
        return edition.say("lead-advice", n=in_full)
    return edition.say(
        "lead-advice-more" if "roadmap" in edition.sections else "lead-advice-first", n=in_full, more=more
    )


def advice_finding(assessment: Assessment, edition: Edition) -> str:
    """What the advice comes down to: the title of its page."""
    judged, steps = verdict(assessment), climbs(assessment, "free")
    advice = assessment.result.advice
    if judged and judged.stage and not judged.next:
        return edition.say("advice-top")
    if judged and judged.next:
        following, begins = stage_title(edition, judged.climb, judged.next), _leading(advice, judged.unmet)
        if begins:
            return edition.say("advice-requirement", next=following)
        if judged.short and not judged.others:
            return edition.say("advice-score", next=following)
    return _steps_finding(edition, steps[0], advice) if steps and not judged else _listed(edition, advice)


def _steps_finding(edition: Edition, climb: Climb, advice: Sequence[Advice]) -> str:
    following = climb.outcome.next
    if all(map(stands, climb.outcome.stages)):
        return edition.say("advice-steps-done", n=len(climb.outcome.stages))
    if following and _leading(advice, following.unmet):
        return edition.say("advice-step", step=stage_title(edition, climb, following.stage))
    return _listed(edition, advice)


def _listed(edition: Edition, advice: Sequence[Advice]) -> str:
    return edition.say("advice-list", n=len(advice))


def _leading(advice: Sequence[Advice], unmet: Sequence[RequirementResult]) -> int:
    """How many actions at the front these requirements ask for, themselves or for the sake of one that they ask for."""
    subjects = {subject for requirement in unmet for subject in requirement.subject}
    asked = {piece.id for piece in advice if piece.because == "requirement" and subjects.intersection(piece.serves)}
    for piece in reversed(advice):
        if piece.because == "unblocks" and asked.intersection(piece.serves):
            asked.add(piece.id)
    return next((place for place, piece in enumerate(advice) if piece.id not in asked), len(advice))


def _card(assessment: Assessment, edition: Edition, number: int) -> Card:
    piece = assessment.result.advice[number - 1]
    own = own_words(edition, piece)
    moves = () if own else tuple(edition.text(move) for move in piece.first_30_days)
    then = "" if own else edition.text(piece.then)
    return Card(
        number=number,
        id=f"{assessment.questionnaire.instrument.id}-advice-{number}",
        title=edition.text(piece.title),
        why="" if own else edition.text(piece.why),
        basis=basis_of(assessment, edition, piece),
        moves_title=edition.say("first-days") if moves else "",
        moves=moves,
        then_title=edition.say("afterwards") if then else "",
        then=then,
        own=own,
        details=tuple(_details(assessment, edition, piece)),
        kpi_title=edition.say("detail-kpi") if piece.kpi else "",
        kpi=edition.text(piece.kpi),
        measure=edition.text(piece.measure),
    )


def own_words(edition: Edition, piece: Advice) -> Markup:
    """The consultant's text in the language of the report."""
    return markdown((piece.text or {}).get(edition.language, ""))


def _details(assessment: Assessment, edition: Edition, piece: Advice) -> list[Detail]:
    titles = {other.id: edition.text(other.title) for other in assessment.result.advice}
    found = [
        Detail(
            edition.say("detail-begin"), "" if piece.status == "done" else edition.say(HORIZON_TITLES[piece.horizon])
        ),
        Detail(
            edition.say("detail-owner-proposed" if piece.status == "proposed" else "detail-owner"),
            edition.text(piece.owner),
        ),
        Detail(edition.say("detail-effort"), effort_text(edition, piece.effort, piece.days)),
        Detail(edition.say("detail-needs"), "; ".join(titles[need] for need in piece.needs if need in titles)),
        Detail(edition.say("detail-status"), status_text(edition, piece)),
    ]
    return [detail for detail in found if detail.value]


def effort_text(edition: Edition, effort: Effort, days: float | None) -> str:
    """What something takes, with its person-days where these are known."""
    word = edition.say(EFFORTS[effort])
    return word if days is None else edition.say("effort-days", effort=word, n=ceil(days), days=edition.short(days))


def days_text(edition: Edition, days: float | None) -> str:
    """Person-days in words; nothing where they are not known."""
    return "" if days is None else edition.say("person-days", n=ceil(days), days=edition.short(days))


def status_text(edition: Edition, piece: Advice) -> str:
    """How far it is, once the consultant has said something about that."""
    status = edition.say(_STATUSES[piece.status])
    if piece.due:
        return edition.say("status-due", status=status, date=written_date(piece.due, edition.language))
    return "" if piece.status == "proposed" else status


def dimension_title(assessment: Assessment, edition: Edition, question: str | None) -> str:
    """The title of the dimension that a question stands in; nothing without a question."""
    known = question in assessment.questionnaire.questions
    return edition.text(dimension_of(assessment.questionnaire, question).title) if question and known else ""
