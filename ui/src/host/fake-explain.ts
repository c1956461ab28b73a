// Two codes that the imitation knows.
import type { CardText, ExplainedText } from "./types.gen";

function cards(fr: boolean): CardText[] {
  const link = (id: string, title: string, url: string) => ({ id, title, url });
  const again = fr ? "Réessayer ne change rien tant que cela n’est pas fait." : "Trying again changes nothing until that is done.";
  return [
    {
      id: "app-blocked",
      table: "salesforce-oauth",
      place: fr ? "Connexion à Salesforce" : "Signing in to Salesforce",
      code: "OAUTH_APP_BLOCKED",
      cause: fr ? "L’application est bloquée dans cette organisation." : "The app is blocked in this org.",
      personas: ["salesforce-admin"],
      who: fr ? "administrateur Salesforce" : "Salesforce admin",
      remedy: fr ? "Ouvrez Connected Apps OAuth Usage et cliquez sur « Unblock »." : "Open Connected Apps OAuth Usage and click “Unblock”.",
      retry: false,
      again,
      link: link("doc-uninstalled-apps", fr ? "Salesforce : les restrictions" : "Salesforce: the restrictions", "https://help.salesforce.com/s/articleView?id=005132365&type=1"),
    },
    {
      id: "marketo-access-denied",
      table: "marketo",
      place: fr ? "API REST de Marketo" : "Marketo REST API",
      code: "603",
      cause: fr ? "Il manque une autorisation au rôle de l’utilisateur API." : "The role of the API user lacks a permission.",
      personas: ["marketo-admin"],
      who: fr ? "administrateur Marketo" : "Marketo admin",
      remedy: fr ? "Comparez le rôle avec ce qui est nécessaire." : "Compare the role with what is needed.",
      retry: false,
      again,
      link: null,
    },
  ];
}

/** The cards of the codes that stand in `text`, in their order there. */
export function explained(text: string, language: string): ExplainedText {
  const fr = language === "fr";
  const known = cards(fr).filter((card) => text.includes(card.code));
  known.sort((one, other) => text.indexOf(one.code) - text.indexOf(other.code));
  const unknown = fr
    ? { title: "Aucun code connu ici n’y a été trouvé.", hint: "Collez le message entier." }
    : { title: "No code that is known here was found in it.", hint: "Paste the whole message." };
  return { cards: known, unknown: known.length === 0 ? unknown : null };
}
