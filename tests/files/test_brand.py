import os
from pathlib import Path
from typing import Any

import pytest

from cxmaturity.errors import UserError
from cxmaturity.files.brand import BrandFile, find_brand, read_brand, read_look
from cxmaturity.files.shipped import template_folder
from cxmaturity.model.looks import LOOKS

HEAD = "format: cxmaturity-brand\nversion: 1\n"
SECTIONS = ("cover", "summary", "method")
LOGO = '<svg viewBox="0 0 30 10"><path fill="#FFFFFF"/></svg>'


@pytest.fixture
def kade(tmp_path: Path) -> Path:
    """The folder of a firm: its logo, its font and a template."""
    folder = tmp_path / "kade"
    (folder / "own/pages").mkdir(parents=True)
    (folder / "logo.svg").write_text(LOGO)
    (folder / "own.ttf").write_bytes((template_folder() / "fonts/Inter-500.ttf").read_bytes())
    (folder / "own/pages/cover.html.j2").write_text("Kade")
    (folder / "own/own.css.j2").write_text("p {}")
    (tmp_path / "secret.svg").write_text(LOGO)
    (tmp_path / "secret.j2").write_text("secret")
    return folder


def read(folder: Path, text: str, look: Any = None) -> BrandFile:
    return read_brand(HEAD + text, folder / "brand.yaml", SECTIONS, look)


def problems(folder: Path, text: str) -> list[tuple[str, str]]:
    """Place and code, and message of everything that is wrong, without the folder's name."""
    with pytest.raises(UserError) as refused:
        read(folder, text)
    return [
        (f"{found.place.replace(f'{folder}/', '')} {found.code}", found.message.replace(f"{folder}/", ""))
        for found in refused.value.problems
    ]


def test_a_brand_is_read_with_the_files_that_it_names(kade: Path) -> None:
    found = read(
        kade,
        """look: burgundy
name: Kade
logo: logo.svg
colours: {primary: "#0b5c8a"}
fonts: {serif: {regular: own.ttf}, sans: {semibold: own.ttf}}
sections: [summary, cover]
templates: own
""",
    )
    own = (kade / "own.ttf").read_bytes()
    assert (found.brand.name, found.brand.sections, found.headings) == ("Kade", ("summary", "cover"), "serif")
    assert (found.colours.primary, found.colours.ink) == ("#0B5C8A", read_look("burgundy").colours.ink)
    assert found.logo is not None
    assert (found.logo.ratio, found.logo.ground) == (3.0, "ink")
    assert [font.content for font in (found.fonts.serif, found.fonts.sans_of(400)) if font] == [own, own]
    assert found.templates == (("own.css.j2", "p {}"), ("pages/cover.html.j2", "Kade"))
    assert found.template_folder == str(kade / "own")


def test_a_brand_that_says_nothing_is_the_house_look(kade: Path) -> None:
    found, house = read(kade, ""), read_look("house")
    assert (found.colours, found.headings, found.logo, found.templates) == (house.colours, "serif", None, ())
    assert (found.template_folder, found.folder, house.folder) == ("", kade, None)


def test_a_look_that_is_asked_for_goes_before_the_one_of_the_file(kade: Path) -> None:
    found = read(kade, "look: burgundy\ncolours: {ink: '#111111'}\n", "meadow")
    meadow = read_look("meadow").colours
    assert (found.colours.ink, found.colours.primary, found.headings) == ("#111111", meadow.primary, "sans")


@pytest.mark.parametrize("look", LOOKS)
def test_every_shipped_look_names_itself_and_every_colour(look: Any) -> None:
    found = read_look(look)
    assert (found.brand.look, found.problems([])) == (look, [])
    assert set(found.colours.chosen) == set(type(found.colours).model_fields)


def test_every_mistake_is_named_at_its_place(kade: Path) -> None:
    text = """look: burgundi
colours:
  ink: #10222E
  primary: red
logo: nope.svg
fonts: {sans: {regular: logo.svg}}
sections: [sumary]
contact: {name: ""}
colour: red
"""
    assert problems(kade, text) == [
        ("logo.svg CX607", "this is no TTF or OTF font"),
        ("brand.yaml:3:7 CX110", "`look` cannot be the text `burgundi`; one of: house, burgundy, meadow"),
        ("brand.yaml:5:7 CX103", "`ink` must be a colour, found nothing"),
        ("brand.yaml:6:12 CX103", "`primary` must be a colour, found the text `red`"),
        ("brand.yaml:7:7 CX121", "a logo needs a `name`, which is read aloud in its place"),
        ("brand.yaml:7:7 CX604", "`nope.svg` cannot be read: no such file or directory"),
        ("brand.yaml:9:12 CX603", "a report has no section `sumary`"),
        ("brand.yaml:10:17 CX105", "`name` is empty"),
        ("brand.yaml:11:1 CX102", "unknown field `colour`"),
    ]


def test_a_colour_that_cannot_be_read_is_named_at_its_place(kade: Path) -> None:
    assert problems(kade, 'colours:\n  muted: "#99A1A8"\n') == [
        (
            "brand.yaml:4:10 CX601",
            "`muted` (#99A1A8) on `paper` (#F6F4EE) has a contrast of 2.38, and text needs 4.5",
        )
    ]


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        read_brand("name: Kade\n", tmp_path / "brand.yaml", SECTIONS)
    assert [problem.message for problem in refused.value.problems] == [
        "the file needs the field `format`",
        "the file needs the field `version`",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://kade.example/logo.svg",
        "https://kade.example/logo.svg",
        "file:///etc/passwd",
        "//kade.example/logo.svg",
        "data:image/svg+xml,x",
        r"\\\\server\\logo.svg",
    ],
)
def test_nothing_is_read_from_an_address(kade: Path, address: str) -> None:
    assert problems(kade, f"name: Kade\nlogo: '{address}'\n") == [
        ("brand.yaml:4:7 CX604", f"`{address}` is an address, and nothing is read from the network")
    ]


@pytest.mark.parametrize("file", ["../secret.svg", "/etc/passwd", "own/../../secret.svg", "link.svg"])
def test_nothing_is_read_outside_the_folder_of_the_brand(kade: Path, file: str) -> None:
    (kade / "link.svg").symlink_to(kade.parent / "secret.svg")
    for text in (f"name: Kade\nlogo: {file}\n", f"fonts: {{sans: {{medium: {file}}}}}\n", f"templates: {file}\n"):
        [(place, message)] = problems(kade, text)
        assert place.endswith(" CX604")
        assert message.endswith("is outside the folder of the brand")


def test_a_template_that_is_a_link_to_elsewhere_is_not_read(kade: Path) -> None:
    (kade / "own/x.j2").symlink_to(kade.parent / "secret.j2")
    assert [message for _, message in problems(kade, "templates: own\n")] == [
        "`own/x.j2` is outside the folder of the brand"
    ]


def test_a_folder_without_templates_or_with_too_many_is_named(kade: Path) -> None:
    (kade / "none").mkdir()
    for name in ("none", "absent", "logo.svg"):
        message = f"there are no templates (`*.j2`) in the folder `{name}`"
        assert problems(kade, f"templates: {name}\n") == [("brand.yaml:3:12 CX604", message)]
    for number in range(100):
        (kade / f"own/{number}.j2").write_text("x")
    assert problems(kade, "templates: own\n")[0][1] == "a brand has at most 100 templates of 1 MB together"


def test_a_template_that_is_no_text_is_named(kade: Path) -> None:
    (kade / "own/x.j2").write_bytes(b"\xff")
    assert problems(kade, "templates: own\n") == [("own/x.j2 CX900", "the file is not UTF-8 (line 1)")]


def test_a_file_that_is_too_large_or_a_folder_is_named(kade: Path) -> None:
    (kade / "large.svg").write_bytes(b"<" * 5_000_001)
    assert problems(kade, "name: Kade\nlogo: large.svg\n")[0][1] == "`large.svg` is larger than 5 MB"
    assert problems(kade, "name: Kade\nlogo: own\n")[0][1] == "`own` is no file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
@pytest.mark.parametrize("text", ["name: Kade\nlogo: pipe\n", "fonts: {sans: {medium: pipe}}\n"])
def test_a_pipe_is_no_logo_and_no_font_and_is_not_waited_for(kade: Path, text: str) -> None:
    os.mkfifo(kade / "pipe")
    [(place, message)] = problems(kade, text)
    assert (place.split()[1], message) == ("CX604", "`pipe` is no file")


def test_a_brand_lies_beside_the_answers(tmp_path: Path) -> None:
    assert find_brand(tmp_path / "answers.yaml") is None
    (tmp_path / "brand.yaml").touch()
    assert find_brand(tmp_path / "answers.yaml") == tmp_path / "brand.yaml"
    assert find_brand(tmp_path / "brand.yaml") is None
