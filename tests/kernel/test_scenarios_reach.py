"""With any one rule removed some scenario would fail: each rule decides in one, and each step is reached by one."""

from __future__ import annotations

from collections.abc import Iterator

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.run import predict
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.model.check import Check
from oobe_sim.rules.targeting import BY_GROUND
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World
from tests.scenario_runs import runs

MOST_PAGES = 51
MOST_PROFILES = 350

NOT_REACHED = {
    "detection.too_many_profiles": "needs hundreds of profiles; tested below",
    "esp.too_many_pages": "needs dozens of pages; tested below",
}
"""Rules that no scenario reaches, and why; what is reached must not stand here."""


def journeys() -> Iterator[Journey]:
    for run in runs():
        for branch in run.branches:
            yield branch.journey


def plain(world: World) -> PlainView:
    """The world as it is, with what is open at its placeholders."""
    return PlainView(world, Given(), Exact({}))


def test_every_rule_decides_in_some_scenario() -> None:
    """Each rule is a reason of a move, the cause of an end or the ground of an assignment; each check finds something."""
    reached = {rule.id for journey in journeys() for made in journey.moves for rule in made.reasons}
    reached |= {rule.id for journey in journeys() for rule in journey.cause}
    reached |= {rule.id for run in runs() for rule in BY_GROUND.values() if rule.test(plain(run.world), None)}
    found = {finding.rule.id for run in runs() for finding in run.findings}
    rules = windows().rules.values()
    missing = {rule.id for rule in rules if rule.id not in (found if isinstance(rule, Check) else reached)}
    assert missing == set(NOT_REACHED)


def test_every_step_is_entered_in_some_scenario() -> None:
    """Each page is shown, each stage and end is reached."""
    reached = {made.step.id for journey in journeys() for made in journey.moves if not made.edge.skip}
    reached |= {journey.stop for journey in journeys()} | {journey.last.step for journey in journeys()}
    assert set(windows().steps) <= reached


def test_a_tenant_holds_only_so_many_profiles_and_pages() -> None:
    """One profile and one page too many are found; as many as a tenant holds are not."""
    for more, expected in ((0, set[str]()), (1, {"detection.too_many_profiles", "esp.too_many_pages"})):
        pages = tuple(EspProfile(id=f"e{n}", name=f"e{n}") for n in range(MOST_PAGES + more))
        profiles = tuple(AutopilotProfile(id=f"p{n}", name=f"p{n}") for n in range(MOST_PROFILES + more))
        run = predict(windows(), World(tenant=Tenant(esp_profiles=pages, autopilot_profiles=profiles)), {})
        assert {f.rule.id for f in run.findings} & {"detection.too_many_profiles", "esp.too_many_pages"} == expected
