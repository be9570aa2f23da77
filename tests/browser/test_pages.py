"""What the pages do when somebody chooses, types and waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.gallery import APPS, KINDS, address
from tests.browser.installed import ROOT

LONG_TASKS = """() => {
    window.long = []
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: "longtask" })
}"""


@pytest.fixture
def at(browser: Any, gallery: Path) -> Any:
    """Opens the gallery at one kind of page."""
    tab = browser.new_page(offline=True, reduced_motion="reduce")

    def opened(name: str) -> Any:
        number = next(at for at, one in enumerate(KINDS) if one.name == name)
        tab.goto("about:blank")
        tab.goto(gallery.as_uri() + address(number, KINDS[number]))
        tab.wait_for_function("document.activeElement.tagName === 'H1'")
        return tab

    yield opened
    tab.close()


def test_the_language_that_is_chosen_is_that_of_the_walkthrough(at: Callable[[str], Any]) -> None:
    tab = at("region.language")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowDown")
    tab.wait_for_function("() => document.documentElement.lang === 'de'")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.wait_for_function("() => document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'")
    assert "language=ar" in tab.url


def test_an_empty_password_is_asked_for_again(at: Callable[[str], Any]) -> None:
    tab = at("sign_in.password")
    field = tab.locator("input")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert field.get_attribute("aria-invalid") == "true"
    assert tab.evaluate("document.activeElement.getAttribute('aria-describedby').split(' ').length") == 2
    assert tab.get_attribute("html", "data-moves") == "0"


def test_a_password_that_is_typed_is_right(at: Callable[[str], Any]) -> None:
    tab = at("sign_in.password")
    tab.keyboard.press("Tab")
    tab.keyboard.type("anything")
    tab.keyboard.press("Enter")
    assert tab.get_attribute("html", "data-moves") == "1"


def test_a_name_of_the_school_is_only_a_name(at: Callable[[str], Any]) -> None:
    tab = at("esp.device_setup-installing")
    shown = [one.inner_text() for one in tab.locator(".app bdi").all()]
    assert shown == list(APPS)


def test_what_is_typed_stays_while_the_display_turns_dark(at: Callable[[str], Any]) -> None:
    tab = at("account.local")
    tab.locator("input").fill("Ada")
    light = tab.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor")
    tab.get_by_role("button", name="Dark display").click()
    assert tab.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor") != light
    assert tab.locator("input").input_value() == "Ada"


def test_the_outcome_can_be_left_for_the_page_at_which_it_ended(at: Callable[[str], Any]) -> None:
    tab = at("sign_in.mfa-blocked")
    page = tab.locator("h1").inner_text()
    tab.get_by_role("button", name="How it ended").click()
    assert tab.locator("h1").inner_text() == "The set-up ends here"
    assert tab.evaluate("document.activeElement.tagName") == "H1"
    tab.get_by_role("button", name="Back to the page").click()
    assert tab.locator("h1").inner_text() == page


def test_sixty_apps_install_without_a_long_task_and_leave_the_focus_alone(
    opened: Callable[..., Any], tmp_path: Path
) -> None:
    apps = ", ".join(f"{{name: Learning app {number}}}" for number in range(60))
    scenario = tmp_path / "sixty.oobe.yaml"
    scenario.write_text(
        "oobe-sim: 1\ntitle: Sixty apps\n"
        f"tenant: {{autopilot_profiles: [{{name: Students}}], apps: [{apps}], esp_profiles: [{{name: Labs}}]}}\n",
        encoding="utf-8",
    )
    tab = opened(str(scenario))
    tab.get_by_role("button", name="Pause").click()
    moves = 0
    while tab.get_attribute("html", "data-step") != "esp.device_setup":
        moves += 1
        tab.evaluate("moves => { location.hash = location.hash.replace(/\\/\\d+/, `/${moves}`) }", moves)
        tab.wait_for_function("moves => Number(document.documentElement.dataset.moves) >= moves", arg=moves)
    pause = tab.get_by_role("button", name="Continue")
    pause.focus()
    tab.keyboard.press("Enter")
    # a busy machine makes some task long now and then; one that is long by itself is so in every stretch
    calm = any(_stretch(tab) == [] for _ in range(3))
    assert calm
    assert tab.evaluate("document.activeElement.innerText.trim()") == "Pause"
    assert tab.locator(".app--installed").count() >= 5


def _stretch(tab: Any) -> list[float]:
    """Watch six moves being made: how long each task took that was longer than 50 milliseconds."""
    moves = int(tab.get_attribute("html", "data-moves"))
    tab.evaluate(LONG_TASKS)
    tab.wait_for_selector(f'[data-moves="{moves + 6}"]', timeout=60_000)
    return list(tab.evaluate("window.long"))


def test_whoever_comes_to_the_desktop_reads_that_all_is_done(opened: Callable[..., Any]) -> None:
    """The end of a walk that goes well says so, and not that nothing leads on."""
    tab = opened("scenarios/school/01_seven_steps.oobe.yaml", fragment="#journey=2026-11-23/32")
    assert tab.locator("h1").inner_text() == "The device is managed and ready"
    told = tab.locator("main").inner_text()
    assert "Nothing leads on" not in told
    assert "STU-5CG3081QRS" in told
    assert "Standard user" in told


def test_a_kiosk_stays_at_its_page_where_all_is_done(opened: Callable[..., Any]) -> None:
    """Nobody has signed in, so that there is nobody of whom the page could say what they may do."""
    tab = opened("scenarios/self_deploying/kiosk.oobe.yaml", fragment="#journey=2026-11-23/99")
    assert tab.get_attribute("html", "data-step") == "desktop.kiosk_logon"
    assert tab.locator("main h2").inner_text() == "The device is managed and ready"
    tab.get_by_role("button", name="How it ended").click()
    assert tab.locator("h1").inner_text() == "The device is managed and ready"
    assert "user" not in tab.locator("main").inner_text()


@pytest.mark.parametrize(
    "path", ["scenarios/apps/dependency_fails.oobe.yaml", "scenarios/self_deploying/clock_wrong.oobe.yaml"]
)
def test_a_page_shows_no_code_that_stands_on_no_screen(opened: Callable[..., Any], path: str) -> None:
    """What tells texts apart in the rules, or stands in an event log, is nothing that a student reads out."""
    tab = opened(path)
    tab.keyboard.press("F2")
    tab.get_by_role("complementary").get_by_role("button", name="Go to the end").click()
    assert tab.get_attribute("html", "data-outcome")
    told = tab.locator("main").inner_text()
    assert "text:" not in told
    assert "Code: 171" not in told


def test_a_certificate_that_never_comes_is_not_done(opened: Callable[..., Any], tmp_path: Path) -> None:
    """All apps are installed, and the page's limit passes: it may not say that there is nothing it waited for."""
    file = tmp_path / "late.oobe.yaml"
    told = (ROOT / "scenarios/esp/device_certificate_never_comes.oobe.yaml").read_text(encoding="utf-8")
    file.write_text(told.replace("tenant:\n", "tenant:\n  apps: [{name: Reader}]\n"), encoding="utf-8")
    tab = opened(str(file))
    tab.keyboard.press("F2")
    tab.get_by_role("complementary").get_by_role("button", name="Go to the end").click()
    parts = tab.locator(".part").all_inner_texts()
    assert "Apps\n1 of 1 done" in parts
    assert "Certificates\nWaiting" in parts
