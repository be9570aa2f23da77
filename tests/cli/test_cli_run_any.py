"""`oobe-sim run` of scenarios that leave answers open: what hangs on them is told, and nothing else."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import Command, write

LAPTOP = """\
oobe-sim: 1
title: A laptop in a classroom
device: {release: Windows 11 24H2}
network: {connection: wifi}
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: School page}]
  apps: [{name: Office}]
"""


def test_a_choice_that_decides_is_asked_and_each_answer_told(oobe: Command) -> None:
    result = oobe("run", write("a.oobe.yaml", f"{LAPTOP}choices: {{network.connect: any}}\n"))
    assert result.code == 1
    assert "? Unknown" in result.out
    assert "Parts at   Let's connect you to a network  network.connect" in result.out
    told = result.out.partition("It depends on\n")[2].partition("\n\n")[0].splitlines()
    assert told == [
        '  ? At "Let\'s connect you to a network", what does the person do?',
        "    • connect → completed",
        "    • no_internet → not managed",
        "    • run_bypassnro → completed",
        "    the scenario says that any is possible; to settle it, say there choices:",
        "    {network.connect: connect}, for example",
    ]


def test_the_answers_that_are_left_are_the_only_ones(oobe: Command) -> None:
    text = f"{LAPTOP}faults: {{apps.office: {{any: {{soft_reboot: 1, hangs: 1/3}}}}}}\n"
    result = oobe("run", write("a.oobe.yaml", text), "--format", "json")
    (run,) = json.loads(result.out)["runs"]
    (question,) = run["questions"]
    assert question["path"] == "faults.apps.office"
    assert [(one["value"], [end["outcome"] for end in one["ends"]]) for one in question["alternatives"]] == [
        ("soft_reboot", ["completed"]),
        ("hangs", ["timed_out"]),
    ]


def test_an_answer_that_no_page_offers_leads_nowhere(oobe: Command) -> None:
    text = LAPTOP.replace("School page}", "School page, allow_device_reset_on_install_failure: true}")
    more = "faults: {apps.office: failed}\nchoices: {esp.device_setup: any}\n"
    out = oobe("run", write("a.oobe.yaml", f"{text}{more}")).out
    assert "• try_again → blocked at esp.device_setup\n    • continue_anyway → not offered\n" in out
    assert "• leave → not offered\n    • reset → reset at esp.device_setup\n" in out


def test_a_choice_that_decides_nothing_is_not_mentioned(oobe: Command) -> None:
    text = f"{LAPTOP}choices: {{hello.windows_hello: any, region.second_keyboard: {{any: [add, skip]}}}}\n"
    result = oobe("run", write("a.oobe.yaml", text))
    assert result.code == 0
    assert "Completed" in result.out
    assert "depends on" not in result.out
    assert "Unused" not in result.out


def test_an_answer_that_nothing_asks_for_is_told(oobe: Command) -> None:
    out = oobe("run", write("a.oobe.yaml", f"{LAPTOP}choices: {{sign_in.certificate: any}}\n")).out
    assert "nothing asked for 1 answer of the scenario:" in out
    assert "choices.sign_in.certificate" in out


def test_names_of_apps_come_without_what_moves_a_cursor(oobe: Command) -> None:
    text = LAPTOP.replace("{name: Office}", '{id: office, name: "Off\\e[2Jice"}')
    out = oobe("run", write("a.oobe.yaml", f"{text}faults: {{apps: any}}\n")).out
    assert "How does the installation of Off\N{REPLACEMENT CHARACTER}[2Jice end?" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("said", "found", "near"),
    [
        ("choices: {network.conect: any}", "the key `network.conect` in `choices`", "network.connect"),
        ("choices: {network.connect: {any: [connect, no_internt]}}", "the answer `no_internt`", "no_internet"),
        ("faults: {apps.office: {any: {installed: 9, faild: 1}}}", "the answer `faild`", "failed"),
        ("faults: {apps: {any: [installed, hang]}}", "the answer `hang`", "hangs"),
        ("faults: {apps.ofice: any}", "the key `apps.ofice` in `faults`", "apps.office"),
    ],
)
def test_names_that_nothing_has_are_told_with_the_nearest(oobe: Command, said: str, found: str, near: str) -> None:
    result = oobe("run", write("a.oobe.yaml", f"{LAPTOP}{said}\n"))
    assert result.code == 4
    assert found in result.err
    assert f"did you mean `{near}`?" in result.err
    assert result.err.startswith("a.oobe.yaml:9:")


def test_other_commands_take_the_usual_answer_and_say_so(oobe: Command) -> None:
    path = write("a.oobe.yaml", f"{LAPTOP}choices: {{network.connect: any}}\n")
    listed = oobe("endpoints", path).out
    assert "The scenario says any of choices.network.connect" in listed
    assert oobe("targeting", path).code == 0


def test_trials_take_the_usual_answer_and_say_so(oobe: Command) -> None:
    pytest.importorskip("numpy")
    path = write("a.oobe.yaml", f"{LAPTOP}choices: {{network.connect: any}}\n")
    out = oobe("run", path, "--trials", "50").out
    assert "taken as usual: choices.network.connect" in out
    assert "100.0%" in out
