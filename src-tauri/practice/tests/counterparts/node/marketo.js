// node-marketo-rest, which knows nothing of this organisation, uses it; above all what it does about 601, 602
// and 606.

const assert = require("node:assert/strict");
const Marketo = require("node-marketo-rest");

const { ENDPOINT, IDENTITY, CLIENT_ID, CLIENT_SECRET, CONTROL } = process.env;

async function post(path) {
  const answer = await fetch(CONTROL + path, { method: "POST" });
  assert.equal(answer.status, 200);
}

function client(clientSecret = CLIENT_SECRET) {
  const retry = { maxRetries: 5, initialDelay: 10, maxDelay: 1500 };
  return new Marketo({ endpoint: ENDPOINT, identity: IDENTITY, clientId: CLIENT_ID, clientSecret, retry });
}

(async () => {
  const marketo = client();
  const types = await marketo.activities.getActivityTypes();
  assert.ok(types.result.some((kind) => kind.id === 39 && kind.name === "Send Sales Email"));
  assert.equal((await marketo.lead.describe()).success, true);
  assert.equal((await marketo.stats.usage()).result.length, 1);
  assert.equal((await marketo.stats.usageLast7Days()).result.length, 7);

  // 602: it fetches a new token and repeats the call.
  await post("scenario/marketo-602");
  assert.equal((await marketo.stats.usage()).success, true);
  await post("scenario/normal");

  // 606: three calls a second are the limit here; it waits and repeats.
  for (let call = 0; call < 5; call += 1) {
    assert.equal((await marketo.stats.usage()).success, true);
  }
  const counted = (await marketo.stats.errors()).result[0].errors;
  const times = (code) => (counted.find((one) => one.errorCode === code) || { count: 0 }).count;
  assert.ok(times("602") >= 1 && times("606") >= 1, JSON.stringify(counted));

  // 601, whatever the token: it gives up.
  await post("scenario/marketo-601");
  await assert.rejects(Promise.resolve(marketo.stats.usage()), /601|Access token invalid/);
  await post("scenario/normal");

  await assert.rejects(Promise.resolve(client("wrong").stats.usage()), /Bad client credentials/);
  console.log("ok");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
