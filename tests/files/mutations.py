"""Files as a clumsy or a hostile author would make them: a sound one with nodes deleted, replaced, repeated and moved."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

Place = tuple[Any, Any]
"""A map or a list, and a key or an index in it."""

ODD = (
    None,
    True,
    0,
    -1,
    1e15,
    "",
    " ",
    "no",
    "tidy",
    "answered",
    "Überschrift",
    "x" * 600,
    [],
    {},
    [None],
    {"en": ""},
    {"id": "tidy"},
    {"that": "1 >"},
    [["nested"]],
    "tidy >= 1",
    "share(tidy, 1)",
    "count(tills, queue > 1)",
    "tills.queue",
    "not not tidy",
    "maximum(floor) / 0",
    "dimensions",
    {"tag": "key"},
    {"count_at": 1},
)


def mutated(data: Any, random: Random) -> str:
    """The data with one to four mistakes in it, as JSON, which is YAML."""
    changed = deepcopy(data)
    for _ in range(random.randint(1, 4)):
        places = list(_places(changed))
        if places:
            _mutate(*random.choice(places), places, random)
    return json.dumps(changed, ensure_ascii=False)


def _places(part: Any) -> Iterator[Place]:
    keys = list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else []
    for key in keys:
        yield part, key
        yield from _places(part[key])


def _mutate(part: Any, key: Any, places: list[Place], random: Random) -> None:
    other_part, other_key = random.choice(places)
    match random.randint(0, 6):
        case 0:
            del part[key]
        case 1:
            part[key] = deepcopy(random.choice(ODD))
        case 2:
            part[key] = deepcopy(other_part[other_key])
        case 3:
            part[key], other_part[other_key] = other_part[other_key], deepcopy(part[key])
        case 4 if isinstance(part, list):
            part.append(deepcopy(part[key]))
        case 5 if isinstance(part, dict):
            part[str(other_key)] = part.pop(key)
        case _ if isinstance(part[key], str):
            part[key] = part[key].replace(random.choice(part[key] or " "), random.choice("_ .\"'>(x9"), 1)
