"""Assignments as a scenario writes them: to whom in a word, or in full."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from oobe_sim.inputs import portal
from oobe_sim.inputs.problems import Report, described
from oobe_sim.inputs.scenario_any import ANY, is_any, read_any
from oobe_sim.inputs.scenario_names import Names, check_once, slug
from oobe_sim.inputs.yaml_positions import child

NONE = "none"
"""Says of a key that takes an object, or several, that there is none."""

_TARGETS = {"alldevices": "all_devices", "allusers": "all_users", "group": "group"}
_FORMS = "all devices, all users, none, or {group: <id or name>}"


@frozen
class Targets:
    """The groups and filters that assignments may name; a `partial` scenario may name others.

    Without `groups` nothing is looked up.
    """

    groups: Names | None
    filters: Names
    partial: bool


def write_out_assignments(said: Any, pointer: str, targets: Targets, report: Report) -> list[Any]:
    """All assignments of an object in full, each with an id of its own."""
    if said is None or said == NONE:
        return []
    if not isinstance(said, list):
        report.moved[child(pointer, 0)] = pointer
        said = [said]
    written = _with_ids([_assignment(one, child(pointer, i), targets, report) for i, one in enumerate(said)])
    seen: dict[str, str] = {}
    for i, one in enumerate(written):
        check_once(one["id"], seen, child(pointer, i), "assignment", report)
    return written


def _assignment(said: Any, pointer: str, targets: Targets, report: Report) -> dict[str, Any]:
    if isinstance(said, str):
        said = {"target": said}
        report.moved[child(pointer, "target")] = report.written(pointer)
    if not isinstance(said, dict):
        report.add("input.wrong-type", pointer, described(said), _FORMS)
        return {"target": "all_devices"}
    told = dict(said)
    target = told.setdefault("target", "group" if "group" in told else "all_devices")
    if is_any(target):
        said = read_any(target, child(pointer, "target"), report)
        told["target"] = said.each(_word) if said is not None and said.values else ANY
    elif not isinstance(target, str) or (portal.plain(target) not in _TARGETS and target != "unknown"):
        report.add("input.unknown-value", child(pointer, "target"), described(target), _FORMS)
        told["target"] = "all_devices"
    elif target != "unknown":
        told["target"] = _TARGETS[portal.plain(target)]
    if told["target"] == "group" and "group" not in told:
        report.add("input.missing-key", pointer, "no key `group`", "the id or name of a group")
    if targets.groups is not None:
        for key, names in (("group", targets.groups), ("filter", targets.filters)):
            if told.get(key):
                told[key] = names.resolve(told[key], child(pointer, key), report, partial=targets.partial)
    return told


def _word(target: Any, _: str) -> Any:
    return _TARGETS.get(portal.plain(target), target) if isinstance(target, str) else target


def _with_ids(assignments: list[Any]) -> list[Any]:
    """Assignments with ids that say what they are, each once: `all_devices`, `group-lab-exclude`."""
    taken = {one["id"] for one in assignments if isinstance(one.get("id"), str)}
    for one in assignments:
        if "id" in one:
            continue
        target = one["target"] if isinstance(one["target"], str) else ANY
        parts = [target, slug(str(one.get("group", ""))) if one.get("group") else ""]
        parts.append("exclude" if one.get("mode") == "exclude" else "")
        base = id = "-".join(part for part in parts if part)
        count = 1
        while id in taken:
            count += 1
            id = f"{base}-{count}"
        taken.add(id)
        one["id"] = id
    return assignments
