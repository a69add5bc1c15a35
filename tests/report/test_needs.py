from cxmaturity.report.needs import Node, needs_map
from cxmaturity.report.theme import DEFAULT_THEME
from tests.report.drawings import canvas, labels, points, title, words

SIX = (
    Node("a", "Own", "stands", "In place", ()),
    Node("b", "Journey", "open", "Not yet", ("a",)),
    Node("c", "Goals", "stands", "In place", ("a",)),
    Node("d", "Contact", "sand", "Rests on sand", ("b", "c")),
    Node("e", "Dashboard", "open", "Not yet", ("c", "d")),
)


def drawn(*nodes: Node) -> str:
    picture = needs_map(nodes, "Steps.", DEFAULT_THEME)
    assert picture is not None
    return picture


def test_every_step_is_told_with_where_it_stands() -> None:
    assert title(drawn(*SIX)) == (
        "Steps. Own In place; Journey Not yet; Goals In place; Contact Rests on sand; Dashboard Not yet"
    )
    assert words(drawn(*SIX)).startswith("1 OwnIn place2 JourneyNot yet")


def test_everything_is_drawn_inside_the_figure() -> None:
    box = canvas(drawn(*SIX))
    assert [point for point in points(drawn(*SIX)) if not box.holds(*point)] == []


def test_a_step_stands_to_the_right_of_all_that_it_builds_on() -> None:
    left = [float(label.attrib["style"].split("mm")[0].removeprefix("left:")) for label in labels(drawn(*SIX), "nd")]
    assert [left[0] < left[1] == left[2] < left[3] < left[4]] == [True]


def test_no_line_passes_by_a_step_in_between() -> None:
    lines = drawn(*SIX).split("<path")[1]
    assert lines.count("M") == 5  # a-b, a-c, b-d, c-d, d-e; c-e goes by way of d


def test_steps_that_do_not_build_on_each_other_have_no_figure() -> None:
    assert (
        needs_map([Node("a", "A", "open", "Not yet", ()), Node("b", "B", "open", "Not yet", ())], "", DEFAULT_THEME)
        is None
    )
    assert needs_map([], "", DEFAULT_THEME) is None


def test_a_chain_without_room_for_its_names_has_no_figure() -> None:
    chain = [Node(f"s{n}", "S", "open", "Not yet", (f"s{n - 1}",) if n else ()) for n in range(7)]
    assert needs_map(chain, "", DEFAULT_THEME) is None
