"""The consultant's comments on dimensions, at the place where the report shows each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.markdown import markdown
from cxmaturity.report.standing import told_elsewhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.questionnaire import Dimension
    from cxmaturity.model.questions import Question
    from cxmaturity.report.edition import Edition
    from cxmaturity.report.standing import Assessment


def comment_on(assessment: Assessment, edition: Edition, dimension: Dimension) -> Markup:
    """The comment on a dimension with questions, after those on the dimensions around it that begin with it; empty without any."""
    told = [part for part in assessment.questionnaire.all_dimensions if _first_asked(part) == dimension.id]
    return Markup().join(markdown(edition.hand.comment_in(edition.language, part.id)) for part in told)


def _first_asked(dimension: Dimension) -> str:
    """The first dimension in this one that has questions; itself where it has."""
    if dimension.questions:
        return dimension.id
    return next((id_ for inner in dimension.dimensions if (id_ := _first_asked(inner))), "")


def comments_on_items(assessment: Assessment, edition: Edition, items: Sequence[Question]) -> Markup:
    """The comments on the dimensions that have no block of their own because these items, which are theirs, stand with a step."""
    here, elsewhere = {question.id for question in items}, told_elsewhere(assessment)
    homes = [
        part
        for part in assessment.questionnaire.all_dimensions
        if part.questions and part.questions[0].id in here and elsewhere.issuperset(item.id for item in part.questions)
    ]
    return Markup().join(comment_on(assessment, edition, part) for part in homes)
