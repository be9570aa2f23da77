"""Put every answer to what is open, and keep what comes of it as a decision diagram."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Any, TypeVar

import attrs

from oobe_sim.clock.clock import Clock
from oobe_sim.kernel.diagram import Diagram, Diagrams, End, ends
from oobe_sim.kernel.resolver import Resolver
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.world import Space, World

Result = TypeVar("Result")


class Open(Exception):
    """A question of which nothing is bound: a leaf, or a function of the world that hangs on leaves.

    Who was asked may say in `reached` how far it had come, so as not to begin anew once it is answered.
    """

    def __init__(self, question: Hashable, answers: Diagram) -> None:
        super().__init__(question)
        self.question = question
        self.answers = answers
        self.reached: Any = None


class ForkingView(RecordingView):
    """Reads one world under every binding of what is open, one after another.

    What is remembered of the world is a question of its own, whose answer is a diagram over the
    leaves: who is asked whether an app is waited for does not have to say of each way why not.
    """

    def __init__(self, world: World, resolver: Resolver, clock: Clock, space: Space) -> None:
        self.diagrams = Diagrams()
        self.everything: dict[str, object] = {}
        self._bound: Mapping[Hashable, object] = {}
        self._leaves = {
            path: self.diagrams.leaf(path, space[path].values) for path in sorted(space, key=partial(_place, world))
        }
        self._functions: dict[Hashable, Diagram] = {}
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
            answers = ends(one.answers)
            then = {end: self._fork(ask, {**bound, one.question: end.value}, one.reached) for end in answers}
            return self.diagrams.composed(one.answers, then)
        finally:
            self.everything.update(self._reads)

    def stand(
        self, clock: Clock, asked: Mapping[str, int], tries: Mapping[str, int], answers: Mapping[str, str]
    ) -> None:
        """Stand where a journey is that has come so far, in a move that has put these events."""
        self.clock = clock
        self.tries = tries
        self.asked = dict(asked)
        self._answers = dict(answers)

    @property
    def put(self) -> Mapping[str, str]:
        """The events that the move has put, with their answers."""
        return dict(self._answers)

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


def _place(world: World, path: str) -> tuple[bool, tuple[int, ...], str]:
    """Sorts leaves by what they belong to, in the order of the world, and what belongs to no collection first.

    Diagrams stay small where the leaves of one object are next to each other.
    """
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
