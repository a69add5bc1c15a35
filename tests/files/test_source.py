from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.errors import CONTENT, USAGE, Problem, UserError
from cxmaturity.files.source import LARGEST, Position, as_mapping, read_source, read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Seen = tuple[str, str, str]


def data(text: str) -> Any:
    return read_source(text, "a.yaml").data


def refused(read: Callable[[], object]) -> tuple[list[Seen], int]:
    with pytest.raises(UserError) as caught:
        read()
    return [seen(problem) for problem in caught.value.problems], caught.value.exit_code


def seen(problem: Problem) -> Seen:
    return f"{problem.line}:{problem.column}", problem.code, problem.message


def problems(text: str) -> list[Seen]:
    found, exit_code = refused(lambda: read_source(text, "a.yaml"))
    assert exit_code == CONTENT
    return found


@pytest.mark.parametrize(
    "word",
    [
        *["no", "nee", "off", "on", "yes", "Yes", "TRUE", "False", "Null", "NULL"],
        *["012", "1:30", "1_000", "0x1F", "0o17", "0b1", "+1", ".5", "1.", ".inf", ".nan", "-.inf"],
        *["2024-01-01", "2024-01-01T10:00:00Z", "1e", "1.2.3", "١٢", "1" * 25, "?x", "x#y", "=", "<"],
    ],
)
def test_words_stay_words(word: str) -> None:
    assert data(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[("true", True), ("false", False), ("null", None), ("~", None), ("", None)],
        *[("0", 0), ("-12", -12), ("1.50", 1.5), ("1e3", 1000.0), ("-1.5E-2", -0.015)],
        *[("'1'", "1"), ('"true"', "true"), ("|\n  1", "1"), ("''", "")],
    ],
)
def test_json_s_values_are_values_unless_they_are_quoted(text: str, value: object) -> None:
    found = data(f"a: {text}")
    assert (found, type(found["a"])) == ({"a": value}, type(value))


def test_a_language_may_be_norwegian() -> None:
    assert data("{en: Shop, no: Butikk, 1: One, null: ~}") == {
        "en": "Shop",
        "no": "Butikk",
        "1": "One",
        "null": None,
    }


def test_every_key_and_value_has_its_place() -> None:
    source = read_source("é:\n  - {a: 'x', b: 1}\n", "a.yaml")
    assert {path: source.place(path) for path in source.value_events} == {
        (): Position(1, 1, 1),
        ("é",): Position(2, 3, 3),
        ("é", 0): Position(2, 5, 6),
        ("é", 0, "a"): Position(2, 9, 12, quoted=1),
        ("é", 0, "b"): Position(2, 17, 18),
    }
    assert source.place(("é", 0, "b"), key=True) == Position(2, 14, 15)


def test_what_is_not_in_the_file_is_placed_at_the_nearest_thing_that_is() -> None:
    source = read_source("a:\n  b: 1\n", "a.yaml")
    assert source.place(("a", "b", "c"), key=True) == Position(2, 3, 4)
    assert source.place(("x",)) == Position(1, 1, 1)
    assert source.problem("CX101", ("a", "c"), "gone") == Problem("CX101", "gone", "a.yaml", 2, 3, 3)


def test_a_file_without_anything_has_a_place_as_well() -> None:
    assert read_source("---\n", "a.yaml").place(("a",)) == Position(2, 1, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", [("3:1", "CX009", "`a` is here twice; first on line 1")]),
        (
            "b: &x 1\nc: *x\n",
            [
                ("1:4", "CX007", "anchors (`&name`) and tags (`!name`) have no place here"),
                ("2:4", "CX007", "an alias (`*name`) has no place here"),
            ],
        ),
        (
            "a: !!python/object/apply:os.system [x]\n",
            [("1:4", "CX007", "anchors (`&name`) and tags (`!name`) have no place here")],
        ),
        (
            "a: !x\n  <<: {b: 1}\n",
            [
                ("1:4", "CX007", "anchors (`&name`) and tags (`!name`) have no place here"),
                ("2:3", "CX007", "a merge key (`<<`) has no place here"),
            ],
        ),
        ("a: 1\n---\nb: 2\n", [("2:1", "CX006", "a second document starts here; a file holds one")]),
        ("? [a, b]\n: 1\n", [("1:3", "CX008", "a key is a plain word")]),
        (
            "? *x\n: 1\n",
            [("1:3", "CX008", "a key is a plain word"), ("1:3", "CX007", "an alias (`*name`) has no place here")],
        ),
        ("a\u00a0: 1\n", [("1:1", "CX010", "a space hides beside the key `a`")]),
        ("", [("1:1", "CX005", "the file is empty")]),
        ("# nothing\n", [("2:1", "CX005", "the file is empty")]),
        ("é: x\nb: \x00\n", [("2:4", "CX002", "the character U+0000 has no place in a text file")]),
        ("b: \ud800\n", [("1:4", "CX002", "the character U+D800 has no place in a text file")]),
        ("b: x\ufeffy\n", [("1:5", "CX002", "the character U+FEFF has no place in a text file")]),
    ],
)
def test_what_yaml_can_do_and_a_file_of_ours_cannot_is_refused_at_its_place(text: str, found: list[Seen]) -> None:
    assert problems(text) == found


def test_a_quoted_merge_sign_is_an_ordinary_key() -> None:
    assert data('"<<": 1') == {"<<": 1}


def test_a_syntax_error_stands_beside_what_was_refused_before_it() -> None:
    assert [code for _, code, _ in problems("a: 1\na: 2\nb: [")] == ["CX009", "CX001"]


DEEP = "values are nested deeper than 40 levels"


@pytest.mark.parametrize("opening", ["[", "- ", "[a,", "- - "])
def test_a_hundred_thousand_brackets_are_refused_at_the_forty_first(opening: str) -> None:
    assert [(code, message) for _, code, message in problems(opening * 100_000)] == [("CX004", DEEP)]


@pytest.mark.parametrize("opening", ["{", "[{", "? ", "? - "])
def test_keys_that_nest_without_end_are_refused_as_well(opening: str) -> None:
    assert ("CX004", DEEP) in [(code, message) for _, code, message in problems(opening * 100_000)]


def test_forty_levels_are_read_and_one_more_is_not() -> None:
    assert data("[" * 40 + "]" * 40) is not None
    assert problems("[" * 42 + "]" * 42) == [("1:42", "CX004", DEEP)]


def test_indentation_counts_as_nesting() -> None:
    nested = "".join(f"{'  ' * level}a:\n" for level in range(45))
    assert problems(nested) == [("42:83", "CX004", DEEP)]


def test_an_alias_bomb_is_refused_before_it_goes_off() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{at}, *{at}]\n" for at, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {code for _, code, _ in problems(bomb)} == {"CX007"}


def test_two_hundred_thousand_values_are_the_most() -> None:
    assert problems("- 1\n" * 200_000) == [("200000:3", "CX004", "the file holds more than 200,000 values")]


def test_two_megabytes_are_the_most() -> None:
    found = refused(lambda: read_source("a" * (LARGEST + 1), "a.yaml"))
    assert found == ([("None:None", "CX003", "the text is larger than 2 MB")], USAGE)


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  " + "x: y " * 300_000,
        "a: x" + " " * 1_500_000 + "y",
        "a: |\n  x" + " " * 1_500_000,
        "a: " + "x" * 1_900_000,
    ],
)
def test_a_line_of_a_megabyte_takes_no_longer_than_it_is(text: str) -> None:
    assert list(data(text)) == ["a"]


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("a: We track #1 issue\n", {"a": "We track"}, "1:12"),
        ("- é \U0001f600 b #c\n", ["é \U0001f600 b"], "1:8"),
        ("a: two\n  lines #x\n", {"a": "two lines"}, "2:8"),
    ],
)
def test_a_comment_that_is_glued_to_its_sign_behind_a_sentence_is_in_doubt(
    text: str, value: object, place: str
) -> None:
    source = read_source(text, "a.yaml")
    message = "everything from `#` on is a comment and no part of the text"
    assert (source.data, [seen(warning) for warning in source.warnings]) == (value, [(place, "CX011", message)])
    assert {warning.severity for warning in source.warnings} == {"warning"}


@pytest.mark.parametrize(
    "text", ["a: We track # this\n", "a: 5 #x\n", "a: b #c\n", "a: 'b c' #d\n", "a: |\n  b c #d\n", "a: b c#d\n"]
)
def test_other_comments_are_not(text: str) -> None:
    assert read_source(text, "a.yaml").warnings == []


def test_a_dash_without_a_space_is_in_doubt() -> None:
    source = read_source("a:\n  -b\n  -c\nd: -1.5\n", "a.yaml")
    message = "this is text: an item of a list has a space behind `-`"
    assert source.data == {"a": "-b -c", "d": -1.5}
    assert [seen(warning) for warning in source.warnings] == [("2:3", "CX014", message)]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert all(is_placed(problem, text) for problem in problems_if_any(text))


@given(st.text(alphabet="ab:- \n\t[]{},'\"|>#&*!?%@`\\\u00a0é", max_size=80))
def test_any_text_with_the_signs_of_yaml_is_read_or_refused(text: str) -> None:
    assert all(is_placed(problem, text) for problem in problems_if_any(text))


def problems_if_any(text: str) -> tuple[Problem, ...]:
    try:
        read_source(text, "a.yaml")
    except UserError as error:
        return error.problems
    return ()


def is_placed(problem: Problem, text: str) -> bool:
    lines = len(text.splitlines()) + 1
    return problem.line is not None and 1 <= problem.line <= lines and (problem.column or 0) >= 1


@pytest.mark.parametrize("text", ["a: [1, {b: no}]\nc: |\n  x\n", "a: 1\na: 2\n", "[" * 100_000, "a: b: c", "a: x #y"])
def test_the_slow_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    def outcome() -> object:
        try:
            source = read_source(text, "a.yaml")
        except UserError as error:
            return error.problems
        values = {path: source.place(path) for path in source.value_events}
        keys = {path: source.place(path, key=True) for path in source.key_events}
        return source.data, values, keys, source.warnings

    fast = outcome()
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert outcome() == fast


def test_a_file_is_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("\ufeffa: é\n".encode())
    assert read_text(file) == "a: é\n"


def test_a_text_with_a_byte_order_mark_is_read_too() -> None:
    assert data("\ufeffa: 1\n") == {"a": 1}


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    utf16, huge = tmp_path / "utf16.yaml", tmp_path / "huge.yaml"
    utf16.write_bytes("a: 1\nb: é\n".encode("utf-16"))
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    assert [refused(lambda path=path: read_text(path)) for path in (utf16, huge, tmp_path, tmp_path / "none.yaml")] == [
        ([("None:None", "CX900", "the file is not UTF-8 (line 1)")], USAGE),
        ([("None:None", "CX003", "the file is larger than 2 MB")], USAGE),
        ([("None:None", "CX900", "this is a folder; name a file in it")], USAGE),
        ([("None:None", "CX900", "there is no such file")], USAGE),
    ]


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("a: 1\nb: é\n".encode("latin-1"))
    assert refused(lambda: read_text(file))[0] == [("None:None", "CX900", "the file is not UTF-8 (line 2)")]


def test_a_file_that_never_ends_is_too_large() -> None:
    from pathlib import Path

    zero = Path("/dev/zero")
    if not zero.exists():
        pytest.skip("this system has no such file")
    assert refused(lambda: read_text(zero))[0] == [("None:None", "CX003", "the file is larger than 2 MB")]


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read everything")
    assert refused(lambda: read_text(file))[0] == [
        ("None:None", "CX900", "the file cannot be opened: Permission denied")
    ]


def test_a_name_that_no_system_takes_is_no_file(tmp_path: Path) -> None:
    assert refused(lambda: read_text(tmp_path / ("x" * 300)))[0] == [
        ("None:None", "CX900", "the file cannot be opened: File name too long")
    ]


def test_a_file_of_ours_is_a_map() -> None:
    assert as_mapping(read_source("a: 1", "a.yaml"), "a questionnaire") == {"a": 1}
    found, _ = refused(lambda: as_mapping(read_source("[a]", "a.yaml"), "a questionnaire"))
    assert found == [("1:1", "CX012", "a questionnaire is a map of fields, and this is not")]
