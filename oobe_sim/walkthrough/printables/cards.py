"""Step cards: what this class will see, page by page, in plain words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import define, evolve, frozen

from oobe_sim.clock.timings import Timings, duration
from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.run import Entry
from oobe_sim.drivers.state import work_of
from oobe_sim.model.duration import high
from oobe_sim.model.step import Kind, Mover
from oobe_sim.outputs import told
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import clean
from oobe_sim.walkthrough.words.filling import about, minutes
from oobe_sim.walkthrough.words.ids import step_id
from oobe_sim.walkthrough.words.spoken import Words


@frozen
class Card:
    """One page: what stands on it, what to do, how long it takes, and when to call for help.

    `before` is what happens by itself between the page before and this one. `writes` is set where a
    code is to be written down. Each text may be empty.
    """

    title: str
    sees: str = ""
    before: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    takes: str = ""
    help: tuple[str, ...] = ()
    writes: str = ""

    @property
    def length(self) -> int:
        """How many letters there are to be read, so that a long card can be set in smaller ones."""
        return sum(map(len, (self.title, self.sees, self.takes, self.writes, *self.before, *self.do, *self.help)))


@frozen
class Cards:
    """The cards of one prediction, in the order of its run; `name` is that of the scenario."""

    name: str
    cards: tuple[Card, ...]


def cards(prediction: Prediction, words: Words) -> Cards:
    """The cards for the pages of a predicted run: the first switches the device on, the last says how it ends.

    A page that comes again has one card, which says so.
    """
    found = list(_Dealt(prediction, words).cards())
    return Cards(clean(prediction.scenario.title or prediction.scenario.name), tuple(found))


@define
class _Between:
    """What happened since the page before."""

    minutes: float = 0.0
    restarts: int = 0


class _Dealt:
    """The cards of one prediction, as they are dealt."""

    def __init__(self, prediction: Prediction, words: Words) -> None:
        self.prediction = prediction
        self.words = words

    def cards(self) -> Iterator[Card]:
        yield self._start()
        dealt: dict[tuple[str, str], Card] = {}
        between = _Between()
        for entry in told.reached(self.prediction):
            if entry.status is Status.SHOWN and (entry.choice or entry.minutes):
                key = (entry.step.id, entry.choice)
                if key in dealt:
                    dealt[key] = evolve(dealt[key], before=(*dealt[key].before, self.words.say("print-card-again")))
                else:
                    dealt[key] = self._page(entry, between)
                between = _Between()
            elif entry.step.kind is not Kind.PAGE:
                between.minutes += entry.minutes
            between.restarts += sum(move.edge.reboot for move in entry.moves)
        yield from (evolve(card, before=tuple(dict.fromkeys(card.before))) for card in dealt.values())
        yield self._end({step for step, _ in dealt})

    def _start(self) -> Card:
        say, world = self.words.say, self.prediction.run.world
        return Card(
            title=say("print-start"),
            sees=say("print-start-sees"),
            do=(say("print-start-do", connection=world.network.connection.value),),
            help=(say("print-help-different"),),
        )

    def _page(self, entry: Entry, between: _Between) -> Card:
        say, id = self.words.say, step_id(entry.step.id)
        return Card(
            title=say(f"{id}.title"),
            sees=say(f"{id}.sees") if entry.step.sees else "",
            before=tuple(self._before(between)),
            do=tuple(self._do(entry)),
            takes=about(self.words, entry.minutes),
            help=tuple(self._help(entry)),
            writes=say("print-help-code") if _works(entry) else "",
        )

    def _before(self, between: _Between) -> Iterator[str]:
        if between.restarts:
            yield self.words.say("print-card-restarts", restarts=between.restarts)
        if round(between.minutes):
            yield self.words.say("print-card-works", time=about(self.words, between.minutes))

    def _do(self, entry: Entry) -> Iterator[str]:
        """What to do on a page: to wait while it works, and what is chosen on it."""
        id = step_id(entry.step.id).removeprefix("step-")
        if _works(entry) or not entry.choice:
            alone = f"print-do-{id}"
            if self.words.has(alone) or not entry.choice:
                yield self.words.say(alone)
        if entry.choice:
            yield self.words.say(f"print-do-{id}-{entry.choice}")

    def _help(self, entry: Entry) -> Iterator[str]:
        own = f"print-help-{step_id(entry.step.id).removeprefix('step-')}"
        if self.words.has(own):
            yield self.words.say(own)
        if longest := _longest(entry, self.prediction.scenario.timings):
            yield self.words.say("print-help-longer", time=minutes(self.words, longest))
        yield self.words.say("print-help-different")

    def _end(self, dealt: Collection[str]) -> Card:
        """How it ends; where that is on a page that has no card, because nothing on it leads on, with its title."""
        say, run = self.words.say, self.prediction.run
        end, id = f"print-end-{run.outcome.value}", step_id(run.stop)
        pages = {entry.step.id for entry in told.reached(self.prediction) if entry.step.kind is Kind.PAGE}
        waits = run.stop in pages.difference(dealt) and run.outcome not in told.CERTAIN
        return Card(
            title=say(end),
            sees=say(f"{id}.title") if waits else "",
            do=(say(f"{end}-do", place=id.removeprefix("step-")),),
        )


def _works(entry: Entry) -> bool:
    """Whether the device has something to do on this page, so that people wait and things can go wrong."""
    return any(move.edge.by is not Mover.PERSON for move in entry.moves) or not entry.moves


def _longest(entry: Entry, timings: Timings) -> float:
    """Minutes after which a page on which the device works has been there for too long; 0 where it does not work."""
    parts = [part for move in entry.moves if move.edge.by is not Mover.PERSON for part in work_of(move)]
    most = sum(high(duration(part, timings)) for part in parts)
    limit = max((getattr(part, "limit_minutes", 0) for part in parts), default=0)
    # whoever tries again on this page has the limit anew
    return max(min(most, limit), entry.minutes) if limit else most
