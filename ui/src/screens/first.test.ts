import { test } from "vitest";
import { FakeSetup } from "../host/fake-setup";
import { eventually, expect, open, text } from "../testing";

test("a setup that was open is resumed at its step, and its heading has the focus", async () => {
  const page = await open("sync");
  expect(page.find("[data-screen]").dataset["screen"]).toBe("setup");
  expect(page.find("article").dataset["step"]).toBe("data-sync");
  await eventually(() => expect(document.activeElement?.id).toBe("step-title"));
  await eventually(() => expect(page.fake.asked).toContain("painted"));
});

test("the first screen names the last setup, what comes next and how long it takes", async () => {
  const page = await open("first");
  const card = text(page.find("[data-resume]"));
  expect(card).toContain("Northwind");
  expect(card).toContain("Connect Marketo Sales to Marketo");
  expect(card).toContain("about 1 h 30 min of work left");
  expect(page.find("[data-resume] [role=img]").getAttribute("aria-label")).toBe("4 of 9 done");
});

test("resuming goes back to the step that was on the screen", async () => {
  const page = await open("first");
  await page.press("resume");
  expect((await page.until("article")).dataset["step"]).toBe("connect-marketo");
});

test("a setup in which everything is done is opened, for there is nothing to resume", async () => {
  const page = await open("first");
  const setup = page.fake.setups[0];
  const left = setup?.view().steps.filter((step) => step.state.kind !== "done").map((step) => step.id) ?? [];
  expect(left.length).toBeGreaterThan(0);
  for (const step of left) setup?.append("step-attested", { step });
  await page.press("resume");
  await page.until("article");
  await page.press("all-setups");
  await page.until("[data-resume]");
  expect(text(page.find('[data-resume] [data-action="resume"]'))).toBe("Open");
});

test("a setup that cannot be read is named, cannot be opened, and can be removed", async () => {
  const page = await open("first");
  const row = page.all("tr[data-setup]").find((one) => text(one).includes("Contoso"));
  expect(row?.querySelector('[data-action="open"]')).toBeNull();
  expect(row?.querySelector('[data-action="remove"]')).not.toBeNull();
  expect(row?.querySelector<HTMLElement>("[data-unreadable]")?.dataset["unreadable"]).toBe("setup-unreadable");
});

test("removing asks first, says where it goes, and Cancel keeps the setup", async () => {
  const page = await open("first");
  await page.press("remove", "[data-resume]");
  expect(text(page.find("dialog"))).toContain("trash");
  await page.press("cancel", "dialog");
  expect(page.all("dialog")).toHaveLength(0);
  expect(page.fake.asked).not.toContain("removeSetup");

  await page.press("remove", "[data-resume]");
  await page.press("confirm-remove");
  await eventually(() => expect(page.fake.setups).toHaveLength(2));
  await eventually(() => expect(page.said()).toContain("Northwind"));
});

test("a refused removal stays in the dialog with its reason", async () => {
  const page = await open("first");
  page.fake.refuse.removeSetup = { code: "no-trash-here", facts: {} };
  await page.press("remove", "[data-resume]");
  await page.press("confirm-remove");
  await page.until("dialog [role=alert]");
  expect(page.fake.setups).toHaveLength(3);
});

test("a new setup needs a name and a person, and starts at what comes next", async () => {
  const page = await open("empty");
  await page.press("create");
  expect(document.activeElement).toBe(page.find('[name="setup-name"]'));
  expect(page.fake.asked).not.toContain("createSetup");

  await page.user.type(page.find('[name="setup-name"]'), "Northwind");
  await page.user.click(page.find('[name="environment"][value="sandbox"]'));
  await page.user.type(page.find('[name="my-name"]'), "Ana");
  await page.user.click(page.find('[name="persona"][value="salesforce-admin"]'));
  await page.press("create");
  expect((await page.until("article")).dataset["step"]).toBe("crm-sync");
  expect(page.find("[data-environment]").dataset["environment"]).toBe("sandbox");
  expect(page.fake.open?.given).toEqual({ name: "Northwind", environment: "sandbox", practice: false, my_name: "Ana", personas: ["salesforce-admin"] });
});

test("a start that fails says so instead of an empty window", async () => {
  const { Fake } = await import("../host/fake");
  const { render } = await import("@testing-library/svelte");
  const { default: App } = await import("../app/App.svelte");
  const fake = new Fake();
  fake.refuse.start = { code: "data-folder", facts: {} };
  render(App, { host: fake });
  await eventually(() => expect(document.querySelector("[role=alert] [data-code]")?.textContent).toBe("data-folder"));
});

test("a data folder that others may change is told, with what to do", async () => {
  const page = await open("first");
  page.fake.doubts = [{ code: "data-folder-open-to-others", facts: { folder: "/srv/setups" } }];
  await page.press("resume");
  await page.until("article");
  await page.press("all-setups");
  const told = text(await page.until('main:has([data-code="data-folder-open-to-others"])'));
  expect(told).toContain("Other users of this computer may change the data folder");
  expect(told).toContain("choose a folder of your own");
});

test("only the latest 50 of many setups are drawn, and search finds the others", async () => {
  const page = await open("first");
  const model = page.fake.setups[0];
  if (!model) throw new Error("the scene has a setup");
  const names = Array.from({ length: 120 }, (_, index) => `Region ${index}`);
  page.fake.setups.push(...names.map((name) => new FakeSetup(page.fake, { ...model.given, name })));
  await page.press("resume");
  await page.until("article");
  await page.press("all-setups");
  await page.until("tr[data-setup]");
  expect(page.all("tr[data-setup]")).toHaveLength(50);
  await page.press("more-setups");
  await eventually(() => expect(page.all("tr[data-setup]")).toHaveLength(100));
  await page.user.type(page.find("input[type=search]"), "region 107");
  await eventually(() => expect(page.all("tr[data-setup]").map(text).join()).toContain("Region 107"));
  expect(page.all("tr[data-setup]")).toHaveLength(1);
});

test("the search of setups stays for as long as it hides some", async () => {
  const page = await open("first");
  const model = page.fake.setups[0];
  if (!model) throw new Error("the scene has a setup");
  const others = page.fake.setups.length - 1;
  for (let index = others; index < 51; index++) page.fake.setups.push(new FakeSetup(page.fake, { ...model.given, name: `Region ${index}` }));
  await page.press("resume");
  await page.until("article");
  await page.press("all-setups");
  await page.user.type(await page.until("input[type=search]"), "region 5");
  await eventually(() => expect(page.all("tr[data-setup]").length).toBeLessThan(5));
  await page.press("remove", "tr[data-setup]");
  await page.press("confirm-remove");
  await eventually(() => expect(page.fake.setups).toHaveLength(51));
  await eventually(() => expect(page.all("dialog")).toHaveLength(0));
  expect(page.find<HTMLInputElement>("input[type=search]").value).toBe("region 5");
});
