### Lengths of time, and what the leaves of a world may be.

time-under_a_minute = less than a minute
time-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
time-hours = { $hours } h { $minutes } min
time-about = about { $time }

value-yes = Yes
value-no = No
value-none = None

value-Home = Home
value-Pro = Pro
value-Pro-for-Workstations = Pro for Workstations
value-Pro-Education = Pro Education
value-Education = Education
value-Enterprise = Enterprise
value-Enterprise-LTSC = Enterprise LTSC
value-IoT-Enterprise = IoT Enterprise
value-SE = SE

value-1-2 = Version 1.2
value-1-2-can-be-2-0 = Version 1.2, which can be made a 2.0
value-discrete-2-0 = Version 2.0, a chip of its own
value-firmware-2-0 = Version 2.0, in the firmware
value-virtual-2-0 = Version 2.0, virtual
value-current = Up to date
value-outdated = Out of date
value-vulnerable = With a known vulnerability
value-AMD = AMD
value-Infineon = Infineon
value-Intel = Intel
value-Nuvoton = Nuvoton
value-Qualcomm = Qualcomm
value-STMicroelectronics = STMicroelectronics
value-other = Another one

value-x64 = x64
value-x86 = x86
value-arm = ARM
value-arm64 = ARM64

value-manual = Captured by hand
value-powershell = With PowerShell
value-configuration_manager = With Configuration Manager
value-converted = Converted by a profile
value-oem = By the OEM
value-partner = By a partner
value-reseller = By a reseller
value-unassigned = Unassigned
value-assigning = Assigning
value-assigned = Assigned
value-failed = Failed
value-deleted = The profile was deleted
value-allowed = Allowed
value-blocked = Blocked

value-wired = By cable
value-wifi = By Wi-Fi
value-full = All of it
value-captive_portal = A captive portal first
value-open = Not at all
value-psk = With a shared password
value-802-1x = With 802.1X
value-unauthenticated = One without authentication
value-authenticated = One that asks for authentication

value-password = A password
value-certificate = A certificate
