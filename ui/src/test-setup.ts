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

// Nothing has a height here: what is drawn only while it is in view is given one that holds twenty rows.
globalThis.ResizeObserver ??= class {
  constructor(readonly tell: ResizeObserverCallback) {}
  observe(element: Element): void {
    const height = element.getAttribute("role") === "grid" ? 640 : 32;
    const entry = { target: element, contentRect: { width: 800, height }, contentBoxSize: [{ inlineSize: 800, blockSize: height }] };
    queueMicrotask(() => this.tell([entry as unknown as ResizeObserverEntry], this as ResizeObserver));
  }
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollTo ??= function scrollTo(): void {};

globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
