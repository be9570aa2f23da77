"""What an administrator can change: each change one value of the world, in a group, with what it costs.

A change costs 1 unless somebody says what a group costs; one of a list costs as much as it has entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from attrs import evolve, frozen

from oobe_sim.facts.emode import MANAGED_INSTALLER_UPDATE
from oobe_sim.outputs.words import clean, in_its_time
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Intent, Target
from oobe_sim.world.device import ProfileStatus, UserlessEnrollment
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection, Internet, Proxy, WifiSecurity
from oobe_sim.world.person import Licence
from oobe_sim.world.profile import DeviceUsageType, JoinType
from oobe_sim.world.tenant import PlatformRestriction, Restrictions, Scope
from oobe_sim.world.world import World

SEVERAL = 4
"""Of a list with more entries than that only one or all are taken away."""

LIMITS = (120, 240, 480)
"""Longer limits of an Enrollment Status Page in minutes, where an hour is not enough."""

EVERY_DEVICE = (Assignment(id="all_devices", target=Target.ALL_DEVICES),)


@frozen
class Edit:
    """A change: the path of the world, its new value, what to do in words, and how many single changes it is."""

    group: str
    path: str
    value: object
    words: str
    changes: int = 1


Edits = Iterator[Edit]


def edits_of(world: World, groups: tuple[str, ...]) -> tuple[Edit, ...]:
    """All changes of these groups that would change something in this world."""
    made = (edit for group in groups for edit in GROUPS[group](world))
    return tuple(evolve(edit, words=in_its_time(edit.words, world.as_of)) for edit in made)


def nothing_offered(world: World, group: str) -> str:
    """Why a group has no change to offer in this world, as a sentence; empty where it has one, or nothing is to be said."""
    if group != "blocking" or any(True for _ in _blocking(world)):
        return ""
    listed = {clean(page.name): _waits_for(world, page) for page in world.tenant.esp_profiles}
    alone = [name for name, apps in listed.items() if len(apps) == 1]
    if not alone:
        return ""
    return (
        f"{' and '.join(alone)} cannot stop waiting for the only app that there is: an empty list means that "
        "the page waits for every required app."
    )


def _authorisation(world: World) -> Edits:
    for app in world.tenant.apps:
        emode, name, path = app.emode, _name(app), f"tenant.apps.{app.id}.emode"
        if not emode.supplemental_policy:
            yield Edit(
                "authorisation", f"{path}.supplemental_policy", True, f"authorise {name} by a supplemental policy"
            )
        if not emode.applocker_policy:
            yield Edit("authorisation", f"{path}.applocker_policy", True, f"authorise {name} by an AppLocker policy")


def _assignment(world: World) -> Edits:
    tenant = world.tenant
    for app in tenant.apps:
        if any(one.intent is Intent.REQUIRED for one in app.assignments):
            yield Edit("assignment", f"tenant.apps.{app.id}.assignments", (), f"do not deploy {_name(app)}")
    for policy in tenant.policies:
        if policy.assignments:
            yield Edit(
                "assignment",
                f"tenant.policies.{policy.id}.assignments",
                (),
                f"do not assign the policy {clean(policy.name)}",
            )
    for profile in tenant.autopilot_profiles:
        if any(one.target is Target.ALL_DEVICES for one in profile.assignments):
            continue
        path = f"tenant.autopilot_profiles.{profile.id}.assignments"
        yield Edit(
            "assignment", path, EVERY_DEVICE, f"assign the Autopilot profile {clean(profile.name)} to all devices"
        )


def _blocking(world: World) -> Edits:
    """An empty list means that the page waits for every app, so that a page has to wait for one at least."""
    for page in world.tenant.esp_profiles:
        listed = _waits_for(world, page)
        names = {app.id: _name(app) for app in world.tenant.apps}
        for left_out in _some(listed):
            kept = tuple(id for id in listed if id not in left_out)
            if kept:
                words = f"do not let {clean(page.name)} block on {', '.join(names.get(id, id) for id in left_out)}"
                path = f"tenant.esp_profiles.{page.id}.selected_mobile_app_ids"
                yield Edit("blocking", path, kept, words, len(left_out))


def _waits_for(world: World, page: EspProfile) -> tuple[str, ...]:
    return page.selected_mobile_app_ids or tuple(app.id for app in world.tenant.apps)


def _page(world: World) -> Edits:
    for page in world.tenant.esp_profiles:
        path, name = f"tenant.esp_profiles.{page.id}", clean(page.name)
        if not page.allow_device_use_on_install_failure:
            words = f"let {name} allow people to use the device if an installation error occurs"
            yield Edit("page", f"{path}.allow_device_use_on_install_failure", True, words)
        if page.block_device_use is not False:
            words = f"let {name} not block device use until all apps and profiles are installed"
            yield Edit("page", f"{path}.block_device_use", False, words)
        if page.block_device_setup_retry_by_user:
            yield Edit("page", f"{path}.block_device_setup_retry_by_user", False, f"let {name} offer to try again")
        if page.show_installation_progress:
            yield Edit("page", f"{path}.show_installation_progress", False, f"do not show {name}")
        for minutes in LIMITS:
            if minutes > page.install_progress_timeout_in_minutes:
                words = f"give {name} a limit of {minutes} minutes"
                yield Edit("page", f"{path}.install_progress_timeout_in_minutes", minutes, words)


def _profile(world: World) -> Edits:
    for profile in world.tenant.autopilot_profiles:
        path, name = f"tenant.autopilot_profiles.{profile.id}", clean(profile.name)
        if profile.join_type is not JoinType.ENTRA:
            yield Edit("profile", f"{path}.join_type", JoinType.ENTRA, f"let {name} join Microsoft Entra alone")
        if profile.device_usage_type is DeviceUsageType.SHARED:
            words = f"make {name} user-driven instead of self-deploying"
            yield Edit("profile", f"{path}.device_usage_type", DeviceUsageType.SINGLE_USER, words)


def _network(world: World) -> Edits:
    network = world.network
    wanted: tuple[tuple[str, object, object, str], ...] = (
        ("connection", network.connection, Connection.WIRED, "plug in a network cable"),
        ("internet", network.internet, Internet.FULL, "give the network free access to the internet"),
        ("proxy", network.proxy, Proxy.NONE, "let the devices reach the internet without a proxy"),
        ("wifi_security", network.wifi_security, WifiSecurity.PSK, "offer a Wi-Fi network with a pre-shared key"),
        ("wired_authentication", network.wired_authentication, False, "switch 802.1X off at the switch port"),
        ("byte_range_requests", network.byte_range_requests, True, "let the proxy pass byte-range requests"),
    )
    for leaf, now, value, words in wanted:
        if now != value:
            yield Edit("network", f"network.{leaf}", value, words)
    for leaf, held, words in (
        ("blocked", network.blocked, "stop blocking"),
        ("inspected", network.inspected, "stop inspecting"),
    ):
        for freed in _some(tuple(sorted(held))):
            yield Edit(
                "network", f"network.{leaf}", held - set(freed), f"{words} {clean(', '.join(freed))}", len(freed)
            )


def _licences(world: World) -> Edits:
    if Licence.MICROSOFT_365_A3 not in world.person.licences:
        value = world.person.licences | {Licence.MICROSOFT_365_A3}
        yield Edit("licences", "person.licences", value, "give the person a licence such as Microsoft 365 A3")
    if not world.tenant.education_licences:
        words = "buy Intune for Education licences, whose managed installer is always on"
        yield Edit("licences", "tenant.education_licences", True, words)


def _enrollment(world: World) -> Edits:
    tenant = world.tenant
    restricted: list[tuple[str, str, Restrictions | PlatformRestriction]]
    restricted = [("tenant.restrictions", "the default restriction", tenant.restrictions)]
    restricted += [
        (f"tenant.platform_restrictions.{one.id}", clean(one.name), one) for one in tenant.platform_restrictions
    ]
    wanted: list[tuple[str, object, object, str]] = [
        ("tenant.mdm_scope", tenant.mdm_scope, Scope.ALL, "set the MDM user scope to All"),
        ("tenant.mdm_applications", tenant.mdm_applications, 1, "keep one MDM application"),
        ("tenant.terms_of_use_url_valid", tenant.terms_of_use_url_valid, True, "mend the MDM terms of use URL"),
        ("tenant.join.users_may_join", tenant.join.users_may_join, Scope.ALL, "let all users join devices"),
        ("tenant.join.quota", tenant.join.quota, None, "let users join any number of devices"),
    ]
    for path, name, restriction in restricted:
        wanted += [
            (f"{path}.platform_blocked", restriction.platform_blocked, False, f"let {name} allow Windows"),
            (
                f"{path}.personally_owned_blocked",
                restriction.personally_owned_blocked,
                False,
                f"let {name} allow personally owned devices",
            ),
            (f"{path}.os_minimum", restriction.os_minimum, None, f"take the minimum version out of {name}"),
            (f"{path}.os_maximum", restriction.os_maximum, None, f"take the maximum version out of {name}"),
        ]
    for policy in tenant.conditional_access:
        words = f"exclude Microsoft Intune and its enrollment from {clean(policy.name)}"
        wanted.append((f"tenant.conditional_access.{policy.id}.excludes_intune", policy.excludes_intune, True, words))
    for path, now, value, words in wanted:
        if now != value:
            yield Edit("enrollment", path, value, words)


def _registration(world: World) -> Edits:
    registration = world.device.registration
    if registration is None:
        return
    path = "device.registration"
    if registration.status is not ProfileStatus.ASSIGNED:
        words = "wait until the profile is assigned to the device"
        yield Edit("registration", f"{path}.status", ProfileStatus.ASSIGNED, words)
    if not registration.consent:
        yield Edit("registration", f"{path}.consent", True, "give the partner consent")
    if registration.userless_enrollment is not UserlessEnrollment.ALLOWED:
        words = "unblock the device, so that it may enroll once more without a person"
        yield Edit("registration", f"{path}.userless_enrollment", UserlessEnrollment.ALLOWED, words)


def _image(world: World) -> Edits:
    if MANAGED_INSTALLER_UPDATE not in world.device.updates:
        words = f"put {MANAGED_INSTALLER_UPDATE} into the image, with which a managed installer works on Windows 11 SE"
        yield Edit("image", "device.updates", world.device.updates | {MANAGED_INSTALLER_UPDATE}, words)


GROUPS: Mapping[str, Callable[[World], Edits]] = {
    "authorisation": _authorisation,
    "assignment": _assignment,
    "blocking": _blocking,
    "page": _page,
    "profile": _profile,
    "enrollment": _enrollment,
    "licences": _licences,
    "network": _network,
    "registration": _registration,
    "image": _image,
}
"""The groups of changes, by name."""


def _some(entries: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What may be taken out of a list: anything of a short one, of a long one one entry or all."""
    sizes = range(1, len(entries) + 1) if len(entries) <= SEVERAL else (1, len(entries))
    for size in sizes:
        yield from combinations(entries, size)


def _name(app: App) -> str:
    return clean(app.name or app.id)
