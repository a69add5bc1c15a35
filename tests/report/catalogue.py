"""The catalogue of sentences about plans."""

from pathlib import Path
from typing import Any

from cxmaturity.files.source import read_source

PLANS = Path(__file__).parents[1] / "cases" / "report" / "plans.yaml"


def sentences(part: str) -> dict[str, Any]:
    """The sentences of one part, by situation and language."""
    found: dict[str, Any] = read_source(PLANS.read_text(encoding="utf-8"), PLANS.name).data
    return found[part]  # type: ignore[no-any-return]
