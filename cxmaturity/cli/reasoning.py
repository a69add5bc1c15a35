"""An explanation as a tree for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from cxmaturity.cli.problems import printable

if TYPE_CHECKING:
    from cxmaturity.scoring.explain import Step


def tree(step: Step) -> Tree:
    """The step, and below it what it rests on."""
    branch = Tree(Text.assemble((printable(step.what), "bold"), f": {printable(step.found)}"))
    for part in step.rests_on:
        branch.add(tree(part))
    return branch
