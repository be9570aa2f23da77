"""Findings that count, and those that do not: ignored with a reason, or known from a baseline."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from oobe_sim.inputs.baseline import Fingerprint
from oobe_sim.inputs.ignores import Ignore
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.rule import Severity
from oobe_sim.questions.kinds import KINDS, UNUSED_IGNORE
from oobe_sim.questions.tenant_finding import GRAVEST_FIRST, TenantFinding, gravity


@frozen(eq=False)
class Ignored:
    """A finding that an entry covers."""

    found: TenantFinding
    entry: Ignore


@frozen(eq=False)
class Sifted:
    """Findings apart: those that `counts`, those that are `known`, `ignored`, and `gone` from the baseline."""

    counts: tuple[TenantFinding, ...]
    known: tuple[TenantFinding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    gone: tuple[Fingerprint, ...] = ()

    def at_least(self, severity: Severity) -> tuple[TenantFinding, ...]:
        """The findings that count and are as grave as that."""
        grave = GRAVEST_FIRST.index(severity)
        return tuple(one for one in self.counts if GRAVEST_FIRST.index(one.severity) <= grave)


def ids() -> tuple[str, ...]:
    """Every id that a finding may have."""
    return (*(one.id for one in windows().checks), *KINDS)


def sifted(
    found: Sequence[TenantFinding], ignores: Sequence[Ignore] = (), baseline: Collection[Fingerprint] = ()
) -> Sifted:
    """Sort out what is ignored and what stands in a baseline; an entry that covers nothing is a finding itself."""
    covering = {id(one): entry for one in found if (entry := _covering(one, ignores)) is not None}
    used = {id(entry) for entry in covering.values()}
    left = [one for one in found if id(one) not in covering]
    left += [_unused(entry) for entry in ignores if id(entry) not in used]
    there = {one.fingerprint for one in found}
    return Sifted(
        counts=tuple(sorted((one for one in left if one.fingerprint not in baseline), key=gravity)),
        known=tuple(one for one in left if one.fingerprint in baseline),
        ignored=tuple(Ignored(one, covering[id(one)]) for one in found if id(one) in covering),
        gone=tuple(sorted(one for one in baseline if one not in there)),
    )


def to_write(found: Iterable[TenantFinding]) -> tuple[Fingerprint, ...]:
    """What a baseline holds of these; an entry that is of no use is to be deleted, not to be got used to."""
    return tuple(one.fingerprint for one in found if one.id != UNUSED_IGNORE.id)


def _covering(found: TenantFinding, ignores: Iterable[Ignore]) -> Ignore | None:
    called = (found.path, found.subject, *found.about)
    return next((entry for entry in ignores if entry.covers(found.id, *called)), None)


def _unused(entry: Ignore) -> TenantFinding:
    about = f" about {entry.about}" if entry.about else ""
    return TenantFinding(
        id=UNUSED_IGNORE.id,
        severity=UNUSED_IGNORE.severity,
        message=f"nothing is ignored by the entry for {entry.finding}{about}: there is no such finding",
        path="",
        about=tuple(filter(None, (entry.finding, entry.about))),
        place=entry.place,
        remedies=UNUSED_IGNORE.remedies,
    )
