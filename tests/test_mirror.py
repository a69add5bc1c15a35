from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "cxmaturity"
TESTED_WITH: dict[str, str] = {}
"""Modules without a test of their own, such as `report/cover`, and the test that they share with another."""


def has_logic(file: Path) -> bool:
    """Whether a module decides anything: it has a function, or a class with one."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def test_every_module_that_decides_anything_has_a_test() -> None:
    modules = {str(file.relative_to(PACKAGE).with_suffix("")): file for file in PACKAGE.rglob("*.py")}
    untested = [
        name
        for name, file in sorted(modules.items())
        if not file.stem.startswith("__")
        and name not in TESTED_WITH
        and has_logic(file)
        and not (TESTS / f"{name}.py").with_name(f"test_{file.stem}.py").is_file()
    ]
    assert untested == []


def test_what_is_tested_elsewhere_is_there_and_so_is_its_test() -> None:
    gone = [name for name in TESTED_WITH if not (PACKAGE / f"{name}.py").is_file()]
    assert gone + [test for test in TESTED_WITH.values() if not (TESTS / f"{test}.py").is_file()] == []
