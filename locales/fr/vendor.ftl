### Ce que signifient les codes des éditeurs : la cause, et que faire. Composé d’après explain/codes.toml.

## Les tableaux, et qui agit

vendor-table-diagnostics = Diagnostics de MSI Actions
vendor-table-salesforce-oauth = Connexion à Salesforce
vendor-table-salesforce-rest = API REST de Salesforce
vendor-table-salesforce-pages = Pages, packages et Apex de Salesforce
vendor-table-marketo = API REST de Marketo
vendor-table-marketo-soap = API SOAP de Marketo (panneau MSI)

vendor-who-marketo-admin = administrateur Marketo
vendor-who-salesforce-admin = administrateur Salesforce
vendor-who-marketo-support = support Marketo
vendor-who-salesforce-support = support Salesforce
vendor-or = {" "}ou{" "}
vendor-with = , avec le{" "}

vendor-retry = Attendre et réessayer peut suffire.
vendor-no-retry = Réessayer ne change rien tant que cela n’est pas fait.

vendor-unknown = Aucun code connu ici n’y a été trouvé.
vendor-unknown-hint = Collez le message entier, ou l’adresse entière de la page qui l’affiche. S’il reste inconnu, cherchez le code sur la page de l’éditeur, ou montrez le message au support Marketo ou au support Salesforce.

## Liens que le guide n’a pas

link-doc-marketo-authentication = Adobe : l’authentification de l’API REST
link-doc-marketo-errors = Adobe : les codes d’erreur de l’API REST
link-doc-marketo-soap = Adobe : la signature de l’API SOAP
link-doc-oauth-1800 = Salesforce : les erreurs OAuth à la connexion, et OAuth 1800
link-doc-refresh-addresses = Salesforce : les adresses autorisées pour les jetons d’actualisation
link-doc-salesforce-errors = Salesforce : les statuts et les erreurs de l’API REST
link-doc-salesforce-login = Salesforce : l’appel login() et les jetons de sécurité
link-doc-salesforce-web-flow = Salesforce : le flux OAuth du serveur web
link-doc-sync-oauth = Adobe : connecter la synchronisation à Salesforce par OAuth 2.0
link-salesforce-status = Salesforce : l’état des instances

## Diagnostics de MSI Actions

vendor-api-off-for-user-cause = L’utilisateur Salesforce n’a pas accès à l’API.
vendor-api-off-for-user-remedy = Dans Setup (Configuration) de Salesforce, ouvrez le profil de l’utilisateur et cochez « API Enabled » sous Administrative Permissions, ou attribuez un ensemble d’autorisations qui l’accorde. Réessayez ensuite.

vendor-authentication-failure-cause = La connexion à Salesforce a échoué : MSI Actions n’atteint pas l’organisation.
vendor-authentication-failure-remedy = La personne à qui appartient la connexion ouvre Connections & Customizations (Connexions et personnalisations) dans Marketo Sales, clique sur « Disconnect », puis se reconnecte.

vendor-expired-access-cause = L’accès de MSI Actions à Salesforce a expiré, comme le prévoient les paramètres de session de l’organisation.
vendor-expired-access-remedy = La personne à qui appartient la connexion ouvre Connections & Customizations (Connexions et personnalisations) dans Marketo Sales, clique sur « Disconnect », puis se reconnecte. Si cela se reproduit, l’administrateur Salesforce examine les paramètres de session.

vendor-inactive-organization-cause = L’organisation Salesforce de cette connexion n’est pas active.
vendor-inactive-organization-remedy = Faites en sorte que l’organisation soit active. Puis, dans Marketo Sales, déconnectez-la sous Connections & Customizations (Connexions et personnalisations) et reconnectez-la.

vendor-inactive-user-cause = L’utilisateur Salesforce de cette connexion n’est pas actif.
vendor-inactive-user-remedy = Activez l’utilisateur dans Setup (Configuration) de Salesforce, ou choisissez-en un autre. Puis, dans Marketo Sales, déconnectez-vous sous Connections & Customizations (Connexions et personnalisations) et reconnectez-vous.

vendor-address-refused-cause = Salesforce a refusé la connexion, le plus souvent parce que seules certaines adresses réseau sont admises.
vendor-address-refused-remedy = Demandez au support Marketo quelles adresses autoriser, puis faites-les autoriser par l’administrateur Salesforce. Adobe ne publie pas de liste fixe.

vendor-trigger-or-right-cause = Un déclencheur (trigger) de Salesforce a échoué, ou l’utilisateur n’a pas le droit d’écrire dans l’enregistrement.
vendor-trigger-or-right-remedy = Réparez le déclencheur que nomme le message. S’il n’en nomme aucun, accordez le droit d’écriture, ou désactivez dans Marketo Sales la fonction qui écrit à cet endroit.

vendor-not-writable-cause = L’utilisateur Salesforce n’a pas les droits nécessaires sur cet enregistrement, ou ne peut que le lire.
vendor-not-writable-remedy = Accordez à l’utilisateur l’accès à l’enregistrement. Dans les diagnostics de MSI Actions, désactiver la journalisation de Most Recent Activity y met fin également.

vendor-no-access-to-parent-cause = L’utilisateur Salesforce n’a pas accès à l’enregistrement auquel la tâche se rattache.
vendor-no-access-to-parent-remedy = Accordez à l’utilisateur l’accès à cette piste, à ce contact, à ce compte ou à cette opportunité.

vendor-field-not-writable-cause = L’utilisateur n’a pas le droit d’écrire dans un champ, par exemple un champ personnalisé des activités comme MSE_Replied__c.
vendor-field-not-writable-remedy = Dans la sécurité de ce champ, permettez au profil ou à l’ensemble d’autorisations de l’utilisateur de le voir et de le modifier, ou désactivez sa journalisation dans Marketo Sales.

vendor-object-not-visible-cause = L’utilisateur Salesforce ne voit pas un objet tel que Lead, ou l’organisation ne l’a pas : rien ne distingue les deux cas.
vendor-object-not-visible-remedy = Accordez la lecture de l’objet ; MSI Actions a besoin de Read et de Update sur Lead. Si ce n’est pas souhaité, désactivez dans Marketo Sales la journalisation vers les pistes.

vendor-validation-rule-cause = Une règle de validation de votre organisation a refusé l’enregistrement.
vendor-validation-rule-remedy = Cherchez la règle que cite le message et faites-lui accepter ce que MSI Actions écrit.

vendor-old-data-cause = L’enregistrement contient des données anciennes que Salesforce refuse dès qu’on y modifie quoi que ce soit.
vendor-old-data-remedy = Corrigez le champ que nomme le message. La tentative suivante aboutira.

vendor-required-field-cause = Un champ est devenu obligatoire après la création de cet enregistrement, et il y est vide.
vendor-required-field-remedy = Remplissez ce champ dans les anciens enregistrements, puis réessayez.

vendor-record-in-approval-cause = L’enregistrement est verrouillé, car il est en cours d’approbation.
vendor-record-in-approval-remedy = Terminez ou rappelez l’approbation ; l’enregistrement redevient alors modifiable.

vendor-security-policy-cause = Une politique de sécurité des transactions de l’organisation a refusé l’appel.
vendor-security-policy-remedy = Dans Setup (Configuration) de Salesforce, consultez les politiques de sécurité des transactions et prévoyez une exception pour l’utilisateur, si c’est permis.

vendor-converted-lead-cause = MSI Actions a tenté de modifier une piste déjà convertie.
vendor-converted-lead-remedy = Signalez-le au support Marketo, avec l’heure et la piste.

vendor-unknown-exception-cause = Une erreur s’est produite à l’intérieur de Salesforce, qui n’a pas de code pour elle.
vendor-unknown-exception-remedy = Réessayez une fois. Si cela se reproduit, ouvrez un dossier auprès de Salesforce et citez le numéro du message.

vendor-request-limit-cause = Salesforce a refusé parce que trop d’appels d’API s’exécutent à la fois, ou parce que ceux des dernières 24 heures sont épuisés. Le texte qui accompagne le code dit lequel des deux.
vendor-request-limit-remedy = S’il parle de requêtes simultanées (concurrent), allégez les déclencheurs et les autres traitements longs. S’il parle du total (total requests), achetez des appels, ou journalisez moins depuis MSI Actions (champs cumulés).

vendor-slow-org-cause = Salesforce était trop lent ou indisponible, le plus souvent à cause de déclencheurs ou d’enregistrements verrouillés.
vendor-slow-org-remedy = MSI Actions réessaie de lui-même ; ailleurs, réessayez après une minute. Si cela persiste, cherchez les déclencheurs lents et les traitements qui verrouillent des enregistrements.

vendor-maintenance-cause = Salesforce est en maintenance et n’accepte aucune modification.
vendor-maintenance-remedy = Attendez la fin de la maintenance, puis réessayez. La page d’état en indique le terme.

## Connexion à Salesforce

vendor-unable-to-authenticate-cause = Salesforce n’a pas laissé entrer MSI Actions. L’adresse de cette page distingue les cas : un domaine restreint, une application bloquée, ou autre chose, le plus souvent un utilisateur sans accès à l’API.
vendor-unable-to-authenticate-remedy = Collez ici l’adresse entière de cette page. Si elle ne nomme rien d’autre, cochez « API Enabled » sur le profil de l’utilisateur, et vérifiez sous Connected Apps OAuth Usage que le bouton à côté de Sales Insight Actions propose « Block », c’est-à-dire que l’application n’est pas bloquée actuellement.

vendor-restricted-domain-cause = La connexion a été refusée pour cause de domaine restreint. Le plus souvent, l’organisation a son propre domaine et le navigateur n’y est pas connecté.
vendor-restricted-domain-remedy = Dans le même navigateur, connectez-vous d’abord à la bonne organisation Salesforce, sur son domaine (My Domain), puis refaites la connexion. Pour une sandbox, suivez la page d’Adobe sur les sandbox.

vendor-declined-cause = La connexion a été refusée dans le navigateur.
vendor-declined-remedy = Reconnectez-vous et choisissez « Allow ».

vendor-app-blocked-cause = L’application est bloquée dans cette organisation, ou réservée à des utilisateurs approuvés.
vendor-app-blocked-remedy = Dans Setup (Configuration) de Salesforce, ouvrez Connected Apps OAuth Usage et cherchez l’application. Cliquez sur « Unblock » ou sur « Install ». Si elle est réservée à des utilisateurs approuvés, attribuez-la par profil ou par ensemble d’autorisations.

vendor-app-not-approved-cause = Cette application n’a pas laissé entrer l’utilisateur : le plus souvent elle ne lui est pas attribuée, parfois il a refusé, ou son adresse n’est pas admise.
vendor-app-not-approved-remedy = Dans les politiques de l’application, attribuez-la au profil ou à l’ensemble d’autorisations de l’utilisateur et examinez les restrictions d’adresses IP. Reconnectez-vous ensuite.

vendor-app-not-found-cause = L’application n’existe pas dans cette organisation. Une application locale ne fonctionne que dans l’organisation où elle a été créée.
vendor-app-not-found-remedy = Connectez-vous sur le domaine (My Domain) de la bonne organisation. Si l’application est livrée en package, installez d’abord ce package.

vendor-approval-refused-cause = Salesforce a interrompu l’approbation sans donner de motif. Le plus souvent, l’application n’est pas installée et l’utilisateur n’a pas le droit d’employer de telles applications.
vendor-approval-refused-remedy = Installez l’application sous Connected Apps OAuth Usage, ou donnez à l’utilisateur « Approve Uninstalled Connected Apps ». Les profils copiés de System Administrator ne l’ont pas.

vendor-callback-mismatch-cause = L’adresse de rappel envoyée n’est pas de celles qui sont enregistrées dans l’application.
vendor-callback-mismatch-remedy = Dans les paramètres OAuth de l’application, enregistrez l’adresse à l’identique : même port, même chemin, pas une barre oblique de plus ou de moins.

vendor-client-id-unknown-cause = Salesforce ne connaît pas cette clé de consommateur, ou pas encore.
vendor-client-id-unknown-remedy = Après avoir créé ou modifié l’application, attendez environ 10 minutes. Puis copiez de nouveau la clé de consommateur et vérifiez que vous vous connectez à l’organisation qui possède l’application.

vendor-client-refused-cause = Salesforce n’accepte pas l’application telle qu’elle s’est présentée. Le plus souvent, elle n’est pas installée dans l’organisation, ou un secret client est faux ou exigé.
vendor-client-refused-remedy = Lisez le texte qui accompagne le code. Comparez la clé de consommateur ; pour une application sans secret, décochez dans ses paramètres OAuth les deux cases qui en exigent un.

vendor-client-not-installed-cause = L’application doit être installée dans cette organisation avant qu’on puisse l’employer.
vendor-client-not-installed-remedy = Installez-la sous Connected Apps OAuth Usage ; elle y figure après la première tentative. Ou donnez à l’utilisateur « Approve Uninstalled Connected Apps ».

vendor-client-credentials-cause = La clé de consommateur et le secret ne vont pas ensemble, ou un secret est exigé et aucun n’a été envoyé.
vendor-client-credentials-remedy = Copiez de nouveau les valeurs. Pour une application sans secret, décochez dans ses paramètres OAuth les deux cases qui en exigent un.

vendor-scope-missing-cause = Il a été demandé à l’application une portée (scope) qu’elle n’a pas.
vendor-scope-missing-remedy = Ajoutez la portée manquante dans les paramètres OAuth de l’application, attendez environ 10 minutes, puis reconnectez-vous.

vendor-not-immediate-cause = La connexion devait se faire sans question, et Salesforce en a une à poser à l’utilisateur.
vendor-not-immediate-remedy = Reconnectez-vous de la manière habituelle, avec les pages de connexion et d’approbation.

vendor-request-unsupported-cause = L’application a demandé une manière de se connecter que Salesforce ne lui offre pas.
vendor-request-unsupported-remedy = Activez le flux à code d’autorisation dans les paramètres OAuth de l’application. S’il est déjà activé, signalez le code à l’éditeur du programme qui se connecte.

vendor-too-many-sign-ins-cause = Trop de connexions ont eu lieu en peu de temps.
vendor-too-many-sign-ins-remedy = Attendez une heure, puis connectez-vous une seule fois.

vendor-request-invalid-cause = Il manque quelque chose dans la demande de connexion, ou quelque chose y est faux ; le texte qui accompagne le code le nomme.
vendor-request-invalid-remedy = Comparez la clé de consommateur, l’adresse de rappel et le lieu de connexion avec les paramètres de l’application. Reprenez ensuite la connexion depuis le début.

vendor-verifier-cause = Les deux moitiés de la connexion ne vont pas ensemble (PKCE) : le vérificateur (code verifier) manque ou ne correspond pas.
vendor-verifier-remedy = Fermez les anciens onglets de connexion, puis reprenez la connexion depuis le début. Si cela se reproduit, signalez-le à l’éditeur du programme qui se connecte.

vendor-grant-refused-cause = La page de connexion a abouti, mais Salesforce n’a pas donné d’accès. Le code seul ne dit pas pourquoi.
vendor-grant-refused-remedy = Consultez l’historique des connexions de l’utilisateur dans Setup (Configuration) de Salesforce : le statut y nomme le plus souvent le vrai motif. Reconnectez-vous ensuite.

vendor-grant-code-cause = Le code rapporté par le navigateur était trop ancien, ou avait déjà servi.
vendor-grant-code-remedy = Reprenez la connexion depuis le début et allez au bout sans interruption.

vendor-grant-token-cause = L’accès a expiré ou a été révoqué.
vendor-grant-token-remedy = Reconnectez-vous ; dans Marketo Sales, déconnectez puis reconnectez.

vendor-grant-address-cause = Le profil de l’utilisateur n’accepte les connexions que depuis certaines adresses.
vendor-grant-address-remedy = Dans Setup (Configuration) de Salesforce, ouvrez le profil de l’utilisateur et ajoutez l’adresse à Login IP Ranges. Pour MSI Actions, demandez au support Marketo quelles adresses autoriser.

vendor-grant-app-address-cause = L’application n’accepte que certaines adresses réseau, pour renouveler l’accès comme pour se connecter.
vendor-grant-app-address-remedy = Dans les politiques de l’application, ajoutez l’adresse à la liste admise pour les jetons d’actualisation, ou connectez-vous depuis une adresse qui y figure. Si l’application est celle d’un tiers, adressez-vous à son éditeur.

vendor-user-not-active-cause = L’utilisateur Salesforce n’est pas actif.
vendor-user-not-active-remedy = Activez l’utilisateur dans Setup (Configuration) de Salesforce, ou connectez-vous sous un autre nom.

vendor-org-not-active-cause = L’organisation Salesforce n’est pas active.
vendor-org-not-active-remedy = Vérifiez que vous vous connectez à la bonne organisation. Si c’est elle, adressez-vous au support Salesforce.

vendor-cross-org-cause = L’application appartient à une autre organisation Salesforce : une External Client App distribuée localement ne fonctionne que dans l’organisation où elle a été créée.
vendor-cross-org-remedy = Connectez-vous sur le domaine (My Domain) de l’organisation qui possède l’application. Pour une autre organisation, créez-y une application ou installez le package qui l’apporte.

vendor-remote-access-cause = Salesforce n’a pas pu donner l’accès à l’application (code 1800 de la page). Salesforce associe ce code à l’authentification unique (SSO) ; il est aussi signalé lorsque l’application n’est pas admise dans l’organisation.
vendor-remote-access-remedy = Dans le même navigateur, connectez-vous d’abord à Salesforce sur son domaine (My Domain), puis recommencez. Si cela se reproduit, consultez l’historique des connexions de l’utilisateur et vérifiez sous Connected Apps OAuth Usage si l’application est bloquée ou n’est pas installée.

vendor-client-not-allowed-cause = L’application n’a pas le droit de se connecter de cette manière. Le plus souvent, le flux n’est pas activé dans ses paramètres OAuth.
vendor-client-not-allowed-remedy = Activez le flux à code d’autorisation dans les paramètres OAuth de l’application, attendez environ 10 minutes, puis reconnectez-vous.

vendor-login-refused-cause = Salesforce a refusé le nom d’utilisateur, le mot de passe ou le jeton de sécurité, ou l’utilisateur est verrouillé. À dessein, il ne dit pas lequel.
vendor-login-refused-remedy = Consultez l’historique des connexions de l’utilisateur dans Setup (Configuration) de Salesforce. Un nouveau mot de passe entraîne un nouveau jeton de sécurité, à placer juste après le mot de passe. Saisissez de nouveau les deux là où la connexion est configurée ; pour la synchronisation, c’est Admin > Salesforce dans Marketo.

vendor-token-required-cause = La connexion vient d’une adresse que Salesforce ne tient pas pour sûre : le mot de passe doit être suivi du jeton de sécurité de l’utilisateur.
vendor-token-required-remedy = Réinitialisez le jeton de sécurité dans les paramètres personnels de l’utilisateur ; il arrive par e-mail. Saisissez-le juste après le mot de passe, sans espace.

vendor-password-expired-cause = Le mot de passe de l’utilisateur a expiré.
vendor-password-expired-remedy = Connectez-vous à Salesforce avec cet utilisateur et choisissez un nouveau mot de passe. Saisissez-le ensuite là où la connexion est configurée, suivi du nouveau jeton de sécurité.

vendor-login-hours-cause = Le profil de l’utilisateur n’autorise pas de connexion à cette heure.
vendor-login-hours-remedy = Dans Setup (Configuration) de Salesforce, consultez Login Hours dans le profil de l’utilisateur.

vendor-soap-login-off-cause = Cette organisation n’accepte pas de connexion par nom d’utilisateur et mot de passe par l’API SOAP. C’est le réglage initial des organisations créées depuis Winter ’26, et Salesforce retire cette connexion avec Summer ’27.
vendor-soap-login-off-remedy = Faites passer le programme à OAuth ; pour la synchronisation, la page d’Adobe le décrit. En attendant, l’administrateur Salesforce peut cocher « Enable SOAP API login() » sous User Interface dans Setup (Configuration) ; la case ne peut plus y être décochée.

## Pages, packages et Apex de Salesforce

vendor-remote-site-cause = { $known ->
    [yes] Salesforce a refusé d’appeler { $addresses }, car ce n’est pas un site distant actif.
   *[no] Salesforce a refusé d’appeler une adresse, car ce n’est pas un site distant actif.
  }
vendor-remote-site-remedy = { $known ->
    [yes] Dans Setup (Configuration) de Salesforce, ouvrez Remote Site Settings (Paramètres du site distant). Si un site porte l’adresse { $addresses }, activez-le ; sinon, cliquez sur « New Remote Site » et saisissez cette adresse. Réessayez ensuite.
   *[no] Dans Setup (Configuration) de Salesforce, ouvrez Remote Site Settings (Paramètres du site distant). Si un site porte l’adresse qui termine le message, activez-le ; sinon, cliquez sur « New Remote Site » et saisissez-la. Réessayez ensuite.
  }

vendor-package-required-cause = Le package a besoin d’un autre package qui n’est pas installé, ou dont la version est trop ancienne.
vendor-package-required-remedy = Installez le package et la version que nomme le message, puis relancez cette installation.

vendor-package-org-feature-cause = Le package a besoin d’une fonctionnalité que cette organisation n’a pas ou n’a pas activée. Le message la nomme.
vendor-package-org-feature-remedy = Activez la fonctionnalité dans Setup (Configuration) de Salesforce, si votre édition la comprend ; sinon, adressez-vous à Salesforce. Relancez ensuite l’installation.

vendor-package-feature-cause = Le package a besoin d’une fonctionnalité que cette organisation n’a pas. Si le message nomme Apex Classes, il s’agit le plus souvent d’une édition sans Apex, comme Professional.
vendor-package-feature-remedy = Vérifiez l’édition sous Company Information (Informations sur la société) dans Setup (Configuration), et si le package lui est destiné. Si c’est le cas, interrogez Salesforce sur cette fonctionnalité.

vendor-package-not-found-cause = Salesforce ne connaît pas cette version du package, ou pas encore, ou elle a été retirée.
vendor-package-not-found-remedy = Repartez de la page du package sur AppExchange. Si le lien est récent, attendez quelques minutes.

vendor-privileges-cause = L’utilisateur Salesforce n’a pas le droit d’ouvrir cette page ou d’effectuer cette action. Le message ne dit pas quelle autorisation manque.
vendor-privileges-remedy = Pour une page de Marketo Sales Insight, attribuez à l’utilisateur l’ensemble d’autorisations du package. Ailleurs, comparez son profil et ses ensembles d’autorisations avec ce que demande l’étape.

vendor-msi-credentials-cause = Marketo a refusé les identifiants du panneau MSI. Le plus souvent, la clé secrète (API Secret Key) saisie dans Salesforce n’est pas celle de Marketo, ou elle contient « & ».
vendor-msi-credentials-remedy = Dans Marketo, ouvrez Admin > Sales Insight et choisissez une clé secrète (API Secret Key) sans « & ». Recopiez ensuite toutes les valeurs de cette page dans Marketo Sales Insight Config, dans Salesforce.

## API REST de Salesforce

vendor-session-ended-cause = La session a expiré ou a été fermée.
vendor-session-ended-remedy = Reconnectez-vous. Un programme qui sait renouveler sa session le fait une fois de lui-même.

vendor-session-not-for-api-cause = La session est bonne, mais une règle de l’organisation ou une portée manquante lui interdit l’API. Se reconnecter n’y change rien.
vendor-session-not-for-api-remedy = Vérifiez que l’application a la portée « Manage user data via APIs (api) », que ses politiques admettent l’utilisateur, et que API Access Control, s’il est actif, autorise l’application. Reconnectez-vous ensuite.

vendor-auth-header-cause = L’en-tête qui porte le jeton d’accès manque, ou n’est pas accepté.
vendor-auth-header-remedy = Reconnectez-vous. Si cela se reproduit, un proxy modifie peut-être les requêtes ; sinon, signalez-le à l’éditeur du programme.

vendor-request-limit-day-cause = L’organisation a épuisé ses appels d’API des dernières 24 heures.
vendor-request-limit-day-remedy = Attendez que des appels se libèrent, ou achetez-en. Setup (Configuration) > Company Information (Informations sur la société) montre combien sont utilisés.

vendor-request-limit-at-once-cause = Trop d’appels d’API longs de cette organisation s’exécutent en même temps.
vendor-request-limit-at-once-remedy = Attendez une minute, puis réessayez. Si cela persiste, cherchez les intégrations et les déclencheurs qui durent longtemps.

vendor-api-off-for-org-cause = L’édition de cette organisation n’a pas d’API.
vendor-api-off-for-org-remedy = Demandez l’accès à l’API à Salesforce ; l’édition Professional le propose en option.

vendor-forbidden-cause = Il manque à l’utilisateur Salesforce une autorisation pour cela.
vendor-forbidden-remedy = Comparez le profil et les ensembles d’autorisations de l’utilisateur avec ce que demande l’étape, et ajoutez ce qui manque.

vendor-field-not-visible-cause = L’utilisateur Salesforce ne voit pas un champ, ou l’organisation ne l’a pas : rien ne distingue les deux cas. Dans les diagnostics de MSI Actions, le code peut aussi signaler le délai dépassé d’une organisation lente.
vendor-field-not-visible-remedy = Vérifiez que le champ existe exactement sous ce nom et que l’utilisateur a le droit de le voir (sécurité au niveau du champ).

vendor-not-understood-cause = Salesforce n’a pas compris la requête. Le plus souvent, c’est un défaut du programme qui l’a envoyée.
vendor-not-understood-remedy = Signalez-le à l’éditeur du programme. Si le message nomme un objet ou un champ, vérifiez d’abord qu’il existe et que l’utilisateur a le droit de le voir.

vendor-not-found-cause = Salesforce n’a rien à cette adresse, ou l’enregistrement n’existe plus.
vendor-not-found-remedy = Vérifiez que vous êtes connecté à la bonne organisation et que ce que nomme le message existe.

vendor-version-retired-cause = Si cela vient de Salesforce : cette version de l’API est retirée (statut HTTP 410).
vendor-version-retired-remedy = Installez une version plus récente du programme qui envoie la requête.

vendor-request-refused-cause = Si cela vient de Salesforce : ce genre de requête n’est pas accepté à cette adresse (statut HTTP).
vendor-request-refused-remedy = Signalez-le à l’éditeur du programme qui a envoyé la requête ; rien n’est à modifier dans l’organisation.

vendor-salesforce-401-cause = Si cela vient de Salesforce : la session ou le jeton d’accès n’est pas valable, ou ne l’est plus (statut HTTP 401).
vendor-salesforce-401-remedy = Reconnectez-vous à Salesforce. Si cela se reproduit, collez le corps de la réponse : son code en dit davantage.

vendor-salesforce-busy-cause = Si cela vient de Salesforce : il est surchargé, ou a rencontré une erreur interne (statut HTTP).
vendor-salesforce-busy-remedy = Attendez quelques minutes, puis réessayez. La page d’état montre si votre instance a des difficultés.

## Marketo

vendor-marketo-credentials-cause = Si cela vient du service d’identité de Marketo : il a refusé les identifiants. Le plus souvent, l’ID de client ou le secret de client est faux.
vendor-marketo-credentials-remedy = Dans Marketo, ouvrez Admin > LaunchPoint > View Details du service et copiez de nouveau les deux valeurs, sans les espaces qui les entourent. Vérifiez qu’elles appartiennent à cet abonnement.

vendor-marketo-body-too-large-cause = Si cela vient de Marketo : la requête dépassait 1 Mo, ou 10 Mo pour un import (statut HTTP 413).
vendor-marketo-body-too-large-remedy = Envoyez-la en plusieurs parties.

vendor-marketo-address-too-long-cause = Si cela vient de Marketo : l’adresse de la requête dépassait 8 Ko (statut HTTP 414).
vendor-marketo-address-too-long-remedy = Le programme doit envoyer moins de valeurs à la fois, ou les envoyer par POST avec _method=GET.

vendor-marketo-500-cause = Si cela vient de Marketo : le serveur a rencontré une erreur, ou l’adresse était mal formée.
vendor-marketo-500-remedy = Vérifiez le point d’accès (Endpoint), puis réessayez une fois. Si cela se reproduit, adressez-vous au support Marketo.

vendor-marketo-502-cause = Si cela vient de Marketo : la passerelle n’a pas reçu de réponse, le plus souvent parce que quelque chose a duré trop longtemps.
vendor-marketo-502-remedy = Attendez une minute, puis réessayez, en allongeant les pauses d’une fois à l’autre.

vendor-marketo-token-missing-cause = Sans doute aucun jeton d’accès n’est-il arrivé chez Marketo. Le tableau actuel d’Adobe ne contient pas ce code.
vendor-marketo-token-missing-remedy = Le programme doit envoyer le jeton dans l’en-tête Authorization. S’il le fait, cherchez si un proxy supprime des en-têtes.

vendor-marketo-token-cause = Le jeton d’accès n’est pas valable ou a expiré.
vendor-marketo-token-remedy = Un nouveau jeton du service d’identité suffit ; un programme le demande une fois de lui-même. Si cela se reproduit, testez de nouveau la connexion avec les identifiants du service.

vendor-marketo-access-denied-cause = Il manque une autorisation au rôle de l’utilisateur API, ou Marketo n’accepte que certaines adresses réseau.
vendor-marketo-access-denied-remedy = Comparez le rôle de l’utilisateur API avec ce qui est nécessaire. Consultez ensuite Admin > Web Services (Services web) > IP Restrictions.

vendor-marketo-passing-cause = Marketo n’a pas répondu à temps, ou n’est pas disponible pour le moment.
vendor-marketo-passing-remedy = Attendez une minute, puis réessayez, en allongeant les pauses d’une fois à l’autre.

vendor-marketo-request-cause = Il manque quelque chose dans la requête, ou Marketo le veut autrement ; le message dit quoi.
vendor-marketo-request-remedy = Rien n’est à modifier dans Marketo. Corrigez la valeur que nomme le message, ou signalez-le à l’éditeur du programme qui a envoyé la requête.

vendor-marketo-rate-cause = Plus de 100 appels sont arrivés en 20 secondes, toutes intégrations confondues.
vendor-marketo-rate-remedy = Attendez 20 secondes, puis réessayez. Si cela se reproduit, cherchez l’intégration qui appelle si souvent.

vendor-marketo-quota-cause = Les appels d’API du jour sont épuisés ; toutes les intégrations de l’abonnement se les partagent.
vendor-marketo-quota-remedy = Attendez minuit, heure du centre des États-Unis : le compteur repart alors. Cherchez l’intégration qui appelle si souvent.

vendor-marketo-not-found-cause = Il n’y a rien à cette adresse dans Marketo.
vendor-marketo-not-found-remedy = Copiez de nouveau le point d’accès (Endpoint) depuis Admin > Web Services (Services web) > REST API et comparez le chemin.

vendor-marketo-system-error-cause = Une erreur s’est produite à l’intérieur de Marketo.
vendor-marketo-system-error-remedy = Réessayez une ou deux fois. Si cela se reproduit, donnez au support Marketo l’heure et l’identifiant de la requête.

vendor-marketo-subscription-cause = L’abonnement n’a pas été trouvé ou reste hors d’atteinte. Le plus souvent, cela passe.
vendor-marketo-subscription-remedy = Réessayez après quelques minutes. Si cela persiste, comparez l’identifiant Munchkin du point d’accès avec Admin > Munchkin, puis adressez-vous au support Marketo.

vendor-marketo-at-once-cause = Plus de 10 appels s’exécutaient à la fois, toutes intégrations confondues.
vendor-marketo-at-once-remedy = Attendez un peu, puis réessayez. Si cela se reproduit, faites en sorte que l’une des intégrations envoie moins d’appels à la fois.

vendor-marketo-subscription-type-cause = Votre type d’abonnement n’a pas cette partie de l’API (la structure des objets personnalisés).
vendor-marketo-subscription-type-remedy = MSI Actions n’en a pas besoin. Si autre chose en a besoin, adressez-vous à votre chargé de compte Adobe.

vendor-marketo-no-data-cause = Marketo n’a trouvé aucune donnée pour cette question.
vendor-marketo-no-data-remedy = Vérifiez ce qui était cherché ; la connexion n’est pas en cause.

vendor-marketo-feature-off-cause = La fonction n’est pas activée dans votre abonnement.
vendor-marketo-feature-off-remedy = Demandez à votre chargé de compte Adobe ou au support Marketo si elle peut l’être.

vendor-marketo-business-rule-cause = Une règle de gestion de Marketo interdit la modification ; le message dit laquelle.
vendor-marketo-business-rule-remedy = Modifiez ce que nomme le message, puis recommencez.

vendor-marketo-refused-cause = Marketo a refusé la requête. Adobe range ce code parmi ceux qui ne passent pas d’eux-mêmes ; le message qui l’accompagne dit pourquoi.
vendor-marketo-refused-remedy = Lisez le message qui accompagne le code, et cherchez le code sur la page d’Adobe.

vendor-marketo-lock-cause = Autre chose a retenu un verrou trop longtemps pendant le clonage d’une ressource.
vendor-marketo-lock-remedy = Attendez une minute, puis relancez le clonage.

vendor-marketo-invalid-data-cause = Un enregistrement a été ignoré parce qu’une de ses valeurs n’est pas valable.
vendor-marketo-invalid-data-remedy = Corrigez la valeur que nomme le message et renvoyez cet enregistrement.

vendor-marketo-field-cause = Un enregistrement a été ignoré parce qu’il nomme un champ que Marketo n’a pas.
vendor-marketo-field-remedy = Comparez le nom d’API du champ avec Admin > Field Management.

vendor-marketo-object-cause = L’objet que nomme l’enregistrement n’a pas été trouvé.
vendor-marketo-object-remedy = Vérifiez son nom ou son identifiant, et s’il existe encore.

vendor-marketo-queue-cause = Le plus souvent, la file des imports ou des exports est pleine, ou leur quota est épuisé.
vendor-marketo-queue-remedy = Attendez la fin des traitements en cours, puis réessayez.

vendor-marketo-crm-cause = L’appel n’est sans doute pas disponible parce que l’abonnement est synchronisé avec un CRM.
vendor-marketo-crm-remedy = Rien n’est à modifier : MSI Actions a besoin de cette synchronisation. Faites la modification dans Salesforce.

vendor-marketo-merge-cause = Trop d’enregistrements devaient être fusionnés à la fois ; 25 au plus sont possibles.
vendor-marketo-merge-remedy = Fusionnez-en moins à la fois. Cela n’a aucun rapport avec MSI Actions.

vendor-marketo-soap-limit-cause = Les appels SOAP que Marketo autorise sont épuisés.
vendor-marketo-soap-limit-remedy = Attendez, puis réessayez. Si cela se reproduit, cherchez l’intégration qui appelle si souvent.

vendor-marketo-soap-expired-cause = Marketo a refusé la requête, car son heure est trop ancienne. Le plus souvent, une horloge est fausse ou le trajet a été lent.
vendor-marketo-soap-expired-remedy = Réessayez. Si cela se reproduit, vérifiez l’horloge du système qui envoie les requêtes.
