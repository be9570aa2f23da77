"""What `oobe-sim run` tells below the sums of many runs: findings, assumptions, and what was left out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import COMPLETES, Command, write

PREPROVISIONING = """\
oobe-sim: 1
tenant: {autopilot_profiles: [{name: Students, preprovisioning_allowed: true}]}
"""


def profile(name: str, **more: object) -> None:
    """An export of a profile whose assignments are known, in the folder `exports`."""
    Path("exports").mkdir(exist_ok=True)
    told = {
        "@odata.type": "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile",
        "id": name.casefold(),
        "displayName": name,
        "createdDateTime": "2024-01-01T00:00:00Z",
        "assignments": [{"id": "a", "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}],
        **more,
    }
    write(f"exports/{name}.json", json.dumps(told))


def squeezed(text: str) -> str:
    """A text with one blank where there were many."""
    return " ".join(text.split())


def test_a_finding_is_told_once_with_the_number_of_runs_and_its_place(oobe: Command) -> None:
    write("a.oobe.yaml", COMPLETES)
    write("b.oobe.yaml", PREPROVISIONING)
    write("c.oobe.yaml", PREPROVISIONING)
    out = squeezed(oobe("run", ".").out)
    assert out.count("allows pre-provisioning") == 1
    assert "Worth knowing warning Students allows pre-provisioning" in out
    assert "b.oobe.yaml:2:48 and 1 other place · 2 of 3 runs" in out


def test_mere_information_is_told_with_explain_only(oobe: Command) -> None:
    for name in ("a", "b"):
        write(f"{name}.oobe.yaml", COMPLETES + "network: {blocked: [cs.dds.microsoft.com]}\n")
    below = oobe("run", ".").out
    assert "Worth knowing" not in below
    explained = oobe("run", ".", "--explain").out
    _, _, below = explained.partition("2 of 2 runs complete.")
    assert "  info " in below
    assert "all 2 runs" in below


def test_where_there_is_nothing_to_say_nothing_is_said(oobe: Command) -> None:
    for name in ("a", "b"):
        write(f"{name}.oobe.yaml", COMPLETES)
    lines = oobe("run", ".").out.splitlines()
    assert lines[-1] == "2 of 2 runs complete."


def test_what_no_export_says_of_the_device_is_assumed_for_all(oobe: Command) -> None:
    for name in ("Students", "Teachers"):
        profile(name)
    out = squeezed(oobe("run", "exports").out)
    assert (
        "Assumed Windows 11 Education 24H2 (26100.4946), on a wire, for all 2 runs;"
        " say otherwise in a scenario (oobe-sim import)"
    ) in out


def test_what_one_run_assumes_of_the_device_stands_below_its_setting(oobe: Command) -> None:
    profile("Students")
    lines = oobe("run", "exports").out.splitlines()
    assert lines[2] == "Edition, build and network assumed: the input does not say"
    assert "assumed:" not in oobe("run", write("a.oobe.yaml", COMPLETES)).out


def test_reported_values_are_always_listed_up_to_ten(oobe: Command) -> None:
    profile("Students", **{f"newSetting{n:02}": n for n in range(12)})
    one = squeezed(oobe("run", "exports").out)
    profile("Teachers")
    many = squeezed(oobe("run", "exports").out)
    for out in (one, many):
        assert "Left out of the exports 12 values reported" in out
        assert "newSetting09" in out
        assert "newSetting10" not in out
        assert "and 2 more; --explain lists them" in out
    assert "newSetting11" in oobe("run", "exports", "--explain").out
