"""Moves that were made once, found again by what they read.

The kernel is deterministic in what it reads, so what a move reads next depends on the answers so
far alone. The reads of the moves that were made from one situation are therefore a tree of
questions: a device finds its move, reasons and evidence and all, by answering them, and only one
that gives a new answer is moved by the kernel. Nothing here knows what the questions mean.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import attrs

from oobe_sim.kernel.move import decide
from oobe_sim.kernel.view import PRESENT, RecordingView, event_of, is_part
from oobe_sim.model.move import Move
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Step

Ask = Callable[[RecordingView], object]


class _Question:
    """One read: how it is put, and where each of its answers leads.

    `whole` finds the part of a world that the leaf belongs to, where worlds are likely to share it;
    `beyond` is where all the reads of that part from here on led for `owner`.
    """

    __slots__ = ("answers", "ask", "beyond", "owner", "whole")

    def __init__(self, ask: Ask, whole: attrgetter[Any] | None) -> None:
        self.ask = ask
        self.whole = whole
        self.answers: dict[object, _Question | _Made] = {}
        self.owner: object = None
        self.beyond: _Question | _Made | None = None

    def next(self, view: RecordingView) -> _Question | _Made | None:
        """Where this world's answer leads; `None` where nobody has given it yet."""
        if self.whole is None or view.space:
            return self.answers.get(self.ask(view))
        owner = self.whole(view.world)
        if owner is self.owner:
            return self.beyond
        place = self.answers.get(self.ask(view))
        while type(place) is _Question and place.whole is self.whole:
            place = place.answers.get(place.ask(view))
        if place is not None:
            self.owner, self.beyond = owner, place
        return place


class _Made:
    """A move that was made, or that there was none, after these reads."""

    __slots__ = ("events", "evidence", "move")

    def __init__(self, move: Move | None, evidence: dict[str, object]) -> None:
        self.move = move
        self.evidence = evidence
        events = [path for path in evidence if event_of(path)]
        self.events = tuple((event_of(path), int(path.rpartition("#")[2]) - 1) for path in events)


class Book:
    """The moves of one catalog, for as many worlds as are played with it.

    `made` counts the moves that the kernel had to make.
    """

    def __init__(self) -> None:
        self.made = 0
        self._pages: dict[Situation[Any], _Question | _Made] = {}

    def move(self, step: Step, view: RecordingView, situation: Situation[Any]) -> Move | None:
        """The move that `kernel.move.move` makes, found or made."""
        view.begin()
        if view.opens_wholes:
            # below an open list or part the world is not what is read
            return decide(step, view, situation)
        place = self._pages.get(situation)
        while type(place) is _Question:
            place = place.next(view)
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
                asks = view.asks(path)
                question = table[at] = _Question(asks or _leaf(path, value, view), None if asks else _whole(path, view))
            table, at = question.answers, value
        table[at] = _Made(move, evidence)
        return move


def _leaf(path: str, value: object, view: RecordingView) -> Ask:
    """Reads a leaf of the world again; inside a collection only where the world has another one than the last."""
    direct = attrgetter(path)

    def part(view: RecordingView) -> object:
        return _noted(direct(view.world))

    def leaf(view: RecordingView) -> object:
        return view.open(path, direct(view.world)) if view.space else direct(view.world)

    try:
        direct(view.world)
    except AttributeError:
        return _within_collection(path)
    return part if value is None or value is PRESENT or type(value) is tuple else leaf


@cache
def _part_with_collections(kind: Any, name: str) -> attrgetter[Any] | None:
    """Finds a part of the world that holds collections, which is large, and so shared by many worlds."""
    holds = attrs.has(kind) and any(field.default == () for field in attrs.fields(kind))
    return attrgetter(name) if holds else None


def _whole(path: str, view: RecordingView) -> attrgetter[Any] | None:
    name = path.partition(".")[0]
    kind: Any = type(getattr(view.world, name))
    return _part_with_collections(kind, name)


def _within_collection(path: str) -> Ask:
    """Reads a leaf of a collection; worlds that follow each other mostly share the part that holds it."""
    of_world = attrgetter(path.partition(".")[0])
    last: object = None
    value: object = None

    def shared(view: RecordingView) -> object:
        nonlocal last, value
        owner = of_world(view.world)
        if owner is not last:
            last, value = owner, _value(view.world, path)
        return view.open(path, value) if view.space else value

    return shared


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
