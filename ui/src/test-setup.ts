// What jsdom lacks of a browser.
import { afterEach } from "vitest";
import { cleanup, configure } from "@testing-library/svelte";

afterEach(cleanup);
// The machine may be busy: a condition is waited for, however long that takes within reason.
configure({ asyncUtilTimeout: 20_000 });

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
  this.querySelector<HTMLElement>("input, textarea, button")?.focus();
};

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
