"""A theme for a dark screen, made from a theme for paper: whatever the brand, its text reads well and its marks are seen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cxmaturity.report.theme import BLACK, READABLE, WHITE, Theme, contrast, luminance, mix

SEEN = 3.1
"""The contrast that a mark needs: a little above the 3 of WCAG AA."""
_DIM = 0.011
"""A card is no lighter than this relative luminance, so that white on it is far from grey."""
_STEPS = 40


@dataclass(frozen=True, slots=True)
class Night:
    """Colours for a dark screen: the theme's tokens, and the grounds that are white on paper: the page and the cards on it."""

    theme: Theme
    page: str
    card: str


def night(theme: Theme) -> Night:
    """The theme by night. Grounds are dark tints of its ink, words and marks are its own colours, as much lighter as it takes.

    The ramp stays as it is: its colours are grounds, and bring their own text.
    """
    card = _dimmed(theme.ink)
    panel = mix(card, WHITE, 0.06)
    colours = replace(
        theme,
        ink=mix(panel, WHITE, 0.9),
        primary=_lit(theme.primary, panel, READABLE),
        accent=_lit(theme.accent, panel, SEEN),
        accent_text=_lit(theme.accent_text, panel, READABLE),
        muted=_lit(theme.muted, panel, READABLE + 1),
        paper=panel,
        rule=mix(card, WHITE, 0.24),
    )
    return Night(colours, page=mix(card, BLACK, 0.4), card=card)


def _dimmed(colour: str) -> str:
    """The colour, as much darker as a ground must be."""
    return next(
        (dim for dim in _towards(colour, BLACK) if luminance(dim) <= _DIM),
        BLACK,
    )


def _lit(colour: str, ground: str, least: float) -> str:
    """The colour, as much lighter as it takes to be seen on a dark ground."""
    return next((lit for lit in _towards(colour, WHITE) if contrast(lit, ground) >= least), WHITE)


def _towards(colour: str, end: str) -> tuple[str, ...]:
    return tuple(mix(colour, end, step / _STEPS) for step in range(_STEPS + 1))
