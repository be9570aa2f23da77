"""No text is clipped, covered or overlapping on any kind of page, whatever the window, the light and the direction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.gallery import LONGER, visited

SIZES = {"1280 by 800": (1280, 800), "1920 by 1080": (1920, 1080), "390 by 844": (390, 844), "400 percent": (320, 200)}
LOOKS = {
    "light": ("light", "en"),
    "dark and from right to left": ("dark", "ar"),
    "light, with long words": ("light", LONGER),
}
CHECK = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8")


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
    found = {one.name: tab.evaluate(CHECK) for one in visited(tab, language)}
    tab.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_kind_of_page_has_a_heading_that_has_the_focus(browser: Any, gallery: Path) -> None:
    tab = browser.new_page(offline=True)
    tab.goto(gallery.as_uri())
    without = [one.name for one in visited(tab) if tab.evaluate("document.activeElement.tagName") != "H1"]
    tab.close()
    assert without == []


def test_every_page_offers_what_the_step_offers_and_nothing_else(browser: Any, gallery: Path) -> None:
    tab = browser.new_page(offline=True)
    tab.goto(gallery.as_uri())
    wrong = {}
    for one in visited(tab):
        offered = tab.eval_on_selector_all("[data-choice]", "all => all.map((one) => one.dataset.choice)")
        if sorted(offered) != sorted(one.offers):
            wrong[one.name] = offered
    tab.close()
    assert wrong == {}
