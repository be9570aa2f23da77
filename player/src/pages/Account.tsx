/** Whose device it is. */
import type { ComponentType } from "preact";
import { Home, School } from "../art/icons";
import { House, Person } from "../art/pictures";
import { choose } from "../store";
import { choiceWords, found, stepTitle } from "../words";
import { Field, useFilled } from "./parts/Field";
import { Form } from "./parts/Form";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import type { PageProps } from "./page";

const SIGNS: Record<string, ComponentType> = { personal: Home, work_or_school: School };

export function SetUpFor({ scene }: PageProps) {
  return (
    <Sheet art={<House />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-set-up-for-lead" />}>
      <ul class="ways">
        {scene.waits?.offers.map((label) => {
          const Sign = SIGNS[label] ?? School;
          const more = found(`page-set-up-for-${label}`);
          return (
            <li key={label}>
              <button class="way" type="button" data-choice={label} onClick={() => choose(label)}>
                <Sign />
                <span class="way__name">
                  <Told words={choiceWords(scene.step.id, label)} />
                </span>
                {more && (
                  <span class="small">
                    <Told words={more} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <Halted />
    </Sheet>
  );
}

export function Local({ scene }: PageProps) {
  const { left, complete } = useFilled();
  return (
    <Sheet art={<Person />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-local-lead" />}>
      <Form scene={scene} submits="next" complete={complete}>
        <Field label="page-local-name" hint="page-field-made-up" left={left} />
      </Form>
    </Sheet>
  );
}

export function Microsoft({ scene }: PageProps) {
  const { left, complete } = useFilled("someone@mail.example");
  return (
    <Sheet art={<Person />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-microsoft-lead" />}>
      <Form scene={scene} submits="sign_in" complete={complete}>
        <Field label="page-microsoft-name" hint="page-field-made-up" type="email" left={left} />
        <Halted />
      </Form>
    </Sheet>
  );
}
