from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmaturity.report.markdown import markdown

ALLOWED = {"p", "strong", "em", "ul", "ol", "li", "h3", "blockquote", "br"}


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n", ""),
        ("Een **vet** en *schuin* woord.", "<p>Een <strong>vet</strong> en <em>schuin</em> woord.</p>\n"),
        ("een\n\ntwee", "<p>een</p>\n<p>twee</p>\n"),
        ("# Groot\n##### Klein", "<h3>Groot</h3>\n<h3>Klein</h3>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>\n'),
        (
            "Zij zei \"ja\", 'nee' en foto's -- of niet...",
            "<p>Zij zei “ja”, \u2018nee\u2019 en foto\u2019s – of niet…</p>\n",
        ),
        ("https://a.nl/x--y (c) +- 2", "<p>https://a.nl/x--y (c) +- 2</p>\n"),
        ("> gezegd", "<blockquote>\n<p>gezegd</p>\n</blockquote>\n"),
        ("[ons *plan*](https://a.nl/b)", "<p>ons <em>plan</em> (https://a.nl/b)</p>\n"),
        ("<https://a.nl>", "<p>https://a.nl</p>\n"),
        ("[x](javascript:alert(1)) [y](data:text/html,z) [z](/etc)", "<p>x y z</p>\n"),
        ("![een plaatje](https://a.nl/x.png)", "<p>een plaatje</p>\n"),
        ("<b onclick=x>hoi</b>", "<p>&lt;b onclick=x&gt;hoi&lt;/b&gt;</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("&lt;script&gt; &amp;", "<p>&lt;script&gt; &amp;</p>\n"),
        ("    vier spaties", "<p>vier spaties</p>\n"),
        ("a | b\n--|--", "<p>a | b\n--|--</p>\n"),
    ],
)
def test_a_small_part_of_markdown_is_known(text: str, html: str) -> None:
    assert markdown(text) == html


@given(st.text(alphabet=st.sampled_from(list("ab<>/=\"'&;:#*_-+[]()!`\\ \n1.|~\x00\u202e{}%")), max_size=80))
def test_whatever_is_written_only_allowed_tags_come_out(text: str) -> None:
    found = Tags(markdown(text))
    assert (found.tags - ALLOWED, found.attributes - {"start"}) == (set(), set())


@pytest.mark.parametrize("part", ["[", "![", "> ", "- ", "*a ", "**a", "[a](", "<", "_a*", "a<http://", "`", "[a](<b"])
def test_a_long_text_of_nothing_but_marks_is_a_page_too(part: str) -> None:
    assert Tags(markdown(part * (20_000 // len(part)))).tags <= ALLOWED


def test_a_word_without_end_can_be_broken() -> None:
    assert markdown("a" * 210) == f"<p>{('a' * 40 + chr(0x200B)) * 5}{'a' * 10}</p>\n"
