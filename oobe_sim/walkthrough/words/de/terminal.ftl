# terminal-hint = Enter takes the marked answer. Type ? for what else you can type. Ctrl-C stops the walk.
terminal-hint = Die Eingabetaste nimmt die markierte Antwort. Mit ? sehen Sie, was Sie sonst eingeben können. Strg-C beendet den Rundgang.
# terminal-auto = All questions are answered by the scenario, or as somebody does for whom all goes well.
terminal-auto = Alle Fragen beantwortet das Szenario oder jemand, bei dem alles gut geht.
# terminal-device = Device { $number } of { $of }: { $name }. --device takes another one.
terminal-device = Gerät { $number } von { $of }: { $name }. --device wählt ein anderes.
# terminal-other_rules = This moment was made with the rules known on { $day }, and those of { $today } are in use: it may lead elsewhere.
terminal-other_rules = Dieser Moment entstand mit den Regeln nach dem Stand vom { $day }; verwendet werden die vom { $today }: Er kann anderswohin führen.
# terminal-not_asked = This moment answers { $questions }, which is not asked on the way there: it may be that of another scenario.
terminal-not_asked = Dieser Moment beantwortet { $questions }, was auf dem Weg dorthin nicht gefragt wird: Er kann zu einem anderen Szenario gehören.
# terminal-network-wired = on a wire
terminal-network-wired = am Kabel
# terminal-network-wifi = on Wi-Fi
terminal-network-wifi = im WLAN
# terminal-network-none = without a network
terminal-network-none = ohne Netzwerk
# terminal-switched_on = switched on { $day }
terminal-switched_on = eingeschaltet am { $day }
# terminal-begins_at = The walk begins here, { $duration } after power-on.
terminal-begins_at = Der Rundgang beginnt hier, { $duration } nach dem Einschalten.
# terminal-skipped = { $title }: skipped. { $because }
terminal-skipped = { $title }: übersprungen. { $because }
# terminal-happened = { $title }. { $because }
terminal-happened = { $title }. { $because }
# terminal-restart = The device restarts.
terminal-restart = Das Gerät startet neu.
# terminal-chosen = { $title }: { $answer }
terminal-chosen = { $title }: { $answer }
# terminal-phase-esp-device_preparation = Device preparation
terminal-phase-esp-device_preparation = Gerätevorbereitung
# terminal-phase-esp-device_setup = Device setup
terminal-phase-esp-device_setup = Geräteeinrichtung
# terminal-phase-esp-account_setup = Account setup
terminal-phase-esp-account_setup = Kontoeinrichtung
# terminal-phase-done = done
terminal-phase-done = fertig
# terminal-phase-waits = waits its turn
terminal-phase-waits = wartet
# terminal-phase-omitted = left out
terminal-phase-omitted = ausgelassen
# terminal-phase-under_way = under way
terminal-phase-under_way = im Gange
# terminal-phase-counts =
#     { $of ->
#         [0] no app to wait for
#         [one] { $done } of { $of } app dealt with
#        *[other] { $done } of { $of } apps dealt with
#     }
terminal-phase-counts =
    { $of ->
        [0] keine App, auf die gewartet wird
        [one] { $done } von { $of } App erledigt
       *[other] { $done } von { $of } Apps erledigt
    }
# terminal-fate-installed = installed
terminal-fate-installed = installiert
# terminal-fate-passed = nothing to install
terminal-fate-passed = nichts zu installieren
# terminal-fate-failed = failed
terminal-fate-failed = fehlgeschlagen
# terminal-fate-late = the limit passed
terminal-fate-late = die Zeitgrenze lief ab
# terminal-fate-turn = next
terminal-fate-turn = als Nächstes
# terminal-fate-waits = waits
terminal-fate-waits = wartet
# terminal-more_apps =
#     { $number ->
#         [one] and { $number } more app
#        *[other] and { $number } more apps
#     }
terminal-more_apps =
    { $number ->
        [one] und { $number } weitere App
       *[other] und { $number } weitere Apps
    }
# terminal-limit =
#     { $minutes ->
#         [0] The page's limit of { $limit } minutes has just begun.
#         [one] { $minutes } minute of the page's limit of { $limit } has passed.
#        *[other] { $minutes } minutes of the page's limit of { $limit } have passed.
#     }
terminal-limit =
    { $minutes ->
        [0] Die Zeitgrenze der Seite, { $limit } Minuten, hat gerade begonnen.
        [one] Von der Zeitgrenze der Seite, { $limit } Minuten, ist { $minutes } Minute vergangen.
       *[other] Von der Zeitgrenze der Seite, { $limit } Minuten, sind { $minutes } Minuten vergangen.
    }
# terminal-error = Error { $code }: { $message }
terminal-error = Fehler { $code }: { $message }
# terminal-error_without_code = Something is wrong: { $message }
terminal-error_without_code = Etwas stimmt nicht: { $message }
# terminal-school_says = The school's own message: { $message }
terminal-school_says = Die eigene Meldung der Schule: { $message }
# terminal-at = { $time } after power-on
terminal-at = { $time } nach dem Einschalten
# terminal-app = App: { $app }
terminal-app = App: { $app }
# terminal-option = { $number } of { $of }: { $answer }
terminal-option = { $number } von { $of }: { $answer }
# terminal-option_enter = { $number } of { $of }: { $answer } (Enter)
terminal-option_enter = { $number } von { $of }: { $answer } (Eingabetaste)
# terminal-enter_nothing = Enter: nothing is pressed
terminal-enter_nothing = Eingabetaste: Es wird nichts gedrückt
# terminal-prompt =
#     { $of ->
#         [one] Your answer, 1:
#        *[other] Your answer, 1 to { $of }:
#     }
terminal-prompt =
    { $of ->
        [one] Ihre Antwort, 1:
       *[other] Ihre Antwort, 1 bis { $of }:
    }
# terminal-not_understood =
#     { $of ->
#         [one] Type 1, or the words of the answer. Type ? for what else you can type.
#        *[other] Type a number from 1 to { $of }, or the words of an answer. Type ? for what else you can type.
#     }
terminal-not_understood =
    { $of ->
        [one] Geben Sie 1 ein oder die Worte der Antwort. Mit ? sehen Sie, was Sie sonst eingeben können.
       *[other] Geben Sie eine Zahl von 1 bis { $of } ein oder die Worte einer Antwort. Mit ? sehen Sie, was Sie sonst eingeben können.
    }
# terminal-command-back = back
terminal-command-back = zurück
# terminal-command-why = why
terminal-command-why = warum
# terminal-command-where = where
terminal-command-where = wo
# terminal-command-faults = faults
terminal-command-faults = störungen
# terminal-command-quit = quit
terminal-command-quit = ende
# terminal-help-answer = give the answer of this number; its words do as well
terminal-help-answer = die Antwort mit dieser Nummer geben; ihre Worte gelten auch
# terminal-help-enter = give the marked answer
terminal-help-enter = die markierte Antwort geben
# terminal-help-back = take the last answer back
terminal-help-back = die letzte Antwort zurücknehmen
# terminal-help-why = the rules and sources of what happened since the last answer
terminal-help-why = die Regeln und Quellen zu dem, was seit der letzten Antwort geschah
# terminal-help-where = the journey so far, and the command that leads here again
terminal-help-where = der bisherige Weg und der Befehl, der wieder hierherführt
# terminal-help-faults = switch whether it is asked what goes wrong and what Microsoft's services answer
terminal-help-faults = umschalten, ob gefragt wird, was schiefgeht und was Microsofts Dienste antworten
# terminal-help-quit = stop the walk, as Ctrl-C does
terminal-help-quit = den Rundgang beenden, wie Strg-C
# terminal-no_way_back = Nothing was answered yet; the walk began here.
terminal-no_way_back = Es wurde noch nichts beantwortet; der Rundgang begann hier.
# terminal-back = Back to the question before.
terminal-back = Zurück zur Frage davor.
# terminal-nothing_happened = Nothing was decided since the last answer.
terminal-nothing_happened = Seit der letzten Antwort wurde nichts entschieden.
# terminal-faults_on = From here on it is asked what goes wrong, and what Microsoft's services answer.
terminal-faults_on = Von hier an wird gefragt, was schiefgeht und was Microsofts Dienste antworten.
# terminal-faults_off = From here on all goes as the scenario says, or well.
terminal-faults_off = Von hier an geht alles so, wie das Szenario es sagt, und im Übrigen gut.
# terminal-confidence-documented = documented
terminal-confidence-documented = dokumentiert
# terminal-confidence-observed = observed
terminal-confidence-observed = beobachtet
# terminal-confidence-inferred = inferred
terminal-confidence-inferred = abgeleitet
# terminal-took =
#     { $restarts ->
#         [0] It took { $duration }, without a restart.
#         [one] It took { $duration }, with { $restarts } restart.
#        *[other] It took { $duration }, with { $restarts } restarts.
#     }
terminal-took =
    { $restarts ->
        [0] Es dauerte { $duration }, ohne Neustart.
        [one] Es dauerte { $duration }, mit { $restarts } Neustart.
       *[other] Es dauerte { $duration }, mit { $restarts } Neustarts.
    }
# terminal-ended_at = It ended at this step: { $title } ({ $step }).
terminal-ended_at = Der Rundgang kam zu Ende bei diesem Schritt: { $title } ({ $step }).
# terminal-reckoned = Not known: { $question } This walk reckoned with: { $answer }
terminal-reckoned = Nicht bekannt: { $question } Dieser Rundgang rechnete mit: { $answer }
# terminal-stopped = The walk stopped at this step: { $title } ({ $step }).
terminal-stopped = Der Rundgang endete bei diesem Schritt: { $title } ({ $step }).
# terminal-go_on = To go on from here:
terminal-go_on = Um von hier weiterzugehen:
# terminal-replay = To come here again:
terminal-replay = Um wieder hierherzukommen:
# terminal-recorded = Recorded in { $file }.
terminal-recorded = Aufgezeichnet in { $file }.
# terminal-recorded_unfinished = Recorded in { $file }: the answers so far, and how it ends ({ $outcome }) if from here on all goes as usual.
terminal-recorded_unfinished = Aufgezeichnet in { $file }: die bisherigen Antworten und wie es endet ({ $outcome }), wenn von hier an alles wie üblich verläuft.
# terminal-recorded_otherwise = A scenario cannot say all that happened in this walk: run ends with { $outcome } at { $step }.
terminal-recorded_otherwise = Ein Szenario kann nicht alles sagen, was in diesem Rundgang geschah: run endet mit { $outcome } bei { $step }.
