import { Told } from "../pages/parts/Words";
import { journey, story } from "../store";
import { answerWords, duration, outcomeMeaning, outcomeTitle, questionWords, remedyWords, stepTitle, t } from "../words";
import { Because } from "./Because";
import { Part } from "./Part";
import { hanging } from "./mattering";
import { predicted } from "./predicted";
import { end } from "./travelling";

/** How the journey ends if all goes on as expected: where, why, and what would help. */
export function Ends() {
  return (
    <Part id="ends" title={t("panel-ends")} folded={false}>
      {() => <End />}
    </Part>
  );
}

function End() {
  const { ended, clock } = predicted.value;
  if (!ended) return null;
  const step = story.value.steps.find((one) => one.id === ended.stop);
  const helps = ended.because.flatMap((one) => remedyWords(one, story.value.rules[one.rule]!));
  const time = duration(clock.minutes);
  return (
    <>
      <p class="panel-aside">{t(journey.value.ended ? "panel-ends-now" : "panel-ends-if")}</p>
      <p class="panel-outcome">
        <strong>
          <Told words={outcomeTitle(ended.outcome)} />
        </strong>
      </p>
      <p>
        <Told words={outcomeMeaning(ended.outcome)} />
      </p>
      {step && <p class="panel-aside">{t("panel-ends-at", { step: stepTitle(step).text, time })}</p>}
      {ended.because.length > 0 && <h4>{t("panel-ends-why")}</h4>}
      <Because said={ended.because} />
      {helps.length > 0 && (
        <>
          <h4>{t("panel-ends-helps")}</h4>
          <ul class="panel-helps">
            {helps.map((words) => (
              <li key={words.text}>
                <Told words={words} />
              </li>
            ))}
          </ul>
        </>
      )}
      {(ended.device_name || ended.rights) && (
        <dl class="panel-numbers">
          {ended.device_name && (
            <div>
              <dt>{t("panel-ends-device")}</dt>
              <dd dir="auto">{ended.device_name}</dd>
            </div>
          )}
          {ended.rights && (
            <div>
              <dt>{t("panel-ends-rights")}</dt>
              <dd>{t(`panel-ends-${ended.rights}`)}</dd>
            </div>
          )}
        </dl>
      )}
      <Hanging />
      <button type="button" aria-disabled={!!journey.value.ended} onClick={end}>
        {t("panel-ends-go")}
      </button>
    </>
  );
}

/** What the end hangs on that nobody knows, so that nobody takes it for certain. */
function Hanging() {
  const others = hanging.value;
  if (others.length === 0) return null;
  return (
    <>
      <h4>{t("panel-ends-hangs")}</h4>
      <ul>
        {others.map(({ question, answer, ended }) => (
          <li key={`${question.path} ${answer}`}>
            <Told words={questionWords(question)} /> {t("panel-ends-otherwise", { answer: answerWords(question, answer).text, outcome: outcomeTitle(ended.outcome).text })}
          </li>
        ))}
      </ul>
    </>
  );
}
