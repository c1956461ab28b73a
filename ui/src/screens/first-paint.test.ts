import { render } from "@testing-library/svelte";
import { afterEach, test, vi } from "vitest";
import App from "../app/App.svelte";
import { Fake } from "../host/fake";
import { prepare } from "../host/fake-scenes";
import { eventually, expect } from "../testing";

const instructions = () => document.querySelectorAll("[data-instruction]").length;

/** Starts with a step whose beginning ends at `bottom`; answers how many instructions stood there when it was said to be painted. */
async function paintedWith(bottom: number): Promise<number> {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue({ bottom } as DOMRect);
  const fake = new Fake({ language: "en" });
  prepare(fake, "sync");
  let stood = -1;
  fake.painted = () => {
    stood = instructions();
    return Promise.resolve(undefined);
  };
  render(App, { host: fake });
  await eventually(() => expect(stood).toBeGreaterThanOrEqual(0));
  return stood;
}

afterEach(() => vi.restoreAllMocks());

test("what is in sight of the resumed step is there before it is said to be painted", async () => {
  expect(await paintedWith(window.innerHeight - 1)).toBeGreaterThan(0);
});

test("what is below the window's edge follows at once, without being asked for", async () => {
  expect(await paintedWith(window.innerHeight)).toBe(0);
  await eventually(() => expect(instructions()).toBeGreaterThan(0));
});
