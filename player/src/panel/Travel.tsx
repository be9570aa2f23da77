import { SPEEDS, back, journey, playing, restart, setPace, speed } from "../store";
import type { Pace } from "../story";
import { PACES } from "../story";
import { duration, number, t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";
import { end, moveBack, moveOn, pageOn, playOrPause } from "./travelling";

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
            <Press words="panel-page-back" off={first} act={back} />
            <Press words="panel-page-on" off={!!ended} act={pageOn} />
            <Press words="panel-move-back" off={first} act={moveBack} />
            <Press words="panel-move-on" off={!!ended} act={moveOn} />
            <Press words={playing.value ? "panel-pause" : "panel-play"} act={playOrPause} />
            <Press words="panel-finish" off={!!ended} act={end} />
            <Press words="panel-restart" off={first} act={restart} />
          </div>
          <Choice
            row
            legend={t("panel-speed")}
            options={SPEEDS.map((value) => ({ value, words: t("panel-speed-is", { time: value < 1 ? number(value * 60, SECONDS) : duration(value) }) }))}
            chosen={speed.value}
            choose={(value) => {
              speed.value = value;
            }}
          />
          <Choice<Pace>
            row
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

/** A button that keeps the focus where it has nothing to do for now. */
function Press({ words, off = false, act }: { words: string; off?: boolean; act: () => void }) {
  return (
    <button type="button" aria-disabled={off} onClick={() => off || act()}>
      {t(words)}
    </button>
  );
}
