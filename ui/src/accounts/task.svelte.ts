// One thing that is asked of the host from an account page. Its failure is shown beside it, not at the top.
import type { Store } from "../app/store.svelte";
import { asFailure } from "../host/backend";
import type { Failure, SetupView } from "../host/types.gen";

export class Task {
  busy = $state(false);
  /** When it was last begun, milliseconds since the epoch. */
  since = $state(0);
  failure = $state.raw<Failure | null>(null);

  constructor(readonly store: Store) {}

  /** Draws the view that comes of it; answers whether one came. A second call while it runs asks nothing. */
  async run(question: () => Promise<SetupView>, said: string | ((setup: SetupView) => string)): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.since = Date.now();
    this.failure = null;
    try {
      const setup = await question();
      this.store.draw(setup);
      this.store.say(typeof said === "string" ? said : said(setup));
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
