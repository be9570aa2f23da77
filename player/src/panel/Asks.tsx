import { useState } from "preact/hooks";
import { Told } from "../pages/parts/Words";
import { answer, journey, pass, pending, scene, story } from "../store";
import type { Question } from "../story";
import { answerWords, duration, questionWords, say, t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";

/** What the next move hangs on: what may go wrong, what a service answers, and limits that may pass. */
export function Asks() {
  const { asks, limits } = scene.value;
  const [passed, setPassed] = useState(-1);
  const put = asks.map(({ question, answer }) => ({ question: story.value.questions[question]!, answer }));
  const events = put.filter(({ question }) => question.kind !== "leaf");
  const none = journey.value.ended ? "panel-asks-nobody" : "panel-asks-nothing";
  return (
    <Part id="asks" title={t("panel-asks")} folded={false}>
      {() => (
        <>
          {events.map(({ question, answer }) => (
            <Event key={question.path} question={question} chosen={pending.value[question.path] ?? answer} />
          ))}
          {limits.map((one) => (
            <Limit key={`${one.timer} ${one.limit}`} {...one} passed={() => setPassed(journey.value.entries.length)} />
          ))}
          <p role="status">{passed === journey.value.entries.length ? t("panel-limit-passed") : ""}</p>
          {events.length + limits.length === 0 && <p>{t(none)}</p>}
          {story.value.held.map((section) => (
            <p key={section} class="panel-aside">
              {t(`panel-held-${section}`)}
            </p>
          ))}
        </>
      )}
    </Part>
  );
}

function Event({ question, chosen }: { question: Question; chosen: string }) {
  const words = (one: string) => {
    const said = answerWords(question, one);
    return <Told words={one === question.nominal ? say("panel-asks-usual", { answer: said.text }) : said} />;
  };
  return (
    <Choice
      legend={<Told words={questionWords(question)} />}
      options={question.answers.map((value) => ({ value, words: words(value) }))}
      chosen={chosen}
      choose={(value) => answer(question.path, value)}
    />
  );
}

function Limit({ timer, limit, left, passed }: { timer: string; limit: number; left: number; passed: () => void }) {
  const letPass = (): void => {
    pass(timer, limit);
    passed();
    document.getElementById("panel-asks")?.closest("summary")?.focus();
  };
  return (
    <div class="panel-limit">
      <p>{t("panel-limit", { limit: duration(limit), left: duration(left) })}</p>
      <button type="button" onClick={letPass}>
        {t("panel-limit-pass")}
      </button>
    </div>
  );
}
