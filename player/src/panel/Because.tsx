import { Told } from "../pages/parts/Words";
import { story } from "../store";
import type { Rule, Said } from "../story";
import { language, ruleWords, t } from "../words";
import { day } from "./days";

/** Why something is so: what the rules say, and behind that how it is known. */
export function Because({ said }: { said: Said[] }) {
  const known = said.filter(({ rule }) => story.value.rules[rule]);
  if (known.length === 0) return null;
  return (
    <ul class="panel-because">
      {known.map((one, at) => (
        <li key={at}>
          <details>
            <summary>
              <Told words={ruleWords(one, story.value.rules[one.rule]!)} />
            </summary>
            <Known id={one.rule} rule={story.value.rules[one.rule]!} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Known({ id, rule }: { id: string; rule: Rule }) {
  return (
    <dl class="panel-rule">
      <dt>{t("panel-rule-id")}</dt>
      <dd>
        <code>{id}</code>
      </dd>
      {rule.code && (
        <>
          <dt>{t("panel-rule-code")}</dt>
          <dd>
            <code>{rule.code}</code>
          </dd>
        </>
      )}
      <dt>{t("panel-rule-confidence")}</dt>
      <dd>{t(`panel-rule-${rule.confidence}`)}</dd>
      <dt>{t("panel-rule-sources")}</dt>
      {rule.sources.map(({ title, address, date }) => (
        <dd key={address + title}>
          <cite lang="en">{title}</cite>, {day(date, language.value)}
          <br />
          <span class="panel-source" lang="en" dir="ltr">
            {address}
          </span>
        </dd>
      ))}
    </dl>
  );
}
