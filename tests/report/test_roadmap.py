from dataclasses import replace

import pytest

from cxmaturity.model.advice import Advice, scheduled
from cxmaturity.report.roadmap import RoadmapPage, RoadmapRow, roadmap_page
from cxmaturity.report.standing import Assessment
from tests.pieces import piece
from tests.report.catalogue import sentences
from tests.report.drawings import title
from tests.report.plan_situations import MONTHS, advised, gated, many, on_steps, told_of_months
from tests.report.samples import assessment, edition

SENTENCES = sentences("months")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", MONTHS)
def test_the_months_are_told_as_the_catalogue_says(name: str, language: str) -> None:
    assert told_of_months(MONTHS[name], language) == SENTENCES[name][language]


def test_the_catalogue_holds_no_other_months() -> None:
    assert set(SENTENCES) == set(MONTHS)


def page(*found: Assessment, language: str = "en") -> RoadmapPage:
    made = roadmap_page(found, edition(language, ("advice", "roadmap")))
    assert made is not None
    return made


def rows(*advice: Advice, language: str = "en") -> tuple[RoadmapRow, ...]:
    [part] = page(advised(*advice), language=language).parts
    return part.rows


def test_without_advice_there_is_no_roadmap() -> None:
    assert roadmap_page([assessment()], edition()) is None


def test_a_row_tells_what_it_is_about_what_it_takes_and_what_comes_first() -> None:
    *_, row = rows(piece("a"), piece("b"), piece("c", needs=("b", "a", "gone")), language="nl")
    assert replace(row, bar=type(row.bar)()) == RoadmapRow(
        number=3,
        title="Doe c",
        about="Data · De directie",
        status="",
        own=type(row.own)(),
        effort="Middelgroot",
        days="20 mensdagen",
        after="1 en 2",
        bar=type(row.bar)(),
        done="",
    )
    assert title(row.bar) == "Begint: Maand 0–3"


@pytest.mark.parametrize(
    ("changes", "about"),
    [({"owner": None}, "Data"), ({"question": None}, "The board"), ({"owner": None, "question": None}, "")],
)
def test_what_is_not_known_leaves_no_mark(changes: dict[str, None], about: str) -> None:
    [row] = rows(replace(piece("a", days=None), **changes))  # type: ignore[arg-type]
    assert (row.about, row.days, row.after) == (about, "", "")


def test_a_block_says_when_an_action_begins_and_what_asks_for_it() -> None:
    advice = scheduled((gated("g", effort="small"), *many(5, effort="large")))
    assert [title(row.bar) for row in rows(*advice)][::4] == [
        "Begins: Months 0–3, asked for by the next stage or step",
        "Begins: Months 9–18",
    ]


def test_what_is_done_has_no_bar_and_takes_no_time() -> None:
    done, after = rows(piece("a", status="done", due="2027-03-01"), piece("b"))
    assert (done.bar, done.done, done.status) == ("", "Done, due 1 March 2027", "")
    assert title(after.bar) == "Begins: Months 0–3"


def test_the_consultants_words_stand_where_the_action_has_no_card() -> None:
    said = {"text": {"en": "So **then**."}, "status": "agreed", "owner": {"en": "Piet"}}
    found = rows(*many(1, **said), *many(8, letter="q"), *many(1, letter="z", **said))
    first, last = found[0], found[-1]
    assert (first.own, last.own) == ("", "<p>So <strong>then</strong>.</p>\n")
    assert (last.status, last.about) == ("Agreed", "Data · Piet")
    alone = roadmap_page([advised(*many(1, **said))], edition("en", ("roadmap",)))
    assert alone is not None
    assert alone.parts[0].rows[0].own == "<p>So <strong>then</strong>.</p>\n"


def test_actions_are_grouped_by_instrument_where_there_are_several() -> None:
    alone, both = page(advised(piece("a"))), page(advised(piece("a")), assessment(), on_steps(piece("b"), piece("c")))
    assert [(part.title, len(part.rows)) for part in alone.parts] == [("", 1)]
    assert [(part.title, len(part.rows)) for part in both.parts] == [("Customer maturity", 1), ("Three steps", 2)]


def test_what_holds_for_every_action_is_said_once() -> None:
    days, none = page(advised(piece("a")), on_steps(piece("b"))), page(advised(piece("a", days=None)))
    assert (len(days.notes), none.notes) == (3, ())


def test_the_horizons_are_three() -> None:
    assert page(advised(piece("a"))).horizons == ("0–3", "3–9", "9–18")


def test_hundred_and_fifty_actions_all_have_a_row() -> None:
    found = rows(*scheduled(many(150, effort="large")))
    assert [row.number for row in found] == list(range(1, 151))
    assert title(found[-1].bar) == "Begins: Months 9–18"
