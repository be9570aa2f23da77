"""A moment of a journey as a short text: how far it has come, and which answers led there.

    2026-11-23/17/choices.sign_in.password=wrong+correct/network.connection=wifi

The text says only what is otherwise than usual, so that the same moment always has the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import TypeVar
from urllib.parse import quote, unquote

from attrs import field, frozen

from oobe_sim.drivers.exploration import Pace
from oobe_sim.errors import UsageError, nearest
from oobe_sim.world.build import Build
from oobe_sim.world.world import CATALOG_DATE, Domain, Space

FORM = "<catalog date>/<moves>[/<question>=<answer>[+<answer>...]]..., such as 2026-11-23/14"
"""What a moment looks like, for people."""

MOST_MOVES = 20_000
"""No journey that anybody would share is longer."""

MOST_MINUTES = 100_000
"""No wait is longer; the longest limit of an Enrollment Status Page is 1,440 minutes."""

_SHOWN = 60
_PACE, _WAIT = "pace", "wait"

Value = TypeVar("Value")


@frozen
class Moment:
    """So many kernel moves, and the answers that led there.

    `answers` are those of events, in the order of asking, of which the last repeats; an event that is
    not listed was answered as the scenario does, or nominally. `bindings` are values of open leaves;
    one that is not listed had the first of its domain. Before the move of a number in `waits`, 0 being
    the first, so many minutes pass in which nothing happens. `catalog` is the day of the rules.
    """

    moves: int
    bindings: Mapping[str, object] = field(factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(factory=dict)
    pace: Pace = Pace.LIKELY
    waits: Mapping[int, int] = field(factory=dict)
    catalog: date = CATALOG_DATE


def written(moment: Moment, space: Space) -> str:
    """The moment as text; `space` holds the domains of its leaves."""
    parts = [moment.catalog.isoformat(), str(moment.moves)]
    if moment.pace is not Pace.LIKELY:
        parts.append(f"{_PACE}={moment.pace.value}")
    if moment.waits:
        parts.append(f"{_WAIT}={'+'.join(f'{move}:{minutes}' for move, minutes in sorted(moment.waits.items()))}")
    told = {_encoded(path): "+".join(map(_encoded, given)) for path, given in moment.answers.items()}
    told |= {_encoded(path): _value(value, space[path]) for path, value in moment.bindings.items()}
    return "/".join((*parts, *(f"{path}={said}" for path, said in sorted(told.items()))))


def read(text: str, leaves: Space, events: Mapping[str, tuple[str, ...]]) -> Moment:
    """The moment that a text tells of; raises UsageError where it tells of none.

    `leaves` are those that may be open, and `events` those that the flow knows, with their answers.
    """
    day, _, rest = text.strip().partition("/")
    moves, *parts = rest.split("/")
    catalog = _day(text, day)
    if not re.fullmatch(r"[0-9]{1,9}", moves) or int(moves) > MOST_MOVES:
        raise _refused(text, f"`{_cut(moves)}` moves", f"a number from 0 to {MOST_MOVES} after the day")
    bindings: dict[str, object] = {}
    answers: dict[str, tuple[str, ...]] = {}
    pace, waits = Pace.LIKELY, dict[int, int]()
    seen: set[str] = set()
    for part in parts:
        key, equals, said = part.partition("=")
        path = _decoded(text, key)
        if not equals or path in seen:
            raise _refused(
                text, f"`{_cut(part)}`{' again' if path in seen else ''}", "a question once, `=`, its answer"
            )
        seen.add(path)
        if path == _PACE:
            paces = {one.value: one for one in Pace if one is not Pace.LIKELY}
            pace = _one_of(text, said, paces, "pace")
        elif path == _WAIT:
            waits = dict(_wait(text, one) for one in said.split("+"))
        elif path in events:
            given = tuple(_decoded(text, one) for one in said.split("+"))
            answers[path] = tuple(_event(text, path, one, events[path]) for one in given)
        elif path in leaves:
            bindings[path] = _leaf(text, path, said, leaves[path])
        else:
            raise _refused(text, f"the question `{_cut(path)}`", "one of this walk", (*events, *leaves), path)
    return Moment(int(moves), bindings, answers, pace, waits, catalog)


def spelt(value: object) -> str | None:
    """A value of the world as one types it; `None` where it has no spelling of its own."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "none"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, str | int | float | Build) else None


def typed(domain: Domain) -> tuple[str, ...]:
    """Each value of a domain as one types it: `@` and its place where nothing else tells it apart."""
    return tuple(f"@{place}" if word is None else word for place, word in enumerate(_told_apart(domain)))


def spellings(domain: Domain) -> tuple[str, ...]:
    """Each value of a domain as a moment spells it."""
    return tuple(f"@{place}" if word is None else _encoded(word) for place, word in enumerate(_told_apart(domain)))


def _told_apart(domain: Domain) -> list[str | None]:
    """What tells the values of a domain apart; `None` for one that its word doesn't."""
    words = [spelt(value) for value in domain.values]
    return [word if word and words.count(word) == 1 else None for word in words]


def _value(value: object, domain: Domain) -> str:
    return spellings(domain)[domain.values.index(value)]


def _day(text: str, said: str) -> date:
    try:
        # the form is looked at first, as other forms of the ISO have the same meaning
        return date.fromisoformat(said if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){2}", said) else "")
    except ValueError:
        raise _refused(text, f"`{_cut(said)}` for a day", "the day of the rules first") from None


def _leaf(text: str, path: str, said: str, domain: Domain) -> object:
    known = spellings(domain)
    if said in known:
        return domain.values[known.index(said)]
    plain = dict(zip(typed(domain), domain.values, strict=True))
    return _one_of(text, said if said.startswith("@") else _decoded(text, said), plain, path)


def _event(text: str, path: str, answer: str, domain: tuple[str, ...]) -> str:
    # to press nothing is an answer too, where nobody would press what is offered
    return (
        answer
        if not answer and path.startswith("choices.")
        else _one_of(text, answer, dict.fromkeys(domain, answer), path)
    )


def _one_of(text: str, said: str, known: Mapping[str, Value], path: str) -> Value:
    if said not in known:
        expected = ", ".join(list(known)[:_FEW]) + (" ..." if len(known) > _FEW else "")
        raise _refused(text, f"the answer `{_cut(said)}` to `{_cut(path)}`", expected, known, said)
    return known[said]


_FEW = 8


def _wait(text: str, said: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", said)
    if found is None or not 0 < int(found[2]) <= MOST_MINUTES:
        expected = f"the number of a move, `:`, and minutes from 1 to {MOST_MINUTES}"
        raise _refused(text, f"the wait `{_cut(said)}`", expected)
    return int(found[1]), int(found[2])


def _refused(text: str, found: str, expected: str, known: Iterable[str] = (), name: str = "") -> UsageError:
    near = nearest(name, known)
    hint = f"; did you mean `{near}`?" if near else ""
    form = "" if known else f"; a moment is {FORM}"
    return UsageError(f"the moment `{_cut(text)}` has {found}, expected {expected}{hint}{form}")


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "..."


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass").replace("~", "%7E")


def _decoded(text: str, encoded: str) -> str:
    try:
        return unquote(encoded, errors="strict")
    except UnicodeDecodeError:
        raise _refused(text, f"`{_cut(encoded)}`", "UTF-8 after each `%`") from None
