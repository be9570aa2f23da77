"""The pictures of the trainer's guide are what the walkthrough looks like.

`OOBE_SIM_PICTURES=write` makes them anew.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from oobe_sim.cli.main import main
from tests.browser.installed import HEADLINE, ROOT
from tests.browser.keyboard import Keyboard

GUIDE = ROOT / "docs" / "trainers_guide.md"
PICTURES = GUIDE.parent / "pictures"
WIFI = "scenarios/network/same_laptop_on_wifi.oobe.yaml"
LAB = "scenarios/time/lab_of_four_apps.oobe.yaml"
SCHOOL = "scenarios/school/01_seven_steps.oobe.yaml"

MOST_DIFFERENCE = 12
"""Mean difference of a pixel, of 255: fonts and versions of a browser draw a little otherwise."""

Open = Callable[..., Any]
Taken = Callable[[Open], bytes]


def at(scenario: str, step: str, opened: Open, **options: Any) -> Any:
    """A page that stands still at a step, as somebody comes to it for whom all goes well."""
    page = opened(scenario, reduced_motion="reduce", **options)
    for moves in range(60):
        page.evaluate("moves => { location.hash = `journey=2026-11-23/${moves}` }", moves)
        page.wait_for_timeout(30)
        if Keyboard(page).step == step:
            return page
    raise AssertionError(f"{scenario} never comes to {step}")


def language(opened: Open) -> bytes:
    return shot(at(WIFI, "region.language", opened))


def status_page(opened: Open) -> bytes:
    page = at(LAB, "esp.device_setup", opened)
    for _ in range(2):
        page.keyboard.press("]")
    return shot(page)


def error(opened: Open) -> bytes:
    return shot(_at_the_error(opened))


def panel(opened: Open) -> bytes:
    page = _at_the_error(opened)
    page.keyboard.press("F2")
    # where this test keeps its files is nobody's business
    page.get_by_label("Address of this moment").evaluate(
        "field => { field.value = `file:///E:/lesson.html${location.hash}` }"
    )
    return shot(page)


def networks(opened: Open) -> bytes:
    page = opened(HEADLINE, viewport={"width": 1280, "height": 1100})
    page.keyboard.press("F2")
    part = page.locator("details", has=page.locator("#panel-networks"))
    part.locator("summary").first.click()
    page.wait_for_timeout(300)
    return bytes(part.screenshot())


def arabic(opened: Open) -> bytes:
    page = opened(LAB, fragment="#journey=2026-11-23/25&language=ar", color_scheme="dark", reduced_motion="reduce")
    return shot(page)


def _at_the_error(opened: Open) -> Any:
    page = opened(HEADLINE, reduced_motion="reduce")
    walker = Keyboard(page)
    walker.hurry()
    walker.walk(until="esp.device_setup")
    return page


def shot(page: Any) -> bytes:
    page.wait_for_timeout(300)
    return bytes(page.screenshot())


MADE: dict[str, Taken] = {
    "language": language,
    "status_page": status_page,
    "error": error,
    "panel": panel,
    "networks": networks,
    "arabic": arabic,
}


def test_the_guide_shows_each_picture_once() -> None:
    shown = re.findall(r"\(pictures/(\w+)\.png\)", GUIDE.read_text(encoding="utf-8"))
    assert sorted(shown) == sorted([*MADE, "cards"])


@pytest.mark.parametrize("name", MADE)
def test_a_picture_of_the_guide_is_what_the_walkthrough_looks_like(opened: Open, name: str) -> None:
    compare(name, MADE[name](opened))


def test_the_cards_of_the_guide_are_those_that_are_printed(browser: Any, tmp_path: Any) -> None:
    file = tmp_path / "cards.html"
    assert main(["walk", str(ROOT / SCHOOL), "--cards", str(file)]) == 0
    page = browser.new_page(viewport={"width": 900, "height": 560})
    page.goto(file.as_uri())
    compare("cards", bytes(page.screenshot()))
    page.close()


def compare(name: str, taken: bytes) -> None:
    """Hold a picture against the guide's, or make it that."""
    file = PICTURES / f"{name}.png"
    now = Image.open(io.BytesIO(taken)).convert("RGB")
    if os.environ.get("OOBE_SIM_PICTURES") == "write":
        small = now.quantize(64, dither=Image.Dither.NONE)  # drawn pictures have few colours
        small.save(file, optimize=True)
        return
    then = Image.open(file).convert("RGB")
    wide, high = (max(a, b) for a, b in zip(now.size, then.size, strict=True))
    assert abs(now.width - then.width) * high + abs(now.height - then.height) * wide < wide * high / 10
    difference = ImageChops.difference(now, then.resize(now.size))
    assert max(ImageStat.Stat(difference).mean) < MOST_DIFFERENCE, f"OOBE_SIM_PICTURES=write makes {file} anew"
