"""axe finds nothing on any kind of page, light or dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.gallery import visited
from tests.browser.installed import PLAYER, missing

AXE = PLAYER / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(browser: Any, gallery: Path, scheme: str) -> None:
    if not AXE.is_file():
        missing("axe-core (npm ci)")
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", offline=True, bypass_csp=True)
    tab = context.new_page()
    tab.goto(gallery.as_uri())
    tab.add_script_tag(path=AXE)
    found = {one.name: faults for one in visited(tab) if (faults := tab.evaluate(RUN))}
    context.close()
    assert found == {}
