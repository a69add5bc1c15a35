"""A consultant's Markdown as a page may hold it: paragraphs, bold, italic, lists, quotes and small headings, and nothing else.

Two walls stand between the text and the page: the parser knows no HTML and few rules, and what it makes is cleaned with a list of allowed tags.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from cxmaturity.report.characters import breakable

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_OFF = ("code", "fence", "html_block", "html_inline", "backticks", "reference")
_TAGS = {"p", "strong", "em", "ul", "ol", "li", "h3", "blockquote", "br"}
_ATTRIBUTES = {"ol": {"start"}}
_DEEPEST = 12
"""Lists and quotes within each other; a page has no room for more."""


def markdown(text: str) -> Markup:
    """The text as HTML for a page.

    Every heading is a small one. A link becomes its words, with its address behind them where that is on the web; a picture becomes its words.
    Straight quotes, double hyphens between words and three points become those of print.
    """
    if not text.strip():
        return Markup()
    import nh3

    parser = _parser()
    html = parser.renderer.render(_plain_links(parser.parse(text)), parser.options, {})
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None))  # noqa: S704 - cleaned


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    options = {"html": False, "maxNesting": _DEEPEST, "typographer": True}
    parser = MarkdownIt("commonmark", options).disable(list(_OFF)).enable("smartquotes")
    # An address that the parser finds unsafe would stay in the text as it was typed; we print no address but those of the web.
    parser.validateLink = _any_address  # type: ignore[method-assign]
    return parser


def _any_address(url: str) -> bool:
    return bool(url)


def _plain_links(tokens: list[Any]) -> list[Any]:
    """The tokens with small headings, and with words in place of links and pictures."""
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h3"
        if token.children:
            token.children = [_breakable(word) for word in _words(token.children)]
    return tokens


def _breakable(token: Any) -> Any:
    if token.type == "text":
        token.content = token.content.replace(" -- ", " – ").replace("...", "…")
    token.content = breakable(token.content)
    return token


def _words(children: list[Any]) -> list[Any]:
    """What stands in a line, without links and pictures."""
    from markdown_it.token import Token

    words: list[Any] = []
    addresses: list[str] = []
    for token in children:
        match token.type:
            case "link_open":
                addresses.append("" if token.info == "auto" else str(token.attrs.get("href", "")))
            case "link_close":
                address = addresses.pop()
                if address.lower().startswith(("http://", "https://")):
                    words.append(Token("text", "", 0, content=f" ({address})"))
            case "image":
                words.append(Token("text", "", 0, content=token.content))
            case _:
                words.append(token)
    return words
