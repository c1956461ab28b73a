import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

// Each floor stands only on those below it; `parts` know no domain.
const floor = (files, forbidden) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: forbidden }] }] },
});

export default ts.config(
  { ignores: ["dist", "dist-fake", "src/**/*.gen.ts"] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      "no-console": "error",
      "no-restricted-properties": ["error", { property: "innerHTML" }, { property: "outerHTML" }],
      eqeqeq: "error",
    },
  },
  {
    // TypeScript knows the globals.
    files: ["**/*.svelte", "**/*.ts"],
    rules: { "no-undef": "off", "svelte/no-at-html-tags": "error", "svelte/no-useless-mustaches": "off", "svelte/require-each-key": "error" },
  },
  floor(["src/parts/**"], ["**/app/*", "**/host/*", "**/screens/*", "**/steps/*", "**/invites/*", "**/accounts/*"]),
  floor(["src/words/**"], ["**/app/*", "**/screens/*", "**/steps/*", "**/invites/*", "**/accounts/*", "**/parts/*"]),
  floor(["src/host/**"], ["**/app/*", "**/screens/*", "**/steps/*", "**/invites/*", "**/accounts/*", "**/parts/*"]),
);
