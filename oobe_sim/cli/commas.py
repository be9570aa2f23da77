"""Options that take several words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from cyclopts import Parameter

Words = Annotated[tuple[str, ...], Parameter(negative=())]
"""An option that takes words, separated by commas or said one by one."""


def split(words: Iterable[str]) -> tuple[str, ...]:
    """Words that may be separated by commas, or said one by one."""
    return tuple(word.strip() for part in words for word in part.split(",") if word.strip())
