"""The walkthrough's page as a SCORM 1.2 package, which a learning management system takes.

A package is the page and a manifest: one organization with one item, which is one resource of one
file. The schemas of ADL and IMS are left out, for nobody says that they may be passed on; systems
have their own, and only ADL's conformance suite asks for copies beside the manifest.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

PAGE = "index.html"
MANIFEST = "imsmanifest.xml"

PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
TRACKING = "http://www.adlnet.org/xsd/adlcp_rootv1p2"

LONGEST_TITLE = 200
"""So many characters of a title the schema of IMS allows."""

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = (1980, 1, 1, 0, 0, 0)
_FILE = 0o100644 << 16


def package(page: str, title: str) -> bytes:
    """The package as a ZIP archive; the same page and title give the same bytes."""
    return _zipped({MANIFEST: _manifest(_told(title)), PAGE: page.encode()})


def _manifest(title: str) -> bytes:
    """What the package holds; its item keeps its identifier, so that a new package finds who has got how far."""
    root = ET.Element(
        "manifest",
        {
            "identifier": f"oobe-sim-{hashlib.sha256(title.encode()).hexdigest()[:16]}",
            "version": "1.0",
            "xmlns": PACKAGING,
            "xmlns:adlcp": TRACKING,
        },
    )
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "ADL SCORM"
    ET.SubElement(metadata, "schemaversion").text = "1.2"
    organizations = ET.SubElement(root, "organizations", default="walkthroughs")
    organization = ET.SubElement(organizations, "organization", identifier="walkthroughs")
    ET.SubElement(organization, "title").text = title
    item = ET.SubElement(organization, "item", identifier="walkthrough", identifierref="page")
    ET.SubElement(item, "title").text = title
    resources = ET.SubElement(root, "resources")
    page = {"identifier": "page", "type": "webcontent", "adlcp:scormtype": "sco", "href": PAGE}
    ET.SubElement(ET.SubElement(resources, "resource", page), "file", href=PAGE)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _told(title: str) -> str:
    """A title of one line that XML can hold; never empty."""
    line = " ".join(_NO_XML.sub(" ", title).split()) or "Walkthrough"
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1]}…"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for name, content in sorted(files.items()):
            file = zipfile.ZipInfo(name, _DAY)
            file.compress_type = zipfile.ZIP_DEFLATED
            file.create_system = 3
            file.external_attr = _FILE
            packed.writestr(file, content, compresslevel=9)
    return archive.getvalue()
