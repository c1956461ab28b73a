// What the page draws: the last view it was given. Every change goes to the host and comes back as a
// new view; nothing is worked out here that the host knows, and nothing looks saved before it is.
import { getContext, setContext } from "svelte";
import { asFailure, type Backend } from "../host/backend";
import type {
  ZoomChange,
  Failure,
  GuideText,
  HomeView,
  NewSetup,
  SetupView,
  StepText,
  StepView,
} from "../host/types.gen";
import { prepare, speak, t } from "../words/words.svelte";
import { whatAndWhere } from "./failure";

export class Store {
  home = $state.raw<HomeView | null>(null);
  guide = $state.raw<GuideText | null>(null);
  setup = $state.raw<SetupView | null>(null);
  /** Id of the step on the screen. */
  stepId = $state<string | null>(null);
  /** Counts every going to a step, the one on the screen included. */
  shown = $state(0);
  failure = $state.raw<Failure | null>(null);
  /** Words for the one live region. */
  said = $state("");
  /** What is being done right now, by key; for words and `aria-busy`. */
  pending = $state.raw<readonly string[]>([]);
  /** Whether all that is in sight of the first screen has been painted; what is below the window's edge is built then. */
  painted = $state(false);
  /** Whether something went wrong that nothing in the page expected: then nothing else is drawn. */
  failed = $state(false);
  /** Clock of the page, milliseconds since the epoch; moves every few seconds. */
  now = $state(Date.now());

  #queue: Promise<unknown> = Promise.resolve();
  /** Whether the next start goes on where the window is closed: not at what could not be drawn. */
  #resumable = true;

  constructor(readonly host: Backend) {}

  /** Rows of the guide in its order: prerequisites, then steps. */
  readonly rows = $derived(this.guide ? [...this.guide.prerequisites, ...this.guide.steps] : []);
  readonly step = $derived(this.rows.find((row) => row.id === this.stepId) ?? null);
  /** The page of an account on the screen, in place of a step. */
  readonly account = $derived(this.guide?.accounts.find((page) => page.id === this.stepId) ?? null);
  readonly me = $derived(this.setup?.people.find((person) => person.me) ?? null);
  readonly readOnly = $derived((this.setup?.held_by ?? null) !== null);

  text(id: string): StepText | null {
    return [...this.rows, ...(this.guide?.accounts ?? [])].find((row) => row.id === id) ?? null;
  }

  progress(id: string): StepView | null {
    return this.setup?.steps.find((step) => step.id === id) ?? null;
  }

  busy(key: string): boolean {
    return this.pending.includes(key);
  }

  say(words: string): void {
    // The same words twice in a row are announced only when the text changes.
    this.said = words === this.said ? `${words}\u00a0` : words;
  }

  /**
   * Asks the host one thing after another, in the order of the clicks, so that the last view drawn is
   * the newest. Answers null, and shows the failure, when it did not succeed.
   */
  async ask<T>(key: string, question: () => Promise<T>): Promise<{ value: T } | null> {
    const background = key === "refresh" || key === "show-step";
    // A second click while the first is being answered asks for nothing more.
    if (!background && this.busy(key)) return null;
    if (!background) this.failure = null;
    this.pending = [...this.pending, key];
    try {
      return { value: await this.inTurn(question) };
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return null;
    } finally {
      const at = this.pending.indexOf(key);
      this.pending = this.pending.filter((_, index) => index !== at);
    }
  }

  /** Asks after everything that was asked before; for a caller that shows failures itself. */
  inTurn<T>(question: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(question);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  /** Draws a view that came, unless its setup has been closed meanwhile. */
  draw(setup: SetupView): void {
    if (this.setup?.id === setup.id) this.setup = setup;
  }

  /** A change of the setup: draws the view it yields and says that it is saved. */
  async change(key: string, question: () => Promise<SetupView>, said?: string): Promise<boolean> {
    const answer = await this.ask(key, question);
    if (!answer) return false;
    this.draw(answer.value);
    if (said) this.say(said);
    return true;
  }

  async start(): Promise<void> {
    const answer = await this.ask("start", () => {
      const asked = this.host.start();
      // While the host works: most likely it will answer in the language of the system.
      prepare(navigator.language);
      return asked;
    });
    if (!answer) return;
    const { home, guide, setup } = answer.value;
    speak(guide.language);
    this.home = home;
    this.guide = guide;
    if (setup) this.#enter(setup, home.resume?.setup === setup.id ? home.resume.step : null);
  }

  async speak(code: string): Promise<void> {
    const answer = await this.ask("language", () => this.host.chooseLanguage(code));
    if (!answer) return;
    this.guide = answer.value;
    speak(answer.value.language);
    this.say(t("said-language"));
  }

  async changeZoom(change: ZoomChange): Promise<void> {
    const answer = await this.ask("zoom", () => this.host.changeZoom(change));
    if (!answer || !this.home) return;
    this.home = { ...this.home, zoom: answer.value };
    this.say(t("said-zoom", { percent: answer.value }));
  }

  async open(id: string): Promise<void> {
    const answer = await this.ask(`open-${id}`, () => this.host.openSetup(id));
    if (!answer) return;
    const resume = this.home?.resume;
    this.#resumable = true;
    this.#enter(answer.value, resume?.setup === id ? resume.step : null);
    this.#remember();
  }

  async create(setup: NewSetup): Promise<boolean> {
    const answer = await this.ask("create", () => this.host.createSetup(setup));
    if (!answer) return false;
    this.#enter(answer.value, null);
    this.#remember();
    return true;
  }

  async tryPractice(name: string, myName: string): Promise<boolean> {
    const answer = await this.ask("practice", () => this.host.tryPractice(name, myName));
    if (!answer) return false;
    this.#enter(answer.value, null);
    this.#remember();
    return true;
  }

  async close(): Promise<boolean> {
    const answer = await this.ask("close", () => this.host.closeSetup());
    if (!answer) return false;
    this.home = answer.value;
    this.setup = null;
    this.stepId = null;
    return true;
  }

  /** Tells the log that a part could not be drawn. What it was drawn from is nobody's business there. */
  notDrawn(part: string, error: unknown): void {
    this.#resumable = false;
    const { name, at } = whatAndWhere(error);
    // After a step that is on its way to being remembered.
    void this.inTurn(() => this.host.drawingFailed(part, name, at)).catch(() => undefined);
  }

  /** From the failed page to all setups. */
  async leaveFailed(): Promise<void> {
    if (await this.close()) this.failed = false;
  }

  async remove(id: string, anyway: boolean, said: string): Promise<boolean> {
    const answer = await this.ask("remove", () => this.host.removeSetup(id, anyway));
    if (!answer) return false;
    this.home = answer.value.home;
    // The last one says all of it: secrets that may stay, and whether their session has ended.
    this.failure = answer.value.left.at(-1) ?? null;
    this.say(said);
    return true;
  }

  show(step: string): void {
    this.shown += 1;
    if (this.stepId === step) return;
    this.stepId = step;
    this.failure = null;
    this.#remember();
  }

  openLink(url: string): void {
    void this.ask("link", () => this.host.openLink(url));
  }

  #enter(setup: SetupView, step: string | null): void {
    this.setup = setup;
    const known = (id: string | null) => (id !== null && this.text(id) ? id : null);
    this.stepId = known(step) ?? known(setup.next) ?? this.rows[0]?.id ?? null;
  }

  #remember(): void {
    const step = this.stepId;
    if (step !== null && this.#resumable) void this.ask("show-step", () => this.host.showStep(step));
  }
}

const key = Symbol("store");

export function provideStore(store: Store): void {
  setContext(key, store);
}

export function useStore(): Store {
  return getContext<Store>(key);
}
