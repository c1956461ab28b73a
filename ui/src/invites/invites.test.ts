import { test } from "vitest";
import { signedIn } from "../host/fake-account-scenes";
import type { Mark } from "../host/types.gen";
import { eventually, expect, open, type Page, text } from "../testing";
import { asFound } from "./invites.svelte";
import { visible } from "./visible";

/** The step of the list with a file that was chosen. */
async function chosen(language = "en", prepare: (page: Page) => void = () => undefined): Promise<Page> {
  const page = await open("invite", language);
  prepare(page);
  await page.press("choose-file");
  await page.until("[data-state='ready'], [data-state='left-out']");
  return page;
}

const part = (page: Page, name: string) => text(page.find(`[data-part="${name}"] dd`));
const cell = (page: Page, line: number, column: string) => page.find(`[data-row="${line}"] [data-cell="${column}"]`);
const grid = (page: Page) => page.find("[role=grid]");
const filtered = (page: Page, filter: string) => text(page.find(`[data-action="filter-${filter}"]`));

/** Goes to a cell and writes another text into it. */
async function correct(page: Page, line: number, column: string, value: string): Promise<void> {
  await page.user.click(cell(page, line, column));
  grid(page).focus();
  await page.user.keyboard("{Enter}");
  const field = await page.until('[name="cell"]');
  await page.user.clear(field);
  await page.user.type(field, `${value}{Enter}`);
}

test("one click on the file shows what was understood and who is ready", async () => {
  const page = await chosen();
  expect(part(page, "file")).toContain("sales-team.csv, 48 kB");
  expect(part(page, "encoding")).toContain("windows-1252");
  expect(part(page, "header")).toBe("Line 1 holds the names of the columns; cells are separated by semicolons.");
  expect(part(page, "columns")).toBe("Read from the file: E-mail from “Adresse mail”, First name from “Prénom”, and Last name from “Nom”.");
  expect(part(page, "people")).toContain("402 of 431 people are ready.");
  expect(page.said()).toBe("Checked: 402 of 431 ready.");
  expect(text(page.find("[data-tone=warning]"))).toContain("100 seats");
});

test("rows are those of the host: as they stand, as they will be saved, and why not", async () => {
  const page = await chosen();
  expect(grid(page).getAttribute("aria-rowcount")).toBe("435");
  expect(text(cell(page, 3, "email"))).toContain("tom.reed@northwind.example");
  expect(cell(page, 3, "email").querySelector("ins")?.textContent).toBe("tom.reed@northwind.example");
  expect(text(cell(page, 4, "remark"))).toBe("Not an address");
  expect(text(cell(page, 1, "remark"))).toBe("Header");
  expect(page.find('[data-row="4"]').getAttribute("aria-rowindex")).toBe("5");
});

test("markup in a cell is text", async () => {
  const page = await chosen();
  expect(text(cell(page, 5, "email"))).toContain("<img src=x onerror=alert(1)>");
  expect(page.all("[data-invites] img")).toHaveLength(0);
});

test("rows are filtered, with counts, and searched in any cell", async () => {
  const page = await chosen();
  expect(filtered(page, "left-out")).toBe("Left out 29");
  await page.press("filter-left-out");
  await eventually(() => expect(grid(page).getAttribute("aria-rowcount")).toBe("30"));
  expect(new Set(page.all("[data-row]").map((row) => row.dataset["state"]))).toEqual(new Set(["left-out"]));
  await page.user.type(page.find('[name="search-rows"]'), "ANN");
  await eventually(() => expect(grid(page).getAttribute("aria-rowcount")).toBe("3"));
  await eventually(() => expect(page.said()).toBe("2 rows fit."));
});

test("a cell is corrected in place, shown as corrected, and taken back by undo", async () => {
  const page = await chosen();
  await correct(page, 4, "email", "j.smith@northwind.example");
  await eventually(() => expect(page.find('[data-row="4"]').dataset["state"]).toBe("ready"));
  expect(text(cell(page, 4, "email"))).toBe("j.smith@northwind.example Corrected. In the file: j.smith@northwind");
  expect(part(page, "people")).toContain("One cell corrected by hand");
  expect(document.activeElement).toBe(grid(page));

  await page.user.keyboard("{Control>}z{/Control}");
  await eventually(() => expect(page.find('[data-row="4"]').dataset["state"]).toBe("left-out"));
  await page.user.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}");
  await eventually(() => expect(page.find('[data-row="4"]').dataset["state"]).toBe("ready"));
  await page.press("undo-list");
  await eventually(() => expect(page.find('[data-row="4"]').dataset["state"]).toBe("left-out"));
  expect(page.find<HTMLButtonElement>('[data-action="undo-list"]').disabled).toBe(true);
});

test("Escape leaves a cell as it is, and writing what the file says takes a correction back", async () => {
  const page = await chosen();
  await page.user.click(cell(page, 4, "email"));
  grid(page).focus();
  await page.user.keyboard("{F2}");
  await page.user.type(await page.until('[name="cell"]'), "nonsense{Escape}");
  expect(page.all('[name="cell"]')).toHaveLength(0);
  expect(text(cell(page, 4, "email"))).toBe("j.smith@northwind");
  await correct(page, 4, "email", "x");
  await eventually(() => expect(part(page, "people")).toContain("corrected by hand"));
  await correct(page, 4, "email", "j.smith@northwind");
  await eventually(() => expect(part(page, "people")).not.toContain("corrected by hand"));
});

test("undo leaves alone what is being typed in a field", async () => {
  const page = await chosen();
  await correct(page, 4, "email", "j.smith@northwind.example");
  await eventually(() => expect(page.find('[data-row="4"]').dataset["state"]).toBe("ready"));
  await page.user.click(page.find('[name="search-rows"]'));
  await page.user.keyboard("{Control>}z{/Control}");
  expect(page.find('[data-row="4"]').dataset["state"]).toBe("ready");
});

test("the keyboard goes from cell to cell and says which one it is on", async () => {
  const page = await chosen();
  const active = () => document.getElementById(grid(page).getAttribute("aria-activedescendant") ?? "")?.dataset["cell"];
  grid(page).focus();
  expect(active()).toBe("line");
  await page.user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(active()).toBe("first_name");
  await page.user.keyboard("{End}");
  expect(active()).toBe("3");
  await page.user.keyboard("{Home}{ArrowLeft}{ArrowUp}{ArrowUp}");
  expect(active()).toBe("line");
  await page.user.keyboard("{Enter}");
  expect(page.said()).toBe("This cell cannot be corrected here.");
});

test("a row is left out by hand and put back", async () => {
  const page = await chosen();
  await page.user.click(cell(page, 2, "email"));
  grid(page).focus();
  await page.user.keyboard("{Delete}");
  await eventually(() => expect(text(cell(page, 2, "remark"))).toContain("Left out by hand"));
  // The duplicates of this row have one ready among them now.
  expect(part(page, "people")).toContain("One row left out by hand");
  await page.press("leave-out", '[data-row="2"]');
  await eventually(() => expect(page.find('[data-row="2"]').dataset["state"]).toBe("ready"));
});

test("a question is answered by one click, by a reading or by accepting it", async () => {
  const page = await chosen("en", ({ fake }) => {
    fake.nextFile.doubts = [
      {
        code: "encoding-guessed", facts: { encoding: "windows-1252" }, count: 1, lines: [], acceptable: true, settled: false,
        alternatives: [
          { choice: "encoding", value: "windows-1252", samples: ["Zo‘"] },
          { choice: "encoding", value: "macintosh", samples: ["Zoë"] },
        ],
      },
      { code: "name-split", facts: { count: "2", example: "Ada | Lee" }, count: 2, lines: [2, 3], acceptable: true, settled: false, alternatives: [] },
    ];
  });
  expect(page.find("[data-questions]").dataset["questions"]).toBe("2");
  expect(page.find('[data-row="2"]').dataset["state"]).toBe("doubtful");
  expect(filtered(page, "doubtful")).toBe("Doubtful 2");
  await page.user.click(page.find('[data-choice="encoding:macintosh"]'));
  await eventually(() => expect(part(page, "encoding")).toContain("macintosh"));
  await page.press("accept", '[data-doubt="name-split"]');
  await eventually(() => expect(page.all("[data-questions]")).toHaveLength(0));
  await eventually(() => expect(page.find('[data-row="2"]').dataset["state"]).toBe("ready"));
  await page.press("undo-list");
  await page.until('[data-doubt="name-split"]');
});

test("without a column of addresses it is asked for, and nothing can be saved", async () => {
  const page = await chosen();
  await page.press("change-header");
  await page.user.selectOptions(page.find('[name="delimiter"]'), ",");
  await page.until('[data-part="columns"] .missing');
  expect(page.find<HTMLButtonElement>('[data-action="save-clean"]').disabled).toBe(true);
  await page.user.selectOptions(page.find('[name="map-email"]'), "0");
  await eventually(() => expect(page.all('[data-part="columns"] .missing')).toHaveLength(0));
  expect(page.find<HTMLButtonElement>('[data-action="save-clean"]').disabled).toBe(false);
});

test("a column can be taken away from a field, and given to another", async () => {
  const page = await chosen();
  await page.press("change-columns");
  const column = (field: string) => page.find<HTMLSelectElement>(`[name="map-${field}"]`);
  await page.user.selectOptions(column("last_name"), "None");
  await eventually(() => expect(part(page, "columns")).not.toContain("Last name from"));
  await page.user.selectOptions(column("first_name"), "Nom");
  await eventually(() => expect(part(page, "columns")).toContain("First name from “Nom”"));
  expect([column("email"), column("first_name"), column("last_name")].map((one) => one.value)).toEqual(["0", "2", ""]);
});

test("a fix is a switch with its examples", async () => {
  const page = await chosen();
  await page.press("fixes");
  expect(text(page.find('[data-fix="blanks"]'))).toContain("→ tom.reed@northwind.example");
  await page.user.click(page.find('[name="fix-blanks"]'));
  await eventually(() => expect(page.find('[data-row="3"]').dataset["state"]).toBe("left-out"));
});

test("choices of an earlier list are told, and forgotten in one click", async () => {
  const page = await chosen("en", ({ fake }) => {
    fake.nextFile.remembered = { ...asFound(), columns: { first_name: 2, last_name: null } };
  });
  expect(text(page.find("[data-last-time]"))).toContain("Read as the last list with these columns.");
  expect(part(page, "columns")).toContain("First name from “Nom”");
  await page.press("forget-layout");
  await eventually(() => expect(page.all("[data-last-time]")).toHaveLength(0));
  expect(part(page, "columns")).toContain("Last name from “Nom”");
});

test("a file is dropped on the window", async () => {
  const page = await open("invite");
  await eventually(() => {
    page.fake.drop({ kind: "over" });
    expect(page.all("[data-over]")).toHaveLength(1);
  });
  page.fake.drop({ kind: "left" });
  await eventually(() => expect(page.all("[data-over]")).toHaveLength(0));
  page.fake.drop({ kind: "refused", failure: { code: "drop-one-file", facts: {} } });
  await page.until('main [role=alert] [data-code="drop-one-file"], main [data-code="drop-one-file"]');
  page.fake.drop({ kind: "dropped", handle: "file-7" });
  await page.until("[data-row]");
});

test("nothing is read by who only looks, or beside what is being read", async () => {
  const page = await chosen();
  page.fake.slow.readInviteList = Infinity;
  const asked = page.fake.asked.filter((name) => name === "readInviteList").length;
  await page.press("fixes");
  await page.user.click(page.find('[name="fix-blanks"]'));
  await page.until('[data-running="read"]');
  page.fake.drop({ kind: "dropped", handle: "file-7" });
  expect(page.fake.asked.filter((name) => name === "readInviteList")).toHaveLength(asked + 1);
  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("Reading was cancelled. Nothing was changed."));
  await eventually(() => expect(page.find<HTMLInputElement>('[name="fix-blanks"]').checked).toBe(true));
  expect(page.all("main [role=alert]")).toHaveLength(0);
});

test("reading goes on while another step is looked at", async () => {
  const page = await open("invite");
  page.fake.slow.readInviteList = 8;
  await page.press("choose-file");
  await page.press("show-step", 'nav li[data-step="package"]');
  await eventually(() => expect(page.said()).toBe("Checked: 402 of 431 ready."));
  await page.press("show-step", 'nav li[data-step="invite"]');
  expect(part(page, "people")).toContain("402 of 431");
});

test("a saved list is named with its rows only after it was saved", async () => {
  const page = await chosen();
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
  const page = await chosen();
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

test("an earlier check is remembered without its people", async () => {
  const page = await open("invited");
  expect(text(page.find("[data-last-check]"))).toContain("sales-team.csv: 402 of 431 people ready");
});

/** Signed in to Salesforce, in this setup. */
function signIn(page: Page): void {
  if (page.fake.open) signedIn(page.fake.open);
}

/** The step of the list, signed in to Salesforce. */
async function signedInAt(scene: string): Promise<Page> {
  const page = await open(scene);
  signIn(page);
  // The page learns of it with the next view.
  await page.press("add-note");
  await page.user.type(page.find('[name="note"]'), "signed in");
  await page.press("save-note");
  await eventually(() => expect(page.find<HTMLButtonElement>('[data-action="from-salesforce"]').disabled).toBe(false));
  return page;
}

/** A list that was compared with Salesforce. */
async function compared(): Promise<Page> {
  const page = await chosen("en", signIn);
  // Another step is looked at in between: what is known of the list does not go with the page that showed it.
  await page.press("show-step", 'nav li[data-step="package"]');
  await page.press("show-step", 'nav li[data-step="invite"]');
  await page.until("[data-row]");
  await page.press("compare");
  await page.until('[data-compared="done"]');
  return page;
}

const marks = (page: Page) => Object.fromEntries(page.all("[data-mark]").map(({ dataset }) => [dataset["mark"] as Mark, Number(dataset["count"])]));

test("a list begins from the users of Salesforce that are asked for", async () => {
  const page = await signedInAt("invite");
  await page.press("from-salesforce");
  expect(document.activeElement).toBe(page.find('[name="users-profiles"]'));
  await page.user.type(page.find('[name="users-profiles"]'), "Sales User, Standard User,");
  await page.user.type(page.find('[name="users-permission-sets"]'), "Marketo App Access");
  await page.user.type(page.find('[name="users-since"]'), "2026-01-31");
  await page.press("list-users");
  await page.until("[data-row]");
  expect(page.fake.usersAsked).toEqual({
    profiles: ["Sales User", "Standard User"], roles: [], permission_sets: ["Marketo App Access"], signed_in_since: "2026-01-31",
  });
  expect(page.all("[data-users]")).toHaveLength(0);
  expect(document.activeElement).toBe(page.find("#invites-title"));
});

test("asking Salesforce for users is cancelled, refused in words, and left by Cancel", async () => {
  const page = await signedInAt("invite");
  await page.press("from-salesforce");
  page.fake.slow.listSalesforceUsers = Infinity;
  await page.press("list-users");
  await page.until('[data-running="list-users"]');
  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("Salesforce is no longer asked for users. Nothing was changed."));
  delete page.fake.slow.listSalesforceUsers;
  page.fake.refuse.listSalesforceUsers = { code: "no-such-users", facts: {} };
  await page.press("list-users");
  await page.until('[data-users] [data-code="no-such-users"]');
  await page.press("cancel-users");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="from-salesforce"]')));
  expect(page.all("[data-users]")).toHaveLength(0);
});

test("Salesforce is asked for nothing by who is not signed in, and the page says why", async () => {
  const page = await open("invite");
  expect(page.find<HTMLButtonElement>('[data-action="from-salesforce"]').disabled).toBe(true);
  expect(text(page.find("#invites-why"))).toBe("You are not signed in to Salesforce in this setup.");
  await page.press("choose-file");
  await page.until("[data-row]");
  expect(page.find<HTMLButtonElement>('[data-action="compare"]').disabled).toBe(true);
  expect(text(page.find("[data-compared]"))).toContain("You are not signed in to Salesforce in this setup.");
});

test("each person is marked, with the number of each mark and who they are", async () => {
  const page = await compared();
  expect(marks(page)).toEqual({ ready: 398, inactive: 2, "no-api": 1, several: 1 });
  expect(page.said()).toBe("Compared with Salesforce: 398 of 402 ready to activate.");
  expect(text(cell(page, 2, "remark"))).toBe("Ready to activate");
  expect(text(cell(page, 6, "remark"))).toContain("Inactive");
  expect(text(cell(page, 9, "remark"))).toContain("API not enabled");
  expect(text(cell(page, 4, "remark"))).toBe("Not an address");
  expect(text(page.find('[data-mark="inactive"] details'))).toContain("Line 6 lea.martin@northwind.example");
  expect(text(page.find("[data-tone=warning]"))).toContain("leave rows out in the table below with Delete");
});

test("people with a mark are left out, and the marks of the others stay", async () => {
  const page = await compared();
  await page.press("leave-out-mark", '[data-mark="inactive"]');
  await eventually(() => expect(marks(page)).toEqual({ ready: 398, "no-api": 1, several: 1 }));
  await eventually(() => expect(text(cell(page, 6, "remark"))).toContain("Left out by hand"));
  expect(text(cell(page, 9, "remark"))).toContain("API not enabled");
  await page.press("undo-list");
  await eventually(() => expect(marks(page)).toEqual({ ready: 398, inactive: 2, "no-api": 1, several: 1 }));
});

test("duplicates of people with a mark are left out with them", async () => {
  const page = await open("invite");
  page.fake.marks = { 2: "several" };
  signIn(page);
  await page.press("choose-file");
  await page.until("[data-row]");
  await page.press("compare");
  await page.until('[data-mark="several"]');
  await page.press("leave-out-mark", '[data-mark="several"]');
  await eventually(() => expect(marks(page)).toEqual({ ready: 401 }));
  expect(filtered(page, "ready")).toBe("Ready 401");
});

test("marks go when other people are ready than those that were compared", async () => {
  const page = await compared();
  await correct(page, 9, "email", "another@northwind.example");
  await page.until('[data-compared="none"]');
  expect(text(cell(page, 2, "remark"))).toBe("");
  await page.press("compare");
  await page.until('[data-compared="done"]');
  // One of the duplicates of this row comes in its place, and nobody has asked for it.
  await page.user.click(cell(page, 2, "email"));
  grid(page).focus();
  await page.user.keyboard("{Delete}");
  await page.until('[data-compared="none"]');
});

test("a comparison is cancelled, and what was refused leaves the marks as they were", async () => {
  const page = await compared();
  page.fake.refuse.markPeople = { code: "session-missing", facts: {} };
  await page.press("compare");
  await page.until('[data-compared] [data-code="session-missing"]');
  expect(marks(page)).toMatchObject({ inactive: 2 });
  delete page.fake.refuse.markPeople;
  page.fake.slow.markPeople = Infinity;
  await page.press("compare");
  await page.until('[data-running="compare"]');
  await page.press("stop");
  await eventually(() => expect(page.said()).toBe("Comparing was cancelled. Nothing was changed."));
  expect(marks(page)).toMatchObject({ inactive: 2 });
});

test("characters that cannot be seen get a name", () => {
  expect(visible("a\u0000b")).toEqual([{ text: "a", named: false }, { text: "␀", named: true }, { text: "b", named: false }]);
  expect(visible("\u202e")).toEqual([{ text: "U+202E", named: true }]);
  expect(visible("\u200b\ufeff").map((piece) => piece.text)).toEqual(["U+200B", "U+FEFF"]);
  expect(visible("\ud800")).toEqual([{ text: "U+D800", named: true }]);
  expect(visible("😀é")).toEqual([{ text: "😀é", named: false }]);
});
