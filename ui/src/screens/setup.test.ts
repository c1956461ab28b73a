import { test } from "vitest";
import { eventually, expect, open, text } from "../testing";

const item = (id: string) => `nav li[data-step="${id}"]`;

test("every state is said in words, beside a mark", async () => {
  const page = await open("wait");
  expect(text(page.find(item("enabled")))).toContain("Assumed: follows from “Marketo and Salesforce are in sync”");
  expect(text(page.find(item("crm-sync")))).toMatch(/Verified /);
  expect(text(page.find(item("account")))).toMatch(/Confirmed by you, /);
  expect(text(page.find(item("connect-salesforce")))).toMatch(/Confirmed by Tom Reed, /);
  expect(text(page.find(item("data-sync")))).toContain("Needs step 3");
  expect(text(page.find(item("invite")))).toContain("Open · 15 min");
  for (const mark of ["verified", "attested", "assumed", "locked", "open"]) page.find(`nav .mark.${mark}`);
});

test("the number of a step stays in the list, whatever its state", async () => {
  const page = await open("wait");
  const titles = page.all("nav li[data-state] .title").map(text);
  expect(titles.filter((title) => /^\d\. /.test(title)).map((title) => title[0])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("Ctrl +, - and 0 change the size of everything, and say so", async () => {
  const page = await open("wait");
  for (const [key, percent] of [["+", 110], ["=", 120], ["-", 110], ["0", 100]] as const) {
    await page.user.keyboard(`{Control>}${key}{/Control}`);
    await eventually(() => expect(page.said()).toContain(`Zoom ${percent}%`));
    expect(text(page.find('[data-action="zoom-usual"]'))).toBe(`${percent}%`);
  }
  await page.user.keyboard("+");
  expect(page.fake.zoom).toBe(100);
  await page.press("zoom-out");
  await eventually(() => expect(page.fake.zoom).toBe(90));
});

test("My steps and Open leave out the others", async () => {
  const page = await open("wait");
  await page.press("filter-mine");
  expect(page.all("nav li[data-state]").map((one) => one.dataset["step"])).not.toContain("package");
  await page.press("filter-open");
  expect(page.all("nav li[data-state]").map((one) => one.dataset["step"])).toEqual(["connect-marketo", "invite", "package"]);
  await page.press("filter-all");
  expect(page.all("nav li[data-state]")).toHaveLength(9);
});

test("another step takes the focus to its heading and is remembered", async () => {
  const page = await open("sync");
  await page.press("show-step", item("invite"));
  await eventually(() => expect(page.fake.resume?.step).toBe("invite"));
  expect(text(page.find("#step-title"))).toBe("Invite users to MSI Actions");
  expect(document.activeElement?.id).toBe("step-title");
  expect(page.find(`${item("invite")} button`).getAttribute("aria-current")).toBe("step");
});

test("a step is confirmed and the next one reached with the keyboard alone", async () => {
  const page = await open("wait");
  await eventually(() => expect(document.activeElement?.id).toBe("step-title"));
  const tabTo = async (selector: string) => {
    for (let stops = 0; stops < 60 && !document.activeElement?.matches(selector); stops += 1) await page.user.tab();
    expect(document.activeElement?.matches(selector), selector).toBe(true);
  };
  await tabTo('[data-instruction="paste"] input');
  await page.user.keyboard(" ");
  await eventually(() => expect(page.find('[data-instruction="paste"]').dataset["ticked"]).toBe("true"));
  await tabTo('[data-action="attest"]');
  await page.user.keyboard("{Enter}");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="next"]')));
  await page.user.keyboard("{Enter}");
  await eventually(() => expect(text(page.find("#step-title"))).toBe("Start the data sync"));
  await eventually(() => expect(document.activeElement?.id).toBe("step-title"));
});

test("the language changes at once, everywhere, without leaving the step", async () => {
  const page = await open("sync");
  await page.press("language-fr");
  await eventually(() => expect(text(page.find("#step-title"))).toBe("Lancer la synchronisation des données"));
  expect(document.documentElement.lang).toBe("fr");
  expect(text(page.find('[data-action="all-setups"]'))).toBe("Configurations");
  expect(page.find("article").dataset["step"]).toBe("data-sync");
  expect(text(page.find('[data-instruction="start"]'))).toContain("Start Sync (Démarrer la synchronisation)");
});

test("undo says what it takes back, and takes it back", async () => {
  const page = await open("sync");
  await page.user.click(page.find('[data-instruction="sync"] input'));
  await eventually(() => expect(text(page.find('[data-action="undo"]'))).toBe("Undo: tick, step 4"));
  await page.press("undo");
  await eventually(() => expect(page.find('[data-instruction="sync"]').dataset["ticked"]).toBe("false"));
});

test("a setup held elsewhere can be read and not changed", async () => {
  const page = await open("trouble");
  expect(text(page.find("[data-held]"))).toContain("4711");
  for (const control of page.all("article input, article [data-action=attest], [data-action=undo], [data-action=add-note], [data-action=skip]")) {
    const stopped = (control as HTMLInputElement).disabled || control.getAttribute("aria-disabled") === "true";
    expect(stopped, control.className).toBe(true);
  }
});

test("damaged lines and entries of a newer version are told", async () => {
  const page = await open("trouble");
  expect(text(page.find("[data-damage]"))).toContain("cut off while it was being written");
  expect(page.find("[data-newer]").dataset["newer"]).toBe("2");
});

test("renaming shows the name that was saved", async () => {
  const page = await open("sync");
  await page.press("rename");
  const field = page.find<HTMLInputElement>("dialog input");
  await page.user.clear(field);
  await page.user.type(field, "Northwind EU");
  await page.press("confirm-rename");
  await eventually(() => expect(text(page.find("[data-setup-name]"))).toBe("Northwind EU"));
});

test("a role taken later changes whose steps are mine", async () => {
  const page = await open("sync");
  await page.press("change-role");
  await page.user.click(page.find('dialog [name="persona"][value="marketo-admin"]'));
  await page.user.click(page.find('dialog [name="persona"][value="salesforce-admin"]'));
  await page.press("confirm-role");
  await eventually(() => expect(page.all("dialog")).toHaveLength(0));
  await page.press("filter-mine");
  expect(page.all("nav li[data-state]").map((one) => one.dataset["step"])).toEqual(["crm-sync", "connect-salesforce", "package", "configure"]);
});
