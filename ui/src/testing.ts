// The whole page on the imitation, begun at a prepared moment.
import { render, waitFor } from "@testing-library/svelte";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { afterEach, expect } from "vitest";
import App from "./app/App.svelte";
import { Fake } from "./host/fake";
import { prepare } from "./host/fake-scenes";
import { unmarked } from "./words/direction";

/** Every part that failed in a test which did not mean it to. */
const failures: string[][] = [];
afterEach(() => expect(failures.splice(0).flat(), "not drawn").toEqual([]));

export type Page = {
  fake: Fake;
  user: UserEvent;
  /** The one element the selector names; fails when there is none. */
  find: <T extends HTMLElement = HTMLElement>(selector: string) => T;
  all: (selector: string) => HTMLElement[];
  /** Presses the button of that action. */
  press: (action: string, inside?: string) => Promise<void>;
  /** Waits until the selector names something. */
  until: (selector: string) => Promise<HTMLElement>;
  said: () => string;
};

export async function open(scene: string, language = "en"): Promise<Page> {
  const fake = new Fake({ language });
  prepare(fake, scene);
  failures.push(fake.notDrawn);
  render(App, { host: fake });
  const user = userEvent.setup();
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  };
  const until = (selector: string) => waitFor(() => find(selector));
  await until("[data-screen]");
  return {
    fake,
    user,
    find,
    all,
    until,
    press: (action, inside = "") => user.click(find(`${inside} [data-action="${action}"]`)),
    said: () => unmarked(find("[data-live]").textContent ?? ""),
  };
}

/** The text without isolation marks, which no test needs to know of. */
export function text(element: HTMLElement): string {
  return unmarked(element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Waits until what is tried no longer fails. */
export function eventually(tried: () => void): Promise<void> {
  return waitFor(tried);
}

export { expect };
