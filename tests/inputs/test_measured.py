"""Measured times: plain CSV, and what Graph says of enrollments that there were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.calibrated import timings_of
from oobe_sim.inputs.measured import load_measured
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.model.duration import Duration, Exponential, Lognormal, Measured, Normal, Triangular, Uniform

SUCCESS = {
    "@odata.type": "#microsoft.graph.deviceManagementAutopilotEvent",
    "deploymentState": "success",
    "devicePreparationDuration": "PT2M30S",
    "deviceSetupDuration": "PT20M",
    "accountSetupDuration": "PT1H0M36S",
}


def durations(folder: Path, text: str, name: str = "measured.csv") -> dict[str, Duration]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return timings_of(load_measured(path))


def problem(folder: Path, text: str, name: str = "measured.csv") -> str:
    with pytest.raises(InputError) as refused:
        durations(folder, text, name)
    return "\n".join(render(one).removeprefix(f"{folder}/") for one in refused.value.problems)


def test_repeated_measurements_are_drawn_from_and_a_single_one_is_a_number(tmp_path: Path) -> None:
    found = durations(tmp_path, "id,minutes\nreboot,2\nreboot,1.5\nhello,3\n")
    assert found == {"reboot": Measured((1.5, 2.0)), "hello": 3.0}


def test_a_row_may_hold_a_spread(tmp_path: Path) -> None:
    """Whichever columns of the header a row fills."""
    head = "id,low,likely,high,mean,deviation,median,p95\n"
    rows = "a,1,2,3\nb,1,,3\nc,,,,4,1\nd,,,,4\ne,,,,,,5,9\n"
    assert durations(tmp_path, head + rows) == {
        "a": Triangular(1, 2, 3),
        "b": Uniform(1, 3),
        "c": Normal(4, 1),
        "d": Exponential(4),
        "e": Lognormal(5, 9),
    }


def test_a_spreadsheet_of_another_country_is_read(tmp_path: Path) -> None:
    """Semicolons, decimal commas, a byte order mark, seconds."""
    assert durations(tmp_path, "\ufeffID;Minutes;Seconds\nreboot;1,5;\nhello;;90\n") == {"reboot": 1.5, "hello": 1.5}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "measured.csv: nothing; expected a CSV with a header [input.empty]"),
        ("timing,minutes\n", "measured.csv:1:1: the column `timing`; expected one of id, minutes, "),
        ("minutes\n3\n", "measured.csv:1:1: no column `id`; expected a column `id` and one of minutes"),
        ("id,minutes\nreboot,soon\n", "measured.csv:2:8: the text `soon`; expected a number, not below 0"),
        ("id,minutes\nreboot,-1\n", "measured.csv:2:8: the text `-1`; expected a number, not below 0"),
        (
            "id,minutes\nreboot,1" + "0" * 400 + "\n",
            "measured.csv:2:8: the text `1" + "0" * 56 + "...`; expected a number up to",
        ),
        ("id,minutes\n", "measured.csv:1:1: a header and no row; expected rows with an id and minutes"),
        (
            "id,minutes,Minutes\na,1,2\n",
            "measured.csv:1:12: the column `Minutes` a second time; expected each column once",
        ),
        ("id,minutes\n,3\n", "measured.csv:2:1: no id; expected the id of a timing"),
        ("id,minutes\nreboot,\n", "measured.csv:2:1: no minutes; expected minutes, or low, likely, high"),
        ("id,low,high\nreboot,3,2\n", "measured.csv:2:1: low 3, high 2; expected low, high in this order"),
        ("id,mean\nreboot,3\nreboot,2\n", "measured.csv:3:1: `reboot` a second time; expected one spread"),
    ],
)
def test_each_kind_of_error_has_its_place(tmp_path: Path, text: str, told: str) -> None:
    assert problem(tmp_path, text).startswith(told)


def test_events_say_how_long_the_enrollment_and_each_phase_take(tmp_path: Path) -> None:
    """Time in device ESP and user ESP; of successes only."""
    slow = {**SUCCESS, "deviceSetupDuration": "PT40M", "accountSetupDuration": None}
    others = [{**SUCCESS, "deploymentState": state} for state in ("failure", "successOnRetry", "inProgress")]
    export = json.dumps({"value": [SUCCESS, slow, *others]})
    assert durations(tmp_path, export, "events.json") == {
        "join.intune": Measured((2.5, 2.5)),
        "esp.device_setup": Measured((20.0, 40.0)),
        "esp.account_setup": Measured((60.6,)),
    }
    told = [(one.timing, one.number, one.of, one.what) for one in load_measured(tmp_path / "events.json")]
    assert told[1:] == [("esp.device_setup", 2, 5, "events"), ("esp.account_setup", 1, 5, "events")]


def test_a_duration_below_zero_is_none(tmp_path: Path) -> None:
    """Graph's own examples have such; they are no measurement."""
    odd = {**SUCCESS, "devicePreparationDuration": "-PT1M", "accountSetupDuration": "-PT1M"}
    assert set(durations(tmp_path, json.dumps([odd]), "events.json")) == {"esp.device_setup"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '{"value": [\n {"deviceSetupDuration": "20 min"}]}',
            "events.json:2:26: the text `20 min`; expected a duration such as PT12M30.5S",
        ),
        ('{"value": [{"id": "a"}]}', "events.json: no Autopilot event; expected deviceManagementAutopilotEvent"),
        ('[{"deviceSetupDuration": "PT1M"}]', "events.json: no such duration in 1 event; expected events with"),
        ('{"value": [', "events.json:1:12: Expecting value; expected JSON [input.syntax]"),
    ],
)
def test_events_that_cannot_be_used_say_why(tmp_path: Path, text: str, told: str) -> None:
    assert problem(tmp_path, text, "events.json").startswith(told)


def test_a_scenario_names_its_measurements_and_its_own_timings_come_first(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("id,minutes\nreboot,9\nhello,8\n", encoding="utf-8")
    path = tmp_path / "a.oobe.yaml"
    path.write_text("oobe-sim: 1\nmeasurements: [m.csv]\ntimings: {reboot: 2}\n", encoding="utf-8")
    (scenario,) = load_scenarios(path)
    assert scenario.timings == {"reboot": 2.0, "hello": 8.0}
    assert [one.timing for one in scenario.calibrated] == ["hello"]
    path.write_text("oobe-sim: 1\nmeasurements: [gone.csv]\n", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_scenarios(path)
    assert "no file `gone.csv`" in render(refused.value.problems[0])
