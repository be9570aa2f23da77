"""Apps and policies that Intune delivers."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from oobe_sim.world.assignment import Assignment
from oobe_sim.world.installer import (
    DEFAULT_RETURN_CODES,
    Dependency,
    DeviceRestartBehavior,
    Requirements,
    ReturnCode,
    Supersedence,
)


class AppKind(Enum):
    """What kind of app Intune has; the values are Graph's type names where there is one."""

    WIN32 = "win32LobApp"
    WIN32_CATALOG = "win32CatalogApp"
    LOB_MSI = "windowsMobileMSI"
    STORE = "winGetApp"
    STORE_FOR_BUSINESS = "microsoftStoreForBusinessApp"
    MICROSOFT_365 = "officeSuiteApp"
    UNIVERSAL = "windowsUniversalAppX"
    WEB_LINK = "windowsWebApp"
    PWA = "pwa"
    EDGE = "windowsMicrosoftEdgeApp"


class InstallContext(Enum):
    """`runAsAccount`: whether the app installs for the device or for the person."""

    SYSTEM = "system"
    USER = "user"


class Compatibility(Enum):
    """How an app gets on with E Mode's policies once it is installed by a managed installer."""

    COMPATIBLE = "compatible"
    SEMI_COMPATIBLE = "semi-compatible"
    INCOMPATIBLE = "incompatible"


@frozen(kw_only=True)
class EMode:
    """What Windows 11 SE's E Mode needs to know of an app.

    `approved`: Microsoft's list of approved apps has it, or it is an inbox app.
    `supplemental_policy`, `applocker_policy`: the tenant authorises it that way.
    `tagged`: false where it was installed before the managed installer was active.
    """

    approved: bool = False
    compatibility: Compatibility = Compatibility.COMPATIBLE
    supplemental_policy: bool = False
    applocker_policy: bool = False
    tagged: bool = True


@frozen(kw_only=True)
class App:
    """`mobileApp`, and what the input says of how it installs.

    `size` is that of its content in bytes; `None` where nobody says it.
    `install_minutes` is what one installation takes; `None` leaves it to the table of timings.
    `applicable` is false where requirement rules of its own - files, registry, scripts - exclude this device.
    `detected`: its detection rule finds it before anything is installed.
    `exit_code` is what its installer is known to return.
    `package_identifier` is a Store app's id: those of packaged apps begin with 9, of Win32 apps with XP.
    `installer_url` is where the publisher of a Win32 app of the Store delivers it, as `winget show` prints it.
    """

    id: str
    name: str
    kind: AppKind = AppKind.WIN32
    context: InstallContext = InstallContext.SYSTEM
    published: bool = True
    applicable: bool = True
    package_identifier: str = ""
    installer_url: str = ""
    detected: bool = False
    install_minutes: float | None = None
    max_run_time_in_minutes: int = 60
    size: int | None = None
    exit_code: int = 0
    return_codes: tuple[ReturnCode, ...] = DEFAULT_RETURN_CODES
    device_restart_behavior: DeviceRestartBehavior = DeviceRestartBehavior.BASED_ON_RETURN_CODE
    requirements: Requirements = Requirements()
    depends_on: tuple[Dependency, ...] = ()
    supersedes: tuple[Supersedence, ...] = ()
    emode: EMode = EMode()
    assignments: tuple[Assignment, ...] = ()


class PolicyKind(Enum):
    """Policies that change an enrollment; a closed list."""

    SKIP_USER_STATUS_PAGE = "SkipUserStatusPage"
    SKIP_DEVICE_STATUS_PAGE = "SkipDeviceStatusPage"
    DEVICE_LOCK = "DeviceLock"
    APPLICATION_CONTROL = "ApplicationControl"
    COALESCED_REBOOT = "RebootRequiredURI"
    DEVICE_SCEP_CERTIFICATE = "DeviceSCEPCertificate"
    USER_SCEP_CERTIFICATE = "UserSCEPCertificate"
    AUTO_ADMIN_LOGON_OFF = "AutoAdminLogon"
    PREFERRED_TENANT_DOMAIN = "PreferredAadTenantDomainName"
    SECURITY_BASELINE = "SecurityBaselineUacVbs"
    BLOCK_LANGUAGE_CHANGES = "DisallowChangingLanguage"
    NETWORK_PROXY = "NetworkProxy"
    INTERACTIVE_LOGON = "InteractiveLogon"
    SIGN_IN_ASSISTANT_OFF = "AllowMicrosoftAccountSignInAssistant"
    WIFI_PROFILE = "WiFiProfile"
    VPN_PROFILE = "VPNProfile"
    KIOSK_AUTO_LOGON = "KioskAutoLogon"
    SHARED_PC = "SharedPC"
    QUALITY_UPDATES_PAUSED = "PauseQualityUpdates"
    QUALITY_UPDATES_DEFERRED = "DeferQualityUpdates"


@frozen(kw_only=True)
class Policy:
    """A policy of one of the recognised kinds."""

    id: str
    name: str
    kind: PolicyKind
    assignments: tuple[Assignment, ...] = ()
