"""What a scenario says, laid over what its exports hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from oobe_sim.errors import InputError
from oobe_sim.inputs.calibrated import Calibrated
from oobe_sim.inputs.found import Exports
from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.scenario_format import ALL_DEVICES
from oobe_sim.inputs.scenario_structure import unstructure
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.world.device import Device
from oobe_sim.world.tenant import Tenant

MERGED = (
    "groups",
    "filters",
    "clauses",
    "autopilot_profiles",
    "esp_profiles",
    "apps",
    "policies",
    "scripts",
    "conditional_access",
    "platform_restrictions",
)
"""The tenant's collections that exports hold."""


def load_exports(said: Any, base: Path, report: Report) -> Exports:
    """Load what `exports` names, relative to the scenario's folder; problems go to the report."""
    if not isinstance(said, list):
        return Exports()
    paths = []
    for index, name in enumerate(said):
        if not isinstance(name, str):
            continue
        if _exists(base / name):
            paths.append(base / name)
        else:
            report.add("input.unreadable", child("/exports", index), f"no file or folder `{name}`",
                       "a path relative to the scenario's file")  # fmt: skip
    if not paths:
        return Exports()
    # Imported late: most scenarios have no exports.
    from oobe_sim.inputs.exports import load

    try:
        found = load(paths)
    except InputError as error:
        report.problems.extend(error.problems)
        return Exports()
    report.problems.extend(found.problems)
    return found


def load_measurements(names: tuple[str, ...], base: Path, report: Report) -> tuple[Calibrated, ...]:
    """Load the files of `measurements`, relative to the scenario's folder; problems go to the report."""
    if not names:
        return ()
    from oobe_sim.inputs.measured import load_measured

    found: list[Calibrated] = []
    for index, name in enumerate(names):
        if not _exists(base / name):
            report.add("input.unreadable", child("/measurements", index), f"no file `{name}`",
                       "a path relative to the scenario's file")  # fmt: skip
            continue
        try:
            found += load_measured(base / name)
        except InputError as error:
            report.problems.extend(error.problems)
    return tuple(found)


def lay_over(told: dict[str, Any], exports: Exports) -> dict[str, Any]:
    """The file's tenant, with each object that an export has written over the exported one."""
    tenant = told.get("tenant")
    if not isinstance(tenant, dict):
        return told
    tenant = dict(tenant)
    for key in MERGED:
        exported = {one.id: one for one in getattr(exports, key)}
        if isinstance(tenant.get(key), list):
            tenant[key] = [_over(exported.get(_id(item)), item) for item in tenant[key]]
    if exports.restrictions is not None:
        tenant["restrictions"] = _over(exports.restrictions, tenant.get("restrictions", {}))
    return {**told, "tenant": tenant}


def join(tenant: Tenant, exports: Exports) -> Tenant:
    """The tenant with what the exports hold besides; exported objects come first, in their order."""
    changes: dict[str, Any] = {}
    for key in MERGED:
        written = {one.id: one for one in getattr(tenant, key)}
        exported = [written.pop(one.id, one) for one in getattr(exports, key)]
        changes[key] = (*exported, *written.values())
    return evolve(tenant, **changes)


def devices_of(told: Mapping[str, Any], exports: Exports, report: Report) -> list[tuple[Device | None, Any]]:
    """Each device that the file is about: the exported one, if it is one, and the data to structure."""
    said, own = told.get("devices"), told.get("device", {})
    serial = own.get("serial_number") if isinstance(own, dict) else None
    by_serial = {one.serial_number: one for one in exports.devices}
    if isinstance(said, list):
        if serial is not None:
            report.add("input.unknown-key", "/device/serial_number", "a serial number besides `devices`",
                       "only what is true of every device", key=True)  # fmt: skip
        chosen = _chosen(said, by_serial, exports, report)
    else:
        chosen = [by_serial[serial]] if isinstance(serial, str) and serial in by_serial else []
    file = exports.configuration_files[0] if len(exports.configuration_files) == 1 else None
    own = _with_file(own, file)
    return [(one, _over(one, own)) for one in chosen] or [(None, own)]


def _chosen(said: list[Any], by_serial: Mapping[str, Device], exports: Exports, report: Report) -> Iterable[Device]:
    if not exports.devices:
        report.add("input.dangling-reference", "/devices", "no device in the exports", "exports with devices")
        return []
    if tuple(said) == ALL_DEVICES:
        return exports.devices
    for index, serial in enumerate(said):
        if isinstance(serial, str) and serial not in by_serial:
            report.name(
                "input.dangling-reference",
                child("/devices", index),
                serial,
                by_serial,
                "no device with the serial number",
            )
    return [by_serial[serial] for serial in said if isinstance(serial, str) and serial in by_serial]


def _with_file(own: Any, file: Any) -> Any:
    """The only exported configuration file is on the device, unless the scenario says otherwise."""
    if file is None or not isinstance(own, dict) or own.get("configuration_file", {}) is None:
        return own
    return {**own, "configuration_file": _over(file, own.get("configuration_file", {}))}


def _over(exported: Any, said: Any) -> Any:
    return said if exported is None else _merged(unstructure(exported), said)


def _merged(below: Any, above: Any) -> Any:
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    return {**below, **{key: _merged(below.get(key), value) for key, value in above.items()}}


def _id(item: Any) -> str | None:
    id = item.get("id") if isinstance(item, dict) else None
    return id if isinstance(id, str) else None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
