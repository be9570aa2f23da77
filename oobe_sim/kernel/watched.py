"""A situation that notes what of the things learned is asked for."""

from __future__ import annotations

from typing import Any

from oobe_sim.model.situation import Situation


class Watched:
    """Stands for a situation; `read` holds each thing learned that somebody asked for, with what was learned."""

    __slots__ = ("learned", "read", "step")

    def __init__(self, situation: Situation[Any]) -> None:
        self.step = situation.step
        self.read: dict[str, object] = {}
        self.learned = _Learned(situation.learned, self.read)


class _Learned:
    __slots__ = ("_read", "_target")

    def __init__(self, target: object, read: dict[str, object]) -> None:
        self._target = target
        self._read = read

    def __getattr__(self, name: str) -> object:
        value = self._read[name] = getattr(self._target, name)
        return value
