"""The person: account, licences, and who becomes a local administrator."""

from __future__ import annotations

from oobe_sim.facts.profile import Affinity, affinity, held
from oobe_sim.facts.targeting import targets_person
from oobe_sim.model.fact import fact
from oobe_sim.world.learned import Here
from oobe_sim.world.profile import UserType
from oobe_sim.world.tenant import CloudApps, ConditionalAccessPolicy, Grant, Scope
from oobe_sim.world.view import View

GLOBAL_ADMINISTRATOR = "Global Administrator"
DEVICE_ADMINISTRATOR = "Microsoft Entra Joined Device Local Administrator"


def within(scope: Scope, selected: bool) -> bool:
    """Whether a person is in a scope; `selected` counts where the scope is *some*."""
    return scope is Scope.ALL or (scope is Scope.SOME and selected)


@fact("the person's account belongs to the tenant")
def account_in_tenant(w: View, s: Here) -> bool:
    return w.person.account_in_tenant


@fact("the person has a licence for Intune")
def has_intune(w: View, s: Here) -> bool:
    return any(licence.brings_intune for licence in w.person.licences)


@fact("the person has Microsoft Entra ID P1 or P2")
def has_entra_premium(w: View, s: Here) -> bool:
    return any(licence.brings_entra_premium for licence in w.person.licences)


def access_policy_reaches(w: View, policy: ConditionalAccessPolicy) -> bool:
    """Whether a Conditional Access policy applies to the person on Windows, whatever the app."""
    return policy.applies and targets_person(w, policy.assignments)


def enrollment_policies(w: View, s: Here, grant: Grant) -> tuple[ConditionalAccessPolicy, ...]:
    """The Conditional Access policies with this grant that reach the person in Microsoft Intune Enrollment.

    They are about people, so that none counts where nobody signs in.
    """
    if affinity(w, s) is Affinity.NONE:
        return ()
    return tuple(
        policy
        for policy in w.tenant.conditional_access
        if policy.grant is grant
        and policy.apps is not CloudApps.OTHERS
        and not policy.excludes_intune
        and access_policy_reaches(w, policy)
    )


@fact("multifactor authentication is asked for")
def mfa_asked(w: View, s: Here) -> bool:
    """To join devices, by Conditional Access, or to set up Windows Hello for Business."""
    return w.tenant.join.require_mfa or bool(enrollment_policies(w, s, Grant.MFA))


@fact("the person signed in with a work or school account")
def work_account(w: View, s: Here) -> bool:
    return s.learned.account == "work"


def becomes_administrator(w: View, s: Here) -> bool:
    """Whether the person who joins the device becomes its local administrator.

    Entra's roles make one in any case (UD-10). Otherwise the tenant's setting and the profile have
    to allow it both (UD-09); that both have to is inferred, no document says how they meet.
    """
    roles = w.person.entra_roles
    if GLOBAL_ADMINISTRATOR in roles or DEVICE_ADMINISTRATOR in roles:
        return True
    profile = held(w, s)
    if profile is not None and profile.user_type is UserType.STANDARD:
        return False
    return within(w.tenant.join.registering_user_is_administrator, w.person.in_administrator_scope)
