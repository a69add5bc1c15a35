"""A report as HTML: the source of the PDF, or one self-contained file for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from cxmaturity.report.characters import fit_for_a_page
from cxmaturity.report.dark import night
from cxmaturity.report.fonts import font_faces
from cxmaturity.report.screen import for_screen
from cxmaturity.report.shapes import watermark
from cxmaturity.report.theme import ramp_colours, text_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxmaturity.report.context import ReportContext
    from cxmaturity.report.theme import Theme

_OWN_STYLE = "own.css.j2"
"""A firm's own style sheet, which comes after ours."""
_SHADES = range(2, 10)
"""Scales of so many levels have colours in the stylesheet."""


def render_html(context: ReportContext, *, screen: bool) -> str:
    """The report as HTML.

    For the screen: one file with its fonts inside, readable without network or script, which also prints well.
    Else the source for `render_pdf`, which brings the fonts itself.
    """
    from cxmaturity.report.templates import report_templates

    theme = context.theme
    templates = report_templates(theme.templates, theme.origin)
    look = {
        "theme": theme,
        "rose": context.cover.rose,
        "draft": watermark(context.draft, theme) if context.draft else "",
        "shades": tuple(_shades(theme)),
        "screen": screen,
        "night": night(theme),
        "draft_word": context.draft,
    }
    sheets = ("report.css.j2", _OWN_STYLE) if templates.has(_OWN_STYLE) else ("report.css.j2",)
    style = "\n".join(templates.written(sheet, **look) for sheet in sheets).replace("</", "<\\/")
    faces = font_faces(theme.faces, embed=True) if screen else ""
    html = templates.written(
        "report.html.j2",
        report=context,
        labels=context.labels,
        style=Markup(faces + style),  # noqa: S704 - it cannot end its element: see `replace` above
        screen=screen,
    )
    return fit_for_a_page(for_screen(html, context.labels, context.language) if screen else html)


def _shades(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Class, ground and text colour for every level of every scale."""
    for levels in _SHADES:
        for level, colour in enumerate(ramp_colours(levels, theme), 1):
            yield f"r{levels}v{level}", colour, text_on(colour)
