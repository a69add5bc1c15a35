"""What WeasyPrint's tagged PDF/A-3 lacks to be PDF/UA-1 as well, added before the file is written.

Scope on header cells, running headers and footers as artifacts, links that say where they lead, and the identifier with
its extension schema (PDF/A wants every schema in the metadata declared). Only public objects of pydyf are touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import fromstring, register_namespace, tostring

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMESPACES = {
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_UA_METADATA = """
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" {namespaces}>
<rdf:Description rdf:about="" pdfuaid:part="1"/>
<rdf:Description rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def with_ua_identifier(metadata: bytes) -> bytes:
    """WeasyPrint's RDF with the PDF/UA identifier in it; validators do not read a second RDF block."""
    for prefix, address in _NAMESPACES.items():
        register_namespace(prefix, address)
    namespaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    merged = fromstring(metadata)  # noqa: S314 - written by WeasyPrint a moment ago
    merged.extend(fromstring(_UA_METADATA.format(namespaces=namespaces)))  # noqa: S314 - the text above
    completed: bytes = tostring(merged, encoding="utf-8")
    return completed


def make_accessible(pdf: Any, link_texts: Mapping[str, str]) -> None:
    """Complete the PDF in place. `link_texts` says in words where a link's target leads."""
    root = next(item for item in _dictionaries(pdf) if item.get("Type") == "/StructTreeRoot")
    elements = dict(_elements(pdf, root["K"], in_head=False))
    for element, in_head in elements.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if in_head else "/Row"
    _set_apart_running_text(pdf, root, elements.keys())
    _describe_links(pdf, link_texts)


def _dictionaries(pdf: Any) -> Iterator[dict[str, Any]]:
    return (item for item in pdf.objects if isinstance(item, dict))


def _number(reference: bytes | str) -> int:
    return int(reference.split()[0])


def _elements(pdf: Any, children: Any, *, in_head: bool) -> Iterator[tuple[int, tuple[dict[str, Any], bool]]]:
    """Every element below, by object number, and whether it stands in the head of a table."""
    for child in children:
        element = {} if isinstance(child, int) else pdf.objects[_number(child)]
        if "S" in element:
            yield _number(child), (element, in_head)
            head = element["S"] == "/THead" or (in_head and element["S"] not in {"/TBody", "/TFoot"})
            yield from _elements(pdf, element.get("K", ()), in_head=head)


def _set_apart_running_text(pdf: Any, root: dict[str, Any], in_tree: Any) -> None:
    """Make artifacts of marked content that the tree does not reach: WeasyPrint leaves headers and footers so."""
    numbers = pdf.objects[_number(root["ParentTree"])]["Nums"]
    for page, owners in zip(pdf.page_references, numbers[1::2], strict=False):
        outside = {place for place, owner in enumerate(owners) if _number(owner) not in in_tree}
        content = pdf.objects[_number(pdf.objects[_number(page)]["Contents"])]
        _mark_artifacts(content.stream, outside)
        owners[:] = ["null" if place in outside else owner for place, owner in enumerate(owners)]


def _mark_artifacts(stream: list[Any], outside: set[int]) -> None:
    for place, operator in enumerate(stream):
        properties = stream[place - 1] if operator == b"BDC" else None
        if isinstance(properties, dict) and properties.get("MCID") in outside:
            stream[place - 2 : place] = [b"/Artifact", b"<</Type /Pagination>>"]


def _describe_links(pdf: Any, link_texts: Mapping[str, str]) -> None:
    for link in _dictionaries(pdf):
        if link.get("Subtype") == "/Link":
            target = link["Dest"] if "Dest" in link else link["A"]["URI"]
            link["Contents"].string = link_texts.get(target.string, target.string)
