"""The command `oobe-sim`: hands its arguments to a command, and its errors to the shell.

Exit codes: 0 as expected, 1 not as expected, 2 wrong usage, 3 nothing to do, 4 bad input,
5 a partial result, 70 a bug of ours, 130 stopped with Ctrl-C.

Nothing is imported before it is needed: the version alone needs no more than the package.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

STDIN = "@stdin"
"""Stands for a lone `-`, which the parser would take for an option."""

AS_EXPECTED, NOT_AS_EXPECTED, USAGE, PARTIAL, BUG = 0, 1, 2, 5, 70
STOPPED, BROKEN_PIPE = 130, 141
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, and say with its exit code how it went."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        from oobe_sim import __version__

        sys.stdout.write(f"oobe-sim {__version__}\n")
        return AS_EXPECTED
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_a_character(stream)
    try:
        code = _run([STDIN if argument == "-" else argument for argument in given])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has had enough; nothing may be flushed to them at exit.
        _write_no_more()
        return BROKEN_PIPE
    except OSError as error:
        _write_no_more()
        sys.stderr.write(f"oobe-sim: the output cannot be written: {(error.strerror or str(error)).lower()}\n")
        return USAGE
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped\n")
        return STOPPED
    return code


def _nowhere() -> TextIO:
    """For a stream that is closed: nobody listens, and the exit code still counts."""
    return Path(os.devnull).open("w", encoding="utf-8")


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _never_fail_on_a_character(stream: object) -> None:
    """A console that has no sign for a character shows a question mark."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _run(tokens: list[str]) -> int:
    from cyclopts import CycloptsError

    from oobe_sim.cli.app import app
    from oobe_sim.errors import InputError, OobeSimError

    try:
        code = app(tokens, exit_on_error=False, print_error=True, result_action="return_value")
    except CycloptsError:
        return USAGE
    except InputError as error:
        from oobe_sim.cli.problems import tell_problems

        tell_problems(error.problems)
        return error.exit_code
    except OobeSimError as error:
        sys.stderr.write(f"oobe-sim: {error}\n")
        return error.exit_code
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            raise
        # Whatever it is, it is our bug, and is told as one.
        return _bug(error)
    return code if isinstance(code, int) else AS_EXPECTED


def _bug(error: Exception) -> int:
    if os.environ.get("OOBE_SIM_DEBUG"):
        import traceback

        traceback.print_exception(error)
    said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    sys.stderr.write(
        f"oobe-sim: this is a bug of the simulator, not of your input: {said}\n"
        "Set OOBE_SIM_DEBUG=1 and run it again for the details that a report needs.\n"
    )
    return BUG


if __name__ == "__main__":
    sys.exit(main())
