import time
from typing import Any

import pytest

from cxmaturity.errors import UserError
from cxmaturity.report.templates import report_templates

ORIGIN = "kade/own"


def written(own: dict[str, str], **context: Any) -> str:
    return report_templates(tuple(own.items()), ORIGIN).written("x.html.j2", **context)


def stopped(text: str, **others: str) -> tuple[str, str, str]:
    """Code, place and message of what a template is stopped for, within a few seconds."""
    begun = time.monotonic()
    with pytest.raises(UserError) as refused:
        written({"x.html.j2": text, **others}, client="Kade", items=list(range(20)))
    assert time.monotonic() - begun < 10
    [problem] = refused.value.problems
    return problem.code, problem.place, problem.message


def test_a_firms_own_template_goes_before_ours_and_reaches_ours() -> None:
    own = {
        "x.html.j2": "{% include 'styles/contact.css.j2' %}|{% include 'shipped/styles/contact.css.j2' %}",
        "styles/contact.css.j2": "own",
    }
    mine, ours = written(own, theme={"ink": "#123456", "sans": "S"}).split("|")
    assert (mine, ".contact {" in ours) == ("own", True)


def test_what_a_template_shows_is_text_and_not_markup() -> None:
    assert written({"x.html.j2": "{{ client }}"}, client="<script>") == "&lt;script&gt;"


def test_loops_write_what_they_write() -> None:
    text = "{% for n in range(3) %}{{ n }}{% if not loop.last %},{% endif %}{% else %}none{% endfor %}"
    assert written({"x.html.j2": text}) == "0,1,2"


def test_one_report_does_not_count_for_the_next() -> None:
    own = {"x.html.j2": "{% for n in range(9999) %}{% endfor %}" * 8}
    assert [written(own) for _ in range(3)] == [""] * 3


def test_two_firms_have_templates_of_their_own() -> None:
    assert [written({"x.html.j2": name}) for name in ("Kade", "Wal", "Kade")] == ["Kade", "Wal", "Kade"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n{% if %}", 2, "the template cannot be used: Expected an expression, got 'end of statement block'"),
        ("a\n{{ nope }}", 2, "the template cannot be used: 'nope' is undefined"),
        ("\n\n{{ client.nope }}", 3, "the template cannot be used: 'str object' has no attribute 'nope'"),
        ("{{ 1 / 0 }}", 1, "the template cannot be used: division by zero"),
        ("{{ client + 1 }}", 1, 'the template cannot be used: can only concatenate str (not "int") to str'),
        ("{% include 'nope.html.j2' %}", 1, "there is no template `nope.html.j2`"),
        ("{{ client | nope }}", 1, "the template cannot be used: No filter named 'nope'"),
    ],
)
def test_a_mistake_is_named_at_its_line(text: str, line: int, message: str) -> None:
    assert stopped(text) == ("CX610", f"kade/own/x.html.j2:{line}", message)


def test_a_mistake_in_an_included_template_is_named_there() -> None:
    assert stopped("{% include 'y.html.j2' %}", **{"y.html.j2": "\n{{ nope }}"})[1] == "kade/own/y.html.j2:2"


def test_small_numbers_may_be_multiplied() -> None:
    assert written({"x.html.j2": "{{ 2 * 3 }} {{ 4 ** 2 }} {{ 7 % 4 }} {{ 1 + 1 }}"}) == "6 16 3 2"


def test_a_template_for_which_there_is_no_memory_is_named() -> None:
    def full() -> str:
        raise MemoryError

    with pytest.raises(UserError, match=r"own/x.html.j2:1: the template asks for more memory than there is"):
        written({"x.html.j2": "{{ full() }}"}, full=full)


DOUBLED = "{% set ns = namespace(t='x') %}{% for a in range(11) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}"
HOSTILE = {
    "another file": "{% include '../../../../etc/passwd' %}",
    "another file by its name": "{% include '/etc/passwd' %}",
    "a file of ours that is no template": "{% include 'shipped/../cxmaturity/errors.py' %}",
    "the class of a value": "{{ client.__class__.__mro__ }}",
    "the globals of a function": "{{ range.__globals__ }}",
    "by attr": "{{ (client | attr('__class__'))() }}",
    "by format": "{{ '{0.__class__}'.format(client) }}",
    "a change": "{{ items.append(1) }}",
    "nested ranges": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "nested loops": "{% for a in items %}" * 10 + "{% endfor %}" * 10,
    "loops over letters": "{% for a in client %}" * 19 + "{% endfor %}" * 19,
    "a range without end": "{% for a in range(10 ** 9) %}{% endfor %}",
    "a long range": "{% for a in range(999999) %}{% endfor %}",
    "much text": "{% for a in range(99999) %}" + "x" * 999 + "{% endfor %}",
    "a product": "{{ 'x' * 10000000000 }}",
    "a product of lists": "{{ [0] * 100000 }}",
    "a power": "{{ 9 ** 9999999 }}",
    "padding": "{{ 'x'.ljust(9999999999) }}",
    "a filter that pads": "{{ 'x' | center(9999999999) }}",
    "filling in": "{{ '%9999999999d' % 1 }}",
    "a macro in itself": "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "an include in itself": "{% include 'x.html.j2' %}{% include 'x.html.j2' %}",
    "an extension of itself": "{% extends 'x.html.j2' %}",
    "doubled text": "{% set ns = namespace(t='xx') %}{% for a in range(99) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}",
    "added text": "{% set ns = namespace(t='xx') %}{% for a in range(99) %}{% set ns.t = ns.t + ns.t %}{% endfor %}",
    "replaced text": "{% set ns = namespace(t='xx') %}{% for a in range(9) %}{% set ns.t = ns.t.replace('x', ns.t) %}{% endfor %}",
    "filtered text": "{% set ns = namespace(t='xx') %}{% for a in range(9) %}{% set ns.t = ns.t | replace('x', ns.t) %}{% endfor %}",
    "a long text between": DOUBLED + "{{ range(99999) | join(ns.t) }}",
    "a long text in a method": DOUBLED + "{{ client.split(ns.t) }}",
    "the counter": "{% set turn = 1 %}" + "{% for a in range(99999) %}" * 2 + "{% endfor %}" * 2,
    "lipsum": "{{ lipsum(n=999999) }}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_template_is_stopped(text: str) -> None:
    code, place, _ = stopped(text)
    assert (code, place.startswith("kade/own")) == ("CX610", True)


def test_a_mistake_of_ours_is_not_blamed_on_a_firm() -> None:
    with pytest.raises(ValueError, match="ours"):
        report_templates((("y.html.j2", ""),), ORIGIN).written("report.css.j2", theme=Broken())


class Broken:
    """A value of ours that fails."""

    def __getattr__(self, name: str) -> str:
        raise ValueError("ours")
