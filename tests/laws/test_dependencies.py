"""Laws of apps that need each other, in any tenant, circles included."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.facts.apps import Phase, tracked
from oobe_sim.facts.dependencies import by_id, circles, missing, sequence
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.testing import worlds
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.installer import Dependency
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World


def view(world: World) -> PlainView:
    return PlainView(world, Given({}), Exact({}))


@given(worlds())
def test_every_app_that_is_waited_for_is_installed_once(world: World) -> None:
    w = view(world)
    for phase in Phase:
        ids = [app.id for app in sequence(w, None, phase)]
        assert len(ids) == len(set(ids))
        earlier = {app.id for app in sequence(w, None, Phase.DEVICE)} if phase is Phase.ACCOUNT else set()
        assert {app.id for app in tracked(w, None, phase)} <= {*ids, *earlier}


@given(worlds())
def test_what_an_app_brings_along_comes_before_it(world: World) -> None:
    w = view(world)
    in_circles = {id for circle in circles(w) for id in circle}
    order: list[str] = []
    for phase in Phase:
        for app in sequence(w, None, phase):
            needed = {d.app for d in app.depends_on if d.auto_install and d.app in by_id(w)}
            there = {id for id in needed if by_id(w)[id].detected} | set(order)
            installs = missing(w, None, app, phase) is None and not app.detected and app.applicable
            if installs and app.id not in in_circles and app.requirements == type(app.requirements)():
                assert needed <= there
            order.append(app.id)


@given(st.integers(2, 300), st.booleans())
def test_long_chains_and_great_circles_end(length: int, closed: bool) -> None:
    apps = [App(id=f"a{n}", name=f"a{n}", depends_on=(Dependency(f"a{n + 1}"),)) for n in range(length)]
    last = App(id=f"a{length}", name="last", depends_on=(Dependency("a0"),) if closed else ())
    first = evolve(apps[0], assignments=(Assignment(id="all", target=Target.ALL_DEVICES),))
    w = view(World(tenant=Tenant(apps=(first, *apps[1:], last))))
    assert [app.id for app in sequence(w, None, Phase.DEVICE)] == [f"a{n}" for n in range(length, -1, -1)]
    assert [len(circle) for circle in circles(w)] == ([length + 1] if closed else [])
