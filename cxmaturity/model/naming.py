"""What the names in a rule stand for in its scope, and the errors for those that stand for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import suggestion
from cxmaturity.model.expression import Column, ExpressionError, Name
from cxmaturity.model.vocabulary import Known

if TYPE_CHECKING:
    from cxmaturity.model.expression import Tree
    from cxmaturity.model.vocabulary import Scope

ANYTHING = Known("number")
"""What is taken for granted of an instrument that is not at hand."""


def known_name(tree: Name, scope: Scope) -> Known:
    """What is known of an id of ours."""
    if tree.id in scope.names:
        return scope.names[tree.id]
    if tree.id in scope.later:
        raise ExpressionError(f"`{tree.id}` comes later than this rule", tree.at, "move the rule, or what it needs")
    message = f"nothing that a rule on {scope.words} can use has the id `{tree.id}`"
    raise ExpressionError(message, tree.at, suggestion(tree.id, scope.names))


def known_beside(tree: Column, scope: Scope) -> Known:
    """What is known of `alias.id`, an id of another instrument."""
    names = scope.companions[tree.table]
    if names is None:
        return ANYTHING
    if tree.column not in names:
        message = f"nothing in the instrument `{tree.table}` that a rule can use has the id `{tree.column}`"
        raise ExpressionError(message, tree.at, suggestion(tree.column, names))
    return names[tree.column]


def meant(tree: Tree, scope: Scope) -> Known | None:
    """What is known of a name, our own or of another instrument; None of anything else."""
    match tree:
        case Name(id_):
            return scope.names.get(id_)
        case Column(table) if table in scope.companions:
            return known_beside(tree, scope)
        case _:
            return None


def known_column(tree: Column, scope: Scope) -> Known:
    """What is known of a column of a table."""
    columns = scope.columns.get(tree.table)
    if columns is None:
        raise ExpressionError(f"`{tree.table}` is not a table", tree.at, suggestion(tree.table, scope.columns))
    if tree.column not in columns:
        message = f"the table `{tree.table}` has no column `{tree.column}`"
        raise ExpressionError(message, tree.at, suggestion(tree.column, columns))
    return columns[tree.column]
