import type { Visit } from "../engine/visits";
import { visits } from "../engine/visits";
import { journey, scene, story } from "../store";
import { answerWords, duration, questionWords, stepTitle, t } from "../words";
import { Because } from "./Because";
import { Part } from "./Part";
import { Told } from "./Told";
import { predicted } from "./predicted";
import { go } from "./travelling";

const STATUS = { shown: "panel-way-shown", skipped: "panel-way-skipped", entered: "panel-way-behind" };

/** Every step so far and those to come, each a way to go there. */
export function WayThere() {
  return (
    <Part id="way" title={t("panel-way")} folded={false}>
      {() => <Stays />}
    </Part>
  );
}

function Stays() {
  const made = journey.value.entries.length;
  const all = visits(predicted.value);
  const past = all.filter((one) => one.moves + one.entries.length <= made);
  const now = all.find((one) => one.moves <= made && made < one.moves + one.entries.length);
  const ahead = all.filter((one) => one.moves > made);
  return (
    <>
      <h4>{t("panel-way-so-far")}</h4>
      {past.length ? <List of={past} /> : <p class="panel-aside">{t("panel-way-nothing")}</p>}
      <h4>{t("panel-way-now")}</h4>
      <p class="panel-now" aria-current="step">
        <Told words={stepTitle(now?.step ?? scene.value.step)} />
      </p>
      <h4>{t("panel-way-ahead")}</h4>
      {ahead.length ? <List of={ahead} ahead /> : <p class="panel-aside">{t("panel-way-end")}</p>}
    </>
  );
}

function List({ of, ahead }: { of: Visit[]; ahead?: boolean }) {
  return (
    <ol class={ahead ? "panel-stays panel-ahead" : "panel-stays"}>
      {of.map((visit) => (
        <Stay key={visit.moves} visit={visit} />
      ))}
    </ol>
  );
}

function Stay({ visit }: { visit: Visit }) {
  const title = stepTitle(visit.step);
  const facts = [
    t(STATUS[visit.status]),
    t("panel-way-at", { time: duration(visit.at) }),
    visit.until > visit.at ? t("panel-way-takes", { time: duration(visit.until - visit.at) }) : "",
    visit.reboots ? t("panel-way-restarts", { count: visit.reboots }) : "",
  ];
  return (
    <li class={`panel-${visit.status}`}>
      <button
        type="button"
        class="panel-jump"
        aria-label={t("panel-way-to", { step: title.text })}
        onClick={() => go(visit.moves)}
      >
        <Told words={title} />
      </button>
      <p class="panel-aside">{facts.filter(Boolean).join(" · ")}</p>
      <Answers visit={visit} />
      <Because said={visit.because} />
    </li>
  );
}

/** What was chosen there, and what happened that is not usual. */
function Answers({ visit }: { visit: Visit }) {
  const said = visit.entries.flatMap((entry) => entry.answers);
  const told = said.flatMap(([path, answer]) => {
    const question = story.value.questions.find((one) => one.path === path);
    if (!question || (question.kind !== "choice" && answer === question.nominal)) return [];
    const words = answerWords(question, answer).text;
    if (question.kind === "choice") return [t("panel-way-chosen", { answer: words })];
    return [t("panel-way-happened", { question: questionWords(question).text, answer: words })];
  });
  if (told.length === 0) return null;
  return (
    <ul class="panel-answers">
      {told.map((words, at) => (
        <li key={at}>{words}</li>
      ))}
    </ul>
  );
}
