"""An allow list as CSV, to be pasted into a firewall's configuration or a request for it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from oobe_sim.drivers.needs import Certainty
from oobe_sim.outputs.allow_list import AllowList, Row, rows

HEADER = ("service", "host", "port", "protocol", "step", "effect_if_blocked", "source")
SEVERAL = "needed_by"
"""A last column where the list is of several scenarios."""


def render(lists: Sequence[AllowList]) -> str:
    """One row for each host at each port, of all lists together; what is only needed otherwise is left out."""
    several = len(lists) > 1
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*HEADER, SEVERAL) if several else HEADER)
    for row in rows(lists):
        if row.certainty is not Certainty.OTHERWISE:
            writer.writerow((*_cells(row), "; ".join(row.needed_by)) if several else _cells(row))
    return out.getvalue()


def _cells(row: Row) -> tuple[str, ...]:
    port = row.address.port
    return (
        row.service.name,
        row.address.host,
        str(port.number),
        port.protocol.value,
        "; ".join(step.id for step in row.steps),
        f"{row.service.effect.value}: {row.service.blocked}",
        str(row.address.source),
    )
