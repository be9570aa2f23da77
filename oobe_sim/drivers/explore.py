"""Explore what is open, depth first and without merging: every answer to every question asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from oobe_sim.clock.clock import Clock
from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.world import Space, World

Views = Callable[[Mapping[str, object]], RecordingView]
"""Makes a view of the world that has these answers to what is open."""


@frozen(eq=False)
class Branch:
    """One way in which what is open may be, as far as the flow asked, and its journey."""

    bindings: Mapping[str, object]
    journey: Journey


def explore(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    *,
    clock: Clock | None = None,
    book: Book | None = None,
    views: Views | None = None,
) -> tuple[Branch, ...]:
    """Every journey that the open leaves allow, in the order of their domains.

    A `clock` that cannot tell whether a timer has expired makes branches too: their bindings hold
    `timers.<id>#<n>`. Without one every work takes what the table of timings says.

    `views` makes what a journey reads the world through; then `answers` count as far as it says.

    The events are answered by `answers`, or nominally. A leaf that no journey asks for makes no
    branch. Raises `NotOffered` for an answer that a page does not allow.
    """
    given = answers or {}
    begun: Clock = clock or Exact({})

    def view(bindings: Mapping[str, object]) -> RecordingView:
        return RecordingView(world, Given(given, bindings), begun, space)

    see = views or view
    branches: list[Branch] = []
    pending: list[tuple[dict[str, object], Player]] = [({}, Player(catalog, see({}), start(catalog), book=book))]
    while pending:
        bindings, player = pending.pop()
        try:
            while (journey := player.step()) is None:
                pass
        except Unanswered as question:
            for value in reversed(question.domain.values):
                bound = {**bindings, question.path: value}
                pending.append((bound, player.copy(see(bound))))
        else:
            branches.append(Branch(bindings, journey))
    return tuple(branches)
