"""The documents that list hosts."""

from oobe_sim.model.source import Source

REQUIREMENTS = Source(
    "Windows Autopilot requirements", "merill/intune-docs-mirror autopilot/requirements.md", "2025-07-08"
)
NETWORKING_2022 = Source(
    "Windows Autopilot networking requirements",
    "MicrosoftDocs/memdocs autopilot/networking-requirements.md",
    "2022-11-17",
)
ENDPOINTS = Source(
    "Network endpoints for Microsoft Intune",
    "MicrosoftDocs/memdocs intune/intune-service/fundamentals/intune-endpoints.md",
    "2025-06-24",
)
WORLDWIDE = Source(
    "Office 365 URLs and IP address ranges, worldwide endpoints",
    "MicrosoftDocs/microsoft-365-docs microsoft-365/includes/office-365-worldwide-endpoints.md",
    "2022-07-29",
)
WINDOWS_11 = Source(
    "Manage connection endpoints for Windows 11 Enterprise",
    "MicrosoftDocs/windows-itpro-docs windows/privacy/manage-windows-11-endpoints.md",
    "2023-10-06",
)
ACTIVATION_ERROR = Source(
    "Windows activation or validation fails with error code 0x8004FE33",
    "support.microsoft.com/topic/a9afe65e-230b-c1ed-3414-39acd7fddf52",
    "2025-07-25",
)
ENTRA_DEVICES = Source(
    "Configure Microsoft Entra hybrid join",
    "MicrosoftDocs/entra-docs docs/identity/devices/how-to-hybrid-join.md",
    "2025-06-27",
)
DELIVERY_OPTIMIZATION = Source(
    "Delivery Optimization FAQ",
    "MicrosoftDocs/windows-itpro-docs windows/deployment/do/waas-delivery-optimization-faq.yml",
    "2022-08-04",
)
