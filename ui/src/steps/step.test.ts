import { test } from "vitest";
import { eventually, expect, open, text } from "../testing";

test("a tick is shown when it has been saved, not before", async () => {
  const page = await open("sync");
  const box = page.find<HTMLInputElement>('[data-instruction="sync"] input');
  page.fake.refuse.tick = { code: "disk-full", facts: {} };
  await page.user.click(box);
  await page.until("main [role=alert]");
  expect(box.checked).toBe(false);

  delete page.fake.refuse.tick;
  await page.user.click(box);
  await eventually(() => expect(box.checked).toBe(true));
  expect(page.all("main [role=alert]")).toHaveLength(0);
});

test("a double click confirms once", async () => {
  const page = await open("wait");
  const button = page.find('[data-action="attest"]');
  button.click();
  button.click();
  await page.until('[data-action="next"]');
  expect(page.fake.asked.filter((one) => one === "attest")).toHaveLength(1);
});

test("a failure stays until it is dismissed or something is done, whatever happens in the background", async () => {
  const page = await open("wait");
  page.fake.refuse.tick = { code: "not-saved", facts: { reason: "disk-full" } };
  await page.user.click(page.find('[data-instruction="paste"] input'));
  await page.until("main [role=alert]");
  document.dispatchEvent(new Event("visibilitychange"));
  await eventually(() => expect(page.fake.asked).toContain("refresh"));
  page.find("main [role=alert]");
});

test("a failure is told with its sentence, a hint and its code", async () => {
  const page = await open("sync");
  page.fake.refuse.tick = { code: "something-new", facts: {} };
  await page.user.click(page.find('[data-instruction="sync"] input'));
  const alert = await page.until("main [role=alert]");
  expect(alert.querySelector("[data-code]")?.textContent).toBe("something-new");
  expect(alert.querySelector("[data-hint]")?.textContent).not.toBe("");
  await page.press("dismiss");
  expect(page.all("main [role=alert]")).toHaveLength(0);
});

test("a gating caution keeps the step from being confirmed until it names the person", async () => {
  const page = await open("sync");
  await page.press("attest");
  expect(page.fake.asked).not.toContain("attest");
  expect(page.said()).toContain("Cannot be confirmed before you acknowledge");
  expect(document.activeElement).toBe(page.find("[data-caution]"));

  await page.press("acknowledge");
  expect(page.fake.asked).not.toContain("acknowledge");
  await page.user.type(page.find('[name="person-name"]'), "Ana Duarte");
  await page.user.type(page.find('[name="person-email"]'), "ana@northwind.example");
  await page.press("acknowledge");
  await eventually(() => expect(page.find("[data-caution]").dataset["acknowledged"]).toBe("true"));
  expect(text(page.find("[data-caution]"))).toContain("Ana Duarte (ana@northwind.example)");

  await page.press("attest");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("done"));
  expect(text(page.find("[data-banner]"))).toContain("A person says so");
});

test("after confirming, the focus is on what comes next, and the note goes with the word", async () => {
  const page = await open("wait");
  await page.user.type(page.find('[name="attest-note"]'), "Saw the green tick");
  await page.press("attest");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="next"]')));
  expect(text(page.find("[data-note]"))).toContain("Saw the green tick");
  await page.press("next");
  expect(page.find("article").dataset["step"]).toBe("data-sync");
});

test("after the last step, what it has become is in sight", async () => {
  const page = await open("last");
  const main = page.find("main");
  main.scrollTop = 400;
  await page.press("attest");
  await eventually(() => expect(document.activeElement?.id).toBe("step-title"));
  expect(main.scrollTop).toBe(0);
  expect(text(page.find("[data-banner]"))).toContain("You confirmed it");
  expect(page.find("[data-live]").classList.contains("shown")).toBe(true);
});

test("a step that was already true is confirmed as that", async () => {
  const page = await open("wait");
  await page.press("already");
  await eventually(() => expect(text(page.find("[data-banner]"))).toContain("already done"));
});

test("skipping needs a reason, which the banner shows", async () => {
  const page = await open("sync");
  await page.press("skip");
  await page.press("confirm-skip");
  expect(page.fake.asked).not.toContain("skip");
  expect(document.activeElement).toBe(page.find('[name="reason"]'));
  await page.user.type(page.find('[name="reason"]'), "Done by the partner");
  await page.press("confirm-skip");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("skipped"));
  expect(text(page.find("[data-banner]"))).toContain("Done by the partner");
  await page.press("reopen");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("open"));
});

test("a refused skip keeps the dialog open with the words in it", async () => {
  const page = await open("sync");
  page.fake.refuse.skip = { code: "disk-full", facts: {} };
  await page.press("skip");
  await page.user.type(page.find('[name="reason"]'), "Later");
  await page.press("confirm-skip");
  await page.until("dialog [role=alert]");
  expect(page.find<HTMLTextAreaElement>('[name="reason"]').value).toBe("Later");
});

test("a locked step can be read, says what it needs, and leads there", async () => {
  const page = await open("locked");
  expect(text(page.find("[data-banner]"))).toContain("This step needs step 6 first.");
  expect(page.all("[data-instruction]")).not.toHaveLength(0);
  await page.press("attest");
  expect(page.fake.asked).not.toContain("attest");
  expect(text(page.find("[data-why]"))).toContain("needs step 6");
  await page.press("skip");
  expect(page.all("dialog")).toHaveLength(0);
  await page.press("go-to-step", "[data-banner]");
  expect(page.find("article").dataset["step"]).toBe("package");
});

test("two answers are both shown, and the one that is kept counts", async () => {
  const page = await open("conflict");
  expect(page.all("[data-version]")).toHaveLength(2);
  await page.press("keep-version", '[data-version="b"]');
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("done"));
  expect(text(page.find("[data-banner]"))).toContain("Tom Reed");
});

test("the length of a wait follows from the number of people", async () => {
  const page = await open("sync");
  await page.press("start-wait", "[data-wait]");
  expect(page.fake.asked).not.toContain("startWait");
  await page.user.type(page.find('[name="people"]'), "42000");
  expect(text(page.find("[data-wait]"))).toContain("Expect 42 min to 1 h 24 min.");
  await page.press("start-wait", "[data-wait]");
  await eventually(() => expect(page.find("[data-wait]").dataset["waitState"]).toBe("running"));
});

test("a note is saved as text, whatever it looks like", async () => {
  const page = await open("sync");
  await page.press("add-note");
  await page.user.type(page.find('[name="note"]'), "<b>bold</b>");
  await page.press("save-note");
  await eventually(() => expect(page.all("[data-note]")).toHaveLength(2));
  expect(text(page.all("[data-note]")[1] as HTMLElement)).toContain("<b>bold</b>");
  expect(page.find("[data-note]").querySelector("b")).toBeNull();
  expect(document.activeElement).toBe(page.find('[data-action="add-note"]'));
});

test("a value is copied exactly, and a refused copy is told", async () => {
  const page = await open("locked");
  await page.press("copy", '[data-value="site-url"]');
  await eventually(() => expect(page.said()).toBe("Copied: Remote Site URL"));
  expect(await navigator.clipboard.readText()).toBe("https://mkto-sales-connect.adobe.io");

  navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  await page.press("copy", '[data-value="site-name"]');
  await eventually(() => expect(page.said()).toContain("Copying did not work"));
  const shown = page.find<HTMLTextAreaElement>("[data-to-copy]");
  await eventually(() => expect(document.activeElement).toBe(shown));
  const selected = () => shown.value.slice(shown.selectionStart, shown.selectionEnd);
  await eventually(() => expect(selected()).toBe("MarketoSalesConnect"));
  shown.setSelectionRange(0, 0);
  await page.press("copy", '[data-value="site-name"]');
  await eventually(() => expect(selected()).toBe("MarketoSalesConnect"));
});

test("links are opened by the window, never by the page", async () => {
  const page = await open("sync");
  expect(page.all("a[href^=http]")).toHaveLength(0);
  await page.press("open-link", "article");
  await eventually(() => expect(page.fake.asked).toContain("openLink"));
});
