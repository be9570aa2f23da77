"""Law 5: exploring says exactly what trying every combination says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from typing import Any

from attrs import fields
from hypothesis import given, settings
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import ended
from oobe_sim.drivers.explore import journeys
from oobe_sim.drivers.merged import Merged
from oobe_sim.drivers.play import play
from oobe_sim.drivers.run import predict
from oobe_sim.kernel.catalog import Catalog, build, windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.model.fact import Fact, fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule, rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.source import Source
from oobe_sim.model.step import Edge, Learns, Step, end, page, person, stage
from oobe_sim.testing import Drawn, open_domains, told, worlds
from oobe_sim.world.app import App, EMode, InstallContext
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.doubts import DOUBT_PATH, Doubts
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.learned import Learned
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, Space, World

NAMES = tuple(attribute.name for attribute in fields(Doubts))[:5]
DOUBTS: Space = {f"{DOUBT_PATH}{name}": Domain((True, False)) for name in NAMES}
NOMINAL = World()


@rule(Source("A flow made up for tests", "tests/laws/test_exploring.py", "2026-11-23"))
def made_up(w: Any, s: Any) -> bool:
    """This flow is made up."""
    return True


def bindings(space: Space) -> Iterator[dict[str, object]]:
    """Every way in which all that is open may be."""
    for values in product(*(domain.values for domain in space.values())):
        yield dict(zip(space, values, strict=True))


def last(situation: Situation[Any]) -> tuple[object, ...]:
    """Tells ends apart by all that there is."""
    return (situation.step, *(getattr(situation.learned, name.name) for name in fields(Learned)))


def equals_brute_force(
    catalog: Catalog, world: World, space: Space, answers: Mapping[str, tuple[str, ...]] | None = None
) -> None:
    """Exactly one branch fits each combination, with its very journey; and each branch fits some combination."""
    branches = tuple(journeys(catalog, world, space, answers))
    used = set()
    for binding in bindings(space):
        fitting = [b for b in branches if all(binding[path] == value for path, value in b.bindings.items())]
        assert len(fitting) == 1, binding
        used.add(id(fitting[0]))
        alone = play(catalog, world, Given(answers, binding), space=space)
        assert told(fitting[0].journey) == told(alone), binding
    assert len(used) == len(branches)
    apart = Merged(catalog, world, space, answers or {}, Exact({}), last)
    together = Merged(catalog, world, space, answers or {}, Exact({}))
    for binding in bindings(space):
        alone = play(catalog, world, Given(answers, binding), space=space)
        assert apart.end(binding) == ended(alone, last), binding
        assert together.end(binding) == ended(alone), binding


def _reads(name: str) -> Fact:
    @fact(f"{name} is so")
    def read(w: Any, s: Any) -> bool:
        return bool(getattr(w.windows.doubts, name))

    return read


def _counted(count: int) -> Fact:
    @fact(f"it was here {count} times")
    def counted(w: Any, s: Any) -> bool:
        return bool(s.learned.app >= count)

    return counted


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """A doubt, a count, or two of them joined; perhaps denied."""
    simple = st.one_of(st.sampled_from(NAMES).map(_reads), st.integers(0, 2).map(_counted))
    one = draw(simple)
    match draw(st.sampled_from(("one", "and", "or"))):
        case "and":
            one = one & draw(simple)
        case "or":
            one = one | draw(simple)
    return ~one if draw(st.booleans()) else one


def _one_more(w: Any, s: Any) -> int:
    return min(int(s.learned.app) + 1, 2)


def _kept(w: Any, s: Any) -> bool:
    return bool(getattr(w.windows.doubts, NAMES[0]))


LEARNS: tuple[Learns, ...] = ({}, {"app": _one_more}, {"masked": _kept}, {"app": 0})


@st.composite
def flows(draw: st.DrawFn) -> Catalog:
    """A small flow whose edges lead anywhere, back too, with reads, counters and buttons."""
    count = draw(st.integers(1, 5))
    ids = [f"s{number}" for number in range(count)]
    targets = st.sampled_from(("end.good", "end.bad", *ids))
    because: tuple[Rule, ...] = (made_up,)
    steps: list[Step] = [
        end("end.good", "It ends well", Outcome.COMPLETED, because=because),
        end("end.bad", "It ends badly", Outcome.NOT_MANAGED, because=because),
    ]
    for id in ids:
        edges = []
        for number in range(draw(st.integers(0, 3))):
            to, when, learns = draw(targets), draw(facts()), draw(st.sampled_from(LEARNS))
            pressed = draw(st.booleans())
            edges.append(
                person(f"b{number}", to, when=when, learns=learns) if pressed else Edge(to=to, when=when, learns=learns)
            )
        made = draw(st.sampled_from((page, stage)))
        steps.append(made(id, id, because=because, edges=tuple(edges)))
    return build(steps, "s0", [made_up])


@given(flows())
def test_exploring_made_up_flows_equals_brute_force(catalog: Catalog) -> None:
    """Flows with loops, counters, dead ends and leaves that are read again."""
    equals_brute_force(catalog, NOMINAL, DOUBTS)


FEW = 3
"""A leaf with more values than this makes brute force long."""


@settings(max_examples=40)
@given(st.data(), worlds())
def test_exploring_windows_equals_brute_force(data: st.DataObject, world: World) -> None:
    """Windows with up to four open leaves among those that a run reads, and random answers of the person."""
    answers = Drawn(data, events=6)
    journey = play(windows(), world, answers)
    read = {path for move in journey.moves for path in move.evidence}
    domains = {p: d for p, d in open_domains(world).items() if p in read and len(d.values) <= FEW}
    chosen = data.draw(st.lists(st.sampled_from(sorted(domains)), unique=True, min_size=1, max_size=4))
    space = {path: domains[path] for path in chosen}
    assert prod(len(domain.values) for domain in space.values()) <= FEW**4
    faults = {path: given for path, given in answers.given().items() if not path.startswith("choices.")}
    equals_brute_force(windows(), world, space, faults)


def test_what_no_run_asks_makes_no_branch() -> None:
    """All doubts open: a device to which none of them matters has a single branch."""
    space = {path: domain for path, domain in open_domains(NOMINAL).items() if path.startswith(DOUBT_PATH)}
    (branch,) = journeys(windows(), NOMINAL, space)
    assert branch.bindings == {}


def _school(count: int) -> World:
    """A tenant with a page for everybody and apps of which every other one is not approved for Windows 11 SE."""
    everybody = (Assignment(id="all", target=Target.ALL_DEVICES),)
    apps = tuple(
        App(id=f"app{n}", name=f"App {n}", assignments=everybody, emode=EMode(approved=bool(n % 2)))
        for n in range(count)
    )
    tenant = Tenant(
        education_licences=False,
        autopilot_profiles=(AutopilotProfile(id="p", name="Students", assignments=everybody),),
        esp_profiles=(EspProfile(id="e", name="Page", assignments=everybody),),
        apps=apps,
    )
    return World(device=Device(edition=Edition.SE, registration=Registration()), tenant=tenant)


def _open_apps(count: int) -> Space:
    leaves = {"context": tuple(InstallContext), "applicable": (True, False), "published": (True, False)}
    return {f"tenant.apps.app{n}.{leaf}": Domain(values) for n in range(count) for leaf, values in leaves.items()}


MANY = 6
"""Apps, each of them open in three ways: a quarter of a million combinations."""


@settings(max_examples=40)
@given(st.data())
def test_merged_ends_are_those_of_the_journeys(data: st.DataObject) -> None:
    """Of more combinations than can be tried, any one ends as its journey does."""
    binding = {path: data.draw(st.sampled_from(domain.values), path) for path, domain in SPACE.items()}
    alone = play(windows(), SCHOOL, Given({}, binding), space=SPACE)
    assert MERGED.end(binding) == ended(alone)


SCHOOL, SPACE = _school(MANY), _open_apps(MANY)
MERGED = Merged(windows(), SCHOOL, SPACE, {}, Exact({}))


def test_a_prediction_of_many_journeys_names_what_it_hangs_on() -> None:
    """The run ends as no binding but its own, and asks only for leaves of apps that are not approved."""
    run = predict(windows(), SCHOOL, SPACE)
    assert run.outcome is Outcome.UNKNOWN
    asked = {question.path.split(".")[2] for question in run.questions}
    assert asked == {f"app{n}" for n in range(0, MANY, 2)}
    assert {branch.journey.outcome for branch in run.branches} == {Outcome.COMPLETED, Outcome.BLOCKED}
