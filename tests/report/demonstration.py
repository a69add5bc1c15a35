"""A small page with everything that a report is made of: headings, a table, charts, links, a running header."""

from functools import cache

from cxmaturity.files.shipped import template_folder
from cxmaturity.report.charts import Axis, bar, radar
from cxmaturity.report.pdf import Attachment, render_pdf
from cxmaturity.report.theme import DEFAULT_THEME

AXES = [Axis("Data", 2.46, "2,46"), Axis("Klantreis", 3, "3,00"), Axis("Cultuur", None, "geen score")]
RADAR = radar(AXES, low=1, high=4, alt="Profiel van drie dimensies op een schaal van 1 tot 4.", theme=DEFAULT_THEME)
BAR = bar(2.46, low=1, high=4, cuts=(2, 3), alt="Data scoort 2,46 op een schaal van 1 tot 4", theme=DEFAULT_THEME)
STYLE = f"""
@page {{ size: A4; margin: 25mm 20mm; font: 7pt {DEFAULT_THEME.sans};
  @top-left {{ content: "Samenvatting" }} @bottom-right {{ content: counter(page) " / " counter(pages) }} }}
html {{ font: 9pt {DEFAULT_THEME.sans}; hyphens: auto; hyphenate-character: "-" }}
h1 {{ font: 400 28pt {DEFAULT_THEME.serif} }} h2 {{ break-before: page }}
th {{ font-weight: bold }} em {{ font-style: italic }}
.chart {{ position: relative }} .chart svg {{ display: block }} .lb {{ position: absolute }}
"""
PAGE = f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Zo staat het ervoor</title><style>{STYLE}</style></head><body>
<h1>De basis staat, de samenhang ĳlt na</h1>
<p>Lees <a href="#profiel">het profiel</a> of <a href="https://example.org/">de bron</a>:
„één” voor € 1.250 en <em>meer</em>.</p>
<table><caption>Scores</caption>
<thead><tr><th scope="col">Dimensie</th><th scope="col">Score</th><th scope="col">Beeld</th></tr></thead>
<tbody><tr><th scope="row">Data</th><td>2,46</td><td>{BAR}</td></tr>
<tr><th scope="row">Klantreis</th><td>3,00</td><td>boven de grens</td></tr>
<tr><th scope="row">Cultuur</th><td>geen score</td><td>te weinig antwoorden</td></tr></tbody></table>
<h2 id="profiel">Profiel</h2>{RADAR}
</body></html>"""


def rendered(page: str = PAGE, date: str | None = "2026-11-21", attachments: tuple[Attachment, ...] = ()) -> bytes:
    return render_pdf(
        page,
        title="Zo staat het ervoor",
        language="nl",
        date=date,
        base_folder=template_folder(),
        attachments=attachments,
    )


@cache
def demonstration() -> bytes:
    return rendered(attachments=(Attachment("scores.json", b'{"data": 2.46}', "De scores"),))
