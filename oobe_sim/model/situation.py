"""Where a device is in the flow, and what it has learned on the way."""

from typing import Any, Generic, TypeVar

from attrs import fields, frozen

Learned = TypeVar("Learned")


@frozen(cache_hash=True)
class Situation(Generic[Learned]):
    """One state of the flow: the step, and what was learned, in its smallest form.

    `learned` is a frozen attrs value; two situations that compare equal have the same future.
    """

    step: str
    learned: Learned

    def moved(self, step: str, changes: dict[str, Any]) -> "Situation[Learned]":
        """The situation after a move to `step` that changes what was learned."""
        return Situation(step, _changed(self.learned, changes) if changes else self.learned)


_CACHED_HASH = "_attrs_cached_hash"
_NAMES: dict[type, tuple[str, ...]] = {}


def _changed(learned: Any, changes: dict[str, Any]) -> Any:
    """A copy with changes; attrs' own `evolve` does the same by way of `__init__`, which costs a run half its time."""
    kind = type(learned)
    names = _NAMES.get(kind)
    if names is None:
        names = _NAMES[kind] = tuple(field.name for field in fields(kind))
    if unknown := changes.keys() - set(names):
        raise TypeError(f"{kind.__name__} does not learn {', '.join(sorted(unknown))}")
    copy = object.__new__(kind)
    for name in names:
        object.__setattr__(copy, name, changes[name] if name in changes else getattr(learned, name))
    if hasattr(kind, _CACHED_HASH):
        object.__setattr__(copy, _CACHED_HASH, None)
    return copy
