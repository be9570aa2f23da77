"""The device: hardware, Windows as it was preinstalled, and its Autopilot registration."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from oobe_sim.world.build import Build
from oobe_sim.world.profile import AutopilotProfile


class Edition(Enum):
    """The Windows edition, as Settings names it."""

    HOME = "Home"
    PRO = "Pro"
    PRO_EDUCATION = "Pro Education"
    PRO_FOR_WORKSTATIONS = "Pro for Workstations"
    ENTERPRISE = "Enterprise"
    EDUCATION = "Education"
    ENTERPRISE_LTSC = "Enterprise LTSC"
    IOT_ENTERPRISE = "IoT Enterprise"
    SE = "SE"


class Architecture(Enum):
    """`windowsArchitecture`: what the processor and its Windows are made for."""

    X86 = "x86"
    X64 = "x64"
    ARM = "arm"
    ARM64 = "arm64"


class RegistrationRoute(Enum):
    """How the device came to be registered with Windows Autopilot."""

    OEM = "oem"
    PARTNER = "partner"
    RESELLER = "reseller"
    MANUAL = "manual"
    POWERSHELL = "powershell"
    CONFIGURATION_MANAGER = "configuration_manager"
    CONVERTED = "converted"


class ProfileStatus(Enum):
    """`deploymentProfileAssignmentStatus`, in the words of the portal."""

    ASSIGNED = "assigned"
    ASSIGNING = "assigning"
    UNASSIGNED = "unassigned"
    DELETED = "deleted"
    """It was assigned, and the profile has been deleted since."""
    FAILED = "failed"
    """Intune could not assign it, because the device does not meet its requirements."""


class Tpm(Enum):
    """What kind of Trusted Platform Module the device has."""

    NONE = "none"
    VERSION_1_2 = "1.2"
    DISCRETE = "discrete 2.0"
    FIRMWARE = "firmware 2.0"
    VIRTUAL = "virtual 2.0"
    UPGRADABLE = "1.2, can be 2.0"


class TpmManufacturer(Enum):
    """Who made the TPM; those of Intel, AMD and Qualcomm are firmware TPMs."""

    AMD = "AMD"
    INFINEON = "Infineon"
    INTEL = "Intel"
    NUVOTON = "Nuvoton"
    QUALCOMM = "Qualcomm"
    STMICRO = "STMicroelectronics"
    OTHER = "other"


class TpmState(Enum):
    """What is known of the TPM's firmware: whether its maker has mended problems since."""

    CURRENT = "current"
    OUTDATED = "outdated"
    VULNERABLE = "vulnerable"


class UserlessEnrollment(Enum):
    """`userlessEnrollmentStatus`: whether Intune lets the device enroll once more without a person."""

    ALLOWED = "allowed"
    BLOCKED = "blocked"


@frozen(kw_only=True)
class Registration:
    """The device's record in the Windows Autopilot service.

    `consent` is the customer's consent for an OEM or partner to register on its behalf.
    `tenant_matches` is false where the record belongs to another tenant.
    `profile` names the assigned profile where an export of devices says it; `None` leaves it to
    the assignments.
    `userless_enrollment` is blocked after a deployment in self-deploying mode or with
    pre-provisioning, until somebody unblocks the device or deletes its record in Intune.
    """

    route: RegistrationRoute = RegistrationRoute.OEM
    consent: bool = True
    tenant_matches: bool = True
    group_tag: str = ""
    purchase_order: str = ""
    status: ProfileStatus = ProfileStatus.ASSIGNED
    profile: str | None = None
    assigned_user: str = ""
    userless_enrollment: UserlessEnrollment = UserlessEnrollment.ALLOWED
    hardware_matches: bool = True
    hardware_replaced: bool = False
    entra_object_exists: bool = True


class FileEncoding(Enum):
    """How the bytes of an AutopilotConfigurationFile.json are encoded on the device."""

    ASCII = "ascii"
    ANSI = "ansi"
    UTF8 = "utf-8"
    UTF8_BOM = "utf-8 with bom"
    UTF16 = "utf-16"


@frozen(kw_only=True)
class ConfigurationFile:
    """An AutopilotConfigurationFile.json that was put on the device (Autopilot for existing devices).

    `documents` counts the JSON documents in the file; `generalized` says that sysprep /generalize
    ran after the file was placed.
    """

    name: str = "AutopilotConfigurationFile.json"
    encoding: FileEncoding = FileEncoding.ASCII
    well_formed: bool = True
    documents: int = 1
    generalized: bool = False
    tenant_id: str = ""
    tenant_matches: bool = True
    profile: AutopilotProfile


@frozen(kw_only=True)
class Device:
    """One device in its box.

    `updates` lists KB numbers that the image holds beyond what its build implies.
    `languages` counts the display languages that are preinstalled.
    `corporate_identifier`: Intune holds manufacturer, model and serial number of the device.
    `tpm_manufacturer` is `None` where nobody said who made the TPM; `tpm_firmware` is its version,
    as its maker writes it.
    `free_disk_space_gb` is what the system drive has left before anything is installed.
    `mdm_enrollment_disabled`: the image holds the policy *Disable MDM Enrollment*.
    `clock_skew_minutes` is how far the real-time clock is off.
    """

    id: str = "device"
    serial_number: str = "5CG1234ABC"
    manufacturer: str = ""
    model: str = ""
    edition: Edition = Edition.EDUCATION
    build: Build = Build(26100, 4946)
    updates: frozenset[str] = frozenset()
    languages: int = 1
    tpm: Tpm = Tpm.FIRMWARE
    tpm_manufacturer: TpmManufacturer | None = None
    tpm_firmware: str = ""
    tpm_state: TpmState = TpmState.CURRENT
    virtual: bool = False
    architecture: Architecture = Architecture.X64
    processors: int = 4
    processor_mhz: int = 2000
    memory_gb: int = 8
    free_disk_space_gb: int = 64
    clock_skew_minutes: int = 0
    sign_in_assistant_disabled: bool = False
    oobe_restarted_too_often: bool = False
    critical_updates_pending: bool = True
    newer_windows_offered: bool = False
    enrolled_before: bool = False
    mdm_enrollment_disabled: bool = False
    corporate_identifier: bool = False
    registration: Registration | None = None
    configuration_file: ConfigurationFile | None = None
