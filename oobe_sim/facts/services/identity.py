"""Accounts and sign-in: Autopilot's deployment service, Microsoft accounts, Microsoft Entra."""

from __future__ import annotations

from datetime import date

from oobe_sim.facts.services.documents import ENDPOINTS, ENTRA_DEVICES, NETWORKING_2022, REQUIREMENTS, WORLDWIDE
from oobe_sim.facts.services.service import HTTPS_ONLY, WEB, Effect, Hosts, Service

DROPPED = date(2025, 7, 8)
"""The date of the first page of requirements that we know of without cs.dds.microsoft.com (CONFLICT-6)."""

AUTOPILOT = Service(
    name="Windows Autopilot deployment service",
    purpose="download the Autopilot profile",
    hosts=(Hosts(("ztd.dds.microsoft.com", "login.live.com"), HTTPS_ONLY, REQUIREMENTS),),
    effect=Effect.STOPS,
    blocked="no profile comes, and Windows shows its normal pages",
    aliases=("autopilot", "windows autopilot"),
)
AUTOPILOT_BEFORE_2025 = Service(
    name="Autopilot service of older documents",
    purpose="only documents up to 2024 list it",
    hosts=(Hosts(("cs.dds.microsoft.com",), HTTPS_ONLY, NETWORKING_2022, until=DROPPED),),
    effect=Effect.NOTHING,
    blocked="no document says that anything fails",
)
MICROSOFT_ACCOUNT = Service(
    name="Microsoft account",
    purpose="authenticate the device, and sign in with a personal account",
    hosts=(Hosts(("login.live.com",), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.STOPS,
    blocked="no Microsoft account can sign in",
    aliases=("msa", "microsoft accounts"),
)
MICROSOFT_ACCOUNT_PAGES = Service(
    name="Microsoft account, pages",
    purpose="manage a personal account",
    hosts=(Hosts(("account.live.com",), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.UNSTATED,
    blocked="documents require it for device authentication and do not say what fails without it",
)
ENTRA_SIGN_IN = Service(
    name="Microsoft Entra ID",
    purpose="sign in with a work or school account, and prove who a device is",
    hosts=(Hosts(("login.microsoftonline.com",), WEB, ENDPOINTS),),
    effect=Effect.STOPS,
    blocked="the sign-in page cannot be loaded: Something went wrong (OOBEIDPS); nor is a device registered",
    aliases=("entra", "microsoft entra", "entra id", "azure ad", "aad"),
)
ENTRA_PAGES = Service(
    name="Microsoft Entra ID, pages",
    purpose="show the pages of the sign-in",
    hosts=(Hosts(("aadcdn.msauth.net", "aadcdn.msftauth.net"), HTTPS_ONLY, WORLDWIDE),),
    effect=Effect.STOPS,
    blocked="the sign-in page cannot be loaded: Something went wrong (OOBEIDPS)",
)
ENTRA_JOIN = Service(
    name="Microsoft Entra device registration",
    purpose="join the device",
    hosts=(
        Hosts(("enterpriseregistration.windows.net",), WEB, ENDPOINTS),
        Hosts(("device.login.microsoftonline.com",), HTTPS_ONLY, ENTRA_DEVICES),
    ),
    effect=Effect.STOPS,
    blocked="the device cannot be registered",
    no_inspection=ENTRA_DEVICES,
    aliases=("entra device registration", "device registration"),
)
ENTRA_OTHERS = Service(
    name="Microsoft Entra ID, further hosts",
    purpose="tokens, directory, certificates, multifactor authentication, branding",
    hosts=(
        Hosts(("graph.windows.net", "certauth.enterpriseregistration.windows.net"), WEB, ENDPOINTS),
        Hosts(
            ("login.windows.net", "login.microsoft.com", "logincert.microsoftonline.com",
             "autologon.microsoftazuread-sso.com", "account.activedirectory.windowsazure.com", "*.auth.microsoft.com",
             "*.msidentity.com", "*.msftidentity.com", "*.microsoftonline.com", "*.microsoftonline-p.com",
             "*.msauth.net", "*.msftauth.net", "*.msauthimages.net", "*.msftauthimages.net", "*.phonefactor.net"),
            WEB,
            WORLDWIDE,
        ),
    ),
    effect=Effect.UNSTATED,
    blocked="documents require these hosts and do not say what fails without each",
)  # fmt: skip
MICROSOFT_GRAPH = Service(
    name="Microsoft Graph",
    purpose="some tasks of Intune, which need it without authentication at a proxy",
    hosts=(Hosts(("graph.microsoft.com",), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.UNSTATED,
    blocked="some tasks of Intune fail; the document does not say which",
    aliases=("graph",),
)
