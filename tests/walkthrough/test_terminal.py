"""The walk in a terminal: the one flow, with its questions put to whoever types."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from oobe_sim.drivers.run import predict
from oobe_sim.errors import UsageError
from oobe_sim.inputs.scenario_format import Origin, Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.testing import open_domains
from oobe_sim.walkthrough.terminal.walk import Manner, walk
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.build import Build
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, World

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


def walked(scenario: Scenario, lines: str, **manner: Any) -> tuple[int, str]:
    """The exit code, and what the terminal showed."""
    shown = io.StringIO()
    code = walk(scenario, Manner(**manner), output=shown, lines=io.StringIO(lines))
    return code, shown.getvalue()


def command(shown: str) -> str:
    """The moment in the command that was shown last."""
    return str(re.findall(r"--journey (\S+)", shown)[-1])


def test_enter_all_the_way_is_the_nominal_run() -> None:
    """Who only presses Enter sees the pages of the prediction, each with its title, and its outcome."""
    code, shown = walked(SCHOOL, "\n" * 40)
    run = predict(windows(), SCHOOL.world, {})
    assert code == 0
    at = 0
    for page in (entry for entry in run.trace if entry.choice):
        at = shown.index(page.step.title, at)
    assert "Completed" in shown[at:]
    assert shown.count("Your answer") == run.prompts


def test_a_choice_is_made_by_number_or_by_its_words_or_as_a_scenario_says_it() -> None:
    """What is none of these is asked for again."""
    answers = ("2", "Choose another language", "OTHER LANGUAGE", "other_language")
    for said in ("perhaps\n2", "²\n2", "0\n2", "3\n2", "9" * 5000 + "\n2", "x" * 100_000 + "\n2", *answers):
        _, shown = walked(SCHOOL, f"{said}\n" + "\n" * 40)
        assert "The device restarts." in shown[: shown.index("Is this the right country")], said
        assert ("Type a number from 1 to 2" in shown) == ("\n" in said)


def test_a_skipped_page_says_why() -> None:
    """On a wire the network page is passed over, and the rule that says so is told."""
    wired = evolve(SCHOOL, world=evolve(SCHOOL.world, network=Network()))
    _, shown = walked(wired, "\n" * 40)
    assert "Let's connect you to a network: skipped. With an Ethernet cable and" in shown


def test_the_end_of_the_input_ends_the_walk_and_says_how_to_go_on() -> None:
    """The command that is shown leads to the same question, and Enter from there to the same end."""
    code, shown = walked(SCHOOL, "\n\n\n2\n")
    assert code == 130
    assert "(network.connect)" in shown
    assert command(shown) == "2026-11-23/5/choices.region.second_keyboard=add"
    code, again = walked(SCHOOL, "\n" * 40, journey=command(shown))
    assert code == 0
    assert "Add a second keyboard layout?: Add a layout" in again
    assert again.index("Let's connect you to a network") < again.index("Your answer")
    _, whole = walked(SCHOOL, "\n\n\n2\n" + "\n" * 40)
    assert (
        again[again.index("Let's connect you to a network\n") :]
        == whole[whole.index("Let's connect you to a network\n") :]
    )


def test_quit_stops_the_walk_as_well() -> None:
    code, shown = walked(SCHOOL, "\nquit\n")
    assert code == 130
    assert command(shown) == "2026-11-23/2"


def test_back_takes_answers_back_one_by_one() -> None:
    """The question before is asked again, and at the first there is none before."""
    code, shown = walked(SCHOOL, "back\n\n\n\n2\nback\nback\n\n\n" + "\n" * 40)
    assert code == 0
    assert "Nothing was answered yet" in shown
    assert shown.count("Add a second keyboard layout?\n") == 3
    assert command(shown) == command(walked(SCHOOL, "\n" * 40)[1])


def test_back_works_within_one_move() -> None:
    """Where one move asks two things, the second is taken back alone: the first is not asked again."""
    both = evolve(SCHOOL, opened={"faults.network_after_restart": Domain((), ""), "services": Domain((), "")})
    asked = re.findall(r"^(faults\S+|services\S+)$", walked(both, "\n" * 80)[1], re.MULTILINE)
    for at in range(1, len(asked)):
        lines = _lines_until(both, at)
        _, shown = walked(both, "\n" * lines + "back\n" + "\n" * 80)
        told = re.findall(r"^(faults\S+|services\S+)$", shown, re.MULTILINE)
        assert len(told) in (len(asked) + 1, len(asked) + 2)


def _lines_until(scenario: Scenario, number: int) -> int:
    """How many lines are typed before so many events have been asked."""
    _, shown = walked(scenario, "\n" * 80)
    spots = [found.start() for found in re.finditer(r"^(faults\S+|services\S+)$", shown, re.MULTILINE)]
    return shown[: spots[number]].count("Your answer")


def test_why_tells_rules_and_sources_since_the_last_answer() -> None:
    """What was skipped, by which rule and source; what went before the last answer is not told again."""
    wired = evolve(SCHOOL, world=evolve(SCHOOL.world, network=Network()))
    _, shown = walked(wired, "\n\nwhy\nquit\n")
    told = shown[shown.index(" why\n") : shown.rindex("Please review the licence agreement")]
    assert "network.wire_skips_page, documented" in told.replace(" · ", ", ")
    assert re.search(r"\(20\d\d-\d\d-\d\d\)", told)
    assert "hides the language" not in told


def test_where_shows_the_way_and_its_command() -> None:
    _, shown = walked(SCHOOL, "\n\nwhere\nquit\n")
    there = shown[shown.index("where\n") :]
    assert "Is this the right country or region?: Yes, this region" in there
    assert "oobe-sim walk SCENARIO --journey 2026-11-23/3\n" in there


def test_help_lists_what_may_be_typed() -> None:
    _, shown = walked(SCHOOL, "?\nquit\n")
    for word in ("back", "why", "where", "faults", "quit", "Enter"):
        assert f"\n{word}: " in shown


def test_faults_are_asked_only_when_wanted() -> None:
    """An installation goes well without a question; with faults the person decides how it ends."""
    assert "how does the installation" not in walked(SCHOOL, "\n" * 60)[1].casefold()
    code, shown = walked(SCHOOL, "\n" * 60, faults=True)
    assert code == 0
    assert "How does the installation of the app end?" in shown
    assert "App: Reader" in shown
    assert "faults.apps.reader" in shown


def test_faults_can_be_switched_on_and_off_on_the_way() -> None:
    _, shown = walked(SCHOOL, "\n\nfaults\n" + "\n" * 60)
    assert "How does the installation of the app end?" in shown
    assert "--faults" in walked(SCHOOL, "\nfaults\nquit\n")[1]
    assert "--faults" not in walked(SCHOOL, "quit\n", faults=False)[1]
    _, shown = walked(SCHOOL, "faults\nfaults\n" + "\n" * 60)
    assert "How does the installation of the app end?" not in shown


def test_the_page_tells_what_became_of_each_app_and_offers_its_buttons() -> None:
    """What failed, how far each phase is, and exactly the buttons of this profile."""
    page = EspProfile(
        id="page",
        name="Page",
        assignments=EVERYBODY,
        allow_device_reset_on_install_failure=True,
        custom_error_message="Call the library.",
    )
    apps = tuple(App(id=name.casefold(), name=name, assignments=EVERYBODY) for name in ("Reader", "Writer", "Painter"))
    tenant = evolve(SCHOOL.world.tenant, esp_profiles=(page,), apps=apps)
    failing = evolve(SCHOOL, world=evolve(SCHOOL.world, tenant=tenant), answers={"faults.apps.writer": ("failed",)})
    _, shown = walked(failing, "\n" * 60)
    at = shown[shown.index("Device preparation: done") :]
    told = at[: at.index("Your answer")]
    assert "Device setup: 1 of 3 apps dealt with\nWriter: failed\nPainter: waits\nReader: installed\n" in told
    assert "Account setup: waits its turn" in told
    assert "Something is wrong: The installation of Writer fails" in told
    assert "The school's own message: Call the library." in told
    assert re.findall(r"\d of \d: (.*)", told) == ["Try again (Enter)", "Reset the device"]


def test_a_page_that_leads_nowhere_ends_the_walk() -> None:
    """An app that always fails leaves *Try again* alone; once that has been tried in vain, it is over."""
    failing = evolve(SCHOOL, answers={"faults.apps.reader": ("failed",)})
    code, shown = walked(failing, "\n" * 60)
    assert code == 0
    assert "\nBlocked: " in shown
    assert "Reader" in shown[shown.index("\nBlocked: ") :]


@pytest.mark.parametrize(("answer", "outcome"), [("yes", "Blocked: "), ("no", "Not managed: ")])
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
    assert (f"{path}=no" in command(shown)) == (answer == "no")
    assert outcome in walked(scenario, "", journey=command(shown), auto=True)[1]


def test_a_walk_by_itself_tells_which_answer_to_a_doubt_it_rests_on() -> None:
    """Where somebody was asked, they know what they said."""
    path = "windows.doubts.pro_needs_network"
    pro = Device(edition=Edition.PRO, build=Build(26200))
    world = evolve(SCHOOL.world, device=pro, network=Network(connection=Connection.NONE))
    scenario = evolve(SCHOOL, world=world, space={path: open_domains(SCHOOL.world)[path]})
    _, shown = walked(scenario, "", auto=True)
    assert "Not known: Does Windows 11 Pro 22H2 or later refuse" in shown
    assert "reckoned with: Yes" in shown
    assert "Not known" not in walked(scenario, "\n" * 40)[1]


def test_a_walk_that_does_not_arrive_says_at_which_step_it_ended() -> None:
    """A page without a button, of which nobody was asked anything, is shown all the same."""
    network = Network(connection=Connection.NONE)
    device = evolve(SCHOOL.world.device, edition=Edition.HOME)
    home = evolve(SCHOOL, world=evolve(SCHOOL.world, device=device, network=network))
    _, shown = walked(home, "", auto=True)
    assert "(network.connect)" in shown
    assert shown.count("\nLet's connect you to a network\n") == 1
    assert walked(home, "\n" * 40)[1].count("\nLet's connect you to a network\n") == 1
    assert "It ended at" not in walked(SCHOOL, "", auto=True)[1]


def test_groups_that_are_opened_are_asked() -> None:
    """Whether there is a cable is asked where the network is open, and otherwise only a moment says it."""
    assert "How is the device connected" not in walked(SCHOOL, "\n" * 40)[1]
    _, shown = walked(SCHOOL, "wired\n" + "\n" * 40, groups=("network",))
    assert "How is the device connected to the network?" in shown
    assert "Let's connect you to a network: skipped." in shown
    assert "network.connection=wired" in command(shown)
    _, again = walked(SCHOOL, "", journey=command(shown), auto=True)
    assert "Completed: " in again


def test_a_walk_by_itself_is_the_nominal_run() -> None:
    """Nobody is asked, each page is told with what is pressed on it, and the end is that of the run."""
    code, shown = walked(SCHOOL, "", auto=True)
    run = predict(windows(), SCHOOL.world, {})
    assert code == 0
    assert "Your answer" not in shown
    assert "Enter the password: Type the right password" in shown
    assert command(shown) == f"2026-11-23/{len(run.moves)}"


def test_a_walk_by_itself_goes_on_from_a_moment_as_usual() -> None:
    """A failure that only the moment tells of does not come again: the app installs, and the device completes."""
    failed = evolve(SCHOOL, answers={"faults.apps.reader": ("failed",)})
    _, shown = walked(failed, "\n" * 9)
    assert "Something is wrong: The installation of Reader fails" in shown
    _, shown = walked(SCHOOL, "", journey=f"{command(shown)}/faults.apps.reader=failed", auto=True)
    assert "Completed: " in shown


def test_the_end_of_a_walk_is_a_moment_too() -> None:
    """Walked to, it ends at once, as it did before."""
    failing = evolve(SCHOOL, answers={"faults.apps.reader": ("failed",)})
    for scenario in (SCHOOL, failing):
        _, shown = walked(scenario, "", auto=True)
        code, again = walked(scenario, "", journey=command(shown), auto=True)
        assert code == 0
        end = re.compile(r"\n(?:Completed|Blocked): .*", re.DOTALL)
        assert end.findall(shown) == end.findall(again) != []


def test_a_wait_behind_a_moment_does_not_come_to_pass() -> None:
    """The code of what follows leads to where the walk is, so that it holds only waits that there were."""
    _, shown = walked(SCHOOL, "", auto=True, journey="2026-11-23/5/wait=2:10+9:30")
    assert "/wait=2:10" in command(shown)
    _, again = walked(SCHOOL, "", auto=True, journey=command(shown))
    took = re.compile("It took .*")
    assert took.findall(again) == took.findall(shown)
    assert command(again) == command(shown)


def test_a_moment_of_other_rules_is_told_and_tried() -> None:
    _, shown = walked(SCHOOL, "\n" * 40, journey="2024-01-01/4")
    assert "made with the rules known on 2024-01-01" in shown
    assert "Completed: " in shown


def test_what_a_moment_answers_and_nobody_asks_on_the_way_is_told() -> None:
    """A moment of another scenario may fit by its words alone."""
    _, shown = walked(SCHOOL, "", journey="2026-11-23/4/choices.sign_in.password=wrong")
    assert "This moment answers choices.sign_in.password, which is not asked" in " ".join(shown.split())
    _, shown = walked(SCHOOL, "", journey="2026-11-23/4")
    assert "This moment answers" not in shown


@pytest.mark.parametrize(
    ("journey", "said"),
    [
        ("2026-11-23/4000", "the journey ends at"),
        ("2026-11-23/4/faults.apps.raeder=failed", "did you mean `faults.apps.reader`?"),
        ("2026-11-23/4/tenant.apps.reader.kind=win32LopApp", "did you mean `win32LobApp`?"),
    ],
)
def test_a_moment_of_another_walk_is_refused(journey: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        walked(SCHOOL, "", journey=journey)
    assert said in str(refused.value)


def test_names_of_a_tenant_move_no_cursor() -> None:
    """A name with control characters is shown without them, and its command is typed as it is read."""
    evil = App(id="\x1b[2Jreader\u202e", name="\x1b]0;owned\x07Reader\r\n\u202eX", assignments=EVERYBODY)
    world = evolve(SCHOOL.world, tenant=evolve(SCHOOL.world.tenant, apps=(evil,)))
    scenario = evolve(
        SCHOOL, world=world, title="\x1b[31mred", name="a\x1b[2J.oobe.yaml", origin=Origin(("\x1b[2J b",))
    )
    _, shown = walked(scenario, "\x1b[2J\n" + "\n" * 12 + "2\n", faults=True)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", shown)
    assert "oobe-sim walk $'\\x1b[2J b' --journey" in shown


def test_lines_fit_into_a_terminal_of_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over SSH and in a pipe no line is longer but the command to copy, and with NO_COLOR there is nothing but text."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    for plain in (True, False):
        shown = _Terminal()
        walk(SCHOOL, Manner(faults=True, plain=plain), output=shown, lines=io.StringIO("\n" * 60))
        lines = [line for line in shown.getvalue().splitlines() if "oobe-sim walk" not in line]
        assert max(cell_len(line) for line in lines) <= 80
        assert "\x1b" not in shown.getvalue()
        assert ("─" in shown.getvalue()) != plain


@given(
    st.lists(st.text(st.characters(exclude_characters="\n\r"), max_size=12), max_size=30), st.booleans(), st.booleans()
)
def test_whatever_is_typed_is_an_answer_a_command_or_asked_for_again(
    lines: list[str], seen: bool, faults: bool
) -> None:
    """Nothing that somebody types breaks the walk, or reaches the terminal as anything but text."""
    shown = _Terminal() if seen else io.StringIO()
    typed = io.StringIO("".join(f"{line}\n" for line in lines))
    assert walk(SCHOOL, Manner(faults=faults), output=shown, lines=typed) in {0, 130}
    text = re.sub(r"\x1b\[[0-9;]*m", "", shown.getvalue())  # colours, which are ours
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


class _Terminal(io.StringIO):
    """Output that says it is a terminal."""

    def isatty(self) -> bool:
        return True
