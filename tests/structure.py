"""What a page's HTML must be for its PDF to be read aloud: a checker of our own, for what the PDF does not show any more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tinyhtml5 import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_BLOCKS = {"div", "p", "table", "ul", "ol", "section", "h1", "h2", "h3", "h4", "blockquote"}
_SCOPES = {"col", "row", "colgroup", "rowgroup"}


def flaws(html: str) -> list[str]:
    """Every flaw in words, in reading order; a sound page has none."""
    root = parse(html, namespace_html_elements=False)
    body = root.find("body")
    assert body is not None
    return [*_head(root), *_headings(body), *_pictures(body), *_links(body), *_tables(body), *_lists(body), *_ids(body)]


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _head(root: Element) -> Iterator[str]:
    if not re.fullmatch("[a-z]{2}", root.get("lang", "")):
        yield "the page does not say its language"
    title = root.find("head/title")
    if title is None or not _said(title):
        yield "the page has no title"


def _headings(body: Element) -> Iterator[str]:
    level = 0
    for heading in body.iter():
        if not re.fullmatch("h[1-6]", str(heading.tag)):
            continue
        below, level = level, int(heading.tag[1])
        if level > below + 1:
            yield f"a heading skips a level: {_said(heading)}"
        if not _said(heading):
            yield "a heading is empty"


def _pictures(body: Element) -> Iterator[str]:
    for picture in body.iter():
        tag = str(picture.tag).rpartition("}")[2]
        if tag == "svg":
            first = next(iter(picture), None)
            if first is None or not str(first.tag).endswith("title") or not _said(first):
                yield "a drawing has no title"
        elif tag == "img" and not picture.get("alt"):
            yield "a picture has no words"


def _links(body: Element) -> Iterator[str]:
    for link in body.iter("a"):
        if not _said(link):
            yield "a link has no words"
        if any(inner.tag in _BLOCKS for inner in link.iter()) or "display" in link.get("style", ""):
            yield f"a link is a block: {_said(link)}"


def _tables(body: Element) -> Iterator[str]:
    for table in body.iter("table"):
        heads = list(table.iter("th"))
        if not heads:
            yield f"a table has no header cell: {_said(table)[:40]}"
        if any(head.get("scope") not in _SCOPES for head in heads):
            yield f"a header cell does not say what it heads: {_said(table)[:40]}"
        if any(cell.tag == "td" for row in table.findall("thead/tr") for cell in row):
            yield f"the head of a table holds a cell that is no header: {_said(table)[:40]}"


def _lists(body: Element) -> Iterator[str]:
    for kind in ("ul", "ol"):
        for list_ in body.iter(kind):
            if any(item.tag != "li" for item in list_):
                yield f"a list holds what is no item: {_said(list_)[:40]}"


def _ids(body: Element) -> Iterator[str]:
    ids = [element.get("id") for element in body.iter() if element.get("id")]
    for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}, key=str):
        yield f"two elements are called {id_}"
    for link in body.iter("a"):
        if link.get("href", "").startswith("#") and link.get("href", "")[1:] not in ids:
            yield f"a link leads nowhere: {link.get('href')}"


def body_words(html: str) -> list[str]:
    """The words between the tags of the body, drawings apart, in reading order."""
    root = parse(html, namespace_html_elements=False)
    body = root.find("body")
    assert body is not None
    return [word for text in _texts(body) for word in text.split()]


def _texts(element: Element) -> Iterator[str]:
    if not str(element.tag).endswith("svg"):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
