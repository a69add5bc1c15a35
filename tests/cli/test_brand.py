from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import outloud
import pikepdf
import pymupdf
import pytest
from PIL import Image

from cxmaturity.cli.brand import checked_brand, chosen_brand, sections_of, theme_in, unsaid_in_brand
from cxmaturity.files.shipped import template_folder
from cxmaturity.report.sections import SECTION_IDS
from cxmaturity.report.theme import DEFAULT_THEME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cx

HEAD = "format: cxmaturity-brand\nversion: 1\n"
KADE = f"""{HEAD}name: Kade Advies
logo: logo.svg
fonts: {{serif: {{regular: own.ttf}}}}
contact: {{name: Marloes de Wit}}
confidentiality: {{en: For the board only}}
cover: {{title: Where we stand}}
"""
LOGO = '<svg viewBox="0 0 30 10"><path fill="#FFFFFF" d="M0 0h30v10H0z"/></svg>'


def renamed(file: str, family: str) -> bytes:
    """A font of ours under another name."""
    from fontTools.ttLib import TTFont

    font = TTFont(template_folder() / "fonts" / file)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = family
    written = BytesIO()
    font.save(written)
    return written.getvalue()


@pytest.fixture
def kade(acme: Path) -> Path:
    """The brand of a firm beside the answers."""
    (acme / "brand.yaml").write_text(KADE)
    (acme / "logo.svg").write_text(LOGO)
    (acme / "own.ttf").write_bytes(renamed("Inter-600.ttf", "Kade"))
    return acme


def pages(file: Path) -> list[str]:
    with pymupdf.open(file) as opened:
        return [" ".join(page.get_text().split()) for page in opened]


def fonts_in(file: Path) -> set[str]:
    with pikepdf.open(file) as pdf:
        found = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        return {str(item.FontName).split("+")[-1] for item in found if "/FontFile2" in item}


def glyph_bytes(file: Path, name: str) -> bytes:
    """The outlines of a font in a PDF."""
    with pikepdf.open(file) as pdf:
        found = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item]
        return next(item.FontFile2.read_bytes() for item in found if str(item.FontName).endswith(name))


def test_the_brand_beside_the_answers_is_on_the_report(cx: Cx, kade: Path) -> None:
    assert cx("report", "answers.yaml", "--lang", "en", "-o", "a.pdf").err == ""
    cover, *others = pages(kade / "a.pdf")
    assert "Where we stand" in cover
    assert "For the board only" in cover
    assert all("Kade Advies · For the board only" in page for page in others)
    assert others[-1].count("Marloes de Wit") == 1
    with pikepdf.open(kade / "a.pdf") as pdf:
        assert pdf.docinfo.Author == "Kade Advies"
        alternatives = [
            str(item.Alt) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    assert "Kade Advies" in alternatives


def test_a_report_with_a_logo_is_accessible(cx: Cx, kade: Path) -> None:
    picture = Image.new("RGBA", (300, 100), (200, 30, 30, 128))
    picture.save(kade / "logo.png")
    found = []
    for logo in ("logo.svg", "logo.png"):
        (kade / "brand.yaml").write_text(KADE.replace("logo.svg", logo))
        assert cx("report", "answers.yaml", "-o", "a.pdf").code == 0
        result = outloud.check(str(kade / "a.pdf"))
        found += [finding for finding in result.findings if finding.severity == "error" and "igure" in str(finding)]
    assert found == []


def test_the_same_brand_gives_the_same_bytes_and_only_its_fonts(cx: Cx, kade: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert cx("report", "answers.yaml", "-o", name).code == 0
    assert (kade / "a.pdf").read_bytes() == (kade / "b.pdf").read_bytes()
    assert fonts_in(kade / "a.pdf") <= {"Report-Serif", "Report-Sans", "Report-Sans-Medium", "Report-Sans-Semi-Bold"}


def test_two_brands_in_one_process_do_not_mix(cx: Cx, kade: Path) -> None:
    (kade / "plain").mkdir()
    (kade / "plain/brand.yaml").write_text(HEAD + "name: Wal\n")
    brands = ("brand.yaml", "plain/brand.yaml", "brand.yaml")
    for place, brand in enumerate(brands):
        assert cx("report", "answers.yaml", "--lang", "en", "--brand", brand, "-o", f"{place}.pdf").code == 0
    first, plain, again = (glyph_bytes(kade / f"{place}.pdf", "Report-Serif") for place in range(3))
    assert (first == again, first == plain) == (True, False)
    assert ["Kade" in page for page in pages(kade / "1.pdf")] == [False] * len(pages(kade / "1.pdf"))


def test_sections_are_chosen_and_ordered(cx: Cx, kade: Path) -> None:
    (kade / "brand.yaml").write_text(f"{HEAD}sections: [method, summary]\n")
    assert cx("report", "answers.yaml", "--lang", "en", "-o", "a.html").code == 0
    html = (kade / "a.html").read_text(encoding="utf-8")
    body = html.partition("</head>")[2]
    assert ('class="cover"' in body, body.index('id="method"') < body.index('id="summary"')) == (False, True)
    assert 'id="appendix"' not in body


def test_a_report_without_a_cover_still_names_the_client_on_every_page(cx: Cx, kade: Path) -> None:
    (kade / "brand.yaml").write_text(f"{HEAD}name: Kade Advies\nsections: [summary, method]\n")
    assert cx("report", "answers.yaml", "--lang", "en", "-o", "a.pdf").code == 0
    assert all("Acme" in page and "Kade Advies" in page for page in pages(kade / "a.pdf"))


def test_a_wrong_brand_is_refused_with_the_place_and_a_way_out(cx: Cx, kade: Path) -> None:
    (kade / "brand.yaml").write_text(f'{HEAD}colours: {{muted: "#99A1A8"}}\n')
    for command in (("report", "answers.yaml"), ("check", "brand.yaml")):
        ran = cx(*command)
        assert ran.code == 1
        assert (
            (ran.err + ran.out)
            .replace(f"{kade}/", "")
            .startswith(
                "brand.yaml:3:18: error CX601: `muted` (#99A1A8) on `paper` (#F6F4EE) has a contrast of 2.38, and text needs 4.5\n"
                '    3 | colours: {muted: "#99A1A8"}\n'
                "      |                  ^^^^^^^^^\n"
                "  help: #6A6F74 would pass\n"
            )
        )


def test_the_result_as_json_asks_nothing_of_a_brand(cx: Cx, kade: Path) -> None:
    (kade / "brand.yaml").write_text("name: [")
    assert cx("report", "answers.yaml", "--json", "-o", "-").code == 0


def test_a_brand_that_is_not_there_is_named(cx: Cx) -> None:
    assert cx("report", "answers.yaml", "--brand", "nope.yaml") == (
        2,
        "",
        "nope.yaml: error CX900: there is no such file\n",
    )


def test_words_that_lack_the_language_of_the_report_are_a_warning(cx: Cx, kade: Path) -> None:
    ran = cx("report", "answers.yaml", "--lang", "nl", "--strict", "-o", "a.html")
    assert (ran.code, "error CX609: these words are not there in nl" in ran.err) == (1, True)
    assert cx("report", "answers.yaml", "--lang", "en", "--strict", "-o", "a.html").code == 0
    assert [problem.code for problem in unsaid_in_brand(checked_brand(kade / "brand.yaml"), "nl")] == ["CX609"]


def test_a_firms_own_templates_change_a_block_and_bring_a_style_and_a_picture(cx: Cx, kade: Path) -> None:
    (kade / "own/pages").mkdir(parents=True)
    (kade / "own/pages/cover.html.j2").write_text(
        '{% extends "shipped/pages/cover.html.j2" %}{% block foot %}{{ super() }}<p>Copy for {{ report.client }}</p>'
        '<img src="stamp.png" alt="Stamp">{% endblock %}'
    )
    (kade / "own/report.html.j2").write_text(
        '{% extends "shipped/report.html.j2" %}{% block page_body %}{% if page.kind == "summary" %}<p>Ours.</p>'
        "{% else %}{{ super() }}{% endif %}{% endblock %}"
    )
    (kade / "own/own.css.j2").write_text("p { color: {{ theme.ink }} } /* </style> */")
    Image.new("RGBA", (30, 10), (200, 30, 30, 255)).save(kade / "stamp.png")
    (kade / "brand.yaml").write_text(f"{KADE}templates: own\n")
    assert cx("report", "answers.yaml", "--lang", "en", "--organisation", "A & B", "-o", "a.pdf").code == 0
    cover, *others = pages(kade / "a.pdf")
    assert "Copy for A & B" in cover
    assert "Ours." in others[0]
    assert "Score by dimension" not in " ".join(others)


@pytest.mark.parametrize("address", ["../secret.png", "/etc/passwd", "http://localhost/x.png", "file:///etc/passwd"])
def test_a_firms_own_template_shows_nothing_from_elsewhere(cx: Cx, kade: Path, address: str) -> None:
    (kade.parent / "secret.png").write_bytes(b"x")
    (kade / "own").mkdir()
    (kade / "own/report.html.j2").write_text(f'<img src="{address}" alt="">')
    (kade / "brand.yaml").write_text(f"{HEAD}templates: own\n")
    ran = cx("report", "answers.yaml", "-o", "a.pdf")
    assert (ran.code, "error CX900: the report cannot read" in ran.err, (kade / "a.pdf").exists()) == (2, True, False)


def test_a_mistake_in_a_firms_own_template_is_named_at_its_line(cx: Cx, kade: Path) -> None:
    (kade / "own").mkdir()
    (kade / "own/report.html.j2").write_text("<p>\n{{ nope }}")
    (kade / "brand.yaml").write_text(f"{HEAD}templates: own\n")
    ran = cx("report", "answers.yaml", "-o", "a.html")
    assert (ran.code, ran.err.replace(f"{kade}/", "")) == (
        1,
        "own/report.html.j2:2: error CX610: the template cannot be used: 'nope' is undefined\n",
    )


def test_a_look_needs_no_file_and_goes_before_that_of_the_brand(kade: Path) -> None:
    house = chosen_brand("-", None, None)
    assert (house, theme_in(house, "en"), sections_of(house)) == (None, DEFAULT_THEME, SECTION_IDS)
    for source, firm in (("-", ""), ("answers.yaml", "Kade Advies")):
        theme = theme_in(chosen_brand(str(kade / source) if firm else source, None, "burgundy"), "en")
        assert (theme.firm, theme.primary) == (firm, "#7A1F3D")


def test_a_look_that_does_not_exist_is_refused_with_those_that_do(cx: Cx) -> None:
    ran = cx("report", "answers.yaml", "--look", "blue")
    assert ran.code == 2
    assert all(look in ran.err for look in ("house", "burgundy", "meadow"))
