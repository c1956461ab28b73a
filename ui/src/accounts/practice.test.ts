import { test } from "vitest";
import { eventually, expect, open, text } from "../testing";

test("practising needs a name and nothing else", async () => {
  const page = await open("empty");
  await page.press("try-practice");
  expect(document.activeElement).toBe(page.find('[name="practice-name"]'));
  expect(page.fake.asked).not.toContain("tryPractice");
  await page.user.type(page.find('[name="practice-name"]'), "Ana Duarte");
  await page.press("try-practice");
  await page.until('[data-screen="setup"][data-practice="true"]');
  expect(page.fake.open?.given).toMatchObject({ practice: true, my_name: "Ana Duarte" });
});

test("a practice organisation that does not start is told", async () => {
  const page = await open("empty");
  page.fake.refuse.tryPractice = { code: "practice-not-started", facts: { reason: "no port" } };
  await page.user.type(page.find('[name="practice-name"]'), "Ana");
  await page.press("try-practice");
  await page.until('[role="alert"] [data-code="practice-not-started"]');
  page.find('[data-screen="first"]');
});

test("the banner is on every step, and the bar says practice", async () => {
  const page = await open("practice");
  for (const step of ["enabled", "configure", "salesforce-sign-in"]) {
    await page.press("show-step", `nav li[data-step="${step}"]`);
    expect(page.find('[data-banner="practice"]').getAttribute("role")).toBe("note");
  }
  expect(text(page.find('[data-action="account-salesforce"]'))).toContain("Practice");
  expect(page.find("[data-environment]").dataset["environment"]).toBe("practice");
});

test("a setup that is not practice has no banner", async () => {
  const page = await open("sync");
  expect(page.all('[data-banner="practice"], [data-practice]')).toHaveLength(0);
});

test("the lists of the first screen say practice", async () => {
  const page = await open("practice");
  await page.press("all-setups");
  const card = await page.until("[data-resume][data-practice]");
  expect(text(card)).toContain("Practice");
});

test("the organisation is woken before the secrets are looked for", async () => {
  const page = await open("practice");
  await eventually(() => expect(page.fake.asked).toContain("findSecrets"));
  expect(page.fake.asked.indexOf("wakePractice")).toBeLessThan(page.fake.asked.indexOf("findSecrets"));
  await page.press("open-practice-desk");
  await eventually(() => expect(page.fake.asked).toContain("openPracticeDesk"));
  expect(page.all("[data-code]")).toHaveLength(0);
});

test("one that does not wake is told, and can be tried again", async () => {
  const { Fake } = await import("../host/fake");
  const { prepare } = await import("../host/fake-scenes");
  const { render } = await import("@testing-library/svelte");
  const { default: App } = await import("../app/App.svelte");
  const fake = new Fake();
  prepare(fake, "practice");
  fake.refuse.wakePractice = { code: "practice-not-started", facts: { reason: "port taken" } };
  render(App, { host: fake });
  await eventually(() => expect(document.querySelector('[data-code="practice-not-started"]')).not.toBeNull());
  delete fake.refuse.wakePractice;
  document.querySelector<HTMLElement>('[data-action="wake-practice"]')?.click();
  await eventually(() => expect(document.querySelector('[data-code="practice-not-started"]')).toBeNull());
  expect(fake.open?.accounts.awake).toBe(true);
});

test("the practice Salesforce is prepared, cannot be changed, and is signed in to like a real one", async () => {
  const page = await open("practice-salesforce");
  expect(page.find("article").dataset["salesforce"]).toBe("ready");
  expect(page.all('[data-action="change-app"], [name="client-id"]')).toHaveLength(0);
  expect(page.find("[data-app]").dataset["app"]).toBe("practice");
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  page.fake.open?.accounts.browser.arrive("allow");
  await eventually(() => expect(page.find("article").dataset["salesforce"]).toBe("signed-in"));
  expect(text(page.find("article"))).toContain("KindPractice");
});

test("the practice credentials are used without being seen", async () => {
  const page = await open("practice-marketo");
  await eventually(() => expect(page.fake.open?.accounts.awake).toBe(true));
  expect(page.all('[name="marketo-client-secret"]')).toHaveLength(0);
  await page.press("use-practice-credentials");
  await eventually(() => expect(page.find("article").dataset["marketo"]).toBe("connected"));
  expect(new XMLSerializer().serializeToString(document)).not.toContain(page.fake.open?.accounts.marketoSecret ?? "s3cret");
  expect(text(page.find('[data-action="account-marketo"]'))).toBe("Marketo Practice");
});
