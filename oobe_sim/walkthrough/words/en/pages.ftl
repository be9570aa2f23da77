### What stands on the illustrated pages, in words of our own.

## Buttons whose words on a page are shorter than those of the choice

page-button-region-language-next = Next
page-button-account-local-next = Next
page-button-sign_in-account-next = Next
page-button-sign_in-password-correct = Sign in
page-button-sign_in-certificate-choose = Go on
page-button-join-entra-try_again = Try again

## Waiting

page-busy = Just a moment…
page-busy-start-power_on = Starting…
page-busy-start-restarted = Restarting…
page-busy-restart = Restarting…
page-busy-profile-detection = Just a moment…
page-busy-profile-go_on = Just a moment…
page-busy-network-joining = Connecting…
page-busy-naming-rename = Giving this device its name…
page-busy-updates-critical = Checking for updates…
page-busy-updates-quality = Installing updates…
page-busy-sign_in-home_realm = Looking up the account…
page-busy-join-entra = Joining the school…
page-busy-join-intune = Getting ready to be managed…
page-busy-desktop-arrival = Nearly there…
page-progress = Progress

## Something went wrong

page-went-wrong = Something went wrong
page-code = Code:
page-call-it = Tell whoever looks after the device this code.
page-trouble = This could not be finished.
page-trouble-802-1x = This network asks for a certificate that the device does not have yet.
page-trouble-captive_portal = This network opens only after its own web page has been answered.
page-trouble-no_internet = The device is connected, but there is no internet behind this network.
page-trouble-sign_in_blocked = The sign-in service could not be reached.
page-trouble-other_organization = This account belongs to another organization.
page-trouble-denied = The sign-in was denied. Begin again.
page-trouble-wrong = This password is not right. Try it once more.
page-trouble-providers_late = Preparing the device took too long.
page-trouble-timeout = This took longer than it may.
# $app is the name of an app
page-trouble-timeout-of = This took longer than it may, while “{ $app }” was being installed.
page-trouble-app_failed = An app could not be installed.
page-trouble-app_failed-of = “{ $app }” could not be installed.
page-halted = Nothing leads on from here
page-halted-why = How it ended

## Language, region, keyboard

page-language = Language
page-language-lead = The walkthrough goes on in the language that you choose.
page-region = Country or region
page-region-lead = Formats of numbers and dates follow from it.
page-keyboard = Keyboard layout
page-keyboard-lead = Choose the layout that is printed on the keys.
page-second-keyboard-lead = Whoever writes in two languages may want a second layout. It can be added later, too.
page-recovery-lead = Set these three once more, and go on.

## Network

page-network = Networks in reach
page-network-lead = Choose a Wi-Fi network, or plug in a cable.
page-network-none = No Wi-Fi network can be joined here.
page-network-school = School network
page-network-guest = Guests
page-network-neighbour = Café next door
page-network-secured = Secured
page-network-open = Open
page-network-cable-in = The network cable is plugged in.
page-network-cable-out = No network cable is plugged in.

## Licence and terms

page-licence = Licence terms
page-licence-1 = Here stand the terms under which the system may be used. This walkthrough does not repeat them.
page-licence-2 = On the device itself they are several pages long, and can be read before anything goes on.
page-licence-3 = In a school, whoever manages the devices has usually agreed to them for everybody, so that this page can be hidden.
page-licence-4 = Accepting them here has no effect.
page-terms = Terms of use
page-terms-1 = Here stand the terms that the school has written for whoever uses its services.
page-terms-2 = They are part of signing in, and have to be accepted in a browser.
page-terms-3 = While a device is being set up there is no browser that could show them.
page-terms-4 = So there is no button that leads on.

## Whose device it is

page-set-up-for-lead = A device of the school belongs to the school’s account.
page-set-up-for-personal = You sign in with an account of your own, and nobody else manages the device.
page-set-up-for-work_or_school = You sign in with the account that the school gave you, and the school looks after the device.
page-local-lead = The name is for this device alone.
page-local-name = Your name
page-microsoft-lead = With an account of your own the device is yours, and the school does not manage it.
page-microsoft-name = E-mail address
page-field-made-up = Anything will do here. It is not sent anywhere.
page-field-not-yours = Do not type a real password: anything will do, and nothing is sent or kept.
page-field-empty = Type something first.

## Signing in

page-account-lead = Sign in with the account that the school gave you.
# $profile is the name of an Autopilot profile
page-account-lead-profile = This device belongs to a school: it was set up with “{ $profile }”. Sign in with the account that the school gave you.
page-account-name = User name
page-password-lead = Signing in as student@school.example
page-password = Password
page-certificate-lead = The school signs its people in with a certificate.
page-certificate = Certificate
page-certificate-card = Smart card of the school
page-certificate-pin = PIN of the card
page-second-factor-lead = Look at your phone. If you are the one who signs in, type this number there.
page-second-factor-none = The sign-in has to be approved on a phone, and none is set up for this account.
page-unlock-lead = The device has restarted. Sign in once more, and it goes on where it was.

## The Enrollment Status Page

page-esp = Setting up your device for school
page-esp-lead = This takes a while. You can leave the device alone, and should not switch it off.
page-esp-secure_hardware = Securing your hardware
page-esp-device_preparation = Device preparation
page-esp-device_setup = Device setup
page-esp-account_setup = Account setup
page-esp-phase-waiting = Waiting
page-esp-phase-working = Working on it
page-esp-phase-done = Done
page-esp-phase-failed = Stopped
page-esp-phase-omitted = Left out here
page-esp-policies = Security policies
page-esp-part-policies = 1 of 1
page-esp-certificates = Certificates
page-esp-connections = Network connections
page-esp-part-working = Waiting
page-esp-apps = Apps
page-esp-count = { $done } of { $total } done
page-esp-status = { $done } of { $total } apps are done
page-esp-app-waiting = Waiting
page-esp-app-downloading = Downloading
page-esp-app-installing = Installing
page-esp-app-script = A script runs first
page-esp-app-retry = Tried again soon
page-esp-app-installed = Installed
page-esp-app-passed = Not needed
page-esp-app-failed = Failed
page-esp-app-progress = Progress of { $app }

## Settings

page-hello-lead = Instead of a password you can sign in with your face, a finger, or a PIN that only this device knows.
page-hello-how = A PIN is always set up, so that there is a way in where the camera fails.
page-privacy-lead = These can be changed later at any time.
page-privacy-location = Location
    .what = Apps may ask where the device is.
page-privacy-find = Find this device
    .what = Its place is kept, in case it is lost.
page-privacy-diagnostics = Diagnostic data
    .what = What the device reports about problems.
page-privacy-typing = Writing and typing
    .what = What is written helps to recognise words.

## The desktop and the end

page-sign-in-page-lead = Anybody of the school can sign in here.
page-kiosk-lead = Nobody signs in: one app fills the screen.
page-ending-at = The set-up ends here
page-ending-where = Page
page-ending-device = Name of the device
page-ending-rights = Whoever signed in
page-ending-administrator = Local administrator
page-ending-standard = Standard user
page-ending-time = Time needed
page-ending-restarts = Restarts
page-ending-why = Why
page-ending-help = What would help
page-ending-hangs = This end hangs on something that is not known for certain. The trainer’s panel says on what.
page-ending-page = Back to the page
page-ending-back = Back to the last choice
page-ending-again = Go through it again
