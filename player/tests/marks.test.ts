import { expect, test } from "vitest";
import { hold, parts, release } from "../src/marks";

test("what stands between asterisks is stressed, and in backticks typed", () => {
  expect(parts("Press *Try again*, or run `w32tm /resync`.")).toEqual([
    { text: "Press ", as: "said" },
    { text: "Try again", as: "stressed" },
    { text: ", or run ", as: "said" },
    { text: "w32tm /resync", as: "typed" },
    { text: ".", as: "said" },
  ]);
});

test("a wildcard is no mark", () => {
  const text = "allow *.manage.microsoft.com and *.dm.microsoft.com on port 443";
  expect(parts(text)).toEqual([{ text, as: "said" }]);
});

test("a name that looks like a mark stays as it is", () => {
  const name = "*bold* `x` and *more*";
  expect(parts(`mend ${hold(name)}`)).toEqual([{ text: `mend ${name}`, as: "said" }]);
  expect(release(hold(name))).toBe(name);
});
