import { useState } from "preact/hooks";
import type { Question } from "../story";
import { answer, journey, scene, story } from "../store";
import { answerWords, questionWords, stepTitle, t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";
import { Told } from "./Told";

const FEW = 4;

/** What nobody has said and no document tells: what is reckoned with, and what else it may be. */
export function Unknown() {
  const leaves = story.value.questions.filter((one) => one.kind === "leaf");
  return (
    <Part id="unknown" title={t("panel-unknown")} folded>
      {() => (leaves.length ? <Leaves of={leaves} /> : <p>{t("panel-unknown-nothing")}</p>)}
    </Part>
  );
}

function Leaves({ of }: { of: Question[] }) {
  const [said, say] = useState("");
  const here = new Set(scene.value.asks.map(({ question }) => story.value.questions[question]!));
  const sorted = [...of].sort((a, b) => Number(here.has(b)) - Number(here.has(a)));
  const choose = (question: Question, value: string): void => {
    const before = journey.value.entries.length;
    answer(question.path, value);
    const back = journey.value.entries.length < before;
    say(back ? t("panel-unknown-back", { step: stepTitle(scene.value.step).text }) : t("panel-unknown-same"));
  };
  return (
    <>
      <p class="panel-aside">{t("panel-unknown-why")}</p>
      <p role="status">{said}</p>
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
  const words = (value: string) => {
    const said = answerWords(question, value);
    return value === question.answers[0] ? t("panel-asks-usual", { answer: said.text }) : said.text;
  };
  if (question.answers.length <= FEW) {
    return (
      <Choice legend={legend} options={question.answers.map((value) => ({ value, words: words(value) }))} chosen={chosen} choose={choose} />
    );
  }
  const id = `leaf-${question.path}`;
  return (
    <p class="panel-field">
      <label for={id}>{legend}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {question.answers.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    </p>
  );
}
