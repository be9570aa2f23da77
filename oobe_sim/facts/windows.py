"""Editions, builds and updates."""

from __future__ import annotations

from datetime import date

from oobe_sim.model.fact import fact
from oobe_sim.world.build import FIRST_WINDOWS_11, Build, release_of
from oobe_sim.world.device import Edition
from oobe_sim.world.doubts import Order
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

INCLUDED_FROM: dict[str, tuple[Build, ...]] = {
    "KB5013943": (Build(22000, 675),),
    "KB5015020": (Build(19044, 1708),),
    "KB5019980": (Build(22621, 819),),
    "KB5028244": (Build(19044, 3324), Build(19045, 3271)),
    "KB5028245": (Build(22000, 2245), Build(22621, 2070)),  # for 22H2 as KB5028254, of the same days
    "KB5058411": (Build(26100, 4061),),
    "KB5035942": (Build(22621, 3374), Build(22631, 3374)),
    "KB5060826": (Build(22621, 5549), Build(22631, 5549)),
    "KB5060829": (Build(26100, 4484),),
    "KB5072033": (Build(26100, 7462), Build(26200, 7462)),
}
"""The first build of each release that holds an update, since cumulative updates hold all earlier ones."""

ORDER_CHANGED = date(2025, 4, 21)
"""The date of the first document that we read which has the profile downloaded before the updates."""

_ENTERPRISE_SERVICING = (
    Edition.ENTERPRISE,
    Edition.EDUCATION,
    Edition.ENTERPRISE_LTSC,
    Edition.IOT_ENTERPRISE,
)


def has_update(w: View, kb: str) -> bool:
    """Whether Windows holds an update: it was added to the image, or the build includes it."""
    build = w.device.build
    for first in INCLUDED_FROM.get(kb, ()):
        if build.release == first.release and build >= first:
            return True
    newest = max((first.release for first in INCLUDED_FROM.get(kb, ())), default=99999)
    return build.release > newest or kb in w.device.updates


def last_serviced_day(w: View) -> date | None:
    """The last day on which this edition of this release is serviced; `None` where we don't know."""
    release = release_of(w.device.build)
    if release is None:
        return None
    enterprise = w.device.edition in _ENTERPRISE_SERVICING
    return release.enterprise_end if enterprise else release.home_pro_end


@fact("the device runs Windows 11")
def windows_11(w: View, s: Here) -> bool:
    return w.device.build >= FIRST_WINDOWS_11


@fact("the edition is Windows 11 SE")
def se(w: View, s: Here) -> bool:
    return w.device.edition is Edition.SE


@fact("the edition is Home")
def home(w: View, s: Here) -> bool:
    return w.device.edition is Edition.HOME


@fact("the edition is one of the Pro family")
def pro(w: View, s: Here) -> bool:
    return w.device.edition in (Edition.PRO, Edition.PRO_EDUCATION, Edition.PRO_FOR_WORKSTATIONS)


@fact("updates come before the profile is acted on, as in the order of 2023")
def updates_first(w: View, s: Here) -> bool:
    order = w.windows.order
    if order is Order.BY_DATE:
        return w.as_of < ORDER_CHANGED
    return order is Order.SEED_2023
