"""What a PDF need not cost: the same style computed again and again, and a search for garbage where there is none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_HEADINGS = frozenset({"h1", "h2", "h3"})


def give_anchors_to_headings(root: Element) -> None:
    """Move the id of a part of the page to its first heading, where its bookmark leads as well.

    WeasyPrint computes the style of an element with an id by itself, and then all styles below it too: a tenth of a report.
    """
    for part in [each for each in root.iter() if "id" in each.attrib]:
        heading = next((each for each in part.iter() if each.tag in _HEADINGS and "id" not in each.attrib), None)
        if heading is not None:
            heading.set("id", part.attrib.pop("id"))


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for garbage meanwhile; what a program had chosen holds again after it.

    Nearly all that a report makes lives until the report is written, so the collector looks at it in vain: a sixth of the time.
    """
    chosen = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if chosen:
            gc.enable()
