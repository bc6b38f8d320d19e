"""What makes the file both PDF/A-3a (archive) and PDF/UA-1 (accessible).

WeasyPrint writes either; a file may be both (ISO 14289-1, 5: the identifier in XMP, with the
extension schema that PDF/A asks for, ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from reportgen.pdf.complaints import Complaints
from reportgen.pdf.fetcher import HOST
from reportgen.pdf.versions import makes_link

VARIANT = "pdf/a-3a"

SCHEMES = ("http", "https", "mailto")

RDF_END = b"</rdf:RDF>"
UA_IDENTIFIER = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def finish(document: Any, pdf: Any, *, complaints: Complaints, files: int) -> None:
    """WeasyPrint's finisher: complete `pdf` before it is written.

    Complains of a page without title (PDF/UA 7.1) and of a page that attaches files by itself
    (`files` is the number it should carry): their dates would be today's.
    """
    if not document.metadata.title:
        complaints.add("the page has no title (<title>)")
    if sum(map(_is_file, pdf.objects)) != files:
        complaints.add("the page attaches files by itself (rel=attachment)")
    _list_once(pdf)
    _identify(pdf)


def link_once(document: Any) -> None:
    """Keep one annotation for each link of a rendered document.

    WeasyPrint 70 adds one for every element inside a link; those are not tagged as links
    (PDF/UA 7.18.5). Only the link's own boxes have `link` set.
    """
    for page in document.pages:
        page.links[:] = [entry for entry in page.links if makes_link(entry[-1])]


def check_links(document: Any, complaints: Complaints) -> None:
    """Complain of links a reader of the PDF cannot or should not follow: other schemes than
    `SCHEMES`, and relative ones, for the PDF stands alone."""
    for kind, target, *_ in (entry for page in document.pages for entry in page.links):
        if kind == "external":
            address = urlsplit(target)
            if address.scheme not in SCHEMES or address.hostname == HOST:
                complaints.add(f"a link leads out of the PDF to {target[:200]}")


def _is_file(entry: Any) -> bool:
    """Whether a PDF object describes an attached file."""
    return isinstance(entry, dict) and entry.get("Type") == "/Filespec"


def _list_once(pdf: Any) -> None:
    """Name each attachment once in the catalog; WeasyPrint 70 names it twice."""
    import pydyf  # noqa: PLC0415

    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _identify(pdf: Any) -> None:
    """State PDF/UA-1 in the XMP metadata, beside PDF/A."""
    import pydyf  # noqa: PLC0415

    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and entry.extra.get("Type") == "/Metadata":
            entry.compress = False  # readable without a PDF library (ISO 32000-1, 14.3.2)
            entry.stream = [part.replace(RDF_END, UA_IDENTIFIER + RDF_END) for part in entry.stream]
