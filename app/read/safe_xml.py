"""XML of unknown hands: no entities, no network, no trees deeper or larger than documents have."""

from lxml import etree

from app.read.errors import Damaged


def parse_xml(content: bytes) -> etree._Element:
    """The root of an XML file. Raises Damaged where it is none."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damaged(
            "This file is damaged: a part of it is no proper XML. Save it again, or paste the article's text."
        ) from error
