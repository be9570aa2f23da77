# print-illustration = Made by oobe-sim, which is not affiliated with Microsoft. Screens may look different.
print-illustration = أُعدّ باستخدام oobe-sim، وهو غير تابع لشركة Microsoft. قد تبدو الشاشات مختلفة.
# print-cards = Step cards
print-cards = بطاقات الخطوات
# print-card-number = { $number } of { $total }
print-card-number = { $number } من { $total }
# print-card-sees = On the screen
print-card-sees = على الشاشة
# print-card-do = What to do
print-card-do = ما عليك فعله
# print-card-takes = Time
print-card-takes = الوقت
# print-card-help = Raise your hand when
print-card-help = ارفع يدك إذا
# print-card-restarts =
#     { $restarts ->
#         [one] Before this page the device restarts.
#        *[other] Before this page the device restarts { $restarts } times.
#     }
print-card-restarts =
    { $restarts ->
        [zero] قبل هذه الصفحة لا يُعاد تشغيل الجهاز.
        [one] قبل هذه الصفحة يُعاد تشغيل الجهاز.
        [two] قبل هذه الصفحة يُعاد تشغيل الجهاز مرتين.
        [few] قبل هذه الصفحة يُعاد تشغيل الجهاز { $restarts } مرات.
        [many] قبل هذه الصفحة يُعاد تشغيل الجهاز { $restarts } مرة.
       *[other] قبل هذه الصفحة يُعاد تشغيل الجهاز { $restarts } مرة.
    }
# print-card-works = Before this page the device works by itself, { $time }. Leave it switched on.
print-card-works = قبل هذه الصفحة يعمل الجهاز من تلقاء نفسه، والمدة: { $time }. اتركه قيد التشغيل.
# print-card-again = This page comes more than once.
print-card-again = تظهر هذه الصفحة أكثر من مرة.
# print-card-again_restarted = The device restarts, and this page comes again.
print-card-again_restarted = يعاد تشغيل الجهاز، ثم تظهر هذه الصفحة مرة أخرى.
# print-help-different = the screen does not look like this card.
print-help-different = كانت الشاشة لا تشبه هذه البطاقة.
# print-help-code = you see an error or a code. Press nothing, and write the code down:
print-help-code = رأيت خطأ أو رمزاً. لا تضغط على شيء، واكتب الرمز:
# print-help-longer = this page has been there for longer than { $time }.
print-help-longer = بقيت هذه الصفحة مدة أطول من: { $time }.
# print-start = Switch the device on
print-start = شغّل الجهاز
# print-start-do =
#     { $connection ->
#         [wired] Plug in the power and the network cable. Then press the power button.
#        *[other] Plug in the power. Then press the power button.
#     }
print-start-do =
    { $connection ->
        [wired] وصّل الكهرباء وكبل الشبكة. ثم اضغط على زر التشغيل.
       *[other] وصّل الكهرباء. ثم اضغط على زر التشغيل.
    }
# print-start-sees = The maker's picture, then circling dots.
print-start-sees = صورة الشركة المصنّعة، ثم نقاط تدور.
# print-do-region-recovery-next = Choose your language, your region and your keyboard. Then press Next.
print-do-region-recovery-next = اختر لغتك ومنطقتك ولوحة مفاتيحك. ثم اضغط على «التالي».
# print-do-region-language-next = Choose the language that your teacher tells you. Then press Next.
print-do-region-language-next = اختر اللغة التي يخبرك بها معلمك. ثم اضغط على «التالي».
# print-do-region-language-other_language = Choose your language from the longer list. The device then restarts.
print-do-region-language-other_language = اختر لغتك من القائمة الأطول. ثم يُعاد تشغيل الجهاز.
# print-do-region-region-yes = Choose your country. Then press Yes.
print-do-region-region-yes = اختر بلدك. ثم اضغط على «نعم».
# print-do-region-keyboard-yes = Choose the keyboard that you have. Then press Yes.
print-do-region-keyboard-yes = اختر لوحة المفاتيح التي لديك. ثم اضغط على «نعم».
# print-do-region-second_keyboard-skip = You need no second keyboard. Press Skip.
print-do-region-second_keyboard-skip = لا تحتاج إلى لوحة مفاتيح ثانية. اضغط على «تخطي».
# print-do-region-second_keyboard-add = Add the second keyboard that your teacher tells you.
print-do-region-second_keyboard-add = أضف لوحة المفاتيح الثانية التي يخبرك بها معلمك.
# print-do-network-connect-connect = Choose your school's network and press Connect. Type its password if you are asked for it.
print-do-network-connect-connect = اختر شبكة مدرستك واضغط على «اتصال». اكتب كلمة مرورها إذا طُلبت منك.
# print-do-network-connect-no_internet = Choose to go on without internet.
print-do-network-connect-no_internet = اختر المتابعة من دون إنترنت.
# print-do-network-connect-run_bypassnro = Leave this to your teacher: a command is typed here, and the device restarts.
print-do-network-connect-run_bypassnro = اترك هذا لمعلمك: هنا يُكتب أمر ويُعاد تشغيل الجهاز.
# print-do-license-eula-accept = Read the licence terms and press Accept.
print-do-license-eula-accept = اقرأ شروط الترخيص واضغط على «قبول».
# print-do-account-set_up_for-personal = Choose the set-up for personal use. Then press Next.
print-do-account-set_up_for-personal = اختر الإعداد للاستخدام الشخصي. ثم اضغط على «التالي».
# print-do-account-set_up_for-work_or_school = Choose the set-up for work or school. Then press Next.
print-do-account-set_up_for-work_or_school = اختر الإعداد للعمل أو المؤسسة التعليمية. ثم اضغط على «التالي».
# print-do-esp-secure_hardware = Wait. The device proves what it is. Leave it switched on and plugged in.
print-do-esp-secure_hardware = انتظر. يثبت الجهاز هويته. اتركه قيد التشغيل وموصولاً بالكهرباء.
# print-do-esp-secure_hardware-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-secure_hardware-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-account-local-next = Type the name that your teacher tells you. Then press Next.
print-do-account-local-next = اكتب الاسم الذي يخبرك به معلمك. ثم اضغط على «التالي».
# print-do-account-microsoft-sign_in = Sign in with the Microsoft account that your teacher tells you.
print-do-account-microsoft-sign_in = سجّل الدخول بحساب Microsoft الذي يخبرك به معلمك.
# print-do-sign_in-account-next = Type your school user name, the whole of it with the @. Then press Next.
print-do-sign_in-account-next = اكتب اسم المستخدم المدرسي كاملاً مع علامة @. ثم اضغط على «التالي».
# print-do-sign_in-home_realm = Wait a moment. Your user name is looked up.
print-do-sign_in-home_realm = انتظر لحظة. يجري البحث عن اسم المستخدم.
# print-do-sign_in-home_realm-try_again = Press Try again, and type your user name once more.
print-do-sign_in-home_realm-try_again = اضغط على «إعادة المحاولة»، واكتب اسم المستخدم مرة أخرى.
# print-do-sign_in-password-correct = Type your school password. Then press Sign in.
print-do-sign_in-password-correct = اكتب كلمة المرور المدرسية. ثم اضغط على «تسجيل الدخول».
# print-do-sign_in-password-wrong = The password was not right. Type it once more, slowly.
print-do-sign_in-password-wrong = لم تكن كلمة المرور صحيحة. اكتبها مرة أخرى ببطء.
# print-do-sign_in-certificate-choose = Choose your certificate, and type its PIN.
print-do-sign_in-certificate-choose = اختر شهادتك واكتب رمز PIN الخاص بها.
# print-do-sign_in-mfa-approve = Approve the sign-in on your phone, or type the code that you get.
print-do-sign_in-mfa-approve = وافق على تسجيل الدخول من هاتفك، أو اكتب الرمز الذي يصلك.
# print-do-sign_in-mfa-deny = Refuse the sign-in. You begin again with your user name.
print-do-sign_in-mfa-deny = ارفض تسجيل الدخول. تبدأ من جديد باسم المستخدم.
# print-do-sign_in-terms_of_use = Read the terms of your school, and accept them if you can.
print-do-sign_in-terms_of_use = اقرأ شروط مدرستك، واقبلها إن أمكن.
# print-do-join-entra = Wait. The device joins your school.
print-do-join-entra = انتظر. ينضم الجهاز إلى مدرستك.
# print-do-join-entra-try_again = If an error comes, call your teacher first. Then press Try again, and sign in once more.
print-do-join-entra-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة»، وسجّل الدخول مرة أخرى.
# print-do-join-entra-retry = If an error comes, call your teacher first. Then press Try again.
print-do-join-entra-retry = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-join-intune = Wait. The device tells your school that it is there.
print-do-join-intune = انتظر. يُعلم الجهاز مدرستك بوجوده.
# print-do-join-intune-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-join-intune-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-esp-device_preparation = Wait. Leave the device switched on and plugged in.
print-do-esp-device_preparation = انتظر. اترك الجهاز قيد التشغيل وموصولاً بالكهرباء.
# print-do-esp-device_preparation-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_preparation-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-esp-device_preparation-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_preparation-continue_anyway = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «المتابعة على أي حال».
# print-do-esp-device_preparation-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_preparation-leave = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم غادر هذه الصفحة.
# print-do-esp-device_preparation-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_preparation-reset = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة التعيين».
# print-do-esp-device_setup = Wait. Apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-device_setup = انتظر. يجري تثبيت التطبيقات والإعدادات. اترك الجهاز قيد التشغيل وموصولاً بالكهرباء.
# print-do-esp-device_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_setup-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-esp-device_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_setup-continue_anyway = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «المتابعة على أي حال».
# print-do-esp-device_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_setup-leave = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم غادر هذه الصفحة.
# print-do-esp-device_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_setup-reset = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة التعيين».
# print-do-sign_in-after_restart-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_restart-sign_in = اكتب كلمة المرور المدرسية، واضغط على مفتاح الإدخال (Enter).
# print-do-privacy-settings-accept = Set the switches as your teacher tells you. Then press Accept.
print-do-privacy-settings-accept = اضبط مفاتيح التبديل كما يخبرك معلمك. ثم اضغط على «قبول».
# print-do-esp-account_setup = Wait. Your own apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-account_setup = انتظر. يجري تثبيت تطبيقاتك وإعداداتك الخاصة. اترك الجهاز قيد التشغيل وموصولاً بالكهرباء.
# print-do-esp-account_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-account_setup-try_again = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة المحاولة».
# print-do-esp-account_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-account_setup-continue_anyway = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «المتابعة على أي حال».
# print-do-esp-account_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-account_setup-leave = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم غادر هذه الصفحة.
# print-do-esp-account_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-account_setup-reset = إذا ظهر خطأ، فاستدعِ معلمك أولاً. ثم اضغط على «إعادة التعيين».
# print-do-hello-windows_hello-set_up = Make up a PIN that only you know, and type it twice.
print-do-hello-windows_hello-set_up = اختر رمز PIN لا يعرفه سواك، واكتبه مرتين.
# print-do-hello-windows_hello-skip = Leave this for later.
print-do-hello-windows_hello-skip = اترك هذا لوقت لاحق.
# print-do-updates-quality = Wait. Updates are installed. Leave the device switched on and plugged in.
print-do-updates-quality = انتظر. يجري تثبيت التحديثات. اترك الجهاز قيد التشغيل وموصولاً بالكهرباء.
# print-do-sign_in-after_update-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_update-sign_in = اكتب كلمة المرور المدرسية، واضغط على مفتاح الإدخال (Enter).
# print-do-desktop-kiosk_logon = Wait. The kiosk's app opens by itself.
print-do-desktop-kiosk_logon = انتظر. يُفتح تطبيق الكشك من تلقاء نفسه.
# print-do-desktop-sign_in_page = The device is ready. Sign in with your school account.
print-do-desktop-sign_in_page = الجهاز جاهز. سجّل الدخول بحسابك المدرسي.
# print-help-region-language = your language is not in the list.
print-help-region-language = لم تكن لغتك في القائمة.
# print-help-network-connect = you do not see your school's network, or do not know its password.
print-help-network-connect = لم ترَ شبكة مدرستك أو لم تعرف كلمة مرورها.
# print-help-account-set_up_for = you do not know which of the two to choose.
print-help-account-set_up_for = كنت لا تعرف أي الخيارين تختار.
# print-help-sign_in-account = your school's name is not on the page, or your user name is not taken.
print-help-sign_in-account = لم يظهر اسم مدرستك في الصفحة، أو لم يُقبل اسم المستخدم.
# print-help-sign_in-password = your password is not taken twice in a row.
print-help-sign_in-password = لم تُقبل كلمة المرور مرتين متتاليتين.
# print-help-sign_in-mfa = you have no phone with you, or no code comes.
print-help-sign_in-mfa = لم يكن معك هاتف، أو لم يصل أي رمز.
# print-help-sign_in-after_restart = your password is not taken twice in a row.
print-help-sign_in-after_restart = لم تُقبل كلمة المرور مرتين متتاليتين.
# print-help-sign_in-after_update = your password is not taken twice in a row.
print-help-sign_in-after_update = لم تُقبل كلمة المرور مرتين متتاليتين.
# print-help-hello-windows_hello = you are asked for a phone or a code that you do not have.
print-help-hello-windows_hello = طُلب منك هاتف أو رمز ليس لديك.
# print-end-completed = You are done
print-end-completed = انتهيت
# print-end-completed-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, and your device is ready. Show it to your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, and your device is ready. Show it to your teacher.
#        *[other] The desktop is there, and your device is ready. Show it to your teacher.
#     }
print-end-completed-do =
    { $place ->
        [desktop-kiosk_logon] ظهر تطبيق الكشك، وجهازك جاهز. اعرضه على معلمك.
        [desktop-sign_in_page] ظهرت صفحة تسجيل الدخول إلى Windows، وجهازك جاهز. اعرضه على معلمك.
       *[other] ظهر سطح المكتب، وجهازك جاهز. اعرضه على معلمك.
    }
# print-end-completed_with_failures = You are done, nearly
print-end-completed_with_failures = انتهيت تقريباً
# print-end-completed_with_failures-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, but something is missing. Tell your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, but something is missing. Tell your teacher.
#        *[other] The desktop is there, but something is missing. Tell your teacher.
#     }
print-end-completed_with_failures-do =
    { $place ->
        [desktop-kiosk_logon] ظهر تطبيق الكشك، ولكن هناك شيء ناقص. أخبر معلمك.
        [desktop-sign_in_page] ظهرت صفحة تسجيل الدخول إلى Windows، ولكن هناك شيء ناقص. أخبر معلمك.
       *[other] ظهر سطح المكتب، ولكن هناك شيء ناقص. أخبر معلمك.
    }
# print-end-not_managed = Stop here
print-end-not_managed = توقف هنا
# print-end-not_managed-do =
#     { $place ->
#         [desktop-arrival] The desktop is there, but your school does not look after this device yet. Tell your teacher.
#        *[other] Your school does not look after this device yet. Tell your teacher.
#     }
print-end-not_managed-do =
    { $place ->
        [desktop-arrival] ظهر سطح المكتب، ولكن مدرستك لا تدير هذا الجهاز بعد. أخبر معلمك.
       *[other] مدرستك لا تدير هذا الجهاز بعد. أخبر معلمك.
    }
# print-end-blocked = Stop here
print-end-blocked = توقف هنا
# print-end-blocked-do = The device does not go on. Press nothing. Write down what the screen says, and raise your hand.
print-end-blocked-do = لا يتابع الجهاز عمله. لا تضغط على شيء. اكتب ما يظهر على الشاشة، وارفع يدك.
# print-end-timed_out = Stop here
print-end-timed_out = توقف هنا
# print-end-timed_out-do = The device has taken too long. Press nothing. Write down what the screen says, and raise your hand.
print-end-timed_out-do = استغرق الجهاز وقتاً أطول من اللازم. لا تضغط على شيء. اكتب ما يظهر على الشاشة، وارفع يدك.
# print-end-reset = The device begins again
print-end-reset = يبدأ الجهاز من جديد
# print-end-reset-do = The device erases itself and starts from the beginning. Tell your teacher.
print-end-reset-do = يمحو الجهاز نفسه ويبدأ من البداية. أخبر معلمك.
# print-end-stuck = Stop here
print-end-stuck = توقف هنا
# print-end-stuck-do = The device does not go on by itself. Press nothing, and raise your hand.
print-end-stuck-do = لا يتابع الجهاز عمله من تلقاء نفسه. لا تضغط على شيء، وارفع يدك.
# print-end-unknown = Ask your teacher
print-end-unknown = اسأل معلمك
# print-end-unknown-do = What comes next is not certain. Tell your teacher what you see.
print-end-unknown-do = ما يأتي بعد ذلك غير مؤكد. أخبر معلمك بما تراه.
# print-sheet = Teacher's sheet
print-sheet = ورقة المعلم
# print-sheet-device = Device
print-sheet-device = الجهاز
# print-sheet-connection = Network
print-sheet-connection = الشبكة
# print-sheet-day = Switched on
print-sheet-day = تاريخ التشغيل
# print-sheet-outcome = Outcome
print-sheet-outcome = النتيجة
# print-sheet-stop = Stops at
print-sheet-stop = يتوقف عند
# print-sheet-time = Time
print-sheet-time = الوقت
# print-sheet-restarts = Restarts
print-sheet-restarts = مرات إعادة التشغيل
# print-sheet-prompts = Inputs
print-sheet-prompts = المدخلات
# print-sheet-pages = Pages that are shown
print-sheet-pages = الصفحات المعروضة
# print-sheet-open = It depends on
print-sheet-open = يتوقف ذلك على
# print-sheet-because = Why
print-sheet-because = السبب
# print-sheet-remedy = What helps
print-sheet-remedy = ما الذي يساعد
# print-way = The way through
print-way = المسار
# print-way-note = Times count from power-on, for one device alone, if all takes as long as is likely.
print-way-note = تُحسب الأوقات من لحظة التشغيل، لجهاز واحد بمفرده، وإذا استغرق كل شيء الوقت المرجّح.
# print-way-at = At
print-way-at = عند
# print-way-step = Step
print-way-step = الخطوة
# print-way-takes = Takes
print-way-takes = المدة
# print-way-input = Input
print-way-input = المدخل
# print-way-why = Why
print-way-why = السبب
# print-way-shown = shown
print-way-shown = معروضة
# print-way-skipped = skipped
print-way-skipped = تم تخطيها
# print-way-entered = not seen
print-way-entered = غير مرئية
# print-way-restart = then a restart
print-way-restart = ثم إعادة تشغيل
# print-codes = Codes and errors that may come up on this way
print-codes = الرموز والأخطاء التي قد تظهر في هذا المسار
# print-codes-note = Not all of them will come up: these are the ones that this configuration leaves possible.
print-codes-note = لن تظهر كلها: هذه هي الرموز والأخطاء التي تبقى ممكنة مع هذا التكوين.
# print-codes-part = Not every way was followed, so that there may be more.
print-codes-part = لم تُتبع كل المسارات، ولذلك قد يوجد غيرها.
# print-codes-none = On this way no error is known that shows a code.
print-codes-none = لا يُعرف في هذا المسار خطأ يعرض رمزاً.
# print-codes-code = Code
print-codes-code = الرمز
# print-codes-text = a text, no code
print-codes-text = نص بلا رمز
# print-codes-logged = { $code } (in the event log alone)
print-codes-logged = { $code } (في سجل الأحداث فقط)
# print-number = { NUMBER($number, maximumFractionDigits: 2) }
print-number = { NUMBER($number, maximumFractionDigits: 2) }
# print-codes-means = What it means
print-codes-means = معناه
# print-codes-helps = What helps
print-codes-helps = ما الذي يساعد
# print-codes-who = Who
print-codes-who = مَن يعالجه
# print-codes-either = { $names } or { $last }
print-codes-either = { $names } أو { $last }
# print-codes-names =
#     { $names } ({ $more ->
#         [one] or one more
#        *[other] or { $more } more
#     })
print-codes-names =
    { $names } ({ $more ->
        [zero] أو لا غيرها
        [one] أو واحد آخر
        [two] أو اثنان آخران
        [few] أو { $more } أخرى
        [many] أو { $more } غيرها
       *[other] أو { $more } غيرها
    })
# print-codes-inferred = inferred
print-codes-inferred = مستنتج
# print-codes-observed = observed
print-codes-observed = مُلاحَظ
# print-fixer-student = Student
print-fixer-student = الطالب
# print-fixer-teacher = Teacher
print-fixer-teacher = المعلم
# print-fixer-it = School's IT
print-fixer-it = قسم تقنية المعلومات في المدرسة
# print-numbers = Numbers
print-numbers = الأرقام
# print-numbers-note = What a single run reckons with, in minutes, and the spread around it.
print-numbers-note = القيم التي تُحسب بها المحاكاة الواحدة، بالدقائق، والمدى حولها.
# print-numbers-what = What
print-numbers-what = البند
# print-numbers-likely = Likely
print-numbers-likely = المرجّح
# print-numbers-least = At least
print-numbers-least = على الأقل
# print-numbers-most = At most
print-numbers-most = على الأكثر
# print-numbers-known = Known from
print-numbers-known = المصدر
# print-numbers-input = the input
print-numbers-input = المدخلات
# print-known-documented = documentation
print-known-documented = وثائق
# print-known-observed = observation
print-known-observed = ملاحظة
# print-known-assumed = an assumption
print-known-assumed = افتراض
# print-sources = Sources
print-sources = المصادر
# print-catalog = Rules as known on { $catalog }.
print-catalog = القواعد كما هي معروفة في { $catalog }.
