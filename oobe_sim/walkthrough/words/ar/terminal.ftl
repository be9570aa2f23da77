# terminal-hint = Enter takes the marked answer. Type ? for what else you can type. Ctrl-C stops the walk.
terminal-hint = يختار مفتاح الإدخال (Enter) الإجابة المعلّمة. اكتب ? لمعرفة ما يمكنك كتابته أيضاً. يوقف Ctrl-C الجولة.
# terminal-auto = All questions are answered by the scenario, or as somebody does for whom all goes well.
terminal-auto = يُجاب عن كل الأسئلة وفق السيناريو، أو كما يجيب من يسير معه كل شيء على ما يرام.
# terminal-device = Device { $number } of { $of }: { $name }. --device takes another one.
terminal-device = الجهاز { $number } من { $of }: { $name }. يختار ⁦--device⁩ جهازاً آخر.
# terminal-other_rules = This moment was made with the rules known on { $day }, and those of { $today } are in use: it may lead elsewhere.
terminal-other_rules = أُعدّت هذه اللحظة بالقواعد المعروفة في { $day }، والقواعد المستخدمة هي قواعد { $today }: قد تؤدي إلى مكان آخر.
# terminal-not_asked = This moment answers { $questions }, which is not asked on the way there: it may be that of another scenario.
terminal-not_asked = تجيب هذه اللحظة عن { $questions }، وهو ما لا يُسأل عنه في الطريق إليها: قد تكون من سيناريو آخر.
# terminal-network-wired = on a wire
terminal-network-wired = متصل بكبل
# terminal-network-wifi = on Wi-Fi
terminal-network-wifi = متصل بشبكة Wi-Fi
# terminal-network-none = without a network
terminal-network-none = من دون شبكة
# terminal-switched_on = switched on { $day }
terminal-switched_on = شُغّل في { $day }
# terminal-begins_at = The walk begins here, { $duration } after power-on.
terminal-begins_at = تبدأ الجولة هنا، والوقت المنقضي منذ التشغيل: { $duration }.
# terminal-skipped = { $title }: skipped. { $because }
terminal-skipped = { $title }: تم التخطي. { $because }
# terminal-happened = { $title }. { $because }
terminal-happened = { $title }. { $because }
# terminal-restart = The device restarts.
terminal-restart = يُعاد تشغيل الجهاز.
# terminal-chosen = { $title }: { $answer }
terminal-chosen = { $title }: { $answer }
# terminal-phase-esp-device_preparation = Device preparation
terminal-phase-esp-device_preparation = تحضير الجهاز
# terminal-phase-esp-device_setup = Device setup
terminal-phase-esp-device_setup = إعداد الجهاز
# terminal-phase-esp-account_setup = Account setup
terminal-phase-esp-account_setup = إعداد الحساب
# terminal-phase-done = done
terminal-phase-done = تم
# terminal-phase-waits = waits its turn
terminal-phase-waits = ينتظر دوره
# terminal-phase-omitted = left out
terminal-phase-omitted = مستبعَد
# terminal-phase-under_way = under way
terminal-phase-under_way = قيد التنفيذ
# terminal-phase-counts =
#     { $of ->
#         [0] no app to wait for
#         [one] { $done } of { $of } app dealt with
#        *[other] { $done } of { $of } apps dealt with
#     }
terminal-phase-counts =
    { $of ->
        [0] لا تطبيقات يُنتظر تثبيتها
        [zero] لا تطبيقات يُنتظر تثبيتها
        [one] عولج { $done } من تطبيق واحد
        [two] عولج { $done } من تطبيقين
        [few] عولج { $done } من { $of } تطبيقات
        [many] عولج { $done } من { $of } تطبيقاً
       *[other] عولج { $done } من { $of } تطبيق
    }
# terminal-fate-installed = installed
terminal-fate-installed = مثبّت
# terminal-fate-passed = nothing to install
terminal-fate-passed = لا شيء للتثبيت
# terminal-fate-failed = failed
terminal-fate-failed = فشل
# terminal-fate-late = the limit passed
terminal-fate-late = انقضت المهلة
# terminal-fate-turn = next
terminal-fate-turn = التالي
# terminal-fate-waits = waits
terminal-fate-waits = ينتظر
# terminal-more_apps =
#     { $number ->
#         [one] and { $number } more app
#        *[other] and { $number } more apps
#     }
terminal-more_apps =
    { $number ->
        [zero] ولا تطبيقات أخرى
        [one] وتطبيق واحد آخر
        [two] وتطبيقان آخران
        [few] و{ $number } تطبيقات أخرى
        [many] و{ $number } تطبيقاً آخر
       *[other] و{ $number } تطبيق آخر
    }
# terminal-limit =
#     { $minutes ->
#         [0] The page's limit of { $limit } minutes has just begun.
#         [one] { $minutes } minute of the page's limit of { $limit } has passed.
#        *[other] { $minutes } minutes of the page's limit of { $limit } have passed.
#     }
terminal-limit =
    { $minutes ->
        [0] بدأت للتو مهلة الصفحة البالغة { $limit } دقيقة.
        [zero] بدأت للتو مهلة الصفحة البالغة { $limit } دقيقة.
        [one] مضت دقيقة واحدة من مهلة الصفحة البالغة { $limit }.
        [two] مضت دقيقتان من مهلة الصفحة البالغة { $limit }.
        [few] مضت { $minutes } دقائق من مهلة الصفحة البالغة { $limit }.
        [many] مضت { $minutes } دقيقة من مهلة الصفحة البالغة { $limit }.
       *[other] مضت { $minutes } دقيقة من مهلة الصفحة البالغة { $limit }.
    }
# terminal-error = Error { $code }: { $message }
terminal-error = خطأ { $code }: { $message }
# terminal-error_without_code = Something is wrong: { $message }
terminal-error_without_code = هناك خلل: { $message }
# terminal-school_says = The school's own message: { $message }
terminal-school_says = رسالة المدرسة: { $message }
# terminal-at = { $time } after power-on
terminal-at = { $time } بعد التشغيل
# terminal-app = App: { $app }
terminal-app = التطبيق: { $app }
# terminal-option = { $number } of { $of }: { $answer }
terminal-option = { $number } من { $of }: { $answer }
# terminal-option_enter = { $number } of { $of }: { $answer } (Enter)
terminal-option_enter = { $number } من { $of }: { $answer } (مفتاح الإدخال Enter)
# terminal-enter_nothing = Enter: nothing is pressed
terminal-enter_nothing = مفتاح الإدخال (Enter): لا يُضغط على شيء
# terminal-prompt =
#     { $of ->
#         [one] Your answer, 1:
#        *[other] Your answer, 1 to { $of }:
#     }
terminal-prompt =
    { $of ->
        [zero] إجابتك:
        [one] إجابتك، 1:
        [two] إجابتك، 1 أو { $of }:
        [few] إجابتك، من 1 إلى { $of }:
        [many] إجابتك، من 1 إلى { $of }:
       *[other] إجابتك، من 1 إلى { $of }:
    }
# terminal-not_understood =
#     { $of ->
#         [one] Type 1, or the words of the answer. Type ? for what else you can type.
#        *[other] Type a number from 1 to { $of }, or the words of an answer. Type ? for what else you can type.
#     }
terminal-not_understood =
    { $of ->
        [zero] اكتب كلمات الإجابة. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
        [one] اكتب 1 أو كلمات الإجابة. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
        [two] اكتب 1 أو { $of }، أو كلمات إحدى الإجابتين. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
        [few] اكتب رقماً من 1 إلى { $of }، أو كلمات إحدى الإجابات. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
        [many] اكتب رقماً من 1 إلى { $of }، أو كلمات إحدى الإجابات. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
       *[other] اكتب رقماً من 1 إلى { $of }، أو كلمات إحدى الإجابات. اكتب ? لمعرفة ما يمكنك كتابته أيضاً.
    }
# terminal-command-back = back
terminal-command-back = رجوع
# terminal-command-why = why
terminal-command-why = لماذا
# terminal-command-where = where
terminal-command-where = أين
# terminal-command-faults = faults
terminal-command-faults = أعطال
# terminal-command-quit = quit
terminal-command-quit = خروج
# terminal-help-answer = give the answer of this number; its words do as well
terminal-help-answer = إعطاء الإجابة التي تحمل هذا الرقم؛ وتصلح كلماتها أيضاً
# terminal-help-enter = give the marked answer
terminal-help-enter = إعطاء الإجابة المعلّمة
# terminal-help-back = take the last answer back
terminal-help-back = التراجع عن الإجابة الأخيرة
# terminal-help-why = the rules and sources of what happened since the last answer
terminal-help-why = قواعد ما حدث منذ الإجابة الأخيرة ومصادره
# terminal-help-where = the journey so far, and the command that leads here again
terminal-help-where = المسار حتى الآن، والأمر الذي يؤدي إلى هنا مرة أخرى
# terminal-help-faults = switch whether it is asked what goes wrong and what Microsoft's services answer
terminal-help-faults = تبديل ما إذا كان يُسأل عما يتعطل وعما تجيب به خدمات Microsoft
# terminal-help-quit = stop the walk, as Ctrl-C does
terminal-help-quit = إيقاف الجولة، كما يفعل Ctrl-C
# terminal-no_way_back = Nothing was answered yet; the walk began here.
terminal-no_way_back = لم تُعطَ أي إجابة بعد؛ فقد بدأت الجولة هنا.
# terminal-back = Back to the question before.
terminal-back = العودة إلى السؤال السابق.
# terminal-nothing_happened = Nothing was decided since the last answer.
terminal-nothing_happened = لم يُحسم شيء منذ الإجابة الأخيرة.
# terminal-faults_on = From here on it is asked what goes wrong, and what Microsoft's services answer.
terminal-faults_on = من هنا فصاعداً يُسأل عما يتعطل وعما تجيب به خدمات Microsoft.
# terminal-faults_off = From here on all goes as the scenario says, or well.
terminal-faults_off = من هنا فصاعداً يسير كل شيء كما يقول السيناريو، أو على ما يرام.
# terminal-confidence-documented = documented
terminal-confidence-documented = موثّق
# terminal-confidence-observed = observed
terminal-confidence-observed = مُلاحَظ
# terminal-confidence-inferred = inferred
terminal-confidence-inferred = مستنتج
# terminal-took =
#     { $restarts ->
#         [0] It took { $duration }, without a restart.
#         [one] It took { $duration }, with { $restarts } restart.
#        *[other] It took { $duration }, with { $restarts } restarts.
#     }
terminal-took =
    { $restarts ->
        [0] المدة: { $duration }، من دون إعادة تشغيل.
        [zero] المدة: { $duration }، من دون إعادة تشغيل.
        [one] المدة: { $duration }، مع إعادة تشغيل واحدة.
        [two] المدة: { $duration }، مع إعادتي تشغيل.
        [few] المدة: { $duration }، مع { $restarts } مرات إعادة تشغيل.
        [many] المدة: { $duration }، مع { $restarts } مرة إعادة تشغيل.
       *[other] المدة: { $duration }، مع { $restarts } مرة إعادة تشغيل.
    }
# terminal-ended_at = It ended at this step: { $title } ({ $step }).
terminal-ended_at = انتهت الجولة عند هذه الخطوة: { $title } ({ $step }).
# terminal-reckoned = Not known: { $question } This walk reckoned with: { $answer }
terminal-reckoned = غير معروف: { $question } افترضت هذه الجولة: { $answer }
# terminal-stopped = The walk stopped at this step: { $title } ({ $step }).
terminal-stopped = توقفت الجولة عند هذه الخطوة: { $title } ({ $step }).
# terminal-go_on = To go on from here:
terminal-go_on = للمتابعة من هنا:
# terminal-replay = To come here again:
terminal-replay = للعودة إلى هنا:
# terminal-recorded = Recorded in { $file }.
terminal-recorded = سُجّلت في { $file }.
# terminal-recorded_unfinished = Recorded in { $file }: the answers so far, and how it ends ({ $outcome }) if from here on all goes as usual.
terminal-recorded_unfinished = سُجّلت في { $file }: الإجابات حتى الآن، وكيف ينتهي الأمر ({ $outcome }) إذا سار كل شيء من هنا كالمعتاد.
# terminal-recorded_otherwise = A scenario cannot say all that happened in this walk: run ends with { $outcome } at { $step }.
terminal-recorded_otherwise = لا يمكن لسيناريو أن يعبّر عن كل ما حدث في هذه الجولة: ينتهي run بالنتيجة { $outcome } عند { $step }.
