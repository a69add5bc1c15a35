from __future__ import annotations

import pytest

from cxmaturity.errors import UserError
from cxmaturity.files.source import read_source


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("prompt: Is it: yes?", "1:14", "a colon inside unquoted text"),
        ("a:\n  - prompt: Is it: yes?", "2:18", "a colon inside unquoted text"),
        ('prompt: "x" y', "1:13", "there is text after a closing quote"),
        ('{prompt: "x" y}', "1:14", "there is text after a closing quote"),
        ("prompt: 'it's'", "1:13", "an apostrophe inside single quotes"),
        ("prompt: [Optional] yes", "1:20", "there is text after a closing bracket"),
        ("prompt: @x", "1:9", "the text begins with a sign that means something in YAML"),
        ("prompt: `x`", "1:9", "the text begins with a sign that means something in YAML"),
        ("prompt: %x", "1:9", "the text begins with a sign that means something in YAML"),
        ("a:\n\t- b", "2:1", "a tab stands where spaces must be"),
        ("a:\u00a0b\nc: d", "1:1", "a no-break space stands where an ordinary one must be"),
        ("{prompt: We track #1 issue}", "1:1", "everything from `#` on is a comment, and what follows is missed"),
        ('a: "x\nb: 1', "1:4", "the quote that opens here is not closed, or `\\` stands in the text"),
        ('a: "C:\\path"', "1:4", "the quote that opens here is not closed, or `\\` stands in the text"),
        ("a: 'x\nb: 1", "1:4", "the quote that opens here is not closed"),
        ("a: [b, c\nd: e", "1:4", "the bracket that opens here is not closed"),
        ("a: {b: 1\nd: e", "1:4", "the bracket that opens here is not closed"),
        ("a:\n  - b\n c: 2", "3:2", "the text breaks off or is indented differently from its neighbours"),
        ("a: b\n- c", "2:1", "the text breaks off or is indented differently from its neighbours"),
        (
            'x: "a" ' + " " * 500_000 + "b",
            "1:500008",
            "the text breaks off or is indented differently from its neighbours",
        ),
    ],
)
def test_a_syntax_error_names_the_cause_that_can_be_seen(text: str, place: str, message: str) -> None:
    with pytest.raises(UserError) as caught:
        read_source(text, "a.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, f"{problem.line}:{problem.column}", problem.message) == ("CX001", place, message)
    assert problem.help
