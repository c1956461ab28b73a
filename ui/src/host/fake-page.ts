// The imitation that a plain browser gets: a scene by the address, for example `?scene=conflict&lang=fr`.
import { asFailure, type Backend } from "./backend";
import { Fake } from "./fake";
import { prepare } from "./fake-scenes";

function fromAddress(): Fake {
  const address = new URLSearchParams(globalThis.location?.search ?? "");
  const fake = new Fake({ language: address.get("lang") ?? "en", delay: 60 });
  try {
    prepare(fake, address.get("scene") ?? "first");
  } catch (thrown) {
    fake.refuse.start = asFailure(thrown);
  }
  return fake;
}

export const host: Backend = fromAddress();
