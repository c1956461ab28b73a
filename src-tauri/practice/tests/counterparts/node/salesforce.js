// jsforce, which knows nothing of this organisation, signs in to it and uses it.

const assert = require("node:assert/strict");
const jsforce = require("jsforce");

const { BASE, CONTROL, CLIENT_ID, USERNAME, PASSWORD, CALLBACK } = process.env;

async function post(path) {
  const answer = await fetch(CONTROL + path, { method: "POST" });
  assert.equal(answer.status, 200);
}

/** What a person does in the browser; where it is sent in the end. */
async function allow(url) {
  const send = (fields) => fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  const page = await (await send({ username: USERNAME, password: PASSWORD })).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)[1];
  const back = await send({ ticket, action: "allow" });
  assert.equal(back.status, 302);
  return new URL(back.headers.get("location"));
}

(async () => {
  const oauth2 = { loginUrl: BASE, clientId: CLIENT_ID, redirectUri: CALLBACK, useVerifier: true };
  const conn = new jsforce.Connection({ oauth2, version: "67.0" });
  // It sends a verifier of 171 characters and no method.
  const back = await allow(conn.oauth2.getAuthorizationUrl({ scope: "api refresh_token" }));
  await conn.authorize(back.searchParams.get("code"));
  assert.equal(conn.instanceUrl, BASE);

  const identity = await conn.identity();
  assert.equal(identity.username, USERNAME);
  const users = await conn.query("SELECT Id, Profile.Name FROM User", { autoFetch: true, maxFetch: 5000 });
  assert.equal(users.records.length, 2500);
  assert.equal(users.totalSize, 2500);
  const lead = await conn.sobject("Lead").describe();
  assert.ok(lead.fields.some((field) => field.name === "Company"));
  const packages = await conn.tooling.query("SELECT SubscriberPackage.NamespacePrefix FROM InstalledSubscriberPackage");
  assert.equal(packages.records[0].SubscriberPackage.NamespacePrefix, "docsign");
  assert.equal((await conn.limits()).DailyApiRequests.Max, 15000);
  assert.ok(conn.limitInfo.apiUsage.used > 3);

  await assert.rejects(conn.query("SELECT Nope FROM User"), { errorCode: "INVALID_FIELD" });
  await assert.rejects(conn.sobject("Nope").describe(), { errorCode: "NOT_FOUND" });

  // An expired session is refreshed once, and the call is repeated.
  const old = conn.accessToken;
  await post("scenario/expired-session");
  const rows = await conn.query("SELECT Id FROM Organization");
  assert.equal(rows.totalSize, 1);
  assert.notEqual(conn.accessToken, old);
  // What no refreshing helps is not refreshed.
  await post("scenario/session-not-for-api");
  await assert.rejects(conn.query("SELECT Id FROM Organization"), { errorCode: "INVALID_SESSION_ID" });
  await post("scenario/normal");

  const revoked = conn.accessToken;
  await conn.logout();
  const after = new jsforce.Connection({ instanceUrl: BASE, accessToken: revoked, version: "67.0" });
  await assert.rejects(after.query("SELECT Id FROM Organization"), { errorCode: "INVALID_SESSION_ID" });
  console.log("ok");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
