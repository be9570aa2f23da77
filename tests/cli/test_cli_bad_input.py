"""Files that nobody meant to give us: each is told with its place, and never with a traceback."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import COMPLETES, OOBE_SIM, Command, write

BAD: dict[str, bytes] = {
    "empty.oobe.yaml": b"",
    "blank.oobe.yaml": b"\n\n   \n",
    "binary.oobe.yaml": bytes(range(256)) * 4,
    "nul.oobe.yaml": b"oobe-sim: 1\ntitle: a\0b\n",
    "list.oobe.yaml": b"- 1\n- 2\n",
    "text.oobe.yaml": b"hello",
    "open.oobe.yaml": b"oobe-sim: 1\ntitle: 'never closed\n",
    "nested.oobe.yaml": b"oobe-sim: 1\ntitle: " + b"[" * 5000,
    "bomb.oobe.yaml": b"oobe-sim: 1\nx0: &a [1,1]\n"
    + b"".join(b"x%d: &%c [*%c,*%c,*%c]\n" % (n, 97 + n, 96 + n, 96 + n, 96 + n) for n in range(1, 20)),
    "newer.oobe.yaml": b"oobe-sim: 2\n",
    "twice.oobe.yaml": b"oobe-sim: 1\ntitle: a\ntitle: b\n",
    "tag.oobe.yaml": b"oobe-sim: 1\ntitle: !!python/object/apply:os.getcwd []\n",
    "broken.json": b'{"value": [',
    "deep.json": b"[" * 100_000,
    "nothing.json": b"",
    "word.json": b'"hello"',
    "binary.csv": bytes(range(256)),
    "graph.json": b'{"error": {"code": "Unauthorized", "message": "no"}}',
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_the_good_one_goes_on(oobe: Command, name: str) -> None:
    Path(name).write_bytes(BAD[name])
    Path("good.oobe.yaml").write_text(COMPLETES, encoding="utf-8")
    result = oobe("run", name, "good.oobe.yaml")
    assert result.code == 4, result.err
    assert "Traceback" not in result.err
    assert name in result.err
    assert "[input." in result.err
    assert "Completed" in result.out


@pytest.mark.parametrize(
    "name", [name for name in BAD if name.endswith(".oobe.yaml") and name[:3] in ("ope", "twi", "new")]
)
def test_a_place_has_line_and_column(oobe: Command, name: str) -> None:
    Path(name).write_bytes(BAD[name])
    assert oobe("run", name).err.startswith(f"{name}:")
    assert oobe("run", name).err.removeprefix(f"{name}:")[0].isdigit()


def test_what_is_missing_a_folder_or_forbidden(oobe: Command) -> None:
    Path("folder.oobe.yaml").mkdir()
    assert oobe("run", "missing.oobe.yaml").code == 4
    assert oobe("run", "missing.json").code == 4
    assert oobe("run", "folder.oobe.yaml").code in (3, 4)
    forbidden = Path("forbidden.oobe.yaml")
    forbidden.write_text(COMPLETES, encoding="utf-8")
    forbidden.chmod(0)
    if os.name != "nt" and os.geteuid() != 0:
        assert oobe("run", str(forbidden)).code == 4


def test_problems_are_in_the_json_document_too(oobe: Command) -> None:
    Path("bad.oobe.yaml").write_text("oobe-sim: 1\ntitel: x\n", encoding="utf-8")
    result = oobe("run", "bad.oobe.yaml", "--format", "json")
    assert result.code == 4
    assert '"code": "input.unknown-key"' in result.out
    assert '"line": 2' in result.out


def test_hardware_hashes_are_never_echoed(oobe: Command) -> None:
    secret = "T0FzYQEAHAAAAAoA9Q0" * 8
    Path("devices.csv").write_text(
        f"Device Serial Number,Windows Product ID,Hardware Hash,Group Tag\n5CG1,,{secret},Room 1\n,,{secret},\n",
        encoding="utf-8",
    )
    for more in ((), ("--explain",), ("--format", "json")):
        result = oobe("run", "devices.csv", *more)
        assert secret[:12] not in result.out + result.err


def test_an_empty_name_is_not_the_current_folder(oobe: Command) -> None:
    write("a.oobe.yaml", COMPLETES)
    result = oobe("run", "")
    assert result.code == 3
    assert "a name is empty" in result.err


def test_a_name_that_no_disk_takes_is_a_file_that_cannot_be_read(oobe: Command) -> None:
    result = oobe("run", "a" * 5000)
    assert result.code == 4
    assert "input.unreadable" in result.err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes streams")
def test_a_closed_stream_is_no_bug(closed: str) -> None:
    command = " ".join(map(shlex.quote, (*OOBE_SIM, "run", "-")))
    done = subprocess.run(
        ["/bin/sh", "-c", f"{command} {closed}"], input="", text=True, capture_output=True, check=False
    )
    assert done.returncode == 4
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_no_bug() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run([*OOBE_SIM, "schema"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "no space left" in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a folder that is closed to the user")
def test_a_folder_below_that_is_closed_is_a_problem(oobe: Command) -> None:
    Path("exports/closed").mkdir(parents=True)
    Path("exports/closed").chmod(0)
    try:
        result = oobe("run", "exports")
    finally:
        Path("exports/closed").chmod(0o755)
    assert result.code == 4
    assert "input.unreadable" in result.err


@pytest.mark.parametrize("options", [(), ("--explain",)])
def test_a_finding_does_not_hand_a_name_to_the_terminal(oobe: Command, options: tuple[str, ...]) -> None:
    name = r"\e[31mStudents\u200f\u202e"
    profile = f'{{name: "{name}", device_name_template: "X-%SERIAL%", Automatically configure keyboard: Yes}}'
    serial = r'device: {serial_number: "S \e[31m \u200f, too long for a name"}'
    write("a.oobe.yaml", f"oobe-sim: 1\n{serial}\ntenant: {{autopilot_profiles: [{profile}]}}\n")
    result = oobe("run", "a.oobe.yaml", *options)
    assert "Worth knowing" in result.out, result.err
    assert not set("\x1b\u200f\u202e") & set(result.out)
