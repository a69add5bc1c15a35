from __future__ import annotations

from cxmaturity.model.flaws import answerable_paths, column_paths, dimension_paths, question_paths, repeats, texts
from tests.model.shop import SHOP


def test_dimensions_are_found_with_their_paths_the_outer_before_the_inner() -> None:
    assert [(path, dimension.id) for path, dimension in dimension_paths(SHOP)] == [
        (("dimensions", 0), "floor"),
        (("dimensions", 1), "remarks"),
        (("dimensions", 2), "service"),
        (("dimensions", 2, "dimensions", 0), "phone_service"),
        (("dimensions", 2, "dimensions", 1), "web_service"),
    ]


def test_questions_and_columns_are_found_with_their_paths() -> None:
    questions = {question.id: path for path, question in question_paths(SHOP)}
    answerable = {question.id: path for path, question in answerable_paths(SHOP)}
    columns = {column.id: path for path, column in column_paths(questions["tills"], SHOP.tables["tills"])}
    assert questions["easy"] == ("dimensions", 2, "dimensions", 1, "questions", 0)
    assert columns["queue"] == ("dimensions", 0, "questions", 11, "columns", 1)
    assert answerable == questions | columns


def test_texts_are_found_wherever_they_are() -> None:
    found = {path: text["en"] for path, text in texts(SHOP)}
    assert found["instrument", "title"] == "Shop"
    assert found["dimensions", 0, "questions", 11, "columns", 0, "prompt"] == "Name"
    assert found["scores", "overall", "title"] == "Overall"


def test_what_comes_again_is_found_by_its_position() -> None:
    assert repeats(["a", "b", "a", "c", "a", "b"]) == {2, 4, 5}
