"""The words that a rule may use in a place: names with what is known of them, and functions.

The vocabularies of one respondent, a group and a row of a table are made in `scopes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind: TypeAlias = Literal["number", "truth", "choice", "multi", "table", "text"]
AGGREGATES = frozenset({"min", "max", "mean", "sum"})
GROUP_AGGREGATES = frozenset({"mean", "sum"})
"""What a group's rule may take of a table's column: only what merges by addition."""


SCORE_FUNCTIONS = frozenset({"coverage", "na", "missing", "not_asked", "maximum"})
_COMMON = frozenset({"coalesce", "min", "max", "mean", "sum", "count", "round", "share", "answered"})
ROW_FUNCTIONS = _COMMON | {"is_na", "is_dk"}
GROUP_FUNCTIONS = _COMMON | SCORE_FUNCTIONS


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule may know of a name: its kind, its options with their values, and between what its values lie."""

    kind: Kind
    options: Mapping[str, float | None] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    is_score: bool = False
    is_question: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule in this place can name.

    `later` holds ids that exist but come after it; `on_columns` the aggregates of a table's column; `companions` the names of other instruments by alias,
    None when that instrument is not at hand.
    """

    words: str
    names: Mapping[str, Known]
    columns: Mapping[str, Mapping[str, Known]]
    functions: frozenset[str]
    later: frozenset[str] = frozenset()
    on_columns: frozenset[str] = AGGREGATES
    companions: Mapping[str, Mapping[str, Known] | None] = field(default_factory=dict)
