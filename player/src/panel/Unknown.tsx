import { useState } from "preact/hooks";
import { Told } from "../pages/parts/Words";
import { answer, journey, scene, story } from "../store";
import { release } from "../marks";
import type { Question } from "../story";
import type { Worded } from "../words";
import { answerWords, questionWords, say, stepTitle, t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";
import { mattering } from "./mattering";

const FEW = 4;

/** What nobody has said and no document tells: what is reckoned with, and what else it may be. */
export function Unknown() {
  const leaves = mattering.value;
  return (
    <Part id="unknown" title={t("panel-unknown")} folded>
      {() => (leaves.length ? <Leaves of={leaves} /> : <p>{t("panel-unknown-nothing")}</p>)}
    </Part>
  );
}

function Leaves({ of }: { of: Question[] }) {
  const [came, setCame] = useState("");
  const here = new Set(scene.value.asks.map(({ question }) => story.value.questions[question]!));
  const sorted = [...of].sort((a, b) => Number(here.has(b)) - Number(here.has(a)));
  const choose = (question: Question, value: string): void => {
    const before = journey.value.entries.length;
    answer(question.path, value);
    const back = journey.value.entries.length < before;
    setCame(back ? t("panel-unknown-back", { step: stepTitle(scene.value.step).text }) : t("panel-unknown-same"));
  };
  return (
    <>
      <p class="panel-aside">{t("panel-unknown-why")}</p>
      <p role="status">{came}</p>
      {sorted.map((question) => (
        <Leaf key={question.path} question={question} here={here.has(question)} choose={(value) => choose(question, value)} />
      ))}
    </>
  );
}

function Leaf({ question, here, choose }: { question: Question; here: boolean; choose: (value: string) => void }) {
  const chosen = journey.value.given.bindings[question.path] ?? question.answers[0]!;
  const legend = (
    <>
      <Told words={questionWords(question)} /> {here && <span class="panel-mark">{t("panel-unknown-here")}</span>}
    </>
  );
  const words = (value: string): Worded => {
    const said = answerWords(question, value);
    return value === question.answers[0] ? say("panel-asks-usual", { answer: said.text }) : said;
  };
  if (question.answers.length <= FEW) {
    return (
      <Choice legend={legend} options={question.answers.map((value) => ({ value, words: <Told words={words(value)} /> }))} chosen={chosen} choose={choose} />
    );
  }
  const id = `leaf-${question.path}`;
  return (
    <p class="panel-field">
      <label for={id}>{legend}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {question.answers.map((value) => (
          <option key={value} value={value}>
            {release(words(value).text)}
          </option>
        ))}
      </select>
    </p>
  );
}
