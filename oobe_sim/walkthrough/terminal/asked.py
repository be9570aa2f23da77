"""The *ask* resolver: whoever sits at the keyboard answers, and any answer can be taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Iterable
from typing import Protocol

from attrs import define, field, frozen

from oobe_sim.drivers.moment import typed
from oobe_sim.drivers.replay import Usual
from oobe_sim.world.world import Domain, Opened, opening


class Ask(Protocol):
    """Puts a question: its path, the answers that it has, and what Enter means, which may be none of them."""

    def __call__(self, path: str, domain: tuple[str, ...], default: str) -> str: ...


@frozen
class Said:
    """An answer that somebody gave: to what, the nth time that it was asked, and after how many moves."""

    path: str
    n: int
    answer: str
    moves: int


@define
class Asked:
    """Choices are asked, open events and `leaves` too; other faults and services only where `faults` is set.

    What is `usual` is what Enter means, and the answer to what is not asked. What was `said` can be
    heard `again` in the same order. `here` is the situation in which is asked, after so many `moves`:
    once all that a page offers there has been tried, its answers count as repeating.
    """

    ask: Ask
    usual: Usual
    opened: Opened = field(factory=dict)
    leaves: Collection[str] = ()
    faults: bool = False
    here: Hashable = None
    moves: int = 0
    said: list[Said] = field(factory=list)
    again: deque[Said] = field(factory=deque)
    _tried: dict[tuple[Hashable, str], set[str]] = field(factory=dict)
    _exhausted: set[str] = field(factory=set)

    def begin(self, again: Iterable[Said] = ()) -> None:
        """Forget what was said; what is heard again comes first."""
        self.said, self.again = [], deque(again)
        self._tried, self._exhausted = {}, set()

    def state(self, path: str, domain: Domain) -> object:
        if path not in self.leaves:
            return domain.values[0]
        words = typed(domain)
        return domain.values[words.index(self._answer(path, 0, words, words[0], asked=True))]

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        usual = self.usual.event(path, n, domain, nominal)
        answer = self._answer(path, n, domain, usual, asked=self._is_asked(path))
        tried = self._tried.setdefault((self.here, path), set())
        tried.add(answer)
        (self._exhausted.add if tried >= set(domain) else self._exhausted.discard)(path)
        return answer

    def settled(self, path: str) -> int | None:
        if not self._is_asked(path):
            return self.usual.settled(path)
        return 0 if path in self._exhausted else None

    def _answer(self, path: str, n: int, domain: tuple[str, ...], usual: str, *, asked: bool) -> str:
        if not self.again:
            said = Said(path, n, self.ask(path, domain, usual), self.moves) if asked else None
        else:
            # what lies between two answers was not asked when they were given, whatever is asked now
            heard = (self.again[0].path, self.again[0].n) == (path, n)
            said = self.again.popleft() if heard else None
        if said is None:
            return usual
        self.said.append(said)
        return said.answer

    def _is_asked(self, path: str) -> bool:
        return self.faults or path.startswith("choices.") or opening(self.opened, path) is not None
