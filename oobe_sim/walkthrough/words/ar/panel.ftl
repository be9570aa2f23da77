# panel-title = Trainer's panel
panel-title = لوحة المعلم
# panel-open = Trainer
panel-open = المعلم
# panel-close = Close
panel-close = إغلاق
# panel-here = Where we are
panel-here = أين نحن
# panel-here-note = For the trainer
panel-here-note = للمعلم
# panel-here-so-far = Predicted time so far
panel-here-so-far = الوقت المتوقع حتى الآن
# panel-here-step = This step takes
panel-here-step = تستغرق هذه الخطوة
# panel-here-waits = A person decides
panel-here-waits = القرار لشخص
# panel-here-over = The journey is over
panel-here-over = انتهى المسار
# panel-here-restarts = Restarts
panel-here-restarts = مرات إعادة التشغيل
# panel-here-prompts = Pages answered
panel-here-prompts = الصفحات المُجاب عنها
# panel-here-moves = Moves made
panel-here-moves = الحركات المنفذة
# panel-address = Address of this moment
panel-address = عنوان هذه اللحظة
# panel-copy = Copy
panel-copy = نسخ
# panel-copied = The address is copied.
panel-copied = نُسخ العنوان.
# panel-copy-yourself = The address is selected. Copy it with Ctrl+C.
panel-copy-yourself = العنوان محدد. انسخه باستخدام Ctrl+C.
# panel-with-waits = Time was let pass on this journey.
panel-with-waits = تُرك الوقت يمضي في هذا المسار.
# panel-travel = Go through it
panel-travel = التنقل فيه
# panel-page-back = Back one page
panel-page-back = صفحة إلى الخلف
# panel-page-on = On one page
panel-page-on = صفحة إلى الأمام
# panel-move-back = Back one move
panel-move-back = حركة إلى الخلف
# panel-move-on = On one move
panel-move-on = حركة إلى الأمام
# panel-restart = Start from power-on
panel-restart = البدء من لحظة التشغيل
# panel-play = Play
panel-play = تشغيل العرض
# panel-pause = Pause
panel-pause = إيقاف مؤقت
# panel-finish = Go to the end
panel-finish = الانتقال إلى النهاية
# panel-speed = While Windows is busy, this much passes
panel-speed = أثناء انشغال Windows يمضي هذا القدر من الوقت
# panel-speed-is = { $time } a second
panel-speed-is = { $time } في الثانية
# panel-pace = How long everything takes
panel-pace = كم يستغرق كل شيء
# panel-pace-likely = As is likely
panel-pace-likely = الوقت المرجّح
# panel-pace-slow = As long as it may
panel-pace-slow = أطول وقت ممكن
# panel-pace-fast = As short as it may
panel-pace-fast = أقصر وقت ممكن
# panel-asks = What may happen here
panel-asks = ما قد يحدث هنا
# panel-asks-nothing = Nothing that is known of can go wrong at this step.
panel-asks-nothing = لا يُعرف شيء يمكن أن يتعطل في هذه الخطوة.
# panel-asks-nobody = The journey is over.
panel-asks-nobody = انتهى المسار.
# panel-asks-usual = { $answer } (as reckoned with)
panel-asks-usual = { $answer } (الإجابة المأخوذة في الحسبان)
# panel-held-faults = With so many apps, faults cannot be chosen here: they happen as the scenario says.
panel-held-faults = مع هذا العدد من التطبيقات لا يمكن اختيار الأعطال هنا: فهي تحدث كما يقول السيناريو.
# panel-held-services = With so many apps, the answers of services cannot be chosen here: they are as the scenario says.
panel-held-services = مع هذا العدد من التطبيقات لا يمكن اختيار إجابات الخدمات هنا: فهي كما يقول السيناريو.
# panel-limit = What happens next hangs on a limit of { $limit }, of which { $left } are left.
panel-limit = يتوقف ما يحدث بعد ذلك على مهلة قدرها { $limit }، بقي منها { $left }.
# panel-limit-pass = Let it pass now
panel-limit-pass = تركها تنقضي الآن
# panel-limit-passed = The limit has passed.
panel-limit-passed = انقضت المهلة.
# panel-unknown = What is left open
panel-unknown = ما بقي مفتوحاً
# panel-unknown-why = The prediction reckons with the first answer. Another answer leads back to where it makes a difference.
panel-unknown-why = يأخذ التوقع الإجابة الأولى في الحسبان. وتؤدي إجابة أخرى إلى العودة إلى حيث تُحدث فرقاً.
# panel-unknown-nothing = Nothing that matters here is left open.
panel-unknown-nothing = لم يبقَ هنا شيء مهم مفتوحاً.
# panel-unknown-back = This makes a difference at “{ $step }”, so the journey is back there.
panel-unknown-back = يُحدث هذا فرقاً عند «{ $step }»، ولذلك عاد المسار إلى هناك.
# panel-unknown-same = On the way so far this makes no difference.
panel-unknown-same = لا يُحدث هذا فرقاً في المسار حتى الآن.
# panel-unknown-here = asked here
panel-unknown-here = يُسأل عنه هنا
# panel-way = The way
panel-way = المسار
# panel-way-ahead = expected
panel-way-ahead = متوقع
# panel-way-now = Now
panel-way-now = الآن
# panel-way-to = Go to “{ $step }”
panel-way-to = الانتقال إلى «{ $step }»
# panel-way-shown = Shown
panel-way-shown = معروضة
# panel-way-skipped = Skipped
panel-way-skipped = تم تخطيها
# panel-way-behind = Behind the scenes
panel-way-behind = في الخلفية
# panel-way-at = after { $time }
panel-way-at = منذ البداية: { $time }
# panel-way-takes = { $time }
panel-way-takes = { $time }
# panel-way-restarts =
#     { $count ->
#         [one] { $count } restart
#        *[other] { $count } restarts
#     }
panel-way-restarts =
    { $count ->
        [zero] بلا إعادة تشغيل
        [one] إعادة تشغيل واحدة
        [two] إعادتا تشغيل
        [few] { $count } مرات إعادة تشغيل
        [many] { $count } مرة إعادة تشغيل
       *[other] { $count } مرة إعادة تشغيل
    }
# panel-way-chosen = Chosen: { $answer }
panel-way-chosen = تم اختيار: { $answer }
# panel-way-happened = { $question } { $answer }
panel-way-happened = { $question } { $answer }
# panel-rule-id = Rule
panel-rule-id = القاعدة
# panel-rule-code = Code
panel-rule-code = الرمز
# panel-rule-confidence = How it is known
panel-rule-confidence = كيف عُرف ذلك
# panel-rule-documented = Documented
panel-rule-documented = موثّق
# panel-rule-observed = Observed
panel-rule-observed = مُلاحَظ
# panel-rule-inferred = Inferred
panel-rule-inferred = مستنتج
# panel-rule-sources = Sources
panel-rule-sources = المصادر
# panel-networks = Wired and Wi-Fi
panel-networks = الكبل وWi-Fi
# panel-networks-why = Two devices side by side, alike but for the network. A button leads to that moment.
panel-networks-why = جهازان جنباً إلى جنب، متماثلان إلا في الشبكة. ويؤدي الزر إلى تلك اللحظة.
# panel-networks-wired = By cable
panel-networks-wired = بالكبل
# panel-networks-wifi = By Wi-Fi
panel-networks-wifi = عبر Wi-Fi
# panel-networks-not-met = Not met
panel-networks-not-met = لا يُمرّ بها
# panel-networks-differs = Different
panel-networks-differs = مختلفة
# panel-networks-ends = It ends
panel-networks-ends = ينتهي
# panel-networks-same = Both see the same pages.
panel-networks-same = يرى كلاهما الصفحات نفسها.
# panel-networks-differ =
#     { $count ->
#         [one] { $count } step is different.
#        *[other] { $count } steps are different.
#     }
panel-networks-differ =
    { $count ->
        [zero] لا توجد خطوات مختلفة.
        [one] خطوة واحدة مختلفة.
        [two] خطوتان مختلفتان.
        [few] { $count } خطوات مختلفة.
        [many] { $count } خطوة مختلفة.
       *[other] { $count } خطوة مختلفة.
    }
# panel-networks-go = { $step }, { $network }
panel-networks-go = { $step }، { $network }
# panel-ends = How it ends from here
panel-ends = كيف ينتهي الأمر من هنا
# panel-ends-if = If everything goes on as expected.
panel-ends-if = إذا استمر كل شيء كما هو متوقع.
# panel-ends-now = This is how it ended.
panel-ends-now = هكذا انتهى الأمر.
# panel-ends-at = At “{ $step }”, after { $time }
panel-ends-at = عند «{ $step }»، والوقت المنقضي: { $time }
# panel-ends-why = Why
panel-ends-why = السبب
# panel-ends-helps = What helps
panel-ends-helps = ما الذي يساعد
# panel-ends-hangs = This hangs on what is not known
panel-ends-hangs = يتوقف هذا على أمر غير معروف
# panel-ends-otherwise = If it is “{ $answer }”: { $outcome }
panel-ends-otherwise = إذا كان الجواب «{ $answer }»: { $outcome }
# panel-ends-device = Device name
panel-ends-device = اسم الجهاز
# panel-ends-rights = Rights of the person
panel-ends-rights = حقوق الشخص
# panel-ends-administrator = Administrator
panel-ends-administrator = مسؤول
# panel-ends-standard = Standard user
panel-ends-standard = مستخدم قياسي
# panel-ends-go = Go there
panel-ends-go = الانتقال إلى هناك
# panel-view = View
panel-view = العرض
# panel-view-trainer = Trainer's view
panel-view-trainer = عرض المعلم
# panel-view-student = Student's view
panel-view-student = عرض الطالب
# panel-view-why = The student's view hides this panel and all that only trainers need. F2 brings it back.
panel-view-why = يخفي عرض الطالب هذه اللوحة وكل ما يحتاج إليه المعلمون فقط. ويعيدها المفتاح F2.
# panel-view-technician = A technician's view is not shown: pre-provisioning, where a technician does the first half, is not modelled.
panel-view-technician = لا يوجد عرض للفني: فالتوفير المسبق، الذي يُجري فيه فني النصف الأول، لا تتم محاكاته.
# panel-scenario = Scenario
panel-scenario = السيناريو
# panel-keys = Keys
panel-keys = المفاتيح
# panel-keys-on = Single keys work
panel-keys-on = تعمل المفاتيح المفردة
# panel-keys-f2 = Open or close this panel
panel-keys-f2 = فتح هذه اللوحة أو إغلاقها
# panel-keys-escape = Close this panel
panel-keys-escape = إغلاق هذه اللوحة
# panel-keys-play = Play or pause
panel-keys-play = تشغيل العرض أو إيقافه مؤقتاً
# panel-reported = Learning management system
panel-reported = نظام إدارة التعلم
# panel-reported-on = It is told how far this walk has come.
panel-reported-on = يُبلَّغ بمدى تقدم هذه الجولة.
# panel-reported-over = The walk is reported as completed.
panel-reported-over = يُبلَّغ عن الجولة على أنها مكتملة.
# panel-reported-trouble = It refused { $call }. The walk goes on, and may not be kept.
panel-reported-trouble = رفض { $call }. تستمر الجولة، وقد لا تُحفظ.
# panel-reported-code = Its answer: { $code } { $words }
panel-reported-code = إجابته: { $code } { $words }
