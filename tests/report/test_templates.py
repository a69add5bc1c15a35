from typing import Any

import pytest
from markupsafe import Markup

from cxmaturity.errors import UserError
from cxmaturity.report.templates import LARGEST_PAGE, MOST_TURNS, report_templates

ORIGIN = "kade/own"


def written(own: dict[str, str], **context: Any) -> str:
    return report_templates(tuple(own.items()), ORIGIN).written("x.html.j2", **context)


def stopped(text: str, **others: str) -> tuple[str, str, str]:
    """Code, place and message of what a template is stopped for."""
    with pytest.raises(UserError) as refused:
        written({"x.html.j2": text, **others}, client="Kade", items=list(range(20)), raw=b"x")
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
CANNOT, OUTSIDE = "the template cannot be used: ", "access to attribute"
TURNS = f"{CANNOT}the template repeats more than 200,000 times"
JOINED = f"{CANNOT}the template puts together more than 30 million characters"
LONG = f"{CANNOT}a filter or method takes texts of up to 1,000 characters, and numbers up to 1,000"
ENDLESS = "the template calls or includes itself without end"
HOSTILE = {
    "another file": ("{% include '../../../../etc/passwd' %}", "there is no template `../../../../etc/passwd`"),
    "another file by its name": ("{% include '/etc/passwd' %}", "there is no template `/etc/passwd`"),
    "a file of ours that is no template": (
        "{% include 'shipped/../cxmaturity/errors.py' %}",
        "there is no template `shipped/../cxmaturity/errors.py`",
    ),
    "the class of a value": ("{{ client.__class__.__mro__ }}", f"{CANNOT}{OUTSIDE} '__class__' of 'str'"),
    "the globals of a function": ("{{ range.__globals__ }}", f"{CANNOT}{OUTSIDE} '__globals__' of 'function'"),
    "by attr": ("{{ (client | attr('__class__'))() }}", f"{CANNOT}{OUTSIDE} '__class__' of 'str'"),
    "by format": ("{{ '{0.__class__}'.format(client) }}", f"{CANNOT}{OUTSIDE} '__class__' of 'str'"),
    "a change": ("{{ items.append(1) }}", f"{CANNOT}{OUTSIDE} 'append' of 'list'"),
    "nested ranges": ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", TURNS),
    "nested loops": ("{% for a in items %}" * 10 + "{% endfor %}" * 10, TURNS),
    "loops over letters": ("{% for a in client %}" * 19 + "{% endfor %}" * 19, TURNS),
    "a range without end": ("{% for a in range(10 ** 9) %}{% endfor %}", f"{CANNOT}`**` takes exponents up to 2"),
    "a long range": ("{% for a in range(999999) %}{% endfor %}", f"{CANNOT}Range too big"),
    "much text": (
        "{% for a in range(99999) %}" + "x" * 999 + "{% endfor %}",
        f"{CANNOT}the template writes more than 30 million characters",
    ),
    "a product": ("{{ 'x' * 10000000000 }}", f"{CANNOT}`*` takes numbers up to 100,000"),
    "a product of lists": ("{{ [0] * 100000 }}", f"{CANNOT}`*` takes numbers up to 100,000"),
    "a power": ("{{ 9 ** 9999999 }}", f"{CANNOT}`**` takes numbers up to 100,000"),
    "padding": ("{{ 'x'.ljust(9999999999) }}", f"{CANNOT}{OUTSIDE} 'ljust' of 'str'"),
    "padding of bytes": ("{{ 'x'.encode().ljust(600000000) }}", f"{CANNOT}{OUTSIDE} 'encode' of 'str'"),
    "padding of bytes that it is given": ("{{ raw.ljust(600000000) }}", f"{CANNOT}{OUTSIDE} 'ljust' of 'bytes'"),
    "a number as bytes": ("{{ (1).to_bytes(600000000, 'big') }}", f"{CANNOT}{OUTSIDE} 'to_bytes' of 'int'"),
    "a number in parts": ("{{ (1.5).as_integer_ratio() }}", f"{CANNOT}{OUTSIDE} 'as_integer_ratio' of 'float'"),
    "letters for others": ("{{ client.translate({75: client}) }}", f"{CANNOT}{OUTSIDE} 'translate' of 'str'"),
    "a filter that pads": ("{{ 'x' | center(9999999999) }}", f"{CANNOT}No filter named 'center'"),
    "a filter that fills up": ("{{ [1] | batch(60000000, 0) | list }}", f"{CANNOT}No filter named 'batch'"),
    "a filter that cuts": ("{{ [1] | slice(60000000, 0) | list }}", f"{CANNOT}No filter named 'slice'"),
    "a filter that indents": ("{{ [1] | tojson(200000000) }}", f"{CANNOT}No filter named 'tojson'"),
    "chance": ("{{ items | random }}", f"{CANNOT}No filter named 'random'"),
    "a rounding": ("{{ 1 | round(-1000000000) }}", LONG),
    "a width": ("{{ client | wordwrap(width=1001) }}", LONG),
    "filling in": ("{{ '%9999999999d' % 1 }}", f"{CANNOT}`%` takes numbers up to 100,000"),
    "a macro in itself": ("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}", ENDLESS),
    "an include in itself": ("{% include 'x.html.j2' %}{% include 'x.html.j2' %}", ENDLESS),
    "an extension of itself": ("{% extends 'x.html.j2' %}", ENDLESS),
    "doubled text": (
        "{% set ns = namespace(t='xx') %}{% for a in range(99) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}",
        JOINED,
    ),
    "added text": (
        "{% set ns = namespace(t='xx') %}{% for a in range(99) %}{% set ns.t = ns.t + ns.t %}{% endfor %}",
        JOINED,
    ),
    "replaced text": ("{{ client.replace('x', client) }}", f"{CANNOT}{OUTSIDE} 'replace' of 'str'"),
    "filtered text": ("{{ client | replace('x', client) }}", f"{CANNOT}No filter named 'replace'"),
    "a long text between": (DOUBLED + "{{ range(99999) | join(ns.t) }}", LONG),
    "a long text in a method": (DOUBLED + "{{ client.split(ns.t) }}", LONG),
    "a long text in a method by name": (DOUBLED + "{{ client.split(sep=ns.t) }}", LONG),
    "the counter": ("{% set turn = 1 %}" + "{% for a in range(99999) %}" * 2 + "{% endfor %}" * 2, TURNS),
    "lipsum": ("{{ lipsum(n=999999) }}", f"{CANNOT}'lipsum' is undefined"),
}


@pytest.mark.parametrize(("text", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_template_is_stopped_by_the_bound_for_it(text: str, message: str) -> None:
    code, place, said = stopped(text)
    assert (code, place.startswith("kade/own"), said[: len(message)]) == ("CX610", True, message)


def test_what_we_hand_a_template_as_markup_takes_no_room_of_its_own() -> None:
    style = Markup("").join(["x" * (LARGEST_PAGE + 1)])
    assert [len(written({"x.html.j2": text}, style=style)) for text in ("{{ style }}", "{{ style | safe }}")] == [
        len(style)
    ] * 2


def test_our_own_templates_are_not_bounded() -> None:
    ours = report_templates()
    assert [ours.turn() for _ in range(MOST_TURNS + 1)] == [""] * (MOST_TURNS + 1)
    assert len(ours.joined("x" * LARGEST_PAGE, "x")) == LARGEST_PAGE + 1


def test_titles_are_broken_by_filters_of_ours() -> None:
    text = "{{ client | balanced | join('|') }} {{ client | is_long }}"
    assert written({"x.html.j2": text}, client="The intent is there, but the follow-through is not") == (
        "The intent is there,|but the follow-through is not False"
    )


def test_a_mistake_of_ours_is_not_blamed_on_a_firm() -> None:
    with pytest.raises(ValueError, match="ours"):
        report_templates((("y.html.j2", ""),), ORIGIN).written("report.css.j2", theme=Broken())


class Broken:
    """A value of ours that fails."""

    def __getattr__(self, name: str) -> str:
        raise ValueError("ours")
