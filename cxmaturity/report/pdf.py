"""From HTML to a PDF that is archivable (PDF/A-3a), accessible (PDF/UA-1) and the same to the byte each time."""

from __future__ import annotations

import atexit
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from cxmaturity.errors import cannot
from cxmaturity.files.shipped import template_folder
from cxmaturity.report.accessible import make_accessible, with_ua_identifier
from cxmaturity.report.characters import fit_for_a_page
from cxmaturity.report.fonts import HOUSE_FACES, font_faces
from cxmaturity.report.thrift import collector_at_rest, give_anchors_to_headings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxmaturity.report.fonts import Face

_VARIANT = "pdf/a-3a"
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""The date of a file inside a report without a date: it must have one, and ours never come from a clock."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF, such as the scores behind the report."""

    name: str
    content: bytes
    description: str = ""


def render_pdf(  # noqa: PLR0913 - what a document has, by name
    html: str,
    *,
    title: str,
    language: str,
    date: str | None,
    base_folder: Path,
    attachments: Sequence[Attachment] = (),
    faces: tuple[Face, ...] = HOUSE_FACES,
) -> bytes:
    """The page as a PDF file, set in these fonts. Addresses in it are relative to `base_folder`.

    Raises:
        UserError: the page names a file outside `base_folder`, one that is not there, or an address on the network.
    """
    from weasyprint.urls import FatalURLFetchingError

    try:
        with collector_at_rest():
            page = _page(html, base_folder)
            give_anchors_to_headings(page.etree_element)
            document = _laid_out(page, faces)
            _identify(document.metadata, title, language, date)
            return _written(document, _link_texts(page.etree_element), [_embedded(each, date) for each in attachments])
    except FatalURLFetchingError as refused:
        raise cannot(
            f"the report cannot read `{refused}`",
            help=f"Refer to files inside {base_folder.name or base_folder} only; nothing is read from the network.",
        ) from refused


def _page(html: str, base_folder: Path) -> Any:
    from weasyprint import HTML

    from cxmaturity.report.fetcher import LocalFetcher

    fetcher = LocalFetcher([base_folder, template_folder() / "fonts"])
    return HTML(string=html, base_url=f"{base_folder.resolve().as_uri()}/", url_fetcher=fetcher)


@lru_cache(maxsize=8)
def _fonts(faces: tuple[Face, ...]) -> tuple[Any, Any]:
    """The fonts and the style sheet that names them, once a process and brand: reading them anew costs a fifth of a report.

    Every brand has a configuration of its own, in which no other brand's fonts are.
    """
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    rules = font_faces(faces, embed=False)
    return fonts, CSS(string=rules, base_url=f"{template_folder().as_uri()}/", font_config=fonts)


# The clean-up of a font configuration fails when it comes as late as the interpreter's last moments.
atexit.register(_fonts.cache_clear)


def _laid_out(page: Any, faces: tuple[Face, ...]) -> Any:
    fonts, sheet = _fonts(faces)
    return page.render(font_config=fonts, stylesheets=[sheet], pdf_variant=_VARIANT)


def _identify(metadata: Any, title: str, language: str, date: str | None) -> None:
    metadata.title, metadata.lang = fit_for_a_page(title), language
    metadata.created = metadata.modified = _moment(date).strftime("%Y-%m-%dT%H:%M:%SZ") if date else None
    plain = metadata.generate_rdf_metadata
    metadata.generate_rdf_metadata = lambda *standard: with_ua_identifier(plain(*standard))


def _moment(date: str) -> datetime:
    return datetime.fromisoformat(date).replace(tzinfo=UTC)


def _link_texts(root: Any) -> dict[str, str]:
    """What each link's target is called: the words of the first link to it."""
    links = [
        (link.get("href", "").removeprefix("#"), " ".join("".join(link.itertext()).split())) for link in root.iter("a")
    ]
    return {target: text for target, text in reversed(links) if text}


def _embedded(attachment: Attachment, date: str | None) -> Any:
    from weasyprint import Attachment as Embedded

    moment = _moment(date) if date else _NO_DATE
    return Embedded(
        file_obj=BytesIO(attachment.content),
        name=attachment.name,
        description=attachment.description or attachment.name,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def _written(document: Any, link_texts: dict[str, str], attachments: list[Any]) -> bytes:
    def finish(_: Any, pdf: Any) -> None:
        make_accessible(pdf, link_texts)

    with catch_warnings():
        # WeasyPrint leaves the file of its colour profile for the garbage collector to close.
        simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(finisher=finish, pdf_variant=_VARIANT, attachments=attachments)
    return pdf
