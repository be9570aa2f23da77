"""All that a journey says, as plain values, so that two journeys can be compared."""

from __future__ import annotations

from oobe_sim.drivers.play import Journey


def told(journey: Journey, *, evidence: bool = True) -> list[object]:
    """Each situation, edge, reason, cost and time, and the end; with what was read for it, if wanted."""
    moves = [(m.before, m.edge, m.after, m.reasons, m.work) for m in journey.moves]
    end = (journey.last, journey.outcome, journey.stop, journey.cause, journey.minutes)
    read = [*(dict(m.evidence) for m in journey.moves), dict(journey.last_read)]
    return [*moves, journey.at, end, read if evidence else ()]


def evidence(journey: Journey) -> dict[str, object]:
    """Every path that was read, and what it said last."""
    return {
        path: value
        for read in (*(m.evidence for m in journey.moves), journey.last_read)
        for path, value in read.items()
    }
