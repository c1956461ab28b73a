// Everything the page may ask of the window, once. Nothing else in the page knows what is behind it.
import type {
  ZoomChange,
  DisconnectedView,
  DropView,
  ExplainedText,
  Failure,
  GuideText,
  HomeView,
  CheckedListView,
  ListKind,
  MarkedList,
  NewSetup,
  NamedPerson,
  Persona,
  ReadAs,
  ReadProgress,
  RemovedView,
  RowFilter,
  RowsView,
  SetupView,
  SignedInView,
  SignedOutView,
  SignInProgress,
  StartView,
  UserFilter,
  VerifyProgress,
  VerifyScope,
} from "./types.gen";

/** Every call may be rejected with a {@link Failure}; what it returns has been saved. */
export interface Backend extends AccountsBackend, ChecksBackend {
  start(): Promise<StartView>;
  /** The first screen or the resumed step has been drawn. */
  painted(): Promise<void>;
  /** A part of the page could not be drawn, by what error and where in the page's code: logged, and not resumed. */
  drawingFailed(part: string, error: string, at: string): Promise<void>;

  home(): Promise<HomeView>;
  chooseLanguage(language: string): Promise<GuideText>;
  /** Answers with the new size of everything in the window, in percent. */
  changeZoom(change: ZoomChange): Promise<number>;
  createSetup(setup: NewSetup): Promise<SetupView>;
  openSetup(id: string): Promise<SetupView>;
  closeSetup(): Promise<HomeView>;
  /** Moves the setup's folder to the system's trash. */
  /** Ends the session and forgets the secrets first. Rejected when they cannot be forgotten, unless `anyway`. */
  removeSetup(id: string, anyway: boolean): Promise<RemovedView>;

  /** Remembers what is on the screen. */
  showStep(step: string): Promise<void>;
  refresh(): Promise<SetupView>;
  renameSetup(name: string): Promise<SetupView>;
  introduce(myName: string, personas: Persona[]): Promise<SetupView>;
  undo(): Promise<SetupView>;

  tick(step: string, instruction: string, ticked: boolean): Promise<SetupView>;
  attest(step: string, already: boolean, note: string | null): Promise<SetupView>;
  skip(step: string, reason: string): Promise<SetupView>;
  reopen(step: string): Promise<SetupView>;
  writeNote(step: string, text: string): Promise<SetupView>;
  acknowledge(caution: string, person: NamedPerson | null): Promise<SetupView>;
  startWait(wait: string, people: number | null): Promise<SetupView>;
  chooseVersion(step: string, event: string): Promise<SetupView>;
  openLink(url: string): Promise<void>;
  /** What the vendors' codes in a text mean, in the language of the page. The text is neither kept nor logged. */
  explain(text: string): Promise<ExplainedText>;

  /** Opens the system's file dialog; answers with the handle of the file, or null when it was dismissed. */
  chooseInviteFile(): Promise<string | null>;
  /**
   * Asks Salesforce for its active standard users; answers with the handle of the list. {@link ChecksBackend.stopVerifying} ends it and
   * the next one.
   */
  listSalesforceUsers(filter: UserFilter): Promise<string>;
  /** Asks Salesforce what the people of a list are there that are ready. */
  markPeople(handle: string): Promise<MarkedList>;
  /** Told from now on when a file is dragged over the window and when one is dropped. */
  watchDrops(onDrop: (drop: DropView) => void): Promise<void>;
  /** Reads a file and checks every row: as it is found or was read last time, then by the choices of the person. */
  readInviteList(handle: string, readAs: ReadAs | null, onProgress: OnProgress): Promise<CheckedListView>;
  /** At most 500 of the rows that the filter and the search in any cell leave. */
  inviteRows(handle: string, filter: RowFilter, search: string, from: number, count: number): Promise<RowsView>;
  /** What is being read (a list, or one that is saved) is rejected with `cancelled`. */
  stopReading(): Promise<void>;
  /** Opens the system's save dialog; false when it was dismissed. */
  saveList(handle: string, list: ListKind, onProgress: OnProgress): Promise<boolean>;
}

/** Everything the page may ask about the two accounts and the practice organisation. */
export interface AccountsBackend {
  /** An empty `login` stands for the common page of the environment; no `ports` for the usual ones. */
  chooseSalesforceApp(login: string, clientId: string, ports: number[] | null): Promise<SetupView>;
  /** Uses on this computer what that event chose: somebody else's last choice, or one's own before it. */
  confirmSalesforceApp(event: string): Promise<SetupView>;
  confirmMarketoService(event: string): Promise<SetupView>;
  /** Always ends: signed in, or rejected when refused, timed out, or after {@link AccountsBackend.cancelSignIn}. */
  signInSalesforce(stay: boolean, onProgress: (progress: SignInProgress) => void): Promise<SignedInView>;
  cancelSignIn(): Promise<void>;
  /** Hands in the address the browser shows; what comes of it is told by the progress of the sign-in. */
  pasteAddress(address: string): Promise<void>;
  lookAtSalesforce(): Promise<SetupView>;
  /** Rejected when the session cannot be forgotten, unless `anyway`. */
  signOutSalesforce(anyway: boolean): Promise<SignedOutView>;
  /** Without a secret, the one that is kept is tested again. */
  connectMarketo(endpoint: string, clientId: string, clientSecret: string | null): Promise<SetupView>;
  /** Rejected when the secret cannot be forgotten, unless `anyway`. */
  disconnectMarketo(anyway: boolean): Promise<DisconnectedView>;
  /** Looks where the secrets are; may make the keyring ask the person, so never before the first paint. */
  findSecrets(): Promise<SetupView>;

  tryPractice(name: string, myName: string): Promise<SetupView>;
  /** Starts the practice organisation of the open setup again; does nothing for another setup. */
  wakePractice(): Promise<void>;
  connectPracticeMarketo(): Promise<SetupView>;
  openPracticeDesk(): Promise<void>;
}

/** Everything the page may ask about the checks, and whose turn it is. */
export interface ChecksBackend {
  /** Asks each check once. Ends when all have answered, the session has ended, or {@link ChecksBackend.stopVerifying}. */
  verify(scope: VerifyScope, onProgress: OnVerify): Promise<SetupView>;
  /** Asks one check again and again until it holds, it takes too long, or {@link ChecksBackend.stopVerifying}. */
  watchCheck(check: string, onProgress: OnVerify): Promise<SetupView>;
  /** What was found until then is kept. */
  stopVerifying(): Promise<void>;
  /** A message by which the other admin is told that a step is theirs. */
  turnMessage(step: string): Promise<string>;
}

export type OnVerify = (progress: VerifyProgress) => void;

/** Told how far the reading of a file is, first when it begins. */
export type OnProgress = (progress: ReadProgress) => void;

/** What was thrown, as a failure; anything unexpected keeps its words as a fact. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "facts" in thrown) {
    return thrown as Failure;
  }
  return { code: "unexpected", facts: { detail: String(thrown) } };
}
