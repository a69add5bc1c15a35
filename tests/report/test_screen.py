from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from cxmaturity.files.messages import read_messages
from cxmaturity.model.edits import Hand
from cxmaturity.report.context import Assessment, report_context
from cxmaturity.report.html import render_html
from cxmaturity.report.screen import scrolling, softened
from cxmaturity.report.theme import DEFAULT_THEME
from tests.report.browser import Browser, axe_source, browsing, needs_browser
from tests.report.samples import assessment, grouped, indicators_assessment, steps_assessment

LABELS = {"wide_table": "Wide table", "wide_figure": "Wide figure"}
TABLE = '<div class="scroll" role="group" tabindex="0" aria-label="Wide table">'
FIGURE = '<div class="scroll drawn" role="group" tabindex="0" aria-label="Wide figure">'
HEAD = '<thead><tr><th scope="col">Name</th><th scope="col" class="r"><b>Now</b> &amp; then</th><th scope="col"></th></tr></thead>'


def test_a_wide_table_scrolls_in_a_box_and_its_cells_say_what_they_stand_under() -> None:
    rows = '<tbody><tr><th scope="row">Data</th><td class="r">2</td><td>3</td></tr></tbody>'
    told = '<tbody><tr><th scope="row">Data</th><td data-label="Now &amp; then" class="r">2</td><td>3</td></tr></tbody>'
    page = scrolling(f"<p>a</p><table>{HEAD}{rows}</table><p>b</p>", LABELS)
    assert page == f"<p>a</p>{TABLE}<table>{HEAD}{told}</table></div><p>b</p>"


def test_a_row_that_does_not_have_all_columns_is_left_as_it_is() -> None:
    table = f'<table>{HEAD}<tbody><tr><th colspan="2">All</th><td>3</td></tr></tbody></table>'
    assert scrolling(table, LABELS) == f"{TABLE}{table}</div>"


def test_a_narrow_table_and_a_small_chart_stay_as_they_are() -> None:
    table = '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead></table>'
    chart = '<div class="chart dist" style="width:60mm;height:5mm"><svg></svg></div>'
    assert scrolling(table + chart, LABELS) == table + chart


def test_a_wide_chart_scrolls_in_a_box_with_its_words() -> None:
    small = '<div class="chart gauge" style="width:62mm;height:36mm"><svg></svg><div class="lb">1</div></div>'
    chart = (
        '<div class="chart stairs" style="width:170mm;height:9mm"><svg></svg><div class="lb">a <div>b</div></div></div>'
    )
    page = f"{small}<div>{chart}</div>{chart}"
    assert scrolling(page, LABELS) == f"{small}<div>{FIGURE}{chart}</div></div>{FIGURE}{chart}</div>"


def test_long_words_of_the_text_can_be_broken_and_nothing_else_changes() -> None:
    page = (
        '<style>a > verantwoordelijkheid</style><p class="verantwoordelijkheid">De verantwoordelijkheid &amp; meer</p>'
    )
    soft = "verant\u00adwoor\u00adde\u00adlijk\u00adheid"
    assert softened(page, "nl") == page.replace("De verantwoordelijkheid", f"De {soft}")
    assert softened(page, "tlh") == page


WORDS = "# Kop\n\nEen **vet** woord, een lijst:\n\n1. a\n2. b\n\n> gezegd"
HAND = Hand(draft=True, summary={"": WORDS}, comments={"data": {"nl": WORDS}, "d_goals": {"nl": WORDS}})
REPORTS: dict[str, tuple[tuple[Assessment, ...], Hand, str]] = {
    "people": ((grouped(), indicators_assessment()), Hand(), "en"),
    "draft": ((assessment(), steps_assessment("owner", "goals")), HAND, "nl"),
}
SIZES = [(width, dark) for width in (400, 1280) for dark in (False, True)]
VIOLATIONS = """axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.flatMap(
    rule => rule.nodes.map(node => [rule.id, node.target.join(" "), node.failureSummary])))"""
WIDTHS = "[document.documentElement.scrollWidth, innerWidth]"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module", params=list(REPORTS))
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with sample pages of every kind, as a file."""
    assessments, hand, language = REPORTS[request.param]
    found = report_context(assessments, read_messages(language), DEFAULT_THEME, hand)
    file = tmp_path_factory.mktemp(str(request.param)) / "report.html"
    file.write_text(render_html(found, screen=True), encoding="utf-8")
    return file


def requests(browser: Browser) -> set[str]:
    """Where the browser went for a page, but for what stands in the page itself."""
    addresses = {told["request"]["url"] for told in browser.told("Network.requestWillBeSent")}
    return {address for address in addresses if not address.startswith("data:")}


def scrolled_to(browser: Browser) -> str:
    """The outline of what has the focus, where that is in the window."""
    return str(
        browser.evaluate("""(() => {
            const box = document.activeElement.getBoundingClientRect(), style = getComputedStyle(document.activeElement)
            const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
            return seen ? style.outlineStyle + " " + document.activeElement.className : "out of sight"
        })()""")
    )


@needs_browser
@pytest.mark.parametrize(("width", "dark"), SIZES)
def test_the_screen_edition_breaks_no_rule_of_accessibility(
    browser: Browser, page: Path, width: int, *, dark: bool
) -> None:
    source = axe_source()
    browser.open(page, width=width, dark=dark)
    browser.evaluate(f"{source}; 0")
    assert browser.evaluate(VIOLATIONS) == []


@needs_browser
@pytest.mark.parametrize("width", [320, 400, 768, 1280, 1920])
def test_no_page_is_wider_than_its_window(browser: Browser, page: Path, width: int) -> None:
    browser.open(page, width=width)
    needed, given = browser.evaluate(WIDTHS)
    assert (needed <= given, given) == (True, width)


@needs_browser
def test_it_needs_no_network_and_no_script_and_the_browser_has_nothing_to_remark(browser: Browser, page: Path) -> None:
    browser.open(page, width=1280)
    assert requests(browser) == {page.as_uri()}
    remarks = [browser.told(kind) for kind in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")]
    assert remarks == [[], [], []]
    assert browser.evaluate("document.scripts.length") == 0
    assert browser.evaluate("[...document.fonts].filter(font => font.status == 'error').length") == 0


@needs_browser
def test_the_browser_refuses_what_the_page_would_fetch_or_run(browser: Browser, page: Path) -> None:
    bad = page.with_name("bad.html")
    extra = '<img src="https://example.org/x.png" alt=""><script>document.title = "run"</script></body>'
    bad.write_text(page.read_text(encoding="utf-8").replace("</body>", extra), encoding="utf-8")
    browser.open(bad, width=1280)
    refused = browser.evaluate(
        "document.title != 'run' && document.images[document.images.length - 1].naturalWidth == 0"
    )
    assert (refused, len(browser.told("Log.entryAdded"))) == (True, 2)


@needs_browser
def test_the_first_key_offers_to_skip_to_the_report(browser: Browser, page: Path) -> None:
    browser.open(page, width=1280)
    browser.press("Tab")
    assert browser.evaluate("document.activeElement.innerText") in ("Skip to the report", "Naar de inhoud")
    assert scrolled_to(browser) == "solid skip"
    browser.press("Enter")
    assert browser.evaluate("location.hash") == "#report"


@needs_browser
@pytest.mark.parametrize("width", [400, 1280])
def test_every_stop_of_the_keyboard_is_in_sight_and_outlined(browser: Browser, page: Path, width: int) -> None:
    browser.open(page, width=width)
    stops = browser.evaluate("document.querySelectorAll('a[href], [tabindex]').length")
    seen = []
    for _ in range(stops):
        browser.press("Tab")
        seen.append(scrolled_to(browser))
    assert {outline.partition(" ")[0] for outline in seen} == {"solid"}


@needs_browser
@pytest.mark.parametrize("dark", [False, True])
def test_a_browser_prints_it_like_the_pdf_without_what_is_for_screens(
    browser: Browser, page: Path, *, dark: bool
) -> None:
    browser.open(page, width=1280, dark=dark)
    titles = browser.evaluate("[...document.querySelectorAll('h1')].map(title => title.innerText)")
    with pymupdf.open(stream=browser.printed()) as printed:
        texts = [sheet.get_text() for sheet in printed]
        corner = [sheet.get_pixmap(dpi=20).pixel(3, 3) for sheet in printed]
    tops = [" ".join(text.split())[:250] for text in texts]
    assert [title for title in titles if not any(" ".join(title.split()) in top for top in tops)] == []
    assert "Skip to the report" not in "".join(texts)
    assert {"CONCEPT" in text for text in texts} == {page.parent.name.startswith("draft")}
    assert corner[1:] == [(255, 255, 255)] * (len(corner) - 1)


def test_an_address_is_not_broken_for_a_copy_of_it_would_not_work() -> None:
    page = "<p>verantwoordelijkheid, marloesdewittenhoven@kadeadviesbureau.example, www.verantwoordelijk.nl/contactgegevens</p>"
    plain = softened(page, "nl")
    assert plain.count("\N{SOFT HYPHEN}") == softened("<p>verantwoordelijkheid,</p>", "nl").count("\N{SOFT HYPHEN}") > 0
