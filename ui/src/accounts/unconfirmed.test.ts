import { test } from "vitest";
import { eventually, expect, open, text } from "../testing";

test("a sign-in address of somebody else is shown and not used before it is confirmed", async () => {
  const page = await open("account-unconfirmed");
  const panel = text(await page.until("[data-unconfirmed]"));
  expect(panel).toContain("Tom Reed chose this");
  expect(panel).toContain("https://northwind.my.salesforce.com");
  expect(page.all("[data-theirs]").map((one) => one.textContent)).toContain("https://contoso.my.salesforce.com");
  expect(page.all('[data-action="sign-in"]')).toEqual([]);
  expect(text(page.find('nav li[data-step="salesforce-sign-in"]'))).toContain("To be confirmed");
  await page.press("use-theirs");
  await page.until('[data-action="sign-in"]');
  expect(page.all("[data-unconfirmed]")).toEqual([]);
  expect(text(page.find("[data-host]"))).toBe("contoso.my.salesforce.com");
  expect(page.said()).toBe("Used on this computer from now on.");
});

test("one's own Marketo address is kept, and nothing is asked of the other", async () => {
  const page = await open("marketo-unconfirmed");
  await page.until("[data-unconfirmed]");
  expect(page.all("form, [data-connection]")).toEqual([]);
  await page.press("keep-own");
  await eventually(() => expect(page.all("[data-unconfirmed]")).toEqual([]));
  expect(text(page.find("[data-connection]"))).toContain("123-ABC-456");
  expect(page.fake.asked).not.toContain("connectMarketo");
});

test("a choice that has changed meanwhile is told and changes nothing", async () => {
  const page = await open("marketo-unconfirmed");
  page.fake.refuse.confirmMarketoService = { code: "choice-changed", facts: {} };
  await page.press("use-theirs");
  await page.until('[data-unconfirmed] [data-code="choice-changed"]');
});

for (const [scene, action, again, gone] of [
  ["account-signed-in", "sign-out", "sign-out-anyway", "[data-api]"],
  ["marketo-tested", "forget-marketo", "forget-anyway", "[data-connection]"],
] as const) {
  test(`${action} says that something may still be kept, and goes on when told to`, async () => {
    const page = await open(scene);
    const { accounts } = page.fake.open ?? {};
    if (accounts) accounts.unreachable = true;
    await page.press(action);
    await page.until('[data-code="secret-not-forgotten"]');
    expect(page.all(gone).length).toBe(1);
    await page.press(again);
    await eventually(() => expect(page.all(gone)).toEqual([]));
    await page.until('[data-code="secret-not-forgotten"]');
    expect(page.said()).toBe("Done. What was kept may still be in the keyring.");
  });
}
