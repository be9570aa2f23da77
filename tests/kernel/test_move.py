"""One move: which edge, on what evidence, and who is asked."""

from __future__ import annotations

from typing import Any

import pytest

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.explore import journeys
from oobe_sim.drivers.play import play, start
from oobe_sim.kernel.catalog import Catalog, build
from oobe_sim.kernel.move import move
from oobe_sim.kernel.resolver import Given, NotOffered, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.fact import Fact, fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.question import Event
from oobe_sim.model.rule import rule
from oobe_sim.model.source import Source
from oobe_sim.model.step import Edge, Kind, Step, end, page, person, stage
from oobe_sim.testing import replaced
from oobe_sim.world.app import App
from oobe_sim.world.device import Registration
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, Space, World

COIN = Event("faults.coin", "which side is up?", ("heads", "tails"), "heads")


class Counting(Given):
    """Answers from lists, and counts how often it was asked for each answer."""

    def __init__(self, *answers: str) -> None:
        super().__init__({COIN.id: answers} if answers else {})
        self.asked: list[tuple[str, int]] = []

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        self.asked.append((path, n))
        return super().event(path, n, domain, nominal)


@rule(Source("A flow made up for tests", "tests/kernel/test_move.py", "2026-11-23"))
def wired(w: Any, s: Any) -> bool:
    """A cable is in."""
    return bool(w.network.connection is Connection.WIRED)


@rule(Source("A flow made up for tests", "tests/kernel/test_move.py", "2026-11-23"))
def made_up(w: Any, s: Any) -> bool:
    """This flow is made up."""
    return True


@fact("tails")
def tails(w: Any, s: Any) -> bool:
    return bool(w.event(COIN) == "tails")


@fact("has apps")
def has_apps(w: Any, s: Any) -> bool:
    return any(app.name for app in w.tenant.apps)


END = end("end", "The end", Outcome.COMPLETED, because=(made_up,))


def flow(*edges: Edge, kind: Kind = Kind.STAGE) -> Catalog:
    made = stage if kind is Kind.STAGE else page
    return build([made("a", "A", because=(made_up,), edges=edges), END], "a", [wired])


def view(resolver: Given, world: World | None = None, space: Space | None = None) -> RecordingView:
    return RecordingView(world or World(), resolver, Exact({}), space or {})


def only(catalog: Catalog) -> Step:
    return catalog.steps["a"]


def test_an_event_is_asked_once_in_a_move_and_afresh_in_the_next() -> None:
    """Two edges that look at the same coin see the same side; a move later it is tossed again."""
    catalog = flow(Edge(to="end", when=tails & tails), Edge(to="a", when=~tails))
    resolver = Counting("heads", "tails")
    journey = play(catalog, World(), resolver)
    assert resolver.asked == [("faults.coin", 1), ("faults.coin", 2)]
    assert [dict(made.evidence) for made in journey.moves] == [{"faults.coin#1": "heads"}, {"faults.coin#2": "tails"}]
    assert journey.outcome is Outcome.COMPLETED


def test_the_last_answer_repeats_and_a_loop_without_exit_ends() -> None:
    """Heads for ever: the stage never leads on, and the run says that it is stuck there."""
    catalog = flow(Edge(to="end", when=tails), Edge(to="a"))
    journey = play(catalog, World(), Counting("heads"))
    assert (journey.outcome, journey.stop) == (Outcome.STUCK, "a")


def test_a_page_that_offers_nothing_is_blocked() -> None:
    """Where no button is offered, a page waits for ever for a person."""
    catalog = flow(person("go", "end", when=~wired), kind=Kind.PAGE)
    journey = play(catalog, World())
    assert (journey.outcome, journey.stop, journey.moves) == (Outcome.BLOCKED, "a", ())
    assert "network.connection" in journey.last_read


def test_the_first_edge_that_can_be_taken_is_taken() -> None:
    """Edges are looked at in the order of declaration, and nothing behind the one taken is read."""
    catalog = flow(Edge(to="end", when=wired), Edge(to="a", when=has_apps))
    world = World(tenant=Tenant(apps=(App(id="x", name="X"),)))
    made = move(only(catalog), view(Given(), world), start(catalog))
    assert made is not None
    assert made.edge is only(catalog).edges[0]
    assert made.reasons == (wired,)
    assert dict(made.evidence) == {"network.connection": Connection.WIRED}


def test_objects_are_read_by_their_ids() -> None:
    """A leaf of an app is noted under the app's id, and so is which apps there are."""
    catalog = flow(Edge(to="end", when=has_apps), Edge(to="end"))
    world = World(tenant=Tenant(apps=(App(id="x.1", name=""), App(id="y", name="Y"), App(id="z", name="Z"))))
    made = move(only(catalog), view(Given(), world), start(catalog))
    assert made is not None
    assert dict(made.evidence) == {
        "tenant.apps": ("x.1", "y", "z"),
        "tenant.apps.x.1.name": "",
        "tenant.apps.y.name": "Y",
    }


def test_what_is_open_is_asked_and_not_guessed() -> None:
    """An open leaf is a question; the world's placeholder is never taken for its answer."""
    catalog = flow(Edge(to="end", when=wired), Edge(to="a", when=~wired))
    space = {"network.connection": Domain(tuple(Connection))}
    with pytest.raises(Unanswered) as asked:
        move(only(catalog), view(Given(), World(), space), start(catalog))
    assert (asked.value.path, asked.value.domain) == ("network.connection", space["network.connection"])
    bound = Given({}, {"network.connection": Connection.NONE})
    made = move(only(catalog), view(bound, World(), space), start(catalog))
    assert made is not None
    assert made.edge is only(catalog).edges[1]
    assert dict(made.evidence) == {"network.connection": Connection.NONE}


def test_only_what_is_offered_can_be_pressed() -> None:
    """The choices of a page are those whose fact holds; to press another one is an error that names them."""
    catalog = flow(person("go", "end"), person("fly", "end", when=~wired), kind=Kind.PAGE)
    with pytest.raises(NotOffered) as refused:
        play(catalog, World(), Given({"choices.a": ("fly",)}))
    assert str(refused.value) == "choices.a#1: 'fly' is not offered; offered: go"
    offline = World(network=Network(connection=Connection.NONE))
    assert play(catalog, offline, Given({"choices.a": ("fly",)})).moves[0].edge.label == "fly"


def test_a_change_of_what_nobody_learns_is_an_error() -> None:
    """A misspelt name in what an edge teaches is noticed at once."""
    catalog = flow(Edge(to="end", learns={"enrolld": True}))
    with pytest.raises(TypeError, match="enrolld"):
        play(catalog, World())


def test_without_evidence_the_way_is_the_same() -> None:
    """The quick way notes nothing, and goes the same way."""
    catalog = flow(Edge(to="a", when=~tails), Edge(to="end", when=wired))
    quick = play(catalog, World(), Counting("heads", "tails"), explain=False)
    told = play(catalog, World(), Counting("heads", "tails"))
    assert [made.edge for made in quick.moves] == [made.edge for made in told.moves]
    assert all(not made.evidence and not made.reasons for made in quick.moves)


@fact("has an app")
def has_an_app(w: Any, s: Any) -> bool:
    return any(app.published for app in w.tenant.apps)


@fact("is registered")
def is_registered(w: Any, s: Any) -> bool:
    return w.device.registration is not None and bool(w.device.registration.consent)


@pytest.mark.parametrize(
    ("path", "asks", "values"),
    [
        ("tenant.apps", has_an_app, ((App(id="x", name="X"),), ())),
        ("device.registration", is_registered, (Registration(), None)),
    ],
)
@pytest.mark.parametrize("placeholder", [0, 1])
def test_lists_and_parts_can_be_open_as_a_whole(
    path: str, asks: Fact, values: tuple[object, ...], placeholder: int
) -> None:
    """What was answered counts, whatever the world has in its place."""
    catalog = flow(Edge(to="a", when=~asks), Edge(to="end"))
    world: World = replaced(World(), path, values[placeholder])
    branches = tuple(journeys(catalog, world, {path: Domain(values)}))
    assert [(branch.bindings[path], branch.journey.outcome) for branch in branches] == [
        (values[0], Outcome.COMPLETED),
        (values[1], Outcome.STUCK),
    ]
