"""No text is clipped, covered or overlapping on any kind of page, whatever the window, the light and the direction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.walkthrough.page import page
from oobe_sim.walkthrough.words.catalogue import catalogues
from tests.browser.gallery import Shown, address, shown, stories

SIZES = {"1280 by 800": (1280, 800), "1920 by 1080": (1920, 1080), "390 by 844": (390, 844), "400 percent": (320, 200)}
LOOKS = {"light": ("light", "en"), "dark and from right to left": ("dark", "ar")}
CHECK = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8")
KINDS = shown()


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gallery") / "gallery.html"
    file.write_text(page(stories(KINDS), catalogues()), encoding="utf-8")
    return file


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", LOOKS)
def test_everything_on_every_kind_of_page_can_be_read_and_pressed(
    browser: Any, gallery: Path, size: str, look: str
) -> None:
    width, height = SIZES[size]
    scheme, language = LOOKS[look]
    tab = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", offline=True
    )
    tab.goto(gallery.as_uri())
    found = {one.name: tab.evaluate(CHECK) for one in _visited(tab, language)}
    tab.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_kind_of_page_has_a_heading_that_has_the_focus(browser: Any, gallery: Path) -> None:
    tab = browser.new_page(offline=True)
    tab.goto(gallery.as_uri())
    without = [one.name for one in _visited(tab, "en") if tab.evaluate("document.activeElement.tagName") != "H1"]
    tab.close()
    assert without == []


def test_every_page_offers_what_the_step_offers_and_nothing_else(browser: Any, gallery: Path) -> None:
    tab = browser.new_page(offline=True)
    tab.goto(gallery.as_uri())
    wrong = {}
    for one in _visited(tab, "en"):
        offered = tab.eval_on_selector_all("[data-choice]", "all => all.map((one) => one.dataset.choice)")
        if sorted(offered) != sorted(one.offers):
            wrong[one.name] = offered
    tab.close()
    assert wrong == {}


def _visited(tab: Any, language: str) -> Iterator[Shown]:
    """Go from one kind of page to the next."""
    for at, one in enumerate(KINDS):
        tab.evaluate("hash => { location.hash = hash }", address(at, one, language))
        tab.wait_for_selector(f'[data-step="{one.step.id}"]')
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))")
        yield one
