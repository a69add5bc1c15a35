import pytest

from cxmaturity.report.matrix import Rung, asked_by_next, rung_of, start_of
from cxmaturity.report.standing import Assessment
from tests.pieces import piece
from tests.report.catalogue import sentences
from tests.report.drawings import labels, title
from tests.report.plan_situations import STARTS, TOP, advised, gated, many, on_steps, told_of_start
from tests.report.samples import assessment, edition, indicators_assessment

SENTENCES = sentences("starts")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", STARTS)
def test_where_to_start_is_told_as_the_catalogue_says(name: str, language: str) -> None:
    assert told_of_start(STARTS[name], language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_starts() -> None:
    assert set(SENTENCES) == set(STARTS)


def drawn(found: Assessment, language: str = "en") -> str:
    start = start_of(found, edition(language))
    assert start is not None
    return start.figure.picture


def rows(found: Assessment, language: str = "en") -> list[str]:
    return [label.text or "" for label in labels(drawn(found, language), "mrow")]


def test_fewer_than_four_open_actions_need_no_matrix() -> None:
    assert start_of(advised(*many(3), piece("z", status="done")), edition()) is None
    assert start_of(assessment(), edition()) is None


def test_the_text_alternative_holds_every_action_with_its_row_and_effort() -> None:
    found = advised(
        gated("g", effort="small"), piece("u", because="unblocks", serves=("g",)), *many(2), piece("l", effort="large")
    )
    assert title(drawn(found)) == (
        "A matrix of 5 actions by reason and effort, with their numbers in the list. Asked for by the next stage (Small): 1; "
        "Clears the way, or follows from several answers (Medium): 2; "
        "Raises the score (Medium): 3 and 4; Raises the score (Large): 5."
    )
    assert title(drawn(found, "nl")).startswith(
        "Een matrix van 5 acties naar reden en inspanning, met hun nummers in de lijst. De volgende fase vraagt erom (Klein): 1; "
    )


def test_what_an_unmet_requirement_of_the_next_stage_is_about_is_asked_for() -> None:
    later = gated("later", serves=("elsewhere",))
    found = advised(gated("now"), later, gated("sand", serves=()), piece("gap", serves=("data_a",)))
    assert asked_by_next(found) == {"now"}
    assert rows(found) == [
        "Asked for by the next stage",
        "Asked for by a later step, clears the way, or follows from several answers",
        "Raises the score",
    ]


def test_a_row_without_actions_is_left_out_unless_the_next_stage_could_ask() -> None:
    assert rows(advised(*many(4))) == ["Asked for by the next stage", "Raises the score"]
    assert rows(advised(*many(4), found=TOP)) == ["Raises the score"]


def test_a_checklist_speaks_of_steps_and_has_no_score_to_raise() -> None:
    found = on_steps(gated("g", serves=("journey_item",)), *many(3, question=None))
    assert rows(found, "nl") == ["De volgende stap vraagt erom", "Verbetert één antwoord"]


@pytest.mark.parametrize(
    ("found", "rung"),
    [(assessment(), "stage"), (TOP, "none"), (on_steps(), "step"), (indicators_assessment(), "none")],
)
def test_what_is_next_is_a_stage_or_a_step(found: Assessment, rung: Rung) -> None:
    assert rung_of(found) == rung


def test_begin_here_stands_only_where_the_list_begins_too() -> None:
    begins = advised(gated("g", effort="small"), *many(3))
    other = advised(*many(3), gated("g", effort="small"))
    assert [len(labels(drawn(found), "mcell")) for found in (begins, other)] == [1, 0]


def test_asked_actions_that_need_each_other_can_begin_together() -> None:
    found = advised(
        gated("a", effort="small"), gated("b", effort="small", needs=("a",)), *many(2, letter="x", needs=("gone",))
    )
    assert told_of_start(found, "en")["start"] == (
        "Begin with numbers 1 and 2: the next stage asks for them, at little effort."
    )


def test_what_needs_only_what_is_done_waits_for_nothing() -> None:
    found = advised(piece("d", status="done"), gated("a", effort="small", needs=("d",)), *many(3))
    assert told_of_start(found, "en")["start"] == "Begin with number 2: the next stage asks for it, at little effort."


def test_the_largest_is_named_only_where_one_is_and_all_are_known() -> None:
    largest = advised(*many(3), piece("z", days=90.0))
    unknown = advised(*many(3), piece("z", days=90.0), piece("y", days=None))
    assert "Number 4 takes most: 90 person-days." in told_of_start(largest, "en")["start"]
    assert "takes most" not in told_of_start(unknown, "en")["start"]
