"""The brand of a report: a file with the colours, fonts, logo and words of the firm that makes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cxmaturity.model.content import Content, Localized, Many
from cxmaturity.model.edits import Person
from cxmaturity.model.looks import HOUSE_LOOK, Look

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

Line = Person
"""A line of text by language; written plainly it is the same in every language."""
_Plain = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"\S")]
_Block = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=r"\S")]
File = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"\S")]
"""A file in the folder of the brand."""


def _colour(value: Any) -> str:
    """Also what is nothing is refused here: an unquoted `#12707A` is a comment."""
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return value.upper()
    raise PydanticCustomError("colour", "no colour")


Colour = Annotated[str, BeforeValidator(_colour)]


class Colours(Content):
    """What may be chosen; what is not comes from the look. An empty value is not chosen."""

    ink: Colour = Field(default="", description="Text, and the ground of the cover.")
    primary: Colour = Field(default="", description="Scores, headings of sections, links.")
    accent: Colour = Field(default="", description="Marks, never text.")
    accent_text: Colour = Field(default="", description="What has to be seen: text, and the ground of white text.")
    muted: Colour = Field(default="", description="Captions and other small text.")
    paper: Colour = Field(default="", description="The ground of panels.")
    rule: Colour = Field(default="", description="Hairlines.")
    ramp: Many[Colour] = Field(default=(), description="2 to 9 colours from the lowest stage, light, to the highest.")

    @property
    def chosen(self) -> dict[str, Any]:
        """The colours that are there, by token."""
        return {token: value for token, value in dict(self).items() if value}


class SerifFiles(Content):
    """The font of statements, headings and large numbers."""

    regular: File


class SansFiles(Content):
    """The font of facts. A weight that is not there takes the nearest one."""

    regular: File = ""
    medium: File = ""
    semibold: File = ""


class FontFiles(Content):
    """TTF or OTF files."""

    serif: SerifFiles | None = None
    sans: SansFiles | None = None


class Contact(Content):
    """Whom to ask about the report; plain text, an address may take several lines."""

    name: _Plain = ""
    address: _Block = ""
    email: _Plain = ""
    phone: _Plain = ""
    website: _Plain = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the page, line by line."""
        values = (self.name, *self.address.splitlines(), self.phone, self.email, self.website)
        return tuple(line.strip() for line in values if line.strip())


class CoverWords(Content):
    """Words of the front page in place of ours."""

    kicker: Line = Field(default_factory=Localized)
    title: Line = Field(default_factory=Localized)
    subtitle: Line = Field(default_factory=Localized)


class Brand(Content):
    """The whole file. Everything is optional but what the file says of itself."""

    format: Literal["cxmaturity-brand"] = "cxmaturity-brand"
    version: Literal[1] = 1
    look: Look = Field(default=HOUSE_LOOK, description="A look of ours to start from.")
    name: _Plain = Field(default="", description="The firm that makes the report.")
    logo: File = Field(default="", description="SVG or PNG.")
    logo_ground: Literal["ink", "white"] | None = Field(default=None, description="Else what the logo shows up on.")
    colours: Colours = Colours()
    headings: Literal["serif", "sans"] | None = Field(default=None, description="The font of headings.")
    fonts: FontFiles = FontFiles()
    contact: Contact = Contact()
    cover: CoverWords = CoverWords()
    confidentiality: Line = Field(default_factory=Localized)
    footer: Line = Field(default_factory=Localized)
    sections: Many[str] = Field(default=(), description="Those of the report, in their order.")
    templates: File = Field(default="", description="A folder with templates of one's own.")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that has been checked; `ratio` is its width over its height, `ground` what it shows up on best."""

    content: bytes
    media: Literal["image/svg+xml", "image/png"]
    ratio: float
    ground: Literal["ink", "white"] = "ink"


@dataclass(frozen=True, slots=True)
class Font:
    """A font that has been checked; `width` is that of its letters on average, in its own size."""

    content: bytes
    width: float


@dataclass(frozen=True, slots=True)
class Fonts:
    """The firm's own fonts; `sans` by weight. Nothing where ours stay."""

    serif: Font | None = None
    sans: tuple[tuple[int, Font], ...] = ()

    def sans_of(self, weight: int) -> Font | None:
        """The font of this weight, else the nearest one."""
        return min(self.sans, key=lambda found: abs(found[0] - weight))[1] if self.sans else None


NO_FONTS = Fonts()
