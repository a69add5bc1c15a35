from base64 import b64decode

from cxmaturity.model.brand import Font, Fonts
from cxmaturity.report.fonts import HOUSE_FACES, Face, faces_of, font_faces, heading_scale


def test_the_pdf_refers_to_fonts_beside_its_templates() -> None:
    assert font_faces(embed=False).splitlines() == [
        '@font-face{font-family:"Report Sans";font-weight:400;src:url("fonts/Inter-400.ttf") format("truetype")}',
        '@font-face{font-family:"Report Sans";font-weight:500;src:url("fonts/Inter-500.ttf") format("truetype")}',
        '@font-face{font-family:"Report Sans";font-weight:600;src:url("fonts/Inter-600.ttf") format("truetype")}',
        '@font-face{font-family:"Report Serif";font-weight:400;src:url("fonts/Newsreader-400.ttf") format("truetype")}',
    ]


def test_a_page_that_travels_carries_its_fonts() -> None:
    fonts = [rule.split("base64,")[1].split('"')[0] for rule in font_faces(embed=True).splitlines()]
    assert [b64decode(font)[:4] for font in fonts] == [b"\0\1\0\0"] * 4


def test_an_own_font_is_in_the_rule_and_says_what_it_is() -> None:
    faces = [Face("Report Sans", 400, content=b"\0\1\0\0ttf"), Face("Report Serif", 400, content=b"OTTO")]
    assert font_faces(faces, embed=False).splitlines() == [
        f'@font-face{{font-family:"{family}";font-weight:400;src:url("data:font/{address}") format("{form}")}}'
        for family, address, form in (
            ("Report Sans", "ttf;base64,AAEAAHR0Zg==", "truetype"),
            ("Report Serif", "otf;base64,T1RUTw==", "opentype"),
        )
    ]


def test_a_font_that_is_several_weights_or_both_families_is_in_a_page_that_travels_once() -> None:
    regular, bold = Font(b"\0\1\0\0r", 0.4), Font(b"\0\1\0\0b", 0.4)
    rules = font_faces(faces_of(Fonts(sans=((400, regular), (600, bold))), "sans"), embed=True).splitlines()
    assert [rule.split(";src:")[0] for rule in rules] == [
        '@font-face{font-family:"Report Sans";font-weight:400 500',
        '@font-face{font-family:"Report Sans";font-weight:600',
        '@font-face{font-family:"Report Reserve";font-weight:400',
    ]


def test_a_serif_that_is_another_weight_of_the_sans_keeps_its_rule() -> None:
    same, other = Font(b"\0\1\0\0s", 0.4), Font(b"\0\1\0\0o", 0.4)
    rules = font_faces(faces_of(Fonts(same, ((400, other), (600, same))), "serif"), embed=True)
    assert rules.count("Report Serif") == 1


def test_a_brand_without_fonts_has_ours() -> None:
    assert (faces_of(Fonts(), "serif"), heading_scale(Fonts(), "serif")) == (HOUSE_FACES, 1)


def test_every_weight_has_a_face_where_one_is_given() -> None:
    own = Font(b"own", 0.4428)
    faces = faces_of(Fonts(sans=((500, own),)), "sans")
    assert [(face.family, face.weight) for face in faces if face.content == b"own"] == [
        ("Report Sans", 400),
        ("Report Sans", 500),
        ("Report Sans", 600),
        ("Report Serif", 400),
    ]
    assert heading_scale(Fonts(sans=((500, own),)), "sans") == 0.91


def test_headings_in_a_narrow_font_grow_a_little_and_no_more() -> None:
    assert heading_scale(Fonts(Font(b"own", 0.2)), "serif") == 1.1
