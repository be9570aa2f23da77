"""The documents that the rules cite.

Addresses are paths in public repositories; `intune-docs-mirror` holds Microsoft's published pages.
"""

from oobe_sim.facts.services import documents
from oobe_sim.model.source import Source

_MIRROR = "merill/intune-docs-mirror "
_MEMDOCS = "MicrosoftDocs/memdocs "
_ITPRO = "MicrosoftDocs/windows-itpro-docs "
_SUPPORT = "MicrosoftDocs/SupportArticles-docs support/mem/intune/device-enrollment/"
_GRAPH = "microsoftgraph/microsoft-graph-docs-contrib api-reference/beta/resources/"

SEED = Source(
    "Enrollment in Intune with Windows Autopilot",
    _ITPRO + "education/windows/tutorial-school-deployment/enroll-autopilot.md",
    "2023-03-08",
)
PROFILES = Source("Configure Windows Autopilot profiles", _MIRROR + "autopilot/profiles.md", "2025-03-27")
REQUIREMENTS = documents.REQUIREMENTS
REQUIREMENTS_2024 = Source("Windows Autopilot requirements", _MEMDOCS + "autopilot/requirements.md", "2024-11-25")
ENTRA_SMART_CARD = Source(
    "Windows smart card sign-in using Microsoft Entra certificate-based authentication",
    "MicrosoftDocs/entra-docs concept-certificate-based-authentication-smartcard.md",
    "2023-01-29",
)
ENTRA_TERMS_OF_USE = Source(
    "Set up Microsoft Entra terms of use with Conditional Access",
    "MicrosoftDocs/entra-docs docs/identity/conditional-access/terms-of-use.md",
    "2025-07-21",
)
KNOWN_ISSUES = Source("Windows Autopilot known issues", _MIRROR + "autopilot/known-issues.md", "2026-09-08")
TROUBLESHOOTING = Source(
    "Windows Autopilot troubleshooting FAQ", _MIRROR + "autopilot/troubleshooting-faq.md", "2025-04-21"
)
WHATS_NEW = Source("What's new in Windows Autopilot", _MIRROR + "autopilot/whats-new.md", "2026-09-14")
PRE_PROVISION = Source(
    "Windows Autopilot for pre-provisioned deployment", _MIRROR + "autopilot/pre-provision.md", "2025-04-09"
)
USER_DRIVEN = Source("Windows Autopilot user-driven mode", _MIRROR + "autopilot/user-driven.md", "2025-06-13")
EXISTING_DEVICES = Source(
    "Windows Autopilot for existing devices", _MIRROR + "autopilot/existing-devices.md", "2025-06-13"
)
GROUPS = Source(
    "Create device groups for Windows Autopilot", _MIRROR + "autopilot/enrollment-autopilot.md", "2024-09-13"
)
ENTRA_RULES = Source(
    "Manage rules for dynamic membership groups in Microsoft Entra ID",
    "MicrosoftDocs/entra-docs docs/identity/users/groups-dynamic-membership.md",
    "2024-12-19",
)
FILTER_PROPERTIES = Source(
    "App and device properties, operators, and rule editing when creating filters",
    _MEMDOCS + "intune/intune-service/fundamentals/filters-device-properties.md",
    "2025-03-06",
)
FILTER_CONFLICTS = Source(
    "Assignment filter reports and troubleshooting",
    _MIRROR + "intune/fundamentals/filters/troubleshoot.md",
    "2025-11-19",
)
FILTER_PERFORMANCE = Source(
    "Assignment filter performance tips",
    _MIRROR + "intune/fundamentals/filters/performance-recommendations.md",
    "2026-06-30",
)
TARGETING_METHODS = Source(
    "Choose the right targeting method", _MIRROR + "intune/fundamentals/choose-targeting-method.md", "2026-06-30"
)
ASSIGN_POLICIES = Source(
    "Assign policies in Microsoft Intune",
    _MIRROR + "intune/device-configuration/assign-device-profile.md",
    "2026-06-10",
)
LATE_GROUPS = Source(
    "Dynamic Device Groups MUST meet very specific requirements", "MicrosoftDocs/IntuneDocs issue 2919", "2019-09-09"
)
ADD_DEVICES = Source(
    "Manually register devices with Windows Autopilot", _MIRROR + "autopilot/add-devices.md", "2025-04-11"
)
AUTOPILOT_FAQ = Source("Windows Autopilot FAQ", _MIRROR + "autopilot/faq.md", "2025-03-28")
SELF_DEPLOYING = Source(
    "Tutorial: deploy a device in self-deploying mode",
    _MIRROR + "autopilot/tutorial/self-deploying/self-deploying-deploy-device.md",
    "2025-06-13",
)
_SELF_DEPLOYING = _MIRROR + "autopilot/tutorial/self-deploying/"
SELF_DEPLOYING_PROFILE = Source(
    "Tutorial: create a profile for self-deploying mode",
    _SELF_DEPLOYING + "self-deploying-autopilot-profile.md",
    "2025-06-13",
)
SELF_DEPLOYING_ENROLLMENT = Source(
    "Tutorial: set up automatic enrollment for self-deploying mode",
    _SELF_DEPLOYING + "self-deploying-automatic-enrollment.md",
    "2025-06-13",
)
SELF_DEPLOYING_MODE = Source(
    "Windows Autopilot self-deploying mode", _MIRROR + "autopilot/self-deploying.md", "2024-09-13"
)
TUTORIAL = Source("Windows Autopilot user-driven tutorial", _MEMDOCS + "autopilot/tutorial/includes", "2024-06-18")
DELIVERY_OPTIMIZATION = documents.DELIVERY_OPTIMIZATION
ENTRA_DEVICES = documents.ENTRA_DEVICES
ACTIVATION_ERROR = documents.ACTIVATION_ERROR
NETWORKING_2022 = documents.NETWORKING_2022
RESTRICTIONS = Source(
    "Overview of enrollment restrictions", _MIRROR + "intune/device-enrollment/restrictions.md", "2025-12-04"
)
PLATFORM_RESTRICTIONS = Source(
    "Create device platform restrictions",
    _MIRROR + "intune/device-enrollment/create-platform-restrictions.md",
    "2024-07-01",
)
LIMITS = Source(
    "Device limits in Intune and Microsoft Entra",
    _MIRROR + "intune/device-enrollment/limits-intune-entra.md",
    "2024-10-14",
)
ENROLLMENT_MANAGER = Source(
    "Device enrollment manager accounts",
    _MIRROR + "intune/device-enrollment/setup-enrollment-manager.md",
    "2025-06-18",
)
AUTO_MDM = Source(
    "Enable automatic MDM enrollment for Windows",
    _MIRROR + "intune/device-enrollment/windows/enable-automatic-mdm.md",
    "2026-03-06",
)
ESP = Source(
    "Set up the Enrollment Status Page",
    _MEMDOCS + "intune/intune-service/enrollment/windows-enrollment-status.md",
    "2026-01-20",
)
ESP_TROUBLESHOOTING = Source(
    "Understand and troubleshoot the Enrollment Status Page",
    _SUPPORT + "understand-troubleshoot-esp.md",
    "2021-12-23",
)
ENROLLMENT_ERRORS = Source(
    "Troubleshoot Windows device enrollment errors",
    _SUPPORT + "troubleshoot-windows-enrollment-errors.md",
    "2021-10-01",
)
ENROLLMENT_PROBLEMS = Source(
    "Troubleshoot device enrollment in Intune",
    _SUPPORT + "troubleshoot-device-enrollment-in-intune.md",
    "2024-05-15",
)
USER_CANNOT_ENROLL = Source(
    "This user is not authorized to enroll", _SUPPORT + "windows-user-cannot-enroll.md", "2021-12-02"
)
ENDPOINTS = documents.ENDPOINTS
WIN32 = Source("Win32 app management", _MIRROR + "intune/app-management/deployment/win32.md", "2026-02-06")
WIN32_ADD = Source("Add and assign Win32 apps", _MIRROR + "intune/app-management/deployment/add-win32.md", "2026-04-14")
SUPERSEDENCE = Source(
    "Add Win32 app supersedence",
    _MIRROR + "intune/app-management/deployment/configure-win32-supersedence.md",
    "2026-04-06",
)
SUPERSEDENCE_ESP = Source(
    "Upcoming improvements to Win32 app supersedence",
    "techcommunity.microsoft.com/t5/intune-customer-success/upcoming-improvements-to-win32-app-supersedence/ba-p/3713026",
    "2023-04-05",
)
GRAPH_WIN32 = Source("win32LobApp resource type", _GRAPH + "intune-apps-win32lobapp.md", "2024-08-01")
GRAPH_EXPERIENCE = Source(
    "win32LobAppInstallExperience resource type", _GRAPH + "intune-apps-win32lobappinstallexperience.md", "2024-08-01"
)
UNMAPPED_CODE = Source(
    "Patterns of the management extension's log", "okieselbach/AutopilotMonitor IME-ERROR-UNMAPPED-EXIT", "2026"
)
REBOOT_URIS = Source(
    "Mystery of Required Reboots during Autopilot",
    "grantdickins.co.uk 2023/03/30/mystery-of-required-reboots",
    "2023-03-30",
)
SCRIPTS = Source(
    "PowerShell scripts on Windows devices",
    _MIRROR + "intune/device-management/tools/run-powershell-scripts-windows.md",
    "2025-10-02",
)
GRAPH_PROFILE = Source(
    "outOfBoxExperienceSetting resource type", _GRAPH + "intune-enrollment-outofboxexperiencesetting.md", "2024-08-01"
)
GRAPH_ESP = Source(
    "windows10EnrollmentCompletionPageConfiguration resource type",
    _GRAPH + "intune-onboarding-windows10enrollmentcompletionpageconfiguration.md",
    "2024-08-01",
)
GRAPH_IDENTITY = Source(
    "windowsAutopilotDeviceIdentity resource type",
    _GRAPH + "intune-enrollment-windowsautopilotdeviceidentity.md",
    "2024-08-01",
)
DMCLIENT = Source("DMClient CSP", _ITPRO + "windows/client-management/mdm/dmclient-csp.md", "2024-01-31")
ESP_TRACKING = Source(
    "EnrollmentStatusTracking CSP",
    _ITPRO + "windows/client-management/mdm/enrollmentstatustracking-csp.md",
    "2019-05-21",
)
MOBILE_ENROLLMENT = Source(
    "Mobile device enrollment", _ITPRO + "windows/client-management/mobile-device-enrollment.md", "2023-08-10"
)
MDM_INTEGRATION = Source(
    "Microsoft Entra integration with MDM",
    _ITPRO + "windows/client-management/azure-active-directory-integration-with-mdm.md",
    "2023-04-05",
)
ENTRA_JOIN_IN_OOBE = Source(
    "Enrollment in Intune with standard out-of-box experience",
    _ITPRO + "education/windows/tutorial-school-deployment/enroll-entra-join.md",
    "2023-11-09",
)
SE_OVERVIEW = Source("Windows 11 SE overview", _ITPRO + "education/windows/windows-11-se-overview.md", "2024-01-09")
SE_SETTINGS = Source(
    "Windows 11 SE settings list", _ITPRO + "education/windows/windows-11-se-settings-list.md", "2024-05-06"
)
_SE_APPS = _ITPRO + "education/windows/tutorial-deploy-apps-winse/"
SE_INDEX = Source("Deploy applications to Windows 11 SE with Intune", _SE_APPS + "index.md", "2023-06-07")
SE_DEPLOY = Source("Applications deployment considerations by type", _SE_APPS + "deploy-apps.md", "2023-05-23")
SE_CONSIDERATIONS = Source(
    "Important considerations before deploying apps", _SE_APPS + "considerations.md", "2023-06-19"
)
SE_VALIDATE = Source("Validate the applications deployed", _SE_APPS + "validate-apps.md", "2023-06-19")
SE_POLICIES = Source("Create policies to enable applications", _SE_APPS + "create-policies.md", "2023-05-23")
SE_TROUBLESHOOT = Source("Troubleshoot app deployment issues", _SE_APPS + "troubleshoot.md", "2023-06-19")
SE_LIFECYCLE = Source(
    "Windows 11 SE end of support, as third parties quote it", "windowsforum.com thread 405814", "2026"
)
LIFECYCLE = Source("Windows lifecycle pages, as public copies give them", "endoflife-date products/windows.md", "2026")
HARDWARE_OOBE = Source(
    "Customize the out-of-box experience in Windows 11",
    "learn.microsoft.com/windows-hardware/customize/desktop/customize-oobe-in-windows-11",
    "2023-08-22",
)
HARDWARE_UPDATES = Source(
    "Windows updates during OOBE in Windows 11",
    "learn.microsoft.com/windows-hardware/customize/desktop/windows-updates-during-oobe-in-windows-11",
    "2023-08-22",
)
LOCAL_ADMIN = Source(
    "Manage the local administrators group", "MicrosoftDocs/entra-docs assign-local-admin.md", "2023-11-28"
)
HELLO = Source(
    "How Windows Hello for Business provisioning works",
    _ITPRO + "windows/security/identity-protection/hello-for-business/how-it-works-provisioning.md",
    "2024-01-03",
)
CIPP = Source(
    "CIPP-API, default Autopilot enrollment", "KelvinTegelaar/CIPP-API Set-CIPPDefaultAPEnrollment.ps1", "2026"
)
NIEHAUS = Source("Inside Windows Autopilot user-driven mode", "oofhours.com/2019/07/10", "2019-07-10")
CONTINUE_ANYWAY = Source(
    "Observations on Continue anyway", "okieselbach/AutopilotMonitor continue-anyway-observation.md", "2026-08-08"
)
_LABS = "MicrosoftLearning/"
LAB_VIRTUAL_TPM = Source(
    "Lab 0802: self-deploying mode on a virtual TPM",
    _LABS + "MD-102T00-Microsoft-365-Endpoint-Administrator issues/85",
    "2024-06-24",
)
LAB_STUCK = Source(
    "Lab machine stuck at device preparation in self-deploying mode",
    _LABS + "MD-101T00-ManagingModernDesktops issues/185",
    "2022-12-15",
)
ASSIGNED_ACCESS = Source(
    "Assigned Access recommendations",
    "MicrosoftDocs/windows-itpro-docs windows/configuration/assigned-access/recommendations.md",
    "2024-03-07",
)
KIOSK_SESSION = Source(
    "Session of a self-deploying kiosk",
    "okieselbach/AutopilotMonitor tests/fixtures/enrollment-sessions/selfdeploying-kiosk-ime-accountsetup-v1.jsonl",
    "2026-07-02",
)
INSIDER_22557 = Source("Insider build 22557 announcement, as the press quotes it", "blogs.windows.com", "2022-02-16")
INSIDER_BYPASS = Source(
    "Insider build 26200.5516 announcement, as the press quotes it", "blogs.windows.com", "2025-03-28"
)
COMMUNITY_802_1X = Source(
    "Community reports on 802.1X in the out-of-box experience", "techcommunity.microsoft.com", "2024"
)
EDITION_LABS = Source(
    "Deploy Windows Enterprise licenses, walk-through of the out-of-box experience",
    _ITPRO + "windows/deployment/deploy-enterprise-licenses.md",
    "2024-02-15",
)
HYPER_V_ADAPTERS = Source(
    "NDIS_SWITCH_NIC_TYPE: the network adapters of Hyper-V's guests",
    "MicrosoftDocs/windows-driver-docs-ddi wdk-ddi-src/content/ntddndis/ne-ntddndis-_ndis_switch_nic_type.md",
    "2018-05-02",
)
