"""The settings that change an enrollment, by the URIs of Windows' configuration service providers."""

from __future__ import annotations

import re
from base64 import b64decode
from contextlib import suppress

from oobe_sim.world.app import PolicyKind

_FIRST_SYNC = r"dmclient/provider/[^/]*/firstsyncstatus/"
_OPTIONS = r"policy/config/localpoliciessecurityoptions/"
_LOCKED = r"\w*(password|inactivity)\w*"
_RESTARTS = (
    r"accounts/domain/computername",
    r"policy/config/connectivity/allowusbconnection",
    r"policy/config/deviceguard/(configuresystemguardlaunch|enablevirtualizationbasedsecurity|lsacfgflags)",
    r"policy/config/deviceguard/requireplatformsecurityfeatures",
    r"policy/config/dmaguard/deviceenumerationpolicy",
    r"policy/config/exploitguard/exploitprotectionsettings",
    r"policy/config/notifications/(disallowcloudnotification|disallowtilenotification|wnsendpoint)",
    r"policy/config/servicecontrolmanager/svchostprocessmitigation",
    r"policy/config/start/hide(changeaccountsettings|hibernate|lock|powerbutton|restart|shutdown|signout|sleep)",
    r"policy/config/start/(hideswitchaccount|hideusertile|importedgeassets)",
    r"policy/config/update/managepreviewbuilds",
    r"uefi/(identity2?|permissions2?|settings2?)/apply",
    r"windowsdefenderapplicationguard/installwindowsdefenderapplicationguard",
)
_RESTARTING = re.compile("|".join(_RESTARTS))
"""The URIs that Windows lists below `RebootRequiredURIs`; it looks at no value.

As devices show it, of 2023: grantdickins.co.uk and oofhours.com printed the list.
"""

_URIS: tuple[tuple[re.Pattern[str], PolicyKind, tuple[str, ...]], ...] = tuple(
    (re.compile(pattern), kind, off)
    for pattern, kind, off in (
        (_FIRST_SYNC + "skipuserstatuspage", PolicyKind.SKIP_USER_STATUS_PAGE, ("false", "0")),
        (_FIRST_SYNC + "skipdevicestatuspage", PolicyKind.SKIP_DEVICE_STATUS_PAGE, ("false", "0")),
        ("policy/config/devicelock/devicepasswordenabled", PolicyKind.DEVICE_LOCK, ("1",)),
        ("policy/config/devicelock/" + _LOCKED, PolicyKind.DEVICE_LOCK, ()),
        ("applocker/.*", PolicyKind.APPLICATION_CONTROL, ()),
        ("applicationcontrol/.*", PolicyKind.APPLICATION_CONTROL, ()),
        ("policy/config/applicationcontrol.*", PolicyKind.APPLICATION_CONTROL, ()),
        (
            "policy/config/authentication/preferredaadtenantdomainname",
            PolicyKind.PREFERRED_TENANT_DOMAIN,
            ("",),
        ),
        (
            "policy/config/deviceguard/(enablevirtualizationbasedsecurity|lsacfgflags)",
            PolicyKind.SECURITY_BASELINE,
            ("0",),
        ),
        ("policy/config/update/pausequalityupdates", PolicyKind.QUALITY_UPDATES_PAUSED, ("0",)),
        ("policy/config/update/deferqualityupdatesperiodindays", PolicyKind.QUALITY_UPDATES_DEFERRED, ("0",)),
        (
            _OPTIONS + r"interactivelogon_(messagetext|messagetitle)\w*",
            PolicyKind.INTERACTIVE_LOGON,
            ("",),
        ),
        (_OPTIONS + r"interactivelogon_requiresmartcard\w*", PolicyKind.INTERACTIVE_LOGON, ("0",)),
        (_OPTIONS + r"useraccountcontrol_\w+", PolicyKind.SECURITY_BASELINE, ()),
        ("policy/config/settings/allow(language|region)", PolicyKind.BLOCK_LANGUAGE_CHANGES, ("1",)),
        (
            "policy/config/accounts/allowmicrosoftaccountsigninassistant",
            PolicyKind.SIGN_IN_ASSISTANT_OFF,
            ("1",),
        ),
        (r"sharedpc/enablesharedpcmode(withonedrivesync)?", PolicyKind.SHARED_PC, ("false", "0")),
        (r"networkproxy/(setupscripturl|proxyserver/proxyaddress)", PolicyKind.NETWORK_PROXY, ("",)),
        (".*autoadminlogon", PolicyKind.AUTO_ADMIN_LOGON_OFF, ("1", "<enabled/>", "true")),
        ("wifi/.*", PolicyKind.WIFI_PROFILE, ("",)),
        ("vpnv2/.*", PolicyKind.VPN_PROFILE, ("",)),
    )
)
"""The recognised URIs below `./Device/Vendor/MSFT/`, and the values that switch them off."""


def recognise(uri: str, value: object) -> PolicyKind | None:
    """The kind of policy that a setting makes; `None` where it makes none, or is switched off.

    A URI that restarts the device does so with any value.
    """
    tail = re.sub(r"^\./(device/|user/)?vendor/msft/", "", uri.strip().casefold())
    said = re.sub(r"\s", "", str(value).casefold())
    if tail == "assignedaccess/configuration":
        return PolicyKind.KIOSK_AUTO_LOGON if _signs_in(value) else None
    for pattern, kind, off in _URIS:
        if pattern.fullmatch(tail):
            if said not in off:
                return kind
            break
    return PolicyKind.COALESCED_REBOOT if _RESTARTING.fullmatch(tail) else None


def _signs_in(value: object) -> bool:
    """Whether the XML of a kiosk, which Graph may encode, has an account that signs in by itself."""
    text = str(value)
    with suppress(ValueError):  # where it is not encoded, it stands there as it is
        text += b64decode(text, validate=True).decode("utf-8", errors="replace")
    return "autologonaccount" in text.casefold()
