"""axe finds nothing on any kind of page, light or dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from oobe_sim.walkthrough.page import page
from oobe_sim.walkthrough.words.catalogue import catalogues
from tests.browser.gallery import address, shown, stories
from tests.browser.installed import ROOT, missing

AXE = ROOT / "player" / "node_modules" / "axe-core" / "axe.min.js"
KINDS = shown()
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`)"""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gallery") / "gallery.html"
    file.write_text(page(stories(KINDS), catalogues()), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(browser: Any, gallery: Path, scheme: str) -> None:
    if not AXE.is_file():
        missing("axe-core (npm ci)")
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", offline=True, bypass_csp=True)
    tab = context.new_page()
    tab.goto(gallery.as_uri())
    tab.add_script_tag(path=AXE)
    found = {}
    for at, one in enumerate(KINDS):
        tab.evaluate("hash => { location.hash = hash }", address(at, one))
        tab.wait_for_selector(f'[data-step="{one.step.id}"]')
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))")
        if faults := tab.evaluate(RUN):
            found[one.name] = faults
    context.close()
    assert found == {}
