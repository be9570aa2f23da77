"""The trainer's panel in a real browser: where we are, where this leads, and how to get there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.installed import HEADLINE, PLAYER, missing

SCHOOL = "scenarios/school/01_seven_steps.oobe.yaml"
LAB = "scenarios/time/lab_of_four_apps.oobe.yaml"

Opened = Callable[..., Any]


class Walked:
    """A page with the panel, read as a person does."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.panel = page.get_by_role("complementary", name="Trainer's panel")

    @property
    def address(self) -> str:
        """What the page's address says of the journey."""
        return str(self.page.evaluate("location.hash"))

    @property
    def moves(self) -> int:
        """How many moves were made."""
        return int(self.address.split("/", 2)[1].split("&")[0])

    def button(self, name: str) -> Any:
        """A button of the panel."""
        return self.panel.get_by_role("button", name=name, exact=True)

    def part(self, name: str) -> Any:
        """A part of the panel by its heading, unfolded."""
        part = self.panel.locator(".panel-part").filter(has=self.page.get_by_role("heading", name=name, exact=True))
        if part.evaluate("part => part.open === false"):
            part.locator("summary").first.click()
        return part

    @property
    def step(self) -> Any:
        """Which step this is."""
        return self.part("Where we are").locator("code")


def panel_of(page: Any) -> Walked:
    """The page with its panel open, and paused."""
    page.keyboard.press("F2")
    walked = Walked(page)
    walked.button("Pause").click()
    return walked


@pytest.fixture
def school(opened: Opened) -> Walked:
    """A device on Wi-Fi that completes."""
    return panel_of(opened(SCHOOL))


@pytest.fixture
def blocked(opened: Opened) -> Walked:
    """A device that the Enrollment Status Page stops."""
    return panel_of(opened(HEADLINE))


def test_f2_opens_the_panel_and_escape_gives_the_focus_back(opened: Opened) -> None:
    """Whoever works by keyboard is taken to the panel, and back to where they were."""
    page = opened(SCHOOL, fragment="#journey=2026-11-23/1")
    walked = Walked(page)
    before = page.locator("main button").first
    before.focus()
    page.keyboard.press("F2")
    expect(walked.panel.get_by_role("heading", name="Trainer's panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(walked.panel).to_have_count(0)
    expect(before).to_be_focused()


def test_a_stay_ahead_is_jumped_to_and_one_behind_gone_back_to(school: Walked) -> None:
    """The way lists what was and what is expected, and each leads there."""
    way = school.part("The way")
    ahead = way.get_by_role("listitem").filter(has_text="expected")
    before = ahead.count()
    school.button("Go to “Enter the password”").click()
    expect(school.step).to_have_text("sign_in.password")
    assert ahead.count() < before
    school.button("Go to “The device is switched on”").click()
    expect(school.step).to_have_text("start.power_on")
    assert school.moves == 0


def test_the_focus_stays_on_the_stay_that_was_jumped_to(school: Walked) -> None:
    """The button is the same one, wherever the journey stands, so that nobody has to find it again."""
    button = school.button("Go to “Enter the password”")
    button.press("Enter")
    expect(school.step).to_have_text("sign_in.password")
    expect(button).to_be_focused()


def test_pages_and_moves_are_gone_back_and_on(school: Walked) -> None:
    """By buttons: a page at which somebody does something, and a single move."""
    school.button("On one page").click()
    first = school.moves
    assert first > 0
    school.button("On one page").click()
    assert school.moves > first
    school.button("Back one page").click()
    assert school.moves == first
    school.button("Back one move").click()
    assert school.moves == first - 1
    school.button("On one move").click()
    assert school.moves == first
    school.button("Start from power-on").click()
    assert school.moves == 0


def test_a_stay_says_why_and_how_that_is_known(school: Walked) -> None:
    """Behind what a rule says are its id, how it is known, and its sources with their dates."""
    skipped = school.part("The way").get_by_role("listitem").filter(has_text="Skipped").first
    skipped.locator("summary").first.click()
    known = skipped.locator("dl").first
    expect(known).to_contain_text("How it is known")
    expect(known).to_contain_text("20")


def test_a_fault_that_was_set_happens_at_the_next_move(school: Walked) -> None:
    """What this step asks about is chosen before it happens, and told in the prediction at once."""
    school.button("Go to “Windows looks for an Autopilot profile”").first.click()
    asked = school.part("What may happen here").get_by_role("group").first
    other = asked.get_by_role("radio").last
    other.check()
    words = other.locator("xpath=..").inner_text()
    school.button("On one move").click()
    expect(school.part("The way")).to_contain_text(words)
    assert "services." in school.address or "faults." in school.address


def test_what_was_gone_back_from_is_expected_no_longer(blocked: Walked) -> None:
    """Whoever goes back before a wrong password reads a prediction with the right one."""
    way = blocked.part("The way")
    blocked.button("Go to “Enter the password”").click()
    blocked.page.locator("main").get_by_role("textbox").fill("12345")
    blocked.page.locator("main").get_by_role("button", name="wrong").click()
    expect(way).to_contain_text("Type a wrong password")
    blocked.button("Start from power-on").click()
    expect(way).to_contain_text("Type the right password")
    expect(way).not_to_contain_text("Type a wrong password")


def test_wired_and_wifi_stand_side_by_side(school: Walked) -> None:
    """What is different is said in words, and a button leads into the other journey."""
    part = school.part("Wired and Wi-Fi")
    rows = part.get_by_role("row").filter(has_text="Different")
    expect(rows.first).to_be_visible()
    expect(part).to_contain_text(f"{rows.count()} steps are different.")
    network = part.get_by_role("row").filter(has_text="Let's connect you to a network")
    expect(network.get_by_role("cell").first).to_contain_text("Skipped")
    part.get_by_role("button", name="Let's connect you to a network, By Wi-Fi").click()
    expect(school.step).to_have_text("network.connect")
    part.get_by_role("button", name="Let's connect you to a network, By cable").click()
    assert "network.connection=wired" in school.address


def test_what_is_left_open_leads_back_to_where_it_matters(school: Walked) -> None:
    """Another network makes a difference early on, and the panel says where."""
    school.button("Go to “Enter the password”").click()
    part = school.part("What is left open")
    part.get_by_role("radio", name="By cable").check()
    expect(part.get_by_role("status")).to_contain_text("the journey is back there")
    assert school.moves < 5
    assert "network.connection=wired" in school.address


def test_the_end_is_told_before_it_comes(blocked: Walked) -> None:
    """From power-on on the panel says how it ends, why, and what helps, and leads there."""
    part = blocked.part("How it ends from here")
    expect(part).to_contain_text("Blocked")
    expect(part).to_contain_text("E Mode blocks")
    expect(part.get_by_role("list").last).to_contain_text("Do not let the Enrollment Status Page block on")
    part.get_by_role("button", name="Go there").click()
    expect(blocked.step).to_have_text("esp.device_setup")
    expect(part).to_contain_text("This is how it ended.")


def test_a_reload_lands_on_the_same_moment(blocked: Walked) -> None:
    """The address is enough to come back, also to what the trainer changed."""
    blocked.part("What is left open").get_by_role("radio", name="By Wi-Fi").check()
    blocked.button("Go to “Enter the password”").click()
    address, so_far = blocked.address, blocked.part("Where we are").locator("dl").inner_text()
    assert "network.connection" in address
    blocked.page.reload()
    blocked.page.keyboard.press("F2")
    expect(blocked.step).to_have_text("sign_in.password")
    assert blocked.address == address
    assert blocked.part("Where we are").locator("dl").inner_text() == so_far


def test_the_address_can_be_copied(school: Walked) -> None:
    """The field holds the whole address of the moment, and copying is confirmed, or left to whoever reads."""
    school.button("On one page").click()
    field = school.panel.get_by_role("textbox", name="Address of this moment")
    assert field.input_value() == school.page.url
    school.button("Copy").click()
    expect(school.part("Where we are").get_by_role("status")).to_contain_text("address is")


def test_single_keys_can_be_turned_off(school: Walked) -> None:
    """Who dictates to the machine turns off what a single letter does; F2 stays."""
    school.page.keyboard.press(".")
    moves = school.moves
    assert moves > 0
    keys = school.part("Keys")
    keys.get_by_role("checkbox", name="Single keys work").uncheck()
    school.page.keyboard.press(",")
    assert school.moves == moves
    school.page.keyboard.press("F2")
    expect(school.panel).to_have_count(0)


def test_space_on_a_button_presses_the_button(school: Walked) -> None:
    """No key of the panel takes from a button what is its own."""
    school.button("On one page").press("Space")
    assert school.moves > 0


def test_the_students_view_has_no_panel_until_f2(school: Walked) -> None:
    """What the class sees is the stage alone; the trainer's key brings the panel back."""
    school.part("View").get_by_role("radio", name="Student's view").click()
    expect(school.panel).to_have_count(0)
    school.page.keyboard.press("F2")
    expect(school.part("View").get_by_role("radio", name="Trainer's view")).to_be_checked()


def test_another_scenario_begins_at_power_on(opened: Opened) -> None:
    """A page that holds several lets the trainer choose, and says so in its address."""
    walked = panel_of(opened(SCHOOL, HEADLINE))
    walked.button("On one page").click()
    walked.part("View").get_by_role("combobox", name="Scenario").select_option(index=1)
    assert walked.moves == 0
    assert "scenario=1" in walked.address
    expect(walked.part("How it ends from here")).to_contain_text("Blocked")


def test_the_panel_is_reached_and_left_by_tab(school: Walked) -> None:
    """The panel is no trap: the keyboard goes through all of it and out again."""
    outside = False
    for _ in range(250):
        school.page.keyboard.press("Tab")
        outside = outside or school.page.evaluate("!document.activeElement.closest('#panel')")
    assert outside


def test_a_limit_can_be_let_pass(opened: Opened) -> None:
    """The trainer need not wait an hour: the limit has passed at once, and what follows from it comes."""
    lab = panel_of(opened(LAB))
    for _ in range(60):
        if lab.button("Let it pass now").count():
            break
        lab.button("On one move").click()
    before = lab.part("Where we are").locator("dl").inner_text()
    asked = lab.part("What may happen here")
    asked.get_by_role("button", name="Let it pass now").last.click()
    expect(asked.get_by_role("status")).to_have_text("The limit has passed.")
    expect(lab.part("Where we are")).to_contain_text("Time was let pass")
    assert lab.part("Where we are").locator("dl").inner_text() != before
    assert "/wait=" in lab.address


def test_a_pace_changes_the_times_and_is_in_the_address(school: Walked) -> None:
    """Everything as slow as it may be: another time at the end, and whoever gets the address sees the same."""
    ends = school.part("How it ends from here")
    likely = ends.inner_text()
    school.panel.get_by_role("radio", name="As long as it may").check()
    assert ends.inner_text() != likely
    school.button("On one page").click()
    assert "/pace=slow" in school.address


def test_a_wait_is_forgotten_where_the_journey_is_another(opened: Opened) -> None:
    """Whoever let a limit pass, and goes back to another network, does not wait an hour at some other step."""
    lab = panel_of(opened(LAB))
    for _ in range(60):
        if lab.button("Let it pass now").count():
            break
        lab.button("On one move").click()
    lab.button("Let it pass now").last.click()
    assert "/wait=" in lab.address
    lab.part("What is left open").get_by_role("radio", name="By Wi-Fi").check()
    assert "/wait=" not in lab.address


def test_an_end_that_hangs_on_a_doubt_is_not_told_as_certain(opened: Opened) -> None:
    """The program says that it does not know; the page reckons with one answer, and says what comes of the other."""
    lab = panel_of(opened("scenarios/apps/hard_code_and_no_restart.oobe.yaml"))
    ends = lab.part("How it ends from here")
    expect(ends).to_contain_text("This hangs on what is not known")
    expect(ends).to_contain_text("Completed")
    lab.button("Go to the end").click()
    lab.page.get_by_role("button", name="How it ended").click()
    expect(lab.page.locator("main")).to_contain_text("not known for certain")


def test_an_end_that_hangs_on_nothing_is_told_as_it_is(blocked: Walked) -> None:
    expect(blocked.part("How it ends from here")).not_to_contain_text("not known")


def test_a_wildcard_is_no_mark_and_a_command_is_told_as_one(opened: Opened) -> None:
    lab = panel_of(opened("scenarios/self_deploying/clock_wrong.oobe.yaml"))
    ends = lab.part("How it ends from here")
    expect(ends.locator("code", has_text="w32tm /resync /force").first).to_be_visible()
    expect(ends).not_to_contain_text("`")


SIZES = [(1280, 800), (1920, 1080), (390, 844), (320, 200)]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_of_the_panel_is_cut_off(opened: Opened, width: int, height: int, language: str) -> None:
    """At no size, from a beamer to 400 percent of a laptop, does anything stand outside the panel or the window."""
    page = opened(HEADLINE, fragment=f"#language={language}", viewport={"width": width, "height": height})
    page.keyboard.press("F2")
    page.keyboard.press("p")
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.wait_for_timeout(100)
    assert page.evaluate(OUTSIDE) == []


OUTSIDE = """() => {
  const panel = document.getElementById('panel');
  const {left, right} = panel.getBoundingClientRect();
  const found = panel.scrollWidth > panel.clientWidth ? ['the panel scrolls sideways'] : [];
  if (left < 0 || right > innerWidth) found.push('the panel is outside the window');
  for (const part of panel.querySelectorAll('button, p, dt, dd, legend, label, summary, td, th, h2, h3, h4, li, select')) {
    const box = part.getBoundingClientRect();
    if (box.left < left - 1 || box.right > right + 1) found.push(part.textContent);
    if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline') found.push('cut: ' + part.textContent);
  }
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_axe_finds_nothing_in_the_panel(opened: Opened, scheme: str, size: tuple[int, int]) -> None:
    """All parts unfolded, at the moment at which something is asked."""
    axe = PLAYER / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.exists():
        missing("axe-core")
    width, height = size
    page = opened(LAB, color_scheme=scheme, viewport={"width": width, "height": height}, bypass_csp=True)
    lab = panel_of(page)
    lab.button("Go to “Setting up for work or school: device setup”").first.click()
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.wait_for_timeout(100)
    page.add_script_tag(path=str(axe))
    found = page.evaluate(
        "async () => (await axe.run(document)).violations.map(one => [one.id, one.nodes.map(node => node.html)])"
    )
    assert found == []


def test_keys_reach_everything_that_is_pressed(opened: Opened) -> None:
    """From power-on to the end by keyboard alone: the panel opened, a network chosen, jumped to the end, and back."""
    page = opened(SCHOOL)
    page.keyboard.press("F2")
    walked = Walked(page)

    def tab_to(name: str) -> None:
        for _ in range(200):
            page.keyboard.press("Tab")
            said = page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
            )
            if said == name:
                return
        raise AssertionError(name)

    tab_to("Wired and Wi-Fi")
    page.keyboard.press("Enter")
    tab_to("Enter the password, By cable")
    page.keyboard.press("Enter")
    expect(walked.step).to_have_text("sign_in.password")
    assert "network.connection=wired" in walked.address
    walked.panel.get_by_role("heading", name="Trainer's panel").focus()
    tab_to("Go to the end")
    page.keyboard.press("Space")
    expect(walked.part("How it ends from here")).to_contain_text("This is how it ended.")
    page.keyboard.press("Escape")
    expect(walked.panel).to_have_count(0)
