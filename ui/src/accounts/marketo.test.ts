import { test } from "vitest";
import { eventually, expect, open, type Page, text } from "../testing";

const secretOf = (page: Page) => page.find<HTMLInputElement>('[name="marketo-client-secret"]');

async function fill(page: Page, secret: string): Promise<void> {
  await page.user.type(page.find('[name="marketo-endpoint"]'), "123-ABC-456");
  await page.user.type(page.find('[name="marketo-client-id"]'), "0f4c7a1e");
  await page.user.type(secretOf(page), secret);
}

test("the credentials are tested and kept, and the page says what they see", async () => {
  const page = await open("marketo-none");
  expect(page.find("article").dataset["marketo"]).toBe("none");
  await fill(page, "s3cret");
  await page.press("test-marketo");
  await eventually(() => expect(page.find("article").dataset["marketo"]).toBe("connected"));
  await page.until('[data-kept="keyring"]');
  expect(page.all("[data-right]").map((one) => `${one.dataset["right"]} ${one.dataset["seen"]}`)).toEqual([
    "read-only-person can", "read-only-activity can", "access-user-management cannot",
  ]);
  const said = text(page.find("[data-connection]"));
  expect(said).toContain("msi-setup-api@northwind.example");
  expect(said).toContain("1,204 by all integrations, 12 of them by this user.");
  expect(said).toContain("Daily limit: see Admin > Web Services");
  expect(said).toContain("9 in this subscription");
  await eventually(() => expect(document.activeElement).toBe(page.find("[data-connection]")));
  expect(text(page.find('nav li[data-step="marketo-credentials"]'))).toMatch(/Tested /);
});

test("the secret leaves the page with the call, whether it was right or not", async () => {
  const page = await open("marketo-none");
  expect(secretOf(page).type).toBe("password");
  expect(secretOf(page).autocomplete).toBe("off");
  await fill(page, "wrong-secret-9");
  await page.press("test-marketo");
  await page.until('form [role="alert"] [data-code="marketo-credentials-refused"]');
  expect(secretOf(page).value).toBe("");
  expect(page.find<HTMLInputElement>('[name="marketo-client-id"]').value).toBe("0f4c7a1e");
  expect(new XMLSerializer().serializeToString(document)).not.toContain("wrong-secret-9");
  await page.user.type(secretOf(page), "s3cret");
  await page.press("test-marketo");
  await page.until("[data-connection]");
  expect(new XMLSerializer().serializeToString(document)).not.toContain("s3cret");
});

test("nothing is asked before all three are there", async () => {
  const page = await open("marketo-none");
  await page.press("test-marketo");
  expect(document.activeElement).toBe(page.find('[name="marketo-endpoint"]'));
  expect(page.fake.asked).not.toContain("connectMarketo");
});

test("a running test says what it asks", async () => {
  const page = await open("marketo-none");
  let end: () => void = () => undefined;
  const connect = page.fake.connectMarketo;
  page.fake.connectMarketo = (...given) => new Promise<void>((resolve) => (end = resolve)).then(() => connect(...given));
  await fill(page, "s3cret");
  await page.press("test-marketo");
  expect(text(await page.until("[data-testing]"))).toMatch(/^Asking Marketo who the API user is and what it may see, since /);
  expect(page.said()).toBe("Testing the credentials.");
  end();
  await page.until("[data-connection]");
  expect(page.said()).toBe("Marketo accepts the credentials.");
});

test("the test is repeated without the secret, and a failure keeps what was seen before", async () => {
  const page = await open("marketo-tested");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.marketoDown = { code: "marketo-access-denied", facts: {} };
  await page.press("test-marketo-again");
  await page.until('[data-connection] [data-code="marketo-access-denied"]');
  if (accounts) accounts.marketoDown = null;
  await page.press("test-marketo-again");
  await eventually(() => expect(page.all("[data-connection] [data-code]")).toHaveLength(0));
});

test("cannot tell is its own answer, with its reason", async () => {
  const page = await open("marketo-tested");
  const cell = page.find('[data-right="access-user-management"]');
  expect(cell.dataset["seen"]).toBe("cannot-tell");
  expect(text(cell)).toContain("Cannot tell");
});

test("sales activities that could not be looked at are not told as none", async () => {
  const page = await open("marketo-none");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.sees["read-only-activity"] = { kind: "cannot" };
  await fill(page, "s3cret");
  await page.press("test-marketo");
  expect(text(await page.until("[data-sales-activities]"))).toContain("Cannot tell without the activities");
});

test("sales activities that Marketo did not tell are told as that", async () => {
  const page = await open("marketo-none");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.sees["read-only-activity"] = { kind: "cannot-tell", why: { code: "marketo-system-error", facts: {} } };
  await fill(page, "s3cret");
  await page.press("test-marketo");
  const row = await page.until("[data-sales-activities]");
  expect(row.dataset["salesActivities"]).toBe("unknown");
  expect(text(row)).toMatch(/Cannot tell$/);
});

test("an odd Munchkin id is told", async () => {
  const page = await open("marketo-none");
  await page.user.type(page.find('[name="marketo-endpoint"]'), "12-AB-45");
  await page.user.type(page.find('[name="marketo-client-id"]'), "0f4c7a1e");
  await page.user.type(secretOf(page), "s3cret");
  await page.press("test-marketo");
  await page.until('[data-connection] [data-code="marketo-munchkin-unusual"]');
});

test("forgetting leaves what is no secret for the next time", async () => {
  const page = await open("marketo-tested");
  await page.press("forget-marketo");
  await eventually(() => expect(page.find("article").dataset["marketo"]).toBe("none"));
  expect(page.find<HTMLInputElement>('[name="marketo-endpoint"]').value).toBe("https://123-abc-456.mktorest.com");
  expect(secretOf(page).value).toBe("");
  expect(page.said()).toContain("forgotten on this computer");
});

test("a secret that is gone is asked for again", async () => {
  const page = await open("marketo-missing");
  page.find('[data-kept="missing"]');
  expect(page.all('[data-action="test-marketo-again"]')).toHaveLength(0);
  await page.user.type(secretOf(page), "s3cret");
  await page.press("test-marketo");
  await page.until('[data-kept="keyring"]');
});
