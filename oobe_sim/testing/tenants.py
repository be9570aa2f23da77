"""Random tenants: small ones, whose objects refer to each other."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import attrs
from hypothesis import strategies as st

from oobe_sim.inputs.rules.unanswered import with_clauses
from oobe_sim.testing.expressions import filter_rules, membership_rules
from oobe_sim.testing.varied import mostly, varied
from oobe_sim.world.app import App, AppKind, EMode, InstallContext, Policy, PolicyKind
from oobe_sim.world.assignment import (
    Assignment,
    AssignmentFilter,
    FilterMode,
    FilterPlatform,
    Group,
    Intent,
    Target,
    TargetMode,
)
from oobe_sim.world.build import Build
from oobe_sim.world.device import Architecture
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.installer import DEFAULT_RETURN_CODES, Dependency, DeviceRestartBehavior, Requirements, Supersedence
from oobe_sim.world.profile import AutopilotProfile, DeviceUsageType, UserType
from oobe_sim.world.script import Script
from oobe_sim.world.tenant import (
    EVERYBODY,
    CloudApps,
    ConditionalAccessPolicy,
    Grant,
    JoinSettings,
    PlatformRestriction,
    Restrictions,
    Scope,
    Tenant,
)

GROUPS = ("pupils", "laptops", "everybody")
FILTERS = ("surfaces", "new")
APPS = ("reader", "browser", "vpn")
FLAG = st.booleans()
TEMPLATES = ("", "LAB-%SERIAL%", "%RAND:5%", "%SERIAL%", "Klasse-%RAND:2%", "2024", "%serial%", "A" * 16)


def assignments() -> st.SearchStrategy[tuple[Assignment, ...]]:
    """To all devices first, then to nobody, and to whatever else there is."""
    to_all = Assignment(id="a0", target=Target.ALL_DEVICES)
    drawn = st.lists(
        st.builds(
            Assignment,
            id=st.just(""),
            target=st.sampled_from(Target),
            group=st.sampled_from(GROUPS),
            mode=mostly(TargetMode.INCLUDE, TargetMode.EXCLUDE, times=4),
            intent=mostly(Intent.REQUIRED, Intent.AVAILABLE, Intent.UNINSTALL, times=4),
            filter=mostly("", *FILTERS, times=2),
            filter_mode=st.sampled_from(FilterMode),
        ),
        max_size=2,
    ).map(lambda items: tuple(_numbered(item, index) for index, item in enumerate(items)))
    usual = st.just((to_all,))
    return st.one_of(usual, usual, usual, drawn)


def _numbered(item: Assignment, index: int) -> Assignment:
    group = item.group if item.target is Target.GROUP else ""
    return attrs.evolve(item, id=f"a{index}", group=group)


def groups() -> st.SearchStrategy[tuple[Group, ...]]:
    """Each of the names that assignments use, with or without the device and the person."""
    rules = st.none() | membership_rules()
    return st.tuples(
        *(st.builds(Group, id=st.just(name), name=st.just(name), rule=rules, has_device=FLAG, has_person=FLAG)
          for name in GROUPS)
    )  # fmt: skip


def filters() -> st.SearchStrategy[tuple[AssignmentFilter, ...]]:
    """Each of the filters that assignments use."""
    return st.tuples(
        *(
            st.builds(
                AssignmentFilter,
                id=st.just(name),
                name=st.just(name),
                platform=mostly(FilterPlatform.WINDOWS, FilterPlatform.IOS, times=8),
                rule=st.none() | filter_rules(),
                matches=FLAG,
            )
            for name in FILTERS
        )
    )


def apps(id: str) -> st.SearchStrategy[App]:
    """An app of this id; how it installs varies more than what it is."""
    return varied(
        App,
        id=st.just(id),
        name=st.just(id),
        kind=mostly(AppKind.WIN32, *list(AppKind)[1:], times=1),
        context=mostly(InstallContext.SYSTEM, InstallContext.USER, times=2),
        install_minutes=mostly(None, 0.0, 5.0, 30.0, 90.0, times=1),
        max_run_time_in_minutes=mostly(60, 10, 600, times=2),
        size=mostly(None, 1_000_000, 30 * 1024**3, times=1),
        exit_code=mostly(0, 3010, 1641, 1618, 1707, 5, times=2),
        return_codes=mostly(DEFAULT_RETURN_CODES, (), DEFAULT_RETURN_CODES[2:], times=4),
        device_restart_behavior=mostly(DeviceRestartBehavior.BASED_ON_RETURN_CODE, *DeviceRestartBehavior, times=1),
        requirements=requirements(),
        depends_on=dependencies(id),
        supersedes=mostly((), *((Supersedence(other),) for other in APPS if other != id), times=4),
        emode=varied(EMode, approved=FLAG, supplemental_policy=FLAG),
        assignments=assignments(),
    )


def requirements() -> st.SearchStrategy[Requirements]:
    """Mostly none, and seldom one that the nominal device does not meet."""
    return varied(
        Requirements,
        minimum_build=mostly(None, Build(19045), Build(99999), times=3),
        architectures=mostly(frozenset(), frozenset({Architecture.X64}), frozenset({Architecture.ARM64}), times=3),
        minimum_memory_mb=mostly(None, 4096, 65536, times=3),
    )


def dependencies(id: str) -> st.SearchStrategy[tuple[Dependency, ...]]:
    """Mostly none; else on any other app, so that there are circles too."""
    others = [Dependency(other, auto) for other in APPS if other != id for auto in (True, False)]
    return mostly((), *((one,) for one in others), tuple(others[::2]), times=1)


def policies(id: str) -> st.SearchStrategy[Policy]:
    return st.builds(
        Policy, id=st.just(id), name=st.just(id), kind=st.sampled_from(PolicyKind), assignments=assignments()
    )


def scripts(id: str) -> st.SearchStrategy[Script]:
    return varied(
        Script,
        id=st.just(id),
        name=st.just(id),
        context=mostly(InstallContext.SYSTEM, InstallContext.USER, times=2),
        minutes=mostly(None, 5.0, 90.0, times=1),
        assignments=assignments(),
    )


def autopilot_profiles(id: str) -> st.SearchStrategy[AutopilotProfile]:
    """A profile with any settings: mostly user-driven, often self-deploying, seldom for another join."""
    return varied(
        AutopilotProfile,
        device_usage_type=mostly(DeviceUsageType.SINGLE_USER, DeviceUsageType.SHARED, times=1),
        id=st.just(id),
        name=st.just(id),
        created=st.none() | st.integers(1, 9).map(lambda day: datetime(2024, 3, day, tzinfo=UTC)),
        locale=st.sampled_from(("os-default", "", "nb-NO")),
        keyboard_selection_page_skipped=FLAG,
        eula_hidden=FLAG,
        privacy_settings_hidden=FLAG,
        escape_link_hidden=FLAG,
        user_type=st.sampled_from(UserType),
        device_name_template=st.sampled_from(TEMPLATES),
        assignments=assignments(),
    )


def esp_profiles(id: str, *, default: bool = False) -> st.SearchStrategy[EspProfile]:
    """A page with any of its switches set."""
    return varied(
        EspProfile,
        id=st.just(id),
        name=st.just(id),
        created=st.none() | st.sampled_from((datetime(2024, 3, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC))),
        is_default=st.just(default),
        priority=st.just(0) if default else st.integers(1, 3),
        show_installation_progress=mostly(True, False, times=4),
        install_progress_timeout_in_minutes=mostly(60, 0, 1, 15, 1440, times=2),
        block_device_setup_retry_by_user=FLAG,
        allow_device_reset_on_install_failure=FLAG,
        allow_device_use_on_install_failure=FLAG,
        selected_mobile_app_ids=st.lists(st.sampled_from(APPS), unique=True, max_size=2).map(tuple),
        allow_non_blocking_app_installation=FLAG,
        install_quality_updates=st.none() | FLAG,
        assignments=st.just(()) if default else assignments(),
    )


def conditional_access_policies(id: str) -> st.SearchStrategy[ConditionalAccessPolicy]:
    return st.builds(
        ConditionalAccessPolicy,
        id=st.just(id),
        name=st.just(id),
        grant=st.sampled_from((Grant.MFA, Grant.COMPLIANT_DEVICE, Grant.TERMS_OF_USE, Grant.BLOCK)),
        apps=st.sampled_from((CloudApps.OTHERS, CloudApps.ALL, CloudApps.INTUNE_ENROLLMENT)),
        excludes_intune=FLAG,
        assignments=st.one_of(st.just(EVERYBODY), st.just(EVERYBODY), assignments()),
    )


def join_settings() -> st.SearchStrategy[JoinSettings]:
    return varied(
        JoinSettings,
        quota=mostly(50, None, 5),
        require_mfa=FLAG,
        registering_user_is_administrator=st.sampled_from(Scope),
    )


def restrictions() -> st.SearchStrategy[Restrictions]:
    return varied(Restrictions, os_minimum=mostly(None, Build(22621)), os_maximum=mostly(None, Build(22631)))


def platform_restrictions(id: str) -> st.SearchStrategy[PlatformRestriction]:
    return varied(
        PlatformRestriction,
        id=st.just(id),
        name=st.just(id),
        personally_owned_blocked=FLAG,
        os_minimum=mostly(None, Build(22621), times=4),
        assignments=assignments(),
    )


def tenants() -> st.SearchStrategy[Tenant]:
    """A tenant of at most three apps, two profiles and two pages, with every condition that its rules ask for."""
    return _tenants().flatmap(_answered)


def _answered(tenant: Tenant) -> st.SearchStrategy[Tenant]:
    asked = with_clauses(tenant)[0].clauses
    return st.tuples(*(st.builds(attrs.evolve, st.just(one), holds=FLAG) for one in asked)).map(
        lambda clauses: attrs.evolve(tenant, clauses=clauses)
    )


def _tenants() -> st.SearchStrategy[Tenant]:
    return varied(
        Tenant,
        education_licences=FLAG,
        windows_hello_for_business=FLAG,
        certificate_based_authentication=FLAG,
        mdm_applications=mostly(1, 2),
        join=join_settings(),
        mam_scope=mostly(Scope.NONE, Scope.ALL, times=4),
        restrictions=restrictions(),
        platform_restrictions=_some(platform_restrictions, ("r1",)),
        conditional_access=_some(conditional_access_policies, ("ca1",)),
        groups=groups(),
        filters=filters(),
        autopilot_profiles=_some(autopilot_profiles, ("school", "exams"), least=1),
        esp_profiles=st.one_of(
            st.just(()),
            st.tuples(esp_profiles("page")),
            st.tuples(esp_profiles("default", default=True)),
            st.tuples(esp_profiles("default", default=True), esp_profiles("page")),
        ),
        apps=_some(apps, APPS),
        policies=_some(policies, ("p1", "p2")),
        scripts=_some(scripts, ("s1",)),
    )


def _some(part: Any, ids: tuple[str, ...], *, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """The first few of these objects, down to the `least`."""
    return st.one_of(*(st.tuples(*map(part, ids[:count])) for count in range(least, len(ids) + 1)))
