"""A baseline: the findings that stood when it was written, which count no more."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from oobe_sim.errors import InputError
from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.yaml_positions import parse

SCHEMA = "oobe-sim/baseline/1"

Fingerprint = tuple[str, str, tuple[str, ...]]
"""The id of a finding, the path of the world that it is about, and the ids that tell it from others there."""


def read_baseline(text: str, file: str) -> frozenset[Fingerprint]:
    """The findings of a baseline. Raises InputError with every problem of the file."""
    data, positions = parse(text, file)
    report = Report(file, text, positions)
    found = _findings(data, report)
    if report.problems:
        raise InputError(report.problems)
    return found


def write_baseline(fingerprints: Iterable[Fingerprint]) -> str:
    """The text of a baseline, one finding a line, sorted, so that versions compare well."""
    lines = ",\n".join(
        "    " + json.dumps({"id": id, "path": path, "about": list(about)})
        for id, path, about in sorted(set(fingerprints))
    )
    return f'{{\n  "schema": "{SCHEMA}",\n  "findings": [{chr(10) if lines else ""}{lines}{chr(10) + "  " if lines else ""}]\n}}\n'


def _findings(data: Any, report: Report) -> frozenset[Fingerprint]:
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = f"schema {data['schema']}" if isinstance(data, dict) and "schema" in data else "no schema"
        report.add("input.wrong-version", "/schema", found, f"`{SCHEMA}`, as --write-baseline writes it")
        return frozenset()
    several = data.get("findings")
    if not isinstance(several, list):
        report.add("input.missing-key", "/findings", "no list of findings", "a list under `findings`")
        return frozenset()
    for number, one in enumerate(several):
        if not _is_fingerprint(one):
            report.add(
                "input.wrong-type",
                f"/findings/{number}",
                "what is no finding",
                "an object with the texts `id` and `path`, and a list of texts `about`",
            )
    return frozenset((one["id"], one["path"], tuple(one["about"])) for one in several if _is_fingerprint(one))


def _is_fingerprint(one: Any) -> bool:
    if not isinstance(one, dict):
        return False
    texts = (one.get("id"), one.get("path"), *(one["about"] if isinstance(one.get("about"), list) else (None,)))
    return all(isinstance(text, str) for text in texts)
