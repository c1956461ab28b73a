// Sample text for the imitation: the shape of the real guide, shorter. Both languages side by side.
import { sampleAccounts } from "./fake-accounts-guide";
import { instruction, link, row, type Say, spans } from "./fake-text";
import type { CautionText, GuideText, Persona, RemedyText, SectionText, StepText, TableText, ValueText, WaitText } from "./types.gen";

export function sampleGuide(language: string): GuideText {
  const say: Say = (en, fr) => (language === "fr" ? fr : en);
  return { language, prerequisites: prerequisites(say), steps: [...marketoSteps(say), ...salesforceSteps(say)], accounts: sampleAccounts(say) };
}

const marketo: Persona[] = ["marketo-admin"];
const salesforce: Persona[] = ["salesforce-admin"];
const either: Persona[] = ["marketo-admin", "salesforce-admin"];

function prerequisites(say: Say): StepText[] {
  return [
    row({
      id: "enabled",
      number: null,
      personas: marketo,
      depends_on: [],
      minutes: 5,
      title: say("Have MSI Actions enabled", "Faire activer MSI Actions"),
      why: say(
        "Adobe enables MSI Actions per Marketo Engage subscription. Until then the pages of the next steps are not there.",
        "Adobe active MSI Actions abonnement par abonnement. Sans cela, les pages des étapes suivantes n’existent pas.",
      ),
      done_when: say("Marketo shows the tab Actions Config.", "Marketo affiche l’onglet Actions Config."),
      attest: say("It is enabled", "C’est activé"),
      instructions: [
        instruction("ask", "Adobe", say("Ask your Adobe account team to enable MSI Actions.", "Demandez à votre équipe de compte Adobe d’activer MSI Actions.")),
      ],
      documentation: [link("guide", say("Adobe: Admin Setup Guide", "Adobe : guide de configuration"))],
    }),
    row({
      id: "crm-sync",
      number: null,
      personas: either,
      depends_on: [],
      minutes: 5,
      title: say("Marketo and Salesforce are in sync", "Marketo et Salesforce sont synchronisés"),
      why: say("MSI Actions works only with the Salesforce that Marketo already syncs with.", "MSI Actions ne fonctionne qu’avec l’organisation Salesforce déjà synchronisée avec Marketo."),
      done_when: say("The sync status in Marketo shows no error.", "L’état de la synchronisation dans Marketo ne montre aucune erreur."),
      attest: say("The sync runs", "La synchronisation fonctionne"),
      already: say("It was running already", "Elle fonctionnait déjà"),
      instructions: [instruction("look", "Marketo", say("Open {Admin}, then {Salesforce}.", "Ouvrez {Admin}, puis {Salesforce}."))],
    }),
  ];
}

function marketoSteps(say: Say): StepText[] {
  const wait: WaitText = {
    id: "marketo-connected",
    title: say("Ten minutes after connecting Marketo", "Dix minutes après la connexion de Marketo"),
    text: say("Marketo needs about ten minutes before users can be given access.", "Marketo a besoin d’une dizaine de minutes avant que l’accès puisse être donné aux utilisateurs."),
    start: say("I have just connected it", "Je viens de la connecter"),
    minutes: 10,
    minutes_per_thousand: null,
    section: null,
  };
  const estimate: WaitText = {
    id: "sync-runs",
    title: say("The sync runs", "La synchronisation est en cours"),
    text: say("Only people with an owner that is a user are synced.", "Seules les personnes dont le propriétaire est un utilisateur sont synchronisées."),
    start: say("The sync has started", "La synchronisation a démarré"),
    minutes: null,
    minutes_per_thousand: [1, 2],
    section: null,
  };
  const keepFirst: CautionText = {
    id: "first-user",
    severity: "danger",
    title: say("From now on, never delete the first invited user", "À partir de maintenant, ne supprimez jamais l’utilisateur d’origine"),
    text: say(
      "The person who received the first invitation holds the data sync. Deleting that user from the Marketo Sales account stops it for everyone.",
      "La personne qui a reçu la première invitation porte la synchronisation. La supprimer du compte Marketo Sales l’arrête pour tout le monde.",
    ),
    acknowledge: say("Who is the first invited user?", "Qui est l’utilisateur d’origine ?"),
    names_person: true,
    gates: true,
  };
  const noButton: RemedyText = {
    id: "no-sync-button",
    symptom: say("There is no Sync button on the card", "Il n’y a pas de bouton Sync sur la carte"),
    remedy: spans(say("Reload the page. If {Sync} is still missing, reconnect Marketo in step 3.", "Rechargez la page. Si {Sync|Synchroniser} manque toujours, reconnectez Marketo à l’étape 3.")),
    link: link("faq", say("Adobe: data sync FAQ", "Adobe : FAQ sur la synchronisation")),
    starts_wait: null,
    says: [],
    persona: null,
  };
  const users: TableText = {
    id: "roles",
    title: say("Roles and what they may do", "Rôles et droits"),
    columns: [say("Role", "Rôle"), say("May", "Droits")],
    rows: [["Admin", say("invite, connect, configure", "inviter, connecter, configurer")], ["User", say("use MSI Actions", "utiliser MSI Actions")]],
    copy: [0],
  };
  return [
    row({
      id: "account", number: 1, personas: marketo, depends_on: ["enabled"], minutes: 10,
      title: say("Set up the Marketo Sales account", "Configurer le compte Marketo Sales"),
      why: say("The first invitation creates the Marketo Sales account that everything else connects to.", "La première invitation crée le compte Marketo Sales auquel tout le reste se connecte."),
      done_when: say("The invited admin can sign in to Marketo Sales.", "L’administrateur invité peut se connecter à Marketo Sales."),
      attest: say("The account is set up", "Le compte est configuré"),
      instructions: [
        instruction("admin", "Marketo", say("Open {Admin}, then {Sales Insight}.", "Ouvrez {Admin}, puis {Sales Insight}."), { link: link("marketo", say("Open Marketo", "Ouvrir Marketo")) }),
        instruction("tab", "Marketo", say("Choose the tab {Actions Config}.", "Choisissez l’onglet {Actions Config}.")),
        instruction("invite", "Marketo", say("Pick a Marketo admin and click {Send Invite}.", "Choisissez un administrateur Marketo et cliquez sur {Send Invite|Envoyer l’invitation}.")),
      ],
      documentation: [link("step-1", say("Adobe: Set Up Marketo Sales Account", "Adobe : configuration du compte"), "#set-up-marketo-sales-account")],
    }),
    row({
      id: "connect-salesforce", number: 2, personas: either, depends_on: ["account"], minutes: 5,
      title: say("Connect Marketo Sales to Salesforce", "Connecter Marketo Sales à Salesforce"),
      why: say("Lets sales e-mails and tasks be logged in Salesforce.", "Permet d’enregistrer les e-mails et les tâches de vente dans Salesforce."),
      done_when: say("The page Salesforce of Admin Settings says connected.", "La page Salesforce des paramètres indique que la connexion est établie."),
      attest: say("It is connected", "C’est connecté"),
      already: say("It was already connected", "C’était déjà connecté"),
      instructions: [instruction("connect", "Marketo Sales", say("Open {Connections & Customizations} and click {Connect}.", "Ouvrez {Connections & Customizations|Connexions et personnalisations} et cliquez sur {Connect|Se connecter}."))],
    }),
    row({
      id: "connect-marketo", number: 3, personas: marketo, depends_on: ["account"], minutes: 5,
      title: say("Connect Marketo Sales to Marketo", "Connecter Marketo Sales à Marketo"),
      why: say("Lets the two accounts exchange people and activities.", "Permet aux deux comptes d’échanger personnes et activités."),
      done_when: say("The tab Set Up says connected.", "L’onglet Configuration indique que la connexion est établie."),
      attest: say("It is connected", "C’est connecté"),
      already: say("It was already connected", "C’était déjà connecté"),
      instructions: [
        instruction("copy", "Marketo", say("On the card {Integration Information}, copy the Client ID and the Client Secret.", "Sur la carte {Integration Information|Informations sur l’intégration}, copiez l’ID de client et le secret de client.")),
        instruction("paste", "Marketo Sales", say("Paste both in the tab {Set Up} and click {connect}.", "Collez-les dans l’onglet {Set Up|Configuration} et cliquez sur {connect}.")),
      ],
      waits: [wait],
    }),
    row({
      id: "data-sync", number: 4, personas: marketo, depends_on: ["account", "connect-marketo", "crm-sync"], minutes: 5,
      title: say("Start the data sync", "Lancer la synchronisation des données"),
      why: say("Brings the people that sales owns from Marketo into the Marketo Sales account and keeps them up to date.", "Amène les personnes suivies par les commerciaux de Marketo vers le compte Marketo Sales et les tient à jour."),
      done_when: say("People appear on the People page of Marketo Sales.", "Des personnes apparaissent sur la page People de Marketo Sales."),
      attest: say("I started the sync", "J’ai lancé la synchronisation"),
      open: link("open-sync", say("Open Marketo Admin", "Ouvrir Marketo Admin")),
      sections: [{ id: "fields", title: say("Activity fields", "Champs d’activité"), note: say("Only when sales activities are to be reported on in Salesforce.", "Seulement si les activités de vente doivent figurer dans les rapports Salesforce."), optional: true, alternative: false, documentation: link("fields", say("Adobe: activity fields", "Adobe : champs d’activité")) } satisfies SectionText],
      instructions: [
        instruction("open", "Marketo", say("Open {Admin}, then {Sales Insight}.", "Ouvrez {Admin}, puis {Sales Insight}.")),
        instruction("tab", "Marketo", say("Choose the tab {Actions Config}.", "Choisissez l’onglet {Actions Config|Configuration des actions}.")),
        instruction("sync", "Marketo", say("On the card {Action Field Sync}, click {Sync}. A preview lists the 13 fields.", "Sur la carte {Action Field Sync|Synchronisation des champs d’action}, cliquez sur {Sync|Synchroniser}. Un aperçu liste les 13 champs.")),
        instruction("start", "Marketo", say("Click {Start Sync}.", "Cliquez sur {Start Sync|Démarrer la synchronisation}.")),
        instruction("field", "Salesforce", say("Create the field on {Task}.", "Créez le champ sur {Task|Tâche}."), { section: "fields", optional: true, values: [{ id: "api-name", title: say("Field name", "Nom du champ"), text: "Sales_Email_URL" } satisfies ValueText] }),
      ],
      cautions: [keepFirst],
      remedies: [noButton],
      waits: [estimate],
      documentation: [link("step-4", say("Adobe: Initiate Data Sync", "Adobe : synchronisation des données"), "#initiate-data-sync")],
    }),
    row({
      id: "invite", number: 5, personas: marketo, depends_on: ["account"], minutes: 15, invite_list: true,
      title: say("Invite users to MSI Actions", "Inviter des utilisateurs dans MSI Actions"),
      why: say("Every seller needs an account in Marketo Sales.", "Chaque commercial a besoin d’un compte dans Marketo Sales."),
      done_when: say("User Management lists everyone you invited.", "User Management liste toutes les personnes invitées."),
      attest: say("I invited the users", "J’ai invité les utilisateurs"),
      instructions: [
        instruction("csv", "Marketo Sales", say("In {User Management}, click {Actions}, then {Invite Users via CSV}.", "Dans {User Management|Gestion des utilisateurs}, cliquez sur {Actions}, puis sur {Invite Users via CSV|Inviter des utilisateurs via CSV}.")),
        instruction("upload", "Marketo Sales", say("Choose the clean list, click {Next}, map the columns, click {Invite}.", "Choisissez la liste propre, cliquez sur {Next|Suivant}, associez les colonnes, cliquez sur {Invite|Inviter}."), { table: users }),
      ],
      cautions: [{ id: "one-instance", severity: "warning", title: say("One address, one instance", "Une adresse, une seule instance"), text: say("An e-mail address can belong to only one Actions instance, production and sandbox counted together.", "Une adresse e-mail ne peut appartenir qu’à une seule instance, production et sandbox confondues."), acknowledge: null, names_person: false, gates: false }],
    }),
  ];
}

function salesforceSteps(say: Say): StepText[] {
  return [
    row({
      id: "package", number: 6, personas: salesforce, depends_on: ["enabled"], minutes: 20,
      title: say("Install the MSI package", "Installer le package MSI"),
      why: say("Brings the MSI Actions components into Salesforce.", "Ajoute les composants MSI Actions à Salesforce."),
      done_when: say("Installed Packages lists Marketo Sales Insight.", "La liste des packages installés contient Marketo Sales Insight."),
      attest: say("It is installed", "C’est installé"),
      already: say("It was already up to date", "Il était déjà à jour"),
      instructions: [instruction("get", "AppExchange", say("Click {Get it Now}, then {Install in Production}.", "Cliquez sur {Get it Now|Obtenir maintenant}, puis sur {Install in Production|Installer en production}."))],
    }),
    row({
      id: "configure", number: 7, personas: salesforce, depends_on: ["package"], minutes: 45,
      title: say("Configure MSI Actions in Salesforce", "Configurer MSI Actions dans Salesforce"),
      why: say("Puts the buttons and the panel where sellers work.", "Place les boutons et le panneau là où travaillent les commerciaux."),
      done_when: say("A seller sees the panel on a lead.", "Un commercial voit le panneau sur une piste."),
      attest: say("It is configured", "C’est configuré"),
      sections: [{ id: "reports", title: say("Values for reports", "Valeurs pour les rapports"), note: "", optional: true, alternative: false, documentation: null }],
      instructions: [
        instruction("site", "Salesforce", say("In {Remote Site Settings}, click {New Remote Site}.", "Dans {Remote Site Settings|Paramètres du site distant}, cliquez sur {New Remote Site|Nouveau site distant}."), {
          values: [{ id: "site-name", title: "Remote Site Name", text: "MarketoSalesConnect" }, { id: "site-url", title: "Remote Site URL", text: "https://mkto-sales-connect.adobe.io" }],
        }),
        instruction("types", "Salesforce", say("Add the values to {Type} of tasks.", "Ajoutez les valeurs au champ {Type} des tâches."), { section: "reports", optional: true }),
      ],
    }),
  ];
}
