// What axe can tell without layout; contrast is looked at in a real browser.
import axe from "axe-core";
import { test, vi } from "vitest";
import { eventually, expect, open } from "../testing";

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

const scenes = ["empty", "first", "sync", "wait", "locked", "done", "skipped", "conflict", "trouble", "invited"];
const accounts = [
  "account-none", "account-ready", "account-signed-in", "account-no-api", "account-memory", "account-missing", "marketo-none", "marketo-tested",
  "marketo-missing", "account-unconfirmed", "marketo-unconfirmed", "practice", "practice-salesforce", "practice-marketo",
];
const checks = ["checks-no-account", "checks-none", "checks-found", "checks-preflight", "checks-old", "checks-drifted", "checks-assumed"];

test.each(scenes)("axe finds nothing on the scene %s", async (scene) => {
  await open(scene, scene.length % 2 === 0 ? "fr" : "en");
  expect(await violations()).toEqual([]);
});

test.each(checks)("axe finds nothing on the scene %s", async (scene) => {
  await open(scene, scene.length % 2 === 0 ? "fr" : "en");
  expect(await violations()).toEqual([]);
});

test("axe finds nothing while checks are asked, watched, and after the session has ended", async () => {
  const page = await open("checks-watch");
  await page.press("watch");
  await page.until("[data-watch=waiting]");
  expect(await violations()).toEqual([]);
  await page.press("stop-watching");
  await eventually(() => expect(page.all("[data-watch]")).toHaveLength(0));
  const running = page.fake.open?.checks;
  if (running) [running.holdsAfter, running.endsAfter] = [1, 1];
  await page.press("verify");
  await page.until("[data-verifying]");
  expect(await violations()).toEqual([]);
  if (running) running.holdsAfter = Infinity;
  await page.press("cancel-verify");
  await page.until("[data-checks=found]");
  await page.press("verify");
  await page.until("[data-interrupted]");
  expect(await violations()).toEqual([]);
});

test.each(accounts.flatMap((scene) => [[scene, "en"], [scene, "fr"]] as const))("axe finds nothing on the scene %s in %s", async (scene, language) => {
  await open(scene, language);
  expect(await violations()).toEqual([]);
});

test.each(["en", "fr"])("axe finds nothing while a sign-in waits, and when it has ended, in %s", async (language) => {
  const page = await open("account-waiting", language);
  await page.press("sign-in");
  await page.until("[data-waiting=waiting]");
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 25_000);
  await page.until('[name="browser-says"]');
  expect(await violations()).toEqual([]);
  page.fake.open?.accounts.browser.arrive("deny");
  await page.until("[data-sign-in] [data-code]");
  expect(await violations()).toEqual([]);
  vi.restoreAllMocks();
});

test("axe finds nothing on a list and while a cell is corrected", async () => {
  const page = await open("invite");
  page.fake.nextFile.doubts = [
    { code: "name-split", facts: { count: "2", example: "Ada | Lee" }, count: 2, lines: [2, 3], acceptable: true, settled: false, alternatives: [] },
  ];
  await page.press("choose-file");
  await page.until("[data-state=doubtful]");
  await page.press("change-columns");
  await page.press("fixes");
  expect(await violations()).toEqual([]);
  await page.user.dblClick(page.find('[data-row="2"] [data-cell="email"]'));
  await page.until('[name="cell"]');
  expect(await violations()).toEqual([]);
});

test("axe finds nothing while a list is saved and in a dialog", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-state=ready]");
  page.fake.slow.saveList = Infinity;
  await page.press("save-clean");
  await page.until("[data-running]");
  expect(await violations()).toEqual([]);
  await page.press("stop");
  await page.press("skip");
  expect(await violations()).toEqual([]);
});
