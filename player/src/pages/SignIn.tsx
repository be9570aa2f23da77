/** Signing in with the school's account. */
import { Card, House, Key, Phone } from "../art/pictures";
import { number, stepTitle } from "../words";
import { Busy } from "./Busy";
import { Actions } from "./parts/Actions";
import { Field, useFilled } from "./parts/Field";
import { Form } from "./parts/Form";
import { Halted } from "./parts/Halted";
import { Picks } from "./parts/Picks";
import { Sheet } from "./parts/Sheet";
import { Trouble } from "./parts/Trouble";
import { Told, Words } from "./parts/Words";
import { codeOf, troubleWords } from "./parts/trouble";
import type { PageProps } from "./page";

export function Account({ scene, journey }: PageProps) {
  const { left, complete } = useFilled("student@school.example");
  const { profile } = scene.facts;
  return (
    <Sheet
      art={<House />}
      title={<Told words={stepTitle(scene.step)} />}
      lead={<Words id={profile ? "page-account-lead-profile" : "page-account-lead"} of={{ profile }} />}
    >
      {denied(journey) && <Trouble title={<Words id="page-trouble-denied" />} />}
      <Form scene={scene} submits="next" complete={complete}>
        <Field label="page-account-name" hint="page-field-made-up" type="email" left={left} />
      </Form>
    </Sheet>
  );
}

const last = (journey: PageProps["journey"]) => journey.entries.findLast((entry) => entry.way.by === "person");
const denied = (journey: PageProps["journey"]) => last(journey)?.way.label === "deny";

/** Nothing to see, unless the look-up fails. */
export function HomeRealm({ scene, journey }: PageProps) {
  if (!scene.waits && !journey.ended) return <Busy scene={scene} journey={journey} />;
  return (
    <Sheet art={<House />} title={<Words id="page-went-wrong" />}>
      {scene.facts.trouble && (
        <Trouble title={<Told words={troubleWords(scene, journey)} />} code={codeOf(scene, journey)} />
      )}
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}

export function Password({ scene, journey }: PageProps) {
  const { left, complete } = useFilled();
  const before = last(journey);
  const mistyped = before?.step === scene.step && before.way.label === "wrong";
  return (
    <Sheet art={<Key />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-password-lead" />}>
      {mistyped && <Trouble title={<Words id="page-trouble-wrong" />} />}
      <Form key={journey.entries.length} scene={scene} submits="correct" complete={complete}>
        <Field label="page-password" hint="page-field-not-yours" type="password" left={left} />
      </Form>
    </Sheet>
  );
}

export function Certificate({ scene }: PageProps) {
  const { left, complete } = useFilled();
  const can = scene.waits?.offers.includes("choose") ?? false;
  return (
    <Sheet art={<Card />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-certificate-lead" />}>
      {can ? (
        <Form scene={scene} submits="choose" complete={complete}>
          <Picks
            legend="page-certificate"
            seen
            chosen="card"
            picks={[{ id: "card", name: <Words id="page-certificate-card" /> }]}
          />
          <Field label="page-certificate-pin" hint="page-field-not-yours" type="password" left={left} />
        </Form>
      ) : (
        <Halted />
      )}
    </Sheet>
  );
}

/** A number that stands on both screens, so that nobody approves the sign-in of somebody else. */
const SHOWN = 47;

export function SecondFactor({ scene }: PageProps) {
  const can = scene.waits?.offers.includes("approve") ?? false;
  return (
    <Sheet
      art={<Phone />}
      title={<Told words={stepTitle(scene.step)} />}
      lead={<Words id={can ? "page-second-factor-lead" : "page-second-factor-none"} />}
    >
      {can && <p class="number">{number(SHOWN)}</p>}
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}
