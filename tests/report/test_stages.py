from dataclasses import replace

import pytest

from cxmaturity.model.result import LadderResult, Next
from cxmaturity.report.stages import StageMeaning, stages_pages
from cxmaturity.report.standing import Assessment
from tests.report.samples import asked, assessment, climbed, edition, maturity, steps_assessment, text


def title(ladder: LadderResult, language: str = "en") -> str:
    return stages_pages(assessment(ladder), edition(language))[0].title


@pytest.mark.parametrize(
    ("ladder", "english", "dutch"),
    [
        (
            climbed("considered", 2.58, gate=2.0),
            "One requirement stands between the organisation and Capable",
            "Tussen de organisatie en Capable staat nog één eis",
        ),
        (
            climbed("considered", 2.46, gate=None),
            "Two requirements stand between the organisation and Capable",
            "Tussen de organisatie en Capable staan nog twee eisen",
        ),
        (
            climbed("cultural", 3.7, gate=4.0),
            "Every requirement of all four stages is met",
            "Aan alle eisen van de vier fasen is voldaan",
        ),
        (
            replace(climbed(None, None), status="reduced_scope"),
            "No stage can be named from these answers",
            "Uit deze antwoorden volgt geen fase",
        ),
    ],
)
def test_the_title_says_what_the_next_stage_asks(ladder: LadderResult, english: str, dutch: str) -> None:
    assert (title(ladder), title(ladder, "nl")) == (english, dutch)


def test_a_first_stage_that_is_not_reached_is_the_next() -> None:
    ladder = replace(
        climbed(None, 1.2), status="below_first", next=Next("cluttered", (asked("data >= 1.5", 1.2, 1.5, "data"),))
    )
    assert title(ladder, "nl") == "Tussen de organisatie en Cluttered staat nog één eis"


def test_each_stage_says_whether_it_is_reached_and_what_it_asks() -> None:
    page = stages_pages(assessment(), edition("nl"))[0]
    assert [(stage.title, stage.word, len(stage.requirements)) for stage in page.asks] == [
        ("Considered", "Bereikt", 1),
        ("Capable", "Niet bereikt", 2),
        ("Cultural", "Niet bereikt", 1),
    ]


def test_meanings_stand_below_the_stairs_where_the_author_gives_any() -> None:
    page = stages_pages(assessment(), edition())[0]
    assert page.meanings[:2] == (
        StageMeaning("Cluttered", "Separate channels.", "", here=False),
        StageMeaning("Considered", "", "from 1.50", here=True),
    )
    assert page.columns


def test_stages_without_descriptions_have_no_meanings() -> None:
    stages = [{"id": "low"}, {"id": "high", "from": 2.5}]
    found = assessment()
    model = maturity(ladders={"stages": {"score": "overall", "stages": stages}})
    outcome = replace(found.result.ladders["stages"], stage="low", stages=(), next=None)
    page = stages_pages(Assessment(model, replace(found.result, ladders={"stages": outcome})), edition())[0]
    assert (page.kicker, page.meanings) == ("The stages", ())


def test_no_step_is_flagged_where_no_stage_is_reached() -> None:
    reached, none = (stages_pages(assessment(ladder), edition("nl"))[0] for ladder in (None, climbed(None, None)))
    assert none.stairs.caption == "De fasen van laag naar hoog. Er staat geen vlag, omdat geen fase is bereikt."
    assert ["Nu hier" in page.stairs.picture for page in (reached, none)] == [True, False]


def test_what_the_author_says_of_the_ladder_goes_before_its_sources() -> None:
    ladder = {**maturity().ladders["stages"].model_dump(include={"score", "title"}), "stages": [{"id": "cluttered"}]}
    told = [
        maturity(ladders={"stages": {**ladder, **more}}) for more in ({}, {"description": text("Theirs.", "Van hen.")})
    ]
    found = replace(assessment().result.ladders["stages"], stage="cluttered", stages=(), next=None)
    pages = [
        stages_pages(Assessment(model, assessment(ladders={"stages": found}).result), edition("nl"))[0]
        for model in told
    ]
    assert [page.source for page in pages] == [
        "Gebaseerd op A. Author. Wat van hen is en wat voor deze vragenlijst is geschreven, staat bij Werkwijze.",
        "Van hen.",
    ]
    nobody = Assessment(maturity(sources={}), assessment().result)
    assert stages_pages(nobody, edition())[0].source == ""


def test_a_checklist_has_no_page_of_stages() -> None:
    assert stages_pages(steps_assessment("owner"), edition()) == ()
