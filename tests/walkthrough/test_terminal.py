"""The walk in a terminal: the one flow, with its questions put to whoever types."""

from __future__ import annotations

import io

import pytest
from attrs import evolve
from rich.cells import cell_len

from oobe_sim.drivers.run import predict
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.testing import open_domains
from oobe_sim.walkthrough.terminal import walk
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

EVERYBODY = (Assignment(id="all", target=Target.ALL_DEVICES),)
SCHOOL = Scenario(
    name="school",
    world=World(
        device=Device(registration=Registration()),
        network=Network(connection=Connection.WIFI),
        tenant=Tenant(
            autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=EVERYBODY),),
            esp_profiles=(EspProfile(id="page", name="Page", assignments=EVERYBODY),),
            apps=(App(id="reader", name="Reader", assignments=EVERYBODY),),
        ),
    ),
)


def walked(scenario: Scenario, lines: str, *, faults: bool = False) -> tuple[int, str]:
    """The exit code, and what the terminal showed."""
    shown = io.StringIO()
    code = walk(scenario, faults=faults, output=shown, lines=io.StringIO(lines))
    return code, shown.getvalue()


def test_enter_all_the_way_is_the_nominal_run() -> None:
    """Who only presses Enter sees the pages of the prediction, each with its title, and its outcome."""
    code, shown = walked(SCHOOL, "\n" * 40)
    run = predict(windows(), SCHOOL.world, {})
    assert code == 0
    at = 0
    for page in (entry for entry in run.trace if entry.choice):
        at = shown.index(page.step.title, at)
    assert "Completed" in shown[at:]
    assert shown.count("\n? ") == run.prompts


def test_a_choice_is_made_by_number_or_by_its_words() -> None:
    """`2` and `Other language` press the same button; what is neither is asked for again."""
    _, by_number = walked(SCHOOL, "2\n" + "\n" * 40)
    _, by_words = walked(SCHOOL, "perhaps\nOther language\n" + "\n" * 40)
    for shown in (by_number, by_words):
        assert "The device restarts." in shown[: shown.index("Is this the right country")]
    assert "Type a number from 1 to 2" in by_words


def test_a_skipped_page_says_why() -> None:
    """On a wire the network page is passed over, and the rule that says so is told."""
    wired = evolve(SCHOOL, world=evolve(SCHOOL.world, network=Network()))
    _, shown = walked(wired, "\n" * 40)
    assert "Let's connect you to a network: skipped. With an Ethernet cable and" in shown


def test_the_end_of_the_input_ends_the_walk() -> None:
    """Without more lines the walk stops with 130, and the answers that it gives lead to the same place."""
    code, shown = walked(SCHOOL, "\n\n\n2\n")
    assert code == 130
    assert "The walk ended at network.connect." in shown
    assert "    region.second_keyboard: [add]" in shown
    again = evolve(SCHOOL, answers={"choices.region.second_keyboard": ("add",)})
    assert walked(again, "\n\n\n\n")[1] == shown.replace("? 2\n", "? \n").replace("> 1  skip", "  1  skip").replace(
        "  2  add", "> 2  add"
    )


def test_faults_are_asked_only_when_wanted() -> None:
    """An installation goes well without a question; with faults the person decides how it ends."""
    assert "how does the installation" not in walked(SCHOOL, "\n" * 60)[1].casefold()
    code, shown = walked(SCHOOL, "\n" * 60, faults=True)
    assert code == 0
    assert "How does the installation of the app end?" in shown
    assert "faults.apps.reader" in shown


def test_a_page_that_leads_nowhere_ends_the_walk() -> None:
    """An app that always fails leaves *Try again* alone; once that has been tried in vain, it is over."""
    failing = evolve(SCHOOL, answers={"faults.apps.reader": ("failed",)})
    code, shown = walked(failing, "\n" * 60)
    assert code == 0
    assert "\nBlocked\n" in shown
    assert "Reader" in shown[shown.index("\nBlocked\n") :]


@pytest.mark.parametrize(("answer", "outcome"), [("yes", "Blocked"), ("no", "Not managed")])
def test_a_doubt_is_asked_only_where_the_flow_asks_it(answer: str, outcome: str) -> None:
    """What Windows 11 Pro does offline is asked of who has no network, and its answer decides."""
    path = "windows.doubts.pro_needs_network"
    space = {path: open_domains(SCHOOL.world)[path]}
    assert path not in walked(evolve(SCHOOL, space=space), "\n" * 40)[1]
    pro = Device(edition=Edition.PRO, build=Build(26200))
    world = evolve(SCHOOL.world, device=pro, network=Network(connection=Connection.NONE))
    scenario = evolve(SCHOOL, world=world, space=space)
    _, shown = walked(scenario, "\n\n\n\n" + f"{answer}\n" + "1\n" + "\n" * 40)
    assert "Does Windows 11 Pro 22H2 or later refuse" in shown
    assert outcome in shown


def test_lines_fit_into_a_terminal_of_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over SSH and in a pipe no line is longer, and with NO_COLOR there is nothing but text."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    _, shown = walked(SCHOOL, "\n" * 60, faults=True)
    assert max(cell_len(line) for line in shown.splitlines()) <= 80
    assert "\x1b" not in shown
