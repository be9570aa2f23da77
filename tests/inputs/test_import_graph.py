"""What the resources of Microsoft Graph become: a documentation by example."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from oobe_sim.inputs.exports import Exports, load, read_bytes
from oobe_sim.world.app import AppKind, InstallContext, PolicyKind
from oobe_sim.world.assignment import FilterMode, Intent, Target, TargetMode
from oobe_sim.world.build import Build
from oobe_sim.world.device import ProfileStatus, UserlessEnrollment
from oobe_sim.world.profile import JoinType, UserType

EXPORTS = Path(__file__).parent / "exports"


def read(found: Any, name: str = "export.json") -> Exports:
    return read_bytes(json.dumps(found).encode(), name)


def reported(exports: Exports) -> str:
    return "\n".join(f"{note.place.pointer} {note.reason}" for note in exports.notes if note.kind == "reported")


def profile(**more: Any) -> dict[str, Any]:
    kind = "#microsoft.graph.azureADWindowsAutopilotDeploymentProfile"
    return {"@odata.type": kind, "id": "p", "displayName": "Pupils", "assignments": [], **more}


def esp(**more: Any) -> dict[str, Any]:
    kind = "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration"
    key = "e_Windows10EnrollmentCompletionPageConfiguration"
    return {"@odata.type": kind, "id": key, "displayName": "ESP", "priority": 1, "assignments": [], **more}


def app(**more: Any) -> dict[str, Any]:
    return {
        "@odata.type": "#microsoft.graph.win32LobApp",
        "id": "a",
        "displayName": "Geometry",
        "assignments": [],
        **more,
    }


class TestAutopilotProfiles:
    def test_the_new_name_of_a_setting_wins_and_a_difference_is_reported(self) -> None:
        exports = load([EXPORTS / "autopilot-both-names.json"])
        [found] = exports.autopilot_profiles
        assert (found.locale, found.preprovisioning_allowed, found.privacy_settings_hidden) == ("fr-FR", True, True)
        assert "/language language differs from locale, which wins" in reported(exports)
        assert "/outOfBoxExperienceSettings/hidePrivacySettings" in reported(exports)
        assert "hideEULA" not in reported(exports), "the same value twice is no conflict"

    def test_a_group_that_no_file_holds_has_open_members(self) -> None:
        exports = load([EXPORTS / "autopilot-both-names.json"])
        [group] = exports.groups
        assert exports.autopilot_profiles[0].assignments[0].group == group.id
        assert {f"tenant.groups.{group.id}.has_device", f"tenant.groups.{group.id}.has_person"} <= exports.space.keys()

    def test_old_names_alone_are_read(self) -> None:
        block = {"hideEULA": True, "userType": "administrator", "deviceUsageType": "singleUser"}
        [found] = read(profile(language="", enableWhiteGlove=True, outOfBoxExperienceSettings=block)).autopilot_profiles
        assert (found.eula_hidden, found.user_type, found.preprovisioning_allowed) == (
            True,
            UserType.ADMINISTRATOR,
            True,
        )
        assert found.locale == "", "empty: the person selects it"

    def test_what_a_document_gives_is_defaulted_and_what_none_gives_is_open(self) -> None:
        exports = read(profile())
        sources = {one.path: one.source for one in exports.defaulted}
        assert sources["tenant.autopilot_profiles.p.locale"].date == "2024-08-01"
        assert "tenant.autopilot_profiles.p.eula_hidden" in sources
        assert exports.space["tenant.autopilot_profiles.p.keyboard_selection_page_skipped"].values == (False, True)

    def test_a_self_deploying_profile_has_what_the_portal_forces_where_it_does_not_say_so(self) -> None:
        exports = read(profile(outOfBoxExperienceSetting={"deviceUsageType": "shared", "userType": None}))
        [found] = exports.autopilot_profiles
        assert (found.eula_hidden, found.privacy_settings_hidden, found.escape_link_hidden) == (True, True, True)
        assert found.user_type is UserType.STANDARD
        sources = {one.path: one.source for one in exports.defaulted}
        assert "self-deploying" in sources["tenant.autopilot_profiles.p.eula_hidden"].address

    def test_a_self_deploying_profile_that_contradicts_the_portal_is_kept_as_it_stands(self) -> None:
        block = {"deviceUsageType": "shared", "userType": "administrator", "eulaHidden": False}
        [found] = read(profile(outOfBoxExperienceSetting=block)).autopilot_profiles
        assert (found.eula_hidden, found.user_type) == (False, UserType.ADMINISTRATOR)

    def test_the_type_says_how_the_device_joins_and_without_it_that_is_open(self) -> None:
        hybrid = profile(**{"@odata.type": "microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile"})
        assert read(hybrid).autopilot_profiles[0].join_type is JoinType.HYBRID
        untyped = profile(outOfBoxExperienceSetting={"eulaHidden": True})
        del untyped["@odata.type"]
        assert "tenant.autopilot_profiles.p.join_type" in read(untyped).space

    def test_an_unknown_value_is_reported_as_it_stands_and_left_open(self) -> None:
        exports = read(profile(outOfBoxExperienceSetting={"deviceUsageType": "hologram"}))
        assert "'hologram'" in reported(exports)
        assert len(exports.space["tenant.autopilot_profiles.p.device_usage_type"].values) == 2

    def test_absent_assignments_are_open_and_empty_ones_are_not(self) -> None:
        absent = profile()
        del absent["assignments"]
        assert "tenant.autopilot_profiles.p.assignments" in read(absent).space
        assert "tenant.autopilot_profiles.p.assignments" not in read(profile()).space

    @pytest.mark.parametrize(("text", "year"), [("2024-05-01T10:00:00Z", 2024), ("2024-05-01T10:00:00.1234567Z", 2024)])
    def test_dates_have_up_to_seven_digits_of_a_second(self, text: str, year: int) -> None:
        created = read(profile(createdDateTime=text)).autopilot_profiles[0].created
        assert created is not None
        assert created.year == year

    def test_year_one_means_never(self) -> None:
        assert read(profile(createdDateTime="0001-01-01T00:00:00Z")).autopilot_profiles[0].created is None


class TestEnrollmentStatusPage:
    def test_the_untouched_default_is_off_and_known_by_its_id_in_any_language(self) -> None:
        [found] = load([EXPORTS / "esp-default-off.json"]).esp_profiles
        assert (found.is_default, found.priority) == (True, 0)
        assert (found.show_installation_progress, found.install_progress_timeout_in_minutes) == (False, 0)
        assert found.block_device_setup_retry_by_user, "kept as it stands: facts say what it means"

    def test_the_default_applies_to_everybody_so_its_assignments_are_not_open(self) -> None:
        assert not [path for path in load([EXPORTS / "esp-default-off.json"]).space if path.endswith("assignments")]

    def test_an_export_without_ids_shows_the_default_by_its_priority(self) -> None:
        bare = esp(priority=0)
        del bare["id"]
        [found] = read(bare).esp_profiles
        assert (found.is_default, found.id) == (True, "windows10EnrollmentCompletionPageConfiguration:ESP")

    def test_placeholders_of_a_script_are_reported_and_open(self) -> None:
        exports = read(esp(showInstallationProgress="$show", installProgressTimeoutInMinutes="$minutes"))
        path = f"tenant.esp_profiles.{exports.esp_profiles[0].id}"
        assert {
            f"{path}.show_installation_progress",
            f"{path}.install_progress_timeout_in_minutes",
        } <= exports.space.keys()
        assert "($minutes)" in reported(exports)

    def test_a_truth_value_in_quotes_is_read_and_reported(self) -> None:
        exports = read(esp(showInstallationProgress="True", installProgressTimeoutInMinutes="45"))
        assert exports.esp_profiles[0].show_installation_progress
        assert exports.esp_profiles[0].install_progress_timeout_in_minutes == 45
        assert "/showInstallationProgress" in reported(exports)

    def test_a_field_newer_than_the_export_is_open_where_documents_contradict(self) -> None:
        exports = read(esp())
        assert any(path.endswith("allow_non_blocking_app_installation") for path in exports.space)

    def test_names_of_apps_are_matched_with_apps_and_missing_apps_are_reported(self) -> None:
        names = [{"name": "Geometry", "type": "#microsoft.graph.win32LobApp"}, {"name": "Algebra", "type": "winGetApp"}]
        exports = read([esp(selectedMobileAppNames=names), app()])
        assert exports.esp_profiles[0].selected_mobile_app_ids == ("a", "winGetApp:Algebra")
        assert "selected app winGetApp:Algebra: no file holds it" in reported(exports)


class TestApps:
    def test_a_page_of_apps(self) -> None:
        exports = load([EXPORTS / "apps-page.json"])
        geometry, sketchpad = exports.apps
        assert (geometry.kind, geometry.context) == (AppKind.WIN32, InstallContext.SYSTEM)
        assert geometry.max_run_time_in_minutes == 90
        assert [(a.target, a.mode, a.intent) for a in geometry.assignments] == [
            (Target.ALL_DEVICES, TargetMode.INCLUDE, Intent.REQUIRED),
            (Target.GROUP, TargetMode.EXCLUDE, Intent.AVAILABLE),
        ]
        assert (sketchpad.context, sketchpad.published, sketchpad.assignments) == (InstallContext.USER, False, ())
        assert exports.problems == ()

    def test_requirement_rules_are_not_evaluated_so_whether_the_app_applies_is_open(self) -> None:
        assert "tenant.apps.app-1.applicable" in load([EXPORTS / "apps-page.json"]).space

    def test_apps_of_other_platforms_are_irrelevant_and_say_so(self) -> None:
        [note] = [n for n in load([EXPORTS / "apps-page.json"]).notes if "iosStoreApp" in n.reason]
        assert (note.kind, note.place.pointer) == ("irrelevant", "/value/2")

    def test_an_app_of_a_type_of_the_future_is_there_and_its_kind_is_open(self) -> None:
        exports = read(app(**{"@odata.type": "#microsoft.graph.win32FutureApp"}, publishingState="published"))
        [found] = exports.apps
        assert found.name == "Geometry"
        assert exports.space["tenant.apps.a.kind"].values == tuple(AppKind)
        assert "/@odata.type win32FutureApp: a type of app that the simulator does not know" in reported(exports)

    def test_a_strange_object_is_an_app_by_the_intent_of_its_assignments(self) -> None:
        target = {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}
        strange = app(**{"@odata.type": "#microsoft.graph.somethingNew"})
        assert not read(strange).apps
        strange["assignments"] = [{"id": "x", "intent": "required", "target": target}]
        assert read(strange).apps

    @pytest.mark.parametrize("kind", ["iosFutureApp", "androidFutureApp", "macOSFutureApp", "windowsPhone81AppX"])
    def test_a_future_app_of_another_platform_is_irrelevant(self, kind: str) -> None:
        exports = read(app(**{"@odata.type": f"#microsoft.graph.{kind}"}, publishingState="published"))
        assert not exports.apps
        assert [note.kind for note in exports.notes] == ["irrelevant"]

    def test_not_assigned_means_no_assignments(self) -> None:
        assert "tenant.apps.app-2.assignments" not in load([EXPORTS / "apps-page.json"]).space

    def test_a_missing_context_is_open_and_a_missing_limit_is_an_hour(self) -> None:
        exports = read(app(installExperience={}))
        assert "tenant.apps.a.context" in exports.space
        assert exports.apps[0].max_run_time_in_minutes == 60
        assert "tenant.apps.a.max_run_time_in_minutes" in {one.path for one in exports.defaulted}

    @pytest.mark.parametrize(
        ("said", "context"),
        [
            ({"packageType": "perMachine"}, InstallContext.SYSTEM),
            ({"packageType": "dualPurpose", "useDeviceContext": True}, InstallContext.SYSTEM),
            ({"packageType": "dualPurpose", "useDeviceContext": None}, InstallContext.USER),
            ({"useDeviceContext": False}, InstallContext.USER),
        ],
    )
    def test_an_msi_has_its_context_in_its_package(self, said: dict[str, Any], context: InstallContext) -> None:
        exports = read(app(**{"@odata.type": "#microsoft.graph.windowsMobileMSI"}, **said))
        assert exports.apps[0].context is context
        assert "tenant.apps.a.context" not in exports.space

    def test_a_filter_that_no_file_holds_may_match_or_not(self) -> None:
        target = {
            "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget",
            "deviceAndAppManagementAssignmentFilterId": "f1",
            "deviceAndAppManagementAssignmentFilterType": "exclude",
        }
        exports = read(app(assignments=[{"id": "x", "intent": "required", "target": target}]))
        [assignment] = exports.apps[0].assignments
        assert (assignment.filter, assignment.filter_mode) == ("f1", FilterMode.EXCLUDE)
        assert exports.space["tenant.filters.f1.matches"].values == (False, True)

    def test_a_filter_is_found_by_id_or_by_name(self) -> None:
        filters = [
            {
                "@odata.type": "#microsoft.graph.deviceAndAppManagementAssignmentFilter",
                "id": "f1", "displayName": "Surfaces", "platform": "windows10AndLater",
                "rule": '(device.model -startsWith "Surface")',
            }
        ]  # fmt: skip
        for named in ("f1", "surfaces"):
            target = {
                "@odata.type": "#microsoft.graph.allDevicesAssignmentTarget",
                "deviceAndAppManagementAssignmentFilterId": named,
                "deviceAndAppManagementAssignmentFilterType": "include",
            }
            exports = read([*filters, app(assignments=[{"id": "x", "intent": "required", "target": target}])])
            assert exports.apps[0].assignments[0].filter == exports.filters[0].id == "f1"
            assert str(exports.filters[0].rule) == 'device.model -startsWith "Surface"'
            assert 'tenant.clauses.device.model -startsWith "Surface".holds' in exports.space

    def test_a_filter_whose_rule_cannot_be_read_may_match_or_not(self) -> None:
        found = {"id": "f1", "displayName": "F", "platform": "windows10AndLater", "rule": '(device.model -match "x")'}
        exports = read(found)
        assert exports.space.keys() == {"tenant.filters.f1.matches"}
        assert "column 15: `-match`" in reported(exports)

    def test_an_unknown_intent_is_open(self) -> None:
        target = {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}
        exports = read(app(assignments=[{"id": "x", "intent": "String", "target": target}]))
        assert "tenant.apps.a.assignments.x.intent" in exports.space


class TestGroups:
    @pytest.mark.parametrize(
        ("rule", "canonical"),
        [
            ('(device.devicePhysicalIDs -any (_ -startsWith "[ZTDid]"))', '(_ -startsWith "[ZTDid]")'),
            ('(device.devicePhysicalIds -any _ -contains "[ZTDId]")', '(_ -contains "[ZTDId]")'),
            ('DEVICE.DEVICEPHYSICALIDS -ANY (_ -CONTAINS "[ztdid]")', '(_ -contains "[ztdid]")'),
            ('((device.devicePhysicalIds -any (_ -eq "[OrderID]:Room 7")))', '(_ -eq "[OrderID]:Room 7")'),
            ("(device.devicePhysicalIds -any (_ -eq “[OrderID]:Lab”))", "(_ -eq “[OrderID]:Lab”)"),
        ],
    )
    def test_rules_of_the_forms_that_documents_give(self, rule: str, canonical: str) -> None:
        exports = read({"id": "g", "displayName": "G", "groupTypes": [], "membershipRule": rule})
        assert str(exports.groups[0].rule) == f"device.devicePhysicalIds -any {canonical}"
        assert not exports.space

    def test_a_value_to_be_filled_in_leaves_membership_open(self) -> None:
        rule = '(device.devicePhysicalIds -any (_ -eq "[OrderID]:YOUR_GROUP_TAG"))'
        exports = read({"id": "g", "displayName": "G", "groupTypes": [], "membershipRule": rule})
        assert exports.groups[0].rule is None
        assert exports.space.keys() == {"tenant.groups.g.has_device"}
        assert "placeholder" in reported(exports)

    def test_what_cannot_be_read_is_told_with_its_column(self) -> None:
        rule = '(device.deviceModel -equal "Surface")'
        exports = read({"id": "g", "displayName": "G", "groupTypes": [], "membershipRule": rule})
        assert exports.space.keys() == {"tenant.groups.g.has_device"}
        assert "column 21: `-equal`; expected -any or -all or an operator" in reported(exports)

    def test_groups_that_share_a_condition_share_its_answer(self) -> None:
        rules = ['user.department -eq "7b"', '(user.city -eq "Oslo") -or (user.department -ne "7B")']
        groups = [{"id": f"g{i}", "displayName": f"G{i}", "membershipRule": rule} for i, rule in enumerate(rules)]
        assert [one.id for one in read(groups).clauses] == ['user.city -eq "Oslo"', 'user.department -eq "7b"']

    def test_what_no_file_says_of_people_is_open(self) -> None:
        group = {
            "id": "g",
            "displayName": "G",
            "groupTypes": ["DynamicMembership"],
            "membershipRule": 'user.department -eq "7b"',
        }
        assert read(group).space.keys() == {'tenant.clauses.user.department -eq "7b".holds'}

    def test_typographic_quotes_never_match(self) -> None:
        group = {
            "id": "g",
            "displayName": "G",
            "groupTypes": [],
            "membershipRule": "(device.devicePhysicalIds -any (_ -eq “[OrderID]:Lab”))",
        }
        exports = read(group)
        assert not exports.space
        assert "never matches" in reported(exports)

    def test_a_static_group_does_not_list_its_members(self) -> None:
        assert len(read({"id": "g", "displayName": "G", "groupTypes": [], "securityEnabled": True}).space) == 2


def restriction(kind: str, **more: Any) -> dict[str, Any]:
    return {"@odata.type": f"#microsoft.graph.{kind}", "displayName": kind, "priority": 0, **more}


class TestRestrictions:
    def test_limit_and_platforms_of_the_default_hold(self) -> None:
        windows = {
            "platformBlocked": False,
            "personalDeviceEnrollmentBlocked": True,
            "osMinimumVersion": "10.0.19045.0000",
            "osMaximumVersion": "",
        }
        exports = read(
            [
                restriction("deviceEnrollmentLimitConfiguration", limit=5),
                restriction("deviceEnrollmentPlatformRestrictionsConfiguration", windowsRestriction=windows),
            ]
        )
        found = exports.restrictions
        assert found is not None
        assert (found.device_limit, found.personally_owned_blocked, found.os_minimum) == (5, True, Build(19045))
        assert found.os_maximum is None
        assert not exports.space

    def test_one_that_is_assigned_to_people_stands_beside_the_default(self) -> None:
        block = {
            "platformBlocked": False,
            "personalDeviceEnrollmentBlocked": True,
            "osMinimumVersion": "10.0.22631.0",
            "osMaximumVersion": None,
        }
        custom = restriction(
            "deviceEnrollmentPlatformRestrictionConfiguration",
            priority=2,
            platformType="windows",
            platformRestriction=block,
        )
        everyone = {"target": {"@odata.type": "#microsoft.graph.allLicensedUsersAssignmentTarget"}}
        exports = read({**custom, "assignments": [everyone]})
        (found,) = exports.platform_restrictions
        assert (found.priority, found.personally_owned_blocked, found.os_minimum) == (2, True, Build(22631))
        assert [one.target for one in found.assignments] == [Target.ALL_USERS]
        assert exports.restrictions is None
        assert not exports.space

    def test_one_whose_assignments_no_file_holds_may_reach_the_person(self) -> None:
        block = {"platformBlocked": True, "personalDeviceEnrollmentBlocked": False}
        custom = restriction(
            "deviceEnrollmentPlatformRestrictionConfiguration",
            priority=1,
            platformType="windows",
            platformRestriction=block,
        )
        exports = read(custom)
        (found,) = exports.platform_restrictions
        assert exports.space.keys() == {f"tenant.platform_restrictions.{found.id}.assignments"}
        assert not read({**custom, "assignments": []}).space

    def test_one_for_phones_says_nothing_of_windows(self) -> None:
        custom = restriction(
            "deviceEnrollmentPlatformRestrictionConfiguration", priority=1, platformType="ios", platformRestriction={}
        )
        exports = read(custom)
        assert (exports.restrictions, exports.platform_restrictions) == (None, ())


SKIP = "./Device/Vendor/MSFT/DMClient/Provider/MS DM Server/FirstSyncStatus/SkipUserStatusPage"


class TestPolicies:
    @pytest.mark.parametrize(
        ("said", "kinds"),
        [
            ({"qualityUpdatesPaused": True}, [PolicyKind.QUALITY_UPDATES_PAUSED]),
            ({"qualityUpdatesDeferralPeriodInDays": 7}, [PolicyKind.QUALITY_UPDATES_DEFERRED]),
            ({"qualityUpdatesPaused": False, "qualityUpdatesDeferralPeriodInDays": 0}, []),
        ],
    )
    def test_an_update_ring_that_pauses_or_defers_quality_updates(
        self, said: dict[str, Any], kinds: list[PolicyKind]
    ) -> None:
        ring = {
            "@odata.type": "#microsoft.graph.windowsUpdateForBusinessConfiguration",
            "id": "ring",
            "displayName": "Ring 1",
            "featureUpdatesDeferralPeriodInDays": 30,
            "assignments": [{"target": {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}}],
            **said,
        }
        exports = read(ring)
        assert [one.kind for one in exports.policies] == kinds
        assert not [note for note in exports.notes if note.kind == "reported"]

    @pytest.mark.parametrize(
        ("uri", "value", "kinds"),
        [
            (SKIP, True, [PolicyKind.SKIP_USER_STATUS_PAGE]),
            (SKIP.upper(), "true", [PolicyKind.SKIP_USER_STATUS_PAGE]),
            (SKIP, False, []),
            (
                "./Vendor/MSFT/AppLocker/ApplicationLaunchRestrictions/x/EXE/Policy",
                "<x/>",
                [PolicyKind.APPLICATION_CONTROL],
            ),
            ("./Device/Vendor/MSFT/Policy/Config/Update/ManagePreviewBuilds", 1, [PolicyKind.COALESCED_REBOOT]),
            ("./Vendor/MSFT/AssignedAccess/Configuration", "<AutoLogonAccount/>", [PolicyKind.KIOSK_AUTO_LOGON]),
            (
                "./Vendor/MSFT/AssignedAccess/Configuration",
                b64encode(b"<Config><AutoLogonAccount /></Config>").decode(),
                [PolicyKind.KIOSK_AUTO_LOGON],
            ),
            ("./Vendor/MSFT/AssignedAccess/Configuration", "<Account>contoso</Account>", []),
            ("./Vendor/MSFT/SharedPC/EnableSharedPCMode", True, [PolicyKind.SHARED_PC]),
            ("./Vendor/MSFT/SharedPC/EnableSharedPCMode", False, []),
            ("./Vendor/MSFT/NetworkProxy/ProxyServer/ProxyAddress", "proxy:8080", [PolicyKind.NETWORK_PROXY]),
            ("./Vendor/MSFT/NetworkProxy/AutoDetect", 1, []),
            ("./Device/Vendor/MSFT/Policy/Config/Games/AllowAdvancedGamingServices", 0, []),
        ],
    )
    def test_custom_settings_with_recognised_uris(self, uri: str, value: Any, kinds: list[PolicyKind]) -> None:
        setting = {"@odata.type": "#microsoft.graph.omaSettingBoolean", "omaUri": uri, "value": value}
        found = read(
            {
                "@odata.type": "#microsoft.graph.windows10CustomConfiguration",
                "id": "c",
                "displayName": "C",
                "omaSettings": [setting],
            }
        )
        assert [policy.kind for policy in found.policies] == kinds

    @pytest.mark.parametrize(("account", "kinds"), [("Autologon", [PolicyKind.KIOSK_AUTO_LOGON]), ("LocalUser", [])])
    def test_a_kiosk_profile_counts_where_its_account_signs_in_by_itself(
        self, account: str, kinds: list[PolicyKind]
    ) -> None:
        one = {"@odata.type": f"#microsoft.graph.windowsKiosk{account}"}
        kiosk = {"profileName": "Exams", "appConfiguration": {}, "userAccountsConfiguration": [one]}
        found = read(
            {
                "@odata.type": "#microsoft.graph.windowsKioskConfiguration",
                "id": "k",
                "displayName": "Exams",
                "kioskProfiles": [kiosk],
            }
        )
        assert [policy.kind for policy in found.policies] == kinds
        assert not reported(found)

    def test_a_shared_pc_profile(self) -> None:
        shared = {"@odata.type": "#microsoft.graph.sharedPCConfiguration", "id": "s", "displayName": "Library"}
        assert [policy.kind for policy in read({**shared, "enabled": True}).policies] == [PolicyKind.SHARED_PC]
        assert read({**shared, "enabled": False}).policies == ()

    def test_a_settings_catalog_policy_spells_uris_in_its_ids(self) -> None:
        base = "device_vendor_msft_policy_config_devicelock_devicepasswordenabled"
        instance = {"settingDefinitionId": base, "choiceSettingValue": {"value": f"{base}_0", "children": []}}
        policy = {
            "id": "c",
            "name": "C",
            "technologies": "mdm",
            "settings": [{"id": "0", "settingInstance": instance}],
            "assignments": [],
        }
        assert [one.kind for one in read(policy).policies] == [PolicyKind.DEVICE_LOCK]
        instance["choiceSettingValue"] = {"value": f"{base}_1", "children": []}
        assert read(policy).policies == ()

    def test_device_preparation_is_recognised_and_reported(self) -> None:
        exports = read(
            {
                "id": "c",
                "name": "C",
                "technologies": "enrollment",
                "templateReference": {"templateFamily": "enrollmentConfiguration"},
            }
        )
        assert "device preparation is not modelled" in reported(exports)


class TestDevices:
    def test_a_registered_device(self) -> None:
        identity = {
            "id": "i", "serialNumber": "S-1", "groupTag": "Lab", "manufacturer": "Fabrikam", "model": "Note 5",
            "purchaseOrderIdentifier": "4711", "deploymentProfileAssignmentStatus": "pending", "userPrincipalName": "",
            "azureAdDeviceId": "x", "deploymentProfile": {"id": "p", "displayName": "Pupils"},
        }  # fmt: skip
        [device] = read({"value": [identity]}).devices
        assert device.registration is not None
        assert (device.id, device.registration.group_tag, device.registration.profile) == ("S-1", "Lab", "p")
        assert device.registration.status is ProfileStatus.ASSIGNING

    def test_an_unknown_status_is_open(self) -> None:
        exports = read({"serialNumber": "S-1", "groupTag": "", "deploymentProfileAssignmentStatus": "unknown"})
        assert ProfileStatus.DELETED not in exports.space["devices.S-1.registration.status"].values
        assert len(exports.space["devices.S-1.registration.status"].values) == 4

    def test_a_profile_that_could_not_be_assigned_says_why(self) -> None:
        detail = {"deploymentProfileAssignmentDetailedStatus": "hardwareRequirementsNotMet"}
        exports = read({"serialNumber": "S-1", "groupTag": "", "deploymentProfileAssignmentStatus": "failed", **detail})
        [device] = exports.devices
        assert device.registration is not None
        assert device.registration.status is ProfileStatus.FAILED
        assert "hardwareRequirementsNotMet" in " ".join(note.reason for note in exports.notes)

    def test_whether_a_device_may_enroll_once_more_without_a_person(self) -> None:
        def status(said: str) -> Exports:
            return read({"serialNumber": "S-1", "groupTag": "", "userlessEnrollmentStatus": said})

        [device] = status("blocked").devices
        assert device.registration is not None
        assert device.registration.userless_enrollment is UserlessEnrollment.BLOCKED
        assert "devices.S-1.registration.userless_enrollment" not in status("allowed").space
        assert len(status("unknown").space["devices.S-1.registration.userless_enrollment"].values) == 2


class TestAnswers:
    def test_an_error_of_graph_is_no_export(self) -> None:
        [problem] = read({"error": {"code": "Forbidden", "message": "No."}}).problems
        assert (problem.code, problem.found) == ("input.graph-error", "Forbidden: No.")

    def test_assignments_of_an_answer_of_their_own_are_joined_with_their_object(self) -> None:
        absent = profile()
        del absent["assignments"]
        context = "https://graph.microsoft.com/beta/$metadata#deviceManagement/windowsAutopilotDeploymentProfiles('p')/assignments"
        target = {"@odata.type": "#microsoft.graph.allDevicesAssignmentTarget"}
        answer = {"@odata.context": context, "value": [{"id": "x", "target": target}]}
        exports = read([absent, answer])
        assert exports.autopilot_profiles[0].assignments[0].target is Target.ALL_DEVICES
        assert "tenant.autopilot_profiles.p.assignments" not in exports.space
        assert "assignments of p, which no file holds" in reported(read(answer))

    def test_an_empty_page_is_no_problem_and_a_further_page_is_reported(self) -> None:
        assert read({"value": []}).problems == ()
        assert "more pages follow" in reported(read({"@odata.nextLink": "https://x", "value": [app()]}))

    def test_what_is_unknown_is_a_problem_that_says_what_could_be_read(self) -> None:
        [problem] = read({"events": [], "machine": "x"}).problems
        assert problem.code == "input.unknown-format"
        assert "IntuneCD" in problem.expected

    def test_of_two_objects_with_one_id_the_first_is_kept(self) -> None:
        assert read([app(), app()]).problems == ()
        exports = read([app(), app(displayName="Other")])
        assert [one.name for one in exports.apps] == ["Geometry"]
        assert [problem.code for problem in exports.problems] == ["input.duplicate-id"]
