"""`oobe-sim explore` as people, programs and shells see it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from types import FrameType

import pytest

from tests.cli.shell import COMPLETES, OOBE_SIM, Command, write

LAPTOP = """\
oobe-sim: 1
title: A laptop with an app
tenant:
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs}]
  apps: [{name: CAD}]
"""
FAULTS = ("--open", "faults")

TEXT = """\
a.oobe.yaml  ·  A laptop with an app
Windows 11 Education 24H2 (26100.4946) · on a wire · switched on 2026-11-23

  Open       1 question (1 of person), 2 combinations; --explain lists them

✔  50.0% Completed
  Takes      only what is usual, of 1 question
  Journey    1 restart, 7 prompts, about 46 minutes
             region.keyboard → region.second_keyboard (skip) → license.eula →
             sign_in.account → sign_in.password (correct) → join.entra →
             join.intune → esp.device_preparation → esp.device_setup →
             privacy.settings → esp.account_setup → hello.windows_hello (set_up)
             → updates.quality
  Replay     oobe-sim walk a.oobe.yaml --journey 2026-11-23/33

✘  50.0% Blocked at sign_in.home_realm
  Takes      Is the person's account in this tenant? no
  Journey    1 restart, 5 prompts, about 10 minutes
             region.keyboard → region.second_keyboard (skip) → license.eula →
             sign_in.account → sign_in.home_realm
  Round      after 17 moves for ever: sign_in.account → sign_in.home_realm →
             sign_in.account; no answer leads on
  Replay     oobe-sim walk a.oobe.yaml --journey 2026-11-23/20/person.account_in_tenant=no

  Stops at   The account is looked up  sign_in.home_realm
  Why        That username looks as if it belonged to another organization,
             Windows says; the device is another tenant's
             identity.other_organization · documented · TenantMatched=0
             Windows Autopilot troubleshooting FAQ (2025-04-21)
             Windows Autopilot known issues (2026-09-08)
  Remedy     any one of these:
             • sign in with an account of the tenant in which the device is
               registered
             • register the device in the person's tenant

50.0% of the combinations complete; 1 other outcome possible.
"""


def flat(text: str) -> str:
    """The text without its line breaks and columns."""
    return " ".join(text.split())


@contextmanager
def ctrl_c(function: str, call: int = 1) -> Iterator[None]:
    """Somebody presses Ctrl-C when a function of this name is called for the nth time."""
    calls = 0

    def called(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code.co_name == function
        if calls == call:
            sys.setprofile(None)
            raise KeyboardInterrupt

    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(None)


def test_the_text_tells_what_it_takes_the_way_and_why(oobe: Command) -> None:
    """At 80 columns, without colours."""
    text = LAPTOP.replace("tenant:", "person: {account_in_tenant: unknown}\ntenant:")
    assert oobe("explore", write("a.oobe.yaml", text)).out == TEXT


def test_each_outcome_has_its_share_its_causes_a_journey_and_why_it_ends_so(oobe: Command) -> None:
    result = oobe("explore", write("a.oobe.yaml", LAPTOP), *FAULTS)
    assert result.code == 1
    told = flat(result.out)
    assert "Timed out at esp.device_setup Takes How does the installation of CAD end? hangs" in told
    assert "✔ 12.5% Completed Takes only what is usual, of 3 questions" in told
    assert "esp.providers_late · documented · 0x800705B4" in told
    assert "EnrollmentStatusTracking CSP (2019-05-21)" in told
    assert "Round after" in told
    lines = [line for line in result.out.splitlines() if not line.startswith("  Replay")]
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.out


def test_explain_tells_all_causes_and_journeys_page_by_page(oobe: Command) -> None:
    write("a.oobe.yaml", LAPTOP)
    short, long = (oobe("explore", "a.oobe.yaml", *FAULTS, *more).out for more in ((), ("--explain",)))
    assert "or" not in {line.strip().split("  ")[0] for line in short.splitlines()}
    assert "  Enter the password → correct" in long
    assert "• How does the installation of CAD end? installed, failed" in long
    assert "  or         " in long


def test_0_where_every_outcome_completes(oobe: Command) -> None:
    result = oobe("explore", write("a.oobe.yaml", COMPLETES))
    assert result.code == 0
    assert result.out.endswith("Every outcome that is possible completes.\n")


def test_json_has_exact_shares_causes_and_journeys(oobe: Command) -> None:
    document = json.loads(oobe("explore", write("a.oobe.yaml", LAPTOP), *FAULTS, "--format", "json").out)
    assert document["schema"] == "oobe-sim/explore/1"
    assert document["open"] == ["faults"]
    assert document["complete"] is True
    (one,) = document["scenarios"]
    assert sum(Fraction(each["share_exact"]) for each in one["outcomes"]) == 1
    assert int(one["combinations"]) == 3 * 2 * 8
    hangs = next(each for each in one["outcomes"] if each["outcome"] == "timed_out")
    first = hangs["causes"][0][0]
    assert first["usual"] is False
    assert first["means"].startswith(("How does", "Are the policy providers"))
    assert hangs["journey"]["loop"]
    assert hangs["journey"]["prefix"][0] == "start.power_on"
    assert hangs["shortest_journey"]["moves"] <= hangs["journey"]["moves"]
    assert hangs["why"][0]["sources"][0]["date"]
    completed = next(each for each in one["outcomes"] if each["outcome"] == "completed")
    assert [value["usual"] for value in completed["causes"][0]] == [True] * len(completed["causes"][0])
    assert "sign_in.password" in [page["page"] for page in completed["journey"]["pages"]]


def test_the_same_bytes_for_any_hash_seed(tmp_path: Path) -> None:
    scenario = tmp_path / "a.oobe.yaml"
    scenario.write_text(LAPTOP, encoding="utf-8")
    command = (*OOBE_SIM, "explore", str(scenario), "--open", "faults,network", "--format", "json")
    made = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=False, timeout=120
        ).stdout
        for seed in range(3)
    }
    assert len(made) == 1
    assert made.pop().isascii()


def test_a_loop_without_exit_is_told_apart_from_one_that_another_answer_leaves(oobe: Command) -> None:
    elsewhere = LAPTOP + "device: {registration: {tenant_matches: false}}\n"
    assert "no answer leads on" in flat(oobe("explore", write("a.oobe.yaml", elsewhere), "--open", "choices").out)
    assert "another answer would lead on" in flat(
        oobe("explore", write("b.oobe.yaml", LAPTOP), "--open", "choices").out
    )


def test_what_only_slow_things_bring_about_is_told_apart(oobe: Command) -> None:
    slow = LAPTOP.replace("{name: CAD}", "{name: CAD, max_run_time_in_minutes: 240}")
    slow += "timings: {app.cad: {low: 10, likely: 25, high: 110}}\ndoubts: {retry_restarts_limit: false}\n"
    told = flat(oobe("explore", write("a.oobe.yaml", slow)).out)
    assert "✘ Timed out at esp.device_setup When only where things take long" in told


@pytest.mark.parametrize("limit", ["1", "30", "70"])
def test_5_a_limit_gives_a_partial_result_that_says_so(oobe: Command, limit: str) -> None:
    result = oobe("explore", write("a.oobe.yaml", LAPTOP), *FAULTS, "--limit", limit)
    assert result.code == 5
    assert "Stopped by --limit after" in result.out
    assert "was not explored" in flat(result.out)
    document = json.loads(oobe("explore", "a.oobe.yaml", *FAULTS, "--limit", limit, "--format", "json").out)
    (one,) = document["scenarios"]
    assert document["complete"] is False
    left = Fraction(one["unexplored_exact"])
    assert left > 0
    assert left + sum(Fraction(each["share_exact"]) for each in one["outcomes"]) == 1


@pytest.mark.parametrize(
    ("function", "call"),
    [("_moves_of", 20), ("_settle", 40), ("shares", 1), ("shortest", 1), ("shortest", 2), ("all_causes", 2)],
)
def test_5_ctrl_c_tells_what_is_known(oobe: Command, function: str, call: int) -> None:
    write("a.oobe.yaml", LAPTOP)
    with ctrl_c(function, call):
        result = oobe("explore", "a.oobe.yaml", *FAULTS)
    assert result.code == 5
    assert "Stopped by Ctrl-C" in result.out
    assert "Traceback" not in result.err


def test_5_ctrl_c_leaves_the_scenarios_that_follow(oobe: Command) -> None:
    write("lab/a.oobe.yaml", LAPTOP)
    write("lab/b.oobe.yaml", LAPTOP)
    write("lab/c.oobe.yaml", LAPTOP)
    with ctrl_c("explore_scenario", 2):
        result = oobe("explore", "lab", *FAULTS)
    assert result.code == 5
    assert "Stopped by Ctrl-C: 2 scenarios not explored: b.oobe.yaml, c.oobe.yaml." in flat(result.out)
    assert "12.5% 48 a not managed and 3 more" in flat(result.out)


def test_130_ctrl_c_again_ends_it(oobe: Command) -> None:
    write("a.oobe.yaml", LAPTOP)
    with ctrl_c("tell_explored"):
        assert oobe("explore", "a.oobe.yaml", *FAULTS).code == 130


def test_2_an_unknown_group_names_the_nearest(oobe: Command) -> None:
    result = oobe("explore", write("a.oobe.yaml", LAPTOP), "--open", "fualts")
    assert result.code == 2
    assert "did you mean faults?" in result.err
    assert not result.out
    assert oobe("explore", "a.oobe.yaml", "--limit", "0").code == 2


def test_3_and_4_nothing_to_explore_and_bad_input(oobe: Command) -> None:
    assert oobe("explore").code == 3
    write("lab/a.oobe.yaml", COMPLETES)
    write("lab/b.oobe.yaml", "oobe-sim: 1\ndevise: {}\n")
    result = oobe("explore", "lab")
    assert result.code == 4
    assert "Completed" in result.out
    assert "devise" in result.err
    unknown = oobe("explore", write("c.oobe.yaml", "oobe-sim: 1\nchoices: {network.conect: connect}\n"))
    assert unknown.code == 4
    assert "did you mean `network.connect`?" in unknown.err
    assert not unknown.out


def test_a_folder_has_a_line_for_each_scenario_and_what_is_possible_in_all(oobe: Command) -> None:
    write("lab/a.oobe.yaml", LAPTOP)
    write("lab/b.oobe.yaml", COMPLETES)
    result = oobe("explore", "lab", "--open", "choices, faults", "--open", "network")
    told = flat(result.out)
    assert result.code == 1
    assert "Possible in all" in told
    assert "2 of 2 Completed up to" in told
    assert "1 of 2 Timed out at esp.device_setup" in told
    assert max(map(len, result.out.splitlines())) <= 80
    document = json.loads(oobe("explore", "lab", "--open", "choices", "--format", "json").out)
    shared = next(one for one in document["outcomes"] if one["outcome"] == "completed")
    assert shared["scenarios"] == ["a.oobe.yaml", "b.oobe.yaml"]


def test_combinations_without_number_can_be_read(oobe: Command) -> None:
    apps = ", ".join(f"{{name: App {number}}}" for number in range(6))
    result = oobe("explore", write("a.oobe.yaml", LAPTOP.replace("{name: CAD}", apps)), *FAULTS)
    assert "1.6 x 10^6 combinations" in flat(result.out)


def test_control_characters_of_names_move_no_cursor(oobe: Command) -> None:
    result = oobe("explore", write("a.oobe.yaml", LAPTOP.replace("CAD", '"C\\e[31mAD"')), *FAULTS, "--explain")
    assert "\x1b" not in result.out
    assert "C\N{REPLACEMENT CHARACTER}[31mAD" in result.out
