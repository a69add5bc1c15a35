"""The looks that come with the product: a name of each, known without reading a file."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

Look: TypeAlias = Literal["house", "burgundy", "meadow"]
LOOKS: tuple[Look, ...] = get_args(Look)
HOUSE_LOOK: Look = LOOKS[0]
"""The look of a report without a brand."""
