### The trainer's panel beside the pages: where we are, what may go wrong, and where all this leads.

panel-title = Trainer's panel
panel-open = Trainer
panel-close = Close

## Where we are.

panel-here = Where we are
panel-here-note = For the trainer
panel-here-so-far = Predicted time so far
panel-here-step = This step takes
panel-here-waits = A person decides
panel-here-over = The journey is over
panel-here-restarts = Restarts
panel-here-prompts = Pages answered
panel-here-moves = Moves made
panel-address = Address of this moment
panel-copy = Copy
panel-copied = The address is copied.
panel-copy-yourself = The address is selected. Copy it with Ctrl+C.
panel-with-waits = Time was let pass on this journey.

## Going about.

panel-travel = Go through it
panel-page-back = Back one page
panel-page-on = On one page
panel-move-back = Back one move
panel-move-on = On one move
panel-restart = Start from power-on
panel-play = Play
panel-pause = Pause
panel-finish = Go to the end
panel-speed = While Windows is busy, this much passes
panel-speed-is = { $time } a second
panel-pace = How long everything takes
panel-pace-likely = As is likely
panel-pace-slow = As long as it may
panel-pace-fast = As short as it may

## What may go wrong.

panel-asks = What may happen here
panel-asks-nothing = Nothing that is known of can go wrong at this step.
panel-asks-nobody = The journey is over.
panel-asks-usual = { $answer } (as reckoned with)
panel-held-faults = With so many apps, faults cannot be chosen here: they happen as the scenario says.
panel-held-services = With so many apps, the answers of services cannot be chosen here: they are as the scenario says.
panel-limit = What happens next hangs on a limit of { $limit }, of which { $left } are left.
panel-limit-pass = Let it pass now
panel-limit-passed = The limit has passed.

## What is left open.

panel-unknown = What is left open
panel-unknown-why = The prediction reckons with the first answer. Another answer leads back to where it makes a difference.
panel-unknown-nothing = Nothing that matters here is left open.
panel-unknown-back = This makes a difference at “{ $step }”, so the journey is back there.
panel-unknown-same = On the way so far this makes no difference.
panel-unknown-here = asked here

## The way.

panel-way = The way
panel-way-ahead = expected
panel-way-now = Now
panel-way-to = Go to “{ $step }”
panel-way-shown = Shown
panel-way-skipped = Skipped
panel-way-behind = Behind the scenes
panel-way-at = after { $time }
panel-way-takes = { $time }
panel-way-restarts = { $count ->
    [one] { $count } restart
   *[other] { $count } restarts
}
panel-way-chosen = Chosen: { $answer }
panel-way-happened = { $question } { $answer }

panel-rule-id = Rule
panel-rule-code = Code
panel-rule-confidence = How it is known
panel-rule-documented = Documented
panel-rule-observed = Observed
panel-rule-inferred = Inferred
panel-rule-sources = Sources

## Wired and Wi-Fi.

panel-networks = Wired and Wi-Fi
panel-networks-why = Two devices side by side, alike but for the network. A button leads to that moment.
panel-networks-wired = By cable
panel-networks-wifi = By Wi-Fi
panel-networks-not-met = Not met
panel-networks-differs = Different
panel-networks-ends = It ends
panel-networks-same = Both see the same pages.
panel-networks-differ = { $count ->
    [one] { $count } step is different.
   *[other] { $count } steps are different.
}
panel-networks-go = { $step }, { $network }

## How it ends.

panel-ends = How it ends from here
panel-ends-if = If everything goes on as expected.
panel-ends-now = This is how it ended.
panel-ends-at = At “{ $step }”, after { $time }
panel-ends-why = Why
panel-ends-helps = What helps
panel-ends-hangs = This hangs on what is not known
# $answer is an answer to a question, $outcome how a journey ends
panel-ends-otherwise = If it is “{ $answer }”: { $outcome }
panel-ends-device = Device name
panel-ends-rights = Rights of the person
panel-ends-administrator = Administrator
panel-ends-standard = Standard user
panel-ends-go = Go there

## Views, scenarios, keys.

panel-view = View
panel-view-trainer = Trainer's view
panel-view-student = Student's view
panel-view-why = The student's view hides this panel and all that only trainers need. F2 brings it back.
panel-view-technician = A technician's view is not shown: pre-provisioning, where a technician does the first half, is not modelled.
panel-scenario = Scenario
panel-keys = Keys
panel-keys-on = Single keys work
panel-keys-f2 = Open or close this panel
panel-keys-escape = Close this panel
panel-keys-play = Play or pause

## What a learning management system is told.

panel-reported = Learning management system
panel-reported-on = It is told how far this walk has come.
panel-reported-over = The walk is reported as completed.
panel-reported-trouble = It refused { $call }. The walk goes on, and may not be kept.
panel-reported-code = Its answer: { $code } { $words }
