"""Explore what is open, every answer to every question asked: journey by journey, or where there are many, merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from oobe_sim.clock.clock import Clock
from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Branch, Ends, Listed, Tells, nothing
from oobe_sim.drivers.play import Player, start
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.world import Opened, Space, World

Views = Callable[[Mapping[str, object]], RecordingView]
"""Makes a view of the world that has these answers to what is open."""

FEW = 64
"""So many journeys are told apart; of more only their ends are."""


def explored(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    *,
    clock: Exact | None = None,
    book: Book | None = None,
    tells: Tells = nothing,
    opened: Opened | None = None,
) -> Ends:
    """All ends of the journeys that the open leaves and events allow, and what else is to be told of each.

    Raises `NotOffered` where an answer is not allowed.
    """
    begun = clock or Exact({})
    if not opened:
        few = tuple(islice(journeys(catalog, world, space, answers, clock=begun, book=book), FEW + 1))
        if len(few) <= FEW:
            return Listed(few, space, tells)
    # imported late: most runs have few journeys, and start sooner without
    from oobe_sim.drivers.merged import Merged

    return Merged(catalog, world, space, answers or {}, begun, tells, opened or {})


def journeys(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    *,
    clock: Clock | None = None,
    book: Book | None = None,
    views: Views | None = None,
) -> Iterator[Branch]:
    """Every journey that the open leaves allow, in the order of their domains.

    A `clock` that cannot tell whether a timer has expired makes branches too: their bindings hold
    `timers.<id>#<n>`. Without one every work takes what the table of timings says.

    The events are answered by `answers`, or nominally. A leaf that no journey asks for makes no
    branch. Raises `NotOffered` for an answer that a page does not allow.

    `views` makes what a journey reads the world through; then `answers` count as far as it says.
    """
    begun: Clock = clock or Exact({})

    def view(bindings: Mapping[str, object]) -> RecordingView:
        return RecordingView(world, Given(answers or {}, bindings), begun, space)

    see = views or view
    pending: list[tuple[dict[str, object], Player]] = [({}, Player(catalog, see({}), start(catalog), book=book))]
    while pending:
        bindings, player = pending.pop()
        try:
            journey = player.play()
        except Unanswered as question:
            for value in reversed(question.domain.values):
                bound = {**bindings, question.path: value}
                pending.append((bound, player.copy(see(bound))))
        else:
            yield Branch(bindings, journey)
