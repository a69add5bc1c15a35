from typing import Any

import pytest
from pydantic import ValidationError

from cxmaturity.model.brand import Brand, Colours, Contact, Font, Fonts

CONTEXT = {"languages": ["en", "nl"]}


def brand(**parts: Any) -> Brand:
    return Brand.model_validate(parts, context=CONTEXT)


def test_a_plain_line_is_the_same_in_every_language() -> None:
    found = brand(confidentiality="Secret", footer={"nl": "Kade"})
    assert (dict(found.confidentiality), dict(found.footer)) == ({"en": "Secret", "nl": "Secret"}, {"nl": "Kade"})


def test_colours_are_written_alike() -> None:
    assert brand(colours={"ink": "#aa00ff", "ramp": ["#FFFFFF", "#000000"]}).colours.chosen == {
        "ink": "#AA00FF",
        "ramp": ("#FFFFFF", "#000000"),
    }
    assert Colours().chosen == {}


@pytest.mark.parametrize("wrong", [None, "red", "#FFF", "10222E", 112233, "#12345G", "url(x)", "#123456;"])
def test_what_is_no_colour_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        brand(colours={"ink": wrong})
    assert [error["type"] for error in refused.value.errors()] == ["colour"]


def test_contact_is_lines_in_the_order_of_a_letter() -> None:
    contact = Contact(
        website="kade.example",
        email="m@kade.example",
        phone="+31 20 1",
        name="Marloes",
        address="Kade 1\n 1011 AB Amsterdam \n\n",
    )
    assert contact.lines == ("Marloes", "Kade 1", "1011 AB Amsterdam", "+31 20 1", "m@kade.example", "kade.example")
    assert Contact().lines == ()


def test_a_weight_that_is_not_there_takes_the_nearest() -> None:
    thin, thick = Font(b"thin", 0.4), Font(b"thick", 0.5)
    fonts = Fonts(sans=((400, thin), (600, thick)))
    assert [fonts.sans_of(weight) for weight in (400, 500, 600)] == [thin, thin, thick]
    assert Fonts(sans=((600, thick),)).sans_of(400) == thick
    assert Fonts().sans_of(400) is None
