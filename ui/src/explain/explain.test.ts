import { test, vi } from "vitest";
import axe from "axe-core";
import { eventually, expect, open, type Page, text } from "../testing";

async function ask(scene: string, words: string, language = "en"): Promise<Page> {
  const page = await open(scene, language);
  await page.press("explain");
  await page.user.click(page.find('[name="explain-text"]'));
  await page.user.paste(words);
  return page;
}

test.each(["first", "sync"])("on the scene %s the question is one click away, and closing gives the focus back", async (scene) => {
  const page = await open(scene);
  const button = page.find('[data-action="explain"]');
  await page.user.click(button);
  expect(text(page.find("dialog h2"))).toBe("What does this message mean?");
  await page.press("close-explain");
  expect(page.all("dialog")).toHaveLength(0);
  expect(document.activeElement).toBe(button);
});

test("what is pasted is looked up by itself, with cause, who acts and what to do", async () => {
  const page = await ask("sync", "https://x/?error=OAUTH_APP_BLOCKED&error_description=y");
  const card = text(await page.until('[data-card="app-blocked"]'));
  for (const part of ["OAUTH_APP_BLOCKED", "The app is blocked", "Who acts", "Salesforce admin", "What to do", "Unblock", "Trying again"]) {
    expect(card).toContain(part);
  }
  expect(text(page.find("dialog [role=status]"))).toBe("One code is known.");
});

test("several codes are several cards, in the order of the text", async () => {
  const page = await ask("first", "603 then OAUTH_APP_BLOCKED");
  await page.until("[data-card]");
  expect(page.all("[data-card]").map((one) => one.dataset["card"])).toEqual(["marketo-access-denied", "app-blocked"]);
  expect(text(page.find("dialog [role=status]"))).toBe("2 codes are known.");
});

test("nothing known is said, with what to do", async () => {
  const page = await ask("first", "teapot");
  await page.until('[data-explained="0"]');
  expect(text(page.find("dialog"))).toContain("Paste the whole message.");
  expect(text(page.find("dialog [role=status]"))).toBe("Nothing is known about it.");
});

test("the button and Ctrl+Enter look it up at once, and an empty text asks for nothing", async () => {
  const page = await open("first");
  await page.press("explain");
  await page.press("look-up");
  expect(page.fake.asked).not.toContain("explain");
  const field = page.find<HTMLTextAreaElement>('[name="explain-text"]');
  field.value = "603";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await page.user.type(field, "{Control>}{Enter}{/Control}");
  await page.until('[data-card="marketo-access-denied"]');
});

test("a link of a card is opened by the window, and a refusal is shown in the dialog", async () => {
  const page = await ask("sync", "OAUTH_APP_BLOCKED");
  await page.until("[data-card]");
  page.fake.refuse.openLink = { code: "link-not-allowed", facts: {} };
  await page.press("open-link", "[data-card]");
  await page.until("dialog [role=alert]");
  expect(page.fake.asked).toContain("openLink");
});

test("a card is copied as text, and that is said inside the dialog", async () => {
  const page = await ask("sync", "OAUTH_APP_BLOCKED");
  await page.until("[data-card]");
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await page.press("copy-card");
  await eventually(() => expect(text(page.find("dialog [role=status]"))).toContain("Copied: OAUTH_APP_BLOCKED"));
  expect(write.mock.calls[0]?.[0]).toContain("What to do: Open Connected Apps OAuth Usage");
  vi.restoreAllMocks();
});

test("a card that cannot be copied is shown as selected text inside the dialog", async () => {
  const page = await ask("sync", "OAUTH_APP_BLOCKED");
  await page.until("[data-card]");
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await page.press("copy-card");
  const shown = await page.until("dialog [data-to-copy]");
  expect(text(page.find("dialog [role=status]"))).toContain("The text is selected");
  await eventually(() => expect(document.activeElement).toBe(shown));
  vi.restoreAllMocks();
});

test("a refusal to look it up is shown", async () => {
  const page = await open("first");
  page.fake.refuse.explain = { code: "went-wrong", facts: { reason: "x" } };
  await page.press("explain");
  await page.user.type(page.find('[name="explain-text"]'), "603");
  await page.until("dialog [role=alert]");
});

test.each(["en", "fr"])("axe finds nothing in the dialog in %s", async (language) => {
  const page = await ask("sync", "OAUTH_APP_BLOCKED 603", language);
  await page.until("[data-card]");
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map((one) => one.id)).toEqual([]);
});
