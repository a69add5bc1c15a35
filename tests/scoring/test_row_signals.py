from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxmaturity.model.answer import Answer
from cxmaturity.scoring.row_signals import table_signals
from cxmaturity.scoring.score import score_each
from cxmaturity.scoring.signals import Signal
from tests.oracle_people import Person
from tests.oracle_responses import responses_of
from tests.scoring.small import dimension, questionnaire, scored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Questionnaire
    from tests.strategies import Written

BOTH = {"id": "random", "version": "1", "languages": ["en", "nl"], "title": {"en": "Scan", "nl": "Scan"}}
COLUMNS: list[Written] = [
    {"id": "name", "type": "text"},
    {"id": "matters", "type": "rating", "scale": "stage4"},
    {"id": "queue", "type": "number"},
]
WORDS = {"en": "Mend {name}: {matters}, {queue} wait", "nl": "Herstel {name}: {matters}, {queue} wachten"}
RULE: Written = {"id": "mend", "for_each": "tills", "when": "matters >= 3 and queue > 5", "title": WORDS}


def asked(**table: object) -> Questionnaire:
    tills: Written = {"id": "tills", "type": "table", "key": "name", "columns": COLUMNS} | table
    return questionnaire(dimension("floor", tills), instrument=BOTH, advice=[RULE])


def row(name: str | None, matters: str, queue: float | None) -> dict[str, Answer]:
    cells = {"name": name, "matters": matters, "queue": queue}
    return {id_: Answer(cell) for id_, cell in cells.items() if cell is not None}


def visitor(*rows: dict[str, Answer], organisation: str = "") -> Person:
    return Person(rows={"tills": rows}, organisation=organisation)


def told(questionnaire_: Questionnaire, *people: Person) -> list[str]:
    return [piece.id for piece in scored(questionnaire_, *people).advice]


DESK, DOOR = row("The Desk", "capable", 7.0), row("door", "considered", 9.0)


def test_each_row_for_which_the_condition_holds_is_told() -> None:
    (piece,) = scored(asked(), visitor(DESK, DOOR)).advice
    assert (piece.id, piece.because) == ("mend:the desk", "pattern")
    assert piece.title == {
        "en": "Mend The Desk: capable, 7.00 wait",
        "nl": "Herstel The Desk: capable, 7,00 wachten",
    }


def test_a_row_whose_cells_are_missing_is_not_told() -> None:
    assert told(asked(), visitor(row("desk", "capable", None))) == []


def test_an_option_is_told_by_its_label() -> None:
    columns = [{"id": "name", "type": "text"}, {"id": "kind", "type": "yesno"}]
    tills: Written = {"id": "tills", "type": "table", "key": "name", "columns": columns}
    rule = {"id": "mend", "for_each": "tills", "when": "kind == yes", "title": {"en": "{kind}", "nl": "{kind}"}}
    one = questionnaire(dimension("floor", tills), instrument=BOTH, advice=[rule])
    (piece,) = scored(one, visitor({"name": Answer("desk"), "kind": Answer("yes")})).advice
    assert piece.title == {"en": "Yes", "nl": "Ja"}


def test_a_cell_that_was_left_empty_is_nothing_in_a_text() -> None:
    words = {"en": "[{name}]", "nl": "[{name}]"}
    table: Written = {"id": "tills", "type": "table", "columns": COLUMNS}
    rule = RULE | {"title": words}
    one = questionnaire(dimension("floor", table), instrument=BOTH, advice=[rule])
    (piece,) = scored(one, visitor(row(None, "capable", 7.0))).advice
    assert (piece.id, piece.title) == ("mend:1", {"en": "[]", "nl": "[]"})


def test_rows_with_the_same_key_are_one() -> None:
    spelled = row("  the desk", "cultural", 8.0)
    assert told(asked(), visitor(DESK, spelled)) == ["mend:the desk"]


def test_rows_of_a_table_without_a_key_are_told_each() -> None:
    assert told(asked(key=None), visitor(DESK, DOOR, DESK)) == ["mend:1", "mend:2"]


@pytest.mark.parametrize(("count", "found"), [(1, ["mend:the desk"]), (2, []), (4, []), (5, ["mend:the desk"])])
def test_of_several_respondents_a_row_is_told_only_when_five_named_it(count: int, found: list[str]) -> None:
    assert told(asked(), *(visitor(DESK) for _ in range(count))) == found


def test_of_several_respondents_a_cell_is_told_only_when_five_wrote_it_alike() -> None:
    people = [visitor(row("desk", "capable", 6.0 + number)) for number in range(5)]
    (piece,) = scored(asked(), *people).advice
    assert piece.title["en"] == "Mend desk: capable, ? wait"


def test_the_key_is_told_as_most_spell_it() -> None:
    people = [visitor(row(name, "capable", 7.0)) for name in ("DESK", "desk", "desk", "Desk", "desk")]
    (piece,) = scored(asked(), *people).advice
    assert piece.title["en"] == "Mend desk: capable, 7.00 wait"


def test_naming_a_row_twice_counts_once() -> None:
    people = [visitor(DESK, DESK), *(visitor(DESK) for _ in range(3)), visitor(DOOR)]
    assert told(asked(), *people) == []


def by_organisation(*people: Person) -> dict[str, list[str]]:
    one = asked()
    found = score_each(one, responses_of(one, people))
    return {name: [piece.id for piece in result.advice] for name, result in found.items()}


def test_rows_are_told_to_the_organisation_they_are_about() -> None:
    east = [visitor(DESK, organisation="east")]
    west = [visitor(DESK, organisation="west") for _ in range(4)]
    assert by_organisation(*east, *west) == {"east": ["mend:the desk"], "west": []}
    assert by_organisation(*east, *west, visitor(DESK, organisation="west")) == {
        "east": ["mend:the desk"],
        "west": ["mend:the desk"],
    }


def test_the_signals_hold_what_can_be_said_of_a_row() -> None:
    one = asked()
    people: Sequence[Person] = [visitor(DESK)]
    facts = {
        "name": {"": "The Desk"},
        "matters": {"": "capable"},
        "queue": {"en": "7.00", "nl": "7,00"},
    }
    assert table_signals(one, responses_of(one, people)) == {"": [Signal("mend", "the desk", facts)]}


def test_advice_on_no_rows_gives_no_signals() -> None:
    one = asked()
    assert table_signals(one, responses_of(one, [Person()])) == {}
