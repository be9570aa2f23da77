"""What a device and its person have learned on the way: the part of a situation that Windows needs."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.model.situation import Situation

CONFIGURATION_FILE = "configuration-file"
"""What `profile` holds where the profile is the file on the device."""

OTHER_TENANT = "another-tenant"
"""What `profile` holds where another tenant's profile came, of which the input says nothing."""


@frozen(kw_only=True, cache_hash=True)
class Learned:
    r"""Only what the future of a run depends on.

    `profile` is the id of the Autopilot profile that the device holds, or empty.
    `blank` says that a blank profile came, which is kept until the next restart.
    `resume` is the step that profile detection leads to.
    `bypass` says that OOBE\BYPASSNRO was run.
    `account` is empty, `work`, `microsoft` or `local`.
    `app` counts the tracked apps of the current phase that are dealt with.
    `trouble` is empty, or what keeps the current step from going on; `trouble_app` an app's id.
    `masked` says that something failed and was passed over.
    """

    online: bool = False
    profile: str = ""
    blank: bool = False
    resume: str = ""
    updated: bool = False
    renamed: bool = False
    bypass: bool = False
    account: str = ""
    joined: bool = False
    enrolled: bool = False
    administrator: bool = False
    app: int = 0
    restart_due: bool = False
    credentials_due: bool = False
    trouble: str = ""
    trouble_app: str = ""
    masked: bool = False


Here = Situation[Learned]
"""A situation of the Windows flow."""
