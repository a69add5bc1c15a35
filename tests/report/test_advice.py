from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from cxmaturity.model.advice import scheduled
from cxmaturity.model.result import Next
from cxmaturity.report.advice import Detail, advice_finding, advice_page, days_text, dimension_title
from cxmaturity.report.context import Assessment
from tests.pieces import piece
from tests.report.samples import assessment, climbed, edition, maturity, result, steps_assessment

if TYPE_CHECKING:
    from cxmaturity.model.advice import Advice
    from cxmaturity.report.advice import AdvicePage, Card


def advised(*advice: Advice, found: Assessment | None = None) -> Assessment:
    whole = found or assessment()
    return replace(whole, result=replace(whole.result, advice=scheduled(advice)))


def page(found: Assessment, language: str = "en") -> AdvicePage:
    made = advice_page(found, edition(language))
    assert made is not None
    return made


def card(language: str = "en", **changes: Any) -> Card:
    return page(advised(piece("a", **changes)), language).cards[0]


def many(number: int, **changes: Any) -> tuple[Advice, ...]:
    return tuple(piece(f"p{n}", **changes) for n in range(1, number + 1))


def test_without_advice_there_is_no_page() -> None:
    assert advice_page(assessment(), edition()) is None


def test_a_card_tells_what_to_do_and_what_it_follows_from() -> None:
    found = card("nl")
    assert found.basis is not None
    assert (found.number, found.id, found.title, found.why) == (1, "small-advice-1", "Doe a", "Omdat a niet is gedaan.")
    assert (found.basis.title, found.basis.question, found.basis.answer.label, found.basis.answer.meaning) == (
        "Volgt uit",
        "Data · Over data_a",
        "Considered",
        "data_a staat op considered.",
    )
    assert (found.moves, found.then, found.own) == (("Bel tien klanten.",), "Bel er meer.", "")
    assert found.details == (
        Detail("Start", "Maand 0–3"),
        Detail("Voorgestelde eigenaar", "De directie"),
        Detail("Inspanning", "Middelgroot, 20 mensdagen"),
    )
    assert (found.kpi_title, found.kpi, found.measure) == (
        "Kengetal",
        "Klanten die terugbelden",
        "Elke maand, uit het CRM.",
    )


def test_own_words_stand_in_place_of_why_moves_and_then_in_their_language_only() -> None:
    own = {"nl": "Zo **dus**."}
    dutch, english = card("nl", text=own), card("en", text=own)
    assert (dutch.own, dutch.why, dutch.moves, dutch.then) == ("<p>Zo <strong>dus</strong>.</p>\n", "", (), "")
    assert (english.own, english.why) == ("", "Since a is not done.")


def test_what_an_author_left_out_leaves_no_label() -> None:
    found = card(why=None, first_30_days=(), then=None, days=None, owner=None, kpi=None, measure=None, question=None)
    assert (found.why, found.moves_title, found.then_title, found.basis, found.kpi_title) == ("", "", "", None, "")
    assert found.details == (Detail("Starts", "Months 0–3"), Detail("Effort", "Medium"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, None),
        ({"status": "started"}, "Begonnen"),
        ({"due": "2027-03-01"}, "Voorgesteld, uiterlijk 1 maart 2027"),
        ({"status": "agreed", "due": "2027-03-01"}, "Afgesproken, uiterlijk 1 maart 2027"),
    ],
)
def test_the_status_is_told_once_the_consultant_said_something(changes: dict[str, Any], told: str | None) -> None:
    details = {detail.name: detail.value for detail in card("nl", **changes).details}
    assert details.get("Stand") == told


@pytest.mark.parametrize(("days", "told"), [(1.0, "Small, 1 person-day"), (2.5, "Small, 2.5 person-days")])
def test_person_days_are_counted_in_words_that_fit(days: float, told: str) -> None:
    assert Detail("Effort", told) in card(effort="small", days=days).details


def test_needs_are_told_by_title_on_a_card() -> None:
    found = page(advised(piece("a"), piece("b"), piece("c", needs=("a", "b", "gone"))))
    assert Detail("Needs first", "Do a; Do b") in found.cards[2].details


@pytest.mark.parametrize(("number", "cards"), [(3, 3), (8, 8), (30, 8)])
def test_the_first_eight_actions_are_told_in_full(number: int, cards: int) -> None:
    assert len(page(advised(*many(number))).cards) == cards


def test_the_lead_says_where_the_actions_without_a_card_stand() -> None:
    found = advised(*many(9))
    leads = [advice_page(found, edition("nl", sections)) for sections in (("advice", "roadmap"), ("advice",))]
    assert [page.lead for page in leads if page] == [
        "In volgorde van aanpak: de eerste acht volledig, de laatste in de planning.",
        "Dit zijn de eerste acht acties, in de volgorde waarin ze aan de beurt komen.",
    ]
    assert page(advised(*many(2))).lead == "The actions stand in the order in which to take them up."


def test_what_holds_for_every_action_stands_here_only_without_a_roadmap() -> None:
    found = [
        advice_page(advised(*many(2)), edition("en", sections)) for sections in (("advice",), ("advice", "roadmap"))
    ]
    assert [len(each.notes) for each in found if each] == [3, 0]


def test_where_to_start_is_told_where_there_is_something_to_choose() -> None:
    assert page(advised(*many(3))).start is None
    assert page(advised(*many(4))).start is not None


def test_what_is_done_begins_in_no_month() -> None:
    details = {detail.name: detail.value for detail in card("en", status="done").details}
    assert (details.get("Starts"), details.get("Status")) == (None, "Done")


@pytest.mark.parametrize(
    ("days", "english", "dutch"),
    [(None, "", ""), (1.0, "1 person-day", "1 mensdag"), (2.5, "2.5 person-days", "2,5 mensdagen")],
)
def test_person_days_are_told_by_themselves(days: float | None, english: str, dutch: str) -> None:
    assert (days_text(edition("en"), days), days_text(edition("nl"), days)) == (english, dutch)


def test_the_dimension_of_a_question_is_named() -> None:
    titles = [dimension_title(assessment(), edition("nl"), question) for question in ("culture_a", "elsewhere", None)]
    assert titles == ["Cultuur", "", ""]


def test_the_instrument_is_named_where_there_are_several() -> None:
    made = advice_page(advised(piece("a")), edition("nl", instruments=("small", "other")))
    assert made is not None
    assert (made.kicker, page(advised(piece("a")), "nl").kicker) == ("Wat te doen: Klantvolwassenheid", "Wat te doen")


ASKED = piece("asked", because="requirement", serves=("data_a",))
FOR_ASKED = piece("first", because="unblocks", serves=("asked",))
OTHER = piece("other", because="requirement", serves=("elsewhere",))
GAP = piece("gap")
GATED = assessment()
SHORT = Assessment(maturity(), result({"strategy": 2.0, "data": 2.0}, climbed("considered", 2.46, gate=3.0), 2.46))
BOTH = Assessment(maturity(), result({"strategy": 2.0, "data": 2.0}, climbed("considered", 2.46, gate=2.0), 2.46))
TOP = Assessment(maturity(), result({"strategy": 3.7}, climbed("cultural", 3.7, 4.0), 3.7))
NO_STAGE = Assessment(maturity(), result({"strategy": None}, replace(climbed(None, None), next=None), None))
STEPS = steps_assessment("owner")


@pytest.mark.parametrize(
    ("found", "advice", "english", "dutch"),
    [
        (TOP, [GAP], "The top stage is reached: now hold on to it", "De hoogste fase is bereikt: houd die nu vast"),
        (
            GATED,
            [ASKED, GAP],
            "Begin with what Capable still asks",
            "Begin met wat Capable nog vraagt",
        ),
        (
            GATED,
            [FOR_ASKED, ASKED, GAP],
            "Begin with what Capable still asks",
            "Begin met wat Capable nog vraagt",
        ),
        (
            GATED,
            [OTHER, GAP],
            "Two actions follow from the answers, in this order",
            "Uit de antwoorden volgen twee acties, in deze volgorde",
        ),
        (BOTH, [GAP], "One action follows from the answers", "Uit de antwoorden volgt één actie"),
        (
            SHORT,
            [GAP],
            "Only a higher score stands between here and Capable",
            "Tussen hier en Capable staat alleen nog een hogere score",
        ),
        (NO_STAGE, [GAP], "One action follows from the answers", "Uit de antwoorden volgt één actie"),
        (
            steps_assessment("owner", "journey", "goals"),
            [GAP],
            "All three steps are in place: now keep them there",
            "Alle drie stappen staan: houd dat nu zo",
        ),
        (STEPS, [GAP], "One action follows from the answers", "Uit de antwoorden volgt één actie"),
    ],
)
def test_the_title_is_true_of_the_data(found: Assessment, advice: list[Advice], english: str, dutch: str) -> None:
    whole = advised(*advice, found=found)
    assert (advice_finding(whole, edition("en")), advice_finding(whole, edition("nl"))) == (english, dutch)


def test_a_step_that_asks_for_the_first_action_is_the_title() -> None:
    ladder = STEPS.result.ladders["steps"]
    following = Next("journey", ladder.stages[1].requirements)
    ahead = replace(STEPS, result=replace(STEPS.result, ladders={"steps": replace(ladder, next=following)}))
    asked = piece("a", because="requirement", serves=("journey_share",))
    assert advice_finding(advised(asked, found=ahead), edition("nl")) == "Begin met wat \u2018Journey’ nog vraagt"
    assert advice_finding(advised(GAP, found=ahead), edition("nl")) == "Uit de antwoorden volgt één actie"
