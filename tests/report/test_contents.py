from cxmaturity.report.standing import Assessment
from tests.report.samples import assessment, climbed, context, maturity, result, steps_assessment


def many_dimensions() -> Assessment:
    names = tuple(f"dimension_{k}" for k in range(14))
    return Assessment(maturity(names), result(dict.fromkeys(names, 2.0), climbed("considered", 2.0), 2.0))


def test_a_short_report_has_no_contents_and_a_long_one_has() -> None:
    assert context(assessment()).contents is None
    made = context(many_dimensions()).contents
    assert made is not None
    assert [line.section for line in made.lines][:2] == ["Summary", "The stages"]


def test_how_to_read_a_report_says_only_what_applies_to_it() -> None:
    staged, both = (
        context(*found, language="nl").contents
        for found in ([many_dimensions()], [many_dimensions(), steps_assessment("owner", "goals")])
    )
    assert staged is not None
    assert both is not None
    added = set(both.reading) - set(staged.reading)
    assert added == {"Een stap staat op los zand als die klaar is terwijl een stap eronder dat niet is."}
    assert not [line for line in both.reading if "Kleine groepen" in line or "Wat te doen" in line]
