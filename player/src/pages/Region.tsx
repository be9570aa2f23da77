/** Language, region and keyboard. */
import { Globe, Keys, Languages } from "../art/pictures";
import { setLanguage } from "../store";
import { language, stepTitle } from "../words";
import { Actions } from "./parts/Actions";
import { Picks } from "./parts/Picks";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import { homeRegion, languagePicks, layoutPicks, regionPicks } from "./places";
import type { PageProps } from "./page";

export function Language({ scene }: PageProps) {
  return (
    <Sheet art={<Languages />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-language-lead" />}>
      <LanguageList />
      <Actions scene={scene} />
    </Sheet>
  );
}

function LanguageList({ seen = false }: { seen?: boolean }) {
  return (
    <Picks legend="page-language" seen={seen} picks={languagePicks()} chosen={language.value} choose={setLanguage} />
  );
}

function RegionList({ seen = false }: { seen?: boolean }) {
  const locale = language.value;
  return <Picks key={locale} legend="page-region" seen={seen} picks={regionPicks(locale)} chosen={homeRegion(locale)} />;
}

function LayoutList({ seen = false }: { seen?: boolean }) {
  const locale = language.value;
  return <Picks key={locale} legend="page-keyboard" seen={seen} picks={layoutPicks(locale)} chosen={locale} />;
}

export function Region({ scene }: PageProps) {
  return (
    <Sheet art={<Globe />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-region-lead" />}>
      <RegionList />
      <Actions scene={scene} />
    </Sheet>
  );
}

export function Keyboard({ scene }: PageProps) {
  return (
    <Sheet art={<Keys />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-keyboard-lead" />}>
      <LayoutList />
      <Actions scene={scene} />
    </Sheet>
  );
}

export function SecondKeyboard({ scene }: PageProps) {
  return (
    <Sheet art={<Keys />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-second-keyboard-lead" />}>
      <Actions scene={scene} />
    </Sheet>
  );
}

/** The three lists on one page. */
export function Recovery({ scene }: PageProps) {
  return (
    <Sheet title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-recovery-lead" />}>
      <div class="three">
        <LanguageList seen />
        <RegionList seen />
        <LayoutList seen />
      </div>
      <Actions scene={scene} />
    </Sheet>
  );
}
