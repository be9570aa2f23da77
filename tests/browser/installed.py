"""What the tests of the page need: they skip where it is not installed, and fail where it has to be.

`OOBE_SIM_BROWSER=required` says that it has to be.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "player"
HEADLINE = "scenarios/se/page_blocks_on_a_blocked_app.oobe.yaml"


def missing(what: str) -> NoReturn:
    """Skip, or fail, since something is not installed."""
    if os.environ.get("OOBE_SIM_BROWSER") == "required":
        pytest.fail(f"{what} is not installed, and OOBE_SIM_BROWSER says that it has to be", pytrace=False)
    pytest.skip(f"{what} is not installed")
