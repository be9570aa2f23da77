"""One value of what is open, as a person reads it: what it is, what it is set to, and where that is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import evolve, field, fields, frozen

from oobe_sim.inputs.portal import as_shown
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.finding import Place
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.places import nearest
from oobe_sim.outputs.words import clean, in_its_time, plain, sentence
from oobe_sim.world.doubts import DOUBT_PATH, doubt
from oobe_sim.world.leaves import leaf
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

_EVENTS = ("choices.", "faults.", "services.")
_COLLECTIONS = frozenset(one.name for one in fields(Tenant) if str(one.type).startswith("tuple"))

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "apps.emode.approved": ("{} is approved for Windows 11 SE", "{} is not approved for Windows 11 SE"),
    "apps.emode.supplemental_policy": ("a supplemental policy authorises {}", "no supplemental policy authorises {}"),
    "apps.emode.applocker_policy": ("an AppLocker policy authorises {}", "no AppLocker policy authorises {}"),
    "apps.applicable": ("the requirement rules of {} hold", "the requirement rules of {} do not hold"),
    "apps.detected": ("{} is detected before it is installed", "{} is not there yet"),
    "apps.published": ("{} is published", "{} is not published"),
    "groups.has_device": ("the device is a member of {}", "the device is no member of {}"),
    "groups.has_person": ("the person is a member of {}", "the person is no member of {}"),
    "filters.matches": ("the filter {} matches the device", "the filter {} does not match the device"),
    "clauses.holds": ("this holds: {}", "this does not hold: {}"),
    "conditional_access.applies": ("{} applies to the person", "{} does not apply to the person"),
    "conditional_access.excludes_intune": ("{} excludes Intune", "{} does not exclude Intune"),
    "device.registration.consent": ("the partner has the customer's consent", "the partner has no consent"),
    "device.registration.tenant_matches": (
        "the device is registered to this tenant",
        "the device is registered to another tenant",
    ),
    "device.registration.hardware_matches": (
        "the hardware is that of the registration",
        "the hardware is not that of the registration",
    ),
    "device.registration.hardware_replaced": (
        "hardware was replaced since the registration",
        "no hardware was replaced since the registration",
    ),
    "device.sign_in_assistant_disabled": (
        "the Microsoft Account Sign-in Assistant is disabled in the image",
        "the Microsoft Account Sign-in Assistant is not disabled",
    ),
    "device.oobe_restarted_too_often": (
        "the out-of-box experience has restarted too often",
        "the out-of-box experience has not restarted too often",
    ),
    "device.virtual": ("the device is a virtual machine", "the device is no virtual machine"),
    "tenant.education_licences": (
        "the tenant has Intune for Education licences",
        "the tenant has no Intune for Education licences",
    ),
    "person.in_mdm_scope": (
        "the person is in the groups of the MDM user scope",
        "the person is not in the groups of the MDM user scope",
    ),
}
"""Leaves that are yes or no, as sentences; `{}` is the name of the object."""

_LEAVES: Mapping[str, str] = {
    "apps.context": "install behavior of {}",
    "apps.kind": "app type of {}",
    "esp_profiles.selected_mobile_app_ids": "apps that {} waits for",
    "tenant.mdm_scope": "MDM user scope",
    "tenant.join.users_may_join": "users who may join devices",
    "tenant.mdm_applications": "MDM applications",
    "device.registration.status": "status of the Autopilot profile",
    "device.registration.route": "way of the registration",
}
"""Other leaves whose field's name says too little."""


_UNEXPORTED = re.compile(r"^tenant\.apps\..*\.(?:emode\.\w+|applicable|detected)$")
"""What no export of an app holds: what Windows 11 SE makes of it, and what its rules find on the device."""


@frozen
class Value:
    """A value: its path, the value itself, both in words, and where the input says it, or what is around it.

    What is `assumed` no input says. `rules` are those that read it where the run came by, with their
    sources.
    """

    path: str
    value: object
    words: str
    place: Place | None = None
    assumed: bool = False
    rules: tuple[Rule, ...] = field(default=(), eq=False)


def values_of(
    scenario: Scenario, catalog: Catalog, given: Mapping[str, object], moves: Iterable[Move] = ()
) -> tuple[Value, ...]:
    """The values of a cause or of a change, those that the input says first."""
    rules = dict[str, dict[Rule, None]]()
    for made in moves:
        for path in made.evidence:
            rules.setdefault(path.partition("#")[0], {}).update(dict.fromkeys(made.reasons))
    defaulted = {one.path for one in scenario.defaulted}

    def assumed(path: str) -> bool:
        """An exported object is exported whole, as far as Graph knows of it; a scenario says only what differs."""
        place = nearest(path, scenario.places)
        exported = place is not None and place.file.casefold().endswith(".json") and not _UNEXPORTED.search(path)
        return path in defaulted or not (path in scenario.places or exported)

    told = (
        Value(
            path,
            value,
            words_of(path, value, scenario.world, catalog),
            nearest(path, scenario.places),
            assumed(path) and _is_so(path, value, scenario.world),
            tuple(rules.get(path, ())),
        )
        for path, value in given.items()
    )
    return tuple(sorted(told, key=lambda one: (one.assumed, one.path)))


def _whom(assignments: object, world: World) -> str:
    """To whom something is assigned, with the names of groups."""
    if not isinstance(assignments, tuple) or not assignments:
        return "nobody"
    groups = {group.id: group.name for group in world.tenant.groups}
    named = (evolve(one, group=groups.get(one.group) or one.group) for one in assignments)
    return ", ".join(map(plain, named))


def _is_so(path: str, value: object, world: World) -> bool:
    """Whether a world has this value, so that nothing is to be changed for it."""
    try:
        return leaf(world, path) == value
    except (AttributeError, ValueError):
        return False


def has(path: str, world: World) -> bool:
    """Whether a world has what a path belongs to; of what belongs to no object of the tenant every world has it."""
    section, one, rest = owned(path, world)
    return section != "tenant" or one is not None or rest.partition(".")[0] not in _COLLECTIONS


def words_of(path: str, value: object, world: World, catalog: Catalog) -> str:
    """A value in words: `connection of the network: wired`, `Automatically configure keyboard of Students: Yes`."""
    return in_its_time(_words(path, value, world, catalog), world.as_of)


def _words(path: str, value: object, world: World, catalog: Catalog) -> str:
    if words := doubt(path):
        answer = sentence(words["yes" if value else "no"])
        return f"{words['question']} {answer} ({path.removeprefix(DOUBT_PATH)})"
    if path.startswith(_EVENTS):
        return _event(path, value, world, catalog)
    kind, one, leaf_name = owned(path, world)
    name = clean(str(getattr(one, "name", "") or getattr(one, "id", "")))
    if (told := _SENTENCES.get(f"{kind}.{leaf_name}")) and isinstance(value, bool):
        return told[0 if value else 1].format(name)
    if leaf_name == "assignments":
        return f"{name} is assigned to {_whom(value, world)}"
    if kind == "esp_profiles" and leaf_name == "selected_mobile_app_ids":
        names = {app.id: clean(app.name or app.id) for app in world.tenant.apps}
        waits = value if isinstance(value, tuple) else ()
        return f"{name} waits for {', '.join(names.get(id, clean(id)) for id in waits) or 'all required apps'}"
    if one is not None and (shown := as_shown(type(one), leaf_name, value)):
        return f"{shown[0]} of {name}: {shown[1] or plain(value)}"
    if named := _LEAVES.get(f"{kind}.{leaf_name}"):
        return f"{named.format(name)}: {plain(value)}"
    words_of_it = clean(leaf_name.replace("_", " ").replace(".", " "))
    return f"{words_of_it} of {name or f'the {kind}'}: {plain(value)}"


def owned(path: str, world: World) -> tuple[str, object, str]:
    """What a leaf belongs to: a collection of the tenant and its object, or a section of the world; and the field.

    Ids may hold points, so the longest that fits is the one that is meant.
    """
    section, _, rest = path.partition(".")
    collection, _, below = rest.partition(".")
    held = getattr(world.tenant, collection, None) if section == "tenant" else None
    fits = [one for one in held if below.startswith(f"{one.id}.")] if isinstance(held, tuple) else []
    if not fits:
        return section, None, rest
    one = max(fits, key=lambda one: len(one.id))
    return collection, one, below.removeprefix(f"{one.id}.")


def _event(path: str, value: object, world: World, catalog: Catalog) -> str:
    section, _, id = path.partition(".")
    if section == "choices" and id in catalog.steps:
        return f"on the page *{catalog.steps[id].title}* the person presses {value}"
    event = catalog.events().get(path)
    if event is not None:
        return f"{event.words.rstrip('?')}: {value}"
    app = next((one.name for one in world.tenant.apps if path.endswith(f".{one.id}")), id)
    return f"the installation of {clean(app)}: {value}".replace("_", " ")
