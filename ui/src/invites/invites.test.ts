import { test } from "vitest";
import { eventually, expect, open, text } from "../testing";
import { visible } from "./visible";
import { rowsInView } from "./window";

async function checked(language = "en") {
  const page = await open("invite", language);
  await page.press("choose-file");
  await page.until("[data-preview]");
  await page.press("check");
  await page.until("[data-counts]");
  return page;
}

test("the file is shown as it is read, before anything is checked", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-preview]");
  expect(text(page.find("[data-file-facts]"))).toBe("48 kB · windows-1252, semicolons, header row · read only, never changed");
  expect(page.find<HTMLSelectElement>('[name="map-first_name"]').selectedOptions[0]?.textContent).toBe("Prénom");
});

test("the encoding can be changed, and the list cannot be checked without an e-mail column", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-preview]");
  await page.user.selectOptions(page.find('[name="encoding"]'), "UTF-8");
  await eventually(() => expect(text(page.find("[data-file-facts]"))).toContain("UTF-8"));
  await page.user.selectOptions(page.find('[name="delimiter"]'), ",");
  await eventually(() => expect(page.find<HTMLButtonElement>('[data-action="check"]').disabled).toBe(true));
  await page.user.selectOptions(page.find('[name="map-email"]'), "0");
  await eventually(() => expect(page.find<HTMLButtonElement>('[data-action="check"]').disabled).toBe(false));
});

test("a column can be taken away from a field, and given to another", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-preview]");
  const column = (field: string) => page.find<HTMLSelectElement>(`[name="map-${field}"]`);
  await page.user.selectOptions(column("last_name"), "None");
  await eventually(() => expect(page.all("[data-preview] th .to").map(text)).toEqual(["E-mail", "First name"]));
  await page.user.selectOptions(column("first_name"), "Nom");
  await eventually(() => expect(page.all("[data-preview] th .to").map(text)).toEqual(["E-mail", "First name"]));
  expect([column("email"), column("first_name"), column("last_name")].map((one) => one.value)).toEqual(["0", "2", ""]);

  await page.user.selectOptions(column("email"), "None");
  await eventually(() => expect(page.find<HTMLButtonElement>('[data-action="check"]').disabled).toBe(true));
});

test("the result has counts, a warning about seats, and the problems", async () => {
  const page = await checked();
  expect(text(page.find("[data-counts]"))).toContain("402 of 431 people are ready");
  expect(text(page.find("[data-tone=warning]"))).toContain("100 seats");
  expect(page.find("[data-problems]").getAttribute("aria-rowcount")).toBe("30");
  expect(page.said()).toBe("Checked: 402 of 431 ready.");
});

test("problems are filtered by their code", async () => {
  const page = await checked();
  await page.press("filter-email-missing");
  await eventually(() => expect(page.find("[data-problems]").dataset["problems"]).toBe("email-missing"));
  expect(page.find("[data-problems]").getAttribute("aria-rowcount")).toBe("7");
  expect(new Set(page.all("[data-problem]").map((one) => one.dataset["problem"]))).toEqual(new Set(["email-missing"]));
});

test("markup in a cell is text", async () => {
  const page = await checked();
  await page.press("filter-email-invalid");
  await eventually(() => expect(page.find("[data-problems]").textContent).toContain("<img src=x onerror=alert(1)>"));
  expect(page.all("[data-invites] img")).toHaveLength(0);
});

test("a cancelled check says so and records nothing", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-preview]");
  await page.press("check");
  await page.until('[data-running="check"]');
  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("The check was cancelled. Nothing was recorded."));
  expect(page.all("main [role=alert]")).toHaveLength(0);
  expect(page.all("[data-counts]")).toHaveLength(0);
});

test("a check goes on while another step is looked at", async () => {
  const page = await open("invite");
  await page.press("choose-file");
  await page.until("[data-preview]");
  await page.press("check");
  await page.press("show-step", 'nav li[data-step="package"]');
  await eventually(() => expect(page.said()).toBe("Checked: 402 of 431 ready."));
  await page.press("show-step", 'nav li[data-step="invite"]');
  expect(text(page.find("[data-counts]"))).toContain("402 of 431");
});

test("a saved list is named with its rows only after it was saved", async () => {
  const page = await checked();
  expect(page.all("[data-saved]")).toHaveLength(0);
  page.fake.refuse.saveList = { code: "disk-full", facts: {} };
  await page.press("save-clean");
  await page.until("main [role=alert]");
  expect(page.all("[data-saved]")).toHaveLength(0);
  delete page.fake.refuse.saveList;
  await page.press("save-clean");
  await eventually(() => expect(text(page.find("[data-saved=clean]"))).toContain("402 rows"));
});

test("saving shows how far it is, holds up nothing else, and can be cancelled", async () => {
  const page = await checked();
  page.fake.slow.saveList = Infinity;
  await page.press("save-clean");
  await page.until('[data-running="save-clean"]');
  await eventually(() => expect(text(page.find("[data-running]"))).toMatch(/371 rows read, 21 left out · 42 kB of 48 kB/));
  expect(document.activeElement).toBe(page.find('[data-action="stop"]'));
  expect(page.said()).toMatch(/^Saving the clean list since/);
  for (const action of ["save-left-out", "choose-file"]) {
    expect(page.find<HTMLButtonElement>(`[data-action="${action}"]`).disabled, action).toBe(true);
  }

  await page.press("add-note");
  await page.user.type(page.find('[name="note"]'), "meanwhile");
  await page.press("save-note");
  await eventually(() => expect(text(page.find("[data-note]"))).toContain("meanwhile"));

  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("Saving was cancelled. The clean list was not written."));
  expect(page.all("[data-running], [data-saved], main [role=alert]")).toHaveLength(0);
});

test("looking at a large file can be cancelled, and leaves the file read as it was", async () => {
  const page = await open("invite");
  page.fake.slow.chooseInviteFile = Infinity;
  await page.press("choose-file");
  await page.until('[data-running="choose"]');
  await page.press("show-step", 'nav li[data-step="package"]');
  await page.press("show-step", 'nav li[data-step="invite"]');
  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("Reading was cancelled. No file was chosen."));

  page.fake.slow = {};
  await page.press("choose-file");
  await page.until("[data-preview]");
  page.fake.slow.lookAtInviteFile = Infinity;
  await page.user.selectOptions(page.find('[name="encoding"]'), "UTF-8");
  await page.until('[data-running="look"]');
  await page.press("stop");
  await eventually(() => expect(page.find<HTMLSelectElement>('[name="encoding"]').value).toBe("windows-1252"));
  expect(page.all("[data-running]")).toHaveLength(0);
});

test("an earlier check is remembered without its people", async () => {
  const page = await open("invited");
  expect(text(page.find("[data-last-check]"))).toContain("sales-team.csv: 402 of 431 people ready");
});

test("characters that cannot be seen get a name", () => {
  expect(visible("a\u0000b")).toEqual([{ text: "a", named: false }, { text: "␀", named: true }, { text: "b", named: false }]);
  expect(visible("\u202e")).toEqual([{ text: "U+202E", named: true }]);
  expect(visible("\u200b\ufeff").map((piece) => piece.text)).toEqual(["U+200B", "U+FEFF"]);
  expect(visible("\ud800")).toEqual([{ text: "U+D800", named: true }]);
  expect(visible("😀é")).toEqual([{ text: "😀é", named: false }]);
});

test("only rows in view are drawn, and all of them can be reached", () => {
  expect(rowsInView(0, 350, 35, 1000, 2)).toEqual({ from: 0, to: 12 });
  expect(rowsInView(35_000 - 350, 350, 35, 1000, 2)).toEqual({ from: 988, to: 1000 });
  expect(rowsInView(99_999, 350, 35, 10, 2)).toEqual({ from: 10, to: 10 });
});
