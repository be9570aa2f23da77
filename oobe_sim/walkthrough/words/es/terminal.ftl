# terminal-hint = Enter takes the marked answer. Type ? for what else you can type. Ctrl-C stops the walk.
terminal-hint = Intro elige la respuesta marcada. Escriba ? para ver qué más puede escribir. Ctrl-C detiene el recorrido.
# terminal-auto = All questions are answered by the scenario, or as somebody does for whom all goes well.
terminal-auto = A todas las preguntas responde el escenario o alguien a quien todo le va bien.
# terminal-device = Device { $number } of { $of }: { $name }. --device takes another one.
terminal-device = Dispositivo { $number } de { $of }: { $name }. --device elige otro.
# terminal-other_rules = This moment was made with the rules known on { $day }, and those of { $today } are in use: it may lead elsewhere.
terminal-other_rules = Este momento se hizo con las reglas conocidas el { $day }, y se usan las del { $today }: puede llevar a otro lugar.
# terminal-not_asked = This moment answers { $questions }, which is not asked on the way there: it may be that of another scenario.
terminal-not_asked = Este momento responde a { $questions }, que no se pregunta en el camino hasta allí: puede ser de otro escenario.
# terminal-network-wired = on a wire
terminal-network-wired = con cable
# terminal-network-wifi = on Wi-Fi
terminal-network-wifi = por Wi-Fi
# terminal-network-none = without a network
terminal-network-none = sin red
# terminal-switched_on = switched on { $day }
terminal-switched_on = encendido el { $day }
# terminal-begins_at = The walk begins here, { $duration } after power-on.
terminal-begins_at = El recorrido empieza aquí, { $duration } después del encendido.
# terminal-skipped = { $title }: skipped. { $because }
terminal-skipped = { $title }: se omite. { $because }
# terminal-happened = { $title }. { $because }
terminal-happened = { $title }. { $because }
# terminal-restart = The device restarts.
terminal-restart = El dispositivo se reinicia.
# terminal-chosen = { $title }: { $answer }
terminal-chosen = { $title }: { $answer }
# terminal-phase-esp-device_preparation = Device preparation
terminal-phase-esp-device_preparation = Preparación del dispositivo
# terminal-phase-esp-device_setup = Device setup
terminal-phase-esp-device_setup = Configuración del dispositivo
# terminal-phase-esp-account_setup = Account setup
terminal-phase-esp-account_setup = Configuración de la cuenta
# terminal-phase-done = done
terminal-phase-done = lista
# terminal-phase-waits = waits its turn
terminal-phase-waits = espera su turno
# terminal-phase-omitted = left out
terminal-phase-omitted = se omite
# terminal-phase-under_way = under way
terminal-phase-under_way = en curso
# terminal-phase-counts =
#     { $of ->
#         [0] no app to wait for
#         [one] { $done } of { $of } app dealt with
#        *[other] { $done } of { $of } apps dealt with
#     }
terminal-phase-counts =
    { $of ->
        [0] ninguna aplicación a la que esperar
        [one] { $done } de { $of } aplicación resuelta
       *[other] { $done } de { $of } aplicaciones resueltas
    }
# terminal-fate-installed = installed
terminal-fate-installed = instalada
# terminal-fate-passed = nothing to install
terminal-fate-passed = nada que instalar
# terminal-fate-failed = failed
terminal-fate-failed = con error
# terminal-fate-late = the limit passed
terminal-fate-late = se agotó el límite
# terminal-fate-turn = next
terminal-fate-turn = la siguiente
# terminal-fate-waits = waits
terminal-fate-waits = espera
# terminal-more_apps =
#     { $number ->
#         [one] and { $number } more app
#        *[other] and { $number } more apps
#     }
terminal-more_apps =
    { $number ->
        [one] y { $number } aplicación más
       *[other] y { $number } aplicaciones más
    }
# terminal-limit =
#     { $minutes ->
#         [0] The page's limit of { $limit } minutes has just begun.
#         [one] { $minutes } minute of the page's limit of { $limit } has passed.
#        *[other] { $minutes } minutes of the page's limit of { $limit } have passed.
#     }
terminal-limit =
    { $minutes ->
        [0] El límite de { $limit } minutos de la página acaba de empezar.
        [one] Ha pasado { $minutes } minuto del límite de { $limit } de la página.
       *[other] Han pasado { $minutes } minutos del límite de { $limit } de la página.
    }
# terminal-error = Error { $code }: { $message }
terminal-error = Error { $code }: { $message }
# terminal-error_without_code = Something is wrong: { $message }
terminal-error_without_code = Algo va mal: { $message }
# terminal-school_says = The school's own message: { $message }
terminal-school_says = El mensaje propio de la escuela: { $message }
# terminal-at = { $time } after power-on
terminal-at = { $time } después del encendido
# terminal-app = App: { $app }
terminal-app = Aplicación: { $app }
# terminal-option = { $number } of { $of }: { $answer }
terminal-option = { $number } de { $of }: { $answer }
# terminal-option_enter = { $number } of { $of }: { $answer } (Enter)
terminal-option_enter = { $number } de { $of }: { $answer } (Intro)
# terminal-enter_nothing = Enter: nothing is pressed
terminal-enter_nothing = Intro: no se pulsa nada
# terminal-prompt =
#     { $of ->
#         [one] Your answer, 1:
#        *[other] Your answer, 1 to { $of }:
#     }
terminal-prompt =
    { $of ->
        [one] Su respuesta, 1:
       *[other] Su respuesta, de 1 a { $of }:
    }
# terminal-not_understood =
#     { $of ->
#         [one] Type 1, or the words of the answer. Type ? for what else you can type.
#        *[other] Type a number from 1 to { $of }, or the words of an answer. Type ? for what else you can type.
#     }
terminal-not_understood =
    { $of ->
        [one] Escriba 1 o las palabras de la respuesta. Escriba ? para ver qué más puede escribir.
       *[other] Escriba un número de 1 a { $of } o las palabras de una respuesta. Escriba ? para ver qué más puede escribir.
    }
# terminal-command-back = back
terminal-command-back = atrás
# terminal-command-why = why
terminal-command-why = porqué
# terminal-command-where = where
terminal-command-where = dónde
# terminal-command-faults = faults
terminal-command-faults = fallos
# terminal-command-quit = quit
terminal-command-quit = salir
# terminal-help-answer = give the answer of this number; its words do as well
terminal-help-answer = dar la respuesta de este número; también valen sus palabras
# terminal-help-enter = give the marked answer
terminal-help-enter = dar la respuesta marcada
# terminal-help-back = take the last answer back
terminal-help-back = retirar la última respuesta
# terminal-help-why = the rules and sources of what happened since the last answer
terminal-help-why = las reglas y fuentes de lo que ocurrió desde la última respuesta
# terminal-help-where = the journey so far, and the command that leads here again
terminal-help-where = el trayecto hasta ahora, y el comando que lleva de nuevo aquí
# terminal-help-faults = switch whether it is asked what goes wrong and what Microsoft's services answer
terminal-help-faults = cambiar si se pregunta qué falla y qué responden los servicios de Microsoft
# terminal-help-quit = stop the walk, as Ctrl-C does
terminal-help-quit = detener el recorrido, como hace Ctrl-C
# terminal-no_way_back = Nothing was answered yet; the walk began here.
terminal-no_way_back = Todavía no se ha respondido nada; el recorrido empezó aquí.
# terminal-back = Back to the question before.
terminal-back = De vuelta a la pregunta anterior.
# terminal-nothing_happened = Nothing was decided since the last answer.
terminal-nothing_happened = No se ha decidido nada desde la última respuesta.
# terminal-faults_on = From here on it is asked what goes wrong, and what Microsoft's services answer.
terminal-faults_on = A partir de aquí se pregunta qué falla y qué responden los servicios de Microsoft.
# terminal-faults_off = From here on all goes as the scenario says, or well.
terminal-faults_off = A partir de aquí todo va como dice el escenario y, por lo demás, bien.
# terminal-confidence-documented = documented
terminal-confidence-documented = documentado
# terminal-confidence-observed = observed
terminal-confidence-observed = observado
# terminal-confidence-inferred = inferred
terminal-confidence-inferred = deducido
# terminal-took =
#     { $restarts ->
#         [0] It took { $duration }, without a restart.
#         [one] It took { $duration }, with { $restarts } restart.
#        *[other] It took { $duration }, with { $restarts } restarts.
#     }
terminal-took =
    { $restarts ->
        [0] Tardó { $duration }, sin reinicios.
        [one] Tardó { $duration }, con { $restarts } reinicio.
       *[other] Tardó { $duration }, con { $restarts } reinicios.
    }
# terminal-ended_at = It ended at this step: { $title } ({ $step }).
terminal-ended_at = Terminó en este paso: { $title } ({ $step }).
# terminal-reckoned = Not known: { $question } This walk reckoned with: { $answer }
terminal-reckoned = No se sabe: { $question } Este recorrido contó con: { $answer }
# terminal-stopped = The walk stopped at this step: { $title } ({ $step }).
terminal-stopped = El recorrido se detuvo en este paso: { $title } ({ $step }).
# terminal-go_on = To go on from here:
terminal-go_on = Para seguir desde aquí:
# terminal-replay = To come here again:
terminal-replay = Para volver aquí:
# terminal-recorded = Recorded in { $file }.
terminal-recorded = Grabado en { $file }.
# terminal-recorded_unfinished = Recorded in { $file }: the answers so far, and how it ends ({ $outcome }) if from here on all goes as usual.
terminal-recorded_unfinished = Grabado en { $file }: las respuestas hasta ahora y cómo termina ({ $outcome }) si a partir de aquí todo va como de costumbre.
# terminal-recorded_otherwise = A scenario cannot say all that happened in this walk: run ends with { $outcome } at { $step }.
terminal-recorded_otherwise = Un escenario no puede decir todo lo que ocurrió en este recorrido: run termina con { $outcome } en { $step }.
