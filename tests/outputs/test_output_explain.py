"""The manual and the pictures: everything that has a name has a page, and stands in the diagram."""

from __future__ import annotations

import io

import pytest

from oobe_sim.errors import UnknownName
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.explain import explain, guard, names
from oobe_sim.outputs.graph import dot, mermaid, phases
from oobe_sim.outputs.text.manual import tell_manual
from oobe_sim.outputs.text.paper import Paper


def test_every_name_has_a_page_that_fits_on_a_console() -> None:
    catalog = windows()
    for name in names(catalog):
        stream = io.StringIO()
        for page in explain(name, catalog):
            tell_manual(Paper(stream, width=80), page)
        assert name.casefold() in stream.getvalue().casefold()
        assert max(map(len, stream.getvalue().splitlines())) <= 80


def test_a_rule_says_where_it_counts_and_where_it_comes_from() -> None:
    (page,) = explain("network.wire_skips_page", windows())
    facts = dict(page.facts)
    assert "network.connect is skipped" in facts["Decides"]
    assert facts["Sources"]
    assert facts["Known"] == ("documented",)


def test_a_code_has_the_pages_of_all_its_rules() -> None:
    pages = explain("0x87d300d9", windows())
    assert len(pages) > 3
    assert all(dict(page.facts)["Code"] == ("0x87D300D9",) for page in pages)


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean 'completed'"):
        explain("complted", windows())


def test_every_step_and_every_guard_stands_in_both_pictures() -> None:
    catalog = windows()
    drawn, written = mermaid(catalog), dot(catalog)
    assert drawn.startswith("---\ntitle: ")
    assert "stateDiagram-v2" in drawn
    for step in catalog.steps.values():
        assert f"as {step.id}\n" in drawn
        assert f'"{step.id}" [label=' in written
        for edge in step.edges:
            assert f"{step.id} --> {edge.to}: " in drawn
            assert f'"{step.id}" -> "{edge.to}"' in written
            assert guard(edge)
    assert written.count("{") == written.count("}")


def test_a_diagram_line_holds_nothing_that_ends_it() -> None:
    for line in mermaid(windows()).splitlines():
        if " --> " in line and not line.lstrip().startswith("[*]"):
            _, _, label = line.partition(": ")
            assert not set(label.replace("<br/>", "")) & set(':;"#{}<>`\\')


@pytest.mark.parametrize("phase", phases(windows()))
def test_a_phase_is_drawn_with_its_neighbours_only(phase: str) -> None:
    catalog = windows()
    for line in mermaid(catalog, phase).splitlines():
        source, arrow, rest = line.strip().partition(" --> ")
        if arrow and source != "[*]":
            target = rest.partition(":")[0]
            assert phase in (source.partition(".")[0], target.partition(".")[0])


def test_a_host_is_explained_by_the_services_that_list_it() -> None:
    """By its own name, by a host below a listed pattern, and by the name of the service."""
    (autopilot,) = explain("ZTD.dds.microsoft.com", windows())
    assert autopilot.kind == "service"
    assert ("Hosts", ("ztd.dds.microsoft.com: TCP 443", "login.live.com: TCP 443")) in autopilot.facts
    assert [page.name for page in explain("r.manage.microsoft.com", windows())] == ["Microsoft Intune"]
    assert {page.name for page in explain("wu", windows())} == {"Windows Update"}
