"""The *ask* resolver: whoever sits at the keyboard answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from attrs import define, field

from oobe_sim.kernel.resolver import Given
from oobe_sim.world.world import Domain, Opened, opening

Ask = Callable[[str, tuple[str, ...], str], str]
"""Puts a question: its path, the answers that it has, and the one that Enter means."""


@define
class Asked:
    """Choices are asked, open leaves and events too; other faults and services only where `faults` is set.

    The answers of the scenario are what Enter means. `here` is the situation in which is asked:
    once all that a page offers there has been tried, its answers count as repeating.
    """

    ask: Ask
    scenario: Mapping[str, tuple[str, ...]]
    faults: bool
    opened: Opened = field(factory=dict)
    here: Hashable = None
    bindings: dict[str, object] = field(factory=dict)
    answers: dict[str, list[str]] = field(factory=dict)
    _tried: dict[tuple[Hashable, str], set[str]] = field(factory=dict)
    _exhausted: set[str] = field(factory=set)

    def state(self, path: str, domain: Domain) -> object:
        if path not in self.bindings:
            words = {spelt(value): value for value in domain.values}
            self.bindings[path] = words[self.ask(path, tuple(words), next(iter(words)))]
        return self.bindings[path]

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        given = self.scenario.get(path)
        default = given[min(n, len(given)) - 1] if given else nominal
        if not self._is_asked(path):
            return Given(self.scenario).event(path, n, domain, nominal)
        answer = self.ask(path, domain, default if default in domain else nominal)
        self.answers.setdefault(path, []).append(answer)
        tried = self._tried.setdefault((self.here, path), set())
        tried.add(answer)
        (self._exhausted.add if tried >= set(domain) else self._exhausted.discard)(path)
        return answer

    def settled(self, path: str) -> int | None:
        if not self._is_asked(path):
            return Given(self.scenario).settled(path)
        return 0 if path in self._exhausted else None

    def _is_asked(self, path: str) -> bool:
        return self.faults or path.startswith("choices.") or opening(self.opened, path) is not None


def spelt(value: object) -> str:
    """A value of the world as one types it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(getattr(value, "value", value))
