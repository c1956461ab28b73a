// Prepared moments of the imitation, to look at in a plain browser and to begin tests from.
import type { Fake } from "./fake";
import { asFound, FakeFile, questions } from "./fake-file";
import { FakeSetup } from "./fake-setup";
import { accountScenes } from "./fake-account-scenes";
import { checkScenes } from "./fake-check-scenes";
import type { Environment, PersonView } from "./types.gen";

const minute = 60_000;
export const tom: PersonView = { id: "tom", name: "Tom Reed", personas: ["salesforce-admin"], me: false };

function add(fake: Fake, name: string, environment: Environment): FakeSetup {
  fake.myName = "Ana Duarte";
  const setup = new FakeSetup(fake, { name, environment, practice: false, my_name: "Ana Duarte", personas: ["marketo-admin"] });
  setup.others = [tom];
  fake.setups.push(setup);
  return setup;
}

/** Half-way: every kind of proof, one step skipped by nobody yet, one wait running. */
function halfway(fake: Fake, environment: Environment = "production"): FakeSetup {
  const setup = add(fake, environment === "production" ? "Northwind" : "Northwind (test)", environment);
  const now = fake.now();
  setup.append("step-attested", { step: "enabled", proof: "assumed", follows: "crm-sync", at: now - 90 * minute });
  setup.append("step-attested", { step: "crm-sync", proof: "verified", at: now - 80 * minute });
  setup.append("step-attested", { step: "account", at: now - 60 * minute });
  setup.append("step-attested", { step: "connect-salesforce", by: "tom", already: true, at: now - 50 * minute });
  setup.append("instruction-ticked", { step: "connect-marketo", id: "copy", at: now - 20 * minute });
  setup.append("wait-started", { id: "marketo-connected", at: now - 4 * minute });
  return setup;
}

function ready(fake: Fake): FakeSetup {
  const setup = halfway(fake);
  setup.append("step-attested", { step: "connect-marketo", at: fake.now() - 10 * minute });
  setup.append("instruction-ticked", { step: "data-sync", id: "open" });
  setup.append("instruction-ticked", { step: "data-sync", id: "tab" });
  setup.append("note-written", { step: "data-sync", by: "tom", text: "The queue owners are reassigned since Monday.", at: fake.now() - 30 * minute });
  return setup;
}

export function prepare(fake: Fake, scene: string): void {
  const show = (setup: FakeSetup, step: string): void => {
    fake.open = setup;
    fake.resume = { setup: setup.id, step };
  };
  switch (scene) {
    case "empty":
      return;
    case "first": {
      const setup = halfway(fake);
      halfway(fake, "sandbox").append("step-skipped", { step: "package", text: "Installed by IT", at: fake.now() - 3 * 1440 * minute });
      add(fake, "Contoso", "production").unreadable = { code: "setup-unreadable", facts: { reason: "not-allowed" } };
      fake.resume = { setup: setup.id, step: "connect-marketo" };
      return;
    }
    case "sync":
      return show(ready(fake), "data-sync");
    case "wait":
      return show(halfway(fake, "sandbox"), "connect-marketo");
    case "locked":
      return show(ready(fake), "configure");
    case "last": {
      const setup = ready(fake);
      for (const step of ["data-sync", "invite", "package"]) setup.append("step-skipped", { step, text: "Done elsewhere" });
      return show(setup, "configure");
    }
    case "done":
      return show(ready(fake), "account");
    case "skipped": {
      const setup = ready(fake);
      setup.append("step-skipped", { step: "package", text: "Installed by IT in October.", by: "tom" });
      return show(setup, "package");
    }
    case "conflict": {
      const setup = ready(fake);
      const me = setup.people()[0] ?? tom;
      setup.conflicts.set("package", {
        kind: "attention",
        versions: [
          { event: "a", by: me, at: fake.now() - 9 * minute, says: { kind: "skipped", reason: "We use the package of last year" } },
          { event: "b", by: tom, at: fake.now() - 5 * minute, says: { kind: "done" } },
        ],
      });
      return show(setup, "package");
    }
    case "trouble": {
      const setup = ready(fake);
      setup.damage = [{ journal: "01JD8Z.jsonl", line: 17, bytes: 212, kind: "torn" }, { journal: "01JD8Z.jsonl", line: 4, bytes: 190, kind: "checksum" }];
      setup.newerEntries = 2;
      setup.heldBy = { program: "terminal", pid: 4711, since: fake.now() - 7 * minute };
      return show(setup, "data-sync");
    }
    case "invite":
      return show(ready(fake), "invite");
    case "list": {
      fake.nextFile.doubts = questions;
      fake.nextFile.remembered = { ...asFound(), fixes: { "null-names": true } };
      return show(ready(fake), "invite");
    }
    case "invited": {
      const setup = ready(fake);
      const file = new FakeFile();
      const report = file.report();
      setup.append("invite-list-checked", { step: "invite", report: { ...report, name: file.name } });
      return show(setup, "invite");
    }
    case "account-none":
    case "account-ready":
    case "account-waiting":
    case "account-signed-in":
    case "account-no-api":
    case "account-memory":
    case "account-missing":
    case "account-unconfirmed":
    case "marketo-unconfirmed":
    case "marketo-none":
    case "marketo-tested":
    case "marketo-missing":
    case "practice":
    case "practice-salesforce":
    case "practice-marketo":
      return accountScenes(fake, scene, ready(fake));
    case "checks-no-account":
    case "checks-none":
    case "checks-found":
    case "checks-preflight":
    case "checks-old":
    case "checks-drifted":
    case "checks-assumed":
    case "checks-watch":
    case "checks-ends":
      return checkScenes(fake, scene, ready(fake));
    default:
      throw new Error(`no such scene: ${scene}`);
  }
}
