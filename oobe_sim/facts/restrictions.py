"""Which enrollment restrictions count."""

from __future__ import annotations

from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.world.learned import Here
from oobe_sim.world.tenant import Restrictions
from oobe_sim.world.view import View


def restrictions(w: View, s: Here | None) -> Restrictions:
    """Those that apply to this device and person; where nobody signs in, the default ones alone (RES-03)."""
    if affinity(w, s) is Affinity.NONE and w.tenant.default_restrictions is not None:
        return w.tenant.default_restrictions
    return w.tenant.restrictions
