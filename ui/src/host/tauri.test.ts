// Every method is one command of the same name, with its arguments by name.
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { host } from "./tauri";
import { asFailure, type Backend } from "./backend";

afterEach(clearMocks);

const readAs = { encoding: null, delimiter: null, header: null, columns: {}, header_line: null, sheet: null, fixes: {}, accepted: [], corrections: [], removed: [] };
const setup = { name: "N", environment: "sandbox" as const, practice: false, my_name: "A", personas: [] };
const deaf = () => undefined;
const users = { profiles: ["P"], roles: [], permission_sets: [], signed_in_since: null };
const person = { name: "A", email: "a@b.example" };

const calls: { [Name in keyof Backend]: [ask: () => Promise<unknown>, command: string, args: object] } = {
  start: [() => host.start(), "start", {}],
  painted: [() => host.painted(), "painted", {}],
  drawingFailed: [() => host.drawingFailed("p", "e", "a"), "drawing_failed", { part: "p", error: "e", at: "a" }],
  home: [() => host.home(), "home", {}],
  chooseLanguage: [() => host.chooseLanguage("fr"), "choose_language", { language: "fr" }],
  changeZoom: [() => host.changeZoom("in"), "change_zoom", { change: "in" }],
  createSetup: [() => host.createSetup(setup), "create_setup", { setup }],
  openSetup: [() => host.openSetup("s"), "open_setup", { id: "s" }],
  closeSetup: [() => host.closeSetup(), "close_setup", {}],
  removeSetup: [() => host.removeSetup("s", false), "remove_setup", { id: "s", anyway: false }],
  showStep: [() => host.showStep("s"), "show_step", { step: "s" }],
  refresh: [() => host.refresh(), "refresh", {}],
  renameSetup: [() => host.renameSetup("n"), "rename_setup", { name: "n" }],
  introduce: [() => host.introduce("A", ["marketo-admin"]), "introduce", { myName: "A", personas: ["marketo-admin"] }],
  undo: [() => host.undo(), "undo", {}],
  tick: [() => host.tick("s", "i", true), "tick", { step: "s", instruction: "i", ticked: true }],
  attest: [() => host.attest("s", false, null), "attest", { step: "s", already: false, note: null }],
  skip: [() => host.skip("s", "r"), "skip", { step: "s", reason: "r" }],
  reopen: [() => host.reopen("s"), "reopen", { step: "s" }],
  writeNote: [() => host.writeNote("s", "t"), "write_note", { step: "s", text: "t" }],
  acknowledge: [() => host.acknowledge("c", person), "acknowledge", { caution: "c", person }],
  startWait: [() => host.startWait("w", 3), "start_wait", { wait: "w", people: 3 }],
  chooseVersion: [() => host.chooseVersion("s", "e"), "choose_version", { step: "s", event: "e" }],
  openLink: [() => host.openLink("https://a.example"), "open_link", { url: "https://a.example" }],
  explain: [() => host.explain("603"), "explain", { text: "603" }],
  chooseInviteFile: [() => host.chooseInviteFile(), "choose_invite_file", {}],
  listSalesforceUsers: [() => host.listSalesforceUsers(users), "list_salesforce_users", { filter: users }],
  markPeople: [() => host.markPeople("h"), "mark_people", { handle: "h" }],
  watchDrops: [() => host.watchDrops(deaf), "watch_drops", { drops: expect.anything() }],
  readInviteList: [() => host.readInviteList("h", readAs, deaf), "read_invite_list", { handle: "h", readAs, progress: expect.anything() }],
  inviteRows: [() => host.inviteRows("h", "left-out", "s", 3, 9), "invite_rows", { handle: "h", filter: "left-out", search: "s", from: 3, count: 9 }],
  stopReading: [() => host.stopReading(), "stop_reading", {}],
  saveList: [() => host.saveList("h", "left-out", deaf), "save_list", { handle: "h", list: "left-out", progress: expect.anything() }],
  chooseSalesforceApp: [() => host.chooseSalesforceApp("acme", "k", [17170]), "choose_salesforce_app", { login: "acme", clientId: "k", ports: [17170] }],
  signInSalesforce: [() => host.signInSalesforce(true, () => undefined), "sign_in_salesforce", { stay: true, progress: expect.anything() }],
  cancelSignIn: [() => host.cancelSignIn(), "cancel_sign_in", {}],
  pasteAddress: [() => host.pasteAddress("a"), "paste_address", { address: "a" }],
  lookAtSalesforce: [() => host.lookAtSalesforce(), "look_at_salesforce", {}],
  confirmSalesforceApp: [() => host.confirmSalesforceApp("e"), "confirm_salesforce_app", { event: "e" }],
  confirmMarketoService: [() => host.confirmMarketoService("e"), "confirm_marketo_service", { event: "e" }],
  signOutSalesforce: [() => host.signOutSalesforce(true), "sign_out_salesforce", { anyway: true }],
  connectMarketo: [() => host.connectMarketo("e", "i", null), "connect_marketo", { endpoint: "e", clientId: "i", clientSecret: null }],
  disconnectMarketo: [() => host.disconnectMarketo(false), "disconnect_marketo", { anyway: false }],
  findSecrets: [() => host.findSecrets(), "find_secrets", {}],
  tryPractice: [() => host.tryPractice("P", "A"), "try_practice", { name: "P", myName: "A" }],
  wakePractice: [() => host.wakePractice(), "wake_practice", {}],
  connectPracticeMarketo: [() => host.connectPracticeMarketo(), "connect_practice_marketo", {}],
  openPracticeDesk: [() => host.openPracticeDesk(), "open_practice_desk", {}],
  verify: [() => host.verify({ kind: "step", step: "s" }, deaf), "verify", { scope: { kind: "step", step: "s" }, progress: expect.anything() }],
  watchCheck: [() => host.watchCheck("c", deaf), "watch_check", { check: "c", progress: expect.anything() }],
  stopVerifying: [() => host.stopVerifying(), "stop_verifying", {}],
  turnMessage: [() => host.turnMessage("s"), "turn_message", { step: "s" }],
};

test.each(Object.entries(calls))("%s asks the window for its command", async (_name, [ask, command, args]) => {
  const asked: [string, unknown][] = [];
  mockIPC((name, given) => {
    asked.push([name, given]);
  });
  await ask();
  expect(asked).toEqual([[command, args]]);
});

test("what is rejected keeps its code; anything else becomes a failure too", () => {
  const failure = { code: "not-saved", facts: { reason: "disk-full" } };
  expect(asFailure(failure)).toBe(failure);
  expect(asFailure("start not allowed")).toEqual({ code: "unexpected", facts: { detail: "start not allowed" } });
});
