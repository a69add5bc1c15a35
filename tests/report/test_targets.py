from dataclasses import replace
from pathlib import Path

import pytest

from cxmaturity.files.source import read_source
from cxmaturity.model.edits import Hand
from cxmaturity.report.dots import LegendMark
from cxmaturity.report.edition import Edition
from cxmaturity.report.profile import profile_page
from cxmaturity.report.standing import Assessment, standings
from cxmaturity.report.targets import Aim, AimTable, aim_of, aim_table, has_aims, targets_of
from tests.report.drawings import title
from tests.report.samples import assessment, climbed, edition, indicators_assessment, maturity, result, scored

NO_TARGET = Hand()
ALL = Hand(targets={"strategy": "cultural", "data": "capable", "culture": "considered"})


def of(values: dict[str, float | None]) -> Assessment:
    return Assessment(maturity(tuple(values)), result(values, climbed("considered", 2.2), 2.2))


def by(hand: Hand, language: str = "en") -> Edition:
    return replace(edition(language), hand=hand)


def table(found: Assessment, hand: Hand = NO_TARGET, language: str = "en") -> AimTable:
    return aim_table(found, by(hand, language), standings(found))


def aims(found: Assessment, hand: Hand = NO_TARGET) -> list[Aim | None]:
    return [aim_of(found, hand, part) for part in standings(found)]


def test_without_a_target_a_dimension_aims_for_the_next_stage_by_score() -> None:
    assert aims(of({"a": 1.0, "b": 2.5, "c": 3.5, "d": None})) == [
        Aim("considered", 1.5, chosen=False),
        Aim("cultural", 3.5, chosen=False),
        None,
        None,
    ]


def test_a_target_is_where_its_stage_begins_also_below_today_and_without_a_score() -> None:
    hand = Hand(targets={"a": "cultural", "b": "considered", "c": "cluttered", "d": "capable"})
    assert aims(of({"a": 1.0, "b": 2.5, "c": 3.5, "d": None}), hand) == [
        Aim("cultural", 3.5, chosen=True),
        Aim("considered", 1.5, chosen=True),
        Aim("cluttered", 1.0, chosen=True),
        Aim("capable", 2.5, chosen=True),
    ]


def test_a_target_without_a_place_on_the_scale_leaves_the_next_stage() -> None:
    assert aims(of({"a": 1.0, "b": 2.0, "c": 2.0}), Hand(targets={"a": "journey"}))[0] == (
        Aim("considered", 1.5, chosen=False)
    )


def test_off_the_scale_of_the_stages_nothing_is_aimed_for() -> None:
    found = indicators_assessment()
    assert (aims(found, ALL), has_aims(standings(found))) == ([None, None], False)
    bare = Assessment(maturity(ladders={}), replace(assessment().result, ladders={}))
    assert (aims(bare, ALL), has_aims(standings(bare))) == ([None, None, None], False)


def test_only_what_the_consultant_set_is_a_target() -> None:
    found = assessment()
    hand = Hand(targets={"data": "capable"})
    assert targets_of(found, hand, standings(found)) == {"data": Aim("capable", 2.5, chosen=True)}


def test_a_row_sets_today_beside_the_aim() -> None:
    found = of({"strategy": 2.4962, "data": 3.75, "culture": None})
    assert [
        (row.name, row.score, row.stage, row.has_score, row.aim, row.aim_stage, row.answered)
        for row in table(found, language="nl").rows
    ] == [
        ("Strategie", "2,49", "Considered", True, "2,50", "Capable", "100%"),
        ("Data", "3,75", "Cultural", True, "", "Hoogste fase", "100%"),
        ("Cultuur", "Te weinig antwoorden", "", False, "", "", "50%"),
    ]


def test_a_target_that_is_reached_says_so() -> None:
    rows = table(assessment(), ALL).rows
    assert [(row.aim, row.aim_stage) for row in rows] == [
        ("3.50", "Cultural"),
        ("2.50", "Capable"),
        ("1.50", "Considered (reached)"),
    ]


@pytest.mark.parametrize(
    ("values", "hand", "head", "rings", "caption"),
    [
        ((2.75, 1.75, 3.25), NO_TARGET, "Next stage", "Next stage", "From today’s score to where, by score, the next"),
        ((2.75, 1.75, 3.25), ALL, "Target", "Target", "From today’s score to the target. Each"),
        (
            (2.75, 1.75, 3.25),
            Hand(targets={"data": "capable"}),
            "Target or next stage",
            "Target or next stage",
            "From today’s score to the target or, without a target",
        ),
        ((4.0, 4.0, 4.0), NO_TARGET, "Next stage", None, "Each dot is a score"),
    ],
)
def test_head_legend_and_caption_say_what_the_rings_are(
    values: tuple[float, ...], hand: Hand, head: str, rings: str | None, caption: str
) -> None:
    shown = table(of(dict(zip(("strategy", "data", "culture"), values, strict=True))), hand)
    rest = (LegendMark("aim", rings),) if rings else ()
    assert (shown.aims, shown.legend) == (head, (LegendMark("now", "Today"), *rest))
    assert shown.caption.startswith(caption)


def with_range(low: float | None, high: float | None) -> Assessment:
    """Noordkade with data between these two, as missing answers allow."""
    found = assessment()
    unsure = replace(scored(1.75, 0.75), low=low, high=high)
    return replace(found, result=replace(found.result, scores={**found.result.scores, "data": unsure}))


def test_missing_answers_make_a_range_that_is_drawn_and_told() -> None:
    shown = table(with_range(1.5, 2.25), language="nl")
    assert shown.legend[2] == LegendMark("range", "Mogelijk met ontbrekende antwoorden")
    assert shown.caption.endswith("als elk ontbrekend antwoord het laagste was, en als elk het hoogste was.")
    assert title(shown.rows[1].picture) == (
        "Data: nu 1,75, volgende fase vanaf 2,50. Met de ontbrekende antwoorden tussen 1,50 en 2,25."
    )


@pytest.mark.parametrize(("low", "high"), [(1.75, 1.75), (1.7, 1.8), (None, None), (1.5, None)])
def test_a_range_that_cannot_be_seen_or_is_not_known_is_not_told(low: float | None, high: float | None) -> None:
    assert len(table(with_range(low, high)).legend) == 2


def test_the_text_alternative_holds_the_numbers() -> None:
    found = of({"strategy": 2.75, "data": 4.0, "culture": None})
    hand = Hand(targets={"culture": "capable"})
    assert [title(row.picture) for row in table(found, hand).rows] == [
        "Strategy: 2.75 today, next stage from 3.50.",
        "Data: 4.00.",
        "Culture: Too few answers; target 2.50.",
    ]


def test_many_rows_are_set_close_under_the_names_of_the_stages() -> None:
    many = table(of({f"d{number}": 2.0 for number in range(14)}))
    assert (many.dense, len(many.rows), "Cluttered" in many.scale, table(assessment()).dense) == (True, 14, True, False)


CATALOGUE = Path(__file__).parents[1] / "cases" / "report" / "targets.yaml"
SENTENCES = read_source(CATALOGUE.read_text(encoding="utf-8"), CATALOGUE.name).data
SITUATIONS = {
    "no targets": (assessment(), NO_TARGET),
    "a target for every dimension": (assessment(), ALL),
    "a target for one of them": (assessment(), Hand(targets={"data": "capable"})),
    "missing answers leave a range": (with_range(1.5, 2.25), NO_TARGET),
    "nothing above": (of(dict.fromkeys(("strategy", "data", "culture"), 4.0)), NO_TARGET),
    "a target without a score": (of({"strategy": 2.0, "data": 2.5, "culture": None}), ALL),
}


def told(found: Assessment, hand: Hand, language: str) -> dict[str, str]:
    """What the page of the profile says of today and of what is aimed for."""
    page = profile_page(found, by(hand, language))
    assert page is not None
    assert page.aims is not None
    radar = page.radar
    return {
        **({"radar": radar.caption} if radar else {}),
        "head": page.aims.aims,
        "caption": page.aims.caption,
        "rows": " ".join(title(row.picture) for row in page.aims.rows),
        "aims": "; ".join(f"{row.aim} {row.aim_stage}".strip() or "-" for row in page.aims.rows),
    }


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_every_situation_is_told_as_the_catalogue_says(name: str, language: str) -> None:
    found, hand = SITUATIONS[name]
    assert told(found, hand, language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_situations() -> None:
    assert set(SENTENCES) == set(SITUATIONS)
