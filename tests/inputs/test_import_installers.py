"""How Win32 apps install, in the shapes of old and new exports."""

from __future__ import annotations

import json
from typing import Any

import pytest

from oobe_sim.inputs.exports import Exports, read_bytes
from oobe_sim.world.app import App
from oobe_sim.world.build import Build
from oobe_sim.world.device import Architecture
from oobe_sim.world.installer import (
    DEFAULT_RETURN_CODES,
    Dependency,
    DeviceRestartBehavior,
    Requirements,
    ReturnCode,
    ReturnCodeType,
    Supersedence,
)


def read(**more: Any) -> Exports:
    app = {"@odata.type": "#microsoft.graph.win32LobApp", "id": "a", "displayName": "Atlas", "assignments": []}
    experience = {"runAsAccount": "system", "maxRunTimeInMinutes": 60, "deviceRestartBehavior": "basedOnReturnCode"}
    return read_bytes(json.dumps({**app, "installExperience": experience, **more}).encode(), "apps.json")


def only(exports: Exports) -> App:
    return exports.apps[0]


def reported(exports: Exports) -> str:
    return "\n".join(f"{note.place.pointer} {note.reason}" for note in exports.notes if note.kind == "reported")


class TestReturnCodes:
    def test_a_table_of_its_own(self) -> None:
        codes = [{"returnCode": 0, "type": "success"}, {"returnCode": -1, "type": "hardReboot"}]
        expected = (ReturnCode(0, ReturnCodeType.SUCCESS), ReturnCode(-1, ReturnCodeType.HARD_REBOOT))
        assert only(read(returnCodes=codes)).return_codes == expected

    def test_none_is_the_table_that_intune_enters(self) -> None:
        exports = read()
        assert only(exports).return_codes == DEFAULT_RETURN_CODES
        assert "tenant.apps.a.return_codes" in {one.path for one in exports.defaulted}

    def test_an_emptied_table_is_empty(self) -> None:
        assert only(read(returnCodes=[])).return_codes == ()

    def test_a_row_of_no_known_type_is_left_out_and_reported(self) -> None:
        exports = read(returnCodes=[{"returnCode": "3010", "type": "softReboot"}, {"returnCode": 5, "type": "String"}])
        assert only(exports).return_codes == (ReturnCode(3010, ReturnCodeType.SOFT_REBOOT),)
        assert "/returnCodes/1 a return code without a number and a known type" in reported(exports)

    @pytest.mark.parametrize("said", list(DeviceRestartBehavior))
    def test_the_restart_behavior(self, said: DeviceRestartBehavior) -> None:
        experience = {"runAsAccount": "system", "deviceRestartBehavior": said.value}
        assert only(read(installExperience=experience)).device_restart_behavior is said

    def test_a_restart_behavior_of_the_future_is_open(self) -> None:
        exports = read(installExperience={"runAsAccount": "system", "deviceRestartBehavior": "atNight"})
        assert exports.space["tenant.apps.a.device_restart_behavior"].values == tuple(DeviceRestartBehavior)


class TestRequirements:
    @pytest.mark.parametrize(
        ("said", "build"),
        [
            ({"minimumSupportedWindowsRelease": "1607"}, Build(14393)),
            ({"minimumSupportedWindowsRelease": "2H20"}, Build(19042)),
            ({"minimumSupportedWindowsRelease": "Windows11_23H2"}, Build(22631)),
            ({"minimumSupportedWindowsRelease": "Windows10_22H2"}, Build(19045)),
            ({"minimumSupportedOperatingSystem": {"v10_1607": True, "v10_1703": False}}, Build(14393)),
            ({"minimumSupportedOperatingSystem": {"v8_1": True}}, Build(10240)),
            ({"minimumSupportedOperatingSystem": None}, None),
            ({}, None),
        ],
    )
    def test_the_lowest_release(self, said: dict[str, Any], build: Build | None) -> None:
        exports = read(**said)
        assert only(exports).requirements.minimum_build == build
        assert "tenant.apps.a.applicable" not in exports.space

    def test_a_release_of_the_future_may_exclude_the_device(self) -> None:
        exports = read(minimumSupportedWindowsRelease="Windows12_30H1")
        assert exports.space["tenant.apps.a.applicable"].values == (True, False)
        assert "no release that the simulator knows" in reported(exports)

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            ({"applicableArchitectures": "x86, x64"}, {Architecture.X86, Architecture.X64}),
            ({"applicableArchitectures": "x64"}, {Architecture.X64}),
            ({"applicableArchitectures": "none", "allowedArchitectures": "arm64,x64"}, {Architecture.ARM64, Architecture.X64}),
            ({"applicableArchitectures": "none", "allowedArchitectures": None}, set()),
            ({"applicableArchitectures": "neutral"}, set()),
        ],
    )  # fmt: skip
    def test_architectures_old_and_new(self, said: dict[str, Any], expected: set[Architecture]) -> None:
        assert only(read(**said)).requirements.architectures == expected

    def test_memory_disk_and_processors(self) -> None:
        said = {"minimumMemoryInMB": 4096, "minimumFreeDiskSpaceInMB": 500, "minimumNumberOfProcessors": 2}
        expected = Requirements(minimum_memory_mb=4096, minimum_free_disk_space_mb=500, minimum_processors=2)
        assert only(read(**said, minimumCpuSpeedInMHz=None)).requirements == expected

    def test_what_is_no_number_is_reported_and_open(self) -> None:
        exports = read(minimumMemoryInMB="a lot")
        assert "tenant.apps.a.applicable" in exports.space
        assert "/minimumMemoryInMB" in reported(exports)


class TestRelationships:
    def test_a_child_is_what_the_app_depends_on_or_supersedes(self) -> None:
        rows = [
            {"@odata.type": "#microsoft.graph.mobileAppDependency", "targetId": "b", "targetType": "child", "dependencyType": "autoInstall"},
            {"@odata.type": "#microsoft.graph.mobileAppDependency", "targetId": "c", "targetType": "child", "dependencyType": "detect"},
            {"@odata.type": "#microsoft.graph.mobileAppSupersedence", "targetId": "d", "targetType": "child", "supersedenceType": "replace"},
            {"@odata.type": "#microsoft.graph.mobileAppDependency", "targetId": "e", "targetType": "parent", "dependencyType": "detect"},
        ]  # fmt: skip
        app = only(read(relationships=rows))
        assert app.depends_on == (Dependency("b"), Dependency("c", auto_install=False))
        assert app.supersedes == (Supersedence("d", replace=True),)

    def test_counts_without_relationships_are_reported(self) -> None:
        assert "/dependentAppCount" in reported(read(dependentAppCount=2))


def test_the_size_in_bytes() -> None:
    assert only(read(size=1_048_576)).size == 1_048_576
    assert only(read(size=0)).size is None
    assert "/size" in reported(read(size="big"))
