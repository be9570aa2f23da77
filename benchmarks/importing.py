"""Importing Graph objects against parsing their JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

from benchmarks.paired import Ratio, seconds, slower
from oobe_sim.inputs.exports import read_bytes

OBJECTS = 5000


def app(number: int) -> dict[str, object]:
    """An object as Graph gives a Win32 app."""
    return {
        "@odata.type": "#microsoft.graph.win32LobApp",
        "id": f"00000000-0000-0000-0000-{number:012}",
        "displayName": f"App {number}",
        "description": "Written for a benchmark. " * 8,
        "publisher": "A publisher",
        "largeIcon": {"type": "image/png", "value": "iVBORw0KGgo" * 60},
        "createdDateTime": "2024-03-05T10:30:00.1234567Z",
        "lastModifiedDateTime": "2024-03-06T10:30:00Z",
        "isFeatured": False,
        "privacyInformationUrl": None,
        "informationUrl": None,
        "owner": "",
        "developer": "",
        "notes": "",
        "uploadState": 1,
        "publishingState": "published",
        "isAssigned": True,
        "roleScopeTagIds": ["0"],
        "dependentAppCount": 0,
        "supersedingAppCount": 0,
        "supersededAppCount": 0,
        "committedContentVersion": "1",
        "fileName": "setup.intunewin",
        "size": 12345678,
        "installCommandLine": "setup.exe /quiet",
        "uninstallCommandLine": "setup.exe /uninstall /quiet",
        "applicableArchitectures": "x64",
        "minimumFreeDiskSpaceInMB": None,
        "minimumMemoryInMB": None,
        "minimumNumberOfProcessors": None,
        "minimumCpuSpeedInMHz": None,
        "msiInformation": None,
        "setupFilePath": "setup.exe",
        "minimumSupportedWindowsRelease": "22H2",
        "installExperience": {"runAsAccount": "system", "maxRunTimeInMinutes": 60, "deviceRestartBehavior": "suppress"},
        "returnCodes": [{"returnCode": code, "type": kind} for code, kind in ((0, "success"), (3010, "softReboot"))],
        "assignments": [
            {"id": f"a{number}", "intent": "required", "target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}
        ],
    }  # fmt: skip


def ratios() -> Iterator[Ratio]:
    text = json.dumps({"value": [app(number) for number in range(OBJECTS)]})
    data = text.encode()
    yield slower(
        f"importing {OBJECTS} Graph objects",
        ("read_bytes", lambda: seconds(lambda: read_bytes(data, "apps.json"))),
        ("json.load", lambda: seconds(lambda: json.loads(text))),
        aim=3,
    )
