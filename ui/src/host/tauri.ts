// The window behind the page: one Tauri command per method, by the same name in snake case.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Backend, OnProgress } from "./backend";
import type { DropView, ReadProgress, SignInProgress, VerifyProgress } from "./types.gen";

const channel = (onProgress: OnProgress) => new Channel<ReadProgress>(onProgress);

export const host: Backend = {
  start: () => invoke("start"),
  painted: () => invoke("painted"),
  drawingFailed: (part, error, at) => invoke("drawing_failed", { part, error, at }),

  home: () => invoke("home"),
  chooseLanguage: (language) => invoke("choose_language", { language }),
  changeZoom: (change) => invoke("change_zoom", { change }),
  createSetup: (setup) => invoke("create_setup", { setup }),
  openSetup: (id) => invoke("open_setup", { id }),
  closeSetup: () => invoke("close_setup"),
  removeSetup: (id, anyway) => invoke("remove_setup", { id, anyway }),

  showStep: (step) => invoke("show_step", { step }),
  refresh: () => invoke("refresh"),
  renameSetup: (name) => invoke("rename_setup", { name }),
  introduce: (myName, personas) => invoke("introduce", { myName, personas }),
  undo: () => invoke("undo"),

  tick: (step, instruction, ticked) => invoke("tick", { step, instruction, ticked }),
  attest: (step, already, note) => invoke("attest", { step, already, note }),
  skip: (step, reason) => invoke("skip", { step, reason }),
  reopen: (step) => invoke("reopen", { step }),
  writeNote: (step, text) => invoke("write_note", { step, text }),
  acknowledge: (caution, person) => invoke("acknowledge", { caution, person }),
  startWait: (wait, people) => invoke("start_wait", { wait, people }),
  chooseVersion: (step, event) => invoke("choose_version", { step, event }),
  openLink: (url) => invoke("open_link", { url }),
  explain: (text) => invoke("explain", { text }),

  chooseInviteFile: () => invoke("choose_invite_file"),
  listSalesforceUsers: (filter) => invoke("list_salesforce_users", { filter }),
  markPeople: (handle) => invoke("mark_people", { handle }),
  watchDrops: (onDrop) => invoke("watch_drops", { drops: new Channel<DropView>(onDrop) }),
  readInviteList: (handle, readAs, onProgress) => invoke("read_invite_list", { handle, readAs, progress: channel(onProgress) }),
  inviteRows: (handle, filter, search, from, count) => invoke("invite_rows", { handle, filter, search, from, count }),
  stopReading: () => invoke("stop_reading"),
  saveList: (handle, list, onProgress) => invoke("save_list", { handle, list, progress: channel(onProgress) }),

  chooseSalesforceApp: (login, clientId, ports) => invoke("choose_salesforce_app", { login, clientId, ports }),
  confirmSalesforceApp: (event) => invoke("confirm_salesforce_app", { event }),
  confirmMarketoService: (event) => invoke("confirm_marketo_service", { event }),
  signInSalesforce: (stay, onProgress) =>
    invoke("sign_in_salesforce", { stay, progress: new Channel<SignInProgress>(onProgress) }),
  cancelSignIn: () => invoke("cancel_sign_in"),
  pasteAddress: (address) => invoke("paste_address", { address }),
  lookAtSalesforce: () => invoke("look_at_salesforce"),
  signOutSalesforce: (anyway) => invoke("sign_out_salesforce", { anyway }),
  connectMarketo: (endpoint, clientId, clientSecret) => invoke("connect_marketo", { endpoint, clientId, clientSecret }),
  disconnectMarketo: (anyway) => invoke("disconnect_marketo", { anyway }),
  findSecrets: () => invoke("find_secrets"),

  tryPractice: (name, myName) => invoke("try_practice", { name, myName }),
  wakePractice: () => invoke("wake_practice"),
  connectPracticeMarketo: () => invoke("connect_practice_marketo"),
  openPracticeDesk: () => invoke("open_practice_desk"),

  verify: (scope, onProgress) => invoke("verify", { scope, progress: new Channel<VerifyProgress>(onProgress) }),
  watchCheck: (check, onProgress) => invoke("watch_check", { check, progress: new Channel<VerifyProgress>(onProgress) }),
  stopVerifying: () => invoke("stop_verifying"),
  turnMessage: (step) => invoke("turn_message", { step }),
};
