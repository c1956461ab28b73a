// An imitation of the window, in memory: for tests, and for looking at the page in a plain browser.
// Small but faithful in what a person can tell: nothing is remembered that was refused.
import type { Backend, OnProgress, OnVerify } from "./backend";
import type { FakeAccounts } from "./fake-accounts";
import { explained } from "./fake-explain";
import { asFound, FakeFile } from "./fake-file";
import { sampleGuide } from "./fake-guide";
import { type Event, FakeSetup, type Kind } from "./fake-setup";
import type {
  ZoomChange,
  CheckedListView,
  DisconnectedView,
  DropView,
  ExplainedText,
  Failure,
  GuideText,
  HomeView,
  ListKind,
  Mark,
  MarkedList,
  NamedPerson,
  NewSetup,
  Persona,
  ReadAs,
  RemovedView,
  RowFilter,
  RowsView,
  SetupView,
  SignedInView,
  SignedOutView,
  SignInProgress,
  StartView,
  UserFilter,
  VerifyScope,
} from "./types.gen";

export type FakeOptions = {
  language?: string;
  /** Milliseconds before each answer. */
  delay?: number;
  clock?: () => number;
};

export class Fake implements Backend {
  language: string;
  setups: FakeSetup[] = [];
  open: FakeSetup | null = null;
  resume: { setup: string; step: string | null } | null = null;
  myName = "";
  zoom = 100;
  /** The next call of that name is refused. */
  refuse: Partial<Record<keyof Backend, Failure>> = {};
  /** What has been asked, in order. */
  asked: string[] = [];
  /** Doubts about the data folder. */
  doubts: Failure[] = [];
  /** Parts that could not be drawn. */
  notDrawn: string[] = [];
  file: FakeFile | null = null;
  /** The file that is chosen or dropped next. */
  nextFile = new FakeFile();
  /** Marks of people by their line; the others are ready. */
  marks: Partial<Record<number, Mark>> = { 5: "no-user", 6: "inactive", 7: "inactive", 9: "no-api", 11: "several" };
  /** The users that a list was begun from last. */
  usersAsked: UserFilter | null = null;
  /** Drags something over the window. */
  drop: (drop: DropView) => void = () => undefined;
  /** In how many parts a call reads the file; `Infinity` goes on until it is stopped. */
  slow: Partial<Record<keyof Backend, number>> = {};
  readonly now: () => number;
  readonly delay: number;
  #reading: FakeFile | null = null;
  /** The choices of the check that is in the record. */
  #recorded = "";

  constructor(options: FakeOptions = {}) {
    this.language = options.language ?? "en";
    this.now = options.clock ?? Date.now;
    this.delay = options.delay ?? 0;
  }

  get guide(): GuideText {
    return sampleGuide(this.language);
  }

  async #ask<T>(name: keyof Backend, answer: () => T): Promise<T> {
    this.asked.push(name);
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    const refused = this.refuse[name];
    if (refused) throw refused;
    return answer();
  }

  #home(): HomeView {
    return {
      setups: this.setups.map((one) => one.summary()),
      resume: this.resume,
      my_name: this.myName,
      zoom: this.zoom,
      language: this.language,
      data_folder: "/home/ana/.local/share/msi-setup",
      doubts: this.doubts,
    };
  }

  #setup(): FakeSetup {
    if (!this.open) throw { code: "no-setup-open", facts: {} } satisfies Failure;
    return this.open;
  }

  #append(name: keyof Backend, kind: Kind, data: Partial<Event>): Promise<SetupView> {
    return this.#ask(name, () => {
      const setup = this.#setup();
      setup.append(kind, data);
      return setup.view();
    });
  }

  start(): Promise<StartView> {
    return this.#ask("start", () => ({ home: this.#home(), guide: this.guide, setup: this.open?.view() ?? null }));
  }
  drawingFailed = (part: string, error: string, at: string) =>
    this.#ask("drawingFailed", () => {
      this.notDrawn.push(`${part}: ${error} ${at}`);
      this.resume = null;
    });
  painted = () => this.#ask("painted", () => undefined);
  home = () => this.#ask("home", () => this.#home());

  chooseLanguage(language: string): Promise<GuideText> {
    return this.#ask("chooseLanguage", () => {
      this.language = language;
      return this.guide;
    });
  }

  changeZoom(change: ZoomChange): Promise<number> {
    return this.#ask("changeZoom", () => (this.zoom = change === "usual" ? 100 : this.zoom + (change === "in" ? 10 : -10)));
  }

  createSetup(given: NewSetup): Promise<SetupView> {
    return this.#ask("createSetup", () => {
      this.myName = given.my_name;
      this.open = new FakeSetup(this, given);
      this.setups.unshift(this.open);
      return this.open.view();
    });
  }

  openSetup(id: string): Promise<SetupView> {
    return this.#ask("openSetup", () => {
      this.open = this.setups.find((one) => one.id === id) ?? null;
      return this.#setup().view();
    });
  }

  closeSetup(): Promise<HomeView> {
    return this.#ask("closeSetup", () => {
      this.open = null;
      return this.#home();
    });
  }

  removeSetup(id: string, anyway: boolean): Promise<RemovedView> {
    return this.#ask("removeSetup", () => {
      const left = this.setups.find((one) => one.id === id)?.accounts.forget("both", anyway) ?? null;
      this.setups = this.setups.filter((one) => one.id !== id);
      if (this.resume?.setup === id) this.resume = null;
      return { home: this.#home(), left: left ? [left] : [] };
    });
  }

  showStep(step: string): Promise<void> {
    return this.#ask("showStep", () => {
      this.resume = { setup: this.#setup().id, step };
    });
  }

  refresh = () => this.#ask("refresh", () => this.#setup().view());
  renameSetup = (name: string) => this.#append("renameSetup", "setup-renamed", { text: name });
  introduce = (myName: string, personas: Persona[]) => this.#append("introduce", "actor-introduced", { text: myName, personas });

  undo(): Promise<SetupView> {
    return this.#ask("undo", () => {
      this.#setup().undo();
      return this.#setup().view();
    });
  }

  tick = (step: string, instruction: string, ticked: boolean) =>
    this.#append("tick", "instruction-ticked", { step, id: instruction, ticked });
  attest = (step: string, already: boolean, note: string | null) =>
    this.#ask("attest", () => {
      const setup = this.#setup();
      setup.mayAttest(step);
      setup.append("step-attested", { step, already, ...(note === null ? {} : { text: note }) });
      return setup.view();
    });
  skip = (step: string, reason: string) => this.#append("skip", "step-skipped", { step, text: reason });
  reopen = (step: string) => this.#append("reopen", "step-reopened", { step });
  writeNote = (step: string, text: string) => this.#append("writeNote", "note-written", { step, text });
  acknowledge = (caution: string, person: NamedPerson | null) =>
    this.#append("acknowledge", "caution-acknowledged", { id: caution, ...(person ? { person } : {}) });
  startWait = (wait: string, people: number | null) =>
    this.#append("startWait", "wait-started", { id: wait, ...(people === null ? {} : { people }) });
  chooseVersion = (step: string, event: string) => this.#append("chooseVersion", "version-chosen", { step, id: event });
  openLink = (url: string) => this.#ask("openLink", () => void url);
  explain = (text: string): Promise<ExplainedText> => this.#ask("explain", () => explained(text, this.language));

  chooseInviteFile = (): Promise<string | null> => this.#ask("chooseInviteFile", () => "file-1");

  listSalesforceUsers = (filter: UserFilter): Promise<string> =>
    this.#asksSalesforce("listSalesforceUsers", () => {
      this.usersAsked = filter;
      return "file-2";
    });

  markPeople = (): Promise<MarkedList> =>
    this.#asksSalesforce("markPeople", () => {
      const { rows } = this.#file().rows("ready", "", 0, 500);
      const people = rows.map((row) => ({ line: row.place.line, email: row.clean?.email ?? "" }));
      return { people: people.map((person) => ({ ...person, mark: this.marks[person.line] ?? ("ready" as const) })), seats: 100 };
    });

  async #asksSalesforce<T>(name: "listSalesforceUsers" | "markPeople", answer: () => T): Promise<T> {
    if (!this.#setup().accounts.signedIn) throw { code: "session-missing", facts: {} } satisfies Failure;
    if (this.slow[name]) await this.#read(this.nextFile, () => undefined, this.slow[name]);
    return this.#ask(name, answer);
  }

  watchDrops = (onDrop: (drop: DropView) => void) =>
    this.#ask("watchDrops", () => {
      this.drop = onDrop;
    });

  async readInviteList(_handle: string, readAs: ReadAs | null, onProgress: OnProgress): Promise<CheckedListView> {
    await this.#ask("readInviteList", () => undefined);
    await this.#read(this.nextFile, onProgress, this.slow.readInviteList ?? (readAs ? 0 : 1));
    const isNew = readAs === null;
    if (isNew) this.file = this.nextFile;
    const file = this.#file();
    file.readAs = readAs ?? file.remembered ?? asFound();
    if (isNew) this.#recordCheck(file);
    return file.view();
  }

  inviteRows = (_handle: string, filter: RowFilter, search: string, from: number, count: number): Promise<RowsView> =>
    this.#ask("inviteRows", () => this.#file().rows(filter, search, from, count));

  #recordCheck(file: FakeFile): void {
    const setup = this.#setup();
    this.#recorded = JSON.stringify(file.readAs);
    setup.append("invite-list-checked", { step: setup.listStep(), report: { ...file.report(), name: file.name } });
  }

  stopReading = () => this.#ask("stopReading", () => this.#reading?.stop());
  async saveList(_handle: string, list: ListKind, onProgress: OnProgress): Promise<boolean> {
    await this.#ask("saveList", () => undefined);
    await this.#read(this.#file(), onProgress, this.slow.saveList ?? 0);
    if (this.#recorded !== JSON.stringify(this.#file().readAs)) this.#recordCheck(this.#file());
    const setup = this.#setup();
    setup.append("invite-list-saved", { step: setup.listStep(), id: list });
    return true;
  }

  #file(): FakeFile {
    if (!this.file) throw { code: "unknown-id", facts: { kind: "file", id: "" } } satisfies Failure;
    return this.file;
  }

  async #read(file: FakeFile, onProgress: OnProgress, parts: number): Promise<void> {
    this.#reading?.stop();
    this.#reading = file;
    await file.read(onProgress, parts, Math.max(5, this.delay));
  }

  #account(name: keyof Backend, change: (accounts: FakeAccounts) => void): Promise<SetupView> {
    return this.#ask(name, () => {
      this.#setup().mayChange();
      change(this.#setup().accounts);
      return this.#setup().view();
    });
  }

  chooseSalesforceApp = (login: string, clientId: string, ports: number[] | null) =>
    this.#account("chooseSalesforceApp", (accounts) => accounts.chooseApp(login, clientId, ports));

  confirmSalesforceApp = (event: string) => this.#account("confirmSalesforceApp", (accounts) => accounts.confirmApp(event));
  confirmMarketoService = (event: string) => this.#account("confirmMarketoService", (accounts) => accounts.confirmService(event));

  async signInSalesforce(stay: boolean, onProgress: (progress: SignInProgress) => void): Promise<SignedInView> {
    const setup = await this.#ask("signInSalesforce", () => this.#setup());
    setup.mayChange();
    const before = setup.accounts.signedIn !== null;
    await setup.accounts.signIn(stay, onProgress);
    return { setup: setup.view(), before_not_revoked: before ? setup.accounts.notRevoked : null };
  }

  cancelSignIn = () => this.#ask("cancelSignIn", () => this.open?.accounts.browser.arrive("cancelled"));
  pasteAddress = (address: string) => this.#ask("pasteAddress", () => this.open?.accounts.browser.paste(address));
  lookAtSalesforce = () => this.#account("lookAtSalesforce", (accounts) => accounts.look());

  async signOutSalesforce(anyway: boolean): Promise<SignedOutView> {
    let notRevoked: Failure | null = null;
    let notForgotten: Failure | null = null;
    const setup = await this.#account("signOutSalesforce", (accounts) => {
      notForgotten = accounts.forget("salesforce", anyway);
      notRevoked = accounts.signOut();
    });
    return { setup, not_revoked: notRevoked, not_forgotten: notForgotten };
  }

  connectMarketo = (endpoint: string, clientId: string, secret: string | null) =>
    this.#account("connectMarketo", (accounts) => accounts.connect(endpoint, clientId, secret));
  async disconnectMarketo(anyway: boolean): Promise<DisconnectedView> {
    let notForgotten: Failure | null = null;
    const setup = await this.#account("disconnectMarketo", (accounts) => {
      notForgotten = accounts.forget("marketo", anyway);
      accounts.disconnect();
    });
    return { setup, not_forgotten: notForgotten };
  }

  findSecrets(): Promise<SetupView> {
    return this.#ask("findSecrets", () => {
      this.#setup().accounts.find();
      return this.#setup().view();
    });
  }

  async tryPractice(name: string, myName: string): Promise<SetupView> {
    await this.#ask("tryPractice", () => undefined);
    const personas: Persona[] = ["marketo-admin", "salesforce-admin"];
    await this.createSetup({ name, environment: "production", practice: true, my_name: myName, personas });
    this.#setup().accounts.startPractice();
    return this.#setup().view();
  }

  wakePractice = () => this.#ask("wakePractice", () => this.#setup().given.practice && this.#setup().accounts.startPractice()) as Promise<void>;
  connectPracticeMarketo = () => this.#account("connectPracticeMarketo", (accounts) => accounts.connectPractice());
  openPracticeDesk = () =>
    this.#ask("openPracticeDesk", () => {
      if (!this.#setup().accounts.awake) throw { code: "practice-not-running", facts: {} } satisfies Failure;
    });

  async verify(scope: VerifyScope, onProgress: OnVerify): Promise<SetupView> {
    const setup = await this.#ask("verify", () => this.#setup());
    setup.mayChange();
    await setup.checks.run(setup.checksOf(scope), onProgress);
    return setup.view();
  }

  async watchCheck(check: string, onProgress: OnVerify): Promise<SetupView> {
    const setup = await this.#ask("watchCheck", () => this.#setup());
    setup.mayChange();
    await setup.checks.watch(check, onProgress);
    return setup.view();
  }

  stopVerifying = () =>
    this.#ask("stopVerifying", () => {
      this.open?.checks.stop();
      this.#reading?.stop();
    });
  turnMessage = (step: string) =>
    this.#ask("turnMessage", () => `Northwind: ${this.guide.steps.find((row) => row.id === step)?.title ?? step}`);
}
