"""The look of a report and who makes it: a theme is a value, ready for one language."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxmaturity.model.colours import (
    BLACK,
    READABLE,
    WHITE,
    contrast,
    lightness,
    luminance,
    mix,
    spread,
    text_on,
)
from cxmaturity.report.fonts import HOUSE_FACES, Face, faces_of, heading_scale

if TYPE_CHECKING:
    from cxmaturity.files.brand import BrandFile

__all__ = [
    "BLACK",
    "DEFAULT_THEME",
    "READABLE",
    "WHITE",
    "LogoBox",
    "Theme",
    "contrast",
    "lightness",
    "luminance",
    "mix",
    "ramp_colours",
    "spread",
    "text_on",
    "theme_of",
]

_LOGO = (60.0, 18.0)
"""The room for a logo on the cover, in millimetres."""


@dataclass(frozen=True, slots=True)
class LogoBox:
    """A logo as a page holds it: its address, which is the picture itself, its size in millimetres and the ground that it stands on."""

    address: str
    width: float
    height: float
    plate: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """What a brand may choose.

    Colours are `#RRGGBB`; `ramp` goes from the lowest stage, light, to the highest, dark. `serif` and `sans` are CSS
    font lists: each names fonts of ours last, so that a letter that one lacks still comes from there. `title_scale` makes
    headings smaller where their font is wider than ours. Words of the cover are empty where ours stand. `templates` are
    the firm's own, name and text; `origin` is where they lie, for messages.
    """

    ink: str = "#10222E"
    primary: str = "#12707A"
    accent: str = "#E2714A"
    accent_text: str = "#B84A22"
    muted: str = "#55626B"
    paper: str = "#F6F4EE"
    rule: str = "#D9D6CC"
    ramp: tuple[str, ...] = ("#EFE3CC", "#9CC8B6", "#3F9A9B", "#12566B")
    serif: str = "Report Serif, Report Sans"
    sans: str = "Report Sans, Report Serif"
    faces: tuple[Face, ...] = HOUSE_FACES
    title_scale: float = 1.0
    firm: str = ""
    logo: LogoBox | None = None
    contact: tuple[str, ...] = ()
    confidentiality: str = ""
    footer: str = ""
    kicker: str = ""
    title: str = ""
    subtitle: str = ""
    templates: tuple[tuple[str, str], ...] = ()
    origin: str = ""

    @property
    def soft_ink(self) -> str:
        """Text that is large enough to be a little lighter."""
        return mix(self.ink, WHITE, 0.12)

    @property
    def tones(self) -> tuple[str, ...]:
        """The ramp as four colours, from light to dark, however many a brand chose."""
        return spread(self.ramp, 4)

    @property
    def cover_text(self) -> str:
        """Long text on the ink of the cover."""
        return mix(WHITE, self.ink, 0.2)

    @property
    def cover_tint(self) -> str:
        """Small text on the ink of the cover."""
        return self.tones[1]


DEFAULT_THEME = Theme()


def theme_of(file: BrandFile, language: str) -> Theme:
    """The brand in this file as the theme of a report in this language; words that are not there in it are left out."""
    brand = file.brand
    own = bool(file.fonts.serif or file.fonts.sans)
    reserve = ", Report Reserve" if own else ""
    return Theme(
        **file.colours.chosen,
        serif=f"Report Serif, Report Sans{reserve}",
        sans=f"Report Sans, Report Serif{reserve}",
        faces=faces_of(file.fonts, file.headings),
        title_scale=heading_scale(file.fonts, file.headings),
        firm=brand.name,
        logo=_logo_box(file),
        contact=brand.contact.lines,
        confidentiality=brand.confidentiality.get(language, ""),
        footer=brand.footer.get(language, ""),
        kicker=brand.cover.kicker.get(language, ""),
        title=brand.cover.title.get(language, ""),
        subtitle=brand.cover.subtitle.get(language, ""),
        templates=file.templates,
        origin=file.template_folder,
    )


def _logo_box(file: BrandFile) -> LogoBox | None:
    """The logo as large as it fits on the cover; what shows up better on white stands on a white plate."""
    if file.logo is None:
        return None
    address = f"data:{file.logo.media};base64,{b64encode(file.logo.content).decode()}"
    width = min(_LOGO[0], _LOGO[1] * file.logo.ratio)
    ground = file.brand.logo_ground or file.logo.ground
    return LogoBox(address, round(width, 2), round(width / file.logo.ratio, 2), plate=ground == "white")


def ramp_colours(stages: int, theme: Theme = DEFAULT_THEME) -> tuple[str, ...]:
    """One colour a stage, lowest first: the theme's ramp, with as many colours in between as it takes."""
    return spread(theme.ramp, stages)
