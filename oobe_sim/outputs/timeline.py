"""The timeline of a prediction: each piece of work with its beginning and its length, and who waits for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from oobe_sim.clock.clock import MOMENT
from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import duration, label
from oobe_sim.drivers.state import REBOOT
from oobe_sim.drivers.timeline import spent
from oobe_sim.model.duration import likely
from oobe_sim.model.work import Download, Install, Person, Wait, Work
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import work_words


@frozen
class Item:
    """One piece of work.

    `kind` is person, service, download, install, restart or wait. `start` counts from power-on, in
    minutes. `given_up_of` is how long it would have taken that a limit ended, else `None`.
    """

    start: float
    minutes: float
    kind: str
    work: str
    words: str
    step: str
    given_up_of: float | None

    @property
    def waits(self) -> str:
        """Who waits meanwhile."""
        return "device" if self.kind == "person" else "person"


@frozen
class Timeline:
    """What the time goes on, in order.

    Windows does one thing after another here, so that all `items` which take any time are the
    critical path; what installs after the page runs beside it, and is no part of the enrollment.
    """

    items: tuple[Item, ...]

    @property
    def minutes(self) -> float:
        return sum(item.minutes for item in self.items)

    @property
    def critical_path(self) -> tuple[int, ...]:
        """The places of the items that the end waits for: each that takes any time."""
        return tuple(at for at, item in enumerate(self.items) if item.minutes > MOMENT)

    def biggest(self) -> tuple[tuple[str, float], ...]:
        """What the time goes on altogether, the most first."""
        sums = defaultdict[str, float](float)
        for item in self.items:
            sums[item.words] += item.minutes
        return tuple(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def timeline(prediction: Prediction) -> Timeline:
    """The timeline of a run; of one that hangs on an answer as far as all answers agree."""
    return Timeline(tuple(_items(prediction)))


def _items(prediction: Prediction) -> Iterator[Item]:
    run, timings = prediction.run, prediction.scenario.timings
    agreed = {id(made) for made in run.moves}
    for part in spent(run.branches[0].journey, Exact(timings)):
        if id(part.move) not in agreed:
            return
        took = part.after.minutes - part.before.minutes
        whole = likely(duration(part.work, timings))
        yield Item(
            start=part.before.minutes,
            minutes=took,
            kind=_kind_of(part.work),
            work=label(part.work),
            words=work_words(label(part.work), run.world),
            step=part.move.step.id,
            given_up_of=whole if whole - took > MOMENT else None,
        )


def _kind_of(work: Work) -> str:
    """What a piece of work is, in a word."""
    if work in REBOOT:
        return "restart"
    kinds = {Person: "person", Download: "download", Install: "install", Wait: "wait"}
    return kinds.get(type(work), "service")
