// A part that cannot be drawn leaves the rest standing; what nothing expected ends in a screen with a way out.
import { test, vi } from "vitest";
import { eventually, expect, open, text } from "../testing";
import type { Page } from "../testing";
import type { SetupView } from "../host/types.gen";

vi.spyOn(console, "error").mockImplementation(() => undefined);

/** A view whose notes cannot be drawn, as if a part of the page had a fault. */
function broken(view: SetupView): SetupView {
  for (const step of view.steps) {
    Object.defineProperty(step, "notes", {
      get() {
        throw new RangeError(`the note of ${view.name}`);
      },
    });
  }
  return view;
}

async function withBrokenNotes(language = "en"): Promise<Page> {
  const page = await open("sync", language);
  const setup = page.fake.open;
  if (!setup) throw new Error("no setup is open");
  const view = setup.view.bind(setup);
  setup.view = () => broken(view());
  await page.user.click(page.find('[data-instruction="sync"] input'));
  await page.until("[data-part-failed]");
  return page;
}

/** What was meant to fail, so that the test does not fail by it. */
async function reported(page: Page): Promise<string[]> {
  await eventually(() => expect(page.fake.notDrawn.length).toBeGreaterThan(0));
  return page.fake.notDrawn.splice(0);
}

test.each(["en", "fr"])("a part that cannot be drawn says so and leads out, in %s", async (language) => {
  const page = await withBrokenNotes(language);
  const parts = page.all("[data-part-failed]").map((one) => one.dataset["partFailed"]);
  expect(parts.length).toBeGreaterThan(0);
  expect(text(page.find("[data-part-failed]"))).toContain(language === "en" ? "This part cannot be shown" : "Cette partie ne peut pas être affichée");
  expect(text(page.find("#step-title"))).not.toBe("");
  const log = (await reported(page)).join("\n");
  expect(log).toContain("RangeError");
  expect(log, "nothing of the record is logged").not.toContain("Northwind");
  await page.press("all-setups", "[data-part-failed]");
  await page.until("[data-screen=first]");
});

test("what could not be drawn is not resumed, what is opened afterwards is", async () => {
  const page = await withBrokenNotes();
  await reported(page);
  expect(page.fake.resume).toBeNull();
  await page.press("show-step", 'nav li[data-step="invite"]');
  await page.press("all-setups", "header");
  await page.until("[data-screen=first]");
  expect(page.fake.resume).toBeNull();
  page.fake.notDrawn.splice(0);
});

test.each([
  ["an error", () => window.dispatchEvent(new ErrorEvent("error", { error: new TypeError("of Ana"), cancelable: true }))],
  ["a rejected promise", () => window.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: new TypeError("of Ana") }))],
  ["a thrown text", () => window.dispatchEvent(new ErrorEvent("error", { error: "of Ana", cancelable: true }))],
])("%s that nothing expected ends in a screen with All setups", async (_, happens) => {
  const page = await open("sync");
  happens();
  await page.until("[data-screen=failed]");
  expect(document.activeElement?.tagName).toBe("H1");
  expect((await reported(page)).join()).not.toContain("Ana");
  await page.press("all-setups");
  await page.until("[data-screen=first]");
});

test("a remark of the web view without an error is no failure", async () => {
  const page = await open("sync");
  window.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed with undelivered notifications." }));
  await page.until("[data-screen=setup]");
  expect(page.all("[data-screen=failed]")).toHaveLength(0);
});

test("a start whose answer cannot be drawn is no empty window", async () => {
  const { Fake } = await import("../host/fake");
  const { render } = await import("@testing-library/svelte");
  const { default: App } = await import("./App.svelte");
  const fake = new Fake();
  const answer = await fake.start();
  fake.start = async () => ({ ...answer, home: { ...answer.home, setups: [null as never] } });
  render(App, { host: fake });
  await eventually(() => expect(document.querySelector("[data-part-failed]")).not.toBeNull());
});
