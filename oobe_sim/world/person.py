"""The person who switches the device on and signs in."""

from enum import Enum

from attrs import frozen


class Licence(Enum):
    """Licences that Windows Autopilot's requirements name, and what they bring."""

    MICROSOFT_365_BUSINESS_PREMIUM = "Microsoft 365 Business Premium"
    MICROSOFT_365_F1 = "Microsoft 365 F1"
    MICROSOFT_365_F3 = "Microsoft 365 F3"
    MICROSOFT_365_A1 = "Microsoft 365 A1"
    MICROSOFT_365_A3 = "Microsoft 365 A3"
    MICROSOFT_365_A5 = "Microsoft 365 A5"
    MICROSOFT_365_E3 = "Microsoft 365 E3"
    MICROSOFT_365_E5 = "Microsoft 365 E5"
    ENTERPRISE_MOBILITY_SECURITY_E3 = "Enterprise Mobility + Security E3"
    ENTERPRISE_MOBILITY_SECURITY_E5 = "Enterprise Mobility + Security E5"
    INTUNE_FOR_EDUCATION = "Intune for Education"
    ENTRA_ID_P1 = "Microsoft Entra ID P1"
    ENTRA_ID_P2 = "Microsoft Entra ID P2"
    INTUNE = "Microsoft Intune"

    @property
    def brings_intune(self) -> bool:
        return self not in (Licence.ENTRA_ID_P1, Licence.ENTRA_ID_P2)

    @property
    def brings_entra_premium(self) -> bool:
        return self is not Licence.INTUNE


class SignInMethod(Enum):
    """With what a person proves who they are to Microsoft Entra."""

    PASSWORD = "password"  # noqa: S105 - the word, not one
    CERTIFICATE = "certificate"
    """A smart card, or a certificate on a security key."""


@frozen(kw_only=True)
class Person:
    """A student, a teacher, or whoever unpacks the device.

    `entra_device_count` counts the devices that Entra holds for the person already.
    `signs_in_with` is the only way in which the person can sign in, where it is not a password.
    `in_join_scope`, `in_mdm_scope`, `in_mam_scope` and `in_administrator_scope` matter where the tenant's
    scope is *some*.
    `entra_roles` may hold `Global Administrator` and `Microsoft Entra Joined Device Local Administrator`.
    """

    name: str = "student"
    user_principal_name: str = "student@contoso.example"
    account_in_tenant: bool = True
    routable_suffix: bool = True
    signs_in_with: SignInMethod = SignInMethod.PASSWORD
    licences: frozenset[Licence] = frozenset({Licence.MICROSOFT_365_A3})
    in_join_scope: bool = True
    in_mdm_scope: bool = True
    in_mam_scope: bool = True
    in_administrator_scope: bool = True
    entra_device_count: int = 0
    intune_device_count: int = 0
    can_do_mfa: bool = True
    enrollment_manager: bool = False
    entra_roles: frozenset[str] = frozenset()
