"""The properties that membership rules and filters ask for: their names, and what is ever in them.

Entra's and Intune's properties of the same name are not the same: a joined device's deviceTrustType
is `AzureAD` in Entra and `Azure AD joined` in Intune, its deviceOwnership `Company` and `Corporate`.
"""

from __future__ import annotations

from oobe_sim.world.device import Edition

_ENTRAS = (
    "accountEnabled deviceCategory deviceId deviceManagementAppId deviceManufacturer deviceModel displayName "
    "deviceOSType deviceOSVersion deviceOwnership devicePhysicalIds deviceTrustType enrollmentProfileName "
    "isRooted managementType memberOf objectId organizationalUnit profileType systemLabels "
    + " ".join(f"extensionAttribute{n}" for n in range(1, 16))
)
_INTUNES = "cpuArchitecture deviceName manufacturer model operatingSystemVersion osVersion operatingSystemSKU"
_USER = (
    "accountEnabled assignedPlans city companyName country department dirSyncEnabled displayName employeeHireDate "
    "employeeId facsimileTelephoneNumber givenName jobTitle mail mailNickName memberOf mobile objectId "
    "onPremisesDistinguishedName onPremisesSecurityIdentifier otherMails passwordPolicies "
    "physicalDeliveryOfficeName postalCode preferredLanguage proxyAddresses sipProxyAddress state streetAddress "
    "surname telephoneNumber usageLocation userPrincipalName userType "
    + " ".join(f"extensionAttribute{n}" for n in range(1, 16))
)
_APP = "appVersion deviceManagementType deviceManufacturer deviceModel operatingSystemVersion osVersion"
_KNOWN = {
    f"{prefix}{name}".casefold(): f"{prefix}{name}"
    for prefix, names in (("device.", f"{_ENTRAS} {_INTUNES}"), ("user.", _USER), ("app.", _APP))
    for name in names.split()
}


def canonical_property(name: str) -> str:
    """A property as documents spell it; `device.` is put before one that has no prefix."""
    full = name if "." in name else f"device.{name}"
    return _KNOWN.get(full.casefold(), full)


AT_REGISTRATION = frozenset(
    {"device.accountEnabled", "device.deviceId", "device.devicePhysicalIds", "device.objectId"}
    | {f"device.extensionAttribute{n}" for n in range(1, 16)}
)
"""What Entra's record of a registered device has before the device enrolls, and keeps.

Documents name the Autopilot attributes alone as available then (DYN-05). The others here belong to
any device object: its ids, that it is enabled, and what an administrator may have written on it.
"""

OF_ENTRA = frozenset(f"device.{name}" for name in _ENTRAS.split())
"""The properties of a device that Entra's membership rules may ask for."""

OF_FILTERS = frozenset(f"device.{name}" for name in _INTUNES.split()) | {
    "device.deviceCategory",
    "device.deviceOwnership",
    "device.deviceTrustType",
    "device.enrollmentProfileName",
    "device.isRooted",
}
"""The properties of a device that assignment filters may ask for."""

ENTRAS_NAME = {
    "device.deviceName": "device.displayName",
    "device.manufacturer": "device.deviceManufacturer",
    "device.model": "device.deviceModel",
    "device.operatingSystemVersion": "device.deviceOSVersion",
    "device.osVersion": "device.deviceOSVersion",
}
"""What Entra calls the properties for which assignment filters have other names."""

OPERATING_SYSTEM_SKU = {
    Edition.HOME: "Core",
    Edition.PRO: "Professional",
    Edition.PRO_EDUCATION: "ProfessionalEducation",
    Edition.PRO_FOR_WORKSTATIONS: "ProfessionalWorkstation",
    Edition.ENTERPRISE: "Enterprise",
    Edition.EDUCATION: "Education",
    Edition.ENTERPRISE_LTSC: "EnterpriseS",
    Edition.IOT_ENTERPRISE: "IoTEnterprise",
    Edition.SE: "CloudEdition",
}
"""Intune's `operatingSystemSKU` of each edition, as its list of supported values has it."""

ENTRA_VALUES = {
    "device.deviceOwnership": ("Company", "Personal", "Unknown"),
    "device.deviceTrustType": ("AzureAD", "ServerAD", "Workplace"),
    "device.managementType": ("MDM",),
}
"""All that Entra ever has in these properties of a device."""

FILTER_VALUES = {
    "device.deviceOwnership": ("Corporate", "Personal", "Unknown"),
    "device.deviceTrustType": ("Azure AD joined", "Azure AD registered", "Hybrid Azure AD joined", "Unknown"),
    "device.cpuArchitecture": ("amd64", "x86", "arm64", "unknown"),
}
"""All that Intune ever has in these properties of a Windows device."""

ON_STATUS_PAGES = frozenset(
    {"device.model", "device.manufacturer", "device.osVersion", "device.operatingSystemSKU"}
    | {"device.deviceOwnership", "device.enrollmentProfileName"}
)
"""The properties of filters that an assignment of an Enrollment Status Page may have (ESP-06)."""

ALWAYS_KNOWN = frozenset(
    {"device.accountEnabled", "device.deviceCategory", "device.deviceManagementAppId", "device.deviceOSType"}
    | {"device.deviceOwnership", "device.deviceTrustType", "device.isRooted", "device.managementType"}
    | {"device.operatingSystemSKU", "device.profileType", "user.accountEnabled"}
)
"""Properties that the world has a value for, whatever else it leaves out."""
