"""`oobe-sim schema`: the JSON Schema of scenario files."""

from __future__ import annotations

import json
import sys


def schema() -> int:
    """Print the JSON Schema of scenario files, for editors and other tools."""
    from oobe_sim.inputs.schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
    return 0
