"""What a scenario may say, and what is assumed where it says nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario import Scenario, load_scenarios, read_scenarios
from oobe_sim.model.duration import Exponential, Lognormal, Measured, Normal, Triangular, Uniform
from oobe_sim.model.outcome import Outcome
from oobe_sim.world.app import InstallContext
from oobe_sim.world.assignment import Assignment, Clause, Intent, Target, TargetMode
from oobe_sim.world.build import Build
from oobe_sim.world.device import Edition, ProfileStatus, Registration
from oobe_sim.world.doubts import Doubts, Order
from oobe_sim.world.expression import Comparison, Operator, any_physical_id
from oobe_sim.world.network import Connection
from oobe_sim.world.world import CATALOG_DATE, World


def read(text: str) -> Scenario:
    (scenario,) = read_scenarios(f"oobe-sim: 1\n{text}", "folder/lab.oobe.yaml", Path())
    return scenario


def test_one_key_is_enough() -> None:
    scenario = read("")
    assert scenario.name == "lab.oobe.yaml"
    assert scenario.world.as_of == CATALOG_DATE
    assert scenario.world.network == World().network
    assert scenario.expect is None


def test_an_empty_section_says_nothing() -> None:
    assert read("device:\nchoices:\nexpect:\n") == read("")


def test_a_device_is_registered_unless_the_scenario_says_otherwise() -> None:
    scenario = read("device: {edition: SE}")
    assert scenario.world.device.edition is Edition.SE
    assert scenario.world.device.registration == Registration()
    assert [one.path for one in scenario.defaulted] == ["device.registration.status"]
    assert read("device: {registration: none}").world.device.registration is None


def test_a_release_sets_the_build() -> None:
    assert read("device: {release: windows 11 22h2}").world.device.build == Build(22621)
    exact = read('device: {release: Windows 11 22H2, build: "22621.900"}')
    assert exact.world.device.build == Build(22621, 900)
    assert read("device: {build: 26100}").world.device.build == Build(26100)


def test_as_of_and_order() -> None:
    world = read("as_of: 2025-03-01\norder: seed-2023").world
    assert world.as_of == date(2025, 3, 1)
    assert world.windows.order is Order.SEED_2023


def test_a_port_of_a_firewall_may_be_a_number_and_stand_alone() -> None:
    network = read("network: {blocked: [443, tcp/80], inspected: intune}").world.network
    assert network.blocked == {"443", "tcp/80"}
    assert network.inspected == {"intune"}
    assert read("network: {blocked: 123}").world.network.blocked == {"123"}


def test_a_doubt_that_is_not_pinned_is_open() -> None:
    scenario = read("doubts: {pro_needs_network: false, store_uwp_allowed_on_se: unknown}")
    assert scenario.world.windows.doubts.pro_needs_network is False
    assert "windows.doubts.pro_needs_network" not in scenario.space
    assert scenario.space["windows.doubts.store_uwp_allowed_on_se"].values == (True, False)
    assert len(scenario.space) == len(Doubts.__attrs_attrs__) - 1


def test_answers_are_lists_of_text_by_the_path_of_their_question() -> None:
    scenario = read(
        "choices: {network.connect: [skip, next], sign_in.password: wrong, page.count: 2}\n"
        "faults: {apps.word: [failed, installed]}\n"
        "services: {intune.sync: late}\n"
        "timings: {install.app: 12}"
    )
    assert scenario.answers == {
        "choices.network.connect": ("skip", "next"),
        "choices.sign_in.password": ("wrong",),
        "choices.page.count": ("2",),
        "faults.apps.word": ("failed", "installed"),
        "services.intune.sync": ("late",),
    }
    assert scenario.timings == {"install.app": 12.0}


def test_expectations_tell_nothing_from_none() -> None:
    expect = read("expect: {outcome: not_managed, pages: [], codes: [0x80180014]}").expect
    assert expect is not None
    assert expect.outcome is Outcome.NOT_MANAGED
    assert expect.pages == ()
    assert expect.shown is None
    assert expect.codes == ("0x80180014",)


def test_a_word_or_boolean_that_is_unknown_is_open() -> None:
    scenario = read(
        "network: {connection: unknown}\n"
        "device: {registration: {status: unknown}}\n"
        "tenant: {apps: [{name: Word, context: unknown}], join: {require_mfa: unknown}}"
    )
    space = scenario.space
    assert space["network.connection"].values == tuple(Connection)
    assert space["device.registration.status"].values == tuple(ProfileStatus)
    assert space["tenant.apps.word.context"].values == tuple(InstallContext)
    assert space["tenant.join.require_mfa"].values == (True, False)
    assert scenario.world.tenant.apps[0].context is InstallContext.SYSTEM


def test_any_leaf_may_be_open_between_given_values() -> None:
    scenario = read(
        "open:\n"
        "  device.serial_number: {values: [A1, B2], why: two labels on the box}\n"
        "  device.build: {values: [26100, '22621.900']}\n"
        "  network.blocked: {values: [[], [ztd.dds.microsoft.com]]}\n"
    )
    assert scenario.space["device.serial_number"].values == ("A1", "B2")
    assert scenario.space["device.serial_number"].why == "two labels on the box"
    assert scenario.space["device.build"].values == (Build(26100), Build(22621, 900))
    assert scenario.space["network.blocked"].values == (frozenset(), frozenset({"ztd.dds.microsoft.com"}))


def test_ids_come_from_names() -> None:
    tenant = read("tenant: {apps: [{name: Office (school)}, {id: x7, name: Zoom}, {id: teams}]}").world.tenant
    assert [(app.id, app.name) for app in tenant.apps] == [
        ("office-school", "Office (school)"), ("x7", "Zoom"), ("teams", "teams")
    ]  # fmt: skip


def test_what_is_written_into_a_scenario_is_assigned_to_all_devices() -> None:
    scenario = read(
        "tenant:\n"
        "  autopilot_profiles: [{name: Students}]\n"
        "  apps: [{name: Word}, {name: Zoom, assignments: none}]\n"
        "  esp_profiles: [{name: Default, is_default: true}]\n"
    )
    tenant = scenario.world.tenant
    everyone = (Assignment(id="all_devices", target=Target.ALL_DEVICES, intent=Intent.REQUIRED),)
    assert tenant.autopilot_profiles[0].assignments == everyone
    assert [app.assignments for app in tenant.apps] == [everyone, ()]
    assert tenant.esp_profiles[0].assignments == ()
    assert [one.path for one in scenario.defaulted[1:]] == [
        "tenant.autopilot_profiles.students.assignments",
        "tenant.apps.word.assignments",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("all devices", Assignment(id="all_devices", target=Target.ALL_DEVICES)),
        ("All users", Assignment(id="all_users", target=Target.ALL_USERS)),
        ("{group: Lab 1}", Assignment(id="group-lab-1", target=Target.GROUP, group="lab-1")),
        ("[{group: lab-1, mode: exclude}]",
         Assignment(id="group-lab-1-exclude", target=Target.GROUP, group="lab-1", mode=TargetMode.EXCLUDE)),
        ("{target: all users, intent: available, filter: Laptops}",
         Assignment(id="all_users", target=Target.ALL_USERS, intent=Intent.AVAILABLE, filter="laptops")),
    ],
)  # fmt: skip
def test_short_forms_of_assignments(written: str, meant: Assignment) -> None:
    scenario = read(
        f"tenant: {{groups: [{{name: Lab 1}}], filters: [{{name: Laptops}}], apps: [{{name: Word, assignments: {written}}}]}}"
    )
    assert scenario.world.tenant.apps[0].assignments == (meant,)


def test_groups_by_tag_by_rule_and_by_hand() -> None:
    scenario = read(
        "tenant:\n"
        "  groups:\n"
        "    - {name: Hand, has_device: true}\n"
        "    - {name: Tag, group_tag: LAB}\n"
        "    - {name: Tags, group_tag_starts_with: LAB}\n"
        """    - {name: Rule, membership_rule: '(device.devicePhysicalIds -any (_ -eq "[OrderID]:LAB"))'}\n"""
        "    - {name: Other, membership_rule: (device.extensionAttribute1 -eq Lab)}\n"
    )
    hand, tag, tags, rule, other = scenario.world.tenant.groups
    assert hand.has_device
    assert tag.rule == rule.rule == any_physical_id(Operator.EQ, "[OrderID]:LAB")
    assert tags.rule == any_physical_id(Operator.STARTS_WITH, "[OrderID]:LAB")
    assert other.rule == Comparison("device.extensionAttribute1", Operator.EQ, "Lab")
    assert scenario.world.tenant.clauses == (Clause(id='device.extensionAttribute1 -eq "Lab"'),)
    assert scenario.space['tenant.clauses.device.extensionAttribute1 -eq "Lab".holds'].values == (False, True)


def test_blocking_apps_are_named_by_id_or_name() -> None:
    scenario = read(
        "tenant: {apps: [{name: Word}, {id: z, name: Zoom}],"
        " esp_profiles: [{name: Labs, selected_mobile_app_ids: [Word, z]}]}"
    )
    assert scenario.world.tenant.esp_profiles[0].selected_mobile_app_ids == ("word", "z")


def test_moments_without_an_offset_are_in_utc() -> None:
    scenario = read("tenant: {autopilot_profiles: [{name: A, created: 2024-01-31}]}")
    assert scenario.world.tenant.autopilot_profiles[0].created == datetime(2024, 1, 31, tzinfo=UTC)


def test_sources_are_one_or_a_list() -> None:
    one = "{title: A guide, address: docs/guide.md, date: 2026-01-20}"
    assert read(f"source: {one}").sources == read(f"source: [{one}]").sources
    assert read(f"source: {one}").sources[0].date == "2026-01-20"


def test_a_value_knows_its_place() -> None:
    places = read("tenant: {apps: [{name: Word, context: user}]}\nchoices: {network.connect: skip}").places
    assert places["tenant.apps.word.context"].pointer == "/tenant/apps/0/context"
    assert places["choices.network.connect"].pointer == "/choices/network.connect"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_may_be_in_utf_8_or_utf_16(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "école.oobe.yaml"
    path.write_bytes("oobe-sim: 1\ntitle: À l’école\n".encode(encoding))
    (scenario,) = load_scenarios(path)
    assert scenario.title == "À l’école"


def test_the_minutes_of_an_app_may_stand_with_the_timings_or_with_the_app() -> None:
    timed = read("tenant: {apps: [{name: Word}]}\ntimings: {app.word: 90, install.app: 12}")
    own = read("tenant: {apps: [{name: Word, install_minutes: 90}]}\ntimings: {install.app: 12}")
    assert timed == own
    assert timed.timings == {"install.app": 12.0}
    assert timed.places["tenant.apps.word.install_minutes"].pointer == "/timings/app.word"


def test_the_minutes_of_an_app_may_be_said_twice_but_not_in_two_ways() -> None:
    app = "tenant: {apps: [{name: Word, install_minutes: 90}]}\n"
    assert read(app + "timings: {app.word: 90}").timings == {}
    with pytest.raises(InputError) as raised:
        read(app + "timings: {app.word: 30}")
    (problem,) = raised.value.problems
    assert (problem.code, problem.place.pointer, problem.line) == ("input.duplicate-key", "/timings/app.word", 3)
    assert problem.found == "`app.word: 30`, while its `install_minutes` are 90"


def test_a_timing_may_be_a_spread() -> None:
    """Seven ways to say how long something takes; of an app too, whose spread stays with the timings."""
    scenario = read(
        "tenant: {apps: [{name: Word}]}\n"
        "timings:\n"
        "  reboot: 2\n"
        "  hello: {low: 1, high: 2}\n"
        "  app.word: {low: 2, likely: 5, high: 20}\n"
        "  esp.prepare: {mean: 5, deviation: 1}\n"
        "  rename: {mean: 0.5}\n"
        "  join.entra: {median: 1, p95: 4}\n"
        "  join.intune: {measured: [3, 1, 2]}\n"
    )
    assert scenario.timings == {
        "reboot": 2.0,
        "hello": Uniform(1, 2),
        "app.word": Triangular(2, 5, 20),
        "esp.prepare": Normal(5, 1),
        "rename": Exponential(0.5),
        "join.entra": Lognormal(1, 4),
        "join.intune": Measured((1, 2, 3)),
    }
    assert scenario.world.tenant.apps[0].install_minutes is None
