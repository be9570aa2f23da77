"""What is told of targeting is what reading the world with these answers says, and no answer is told in vain."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ask import Asking
from oobe_sim.facts.judgement import Ground
from oobe_sim.facts.targeted import Reached, of_object
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.testing import open_domains, worlds
from oobe_sim.world.app import App, Policy
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.script import Script
from oobe_sim.world.view import View
from oobe_sim.world.world import Space, World

Told = tuple[tuple[Reached, Ground], ...]


def reached(w: View) -> Told:
    """Whom each page, app, policy and script reaches, and on what ground."""
    tenant = w.tenant
    several: tuple[EspProfile | App | Policy | Script, ...]
    several = (*tenant.esp_profiles, *tenant.apps, *tenant.policies, *tenant.scripts)
    found = (of_object(w, one) for one in several)
    return tuple((one.reached, one.judgement.ground) for one in found)


def read(world: World, space: Space, bindings: dict[str, object]) -> Told:
    """The same, read once where all that is open is bound."""
    return reached(RecordingView(world, Given({}, bindings), Exact({}), space))


@settings(max_examples=30)
@given(worlds(), st.data())
def test_each_answer_is_what_the_world_says_with_it_and_hangs_on_each_of_its_leaves(
    world: World, data: st.DataObject
) -> None:
    domains = {path: domain for path, domain in open_domains(world).items() if path.startswith("tenant.")}
    chosen = data.draw(st.lists(st.sampled_from(sorted(domains)), max_size=4, unique=True)) if domains else []
    space: Space = {path: domains[path] for path in chosen}
    answers = Asking(world, space).asked(reached).answers
    for answer in answers:
        filled = {path: data.draw(st.sampled_from(domain.values)) for path, domain in space.items()}
        assert read(world, space, {**filled, **answer.bindings}) == answer.result
    for path in {path for answer in answers for path in answer.bindings}:
        assert len({answer.result for answer in answers if path in answer.bindings}) > 1
