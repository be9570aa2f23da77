"""The headline, walked through in a real browser: Windows 11 SE, a page that blocks, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.installed import HEADLINE
from tests.browser.keyboard import Keyboard

MITIGATIONS = {
    "scenarios/se/mitigation_managed_installer.oobe.yaml": "completed",
    "scenarios/se/mitigation_app_removed.oobe.yaml": "completed",
    "scenarios/se/mitigation_app_not_on_the_list.oobe.yaml": "completed",
    "scenarios/se/mitigation_device_use_not_blocked.oobe.yaml": "completed_with_failures",
}

Open = Callable[..., Any]


def test_the_headline_ends_at_the_pages_error_by_keyboard_alone(opened: Open) -> None:
    """The page says what failed, and offers what this profile offers: to try again, in vain."""
    walker = Keyboard(opened(HEADLINE))
    walker.hurry()
    walker.walk(until="esp.device_setup")
    assert "0x87D300D9" in walker.page.locator("main").inner_text()
    assert "Lab software" in walker.page.locator("main").inner_text()
    assert walker.choices() == ["try_again"]
    walker.go_on()
    walker.page.wait_for_function("() => document.documentElement.dataset.outcome === 'blocked'")
    assert "0x87D300D9" in walker.page.locator("main").inner_text()


@pytest.mark.parametrize(("path", "outcome"), MITIGATIONS.items())
def test_each_mitigation_leads_to_the_desktop_by_keyboard_alone(opened: Open, path: str, outcome: str) -> None:
    walker = Keyboard(opened(path))
    walker.hurry()
    walker.walk()
    assert walker.told("outcome") == outcome


def test_all_pages_of_the_headline_are_one_click_apart(opened: Open) -> None:
    """A page may hold the scenario and what mends it; the address says which is shown."""
    page = opened(HEADLINE, *MITIGATIONS, fragment="#journey=2026-11-23/0&scenario=1")
    page.keyboard.press("F2")
    chosen = page.get_by_role("complementary").get_by_role("combobox").first
    chosen.select_option(index=0)
    assert "scenario=" not in page.evaluate("location.hash")


def test_a_moment_that_is_shared_is_landed_on_again(opened: Open) -> None:
    """Also one at which Windows is busy: then the walk waits until somebody lets it go on."""
    there = opened(HEADLINE)
    walker = Keyboard(there)
    walker.hurry()
    walker.walk(until="sign_in.password")
    shared = there.evaluate("location.hash")
    for page in (opened(HEADLINE, fragment=shared), there):
        page.reload()
        page.wait_for_selector("[data-step]")
        assert Keyboard(page).step == "sign_in.password"
        assert page.evaluate("location.hash") == shared


@pytest.mark.parametrize(
    "journey",
    ["2026-11-23/5/wait=:", "2026-11-23/5/wait=-1:5", "2026-11-23/5/network.connection=wifi=x", "a" * 100_000],
)
def test_an_address_that_does_not_fit_is_said_in_short(opened: Open, journey: str) -> None:
    """Whatever stands there, the page begins, says what it could not read, and stays as wide as it is."""
    page = opened(HEADLINE, fragment=f"#journey={journey}")
    assert "does not fit" in page.get_by_role("status").first.inner_text()
    assert page.get_attribute("html", "data-moves") == "0"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_scenario_that_the_page_does_not_hold_is_not_another_one(opened: Open) -> None:
    page = opened(HEADLINE, fragment="#journey=2026-11-23/12&scenario=7")
    assert "scenario=7" in page.get_by_role("status").first.inner_text()
    assert page.get_attribute("html", "data-moves") == "0"


def test_an_end_that_is_shared_is_landed_on_again(opened: Open) -> None:
    """Somebody might go on trying, and whoever went to the end did not."""
    page = opened("scenarios/join/fifty_first_device.oobe.yaml")
    page.keyboard.press("F2")
    page.get_by_role("complementary").get_by_role("button", name="Go to the end").click()
    assert page.get_attribute("html", "data-step") == "join.entra"
    shown = page.locator("main").inner_text()
    page.reload()
    page.wait_for_selector("[data-outcome=blocked]")
    assert page.locator("main").inner_text() == shown


def test_no_task_is_long_while_the_page_works(opened: Open) -> None:
    """The Enrollment Status Page counts apps, and stays quick; a busy machine is given three tries."""
    page = opened("scenarios/time/lab_of_four_apps.oobe.yaml", fragment="#journey=2026-11-23/24")
    walker = Keyboard(page)
    assert walker.step.startswith("esp.")
    before = float(walker.told("minutes"))
    page.get_by_role("contentinfo").get_by_role("button", name="Continue").click()
    stretches = (_long_tasks(page, milliseconds=3000) for _ in range(3))
    assert any(not long for long in stretches)
    page.wait_for_function("before => Number(document.documentElement.dataset.minutes) > before", arg=before)


def _long_tasks(page: Any, *, milliseconds: int) -> list[float]:
    """How long each task took that was longer than 50 milliseconds, in such a stretch of time."""
    page.evaluate(
        """() => {
            window.long = []
            window.watching?.disconnect()
            window.watching = new PerformanceObserver(
              list => window.long.push(...list.getEntries().map(one => one.duration)))
            window.watching.observe({ type: 'longtask' })
        }"""
    )
    page.wait_for_timeout(milliseconds)
    return list(page.evaluate("window.long"))
