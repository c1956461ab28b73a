// The locks of npm: every package comes from the public registry, over https, with its digest.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Locked = { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }> };
const root = join(import.meta.dirname, "../..");
const locks = ["tests/counterparts/oidc/package-lock.json", "ui/package-lock.json"];

test.each(locks)("%s names the public registry and a digest for every package", (path) => {
  const { packages } = JSON.parse(readFileSync(join(root, path), "utf8")) as Locked;
  const installed = Object.entries(packages).filter(([at]) => at !== "");
  expect(installed.length).toBeGreaterThan(0);
  const elsewhere = installed.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"));
  expect(elsewhere.map(([at]) => at)).toEqual([]);
  const undigested = installed.filter(([, one]) => !one.inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? ""));
  expect(undigested.map(([at]) => at)).toEqual([]);
});
