# print-illustration = Made by oobe-sim, which is not affiliated with Microsoft. Screens may look different.
print-illustration = Erstellt mit oobe-sim, das in keiner Verbindung zu Microsoft steht. Bildschirme können anders aussehen.
# print-cards = Step cards
print-cards = Schrittkarten
# print-card-number = { $number } of { $total }
print-card-number = { $number } von { $total }
# print-card-sees = On the screen
print-card-sees = Auf dem Bildschirm
# print-card-do = What to do
print-card-do = Was zu tun ist
# print-card-takes = Time
print-card-takes = Dauer
# print-card-help = Raise your hand when
print-card-help = Melden Sie sich, wenn
# print-card-restarts =
#     { $restarts ->
#         [one] Before this page the device restarts.
#        *[other] Before this page the device restarts { $restarts } times.
#     }
print-card-restarts =
    { $restarts ->
        [one] Vor dieser Seite startet das Gerät neu.
       *[other] Vor dieser Seite startet das Gerät { $restarts }-mal neu.
    }
# print-card-works = Before this page the device works by itself, { $time }. Leave it switched on.
print-card-works = Vor dieser Seite arbeitet das Gerät von selbst, { $time }. Lassen Sie es eingeschaltet.
# print-card-again = This page comes more than once.
print-card-again = Diese Seite kommt mehr als einmal.
# print-card-again_restarted = The device restarts, and this page comes again.
print-card-again_restarted = Das Gerät startet neu, und diese Seite kommt noch einmal.
# print-help-different = the screen does not look like this card.
print-help-different = der Bildschirm nicht so aussieht wie auf dieser Karte.
# print-help-code = you see an error or a code. Press nothing, and write the code down:
print-help-code = ein Fehler oder ein Code erscheint. Drücken Sie nichts, und schreiben Sie den Code auf:
# print-help-longer = this page has been there for longer than { $time }.
print-help-longer = diese Seite schon länger als { $time } zu sehen ist.
# print-start = Switch the device on
print-start = Schalten Sie das Gerät ein
# print-start-do =
#     { $connection ->
#         [wired] Plug in the power and the network cable. Then press the power button.
#        *[other] Plug in the power. Then press the power button.
#     }
print-start-do =
    { $connection ->
        [wired] Schließen Sie den Strom und das Netzwerkkabel an. Drücken Sie dann die Einschalttaste.
       *[other] Schließen Sie den Strom an. Drücken Sie dann die Einschalttaste.
    }
# print-start-sees = The maker's picture, then circling dots.
print-start-sees = Das Bild des Herstellers, dann kreisende Punkte.
# print-do-region-recovery-next = Choose your language, your region and your keyboard. Then press Next.
print-do-region-recovery-next = Wählen Sie Ihre Sprache, Ihre Region und Ihre Tastatur aus. Drücken Sie dann „Weiter“.
# print-do-region-language-next = Choose the language that your teacher tells you. Then press Next.
print-do-region-language-next = Wählen Sie die Sprache aus, die Ihre Lehrkraft nennt. Drücken Sie dann „Weiter“.
# print-do-region-language-other_language = Choose your language from the longer list. The device then restarts.
print-do-region-language-other_language = Wählen Sie Ihre Sprache aus der längeren Liste aus. Danach startet das Gerät neu.
# print-do-region-region-yes = Choose your country. Then press Yes.
print-do-region-region-yes = Wählen Sie Ihr Land aus. Drücken Sie dann „Ja“.
# print-do-region-keyboard-yes = Choose the keyboard that you have. Then press Yes.
print-do-region-keyboard-yes = Wählen Sie die Tastatur aus, die Sie haben. Drücken Sie dann „Ja“.
# print-do-region-second_keyboard-skip = You need no second keyboard. Press Skip.
print-do-region-second_keyboard-skip = Sie brauchen keine zweite Tastatur. Drücken Sie „Überspringen“.
# print-do-region-second_keyboard-add = Add the second keyboard that your teacher tells you.
print-do-region-second_keyboard-add = Fügen Sie die zweite Tastatur hinzu, die Ihre Lehrkraft nennt.
# print-do-network-connect-connect = Choose your school's network and press Connect. Type its password if you are asked for it.
print-do-network-connect-connect = Wählen Sie das Netzwerk Ihrer Schule aus, und drücken Sie „Verbinden“. Geben Sie sein Kennwort ein, wenn danach gefragt wird.
# print-do-network-connect-no_internet = Choose to go on without internet.
print-do-network-connect-no_internet = Wählen Sie, dass es ohne Internet weitergeht.
# print-do-network-connect-run_bypassnro = Leave this to your teacher: a command is typed here, and the device restarts.
print-do-network-connect-run_bypassnro = Überlassen Sie das Ihrer Lehrkraft: Hier wird ein Befehl eingegeben, und das Gerät startet neu.
# print-do-license-eula-accept = Read the licence terms and press Accept.
print-do-license-eula-accept = Lesen Sie die Lizenzbedingungen, und drücken Sie „Annehmen“.
# print-do-account-set_up_for-personal = Choose the set-up for personal use. Then press Next.
print-do-account-set_up_for-personal = Wählen Sie die Einrichtung für die private Nutzung. Drücken Sie dann „Weiter“.
# print-do-account-set_up_for-work_or_school = Choose the set-up for work or school. Then press Next.
print-do-account-set_up_for-work_or_school = Wählen Sie die Einrichtung für Arbeit oder Schule. Drücken Sie dann „Weiter“.
# print-do-esp-secure_hardware = Wait. The device proves what it is. Leave it switched on and plugged in.
print-do-esp-secure_hardware = Warten Sie. Das Gerät weist sich aus. Lassen Sie es eingeschaltet und am Strom.
# print-do-esp-secure_hardware-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-secure_hardware-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-account-local-next = Type the name that your teacher tells you. Then press Next.
print-do-account-local-next = Geben Sie den Namen ein, den Ihre Lehrkraft nennt. Drücken Sie dann „Weiter“.
# print-do-account-microsoft-sign_in = Sign in with the Microsoft account that your teacher tells you.
print-do-account-microsoft-sign_in = Melden Sie sich mit dem Microsoft-Konto an, das Ihre Lehrkraft nennt.
# print-do-sign_in-account-next = Type your school user name, the whole of it with the @. Then press Next.
print-do-sign_in-account-next = Geben Sie Ihren Schul-Benutzernamen ein, ganz und mit dem @. Drücken Sie dann „Weiter“.
# print-do-sign_in-home_realm = Wait a moment. Your user name is looked up.
print-do-sign_in-home_realm = Warten Sie einen Moment. Ihr Benutzername wird nachgeschlagen.
# print-do-sign_in-home_realm-try_again = Press Try again, and type your user name once more.
print-do-sign_in-home_realm-try_again = Drücken Sie „Erneut versuchen“, und geben Sie Ihren Benutzernamen noch einmal ein.
# print-do-sign_in-password-correct = Type your school password. Then press Sign in.
print-do-sign_in-password-correct = Geben Sie Ihr Schulkennwort ein. Drücken Sie dann „Anmelden“.
# print-do-sign_in-password-wrong = The password was not right. Type it once more, slowly.
print-do-sign_in-password-wrong = Das Kennwort war nicht richtig. Geben Sie es noch einmal ein, langsam.
# print-do-sign_in-certificate-choose = Choose your certificate, and type its PIN.
print-do-sign_in-certificate-choose = Wählen Sie Ihr Zertifikat aus, und geben Sie seine PIN ein.
# print-do-sign_in-mfa-approve = Approve the sign-in on your phone, or type the code that you get.
print-do-sign_in-mfa-approve = Bestätigen Sie die Anmeldung auf Ihrem Telefon, oder geben Sie den Code ein, den Sie bekommen.
# print-do-sign_in-mfa-deny = Refuse the sign-in. You begin again with your user name.
print-do-sign_in-mfa-deny = Lehnen Sie die Anmeldung ab. Sie beginnen wieder mit Ihrem Benutzernamen.
# print-do-sign_in-terms_of_use = Read the terms of your school, and accept them if you can.
print-do-sign_in-terms_of_use = Lesen Sie die Bedingungen Ihrer Schule, und nehmen Sie sie an, wenn das geht.
# print-do-join-entra = Wait. The device joins your school.
print-do-join-entra = Warten Sie. Das Gerät wird in die Organisation Ihrer Schule eingebunden.
# print-do-join-entra-try_again = If an error comes, call your teacher first. Then press Try again, and sign in once more.
print-do-join-entra-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“, und melden Sie sich noch einmal an.
# print-do-join-entra-retry = If an error comes, call your teacher first. Then press Try again.
print-do-join-entra-retry = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-join-intune = Wait. The device tells your school that it is there.
print-do-join-intune = Warten Sie. Das Gerät meldet sich bei Ihrer Schule.
# print-do-join-intune-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-join-intune-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-esp-device_preparation = Wait. Leave the device switched on and plugged in.
print-do-esp-device_preparation = Warten Sie. Lassen Sie das Gerät eingeschaltet und am Strom.
# print-do-esp-device_preparation-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_preparation-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-esp-device_preparation-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_preparation-continue_anyway = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Trotzdem fortfahren“.
# print-do-esp-device_preparation-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_preparation-leave = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Verlassen Sie dann diese Seite.
# print-do-esp-device_preparation-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_preparation-reset = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Zurücksetzen“.
# print-do-esp-device_setup = Wait. Apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-device_setup = Warten Sie. Apps und Einstellungen werden installiert. Lassen Sie das Gerät eingeschaltet und am Strom.
# print-do-esp-device_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_setup-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-esp-device_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_setup-continue_anyway = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Trotzdem fortfahren“.
# print-do-esp-device_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_setup-leave = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Verlassen Sie dann diese Seite.
# print-do-esp-device_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_setup-reset = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Zurücksetzen“.
# print-do-sign_in-after_restart-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_restart-sign_in = Geben Sie Ihr Schulkennwort ein, und drücken Sie die Eingabetaste.
# print-do-privacy-settings-accept = Set the switches as your teacher tells you. Then press Accept.
print-do-privacy-settings-accept = Stellen Sie die Schalter so ein, wie Ihre Lehrkraft es sagt. Drücken Sie dann „Annehmen“.
# print-do-esp-account_setup = Wait. Your own apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-account_setup = Warten Sie. Ihre eigenen Apps und Einstellungen werden installiert. Lassen Sie das Gerät eingeschaltet und am Strom.
# print-do-esp-account_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-account_setup-try_again = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Erneut versuchen“.
# print-do-esp-account_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-account_setup-continue_anyway = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Trotzdem fortfahren“.
# print-do-esp-account_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-account_setup-leave = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Verlassen Sie dann diese Seite.
# print-do-esp-account_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-account_setup-reset = Wenn ein Fehler kommt, rufen Sie zuerst Ihre Lehrkraft. Drücken Sie dann „Zurücksetzen“.
# print-do-hello-windows_hello-set_up = Make up a PIN that only you know, and type it twice.
print-do-hello-windows_hello-set_up = Denken Sie sich eine PIN aus, die nur Sie kennen, und geben Sie sie zweimal ein.
# print-do-hello-windows_hello-skip = Leave this for later.
print-do-hello-windows_hello-skip = Lassen Sie das für später.
# print-do-updates-quality = Wait. Updates are installed. Leave the device switched on and plugged in.
print-do-updates-quality = Warten Sie. Updates werden installiert. Lassen Sie das Gerät eingeschaltet und am Strom.
# print-do-sign_in-after_update-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_update-sign_in = Geben Sie Ihr Schulkennwort ein, und drücken Sie die Eingabetaste.
# print-do-desktop-kiosk_logon = Wait. The kiosk's app opens by itself.
print-do-desktop-kiosk_logon = Warten Sie. Die App des Kiosks öffnet sich von selbst.
# print-do-desktop-sign_in_page = The device is ready. Sign in with your school account.
print-do-desktop-sign_in_page = Das Gerät ist bereit. Melden Sie sich mit Ihrem Schulkonto an.
# print-help-region-language = your language is not in the list.
print-help-region-language = Ihre Sprache nicht in der Liste steht.
# print-help-network-connect = you do not see your school's network, or do not know its password.
print-help-network-connect = Sie das Netzwerk Ihrer Schule nicht sehen oder sein Kennwort nicht kennen.
# print-help-account-set_up_for = you do not know which of the two to choose.
print-help-account-set_up_for = Sie nicht wissen, was von beidem Sie wählen sollen.
# print-help-sign_in-account = your school's name is not on the page, or your user name is not taken.
print-help-sign_in-account = der Name Ihrer Schule nicht auf der Seite steht oder Ihr Benutzername nicht angenommen wird.
# print-help-sign_in-password = your password is not taken twice in a row.
print-help-sign_in-password = Ihr Kennwort zweimal nacheinander nicht angenommen wird.
# print-help-sign_in-mfa = you have no phone with you, or no code comes.
print-help-sign_in-mfa = Sie kein Telefon dabeihaben oder kein Code kommt.
# print-help-sign_in-after_restart = your password is not taken twice in a row.
print-help-sign_in-after_restart = Ihr Kennwort zweimal nacheinander nicht angenommen wird.
# print-help-sign_in-after_update = your password is not taken twice in a row.
print-help-sign_in-after_update = Ihr Kennwort zweimal nacheinander nicht angenommen wird.
# print-help-hello-windows_hello = you are asked for a phone or a code that you do not have.
print-help-hello-windows_hello = nach einem Telefon oder Code gefragt wird, den Sie nicht haben.
# print-end-completed = You are done
print-end-completed = Sie sind fertig
# print-end-completed-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, and your device is ready. Show it to your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, and your device is ready. Show it to your teacher.
#        *[other] The desktop is there, and your device is ready. Show it to your teacher.
#     }
print-end-completed-do =
    { $place ->
        [desktop-kiosk_logon] Die App des Kiosks ist da, und Ihr Gerät ist bereit. Zeigen Sie es Ihrer Lehrkraft.
        [desktop-sign_in_page] Die Anmeldeseite von Windows ist da, und Ihr Gerät ist bereit. Zeigen Sie es Ihrer Lehrkraft.
       *[other] Der Desktop ist da, und Ihr Gerät ist bereit. Zeigen Sie es Ihrer Lehrkraft.
    }
# print-end-completed_with_failures = You are done, nearly
print-end-completed_with_failures = Sie sind fast fertig
# print-end-completed_with_failures-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, but something is missing. Tell your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, but something is missing. Tell your teacher.
#        *[other] The desktop is there, but something is missing. Tell your teacher.
#     }
print-end-completed_with_failures-do =
    { $place ->
        [desktop-kiosk_logon] Die App des Kiosks ist da, aber etwas fehlt. Sagen Sie es Ihrer Lehrkraft.
        [desktop-sign_in_page] Die Anmeldeseite von Windows ist da, aber etwas fehlt. Sagen Sie es Ihrer Lehrkraft.
       *[other] Der Desktop ist da, aber etwas fehlt. Sagen Sie es Ihrer Lehrkraft.
    }
# print-end-not_managed = Stop here
print-end-not_managed = Halten Sie hier an
# print-end-not_managed-do =
#     { $place ->
#         [desktop-arrival] The desktop is there, but your school does not look after this device yet. Tell your teacher.
#        *[other] Your school does not look after this device yet. Tell your teacher.
#     }
print-end-not_managed-do =
    { $place ->
        [desktop-arrival] Der Desktop ist da, aber Ihre Schule betreut dieses Gerät noch nicht. Sagen Sie es Ihrer Lehrkraft.
       *[other] Ihre Schule betreut dieses Gerät noch nicht. Sagen Sie es Ihrer Lehrkraft.
    }
# print-end-blocked = Stop here
print-end-blocked = Halten Sie hier an
# print-end-blocked-do = The device does not go on. Press nothing. Write down what the screen says, and raise your hand.
print-end-blocked-do = Das Gerät macht nicht weiter. Drücken Sie nichts. Schreiben Sie auf, was auf dem Bildschirm steht, und melden Sie sich.
# print-end-timed_out = Stop here
print-end-timed_out = Halten Sie hier an
# print-end-timed_out-do = The device has taken too long. Press nothing. Write down what the screen says, and raise your hand.
print-end-timed_out-do = Das Gerät hat zu lange gebraucht. Drücken Sie nichts. Schreiben Sie auf, was auf dem Bildschirm steht, und melden Sie sich.
# print-end-reset = The device begins again
print-end-reset = Das Gerät beginnt von vorn
# print-end-reset-do = The device erases itself and starts from the beginning. Tell your teacher.
print-end-reset-do = Das Gerät löscht sich selbst und beginnt von vorn. Sagen Sie es Ihrer Lehrkraft.
# print-end-stuck = Stop here
print-end-stuck = Halten Sie hier an
# print-end-stuck-do = The device does not go on by itself. Press nothing, and raise your hand.
print-end-stuck-do = Das Gerät macht nicht von selbst weiter. Drücken Sie nichts, und melden Sie sich.
# print-end-unknown = Ask your teacher
print-end-unknown = Fragen Sie Ihre Lehrkraft
# print-end-unknown-do = What comes next is not certain. Tell your teacher what you see.
print-end-unknown-do = Was als Nächstes kommt, ist nicht sicher. Sagen Sie Ihrer Lehrkraft, was Sie sehen.
# print-sheet = Teacher's sheet
print-sheet = Blatt für die Lehrkraft
# print-sheet-device = Device
print-sheet-device = Gerät
# print-sheet-connection = Network
print-sheet-connection = Netzwerk
# print-sheet-day = Switched on
print-sheet-day = Eingeschaltet am
# print-sheet-outcome = Outcome
print-sheet-outcome = Ergebnis
# print-sheet-stop = Stops at
print-sheet-stop = Endet bei
# print-sheet-time = Time
print-sheet-time = Dauer
# print-sheet-restarts = Restarts
print-sheet-restarts = Neustarts
# print-sheet-prompts = Inputs
print-sheet-prompts = Eingaben
# print-sheet-pages = Pages that are shown
print-sheet-pages = Gezeigte Seiten
# print-sheet-open = It depends on
print-sheet-open = Es hängt davon ab
# print-sheet-because = Why
print-sheet-because = Warum
# print-sheet-remedy = What helps
print-sheet-remedy = Was hilft
# print-way = The way through
print-way = Der Weg
# print-way-note = Times count from power-on, for one device alone, if all takes as long as is likely.
print-way-note = Die Zeiten zählen ab dem Einschalten, für ein Gerät allein und wenn alles so lange dauert, wie es wahrscheinlich ist.
# print-way-at = At
print-way-at = Zeit
# print-way-step = Step
print-way-step = Schritt
# print-way-takes = Takes
print-way-takes = Dauer
# print-way-input = Input
print-way-input = Eingabe
# print-way-why = Why
print-way-why = Warum
# print-way-shown = shown
print-way-shown = gezeigt
# print-way-skipped = skipped
print-way-skipped = übersprungen
# print-way-entered = not seen
print-way-entered = nicht zu sehen
# print-way-restart = then a restart
print-way-restart = dann ein Neustart
# print-codes = Codes and errors that may come up on this way
print-codes = Codes und Fehler, die auf diesem Weg vorkommen können
# print-codes-note = Not all of them will come up: these are the ones that this configuration leaves possible.
print-codes-note = Nicht alle werden vorkommen: Es sind die, die bei dieser Konfiguration möglich sind.
# print-codes-part = Not every way was followed, so that there may be more.
print-codes-part = Nicht jeder Weg wurde verfolgt; es kann also weitere geben.
# print-codes-none = On this way no error is known that shows a code.
print-codes-none = Auf diesem Weg ist kein Fehler bekannt, der einen Code zeigt.
# print-codes-code = Code
print-codes-code = Code
# print-codes-text = a text, no code
print-codes-text = ein Text, kein Code
# print-codes-logged = { $code } (in the event log alone)
print-codes-logged = { $code } (nur im Ereignisprotokoll)
# print-number = { NUMBER($number, maximumFractionDigits: 2) }
print-number = { NUMBER($number, maximumFractionDigits: 2) }
# print-codes-means = What it means
print-codes-means = Was es bedeutet
# print-codes-helps = What helps
print-codes-helps = Was hilft
# print-codes-who = Who
print-codes-who = Wer
# print-codes-either = { $names } or { $last }
print-codes-either = { $names } oder { $last }
# print-codes-names =
#     { $names } ({ $more ->
#         [one] or one more
#        *[other] or { $more } more
#     })
print-codes-names =
    { $names } ({ $more ->
        [one] oder eine weitere
       *[other] oder { $more } weitere
    })
# print-codes-inferred = inferred
print-codes-inferred = abgeleitet
# print-codes-observed = observed
print-codes-observed = beobachtet
# print-fixer-student = Student
print-fixer-student = Schülerin oder Schüler
# print-fixer-teacher = Teacher
print-fixer-teacher = Lehrkraft
# print-fixer-it = School's IT
print-fixer-it = IT der Schule
# print-numbers = Numbers
print-numbers = Zahlen
# print-numbers-note = What a single run reckons with, in minutes, and the spread around it.
print-numbers-note = Womit ein einzelner Durchlauf rechnet, in Minuten, und die Streuung darum.
# print-numbers-what = What
print-numbers-what = Was
# print-numbers-likely = Likely
print-numbers-likely = Wahrscheinlich
# print-numbers-least = At least
print-numbers-least = Mindestens
# print-numbers-most = At most
print-numbers-most = Höchstens
# print-numbers-known = Known from
print-numbers-known = Bekannt aus
# print-numbers-input = the input
print-numbers-input = der Eingabe
# print-known-documented = documentation
print-known-documented = Dokumentation
# print-known-observed = observation
print-known-observed = Beobachtung
# print-known-assumed = an assumption
print-known-assumed = einer Annahme
# print-sources = Sources
print-sources = Quellen
# print-catalog = Rules as known on { $catalog }.
print-catalog = Regeln nach dem Stand vom { $catalog }.
