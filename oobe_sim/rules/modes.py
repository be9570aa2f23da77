"""Modes that a profile can ask for and the simulator does not model."""

from oobe_sim.facts import profile
from oobe_sim.model.rule import rule
from oobe_sim.rules import sources
from oobe_sim.world.learned import CONFIGURATION_FILE, Here
from oobe_sim.world.view import View


@rule(
    sources.USER_DRIVEN,
    realises="OBX-11",
    message="the profile {profile} is for a hybrid join, which is not modelled",
)
def hybrid_not_modelled(w: View, s: Here) -> bool:
    """A profile for a hybrid join needs a domain controller and a connector, which the simulator does not model."""
    return profile.hybrid(w, s)


@rule(
    sources.EXISTING_DEVICES,
    realises="EX-06",
    message="the file asks for self-deploying mode, for which files are not supported: what happens is not documented",
)
def self_deploying_from_file(w: View, s: Here) -> bool:
    """A file on the device serves user-driven mode only; what Windows makes of one for self-deploying mode no document says.

    The device has to prove itself to Microsoft Entra with a TPM that its registration knows.
    """
    return s.learned.profile == CONFIGURATION_FILE and profile.self_deploying(w, s)
