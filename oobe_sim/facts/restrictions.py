"""Which enrollment restrictions count."""

from __future__ import annotations

from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.targeting import targets_person
from oobe_sim.world.assignment import Target
from oobe_sim.world.learned import Here
from oobe_sim.world.tenant import PlatformRestriction, Restrictions
from oobe_sim.world.view import View


def restrictions(w: View, s: Here | None) -> Restrictions | PlatformRestriction:
    """Those that apply to this device and person; where nobody signs in, the default ones alone (RES-03)."""
    if affinity(w, s) is Affinity.NONE:
        return w.tenant.restrictions
    return of_the_person(w) or w.tenant.restrictions


@remembered
def of_the_person(w: View) -> PlatformRestriction | None:
    """The restriction of the highest priority that is assigned to the person; as a whole it replaces the default."""
    reaching = [one for one in w.tenant.platform_restrictions if _reaches(w, one)]
    return min(reaching, key=lambda one: (one.priority, one.id), default=None)


def _reaches(w: View, one: PlatformRestriction) -> bool:
    """Restrictions are assigned to people; where no file says to whom, an assignment to everything stands for it."""
    return targets_person(w, one.assignments) or any(a.target is Target.ALL_DEVICES for a in one.assignments)
