"""Putting things in order when some must come before others."""

from __future__ import annotations

from graphlib import TopologicalSorter
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet


def in_order(after: Mapping[str, AbstractSet[str]], keys: Mapping[str, Any]) -> list[str]:
    """The ids by key, lowest first, each after all that it comes `after`; one that unblocks others takes the lowest key among them.

    Raises `graphlib.CycleError` when some come after each other.
    """
    inherited = _inherited(after, keys)
    sorter = TopologicalSorter(after)
    sorter.prepare()
    ready: list[tuple[Any, Any, str]] = []
    order: list[str] = []
    while sorter.is_active():
        for id_ in sorter.get_ready():
            heappush(ready, (inherited[id_], keys[id_], id_))
        _, _, id_ = heappop(ready)
        order.append(id_)
        sorter.done(id_)
    return order


def _inherited(after: Mapping[str, AbstractSet[str]], keys: Mapping[str, Any]) -> dict[str, Any]:
    lowest = dict(keys)
    for id_ in reversed(list(TopologicalSorter(after).static_order())):
        for other in after[id_]:
            lowest[other] = min(lowest[other], lowest[id_])
    return lowest
