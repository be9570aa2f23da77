"""Functions of the world alone are computed once a run; what they read stays evidence of each use."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from oobe_sim.world.view import View

Args = ParamSpec("Args")
Result = TypeVar("Result")


def remembered(
    compute: Callable[Concatenate[View, Args], Result],
) -> Callable[Concatenate[View, Args], Result]:
    """Let the view remember the result.

    The other arguments are told apart by identity, which is quick and enough: they are members of
    enumerations, declared constants, or parts of the world, all of which outlive the run.
    """
    name = f"{compute.__module__}.{compute.__qualname__}"

    def remember(w: View, /, *args: Args.args, **_: Args.kwargs) -> Result:
        return w.remember((name, *map(id, args)) if args else name, compute, *args)

    update_wrapper(remember, compute)
    return remember
