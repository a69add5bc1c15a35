"""What each sentence of a report claims, held against the result it is about. Nothing here chooses, rounds or words as the report does."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from cxmaturity.i18n import typeset
from tests.sentences import read, whole
from tests.truth import held_of, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cxmaturity.model.questionnaire import Ladder
    from cxmaturity.model.result import LadderResult, RequirementResult
    from cxmaturity.report.standing import Assessment
    from tests.sentences import Values

Claim: TypeAlias = "Callable[[Facts, Values], bool]"


@dataclass(frozen=True)
class Facts:
    """What a report can speak of: a result, its questionnaire, and the language of the report."""

    assessment: Assessment
    language: str
    instruments: tuple[Assessment, ...] = ()

    def words(self, text: Mapping[str, str] | None) -> str:
        return typeset((text or {}).get(self.language) or next(iter((text or {}).values()), ""), self.language)

    def int(self, values: Values, name: str) -> int:
        return whole(values[name], self.language)

    def says(self, values: Values, name: str, number: int) -> bool:
        """Whether a sentence counts to this number; where the number is not in its words, they are those for several."""
        return self.int(values, name) == number if name in values else number > 1

    def number(self, values: Values, name: str) -> Decimal:
        turned = str.maketrans(",.", ".,") if self.language == "nl" else {}
        return Decimal(values[name].translate(turned).replace(",", ""))

    def shown(self, value: float) -> Decimal:
        return rounded(value, held_of(self.assessment.questionnaire))

    def named(self, names: str) -> set[str]:
        """Names in a list; a name that holds the word for `and` is one that a dimension has."""
        known = [self.words(part.title) for part in self.assessment.questionnaire.all_dimensions]
        found = {name for name in known if name and name in names}
        return {name for name in found if not any(name != other and name in other for other in found)}

    @cached_property
    def staged(self) -> tuple[Ladder, LadderResult] | None:
        """The headline: the first staged ladder on a score, else the first staged one."""
        ladders, results = self.assessment.questionnaire.ladders, self.assessment.result.ladders
        found = [(ladders[id_], results[id_]) for id_ in ladders if id_ in results and ladders[id_].kind == "staged"]
        return next((each for each in found if each[0].score), found[0] if found else None)

    @property
    def ladder(self) -> Ladder:
        assert self.staged is not None
        return self.staged[0]

    @property
    def outcome(self) -> LadderResult:
        assert self.staged is not None
        return self.staged[1]

    def stage(self, id_: str | None) -> str:
        return next((self.words(stage.title) for stage in self.outcome.stages if stage.id == id_), "-")

    @property
    def next(self) -> str:
        return self.stage(self.outcome.next.stage if self.outcome.next else None)

    @property
    def unmet(self) -> Sequence[RequirementResult]:
        """The requirements of the next stage that are not met, found among all requirements of that stage."""
        following = self.outcome.next.stage if self.outcome.next else None
        stage = next((stage for stage in self.outcome.stages if stage.id == following), None)
        return [part for part in stage.requirements if part.met is not True] if stage else []

    @property
    def unmet_others(self) -> int:
        """How many of them do not simply ask for a higher headline score."""
        return sum(
            part.subject != (self.ladder.score,) or part.needed is None or "(" in part.source for part in self.unmet
        )

    @property
    def by_score(self) -> str:
        """The stage that the score alone would give."""
        value = self.assessment.result.scores[self.ladder.score or ""].value
        stages = self.ladder.stages
        reached = [
            stage for stage in stages if value is not None and stage.from_ is not None and value >= stage.from_ - 1e-9
        ]
        return self.stage((reached or [stages[0]])[-1].id)

    @property
    def places(self) -> dict[str, int]:
        return {self.stage(stage.id): place for place, stage in enumerate(self.outcome.stages, 1)}

    @property
    def headline_id(self) -> str:
        """The score of the headline ladder, else the one over all dimensions, else the first dimension."""
        questionnaire = self.assessment.questionnaire
        overall = [
            id_
            for id_, score in questionnaire.scores.items()
            if score.of == "dimensions" and score.aggregate in ("mean", "sum")
        ]
        own = self.ladder.score if self.staged else None
        return own or (overall or [questionnaire.dimensions[0].id])[0]

    @property
    def headline(self) -> Decimal | None:
        """The headline score as it is printed."""
        score = self.assessment.result.scores.get(self.headline_id)
        value = score.value if score else None
        return None if value is None else self.shown(value)

    @property
    def dimensions(self) -> dict[str, Decimal]:
        """The scores of the dimensions that stand beside each other, as they are printed."""
        parts = self.assessment.questionnaire.dimensions
        parts = parts[0].dimensions if len(parts) == 1 and parts[0].dimensions else parts
        values = {self.words(part.title): self.assessment.result.scores.get(part.id) for part in parts}
        return {name: self.shown(score.value) for name, score in values.items() if score and score.value is not None}

    def is_score(self, values: Values, name: str = "score") -> bool:
        return self.number(values, name) == self.headline

    @property
    def steps(self) -> LadderResult:
        """The first free ladder of the instruments."""
        instruments = self.instruments or (self.assessment,)
        found = [ladder for each in instruments for ladder in each.result.ladders.values() if ladder.kind == "free"]
        return found[0]

    @property
    def firm(self) -> int:
        return sum(step.reached and step.sound for step in self.steps.stages)

    @property
    def sand(self) -> int:
        return sum(step.reached and not step.sound for step in self.steps.stages)


def same_scale(facts: Facts, values: Values) -> bool:
    """Whether the ends are those of the scale, in so far as all options are on one."""
    held = held_of(facts.assessment.questionnaire)
    return (facts.number(values, "low"), facts.number(values, "high")) == tuple(
        Decimal(str(end)).quantize(Decimal(1)) for end in (min(held), max(held))
    )


def held_back(facts: Facts, values: Values) -> bool:
    scored = values["scored"]
    higher = facts.places[scored] > facts.places[facts.stage(facts.outcome.stage)]
    return (
        scored == facts.by_score
        and higher
        and values.get("next", facts.next) == facts.next
        and (facts.int(values, "n") == len(facts.unmet) if "n" in values else len(facts.unmet) == 1)
    )


def short(facts: Facts, values: Values) -> bool:
    """How far the score is below where the next stage begins."""
    cut = next(
        stage.from_ for stage in facts.ladder.stages if stage.id == (facts.outcome.next and facts.outcome.next.stage)
    )
    assert cut is not None
    assert facts.headline is not None
    right = facts.number(values, "distance") == rounded(cut) - facts.headline > 0
    return (
        right and values["next"] == facts.next and ("cut" not in values or facts.number(values, "cut") == rounded(cut))
    )


def quoted(*, met: bool | None) -> Claim:
    """The one requirement of the next stage that is not met, or of which that is not known, by name."""

    def claim(facts: Facts, values: Values) -> bool:
        texts = [facts.words(part.text).rstrip(".") for part in facts.unmet if part.met is met]
        return len(facts.unmet) == 1 and texts == [values["requirement"]] and values["next"] == facts.next

    return claim


def reached(facts: Facts, values: Values) -> bool:
    stage = facts.outcome.stage
    return stage is not None and values["stage"] == facts.stage(stage) and facts.outcome.status == "ok"


def extreme(choose: Callable[[Sequence[Decimal]], Decimal]) -> Claim:
    """All dimensions that share the highest or lowest score, by name or counted."""

    def claim(facts: Facts, values: Values) -> bool:
        end = choose(list(facts.dimensions.values()))
        names = {name for name, score in facts.dimensions.items() if score == end}
        told = (
            facts.named(values["dimensions"]) == names
            if "dimensions" in values
            else facts.int(values, "n") == len(names)
        )
        return told and facts.number(values, "score") == end

    return claim


def contrast(facts: Facts, values: Values) -> bool:
    scores = facts.dimensions
    ends = {
        name: {each for each, score in scores.items() if score == end}
        for name, end in (("strongest", max(scores.values())), ("weakest", min(scores.values())))
    }
    return all(facts.named(values[name]) == names for name, names in ends.items())


def at_end(facts: Facts, choose: Callable[[Sequence[Decimal]], Decimal]) -> dict[str, Decimal]:
    """The dimensions with the highest or lowest score."""
    end = choose(list(facts.dimensions.values()))
    return {name: score for name, score in facts.dimensions.items() if score == end}


def close(facts: Facts, values: Values) -> bool:
    """That the scores, which differ, lie within a tenth of the scale, and between which."""
    low, high = min(facts.dimensions.values()), max(facts.dimensions.values())
    told = (facts.number(values, "low"), facts.number(values, "high")) == (low, high)
    scale = [option.value for each in facts.assessment.questionnaire.scales.values() for option in each.options]
    ends = [value for value in scale if value is not None]
    return told and low < high and float(high - low) < 0.1 * (max(ends) - min(ends))


def raised(facts: Facts, values: Values) -> bool:
    """That the score is the only thing that is missing, from where to where."""
    [part] = facts.unmet
    assert part.actual is not None
    assert part.needed is not None
    told = (facts.number(values, "actual"), facts.number(values, "needed")) == (
        facts.shown(part.actual),
        rounded(part.needed),
    )
    return told and facts.unmet_others == 0 and values["next"] == facts.next and part.actual < part.needed


def no_stage(status: str) -> Claim:
    return lambda facts, _: facts.outcome.stage is None and facts.outcome.status == status


def all_met(facts: Facts, _: Values) -> bool:
    return all(part.met is True for stage in facts.outcome.stages for part in stage.requirements)


def lead_steps(facts: Facts, values: Values) -> bool:
    return holds(values["finding"], facts, NESTED)


def next_step(facts: Facts, values: Values) -> bool:
    """The first step that does not stand firm while all that it needs does."""
    firm = {step.id for step in facts.steps.stages if step.reached and step.sound}
    open_ = [step for step in facts.steps.stages if step.id not in firm and firm.issuperset(step.needs)]
    return [facts.words(step.title) for step in open_[:1]] == [values["step"]]


STEPS: dict[str, Claim] = {
    "steps-all": lambda f, v: f.firm == len(f.steps.stages) == f.int(v, "n"),
    "steps-some": lambda f, v: (f.firm, f.sand, len(f.steps.stages)) == (f.int(v, "n"), 0, f.int(v, "total")),
    "steps-some-sand": lambda f, v: (
        (f.firm, f.sand, len(f.steps.stages)) == (f.int(v, "n"), f.int(v, "sand"), f.int(v, "total"))
    ),
    "steps-only-sand": lambda f, v: (f.firm, f.sand, len(f.steps.stages)) == (0, f.int(v, "sand"), f.int(v, "total")),
}
NESTED: dict[str, Claim] = dict(STEPS)
"""What a lead quotes as a sentence of its own; the claims about groups are added where they stand."""
FINDINGS: dict[str, Claim] = {
    "finding-top": lambda f, v: reached(f, v) and f.outcome.stage == f.outcome.stages[-1].id and f.outcome.next is None,
    "finding-provisional": lambda f, v: reached(f, v) and f.outcome.stage_low != f.outcome.stage_high,
    "finding-held-back": lambda f, v: reached(f, v) and held_back(f, v),
    "finding-score-and-more": lambda f, v: (
        reached(f, v) and f.int(v, "n") == f.unmet_others == len(f.unmet) - 1 and v["next"] == f.next
    ),
    "finding-short": lambda f, v: reached(f, v) and short(f, v) and len(f.unmet) == 1,
    "finding-requirements": lambda f, v: reached(f, v) and f.int(v, "n") == len(f.unmet) and v["next"] == f.next,
    "finding-below-first": lambda f, v: no_stage("below_first")(f, v) and v["stage"] == f.stage(f.outcome.stages[0].id),
    "finding-insufficient": no_stage("insufficient"),
    "finding-reduced-scope": no_stage("reduced_scope"),
    "finding-suppressed": no_stage("suppressed"),
    "finding-score": lambda f, v: f.staged is None and f.is_score(v) and same_scale(f, v),
    **STEPS,
}
LEADS: dict[str, Claim] = {
    "lead-stage-score": lambda f, v: (
        f.is_score(v)
        and same_scale(f, v)
        and reached(f, v)
        and (f.int(v, "place"), f.int(v, "stages")) == (f.places[v["stage"]], len(f.outcome.stages))
    ),
    "lead-stage": lambda f, v: (
        reached(f, v) and (f.int(v, "place"), f.int(v, "stages")) == (f.places[v["stage"]], len(f.outcome.stages))
    ),
    "lead-score": lambda f, v: f.is_score(v) and same_scale(f, v),
    "lead-assessed": lambda f, v: f.int(v, "n") == f.assessment.result.respondents,
    "lead-top": all_met,
    "lead-held-back": held_back,
    "lead-held-back-named": lambda f, v: held_back(f, v) and quoted(met=False)(f, v),
    "lead-held-back-unknown": lambda f, v: held_back(f, v) and quoted(met=None)(f, v),
    "lead-requirements": lambda f, v: f.int(v, "n") == len(f.unmet) and v["next"] == f.next,
    "lead-requirements-named": quoted(met=False),
    "lead-requirements-unknown": quoted(met=None),
    "lead-short": short,
    "lead-and-more": lambda f, v: f.int(v, "n") == f.unmet_others,
    "lead-close": close,
    "lead-strongest": extreme(max),
    "lead-strongest-many": extreme(max),
    "lead-weakest": extreme(min),
    "lead-weakest-many": extreme(min),
    "lead-steps": lead_steps,
    "lead-group-finding": lead_steps,
    "lead-next-step": next_step,
}
STAGES: dict[str, Claim] = {
    "stages-to-go": lambda f, v: f.int(v, "n") == len(f.unmet) and v["next"] == f.next,
    "stages-score": raised,
    "stages-top": lambda f, v: all_met(f, v) and f.int(v, "n") == len(f.outcome.stages),
    "stages-unnamed": lambda f, _: f.outcome.stage is None,
}
PROFILES: dict[str, Claim] = {
    "profile-none": lambda f, _: not f.dimensions,
    "profile-single": lambda f, v: f.dimensions == {v["dimension"]: f.number(v, "score")},
    "profile-equal": lambda f, v: set(f.dimensions.values()) == {f.number(v, "score")},
    "profile-contrast": contrast,
    "profile-close": close,
    "profile-behind": lambda f, v: (
        {v["weakest"]: f.number(v, "low")} == at_end(f, min) and f.number(v, "high") == max(f.dimensions.values())
    ),
    "profile-ahead": lambda f, v: (
        {v["strongest"]: f.number(v, "high")} == at_end(f, max) and f.number(v, "low") == min(f.dimensions.values())
    ),
    "profile-spread": lambda f, v: (
        (f.number(v, "low"), f.number(v, "high")) == (min(f.dimensions.values()), max(f.dimensions.values()))
    ),
    "profile-scales": lambda f, v: f.int(v, "n") == len(f.dimensions),
}
REMARKS: dict[str, Claim] = {
    "remark-provisional": lambda f, v: (
        f.outcome.provisional and [v["low"], v["high"]] == [f.stage(f.outcome.stage_low), f.stage(f.outcome.stage_high)]
    ),
}


def holds(text: str, facts: Facts, claims: Mapping[str, Claim]) -> bool:
    """Whether every sentence of a text is one of these and true; one that is not is an error with its words."""
    for key, values in read(text, facts.language, tuple(claims)):
        assert claims[key](facts, values), f"not true ({key}): {text} {dict(values)}"
    return True
