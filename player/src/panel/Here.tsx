import { journey, language, scene } from "../store";
import { stepNote, stepTitle, t } from "../words";
import { Address } from "./Address";
import { Part } from "./Part";
import { Told } from "./Told";
import { duration } from "./duration";

/** Which step this is, how long it took to come here, and the address that leads here. */
export function Here() {
  return (
    <Part id="here" title={t("panel-here")}>
      {() => (
        <>
          <Where />
          <Numbers />
          <Address />
        </>
      )}
    </Part>
  );
}

function Where() {
  const { step } = scene.value;
  const note = stepNote(step);
  return (
    <>
      <p class="panel-step">
        <strong>
          <Told words={stepTitle(step)} />
        </strong>{" "}
        <code>{step.id}</code>
      </p>
      {note && (
        <p class="panel-note">
          <span class="panel-label">{t("panel-here-note")}</span> <Told words={note} />
        </p>
      )}
    </>
  );
}

function Numbers() {
  const { entries, clock, ended, given } = journey.value;
  const { waits, minutes } = scene.value;
  const took = (of: number): string => duration(of, language.value, t("panel-moment"));
  const number = new Intl.NumberFormat(language.value);
  const now = ended ? t("panel-here-over") : waits ? t("panel-here-waits") : took(minutes);
  const rows: [string, string][] = [
    [t("panel-here-so-far"), took(clock.minutes)],
    [t("panel-here-step"), now],
    [t("panel-here-restarts"), number.format(entries.filter((one) => one.way.reboot).length)],
    [t("panel-here-prompts"), number.format(entries.filter((one) => one.way.by === "person").length)],
    [t("panel-here-moves"), number.format(entries.length)],
  ];
  return (
    <>
      <dl class="panel-numbers">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(given.waits).length > 0 && <p class="panel-aside">{t("panel-with-waits")}</p>}
    </>
  );
}
