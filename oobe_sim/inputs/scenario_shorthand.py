"""The short forms of a scenario, written out in full before anything is structured.

What is not of a form that is known here stays as it is, so that its error is told in one place.
"""

from __future__ import annotations

from typing import Any

from attrs import define, field

from oobe_sim.errors import nearest
from oobe_sim.inputs import portal
from oobe_sim.inputs.found import Defaulted, Exports
from oobe_sim.inputs.problems import Report, described, one_of
from oobe_sim.inputs.scenario_any import ANY, SAID_ANY, is_any, read_answers, read_any
from oobe_sim.inputs.scenario_apps import write_out_app
from oobe_sim.inputs.scenario_assignments import NONE, Targets, write_out_assignments
from oobe_sim.inputs.scenario_defaults import (
    ALL_DEVICES_ASSIGNMENT,
    ALL_USERS_ASSIGNMENT,
    ASSIGNED,
    NOMINAL_REGISTRATION,
    REGISTERED,
    assume,
)
from oobe_sim.inputs.scenario_groups import write_out_clause, write_out_filter, write_out_group
from oobe_sim.inputs.scenario_names import Names, check_once, identified
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.world.build import RELEASES, Build, release_named
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.world import Domain

COLLECTIONS = {
    "groups": "group",
    "filters": "assignment filter",
    "autopilot_profiles": "profile",
    "esp_profiles": "Enrollment Status Page",
    "apps": "app",
    "policies": "policy",
    "scripts": "script",
    "conditional_access": "Conditional Access policy",
    "platform_restrictions": "platform restriction",
}
"""The tenant's collections, and what one of their objects is called."""

ASSIGNED_COLLECTIONS = (
    "autopilot_profiles",
    "esp_profiles",
    "apps",
    "policies",
    "scripts",
    "platform_restrictions",
    "conditional_access",
)
OF_PEOPLE = ("platform_restrictions", "conditional_access")
"""The collections whose objects are assigned to people, never to devices."""

FIREWALL_LISTS = ("blocked", "inspected", "proxy_exemptions")
"""Lists of the network whose entries may be numbers of ports, and of which one may stand alone."""


@define
class Shorthand:
    """Writes the short forms of one file out.

    `defaulted` collects what had to be assumed, and `opened` the events that may be answered in several ways.
    """

    report: Report
    exports: Exports
    partial: bool = False
    defaulted: list[Defaulted] = field(factory=list)
    opened: dict[str, Domain] = field(factory=dict)
    filters: Names = field(factory=lambda: Names("assignment filter"))

    def document(self, data: dict[str, Any]) -> dict[str, Any]:
        """The whole file, without short forms."""
        told = {key: value for key, value in data.items() if value is not None}
        if isinstance(told.get("source"), dict):
            told["source"] = [told["source"]]
            self.report.moved["/source/0"] = "/source"
        if told.get("devices") == "all":
            told["devices"] = ["all"]
        elif isinstance(told.get("devices"), str):
            found, expected = described(told.pop("devices")), "`all`, or a list of serial numbers"
            self.report.add("input.unknown-value", "/devices", found, expected)
        for section in ("choices", "faults", "services"):
            told[section] = self._answers(section, told.get(section, {}), f"/{section}")
        told["network"] = self._network(told.get("network", {}))
        told["device"] = self._device(told.get("device", {}), exported="devices" in data)
        told["tenant"] = self._tenant(told.get("tenant", {}))
        return told

    def _answers(self, section: str, given: Any, pointer: str) -> Any:
        if given == ANY:
            self.opened[section] = Domain((), SAID_ANY)
            return {}
        if not isinstance(given, dict):
            return given
        told = {}
        for key, value in given.items():
            at = child(pointer, key)
            if is_any(value):
                domain = read_answers(value, at, self.report)
                self.opened |= {f"{section}.{key}": domain} if domain is not None else {}
                continue
            items = value if isinstance(value, list) else [value]
            if not isinstance(value, list):
                self.report.moved[child(at, 0)] = at
            told[key] = [self._answer(item, child(at, i)) for i, item in enumerate(items)]
            if not items:
                self.report.add("input.wrong-type", at, "an empty list", "an answer or a list of answers")
        return told

    def _answer(self, item: Any, pointer: str) -> Any:
        # Answers are labels of buttons; one that looks like a number is text all the same.
        return self.report.raw(pointer) if isinstance(item, int | float) else item

    def _network(self, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        told = dict(given)
        for key in FIREWALL_LISTS:
            at = child("/network", key)
            if isinstance(told.get(key), str | int) and not isinstance(told[key], bool):
                self.report.moved[child(at, 0)] = at
                told[key] = [told[key]]
            if isinstance(told.get(key), list):
                told[key] = [str(one) if type(one) is int else one for one in told[key]]
        return told

    def _device(self, given: Any, *, exported: bool) -> Any:
        if not isinstance(given, dict):
            return given
        told = dict(given)
        for key in ("registration", "configuration_file"):
            if told.get(key) == NONE:
                told[key] = None
        serial = told.get("serial_number")
        known = isinstance(serial, str) and any(d.serial_number == serial for d in self.exports.devices)
        if "registration" not in told and not exported and not known:
            told["registration"] = {}
            self.defaulted.append(assume("device.registration.status", NOMINAL_REGISTRATION.status, REGISTERED))
        file = told.get("configuration_file")
        if isinstance(file, dict) and isinstance(file.get("profile"), dict):
            at = "/device/configuration_file/profile"
            profile = portal.translate(AutopilotProfile, file["profile"], at, self.report)
            (profile,) = identified([profile], "/device/configuration_file", "profile", self.report)
            self._assign(profile, at, None)
            told["configuration_file"] = {**file, "profile": profile}
        return self._release(told)

    def _release(self, told: dict[str, Any]) -> dict[str, Any]:
        if "release" not in told:
            return told
        name = told.pop("release")
        if is_any(name) and name != ANY and "build" not in told:
            said = read_any(name, "/device/release", self.report)
            return told if said is None else {**told, "build": said.each(self._build)}
        release = release_named(name) if isinstance(name, str) else None
        if release is None:
            self._no_release(name, "/device/release")
            return told
        if "build" not in told:
            self.report.moved["/device/build"] = "/device/release"
            return {**told, "build": str(release.build)}
        if _release_number(told["build"]) not in (None, release.build.release):
            found = f"build {told['build']}, which is not {release.name}"
            self.report.add("input.duplicate-key", "/device/build", found, f"{release.build}, or no `release`")
        return told

    def _build(self, name: Any, pointer: str) -> str:
        release = release_named(name) if isinstance(name, str) else None
        if release is None:
            self._no_release(name, pointer)
        return str((release or RELEASES[0]).build)

    def _no_release(self, name: Any, pointer: str) -> None:
        known = [r.name for r in reversed(RELEASES)]
        near = nearest(name, known) if isinstance(name, str) else ""
        self.report.add("input.unknown-value", pointer, described(name), one_of(known), near)

    def _tenant(self, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        told = dict(given)
        for key, cls in (("autopilot_profiles", AutopilotProfile), ("esp_profiles", EspProfile)):
            if isinstance(told.get(key), list):
                told[key] = [
                    portal.translate(cls, item, f"/tenant/{key}/{i}", self.report) if isinstance(item, dict) else item
                    for i, item in enumerate(told[key])
                ]
        for key, kind in COLLECTIONS.items():
            if key in told:
                exported = frozenset(one.id for one in getattr(self.exports, key, ()))
                told[key] = identified(told[key], f"/tenant/{key}", kind, self.report, exported)
        self._rules(told)
        groups, apps = self._names(told, "groups"), self._names(told, "apps")
        self.filters = self._names(told, "filters")
        for key in ASSIGNED_COLLECTIONS:
            exported = frozenset(one.id for one in getattr(self.exports, key))
            for i, item in _objects(told.get(key)):
                # What an export holds, and the default page, have their assignments already.
                has_them = item.get("is_default") is True or str(item["id"]) in exported
                assume_at = None if has_them else key
                self._assign(item, f"/tenant/{key}/{i}", groups, assume_at)
        self._related_apps(told, apps)
        return told

    def _related_apps(self, tenant: dict[str, Any], apps: Names) -> None:
        for i, app in _objects(tenant.get("apps")):
            write_out_app(app, f"/tenant/apps/{i}", apps, self.report, partial=self.partial)
        for i, esp in _objects(tenant.get("esp_profiles")):
            self._blocking_apps(esp, f"/tenant/esp_profiles/{i}/selected_mobile_app_ids", apps)

    def _rules(self, told: dict[str, Any]) -> None:
        for i, group in _objects(told.get("groups")):
            told["groups"][i] = write_out_group(group, f"/tenant/groups/{i}", self.report)
        for i, one in _objects(told.get("filters")):
            told["filters"][i] = write_out_filter(one, f"/tenant/filters/{i}", self.report)
        if isinstance(told.get("clauses"), list):
            told["clauses"] = self._clauses(told["clauses"])

    def _clauses(self, said: list[Any]) -> list[Any]:
        seen: dict[str, str] = {}
        written = list(said)
        for i, one in _objects(said):
            at = f"/tenant/clauses/{i}"
            written[i] = write_out_clause(one, at, self.report)
            check_once(written[i].get("id"), seen, at, "condition", self.report)
        return written

    def _names(self, tenant: dict[str, Any], key: str) -> Names:
        names = Names(COLLECTIONS[key])
        names.learn((one.id, one.name) for one in getattr(self.exports, key))
        names.learn((item["id"], item.get("name")) for _, item in _objects(tenant.get(key)))
        return names

    def _blocking_apps(self, esp: dict[str, Any], pointer: str, apps: Names) -> None:
        said = esp.get("selected_mobile_app_ids")
        if isinstance(said, list):
            esp["selected_mobile_app_ids"] = [
                apps.resolve(app, child(pointer, i), self.report, partial=self.partial) for i, app in enumerate(said)
            ]

    def _assign(self, item: dict[str, Any], pointer: str, groups: Names | None, assume_at: str | None = None) -> None:
        """Write the assignments of an object out; `assume_at` names its collection where none means all."""
        if "assignments" not in item:
            if assume_at:
                to_all = ALL_USERS_ASSIGNMENT if assume_at in OF_PEOPLE else ALL_DEVICES_ASSIGNMENT
                item["assignments"] = [dict(to_all)]
                path = f"tenant.{assume_at}.{item['id']}.assignments"
                self.defaulted.append(assume(path, (to_all["id"],), ASSIGNED))
            return
        said, at = item["assignments"], child(pointer, "assignments")
        names = Targets(groups, self.filters, partial=self.partial)
        several = read_any(said, at, self.report) if is_any(said) and said != ANY else None
        if several is None:
            item["assignments"] = write_out_assignments(said, at, names, self.report)
        else:
            item["assignments"] = several.each(lambda one, at: write_out_assignments(one, at, names, self.report))


def _objects(items: Any) -> list[tuple[int, dict[str, Any]]]:
    if not isinstance(items, list):
        return []
    return [(i, item) for i, item in enumerate(items) if isinstance(item, dict)]


def _release_number(build: Any) -> int | None:
    try:
        return Build.parse(str(build)).release
    except ValueError:
        return None
