from dataclasses import replace

from markupsafe import Markup

from cxmaturity.model.edits import Hand
from cxmaturity.model.questionnaire import Dimension
from cxmaturity.report.comments import comment_on, comments_on_items
from cxmaturity.report.standing import Assessment
from tests.report.samples import assessment, edition, maturity, question, steps_assessment, text

SAID = replace(
    edition("nl"),
    hand=Hand(comments={"data": {"nl": "**Traag.**"}, "whole": {"nl": "Al met al."}, "d_goals": {"nl": "Mooi."}}),
)


def test_a_comment_stands_with_its_dimension_in_its_language() -> None:
    found = assessment()
    strategy, data, _ = found.questionnaire.dimensions
    assert comment_on(found, SAID, data) == Markup("<p><strong>Traag.</strong></p>\n")
    assert comment_on(found, SAID, strategy) == ""
    assert comment_on(found, replace(SAID, messages=edition("en").messages), data) == ""


def test_a_comment_on_dimensions_together_stands_with_the_first_of_them() -> None:
    inner = [
        {"id": id_, "title": text(id_), "questions": [question(f"{id_}_{k}") for k in "ab"]} for id_ in ("data", "b")
    ]
    whole = {"id": "whole", "title": text("Whole"), "dimensions": [{"id": "empty", "title": text("Empty")}, *inner]}
    questionnaire = maturity(("data",)).model_copy(update={"dimensions": (Dimension.model_validate(whole),)})
    found = Assessment(questionnaire, assessment().result)
    data, other = (part for part in questionnaire.all_dimensions if part.questions)
    assert comment_on(found, SAID, data) == "<p>Al met al.</p>\n<p><strong>Traag.</strong></p>\n"
    assert comment_on(found, SAID, other) == ""


def test_a_comment_on_what_stands_with_a_step_stands_there_too() -> None:
    found = steps_assessment("owner")
    items = {part.id: part.questions for part in found.questionnaire.dimensions}
    assert comments_on_items(found, SAID, items["d_goals"]) == "<p>Mooi.</p>\n"
    assert comments_on_items(found, SAID, items["d_owner"]) == ""
    with_block = assessment()
    assert comments_on_items(with_block, SAID, with_block.questionnaire.dimensions[1].questions) == ""
