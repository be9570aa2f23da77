import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Visit } from "../engine/visits";
import { visits } from "../engine/visits";
import { Told } from "../pages/parts/Words";
import { release } from "../marks";
import { journey, scene, story } from "../store";
import { answerWords, duration, questionWords, say, stepTitle, t } from "../words";
import { Because } from "./Because";
import { Part } from "./Part";
import { predicted } from "./predicted";
import { go } from "./travelling";

const STATUS = { shown: "panel-way-shown", skipped: "panel-way-skipped", entered: "panel-way-behind" };

const stays = computed(() => visits(predicted.value));

/** Every step so far and those to come, each a way to go there. */
export function WayThere() {
  return (
    <Part id="way" title={t("panel-way")} folded={false}>
      {() => <Stays />}
    </Part>
  );
}

/** One list, so that the focus stays where it is while the journey goes past. */
function Stays() {
  const made = journey.value.entries.length;
  const all = stays.value;
  const here = all.some((one) => place(one, made) === "now");
  return (
    <ol class="panel-stays">
      {all.map((visit) => (
        <Drawn key={visit.moves} visit={visit} at={place(visit, made)} />
      ))}
      {!here && (
        <li class="panel-now" aria-current="step">
          <Told words={stepTitle(scene.value.step)} /> <span class="panel-mark">{t("panel-way-now")}</span>
        </li>
      )}
    </ol>
  );
}

/** A stay is drawn anew only where something of it changes: there may be hundreds, and a move every moment. */
function Drawn({ visit, at }: { visit: Visit; at: Place }) {
  return useMemo(() => <Stay visit={visit} at={at} />, [visit, at]);
}

type Place = "past" | "now" | "ahead";

/** Where a stay is seen from a number of moves. */
function place({ moves, entries }: Visit, made: number): Place {
  if (moves > made) return "ahead";
  return made < moves + entries.length ? "now" : "past";
}

function Stay({ visit, at }: { visit: Visit; at: Place }) {
  const title = stepTitle(visit.step);
  const facts = [
    t(STATUS[visit.status]),
    t("panel-way-at", { time: duration(visit.at) }),
    visit.until > visit.at ? t("panel-way-takes", { time: duration(visit.until - visit.at) }) : "",
    visit.reboots ? t("panel-way-restarts", { count: visit.reboots }) : "",
    at === "ahead" ? t("panel-way-ahead") : "",
  ];
  return (
    <li class={`panel-${at} panel-${visit.status}`} aria-current={at === "now" ? "step" : undefined}>
      <button type="button" class="panel-jump" aria-label={t("panel-way-to", { step: title.text })} onClick={() => go(visit.moves)}>
        <Told words={title} />
      </button>{" "}
      {at === "now" && <span class="panel-mark">{t("panel-way-now")}</span>}
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
    const answered = answerWords(question, answer).text;
    if (question.kind === "choice") return [say("panel-way-chosen", { answer: answered })];
    return [say("panel-way-happened", { question: release(questionWords(question).text), answer: answered })];
  });
  if (told.length === 0) return null;
  return (
    <ul class="panel-answers">
      {told.map((words, at) => (
        <li key={at}>
          <Told words={words} />
        </li>
      ))}
    </ul>
  );
}
