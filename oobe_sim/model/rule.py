"""A fact with a manual page."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

from attrs import field, frozen

from oobe_sim.model.fact import Fact, Test
from oobe_sim.model.source import Confidence, Source


class Severity(Enum):
    """How much a finding matters to the person who rolls devices out."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@frozen(kw_only=True)
class Validity:
    """When a rule can hold: first and last day, both included; first build, and first build without it."""

    since: date | None = None
    until: date | None = None
    since_build: Any = None
    before_build: Any = None

    @property
    def always(self) -> bool:
        return (self.since, self.until, self.since_build, self.before_build) == (None,) * 4

    def holds(self, view: Any) -> bool:
        """Whether the rule is in force for this date and this build; reads no more than it needs."""
        if self.since is not None and view.as_of < self.since:
            return False
        if self.until is not None and view.as_of > self.until:
            return False
        if self.since_build is not None and view.device.build < self.since_build:
            return False
        return self.before_build is None or bool(view.device.build < self.before_build)

    def __str__(self) -> str:
        parts = []
        if self.since_build is not None:
            parts.append(f"build {self.since_build} and later")
        if self.before_build is not None:
            parts.append(f"before build {self.before_build}")
        if self.since is not None:
            parts.append(f"from {self.since}")
        if self.until is not None:
            parts.append(f"until {self.until}")
        return ", ".join(parts) or "every build and date that the simulator covers"


_ON_SCREEN = ("0x", "OOBE")
"""How codes begin that a screen shows; numbers are those of events."""

_TEXT = "text:"
"""How codes begin that tell apart texts of a screen which has no code."""


@frozen(eq=False, kw_only=True)
class Rule(Fact):
    """A fact about Windows with its sources; its id never changes and is never used again."""

    id: str
    title: str
    page: str = field(repr=False)
    confidence: Confidence
    sources: tuple[Source, ...]
    realises: tuple[str, ...] = ()
    validity: Validity = Validity()
    message: str = ""
    code: str = ""
    remedies: tuple[str, ...] = ()
    severity: Severity | None = None
    """Set where the rule is also worth a finding when it decides a move."""

    @property
    def shown_code(self) -> str:
        """The code that stands on the screen; empty where that is a text alone, or nothing."""
        return self.code if self.code.startswith(_ON_SCREEN) else ""

    @property
    def logged_code(self) -> str:
        """The code that stands in an event log alone; empty where there is none."""
        return "" if self.shown_code or self.code.startswith(_TEXT) else self.code

    def reasons(self, view: Any, situation: Any) -> tuple[Rule, ...]:
        return (self,) if self.test(view, situation) else ()

    @property
    def family(self) -> str:
        return self.id.partition(".")[0]


def rule(
    *sources: Source,
    realises: str = "",
    confidence: Confidence = Confidence.DOCUMENTED,
    validity: Validity | None = None,
    message: str = "",
    code: str = "",
    remedies: tuple[str, ...] = (),
    severity: Severity | None = None,
) -> Callable[[Callable[[Any, Any], bool]], Rule]:
    """Make a rule of a function; its module and name are its id, its docstring its manual page.

    `realises` lists catalogue ids, separated by blanks.
    `message` may name `{app}`, `{profile}`, `{esp}` and other words of `outputs.words`.
    """

    def declare(test: Callable[[Any, Any], bool]) -> Rule:
        id, title, page = manual(test)
        return Rule(
            words=title,
            test=_guarded(test, validity),
            id=id,
            title=title,
            page=page,
            confidence=confidence,
            sources=sources,
            realises=tuple(realises.split()),
            validity=validity or Validity(),
            message=message,
            code=code,
            remedies=remedies,
            severity=severity,
        )

    return declare


def manual(function: Callable[..., Any]) -> tuple[str, str, str]:
    """What a function's place and docstring say: the rule's id, its title, its manual page."""
    page = inspect.cleandoc(function.__doc__ or "")
    title = re.sub(r"\s+", " ", page.split("\n\n")[0]).rstrip(".")
    return f"{function.__module__.rpartition('.')[2]}.{function.__name__}", title, page


def _guarded(test: Test, validity: Validity | None) -> Test:
    if validity is None or validity.always:
        return test
    return lambda w, s: validity.holds(w) and test(w, s)
