"""Each kind of error, as a person reads it: where, what was found, what was expected, the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from oobe_sim.errors import InputError
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.scenario import load_scenarios, read_scenarios


def told(text: str) -> list[str]:
    """All problems of a scenario, a line each."""
    with pytest.raises(InputError) as raised:
        read_scenarios(text, "lab.oobe.yaml", Path())
    return [render(problem) for problem in raised.value.problems]


def only(text: str) -> str:
    """The only problem of a scenario, without the file's name."""
    (line,) = told(f"oobe-sim: 1\n{text}")
    return line.removeprefix("lab.oobe.yaml:")


def test_every_problem_of_a_file_is_told_at_once_in_its_order() -> None:
    text = "oobe-sim: 1\ndevice: {editon: SE}\nnetwork: {conection: wifi}\nexpect: {reboots: one}\ntimings: {a: -1}\n"
    assert [line.split(": ", 1)[0] for line in told(text)] == [
        "lab.oobe.yaml:2:10", "lab.oobe.yaml:3:11", "lab.oobe.yaml:4:19", "lab.oobe.yaml:5:14"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("network: {conection: wifi}",
         ("2:11: unknown key `conection`; expected one of connection, internet, ... did you mean `connection`? [input.unknown-key]")),
        ("network: {connection: wify}",
         "2:23: the text `wify`; expected one of wired, wifi, none; did you mean `wifi`? [input.unknown-value]"),
        ("network: {metered: yes}",
         "2:20: the text `yes`; expected true or false; did you mean `true`? [input.wrong-type]"),
        ("network: [wifi]", "2:10: a list; expected a mapping of keys to values [input.wrong-type]"),
        ("device: {updates: KB1}", "2:19: the text `KB1`; expected a list [input.wrong-type]"),
        ("title: 5", "2:8: the number 5; expected text; put it in quotes [input.wrong-type]"),
        ("device: {build: 22621.900}",
         ('2:17: the number 22621.900; expected a build in quotes, such as "26100.1742"; '
         "as a number it loses its last zeros [input.wrong-type]")),
        ("device: {build: 24H2}",
         '2:17: the text `24H2`; expected a Windows build such as 26100 or "26100.1742" [input.unknown-value]'),
        ("device: {tpm: 1.2}",
         '2:15: the number 1.2; expected text; put it in quotes: "1.2" [input.wrong-type]'),
        ("device: {release: Windows 11 22H2, build: 26100}",
         "2:43: build 26100, which is not Windows 11 22H2; expected 22621, or no `release` [input.duplicate-key]"),
        ("as_of: 2026-02-30",
         "2:8: the text `2026-02-30`; expected a date such as 2026-11-23 [input.unknown-value]"),
        ("timings: {install.app: soon}",
         ("2:24: the text `soon`; expected a number of minutes, not below 0, or a spread such as "
          "{low: 2, likely: 5, high: 20} [input.wrong-type]")),
        ("timings: {reboot: 1.0e+300}", "2:19: the number 1.0e+300; expected a number up to 1000000000 [input.unknown-value]"),
        ("timings: {reboot: {low: 2, high: 3, likly: 3}}",
         ("2:37: unknown key `likly`; expected one of low, high [input.unknown-key]")),
        ("timings: {reboot: {low: 5, likely: 2, high: 3}}",
         "2:19: low 5, likely 2, high 3; expected low, likely, high in this order, and above 0 [input.unknown-value]"),
        ("timings: {reboot: {measured: []}}", "2:19: no minutes; expected one number at least [input.unknown-value]"),
        ("timings: {reboot: {mean: 5, deviation: -1}}",
         "2:40: the number -1; expected a number, not below 0 [input.wrong-type]"),
        ("tenant: {policies: [{name: Lock}]}", "2:21: no key `kind`; expected the key `kind` [input.missing-key]"),
        ("tenant: {apps: [{kind: pwa}]}", "2:17: no key `name`; expected the key `name` [input.missing-key]"),
        ("tenant: {apps: [{name: Word}, {name: word}]}",
         "2:31: the id `word` again; the app in line 2 has it; expected an `id` of its own [input.duplicate-id]"),
        ("tenant: {groups: [{name: Lab}], apps: [{name: Word, assignments: {group: Lap}}]}",
         ("2:74: no group `Lap`; expected the id or name of a group: lab; did you mean `lab`? "
         "[input.dangling-reference]")),
        ("tenant: {apps: [{name: Word, assignments: everybody}]}",
         ("2:43: the text `everybody`; expected all devices, all users, none, or {group: <id or name>} "
         "[input.unknown-value]")),
        ("tenant: {groups: [{name: Lab, group_tag: A, purchase_order: B}]}",
         "2:45: `purchase_order` besides `group_tag`; expected one rule of membership [input.duplicate-key]"),
        ("tenant: {esp_profiles: [{name: Labs, selected_mobile_app_ids: [Word]}]}",
         "2:64: no app `Word`; expected the id or name of an app [input.dangling-reference]"),
        ("open: {device.serial: {values: [a]}}",
         "2:8: the path `device.serial`; expected a path of the world [input.dangling-reference]"),
        ("expect: {doubts: [pro_needs_netwrk]}",
         ("2:19: no doubt `pro_needs_netwrk`; expected one of ... did you mean `pro_needs_network`? [input.unknown-value]")),
        ("exports: [nowhere]",
         "2:11: no file or folder `nowhere`; expected a path relative to the scenario's file [input.unreadable]"),
        ("device: {relase: Windows 11 22H2}",
            ("2:10: unknown key `relase`; expected one of ... did you mean `release`? [input.unknown-key]"),
        ),
        ("devices: SN-1",
            "2:10: the text `SN-1`; expected `all`, or a list of serial numbers [input.unknown-value]",
        ),
        ("devices: all",
         "2:10: no device in the exports; expected exports with devices [input.dangling-reference]"),
        ("choices: {network.connect: []}",
         "2:28: an empty list; expected an answer or a list of answers [input.wrong-type]"),
        ("choices: {network: {connect: skip}}", "2:20: a mapping; expected text [input.wrong-type]"),
    ],
)  # fmt: skip
def test_each_kind_of_error(text: str, line: str) -> None:
    told, (start, _, end) = only(text), line.partition(" ... ")
    assert told == line if not end else told.startswith(start) and told.endswith(end)


def test_a_release_that_there_is_none_of() -> None:
    line = only("device: {release: Windows 11 22H3}")
    assert line.startswith("2:19: the text `Windows 11 22H3`; expected one of Windows 11 ")
    assert line.endswith("; did you mean `Windows 11 22H2`? [input.unknown-value]")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a", "1:1: a list; expected a mapping with `oobe-sim: 1` as the first key [input.wrong-type]"),
        ("title: a", "1:1: no key `oobe-sim`; expected `oobe-sim: 1` as the first key [input.missing-key]"),
        ("title: a\noobe-sim: 1", "1:1: `title`; expected `oobe-sim: 1` as the first key [input.missing-key]"),
        ("oobe-sim: 2\nnew: key",
         ("1:11: version 2; expected version 1, which this oobe-sim reads; upgrade oobe-sim, or write the file "
         "for that version [input.wrong-version]")),
        ("oobe-sim: one", "1:11: the text `one`; expected the number 1 [input.wrong-version]"),
    ],
)  # fmt: skip
def test_the_version_comes_first_and_nothing_else_is_judged_without_it(text: str, line: str) -> None:
    assert told(text) == [f"lab.oobe.yaml:{line}"]


def test_the_line_is_shown_where_the_text_is_at_hand() -> None:
    text = "oobe-sim: 1\nnetwork: {conection: wifi}\n"
    with pytest.raises(InputError) as raised:
        read_scenarios(text, "lab.oobe.yaml", Path())
    assert render(raised.value.problems[0], text).splitlines()[1:] == [
        "     2 | network: {conection: wifi}",
        "       |           ^",
    ]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        load_scenarios(tmp_path / "none.oobe.yaml")
    assert raised.value.problems[0].code == "input.unreadable"
