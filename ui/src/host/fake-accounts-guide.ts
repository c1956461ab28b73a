// Sample text of the two account pages, taken from the real guide and shortened.
import { instruction, link, row, type Say, spans } from "./fake-text";
import type { CautionText, Persona, RemedyText, StepText } from "./types.gen";

/** Id, what one sees, what to do, and how the product says it. */
type Remedy = [id: string, symptom: string, remedy: string, says: string[]];

function remedies(persona: Persona, given: Remedy[]): RemedyText[] {
  return given.map(([id, symptom, remedy, says]) => ({
    id, symptom, remedy: spans(remedy), link: null, starts_wait: null, says,
    persona: id === "localhost-refused" ? null : persona,
  }));
}

function caution(id: string, severity: CautionText["severity"], title: string, text: string): CautionText {
  return { id, severity, title, text, acknowledge: null, names_person: false, gates: false };
}

export function sampleAccounts(say: Say): StepText[] {
  return [salesforce(say), marketo(say)];
}

function salesforce(say: Say): StepText {
  const eca = "{External Client App Manager|Gestionnaire d’applications clientes externes}";
  return row({
    id: "salesforce-sign-in", number: null, personas: ["salesforce-admin"], depends_on: [], minutes: 10, attest: "",
    title: say("Sign in to Salesforce", "Se connecter à Salesforce"),
    why: say(
      "Signed in, the wizard looks for itself instead of asking you. It needs an app of your own org to sign in through; making one takes ten minutes, once.",
      "Une fois connecté, l’assistant regarde lui-même au lieu de vous interroger. Il lui faut pour cela une application de votre propre organisation ; la créer prend dix minutes, une seule fois.",
    ),
    done_when: say("The name of your organisation stands at the top of the window.", "Le nom de votre organisation figure en haut de la fenêtre."),
    open: link("salesforce", say("Open Salesforce", "Ouvrir Salesforce")),
    documentation: [link("doc-eca", say("Salesforce: OAuth settings of an external client app", "Salesforce : paramètres OAuth d’une application cliente externe"))],
    cautions: [
      caution("app-takes-effect", "note", say("A new app takes up to 10 minutes", "Une nouvelle application met jusqu’à 10 minutes à fonctionner"), say("Until then Salesforce answers “invalid_client_id”.", "D’ici là, Salesforce répond « invalid_client_id ».")),
      caution("no-consumer-secret", "warning", say("Copy the key, not the secret", "Copiez la clé, pas le secret"), say("Below the key stands a secret. It is not needed here; leave it in Salesforce.", "Sous la clé figure un secret. Il ne sert pas ici ; laissez-le dans Salesforce.")),
    ],
    instructions: [
      instruction("open-manager", "Salesforce", say(`In Salesforce, open {Setup}, type ${eca.split("|")[0]}} into the search box and open that page.`, `Dans Salesforce, ouvrez {Setup|Configuration}, saisissez ${eca} dans la zone de recherche et ouvrez cette page.`), { link: link("salesforce", say("Open Salesforce", "Ouvrir Salesforce")) }),
      instruction("basics", "Salesforce", say("Click {New External Client App} and fill in the name.", "Cliquez sur {New External Client App|Nouvelle application cliente externe} et saisissez le nom."), { values: [{ id: "app-name", title: say("Name of the app", "Nom de l’application"), text: "MSI Actions Setup" }] }),
      instruction("callback", "Salesforce", say("Paste these addresses into {Callback URL}, one per line, exactly as they are.", "Collez ces adresses dans {Callback URL|URL de rappel}, une par ligne, sans rien y changer."), { values: [{ id: "callback-urls", title: say("Callback URLs", "URL de rappel"), text: "http://localhost:17170/callback" }] }),
      instruction("pkce", "Salesforce", say("Under {Security}, tick {Require PKCE}, and untick both boxes that require a secret.", "Sous {Security|Sécurité}, cochez {Require PKCE|Exiger PKCE} et décochez les deux cases qui exigent un secret.")),
      instruction("consumer-key", "Salesforce", say("On the tab {Settings}, copy the {Consumer Key}, and paste it on this page.", "Dans l’onglet {Settings|Paramètres}, copiez {Consumer Key|Clé du consommateur} et collez-la sur cette page.")),
    ],
    remedies: remedies("salesforce-admin", [
      ["app-not-found", say("The app is not found in this org", "L’application est introuvable dans cette organisation"), say("The app works only in the org where it was made. Choose My Domain as the place to sign in and enter the address of that org.", "L’application ne fonctionne que dans l’organisation où elle a été créée. Choisissez « Mon domaine » comme lieu de connexion et saisissez l’adresse de cette organisation."), ["OAUTH_EC_APP_NOT_FOUND", "External client app is not installed in this org"]],
      ["app-key-unknown", say("The consumer key is not known", "La clé de l’application est inconnue"), say("If the app is new or was just changed, wait 10 minutes and try again. Otherwise copy the {Consumer Key} once more.", "Si l’application vient d’être créée ou modifiée, attendez 10 minutes et réessayez. Sinon, copiez de nouveau {Consumer Key|Clé du consommateur}."), ["invalid_client_id", "client identifier invalid"]],
      ["callback-mismatch", say("The callback URL is not the registered one", "L’URL de rappel n’est pas celle qui est enregistrée"), say(`Open the app in ${eca.split("|")[0]}} and paste the callback URLs of this page again.`, `Ouvrez l’application dans ${eca} et collez de nouveau les URL de rappel de cette page.`), ["redirect_uri_mismatch", "redirect_uri must match configuration"]],
      ["sign-in-app-blocked", say("The app is blocked", "L’application est bloquée"), say("Under {Connected Apps OAuth Usage}, find the app and click {Unblock}.", "Sous {Connected Apps OAuth Usage|Utilisation OAuth des applications connectées}, cherchez l’application et cliquez sur {Unblock|Débloquer}."), ["OAUTH_APP_BLOCKED", "this app is blocked by admin"]],
      ["approval-refused", say("The app is not installed, or approval fails without a reason", "L’application n’est pas installée, ou l’approbation échoue sans motif"), say("Your user may not use apps that are not installed. Have the app installed, or the permission added.", "Votre utilisateur n’a pas le droit d’employer des applications non installées. Faites installer l’application ou ajouter l’autorisation."), ["OAUTH_APPROVAL_ERROR_GENERIC", "app must be installed into org"]],
      ["secret-required", say("Salesforce wants a client secret", "Salesforce exige un secret client"), say("In the settings of the app, untick both boxes that require a secret, wait 10 minutes and try again.", "Dans les paramètres de l’application, décochez les deux cases qui exigent un secret, attendez 10 minutes et réessayez."), ["invalid_client", "invalid client credentials"]],
      ["declined", say("The sign-in was declined", "La connexion a été refusée"), say("Somebody clicked Deny on Salesforce’s page. Start again and click {Allow}.", "Quelqu’un a cliqué sur « Refuser » sur la page de Salesforce. Recommencez et cliquez sur {Allow|Autoriser}."), ["access_denied", "end-user denied authorization"]],
      ["localhost-refused", say("The browser cannot reach localhost", "Le navigateur n’atteint pas localhost"), say("You are signed in, but the answer did not come back. Copy the whole address from the address bar of that page and paste it here.", "Vous êtes connecté, mais la réponse n’est pas revenue. Copiez l’adresse entière depuis la barre d’adresse de cette page et collez-la ici."), ["localhost refused to connect", "ERR_CONNECTION_REFUSED"]],
    ]),
  });
}

function marketo(say: Say): StepText {
  return row({
    id: "marketo-credentials", number: null, personas: ["marketo-admin"], depends_on: [], minutes: 15, attest: "",
    title: say("Connect to Marketo’s REST API", "Se connecter à l’API REST de Marketo"),
    why: say(
      "With credentials that can only read, the wizard sees for itself whether sales activities arrive. Nothing in Marketo can be changed with them.",
      "Avec des identifiants en lecture seule, l’assistant voit lui-même si les activités commerciales arrivent. Ils ne permettent de rien modifier dans Marketo.",
    ),
    done_when: say("The test on this page names the API user and says what it may see.", "Le test de cette page nomme l’utilisateur API et dit ce qu’il peut voir."),
    open: link("marketo", say("Open Marketo Engage", "Ouvrir Marketo Engage")),
    documentation: [link("doc-service", say("Adobe: custom services for the REST API", "Adobe : services personnalisés pour l’API REST"))],
    cautions: [caution("own-service", "warning", say("Not the credentials of the Actions Config page", "Pas les identifiants de la page Actions Config"), say("Make a service of its own for this wizard.", "Créez pour cet assistant un service qui lui soit propre."))],
    instructions: [
      instruction("role", "Marketo", say("In {Admin}, open {Users & Roles}, tab {Roles}, and click {New Role}.", "Dans {Admin}, ouvrez {Users & Roles|Utilisateurs et rôles}, onglet {Roles|Rôles}, et cliquez sur {New Role|Nouveau rôle}."), { values: [{ id: "api-role-name", title: say("Name of the role", "Nom du rôle"), text: "MSI Actions Setup, read only" }] }),
      instruction("rights", "Marketo", say("Under {Access API}, tick {Read-Only Person} and {Read-Only Activity}, and nothing else.", "Sous {Access API}, cochez {Read-Only Person} et {Read-Only Activity}, et rien d’autre.")),
      instruction("service", "Marketo", say("In {LaunchPoint}, click {New}, then {New Service}. Choose {Custom} and that user.", "Dans {LaunchPoint}, cliquez sur {New|Nouveau}, puis sur {New Service|Nouveau service}. Choisissez {Custom|Personnalisé} et cet utilisateur.")),
      instruction("details", "Marketo", say("In the row of the service, click {View Details}. Copy {Client Id} and {Client Secret} and paste them on this page.", "Sur la ligne du service, cliquez sur {View Details|Afficher les détails}. Copiez {Client Id} et {Client Secret} et collez-les sur cette page.")),
    ],
    remedies: remedies("marketo-admin", [
      ["marketo-client-refused", say("Marketo does not know the client, or the secret is wrong", "Marketo ne connaît pas ce client, ou le secret est faux"), say("Copy both values once more from {View Details} of the service.", "Copiez de nouveau les deux valeurs depuis {View Details|Afficher les détails} du service."), ["Bad client credentials", "No client with requested id"]],
      ["marketo-access-denied", say("603: access denied", "603 : accès refusé"), say("The role lacks a permission, or Marketo accepts only certain network addresses.", "Il manque une autorisation au rôle, ou Marketo n’accepte que certaines adresses réseau."), ["603"]],
    ]),
  });
}
