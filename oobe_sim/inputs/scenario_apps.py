"""Apps as a scenario writes them: other apps by name, and return codes as a table."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.scenario_names import Names
from oobe_sim.inputs.yaml_positions import child

RELATIONS = ("depends_on", "supersedes")
"""The fields that name other apps."""


def write_out_app(app: dict[str, Any], pointer: str, apps: Names, report: Report, *, partial: bool) -> None:
    """Replace the names of other apps by ids, and `{3010: softReboot}` by a list of return codes."""
    for key in RELATIONS:
        if isinstance(app.get(key), str | list):
            at = child(pointer, key)
            if not isinstance(app[key], list):
                report.moved[child(at, 0)] = at
                app[key] = [app[key]]
            app[key] = [_related(one, child(at, i), apps, report, partial) for i, one in enumerate(app[key])]
    codes = app.get("return_codes")
    if isinstance(codes, dict):
        at = child(pointer, "return_codes")
        app["return_codes"] = []
        for i, (code, kind) in enumerate(codes.items()):
            report.moved[child(at, i)] = report.moved[child(child(at, i), "type")] = child(at, code)
            app["return_codes"].append({"code": _number(code), "type": kind})


def _related(said: Any, pointer: str, apps: Names, report: Report, partial: bool) -> Any:
    if isinstance(said, str):
        report.moved[child(pointer, "app")] = report.written(pointer)
        said = {"app": said}
    if isinstance(said, dict) and "app" in said:
        return {**said, "app": apps.resolve(said["app"], child(pointer, "app"), report, partial=partial)}
    return said


def _number(code: Any) -> Any:
    text = str(code)
    return int(text) if text.removeprefix("-").isdecimal() else code
