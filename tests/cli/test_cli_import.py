"""From exports to scenarios on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.shell import COMPLETES, Command, write

PROFILE: dict[str, Any] = {
    "@odata.type": "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile",
    "id": "11111111-1111-1111-1111-111111111111",
    "displayName": "Students",
    "deviceType": "windowsPc",
    "language": "os-default",
    "extractHardwareHash": False,
    "somethingNew": 7,
    "outOfBoxExperienceSettings": {
        "hidePrivacySettings": True,
        "hideEULA": True,
        "userType": "standard",
        "deviceUsageType": "singleUser",
        "skipKeyboardSelectionPage": True,
        "hideEscapeLink": True,
    },
}


def test_an_export_is_predicted_without_a_scenario(oobe: Command) -> None:
    result = oobe("run", write("profile.json", json.dumps(PROFILE)))
    assert result.code == 0, result.err
    assert "profile.json" in result.out
    assert "Completed" in result.out
    assert "Assumed" in result.out
    assert "1 value reported" in result.out
    explained = oobe("run", "profile.json", "--explain").out
    assert "somethingNew" in explained


def test_an_import_stands_alone_and_predicts_the_same(oobe: Command) -> None:
    write("profile.json", json.dumps(PROFILE))
    result = oobe("import", "profile.json", "-o", "out/school.oobe.yaml")
    assert result.code == 0, result.err
    assert "modelled: 1 Autopilot profile" in result.err
    assert "reported, not modelled: 1 value" in result.err
    assert "somethingNew" in result.err
    imported = json.loads(oobe("run", "out/school.oobe.yaml", "--format", "json").out)["runs"][0]
    exported = json.loads(oobe("run", "profile.json", "--format", "json").out)["runs"][0]
    for key in ("outcome", "stops_at", "minutes", "pages", "steps", "local_administrator"):
        assert imported[key] == exported[key]


def test_without_an_output_the_scenario_is_printed(oobe: Command) -> None:
    result = oobe("import", write("profile.json", json.dumps(PROFILE)))
    assert result.out.startswith("oobe-sim: 1\n")


def test_several_scenarios_are_numbered(oobe: Command) -> None:
    second = {**PROFILE, "id": "2", "displayName": "Teachers"}
    write("profiles.json", json.dumps({"value": [PROFILE, second]}))
    assert oobe("import", "profiles.json").code == 2
    assert oobe("import", "profiles.json", "-o", "x.oobe.yaml").code == 0
    assert sorted(path.name for path in Path().glob("x*")) == ["x-1.oobe.yaml", "x-2.oobe.yaml"]
    assert oobe("import", "profiles.json", "-o", "out/").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["1.oobe.yaml", "2.oobe.yaml"]
    assert "2 of 2 runs complete." in oobe("run", "out").out.splitlines()


def test_nothing_is_written_over_without_force(oobe: Command) -> None:
    write("profile.json", json.dumps(PROFILE))
    write("a.oobe.yaml", COMPLETES)
    refused = oobe("import", "profile.json", "-o", "a.oobe.yaml")
    assert refused.code == 2
    assert "a.oobe.yaml exists" in refused.err
    assert Path("a.oobe.yaml").read_text(encoding="utf-8") == COMPLETES
    assert oobe("import", "profile.json", "-o", "a.oobe.yaml", "--force").code == 0


def test_a_scenario_is_no_export(oobe: Command) -> None:
    assert oobe("import", write("a.oobe.yaml", COMPLETES)).code == 2


def test_the_schema_is_json(oobe: Command) -> None:
    assert json.loads(oobe("schema").out)["title"] == "oobe-sim scenario"


def test_the_graph_is_printed_in_both_languages(oobe: Command) -> None:
    assert "stateDiagram-v2" in oobe("graph").out
    assert oobe("graph", "--format", "dot", "--phase", "esp").out.startswith("digraph")
