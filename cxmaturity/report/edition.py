"""One edition of a report: the language it is written in, the look it has, and what the consultant adds to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from cxmaturity import i18n
from cxmaturity.model.edits import NO_HAND, Hand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from cxmaturity.i18n import Messages
    from cxmaturity.report.theme import Theme


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its number and the sentence that says how to read it."""

    number: int
    picture: Markup
    caption: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The number and sentence of a figure that is spread over a page."""

    number: int
    caption: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Turns values into the reader's text. `numbers` hands out figure numbers, so pages are made in reading order.

    `hand` is what the consultant adds to it; `sections` are those it has, in their order; `instruments` are the ids of those it is about, the
    headline's first.
    """

    messages: Messages
    theme: Theme
    hand: Hand = NO_HAND
    sections: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def language(self) -> str:
        """The language of this edition."""
        return self.messages.language

    @property
    def is_joint(self) -> bool:
        """Whether it is about several instruments, so that a page of one of them has to name it."""
        return len(self.instruments) > 1

    def say(self, key: str, /, **values: str | int) -> str:
        """The sentence with these values in it."""
        return self.messages.say(key, **values)

    def text(self, text: Mapping[str, str] | None) -> str:
        """The author's text in this language, else in the language he wrote first, with the quotes of print."""
        return i18n.typeset(i18n.pick(text, self.language), self.language)

    def number(self, value: float, ends: Iterable[float] = ()) -> str:
        """A score with two decimals, which never shows a cut or scale end that is not reached."""
        return i18n.number(value, self.language, ends)

    def short(self, value: float) -> str:
        """A cut or scale end with no more decimals than it has: 1, 2.5."""
        decimals = next((places for places in (0, 1) if abs(value - round(value, places)) < i18n.TOLERANCE), 2)
        return i18n.number(value, self.language, decimals=decimals)

    def gap(self, value: float, cut: float, ends: Iterable[float] = ()) -> str:
        """How far a value is below a cut, as the two are shown: 2.46 and 2.50 are 0.04 apart."""
        return i18n.gap(value, cut, self.language, ends)

    def whole(self, number: int) -> str:
        """A count."""
        return i18n.whole(number, self.language)

    def percent(self, share: float, ends: Iterable[float] = ()) -> str:
        """A share in whole per cents."""
        return i18n.percent(share, self.language, ends)

    def listed(self, words: Sequence[str]) -> str:
        """Words as a list in a sentence."""
        return i18n.listed(words, self.language)

    def figure(self, picture: Markup, caption: str) -> Figure:
        """The picture with the next figure number."""
        return Figure(next(self.numbers), picture, caption)

    def figure_number(self) -> int:
        """The next figure number, for a table that is a figure."""
        return next(self.numbers)
