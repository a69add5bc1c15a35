from cxmaturity.report.groups import Cell, groups_pages
from tests.report.samples import assessment, edition, grouped


def test_groups_are_set_beside_each_other_with_their_stage_colours() -> None:
    table = groups_pages(grouped(), edition())[0].tables[0]
    assert [(row.name, row.respondents, row.cells) for row in table.rows[:2]] == [
        ("Sales", "8", (Cell("3.00", "r4v3"), Cell("2.00", "r4v2"), Cell("3.50", "r4v4"))),
        ("Claims", "9", (Cell("1.75", "r4v2"), Cell("2.00", "r4v2"), Cell("3.50", "r4v4"))),
    ]


def test_a_suppressed_group_has_a_name_and_no_number() -> None:
    page = groups_pages(grouped(), edition("nl"))[0]
    legal = page.tables[0].rows[2]
    assert (legal.name, legal.respondents, legal.cells, legal.suppressed) == (
        "Legal",
        "",
        (),
        "Te weinig antwoorden om te tonen",
    )
    assert page.lead.endswith("Eén groep staat er zonder cijfers, omdat te weinig leden hebben geantwoord.")


def test_the_title_names_where_groups_lie_furthest_apart() -> None:
    assert groups_pages(grouped(), edition())[0].title == "The groups lie furthest apart in Strategy: 1.25"


def test_without_groups_there_is_no_page() -> None:
    assert groups_pages(assessment(), edition()) == ()
