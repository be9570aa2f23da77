import { computed } from "@preact/signals";
import type { Journey } from "../engine/journey";
import { rewound } from "../engine/travel";
import type { Visit } from "../engine/visits";
import { Told } from "../pages/parts/Words";
import { CONNECTION } from "../pages/wired";
import { show, story } from "../store";
import { duration, outcomeTitle, stepTitle, t } from "../words";
import { Part } from "./Part";
import type { Pair } from "./alike";
import { alike, differs, sideBySide } from "./alike";
import { predicted } from "./predicted";

const KINDS = ["wired", "wifi"] as const;

/** As long as the journey goes as predicted, so do these. */
const compared = computed(() => KINDS.map((kind) => alike(predicted.value, CONNECTION, kind)) as [Journey, Journey]);

/** Two devices side by side, one by cable and one by Wi-Fi. */
export function Networks() {
  const question = story.value.questions.find((one) => one.path === CONNECTION);
  if (!question || !KINDS.every((kind) => question.answers.includes(kind))) return null;
  return (
    <Part id="networks" title={t("panel-networks")} folded>
      {() => <Compared />}
    </Part>
  );
}

function Compared() {
  const both = compared.value;
  const rows = sideBySide(...both).filter((pair) => pair.some((visit) => visit?.status === "shown"));
  const count = rows.filter(differs).length;
  return (
    <>
      <p class="panel-aside">{t("panel-networks-why")}</p>
      <p>{count ? t("panel-networks-differ", { count }) : t("panel-networks-same")}</p>
      <table class="panel-networks">
        <thead>
          <tr>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(`panel-networks-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((pair, at) => (
            <Row key={at} pair={pair} journeys={both} />
          ))}
          <tr class="panel-ending">
            {both.map((one, at) => (
              <td key={at}>
                <Ending of={one} kind={KINDS[at]!} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Row({ pair, journeys }: { pair: Pair; journeys: [Journey, Journey] }) {
  const different = differs(pair);
  return (
    <tr class={different ? "panel-differs" : ""}>
      {pair.map((visit, at) => (
        <td key={at}>
          {visit ? <Cell visit={visit} of={journeys[at]!} kind={KINDS[at]!} /> : <span class="panel-aside">{t("panel-networks-not-met")}</span>}
          {different && <span class="panel-mark">{t("panel-networks-differs")}</span>}
        </td>
      ))}
    </tr>
  );
}

function Cell({ visit, of, kind }: { visit: Visit; of: Journey; kind: (typeof KINDS)[number] }) {
  const title = stepTitle(visit.step);
  const status = visit.status === "shown" ? "" : t(visit.status === "skipped" ? "panel-way-skipped" : "panel-way-behind");
  return (
    <>
      <button
        type="button"
        class="panel-jump"
        aria-label={t("panel-networks-go", { step: title.text, network: t(`panel-networks-${kind}`) })}
        onClick={() => show(rewound(of, visit.moves))}
      >
        <Told words={title} />
      </button>
      <span class="panel-aside">{[status, after(visit.at)].filter(Boolean).join(" · ")}</span>
    </>
  );
}

function Ending({ of, kind }: { of: Journey; kind: (typeof KINDS)[number] }) {
  const { ended, clock } = of;
  if (!ended) return null;
  const step = story.value.steps.find((one) => one.id === ended.stop);
  return (
    <>
      <span class="panel-label">{t("panel-networks-ends")}</span>
      <button
        type="button"
        class="panel-jump"
        aria-label={t("panel-networks-go", { step: outcomeTitle(ended.outcome).text, network: t(`panel-networks-${kind}`) })}
        onClick={() => show(of)}
      >
        <Told words={outcomeTitle(ended.outcome)} />
      </button>
      {step && (
        <span class="panel-aside">
          <Told words={stepTitle(step)} /> · {after(clock.minutes)}
        </span>
      )}
    </>
  );
}

function after(minutes: number): string {
  return t("panel-way-at", { time: duration(minutes) });
}
