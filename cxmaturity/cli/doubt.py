"""What `--strict` refuses: sources of which something was left out or guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxmaturity.errors import CONTENT, Problem, UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxmaturity.cli.sources import Scored
    from cxmaturity.model.receipt import Receipt


def refuse_doubt(scored: Sequence[Scored], edits: Sequence[Problem] = ()) -> None:
    """Raises when anything in a source was left out or guessed, or its questionnaire or the consultant's edits have warnings."""
    warnings = [replace(warning, severity="error") for part in scored for warning in part.loaded.warnings]
    doubts = [_doubt(part.receipt) for part in scored if part.receipt and part.receipt.doubtful]
    warnings += [replace(warning, severity="error") for warning in edits]
    if warnings or doubts:
        raise UserError([*warnings, *doubts], CONTENT)


def _doubt(receipt: Receipt) -> Problem:
    counts = {
        "rows rejected": len(receipt.rejected),
        "cells not understood": receipt.unread_cells,
        "questions without a column": len(receipt.without_column),
        "warnings": len(receipt.warnings),
    }
    found = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    return Problem("CX590", f"in doubt: {found}", file=receipt.file, help="the receipt names each of them")
