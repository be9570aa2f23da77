"""A progress bar on a terminal, for what takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def with_progress(items: Sequence[Item], doing: str, long: int) -> Iterable[Item]:
    """The items one after another; of more than `long` a bar on standard error shows how far it has come."""
    if len(items) <= long or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, doing, console=Console(stderr=True), transient=True)
