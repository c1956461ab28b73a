// What a person sees of the checks: before, while and after they are asked.
import { test } from "vitest";
import { eventually, expect, open, type Page, text } from "../testing";
import { sectionsMissing } from "../host/fake-check-scenes";
import type { FakeSetup } from "../host/fake-setup";

const check = (id: string) => `[data-check="${id}"]`;
const told = (page: Page, id: string) => text(page.find(`${check(id)} [data-told]`));
const shape = (mark: Element | null) => [...(mark?.querySelectorAll("path") ?? [])].map((path) => path.getAttribute("d")).join();
const section = (page: Page) => page.find("[data-checks]");

function setupOf(page: Page): FakeSetup {
  if (!page.fake.open) throw new Error("no setup is open");
  return page.fake.open;
}

/** Asks the checks of the step, up to the place where the run holds. */
async function held(scene: string, after: number, action = "verify"): Promise<Page> {
  const page = await open(scene);
  setupOf(page).checks.holdsAfter = after;
  await page.press(action);
  await eventually(() => expect(page.find("[data-verifying]").dataset["done"]).toBe(String(after)));
  return page;
}

test("before the first run every check says what is asked, why, and of whom", async () => {
  const page = await open("checks-none");
  expect(section(page).dataset["checks"]).toBe("none");
  const rows = page.all("[data-check]");
  expect(rows).toHaveLength(7);
  for (const row of rows) {
    expect(row.dataset["status"]).toBe("none");
    expect(text(row)).toContain("Salesforce is asked");
  }
  expect(text(page.find(check("remote-site-rest")))).toContain("Salesforce and Marketo");
  expect(text(page.find(check("task-types")))).toContain("optional");
  expect(text(page.find(check("lead-fields")))).toContain("for information");
  expect(page.all('[data-action="copy"]').filter((one) => one.closest("[data-check]"))).toHaveLength(0);
});

test("the vendor's own code behind an answer that cannot be told is explained in one click", async () => {
  const page = await open("checks-found");
  const row = page.all('[data-check][data-status="unknown"]').find((one) => one.querySelector('[data-action="explain"]'));
  row?.querySelector<HTMLElement>('[data-action="explain"]')?.click();
  await eventually(() => expect(page.fake.asked).toContain("explain"));
  expect(page.find<HTMLTextAreaElement>("[name='explain-text']").value).toBe("INVALID_TYPE");
});

test("without an account nothing can be asked, and the way to the accounts is there", async () => {
  const page = await open("checks-no-account");
  const button = page.find('[data-checks] [data-action="verify"]');
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await page.press("verify");
  expect(page.fake.asked).not.toContain("verify");
  expect(page.said()).toContain("neither is connected");
  await page.press("connect-account");
  expect(page.find("article").dataset["step"]).toBe("salesforce-sign-in");
});

test("a run shows each answer as it comes, with its facts, and sums them up", async () => {
  const page = await held("checks-none", 4);
  expect(section(page).dataset["checks"]).toBe("running");
  expect(text(page.find("[data-verifying]"))).toContain("4 of 7");
  expect(told(page, "remote-sites-actions")).toContain("https://mkto-sales-connect.adobe.io, https://toutapp.com");
  expect(page.find(check("permission-set")).dataset["asking"]).toBe("true");
  expect(text(page.find(check("permission-set")))).toContain("Asking Salesforce");
  expect(document.activeElement).toBe(page.find('[data-action="cancel-verify"]'));
  expect(page.find('nav [data-action="verify-all"]').getAttribute("aria-disabled")).toBe("true");
});

test("what is as it should be, to be looked at, not so and not to be told never look alike", async () => {
  const page = await open("checks-found");
  const drawn = ["remote-sites-actions", "permission-set", "layout-sections", "read-access"].map((id) => {
    const row = page.find(check(id));
    return { status: row.dataset["status"], word: row.querySelector(".word")?.textContent, shape: shape(row.querySelector(".sign")) };
  });
  expect(drawn.map((one) => one.status)).toEqual(["ok", "warning", "failure", "unknown"]);
  expect(drawn.map((one) => one.word)).toEqual(["OK", "Review", "Needs fixing", "Cannot tell"]);
  expect(new Set(drawn.map((one) => one.shape)).size).toBe(4);
  const unknown = page.find(check("read-access"));
  expect(unknown.querySelectorAll(".failure, .warning")).toHaveLength(0);
  expect(text(page.find("[data-check-counts]"))).toBe("3 OK, 1 to review, 1 to fix, and 2 that cannot be told");
});

test("who is to do what stands open, and is folded away where nothing is to be done", async () => {
  const page = await open("checks-found");
  expect(page.find(`${check("layout-sections")} [data-hint]`).closest("details")).toBeNull();
  expect(page.find(`${check("read-access")} [data-hint]`).closest("details")).toBeNull();
  expect(page.find<HTMLElement>(`${check("remote-sites-actions")} [data-hint]`).closest("details")?.open).toBe(false);
  expect(text(page.find(`${check("layout-sections")} [data-age]`))).toBe("4 minutes ago, by you");
});

test("a finding is copied as text: name, status, sentence, hint, and who asked", async () => {
  const page = await open("checks-found");
  await page.press("copy", check("layout-sections"));
  await eventually(() => expect(page.said()).toBe("Copied: MSI panel on the page layouts"));
  const lines = (await navigator.clipboard.readText()).split("\n");
  expect(lines[0]).toBe("MSI panel on the page layouts");
  expect(lines[1]).toContain("Needs fixing – ");
  expect(lines[1]).toContain("Lead: Lead Layout, Contact: Partner Layout");
  expect(lines[2]).toContain("The Salesforce admin");
  expect(lines[3]).toMatch(/^Salesforce was asked .*, by Ana Duarte\.$/);
});

test("cancelling keeps what was found, and says so", async () => {
  const page = await held("checks-none", 3);
  await page.press("cancel-verify");
  await eventually(() => expect(section(page).dataset["checks"]).toBe("found"));
  await eventually(() => expect(page.said()).toBe("Stopped after 3 of 7 checks. What was found is kept."));
  expect(page.all("[data-check][data-status=none]")).toHaveLength(4);
  expect(document.activeElement).toBe(page.find('[data-checks] [data-action="verify"]'));
});

test("a step whose proving checks hold is done by that, and is not reopened by hand", async () => {
  const page = await open("checks-none");
  setupOf(page).checks.now = {};
  await page.press("verify");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("done"));
  await eventually(() => expect(page.said()).toBe("Checks run: 7 of 7. 6 OK and one that cannot be told."));
  expect(text(page.find("[data-banner]"))).toContain("Verified by a check");
  expect(page.all('[data-action="reopen"]')).toHaveLength(0);
  page.find('nav li[data-step="configure"] .mark.verified');
});

test("a machine's proof, a person's word and what follows from another step have three marks and three words", async () => {
  const page = await open("checks-assumed");
  const item = (id: string) => page.find(`nav li[data-step="${id}"]`);
  expect([item("connect-salesforce"), item("connect-marketo"), item("account")].map((one) => one.dataset["proof"])).toEqual(["verified", "attested", "assumed"]);
  expect(text(item("account"))).toContain("Assumed: follows from step 2");
  const shapes = ["connect-salesforce", "connect-marketo", "account"].map((id) => shape(item(id).querySelector(".mark")));
  expect(new Set(shapes).size).toBe(3);
  expect(page.all('[data-action="reopen"]')).toHaveLength(0);
  await page.press("go-to-step", "[data-banner]");
  expect(page.find("article").dataset["step"]).toBe("connect-salesforce");
});

test("an old proof is drawn as old until it is looked at again", async () => {
  const page = await open("checks-old");
  page.find('nav li[data-step="package"] .mark.aged');
  expect(text(page.find('nav li[data-step="package"]'))).toContain(", old");
  expect(text(page.find('[data-sum="verified"]'))).toBe("5 verified (5 old)");
  await page.press("verify-again", "[data-banner]");
  await eventually(() => page.find('nav li[data-step="package"] .mark.verified'));
  expect(text(page.find('[data-sum="verified"]'))).toBe("5 verified (4 old)");
  expect(page.all('[data-action="verify-again"]')).toHaveLength(0);
});

test("drift is told with what was before and what is now, and can be verified or confirmed by hand", async () => {
  const page = await open("checks-drifted");
  expect(page.find("article").dataset["state"]).toBe("drifted");
  const drift = text(page.find('[data-drifted="remote-sites-actions"]'));
  expect(drift).toMatch(/Before, .* OK The remote sites .* Now, .* Needs fixing Salesforce has no remote site for https:\/\/toutapp\.com/);
  expect(text(page.find(check("layout-sections")))).toMatch(/Before, .*Now, /);
  expect(page.all("[data-drifted]")).toHaveLength(2);
  page.find('[data-action="attest"]');

  setupOf(page).checks.now = {};
  await page.press("verify-again", "[data-banner]");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("done"));
});

test("what a person vouched for and no check ever saw has no sentence of before", async () => {
  const page = await open("checks-none");
  const setup = setupOf(page);
  setup.append("step-attested", { step: "configure", at: page.fake.now() - 1000 });
  setup.checks.found("layout-sections", sectionsMissing, page.fake.now());
  document.dispatchEvent(new Event("visibilitychange"));
  const drift = await page.until('[data-drifted="layout-sections"]');
  expect(text(drift)).toContain("Before Confirmed by hand. No check had seen it.");
});

test("what is watched is asked again until it is there, and the step is done by itself", async () => {
  const page = await open("checks-watch");
  const { checks } = setupOf(page);
  checks.found("package-objects", { status: "ok", code: "objects-seen", facts: { objects: 6 } }, page.fake.now());
  await page.press("watch");
  const waiting = await page.until("[data-watch=waiting]");
  expect(text(waiting)).toMatch(/Watching since .*Asked again at .*, in 0:0\d/);
  expect(document.activeElement).toBe(page.find('[data-action="stop-watching"]'));
  expect(page.find(check("package")).dataset["status"]).toBe("failure");
  checks.appear("package");
  await eventually(() => expect(page.find("article").dataset["state"]).toBe("done"));
  await eventually(() => expect(page.said()).toBe("Verified: “Install the MSI package”."));
  expect(page.all('[data-action="watch"]')).toHaveLength(0);
});

test("watching is stopped at once, from wherever one is", async () => {
  const page = await open("checks-watch");
  await page.press("watch");
  await page.until("[data-watch=waiting]");
  await page.press("show-step", 'nav li[data-step="configure"]');
  expect(text(page.find("nav [data-verifying=watch]"))).toContain("Package in Salesforce");
  await page.press("cancel-verify", "nav");
  await eventually(() => expect(page.all("[data-verifying]")).toHaveLength(0));
  await eventually(() => expect(page.said()).toBe("Not watched any more: Package in Salesforce."));
});

test("everything is verified from the left column, or one's own steps", async () => {
  const page = await held("checks-none", 2, "verify-all");
  expect(page.find("[data-verifying]").closest("nav")).not.toBeNull();
  expect(page.find("[data-verifying]").dataset["of"]).toBe("16");
  await page.press("cancel-verify");
  await eventually(() => expect(page.all("[data-verifying]")).toHaveLength(0));
  await page.press("verify-mine");
  await eventually(() => expect(page.find("[data-verifying]").dataset["of"]).toBe("7"));
});

test("the page before step 1 begins with its checks", async () => {
  const page = await open("checks-preflight");
  const order = [...page.find("article").children].map((one) => (one as HTMLElement).dataset["checks"] ?? one.className);
  expect(order.findIndex((one) => one === "none")).toBeLessThan(order.findIndex((one) => one.startsWith("parts")));
});

test("when the session ends in the middle, exactly what was left is asked after signing in again", async () => {
  const page = await open("checks-ends");
  const setup = setupOf(page);
  await page.press("verify");
  const notice = await page.until("[data-interrupted]");
  expect(text(notice)).toContain("The Salesforce session has ended.");
  expect(text(notice)).toContain("3 checks are left");
  expect(page.said()).toContain("Sign in again, and it goes on by itself");
  expect(page.all("[data-check][data-status=none]")).toHaveLength(3);

  const asked: unknown[] = [];
  const verify = page.fake.verify.bind(page.fake);
  page.fake.verify = (scope, told) => {
    asked.push(scope);
    return verify(scope, told);
  };
  await page.press("sign-in-again");
  await page.until("[data-waiting=waiting]");
  expect(text(page.find("[data-interrupted]"))).toContain("Waiting for you to sign in");
  setup.accounts.browser.arrive("allow");
  await eventually(() => expect(page.find("article").dataset["step"]).toBe("configure"));
  await eventually(() => expect(page.all("[data-check][data-status=none]")).toHaveLength(0));
  expect(asked).toEqual([{ kind: "checks", checks: ["lead-fields", "permission-set", "task-types"] }]);
  expect(page.all("[data-interrupted]")).toHaveLength(0);
});

test("a sign-in that fails keeps what is left for the next one; dismissing it forgets", async () => {
  const page = await open("checks-none");
  const setup = setupOf(page);
  setup.checks.endsAfter = 5;
  await page.press("verify");
  await page.until("[data-interrupted]");
  await page.press("sign-in-again");
  await page.until("[data-waiting=waiting]");
  setup.accounts.browser.arrive("deny");
  await page.until("[data-sign-in] [data-code]");
  page.find("[data-interrupted]");
  await page.press("dismiss", "[data-interrupted]");
  expect(page.all("[data-interrupted]")).toHaveLength(0);
  await page.press("sign-in");
  await page.until("[data-waiting=waiting]");
  setup.accounts.browser.arrive("allow");
  await page.until("[data-salesforce=signed-in]");
  expect(page.fake.asked.filter((one) => one === "verify")).toHaveLength(1);
});

test("a run that could not begin says why where it was begun", async () => {
  const page = await open("checks-none");
  page.fake.refuse.verify = { code: "session-missing", facts: {} };
  await page.press("verify");
  await page.until("[data-checks] [data-code=session-missing]");
  expect(page.said()).toContain("Nobody is signed in");
  expect(page.all("[data-verifying]")).toHaveLength(0);
});

test("the message for the other admin is that of the step and of the language", async () => {
  const page = await open("sync");
  const button = () => page.find<HTMLButtonElement>("[data-action=copy-message]");
  const copied = async () => {
    await eventually(() => expect(button().disabled).toBe(false));
    await page.press("copy-message");
    return navigator.clipboard.readText();
  };
  const show = async (step: string) => {
    await page.press("show-step", `nav li[data-step="${step}"]`);
    await eventually(() => expect(page.find("article").dataset["step"]).toBe(step));
  };
  await show("package");
  const english = await copied();
  await page.press("language-fr");
  await eventually(() => expect(document.documentElement.lang).toBe("fr"));
  expect(await copied()).not.toBe(english);

  // Until the message of this step has come, that of another one is not copied for it.
  page.fake.refuse.turnMessage = { code: "no-setup-open", facts: {} };
  await show("configure");
  await page.until("[role=alert] [data-code=no-setup-open]");
  expect(button().disabled).toBe(true);
});

test("a message for the other admin is copied in one click", async () => {
  const page = await open("checks-none");
  expect(text(page.find("[data-turn]"))).toContain("Copy a message for the Salesforce admin");
  // Nothing is asked between the click and the copy.
  await eventually(() => expect(page.fake.asked).toContain("turnMessage"));
  await eventually(() => expect(page.find<HTMLButtonElement>("[data-action=copy-message]").disabled).toBe(false));
  page.fake.refuse.turnMessage = { code: "no-setup-open", facts: {} };
  await page.press("copy-message");
  await eventually(() => expect(page.said()).toContain("Copied: a message for the other admin"));
  expect(await navigator.clipboard.readText()).toBe("Northwind: Configure MSI Actions in Salesforce");
  await page.press("show-step", 'nav li[data-step="invite"]');
  expect(page.all("[data-turn]")).toHaveLength(0);
});
