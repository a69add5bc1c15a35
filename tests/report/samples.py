"""Small instruments with results made by hand, for tests of the report. Scores here are stated, not computed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cxmaturity.files.messages import read_messages
from cxmaturity.model.edits import NO_HAND
from cxmaturity.model.questionnaire import Questionnaire
from cxmaturity.model.result import (
    ClassResult,
    GroupResult,
    LadderResult,
    Next,
    QuestionnaireStamp,
    QuestionResult,
    RequirementResult,
    Result,
    ScoreResult,
    StageResult,
)
from cxmaturity.report.context import Assessment, ReportContext, report_context
from cxmaturity.report.edition import Edition
from cxmaturity.report.theme import DEFAULT_THEME

STAGES = ("cluttered", "considered", "capable", "cultural")
NAMES = {"strategy": ("Strategy", "Strategie"), "data": ("Data", "Data"), "culture": ("Culture", "Cultuur")}


def text(en: str, nl: str | None = None) -> dict[str, str]:
    return {"en": en, "nl": nl or en}


def question(id_: str) -> dict[str, Any]:
    return {
        "id": id_,
        "type": "rating",
        "scale": "stage4",
        "title": text(f"About {id_}", f"Over {id_}"),
        "prompt": text(f"How far is {id_}?", f"Hoe ver is {id_}?"),
        "anchors": {stage: text(f"{id_} is {stage}.", f"{id_} staat op {stage}.") for stage in STAGES},
        "source": ["report2010", "own"],
    }


def dimension(id_: str) -> dict[str, Any]:
    en, nl = NAMES.get(id_, (id_, id_))
    return {"id": id_, "title": text(en, nl), "min_coverage": 0.75, "questions": [question(f"{id_}_{k}") for k in "ab"]}


def maturity(dimensions: tuple[str, ...] = ("strategy", "data", "culture"), **changes: Any) -> Questionnaire:
    """Four stages over these dimensions, with a gate on the first question of the second."""
    gate = f"{dimensions[min(1, len(dimensions) - 1)]}_a >= 3"
    parts = {
        "cxmaturity": 1,
        "instrument": {
            "id": "small",
            "version": "1.2.0",
            "languages": ["en", "nl"],
            "title": text("Customer maturity", "Klantvolwassenheid"),
            "description": text(
                "The stages are theirs, the rest is ours.", "De fasen zijn van hen, de rest is van ons."
            ),
            "source": ["report2010", "own"],
        },
        "sources": {"report2010": {"title": "The report", "author": "A. Author", "year": 2010}},
        "scales": {
            "stage4": {
                "options": [
                    {"id": id_, "value": float(value), "label": text(id_.capitalize())}
                    for value, id_ in enumerate(STAGES, 1)
                ],
                "missing": ["na", "dk"],
            }
        },
        "dimensions": [dimension(id_) for id_ in dimensions],
        "scores": {"overall": {"aggregate": "mean", "of": "dimensions", "title": text("Overall", "Totaal")}},
        "ladders": {
            "stages": {
                "title": text("The stages", "De fasen"),
                "score": "overall",
                "stages": [
                    {"id": "cluttered", "title": text("Cluttered"), "description": text("Separate channels.")},
                    {"id": "considered", "title": text("Considered"), "from": 1.5},
                    {"id": "capable", "title": text("Capable"), "from": 2.5, "requires": [gate]},
                    {"id": "cultural", "title": text("Cultural"), "from": 3.5},
                ],
            }
        },
    }
    return Questionnaire.model_validate({**parts, **changes}, context={"base": "en"})


def scored(value: float | None, coverage: float | None = 1.0, n: int = 1) -> ScoreResult:
    status = "insufficient" if value is None else "ok"
    return ScoreResult(value, 2.0, 2.0, coverage, 4.0, status, value, value, n)


def answered(option: str | None, n: int = 1, counts: dict[str, int] | None = None) -> QuestionResult:
    if option is None:
        return QuestionResult(0, None, None, None, None, {"dk": n})
    value = float(STAGES.index(option) + 1)
    return QuestionResult(n, option, value, value, counts, {})


WORDED = {
    "data_a >= 3": text("Every customer file is connected", "Elk klantdossier is gekoppeld"),
    "floor >= 1.5": text("No dimension scores below 1.50", "Geen dimensie scoort onder 1,50"),
}
"""Requirements as an author would write them."""


def asked(source: str, actual: float | None, needed: float, subject: str) -> RequirementResult:
    """A requirement `subject >= needed`, judged."""
    met = None if actual is None else actual >= needed
    margin = None if actual is None else needed - actual
    return RequirementResult(WORDED.get(source) or text(f"{source}!"), source, (subject,), actual, needed, met, margin)


def climbed(stage: str | None, overall: float | None, gate: float | None = 3.0) -> LadderResult:
    """The ladder of `maturity`, reached up to this stage."""
    place = -1 if stage is None else STAGES.index(stage)
    asks = {
        "considered": (asked("overall >= 1.5", overall, 1.5, "overall"),),
        "capable": (asked("overall >= 2.5", overall, 2.5, "overall"), asked("data_a >= 3", gate, 3, "data_a")),
        "cultural": (asked("overall >= 3.5", overall, 3.5, "overall"),),
    }
    stages = tuple(
        StageResult(id_, text(id_.capitalize()), at <= place, (), sound=True, requirements=asks.get(id_, ()))
        for at, id_ in enumerate(STAGES)
    )
    following = None
    if place + 1 < len(STAGES):
        unmet = tuple(part for part in stages[place + 1].requirements if part.met is not True)
        following = Next(STAGES[place + 1], unmet)
    status = "insufficient" if stage is None else "ok"
    return LadderResult(
        "staged", stage, stage, stage, status, provisional=False, binding=(), stages=stages, next=following
    )


def result(
    values: dict[str, float | None], ladder: LadderResult | None, overall: float | None = 2.6, people: int = 1
) -> Result:
    """The result of `maturity` with these dimension scores."""
    scores = {id_: scored(value, 1.0 if value is not None else 0.5, people) for id_, value in values.items()}
    questions = {
        f"{id_}_{k}": answered("considered" if k == "a" else "capable", people) for id_ in values for k in "ab"
    }
    return Result(
        questionnaire=QuestionnaireStamp("small", "1.2.0", "0123456789abcdef" * 4),
        organisation="Noordkade Energie",
        date="2026-10-14",
        respondents=people,
        scores={**scores, "overall": scored(overall, n=people)},
        ladders={"stages": ladder} if ladder else {},
        questions=questions,
    )


def assessment(ladder: LadderResult | None = None, **changes: Any) -> Assessment:
    """Noordkade: held at Considered by its gate, though its score says Capable."""
    values = {"strategy": 2.75, "data": 1.75, "culture": 3.25}
    found = result(values, ladder or climbed("considered", 2.58, gate=2.0), overall=2.58)
    return Assessment(maturity(), replace(found, **changes))


def grouped() -> Assessment:
    """Noordkade by department: two that may be seen and one that may not."""
    seen = {"strategy": scored(3.0, n=8), "data": scored(2.0, n=8), "culture": scored(3.5, n=8)}
    low = {**seen, "strategy": scored(1.75, n=9)}
    groups = {
        "Sales": GroupResult(8, suppressed=False, scores=seen, ladders={}),
        "Claims": GroupResult(9, suppressed=False, scores=low, ladders={}),
        "Legal": GroupResult(None, suppressed=True, scores={}, ladders={}),
    }
    return assessment(groups={"department": groups}, respondents=20)


def checklist(**changes: Any) -> Questionnaire:
    """Three steps, each on a share of its items, and a type."""
    steps = ("owner", "journey", "goals")
    scale = {
        "options": [
            {"id": "no_way", "value": 0.0, "label": text("Not started", "Niet begonnen")},
            {"id": "in_place", "value": 1.0, "label": text("In place", "Geregeld")},
        ]
    }
    items = {
        step: [
            {
                "id": f"{step}_item",
                "type": "rating",
                "scale": "check",
                "title": text(f"Item of {step}"),
                "anchors": {"no_way": text(f"No {step}."), "in_place": text(f"There is {step}.")},
            }
        ]
        for step in steps
    }
    parts = {
        "cxmaturity": 1,
        "instrument": {
            "id": "steps",
            "version": "1.0.0",
            "languages": ["en", "nl"],
            "title": text("Three steps", "Drie stappen"),
        },
        "scales": {"check": scale},
        "dimensions": [
            {"id": f"d_{step}", "title": text(step.capitalize()), "questions": items[step]} for step in steps
        ],
        "scores": {
            f"{step}_share": {"aggregate": "share", "of": [f"{step}_item"], "at_least": "in_place"} for step in steps
        },
        "ladders": {
            "steps": {
                "kind": "free",
                "stages": [
                    {
                        "id": step,
                        "title": text(step.capitalize()),
                        "needs": list(steps[max(0, at - 1) : at]),
                        "requires": [f"{step}_share == 1"],
                    }
                    for at, step in enumerate(steps)
                ],
            }
        },
        "classes": {"cco": [{"id": "advisory", "title": text("Advisory", "Adviserend"), "when": "owner_item >= 1"}]},
    }
    return Questionnaire.model_validate({**parts, **changes}, context={"base": "en"})


def steps_assessment(*reached: str) -> Assessment:
    """The checklist with these of its steps (owner, journey, goals) reached."""
    questionnaire = checklist()
    spec = questionnaire.ladders["steps"].stages
    done = {stage.id: stage.id in reached for stage in spec}
    stages = []
    for stage in spec:
        sound = all(done[below.id] for below in spec[: spec.index(stage) + 1])
        ask = asked(f"{stage.id}_share == 1", float(done[stage.id]), 1, f"{stage.id}_share")
        stages.append(StageResult(stage.id, stage.title or {}, done[stage.id], stage.needs, sound, (ask,)))
    ladder = LadderResult(
        "free", None, None, None, "ok", provisional=False, binding=(), stages=tuple(stages), next=None
    )
    found = Result(
        questionnaire=QuestionnaireStamp("steps", "1.0.0", "f" * 64),
        organisation="Noordkade Energie",
        date="2026-10-14",
        respondents=1,
        scores={f"d_{stage.id}": scored(float(done[stage.id])) for stage in spec},
        ladders={"steps": ladder},
        classes={"cco": ClassResult("advisory" if "owner" in reached else None)},
        questions={
            f"{stage.id}_item": QuestionResult(
                1, "in_place" if done[stage.id] else "no_way", float(done[stage.id]), float(done[stage.id]), None, {}
            )
            for stage in spec
        },
    )
    return Assessment(questionnaire, found)


def indicators(formula: str = "promoters - detractors") -> Questionnaire:
    """Customer indicators on scales of their own, and a class for every respondent."""
    scale = {"options": [{"id": f"e{value}", "value": float(value)} for value in range(1, 6)]}
    asked_ = [
        {"id": "recommend", "type": "number", "min": 0.0, "max": 10.0, "prompt": text("Would you recommend us?")},
        {"id": "effort", "type": "likert", "scale": "effort5", "prompt": text("How easy was it?")},
        {
            "id": "waiting",
            "type": "number",
            "unit": text("minutes", "minuten"),
            "prompt": text("How long did it take?"),
        },
        {"id": "called", "type": "yesno", "scored": False, "prompt": text("Did you call?")},
    ]
    return Questionnaire.model_validate(
        {
            "cxmaturity": 1,
            "instrument": {
                "id": "indicators",
                "version": "1.0.0",
                "languages": ["en", "nl"],
                "title": text("Customer indicators", "Klantcijfers"),
            },
            "scales": {"effort5": scale},
            "dimensions": [
                {"id": "asked", "title": text("Asked", "Gevraagd"), "questions": asked_[:1]},
                {"id": "felt", "title": text("Felt", "Ervaren"), "questions": asked_[1:2]},
                {"id": "seen", "title": text("Seen", "Gezien"), "questions": asked_[2:]},
            ],
            "scores": {
                "promoters": {"aggregate": "share", "of": ["recommend"], "at_least": 9.0},
                "detractors": {"aggregate": "share", "of": ["recommend"], "at_least": 7.0},
                "nps": {"title": text("Net Promoter Score"), "value": formula},
                "ces": {"aggregate": "mean", "of": ["effort"]},
                "points": {"aggregate": "sum", "of": ["recommend", "effort"]},
                "mean_waiting": {"aggregate": "mean", "of": ["waiting"]},
                "lowest": {"aggregate": "min", "of": ["asked", "felt"]},
            },
            "classes": {
                "group": {
                    "title": text("Groups", "Groepen"),
                    "per": "respondent",
                    "options": [
                        {
                            "id": "promoter",
                            "title": text("Promoter", "Promotor"),
                            "description": text("Recommends.", "Beveelt aan."),
                            "when": "recommend >= 9",
                        },
                        {"id": "detractor", "when": "recommend <= 6"},
                    ],
                }
            },
        },
        context={"base": "en"},
    )


def indicators_assessment() -> Assessment:
    """Forty customers, of whom most recommend."""
    values = {
        "asked": 8.5,
        "felt": 4.0,
        "promoters": 0.6,
        "nps": 0.559,
        "points": 9.25,
        "mean_waiting": 3.5,
        "lowest": 4.0,
    }
    found = Result(
        questionnaire=QuestionnaireStamp("indicators", "1.0.0", "a" * 64),
        organisation="Noordkade Energie",
        date="2026-10-14",
        respondents=40,
        scores={id_: scored(value, n=40) for id_, value in values.items()},
        ladders={},
        classes={"group": ClassResult(counts={"promoter": 24, "detractor": 4, "": 12})},
        questions={
            "recommend": QuestionResult(40, None, 9.0, 8.5, None, {}),
            "effort": QuestionResult(40, "e4", 4.0, 4.0, None, {}),
            "called": QuestionResult(38, "no", 0.0, 0.1875, {"yes": 8, "no": 30}, {"skipped": 2}),
        },
    )
    return Assessment(indicators(), found)


def edition(language: str = "en", sections: tuple[str, ...] = (), instruments: tuple[str, ...] = ()) -> Edition:
    return Edition(read_messages(language), DEFAULT_THEME, NO_HAND, sections, instruments)


def context(*assessments: Assessment, language: str = "en") -> ReportContext:
    return report_context(assessments, read_messages(language), DEFAULT_THEME)
