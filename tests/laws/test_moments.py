"""A moment of a journey is a text that leads there again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.moment import Moment, read, written
from oobe_sim.drivers.play import Player, play, start
from oobe_sim.drivers.replay import Ground, Replayed, moment_of, replayed
from oobe_sim.errors import UsageError
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.work import Wait
from oobe_sim.testing import Drawn, open_domains, spaces, worlds
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain, World

CATALOG = windows()
EVERYBODY = (Assignment(id="all", target=Target.ALL_DEVICES),)
SCHOOL = World(
    device=Device(registration=Registration()),
    tenant=Tenant(
        autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=EVERYBODY),),
        esp_profiles=(EspProfile(id="page", name="Page", assignments=EVERYBODY),),
        apps=(App(id="a#1 ü", name="Reader", assignments=EVERYBODY),),
    ),
)


def events(world: World) -> dict[str, tuple[str, ...]]:
    """Every event that the flow may ask in this world, with its answers."""
    choices = {f"choices.{step.id}": tuple(e.label for e in step.choices) for step in CATALOG.steps.values()}
    declared = {id: event.domain for id, event in CATALOG.events().items()}
    apps = {f"faults.apps.{app.id}": declared["faults.apps"] for app in world.tenant.apps}
    return {**{path: labels for path, labels in choices.items() if labels}, **declared, **apps}


@st.composite
def scenarios(draw: st.DrawFn, world: World) -> dict[str, tuple[str, ...]]:
    """What a scenario answers: a few events, each with a list."""
    known = events(world)
    paths = draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=6))
    return {path: tuple(draw(st.lists(st.sampled_from(known[path]), min_size=1, max_size=3))) for path in paths}


def again(ground: Ground, moment: Moment) -> Replayed:
    """The moment, written, read and replayed; it is written as the same text again."""
    text = written(moment, ground.space)
    read_again = read(text, ground.space, events(ground.world))
    assert read_again == moment
    found = replayed(ground, read_again)
    player = found.player
    there = moment_of(ground, player.moves, player.view.reads(), pace=moment.pace, waits=moment.waits)
    assert written(there, ground.space) == text
    return found


def same(moves: tuple[Move, ...] | list[Move], others: tuple[Move, ...] | list[Move]) -> bool:
    """Whether moves are alike in all but what was read to no effect."""
    return [(m.before, m.edge, m.after, m.work) for m in moves] == [(m.before, m.edge, m.after, m.work) for m in others]


@given(st.data(), worlds())
def test_any_journey_is_written_read_and_replayed(data: st.DataObject, world: World) -> None:
    """Whatever is open and answered, and whatever a scenario answers: the same situation, clock and moves."""
    space = data.draw(spaces(world))
    ground = Ground(CATALOG, world, space, data.draw(scenarios(world)), {})
    journey = play(CATALOG, world, Drawn(data), space=space)
    found = again(ground, moment_of(ground, journey.moves, journey.last_read))
    assert same(found.player.moves, journey.moves)
    assert tuple(found.player.at) == journey.at
    assert found.player.situation == journey.last
    assert found.player.view.clock.minutes == journey.minutes
    assert found.player.view.clock.running() == journey.clock.running()


@given(st.data(), worlds())
def test_every_moment_on_the_way_is_replayed_too(data: st.DataObject, world: World) -> None:
    """After any number of moves, with any pace and any waits, it goes on as the journey did."""
    space = data.draw(spaces(world))
    ground = Ground(CATALOG, world, space, data.draw(scenarios(world)), {})
    answers = Drawn(data)
    whole = play(CATALOG, world, answers, space=space)
    moves = data.draw(st.integers(0, len(whole.moves)))
    pace = data.draw(st.sampled_from(Pace))
    waits = data.draw(st.dictionaries(st.integers(0, moves), st.integers(1, 90), max_size=2))
    exploring = Exploration(CATALOG, world, space)
    player = Player(CATALOG, RecordingView(world, answers, exploring.clock(pace), space), start(CATALOG))
    for number in range(moves + 1):
        if number in waits:
            player.view.clock = player.view.clock.spend((Wait(waits[number]),))
        if number < moves and (player.step() is not None or len(player.moves) == number):
            waits = {move: minutes for move, minutes in waits.items() if move <= number}
            break
    made = len(player.moves)
    reads = player.view.reads()
    found = again(ground, moment_of(ground, player.moves, reads, pace=pace, waits=waits))
    assert len(found.player.moves) == made
    assert same(found.player.moves, player.moves)
    assert found.player.situation == player.situation
    assert found.player.view.clock == player.view.clock


def test_a_moment_says_only_what_is_otherwise() -> None:
    """The usual way has a number alone; an answer is listed where it is not the scenario's, without repeats."""
    ground = Ground(CATALOG, SCHOOL, {})
    journey = play(CATALOG, SCHOOL)
    assert written(moment_of(ground, journey.moves), {}) == f"2026-11-23/{len(journey.moves)}"
    failing = {"faults.apps.a#1 ü": ("failed",)}
    text = written(moment_of(evolve(ground, answers=failing), journey.moves), {})
    assert text == f"2026-11-23/{len(journey.moves)}/faults.apps.a%231%20%C3%BC=installed"


def test_a_journey_that_goes_round_ends_where_it_did() -> None:
    """An app that always fails leads round and round: the moment of its end is the end again."""
    ground = Ground(CATALOG, SCHOOL, {}, {"faults.apps.a#1 ü": ("failed",)})
    run = play(CATALOG, SCHOOL, space={}, resolver=replayed(ground, Moment(0)).replaying)
    assert run.outcome is Outcome.BLOCKED
    found = again(ground, moment_of(ground, run.moves))
    assert found.journey is not None
    assert (found.journey.outcome, found.journey.stop) == (run.outcome, run.stop)
    assert len(found.journey.moves) == len(run.moves)


def test_answers_of_a_moment_end_with_it() -> None:
    """Who goes on from a failure that only the moment tells of, gets an installation that goes well."""
    ground = Ground(CATALOG, SCHOOL, {})
    failing = Ground(CATALOG, SCHOOL, {}, {"faults.apps.a#1 ü": ("failed",)})
    run = replayed(failing, Moment(0)).player.play()
    moment = moment_of(ground, run.moves)
    assert moment.answers == {"faults.apps.a#1 ü": ("failed",)}
    found = again(ground, moment)
    assert found.journey is None
    assert found.player.play().outcome is Outcome.COMPLETED


def test_a_wait_lets_a_limit_pass() -> None:
    """Before a move in device setup two hours pass: the page says that it took too long."""
    ground = Ground(CATALOG, SCHOOL, {})
    journey = play(CATALOG, SCHOOL)
    at = next(at for at, (_, made) in enumerate(pairwise(journey.moves)) if made.step.id == "esp.device_setup")
    found = again(ground, Moment(at + 3, waits={at + 2: 120}))
    assert found.player.view.clock.minutes > 120
    assert found.player.situation != journey.moves[at + 3].before


def test_leaves_are_spelt_as_one_types_them() -> None:
    """Words where they tell a value from the others, its place where nothing does."""
    space = {
        **{
            path: domain
            for path, domain in open_domains(SCHOOL).items()
            if path in ("network.connection", "device.tpm")
        },
        "tenant.apps.a#1 ü.assignments": Domain((EVERYBODY, ())),
        "person.can_do_mfa": Domain((True, "yes", False, "~@", None, 1.5)),
    }
    for path, domain in space.items():
        for value in domain.values:
            moment = Moment(3, {path: value})
            text = written(moment, space)
            assert read(text, space, {}) == moment
            assert set(text) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/=+%@:")
    assert written(Moment(3, {"person.can_do_mfa": True}), space).endswith("=@0")
    assert written(Moment(3, {"person.can_do_mfa": False}), space).endswith("=no")
    assert written(Moment(3, {"person.can_do_mfa": "~@"}), space).endswith("=%7E%40")


def test_the_clock_of_a_moment_is_that_of_its_pace() -> None:
    ground = Ground(CATALOG, SCHOOL, {})
    slow = again(ground, Moment(10, pace=Pace.SLOW)).player.view.clock
    likely = again(ground, Moment(10)).player.view.clock
    assert isinstance(slow, Exact)
    assert slow.minutes > likely.minutes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "`` for a day"),
        ("nonsense", "`nonsense` for a day"),
        ("2026-13-01/4", "`2026-13-01` for a day"),
        ("20261123/4", "`20261123` for a day"),
        ("2026-11-23", "`` moves"),
        ("2026-11-23/-1", "`-1` moves"),
        ("2026-11-23/99999999", "from 0 to 20000"),
        ("2026-11-23/4/pace=slov", "did you mean `slow`?"),
        ("2026-11-23/4/wait=3", "the wait `3`"),
        ("2026-11-23/4/wait=3:0", "minutes from 1"),
        ("2026-11-23/4/choices.sign_in.pasword=wrong", "did you mean `choices.sign_in.password`?"),
        ("2026-11-23/4/choices.sign_in.password=wrng", "did you mean `wrong`?"),
        ("2026-11-23/4/choices.sign_in.password", "a question once"),
        ("2026-11-23/4/choices.sign_in.password=wrong/choices.sign_in.password=wrong", "again"),
        ("2026-11-23/4/choices.sign_in.password=%FF", "UTF-8"),
        ("2026-11-23/4/network.connection=wife", "did you mean `wifi`?"),
        ("2026-11-23/4/network.connection=@7", "the answer `@7`"),
        ("2026-11-23/4//", "a question once"),
        ("2026-11-23/4/" + "x" * 100_000 + "=1", "the question `xxx"),
    ],
)
def test_what_is_no_moment_is_refused(text: str, said: str) -> None:
    """With what was found, what was expected and the nearest name, and never at length."""
    with pytest.raises(UsageError) as refused:
        read(text, open_domains(SCHOOL), events(SCHOOL))
    assert said in str(refused.value)
    assert len(str(refused.value)) < 800


def test_a_moment_after_the_end_is_refused() -> None:
    with pytest.raises(UsageError, match=r"the journey ends at \S+ after \d+ moves; the moment is after 9000"):
        replayed(Ground(CATALOG, SCHOOL, {}), Moment(9000))
