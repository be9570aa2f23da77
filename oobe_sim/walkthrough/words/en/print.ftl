### Step cards and the teacher's sheet.

print-illustration = Made by oobe-sim, which is not affiliated with Microsoft. Screens may look different.

## Step cards

print-cards = Step cards
print-card-number = { $number } of { $total }
print-card-sees = On the screen
print-card-do = What to do
print-card-takes = Time
print-card-help = Raise your hand when
print-card-restarts = { $restarts ->
    [one] Before this page the device restarts.
   *[other] Before this page the device restarts { $restarts } times.
}
print-card-works = Before this page the device works by itself, { $time }. Leave it switched on.
print-card-again = This page comes more than once.
print-card-again_restarted = The device restarts, and this page comes again.

print-help-different = the screen does not look like this card.
print-help-code = you see an error or a code. Press nothing, and write the code down:
print-help-longer = this page has been there for longer than { $time }.

print-start = Switch the device on
print-start-do = { $connection ->
    [wired] Plug in the power and the network cable. Then press the power button.
   *[other] Plug in the power. Then press the power button.
}
print-start-sees = The maker's picture, then circling dots.

print-do-region-recovery-next = Choose your language, your region and your keyboard. Then press Next.
print-do-region-language-next = Choose the language that your teacher tells you. Then press Next.
print-do-region-language-other_language = Choose your language from the longer list. The device then restarts.
print-do-region-region-yes = Choose your country. Then press Yes.
print-do-region-keyboard-yes = Choose the keyboard that you have. Then press Yes.
print-do-region-second_keyboard-skip = You need no second keyboard. Press Skip.
print-do-region-second_keyboard-add = Add the second keyboard that your teacher tells you.
print-do-network-connect-connect = Choose your school's network and press Connect. Type its password if you are asked for it.
print-do-network-connect-no_internet = Choose to go on without internet.
print-do-network-connect-run_bypassnro = Leave this to your teacher: a command is typed here, and the device restarts.
print-do-license-eula-accept = Read the licence terms and press Accept.
print-do-account-set_up_for-personal = Choose the set-up for personal use. Then press Next.
print-do-account-set_up_for-work_or_school = Choose the set-up for work or school. Then press Next.
print-do-esp-secure_hardware = Wait. The device proves what it is. Leave it switched on and plugged in.
print-do-esp-secure_hardware-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-account-local-next = Type the name that your teacher tells you. Then press Next.
print-do-account-microsoft-sign_in = Sign in with the Microsoft account that your teacher tells you.
print-do-sign_in-account-next = Type your school user name, the whole of it with the @. Then press Next.
print-do-sign_in-home_realm = Wait a moment. Your user name is looked up.
print-do-sign_in-home_realm-try_again = Press Try again, and type your user name once more.
print-do-sign_in-password-correct = Type your school password. Then press Sign in.
print-do-sign_in-password-wrong = The password was not right. Type it once more, slowly.
print-do-sign_in-certificate-choose = Choose your certificate, and type its PIN.
print-do-sign_in-mfa-approve = Approve the sign-in on your phone, or type the code that you get.
print-do-sign_in-mfa-deny = Refuse the sign-in. You begin again with your user name.
print-do-sign_in-terms_of_use = Read the terms of your school, and accept them if you can.
print-do-join-entra = Wait. The device joins your school.
print-do-join-entra-try_again = If an error comes, call your teacher first. Then press Try again, and sign in once more.
print-do-join-entra-retry = If an error comes, call your teacher first. Then press Try again.
print-do-join-intune = Wait. The device tells your school that it is there.
print-do-join-intune-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_preparation = Wait. Leave the device switched on and plugged in.
print-do-esp-device_preparation-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_preparation-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_preparation-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_preparation-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_setup = Wait. Apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-device_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-sign_in-after_restart-sign_in = Type your school password, and press Enter.
print-do-privacy-settings-accept = Set the switches as your teacher tells you. Then press Accept.
print-do-esp-account_setup = Wait. Your own apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-account_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-account_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-account_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-account_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-hello-windows_hello-set_up = Make up a PIN that only you know, and type it twice.
print-do-hello-windows_hello-skip = Leave this for later.
print-do-updates-quality = Wait. Updates are installed. Leave the device switched on and plugged in.
print-do-sign_in-after_update-sign_in = Type your school password, and press Enter.
print-do-desktop-kiosk_logon = Wait. The kiosk's app opens by itself.
print-do-desktop-sign_in_page = The device is ready. Sign in with your school account.

print-help-region-language = your language is not in the list.
print-help-network-connect = you do not see your school's network, or do not know its password.
print-help-account-set_up_for = you do not know which of the two to choose.
print-help-sign_in-account = your school's name is not on the page, or your user name is not taken.
print-help-sign_in-password = your password is not taken twice in a row.
print-help-sign_in-mfa = you have no phone with you, or no code comes.
print-help-sign_in-after_restart = your password is not taken twice in a row.
print-help-sign_in-after_update = your password is not taken twice in a row.
print-help-hello-windows_hello = you are asked for a phone or a code that you do not have.

print-end-completed = You are done
print-end-completed-do =
    { $place ->
        [desktop-kiosk_logon] The kiosk's app is there, and your device is ready. Show it to your teacher.
        [desktop-sign_in_page] The sign-in page of Windows is there, and your device is ready. Show it to your teacher.
       *[other] The desktop is there, and your device is ready. Show it to your teacher.
    }
print-end-completed_with_failures = You are done, nearly
print-end-completed_with_failures-do =
    { $place ->
        [desktop-kiosk_logon] The kiosk's app is there, but something is missing. Tell your teacher.
        [desktop-sign_in_page] The sign-in page of Windows is there, but something is missing. Tell your teacher.
       *[other] The desktop is there, but something is missing. Tell your teacher.
    }
print-end-not_managed = Stop here
print-end-not_managed-do =
    { $place ->
        [desktop-arrival] The desktop is there, but your school does not look after this device yet. Tell your teacher.
       *[other] Your school does not look after this device yet. Tell your teacher.
    }
print-end-blocked = Stop here
print-end-blocked-do = The device does not go on. Press nothing. Write down what the screen says, and raise your hand.
print-end-timed_out = Stop here
print-end-timed_out-do = The device has taken too long. Press nothing. Write down what the screen says, and raise your hand.
print-end-reset = The device begins again
print-end-reset-do = The device erases itself and starts from the beginning. Tell your teacher.
print-end-stuck = Stop here
print-end-stuck-do = The device does not go on by itself. Press nothing, and raise your hand.
print-end-unknown = Ask your teacher
print-end-unknown-do = What comes next is not certain. Tell your teacher what you see.

## Teacher's sheet

print-sheet = Teacher's sheet
print-sheet-device = Device
print-sheet-connection = Network
print-sheet-day = Switched on
print-sheet-outcome = Outcome
print-sheet-stop = Stops at
print-sheet-time = Time
print-sheet-restarts = Restarts
print-sheet-prompts = Inputs
print-sheet-pages = Pages that are shown
print-sheet-open = It depends on
print-sheet-because = Why
print-sheet-remedy = What helps

print-way = The way through
print-way-note = Times count from power-on, for one device alone, if all takes as long as is likely.
print-way-at = At
print-way-step = Step
print-way-takes = Takes
print-way-input = Input
print-way-why = Why
print-way-shown = shown
print-way-skipped = skipped
print-way-entered = not seen
print-way-restart = then a restart

print-codes = Codes and errors that may come up on this way
print-codes-note = Not all of them will come up: these are the ones that this configuration leaves possible.
print-codes-part = Not every way was followed, so that there may be more.
print-codes-none = On this way no error is known that shows a code.
print-codes-code = Code
print-codes-text = a text, no code
print-codes-logged = { $code } (in the event log alone)
print-number = { NUMBER($number, maximumFractionDigits: 2) }
print-codes-means = What it means
print-codes-helps = What helps
print-codes-who = Who
print-codes-either = { $names } or { $last }
print-codes-names = { $names } ({ $more ->
    [one] or one more
   *[other] or { $more } more
})
print-codes-inferred = inferred
print-codes-observed = observed

print-fixer-student = Student
print-fixer-teacher = Teacher
print-fixer-it = School's IT

print-numbers = Numbers
print-numbers-note = What a single run reckons with, in minutes, and the spread around it.
print-numbers-what = What
print-numbers-likely = Likely
print-numbers-least = At least
print-numbers-most = At most
print-numbers-known = Known from
print-numbers-input = the input
print-known-documented = documentation
print-known-observed = observation
print-known-assumed = an assumption

print-sources = Sources
print-catalog = Rules as known on { $catalog }.
