// An OpenID provider with Salesforce's paths and extra token fields, for the tests of signing in.
//
// PKCE is required, `iss` is on, refresh tokens rotate, revocation is on. Its login page asks nothing: whoever
// comes is `admin`, and consents, unless `login_hint` is `deny`. Prints its issuer as one line and serves
// until standard input ends.

import { createServer } from "node:http";
import Provider from "oidc-provider";

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "native-client",
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: ["http://localhost/callback"],
    },
  ],
  routes: {
    authorization: "/services/oauth2/authorize",
    token: "/services/oauth2/token",
    revocation: "/services/oauth2/revoke",
    userinfo: "/services/oauth2/userinfo",
    introspection: "/services/oauth2/introspect",
  },
  scopes: ["openid", "offline_access", "api", "web", "refresh_token"],
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async (_context, client, code) =>
    client.grantTypeAllowed("refresh_token") && code.scopes.has("refresh_token"),
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    introspection: { enabled: true, allowedPolicy: async () => true },
  },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  cookies: { keys: ["only for tests"] },
});

async function interact(request, response) {
  const { params, prompt, session } = await provider.interactionDetails(request, response);
  if (params.login_hint === "deny") {
    const refusal = { error: "access_denied", error_description: "end-user denied authorization" };
    return provider.interactionFinished(request, response, refusal);
  }
  if (prompt.name === "login") {
    return provider.interactionFinished(request, response, { login: { accountId: "admin" } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

provider.use(async (context, next) => {
  if (context.path.startsWith("/interaction/")) {
    context.respond = false;
    return interact(context.req, context.res);
  }
  await next();
  if (context.path === "/services/oauth2/token" && context.status === 200) {
    Object.assign(context.body, {
      instance_url: "https://acme.my.salesforce.com",
      id: `${issuer}/id/00DXX0000000001AAA/005XX0000000001AAA`,
      issued_at: String(Date.now()),
      signature: "c2lnbmF0dXJl",
    });
  }
});

server.on("request", provider.callback());
process.stdin.resume().on("end", () => process.exit());
console.log(issuer);
