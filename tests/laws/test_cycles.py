"""Leaves that are read again around a circle are named, and no others."""

from __future__ import annotations

from typing import Any

from oobe_sim.drivers.cycles import ReadAgain, read_again
from oobe_sim.drivers.graph import Graph
from oobe_sim.kernel.catalog import build
from oobe_sim.model.fact import fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Edge, end, stage
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.world import Domain, World
from tests.laws.test_exploring import made_up

FIRST, SECOND = "managed_installer_before_esp", "pro_needs_network"
SPACE = {f"{DOUBT_PATH}{name}": Domain((True, False)) for name in (FIRST, SECOND)}


@fact("the first is so")
def first(w: Any, s: Any) -> bool:
    return bool(w.windows.doubts.managed_installer_before_esp)


@fact("the second is so")
def second(w: Any, s: Any) -> bool:
    return bool(w.windows.doubts.pro_needs_network)


def test_a_leaf_that_is_read_on_each_way_round_is_named() -> None:
    """The first is read at both steps of a circle, the second once on the way out."""
    steps = (
        stage("a", "A", because=(made_up,), edges=(Edge(to="b", when=first), Edge(to="c"))),
        stage("b", "B", because=(made_up,), edges=(Edge(to="c", when=~first), Edge(to="a"))),
        stage("c", "C", because=(made_up,), edges=(Edge(to="end.good", when=second), Edge(to="end.bad"))),
        end("end.good", "Good", Outcome.COMPLETED, because=(made_up,)),
        end("end.bad", "Bad", Outcome.NOT_MANAGED, because=(made_up,)),
    )
    graph = Graph(build(steps, "a", [made_up]), World(), SPACE, {})
    assert read_again(graph) == (ReadAgain(f"{DOUBT_PATH}{FIRST}", ("a", "b")),)


def test_what_is_read_on_a_straight_way_is_not_named() -> None:
    """Read twice, and no circle: the answer need not be kept all the way round."""
    steps = (
        stage("a", "A", because=(made_up,), edges=(Edge(to="b", when=first), Edge(to="end.bad"))),
        stage("b", "B", because=(made_up,), edges=(Edge(to="end.good", when=first), Edge(to="end.bad"))),
        end("end.good", "Good", Outcome.COMPLETED, because=(made_up,)),
        end("end.bad", "Bad", Outcome.NOT_MANAGED, because=(made_up,)),
    )
    assert read_again(Graph(build(steps, "a", [made_up]), World(), SPACE, {})) == ()
