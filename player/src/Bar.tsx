import { computed } from "@preact/signals";
import { Moon, Pause, Play } from "./art/icons";
import { Words } from "./pages/parts/Words";
import { Opener } from "./panel/Opener";
import { journey, playing, progress, scene } from "./store";
import { dark, setDark } from "./theme";
import { duration } from "./words";

/** How long it has taken by now, the part of the present move included that is over. */
const elapsed = computed(() => duration(journey.value.clock.minutes + progress.value * scene.value.minutes));

/** Below every page: that this is an illustration, how long it takes by now, and what everybody may need. */
export function Bar() {
  return (
    <footer class="bar">
      <p class="bar__note"><Words id="ui-illustration" /></p>
      <p class="bar__time"><Words id="ui-elapsed" of={{ time: elapsed.value }} /></p>
      <div class="bar__tools">
        <button class="tool" type="button" onClick={() => (playing.value = !playing.value)}>
          {playing.value ? <Pause /> : <Play />}
          <Words id={playing.value ? "ui-pause" : "ui-continue"} />
        </button>
        <button class="tool" type="button" aria-pressed={dark.value} onClick={() => setDark(!dark.value)}>
          <Moon />
          <Words id="ui-dark" />
        </button>
        <Opener />
      </div>
    </footer>
  );
}
