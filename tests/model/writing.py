"""A questionnaire from a few words of YAML, sound or not."""

from __future__ import annotations

from cxmaturity.files.source import read_source
from cxmaturity.model.questionnaire import Questionnaire

HEAD = """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en], title: Shop}
scales: {stage: {options: [{id: low, value: 1}, {id: high, value: 2}]}}
"""


def floor(questions: str, more: str = "") -> Questionnaire:
    """A shop with one floor, on which these questions are asked."""
    return written(f"{HEAD}dimensions: [{{id: floor, title: Floor, questions: [{questions}]}}]\n{more}")


def written(text: str) -> Questionnaire:
    return Questionnaire.model_validate(read_source(text, "shop.yaml").data)
