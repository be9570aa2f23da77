"""`oobe-sim why` and `oobe-sim why-not`: the smallest sets of values that force something, or would change it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.shell import BLOCKS, COMPLETES, DOUBTFUL, Command, write

HIDES = """\
oobe-sim: 1
tenant:
  autopilot_profiles:
    - name: Students
      Language (Region): Operating system default
      Automatically configure keyboard: Yes
  esp_profiles: [{name: School page}]
  apps: [{name: Reader}]
"""


def answer(oobe: Command, *arguments: str) -> dict[str, Any]:
    """The only answer, of which JSON tells."""
    told = json.loads(oobe(*arguments, "--format", "json").out)
    assert told["schema"] == f"oobe-sim/{arguments[0]}/1"
    [only] = told["answers"]
    return dict(only)


def values(told: dict[str, Any]) -> list[set[str]]:
    """Each set of values, in words."""
    return [{value["words"] for value in row["values"]} for row in told["rows"]]


def test_why_the_outcome_names_what_forces_it_and_where_it_is_said(oobe: Command) -> None:
    result = oobe("why", write("a.oobe.yaml", BLOCKS))
    assert result.code == 0
    lines = [line.strip() for line in result.out.splitlines()]
    assert lines[0] == "The outcome is blocked. What forces that?"
    assert "• edition of the device: SE  a.oobe.yaml:3:10" in lines
    told = " ".join(result.out.split())
    assert "and, as no input says otherwise:" in told
    assert "Geo Viewer is not approved for Windows 11 SE" in told
    assert all(len(line) <= 80 for line in result.out.splitlines())


def test_why_not_without_a_name_asks_why_it_does_not_complete(oobe: Command) -> None:
    told = answer(oobe, "why-not", write("a.oobe.yaml", BLOCKS))
    changes = values(told)
    assert {"Geo Viewer is assigned to nobody"} in changes
    assert {"a supplemental policy authorises Geo Viewer"} in changes
    assert {"Geo Viewer is approved for Windows 11 SE"} in changes
    assert {row["leads_to"] for row in told["rows"]} == {"is completed"}
    resting = [row["values"][0]["words"] for row in told["rows"] if row["rests_on"]]
    assert set(resting) == {"a supplemental policy authorises Geo Viewer", "an AppLocker policy authorises Geo Viewer"}
    assert [len(one) for one in changes] == sorted(map(len, changes))


def test_why_a_page_is_skipped_has_the_portals_words(oobe: Command) -> None:
    told = answer(oobe, "why", write("a.oobe.yaml", HIDES), "region.keyboard")
    assert told["question"] == "`region.keyboard` is skipped. What forces that?"
    assert all("Automatically configure keyboard of Students: Yes" in one for one in values(told))
    assert all("Students is assigned to all devices" in one for one in values(told))


def test_why_a_page_was_not_skipped_finds_settings_that_the_run_did_not_come_to(oobe: Command) -> None:
    """The locale is read only once the keyboard is to be configured."""
    shown = HIDES.replace("      Automatically configure keyboard: Yes\n", "").replace(
        "Operating system default", "fr-FR"
    )
    told = answer(oobe, "why-not", write("a.oobe.yaml", shown), "region.keyboard")
    assert values(told) == [{"Automatically configure keyboard of Students: Yes"}]
    assert [row["leads_to"] for row in told["rows"]] == ["is skipped"]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("Students", "The Autopilot profile that applies is Students. What forces that?"),
        ("students", "The Autopilot profile that applies is Students. What forces that?"),
        ("School page", "The Enrollment Status Page that applies is School page. What forces that?"),
        ("Reader", "Reader is waited for in device setup. What forces that?"),
    ],
)
def test_profiles_pages_and_apps_are_asked_about_by_name_or_id(oobe: Command, about: str, said: str) -> None:
    told = answer(oobe, "why", write("a.oobe.yaml", HIDES), about)
    assert told["question"] == said
    assert told["rows"]


def test_what_is_as_one_asks_for_is_said_to_be(oobe: Command) -> None:
    result = oobe("why-not", write("a.oobe.yaml", COMPLETES))
    assert (result.code, result.out) == (0, "The outcome is completed.\nIt is as you ask for.\n")


def test_a_doubt_is_told_by_its_question_its_answer_and_its_name(oobe: Command) -> None:
    result = oobe("why-not", write("a.oobe.yaml", DOUBTFUL), "blocked")
    told = " ".join(result.out.split())
    assert "Does a supplemental or AppLocker policy reach the device before the app that it authorises?" in told
    assert "The app comes first; the Enrollment Status Page does not wait" in told
    assert "(supplemental_policy_before_app)" in told
    assert "This hangs on what the input leaves open" in told
    assert oobe("explain", "supplemental_policy_before_app").code == 0


def test_names_are_those_of_the_day(oobe: Command) -> None:
    said = "- name: Students\n      Join to Azure AD as: Hybrid Azure AD joined\n"
    hybrid = HIDES.replace("- name: Students\n", said)
    of_that_day = hybrid.replace("oobe-sim: 1\n", "oobe-sim: 1\nas_of: 2023-06-01\n")
    today = values(answer(oobe, "why-not", write("a.oobe.yaml", hybrid)))
    assert {"Join to Microsoft Entra ID as of Students: Microsoft Entra joined"} in today
    then = values(answer(oobe, "why-not", write("b.oobe.yaml", of_that_day)))
    assert {"Join to Azure AD as of Students: Azure AD joined"} in then


def test_explain_tells_each_value_with_the_rules_that_read_it(oobe: Command) -> None:
    out = oobe("why", write("a.oobe.yaml", BLOCKS), "--explain").out
    assert "as no input says otherwise" not in out
    assert "no supplemental policy authorises Geo Viewer  assumed" in out
    assert "se.no_managed_installer · documented · Important considerations" in " ".join(out.split())


def test_an_unknown_name_is_told_with_the_nearest(oobe: Command) -> None:
    result = oobe("why", write("a.oobe.yaml", BLOCKS), "region.keybord")
    assert (result.code, result.out) == (2, "")
    assert "did you mean 'region.keyboard'?" in result.err


def test_of_several_scenarios_those_are_told_that_have_what_is_asked_about(oobe: Command) -> None:
    write("all/a.oobe.yaml", BLOCKS)
    write("all/b.oobe.yaml", HIDES)
    result = oobe("why", "all", "Reader")
    assert (result.code, result.err) == (0, "oobe-sim: 1 scenario has nothing of this name\n")
    assert "Reader is waited for in device setup." in result.out
    both = oobe("why", "all")
    assert both.out.index("a.oobe.yaml") < both.out.index("b.oobe.yaml")


def test_broken_and_empty_input_is_told_and_the_rest_is_answered(oobe: Command) -> None:
    write("all/a.oobe.yaml", BLOCKS)
    write("all/b.oobe.yaml", "oobe-sim: 1\ndevice: [")
    write("all/c.oobe.yaml", "")
    result = oobe("why", "all", "--format", "json")
    told = json.loads(result.out)
    assert result.code == 4
    assert [one["name"] for one in told["answers"]] == ["a.oobe.yaml"]
    assert [(one["file"], one["code"]) for one in told["problems"]] == [
        ("all/b.oobe.yaml", "input.syntax"),
        ("all/c.oobe.yaml", "input.empty"),
    ]


def test_the_rule_that_decides_is_named_with_the_numbers_that_it_reads(oobe: Command) -> None:
    """Numbers have no few other values, so that no answer varies them: then they are told."""
    write(
        "quota.oobe.yaml",
        "oobe-sim: 1\nperson: {entra_device_count: 50}\ntenant: {autopilot_profiles: [{name: S}], join: {quota: 50}}\n",
    )
    for question in ("why", "why-not"):
        said = " ".join(oobe(question, "quota.oobe.yaml").out.split())
        assert "join.quota_reached decides" in said
        assert "quota of the tenant: 50; entra device count of the person: 50" in said
