"""A report as HTML: the source of the PDF, or one self-contained file for the screen."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cxmaturity.files.shipped import template_folder
from cxmaturity.report.fonts import font_faces
from cxmaturity.report.shapes import watermark
from cxmaturity.report.theme import ramp_colours, text_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from cxmaturity.report.context import ReportContext
    from cxmaturity.report.theme import Theme

_SHADES = range(2, 10)
"""Scales of so many levels have colours in the stylesheet."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Characters of a client's texts that no page may hold."""
_LINE = 39
"""Characters of a title that fit on a line."""
_LONG_LINE = 47
"""The same for a title that is set smaller."""
_PAUSE = 8
"""A break after a comma may lie this much further from the middle than one between words."""


def render_html(context: ReportContext, *, screen: bool) -> str:
    """The report as HTML.

    For the screen: one file with its fonts inside, readable without network or script, which also prints well.
    Else the source for `render_pdf`, which brings the fonts itself.
    """
    templates = _templates()
    faces = font_faces(embed=True) if screen else ""
    style = templates.get_template("report.css.j2").render(
        theme=context.theme,
        rose=context.cover.rose,
        draft=watermark(context.draft, context.theme) if context.draft else "",
        shades=tuple(_shades(context.theme)),
        screen=screen,
    )
    html = templates.get_template("report.html.j2").render(report=context, labels=context.labels, style=faces + style)
    return _CONTROL.sub("\ufffd", html)


@cache
def _templates() -> ImmutableSandboxedEnvironment:
    """The templates; they are sandboxed, because a client may bring his own."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    templates = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(template_folder()),
        autoescape=lambda name: not (name or "").endswith(".css.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["balanced"] = balanced_lines
    templates.filters["is_long"] = is_long
    return templates


def _shades(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Class, ground and text colour for every level of every scale."""
    for levels in _SHADES:
        for level, colour in enumerate(ramp_colours(levels, theme), 1):
            yield f"r{levels}v{level}", colour, text_on(colour)


def balanced_lines(title: str) -> list[str]:
    """The lines of a title: one if it fits, two of about the same length, or the title as it is where it takes more.

    WeasyPrint does not know `text-wrap: balance`.
    """
    widest = _LONG_LINE if is_long(title) else _LINE
    fitting = _breaks(title, widest)
    if len(title) <= widest or not fitting:
        return [title]
    middle = len(title) / 2
    best = min(fitting, key=lambda gap: abs(gap - middle) - (_PAUSE if title[gap - 1] in ",;:" else 0))
    return [title[:best], title[best + 1 :]]


def is_long(title: str) -> bool:
    """Whether a title is set smaller, so that more fits on a line: it takes more than two lines otherwise."""
    return len(title) > _LINE and not _breaks(title, _LINE)


def _breaks(title: str, widest: int) -> list[int]:
    """Where a title can be broken into two lines that are no wider than this."""
    gaps = [match.start() for match in re.finditer(" ", title)]
    return [gap for gap in gaps if max(gap, len(title) - gap - 1) <= widest]
