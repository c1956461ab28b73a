// Every sentence the page asks for is there, in both languages, with the same variables; none is left over.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Message, parse, type VariableReference, Visitor } from "@fluent/syntax";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const locales = join(root, "../../locales");
const languages = ["en", "fr"];

/** Families that are put together from a value of the wire types, and those values. */
const families: Record<string, string[]> = {
  "persona-": ["marketo-admin", "salesforce-admin"],
  "short-": ["marketo-admin", "salesforce-admin"],
  "environment-": ["production", "sandbox"],
  "severity-": ["note", "warning", "danger"],
  "version-": ["done", "open"],
  "proof-": ["verified-text", "attested-text", "assumed-text"],
  "held-": ["terminal", "window"],
  "last-saved-": ["clean", "left-out"],
  "said-saved-": ["clean", "left-out"],
  "done-attested": ["", "-you"],
  "done-already": ["", "-you"],
  "undo-": [
    "setup-renamed", "instruction-ticked", "step-attested", "step-skipped", "step-reopened", "note-written",
    "caution-acknowledged", "wait-started", "version-chosen", "invite-list-checked", "invite-list-saved",
  ],
};

/** Families whose sentences belong to others: errors.ftl and invites.ftl. */
const elsewhere = ["error-", "problem-", "field-"];
const problems = [
  "email-missing", "email-invalid", "email-not-ascii", "email-too-long", "email-duplicate", "row-ragged",
  "undecodable", "control-character", "hidden-character",
];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|fake/.test(path) ? [path] : [];
  });
}

const source = files(root).map((path) => readFileSync(path, "utf8")).join("\n");
const literals = new Set([...source.matchAll(/"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/g)].map((found) => found[1] ?? ""));
const asked = new Set([...source.matchAll(/\b(?:t|has)\(\s*"([^"]+)"/g)].map((found) => found[1] ?? ""));
const built = [...source.matchAll(/\b(?:t|has)\([^()`]*`([a-z][a-z-]*)\$\{/g)].map((found) => found[1] ?? "");
const fromFamilies = Object.entries(families).flatMap(([stem, ends]) => ends.map((end) => stem + end));

class Variables extends Visitor {
  readonly found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

function messages(language: string, file = "ui.ftl"): Map<string, Message> {
  const resource = parse(readFileSync(join(locales, language, file), "utf8"), {});
  const faults = resource.body.filter((entry) => entry.type === "Junk");
  expect(faults, `${language}/${file} does not parse`).toEqual([]);
  return new Map(resource.body.filter((entry): entry is Message => entry.type === "Message").map((entry) => [entry.id.name, entry]));
}

function variables(message: Message): string[] {
  const visitor = new Variables();
  visitor.visit(message);
  return [...visitor.found].sort();
}

test("both languages have the same sentences with the same variables", () => {
  const [en, fr] = languages.map((language) => messages(language)) as [Map<string, Message>, Map<string, Message>];
  const shape = (of: Map<string, Message>) => Object.fromEntries([...of].map(([id, message]) => [id, variables(message)]).sort());
  expect(shape(fr)).toEqual(shape(en));
});

test.each(languages)("every sentence the page asks for exists in %s", (language) => {
  const there = messages(language);
  const missing = [...asked, ...fromFamilies].filter((id) => !there.has(id) && !elsewhere.some((stem) => id.startsWith(stem)));
  expect(missing).toEqual([]);
});

test.skipIf(messages("en", "invites.ftl").size === 0).each(languages)("every field and problem has its words in %s", (language) => {
  const there = messages(language, "invites.ftl");
  const wanted = [
    ...["email", "first_name", "last_name"].map((field) => `field-${field}`),
    ...problems.flatMap((code) => [`problem-${code}`, `problem-${code}-title`]),
  ];
  expect(wanted.filter((id) => !there.has(id))).toEqual([]);
});

test("no sentence is left over", () => {
  const unused = [...messages("en").keys()].filter((id) => !literals.has(id) && !fromFamilies.includes(id));
  expect(unused).toEqual([]);
});

test("every family in the source is listed here", () => {
  const stems = [...Object.keys(families), ...elsewhere];
  const ids = [...messages("en").keys()];
  const unlisted = built.filter((stem) => ids.some((id) => id.startsWith(stem)) && !stems.includes(stem));
  expect(unlisted).toEqual([]);
});

/** A break between a word and the sign after it would put the sign at the start of a line. */
test("French signs are held by a no-break space", () => {
  const text = readFileSync(join(locales, "fr/ui.ftl"), "utf8").replace(/^#.*$/gm, "");
  const said = text.split("\n").map((line) => line.replace(/^[a-z][\w-]* =/, "").replace(/\{ \$\w+ ->/, ""));
  expect(said.filter((line) => / [;:!?»]|« /.test(line))).toEqual([]);
  expect(said.filter((line) => /[\p{L}}][;!?»]/u.test(line))).toEqual([]);
});

