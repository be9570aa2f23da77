"""Which values of the world have leaves of their own."""

from __future__ import annotations

from typing import Any

import attrs


def is_part(kind: Any) -> bool:
    """Whether a value of this type is a part of the world, as a device is; a build or a return code is a leaf."""
    return attrs.has(kind) and not getattr(kind, "is_leaf", False)
