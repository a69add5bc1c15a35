from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from cxmaturity.errors import UserError
from cxmaturity.files.questionnaires import read_questionnaire
from cxmaturity.model.receipt import IgnoredColumn, Receipt, RejectedRow, UnreadCells, UsedColumn
from cxmaturity.surveys.mapping import read_mapping
from cxmaturity.surveys.read import Import, read_survey
from tests.surveys.shop_floor import SHOP_FLOOR

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "surveys"
EXPORTS = ROOT.parent / "shared" / "survey_exports"


def csv(folder: Path, text: str) -> Path:
    path = folder / "survey.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_survey_becomes_responses(tmp_path: Path) -> None:
    path = csv(
        tmp_path, "id;organisation;date;weight;Team;tidy\na;Acme;2026-01-05;1;North;3\nb;Acme;2026-02-01;1,5;;dk\n"
    )
    responses = read_survey(path, SHOP_FLOOR, by=("Team",)).responses
    assert responses.frame.select(
        "@respondent", "@organisation", "@weight", "@by:Team", "tidy", "tidy:state"
    ).rows() == [
        ("a", "Acme", 1.0, "North", "capable", "answered"),
        ("b", "Acme", 1.5, None, None, "dk"),
    ]
    assert (responses.organisation, responses.date, responses.groupings) == ("Acme", "2026-02-01", ("Team",))
    assert responses.frame["rush:state"].to_list() == ["not_reached", "not_reached"]


def test_the_receipt_names_every_row_column_and_cell(tmp_path: Path) -> None:
    path = csv(tmp_path, "id,tidi,tidy,rush\na,,3,11\nb,,,\na,,4,5\n")
    assert read_survey(path, SHOP_FLOOR).receipt == Receipt(
        file=str(path),
        rows=3,
        accepted=1,
        rejected=(RejectedRow(2, "respondent comes again", "id", "a", instead=4), RejectedRow(3, "no answer at all")),
        used=(UsedColumn("id", 1, "@respondent"), UsedColumn("tidy", 3, "tidy"), UsedColumn("rush", 4, "rush")),
        ignored=(IgnoredColumn("tidi", 2),),
        without_column=("moans", "channels", "remark", "opened", "known", "order", "tills"),
        unread=(),
        unread_cells=0,
        encoding="utf-8",
        delimiter=",",
    )


def test_cells_that_are_no_answers_are_listed_most_frequent_first(tmp_path: Path) -> None:
    path = csv(tmp_path, "tidy,rush\nx,11\nx,5\n3,5\n")
    receipt = read_survey(path, SHOP_FLOOR).receipt
    assert [(cells.column, cells.value, cells.count) for cells in receipt.unread] == [
        ("tidy", "x", 2),
        ("rush", "11", 1),
    ]
    assert receipt.unread_cells == 3
    assert receipt.accepted == 3


def test_a_long_list_of_cells_is_cut_and_the_total_is_not(tmp_path: Path) -> None:
    path = csv(tmp_path, "tidy\n" + "".join(f"text {row}\n" for row in range(200)))
    receipt = read_survey(path, SHOP_FLOOR).receipt
    assert (len(receipt.unread), receipt.unread_cells) == (50, 200)
    assert receipt.unread[0] == UnreadCells(
        "tidy",
        "tidy",
        "text 0",
        "`tidy` cannot be `text 0`; one of: cluttered, considered, capable, cultural",
        None,
        1,
        (2,),
    )


def test_a_date_of_which_day_and_month_could_be_swapped_is_a_warning(tmp_path: Path) -> None:
    imported = read_survey(csv(tmp_path, "date,tidy\n04/09/2026,3\n2026-01-05,3\n"), SHOP_FLOOR)
    assert imported.responses.date == "2026-01-05"
    assert imported.receipt.warnings == (
        "1 dates in `date` are not written as 2026-10-14 and were not used, such as `04/09/2026`",
    )


def test_rows_about_several_organisations_have_no_single_one(tmp_path: Path) -> None:
    responses = read_survey(csv(tmp_path, "organisation,tidy\nAcme,3\nBcme,3\n"), SHOP_FLOOR).responses
    assert responses.organisation == ""


def test_a_file_of_which_no_row_can_be_used_is_refused_with_the_first_reason(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="none of the 1 rows can be used") as caught:
        read_survey(csv(tmp_path, "id,tidy,weight\na,1,-1\n"), SHOP_FLOOR)
    assert caught.value.problems[0].help == "row 2: weight is no number above 0 (`-1`)"


def test_a_workbook_and_a_mapping_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "survey.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write("A1", "made by hand")
        sheet = book.add_worksheet("Data")
        sheet.write_row("A1", ["How tidy is it?", "How busy?"])
        sheet.write_row("A2", ["Top", 7])
    mapping = read_mapping(
        "format: cxmaturity-mapping\nversion: 1\nquestionnaire: shop-floor\nsheet: Wrong\n"
        "columns: {tidy: {column: How tidy is it?, values: {Top: cultural}}, rush: How busy?}\n",
        "mapping.yaml",
    )
    imported = read_survey(path, SHOP_FLOOR, mapping, sheet="Data")
    assert imported.responses.frame.select("tidy", "rush").rows() == [("cultural", 7.0)]
    assert imported.receipt.sheet == "Data"


real = pytest.mark.skipif(not EXPORTS.exists(), reason="the folder of real survey exports is not beside the checkout")


def real_import(case: str, export: str) -> Import:
    questionnaire = read_questionnaire((CASES / f"{case}.yaml").read_text(encoding="utf-8"), f"{case}.yaml")
    name = f"{case}_mapping.yaml"
    mapping = read_mapping((CASES / name).read_text(encoding="utf-8"), name)
    return read_survey(EXPORTS / export, questionnaire.questionnaire, mapping)


@pytest.fixture(scope="module")
def maintainers() -> Import:
    return real_import("maintainers", "surveymonkey/cncf_maintainers_2024_h1.csv")


@real
@pytest.mark.shared
def test_every_row_of_the_maintainers_takes_part(maintainers: Import) -> None:
    receipt = maintainers.receipt
    assert (receipt.rows, receipt.accepted, receipt.rejected) == (93, 93, ())
    assert (receipt.unread, receipt.without_column, receipt.warnings) == ((), (), ())


@real
@pytest.mark.shared
@pytest.mark.parametrize(
    ("question", "groups", "not_applicable"),
    [
        ("recommend", (62, 21, 10), 0),
        ("support", (41, 29, 19), 4),
        ("live_events", (55, 15, 17), 6),
        ("staff_speed", (58, 17, 13), 5),
        ("resources", (33, 37, 22), 1),
        ("committees", (29, 22, 41), 1),
        ("metrics", (45, 27, 18), 3),
        ("committee_speed", (16, 14, 20), 43),
    ],
)
def test_the_ends_of_a_scale_may_be_words(
    maintainers: Import, question: str, groups: tuple[int, int, int], not_applicable: int
) -> None:
    frame = maintainers.responses.frame
    answers = frame[question].drop_nulls()
    states = frame.get_column(f"{question}:state", default=None)
    counted = (int((answers >= 9).sum()), int(answers.is_between(7, 8).sum()), int((answers <= 6).sum()))
    assert counted == groups
    assert (0 if states is None else int((states == "na").sum())) == len(frame) - len(answers) == not_applicable


@real
@pytest.mark.shared
def test_a_low_end_of_0_gives_the_counted_mean(maintainers: Import) -> None:
    assert maintainers.responses.frame["recommend"].mean() == pytest.approx(8.6237, abs=5e-5)


@real
@pytest.mark.shared
def test_a_prompt_that_was_exported_as_an_answer_is_skipped(maintainers: Import) -> None:
    frame = maintainers.responses.frame
    assert dict(frame["advisory_group"].value_counts().rows()) == {"no": 65, "yes": 15, None: 13}
    assert int((frame["advisory_group:state"] == "skipped").sum()) == 13


@real
@pytest.mark.shared
@pytest.mark.parametrize("export", ["plain/informal_models_de_semicolon.csv", "plain/informal_models_de.xlsx"])
def test_german_labels_are_read_from_csv_and_workbook_alike(export: str) -> None:
    informal_models = real_import("informal_models", export)
    receipt, frame = informal_models.receipt, informal_models.responses.frame
    counts = {"very_often": 20, "rather_often": 16, "seldom": 2, "rather_seldom": 1, None: 6}
    assert (receipt.rows, receipt.accepted, receipt.unread) == (45, 45, ())
    assert dict(frame["communication"].value_counts().rows()) == counts
    assert int((frame["communication:state"] == "skipped").sum()) == 6
    assert int(frame["background:computing"].sum()) == 29
    assert int((frame["not_kept:state"] == "declined").sum()) == 1
