"""The objects of all files, put together: duplicates, assignments that stand apart, groups by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from pathlib import PurePath
from typing import Any

from attrs import evolve

from oobe_sim.errors import Problem
from oobe_sim.inputs.found import Exports
from oobe_sim.inputs.graph.assignments import ABSENT_ASSIGNMENTS, read_list
from oobe_sim.inputs.graph.conditional_access import PATH as CONDITIONAL_ACCESS
from oobe_sim.inputs.graph.filters import PATH as FILTERS
from oobe_sim.inputs.graph.filters import unheld_filter
from oobe_sim.inputs.graph.groups import unheld_group
from oobe_sim.inputs.graph.restrictions import CUSTOM, PATH, merge
from oobe_sim.inputs.reading import Reading, is_named
from oobe_sim.inputs.rules.unanswered import WHY, path, unanswered
from oobe_sim.inputs.sheet import Loose, Sheet
from oobe_sim.world.assignment import Assignment
from oobe_sim.world.world import Domain

_ASSIGNED = (
    "tenant.autopilot_profiles",
    "tenant.esp_profiles",
    "tenant.apps",
    "tenant.policies",
    "tenant.scripts",
    CUSTOM,
)
_COLLECTIONS = (
    *_ASSIGNED,
    "tenant.groups",
    FILTERS,
    CONDITIONAL_ACCESS,
    PATH,
    "devices",
    "device.configuration_file",
)


_Kept = dict[str, list[Reading]]
"""What is kept of each collection."""


def merged(sheets: Iterable[Sheet]) -> Exports:
    """Everything that the files hold, sorted by id; of two objects with one id the first is kept."""
    sheets = list(sheets)
    problems = [problem for sheet in sheets for problem in sheet.problems]
    kept = _distinct(sheets, problems)
    _attach(sheets, kept)
    access_known = bool(kept[CONDITIONAL_ACCESS])
    kept[CONDITIONAL_ACCESS] = [reading for reading in kept[CONDITIONAL_ACCESS] if reading.value is not None]
    _resolve_groups(kept, {id: name for sheet in sheets for id, name in sheet.names.items()})
    _resolve_filters(kept)
    _resolve_apps(kept)
    _tell_undated(kept["tenant.autopilot_profiles"])
    _tell_defaults(kept["tenant.esp_profiles"])
    restrictions, space = merge(kept[PATH])
    defaulted = []
    places = {}
    for collection in _COLLECTIONS:
        kept[collection].sort(key=attrgetter("id"))
        for reading in kept[collection]:
            places[reading.path] = reading.place
            if collection != PATH:
                space.update(reading.space)
            if reading.defaulted:
                defaulted += reading.defaulted
    clauses = unanswered(reading.value.rule for key in ("tenant.groups", FILTERS) for reading in kept[key])
    space.update((path(one), Domain((False, True), WHY)) for one in clauses)
    values = {collection: tuple(r.value for r in readings) for collection, readings in kept.items()}
    return Exports(
        autopilot_profiles=values["tenant.autopilot_profiles"],
        esp_profiles=values["tenant.esp_profiles"],
        apps=values["tenant.apps"],
        policies=values["tenant.policies"],
        scripts=values["tenant.scripts"],
        groups=values["tenant.groups"],
        filters=values[FILTERS],
        clauses=clauses,
        conditional_access=values[CONDITIONAL_ACCESS],
        conditional_access_known=access_known,
        restrictions=restrictions,
        platform_restrictions=values[CUSTOM],
        devices=values["devices"],
        configuration_files=values["device.configuration_file"],
        space=space,
        defaulted=tuple(defaulted),
        notes=tuple(note for sheet in sheets for note in sheet.account.notes()),
        problems=tuple(problems),
        places=places,
    )


def _distinct(sheets: Iterable[Sheet], problems: list[Problem]) -> _Kept:
    first_of: dict[str, Reading] = {}
    kept: _Kept = {collection: [] for collection in _COLLECTIONS}
    for sheet in sheets:
        for reading in sheet.readings:
            path = reading.path
            if reading.collection == "device.configuration_file":
                path = f"{path}#{reading.account.file}"
            first = first_of.setdefault(path, reading)
            if first is reading:
                kept[reading.collection].append(reading)
            elif _same(first, reading) and is_named(reading.id):
                reading.report("", f"no id, and all as in {first.account.file}; taken as the same object")
            elif not _same(first, reading) and not (reading.collection == "devices" and _completed(first, reading)):
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
    filled: list[dict[str, Any]] = []
    for mine, theirs, names in (
        (one, other, ("manufacturer", "model")),
        (one.registration, other.registration, ("group_tag", "purchase_order", "assigned_user", "profile")),
    ):
        said = {name: (getattr(mine, name), getattr(theirs, name)) for name in names}
        if any(a and b and a != b for a, b in said.values()):
            return False
        filled.append({name: a or b for name, (a, b) in said.items()})
    first.value = evolve(one, registration=evolve(one.registration, **filled[1]), **filled[0])
    return True


def _attach(sheets: Iterable[Sheet], kept: _Kept) -> None:
    """Give assignments that stand apart to their objects; those without an object are reported."""
    by_id: dict[str, list[Reading]] = {}
    loose = [(sheet, one) for sheet in sheets for one in sheet.loose]
    if not loose:
        return
    for collection in (*_ASSIGNED, PATH):
        for reading in kept[collection]:
            by_id.setdefault(reading.id, []).append(reading)
    for sheet, one in loose:
        owners = by_id.get(one.owner, []) if one.owner else _neighbours(sheet, by_id)
        if not owners and one.items:
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
    reading = Reading(sheet.account, one.pointer, owner.collection, owner.id)
    assignments = read_list(reading, list(one.items), apps=owner.collection == "tenant.apps")
    path = f"{owner.path}.assignments"
    own = owner.space.get(path, ABSENT_ASSIGNMENTS)
    if owner.value.assignments or own is not ABSENT_ASSIGNMENTS:
        if (assignments, reading.space.get(path, ABSENT_ASSIGNMENTS)) != (owner.value.assignments, own):
            sheet.account.note("reported", one.pointer, f"assignments of {owner.path}, which has its own")
        return
    owner.space.pop(path, None)
    owner.groups.update(reading.groups)
    if owner.collection == PATH:
        owner.value = evolve(owner.value, assignments=assignments, assignments_known=not reading.space)
    else:
        owner.space.update(reading.space)
        owner.value = evolve(owner.value, assignments=assignments)


def _resolve_groups(kept: _Kept, names: Mapping[str, str]) -> None:
    """Let assignments name groups by id; a group that no file holds becomes one with open members."""
    groups = kept["tenant.groups"]
    held = {reading.id for reading in groups}
    by_name = {reading.value.name.casefold(): reading.id for reading in reversed(groups)}
    for reading in [r for collection in (*_ASSIGNED, CONDITIONAL_ACCESS) for r in kept[collection]]:
        path = f"{reading.path}.assignments"
        opened = reading.space.get(path)
        if opened is ABSENT_ASSIGNMENTS or (opened is None and not reading.value.assignments):
            continue
        several: list[Any] = [reading.value.assignments, *(opened.values if opened else ())]
        wanted = {a.group for assignments in several for a in assignments if a.group} - held
        if not wanted:
            continue
        renamed = {}
        for name in sorted(wanted):
            key = by_name.get(name.casefold())
            if key is None:
                pointer, hint = reading.groups.get(name, (reading.pointer, {}))
                called = {"groupName": names[name]} if name in names else {}
                group = unheld_group(reading.account, pointer, name, {**called, **hint})
                groups.append(group)
                held.add(name)
                by_name[group.value.name.casefold()] = name
            else:
                renamed[name] = key
        if renamed:
            reading.value = evolve(reading.value, assignments=_renamed(reading.value.assignments, renamed))
            if opened:
                values = tuple(_renamed(assignments, renamed) for assignments in several[1:])
                reading.space[path] = Domain(values, opened.why)


def _resolve_filters(kept: _Kept) -> None:
    """Let assignments name filters by id; one that no file holds becomes one that may match or not."""
    filters = kept[FILTERS]
    held = {reading.id for reading in filters}
    by_name = {reading.value.name.casefold(): reading.id for reading in reversed(filters)}
    for reading in [r for collection in _ASSIGNED for r in kept[collection]]:
        if not any(one.filter for one in reading.value.assignments):
            continue
        found = []
        for one in reading.value.assignments:
            key = one.filter if one.filter in held else by_name.get(one.filter.casefold(), one.filter)
            if key and key not in held:
                unheld = unheld_filter(reading.account, reading.pointer, key)
                unheld.report("", f"the filter {key}: no file holds it")
                filters.append(unheld)
                held.add(key)
            found.append(evolve(one, filter=key) if key != one.filter else one)
        reading.value = evolve(reading.value, assignments=tuple(found))


def _renamed(assignments: Any, names: dict[str, str]) -> tuple[Assignment, ...]:
    return tuple(evolve(a, group=names[a.group]) if a.group in names else a for a in assignments)


def _resolve_apps(kept: _Kept) -> None:
    """Let Enrollment Status Page profiles name their apps by id; ids that nothing has are reported."""
    profiles = kept["tenant.esp_profiles"]
    if not any(reading.value.selected_mobile_app_ids for reading in profiles):
        return
    apps = sorted(kept["tenant.apps"], key=attrgetter("id"))
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


def _tell_undated(profiles: list[Reading]) -> None:
    for reading in profiles:
        if reading.value.created is None and len(profiles) > 1:
            reading.report("", "no createdDateTime: of several profiles for one device the oldest wins")


def _tell_defaults(pages: list[Reading]) -> None:
    defaults = sorted((reading for reading in pages if reading.value.is_default), key=attrgetter("id"))
    for reading in defaults[1:]:
        taken = defaults[0].id
        reading.report("", f"a tenant has one default Enrollment Status Page; {taken} is taken, and this one is not")
