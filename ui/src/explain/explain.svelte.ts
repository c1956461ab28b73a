// Looking up what a person pastes: a moment after the last key, or at once on demand. An answer that a later
// question has overtaken is not drawn.
import { asFailure, type Backend } from "../host/backend";
import type { ExplainedText, Failure } from "../host/types.gen";

/** Milliseconds without a key before it is looked up. */
const PAUSE = 300;

export class Explanation {
  text = $state("");
  /** What is known about the text; null while there is none. */
  answer = $state.raw<ExplainedText | null>(null);
  failure = $state.raw<Failure | null>(null);

  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: Backend) {}

  /** The text has changed. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PAUSE);
  }

  async now(): Promise<void> {
    clearTimeout(this.#timer);
    const question = ++this.#asked;
    const text = this.text;
    try {
      const answer = text.trim() === "" ? null : await this.host.explain(text);
      if (question !== this.#asked) return;
      this.answer = answer;
      this.failure = null;
    } catch (thrown) {
      if (question === this.#asked) this.failure = asFailure(thrown);
    }
  }

  /** Nothing more is drawn. */
  end(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
