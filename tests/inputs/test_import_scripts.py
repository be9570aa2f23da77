"""PowerShell scripts of Intune."""

from __future__ import annotations

import json
from typing import Any

from oobe_sim.inputs.exports import Exports, read_bytes
from oobe_sim.world.app import InstallContext


def read(**more: Any) -> Exports:
    script = {"@odata.type": "#microsoft.graph.deviceManagementScript", "id": "s", "displayName": "S", **more}
    return read_bytes(json.dumps({"assignments": [], **script}).encode(), "scripts.json")


def test_a_platform_script_has_its_context() -> None:
    (script,) = read(runAsAccount="user", scriptContent="UmVtb3ZlLUl0ZW0=").scripts
    assert (script.name, script.context) == ("S", InstallContext.USER)


def test_a_script_without_a_context_leaves_it_open() -> None:
    assert "tenant.scripts.s.context" in read().space


def test_remediations_are_irrelevant() -> None:
    exports = read_bytes(b'{"@odata.type": "#microsoft.graph.deviceHealthScript", "id": "r"}', "r.json")
    assert not exports.scripts
    assert [note.kind for note in exports.notes] == ["irrelevant"]
