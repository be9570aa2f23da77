"""The SCORM package: a manifest that keeps to the schemas of SCORM 1.2, and nothing that varies."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.walkthrough.browser.scorm import LONGEST_TITLE, MANIFEST, PACKAGING, PAGE, TRACKING, package

CONTENT = f"{{{PACKAGING}}}"


def packed(page: str = "<p>Grüße</p>", title: str = "Lab") -> zipfile.ZipFile:
    """A package, opened."""
    return zipfile.ZipFile(io.BytesIO(package(page, title)))


def manifest(title: str = "Lab") -> ET.Element:
    """The manifest of a package with this title."""
    return ET.fromstring(packed(title=title).read(MANIFEST))  # noqa: S314


def test_the_page_is_in_the_package_as_it_is() -> None:
    """What the student sees is the page that a browser opens, byte for byte."""
    assert packed("<p>Grüße</p>").read(PAGE).decode() == "<p>Grüße</p>"


def test_the_manifest_stands_at_the_top_of_an_archive_that_is_whole() -> None:
    """Systems look for the manifest at the root, and nowhere else."""
    archive = packed()
    assert archive.testzip() is None
    assert archive.namelist() == [MANIFEST, PAGE]


def test_elements_come_in_the_order_of_the_schema() -> None:
    """The schema is a sequence: metadata, organizations, resources."""
    root = manifest()
    assert root.tag == f"{CONTENT}manifest"
    assert [part.tag.removeprefix(CONTENT) for part in root] == ["metadata", "organizations", "resources"]
    assert [(part.tag.removeprefix(CONTENT), part.text) for part in root[0]] == [
        ("schema", "ADL SCORM"),
        ("schemaversion", "1.2"),
    ]


def test_one_organization_leads_to_one_resource_that_reports() -> None:
    """The default organization is there, its item names the resource, and that is a SCO."""
    root = manifest()
    organizations, resources = root[1], root[2]
    assert [one.get("identifier") for one in organizations] == [organizations.get("default")]
    item = organizations[0].find(f"{CONTENT}item")
    assert item is not None
    assert [one.get("identifier") for one in resources] == [item.get("identifierref")]
    assert resources[0].get(f"{{{TRACKING}}}scormtype") == "sco"
    assert resources[0].get("type") == "webcontent"
    assert resources[0].get("href") == PAGE


def test_every_file_of_the_package_is_listed() -> None:
    """A resource lists what it consists of: all files but the manifest itself."""
    listed = [file.get("href") for file in manifest().iter(f"{CONTENT}file")]
    assert sorted([*filter(None, listed), MANIFEST]) == sorted(packed().namelist())


def test_no_schema_is_named_that_is_not_there() -> None:
    """A validator that follows the locations of schemas would look for files that the package leaves out."""
    assert b"schemaLocation" not in packed().read(MANIFEST)


def test_identifiers_are_unique_names() -> None:
    """What XML calls an ID begins with a letter, and no two are alike."""
    found = [one.get("identifier", "") for one in manifest().iter() if "identifier" in one.attrib]
    assert len(set(found)) == len(found)
    assert all(one[0].isalpha() and one.replace("-", "").isalnum() for one in found)


def test_a_page_made_anew_keeps_the_identifiers() -> None:
    """A system that gets a new package for the same lesson finds what it knows of the old one."""
    assert packed("<p>old</p>").read(MANIFEST) == packed("<p>new</p>").read(MANIFEST)


@given(st.text(max_size=300))
def test_any_title_is_one_line_that_the_schema_allows(title: str) -> None:
    """Names come from the tenant: markup, control characters and any length are told as text."""
    titles = [one.text or "" for one in manifest(title).iter(f"{CONTENT}title")]
    assert len(titles) == 2
    assert all(0 < len(one) <= LONGEST_TITLE and len(one.splitlines()) == 1 for one in titles)


def test_markup_in_a_title_stays_text() -> None:
    """A school's name that looks like an element is none."""
    assert [one.text for one in manifest("</title><x>&").iter(f"{CONTENT}title")] == ["</title><x>&"] * 2


def test_the_same_page_gives_the_same_bytes() -> None:
    """No clock, no folder and no order of anything is in the package."""
    assert package("<p>page</p>", "Lab") == package("<p>page</p>", "Lab")
    assert {file.date_time for file in packed().infolist()} == {(1980, 1, 1, 0, 0, 0)}
