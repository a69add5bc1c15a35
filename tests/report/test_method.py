from cxmaturity.report.method import Formula, Reference, method_page
from tests.report.samples import assessment, edition, grouped, steps_assessment


def test_sources_are_those_that_something_refers_to_with_our_own_last() -> None:
    assert method_page([assessment()], edition()).sources == (
        Reference("The report", "A. Author, 2010", ""),
        Reference("This project", "", "Written for this instrument."),
    )


def test_scores_over_dimensions_are_told_in_words() -> None:
    assert method_page([assessment()], edition("nl")).formulas == (Formula("Totaal", "Gemiddelde van 3 dimensies"),)


def test_what_instruments_share_is_said_once() -> None:
    page = method_page([assessment(), steps_assessment("owner")], edition())
    told = [paragraph for chapter in page.chapters for paragraph in chapter.paragraphs]
    assert len(told) == len(set(told))


def test_boundaries_are_those_of_the_ladder() -> None:
    told = [
        paragraph for chapter in method_page([assessment()], edition("nl")).chapters for paragraph in chapter.paragraphs
    ]
    assert "De grenzen naar score: Considered vanaf 1,50, Capable vanaf 2,50 en Cultural vanaf 3,50." in told
    assert "Een dimensie waarvan minder dan 75% is beantwoord, krijgt geen score." in told


def test_anonymity_is_explained_where_a_group_is_hidden() -> None:
    hidden = "Groups with too few answers are named without numbers, so that nobody’s answers can be traced."
    told = [paragraph for chapter in method_page([grouped()], edition()).chapters for paragraph in chapter.paragraphs]
    assert hidden in told
