"""What the pages behind the summary claim, page kind by page kind: groups, the way up, advice, roadmap, dimensions."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.claims import FINDINGS, LEADS, NESTED, PROFILES, STAGES, STEPS, Facts, holds, next_step
from tests.truth import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.path import Way
    from cxmaturity.model.result import GroupResult, ScoreResult
    from tests.claims import Claim
    from tests.sentences import Values


def visible(facts: Facts) -> dict[str, GroupResult]:
    """The groups of the only grouping that are not suppressed."""
    groups = next(iter(facts.assessment.result.groups.values()), {})
    return {name: group for name, group in groups.items() if not group.suppressed}


def spreads(facts: Facts) -> dict[str, tuple[Decimal, Decimal]]:
    """By dimension the lowest and the highest score of a group, as printed, where two groups show one."""
    found = {}
    for part in facts.assessment.questionnaire.dimensions:
        scores = [group.scores[part.id] for group in visible(facts).values() if part.id in group.scores]
        values = [facts.shown(score.value) for score in scores if score.value is not None]
        if len(values) > 1:
            found[facts.words(part.title)] = (min(values), max(values))
    return found


def gaps(facts: Facts) -> dict[str, Decimal]:
    return {name: high - low for name, (low, high) in spreads(facts).items()}


def ends(facts: Facts, values: Values) -> tuple[Decimal, Decimal]:
    return facts.number(values, "low"), facts.number(values, "high")


def farthest(facts: Facts, values: Values) -> bool:
    name, widest = values["dimension"], gaps(facts)
    alone = [other for other, gap in widest.items() if gap == max(widest.values())] == [name]
    return alone and spreads(facts)[name] == ends(facts, values)


def overall(facts: Facts) -> dict[str, Decimal]:
    """The headline scores of groups, as printed."""
    scores: dict[str, ScoreResult | None] = {
        name: group.scores.get(facts.headline_id) for name, group in visible(facts).items()
    }
    return {name: facts.shown(score.value) for name, score in scores.items() if score and score.value is not None}


def first_and_last(facts: Facts, values: Values) -> bool:
    scores = overall(facts)
    low, high = min(scores.values()), max(scores.values())
    named = [[name for name, score in scores.items() if score == end] for end in (low, high)]
    return (
        named == [[values["lowest"]], [values["highest"]]]
        and ends(facts, values) == (low, high)
        and facts.int(values, "n") == len(scores)
    )


def hidden(facts: Facts, values: Values) -> bool:
    groups = next(iter(facts.assessment.result.groups.values()))
    return facts.int(values, "n") == sum(group.suppressed for group in groups.values()) > 0


GROUPS: dict[str, Claim] = {
    "groups-apart": farthest,
    "groups-apart-in": lambda f, v: (
        list(gaps(f).values()).count(max(gaps(f).values())) == f.int(v, "n") > 1
        and f.number(v, "gap") == max(gaps(f).values())
    ),
    "groups-close": lambda f, v: f.number(v, "gap") == max(gaps(f).values()) > 0,
    "groups-between": lambda f, v: spreads(f) == {v["dimension"]: ends(f, v)},
    "groups-scales": lambda f, v: f.int(v, "n") == len(spreads(f)),
    "groups-equal": lambda f, _: set(gaps(f).values()) == {Decimal(0)},
    "groups-equal-visible": lambda f, _: set(map(abs, gaps(f).values())) == {Decimal(0)},
    "groups-one": lambda f, _: not spreads(f) and len(visible(f)) > 1,
    "groups-single": lambda f, v: list(visible(f)) == [v["group"]],
    "groups-none": lambda f, _: not visible(f),
}
NESTED.update(GROUPS)
GROUP_LEADS: dict[str, Claim] = {
    "lead-groups": lambda f, _: len(overall(f)) <= 1,
    "lead-groups-ends": first_and_last,
    "lead-groups-between": lambda f, v: (
        ends(f, v) == (min(overall(f).values()), max(overall(f).values())) and f.int(v, "n") == len(overall(f))
    ),
    "lead-groups-equal": lambda f, v: (
        set(overall(f).values()) == {f.number(v, "score")} and f.int(v, "n") == len(overall(f))
    ),
    "lead-groups-hidden": hidden,
}


def group_scores(facts: Facts, dimension: str) -> dict[str, Decimal]:
    part = next(part for part in facts.assessment.questionnaire.dimensions if facts.words(part.title) == dimension)
    scores = {name: group.scores.get(part.id) for name, group in visible(facts).items()}
    return {name: facts.shown(score.value) for name, score in scores.items() if score and score.value is not None}


def local(facts: Facts, values: Values) -> bool:
    """That no group lies further below all respondents together."""
    below = {
        (group, name): facts.dimensions[name] - score
        for name in facts.dimensions
        for group, score in group_scores(facts, name).items()
    }
    this = (values["group"], values["dimension"])
    told = facts.number(values, "score"), facts.number(values, "whole"), facts.number(values, "gap")
    return told == (facts.dimensions[this[1]] - below[this], facts.dimensions[this[1]], below[this]) and below[
        this
    ] == max(below.values())


def led_by(facts: Facts, group: str) -> int:
    """In how many dimensions a group scores higher than every other."""
    tables = [group_scores(facts, name) for name in facts.dimensions]
    return sum(
        group in table and all(table[group] > score for name, score in table.items() if name != group)
        for table in tables
    )


def example(facts: Facts, values: Values) -> bool:
    group, name = values["group"], values["dimension"]
    told = (facts.number(values, "score"), facts.number(values, "whole"))
    right = told == (group_scores(facts, name)[group], facts.dimensions[name])
    counted = facts.says(values, "n", led_by(facts, group))
    return right and counted and facts.says(values, "total", len(facts.dimensions))


def shared(facts: Facts, values: Values) -> bool:
    """In how many groups no dimension scores lower than this one."""
    name, low = values["dimension"], 0
    for group in visible(facts):
        scores = {each: table[group] for each in facts.dimensions if group in (table := group_scores(facts, each))}
        low += name in scores and scores[name] == min(scores.values())
    right = facts.number(values, "score") == facts.dimensions[name]
    return right and facts.says(values, "n", low) and facts.says(values, "total", len(visible(facts)))


GROUP_NOTES: dict[str, Claim] = {
    "note-shared": shared,
    "note-shared-all": lambda f, v: shared(f, v) and shared(f, {**v, "n": str(len(visible(f)))}),
    "note-local": local,
    "note-example": example,
    "note-example-all": lambda f, v: example(f, v) and led_by(f, v["group"]) == len(f.dimensions),
    "note-example-score": lambda f, v: (
        f.number(v, "score") == overall(f)[v["group"]] == max(overall(f).values())
        and f.number(v, "whole") == f.headline
    ),
}


def best(facts: Facts) -> Way:
    path = facts.assessment.path
    assert path is not None
    assert path.best is not None
    return path.best


def goal(facts: Facts) -> str:
    assert facts.assessment.path is not None
    return facts.stage(facts.assessment.path.stage)


def no_way(status: str) -> Claim:
    return lambda f, v: f.assessment.path is not None and f.assessment.path.status == status and v["next"] == goal(f)


def scores_on_the_way(facts: Facts, values: Values) -> bool:
    """From which score to which, and that what the steps add makes the difference."""
    way, today = best(facts), facts.assessment.result.scores[facts.ladder.score or ""].value
    assert today is not None
    assert way.reached is not None
    added = sum(step.gain or 0 for step in way.steps)
    told = facts.number(values, "reached") == facts.shown(way.reached) and values["next"] == goal(facts)
    return told and abs(today + added - way.reached) < 1e-6 and facts.number(values, "today") == facts.shown(today)


def cost(facts: Facts, values: Values) -> bool:
    return holds(values["cost"], facts, {"path-points": points, "path-days": days})


def points(facts: Facts, values: Values) -> bool:
    way = best(facts)
    counted = sum({"small": 1, "medium": 3, "large": 9}[step.effort] for step in way.steps)
    return facts.int(values, "n") == way.points == counted


def days(facts: Facts, values: Values) -> bool:
    way = best(facts)
    return way.days is not None and facts.number(values, "days") == rounded(way.days, places=1)


PATHS: dict[str, Claim] = {
    "path-found": lambda f, v: f.int(v, "n") == len(best(f).steps) and v["next"] == goal(f),
    "path-unknown": no_way("unknown"),
    "path-unreachable": no_way("unreachable"),
    "path-no-improvements": no_way("no_improvements"),
}
PATH_LEADS: dict[str, Claim] = {
    "lead-path": lambda f, v: v["next"] == goal(f),
    "lead-path-score": scores_on_the_way,
    "lead-path-unknown": no_way("unknown"),
    "lead-path-unreachable": no_way("unreachable"),
    "lead-path-no-improvements": no_way("no_improvements"),
    "path-takes": cost,
}


def begun_by_requirement(facts: Facts, values: Values) -> bool:
    """That the first in the list is asked for by the next stage, itself or for the sake of one that it asks for."""
    advice = facts.assessment.result.advice
    subjects = {subject for part in facts.unmet for subject in part.subject}
    asked = {piece.id for piece in advice if piece.because == "requirement" and subjects & set(piece.serves)}
    while True:
        more = {piece.id for piece in advice if piece.because == "unblocks" and asked & set(piece.serves)} - asked
        if not more:
            break
        asked |= more
    return bool(advice) and advice[0].id in asked and values["next"] == facts.next


ADVICE: dict[str, Claim] = {
    "advice-top": lambda f, _: f.outcome.stage == f.outcome.stages[-1].id,
    "advice-list": lambda f, v: f.int(v, "n") == len(f.assessment.result.advice),
    "advice-score": lambda f, v: v["next"] == f.next and len(f.unmet) == 1 and f.unmet_others == 0,
    "advice-requirement": begun_by_requirement,
    "advice-steps-done": lambda f, v: f.firm == len(f.steps.stages) == f.int(v, "n"),
    "advice-step": lambda f, v: v["step"] in {f.words(s.title) for s in f.steps.stages if not (s.reached and s.sound)},
}
ADVICE_LEADS: dict[str, Claim] = {
    "lead-advice": lambda f, v: f.says(v, "n", len(f.assessment.result.advice)),
    "lead-advice-more": lambda f, v: f.says(v, "more", len(f.assessment.result.advice) - f.int(v, "n")),
    "lead-advice-first": lambda f, v: f.int(v, "n") <= len(f.assessment.result.advice),
}


def everything(facts: Facts) -> list[Advice]:
    return [piece for each in facts.instruments for piece in each.result.advice]


def left(facts: Facts) -> list[Advice]:
    return [piece for piece in everything(facts) if piece.status != "done"]


def soon(facts: Facts) -> int:
    """How many actions begin within three months, by the points that stand before each of them."""
    begun = 0
    for each in facts.instruments:
        costs = [piece.points for piece in each.result.advice if piece.status != "done"]
        before = [sum(costs[:place]) for place in range(len(costs))]
        begun += sum(points_ < 3 * max(3, sum(costs) / 18) for points_ in before)
    return begun


def total(facts: Facts, values: Values) -> bool:
    """What all that is left takes, and what the way to the next stage takes of it."""
    pieces = left(facts)
    days = sum(piece.days or 0 for piece in pieces)
    if "whole" not in values:
        return facts.int(values, "n") == len(pieces) and facts.number(values, "days") == rounded(days, places=1)
    way, ids = best(facts), {piece.id for piece in pieces}
    told = (facts.int(values, "n"), facts.number(values, "days"), values["next"])
    right = told == (len(way.steps), rounded(way.days or 0, places=1), goal(facts))
    whole = (facts.int(values, "total"), facts.number(values, "whole")) == (len(pieces), rounded(days, places=1))
    return right and whole and all(step.id in ids for step in way.steps)


ROADMAPS: dict[str, Claim] = {
    "roadmap-first": lambda f, v: f.int(v, "n") == soon(f) < len(left(f)) == f.int(v, "total"),
    "roadmap-all": lambda f, v: f.int(v, "n") == soon(f) == len(left(f)),
    "roadmap-done": lambda f, v: not left(f) and f.int(v, "n") == len(everything(f)),
}
ROADMAP_LEADS: dict[str, Claim] = {
    "lead-roadmap": lambda f, _: len(f.instruments) == 1,
    "lead-roadmap-joint": lambda f, _: len(f.instruments) > 1,
    "roadmap-total": total,
    "roadmap-total-path": total,
}


def most_chosen(facts: Facts, values: Values) -> bool:
    """How many answers, or answers in the middle, are the option that is chosen most."""
    questionnaire, result = facts.assessment.questionnaire, facts.assessment.result
    chosen = Counter()
    for id_, question in questionnaire.questions.items():
        option = result.questions[id_].option if id_ in result.questions else None
        chosen.update(facts.words(each.label) for each in questionnaire.options(question) if each.id == option)
    alone = result.respondents == 1
    asked = sum(answer.n > 0 for answer in result.questions.values()) if alone else len(questionnaire.questions)
    told = (values.get("people") == "1", facts.int(values, "n"), facts.int(values, "total"))
    return told == (alone, chosen[values["label"]], asked) and chosen[values["label"]] == max(chosen.values())


def all_chosen(facts: Facts, values: Values) -> bool:
    """That every answer is this option."""
    questionnaire, result = facts.assessment.questionnaire, facts.assessment.result
    given = {id_: answer.option for id_, answer in result.questions.items() if answer.n}
    labels = {
        facts.words(option.label)
        for id_, chosen in given.items()
        for option in questionnaire.options(questionnaire.questions[id_])
        if option.id == chosen
    }
    return labels == {values["label"]} and facts.int(values, "n") == len(given)


DIMENSIONS: dict[str, Claim] = {
    "dimensions-all": all_chosen,
    "dimensions-most": most_chosen,
    "dimensions-answers": lambda f, v: f.int(v, "n") <= len(f.assessment.questionnaire.questions),
}
NEXT_STEPS: dict[str, Claim] = {**STEPS, "steps-next": next_step}
TITLES: Mapping[str, Mapping[str, Claim]] = {
    "summary": {**FINDINGS, **PROFILES},
    "stages": STAGES,
    "profile": PROFILES,
    "groups": GROUPS,
    "dimensions": DIMENSIONS,
    "steps": NEXT_STEPS,
    "path": PATHS,
    "advice": ADVICE,
    "roadmap": ROADMAPS,
    "appendix": {
        "appendix-title": lambda f, v: f.int(v, "n") == sum(len(each.questionnaire.questions) for each in f.instruments)
    },
}
"""By kind of page, what its title may claim."""
PAGE_LEADS: Mapping[str, Mapping[str, Claim]] = {
    "summary": LEADS,
    "groups": GROUP_LEADS,
    "path": PATH_LEADS,
    "advice": ADVICE_LEADS,
    "roadmap": ROADMAP_LEADS,
}
