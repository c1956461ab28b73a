import { expect, test } from "vitest";
import { sampleGuide } from "../host/fake-guide";
import { matching, remediesFor } from "./match";
import { readPorts } from "./ports";

const remedies = sampleGuide("en").accounts[0]?.remedies ?? [];
const found = (said: string) => matching(remedies, said).map((one) => one.id);

test("nothing said shows all refusals", () => {
  expect(found("  ")).toHaveLength(remedies.length);
});

test("a code is found in whatever it is pasted with, in any case", () => {
  expect(found("error=OAUTH_EC_APP_NOT_FOUND&error_description=External+client+app")).toEqual(["app-not-found"]);
  expect(found("Error: oauth_app_blocked (this app is blocked by admin)")).toEqual(["sign-in-app-blocked"]);
});

test("a description in an address is read", () => {
  expect(found("https://login.salesforce.com/x?error_description=app%20must%20be%20installed%20into%20org")).toEqual(["approval-refused"]);
  expect(found("?x=100%&error=redirect_uri_mismatch")).toEqual(["callback-mismatch"]);
});

test("a code that is only part of the one that was said does not count", () => {
  expect(found("invalid_client_id")).toEqual(["app-key-unknown"]);
  expect(found("invalid_client")).toEqual(["secret-required"]);
});

test("the beginning of what it says is enough", () => {
  expect(found("must be inst")).toEqual(["approval-refused"]);
});

test("what nobody knows finds nothing", () => {
  expect(found("teapot")).toEqual([]);
});

test("a refusal with its reason brings its remedy along, any other end none", () => {
  const refused = { code: "sign-in-refused", facts: { error: "access_denied", description: "" } };
  expect(remediesFor(remedies, refused).map((one) => one.id)).toEqual(["declined"]);
  expect(remediesFor(remedies, { code: "sign-in-timed-out", facts: { seconds: "300" } })).toEqual([]);
  expect(remediesFor(remedies, null)).toEqual([]);
});

test("ports are read between commas or blanks, and none stands for the usual ones", () => {
  expect(readPorts(" ")).toEqual({ valid: true, list: null });
  expect(readPorts("17180, 17181 17182")).toEqual({ valid: true, list: [17180, 17181, 17182] });
  expect(readPorts("17180, x").valid).toBe(false);
  expect(readPorts("70000").valid).toBe(false);
});
