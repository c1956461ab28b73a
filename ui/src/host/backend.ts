// Everything the page may ask of the window, once. Nothing else in the page knows what is behind it.
import type {
  Failure,
  GuideText,
  HomeView,
  InviteFileView,
  InviteReport,
  ListKind,
  NewSetup,
  NamedPerson,
  Persona,
  Problem,
  ReadAs,
  ReadProgress,
  SetupView,
} from "./types.gen";

export type Started = { home: HomeView; guide: GuideText; setup: SetupView | null };
export type Checked = { report: InviteReport; setup: SetupView };

/** Every call may be rejected with a {@link Failure}; what it returns has been saved. */
export interface Backend {
  start(): Promise<Started>;
  /** The first screen or the resumed step has been drawn. */
  painted(): Promise<void>;

  home(): Promise<HomeView>;
  chooseLanguage(language: string): Promise<GuideText>;
  createSetup(setup: NewSetup): Promise<SetupView>;
  openSetup(id: string): Promise<SetupView>;
  closeSetup(): Promise<HomeView>;
  /** Moves the setup's folder to the system's trash. */
  removeSetup(id: string): Promise<HomeView>;

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

  /** Opens the system's file dialog; null when it was dismissed. */
  chooseInviteFile(): Promise<InviteFileView | null>;
  lookAtInviteFile(handle: string, readAs: ReadAs): Promise<InviteFileView>;
  /** Reads the whole file; rejected with `cancelled` after {@link Backend.cancelInviteCheck}. */
  checkInviteList(
    handle: string,
    readAs: ReadAs,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<Checked>;
  cancelInviteCheck(handle: string): Promise<void>;
  /** The first 1,000 problems of one code. */
  inviteProblems(handle: string, code: string): Promise<Problem[]>;
  /** Opens the system's save dialog; null when it was dismissed. */
  saveList(handle: string, list: ListKind): Promise<SetupView | null>;
}

/** What was thrown, as a failure; anything unexpected keeps its words as a fact. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "facts" in thrown) {
    return thrown as Failure;
  }
  return { code: "unexpected", facts: { detail: String(thrown) } };
}
