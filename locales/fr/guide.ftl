### Le guide : toutes les phrases de la liste d'étapes.
###
### Les variables sont les libellés de src-tauri/wizard/src/guide/guide.toml par identifiant, ses nombres, le numéro
### d'une étape ($step-<id>) et la durée d'une attente ($<id>-minutes). Le libellé anglais vient en premier, suivi
### du français entre parenthèses quand Adobe le donne.

## Produits

product-adobe = Adobe
product-appexchange = AppExchange
product-email = Messagerie
product-marketo = Marketo Engage
product-marketo-sales = Marketo Sales
product-salesforce = Salesforce
product-wizard = MSI Actions Setup

## Liens

link-appexchange = Marketo Sales Insight sur l’AppExchange
link-marketo = Ouvrir Marketo Engage
link-marketo-sales = Ouvrir Marketo Sales
link-marketo-support = Support Marketo
link-salesforce = Ouvrir Salesforce
link-doc-activity-fields = Adobe : champs d’activité dans Salesforce
link-doc-activity-not-syncing = Adobe : activités et champs qui n’arrivent pas dans Salesforce
link-doc-admin-handover = Adobe : connecter un nouvel administrateur à Marketo
link-doc-allowlist = Adobe : adresses à autoriser
link-doc-api-only-user = Adobe : créer un utilisateur API uniquement
link-doc-auto-login = Adobe : connexion automatique depuis Salesforce
link-doc-bulk-classic = Adobe : boutons de liste MSI dans Salesforce Classic
link-doc-bulk-lightning = Adobe : boutons de liste MSI dans Salesforce Lightning
link-doc-browsers = Adobe : navigateurs pris en charge
link-doc-config-tab = Adobe : l’onglet Marketo Sales Insight Config
link-doc-configuration = Adobe : configuration de MSI Actions dans Salesforce
link-doc-connect-salesforce = Adobe : connecter votre compte à Salesforce
link-doc-connection = Adobe : configurer la connexion à Marketo
link-doc-custom-service = Adobe : services personnalisés pour l’API REST
link-doc-diagnostics = Adobe : diagnostics Salesforce
link-doc-external-client-app = Salesforce : paramètres OAuth d’une application cliente externe
link-doc-faq = Adobe : questions sur la synchronisation des données
link-doc-grant-access = Adobe : donner aux utilisateurs l’accès à Marketo
link-doc-guide = Adobe : guide de configuration pour l’administrateur
link-doc-guide-account = Adobe : configurer le compte Marketo Sales
link-doc-guide-csv = Adobe : inviter des utilisateurs via CSV
link-doc-guide-individual = Adobe : inviter des utilisateurs un par un
link-doc-guide-marketo = Adobe : connecter Marketo
link-doc-guide-salesforce = Adobe : connecter Salesforce
link-doc-guide-sync = Adobe : lancer la synchronisation des données
link-doc-install = Adobe : installer le package MSI
link-doc-invite = Adobe : inviter des utilisateurs et des administrateurs
link-doc-limits = Adobe : limites d’utilisation du produit
link-doc-list-buttons = Adobe : boutons d’action dans les vues de liste
link-doc-login = Adobe : gestion des connexions
link-doc-msi-enterprise = Adobe : configurer MSI, éditions Enterprise et Unlimited
link-doc-msi-professional = Adobe : configurer MSI, édition Professional
link-doc-no-contacts = Adobe : aucun contact n’arrive dans MSI Actions
link-doc-onboarding = Adobe : guide de prise en main pour l’utilisateur
link-doc-permission-set = Adobe : l’ensemble d’autorisations MSI
link-doc-profile = Adobe : l’accès à MSI par profil
link-doc-remove-access = Adobe : retirer l’accès à MSI des profils
link-doc-repair = Marketing Nation : réparer une configuration MSI
link-doc-roles = Adobe : ce que voient utilisateurs et administrateurs
link-doc-sandbox = Adobe : configurer une sandbox
link-doc-sync-activities = Adobe : consigner les activités commerciales dans Salesforce
link-doc-task-type = Adobe : le champ Type des activités
link-doc-team = Adobe : créer une équipe
link-doc-unable-to-authenticate = Adobe : « We were unable to authenticate your request »
link-doc-uninstall-connect = Adobe : désinstaller Marketo Sales Connect
link-doc-uninstalled-apps = Salesforce : restrictions sur les applications non installées
link-doc-unsubscribes = Adobe : désabonnements et Salesforce
link-doc-upgrade = Adobe : mettre à niveau le package MSI

## Valeurs et tableaux

value-api-role-name = Nom du rôle
value-app-name = Nom de l’application
value-callback-urls = URL de rappel
value-clean-list-header = Colonnes de la liste nettoyée
value-layout-section = Nom de la section
value-permission-set = Ensemble d’autorisations
value-rest-site-name = { $remote-site-name }
value-soap-site-name = { $remote-site-name }

table-limits = Limites indiquées par Adobe
table-limits-column-what = Objet
table-limits-column-limit = Limite
cell-limit-seats = Utilisateurs par instance
cell-limit-teams = Équipes par instance
cell-limit-marketo-connections = Connexions à Marketo par instance
cell-limit-salesforce-connections = Connexions à Salesforce par utilisateur
cell-limit-people = Personnes synchronisées
cell-limit-fields = Champs synchronisés
cell-limit-emails = E-mails commerciaux par utilisateur et par jour
cell-limit-bulk-email = Destinataires d’un e-mail groupé
cell-limit-bulk-campaign = Personnes par lancement groupé d’une campagne
cell-limit-selection = Enregistrements sélectionnés dans une liste Salesforce

table-synced-fields = Champs synchronisés
table-synced-fields-column-field = Champ
cell-synced-first-name = Prénom
cell-synced-last-name = Nom
cell-synced-contact-id = ID de contact Salesforce
cell-synced-lead-id = ID de piste Salesforce
cell-synced-account-id = ID de compte Salesforce
cell-synced-opportunity-id = ID d’opportunité Salesforce
cell-synced-marketo-id = ID Marketo
cell-synced-company = Société
cell-synced-title = Fonction
cell-synced-email = Adresse e-mail
cell-synced-phone = Téléphone
cell-synced-linkedin = URL LinkedIn
cell-synced-source = Origine

table-diagnostics = Ce que demandent les codes des diagnostics
table-diagnostics-column-code = Code affiché
table-diagnostics-column-remedy = Que faire
cell-diagnostics-api-access = Donnez à l’utilisateur l’accès à l’API.
cell-diagnostics-reconnect = Déconnectez-vous, puis reconnectez-vous avec un utilisateur actif d’une organisation active.
cell-diagnostics-addresses = Salesforce restreint les adresses IP : autorisez celles que le support Marketo vous indique.
cell-diagnostics-trigger = Corrigez le déclencheur, donnez le droit d’écriture ou désactivez la fonction.
cell-diagnostics-record = Donnez accès à l’enregistrement, ou cessez de consigner l’activité la plus récente.
cell-diagnostics-parent = Donnez accès à l’enregistrement dont dépend la tâche.
cell-diagnostics-field = Donnez le droit de modifier le champ, MSE_Replied__c par exemple, ou cessez de le remplir.
cell-diagnostics-object = Donnez les droits de lecture et de modification sur l’objet, les pistes par exemple, ou cessez d’y consigner.
cell-diagnostics-validation = Revoyez la règle de validation de votre organisation.
cell-diagnostics-old-data = Corrigez l’ancienne valeur dans l’enregistrement.
cell-diagnostics-required = Remplissez le champ devenu obligatoire, puis réessayez.
cell-diagnostics-approval = Menez à son terme l’approbation de l’enregistrement.
cell-diagnostics-policy = Une règle de sécurité de l’organisation l’interdit : voyez avec l’administrateur Salesforce.
cell-diagnostics-converted = La piste a été convertie : signalez-le au support Marketo.
cell-diagnostics-unknown = Ouvrez un dossier auprès de Salesforce en citant le numéro affiché.
cell-diagnostics-limit = Allégez les déclencheurs, achetez des appels d’API ou consignez moins.
cell-diagnostics-retried = Un nouvel essai se fait tout seul. Si cela dure, cherchez du côté des déclencheurs et de ce qui ralentit l’organisation.
cell-diagnostics-maintenance = Salesforce est en maintenance : attendez, puis réessayez.

table-remote-sites = Sites distants de MSI Actions
table-remote-sites-column-name = { $remote-site-name }
table-remote-sites-column-url = { $remote-site-url }

table-layouts = Page de chaque présentation
table-layouts-column-layout = Présentation de
table-layouts-column-page = Page Visualforce
table-layouts-column-height = Hauteur

table-layout-fields = Champs MSI cités par Adobe ; les vôtres peuvent différer selon la version du package
table-layout-fields-column-object = Objet
table-layout-fields-column-field = Champ

table-lead-fields = Champs de piste à mapper
table-lead-fields-column-lead = Champ de la piste
table-lead-fields-column-contact = Champ du contact

table-activity-fields = Champs d’activité
table-activity-fields-column-label = Libellé du champ
table-activity-fields-column-field = Nom de champ à saisir
table-activity-fields-column-api = Nom d’API obtenu
table-activity-fields-column-type = Type de données
table-activity-fields-column-size = Longueur
cell-size-not-given = non documentée

table-task-types = Valeurs du champ Type
table-task-types-column-value = Valeur

table-list-buttons-actions = Boutons de MSI Actions
table-list-buttons-actions-column-button = Bouton
table-list-buttons-actions-column-objects = Objets

table-list-buttons-classic = Boutons MSI dans Salesforce Classic
table-list-buttons-classic-column-button = Bouton
table-list-buttons-classic-column-objects = Objets

table-list-buttons-lightning = Boutons MSI dans Salesforce Lightning
table-list-buttons-lightning-column-button = Bouton
table-list-buttons-lightning-column-objects = Objets

## Prérequis : MSI Actions est activé

step-actions-enabled-title = Faire activer MSI Actions par Adobe
step-actions-enabled-why = C’est Adobe qui active MSI Actions pour votre abonnement Marketo Engage. Tant que ce n’est pas fait, les écrans dont parle ce guide n’existent pas chez vous.
step-actions-enabled-done = L’onglet { $actions-config } se trouve dans Marketo sous { $admin }, { $sales-insight }, ou Adobe a confirmé que MSI Actions est activé.
step-actions-enabled-attest = MSI Actions est activé
step-actions-enabled-already = MSI Actions était déjà activé

instruction-actions-enabled-look = Dans Marketo, ouvrez { $admin }, puis { $sales-insight }, et cherchez l’onglet { $actions-config }. En règle générale, s’il est là, MSI Actions est activé.
instruction-actions-enabled-ask = Si l’onglet manque, demandez à votre responsable de compte Adobe d’activer MSI Actions pour votre abonnement. Si vous n’en avez pas, adressez-vous au support Marketo.
instruction-actions-enabled-sandbox = Pour une sandbox Marketo, faites une demande distincte auprès du responsable de compte : MSI Actions n’y est activé que sur demande.
instruction-actions-enabled-count = Comptez les personnes qui utiliseront MSI Actions et comparez ce nombre aux limites indiquées par Adobe et aux licences que vous avez achetées.
instruction-actions-enabled-browser = Utilisez la dernière version de Chrome, Firefox, Safari ou Edge.

caution-seats-title = { $seats } utilisateurs au plus
caution-seats-text = Adobe indique une limite de { $seats } utilisateurs par instance de MSI Actions. S’il vous en faut davantage, parlez-en à votre responsable de compte avant de commencer.

## Prérequis : la synchronisation Marketo–Salesforce

step-marketo-salesforce-sync-title = Vérifier que Marketo et Salesforce sont prêts
step-marketo-salesforce-sync-why = MSI Actions s’appuie sur les personnes présentes à la fois dans Marketo et dans Salesforce. Il lui faut la synchronisation entre les deux, et une organisation Salesforce qui laisse entrer ses utilisateurs par l’API.
step-marketo-salesforce-sync-done = La synchronisation Marketo–Salesforce fonctionne, et chaque point ci-dessous est vrai pour les personnes à inviter.
step-marketo-salesforce-sync-attest = Les deux sont prêts
step-marketo-salesforce-sync-already = Tout était déjà en place

instruction-marketo-salesforce-sync-sync = Dans Marketo, ouvrez { $admin } et vérifiez que la synchronisation avec Salesforce est configurée et active.
instruction-marketo-salesforce-sync-edition = Vérifiez l’édition de Salesforce : Enterprise ou Unlimited, ou bien Professional avec l’option « Integration via Web Services API ». Classic et Lightning conviennent tous deux.
instruction-marketo-salesforce-sync-admin-rights = Assurez-vous qu’un administrateur Salesforce autorisé à installer des packages participe à cette configuration.
instruction-marketo-salesforce-sync-api-enabled = Dans { $setup }, ouvrez { $manage-users }, puis { $profiles }. Pour chaque profil des personnes à inviter, cliquez sur { $edit } et vérifiez que la case { $api-enabled } est cochée sous { $administrative-permissions }.
instruction-marketo-salesforce-sync-same-address = Vérifiez que l’adresse e-mail de chaque utilisateur Salesforce est bien celle que vous inviterez.
instruction-marketo-salesforce-sync-network = Si Salesforce restreint les connexions par adresse IP, demandez au support Marketo quelles adresses autoriser. Adobe ne publie pas de liste fixe.

caution-salesforce-alone-title = Salesforce est le seul CRM possible
caution-salesforce-alone-text = MSI Actions fonctionne exclusivement avec Salesforce. Il ne fonctionne pas avec Microsoft Dynamics.
caution-professional-edition-title = L’édition Professional a besoin de l’option API
caution-professional-edition-text = Sans « Integration via Web Services API », les activités commerciales ne peuvent pas être consignées par l’API. Adobe ne dit pas si le reste de MSI Actions fonctionne sans cette option.
caution-one-instance-title = Une adresse, une seule instance
caution-one-instance-text = Une adresse e-mail ne peut appartenir qu’à une seule instance de MSI Actions, production et sandbox confondues.

## Étape : compte Marketo Sales

step-marketo-sales-account-title = Configurer le compte Marketo Sales
step-marketo-sales-account-why = La première invitation crée votre compte Marketo Sales et fait apparaître ses identifiants. Toutes les autres personnes sont invitées plus tard, depuis ce compte.
step-marketo-sales-account-done = { $client-id } et { $client-secret } figurent sur la carte { $integration-information }, et le premier utilisateur invité peut ouvrir { $settings }, { $admin-settings } dans Marketo Sales.
step-marketo-sales-account-attest = Le compte est actif
step-marketo-sales-account-already = Le compte était déjà actif

section-marketo-sales-account-invite = Envoyer la première invitation
section-marketo-sales-account-activate = Activer le compte
section-marketo-sales-account-activate-note = À faire par la personne qui a reçu l’invitation. Le mode de connexion par défaut étant { $salesforce-only }, l’activation passe par Salesforce.
section-marketo-sales-account-sandbox = Si vous configurez une sandbox
section-marketo-sales-account-sandbox-note = Une sandbox commence en production : la première activation exige un utilisateur Salesforce de production, et le support Marketo convertit ensuite l’instance.

instruction-marketo-sales-account-open-config = Dans Marketo, ouvrez { $admin }, puis { $sales-insight }, et choisissez l’onglet { $actions-config }.
instruction-marketo-sales-account-choose-admin = Dans la liste des administrateurs Marketo, choisissez la personne qui sera le premier utilisateur.
instruction-marketo-sales-account-send-invite = Cliquez sur { $send-invite }.
instruction-marketo-sales-account-check-credentials = Sur la carte { $integration-information }, vérifiez que { $client-id } et { $client-secret } sont affichés.
instruction-marketo-sales-account-get-started = Ouvrez l’invitation et cliquez sur { $get-started }, ou sur { $getting-started } si c’est ce qui est écrit.
instruction-marketo-sales-account-activate = Cliquez sur { $activate-account } et connectez-vous à Salesforce si la page vous le demande.
instruction-marketo-sales-account-allow = Sur la page Salesforce qui demande l’accès, cliquez sur { $allow }.
instruction-marketo-sales-account-mailbox = Cliquez sur { $start }, puis sur { $next }. Choisissez Gmail ou Outlook et connectez votre messagerie.
instruction-marketo-sales-account-finish = Enregistrez votre signature avec { $save } ou passez avec { $skip }, puis cliquez sur { $finish }. Fermez la visite guidée avec { $not-now }, ou suivez-la avec { $next }. Passez ensuite à l’application web, ou revenez dans Salesforce avec { $launch-salesforce }.
instruction-marketo-sales-account-check-admin = Cliquez sur l’icône d’engrenage, puis sur { $settings }, et vérifiez que l’entrée { $admin-settings } figure dans le menu de gauche.
instruction-marketo-sales-account-sandbox-production = Activez le compte comme décrit plus haut, avec un utilisateur Salesforce de production.
instruction-marketo-sales-account-sandbox-login-methods = Sous { $settings }, { $admin-settings }, ouvrez { $general } et réglez la carte { $login-management } sur { $all-login-methods }.
instruction-marketo-sales-account-sandbox-disconnect = Sous { $settings }, { $admin-settings }, { $salesforce }, ouvrez l’onglet { $connections } et cliquez sur { $disconnect } pour quitter la production.
instruction-marketo-sales-account-sandbox-connect = Sur le même onglet, choisissez { $sandbox } et cliquez sur { $connect }.
instruction-marketo-sales-account-sandbox-convert = Demandez au support Marketo de convertir l’instance en sandbox.
instruction-marketo-sales-account-sandbox-test = Déconnectez-vous, puis testez l’accès avec { $sign-in-salesforce } sur la page de connexion.
instruction-marketo-sales-account-sandbox-restore = Si vous voulez que l’on se connecte uniquement par Salesforce, remettez { $login-management } sur { $salesforce-only }.

caution-original-user-title = Ne supprimez jamais le premier utilisateur invité
caution-original-user-text = Une fois la synchronisation lancée (étape { $step-initiate-sync }), ne supprimez jamais le premier utilisateur invité (étape { $step-marketo-sales-account }) : il doit rester dans le compte Marketo Sales. Adobe explique comment un autre administrateur peut reprendre la connexion à Marketo, mais ne dit pas que cela lève la règle : interrogez le support Marketo avant de toucher à cet utilisateur.
caution-original-user-acknowledge = Compris : cet utilisateur reste
caution-long-lived-admin-title = Choisissez quelqu’un qui reste
caution-long-lived-admin-text = Le premier utilisateur ne pourra plus être retiré. Choisissez un administrateur Marketo présent pour longtemps, et non quelqu’un qui va changer de poste.
caution-first-user-in-salesforce-title = Le premier utilisateur a aussi besoin de Salesforce
caution-first-user-in-salesforce-text = Par défaut, l’activation passe par Salesforce. En règle générale, l’administrateur Marketo choisi doit donc avoir un utilisateur Salesforce avec la même adresse e-mail et avec { $api-enabled }.
caution-first-user-only-title = Une seule invitation depuis Marketo
caution-first-user-only-text = Seul le premier utilisateur est invité depuis Marketo. Tous les autres le sont dans Marketo Sales, à l’étape { $step-invite-users }.

remedy-no-actions-config-symptom = L’onglet { $actions-config } manque
remedy-no-actions-config-remedy = Selon toute vraisemblance, MSI Actions n’est pas activé pour votre abonnement. Adressez-vous à votre responsable de compte Adobe ou au support Marketo.
remedy-no-credentials-symptom = { $client-id } et { $client-secret } manquent
remedy-no-credentials-remedy = Invitez le premier utilisateur : c’est cette invitation qui les fait apparaître sur la carte { $integration-information }.
remedy-activation-refused-symptom = « We were unable to authenticate your request » pendant l’activation
remedy-activation-refused-remedy = Suivez les solutions de l’étape { $step-connect-salesforce } : les causes sont les mêmes.
remedy-address-in-use-symptom = L’adresse appartient déjà à une autre instance
remedy-address-in-use-remedy = Utilisez une autre adresse e-mail. Les instances de production et de sandbox comptent ensemble.
remedy-locked-out-symptom = La personne invitée n’a pas d’utilisateur Salesforce
remedy-locked-out-remedy = Un administrateur doit ouvrir { $settings }, { $admin-settings }, { $general } dans Marketo Sales et régler la carte { $login-management } sur { $all-login-methods } : l’invitation demande alors de créer un mot de passe. Pour le tout premier utilisateur, personne ne peut encore le faire : adressez-vous au support Marketo.

## Étape : connexion à Salesforce

step-connect-salesforce-title = Connecter le compte Marketo Sales à Salesforce
step-connect-salesforce-why = Cette connexion permet à Marketo Sales de retrouver vos pistes et contacts dans Salesforce et d’y consigner e-mails et appels. L’activation du compte l’établit souvent déjà.
step-connect-salesforce-done = L’onglet { $connections } propose { $disconnect }.
step-connect-salesforce-attest = Salesforce est connecté
step-connect-salesforce-already = La connexion existait déjà

instruction-connect-salesforce-settings = Dans Marketo Sales, cliquez sur l’icône d’engrenage, puis sur { $settings }.
instruction-connect-salesforce-salesforce = Sous { $admin-settings }, cliquez sur { $salesforce }. Si vous n’y êtes pas administrateur, vous le trouverez sous { $my-account }.
instruction-connect-salesforce-connections = Ouvrez l’onglet { $connections }. S’il propose { $disconnect }, la connexion existe et il n’y a plus rien à faire.
instruction-connect-salesforce-choose = Si vous avez le choix entre { $salesforce } et { $sandbox }, prenez l’environnement que vous configurez.
instruction-connect-salesforce-connect = Cliquez sur { $connect }.
instruction-connect-salesforce-ok = Cliquez sur { $ok }.
instruction-connect-salesforce-log-in = Si Salesforce le demande, connectez-vous. Un navigateur où la session est déjà ouverte est connecté aussitôt.
instruction-connect-salesforce-check = Vérifiez que l’onglet { $connections } propose maintenant { $disconnect }.
instruction-connect-salesforce-diagnostics = Sous { $settings }, ouvrez { $integrations }, puis { $diagnostics }, et vérifiez qu’il n’y a pas d’erreur d’authentification. Le tableau dit ce que demande chaque code ; seuls les six premiers touchent à la connexion elle-même.

caution-custom-domain-title = Connectez-vous d’abord à la bonne organisation
caution-custom-domain-text = Si votre organisation a son propre domaine Salesforce, ouvrez-y une session dans le même navigateur avant de cliquer sur { $connect }.
caution-connection-per-user-title = À chaque utilisateur sa connexion
caution-connection-per-user-text = Cette étape vous connecte, vous. Chaque autre utilisateur a besoin de sa propre connexion à Salesforce pour consigner e-mails et appels ; l’activation du compte en mode { $salesforce-only } l’établit.

wait-salesforce-reconnected-title = Attente après la reconnexion
wait-salesforce-reconnected-text = Laissez environ { $salesforce-reconnected-minutes } minutes à la nouvelle connexion. Si la synchronisation des données est lancée et que personne n’est arrivé dans Marketo Sales d’ici là, ouvrez un dossier auprès du support Marketo.
wait-salesforce-reconnected-start = La connexion est rétablie : décompter les { $salesforce-reconnected-minutes } minutes

remedy-restricted-domain-symptom = « We were unable to authenticate your request » : l’adresse de la page parle d’un domaine restreint
remedy-restricted-domain-remedy = Ouvrez une session dans la bonne organisation Salesforce, dans le même navigateur, puis cliquez de nouveau sur { $connect }. Pour le domaine d’une sandbox, suivez la partie sandbox de l’étape { $step-marketo-sales-account }.
remedy-no-api-access-symptom = « We were unable to authenticate your request » : l’utilisateur n’a peut-être pas accès à l’API
remedy-no-api-access-remedy = Dans Salesforce, sous { $setup }, ouvrez { $manage-users }, puis { $profiles }. Sur le profil de l’utilisateur, cliquez sur { $edit } et cochez { $api-enabled } sous { $administrative-permissions }.
remedy-api-disabled-symptom = Les diagnostics signalent API_CURRENTLY_DISABLED
remedy-api-disabled-remedy = L’utilisateur n’a pas accès à l’API. Dans Salesforce, sous { $setup }, ouvrez { $manage-users }, puis { $profiles }, et cochez { $api-enabled } sous { $administrative-permissions } sur le profil de l’utilisateur. L’édition Professional exige pour cela l’option API.
remedy-app-blocked-symptom = « We were unable to authenticate your request » : l’application est peut-être bloquée
remedy-app-blocked-remedy = Dans Salesforce, sous { $setup }, ouvrez { $manage-apps }, puis { $connected-apps-usage }, et cherchez la ligne Sales Insight Actions. Le bouton voisin doit proposer { $block }, c’est-à-dire que l’application n’est pas bloquée actuellement. S’il propose { $unblock }, cliquez dessus.
remedy-connection-lost-symptom = Les diagnostics signalent AUTHENTICATION_FAILURE, EXPIRED_ACCESS, INACTIVE_USER ou INACTIVE_ORGANIZATION
remedy-connection-lost-remedy = Sur l’onglet { $connections }, cliquez sur { $disconnect }, puis reconnectez-vous avec un utilisateur actif. Laissez environ { $salesforce-reconnected-minutes } minutes à la nouvelle connexion avant d’en juger.
remedy-address-restricted-symptom = Les diagnostics signalent INVALID_GRANT, une restriction d’adresses IP
remedy-address-restricted-remedy = Demandez au support Marketo quelles adresses autoriser, puis faites-les autoriser par l’administrateur Salesforce. Adobe ne publie pas de liste fixe.

## Étape : connexion à Marketo

step-connect-marketo-title = Connecter le compte Marketo Sales à Marketo
step-connect-marketo-why = Cette connexion permet à Marketo Sales de recevoir les personnes de Marketo et de lui rendre les activités commerciales. Elle s’établit d’ordinaire toute seule à la création du compte.
step-connect-marketo-done = Sous { $settings }, { $marketo }, les identifiants sont remplis et { $disconnect } est affiché.
step-connect-marketo-attest = Marketo est connecté
step-connect-marketo-already = La connexion existait déjà

section-connect-marketo-credentials = Si la connexion ne s’établit pas
section-connect-marketo-credentials-note = Normalement, Marketo transmet lui-même les identifiants. Ne les saisissez à la main que si aucune connexion n’apparaît.

instruction-connect-marketo-settings = Dans Marketo Sales, cliquez sur l’icône d’engrenage, puis sur { $settings }.
instruction-connect-marketo-marketo = Sous { $admin-settings }, cliquez sur { $marketo }. Si les identifiants sont remplis et que { $disconnect } est affiché, la connexion existe et il n’y a plus rien à faire.
instruction-connect-marketo-connect = Cliquez sur { $connect-marketo }.
instruction-connect-marketo-check = Vérifiez que les identifiants sont remplis et que { $disconnect } est affiché.
instruction-connect-marketo-copy-credentials = Dans Marketo, ouvrez { $admin }, puis { $sales-insight }, et copiez { $munchkin-id }, { $client-id } et { $client-secret } depuis l’onglet { $actions-config }.
instruction-connect-marketo-paste-credentials = Dans Marketo Sales, collez-les dans l’onglet { $set-up } de la page { $marketo }. Veillez à ne pas ajouter d’espace.
instruction-connect-marketo-connect-again = Cliquez de nouveau sur { $connect-marketo }.

caution-one-connection-title = La connexion dépend d’un seul administrateur
caution-one-connection-text = Il y a une seule connexion à Marketo par instance, et elle appartient à l’administrateur qui clique sur { $connect-marketo }. Lui seul peut la défaire.
caution-access-after-connecting-title = L’accès des utilisateurs s’ouvre { $marketo-access-minutes } minutes plus tard
caution-access-after-connecting-text = On peut donner aux utilisateurs l’accès à Marketo { $marketo-access-minutes } minutes après cette connexion. L’étape { $step-invite-users } les décompte pour vous.

remedy-no-disconnect-symptom = { $disconnect } n’est pas affiché ou n’est pas cliquable
remedy-no-disconnect-remedy = Seul l’administrateur qui a établi la connexion peut cliquer dessus. Demandez-lui de regarder.
remedy-connect-unavailable-symptom = { $connect-marketo } n’est pas cliquable
remedy-connect-unavailable-remedy = Un administrateur à qui quelqu’un d’autre a donné l’accès ne peut pas établir la connexion. Si vous devez la reprendre, faites d’abord retirer cet accès sous { $user-access }.
remedy-replace-admin-symptom = L’administrateur qui a connecté Marketo doit être remplacé
remedy-replace-admin-remedy = L’administrateur actuel retire l’accès du nouveau sous { $settings }, { $marketo }, { $user-access }. Le nouvel administrateur clique sur { $connect-marketo }. L’administrateur actuel clique ensuite sur { $disconnect }. Si ce dernier est le premier utilisateur invité, ne le supprimez pas après cela : interrogez le support Marketo.

## Étape : synchronisation des données

step-initiate-sync-title = Lancer la synchronisation des données de Marketo vers le compte Marketo Sales
step-initiate-sync-why = Fait passer de Marketo au compte Marketo Sales les personnes suivies par les commerciaux, puis les tient à jour.
step-initiate-sync-done = La synchronisation a été lancée et des personnes que vous connaissez apparaissent dans Marketo Sales. Aucun message n’annonce la fin de la première synchronisation.
step-initiate-sync-attest = J’ai lancé la synchronisation

instruction-initiate-sync-open-config = Dans Marketo, ouvrez { $admin }, puis { $sales-insight }, et choisissez l’onglet { $actions-config }.
instruction-initiate-sync-sync = Sur la carte { $action-field-sync }, cliquez sur { $sync }. Un aperçu montre les { $synced-fields } champs qui seront synchronisés ; ils ne sont pas modifiables.
instruction-initiate-sync-start-sync = Cliquez sur { $start-sync }.
instruction-initiate-sync-look = Une fois la durée estimée écoulée, ouvrez la liste des personnes dans Marketo Sales et cherchez une piste que vous connaissez. En règle générale, sa fiche indique l’ID Salesforce auquel elle est liée.

caution-salesforce-first-title = De préférence après la connexion à Salesforce
caution-salesforce-first-text = En règle générale, connectez Salesforce (étape { $step-connect-salesforce }) avant de lancer la synchronisation.
caution-owned-people-title = Seules les personnes qui ont un propriétaire sont reprises
caution-owned-people-text = La synchronisation prend les pistes et les contacts dont le propriétaire dans Salesforce est un utilisateur. N’attendez pas les enregistrements qui appartiennent à une file d’attente.

wait-first-sync-title = La première synchronisation est en cours
wait-first-sync-text = Adobe estime qu’il faut une à deux minutes par millier de personnes ; rien n’indique l’avancement. Comme mesure, prenez le nombre de pistes non converties et de contacts dans Salesforce. Ce temps écoulé, cherchez dans Marketo Sales une personne que vous connaissez.
wait-first-sync-start = Estimer la durée de la première synchronisation
wait-salesforce-reconnect-title = Attente après la reconnexion à Salesforce
wait-salesforce-reconnect-text = Laissez environ { $salesforce-reconnect-minutes } minutes à la nouvelle connexion. Si personne n’est arrivé d’ici là, ouvrez un dossier auprès du support Marketo.
wait-salesforce-reconnect-start = Salesforce est reconnecté : décompter les { $salesforce-reconnect-minutes } minutes

remedy-people-missing-symptom = Certaines personnes n’arrivent pas
remedy-people-missing-remedy = Dans Salesforce, vérifiez le propriétaire de ces pistes (Lead Owner) ou de ces contacts (Contact Owner) : ce doit être un utilisateur. Vérifiez aussi que ces personnes existent dans Marketo.
remedy-nobody-arrives-symptom = Personne n’arrive
remedy-nobody-arrives-remedy = Dans Marketo Sales, ouvrez { $settings }, { $salesforce }, { $connections }. Cliquez sur { $disconnect }, puis reconnectez-vous. Attendez environ { $salesforce-reconnect-minutes } minutes ; si personne n’est encore arrivé, ouvrez un dossier auprès du support Marketo.
remedy-person-twice-symptom = Une personne figure deux fois
remedy-person-twice-remedy = La même adresse e-mail existe deux fois dans Marketo. Chaque enregistrement est repris tel quel ; fusionnez les deux dans Marketo.
remedy-too-many-people-symptom = Vous avez plus de { $people } personnes
remedy-too-many-people-remedy = Adobe indique une limite de { $people } personnes synchronisées. Parlez-en à votre responsable de compte avant de lancer la synchronisation.

## Étape : invitations

step-invite-users-title = Inviter des utilisateurs dans MSI Actions
step-invite-users-why = À part le premier utilisateur, tout le monde est invité depuis Marketo Sales, personne par personne ou avec une liste. La liste peut être contrôlée ici avant d’être importée.
step-invite-users-done = Marketo Sales a confirmé les invitations et les personnes figurent sous { $user-management }.
step-invite-users-attest = Les invitations sont envoyées

section-invite-users-individually = Inviter quelques personnes
section-invite-users-individually-note = Pour une poignée de personnes. Une seule des deux manières suffit : celle-ci ou la liste.
section-invite-users-csv = Inviter avec une liste
section-invite-users-csv-note = Pour beaucoup de personnes. Contrôlez d’abord la liste ici, puis importez celle qui a été nettoyée.
section-invite-users-activation = Ce que font les personnes invitées
section-invite-users-activation-note = Chaque personne active elle-même son compte. Adobe n’indique ni la durée de validité d’une invitation, ni comment la renvoyer.
section-invite-users-roles = Administrateurs et équipes
section-invite-users-roles-note = En règle générale, tout le monde commence comme simple utilisateur. Ne nommez administrateurs que ceux qui doivent voir les modèles, les campagnes et les e-mails de tous.
section-invite-users-grant-access = Donner aux utilisateurs l’accès à Marketo
section-invite-users-grant-access-note = Ajoute les moments intéressants au flux en direct, ainsi que les campagnes marketing. Possible { $marketo-access-minutes } minutes après l’étape { $step-connect-marketo }, pour les personnes déjà invitées.

instruction-invite-users-settings = Dans Marketo Sales, cliquez sur l’icône d’engrenage, puis sur { $settings }.
instruction-invite-users-user-management = Sous { $admin-settings }, cliquez sur { $user-management }.
instruction-invite-users-invite-users = Cliquez sur le bouton { $actions }, puis sur { $invite-users }.
instruction-invite-users-addresses = Saisissez les adresses e-mail.
instruction-invite-users-team = Si la page demande une équipe ou un espace de travail Marketo, choisissez-les. Sans équipe, les personnes vont dans l’équipe { $everyone }.
instruction-invite-users-invite = Cliquez sur { $invite }.
instruction-invite-users-confirm = Attendez le message qui confirme les invitations. Cliquez sur { $ok } si ce bouton est proposé.
instruction-invite-users-prepare = Choisissez votre fichier ici, regardez ce qui a été trouvé et enregistrez la liste nettoyée.
instruction-invite-users-csv-user-management = Dans Marketo Sales, cliquez sur l’icône d’engrenage, puis sur { $settings }, et sous { $admin-settings } sur { $user-management }.
instruction-invite-users-csv-open = Cliquez sur le bouton { $actions }, puis sur { $invite-users-csv }.
instruction-invite-users-csv-file = Choisissez la liste nettoyée que vous avez enregistrée ici.
instruction-invite-users-csv-next = Cliquez sur { $next }.
instruction-invite-users-csv-mapping = Vérifiez la correspondance des champs : chaque colonne de la liste nettoyée doit être en face du champ qui lui revient. Corrigez ce qui ne va pas.
instruction-invite-users-csv-invite = Cliquez sur { $invite }.
instruction-invite-users-csv-confirm = Attendez le message qui confirme les invitations et comparez leur nombre aux lignes de la liste nettoyée.
instruction-invite-users-tell-people = Prévenez les personnes qu’une invitation arrive : elles cliquent sur { $get-started }, puis { $activate-account }, puis { $allow }, et suivent les écrans jusqu’à { $finish }.
instruction-invite-users-follow-up = Quelques jours plus tard, regardez sous { $user-management } et relancez les personnes qui n’ont pas activé leur compte.
instruction-invite-users-role = Sous { $user-management }, cherchez la personne et choisissez { $admin-role } dans le menu déroulant { $role }.
instruction-invite-users-teams = Sous { $admin-settings }, ouvrez { $team-management }, cliquez sur le signe plus, saisissez un nom et cliquez sur { $create-team }. Une instance compte { $teams } équipes au plus.
instruction-invite-users-team-members = Sous { $all-members }, cochez les personnes, cliquez sur { $add-to-teams }, choisissez l’équipe et cliquez sur { $add }.
instruction-invite-users-user-access = Sous { $settings }, { $admin-settings }, { $marketo }, ouvrez { $user-access }.
instruction-invite-users-tick-users = Cochez les utilisateurs.
instruction-invite-users-workspaces = Si vous avez des espaces de travail, choisissez-les. Sans choix, l’utilisateur reçoit l’espace par défaut.
instruction-invite-users-connect-users = Cliquez sur { $connect-users }.

caution-seat-limit-title = { $seats } utilisateurs au plus
caution-seat-limit-text = Adobe indique { $seats } licences d’utilisateur par instance. Par prudence, comptez aussi le premier utilisateur et les administrateurs.
caution-invited-address-title = Invitez l’adresse que Salesforce connaît
caution-invited-address-text = L’adresse e-mail doit être celle de l’utilisateur Salesforce de la personne et n’appartenir à aucune autre instance, de production ou de sandbox.
caution-our-own-layout-title = Le format de la liste est le nôtre
caution-our-own-layout-text = Adobe ne précise pas les colonnes de ce fichier. La liste nettoyée est écrite en UTF-8, avec des virgules et les colonnes Email, First Name et Last Name : c’est notre propre format. L’écran qui suit l’importation fait correspondre les colonnes aux champs : vérifiez-le avant de cliquer sur { $invite }.
caution-workspace-once-title = L’espace de travail se donne une seule fois
caution-workspace-once-text = L’espace de travail d’un utilisateur est fixé quand l’accès est donné. Pour le changer, il faut d’abord déconnecter l’utilisateur de Marketo.
caution-deleting-a-user-title = Supprimer un utilisateur déplace ce qu’il a partagé
caution-deleting-a-user-text = Les contacts et modèles partagés d’un utilisateur supprimé passent à l’administrateur qui le supprime. Le premier utilisateur invité ne doit jamais être supprimé.
caution-auto-login-title = Connexion automatique depuis Salesforce
caution-auto-login-text = Depuis Salesforce, une personne est connectée d’office à Marketo Sales si le mode de connexion est { $salesforce-only }, si elle a activé son compte par Salesforce, et si son nom d’utilisateur Marketo Sales est celui de son utilisateur Salesforce, ou si son nom d’utilisateur Salesforce est son adresse e-mail.

wait-marketo-access-title = L’accès à Marketo s’ouvre bientôt
wait-marketo-access-text = Adobe demande { $marketo-access-minutes } minutes entre la connexion à Marketo (étape { $step-connect-marketo }) et l’accès donné aux utilisateurs. Le reste de cette étape n’a pas besoin d’attendre.

remedy-cannot-activate-symptom = Une personne invitée ne peut pas activer son compte
remedy-cannot-activate-remedy = Vérifiez dans Salesforce que l’utilisateur est actif, qu’il a l’adresse e-mail invitée et un profil avec { $api-enabled }. En cas de « We were unable to authenticate your request », suivez les solutions de l’étape { $step-connect-salesforce }.
remedy-no-invitation-symptom = Une invitation n’arrive pas
remedy-no-invitation-remedy = Regardez dans le courrier indésirable et vérifiez l’adresse sous { $user-management }. La documentation d’Adobe n’indique aucun moyen de renvoyer une invitation ; adressez-vous au support Marketo.

## Étape : package MSI

step-install-package-title = Installer / mettre à niveau le package MSI dans Salesforce
step-install-package-why = Le package apporte à Salesforce le panneau Marketo Sales Insight, ses objets et son onglet de configuration. Il peut être installé pendant que l’administrateur Marketo avance sur les autres étapes.
step-install-package-done = { $msi-package } figure sous { $installed-packages } et tous ses objets sont à l’état { $deployed }.
step-install-package-attest = Le package est installé
step-install-package-already = Une version actuelle était déjà installée

section-install-package-install = Première installation
section-install-package-install-note = Si { $msi-package } ne figure pas encore sous { $installed-packages }. Le package est compatible avec Shield Platform Encryption.
section-install-package-upgrade = Mise à niveau
section-install-package-upgrade-note = Si une version plus ancienne est installée. La page est la même ; le programme d’installation trouve l’ancienne version.
section-install-package-check = Vérifier le résultat
section-install-package-old-package = Retirer l’ancien package Sales Connect
section-install-package-old-package-note = Seulement si votre organisation a encore le package de personnalisation de Marketo Sales Connect. Il peut disparaître une fois MSI Actions en service.

instruction-install-package-get-it-now = Sur la page AppExchange de Marketo Sales Insight, cliquez sur { $get-it-now }.
instruction-install-package-log-in = Cliquez sur { $log-in-appexchange } et saisissez vos identifiants Salesforce.
instruction-install-package-where = Saisissez l’identifiant Salesforce à utiliser, puis cliquez sur { $install-production }, ou sur { $install-sandbox } pour essayer d’abord.
instruction-install-package-terms = Lisez les conditions, acceptez-les et cliquez sur { $confirm-install }.
instruction-install-package-audience = Choisissez { $install-admins }, { $install-all } ou { $install-profiles }.
instruction-install-package-done = Si la page annonce que l’opération prend du temps, cliquez sur { $done }. Un e-mail indique la fin de l’installation.
instruction-install-package-upgrade-log-in = Sur la page AppExchange de Marketo Sales Insight, connectez-vous en haut à droite à l’organisation reliée à Marketo.
instruction-install-package-upgrade-get = Cliquez sur { $get-it-now }.
instruction-install-package-upgrade-where = Choisissez où installer : en production ou dans une sandbox.
instruction-install-package-upgrade-audience = Choisissez { $install-admins }, { $install-all } ou { $install-profiles }.
instruction-install-package-upgrade = Cliquez sur { $upgrade }.
instruction-install-package-installed-packages = Dans { $setup }, ouvrez { $installed-packages } et vérifiez que { $msi-package } y figure.
instruction-install-package-objects = Dans { $setup }, recherchez « objects » (« objets »), ouvrez { $create }, puis { $objects }, et vérifiez que { $deployed } est coché pour chaque objet Marketo Sales Insight.
instruction-install-package-deploy = Là où ce n’est pas le cas, cliquez sur { $edit }, réglez { $deployment-status } sur { $deployed } et cliquez sur { $save }.
instruction-install-package-old-layouts = Retirez les champs et boutons Marketo Sales Connect des présentations de page, des vues de liste et de l’historique des activités, ainsi que l’onglet Marketo Sales Outbox.
instruction-install-package-old-classes = Supprimez ensuite les classes Apex nommées MarketoSalesConnectionCustomization ou MarketoSalesEngageCustomization.

caution-sandbox-first-title = Essayez d’abord dans une sandbox
caution-sandbox-first-text = Adobe recommande d’installer ou de mettre à niveau dans une sandbox avant la production.
caution-who-gets-it-title = Donnez le package à ceux qui ont une licence
caution-who-gets-it-text = Adobe recommande { $install-admins }, puis un accès pour les titulaires d’une licence, par ensemble d’autorisations ou par profil, à l’étape { $step-configure-salesforce }.
caution-package-version-title = L’ensemble d’autorisations exige la version 1.8000
caution-package-version-text = L’ensemble d’autorisations existe à partir de la version 1.8000. La version est indiquée sous { $installed-packages }.
caution-standard-objects-title = Le package n’accorde rien sur les objets standard
caution-standard-objects-text = Un package ne peut plus accorder de droits sur les pistes, contacts, comptes et opportunités. Vous les accordez sur les profils à l’étape { $step-configure-salesforce }.

remedy-insufficient-privileges-symptom = « You do not have sufficient privileges to access this tab. »
remedy-insufficient-privileges-remedy = L’utilisateur n’a pas accès à Marketo Sales Insight. Attribuez-lui l’ensemble d’autorisations { $marketo-app-access }, ou donnez l’accès sur le profil (étape { $step-configure-salesforce }).
remedy-no-action-buttons-symptom = Les boutons de MSI Actions manquent
remedy-no-action-buttons-remedy = Le package est antérieur à MSI Actions. Mettez-le à niveau.
remedy-install-takes-long-symptom = L’installation ne se termine pas
remedy-install-takes-long-remedy = Elle continue après que vous avez quitté la page. Attendez l’e-mail, puis regardez sous { $installed-packages }.

## Étape : configuration de Salesforce

step-configure-salesforce-title = Configurer MSI Actions dans Salesforce
step-configure-salesforce-why = Salesforce doit être autorisé à appeler Marketo, afficher le panneau sur ses pages et connaître la clé qui met MSI Actions en service.
step-configure-salesforce-done = Sur une piste, un contact, un compte ou une opportunité, le menu d’actions du panneau MSI propose les actions commerciales, et en choisir une vous connecte à Marketo Sales.
step-configure-salesforce-attest = Le panneau propose les actions commerciales

section-configure-salesforce-api-key = Clé et identifiants fournis par Marketo
section-configure-salesforce-api-key-note = À faire par un administrateur Marketo. Convenez d’une manière sûre de transmettre la clé et les identifiants.
section-configure-salesforce-remote-sites = Sites distants
section-configure-salesforce-remote-sites-note = Salesforce n’appelle que les adresses déclarées. La première est propre à votre abonnement ; les deux autres sont celles que donne Adobe, aucune variante régionale n’est documentée.
section-configure-salesforce-permissions = Droits de lecture
section-configure-salesforce-permissions-note = Pour le profil de chaque personne qui utilise le panneau. Avec l’édition Professional, suivez la page propre à cette édition.
section-configure-salesforce-layouts = Présentations de page
section-configure-salesforce-lead-fields = Mappage des champs de piste
section-configure-salesforce-credentials = Saisie des identifiants
section-configure-salesforce-soap = Panneau Soap
section-configure-salesforce-soap-note = Selon ce que montre votre page d’administration Marketo : l’API SOAP de Marketo a été retirée le 31 juillet 2026, et Adobe ne dit pas si ce panneau sert encore. Laissez cette partie de côté si le panneau Soap n’existe pas ou s’il est vide.
section-configure-salesforce-enable = Mettre MSI Actions en service
section-configure-salesforce-user-access = Accès des utilisateurs
section-configure-salesforce-user-access-note = Par ensemble d’autorisations ou par profil : l’une des deux voies suffit.
section-configure-salesforce-governance = Désactiver certaines fonctions
section-configure-salesforce-governance-note = Vaut pour tous les utilisateurs de MSI ; ce n’est pas réglable par profil.
section-configure-salesforce-activity-fields = Champs d’activité
section-configure-salesforce-activity-fields-note = Pour suivre dans Salesforce les appels, les e-mails et les campagnes commerciales. Le package n’apporte pas ces champs ; ils se créent à la main.
section-configure-salesforce-task-type = Valeurs du type de tâche
section-configure-salesforce-task-type-note = Pour que les activités consignées aient un type. Des workflows ou des déclencheurs qui modifient le type peuvent interférer, les activités consignées par copie cachée (BCC) ont toujours le type e-mail, et les tâches de rappel n’en ont pas.
section-configure-salesforce-list-buttons = Boutons de liste
section-configure-salesforce-list-buttons-note = Pour agir sur plusieurs personnes à la fois. Salesforce permet de sélectionner 200 enregistrements au plus.
section-configure-salesforce-opt-out = Champ de désabonnement
section-configure-salesforce-opt-out-note = Transmet les désabonnements entre Marketo Sales et Salesforce, aussitôt et chaque nuit vers 20 h (heure du Pacifique, PST). Un réabonnement n’est pas transmis.

instruction-configure-salesforce-open-api = Dans Marketo, ouvrez { $admin }, puis { $sales-insight }, et cliquez sur { $edit-api-configuration }.
instruction-configure-salesforce-choose-key = Choisissez une { $api-secret-key } sans esperluette (&) et cliquez sur { $save }. S’il en existe déjà une, notez-la.
instruction-configure-salesforce-rest-credentials = Dans le panneau { $rest-api-configuration }, cliquez sur { $view }, puis sur { $ok }. Les identifiants se remplissent.
instruction-configure-salesforce-keep-open = Gardez cette fenêtre ouverte : ses valeurs servent plus bas.
instruction-configure-salesforce-open-remote-sites = Dans { $setup }, recherchez « remote site » (« site distant ») et ouvrez { $remote-site-settings }.
instruction-configure-salesforce-new-site = Cliquez sur { $new-remote-site }.
instruction-configure-salesforce-rest-site = Saisissez un { $remote-site-name } et, comme { $remote-site-url }, l’{ $api-url } du panneau { $rest-api-configuration } de Marketo. Cliquez sur { $save }.
instruction-configure-salesforce-actions-sites = Faites de même pour les deux sites de MSI Actions. Les noms sont libres, les adresses ne le sont pas.
instruction-configure-salesforce-open-profile = Dans { $setup }, ouvrez { $profiles } et cliquez sur { $edit } en regard du profil.
instruction-configure-salesforce-read-access = Sous { $standard-object-permissions }, cochez { $read } pour les pistes, les contacts, les comptes et les opportunités, puis cliquez sur { $save }.
instruction-configure-salesforce-open-layout = Dans { $setup }, recherchez « page layout » (« présentation de page »), ouvrez { $page-layouts } sous { $leads } et modifiez votre présentation.
instruction-configure-salesforce-layout-section = Dans l’éditeur, choisissez { $visualforce-pages }, faites glisser une { $section } sous { $custom-links }, nommez-la et choisissez { $one-column }.
instruction-configure-salesforce-layout-page = Depuis { $visualforce-pages }, faites glisser la page de l’objet dans cette section. Double-cliquez dessus, réglez la hauteur et cochez { $show-scrollbars } si vous voulez des barres de défilement.
instruction-configure-salesforce-layout-fields = Depuis { $fields }, faites glisser dans la présentation les champs Marketo Sales Insight que vos utilisateurs doivent voir.
instruction-configure-salesforce-layout-save = Cliquez sur { $save }.
instruction-configure-salesforce-other-layouts = Faites de même pour les présentations des contacts, des comptes et des opportunités.
instruction-configure-salesforce-open-lead-fields = Dans { $setup }, ouvrez { $leads }, puis { $fields }, et cliquez sur { $map-lead-fields }.
instruction-configure-salesforce-map-lead-fields = Associez chacun de ces champs au champ de contact du même nom et cliquez sur { $save }. N’associez Engagement que si votre package contient ce champ.
instruction-configure-salesforce-open-config = Ouvrez l’onglet { $msi-config }. S’il n’est pas dans la barre, passez par le signe plus et { $all-tabs }.
instruction-configure-salesforce-enter-rest = Dans la section Rest, saisissez les identifiants du panneau { $rest-api-configuration } de Marketo et cliquez sur { $save }.
instruction-configure-salesforce-soap-site = Sous { $remote-site-settings }, cliquez sur { $new-remote-site }, saisissez un { $remote-site-name } et, comme { $remote-site-url }, la valeur { $marketo-host } du panneau { $soap-api-configuration } de Marketo, puis cliquez sur { $save }.
instruction-configure-salesforce-enter-soap = Sur l’onglet { $msi-config }, saisissez les identifiants de ce panneau dans la section Soap et cliquez sur { $save }.
instruction-configure-salesforce-enable-marketo-api = Cochez { $enable-marketo-api } si cette case est affichée, puis cliquez sur { $save-changes }.
instruction-configure-salesforce-enable-actions = Sur l’onglet { $msi-config }, cochez { $enable-msi-actions }.
instruction-configure-salesforce-enter-key = Saisissez l’{ $api-secret-key } de Marketo. Si vous n’avez pas la clé sous la main, demandez-la à l’administrateur Marketo.
instruction-configure-salesforce-save = Cliquez sur { $save }. Toutes les fonctions de MSI Actions sont alors en service.
instruction-configure-salesforce-check-panel = Ouvrez une piste et regardez le menu d’actions du panneau MSI : il propose les actions commerciales. Choisissez-en une pour vérifier que vous êtes connecté.
instruction-configure-salesforce-remove-access = Si des profils donnaient déjà l’accès et que vous passez à l’ensemble d’autorisations, retirez d’abord cet accès : sur chacun de ces profils, réglez les onglets Marketo sur { $tab-hidden } et retirez les droits sur les objets, les classes Apex, les pages et les paramètres personnalisés de Marketo Sales Insight.
instruction-configure-salesforce-open-user = Dans { $setup }, ouvrez { $manage-users }, puis { $users }, et choisissez un utilisateur.
instruction-configure-salesforce-permission-set = Sous { $permission-set-assignments }, cliquez sur { $edit-assignments }, choisissez { $marketo-app-access }, cliquez sur { $add }, puis sur { $save }.
instruction-configure-salesforce-every-user = Faites de même pour chaque utilisateur de MSI Actions.
instruction-configure-salesforce-clone-profile = Ou donnez l’accès par profil : dans { $setup }, ouvrez { $profiles }. Clonez-en un avec { $new-profile }, sous le nom « Sales Insight User » par exemple, ou choisissez un profil existant, et cliquez sur { $edit }.
instruction-configure-salesforce-profile = Sur ce profil, sous { $tab-settings }, réglez les onglets Marketo sur { $default-on } pour ceux qui y ont droit, sur { $tab-hidden } pour les autres. Ne donnez des droits sur l’objet { $msi-config } qu’à ceux qui l’administrent.
instruction-configure-salesforce-profile-layouts = Clonez les présentations de page des pistes, des contacts, des comptes et des opportunités. Ouvrez ensuite { $page-layout-assignment }, cliquez sur { $edit-assignment } et attribuez les clones au profil. Les boutons des présentations de recherche et les colonnes des listes ne se règlent pas par profil ; retirez-les si d’autres ne doivent pas les voir.
instruction-configure-salesforce-upcoming = Sur l’onglet { $msi-config }, désactivez { $sales-campaigns } ou { $task } dans la partie { $upcoming } du panneau.
instruction-configure-salesforce-features = Sous { $actions-settings }, désactivez les fonctions dont vous ne voulez pas.
instruction-configure-salesforce-open-activity-fields = Dans { $setup }, recherchez « { $activity-custom-fields } » et ouvrez la page.
instruction-configure-salesforce-new-field = Pour le premier champ du tableau, cliquez sur { $new }, choisissez le type de données et cliquez sur { $next-page }.
instruction-configure-salesforce-name-field = Saisissez le libellé et le nom du champ, puis terminez sa création. Le libellé est libre ; le nom du champ doit être exact.
instruction-configure-salesforce-other-fields = Faites de même pour les autres champs. Si un champ existe déjà avec un autre type, laissez-le tel quel et notez-le.
instruction-configure-salesforce-field-rights = Donnez aux utilisateurs de MSI Actions le droit de voir et de modifier ces champs ; sans lui, les mises à jour échouent.
instruction-configure-salesforce-open-task-type = En Lightning, ouvrez { $setup }, { $object-manager }, { $task }, { $fields-relationships }, { $type }. En Classic, cherchez ce champ parmi les champs de tâche des activités.
instruction-configure-salesforce-add-task-types = Vérifiez que la liste contient ces valeurs, écrites exactement ainsi. Ajoutez celles qui manquent avec { $new } ; Reply n’est pas une valeur standard.
instruction-configure-salesforce-no-default = Vérifiez qu’aucune valeur n’est définie par défaut.
instruction-configure-salesforce-open-buttons = En Lightning, ouvrez { $object-manager }, puis la piste, puis { $list-view-button-layouts }, et cliquez sur { $edit }. En Classic, modifiez la présentation de la vue de liste des pistes.
instruction-configure-salesforce-move-buttons = Faites passer les boutons de la liste { $available } à la liste { $selected } et cliquez sur { $save }.
instruction-configure-salesforce-contact-buttons = Faites de même pour les contacts.
instruction-configure-salesforce-classic-buttons = Pour les boutons de MSI lui-même en Classic, modifiez la vue de liste parmi les présentations de recherche des pistes, des contacts et des comptes.
instruction-configure-salesforce-lightning-buttons = Pour les boutons de MSI lui-même en Lightning, modifiez la vue de liste sous les présentations de recherche pour Salesforce Classic des pistes et des contacts.
instruction-configure-salesforce-open-unsubscribes = Dans Marketo Sales, sous { $settings }, { $admin-settings }, ouvrez { $unsubscribes }, puis { $integrations }.
instruction-configure-salesforce-turn-on-unsubscribes = Activez { $sync-to-salesforce }.
instruction-configure-salesforce-choose-opt-out = Choisissez { $sync-salesforce-opt-out }, qui est le réglage par défaut, ou { $sync-marketo-opt-out }, un champ fourni avec le package.

caution-reset-wipes-title = La réinitialisation efface la configuration
caution-reset-wipes-text = { $reset-msi }, sur l’onglet { $msi-config }, supprime définitivement toute la configuration. Ne cliquez pas dessus pour essayer.
caution-no-ampersand-title = Pas d’esperluette dans la clé
caution-no-ampersand-text = L’{ $api-secret-key } ne doit pas contenir d’esperluette (&). Elle doit être la même dans Marketo et dans Salesforce.
caution-new-credentials-title = Ne recréez pas les identifiants par mégarde
caution-new-credentials-text = Une fois les identifiants Rest créés, { $view } devient { $edit }, qui en crée de nouveaux. Si vous le faites, saisissez aussi les nouveaux dans Salesforce.
caution-each-language-title = Une fois par langue
caution-each-language-text = Si Salesforce est utilisé en plusieurs langues, les identifiants se saisissent pour chacune d’elles.
caution-switch-off-title = La case commande tout
caution-switch-off-text = Décocher { $enable-msi-actions } désactive toutes les fonctions de MSI Actions. Laissez la case décochée dans une organisation qui ne les utilise pas.

remedy-call-fails-symptom = Le panneau ne parvient pas à joindre Marketo ou MSI Actions
remedy-call-fails-remedy = En règle générale, un site distant manque ou n’est pas actif. Comparez { $remote-site-settings } avec la liste de cette étape, lettre par lettre.
remedy-wrong-key-symptom = { $api-secret-key } : la valeur est refusée
remedy-wrong-key-remedy = Choisissez une nouvelle clé dans Marketo sous { $edit-api-configuration }, sans esperluette, et saisissez la même sur l’onglet { $msi-config }.
remedy-diagnostics-fail-symptom = Un test de diagnostic échoue sur l’onglet { $msi-config }
remedy-diagnostics-fail-remedy = Ajoutez davantage de champs Marketo Sales Insight aux présentations de page, puis relancez le test. L’article passe les cas en revue.
remedy-fields-stay-empty-symptom = Des champs d’activité restent vides
remedy-fields-stay-empty-remedy = Vérifiez les noms des champs lettre par lettre, et que les utilisateurs peuvent voir et modifier ces champs.
remedy-time-out-symptom = Le panneau dépasse le délai d’attente
remedy-time-out-remedy = Sur l’onglet { $msi-config }, augmentez le délai. Il est de 120 secondes au plus.
remedy-panel-cut-off-symptom = Le panneau est coupé
remedy-panel-cut-off-remedy = Réglez le zoom du navigateur sur 125 % au plus sous Windows, 150 % sous macOS.

## Compte : Salesforce

step-salesforce-sign-in-title = Se connecter à Salesforce
step-salesforce-sign-in-why = Une fois connecté, l’assistant regarde lui-même au lieu de vous interroger. Il lui faut pour cela une application de votre propre organisation ; la créer prend dix minutes, une seule fois.
step-salesforce-sign-in-done = Le nom de votre organisation figure en haut de la fenêtre.

instruction-salesforce-sign-in-open-manager = Dans Salesforce, ouvrez { $setup }, saisissez { $eca-manager } dans la zone de recherche et ouvrez cette page.
instruction-salesforce-sign-in-new-app = Cliquez sur { $new-eca }.
instruction-salesforce-sign-in-basics = Remplissez { $eca-name } et { $contact-email } ; sous { $distribution-state }, choisissez { $local }.
instruction-salesforce-sign-in-enable-oauth = Sous { $api-oauth-settings }, cochez { $enable-oauth }.
instruction-salesforce-sign-in-callback = Collez ces adresses dans { $callback-url }, une par ligne, sans rien y changer.
instruction-salesforce-sign-in-scopes = Comme portée, choisissez { $scope-api }. Pour rester connecté ici, choisissez aussi { $scope-refresh }.
instruction-salesforce-sign-in-pkce = Sous { $security }, cochez { $require-pkce }.
instruction-salesforce-sign-in-no-secret = Décochez { $require-secret-web } et { $require-secret-refresh }. Un programme installé sur un poste ne peut garder aucun secret de l’application ; il n’en utilise donc pas.
instruction-salesforce-sign-in-create = Cliquez sur { $create-eca }.
instruction-salesforce-sign-in-consumer-key = Dans l’onglet { $settings }, sous { $oauth-settings }, cliquez sur { $consumer-key-and-secret }, copiez { $consumer-key } et collez-la sur cette page.

caution-app-takes-effect-title = Une nouvelle application met jusqu’à 10 minutes à fonctionner
caution-app-takes-effect-text = D’ici là, Salesforce répond « invalid_client_id ». Il en va de même après chaque modification de l’application.
caution-no-consumer-secret-title = Copiez la clé, pas le secret
caution-no-consumer-secret-text = Sous { $consumer-key } figure un secret. Il ne sert pas ici ; laissez-le dans Salesforce.

remedy-app-not-found-symptom = L’application est introuvable dans cette organisation
remedy-app-not-found-remedy = L’application ne fonctionne que dans l’organisation où elle a été créée. Choisissez « Mon domaine » comme lieu de connexion, saisissez l’adresse de cette organisation et reconnectez-vous.
remedy-app-key-unknown-symptom = La clé de l’application est inconnue
remedy-app-key-unknown-remedy = Si l’application vient d’être créée ou modifiée, attendez 10 minutes et réessayez. Sinon, copiez de nouveau { $consumer-key } et collez-la sur cette page.
remedy-callback-mismatch-symptom = L’URL de rappel n’est pas celle qui est enregistrée
remedy-callback-mismatch-remedy = Ouvrez l’application dans { $eca-manager } et collez de nouveau les URL de rappel de cette page dans { $callback-url }, toutes, une par ligne. Port et chemin doivent être identiques au caractère près.
remedy-sign-in-app-blocked-symptom = L’application est bloquée
remedy-sign-in-app-blocked-remedy = Dans Salesforce, sous { $setup }, ouvrez { $connected-apps-usage }, cherchez l’application et cliquez sur { $unblock }.
remedy-approval-refused-symptom = L’application n’est pas installée, ou l’approbation échoue sans motif
remedy-approval-refused-remedy = Votre utilisateur n’a pas le droit d’employer des applications non installées. Aux profils copiés de celui de l’administrateur, il manque l’autorisation { $approve-uninstalled } : faites-la ajouter, ou faites installer l’application sous { $connected-apps-usage }.
remedy-not-approved-symptom = L’utilisateur n’est pas autorisé pour l’application
remedy-not-approved-remedy = Ouvrez l’application dans { $eca-manager }, onglet { $policies }, et autorisez votre profil ou votre ensemble d’autorisations à l’utiliser.
remedy-secret-required-symptom = Salesforce exige un secret client
remedy-secret-required-remedy = Dans les paramètres de l’application, décochez { $require-secret-web } et { $require-secret-refresh }, attendez 10 minutes et réessayez.
remedy-scope-missing-symptom = Il manque une portée à l’application
remedy-scope-missing-remedy = Dans les paramètres de l’application, ajoutez { $scope-api }. Pour rester connecté, ajoutez aussi { $scope-refresh }.
remedy-ip-restricted-symptom = Votre adresse réseau n’est pas autorisée
remedy-ip-restricted-remedy = Connectez-vous depuis le réseau de l’entreprise, ou faites ajouter votre adresse aux plages de connexion de votre profil. Si c’est l’application elle-même qui limite les adresses, choisissez { $relax-ip } dans son onglet { $policies }.
remedy-user-inactive-symptom = L’utilisateur n’est pas actif
remedy-user-inactive-remedy = Faites activer l’utilisateur sous { $users }, ou connectez-vous avec un autre compte administrateur.
remedy-org-inactive-symptom = L’organisation n’est pas active
remedy-org-inactive-remedy = L’organisation est verrouillée, expirée ou en cours de migration. Demandez à votre contact Salesforce quand elle sera de nouveau disponible.
remedy-declined-symptom = La connexion a été refusée
remedy-declined-remedy = Quelqu’un a cliqué sur « Refuser » sur la page de Salesforce. Recommencez et cliquez sur { $allow }.
remedy-too-many-sign-ins-symptom = Trop de connexions en peu de temps
remedy-too-many-sign-ins-remedy = Attendez une heure, puis réessayez.
remedy-login-host-refused-symptom = La connexion à cette adresse n’est pas permise
remedy-login-host-refused-remedy = Votre organisation n’accepte les connexions que sur son propre domaine. Choisissez « Mon domaine » comme lieu de connexion et saisissez son adresse.
remedy-localhost-refused-symptom = Le navigateur n’atteint pas localhost
remedy-localhost-refused-remedy = Vous êtes connecté, mais la réponse n’est pas revenue : un proxy ou un logiciel de protection s’interpose. Copiez l’adresse entière depuis la barre d’adresse de cette page et collez-la ici.

## Compte : Marketo

step-marketo-credentials-title = Se connecter à l’API REST de Marketo
step-marketo-credentials-why = Avec des identifiants en lecture seule, l’assistant voit lui-même si les activités commerciales arrivent. Ils ne permettent de rien modifier dans Marketo.
step-marketo-credentials-done = Le test de cette page nomme l’utilisateur API et dit ce qu’il peut voir.

instruction-marketo-credentials-role = Dans Marketo, ouvrez { $admin }, puis { $users-and-roles }, onglet { $roles }, et cliquez sur { $new-role }.
instruction-marketo-credentials-rights = Sous { $access-api }, cochez { $read-only-person } et { $read-only-activity }, et rien d’autre.
instruction-marketo-credentials-see-users = Si l’assistant doit retrouver lui-même dans Marketo le premier utilisateur invité, cochez aussi { $access-user-management } et, en dehors de ce groupe, { $access-users }.
instruction-marketo-credentials-api-user = Dans l’onglet { $users }, cliquez sur { $create-api-only-user }. Si ce bouton n’existe pas, cliquez sur { $invite-new-user } et cochez { $api-only }. Donnez ce rôle à l’utilisateur.
instruction-marketo-credentials-service = Dans { $admin }, ouvrez { $launchpoint }, cliquez sur { $new }, puis sur { $new-service }. Choisissez { $custom-service } et cet utilisateur.
instruction-marketo-credentials-details = Sur la ligne du service, cliquez sur { $view-details }. Copiez { $client-id } et { $client-secret } et collez-les sur cette page.
instruction-marketo-credentials-endpoint = Dans { $admin }, ouvrez { $web-services }. Dans l’encadré { $rest-api }, copiez { $endpoint } et collez-le sur cette page.

caution-own-service-title = Pas les identifiants de la page Actions Config
caution-own-service-text = Ceux de la carte { $integration-information } appartiennent à Marketo Sales. Créez pour cet assistant un service qui lui soit propre.

remedy-marketo-client-refused-symptom = Marketo ne connaît pas ce client, ou le secret est faux
remedy-marketo-client-refused-remedy = Copiez de nouveau les deux valeurs depuis { $view-details } du service. La copie emporte souvent une espace ; elle est retirée ici.
remedy-marketo-access-denied-symptom = 603 : accès refusé
remedy-marketo-access-denied-remedy = Il manque une autorisation au rôle, ou Marketo n’accepte que certaines adresses réseau : voyez { $web-services }, { $ip-restrictions }.
remedy-marketo-quota-symptom = 607 : les appels du jour sont épuisés
remedy-marketo-quota-remedy = Toutes les intégrations de l’abonnement se les partagent. Le compteur repart à minuit, heure du centre des États-Unis ; réessayez à ce moment-là.
remedy-marketo-not-found-symptom = 610 ou 614 : l’adresse est fausse, ou l’abonnement est hors d’atteinte
remedy-marketo-not-found-remedy = Copiez de nouveau { $endpoint } depuis { $web-services }. S’il est juste, réessayez dans quelques minutes.
