"""What the house asks of every file in it; what ruff, mypy and import-linter cannot see."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from cxmaturity import __version__

TOP = Path(__file__).parent.parent
PACKAGE = sorted((TOP / "cxmaturity").rglob("*.py"))
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
WITH_ANOTHER = {"pydantic-core"}
"""Imported, and pinned by a package that we declare."""


def normal(name: str) -> str:
    """A distribution's name as registries compare it, without version, extras and markers."""
    return re.sub(r"[-_.]+", "-", re.split(r"[ \[<>=!~;]", name, maxsplit=1)[0]).lower()


def pinned(lock: str) -> set[str]:
    return {normal(name) for name in re.findall(r"^(\S+)==", (TOP / lock).read_text(encoding="utf-8"), re.MULTILINE)}


def tracked_files() -> list[Path]:
    """The files in the repository; skips where there is none, as in an sdist."""
    if not (TOP / ".git").exists():
        pytest.skip("this is not a git checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=True)  # noqa: S607
    return [file for line in listed.stdout.splitlines() if (file := TOP / line).is_file()]


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {file.relative_to(TOP): len(file.read_text(encoding="utf-8").splitlines()) for file in PACKAGE}
    assert {str(file): length for file, length in lengths.items() if length > 300} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    lengths = {
        f"{file.relative_to(TOP)}:{part.lineno} {part.name}": (part.end_lineno or 0) - part.lineno + 1
        for file in PACKAGE
        for part in functions(file)
    }
    assert {place: length for place, length in lengths.items() if length > 40} == {}


def test_tests_mirror_the_package() -> None:
    """What stands in a folder is named after the module that it tests; directly in tests/ stand tests of the whole."""
    modules = {file.relative_to(TOP / "cxmaturity") for file in PACKAGE}
    tests = {file.relative_to(TOP / "tests") for file in (TOP / "tests").glob("*/**/test_*.py")}
    assert {test for test in tests if test.with_name(test.name.removeprefix("test_")) not in modules} == set()


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {file.parent for file in (TOP / "tests").rglob("test_*.py")}
    assert [str(folder.relative_to(TOP)) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    distributions = packages_distributions()
    imported = {name.partition(".")[0] for file in PACKAGE for name in imports(file)} - {"cxmaturity"}
    used = {normal(distributions[name][0]) for name in imported - sys.stdlib_module_names}
    assert used - WITH_ANOTHER == {normal(name) for name in PROJECT["project"]["dependencies"]}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module


def test_the_locks_hold_what_the_project_asks_for() -> None:
    groups = PROJECT["dependency-groups"]
    asked = {normal(name) for name in [*PROJECT["project"]["dependencies"], *groups["build"]]}
    assert asked - pinned("requirements.lock") == set()
    assert asked | {normal(name) for name in groups["dev"] if isinstance(name, str)} <= pinned("requirements-dev.lock")
    assert pinned("requirements.lock") <= pinned("requirements-dev.lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pinned_package_has_hashes_and_no_address(lock: str) -> None:
    text = (TOP / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"\S*(?:://|--index-url|--find-links)\S*", text) == []


def test_no_file_names_a_machine() -> None:
    """Paths of the machines we work on mean nothing to anybody else."""
    places = re.compile(rb"/(?:wor[k]|far[m]|roo[t]|home/[a-z]+)/")
    assert [str(file.relative_to(TOP)) for file in tracked_files() if places.search(file.read_bytes())] == []


def test_the_targets_that_the_documents_name_are_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = [TOP / "README.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").glob("*.md"))]
    named = {
        name
        for document in documents
        for name in re.findall(r"(?:^ *|`)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named - targets == set()
    assert {"demo", "test"} <= named


def test_the_change_notes_speak_of_this_version() -> None:
    notes = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", notes, re.MULTILINE)[0] == __version__
