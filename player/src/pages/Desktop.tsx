/** The sign-in to Windows, and what stands there where nobody signs in. */
import { Anybody, Kiosk as Picture, Person } from "../art/pictures";
import { stepTitle } from "../words";
import { Field, useFilled } from "./parts/Field";
import { Form } from "./parts/Form";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import type { PageProps } from "./page";

/** After a restart: the password once more. */
export function Unlock({ scene }: PageProps) {
  const { left, complete } = useFilled();
  return (
    <Sheet
      art={<Person />}
      title={<Told words={stepTitle(scene.step)} />}
      lead={<Words id="page-unlock-lead" />}
    >
      <Form scene={scene} submits="sign_in" complete={complete}>
        <Field label="page-password" hint="page-field-not-yours" type="password" left={left} />
      </Form>
    </Sheet>
  );
}

/** Where anybody of the school may sign in. */
export function SignInPage({ scene }: PageProps) {
  return (
    <Sheet art={<Anybody />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-sign-in-page-lead" />}>
      <Halted />
    </Sheet>
  );
}

export function Kiosk({ scene }: PageProps) {
  return (
    <Sheet art={<Picture />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-kiosk-lead" />}>
      <Halted />
    </Sheet>
  );
}
