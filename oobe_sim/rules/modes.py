"""Modes that a profile can ask for and the simulator does not model."""

from oobe_sim.facts import profile
from oobe_sim.model.rule import rule
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(
    sources.SELF_DEPLOYING,
    realises="OBX-01",
    message="the profile {profile} is for self-deploying mode, which is not modelled",
)
def self_deploying_not_modelled(w: View, s: Here) -> bool:
    """A profile with `deviceUsageType` *shared* asks for self-deploying mode.

    It has other steps, and a TPM that has to attest; the simulator does not model them.
    """
    return profile.self_deploying(w, s)


@rule(
    sources.USER_DRIVEN,
    realises="OBX-11",
    message="the profile {profile} is for a hybrid join, which is not modelled",
)
def hybrid_not_modelled(w: View, s: Here) -> bool:
    """A profile for a hybrid join needs a domain controller and a connector, which the simulator does not model."""
    return profile.hybrid(w, s)
