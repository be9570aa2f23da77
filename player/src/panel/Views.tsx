import { book, panel, selectStory, storyIndex, view } from "../store";
import { t } from "../words";
import { Choice } from "./Choice";
import { Part } from "./Part";
import { close } from "./opening";

/** Who looks on, and at which scenario. */
export function Views() {
  const { stories } = book.value;
  return (
    <Part id="view" title={t("panel-view")} folded={false}>
      {() => (
        <>
          {stories.length > 1 && (
            <p class="panel-field">
              <label for="panel-scenario">{t("panel-scenario")}</label>
              <select
                id="panel-scenario"
                value={storyIndex.value}
                onChange={(event) => selectStory(Number(event.currentTarget.value))}
              >
                {stories.map((one, at) => (
                  <option key={at} value={at}>
                    {one.title}
                  </option>
                ))}
              </select>
            </p>
          )}
          <Choice
            row
            legend={t("panel-view")}
            options={(["trainer", "student"] as const).map((value) => ({ value, words: t(`panel-view-${value}`) }))}
            chosen={view.value}
            choose={show}
          />
          <p class="panel-aside">{t("panel-view-why")}</p>
          <p class="panel-aside">{t("panel-view-technician")}</p>
        </>
      )}
    </Part>
  );
}

/** A student sees no panel. */
function show(wanted: "trainer" | "student"): void {
  view.value = wanted;
  if (wanted === "student" && panel.value) close();
}
