import type { Scene } from "../../engine/scene";
import { choose } from "../../store";
import type { Worded } from "../../words";
import { choiceWords, dashed, found } from "../../words";
import { Told } from "./Words";

interface ActionsProps {
  scene: Scene;
  /** The choice that the page's form makes. */
  submits?: string;
}

/** The buttons that are offered here, the usual one last. */
export function Actions({ scene, submits }: ActionsProps) {
  const offers = scene.waits?.offers ?? [];
  if (!offers.length) return null;
  const first = submits ?? (offers.includes(scene.waits!.usual) ? scene.waits!.usual : undefined);
  const ordered = [...offers.filter((label) => label !== first), ...offers.filter((label) => label === first)];
  return (
    <div class="actions">
      {ordered.map((label) => (
        <button
          key={label}
          class={label === first ? "button button--usual" : "button"}
          type={label === submits ? "submit" : "button"}
          data-choice={label}
          onClick={label === submits ? undefined : () => choose(label)}
        >
          <Told words={buttonWords(scene.step.id, label)} />
        </button>
      ))}
    </div>
  );
}

/** What stands on a button: where a page has its own words for it, those. */
function buttonWords(stepId: string, label: string): Worded {
  return found(`page-button-${dashed(stepId)}-${label}`) ?? choiceWords(stepId, label);
}
