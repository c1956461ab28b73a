// Every sentence the page asks for is there, in both languages, with the same variables; none is left over.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Message, parse, type VariableReference, Visitor } from "@fluent/syntax";
import { parse as parseSvelte } from "svelte/compiler";
import { expect, test } from "vitest";
import { unmarked } from "./direction";
import { fact } from "./times";
import { maybe, speak, t, type Sentence } from "./words.svelte";

const root = join(import.meta.dirname, "..");
const locales = join(root, "../../locales");
const languages = ["en", "fr"];

/** Families that are put together from a value of the wire types, and those values. */
const families: Record<string, string[]> = {
  "persona-": ["marketo-admin", "salesforce-admin"],
  "short-": ["marketo-admin", "salesforce-admin"],
  "environment-": ["production", "sandbox", "practice"],
  "severity-": ["note", "warning", "danger"],
  "waiting-": ["starting", "waiting", "exchanging", "storing"],
  "waiting-stray-": ["old-tab", "other"],
  "kept-": ["unknown", "keyring", "memory", "missing", "unreadable", "later-session", "later-secret", "now-session", "now-secret"],
  "sees-": ["can", "cannot", "cannot-tell"],
  "right-": ["read-only-person", "read-only-activity", "access-user-management"].flatMap((right) => [right, `${right}-missing`]),
  "version-": ["done", "open"],
  "proof-": ["verified-text", "attested-text", "assumed-text"],
  "status-": ["ok", "warning", "failure", "unknown"],
  "counted-": ["ok", "warning", "failure", "unknown"],
  "sum-": ["verified", "attested", "assumed", "drifted", "skipped", "open"],
  "turn-of-": ["marketo-admin", "salesforce-admin"],
  "action-message-": ["marketo-admin", "salesforce-admin"],
  "held-": ["terminal", "window"],
  "last-saved-": ["clean", "left-out"],
  "said-saved-": ["clean", "left-out"],
  "running-": ["read", "list-users", "compare", "save-clean", "save-left-out"],
  "said-stopped-": ["read", "list-users", "compare", "save-clean", "save-left-out"],
  "users-": ["profiles", "roles", "permission-sets"],
  "understood-title-": ["file", "encoding", "header", "columns", "people"],
  "row-": [
    "header", "above-header", "footer", "empty", "encoding-guessed", "encoding-mixed", "text-damaged", "name-split", "formula-cell",
    "domain-look-alike",
  ],
  "done-attested": ["", "-you"],
  "done-already": ["", "-you"],
  "undo-": [
    "setup-renamed", "instruction-ticked", "step-attested", "step-skipped", "step-reopened", "note-written",
    "caution-acknowledged", "wait-started", "version-chosen", "invite-list-checked", "invite-list-saved",
  ],
};

/** Families whose sentences belong to others: errors.ftl, invites.ftl and checks.ftl. */
const elsewhere = ["error-", "problem-", "doubt-", "fix-", "field-", "check-", "finding-"];
const problems = [
  "email-missing", "email-invalid", "email-not-ascii", "email-too-long", "email-duplicate", "row-ragged",
  "undecodable", "control-character", "hidden-character", "left-out-by-hand",
];

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(svelte|ts)$/.test(path) && !/\.(test|gen)\.ts$|fake/.test(path) ? [path] : [];
  });
}

/** Strings of the source, and the beginnings of those that are put together. */
const literals = new Set<string>();
const built = new Set<string>();

type Node = { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[]; callee?: { name?: string } };

/** `asks`: the node is within what is asked of `t` or `maybe`. */
function collect(node: unknown, asks = false): void {
  if (typeof node !== "object" || node === null) return;
  const { type, value, quasis, callee } = node as Node;
  const calls = type === "CallExpression" && (callee?.name === "t" || callee?.name === "maybe");
  if (type === "Literal" && typeof value === "string") literals.add(value);
  if (type === "TemplateLiteral" && quasis) {
    const start = quasis[0]?.value.cooked ?? "";
    if (quasis.length === 1) literals.add(start);
    else if (asks) built.add(start);
  }
  for (const inner of Object.values(node)) collect(inner, asks || calls);
}

for (const path of files(root)) {
  const text = readFileSync(path, "utf8");
  collect(parseSvelte(path.endsWith(".svelte") ? text : `<script lang="ts">${text}</script>`, { modern: true }));
}
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

/** What the page is typed with: an id that is asked for and not among these does not compile. */
test("the ids the page is typed with are those of the sentences", () => {
  const ids = ["ui.ftl", "errors.ftl", "invites.ftl"].flatMap((file) => [...messages("en", file).keys()]).sort();
  const path = join(import.meta.dirname, "sentences.gen.ts");
  const lines = ids.map((id) => `  | "${id}"`).join("\n");
  const wanted = `// Generated from locales/en by \`make types\`; do not edit.\n\nexport type Sentence =\n${lines};\n`;
  if (process.env["UPDATE_TYPES"]) writeFileSync(path, wanted);
  expect(readFileSync(path, "utf8"), "run `make types`").toBe(wanted);
});

test.each(languages)("every sentence that is put together exists in %s", (language) => {
  const there = messages(language);
  expect(fromFamilies.filter((id) => !there.has(id))).toEqual([]);
});

test("a sentence that is not there, or lacks what it names, is found where the page is tested", () => {
  expect(() => t("no-such-sentence" as Sentence)).toThrow("no-such-sentence");
  expect(() => t("step-numbered")).toThrow("step-numbered");
  expect(unmarked(t("step-numbered", { number: 3 }))).toBe("step 3");
});

/** The page looks for where they begin by itself, so that it need not read them all. */
test.each(languages)("every sentence of %s is found where it is written", (language) => {
  const written = ["ui", "errors", "invites", "network", "sign-in", "accounts", "checks"].flatMap((name) => [...messages(language, `${name}.ftl`)]);
  expect(written.length).toBeGreaterThan(900);
  speak(language);
  for (const [id, message] of written) {
    const args = Object.fromEntries(variables(message).map((name) => [name, 1]));
    expect(maybe(id, args), id).not.toBeNull();
  }
  speak("en");
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
  const unlisted = [...built].filter((stem) => stem !== "").filter((stem) => ids.some((id) => id.startsWith(stem)) && !stems.includes(stem));
  expect(unlisted).toEqual([]);
});

/** A break between a word and the sign after it would put the sign at the start of a line. */
test("French signs are held by a no-break space", () => {
  const text = readFileSync(join(locales, "fr/ui.ftl"), "utf8").replace(/^#.*$/gm, "");
  const said = text.split("\n").map((line) => line.replace(/^[a-z][\w-]* =/, "").replace(/\{ \$\w+ ->/, ""));
  expect(said.filter((line) => / [;:!?»]|« /.test(line))).toEqual([]);
  expect(said.filter((line) => /[\p{L}}][;!?»]/u.test(line))).toEqual([]);
});


test("counts and times among the facts are written as the language writes them", () => {
  for (const [code, bytes, resets] of [
    ["en", "52,000", /25 Nov 2026|Nov 25, 2026/],
    ["fr", "52\u202f000", /25 nov\. 2026/],
  ] as const) {
    speak(code);
    expect(fact("bytes", "52000")).toBe(bytes);
    expect(fact("port", "17170")).toBe("17170");
    expect(fact("resets", "2026-11-25 06:00 UTC")).toMatch(resets);
    expect(fact("last", "2026-11-25")).toMatch(resets);
    expect(fact("reason", "2026-11-25 06:00")).toBe("2026-11-25 06:00");
    expect(fact("reason", "2026-99-99 06:00 UTC")).toBe("2026-99-99 06:00 UTC");
  }
  speak("en");
});
