import gc
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest

from cxmaturity.report.thrift import collector_at_rest, give_anchors_to_headings


def anchored(page: str) -> str:
    root: Element = fromstring(page)  # noqa: S314 - written here
    give_anchors_to_headings(root)
    return tostring(root, encoding="unicode")


def test_a_part_gives_its_anchor_to_its_first_heading() -> None:
    page = '<body><div id="a"><p>1</p><h2>Data</h2><h3>First</h3></div><section id="b"><h1>Method</h1></section></body>'
    assert anchored(page) == (
        '<body><div><p>1</p><h2 id="a">Data</h2><h3>First</h3></div><section><h1 id="b">Method</h1></section></body>'
    )


def test_parts_within_a_part_get_headings_of_their_own() -> None:
    page = '<body><section id="a"><h1>Steps</h1><div id="b"><h2>One</h2></div><div id="c"><h2>Two</h2></div></section></body>'
    assert anchored(page) == (
        '<body><section><h1 id="a">Steps</h1><div><h2 id="b">One</h2></div><div><h2 id="c">Two</h2></div></section></body>'
    )


@pytest.mark.parametrize(
    "page",
    [
        '<body><div id="a"><p>Without a heading</p></div></body>',
        '<body><h1 id="a">Its own</h1></body>',
        '<body><div id="a"><h2 id="b">Taken</h2></div></body>',
    ],
)
def test_an_anchor_stays_where_no_heading_is_free(page: str) -> None:
    assert anchored(page) == page


def test_the_collector_rests_and_works_on() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_on_after_a_mistake() -> None:
    with pytest.raises(ZeroDivisionError), collector_at_rest():
        _ = 1 / 0
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
