from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from cxmaturity.report.accessible import with_ua_identifier
from tests.report.demonstration import demonstration

RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""/></rdf:RDF>'


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(demonstration())) as opened:
        yield opened


def dictionaries(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]


def marked(pdf: pikepdf.Pdf) -> list[tuple[str, object]]:
    """Tag and number of the marked content of the first page; None for an artifact's properties without a number."""
    operators = pikepdf.parse_content_stream(pdf.pages[0], "BDC")
    return [(str(tag), properties.get("/MCID")) for (tag, properties), _ in operators]


def test_the_identifier_is_merged_into_the_one_rdf_block() -> None:
    merged = with_ua_identifier(RDF.encode()).decode()
    assert (merged.count("<rdf:RDF"), merged.count('pdfuaid:part="1"'), merged.count("<rdf:Description")) == (1, 1, 3)
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in merged


def test_header_cells_say_what_they_head(pdf: pikepdf.Pdf) -> None:
    scopes = [str(item.A.Scope) for item in dictionaries(pdf) if item.get("/S") == "/TH"]
    assert scopes == ["/Column", "/Column", "/Column", "/Row", "/Row", "/Row"]


def test_running_headers_and_footers_are_artifacts(pdf: pikepdf.Pdf) -> None:
    assert [number for tag, number in marked(pdf) if tag == "/Artifact"] == [None, None]


def test_all_other_marked_content_has_an_owner_in_the_tree(pdf: pikepdf.Pdf) -> None:
    owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums[1])
    numbers = [int(number) for tag, number in marked(pdf) if tag != "/Artifact"]
    assert [number for number in numbers if owners[number] is None] == []
    assert len([owner for owner in owners if owner is None]) == 2


def test_links_say_in_words_where_they_lead(pdf: pikepdf.Pdf) -> None:
    links = [(str(item.Contents), int(item.F)) for item in dictionaries(pdf) if item.get("/Subtype") == "/Link"]
    assert links == [("het profiel", 4), ("de bron", 4)]
