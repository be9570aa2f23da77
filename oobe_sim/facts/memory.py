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
    """Let the view remember the result; the other arguments have to be hashable."""
    name = compute.__qualname__

    def remember(w: View, /, *args: Args.args, **_: Args.kwargs) -> Result:
        return w.remember((name, args), compute, *args)

    update_wrapper(remember, compute)
    return remember
