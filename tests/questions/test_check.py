"""`check`: a tenant as a whole, on worlds of which the documents say how they end."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from oobe_sim.drivers.exploration import Pace
from oobe_sim.inputs.scenario import Scenario, load_scenarios, read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Severity
from oobe_sim.outputs.explain import explain
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.questions import check
from oobe_sim.questions.alike import alike
from oobe_sim.questions.sifted import ids
from oobe_sim.questions.tenant_finding import TenantFinding
from oobe_sim.world.assignment import AssignmentFilter
from oobe_sim.world.device import Device
from oobe_sim.world.expression import Comparison, Operator

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def scenario(text: str) -> Scenario:
    """One scenario from a few lines."""
    (one,) = read_scenarios("oobe-sim: 1\n" + text, "lab.oobe.yaml", Path())
    return one


def found(*scenarios: Scenario) -> dict[str, TenantFinding]:
    """What is found, by its id; the first of several."""
    told: dict[str, TenantFinding] = {}
    for one in check(scenarios):
        told.setdefault(one.id, one)
    return told


def test_an_app_that_e_mode_blocks_is_an_error_whatever_the_person_does() -> None:
    told = found(*load_scenarios(SCENARIOS / "school" / "laptops_from_exports.oobe.yaml"))
    one = told["explored.blocked"]
    assert (one.severity, one.subject, len(one.enrollments), one.of) == (Severity.ERROR, "Geometry Workshop", 3, 3)
    assert one.ending is not None
    assert (one.ending.step, one.ending.answers) == ("esp.device_setup", {})
    assert [why.rule.id for why in one.why] == ["se.no_managed_installer"]
    assert one.place is not None
    assert one.place.file.endswith("mobileApps.json")
    assert any("do not deploy Geometry Workshop" in remedy for remedy in one.remedies)


def test_what_is_to_be_replayed_leads_there() -> None:
    """The choices of a finding, written into its scenario, make a run that ends so."""
    laptops = load_scenarios(SCENARIOS / "school" / "laptops_from_exports.oobe.yaml")
    ending = found(*laptops)["explored.not_managed"].ending
    assert ending is not None
    assert ending.answers == {"choices.network.connect": ("no_internet",)}
    device = "device: {edition: SE, release: Windows 11 21H2}\nnetwork: {connection: wifi}\n"
    tenant = "tenant: {autopilot_profiles: [{name: Students}]}\nchoices: {network.connect: [no_internet]}\n"
    run = predict_scenario(scenario(device + tenant)).run
    assert (run.outcome, run.stop) == (ending.outcome, ending.step)


def test_whoever_presses_the_same_for_ever_is_not_told_of() -> None:
    """A wrong password again and again blocks for ever, and the right one would lead on."""
    answer = check([scenario("tenant: {autopilot_profiles: [{name: Students}], esp_profiles: [{name: Page}]}\n")])
    assert not [one for one in answer if one.id.startswith("explored.")]
    assert answer.sure_to_complete == answer.of == 1


def test_what_only_slow_times_lead_to_is_a_warning() -> None:
    told = found(*load_scenarios(SCENARIOS / "time" / "lab_of_four_apps.oobe.yaml"))
    one = told["explored.timed_out"]
    assert one.severity is Severity.WARNING
    assert one.ending is not None
    assert one.ending.pace is Pace.SLOW


def test_what_hangs_on_what_is_open_is_milder_and_says_what_it_takes() -> None:
    text = """\
device: {registration: {profile: null}}
tenant:
  groups: [{name: Lab, has_device: unknown}]
  autopilot_profiles: [{name: Students, assignments: {group: Lab}}]
"""
    told = found(scenario(text))
    one = told["explored.not_managed"]
    assert one.severity is Severity.WARNING
    [need] = one.needs
    assert (need.question, need.answer) == ("Is the device a member of the group Lab?", "no")
    assert need.write == "tenant: {groups: [{name: Lab, has_device: false}]}"
    assert told["tenant.no_profile"].needs == one.needs
    settled = found(scenario(text.replace("unknown", "false")))
    assert settled["explored.not_managed"].severity is Severity.ERROR


def test_an_unregistered_device_left_unmanaged_is_no_more_than_a_warning() -> None:
    one = found(scenario("device: {registration: none}\n"))["explored.not_managed"]
    assert (one.severity, one.ending is not None and one.ending.outcome) == (Severity.WARNING, Outcome.NOT_MANAGED)


ASSIGNED = """\
tenant:
  groups: [{name: Lab, has_device: true}, {name: Staff}]
  autopilot_profiles:
    - {name: Old, created: 2024-01-01, assignments: {group: Lab}}
    - {name: New, created: 2025-01-01, assignments: {group: Lab}}
    - {name: Unused, assignments: []}
  esp_profiles:
    - {name: First, priority: 1, assignments: all devices}
    - {name: Second, priority: 2, assignments: all devices}
    - {name: Third, priority: 3, assignments: {group: Staff}}
"""


def test_objects_for_nobody_and_those_that_another_always_wins_over() -> None:
    """Of the others `Third` reaches nobody here, which says nothing about other devices."""
    answer = check([scenario(ASSIGNED)])
    told = {one.subject: one for one in answer if one.id in {"tenant.orphaned", "tenant.shadowed"}}
    assert {name: one.id for name, one in told.items()} == {
        "New": "tenant.shadowed", "Second": "tenant.shadowed", "Unused": "tenant.orphaned",
    }  # fmt: skip
    assert told["New"].about == ("old",)
    assert [why.rule.id for why in told["New"].why] == ["detection.several_profiles"]
    assert "First wins" in told["Second"].message
    assert told["Unused"].path == "tenant.autopilot_profiles.unused.assignments"
    assert "detection.several_profiles" not in {one.id for one in answer}, "it would say the same once more"


def test_what_applies_to_one_device_is_not_shadowed() -> None:
    """The newer profile is the only one of a device that is not in the older one's group."""
    other = ASSIGNED.replace("{name: Lab, has_device: true}", "{name: Lab}").replace(
        "{name: New, created: 2025-01-01, assignments: {group: Lab}}",
        "{name: New, created: 2025-01-01, assignments: all devices}",
    )
    first = ASSIGNED.replace("created: 2025-01-01, assignments: {group: Lab}", "assignments: all devices")
    shadowed = [one.subject for one in check([scenario(first), scenario(other)]) if one.id == "tenant.shadowed"]
    assert "New" not in shadowed
    assert "New" in [one.subject for one in check([scenario(first)]) if one.id == "tenant.shadowed"]


def test_what_is_assigned_to_nobody_knows_whom_may_apply() -> None:
    text = ASSIGNED.replace(
        "    - {name: Second, priority: 2, assignments: all devices}\n", "    - {name: Second, priority: 2}\n"
    )
    path = "open: {tenant.esp_profiles.second.assignments: {values: [[], [{id: a, target: all_devices}]]}}\n"
    assert "Second" not in {one.subject for one in check([scenario(text + path)]) if one.id == "tenant.shadowed"}


def test_of_profiles_without_a_date_none_is_said_never_to_apply() -> None:
    """Nobody knows which is older, and the check of the device says so."""
    told = found(scenario(ASSIGNED.replace(", created: 2025-01-01", "")))
    assert "is a guess" in told["detection.several_profiles"].message
    assert told["tenant.shadowed"].subject == "Second"


def test_a_page_that_hides_itself_is_a_gap_and_the_shown_default_a_note() -> None:
    page = "tenant: {{autopilot_profiles: [{{name: S}}], esp_profiles: [{{name: Default, is_default: true{}}}]}}\n"
    hidden = found(scenario(page.format(", show_installation_progress: false")))["tenant.no_page"]
    shown = found(scenario(page.format("")))["tenant.no_page"]
    assert (hidden.severity, shown.severity) == (Severity.WARNING, Severity.INFO)


def test_self_deploying_without_a_page_is_told_once() -> None:
    text = "tenant: {autopilot_profiles: [{name: Kiosk, device_usage_type: shared}]}\n"
    told = found(scenario(text))
    assert "self_deploying.no_page" in told
    assert "tenant.no_page" not in told


def test_devices_that_differ_in_their_names_are_explored_together() -> None:
    """Unless what matters of them is another, or a filter asks for the names of devices."""
    one = scenario("tenant: {autopilot_profiles: [{name: Students}]}\n")

    def of(scenario: Scenario, device: Device) -> Scenario:
        return evolve(scenario, world=evolve(scenario.world, device=device))

    device = one.world.device
    several = [one, of(one, evolve(device, serial_number="B2")), of(one, evolve(device, languages=2))]
    assert [len(group) for group in alike(several)] == [2, 1]
    rule = Comparison("device.deviceName", Operator.STARTS_WITH, "LAB")
    tenant = evolve(one.world.tenant, filters=(AssignmentFilter(id="lab", name="Lab", rule=rule),))
    named = [evolve(each, world=evolve(each.world, tenant=tenant)) for each in several]
    assert [len(group) for group in alike(named)] == [1, 1, 1]


def test_every_id_that_a_finding_may_have_is_explained() -> None:
    for id in ids():
        assert explain(id, windows())[0].name == id


def test_a_device_that_is_not_registered_is_to_be_registered() -> None:
    """An assignment helps none that Windows Autopilot does not know."""
    told = found(scenario("device: {registration: none}\ntenant: {autopilot_profiles: [{name: Students}]}\n"))
    remedies = told["tenant.no_profile"].remedies
    assert any("register the device" in remedy for remedy in remedies)
    assert not any("assign a profile to a group" in remedy for remedy in remedies)
