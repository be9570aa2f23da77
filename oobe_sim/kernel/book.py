"""Moves that were made once, found again by what they read.

The kernel is deterministic in what it reads, so what a move reads next depends on the answers so
far alone. The reads of the moves that were made from one situation are therefore a tree of
questions: a device finds its move, reasons and evidence and all, by answering them, and only one
that gives a new answer is moved by the kernel. Nothing here knows what the questions mean.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import attrs

from oobe_sim.kernel.move import decide
from oobe_sim.kernel.view import PRESENT, RecordingView, is_part
from oobe_sim.model.move import Move
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Step

Ask = Callable[[RecordingView], object]


class _Question:
    """One read: how it is put, and where each of its answers leads."""

    __slots__ = ("answers", "ask")

    def __init__(self, ask: Ask) -> None:
        self.ask = ask
        self.answers: dict[object, _Question | _Made] = {}


class _Made:
    """A move that was made, or that there was none, after these reads."""

    __slots__ = ("events", "evidence", "move")

    def __init__(self, move: Move | None, evidence: dict[str, object]) -> None:
        self.move = move
        self.evidence = evidence
        numbers = [path.partition("#") for path in evidence if "#" in path]
        self.events = tuple((event, int(number) - 1) for event, _, number in numbers)


class Book:
    """The moves of one catalog, for as many worlds as are played with it.

    `made` counts the moves that the kernel had to make.
    """

    def __init__(self) -> None:
        self.made = 0
        self._pages: dict[Situation[Any], _Question | _Made] = {}
        self._parts: dict[int, tuple[object, dict[str, object]]] = {}

    def move(self, step: Step, view: RecordingView, situation: Situation[Any]) -> Move | None:
        """The move that `kernel.move.move` makes, found or made."""
        view.begin()
        if view.opens_wholes:
            # below an open list or part the world is not what is read
            return decide(step, view, situation)
        place = self._pages.get(situation)
        while type(place) is _Question:
            place = place.answers.get(place.ask(view))
        if not isinstance(place, _Made):
            return self._make(step, view, situation)
        asked = view.asked
        if all(asked.get(event, 0) == before for event, before in place.events):
            view.found(place.evidence)
            return place.move
        evidence = view.renumbered(place.evidence)
        view.found(evidence)
        return attrs.evolve(place.move, evidence=evidence) if place.move is not None else None

    def _make(self, step: Step, view: RecordingView, situation: Situation[Any]) -> Move | None:
        view.found({})  # what the search has asked is noted again, in the kernel's order
        move = decide(step, view, situation)
        self.made += 1
        evidence = view.reads()
        table: dict[Any, _Question | _Made] = self._pages
        at: object = situation
        for path, value in evidence.items():
            question = table.get(at)
            if not isinstance(question, _Question):
                question = table[at] = _Question(view.asks(path) or self._leaf(path, value, view))
            table, at = question.answers, value
        table[at] = _Made(move, evidence)
        return move

    def _leaf(self, path: str, value: object, view: RecordingView) -> Ask:
        """Reads a leaf of the world again; inside a collection once for each part of the world that has it."""
        direct = attrgetter(path)
        of_world = attrgetter(path.partition(".")[0])
        parts = self._parts

        def shared(view: RecordingView) -> object:
            owner: Any = of_world(view.world)
            known = parts.get(id(owner))
            if known is None:
                # the part is kept with its values, so that its id stays its own
                known = parts[id(owner)] = (owner, {})
            values = known[1]
            if path not in values:
                values[path] = _value(view.world, path)
            return view.open(path, values[path]) if view.space else values[path]

        def part(view: RecordingView) -> object:
            return _noted(direct(view.world))

        def leaf(view: RecordingView) -> object:
            return view.open(path, direct(view.world)) if view.space else direct(view.world)

        try:
            direct(view.world)
        except AttributeError:
            return shared
        return part if value is None or value is PRESENT or type(value) is tuple else leaf


def _noted(value: Any) -> object:
    """A leaf as evidence notes it."""
    if is_part(type(value)):
        return PRESENT
    if type(value) is tuple and value and is_part(type(value[0])):
        return tuple(part.id for part in value)
    return value


def _value(world: object, path: str) -> object:
    """The leaf at a path, whose collections are entered by ids; `None` where a part is missing."""
    here: Any = world
    rest = path
    while rest:
        if type(here) is tuple:
            here = next((part for part in here if rest == part.id or rest.startswith(f"{part.id}.")), None)
            if here is None:
                return None
            rest = rest[len(here.id) + 1 :]
            continue
        name, _, rest = rest.partition(".")
        here = getattr(here, name, None)
        if here is None:
            return None
    return _noted(here)
