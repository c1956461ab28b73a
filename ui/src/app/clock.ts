// The page's sense of time: when something has really been painted, and when a wait is over.
import type { Store } from "./store.svelte";

/**
 * Calls back once what is in the document now has been painted. A window that is not shown yet paints
 * nothing: it is called back at once, or a host that waits for it would never show the window.
 */
export function afterPaint(then: () => void): void {
  if (document.visibilityState === "hidden") then();
  else requestAnimationFrame(() => requestAnimationFrame(then));
}

/**
 * Moves the page's clock, and asks for a fresh view when a wait has run out or the window comes back
 * to the front. Answers how to stop.
 */
export function keepTime(store: Store, every = 5_000): () => void {
  const runOut = () =>
    store.setup?.steps.some((step) => step.waits.some((wait) => !wait.over && wait.until <= store.now));
  let failed = false;
  const refresh = async () => {
    if (store.setup && store.pending.length === 0) {
      failed = !(await store.change("refresh", () => store.host.refresh()));
    }
  };
  const tick = () => {
    store.now = Date.now();
    // What failed once is asked again only when a person comes back: the notice must stay dismissed.
    if (!failed && runOut()) void refresh();
  };
  const seen = () => {
    if (document.visibilityState !== "visible") return;
    store.now = Date.now();
    void refresh();
  };
  const timer = setInterval(tick, every);
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}
