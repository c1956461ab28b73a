// The browser of the imitation and what comes back from it: a person allows, denies, waits, or pastes.
import type { Failure, SalesforceAppView, SignInProgress } from "./types.gen";

/** What comes of the page in the browser. */
export type Outcome = "allow" | "deny" | "timed-out" | "cancelled" | { failure: Failure };

export class FakeBrowser {
  /** Why no browser opens, where none does. */
  closed: string | null = null;
  /** Programs that have all the ports. */
  portsTaken = false;
  /** Whether the browser is logged in to an org that is not the setup's. */
  otherOrganization = false;
  /** Milliseconds the wait lasts. */
  deadline = 300_000;
  /** What the person does by himself, after how many milliseconds. */
  habit: { does: Outcome; after: number } | null = null;
  /** Milliseconds that the exchange takes, and the storing. */
  pace = 0;
  #end: ((outcome: Outcome) => void) | null = null;
  #tell: (progress: SignInProgress) => void = () => undefined;

  /** Ends the wait, if one runs. */
  arrive(outcome: Outcome): void {
    this.#end?.(outcome);
  }

  stray(oldTab: boolean): void {
    this.#tell({ kind: "stray", old_tab: oldTab });
  }

  paste(address: string): void {
    const wanted = /^https?:\/\/localhost:\d+\/callback\?.*\b(code|error)=/.exec(address.trim());
    if (!wanted) this.#tell({ kind: "pasted-stray" });
    else this.arrive(wanted[1] === "code" ? "allow" : "deny");
  }

  /** Waits for what the person does; thrown unless it is "allow". */
  async run(app: SalesforceAppView, now: () => number, tell: (progress: SignInProgress) => void): Promise<void> {
    if (this.portsTaken) {
      const ports = app.ports.join(", ");
      throw { code: "sign-in-ports-taken", facts: { ports, reason: "taken", taken: ports, reserved: "" } } satisfies Failure;
    }
    const port = app.ports[0] ?? 17170;
    this.#tell = tell;
    tell({ kind: "listening", port, both: true, until: now() + this.deadline });
    const back = encodeURIComponent(`http://localhost:${port}/callback`);
    const url = `${app.login_url}/services/oauth2/authorize?response_type=code&client_id=${app.client_id}&redirect_uri=${back}&state=b1f0c3`;
    tell(this.closed === null ? { kind: "browser-opened", url } : { kind: "browser-not-opened", url, reason: this.closed });
    const outcome = await this.#outcome();
    if (outcome === "deny") throw refused("access_denied", "end-user denied authorization");
    if (outcome === "timed-out") throw { code: "sign-in-timed-out", facts: { seconds: String(this.deadline / 1000) } } satisfies Failure;
    if (outcome === "cancelled") throw { code: "sign-in-cancelled", facts: {} } satisfies Failure;
    if (outcome !== "allow") throw outcome.failure;
    for (const kind of ["exchanging", "storing"] as const) {
      tell({ kind });
      await new Promise((resolve) => setTimeout(resolve, this.pace));
    }
  }

  async #outcome(): Promise<Outcome> {
    const timers: ReturnType<typeof setTimeout>[] = [];
    try {
      return await new Promise<Outcome>((resolve) => {
        this.#end = resolve;
        timers.push(setTimeout(() => resolve("timed-out"), this.deadline));
        const { habit } = this;
        if (habit) timers.push(setTimeout(() => resolve(habit.does), habit.after));
      });
    } finally {
      this.#end = null;
      timers.forEach(clearTimeout);
    }
  }
}

/** Salesforce says no, in its own words. */
export function refused(error: string, description: string): Failure {
  return { code: "sign-in-refused", facts: { error, description, said: "yes" } };
}
