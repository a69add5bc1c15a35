from base64 import b64decode

from cxmaturity.report.fonts import font_faces


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
