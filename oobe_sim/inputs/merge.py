"""The objects of all files, put together: duplicates, assignments that stand apart, groups by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from attrs import evolve

from oobe_sim.errors import Problem
from oobe_sim.inputs.found import Exports
from oobe_sim.inputs.graph.assignments import read_list
from oobe_sim.inputs.graph.groups import unheld_group
from oobe_sim.inputs.graph.restrictions import PATH, merge
from oobe_sim.inputs.reading import Reading
from oobe_sim.inputs.sheet import Loose, Sheet
from oobe_sim.world.assignment import Assignment
from oobe_sim.world.world import Domain

_ASSIGNED = ("tenant.autopilot_profiles", "tenant.esp_profiles", "tenant.apps", "tenant.policies")


def merged(sheets: Iterable[Sheet]) -> Exports:
    """Everything that the files hold, sorted by id; of two objects with one id the first is kept."""
    sheets = list(sheets)
    problems = [problem for sheet in sheets for problem in sheet.problems]
    kept = _distinct(sheets, problems)
    _attach(sheets, kept)
    _resolve_groups(kept)
    _resolve_apps(kept)
    _tell_undated(kept)
    restrictions, space = merge(_of(kept, PATH))
    for reading in kept.values():
        if reading.collection != PATH:
            space.update(reading.space)
    return Exports(
        autopilot_profiles=_values(kept, "tenant.autopilot_profiles"),
        esp_profiles=_values(kept, "tenant.esp_profiles"),
        apps=_values(kept, "tenant.apps"),
        policies=_values(kept, "tenant.policies"),
        groups=_values(kept, "tenant.groups"),
        restrictions=restrictions,
        devices=_values(kept, "devices"),
        configuration_files=tuple(r.value for r in _of(kept, "device.configuration_file")),
        space=dict(sorted(space.items())),
        defaulted=tuple(
            sorted((d for r in kept.values() for d in r.defaulted), key=lambda defaulted: defaulted.path)
        ),
        notes=tuple(note for sheet in sheets for note in sheet.account.notes()),
        problems=tuple(problems),
        places={path: reading.place for path, reading in sorted(kept.items())},
    )


def _distinct(sheets: Iterable[Sheet], problems: list[Problem]) -> dict[str, Reading]:
    kept: dict[str, Reading] = {}
    for sheet in sheets:
        for reading in sheet.readings:
            path = reading.path
            if reading.collection == "device.configuration_file":
                path = f"{path}#{reading.account.file}"
            first = kept.setdefault(path, reading)
            if first is reading or _same(first, reading):
                continue
            if reading.collection == "devices" and _completed(first, reading):
                continue
            problems.append(
                Problem(
                    "input.duplicate-id",
                    reading.place,
                    f"another {path}, which says something else; it is left out",
                    f"one object with this id; the first is in {first.account.file}",
                )
            )
    return kept


def _same(first: Reading, second: Reading) -> bool:
    return bool(first.value == second.value) and first.space == second.space


def _completed(first: Reading, second: Reading) -> bool:
    """Whether two lists' records of one device fit together; then the first says what both say."""
    one, other = first.value, second.value
    pairs = [(one, other, ("manufacturer", "model"))]
    pairs.append((one.registration, other.registration, ("group_tag", "purchase_order", "assigned_user", "profile")))
    filled: list[dict[str, Any]] = []
    for mine, theirs, names in pairs:
        said = {name: (getattr(mine, name), getattr(theirs, name)) for name in names}
        if any(a and b and a != b for a, b in said.values()):
            return False
        filled.append({name: a or b for name, (a, b) in said.items()})
    first.value = evolve(one, registration=evolve(one.registration, **filled[1]), **filled[0])
    return True


def _attach(sheets: Iterable[Sheet], kept: dict[str, Reading]) -> None:
    """Give assignments that stand apart to their objects; those without an object are reported."""
    by_id: dict[str, list[Reading]] = {}
    loose = [(sheet, one) for sheet in sheets for one in sheet.loose]
    if not loose:
        return
    for reading in kept.values():
        if reading.collection in _ASSIGNED:
            by_id.setdefault(reading.id, []).append(reading)
    for sheet, one in loose:
        owners = by_id.get(one.owner, []) if one.owner else _neighbours(sheet, by_id)
        if not owners:
            whose = one.owner or "an object that the file does not name"
            sheet.account.note("reported", one.pointer, f"assignments of {whose}, which no file holds")
        for owner in owners:
            _assign(sheet, one, owner)


def _neighbours(sheet: Sheet, by_id: dict[str, list[Reading]]) -> list[Reading]:
    """The objects of `<folder>/<name>.json` for the assignments in `<folder>/Assignments/<name>.json`.

    Some versions of the exporter write the object's id before the name.
    """
    file = PurePath(sheet.account.file)
    if file.parent.name.casefold() != "assignments":
        return []
    key, _, _ = file.stem.partition(" - ")
    if key in by_id:
        return by_id[key]
    stem, folder = file.stem.casefold(), file.parent.parent
    return [
        reading
        for readings in by_id.values()
        for reading in readings
        if (place := PurePath(reading.account.file)).parent == folder and place.stem.casefold() == stem
    ]


def _assign(sheet: Sheet, one: Loose, owner: Reading) -> None:
    path = f"{owner.path}.assignments"
    if owner.value.assignments or (path not in owner.space and one.items):
        sheet.account.note("reported", one.pointer, f"assignments of {owner.path}, which has its own")
        return
    reading = Reading(sheet.account, one.pointer, owner.collection, owner.id)
    assignments = read_list(reading, list(one.items), apps=owner.collection == "tenant.apps")
    owner.space.pop(path, None)
    owner.space.update(reading.space)
    owner.groups.update(reading.groups)
    owner.value = evolve(owner.value, assignments=assignments)


def _resolve_groups(kept: dict[str, Reading]) -> None:
    """Let assignments name groups by id; a group that no file holds becomes one with open members."""
    held = {reading.id for reading in _of(kept, "tenant.groups")}
    by_name = {reading.value.name.casefold(): reading.id for reading in _of(kept, "tenant.groups")}
    for reading in [r for r in kept.values() if r.collection in _ASSIGNED]:
        path = f"{reading.path}.assignments"
        opened = reading.space.get(path)
        several = [reading.value.assignments, *(opened.values if opened else ())]
        wanted = {a.group for assignments in several for a in assignments if a.group} - held
        if not wanted:
            continue
        renamed = {}
        for name in wanted:
            key = by_name.get(name.casefold())
            if key is None:
                pointer, hint = reading.groups.get(name, (reading.pointer, {}))
                group = unheld_group(reading.account, pointer, name, hint)
                kept[group.path] = group
                held.add(name)
                by_name[group.value.name.casefold()] = name
            else:
                renamed[name] = key
        if renamed:
            reading.value = evolve(reading.value, assignments=_renamed(reading.value.assignments, renamed))
            if opened:
                values = tuple(_renamed(assignments, renamed) for assignments in several[1:])
                reading.space[path] = Domain(values, opened.why)


def _renamed(assignments: Any, names: dict[str, str]) -> tuple[Assignment, ...]:
    return tuple(evolve(a, group=names[a.group]) if a.group in names else a for a in assignments)


def _resolve_apps(kept: dict[str, Reading]) -> None:
    """Let Enrollment Status Page profiles name their apps by id; ids that nothing has are reported."""
    profiles = _of(kept, "tenant.esp_profiles")
    if not any(reading.value.selected_mobile_app_ids for reading in profiles):
        return
    apps = _of(kept, "tenant.apps")
    ids = {reading.id for reading in apps}
    by_name = {reading.value.name.casefold(): reading.id for reading in reversed(apps)}
    for reading in profiles:
        selected = []
        for key in reading.value.selected_mobile_app_ids:
            found = key if key in ids else by_name.get(key.partition(":")[2].casefold() or key.casefold())
            if found is None:
                reading.report("", f"selected app {key}: no file holds it")
            selected.append(found or key)
        reading.value = evolve(reading.value, selected_mobile_app_ids=tuple(dict.fromkeys(selected)))


def _tell_undated(kept: dict[str, Reading]) -> None:
    profiles = _of(kept, "tenant.autopilot_profiles")
    if len(profiles) > 1:
        for reading in profiles:
            if reading.value.created is None:
                reading.report("", "no createdDateTime: of several profiles for one device the oldest wins")


def _of(kept: dict[str, Reading], collection: str) -> list[Reading]:
    found = [reading for reading in kept.values() if reading.collection == collection]
    return sorted(found, key=lambda reading: (reading.id, reading.account.file))


def _values(kept: dict[str, Reading], collection: str) -> tuple[Any, ...]:
    return tuple(reading.value for reading in _of(kept, collection))
