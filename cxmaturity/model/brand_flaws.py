"""What is wrong with a brand: colours that cannot be read or told apart, sections that do not exist, parts that lack another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxmaturity.errors import short, suggestion
from cxmaturity.model.colours import BLACK, WHITE, contrast, lightness, mix, passing, seen_lightness, spread
from cxmaturity.model.flaws import Flaw, repeats, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cxmaturity.model.brand import Brand, Colours

TEXT, MARK = 4.5, 3.0
"""The contrast that WCAG 2 AA asks of text, and of marks that mean something."""
STEP, SEEN_STEP, RANGE = 8.0, 5.0, 40.0
"""The lightness by which neighbours of the ramp differ, the same as colour-blind people see it, and that of the ends."""
FEWEST, MOST = 2, 9
"""Colours of a ramp."""
_TEXTS = ("ink", "primary", "accent_text", "muted")


def brand_flaws(brand: Brand, colours: Colours, sections: Sequence[str]) -> Iterator[Flaw]:
    """What cannot be meant in a brand with these colours, its own and those of its look; `sections` are those there are."""
    given = set(brand.colours.chosen)
    yield from colour_flaws(colours, given)
    yield from _section_flaws(brand, sections)
    if brand.logo and not brand.name:
        message, way_out = "a logo needs a `name`, which is read aloud in its place", "write `name:` and the firm"
        yield Flaw(("logo",), "CX121", message, way_out)
    if brand.headings == "sans" and brand.fonts.serif:
        message = "`headings: sans` sets no text in the font of `serif`"
        yield Flaw(("fonts", "serif"), "CX121", message, "leave out `serif`, or write `headings: serif`")
    if brand.fonts.sans and not any(dict(brand.fonts.sans).values()):
        yield Flaw(("fonts", "sans"), "CX121", "`sans` names no file", "write `regular:` and a TTF or OTF file")


def colour_flaws(colours: Colours, given: set[str]) -> Iterator[Flaw]:
    """Colours that cannot be read where they are used; each flaw is at one of those given."""
    for token in _TEXTS:
        yield from _text_flaws(token, colours, given)
    yield from _mark_flaws(colours)
    ramp = list(_ramp_flaws(colours))
    yield from ramp
    if not ramp:
        yield from _cover_flaws(colours, given)


def _text_flaws(token: str, colours: Colours, given: set[str]) -> Iterator[Flaw]:
    colour = colours.chosen[token]
    on, ground = min(
        (("white", WHITE), (f"`paper` ({colours.paper})", colours.paper)), key=lambda at: contrast(colour, at[1])
    )
    if contrast(colour, ground) >= TEXT:
        return
    message = (
        f"`{token}` ({colour}) on {on} has a contrast of {_shown(contrast(colour, ground))}, and text needs {TEXT}"
    )
    if token in given or "paper" not in given:
        better = passing(colour, (WHITE, colours.paper), TEXT, BLACK)
        yield Flaw(("colours", token), "CX601", message, _way_out(better, "make `paper` lighter"))
    else:
        better = passing(colours.paper, [colours.chosen[each] for each in _TEXTS], TEXT, WHITE)
        yield Flaw(("colours", "paper"), "CX601", message, _way_out(better, f"make `{token}` darker"))


def _mark_flaws(colours: Colours) -> Iterator[Flaw]:
    found = contrast(colours.accent, WHITE)
    if found < MARK:
        message = f"`accent` ({colours.accent}) on white has a contrast of {_shown(found)}, and marks need {MARK}"
        yield Flaw(("colours", "accent"), "CX601", message, _way_out(passing(colours.accent, [WHITE], MARK, BLACK)))


def _cover_flaws(colours: Colours, given: set[str]) -> Iterator[Flaw]:
    """Small text on the cover has the second of four colours of the ramp."""
    tint = spread(colours.ramp, 4)[1]
    found = contrast(tint, colours.ink)
    if found < TEXT:
        message = f"on the cover, text in {tint} (from `ramp`) on `ink` ({colours.ink}) has a contrast of {_shown(found)}, and it needs {TEXT}"
        better = passing(colours.ink, [tint], TEXT, BLACK)
        token = "ink" if "ink" in given or "ramp" not in given else "ramp"
        way_out = f"the ink {better} would pass" if better else "make the second colour of `ramp` lighter"
        yield Flaw(("colours", token), "CX601", message, way_out)


def _ramp_flaws(colours: Colours) -> Iterator[Flaw]:
    ramp = colours.ramp
    if not FEWEST <= len(ramp) <= MOST:
        yield Flaw(("colours", "ramp"), "CX602", f"`ramp` takes {FEWEST} to {MOST} colours, found {len(ramp)}")
        return
    steps = [flaw for place in range(1, len(ramp)) for flaw in _step_flaws(ramp, place)]
    yield from steps
    reach = lightness(ramp[0]) - lightness(ramp[-1])
    if not steps and reach < RANGE:
        message = f"from its first colour to its last `ramp` gets {reach:.1f} darker, and it needs {RANGE:g}"
        yield Flaw(("colours", "ramp"), "CX602", message, "begin lighter or end darker")


def _step_flaws(ramp: tuple[str, ...], place: int) -> Iterator[Flaw]:
    """A colour that is not clearly darker than the one before it, in grey or to colour-blind people."""
    before, colour = ramp[place - 1], ramp[place]
    path, step = ("colours", "ramp", place), lightness(before) - lightness(colour)
    if step < STEP:
        message = (
            f"`ramp` gets darker by {STEP:g} or more from colour to colour; from {before} to {colour} it is {step:.1f}"
        )
        yield Flaw(
            path,
            "CX602",
            message,
            _way_out(_darker(colour, lightness(before) - STEP), "make the one before it lighter"),
        )
    elif (seen := min(_seen_steps(before, colour))) < SEEN_STEP:
        message = f"colour-blind people hardly tell {before} and {colour} of `ramp` apart: {seen:.1f} of lightness, and it needs {SEEN_STEP:g}"
        yield Flaw(path, "CX602", message, "make one of them lighter or darker")


def _seen_steps(before: str, colour: str) -> list[float]:
    return [light - dark for light, dark in zip(seen_lightness(before), seen_lightness(colour), strict=True)]


def _darker(colour: str, most: float) -> str | None:
    """The nearest colour on the way to black that is no lighter than this."""
    steps = (mix(colour, BLACK, step / 100) for step in range(1, 101))
    return next((found for found in steps if lightness(found) <= most), None)


def _way_out(better: str | None, otherwise: str | None = None) -> str | None:
    return f"{better} would pass" if better else otherwise


def _shown(ratio: float) -> str:
    """Cut, not rounded: what is below 4.5 never shows as 4.5."""
    return f"{int(ratio * 100) / 100:.2f}"


def _section_flaws(brand: Brand, sections: Sequence[str]) -> Iterator[Flaw]:
    for place, id_ in enumerate(brand.sections):
        if id_ not in sections:
            way_out = suggestion(short(id_), sections) or f"one of: {', '.join(sections)}"
            yield Flaw(("sections", place), "CX603", f"a report has no section `{short(id_)}`", way_out)
    for place in sorted(repeats(brand.sections)):
        yield Flaw(("sections", place), "CX603", f"the section `{short(brand.sections[place])}` is here twice")


def unsaid_words(brand: Brand, language: str) -> Iterator[Flaw]:
    """Warnings: words of the brand that are not there in the language of the report."""
    for path, text in texts(brand):
        if text and language not in text:
            message = f"these words are not there in {language}, so the report in {language} does not show them"
            yield Flaw(path, "CX609", message, f"write them as `{{{language}: ...}}`", severity="warning")
