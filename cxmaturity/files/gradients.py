"""Linear gradients in shares of what they paint, written so that every PDF reader paints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxmaturity.files.references import Part

_ENDS = {"x1": "0", "y1": "0", "x2": "1", "y2": "0"}
_SHARE = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(%?)\s*")


def steady_gradients(parts: Iterable[Part]) -> dict[str, dict[str, str]]:
    """What to write of gradients that are measured in shares, by id: the same paint, measured in hundredths of those.

    In a PDF such a gradient is a tile of one by one, which Poppler may leave out; a tile of a hundred it paints. A gradient that takes from
    such a one is in the answer too, with what it had. Nothing is written where two gradients have one id.
    """
    gradients = [part for part in parts if part.element.endswith("Gradient") and "id" in part.attributes]
    named = {part.attributes["id"]: part.attributes for part in gradients}
    if len(named) < len(gradients):
        return {}
    moved: dict[str, dict[str, str]] = {}
    kept: dict[str, dict[str, str]] = {}
    for part in gradients:
        name, linear = part.attributes["id"], part.element == "linearGradient"
        given = _resolved(name, named)
        ends = {key: given.get(key, usual) for key, usual in _ENDS.items()} if linear else {}
        in_shares = "gradientTransform" not in given and given.get("gradientUnits") != "userSpaceOnUse"
        hundredths = _hundredths(ends) if in_shares else {}
        if hundredths:
            moved[name] = {**hundredths, "gradientTransform": "scale(0.01)"}
        kept[name] = {**ends, "gradientTransform": given.get("gradientTransform", "scale(1)")}
    return {
        name: moved.get(name, as_before)
        for name, as_before in kept.items()
        if any(above in moved for above in _chain(name, named))
    }


def _chain(name: str, named: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The gradient and those that it takes from, nearest first. Rings were refused before."""
    chain = []
    while name in named:
        chain.append(name)
        name = named[name].get("href", "").removeprefix("#")
    return chain


def _resolved(name: str, named: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    resolved: dict[str, str] = {}
    for above in reversed(_chain(name, named)):
        resolved.update(named[above])
    return resolved


def _hundredths(ends: Mapping[str, str]) -> dict[str, str]:
    """The ends times a hundred; none when one is no share."""
    shares = {key: share for key, value in ends.items() if (share := _share(value)) is not None}
    return {key: f"{100 * share:.6g}" for key, share in shares.items()} if len(shares) == len(ends) else {}


def _share(value: str) -> float | None:
    found = _SHARE.fullmatch(value)
    return float(found[1]) / (100 if found[2] else 1) if found else None
