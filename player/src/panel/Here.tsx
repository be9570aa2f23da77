import { Told } from "../pages/parts/Words";
import { journey, scene } from "../store";
import { duration, number, stepNote, stepTitle, t } from "../words";
import { Address } from "./Address";
import { Part } from "./Part";

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
  return (
    <>
      <p class="panel-step">
        <strong>
          <Told words={stepTitle(step)} />
        </strong>{" "}
        <code>{step.id}</code>
      </p>
      {step.note && (
        <p class="panel-note">
          <span class="panel-label">{t("panel-here-note")}</span> <Told words={stepNote(step)} />
        </p>
      )}
    </>
  );
}

function Numbers() {
  const { entries, clock, ended, given } = journey.value;
  const { waits, minutes } = scene.value;
  const now = ended ? t("panel-here-over") : waits ? t("panel-here-waits") : duration(minutes);
  const rows: [string, string][] = [
    [t("panel-here-so-far"), duration(clock.minutes)],
    [t("panel-here-step"), now],
    [t("panel-here-restarts"), number(entries.filter((one) => one.way.reboot).length)],
    [t("panel-here-prompts"), number(entries.filter((one) => one.way.by === "person").length)],
    [t("panel-here-moves"), number(entries.length)],
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
