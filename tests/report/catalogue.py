"""The catalogues of sentences. `python -m tests.report.catalogue` writes them anew from what the report says now: read them before you commit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxmaturity.files.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CASES = Path(__file__).parents[1] / "cases" / "report"
LANGUAGES = ("en", "nl")
_WIDTH = 2


def catalogue(name: str) -> dict[str, Any]:
    """The sentences of a catalogue."""
    found: dict[str, Any] = read_source((CASES / name).read_text(encoding="utf-8"), name).data
    return found


def sentences(part: str) -> dict[str, Any]:
    """The sentences about plans of one part, by situation and language."""
    return catalogue("plans.yaml")[part]  # type: ignore[no-any-return]


def _written(told: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    for key, value in told.items():
        if isinstance(value, str):
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            yield f'{" " * depth}{key}: "{escaped}"'
        else:
            yield from ([""] if not depth else [])
            yield f"{' ' * depth}{key}:"
            yield from _written(value, depth + _WIDTH)


def main() -> None:
    from tests.report import group_situations, plan_situations, situations, test_targets

    plans = plan_situations
    parts = {"paths": (plans.PATHS, plans.told_of_path), "starts": (plans.STARTS, plans.told_of_start)}
    parts["months"] = (plans.MONTHS, plans.told_of_months)  # type: ignore[assignment] # a list of assessments
    told: dict[str, Mapping[str, Any]] = {
        "situations.yaml": _told(situations.SITUATIONS, situations.told),
        "groups.yaml": _told(group_situations.SITUATIONS, group_situations.told),
        "plans.yaml": {part: _told(*found) for part, found in parts.items()},
        "targets.yaml": _told(
            test_targets.SITUATIONS, lambda found, language: test_targets.told(found[0], found[1], language)
        ),
    }
    for name, found in told.items():
        comment = [line for line in (CASES / name).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        (CASES / name).write_text("\n".join([*comment, *_written(found)]) + "\n", encoding="utf-8")


def _told(situations: Mapping[str, Any], teller: Any) -> dict[str, Any]:
    return {name: {language: teller(found, language) for language in LANGUAGES} for name, found in situations.items()}


if __name__ == "__main__":
    main()
