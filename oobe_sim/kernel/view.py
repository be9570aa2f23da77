"""The two ways in which facts read the world: plainly, and with everything that they read noted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, TypeVar

import attrs

from oobe_sim.clock.clock import Clock
from oobe_sim.kernel.resolver import Resolver
from oobe_sim.model.question import Event
from oobe_sim.model.step import Edge, Mover, Step
from oobe_sim.model.work import Exceeds, Expired, Install, TimeQuestion
from oobe_sim.world import parts
from oobe_sim.world.world import Domain, Space, World

Result = TypeVar("Result")

_PERSON = Mover.PERSON
_EITHER = Domain((False, True), "it depends on how long things take")


class PlainView:
    """Reads the world as it is, and puts events to the resolver; for when nothing is open.

    `asked` counts the answers that were given to each event in earlier moves, `tries` how many
    different things a person without instructions has found to press at each step.
    """

    def __init__(self, world: World, resolver: Resolver, clock: Clock) -> None:
        self.world = world
        self.resolver = resolver
        self.clock = clock
        self.asked: dict[str, int] = {}
        self.tries: Mapping[str, int] = {}
        self._answers: dict[str, str] = {}
        self._remembered: dict[Hashable, Any] = {}
        self._expose()

    def _expose(self) -> None:
        world = self.world
        self.as_of: date = world.as_of
        self.device = world.device
        self.network = world.network
        self.tenant = world.tenant
        self.person = world.person
        self.windows = world.windows

    def begin(self) -> None:
        """Start a move: events may be asked again, and nothing has been read."""
        if self._answers:
            # a new dictionary each time, so that who drives can keep the old one
            asked = dict(self.asked)
            for path in self._answers:
                asked[path] = asked.get(path, 0) + 1
            self.asked = asked
            self._answers = {}

    def answered(self) -> tuple[str, ...]:
        """The events that this move has put."""
        return tuple(self._answers)

    def reads(self) -> dict[str, object]:
        """What this move has read so far; a plain view does not note it."""
        return {}

    def event(self, question: Event, key: str = "") -> str:
        path = f"{question.id}.{key}" if key else question.id
        return self._ask(path, question.domain, question.nominal)

    def choice(self, step: Step, situation: Any) -> str:
        """What the person does on a page; empty where the page offers nothing."""
        path = f"choices.{step.id}"
        if self._has_noted(path):
            return self._answers[path]
        offered, tries = offers(step, self, situation)
        return self.offer(step, offered, tries) if offered else ""

    def offer(self, step: Step, offered: tuple[str, ...], tries: tuple[str, ...]) -> str:
        """Put the question what the person does, where the page offers this, and what is tried without instructions."""
        path = f"choices.{step.id}"
        if len(tries) > self.tries.get(path, 1):
            self.tries = {**self.tries, path: len(tries)}
        return self._ask(path, offered, _nominal(step, tries, offered, self.asked.get(path, 0)))

    def _has_noted(self, path: str) -> bool:
        """Whether this move has the answer, and has read all that it rests on."""
        return path in self._answers

    def takes(self, step: Step, edge: Edge, situation: Any) -> bool:
        """Whether this is the edge that is taken, if none that stands before it is."""
        if edge.by is _PERSON:
            return self.choice(step, situation) == edge.label
        return edge.test(self, situation)

    def remember(self, key: Hashable, compute: Callable[..., Result], *args: Any) -> Result:
        try:
            result: Result = self._remembered[key]
        except KeyError:
            result = self._remembered[key] = compute(self, *args)
        return result

    def expired(self, timer: str, limit_minutes: int) -> bool:
        return self.time(Expired(timer, limit_minutes))

    def exceeds(self, install: Install, minutes: float) -> bool:
        return self.time(Exceeds(install, minutes))

    def time(self, question: TimeQuestion) -> bool:
        """What the clock tells; what it cannot tell the resolver is asked, and the clock is told."""
        answer = self.clock.tells(question)
        if answer is None:
            path = f"timers.{question.name}#{self.clock.questions + 1}"
            answer = bool(self.resolver.state(path, _EITHER))
            self.clock = self.clock.given(question, answer)
        return answer

    def _ask(self, path: str, domain: tuple[str, ...], nominal: str) -> str:
        answer = self._answers.get(path)
        if answer is None:
            answer = self.resolver.event(path, self.asked.get(path, 0) + 1, domain, nominal)
            self._answers[path] = answer
        return answer


def offers(step: Step, view: Any, situation: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a page offers a person, and what somebody without instructions tries of it, in turn."""
    edges = [e for e in step.edges if e.by is _PERSON and e.test(view, situation)]
    usual = {e.label for e in edges if e.idle is None or not e.idle.test(view, situation)}
    return tuple(e.label for e in edges), tuple(label for label in step.nominal if label in usual)


def event_of(path: str) -> str:
    """The event that a piece of evidence is an answer to, as in `choices.sign_in.password#2`; empty for a leaf.

    An id may hold the sign too, and no leaf is called after a number.
    """
    event, _, number = path.rpartition("#")
    return event if number.isdecimal() else ""


def _nominal(step: Step, tries: Sequence[str], offered: Sequence[str], asked: int) -> str:
    """What a person without instructions presses who has been asked here `asked` times before."""
    if not tries:
        # what is not nominal here is nothing that anybody does uninstructed
        return "" if step.nominal else offered[0]
    return tries[min(asked, len(tries) - 1)]


class RecordingView(PlainView):
    """Reads the world through proxies, notes every leaf, and asks the resolver for what is open."""

    def __init__(self, world: World, resolver: Resolver, clock: Clock, space: Space) -> None:
        self.space = space
        self.opens_wholes = any(_is_whole(value) for domain in space.values() for value in domain.values)
        self._reads: dict[str, object] = {}
        self._noted_in, self._noted = self._reads, set[Hashable]()  # what was remembered is noted once in each move
        self._asks: dict[str, Callable[[Any], object]] = {}
        super().__init__(world, resolver, clock)

    def _expose(self) -> None:
        node: Any = Node(self.world, "", self)
        self.device = node.device
        self.network = node.network
        self.tenant = node.tenant
        self.person = node.person
        self.windows = node.windows

    @property
    def as_of(self) -> date:  # type: ignore[override]
        value: Any = self.leaf("as_of", self.world.as_of)
        return value  # type: ignore[no-any-return]

    def begin(self) -> None:
        super().begin()
        self._reads = {}

    def reads(self) -> dict[str, object]:
        return self._reads

    def asks(self, path: str) -> Callable[[Any], object] | None:
        """How another view is asked what was read under this path; `None` for a leaf of the world."""
        return self._asks.get(path)

    def _has_noted(self, path: str) -> bool:
        # a book asks before the kernel does, and then the kernel has to read for itself
        return path in self._answers and f"{path}#{self.asked.get(path, 0) + 1}" in self._reads

    def found(self, evidence: dict[str, object]) -> None:
        """Take over what a move has read that was found and not made; whoever reads on keeps a copy."""
        self._reads = evidence

    def renumbered(self, evidence: Mapping[str, object]) -> dict[str, object]:
        """The evidence of a move that was found, with the numbers that its events have in this journey."""
        return {self._numbered(path): value for path, value in evidence.items()}

    def _numbered(self, path: str) -> str:
        event = event_of(path)
        return f"{event}#{self.asked.get(event, 0) + 1}" if event else path

    def open(self, path: str, value: object) -> object:
        """What the resolver says of a leaf that the space holds open; the value of any other."""
        return self.resolver.state(path, self.space[path]) if path in self.space else value

    def leaf(self, path: str, value: object) -> object:
        """Note a leaf; its value is the world's unless the space holds it open."""
        self._reads[path] = value = self.open(path, value)
        return value

    def offer(self, step: Step, offered: tuple[str, ...], tries: tuple[str, ...]) -> str:
        path = f"choices.{step.id}"
        self._asks[f"{path}#{self.asked.get(path, 0) + 1}"] = lambda view: view.offer(step, offered, tries)
        return super().offer(step, offered, tries)

    def remember(self, key: Hashable, compute: Callable[..., Result], *args: Any) -> Result:
        """What is remembered is read again in every move that uses it, so that it stays evidence."""
        if key not in self._remembered:
            before, self._reads = self._reads, {}
            try:
                result = compute(self, *args)
            finally:
                reads, self._reads = self._reads, before
                self._reads.update(reads)
            self._remembered[key] = (result, reads)
            return result
        known: tuple[Result, dict[str, object]] = self._remembered[key]
        if self._noted_in is not self._reads:
            self._noted_in, self._noted = self._reads, set()
        if key not in self._noted:
            self._noted.add(key)
            self._reads.update(known[1])
        return known[0]

    def time(self, question: TimeQuestion) -> bool:
        answer = super().time(question)
        path = question.path
        self._reads[path] = answer
        self._asks[path] = lambda view: view.time(question)
        return answer

    def _ask(self, path: str, domain: tuple[str, ...], nominal: str) -> str:
        answer = super()._ask(path, domain, nominal)
        number = f"{path}#{self.asked.get(path, 0) + 1}"
        self._reads[number] = answer
        self._asks.setdefault(number, lambda view: view._ask(path, domain, nominal))  # noqa: SLF001
        return answer


class Node:
    """Stands for a part of the world; its leaves are noted under their paths when they are read."""

    __slots__ = ("_nodes", "_path", "_target", "_view")

    def __init__(self, target: Any, path: str, view: RecordingView) -> None:
        self._target = target
        self._path = path
        self._view = view
        self._nodes: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        known = self._nodes.get(name)
        if known is not None:
            if known[1]:
                self._view.leaf(known[1], known[2])
            return known[0]
        value = getattr(self._target, name)
        if self._view.space and self._path + name in self._view.space:
            value = self._view.leaf(self._path + name, value)
        kind = type(value)
        if kind is not tuple and not (_PARTS[kind] if kind in _PARTS else is_part(kind)):
            return self._view.leaf(self._path + name, value)
        path = self._path + name
        noted: object
        if kind is not tuple:
            owner: Any = type(self._target)
            noted = PRESENT if name in _optional(owner) else None
            node: Any = Node(value, path + ".", self._view)
        elif value and is_part(type(value[0])):
            noted = tuple(part.id for part in value)
            node = tuple(Node(part, f"{path}.{part.id}.", self._view) for part in value)
        else:
            return self._view.leaf(path, value)
        if noted is not None:
            self._view.leaf(path, noted)
        if path not in self._view.space:
            self._nodes[name] = (node, path if noted is not None else "", noted)
        return node


def _is_whole(value: object) -> bool:
    """Whether a value has leaves of its own: a part of the world, or a list of such."""
    return is_part(type(value[0])) if type(value) is tuple and value else is_part(type(value))


PRESENT = "present"
"""What is noted of an optional part that is there, such as a registration; one that is not is `None`."""

_PARTS: dict[type, bool] = {}


@cache
def _optional(kind: type) -> frozenset[str]:
    """The fields of a part that need not be there."""
    return frozenset(field.name for field in attrs.fields(kind) if field.default is None)


def is_part(kind: type) -> bool:
    """Whether a value of this type is a part of the world; remembered, as it is asked at every read."""
    known = _PARTS.get(kind)
    if known is None:
        known = _PARTS[kind] = parts.is_part(kind)
    return known
