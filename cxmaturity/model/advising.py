"""Advice on conditions, as an author writes it: what follows from several answers together."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from pydantic import Field

from cxmaturity.model.content import ById, Id
from cxmaturity.model.expression import Column, Name, walk
from cxmaturity.model.improvements import Action
from cxmaturity.model.questions import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DIMENSIONS = "dimensions"
"""What `for_each` names for every outermost dimension."""
STEP_FACTS = ("title", "missing")
"""What a piece of advice for each step can say of one: its title, and the steps under it that are missing."""
DIMENSION_FACTS = ("title", "value")
"""What a piece of advice for each dimension can say of one."""
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class AdviceRule(Action):
    """Advice that is given when a condition holds; with `for_each`, once for every row, step or dimension where it does."""

    when: Rule = Field(description="True when the advice is given.")
    for_each: Id | None = Field(
        default=None,
        description="A table, a ladder or `dimensions`: the condition is about one row, step or dimension.",
    )
    witness: ById[str | float | bool | ById[str | float | bool]] = Field(
        default={},
        description="Answers with which it is given, for `check --editorial`; the rest is at its lowest. Those to a companion stand under its alias.",
    )


def subjects_of(rule: AdviceRule, member: str) -> tuple[str, ...]:
    """What a piece of advice follows from: the ids in its condition, or the member of its `for_each`, with `alias.id` for other instruments."""
    names = [
        node.id if isinstance(node, Name) else f"{node.table}.{node.column}"
        for node in walk(rule.when.tree)
        if isinstance(node, Name | Column)
    ]
    if rule.for_each is not None:
        names = [member if rule.for_each == DIMENSIONS else rule.for_each]
    return tuple(dict.fromkeys(names))


def aliases_in(rule: AdviceRule) -> frozenset[str]:
    """The aliases of other instruments that the condition names, or tables for their columns."""
    return frozenset(node.table for node in walk(rule.when.tree) if isinstance(node, Column))


def placeholders(text: Mapping[str, str]) -> Iterator[str]:
    """The names in braces, over all languages of a text."""
    for words in text.values():
        yield from _PLACEHOLDER.findall(words)


def filled(text: Mapping[str, str], facts: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The text with `{name}` replaced by what each name stands for in the text's own language."""

    def fact(language: str, match: re.Match[str]) -> str:
        found = facts.get(match[1])
        return match[0] if found is None else found.get(language) or next(iter(found.values()), "")

    return {language: _PLACEHOLDER.sub(partial(fact, language), words) for language, words in text.items()}
