import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

// The page has two hosts: the window (Tauri), and an imitation for tests and a plain browser.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  base: "/",
  resolve: {
    alias: { "#host": path(mode === "fake" ? "./src/host/fake-page.ts" : "./src/host/tauri.ts") },
    // Under vitest the browser build of Svelte is wanted, not the server one.
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  build: {
    target: "safari16.4",
    outDir: "dist",
    sourcemap: false,
    // The policy of the window allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: [path("..")] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // The machine may be busy; nothing here waits for a time to pass.
    testTimeout: 30_000,
    env: { TZ: "UTC" },
  },
}));
