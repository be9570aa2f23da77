"""A rule that yields findings about a configuration, and decides no move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from oobe_sim.model.finding import Finding
from oobe_sim.model.rule import Rule, Severity, Validity, manual
from oobe_sim.model.source import Confidence, Source

Findings = Iterator[tuple[str, str]]
"""Paths of the world, and what is to be said of each."""


@frozen(eq=False, kw_only=True)
class Check(Rule):
    """Holds where it finds something."""

    find: Callable[[Any], Findings] = field(repr=False)

    def findings(self, view: Any) -> tuple[Finding, ...]:
        """What the check has to say of this world; nothing where the rule is not in force."""
        if not self.validity.holds(view):
            return ()
        return tuple(Finding(self, path, message) for path, message in self.find(view))


def check(
    *sources: Source,
    severity: Severity,
    realises: str = "",
    confidence: Confidence = Confidence.DOCUMENTED,
    validity: Validity | None = None,
    code: str = "",
    remedies: tuple[str, ...] = (),
) -> Callable[[Callable[[Any], Findings]], Check]:
    """Make a check of a generator over the view; module and name are its id, the docstring its page."""

    def declare(find: Callable[[Any], Findings]) -> Check:
        id, title, page = manual(find)
        return Check(
            words=title,
            test=lambda w, _: any(True for _ in find(w)),
            find=find,
            id=id,
            title=title,
            page=page,
            confidence=confidence,
            sources=sources,
            realises=tuple(realises.split()),
            validity=validity or Validity(),
            code=code,
            remedies=remedies,
            severity=severity,
        )

    return declare
