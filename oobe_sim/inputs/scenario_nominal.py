"""Scenarios for exports that came without one: a nominal device, and nothing goes wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import attrs
from attrs import evolve

from oobe_sim.inputs.found import Defaulted, Exports
from oobe_sim.inputs.scenario_defaults import ASSIGNED_USER, NOMINAL, assume, leaves, plain_value
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.inputs.scenario_merge import MERGED
from oobe_sim.inputs.scenario_open import every_doubt
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration, RegistrationRoute
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.person import Person
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, World

_EVERYONE = (Assignment(id="all_devices", target=Target.ALL_DEVICES),)

NOMINAL_PROFILE = AutopilotProfile(id="assumed", name="an assumed profile", assignments=_EVERYONE)
"""What exports without any Autopilot profile are tried with: user-driven, and all settings at their defaults."""


def default_scenarios(exports: Exports, file: str) -> tuple[Scenario, ...]:
    """One scenario for each exported device, or else for each profile.

    Profiles are Autopilot profiles; where there are none, configuration files; where there are none
    either, Enrollment Status Pages. Exports that hold none of these make a single scenario.
    A profile is the one that a nominal registered device is assigned; an Enrollment Status Page is
    the tenant's only one, assigned to all devices. Where exports hold no Autopilot profile at all, a
    plain one is assumed, so that what they do hold is tried. All that is assumed is in `defaulted`.
    """
    tenant = _tenant(exports)
    registered = Device(registration=Registration())
    if exports.devices:
        return tuple(
            _scenario(
                exports,
                file,
                one.serial_number,
                World(device=one, tenant=tenant, person=_person_of(one)),
                ("device", f"devices.{one.id}"),
            )
            for one in exports.devices
        )
    if exports.autopilot_profiles:
        worlds = [
            (p.name, World(device=evolve(registered, registration=Registration(profile=p.id)), tenant=tenant))
            for p in exports.autopilot_profiles
        ]
    elif exports.configuration_files:
        worlds = [
            (c.profile.name, World(device=Device(configuration_file=c), tenant=tenant))
            for c in exports.configuration_files
        ]
    elif exports.esp_profiles:
        worlds = [
            (e.name, World(device=registered, tenant=evolve(tenant, esp_profiles=(_for_everyone(e),))))
            for e in exports.esp_profiles
        ]
    else:
        worlds = [("", World(device=registered, tenant=tenant))]
    several = len(worlds) > 1
    return tuple(_scenario(exports, file, name if several else "", world) for name, world in worlds)


def device_scenario(exports: Exports, file: str, serial_number: str = "") -> Scenario:
    """The tenant of exports as it is, with the exported device of a serial number, or a nominal registered one.

    The only configuration file of the exports lies on the device. Nothing is added to the tenant.
    """
    found = next((one for one in exports.devices if one.serial_number == serial_number), None)
    device = found or Device(registration=Registration())
    if serial_number:
        device = evolve(device, serial_number=serial_number)
    if len(exports.configuration_files) == 1:
        device = evolve(device, configuration_file=exports.configuration_files[0])
    own = ("device", f"devices.{found.id}") if found is not None else None
    return _scenario(exports, file, "", World(device=device, tenant=_exported(exports), person=_person_of(device)), own)


def _person_of(device: Device) -> Person:
    """Whoever the device is assigned to is taken to sign in."""
    user = device.registration.assigned_user if device.registration is not None else ""
    return Person(user_principal_name=user) if user else Person()


def _tenant(exports: Exports) -> Tenant:
    tenant = _exported(exports)
    if not exports.autopilot_profiles and not exports.configuration_files:
        tenant = evolve(tenant, autopilot_profiles=(NOMINAL_PROFILE,))
    return tenant


def _exported(exports: Exports) -> Tenant:
    tenant = Tenant(**{key: getattr(exports, key) for key in MERGED})
    return tenant if exports.restrictions is None else evolve(tenant, restrictions=exports.restrictions)


def _for_everyone(esp: EspProfile) -> EspProfile:
    return esp if esp.is_default else evolve(esp, assignments=_EVERYONE)


def _scenario(exports: Exports, file: str, of: str, world: World, own: tuple[str, str] | None = None) -> Scenario:
    def here(path: str) -> str:
        if path.startswith("devices."):
            return path.replace(own[1], own[0], 1) if own and path.startswith(f"{own[1]}.") else ""
        if path.startswith("device.configuration_file"):
            return path if world.device.configuration_file is not None else ""
        return path if _is_there(path, world) else ""

    assumed = tuple(_assumed(world, exports, own))
    pinned = {one.path for one in assumed}
    exported = {h: d for path, d in exports.space.items() if (h := here(path)) and h not in pinned}
    space: dict[str, Domain] = {**every_doubt(), **exported}
    given = (
        Defaulted(h, plain_value(one.value), one.source)
        for one in exports.defaulted
        if (h := here(one.path)) and h not in pinned
    )
    return Scenario(
        name=Path(file).name + (f" [{of}]" if of else ""),
        world=world,
        space=space,
        defaulted=(*given, *(one for one in assumed if one.path not in space)),
        notes=exports.notes,
        places={h: place for path, place in exports.places.items() if (h := here(path))},
    )


def _is_there(path: str, world: World) -> bool:
    """Whether a path into a collection leads to an object of this world."""
    for key in ("esp_profiles",):
        prefix = f"tenant.{key}."
        if path.startswith(prefix):
            return any(path.startswith(f"{prefix}{one.id}") for one in getattr(world.tenant, key))
    return True


_LISTED = frozenset(
    {"device.id", "device.serial_number"}
    | {f"device.registration.{name}" for name in ("group_tag", "purchase_order", "profile", "assigned_user", "status")}
)
"""What a list of devices says of each, if only by leaving it empty."""


def _is_exported(path: str, value: object, *, of_a_list: bool) -> bool:
    """Whether a leaf of the device comes from a file: its configuration file, or a list of devices."""
    if not of_a_list:
        return path.startswith("device.configuration_file.")
    if path in {"device.manufacturer", "device.model", "device.registration.route"}:
        return value not in {"", RegistrationRoute.OEM}
    return path in _LISTED


def _assumed(world: World, exports: Exports, own: tuple[str, str] | None) -> Iterable[Defaulted]:
    """Every leaf that no export gives."""
    given = set(MERGED)
    if exports.restrictions:
        given.add("restrictions")
    if not exports.conditional_access_known:
        given.remove("conditional_access")
    parts: list[tuple[object, str]] = [(world.network, "network"), (world.person, "person")]
    parts += [
        (getattr(world.tenant, attribute.name), f"tenant.{attribute.name}")
        for attribute in attrs.fields(Tenant)
        if attribute.name not in given
    ]
    if NOMINAL_PROFILE in world.tenant.autopilot_profiles:
        parts.append((NOMINAL_PROFILE, f"tenant.autopilot_profiles.{NOMINAL_PROFILE.id}"))
    device = leaves(world.device, "device")
    yield from (assume(p, v, NOMINAL) for p, v in device if not _is_exported(p, v, of_a_list=own is not None))
    user = "" if world.device.registration is None else world.device.registration.assigned_user
    for part, at in parts:
        for path, value in leaves(part, at):
            own_user = user and path == "person.user_principal_name"
            yield assume(path, value, ASSIGNED_USER if own_user else NOMINAL)
    for esp in world.tenant.esp_profiles:
        if esp.assignments is _EVERYONE:
            yield assume(f"tenant.esp_profiles.{esp.id}.assignments", ("all_devices",), NOMINAL)
