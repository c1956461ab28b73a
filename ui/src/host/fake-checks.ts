// The checks of one setup of the imitation: what each would find now, what it found last, and what that proves.
import type { OnVerify } from "./backend";
import { rowsOfChecks, usual } from "./fake-checks-guide";
import type { CheckView, Failure, FindingStatus, FindingView, PersonView, StepState } from "./types.gen";

/** What a check finds. */
export type Told = Pick<FindingView, "status" | "code" | "facts">;

export const sessionEnded: Failure = { code: "salesforce-session-ended", facts: {} };
const day = 24 * 60 * 60 * 1000;

export class FakeChecks {
  /** What is found the next time; where nothing is said here, what is usual. */
  now: Partial<Record<string, Told>> = {};
  readonly latest = new Map<string, FindingView>();
  /** The last finding that was as it should be. */
  readonly held = new Map<string, FindingView>();
  /** Milliseconds between two answers. */
  pace = 0;
  /** After how many answers a run waits until it is stopped. */
  holdsAfter = Infinity;
  /** After how many answers the session ends, once. */
  endsAfter = Infinity;
  /** Milliseconds after which the package appears while it is watched. */
  appearsAfter = Infinity;
  #ends: () => void = () => undefined;
  #stopped = false;

  constructor(readonly clock: () => number, readonly me: () => PersonView) {}

  of(step: string): string[] {
    return (rowsOfChecks[step] ?? []).map((check) => check.id);
  }

  view(step: string): CheckView[] {
    return (rowsOfChecks[step] ?? []).map((check) => {
      const finding = this.#seen(this.latest.get(check.id));
      const before = finding?.status === "failure" ? this.#seen(this.held.get(check.id)) : null;
      return { ...check, finding, before };
    });
  }

  /** What the findings prove; `said` is when a person vouched for it. */
  state(step: string, said: number | null): StepState | null {
    const proving = this.view(step).filter((check) => check.proves);
    const held = proving.length > 0 && proving.every((check) => this.held.has(check.id));
    const fails = proving.filter((check) => check.finding?.status === "failure");
    const drifted = fails.filter((check) => held || (said !== null && said <= (check.finding?.at ?? 0)));
    if (drifted.length > 0) return { kind: "drifted", checks: drifted.map((check) => check.id) };
    if (!held || fails.length > 0) return null;
    const oldest = proving.flatMap((check) => this.#seen(this.held.get(check.id)) ?? []).sort((a, b) => a.at - b.at)[0];
    if (!oldest) return null;
    return { kind: "done", proof: "verified", by: oldest.by, at: oldest.at, already: false, old: oldest.old, follows: null };
  }

  /** As if `check` had been asked then. */
  found(check: string, told: Told, at: number, by: PersonView = this.me()): void {
    const finding = { ...told, at, by, old: false };
    this.latest.set(check, finding);
    if (told.status === "ok") this.held.set(check, finding);
  }

  async run(checks: string[], tell: OnVerify): Promise<void> {
    this.#stopped = false;
    tell({ kind: "asking", checks });
    const found: [string, Told][] = [];
    for (const [place, check] of checks.entries()) {
      if (place === this.holdsAfter) await this.#stop(Infinity);
      await new Promise((resolve) => setTimeout(resolve, this.pace));
      if (this.#stopped) break;
      if (place === this.endsAfter) {
        this.endsAfter = Infinity;
        tell({ kind: "sign-in-again", left: checks.slice(place), why: sessionEnded });
        break;
      }
      const told = this.now[check] ?? usual(check);
      found.push([check, told]);
      tell({ kind: "found", check, ...told });
    }
    for (const [check, told] of found) this.found(check, told, this.clock());
  }

  async watch(check: string, tell: OnVerify): Promise<void> {
    this.#stopped = false;
    const appears = setTimeout(() => this.appear(check), Math.min(this.appearsAfter, 2 ** 31 - 1));
    const there: FindingStatus[] = ["ok", "warning"];
    for (;;) {
      tell({ kind: "asking", checks: [check] });
      await new Promise((resolve) => setTimeout(resolve, this.pace));
      const told = this.now[check] ?? usual(check);
      tell({ kind: "found", check, ...told });
      this.found(check, told, this.clock());
      if (there.includes(told.status) || this.#stopped) break;
      tell({ kind: "waiting", until: this.clock() + 8000 });
      await this.#stop(8000);
      if (this.#stopped) break;
    }
    clearTimeout(appears);
  }

  stop(): void {
    this.#stopped = true;
    this.#ends();
  }

  /** What is watched is as usual from now on, and asked for at once. */
  appear(check: string): void {
    this.now[check] = usual(check);
    this.#ends();
  }

  async #stop(after: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#ends = resolve;
      if (after < Infinity) setTimeout(resolve, after);
    });
  }

  #seen(finding: FindingView | undefined): FindingView | null {
    return finding ? { ...finding, old: this.clock() - finding.at > day } : null;
  }
}
