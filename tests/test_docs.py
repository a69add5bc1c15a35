"""What the documents say of ids, files and examples is so."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxmaturity.cli.app import run
from cxmaturity.files.brand import read_brand
from cxmaturity.files.edits import read_edits
from cxmaturity.files.questionnaires import load_questionnaire, read_questionnaire, shipped_questionnaires
from cxmaturity.files.shipped import template_folder
from cxmaturity.model.advice import Advice
from cxmaturity.model.advice_flaws import action_paths
from cxmaturity.model.brand import Brand, Colours
from cxmaturity.model.edits import AdviceEdit, Edits
from cxmaturity.model.looks import LOOKS
from cxmaturity.report.sections import SECTION_IDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.model.questionnaire import Questionnaire

TOP = Path(__file__).parent.parent
DOCUMENTS = [TOP / "README.md", TOP / "CHANGELOG.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").glob("*.md"))]
SOURCES = (TOP / "docs" / "sources.md").read_text(encoding="utf-8")
INSTRUMENTS = tuple(shipped_questionnaires())


@cache
def shipped(instrument: str) -> Questionnaire:
    return load_questionnaire(instrument).questionnaire


def ids(questionnaire: Questionnaire) -> set[str]:
    """Everything in a questionnaire that has an id of its own."""
    stages = {stage.id for ladder in questionnaire.ladders.values() for stage in ladder.stages}
    classes = {option.id for classes in questionnaire.classes.values() for option in classes.options}
    actions = {action.id for _, action in action_paths(questionnaire)}
    dimensions = {dimension.id for dimension in questionnaire.all_dimensions}
    named = (questionnaire.questions, questionnaire.scores, questionnaire.ladders, questionnaire.classes)
    return {*stages, *classes, *actions, *dimensions}.union(*named, questionnaire.sources)


def rows(text: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of tables that name an instrument, or the report, in their second column, with the ids in the third."""
    for place, became in re.findall(r"^\| [^|]+ \| `([a-z-]+)` \| ([^|]+) \|$", text, re.MULTILINE):
        yield place, re.findall(r"`([^`]+)`", became)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_id_beside_a_questionnaire_is_in_it(instrument: str) -> None:
    named = {id_ for place, found in rows(SOURCES) if place == instrument for id_ in found}
    assert named - ids(shipped(instrument)) == set()
    assert named


def test_every_sentence_of_the_report_that_is_named_is_in_the_catalogue() -> None:
    catalogue = (TOP / "cxmaturity" / "messages" / "en.ftl").read_text(encoding="utf-8")
    known = set(re.findall(r"^([a-z-]+) =", catalogue, re.MULTILINE))
    named = {id_ for place, found in rows(SOURCES) if place == "report" for id_ in found}
    assert named - known == set()
    assert named


def test_every_row_of_the_sources_names_an_instrument_or_the_report() -> None:
    lines = [line for line in SOURCES.splitlines() if line.startswith("| ") and not line.endswith("| in | became |")]
    assert len(list(rows(SOURCES))) == len(lines)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_questions_and_advice_of_this_project_alone_stand_in_its_section(instrument: str) -> None:
    questionnaire = shipped(instrument)
    own = {part.id for part in (*questionnaire.questions.values(), *questionnaire.advice) if part.source == ("own",)}
    section = SOURCES.partition("\n## From this project alone\n")[2]
    named = {id_ for place, found in rows(section) if place == instrument for id_ in found}
    assert named - {"floor"} == own


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_what_names_an_article_stands_in_its_section(instrument: str) -> None:
    """An improvement stands there by its question, unless that does not name the article."""
    questionnaire = shipped(instrument)
    sections = SOURCES.split("\n## ")
    missing = {
        (source, id_)
        for source in questionnaire.sources
        for id_ in sourced(questionnaire, source)
        if not any(
            id_ in found
            for section in sections
            if f"\n`{source}`: " in section or f"| `{source}`: " in section
            for place, found in rows(section)
            if place == instrument
        )
    }
    assert missing == set()


def sourced(questionnaire: Questionnaire, source: str) -> Iterator[str]:
    for dimension in questionnaire.all_dimensions:
        if source in dimension.source:
            yield dimension.id
        for question in dimension.questions:
            if source in question.source:
                yield question.id
    for id_, (question_id, improvement) in questionnaire.improvements.items():
        if source in improvement.source and source not in questionnaire.questions[question_id].source:
            yield id_
    yield from (rule.id for rule in questionnaire.advice if source in rule.source)


def anchors(page: Path) -> set[str]:
    """The places in a page that a link can name: its headings, as GitHub spells them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.name)
def test_every_link_to_another_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8"))
    dead = [
        (to, anchor)
        for to, anchor in links
        if not (goal := (page.parent / to if to else page)).exists() or (anchor and anchor not in anchors(goal))
    ]
    assert dead == []


def blocks(page: str, kind: str) -> list[str]:
    """The blocks of this kind in a page: `yaml`, or nothing for what a command wrote."""
    text = (TOP / "docs" / page).read_text(encoding="utf-8")
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [block for named, block in found if named == kind]


FRAME = """
cxmaturity: 1
instrument: {id: shop-floor, version: 1.0.0, languages: [en], title: Shop floor check, companions: {cx: cx-maturity}}
scales:
  stage4:
    options: [{id: cluttered, value: 1}, {id: considered, value: 2}, {id: capable, value: 3}, {id: cultural, value: 4}]
dimensions:
  - id: data
    title: Data
    questions:
      - id: data_quality
        type: rating
        scale: stage4
        prompt: Are customer data right?
        improvements: [{id: data_quality_1, from: cluttered, to: considered, title: Correct the addresses}]
      - {id: channels_quality, type: rating, scale: stage4, prompt: Do the shops keep what the site promises?}
      - id: touchpoints
        type: table
        key: name
        prompt: Where do customers meet you?
        columns:
          - {id: name, type: text, prompt: Name}
          - {id: importance, type: number, min: 0, max: 10, prompt: Importance}
          - {id: verdict, type: choice, prompt: Verdict, options: [{id: good, value: 2}, {id: bad, value: 0}]}
scores:
  overall: {aggregate: mean, of: dimensions}
ladders:
  maturity: {score: overall, stages: [{id: cluttered, from: 1}, {id: considered, from: 1.5}, {id: capable, from: 2.5}]}
  steps: {kind: free, stages: [{id: basics, requires: ["data_quality >= 2"]}]}
classes:
  lead: [{id: shops, when: "channels_quality > data_connected"}]
"""
"""What the examples of improvements and advice speak of."""


def test_the_examples_of_improvements_and_advice_are_right() -> None:
    found = blocks("questionnaire-language.md", "yaml")
    question = next(part for part in found if part.startswith("- id: data_connected\n"))
    advice = next(part for part in found if part.startswith("advice:\n"))
    beside = next(part for part in found if part.startswith("instrument:\n  companions:")).partition("advice:\n")[2]
    indented = "".join(f"      {line}\n" for line in question.splitlines())
    place = FRAME.index("      - id: data_quality")
    text = FRAME[:place] + indented + FRAME[place:] + advice + beside
    loaded = read_questionnaire(text, "example.yaml")
    assert loaded.warnings == ()
    assert "companions: {cx: cx-maturity}" in found[found.index(advice) + 1]
    assert list(loaded.questionnaire.improvements) == ["data_connected_2", "data_quality_1"]
    assert [rule.id for rule in loaded.questionnaire.advice] == [
        "gate_connected",
        "floor_holds",
        "rests_on_sand",
        "weak_moment",
        "shops_ahead",
        "agree",
    ]


def test_the_example_of_edits_names_every_field_and_nothing_unknown() -> None:
    text = next(part for part in blocks("advice.md", "yaml") if part.startswith("format: cxmaturity-edits"))
    edits = read_edits(text, "edits.yaml", [shipped(instrument) for instrument in INSTRUMENTS]).edits
    assert set(Edits.model_fields) == edits.model_fields_set
    assert set(AdviceEdit.model_fields) == {field for edit in edits.advice.values() for field in edit.model_fields_set}


def test_every_field_of_advice_for_other_programs_is_on_the_page() -> None:
    text = (TOP / "docs" / "advice.md").read_text(encoding="utf-8")
    section = text.partition("## For other programs\n")[2].partition("\n## ")[0]
    named = [
        name for row in re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    ]
    assert sorted(named) == sorted(field.name.rstrip("_") for field in fields(Advice))


def on_one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("begin", "options"),
    [("Advice, ", ()), ("Noordkade", ("--path",)), ("What if", ("--what-if", "data_connected=3,data_systems=capable"))],
)
def test_the_output_that_is_shown_is_what_the_example_gives(
    begin: str, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Where advice has got better words or another order, paste the new output into the page."""
    shown = next(block for block in blocks("advice.md", "") if block.startswith(begin))
    answers = TOP / "questionnaires" / "demo" / "noordkade-cx-maturity.yaml"
    assert run(("score", str(answers), *options)) == 0
    assert on_one_line(shown) in on_one_line(capsys.readouterr().out)


def test_the_example_of_a_brand_names_every_field_and_nothing_unknown(tmp_path: Path) -> None:
    [text] = blocks("brand.md", "yaml")
    shipped_files = template_folder() / "fonts"
    for name in re.findall(r"fonts/\S+?\.ttf", text):
        (tmp_path / "fonts").mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((shipped_files / "Inter-500.ttf").read_bytes())
    (tmp_path / "logo.svg").write_text('<svg viewBox="0 0 3 1"/>')
    (tmp_path / "templates/pages").mkdir(parents=True)
    (tmp_path / "templates/pages/cover.html.j2").write_text(blocks("brand.md", "jinja")[0])
    brand = read_brand(text, tmp_path / "brand.yaml", SECTION_IDS).brand
    assert set(Brand.model_fields) == brand.model_fields_set
    for part in (brand.colours, brand.contact, brand.cover, brand.fonts, brand.fonts.sans):
        assert part is not None
        assert set(type(part).model_fields) == part.model_fields_set


def test_every_section_look_colour_and_block_is_on_the_page_about_brands() -> None:
    page = (TOP / "docs" / "brand.md").read_text(encoding="utf-8")
    templates = [template_folder() / name for name in ("report.html.j2", "pages/cover.html.j2")]
    found = [re.findall(r"\{% block (\w+)", file.read_text(encoding="utf-8")) for file in templates]
    words = [*SECTION_IDS, *LOOKS, *Colours.model_fields, *found[0], *found[1]]
    assert [word for word in words if f"`{word}`" not in page] == []
