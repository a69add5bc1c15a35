"""The brand of a report: `brand.yaml` beside the answers, and the files that it names. Written by people only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from cxmaturity.errors import Problem, UserError, by_place
from cxmaturity.files.fonts import LARGEST_FONT, read_font
from cxmaturity.files.logo import LARGEST_LOGO, read_logo
from cxmaturity.files.messages import languages
from cxmaturity.files.shipped import template_folder
from cxmaturity.files.source import Source, as_mapping, read_source
from cxmaturity.files.source import read_text as read_file
from cxmaturity.files.validate import validate_most
from cxmaturity.model.brand import NO_FONTS, Brand, Colours, Font, Fonts, Logo
from cxmaturity.model.brand_flaws import brand_flaws

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from cxmaturity.files.source import KeyPath
    from cxmaturity.model.flaws import Flaw
    from cxmaturity.model.looks import Look

FILE_NAME = "brand.yaml"
LARGEST_TEMPLATES, MOST_TEMPLATES = 1_000_000, 100
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
"""What begins like an address, or like a folder of another machine."""
_WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600}
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class BrandFile:
    """A brand, all colours of it and of its look, and the content of its files. `folder` is where they lie; None for a look of ours."""

    brand: Brand
    colours: Colours
    headings: Literal["serif", "sans"]
    source: Source
    folder: Path | None = None
    logo: Logo | None = None
    fonts: Fonts = NO_FONTS
    templates: tuple[tuple[str, str], ...] = ()

    @property
    def template_folder(self) -> str:
        """Where its own templates lie, for messages."""
        return str(self.folder / self.brand.templates) if self.folder and self.brand.templates else ""

    def problems(self, flaws: Iterable[Flaw]) -> list[Problem]:
        """Flaws in this brand as problems at their place."""
        return [_problem(flaw, self.source) for flaw in flaws]


def read_look(name: Look) -> BrandFile:
    """A look that comes with the product."""
    path = template_folder() / "looks" / f"{name}.yaml"
    source = read_source(path.read_text(encoding="utf-8"), str(path))
    brand = Brand.model_validate(source.data, context={"languages": languages()})
    return BrandFile(brand, brand.colours, brand.headings or "serif", source)


def read_brand(text: str, path: Path, sections: Sequence[str], look: Look | None = None) -> BrandFile:
    """The brand in this text, with the files beside `path` that it names; a `UserError` carries everything that is wrong in it.

    `sections` are those that a report can have; `look` goes before the one that the text names.
    """
    source = read_source(text, str(path))
    as_mapping(source, "a brand")
    brand, problems, passed_over = validate_most(Brand, source, {"languages": languages()})
    problems += [
        source.problem("CX101", (), f"the file needs the field `{field}`")
        for field in ("format", "version")
        if field not in source.data
    ]
    if brand is None:
        raise UserError(by_place(problems))
    base = read_look(look or brand.look)
    colours = Colours.model_validate({**base.colours.chosen, **brand.colours.chosen})
    found = brand_flaws(brand, colours, sections)
    problems += [_problem(flaw, source) for flaw in found if not _follows(flaw, passed_over)]
    assets = _Assets(source, path.parent)
    file = BrandFile(
        brand,
        colours,
        brand.headings or base.headings,
        source,
        path.parent,
        assets.logo(brand, colours.ink),
        assets.fonts(brand),
        assets.templates(brand),
    )
    problems += assets.problems
    if problems:
        raise UserError(by_place(problems))
    return file


def _follows(flaw: Flaw, passed_over: Iterable[KeyPath]) -> bool:
    """Whether a flaw may only be there because a wrong field in its value was passed over."""
    return any(wrong[: len(flaw.path)] == flaw.path or wrong[:2] == flaw.path[:2] for wrong in passed_over)


def _problem(flaw: Flaw, source: Source) -> Problem:
    return source.problem(flaw.code, flaw.path, flaw.message, help=flaw.help, severity=flaw.severity)


def find_brand(source_path: Path) -> Path | None:
    """`brand.yaml` in the folder of the answers or the export; None where there is none."""
    found = source_path.parent / FILE_NAME
    return found if found.is_file() and found != source_path else None


class _Assets:
    """Reads the files that a brand names, and keeps what is wrong with them."""

    def __init__(self, source: Source, folder: Path) -> None:
        self._source, self._folder = source, folder
        self.problems: list[Problem] = []

    def logo(self, brand: Brand, ink: str) -> Logo | None:
        """The logo, checked and written anew."""
        return self._read(("logo",), brand.logo, LARGEST_LOGO, lambda content, name: read_logo(content, name, ink))

    def fonts(self, brand: Brand) -> Fonts:
        """The firm's own fonts."""
        serif = brand.fonts.serif
        files = dict(brand.fonts.sans) if brand.fonts.sans else {}
        sans = [(weight, self._font(("fonts", "sans", key), files.get(key, ""))) for key, weight in _WEIGHTS.items()]
        return Fonts(
            self._font(("fonts", "serif", "regular"), serif.regular) if serif else None,
            tuple((weight, font) for weight, font in sans if font),
        )

    def _font(self, path: KeyPath, file: str) -> Font | None:
        return self._read(path, file, LARGEST_FONT, read_font)

    def templates(self, brand: Brand) -> tuple[tuple[str, str], ...]:
        """The firm's own templates: name and text."""
        folder = self._inside(("templates",), brand.templates)
        if folder is None:
            return ()
        files = sorted(file for file in folder.rglob("*.j2") if file.is_file()) if folder.is_dir() else []
        if not files:
            self._refuse(("templates",), f"there are no templates (`*.j2`) in the folder `{brand.templates}`")
        elif len(files) > MOST_TEMPLATES or sum(file.stat().st_size for file in files) > LARGEST_TEMPLATES:
            most = f"{MOST_TEMPLATES} templates of {LARGEST_TEMPLATES // 1_000_000} MB together"
            self._refuse(("templates",), f"a brand has at most {most}")
        elif all(self._is_inside(("templates",), file) for file in files):
            return tuple((file.relative_to(folder).as_posix(), self._template(file)) for file in files)
        return ()

    def _template(self, file: Path) -> str:
        try:
            return read_file(file)
        except UserError as error:
            self.problems += error.problems
            return ""

    def _read(self, path: KeyPath, file: str, largest: int, reader: Callable[[bytes, str], T]) -> T | None:
        """What the reader makes of a file; None, with the reason kept, when it cannot be read."""
        found = self._inside(path, file)
        if found is None:
            return None
        if found.exists() and not found.is_file():
            self._refuse(path, f"`{file}` is no file")
            return None
        try:
            with found.open("rb") as opened:
                content = opened.read(largest + 1)
            if len(content) > largest:
                self._refuse(path, f"`{file}` is larger than {largest // 1_000_000} MB")
                return None
            return reader(content, str(self._folder / file))
        except OSError as error:
            self._refuse(path, f"`{file}` cannot be read: {(error.strerror or str(error)).lower()}")
        except UserError as error:
            self.problems += error.problems
        return None

    def _inside(self, path: KeyPath, file: str) -> Path | None:
        """Where the file is; None when none is named, or, with the reason kept, when it may not be read."""
        if not file:
            return None
        if _ADDRESS.match(file):
            self._refuse(path, f"`{file}` is an address, and nothing is read from the network", "save the file here")
            return None
        return self._folder / file if self._is_inside(path, self._folder / file) else None

    def _is_inside(self, path: KeyPath, file: Path) -> bool:
        """Links are followed first: what counts is where the file really is."""
        if file.resolve().is_relative_to(self._folder.resolve()):
            return True
        self._refuse(path, f"`{file}` is outside the folder of the brand", "copy it beside brand.yaml")
        return False

    def _refuse(self, path: KeyPath, message: str, way_out: str | None = None) -> None:
        self.problems.append(self._source.problem("CX604", path, message, help=way_out))
