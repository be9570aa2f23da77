"""`deviceManagementScript`: PowerShell scripts for Windows."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.assignments import ASSIGNMENT, read_assignments
from oobe_sim.inputs.reading import ABSENT, Reading, identify
from oobe_sim.world.app import InstallContext
from oobe_sim.world.script import Script

KIND = "deviceManagementScript"
_CONTEXTS = {one.value: one for one in InstallContext}
SCRIPT = Shape(
    "script",
    modelled=frozenset({"@odata.type", "id", "displayName", "name", "isAssigned", "runAsAccount"}),
    irrelevant=because("does not reach the device", "description createdDateTime lastModifiedDateTime roleScopeTagIds")
    | because(
        "what the script does, and how it went elsewhere, is not simulated: the page does not track scripts, which only delay its first Win32 app",
        "scriptContent fileName enforceSignatureCheck runAs32Bit runSummary deviceRunStates userRunStates "
        "groupAssignments",
    ),
    nested={"assignments": ASSIGNMENT},
)


def read_script(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A platform script."""
    found = account.scan(found, SCRIPT, pointer)
    key, name = identify(found, KIND, hint)
    reading = Reading(account, pointer, "tenant.scripts", key)
    said = found.get("runAsAccount", ABSENT)
    context = reading.choice("context", "runAsAccount", said, _CONTEXTS)
    reading.value = Script(id=key, name=name, context=context, assignments=read_assignments(reading, found))
    return reading
