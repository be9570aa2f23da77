"""What importing exports yields: typed parts of a tenant, and an account of all the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import Factory, frozen

from oobe_sim.errors import Problem
from oobe_sim.model.finding import Place
from oobe_sim.model.source import Source
from oobe_sim.world.app import App, Policy
from oobe_sim.world.assignment import AssignmentFilter, Clause, Group
from oobe_sim.world.device import ConfigurationFile, Device
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.script import Script
from oobe_sim.world.tenant import ConditionalAccessPolicy, PlatformRestriction, Restrictions
from oobe_sim.world.world import Domain

NoteKind = Literal["irrelevant", "reported"]
"""`irrelevant`: it cannot change an enrollment. `reported`: it might, or nobody knows, or it is wrong."""


@frozen
class Defaulted:
    """A value that no file says and that a document gives; `path` is a path of the world."""

    path: str
    value: object
    source: Source


@frozen
class Note:
    """Something in a file that did not become part of the world.

    A note covers the whole subtree at its place, and stands for all objects of the same type in
    the file that hold the same: `place` is the first of them, `times` counts them.
    """

    place: Place
    kind: NoteKind
    reason: str
    times: int = 1


@frozen
class Exports:
    """All that was found in some exports, merged; sorted by id, whatever the order of the files.

    `devices` hold what a CSV or a device list says of them and defaults otherwise; what is open
    of them lies at `devices.<id>.…`, of a configuration file at `device.configuration_file.…`,
    of everything else at `tenant.<collection>.<id>.<field>`. `places` knows where each object
    came from, by the same paths. `conditional_access_known`: the files hold Conditional Access
    policies, though maybe none that is enforced. `problems` are files and objects that cannot be used.
    """

    autopilot_profiles: tuple[AutopilotProfile, ...] = ()
    esp_profiles: tuple[EspProfile, ...] = ()
    apps: tuple[App, ...] = ()
    policies: tuple[Policy, ...] = ()
    scripts: tuple[Script, ...] = ()
    groups: tuple[Group, ...] = ()
    filters: tuple[AssignmentFilter, ...] = ()
    clauses: tuple[Clause, ...] = ()
    conditional_access: tuple[ConditionalAccessPolicy, ...] = ()
    conditional_access_known: bool = False
    restrictions: Restrictions | None = None
    platform_restrictions: tuple[PlatformRestriction, ...] = ()
    devices: tuple[Device, ...] = ()
    configuration_files: tuple[ConfigurationFile, ...] = ()
    space: Mapping[str, Domain] = Factory(dict)
    defaulted: tuple[Defaulted, ...] = ()
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Place] = Factory(dict)
