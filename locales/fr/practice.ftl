### L’organisation d’entraînement : les pages qu’elle montre dans un navigateur.

practice-mark = Entraînement – pas une véritable organisation
practice-front = Cette adresse tient lieu de Salesforce. Lancez la connexion depuis l’application : elle vous amène ici.

## Connexion

practice-login = Se connecter à Salesforce
practice-login-intro = Ceci est un entraînement. Connectez-vous avec ce qui figure ici ; ne saisissez jamais de véritable mot de passe.
practice-login-username = Nom d’utilisateur
practice-login-password = Mot de passe
practice-login-send = Se connecter
practice-login-wrong = Le nom d’utilisateur ou le mot de passe n’est pas celui de cette organisation d’entraînement, ou la page est restée ouverte trop longtemps. Recommencez.
practice-consent = Autoriser l’accès ?
practice-consent-intro = { $app } demande l’accès à l’organisation d’entraînement :
practice-consent-who = Vous êtes connecté en tant que { $username }.
practice-consent-allow = Autoriser
practice-consent-deny = Refuser
practice-oauth-error = La connexion s’arrête ici
practice-oauth-error-note = Salesforce affiche ceci sur une page à lui et n’en dit rien à l’application. Revenez à l’application : elle explique ce que ce code signifie.

## Page de commande

practice-control = Organisation d’entraînement
practice-control-intro = À la place des applications web de Marketo et de Salesforce : chaque bouton fait ce que les instructions de l’étape y feraient.
practice-done = Fait
practice-installing = Installation en cours
practice-install-failed = Terminée par une erreur
practice-not-yet = Il faut d’abord ceci : { $needs }
practice-back = Retour à l’organisation d’entraînement
practice-scenarios = Ce qui tourne mal
practice-scenario-label = À partir de maintenant
practice-scenario-send = Appliquer
practice-credentials = Informations d’identification
practice-login-url = URL de connexion de Salesforce
practice-consumer-key = Clé consommateur (Consumer Key)
practice-marketo-endpoint = Point d’accès (Endpoint) de Marketo
practice-marketo-identity = Identité (Identity) de Marketo
practice-munchkin-id = Munchkin ID
practice-client-id = ID de client (Client ID)
practice-client-secret = Secret de client (Client Secret)

## Événements

practice-event-first-invite = Envoyer la première invitation et activer le compte
practice-event-connect-salesforce = Connecter à Salesforce
practice-event-disconnect-salesforce = Déconnecter de Salesforce
practice-event-uninstall-app = Désinstaller l’application connectée
practice-event-restrict-app = Réserver l’application connectée aux utilisateurs approuvés par un administrateur
practice-event-connect-marketo = Connecter à Marketo
practice-event-start-sync = Démarrer la synchronisation
practice-event-break-sync = Supprimer la synchronisation entre Marketo et Salesforce
practice-event-detach-sync = Arrêter la synchronisation en laissant ses champs dans Marketo
practice-event-restore-sync = Rétablir la synchronisation entre Marketo et Salesforce
practice-event-log-old-activities = Consigner des activités comme avant MSI Actions
practice-event-invite-users = Inviter les utilisateurs, qui activent leur compte
practice-event-user-leaves = Faire quitter l’entreprise à l’un des utilisateurs invités
practice-event-install-package = Installer le package
practice-event-downgrade-package = Revenir à une version plus ancienne du package
practice-event-hide-package-object = Masquer un objet du package
practice-event-configure = Tout configurer
practice-event-create-remote-sites = Créer les sites distants
practice-event-remove-remote-site = Supprimer un site distant
practice-event-deactivate-remote-site = Désactiver un site distant de MSI Actions
practice-event-deactivate-marketo-sites = Désactiver les sites distants de Marketo
practice-event-grant-read-access = Accorder l’accès en lecture
practice-event-revoke-read-access = Retirer l’accès en lecture aux opportunités
practice-event-move-read-access = Donner l’accès en lecture aux opportunités par un ensemble d’autorisations
practice-event-add-layout-sections = Ajouter la section aux présentations de page
practice-event-change-layout = Retirer la section d’une présentation de page des pistes
practice-event-map-lead-fields = Mapper les champs de piste
practice-event-enable-actions = Saisir les informations d’identification et activer MSI Actions
practice-event-assign-permission-set = Attribuer l’ensemble d’autorisations
practice-event-unassign-permission-set = Retirer l’ensemble d’autorisations à un utilisateur
practice-event-create-activity-fields = Créer les champs d’activité
practice-event-remove-activity-field = Supprimer un champ d’activité
practice-event-spoil-activity-field = Rendre un champ d’activité trop court et non modifiable
practice-event-set-task-types = Compléter les valeurs du type de tâche
practice-event-set-task-type-default = Choisir l’une de ces valeurs par défaut
practice-event-add-list-buttons = Ajouter les boutons de liste
practice-event-remove-list-buttons = Retirer les boutons de liste des pistes

## Scénarios

practice-scenario-normal = Aucune panne
practice-scenario-expired-session = La session Salesforce a expiré
practice-scenario-session-not-for-api = La session Salesforce n’est pas valable pour l’API
practice-scenario-api-not-enabled = L’utilisateur Salesforce n’a pas le droit d’utiliser l’API
practice-scenario-edition-without-api = L’édition de Salesforce n’a pas d’API
practice-scenario-permission-missing = Il manque des autorisations à l’utilisateur Salesforce
practice-scenario-permission-untold = Salesforce ne dit rien d’une des autorisations
practice-scenario-quota-reached = Les appels du jour de Salesforce sont épuisés
practice-scenario-maintenance = Les deux produits sont en maintenance
practice-scenario-slow = Les deux produits sont lents
practice-scenario-html-instead-of-json = Un intermédiaire répond par une page web
practice-scenario-cut-answers = Les réponses des deux produits sont coupées au milieu
practice-scenario-wrong-types = Les deux produits répondent par des valeurs du mauvais type
practice-scenario-extra-fields = Les deux produits répondent avec des champs que personne ne connaît
practice-scenario-empty-rows = Les requêtes sur la configuration de Salesforce ne trouvent aucune ligne
practice-scenario-app-not-installed = L’application n’est pas installée dans l’organisation Salesforce
practice-scenario-wrong-pkce = Salesforce refuse le vérificateur de code
practice-scenario-package-install-error = L’installation du package se termine par une erreur
practice-scenario-marketo-601 = Marketo n’accepte aucun jeton (601)
practice-scenario-marketo-602 = Le jeton Marketo a expiré (602)
practice-scenario-marketo-603 = Marketo refuse l’accès (603)
practice-scenario-marketo-606 = Trop d’appels à Marketo en peu de temps (606)
practice-scenario-marketo-607 = Les appels du jour de Marketo sont épuisés (607)
practice-scenario-marketo-611 = Erreur système de Marketo (611)
practice-scenario-marketo-615 = Trop d’appels simultanés à Marketo (615)
