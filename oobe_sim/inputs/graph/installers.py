"""How a Win32 app installs: return codes, restarts, requirements, and the apps that it is related to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from oobe_sim.inputs.accounting import Shape, because
from oobe_sim.inputs.reading import ABSENT, Reading
from oobe_sim.inputs.sources import GRAPH_EXPERIENCE, WIN32_ADD
from oobe_sim.world.build import RELEASES, Build
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

_LISTED = "repeats what the other app says of itself"
_RELATION_COUNT = "how many apps are related in the same way"

RETURN_CODE = Shape("return code", modelled=frozenset({"@odata.type", "returnCode", "type"}))
RELATIONSHIP = Shape(
    "relationship",
    modelled=frozenset({"@odata.type", "targetId", "targetType", "dependencyType", "supersedenceType", "sourceId"}),
    irrelevant=because(
        _LISTED,
        "id targetDisplayName targetDisplayVersion targetPublisher targetPublisherDisplayName sourceDisplayName "
        "sourceDisplayVersion sourcePublisherDisplayName",
    )
    | because(_RELATION_COUNT, "dependentAppCount dependsOnAppCount supersededAppCount supersedingAppCount"),
)
RELEASE_FLAGS = Shape(
    "lowest release",
    modelled=frozenset(
        {"@odata.type", "v8_0", "v8_1", "v10_0", "v10_1607", "v10_1703", "v10_1709", "v10_1803"}
        | {"v10_1809", "v10_1903", "v10_1909", "v10_2004", "v10_2H20", "v10_21H1"}
    ),
)

_BEHAVIORS = {one.value: one for one in DeviceRestartBehavior}
_TYPES = {one.value: one for one in ReturnCodeType}
_ARCHITECTURES = {one.value: one for one in Architecture}
_OLDER = {"1507": 10240, "0": 10240, "1607": 14393, "1703": 15063, "1709": 16299, "1803": 17134, "1809": 17763}
_NAMED = {release.name.casefold(): release.build.release for release in RELEASES}


def restart_behavior(reading: Reading, experience: dict[str, Any]) -> DeviceRestartBehavior:
    """`deviceRestartBehavior`; its first value is what Graph's enumeration begins with."""
    said = experience.get("deviceRestartBehavior", ABSENT)
    known = _BEHAVIORS.get(said) if type(said) is str else None
    return known or reading.choice(
        "device_restart_behavior",
        "installExperience/deviceRestartBehavior",
        said,
        _BEHAVIORS,
        DeviceRestartBehavior.BASED_ON_RETURN_CODE,
        GRAPH_EXPERIENCE,
    )


def return_codes(reading: Reading, found: dict[str, Any]) -> tuple[ReturnCode, ...]:
    """The table of return codes; where there is none, the one that Intune enters."""
    rows = found.get("returnCodes")
    if type(rows) is not list:
        reading.default("return_codes", DEFAULT_RETURN_CODES, WIN32_ADD)
        return DEFAULT_RETURN_CODES
    try:
        return _table(tuple([(row["returnCode"], row["type"]) for row in rows]))
    except (KeyError, TypeError, ValueError):
        return tuple(code for index, row in enumerate(rows) if (code := _row(reading, row, index)) is not None)


@lru_cache(maxsize=1024)
def _table(rows: tuple[tuple[Any, Any], ...]) -> tuple[ReturnCode, ...]:
    """A table without anything odd in it; there are few different ones."""
    if not all(type(code) is int for code, _ in rows):
        raise ValueError("a return code that is no number")
    return tuple(ReturnCode(code, _TYPES[type]) for code, type in rows)


def _row(reading: Reading, row: Any, index: int) -> ReturnCode | None:
    at = f"returnCodes/{index}"
    if not isinstance(row, dict):
        return None
    code, kind = row.get("returnCode"), _TYPES.get(str(row.get("type")))
    if isinstance(code, str) and re.fullmatch(r"-?\d{1,10}", code.strip()):
        reading.report(f"{at}/returnCode", f"returnCode is {code!r}, read as {int(code)}")
        code = int(code)
    if type(code) is int and kind is not None:
        return ReturnCode(code, kind)
    reading.report(at, "a return code without a number and a known type; it is left out")
    return None


def requirements(reading: Reading, found: dict[str, Any]) -> Requirements:
    """What the app asks of the device; most apps of a tenant ask for the same."""
    said = tuple(map(found.get, _REQUIREMENTS))
    flags = found.get("minimumSupportedOperatingSystem")
    if type(flags) is dict:
        flags = tuple(key for key, flag in flags.items() if flag is True)
    try:
        asked, odd = _requirements(said, flags)
    except TypeError:
        asked, odd = _requirements(tuple(map(_hashable, said)), None)
    for key, reason in odd:
        reading.report(key, reason)
    if odd:
        reading.open("applicable", (True, False), "; ".join(reason for _, reason in odd))
    return asked


_REQUIREMENTS = (
    "minimumSupportedWindowsRelease",
    "allowedArchitectures",
    "applicableArchitectures",
    "minimumMemoryInMB",
    "minimumFreeDiskSpaceInMB",
    "minimumNumberOfProcessors",
    "minimumCpuSpeedInMHz",
)
REQUIREMENTS = frozenset(_REQUIREMENTS)
"""The keys that say what is compared with the device."""


@lru_cache(maxsize=1024)
def _requirements(
    said: tuple[Any, ...], flags: tuple[str, ...] | None
) -> tuple[Requirements, tuple[tuple[str, str], ...]]:
    """The requirements, and what is odd in them: a key and the reason why it is not known."""
    odd = []
    release, *architectures = said[:3]
    build = _release(release) if type(release) is str and release else None
    if release and build is None:
        odd.append((_REQUIREMENTS[0], f"{release!r} is no release that the simulator knows"))
    elif not release and flags:
        build = min(filter(None, map(_release, flags)), default=None)
    allowed: frozenset[Architecture] | None = frozenset()
    for key, text in zip(_REQUIREMENTS[1:3], architectures, strict=True):
        if text not in _NO_ARCHITECTURES:
            allowed = _architectures(text) if type(text) is str else None
            if allowed is None:
                odd.append((key, f"{key} is {text!r}, which the simulator does not know"))
            break
    amounts = []
    for key, number in zip(_REQUIREMENTS[3:], said[3:], strict=True):
        if number is not None and type(number) is not int:
            odd.append((key, f"{key} is {number!r}, no whole number"))
        amounts.append(number if type(number) is int and number > 0 else None)
    return Requirements(
        minimum_build=build,
        architectures=allowed or frozenset(),
        minimum_memory_mb=amounts[0],
        minimum_free_disk_space_mb=amounts[1],
        minimum_processors=amounts[2],
        minimum_cpu_speed_mhz=amounts[3],
    ), tuple(odd)


_NO_ARCHITECTURES = (None, "", "none")
"""`allowedArchitectures` wins where it says something, and turns the older key to `none`."""


def _hashable(value: Any) -> Any:
    return str(value) if isinstance(value, dict | list) else value


def _release(name: str) -> Build | None:
    """`1607`, `2H20`, `22H2`, `Windows11_23H2`, or one of the flags, such as `v10_1607` and `v8_1`.

    A bare `22H2` is taken for that of Windows 10, which came first.
    """
    match = re.fullmatch(
        r"(?:W(?:indows)? ?(10|11)[_ ]?|v10_)?(\d{4}|\d\dH\d|2H20|0)|v8_[01]", name.strip(), re.IGNORECASE
    )
    if match is None:
        return None
    version = (match[2] or "0").upper().replace("2H20", "20H2")
    number = _OLDER.get(version) or _NAMED.get(f"windows {match[1] or 10} {version}".casefold())
    if number is None and match[1] is None:
        number = _NAMED.get(f"windows 11 {version}".casefold())
    return Build(number) if number is not None else None


def _architectures(said: str) -> frozenset[Architecture] | None:
    """Some architectures, separated by commas; `neutral` is any of them."""
    names = [name.strip().casefold() for name in said.split(",")]
    if "neutral" in names:
        return frozenset()
    if not all(name in _ARCHITECTURES for name in names):
        return None
    return frozenset(_ARCHITECTURES[name] for name in names)


def relations(reading: Reading, found: dict[str, Any]) -> tuple[tuple[Dependency, ...], tuple[Supersedence, ...]]:
    """The apps that this one depends on, and those that it supersedes.

    Graph lists a relationship with both apps; that of which this app is the target's child is the
    other app's to tell.
    """
    rows = found.get("relationships")
    if not rows or type(rows) is not list:
        return (), ()
    needs: dict[str, Dependency] = {}
    replaces: dict[str, Supersedence] = {}
    for index, row in enumerate(rows):
        target = row.get("targetId") if isinstance(row, dict) else None
        if not isinstance(target, str) or not target:
            reading.report(f"relationships/{index}", "a relationship without a target")
            continue
        if str(row.get("targetType")).casefold() == "parent":
            continue
        kind = str(row.get("@odata.type")).rpartition(".")[2]
        if kind == "mobileAppDependency" or "dependencyType" in row:
            needs[target] = Dependency(target, str(row.get("dependencyType")) != "detect")
        elif kind == "mobileAppSupersedence" or "supersedenceType" in row:
            replaces[target] = Supersedence(target, str(row.get("supersedenceType")) == "replace")
        else:
            reading.report(f"relationships/{index}", "a relationship of a kind that the simulator does not know")
    return tuple(needs.values()), tuple(replaces.values())
