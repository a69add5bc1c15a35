from dataclasses import replace

from cxmaturity.model.result import Next
from cxmaturity.report.findings import verdict
from cxmaturity.report.lead import lead
from cxmaturity.report.standing import standings
from tests.report.samples import asked, assessment, climbed, edition, grouped, steps_assessment, text


def test_the_lead_can_be_read_aloud() -> None:
    found = [assessment(), steps_assessment("owner", "goals")]
    assert lead(found, edition("nl"), verdict(found[0]), standings(found[0])) == (
        "Noordkade Energie staat op Considered, fase 2 van 4, met een score van 2,58 op een schaal van 1 tot 4. "
        "Op basis van de score alleen zou het Capable zijn, "
        "maar aan één eis voor Capable is niet voldaan: \u2018Elk klantdossier is gekoppeld’. "
        "Het sterkst is Cultuur (3,25). Het zwakst is Data (1,75). "
        "Eén van de drie stappen staat stevig, één staat op los zand. Eerst aan de beurt is de stap \u2018Journey’."
    )


def test_a_requirement_that_is_too_long_to_read_aloud_is_only_counted() -> None:
    unmet = replace(asked("data_a >= 3", 2.0, 3, "data_a"), text=text("A word " * 40))
    found = assessment(replace(climbed("considered", 2.58), next=Next("capable", (unmet,))))
    told = lead([found], edition(), verdict(found), standings(found))
    assert "and one of those for Capable is still missing. The strongest" in told


def test_how_groups_differ_is_part_of_the_story() -> None:
    found = grouped()
    told = lead([found], edition(), verdict(found), standings(found))
    assert "The weakest is Data (1.75). The groups differ most in" in told
