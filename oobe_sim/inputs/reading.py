"""One object of an export while it is read: its values, and what is open, defaulted or odd in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeVar

from oobe_sim.inputs.accounting import Account
from oobe_sim.inputs.found import Defaulted
from oobe_sim.model.finding import Place
from oobe_sim.model.source import Source
from oobe_sim.world.world import Domain

_E = TypeVar("_E", bound=Enum)


class _Absent:
    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = _Absent()
"""What a missing key reads as: absent, null and empty are three things."""

_FIRST = frozenset("$<{sSyYrRcCeEtT \t\n")
"""What a placeholder begins with; most texts are cleared by this alone."""
_PLACEHOLDER = re.compile(
    r"\$\(?[A-Za-z_{][\w.:{}]*\)?|string( \((identifier|timestamp)\))?|<[^<>]+>|\{\{?[A-Za-z]\w*\}?\}"
    r"|your[_ -].+|(replace|change)[_ -]?me.*|enter your .+|todo",
    re.IGNORECASE,
)
_TRUTHS = {"true": True, "$true": True, "1": True, "false": False, "$false": False, "0": False}
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d*))?(Z|[+-]\d\d:?\d\d)?")
_NEVER = 1


def objects(value: object) -> list[dict[str, Any]]:
    """The objects of a list; none where the value is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def is_placeholder(text: str) -> bool:
    """Whether a text stands for a value that somebody was to fill in, such as `$name` or `String`."""
    return text[:1] in _FIRST and _PLACEHOLDER.fullmatch(text.strip()) is not None


@lru_cache(maxsize=4096)
def _domain(values: tuple[object, ...], why: str) -> Domain:
    """One domain for all leaves that are open in the same way: there may be thousands."""
    return Domain(values, why)


class Reading:
    """Reads one object; `path` is its place in the world, `pointer` its place in the file."""

    __slots__ = ("account", "collection", "defaulted", "groups", "id", "path", "pointer", "space", "value")

    def __init__(self, account: Account, pointer: str, collection: str, id: str) -> None:
        self.account = account
        self.pointer = pointer
        self.collection = collection
        self.id = id
        self.value: Any = None
        self.path = f"{collection}.{id}"
        self.space: dict[str, Domain] = {}
        self.defaulted: list[Defaulted] = []
        self.groups: dict[str, tuple[str, Mapping[str, Any]]] = {}

    @property
    def place(self) -> Place:
        return Place(self.account.file, self.pointer)

    def open(self, name: str, values: tuple[object, ...], why: str) -> None:
        """Leave a field open: one of the values, nobody knows which."""
        self.space[f"{self.path}.{name}"] = _domain(values, why)

    def default(self, name: str, value: object, source: Source) -> None:
        """List a value that the file does not say and a document does."""
        self.defaulted.append(Defaulted(f"{self.path}.{name}", value, source))

    def report(self, key: str, reason: str) -> None:
        """Report the value of a key, which may be a pointer from here, or the whole object without one."""
        self.account.note("reported", f"{self.pointer}/{key.lstrip('/')}" if key else self.pointer, reason)

    def irrelevant(self, key: str, reason: str) -> None:
        """Say why the value of a key does not matter here."""
        self.account.note("irrelevant", f"{self.pointer}/{key}", reason)

    def flag(
        self, name: str, key: str, value: object, default: bool | None = None, source: Source | None = None
    ) -> bool:
        """A truth value; open where it is a placeholder, or absent and no document gives a default."""
        if value is True or value is False:
            return value
        if value is ABSENT or value is None:
            if default is None or source is None:
                self.open(name, (False, True), f"no file says {key}, and no document gives a default")
                return False
            self.default(name, default, source)
            return default
        truth = _TRUTHS.get(str(value).strip().casefold())
        if truth is None:
            self._odd(key, value, "true or false")
            self.open(name, (False, True), f"{key} is {_short(value)}, which is neither true nor false")
            return False
        self.report(key, f"{key} is {_short(value)}, read as {str(truth).lower()}")
        return truth

    def number(self, name: str, key: str, value: object, default: int, source: Source) -> int:
        """A whole number; a placeholder is left open between the default and some extremes."""
        if type(value) is int:
            return value
        if value is ABSENT or value is None:
            self.default(name, default, source)
            return default
        if (isinstance(value, float) and value.is_integer()) or (
            isinstance(value, str) and re.fullmatch(r"\s*\d{1,9}\s*", value)
        ):
            self.report(key, f"{key} is {_short(value)}, read as {int(value)}")
            return int(value)
        self._odd(key, value, "a whole number")
        self.open(name, (default, 1, 1440), f"{key} is {_short(value)}, which is no whole number")
        return default

    def text(self, key: str, value: object, default: str = "") -> str:
        """A text; absent and null read as the default, a placeholder as it stands, but reported."""
        if isinstance(value, str):
            if is_placeholder(value):
                self._odd(key, value, "a value")
            return value
        if value is not ABSENT and value is not None:
            self._odd(key, value, "a text")
        return default

    def choice(  # noqa: PLR0917 - in the order of all readings of values
        self,
        name: str,
        key: str,
        value: object,
        known: Mapping[str, _E],
        default: _E | None = None,
        source: Source | None = None,
    ) -> _E:
        """One of the known values, in any case; what is none of them is reported and left open.

        So is what no file says, unless there is a default with the document that gives it.
        """
        values = tuple(dict.fromkeys(known.values()))
        if value is ABSENT or value is None:
            if default is not None and source is not None:
                self.default(name, default, source)
                return default
            self.open(name, values, f"no file says {key}, and no document gives a default")
            return values[0]
        found = known.get(str(value))
        if found is None:
            folded = str(value).strip().casefold()
            found = next((member for word, member in known.items() if word.casefold() == folded), None)
        if found is None:
            self._odd(key, value, "one of " + ", ".join(known))
            self.open(name, values, f"{key} is {_short(value)}, which the simulator does not know")
            return default or values[0]
        return found

    def date(self, key: str, value: object) -> datetime | None:
        """A date as Graph writes it, with up to seven digits of a second; year 1 means never."""
        if value is ABSENT or value is None or value == "":
            return None
        match = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            self._odd(key, value, "a date such as 2024-05-01T12:00:00Z")
            return None
        fraction, zone = ((match[3] or "") + "000000")[:6], (match[4] or "Z").replace("Z", "+00:00")
        try:
            moment = datetime.fromisoformat(f"{match[1]}T{match[2]}.{fraction}{zone}")
        except ValueError:
            self._odd(key, value, "a date such as 2024-05-01T12:00:00Z")
            return None
        return None if moment.year == _NEVER else moment.astimezone(UTC)

    def _odd(self, key: str, value: object, expected: str) -> None:
        what = "a placeholder" if isinstance(value, str) and is_placeholder(value) else _short(value)
        self.report(key, f"{key} is {what}" + (f" ({value})" if what == "a placeholder" else "") + f", not {expected}")


def _short(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "a list" if isinstance(value, list) else "an object"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"  # noqa: PLR2004 - a line's worth


def identify(found: Mapping[str, Any], type_name: str, hint: str = "") -> tuple[str, str]:
    """The id and the name of an object; one without an id has an id made of its type and name."""
    name = found.get("displayName") or found.get("name") or ""
    if type(name) is not str:
        name = ""
    key = found.get("id") or hint
    if type(key) is str and key and not is_placeholder(key):
        return key, name
    return f"{type_name}:{name}", name


def is_named(id: str) -> bool:
    """Whether an object came without an id of Graph's, so that its type and name stand for it."""
    return ":" in id
