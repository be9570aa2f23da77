"""Windows 11 SE's E Mode: which apps it lets run."""

from __future__ import annotations

from datetime import date
from enum import Enum

from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, is_win32_of_store
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.windows import has_update
from oobe_sim.world.app import App, AppKind, Compatibility, InstallContext
from oobe_sim.world.build import Build
from oobe_sim.world.view import View

FIRST_WITH_MANAGED_INSTALLER = Build(22621)
MANAGED_INSTALLER_UPDATE = "KB5019980"

STORE_APPS_ANNOUNCED = date(2023, 7, 24)
"""The week of Intune's service release 2307, from which a note has public Store apps supported (SE-07)."""

ALWAYS_ALLOWED = frozenset({AppKind.WEB_LINK, AppKind.PWA, AppKind.EDGE})
"""Web links and PWAs run in Edge, which is an inbox app (SE-02, SE-08)."""


class Verdict(Enum):
    """How E Mode admits an app, or why it does not."""

    APPROVED = "approved"
    MANAGED_INSTALLER = "managed installer"
    POLICY = "supplemental or AppLocker policy"
    STORE = "public Store app in device context"
    NO_MANAGED_INSTALLER = "no managed installer"
    BEFORE_MANAGED_INSTALLER = "installed before the managed installer was active"
    INCOMPATIBLE = "incompatible with the managed installer"
    POLICY_LATE = "the policy that authorises it comes later"
    STORE_USER_CONTEXT = "Store app in user context"
    NOT_BY_MANAGED_INSTALLER = "not delivered by the managed installer"

    @property
    def admits(self) -> bool:
        return self in (Verdict.APPROVED, Verdict.MANAGED_INSTALLER, Verdict.POLICY, Verdict.STORE)


def managed_installer_available(w: View) -> bool:
    """SE-03: 22H2 or later with KB5019980, and a tenant with Intune for Education licences."""
    return (
        w.device.build >= FIRST_WITH_MANAGED_INSTALLER
        and has_update(w, MANAGED_INSTALLER_UPDATE)
        and w.tenant.education_licences
    )


@remembered
def verdict(w: View, app: App) -> Verdict:
    """What E Mode says to an app that Intune installs during enrollment.

    Asks the doubts U-12, U-7 and SE-07 only where the answer hangs on them.
    """
    if app.kind in ALWAYS_ALLOWED or app.emode.approved:
        return Verdict.APPROVED
    refusal = _without_policy(w, app)
    if refusal.admits or refusal is Verdict.STORE_USER_CONTEXT:
        return refusal
    if app.emode.supplemental_policy or app.emode.applocker_policy:
        return Verdict.POLICY if w.windows.doubts.supplemental_policy_before_app else Verdict.POLICY_LATE
    return refusal


def _without_policy(w: View, app: App) -> Verdict:
    """The verdict on an app that no policy of the tenant authorises; asks no doubt it need not ask."""
    if app.kind in (AppKind.STORE, AppKind.STORE_FOR_BUSINESS) and not is_win32_of_store(app):
        if app.context is InstallContext.USER:
            return Verdict.STORE_USER_CONTEXT
        if _authorised(app) or w.as_of < STORE_APPS_ANNOUNCED:
            return Verdict.NOT_BY_MANAGED_INSTALLER
        return Verdict.STORE if w.windows.doubts.store_uwp_allowed_on_se else Verdict.NOT_BY_MANAGED_INSTALLER
    if app.kind is AppKind.MICROSOFT_365 and not _authorised(app):
        allowed = w.windows.doubts.microsoft_365_apps_allowed_on_se
        return Verdict.APPROVED if allowed else Verdict.NOT_BY_MANAGED_INSTALLER
    if app.kind not in BY_MANAGEMENT_EXTENSION and not is_win32_of_store(app):
        return Verdict.NOT_BY_MANAGED_INSTALLER
    if not managed_installer_available(w):
        return Verdict.NO_MANAGED_INSTALLER
    if app.emode.compatibility is Compatibility.INCOMPATIBLE:
        return Verdict.INCOMPATIBLE
    if not app.emode.tagged:
        return Verdict.BEFORE_MANAGED_INSTALLER
    if w.windows.doubts.managed_installer_before_esp:
        return Verdict.MANAGED_INSTALLER
    return Verdict.BEFORE_MANAGED_INSTALLER


def _authorised(app: App) -> bool:
    return app.emode.supplemental_policy or app.emode.applocker_policy
