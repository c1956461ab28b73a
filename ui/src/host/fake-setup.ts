// One setup of the imitation: a list of events and the view that folding them yields.
import type { Fake } from "./fake";
import { FakeAccounts } from "./fake-accounts";
import { FakeChecks } from "./fake-checks";
import { sampleGuide } from "./fake-guide";
import type {
  DamageView,
  Failure,
  HolderView,
  InviteListView,
  InviteReport,
  ListKind,
  NamedPerson,
  NewSetup,
  Persona,
  PersonView,
  Proof,
  ProofSum,
  RunningWait,
  SetupSummary,
  SetupView,
  StepState,
  StepText,
  StepView,
  VerifyScope,
} from "./types.gen";

export type Kind =
  | "instruction-ticked" | "step-attested" | "step-skipped" | "step-reopened" | "note-written" | "caution-acknowledged"
  | "wait-started" | "version-chosen" | "setup-renamed" | "actor-introduced" | "invite-list-checked" | "invite-list-saved";

export type Event = {
  event: string;
  kind: Kind;
  at: number;
  by: string;
  step?: string;
  id?: string;
  text?: string;
  already?: boolean;
  ticked?: boolean;
  proof?: Proof;
  follows?: string;
  people?: number;
  person?: NamedPerson;
  personas?: Persona[];
  report?: InviteReport & { name: string };
};

let counter = 0;

export class FakeSetup {
  readonly id: string;
  events: Event[] = [];
  others: PersonView[] = [];
  conflicts = new Map<string, StepState & { kind: "attention" }>();
  damage: DamageView[] = [];
  newerEntries = 0;
  heldBy: HolderView | null = null;
  unreadable: Failure | null = null;
  readonly accounts: FakeAccounts;
  readonly checks: FakeChecks;
  readonly #pages: StepText[];
  readonly #rows: StepText[];

  constructor(readonly fake: Fake, readonly given: NewSetup) {
    this.id = `setup-${++counter}`;
    const guide = sampleGuide("en");
    this.#rows = [...guide.prerequisites, ...guide.steps];
    this.#pages = guide.accounts;
    this.accounts = new FakeAccounts(given, fake.now);
    this.checks = new FakeChecks(fake.now, () => this.people()[0] as PersonView);
  }

  append(kind: Kind, data: Partial<Event>): Event {
    this.mayChange();
    const event = { event: `event-${++counter}`, kind, at: this.fake.now(), by: "me", ...data };
    this.events.push(event);
    if (kind === "version-chosen" && data.step) this.#settle(data.step, data.id ?? "");
    return event;
  }

  mayChange(): void {
    if (this.heldBy) throw { code: "setup-held", facts: { program: this.heldBy.program, pid: String(this.heldBy.pid) } } satisfies Failure;
  }

  undo(): void {
    const last = this.#undoable();
    this.events = this.events.filter((event) => event !== last);
  }

  mayAttest(step: string): void {
    const text = this.#rows.find((row) => row.id === step);
    const open = text?.cautions.find((one) => one.gates && !this.#of(step, "caution-acknowledged").some((event) => event.id === one.id));
    if (open) throw { code: "caution-not-acknowledged", facts: { caution: open.title } } satisfies Failure;
    if (this.#state(step).kind === "locked") throw { code: "step-locked", facts: { step } } satisfies Failure;
  }

  listStep(): string {
    return this.#rows.find((row) => row.invite_list)?.id ?? "";
  }

  people(): PersonView[] {
    const said = this.#last((event) => event.kind === "actor-introduced");
    const me = { id: "me", name: said?.text ?? this.given.my_name, personas: said?.personas ?? this.given.personas, me: true };
    return [me, ...this.others];
  }

  view(): SetupView {
    const last = this.#undoable();
    return {
      id: this.id,
      name: this.#name(),
      environment: this.given.environment,
      practice: this.given.practice,
      accounts: this.accounts.view(),
      people: this.people(),
      steps: this.#rows.map((row) => this.#step(row)),
      pages: this.#pages.map(({ id }) => ({ id, ticked: this.#ticked(id) })),
      summary: { done: this.#settled().length, total: this.#rows.length, minutes_left: this.#left(), personas: this.#sums(), proofs: this.#proofs() },
      next: this.#next(),
      undo: last ? { event: last.event, kind: last.kind, step: last.step ?? this.#stepOf(last) } : null,
      damage: this.damage,
      newer_entries: this.newerEntries,
      held_by: this.heldBy,
    };
  }

  checksOf(scope: VerifyScope): string[] {
    if (scope.kind === "checks") return scope.checks;
    const rows = this.#rows.filter((row) => scope.kind === "all" || (scope.kind === "step" ? row.id === scope.step : row.personas.includes(scope.persona)));
    return rows.flatMap((row) => this.checks.of(row.id));
  }

  summary(): SetupSummary {
    const last = this.events.at(-1);
    return {
      id: this.id, name: this.#name(), environment: this.given.environment, practice: this.given.practice, done: this.#settled().length, total: this.#rows.length,
      minutes_left: this.#left(), next: this.#next(), changed_at: last?.at ?? null, changed_by: last ? this.#who(last.by) : null,
      unreadable: this.unreadable,
    };
  }

  #undoable(): Event | undefined {
    return this.#last((event) => event.by === "me" && event.kind !== "actor-introduced");
  }

  #name(): string {
    return this.#last((event) => event.kind === "setup-renamed")?.text ?? this.given.name;
  }

  #last(wanted: (event: Event) => boolean): Event | undefined {
    return this.events.filter(wanted).at(-1);
  }

  #of(step: string, kind: Kind): Event[] {
    return this.events.filter((event) => event.kind === kind && (event.step ?? this.#stepOf(event)) === step);
  }

  /** Cautions and waits are named without their step. */
  #stepOf(event: Event): string | null {
    const owner = this.#rows.find((row) => [...row.cautions, ...row.waits].some((one) => one.id === event.id));
    return owner?.id ?? null;
  }

  #who(id: string): PersonView {
    const everyone = this.people();
    return everyone.find((one) => one.id === id) ?? (everyone[0] as PersonView);
  }

  #settle(step: string, event: string): void {
    const version = this.conflicts.get(step)?.versions.find((one) => one.event === event);
    this.conflicts.delete(step);
    if (version?.says.kind === "done") this.events.push({ event: `event-${++counter}`, kind: "step-attested", at: version.at, by: version.by.id, step });
    if (version?.says.kind === "skipped") this.events.push({ event: `event-${++counter}`, kind: "step-skipped", at: version.at, by: version.by.id, step, text: version.says.reason });
  }

  #state(step: string): StepState {
    const conflict = this.conflicts.get(step);
    if (conflict) return conflict;
    const last = this.#last((event) => event.step === step && ["step-attested", "step-skipped", "step-reopened"].includes(event.kind));
    const seen = last?.kind === "step-skipped" ? null : this.checks.state(step, last?.kind === "step-attested" ? last.at : null);
    if (seen) return seen;
    if (last?.kind === "step-attested") {
      const { proof = "attested", already = false, follows = null, at } = last;
      return { kind: "done", proof, by: this.#who(last.by), at, already, old: false, follows };
    }
    if (last?.kind === "step-skipped") return { kind: "skipped", reason: last.text ?? "", by: this.#who(last.by), at: last.at };
    const row = this.#rows.find((one) => one.id === step);
    const missing = (row?.depends_on ?? []).filter((id) => !["done", "skipped"].includes(this.#state(id).kind));
    return missing.length > 0 ? { kind: "locked", missing } : { kind: "open" };
  }

  #ticked(page: string): string[] {
    const ticked = new Set<string>();
    for (const event of this.#of(page, "instruction-ticked")) {
      if (event.id === undefined) continue;
      if (event.ticked ?? true) ticked.add(event.id);
      else ticked.delete(event.id);
    }
    return [...ticked];
  }

  #step(row: StepText): StepView {
    const notes = this.events.filter((event) => event.step === row.id && event.text && (event.kind === "note-written" || event.kind === "step-attested"));
    return {
      id: row.id,
      state: this.#state(row.id),
      ticked: this.#ticked(row.id),
      notes: notes.map((event) => ({ id: event.event, by: this.#who(event.by), at: event.at, text: event.text ?? "" })),
      acknowledged: this.#of(row.id, "caution-acknowledged").map((event) => ({ caution: event.id ?? "", by: this.#who(event.by), at: event.at, person: event.person ?? null })),
      waits: this.#of(row.id, "wait-started").map((event) => this.#wait(row, event)),
      invite_list: row.invite_list ? this.#list(row.id) : null,
      checks: this.checks.view(row.id),
    };
  }

  #wait(row: StepText, event: Event): RunningWait {
    const text = row.waits.find((one) => one.id === event.id);
    const thousands = Math.ceil((event.people ?? 0) / 1000);
    const [shortest, longest] = text?.minutes_per_thousand?.map((each) => each * thousands) ?? [text?.minutes ?? 0, text?.minutes ?? 0];
    const until = event.at + (longest ?? 0) * 60_000;
    return {
      wait: event.id ?? "", started: event.at, until, earliest: event.at + (shortest ?? 0) * 60_000, people: event.people ?? null,
      over: until <= this.fake.now(),
    };
  }

  #list(step: string): InviteListView | null {
    const checked = this.#of(step, "invite-list-checked").at(-1);
    const report = checked?.report;
    if (!checked || !report) return null;
    const saved = this.events.filter((event) => event.kind === "invite-list-saved" && event.at >= checked.at);
    return {
      file: report.name, sha256: report.file.sha256, total: report.rows.total, ready: report.rows.ready, rejected: report.rows.rejected,
      by: this.#who(checked.by), at: checked.at,
      saved: saved.map((event) => ({ list: event.id as ListKind, file: `sales-team.${event.id ?? ""}.csv`, rows: event.id === "clean" ? report.rows.ready : report.rows.rejected })),
    };
  }

  #settled(): StepText[] {
    return this.#rows.filter((row) => ["done", "skipped"].includes(this.#state(row.id).kind));
  }

  #proofs(): ProofSum {
    const sum = { verified: 0, old: 0, attested: 0, assumed: 0, drifted: 0 };
    for (const state of this.#rows.map((row) => this.#state(row.id))) {
      if (state.kind === "drifted") sum.drifted += 1;
      if (state.kind !== "done") continue;
      sum[state.proof] += 1;
      if (state.old) sum.old += 1;
    }
    return sum;
  }

  #left(): number {
    return this.#rows.filter((row) => !this.#settled().includes(row)).reduce((sum, row) => sum + row.minutes, 0);
  }

  #next(): string | null {
    const open = this.#rows.filter((row) => ["open", "drifted"].includes(this.#state(row.id).kind));
    const mine = this.people()[0]?.personas ?? [];
    return (open.find((row) => row.personas.some((one) => mine.includes(one))) ?? open[0])?.id ?? null;
  }

  #sums(): SetupView["summary"]["personas"] {
    const settled = this.#settled();
    return (["marketo-admin", "salesforce-admin"] as const).map((persona) => ({
      persona,
      done: settled.filter((row) => row.personas.includes(persona)).length,
      total: this.#rows.filter((row) => row.personas.includes(persona)).length,
    }));
  }
}
