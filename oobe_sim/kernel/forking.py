"""Put every answer to what is open, and keep what comes of it as a decision diagram."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

import attrs
from attrs import frozen

from oobe_sim.clock.clock import Clock
from oobe_sim.kernel.diagram import Diagram, Diagrams, End, ends
from oobe_sim.kernel.resolver import Resolver
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.question import Event
from oobe_sim.model.step import Step
from oobe_sim.model.work import Expired, TimeQuestion
from oobe_sim.world.world import Domain, Opened, Space, World, opening

Result = TypeVar("Result")

_EVENTS = ("choices", "faults", "services")
_OBJECT = 3
"""So many places lead to an object of a collection: that of the tenant, of the collection, and its own."""

_BEHIND = 1 << 30
"""The place of what is asked of an object, behind all its leaves."""


class Open(Exception):
    """A question of which nothing is bound: a leaf, a function of the world that hangs on leaves, or an event.

    `answers` is `None` where it is a clock that would tell: then both answers are to be reckoned with.
    Who was asked may say in `reached` how far it had come, so as not to begin anew once it is answered.
    """

    def __init__(self, question: Hashable, answers: Diagram | None) -> None:
        super().__init__(question)
        self.question = question
        self.answers = answers
        self.reached: Any = None


@frozen
class Put:
    """The events that a move has put, with their answers, and what it was told of time, in order.

    `strays` are open events that were to be answered with what is not offered here.
    """

    events: Mapping[str, str] = {}
    times: tuple[tuple[TimeQuestion, bool], ...] = ()
    strays: frozenset[str] = frozenset()


class ForkingView(RecordingView):
    """Reads one world under every binding of what is open, one after another.

    What is remembered of the world is a question of its own, whose answer is a diagram over the
    leaves: who is asked whether an app is waited for does not have to say of each way why not.
    """

    def __init__(
        self,
        world: World,
        resolver: Resolver,
        clock: Clock,
        space: Space,
        *,
        opened: Opened | None = None,
        foreseen: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.diagrams = Diagrams()
        self.everything: dict[str, object] = {}
        self.opened = opened or {}
        self._bound: Mapping[Hashable, object] = {}
        self.put_events: dict[str, tuple[str, ...]] = {}
        domains = {**{path: space[path].values for path in space}, **self._allowed(foreseen or {})}
        self._leaves = {
            path: self.diagrams.leaf(path, domains[path]) for path in sorted(domains, key=partial(_place, world))
        }
        self._functions: dict[Hashable, Diagram] = {}
        self._labels: dict[str, tuple[str, ...]] = {}
        self._times: tuple[tuple[TimeQuestion, bool], ...] = ()
        self._strays: frozenset[str] = frozenset()
        super().__init__(world, resolver, clock, space)

    def fork(self, ask: Callable[[Any], Hashable]) -> Diagram:
        """What `ask` gives, for every answer to what it reads through this view.

        It is given what it said in `Open.reached`, and nothing at first.
        """
        outer, reads = self._bound, self._reads
        try:
            return self._fork(ask, {}, None)
        finally:
            self._bound, self._reads = outer, reads

    def _fork(self, ask: Callable[[Any], Hashable], bound: Mapping[Hashable, object], reached: Any) -> Diagram:
        self._bound, self._reads = bound, {}
        try:
            return self.diagrams.end(ask(reached))
        except Open as one:
            if one.answers is None:
                either = (self._fork(ask, {**bound, one.question: tells}, one.reached) for tells in (False, True))
                return self.diagrams.united(*either)
            answers = ends(one.answers)
            then = {end: self._fork(ask, {**bound, one.question: end.value}, one.reached) for end in answers}
            return self.diagrams.composed(one.answers, then)
        finally:
            self.everything.update(self._reads)

    def reorder(self, questions: Iterable[str]) -> Callable[[Diagram], Diagram]:
        """Put questions into this order, all others behind them; what is returned puts diagrams into it."""
        before, after = self.diagrams, Diagrams()
        domains = dict(zip(before.questions, before.domains, strict=True))
        for path in dict.fromkeys((*questions, *before.questions)):
            after.name(path, domains[path])
        self.diagrams = after
        self._leaves = {path: after.leaf(path, domains[path]) for path in self._leaves}
        self._functions = {}
        return after.adopting(before)

    def stand(self, asked: Mapping[str, int], put: Put) -> None:
        """Stand where a journey is that has come so far, in a move that has put these questions."""
        self.asked = dict(asked)
        self._answers = dict(put.events)
        self._times = put.times
        self._strays = put.strays

    @property
    def put(self) -> Put:
        """What the move has put so far."""
        return Put(dict(self._answers), self._times, self._strays)

    def opening(self, path: str) -> Domain | None:
        """What an event may be answered with by the longest beginning of its path that is open."""
        return opening(self.opened, path)

    def event(self, question: Event, key: str = "") -> str:
        self._labels.setdefault(f"{question.id}.{key}" if key else question.id, question.domain)
        return super().event(question, key)

    def offer(self, step: Step, offered: tuple[str, ...], tries: tuple[str, ...]) -> str:
        self._labels.setdefault(f"choices.{step.id}", tuple(edge.label for edge in step.choices))
        return super().offer(step, offered, tries)

    def time(self, question: TimeQuestion) -> bool:
        """Both answers are to be reckoned with, whatever the clock tells: one graph serves many clocks."""
        known = _implied(question, self._times)
        if known is None:
            if question not in self._bound:
                raise Open(question, None)
            known = bool(self._bound[question])
            self._times = (*self._times, (question, known))
        return known

    def _ask(self, path: str, domain: tuple[str, ...], nominal: str) -> str:
        if path in self._answers or self.opening(path) is None:
            return super()._ask(path, domain, nominal)
        if path not in self._bound:
            raise Open(path, self._event(path))
        answer = str(self._bound[path])
        if answer not in domain:
            answer, self._strays = domain[0], self._strays | {path}
        self._answers[path] = answer
        return answer

    def _event(self, path: str) -> Diagram:
        labels = self._allowed({path: self._labels[path]})[path]
        self.put_events.setdefault(path, labels)
        if path not in self._leaves:
            self._leaves[path] = self.diagrams.leaf(path, labels)
        return self._leaves[path]

    def _allowed(self, domains: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Of these events those that are open, with the answers that they may have."""
        found = {}
        for path, labels in domains.items():
            opening = self.opening(path)
            if opening is not None:
                found[path] = tuple(label for label in labels if not opening.values or label in opening.values)
        return found

    def open(self, path: str, value: object) -> object:
        if path not in self.space:
            return value
        if path in self._bound:
            return self._bound[path]
        raise Open(path, self._leaves[path])

    def remember(self, key: Hashable, compute: Callable[..., Result], *args: Any) -> Result:
        known: Any = self._functions.get(key)
        if known is None:
            known = self._functions[key] = self.fork(lambda _: compute(self, *args))
        if isinstance(known, End):
            return known.value  # type: ignore[no-any-return]
        if key in self._bound:
            return self._bound[key]  # type: ignore[return-value]
        raise Open(key, known)


def _implied(question: TimeQuestion, told: tuple[tuple[TimeQuestion, bool], ...]) -> bool | None:
    """What other answers say of a question about time: what has run for an hour has run for half of one."""
    for other, answer in told:
        if _about(other) == _about(question) and (
            _limit(other) >= _limit(question) if answer else _limit(other) <= _limit(question)
        ):
            return answer
    return None


def _about(question: TimeQuestion) -> Hashable:
    return question.timer if isinstance(question, Expired) else question.install


def _limit(question: TimeQuestion) -> float:
    return question.limit_minutes if isinstance(question, Expired) else question.minutes


def owner(world: World, path: str) -> tuple[int, ...]:
    """What a leaf or an event belongs to, as its place in the world: an object of a collection; nothing else has one."""
    listed, places, _ = _place(world, path)
    return places[:_OBJECT] if listed and len(places) >= _OBJECT else ()


def _place(world: World, path: str) -> tuple[bool, tuple[int, ...], str]:
    """Sorts leaves by what they belong to, in the order of the world, and what belongs to no collection first.

    Diagrams stay small where the leaves of one object are next to each other, and events that are
    asked of it with them.
    """
    section, _, below = path.partition(".")
    if section in _EVENTS:
        place = _place(world, f"tenant.{below}")
        return (True, (*place[1], _BEHIND) if place[0] else (_BEHIND,), path)
    here: Any = world
    places: list[int] = []
    listed = False
    rest = path
    while rest and attrs.has(type(here)):
        name, _, rest = rest.partition(".")
        names = [field.name for field in attrs.fields(type(here))]
        if name not in names:
            break
        places.append(names.index(name))
        here = getattr(here, name)
        if type(here) is tuple and rest:
            listed = True
            fits = [at for at, one in enumerate(here) if rest == one.id or rest.startswith(f"{one.id}.")]
            if not fits:
                break
            at = max(fits, key=lambda at: len(here[at].id))
            places.append(at)
            here, rest = here[at], rest.removeprefix(here[at].id).removeprefix(".")
    return (listed, tuple(places), path)
