"""How a tester brings about what goes wrong, and what nobody can bring about at will.

No document describes tests of an enrollment. What is said here follows from what the rules say that
each fault is, so that it is inferred unless a document names the means.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from oobe_sim.model.source import Confidence, Source
from oobe_sim.rules import sources


@frozen
class Provocation:
    """What to do so that an event has an answer; `by_hand` is false where nothing that a tester does brings it about.

    `words` may name `{app}`.
    """

    words: str
    by_hand: bool = True
    confidence: Confidence = Confidence.INFERRED
    sources: tuple[Source, ...] = ()


def _codes(words: str) -> Provocation:
    """An app whose return code says what happened; the codes that Intune knows by default are documented."""
    return Provocation(words, confidence=Confidence.DOCUMENTED, sources=(sources.WIN32_ADD,))


def _never(words: str) -> Provocation:
    return Provocation(words, by_hand=False)


PROVOCATIONS: Mapping[str, Mapping[str, Provocation]] = {
    "faults.apps": {
        "failed": _codes("let {app} end with a return code that means failure, such as 1603"),
        "not_detected": Provocation("give {app} a detection rule that nothing meets", sources=(sources.WIN32_ADD,)),
        "soft_reboot": _codes("let {app} end with the return code 3010, a soft reboot"),
        "hard_reboot": _codes("let {app} end with the return code 1641, a hard reboot"),
        "retry": _codes("let {app} end with the return code 1618 at every try"),
        "reboots_by_itself": Provocation("let the installer of {app} restart the device itself"),
        "hangs": Provocation("let the installer of {app} wait for an answer that nobody can give"),
    },
    "faults.profile_download": {
        "fails_once": Provocation(
            "take the network away while Windows looks for the profile, and give it back at once"
        ),
        "fails": Provocation(
            "block ztd.dds.microsoft.com for the device while Windows looks for the profile",
            sources=(sources.REQUIREMENTS,),
        ),
    },
    "faults.policy_providers": {
        "timeout": Provocation("take the network away once device preparation begins, until the page gives up"),
    },
    "faults.certificates": {"never": Provocation("stop the certificate connector before the run")},
    "faults.network_profiles": {"never": _never("whether Windows applies a Wi-Fi or VPN profile is up to Windows")},
    "faults.automatic_sign_in": {"lost": _never("whether Windows keeps its automatic sign-in is up to Windows")},
    "faults.kiosk_logon": {"lost": _never("whether the kiosk keeps its automatic logon is up to Windows")},
    "faults.network_after_restart": {
        "lost": Provocation("switch the access point off while the device restarts, and on again afterwards"),
    },
    "services.captive_portal": {"accepted": Provocation("accept the portal's terms where Windows shows them")},
    "services.assignment": {
        "assigned": Provocation("wait until the portal says *Assigned* with a date before going on"),
    },
    "services.attestation": {
        "retries_exceeded": _never("what the attestation service says of a sound TPM is up to the service"),
        "refused": _never("what the attestation service says of a sound TPM is up to the service"),
    },
    "services.update_restart": {"no_restart": _never("what is to be updated on a day is up to Windows Update")},
    "services.quality_update_restart": {"restart": _never("what is to be updated on a day is up to Windows Update")},
}
"""By event, and by each answer that is not the usual one."""


def provocation(path: str, answer: str) -> Provocation | None:
    """How an event comes to an answer; `None` for a choice, and for what happens without any doing."""
    while path:
        if path in PROVOCATIONS:
            return PROVOCATIONS[path].get(answer)
        path = path.rpartition(".")[0]
    return None
