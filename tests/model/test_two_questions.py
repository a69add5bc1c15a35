from __future__ import annotations

import pytest

from cxmaturity.model.two_questions import two_questions


@pytest.mark.parametrize(
    ("prompt", "language", "shown_by"),
    [
        ("Is it known? Is it used?", "en", "? Is it used?"),
        ("Are customers asked and/or observed?", "en", "and/or"),
        ("Worden klanten gevraagd en/of geobserveerd?", "nl", "en/of"),
        ("How are complaints handled and who decides?", "en", "and who decides"),
        ("How often is feedback collected, and how is it used?", "en", "and how is"),
        ("Does the board set targets and does it discuss them?", "en", "and does it"),
        ("The goals are measured and discussed.", "en", "are measured and discussed"),
        ("The journey map is written and kept up to date.", "en", "is written and kept"),
        ("Hoe worden klachten afgehandeld en wie beslist?", "nl", "en wie beslist"),
        ("Hoe vaak vraagt u het klanten en wat doet u ermee?", "nl", "en wat doet"),
        ("Is er een plan en is het bekend?", "nl", "en is het"),
        ("De doelen worden gemeten en besproken.", "nl", "worden gemeten en besproken"),
        ("Wordt feedback\n  verzameld en gebruikt?", "nl-BE", "Wordt feedback verzameld en gebruikt"),
    ],
)
def test_a_prompt_that_asks_two_things_is_found(prompt: str, language: str, shown_by: str) -> None:
    assert two_questions(prompt, language) == shown_by


@pytest.mark.parametrize(
    ("prompt", "language"),
    [
        ("What does a decision on a new product, service or channel start from?", "en"),
        ("Who guards the consistency of the customer experience?", "en"),
        ("Who works under the direct lead of the person or team responsible?", "en"),
        ("The decision says who pays and who decides.", "en"),
        ("The notes are dated and need no signature.", "en"),
        ("Which goals and needs do people agree and speed up?", "en"),
        ("Hoe weet de organisatie of een contactmoment goed genoeg is?", "nl"),
        ("Zijn er beloften en verwachtingen?", "nl"),
        ("Is er gebied en beleid?", "nl"),
        ("Wie weet of het is gemeten en wie er kijkt?", "nl"),
        ("Wat is en wie is?", "fy"),
        ("", "en"),
    ],
)
def test_what_only_looks_like_two_is_one(prompt: str, language: str) -> None:
    assert two_questions(prompt, language) is None
