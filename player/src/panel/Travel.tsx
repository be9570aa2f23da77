import type { Pace } from "../story";
import { PACES } from "../story";
import { SPEEDS, back, finish, journey, playing, restart, scene, setPace, speed } from "../store";
import { duration, number, t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";
import { forward, playOrPause } from "./travelling";

const SECONDS: Intl.NumberFormatOptions = { style: "unit", unit: "second", unitDisplay: "long" };

/** Going back and on, and how fast. */
export function Travel() {
  const { entries, ended, given } = journey.value;
  const first = entries.length === 0;
  return (
    <Part id="travel" title={t("panel-travel")}>
      {() => (
        <>
          <div class="panel-buttons">
            <button type="button" aria-disabled={first} onClick={() => first || back()}>
              {t("panel-back")}
            </button>
            <button type="button" aria-disabled={!!ended} onClick={() => ended || forward()}>
              {t("panel-forward")}
            </button>
            <button type="button" aria-disabled={!!ended || !!scene.value.waits} onClick={playOrPause}>
              {t(playing.value ? "panel-pause" : "panel-play")}
            </button>
            <button type="button" aria-disabled={!!ended} onClick={() => ended || finish()}>
              {t("panel-finish")}
            </button>
            <button type="button" aria-disabled={first} onClick={() => first || restart()}>
              {t("panel-restart")}
            </button>
          </div>
          <Choice
            legend={t("panel-speed")}
            options={SPEEDS.map((value) => ({ value, words: t("panel-speed-is", { time: value < 1 ? number(value * 60, SECONDS) : duration(value) }) }))}
            chosen={speed.value}
            choose={(value) => {
              speed.value = value;
            }}
          />
          <Choice<Pace>
            legend={t("panel-pace")}
            options={PACES.map((value) => ({ value, words: t(`panel-pace-${value}`) }))}
            chosen={given.pace}
            choose={setPace}
          />
        </>
      )}
    </Part>
  );
}
