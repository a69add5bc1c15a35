"""Results as JSON: the contract with other programs (DESIGN §4). Names stay; more may be added."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.model.result import ClassResult, Result

VERSION = 1


def result_data(result: Result) -> dict[str, Any]:
    """The result as plain data; `advice` is there for the programs that will read it, and empty as long as none is given."""
    classes = {id_: _class_data(found) for id_, found in result.classes.items()}
    return {"format": "cxmaturity-result", "version": VERSION, **asdict(result), "classes": classes, "advice": []}


def _class_data(found: ClassResult) -> dict[str, Any]:
    return {"class": found.id} if found.counts is None else {"counts": dict(found.counts)}


def results_json(results: Sequence[Result]) -> str:
    """One result as it is, several as an engagement; ends with a newline. The same results give the same text."""
    parts = [result_data(result) for result in results]
    data = parts[0] if len(parts) == 1 else {"format": "cxmaturity-engagement", "version": VERSION, "results": parts}
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
