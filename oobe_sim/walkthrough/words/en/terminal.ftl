### The walk in a terminal.

terminal-hint = Enter takes the marked answer. Type ? for what else you can type. Ctrl-C stops the walk.
terminal-auto = All questions are answered by the scenario, or as somebody does for whom all goes well.
terminal-device = Device { $number } of { $of }: { $name }. --device takes another one.
terminal-other_rules = This moment was made with the rules known on { $day }, and those of { $today } are in use: it may lead elsewhere.
terminal-not_asked = This moment answers { $questions }, which is not asked on the way there: it may be that of another scenario.
terminal-network-wired = on a wire
terminal-network-wifi = on Wi-Fi
terminal-network-none = without a network
terminal-switched_on = switched on { $day }
terminal-begins_at = The walk begins here, { $duration } after power-on.

## What happened between two questions

terminal-skipped = { $title }: skipped. { $because }
terminal-happened = { $title }. { $because }
terminal-restart = The device restarts.
terminal-chosen = { $title }: { $answer }

## The Enrollment Status Page

terminal-phase-esp-device_preparation = Device preparation
terminal-phase-esp-device_setup = Device setup
terminal-phase-esp-account_setup = Account setup
terminal-phase-done = done
terminal-phase-waits = waits its turn
terminal-phase-omitted = left out
terminal-phase-under_way = under way
terminal-phase-counts =
    { $of ->
        [0] no app to wait for
        [one] { $done } of { $of } app dealt with
       *[other] { $done } of { $of } apps dealt with
    }
terminal-fate-installed = installed
terminal-fate-passed = nothing to install
terminal-fate-failed = failed
terminal-fate-late = the limit passed
terminal-fate-turn = next
terminal-fate-waits = waits
terminal-more_apps =
    { $number ->
        [one] and { $number } more app
       *[other] and { $number } more apps
    }
terminal-limit =
    { $minutes ->
        [0] The page's limit of { $limit } minutes has just begun.
        [one] { $minutes } minute of the page's limit of { $limit } has passed.
       *[other] { $minutes } minutes of the page's limit of { $limit } have passed.
    }
terminal-error = Error { $code }: { $message }
terminal-error_without_code = Something is wrong: { $message }
terminal-school_says = The school's own message: { $message }

## Questions and answers

terminal-at = { $time } after power-on
terminal-app = App: { $app }
terminal-option = { $number } of { $of }: { $answer }
terminal-option_enter = { $number } of { $of }: { $answer } (Enter)
terminal-enter_nothing = Enter: nothing is pressed
terminal-prompt =
    { $of ->
        [one] Your answer, 1:
       *[other] Your answer, 1 to { $of }:
    }
terminal-not_understood =
    { $of ->
        [one] Type 1, or the words of the answer. Type ? for what else you can type.
       *[other] Type a number from 1 to { $of }, or the words of an answer. Type ? for what else you can type.
    }

## What else may be typed

terminal-command-back = back
terminal-command-why = why
terminal-command-where = where
terminal-command-faults = faults
terminal-command-quit = quit
terminal-help-answer = give the answer of this number; its words do as well
terminal-help-enter = give the marked answer
terminal-help-back = take the last answer back
terminal-help-why = the rules and sources of what happened since the last answer
terminal-help-where = the journey so far, and the command that leads here again
terminal-help-faults = switch whether it is asked what goes wrong and what Microsoft's services answer
terminal-help-quit = stop the walk, as Ctrl-C does
terminal-no_way_back = Nothing was answered yet; the walk began here.
terminal-back = Back to the question before.
terminal-nothing_happened = Nothing was decided since the last answer.
terminal-faults_on = From here on it is asked what goes wrong, and what Microsoft's services answer.
terminal-faults_off = From here on all goes as the scenario says, or well.
terminal-confidence-documented = documented
terminal-confidence-observed = observed
terminal-confidence-inferred = inferred

## The end

terminal-took =
    { $restarts ->
        [0] It took { $duration }, without a restart.
        [one] It took { $duration }, with { $restarts } restart.
       *[other] It took { $duration }, with { $restarts } restarts.
    }
terminal-ended_at = It ended at this step: { $title } ({ $step }).
terminal-reckoned = Not known: { $question } This walk reckoned with: { $answer }
terminal-stopped = The walk stopped at this step: { $title } ({ $step }).
terminal-go_on = To go on from here:
terminal-replay = To come here again:
terminal-recorded = Recorded in { $file }.
terminal-recorded_unfinished = Recorded in { $file }: the answers so far, and how it ends ({ $outcome }) if from here on all goes as usual.
terminal-recorded_otherwise = A scenario cannot say all that happened in this walk: run ends with { $outcome } at { $step }.
