"""The documents that say what a field means where an export leaves it out."""

from oobe_sim.model.source import Source

_GRAPH = "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/022b186/api-reference/beta/resources/"

GRAPH_OOBE = Source(
    "Microsoft Graph: outOfBoxExperienceSetting",
    _GRAPH + "intune-enrollment-outofboxexperiencesetting.md",
    "2024-08-01",
)
GRAPH_PROFILE = Source(
    "Microsoft Graph: windowsAutopilotDeploymentProfile",
    _GRAPH + "intune-enrollment-windowsautopilotdeploymentprofile.md",
    "2024-08-01",
)
GRAPH_ESP = Source(
    "Microsoft Graph: windows10EnrollmentCompletionPageConfiguration",
    _GRAPH + "intune-onboarding-windows10enrollmentcompletionpageconfiguration.md",
    "2024-08-01",
)
GRAPH_APP = Source(
    "Microsoft Graph: mobileApp",
    _GRAPH + "intune-shared-mobileapp.md",
    "2024-08-01",
)
GRAPH_FILTER = Source(
    "Microsoft Graph: deviceAndAppManagementAssignmentFilter",
    _GRAPH + "intune-policyset-deviceandappmanagementassignmentfilter.md",
    "2024-08-01",
)
GRAPH_LIMIT = Source(
    "Microsoft Graph: deviceEnrollmentLimitConfiguration",
    _GRAPH + "intune-onboarding-deviceenrollmentlimitconfiguration.md",
    "2024-08-01",
)
ESP = Source(
    "Set up the Enrollment Status Page",
    "https://github.com/MicrosoftDocs/memdocs/blob/03ef4bc/intune/intune-service/enrollment/"
    "windows-enrollment-status.md",
    "2026-01-20",
)
WIN32 = Source(
    "Win32 app management in Microsoft Intune",
    "https://github.com/merill/intune-docs-mirror/blob/ae2f78dc/intune/app-management/deployment/win32.md",
    "2026-02-06",
)
WIN32_ADD = Source(
    "Add and assign Win32 apps to Microsoft Intune",
    "https://github.com/merill/intune-docs-mirror/blob/ae2f78dc/intune/app-management/deployment/add-win32.md",
    "2026-04-14",
)
GRAPH_EXPERIENCE = Source(
    "Microsoft Graph: win32LobAppInstallExperience",
    _GRAPH + "intune-apps-win32lobappinstallexperience.md",
    "2024-08-01",
)
SELF_DEPLOYING_PROFILE = Source(
    "Tutorial: create a profile for self-deploying mode",
    "https://github.com/merill/intune-docs-mirror/blob/ae2f78dc/autopilot/tutorial/self-deploying/"
    "self-deploying-autopilot-profile.md",
    "2025-06-13",
)
EXISTING_DEVICES = Source(
    "Windows Autopilot deployment for existing devices",
    "https://github.com/merill/intune-docs-mirror/blob/ae2f78dc/autopilot/existing-devices.md",
    "2025-06-13",
)
