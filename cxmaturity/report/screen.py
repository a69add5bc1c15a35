"""What the pages need on a screen that may be narrower than paper: boxes that scroll, and long words that can be broken."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(?:td|th)\b")
_HEAD = re.compile(r'<th scope="col"[^>]*>(.*?)</th>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MOST_COLUMNS = 2
"""A table of more columns than this may be wider than a telephone."""
_CHART = re.compile(r'<div class="chart[^"]*" style="width:(?P<width>[\d.]+)mm')
_DIV = re.compile(r"<(?P<end>/?)div\b")
_WIDEST = 70.0
"""A chart of more millimetres than this may be wider than a telephone."""
_TEXT = re.compile(r">[^<>]++(?=<(?!/(?:title|style)))")
_LONG = re.compile(r"(?<![&\w@./])[^\W\d_]{9,}(?!\.?[\w@/])")
"""A long word; a part of an address is none, for a copied address would hold the breaks."""
_LEAST = 4
"""So many letters stand before and after a break in a word."""
_SOFT = "\N{SOFT HYPHEN}"
_BOX = Markup('<div class="{}" role="group" tabindex="0" aria-label="{}">{}</div>')


def for_screen(html: str, labels: Mapping[str, str], language: str) -> str:
    """The report as a screen wants it; its words and their order stay as they are."""
    return softened(scrolling(html, labels), language)


def scrolling(html: str, labels: Mapping[str, str]) -> str:
    """The pages with every wide table and figure in a box that scrolls with the keyboard too, and says what it holds."""
    tables = _TABLE.sub(lambda found: _table(found[0], labels["wide_table"]), html)
    return "".join(_charts(tables, labels["wide_figure"]))


def _table(table: str, label: str) -> str:
    heads = [_words(head) for head in _HEAD.findall(table)]
    if len(heads) <= _MOST_COLUMNS:
        return table
    return _box("scroll", label, _ROW.sub(lambda row: _labelled(row[0], heads), table))


def _words(cell: str) -> str:
    return " ".join(_TAG.sub(" ", cell).split())


def _labelled(row: str, heads: list[str]) -> str:
    """A row of which every cell but the first says the head of its column, for where the columns stand below each other."""
    cells = _CELL.findall(row)
    if len(cells) != len(heads) or _HEAD.search(row):
        return row
    told = iter(heads)
    return _CELL.sub(lambda cell: _told(cell[0], next(told)), row)


def _told(cell: str, head: str) -> str:
    return cell.replace("<td", f'<td data-label="{head}"', 1) if head else cell


def _charts(html: str, label: str) -> Iterator[str]:
    told = 0
    for chart in _CHART.finditer(html):
        if float(chart["width"]) > _WIDEST:
            end = _end(html, chart.start())
            yield html[told : chart.start()]
            yield _box("scroll drawn", label, html[chart.start() : end])
            told = end
    yield html[told:]


def _end(html: str, start: int) -> int:
    """Where the box that starts here ends."""
    depth = 0
    for tag in _DIV.finditer(html, start):
        depth += -1 if tag["end"] else 1
        if not depth:
            return html.index(">", tag.end()) + 1
    return len(html)


def _box(kind: str, label: str, part: str) -> str:
    return str(_BOX.format(kind, label, Markup(part)))  # noqa: S704 - it comes out of a page that is ready


def softened(html: str, language: str) -> str:
    """The page with soft hyphens in the long words of its text: not every browser can break the words of every language."""
    return _TEXT.sub(lambda text: _LONG.sub(lambda word: _hyphenated(word[0], language), text[0]), html)


@lru_cache(maxsize=20_000)
def _hyphenated(word: str, language: str) -> str:
    import pyphen

    breaks = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=breaks, left=_LEAST, right=_LEAST).inserted(word, _SOFT) if breaks else word
