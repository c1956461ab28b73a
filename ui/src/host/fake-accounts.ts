// The two accounts of one setup of the imitation: no network, no browser, but the same answers and refusals.
import { FakeBrowser } from "./fake-browser";
import type {
  AccountsView,
  Failure,
  LoginAt,
  MarketoConnectionView,
  MarketoServiceView,
  Organization,
  SalesforceAppView,
  SalesforceSignInView,
  SecretPlace,
  Seen,
  SignInProgress,
  UnconfirmedView,
} from "./types.gen";

export const usualPorts = [17170, 17171, 17172];
export const noKeyring: Failure = { code: "keyring-none", facts: { reason: "org.freedesktop.secrets was not provided by any .service files" } };
export const usualKey = `3MVG9${"pVqbFOW8kBcTn1JzGxL4uYh2RdSaMeQi7oK5w6XjEvNtZ0yH3_9"}.AbCdEfGhIjKlMnOpQrStUv`;
/** What Salesforce says where the user may not use the API. */
export const apiOff: Failure = { code: "salesforce-api-off-for-user", facts: {} };

type Given = { environment: "production" | "sandbox"; practice: boolean };

function failure(code: string, facts: Record<string, string> = {}): Failure {
  return { code, facts };
}

export class FakeAccounts {
  readonly browser = new FakeBrowser();
  /** Why the keyring takes nothing, where it does not. */
  keyring: Failure | null = null;
  /** What keeps the API from answering the next time it is asked. */
  api: Failure | null = null;
  /** Why the next sign-out will not revoke. */
  notRevoked: Failure | null = null;
  /** Why the keyring cannot be asked to forget anything. */
  unreachable = false;
  /** The secret that Marketo takes. */
  marketoSecret = "s3cret";
  /** Why Marketo's next answer is none. */
  marketoDown: Failure | null = null;
  sees: Record<string, Seen> = { "read-only-person": { kind: "can" }, "read-only-activity": { kind: "can" }, "access-user-management": { kind: "cannot" } };
  /** Whether the practice organisation of a practice setup runs. */
  awake = false;

  app: SalesforceAppView | null = null;
  organization: Organization | null = null;
  signedIn: SalesforceSignInView | null = null;
  service: MarketoServiceView | null = null;
  connected: MarketoConnectionView | null = null;
  /** One's own choices, while somebody else's wait to be confirmed. */
  ownApp: SalesforceAppView | null = null;
  ownService: MarketoServiceView | null = null;
  appUnconfirmed: UnconfirmedView | null = null;
  serviceUnconfirmed: UnconfirmedView | null = null;

  constructor(readonly given: Given, readonly now: () => number) {}

  view(): AccountsView {
    const ports = this.app?.ports ?? usualPorts;
    return {
      salesforce: {
        app: this.app,
        unconfirmed: this.appUnconfirmed,
        own_app: this.ownApp,
        callback_urls: ports.map((port) => `http://localhost:${port}/callback`),
        organization: this.organization,
        signed_in: this.signedIn,
      },
      marketo: { service: this.service, unconfirmed: this.serviceUnconfirmed, own_service: this.ownService, connected: this.connected },
    };
  }

  /** Somebody else names another page to sign in at, and another Marketo. */
  otherChooses(domain: string, munchkin: string): void {
    const by = { id: "01TOM", name: "Tom Reed", personas: [], me: false };
    const [app, service] = [this.app, this.service];
    if (app) {
      this.ownApp = app;
      this.app = { ...app, at: "my-domain", host: `${domain}.my.salesforce.com`, login_url: `https://${domain}.my.salesforce.com` };
      this.appUnconfirmed = { event: "01APP", by, at: this.now(), own: "01OWNAPP" };
    }
    this.ownService = service;
    this.service = { endpoint: `https://${munchkin.toLowerCase()}.mktorest.com/rest`, munchkin_id: munchkin, munchkin_id_odd: null, client_id: "other-client" };
    this.serviceUnconfirmed = { event: "01SERVICE", by, at: this.now(), own: service ? "01OWNSERVICE" : null };
  }

  confirmApp(event: string): void {
    this.app = this.#confirmed(event, this.appUnconfirmed, this.app, this.ownApp);
    this.appUnconfirmed = this.ownApp = null;
  }

  confirmService(event: string): void {
    this.service = this.#confirmed(event, this.serviceUnconfirmed, this.service, this.ownService);
    this.serviceUnconfirmed = this.ownService = null;
  }

  #confirmed<T>(event: string, unconfirmed: UnconfirmedView | null, last: T, own: T): T {
    if (event === unconfirmed?.event) return last;
    if (event === unconfirmed?.own) return own;
    throw failure("choice-changed");
  }

  /** Why what is kept may stay, if it may. */
  forget(account: string, anyway: boolean): Failure | null {
    if (!this.unreachable) return null;
    const left = failure("secret-not-forgotten", { account, revoked: "no", entry: `01SETUP/${account}`, reason: "no session bus" });
    if (!anyway) throw left;
    return left;
  }

  chooseApp(login: string, clientId: string, ports: number[] | null): void {
    const key = clientId.trim();
    const { at, host } = this.#login(login.trim());
    if (key === "") throw failure("consumer-key-missing");
    if (/^[0-9a-f]{64}$/i.test(key)) throw failure("consumer-key-is-secret");
    if (ports?.some((port) => port < 1024)) throw failure("ports-range", { port: String(ports[0]) });
    const odd = at !== "practice" && !key.startsWith("3MVG9");
    this.app = {
      login_url: `${at === "practice" ? "http" : "https"}://${host}`, at, host, client_id: key,
      client_id_odd: odd ? failure("consumer-key-unusual", { length: String(key.length) }) : null,
      ports: ports ?? usualPorts,
    };
  }

  #login(text: string): { at: LoginAt; host: string } {
    const production = this.given.environment === "production";
    if (text === "") return production ? { at: "production", host: "login.salesforce.com" } : { at: "sandbox", host: "test.salesforce.com" };
    const host = (text.replace(/^https?:\/\//, "").split("/")[0] ?? "").toLowerCase();
    if (/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
      if (!this.given.practice) throw failure("practice-not-here", { host });
      return { at: "practice", host };
    }
    if (/^[a-z0-9-]+$/.test(host)) return { at: "my-domain", host: `${host}.my.salesforce.com` };
    const domain = host.replace(/\.lightning\.force\.com$/, ".my.salesforce.com");
    if (!domain.endsWith(".my.salesforce.com")) throw failure("login-host-foreign", { host });
    return { at: "my-domain", host: domain };
  }

  /** Ends like the real one: signed in, or thrown. */
  async signIn(stay: boolean, onProgress: (progress: SignInProgress) => void): Promise<void> {
    const { app } = this;
    if (!app) throw failure("salesforce-app-missing");
    if (this.appUnconfirmed) throw failure("salesforce-app-unconfirmed", { by: "Tom Reed", address: app.login_url, "client-id": app.client_id, chosen: "no", own: "" });
    await this.browser.run(app, this.now, onProgress);
    const at = this.now();
    const organization = this.#seen();
    if (this.organization && this.organization.id !== organization.id) {
      throw failure("sign-in-other-organization", { expected: this.organization.name, "expected-id": this.organization.id, got: organization.name, "got-id": organization.id });
    }
    this.organization = organization;
    this.signedIn = {
      organization, at, stay, api: this.api,
      user: { id: "005xx000001SwiU", username: this.given.practice ? "admin@practice.example" : "tom.reed@northwind.example" },
      instance_url: app.at === "practice" ? app.login_url : "https://northwind.my.salesforce.com",
      scopes: stay ? ["api", "refresh_token"] : ["api"],
      kept: this.#keep(),
    };
  }

  #seen(): Organization {
    if (this.given.practice) return { id: "00DPRACTICE0001AAA", name: "Northwind Practice", sandbox: false, edition: "Enterprise Edition" };
    const other = this.browser.otherOrganization;
    if (other) return { id: "00D000000000002AAA", name: "Contoso", sandbox: false, edition: "Developer Edition" };
    return { id: "00Dxx0000001gEREAY", name: "Northwind Traders", sandbox: this.given.environment === "sandbox", edition: "Enterprise Edition" };
  }

  #keep(): SecretPlace {
    return this.keyring ? { kind: "memory", why: this.keyring } : { kind: "keyring" };
  }

  look(): void {
    if (!this.signedIn || this.signedIn.kept.kind === "missing") throw failure("session-missing");
    this.signedIn = { ...this.signedIn, at: this.now(), api: this.api, kept: this.#keep() };
  }

  signOut(): Failure | null {
    this.signedIn = null;
    return this.notRevoked;
  }

  connect(endpoint: string, clientId: string, secret: string | null): void {
    const text = endpoint.trim();
    const munchkin = /^(?:https:\/\/)?([0-9a-z]+-[a-z]+-[0-9]+)(?:\.mktorest\.com.*)?$/i.exec(text)?.[1]?.toUpperCase();
    const practice = /^http:\/\/127\.0\.0\.1/.test(text);
    if (text === "") throw failure("marketo-endpoint-missing");
    if (!munchkin && !practice) throw failure("marketo-endpoint-not-understood", { value: text });
    if (secret === null && this.connected?.kept.kind === "missing") throw failure("marketo-secret-missing");
    if (this.marketoDown) throw this.marketoDown;
    if (secret !== null && secret.trim() !== this.marketoSecret) throw failure("marketo-credentials-refused", { detail: "Bad client credentials" });
    const usual = munchkin !== undefined && /^\d{3}-[A-Z]{3}-\d{3}$/.test(munchkin);
    this.service = {
      endpoint: practice ? text : `https://${(munchkin ?? "").toLowerCase()}.mktorest.com`, munchkin_id: munchkin ?? "",
      munchkin_id_odd: munchkin && !usual ? failure("marketo-munchkin-unusual", { value: munchkin }) : null,
      client_id: clientId.trim(),
    };
    this.connected = {
      api_user: "msi-setup-api@northwind.example", calls_today: 1204, own_calls_today: 12, sees: this.sees, sales_activities: this.sees["read-only-activity"]?.kind === "can" ? 9 : null,
      at: this.now(), kept: this.#keep(),
    };
  }

  disconnect(): void {
    this.connected = null;
  }

  /** What the keyring says of the secrets. */
  find(): void {
    const known = (kept: SecretPlace): SecretPlace => (kept.kind === "unknown" ? this.#keep() : kept);
    if (this.signedIn) this.signedIn = { ...this.signedIn, kept: known(this.signedIn.kept) };
    if (this.connected) this.connected = { ...this.connected, kept: known(this.connected.kept) };
  }

  /** As after a restart: nothing is known of the secrets, and those in memory are gone. */
  restart(): void {
    const after = (kept: SecretPlace): SecretPlace => (kept.kind === "keyring" ? { kind: "unknown" } : { kind: "missing" });
    if (this.signedIn) this.signedIn = { ...this.signedIn, kept: after(this.signedIn.kept) };
    if (this.connected) this.connected = { ...this.connected, kept: after(this.connected.kept) };
    this.awake = false;
  }

  startPractice(): void {
    this.awake = true;
    if (!this.app) this.chooseApp("http://127.0.0.1:40113", "practice-consumer-key-5f1c", null);
  }

  connectPractice(): void {
    if (!this.awake) throw failure("practice-not-running");
    this.connect("http://127.0.0.1:40114", "practice-client-8a20", this.marketoSecret);
  }
}
