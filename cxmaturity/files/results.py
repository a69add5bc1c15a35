"""Results as JSON: the contract with other programs (DESIGN §4). Names stay; more may be added."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxmaturity.model.advice import Advice
    from cxmaturity.model.path import Path
    from cxmaturity.model.result import ClassResult, Result

VERSION = 1


def result_data(result: Result) -> dict[str, Any]:
    """The result as plain data, in the names of the contract."""
    classes = {id_: _class_data(found) for id_, found in result.classes.items()}
    data = {"format": "cxmaturity-result", "version": VERSION, **asdict(result)}
    return data | {"classes": classes, "advice": [_advice_data(piece) for piece in result.advice]}


def _advice_data(piece: Advice) -> dict[str, Any]:
    return _named(asdict(piece))


def path_data(path: Path) -> dict[str, Any]:
    """A way up a ladder as plain data."""
    data = asdict(path)
    for way in (data["best"], data["runner_up"]):
        if way is not None:
            way["steps"] = [_named(step) for step in way["steps"]]
    return data


def _named(data: Mapping[str, Any]) -> dict[str, Any]:
    """`from` is a word of Python's own; in the contract it has no underscore."""
    return {"from" if name == "from_" else name: value for name, value in data.items()}


def _class_data(found: ClassResult) -> dict[str, Any]:
    return {"class": found.id} if found.counts is None else {"counts": dict(found.counts)}


def results_json(results: Sequence[Result]) -> str:
    """One result as it is, several as an engagement; ends with a newline. The same results give the same text."""
    parts = [result_data(result) for result in results]
    data = parts[0] if len(parts) == 1 else {"format": "cxmaturity-engagement", "version": VERSION, "results": parts}
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
