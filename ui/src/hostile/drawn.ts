// The page on a view that came from a hostile record, and what must hold of everything it draws.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, render, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect } from "vitest";
import App from "../app/App.svelte";
import type { Backend } from "../host/backend";
import { languages, speak } from "../words/words.svelte";
import type { GuideText, HomeView, SetupView } from "../host/types.gen";

export type Drawn = { home: HomeView; setup: SetupView };
type Selection = { now: number; guides: GuideText[]; records: Drawn[] };

/** Written by `make types` from the Rust generator of hostile records. */
export const { now, guides, records } = JSON.parse(readFileSync(join(import.meta.dirname, "records.gen.json"), "utf8")) as Selection;

/** A window that answers with these views and refuses all else; `notDrawn` fills with parts that failed. */
function hostOf({ home, setup }: Drawn, guide: GuideText, opened: boolean, notDrawn: string[]): Backend {
  const answers: Partial<Backend> = {
    start: async () => ({ home, guide, setup: opened ? setup : null }),
    painted: async () => undefined,
    showStep: async () => undefined,
    refresh: async () => setup,
    findSecrets: async () => setup,
    wakePractice: async () => undefined,
    closeSetup: async () => home,
    drawingFailed: async (part, error, at) => void notDrawn.push(`${part}: ${error} ${at}`),
  };
  const refused = () => Promise.reject({ code: "unheard-of", facts: {} });
  return new Proxy(answers, { get: (known, name) => Reflect.get(known, name) ?? refused }) as Backend;
}

/** What is on the screen holds, in each language. */
async function holds(what: string, notDrawn: string[]): Promise<void> {
  for (const { code } of [...languages].reverse()) {
    speak(code);
    await tick();
    holdsNow(`${what}, ${code}`, notDrawn);
  }
}

function holdsNow(what: string, notDrawn: string[]): void {
  expect(notDrawn, what).toEqual([]);
  expect(document.querySelector("[data-screen=first], [data-screen=setup]"), what).not.toBeNull();
  const said = document.body.textContent ?? "";
  expect(said.trim().length, what).toBeGreaterThan(100);
  expect(said, what).not.toMatch(/\bNaN\b|\bundefined\b|Invalid Date|\[object |\{\$/);
  const spoken = [...document.querySelectorAll("[title], [aria-label]")].flatMap((one) => [one.getAttribute("title"), one.getAttribute("aria-label")]);
  expect(spoken.filter((words) => /[\u202a-\u202e\u2066-\u2069]/.test(words ?? "")), what).toEqual([]);
  expect(document.title, what).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(turned(), what).toEqual([]);
}

/** Texts whose marks turn what stands after them. */
function turned(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
  return texts.filter((text) => {
    if (/[\u202a-\u202e]/.test(text)) return true;
    let open = 0;
    for (const sign of text) {
      if (/[\u2066-\u2068]/.test(sign)) open += 1;
      else if (sign === "\u2069") open -= 1;
      if (open < 0) return true;
    }
    return open !== 0;
  });
}

async function click(element: Element | null | undefined): Promise<void> {
  (element as HTMLElement | null)?.click();
  await tick();
  await tick();
}

/** Opens the dialog of that action, looks at it, and closes it. */
async function dialog(action: string, what: string, notDrawn: string[]): Promise<void> {
  const button = document.querySelector(`[data-action="${action}"]:not([disabled])`);
  if (!button) return;
  await click(button);
  await holds(`${what}, dialog ${action}`, notDrawn);
  document.querySelector("dialog")?.dispatchEvent(new Event("cancel", { cancelable: true }));
  await tick();
}

/**
 * Draws the screens of a record: the first one, the dialogs, and every third step and account page, beginning with
 * another one in each record. With `HOSTILE=all` in the environment every one of them, which takes minutes.
 */
export async function drawScreens(drawn: Drawn, guide: GuideText, what: string, from: number): Promise<void> {
  const every = process.env["HOSTILE"] === "all" ? 1 : 3;
  const notDrawn: string[] = [];
  render(App, { host: hostOf(drawn, guide, false, notDrawn) });
  await waitFor(() => expect(document.querySelector("[data-screen=first]")).not.toBeNull());
  await holds(`${what}, first screen`, notDrawn);
  await dialog("remove", what, notDrawn);
  cleanup();

  render(App, { host: hostOf(drawn, guide, true, notDrawn) });
  await waitFor(() => expect(document.querySelector("[data-screen=setup] article")).not.toBeNull());
  // What is below the edge of the window is drawn after the first frame.
  await waitFor(() => expect(document.querySelector("article .notes")).not.toBeNull());
  for (const action of ["rename", "change-role", "explain"]) await dialog(action, what, notDrawn);
  for (const [at, button] of document.querySelectorAll('nav [data-action="show-step"]').entries()) {
    if ((at + from) % every !== 0) continue;
    await click(button);
    await holds(`${what}, ${document.querySelector("article")?.dataset["step"]}`, notDrawn);
  }
  await dialog("skip", what, notDrawn);
  cleanup();
}
