# print-illustration = Made by oobe-sim, which is not affiliated with Microsoft. Screens may look different.
print-illustration = Hecho con oobe-sim, que no está afiliado a Microsoft. Las pantallas pueden tener otro aspecto.
# print-cards = Step cards
print-cards = Tarjetas de pasos
# print-card-number = { $number } of { $total }
print-card-number = { $number } de { $total }
# print-card-sees = On the screen
print-card-sees = En la pantalla
# print-card-do = What to do
print-card-do = Qué hacer
# print-card-takes = Time
print-card-takes = Tiempo
# print-card-help = Raise your hand when
print-card-help = Levante la mano si
# print-card-restarts =
#     { $restarts ->
#         [one] Before this page the device restarts.
#        *[other] Before this page the device restarts { $restarts } times.
#     }
print-card-restarts =
    { $restarts ->
        [one] Antes de esta página, el dispositivo se reinicia.
       *[other] Antes de esta página, el dispositivo se reinicia { $restarts } veces.
    }
# print-card-works = Before this page the device works by itself, { $time }. Leave it switched on.
print-card-works = Antes de esta página, el dispositivo trabaja por sí solo durante { $time }. Déjelo encendido.
# print-card-again = This page comes more than once.
print-card-again = Esta página aparece más de una vez.
# print-card-again_restarted = The device restarts, and this page comes again.
print-card-again_restarted = El dispositivo se reinicia y esta página vuelve a aparecer.
# print-help-different = the screen does not look like this card.
print-help-different = la pantalla no se parece a esta tarjeta.
# print-help-code = you see an error or a code. Press nothing, and write the code down:
print-help-code = ve un error o un código. No pulse nada y anote el código:
# print-help-longer = this page has been there for longer than { $time }.
print-help-longer = esta página lleva ahí más de { $time }.
# print-start = Switch the device on
print-start = Encienda el dispositivo
# print-start-do =
#     { $connection ->
#         [wired] Plug in the power and the network cable. Then press the power button.
#        *[other] Plug in the power. Then press the power button.
#     }
print-start-do =
    { $connection ->
        [wired] Conecte la corriente y el cable de red. Después, pulse el botón de encendido.
       *[other] Conecte la corriente. Después, pulse el botón de encendido.
    }
# print-start-sees = The maker's picture, then circling dots.
print-start-sees = La imagen del fabricante y, después, puntos que giran.
# print-do-region-recovery-next = Choose your language, your region and your keyboard. Then press Next.
print-do-region-recovery-next = Elija su idioma, su región y su teclado. Después, pulse «Siguiente».
# print-do-region-language-next = Choose the language that your teacher tells you. Then press Next.
print-do-region-language-next = Elija el idioma que le indique su docente. Después, pulse «Siguiente».
# print-do-region-language-other_language = Choose your language from the longer list. The device then restarts.
print-do-region-language-other_language = Elija su idioma en la lista más larga. Después, el dispositivo se reinicia.
# print-do-region-region-yes = Choose your country. Then press Yes.
print-do-region-region-yes = Elija su país. Después, pulse «Sí».
# print-do-region-keyboard-yes = Choose the keyboard that you have. Then press Yes.
print-do-region-keyboard-yes = Elija el teclado que tiene. Después, pulse «Sí».
# print-do-region-second_keyboard-skip = You need no second keyboard. Press Skip.
print-do-region-second_keyboard-skip = No necesita un segundo teclado. Pulse «Omitir».
# print-do-region-second_keyboard-add = Add the second keyboard that your teacher tells you.
print-do-region-second_keyboard-add = Agregue el segundo teclado que le indique su docente.
# print-do-network-connect-connect = Choose your school's network and press Connect. Type its password if you are asked for it.
print-do-network-connect-connect = Elija la red de su escuela y pulse «Conectar». Escriba su contraseña si se le pide.
# print-do-network-connect-no_internet = Choose to go on without internet.
print-do-network-connect-no_internet = Elija continuar sin Internet.
# print-do-network-connect-run_bypassnro = Leave this to your teacher: a command is typed here, and the device restarts.
print-do-network-connect-run_bypassnro = Deje esto a su docente: aquí se escribe un comando y el dispositivo se reinicia.
# print-do-license-eula-accept = Read the licence terms and press Accept.
print-do-license-eula-accept = Lea los términos de licencia y pulse «Aceptar».
# print-do-account-set_up_for-personal = Choose the set-up for personal use. Then press Next.
print-do-account-set_up_for-personal = Elija la configuración para uso personal. Después, pulse «Siguiente».
# print-do-account-set_up_for-work_or_school = Choose the set-up for work or school. Then press Next.
print-do-account-set_up_for-work_or_school = Elija la configuración para el trabajo o la escuela. Después, pulse «Siguiente».
# print-do-esp-secure_hardware = Wait. The device proves what it is. Leave it switched on and plugged in.
print-do-esp-secure_hardware = Espere. El dispositivo demuestra lo que es. Déjelo encendido y enchufado.
# print-do-esp-secure_hardware-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-secure_hardware-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-account-local-next = Type the name that your teacher tells you. Then press Next.
print-do-account-local-next = Escriba el nombre que le indique su docente. Después, pulse «Siguiente».
# print-do-account-microsoft-sign_in = Sign in with the Microsoft account that your teacher tells you.
print-do-account-microsoft-sign_in = Inicie sesión con la cuenta de Microsoft que le indique su docente.
# print-do-sign_in-account-next = Type your school user name, the whole of it with the @. Then press Next.
print-do-sign_in-account-next = Escriba su nombre de usuario de la escuela, completo y con la @. Después, pulse «Siguiente».
# print-do-sign_in-home_realm = Wait a moment. Your user name is looked up.
print-do-sign_in-home_realm = Espere un momento. Se busca su nombre de usuario.
# print-do-sign_in-home_realm-try_again = Press Try again, and type your user name once more.
print-do-sign_in-home_realm-try_again = Pulse «Reintentar» y vuelva a escribir su nombre de usuario.
# print-do-sign_in-password-correct = Type your school password. Then press Sign in.
print-do-sign_in-password-correct = Escriba su contraseña de la escuela. Después, pulse «Iniciar sesión».
# print-do-sign_in-password-wrong = The password was not right. Type it once more, slowly.
print-do-sign_in-password-wrong = La contraseña no era correcta. Escríbala otra vez, despacio.
# print-do-sign_in-certificate-choose = Choose your certificate, and type its PIN.
print-do-sign_in-certificate-choose = Elija su certificado y escriba su PIN.
# print-do-sign_in-mfa-approve = Approve the sign-in on your phone, or type the code that you get.
print-do-sign_in-mfa-approve = Apruebe el inicio de sesión en su teléfono o escriba el código que reciba.
# print-do-sign_in-mfa-deny = Refuse the sign-in. You begin again with your user name.
print-do-sign_in-mfa-deny = Rechace el inicio de sesión. Vuelve a empezar con su nombre de usuario.
# print-do-sign_in-terms_of_use = Read the terms of your school, and accept them if you can.
print-do-sign_in-terms_of_use = Lea las condiciones de su escuela y acéptelas si puede.
# print-do-join-entra = Wait. The device joins your school.
print-do-join-entra = Espere. El dispositivo se une a su escuela.
# print-do-join-entra-try_again = If an error comes, call your teacher first. Then press Try again, and sign in once more.
print-do-join-entra-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar» y vuelva a iniciar sesión.
# print-do-join-entra-retry = If an error comes, call your teacher first. Then press Try again.
print-do-join-entra-retry = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-join-intune = Wait. The device tells your school that it is there.
print-do-join-intune = Espere. El dispositivo avisa a su escuela de que está ahí.
# print-do-join-intune-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-join-intune-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-esp-device_preparation = Wait. Leave the device switched on and plugged in.
print-do-esp-device_preparation = Espere. Deje el dispositivo encendido y enchufado.
# print-do-esp-device_preparation-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_preparation-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-esp-device_preparation-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_preparation-continue_anyway = Si aparece un error, llame primero a su docente. Después, pulse «Continuar de todos modos».
# print-do-esp-device_preparation-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_preparation-leave = Si aparece un error, llame primero a su docente. Después, salga de esta página.
# print-do-esp-device_preparation-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_preparation-reset = Si aparece un error, llame primero a su docente. Después, pulse «Restablecer».
# print-do-esp-device_setup = Wait. Apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-device_setup = Espere. Se instalan aplicaciones y ajustes. Deje el dispositivo encendido y enchufado.
# print-do-esp-device_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-device_setup-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-esp-device_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-device_setup-continue_anyway = Si aparece un error, llame primero a su docente. Después, pulse «Continuar de todos modos».
# print-do-esp-device_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-device_setup-leave = Si aparece un error, llame primero a su docente. Después, salga de esta página.
# print-do-esp-device_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-device_setup-reset = Si aparece un error, llame primero a su docente. Después, pulse «Restablecer».
# print-do-sign_in-after_restart-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_restart-sign_in = Escriba su contraseña de la escuela y pulse Intro.
# print-do-privacy-settings-accept = Set the switches as your teacher tells you. Then press Accept.
print-do-privacy-settings-accept = Ponga los interruptores como le indique su docente. Después, pulse «Aceptar».
# print-do-esp-account_setup = Wait. Your own apps and settings are installed. Leave the device switched on and plugged in.
print-do-esp-account_setup = Espere. Se instalan sus propias aplicaciones y ajustes. Deje el dispositivo encendido y enchufado.
# print-do-esp-account_setup-try_again = If an error comes, call your teacher first. Then press Try again.
print-do-esp-account_setup-try_again = Si aparece un error, llame primero a su docente. Después, pulse «Reintentar».
# print-do-esp-account_setup-continue_anyway = If an error comes, call your teacher first. Then press Continue anyway.
print-do-esp-account_setup-continue_anyway = Si aparece un error, llame primero a su docente. Después, pulse «Continuar de todos modos».
# print-do-esp-account_setup-leave = If an error comes, call your teacher first. Then leave this page.
print-do-esp-account_setup-leave = Si aparece un error, llame primero a su docente. Después, salga de esta página.
# print-do-esp-account_setup-reset = If an error comes, call your teacher first. Then press Reset.
print-do-esp-account_setup-reset = Si aparece un error, llame primero a su docente. Después, pulse «Restablecer».
# print-do-hello-windows_hello-set_up = Make up a PIN that only you know, and type it twice.
print-do-hello-windows_hello-set_up = Invente un PIN que solo usted conozca y escríbalo dos veces.
# print-do-hello-windows_hello-skip = Leave this for later.
print-do-hello-windows_hello-skip = Deje esto para más tarde.
# print-do-updates-quality = Wait. Updates are installed. Leave the device switched on and plugged in.
print-do-updates-quality = Espere. Se instalan actualizaciones. Deje el dispositivo encendido y enchufado.
# print-do-sign_in-after_update-sign_in = Type your school password, and press Enter.
print-do-sign_in-after_update-sign_in = Escriba su contraseña de la escuela y pulse Intro.
# print-do-desktop-kiosk_logon = Wait. The kiosk's app opens by itself.
print-do-desktop-kiosk_logon = Espere. La aplicación del quiosco se abre por sí sola.
# print-do-desktop-sign_in_page = The device is ready. Sign in with your school account.
print-do-desktop-sign_in_page = El dispositivo está listo. Inicie sesión con su cuenta de la escuela.
# print-help-region-language = your language is not in the list.
print-help-region-language = su idioma no está en la lista.
# print-help-network-connect = you do not see your school's network, or do not know its password.
print-help-network-connect = no ve la red de su escuela o no sabe su contraseña.
# print-help-account-set_up_for = you do not know which of the two to choose.
print-help-account-set_up_for = no sabe cuál de las dos opciones elegir.
# print-help-sign_in-account = your school's name is not on the page, or your user name is not taken.
print-help-sign_in-account = el nombre de su escuela no está en la página o no se acepta su nombre de usuario.
# print-help-sign_in-password = your password is not taken twice in a row.
print-help-sign_in-password = su contraseña se rechaza dos veces seguidas.
# print-help-sign_in-mfa = you have no phone with you, or no code comes.
print-help-sign_in-mfa = no lleva un teléfono o no llega ningún código.
# print-help-sign_in-after_restart = your password is not taken twice in a row.
print-help-sign_in-after_restart = su contraseña se rechaza dos veces seguidas.
# print-help-sign_in-after_update = your password is not taken twice in a row.
print-help-sign_in-after_update = su contraseña se rechaza dos veces seguidas.
# print-help-hello-windows_hello = you are asked for a phone or a code that you do not have.
print-help-hello-windows_hello = se le pide un teléfono o un código que no tiene.
# print-end-completed = You are done
print-end-completed = Ha terminado
# print-end-completed-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, and your device is ready. Show it to your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, and your device is ready. Show it to your teacher.
#        *[other] The desktop is there, and your device is ready. Show it to your teacher.
#     }
print-end-completed-do =
    { $place ->
        [desktop-kiosk_logon] La aplicación del quiosco ya ha aparecido, y su dispositivo está listo. Enséñeselo a su docente.
        [desktop-sign_in_page] La página de inicio de sesión de Windows ya ha aparecido, y su dispositivo está listo. Enséñeselo a su docente.
       *[other] El escritorio ya ha aparecido, y su dispositivo está listo. Enséñeselo a su docente.
    }
# print-end-completed_with_failures = You are done, nearly
print-end-completed_with_failures = Casi ha terminado
# print-end-completed_with_failures-do =
#     { $place ->
#         [desktop-kiosk_logon] The kiosk's app is there, but something is missing. Tell your teacher.
#         [desktop-sign_in_page] The sign-in page of Windows is there, but something is missing. Tell your teacher.
#        *[other] The desktop is there, but something is missing. Tell your teacher.
#     }
print-end-completed_with_failures-do =
    { $place ->
        [desktop-kiosk_logon] La aplicación del quiosco ya ha aparecido, pero falta algo. Dígaselo a su docente.
        [desktop-sign_in_page] La página de inicio de sesión de Windows ya ha aparecido, pero falta algo. Dígaselo a su docente.
       *[other] El escritorio ya ha aparecido, pero falta algo. Dígaselo a su docente.
    }
# print-end-not_managed = Stop here
print-end-not_managed = Deténgase aquí
# print-end-not_managed-do =
#     { $place ->
#         [desktop-arrival] The desktop is there, but your school does not look after this device yet. Tell your teacher.
#        *[other] Your school does not look after this device yet. Tell your teacher.
#     }
print-end-not_managed-do =
    { $place ->
        [desktop-arrival] El escritorio ya ha aparecido, pero su escuela todavía no se ocupa de este dispositivo. Dígaselo a su docente.
       *[other] Su escuela todavía no se ocupa de este dispositivo. Dígaselo a su docente.
    }
# print-end-blocked = Stop here
print-end-blocked = Deténgase aquí
# print-end-blocked-do = The device does not go on. Press nothing. Write down what the screen says, and raise your hand.
print-end-blocked-do = El dispositivo no sigue. No pulse nada. Anote lo que dice la pantalla y levante la mano.
# print-end-timed_out = Stop here
print-end-timed_out = Deténgase aquí
# print-end-timed_out-do = The device has taken too long. Press nothing. Write down what the screen says, and raise your hand.
print-end-timed_out-do = El dispositivo ha tardado demasiado. No pulse nada. Anote lo que dice la pantalla y levante la mano.
# print-end-reset = The device begins again
print-end-reset = El dispositivo empieza de nuevo
# print-end-reset-do = The device erases itself and starts from the beginning. Tell your teacher.
print-end-reset-do = El dispositivo se borra por sí solo y empieza desde el principio. Dígaselo a su docente.
# print-end-stuck = Stop here
print-end-stuck = Deténgase aquí
# print-end-stuck-do = The device does not go on by itself. Press nothing, and raise your hand.
print-end-stuck-do = El dispositivo no sigue por sí solo. No pulse nada y levante la mano.
# print-end-unknown = Ask your teacher
print-end-unknown = Pregunte a su docente
# print-end-unknown-do = What comes next is not certain. Tell your teacher what you see.
print-end-unknown-do = No es seguro lo que viene ahora. Diga a su docente lo que ve.
# print-sheet = Teacher's sheet
print-sheet = Hoja para docentes
# print-sheet-device = Device
print-sheet-device = Dispositivo
# print-sheet-connection = Network
print-sheet-connection = Acceso a la red
# print-sheet-day = Switched on
print-sheet-day = Encendido el
# print-sheet-outcome = Outcome
print-sheet-outcome = Resultado
# print-sheet-stop = Stops at
print-sheet-stop = Se detiene en
# print-sheet-time = Time
print-sheet-time = Tiempo
# print-sheet-restarts = Restarts
print-sheet-restarts = Reinicios
# print-sheet-prompts = Inputs
print-sheet-prompts = Intervenciones
# print-sheet-pages = Pages that are shown
print-sheet-pages = Páginas que se muestran
# print-sheet-open = It depends on
print-sheet-open = Depende de
# print-sheet-because = Why
print-sheet-because = Por qué
# print-sheet-remedy = What helps
print-sheet-remedy = Qué ayuda
# print-way = The way through
print-way = El recorrido
# print-way-note = Times count from power-on, for one device alone, if all takes as long as is likely.
print-way-note = Los tiempos cuentan desde el encendido, para un solo dispositivo y si todo tarda lo que es probable que tarde.
# print-way-at = At
print-way-at = Momento
# print-way-step = Step
print-way-step = Paso
# print-way-takes = Takes
print-way-takes = Tarda
# print-way-input = Input
print-way-input = Acción
# print-way-why = Why
print-way-why = Por qué
# print-way-shown = shown
print-way-shown = se muestra
# print-way-skipped = skipped
print-way-skipped = se omite
# print-way-entered = not seen
print-way-entered = no se ve
# print-way-restart = then a restart
print-way-restart = después, un reinicio
# print-codes = Codes and errors that may come up on this way
print-codes = Códigos y errores que pueden aparecer en este recorrido
# print-codes-note = Not all of them will come up: these are the ones that this configuration leaves possible.
print-codes-note = No aparecerán todos: son los posibles con esta configuración.
# print-codes-part = Not every way was followed, so that there may be more.
print-codes-part = No se han seguido todos los caminos, así que puede haber más.
# print-codes-none = On this way no error is known that shows a code.
print-codes-none = En este recorrido no se conoce ningún error que muestre un código.
# print-codes-code = Code
print-codes-code = Código
# print-codes-text = a text, no code
print-codes-text = un texto, sin código
# print-codes-logged = { $code } (in the event log alone)
print-codes-logged = { $code } (solo en el registro de eventos)
# print-number = { NUMBER($number, maximumFractionDigits: 2) }
print-number = { NUMBER($number, maximumFractionDigits: 2) }
# print-codes-means = What it means
print-codes-means = Qué significa
# print-codes-helps = What helps
print-codes-helps = Qué ayuda
# print-codes-who = Who
print-codes-who = Quién
# print-codes-either = { $names } or { $last }
print-codes-either = { $names } o { $last }
# print-codes-names =
#     { $names } ({ $more ->
#         [one] or one more
#        *[other] or { $more } more
#     })
print-codes-names =
    { $names } ({ $more ->
        [one] o una más
       *[other] o { $more } más
    })
# print-codes-inferred = inferred
print-codes-inferred = deducido
# print-codes-observed = observed
print-codes-observed = observado
# print-fixer-student = Student
print-fixer-student = Estudiante
# print-fixer-teacher = Teacher
print-fixer-teacher = Docente
# print-fixer-it = School's IT
print-fixer-it = TI de la escuela
# print-numbers = Numbers
print-numbers = Cifras
# print-numbers-note = What a single run reckons with, in minutes, and the spread around it.
print-numbers-note = Los valores con los que cuenta una sola ejecución, en minutos, y su margen de variación.
# print-numbers-what = What
print-numbers-what = Qué
# print-numbers-likely = Likely
print-numbers-likely = Probable
# print-numbers-least = At least
print-numbers-least = Mínimo
# print-numbers-most = At most
print-numbers-most = Máximo
# print-numbers-known = Known from
print-numbers-known = Se sabe por
# print-numbers-input = the input
print-numbers-input = los datos de entrada
# print-known-documented = documentation
print-known-documented = documentación
# print-known-observed = observation
print-known-observed = observación
# print-known-assumed = an assumption
print-known-assumed = una suposición
# print-sources = Sources
print-sources = Fuentes
# print-catalog = Rules as known on { $catalog }.
print-catalog = Reglas tal como se conocían el { $catalog }.
