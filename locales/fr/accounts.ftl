### Comptes : échecs de Salesforce et de Marketo, et l’organisation d’entraînement.

## Où se connecter à Salesforce, la clé consommateur, les ports

error-login-host-not-understood = « { $value } » n’est pas une adresse où l’on se connecte à Salesforce.
error-login-host-not-understood-hint = Collez l’adresse affichée par le navigateur quand vous êtes dans votre organisation, ou donnez le domaine My Domain, par exemple acme.my.salesforce.com.

error-login-host-foreign = { $host } n’est pas une page de connexion de Salesforce : rien n’y est envoyé.
error-login-host-foreign-hint = Utilisez login.salesforce.com, test.salesforce.com pour une sandbox, ou le domaine My Domain de l’organisation. L’administrateur Salesforce le trouve dans Setup (Configuration) > My Domain (Mon domaine).

error-login-host-other-environment = { $environment ->
    [sandbox] Cette configuration concerne une sandbox, alors que { $host } appartient à une organisation de production.
   *[production] Cette configuration concerne une organisation de production, alors que { $host } appartient à une sandbox.
  }
error-login-host-other-environment-hint = { $environment ->
    [sandbox] Donnez le domaine My Domain de la sandbox, par exemple acme--uat.sandbox.my.salesforce.com, ou créez une configuration pour la production.
   *[production] Donnez le domaine My Domain de l’organisation de production, par exemple acme.my.salesforce.com, ou créez une configuration pour une sandbox.
  }

error-consumer-key-missing = La clé consommateur (Consumer Key) manque encore.
error-consumer-key-missing-hint = L’administrateur Salesforce la copie dans Setup (Configuration) > External Client App Manager > l’application > Settings > OAuth Settings > Consumer Key and Secret.

error-consumer-key-spaced = La clé consommateur contient des espaces ou des retours à la ligne : ce n’est pas une clé entière et unique.
error-consumer-key-spaced-hint = Copiez-la de nouveau avec le bouton placé à côté de Consumer Key, et ne collez rien d’autre.

error-consumer-key-is-secret = Ceci ressemble au secret consommateur (Consumer Secret). Il n’est pas nécessaire ici et n’a pas été conservé.
error-consumer-key-is-secret-hint = Collez la clé consommateur, qui se trouve au-dessus du secret sur la même page et commence en général par 3MVG9.

error-consumer-key-unusual = Cette clé consommateur ne ressemble pas aux autres : elle compte { $length } caractères, ou ne commence pas par 3MVG9.
error-consumer-key-unusual-hint = Elle peut tout de même être juste. Comparez-la avec celle de Salesforce avant de vous connecter.

error-ports-count = Nombre de ports dans la liste : { $count } ; il en faut de un à huit.
error-ports-count-hint = Donnez les ports des adresses de rappel de l’application cliente externe, par exemple 17170, 17171, 17172.

error-ports-range = Le port { $port } n’est pas utilisable.
error-ports-range-hint = Choisissez des ports de 1024 à 65535. L’administrateur Salesforce indique les mêmes dans les adresses de rappel de l’application.

error-ports-twice = Le port { $port } figure deux fois dans la liste.
error-ports-twice-hint = Retirez l’un des deux.

error-ports-not-understood = « { $value } » n’est pas un port.
error-ports-not-understood-hint = Écrivez les ports en chiffres, séparés par des virgules, par exemple 17170, 17171, 17172.

## La session Salesforce

error-session-incomplete = Salesforce a confirmé la connexion, mais sa réponse ne contient pas « { $member } » : elle est inutilisable.
error-session-incomplete-hint = Reconnectez-vous. Si cela persiste, l’administrateur Salesforce vérifie que l’application cliente externe a bien les portées indiquées par le guide.

error-session-foreign-address = La réponse à la connexion désigne une adresse extérieure à Salesforce ({ $host }). Rien n’y a été envoyé et vous n’êtes pas connecté.
error-session-foreign-address-hint = Vérifiez l’adresse à laquelle vous vous êtes connecté, puis recommencez. Si cela se reproduit, montrez ce message à votre équipe de sécurité : quelque chose modifie les réponses en chemin.

error-session-other-user = La session renouvelée appartient à un autre utilisateur ou à une autre organisation ; elle n’a pas été utilisée.
error-session-other-user-hint = Déconnectez-vous, puis reconnectez-vous avec l’utilisateur voulu.

error-session-unusable = Ce qui a été conservé de la connexion à Salesforce est illisible.
error-session-unusable-hint = Reconnectez-vous ; une nouvelle session prendra sa place.

## Ce que répond Salesforce

error-salesforce-session-ended = La session Salesforce est terminée.
error-salesforce-session-ended-hint = Reconnectez-vous à Salesforce. Rien de ce que vous avez fait n’est perdu.

error-salesforce-not-for-api = Vous êtes connecté à Salesforce, mais une règle de l’organisation interdit l’API à cette session.
error-salesforce-not-for-api-hint = L’administrateur Salesforce vérifie trois points : les portées OAuth de l’application contiennent « Manage user data via APIs (api) », l’application vous est ouverte dans Setup (Configuration) > External Client App Manager > Policies, et API Access Control, s’il est actif, autorise l’application. Reconnectez-vous ensuite.

error-salesforce-quota = L’organisation a épuisé ses appels d’API des dernières 24 heures.
error-salesforce-quota-hint = Attendez que des appels se libèrent : le décompte est glissant. L’administrateur Salesforce voit la consommation dans Setup (Configuration) > Company Information (Informations sur la société) > API Requests, Last 24 Hours.

error-salesforce-too-many-at-once = Salesforce traite en ce moment trop d’appels d’API longs de cette organisation.
error-salesforce-too-many-at-once-hint = Attendez une minute, puis réessayez. Si cela persiste, l’administrateur Salesforce cherche l’intégration qui exécute de longues requêtes.

error-salesforce-api-off-for-org = Vous êtes connecté à Salesforce, mais l’édition de cette organisation n’a pas d’API.
error-salesforce-api-off-for-org-hint = L’administrateur Salesforce demande l’accès à l’API au chargé de compte Salesforce ; l’édition Professional le propose en option. D’ici là, les étapes se confirment à la main.

error-salesforce-api-off-for-user = Vous êtes connecté à Salesforce, mais votre utilisateur n’a pas droit à l’API.
error-salesforce-api-off-for-user-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Users (Utilisateurs) > votre utilisateur > le profil et coche « API Enabled » sous Administrative Permissions, ou attribue un ensemble d’autorisations qui l’accorde. Vérifiez ensuite à nouveau ; il n’est pas nécessaire de vous reconnecter.

error-salesforce-forbidden = Salesforce ne permet pas cela à votre utilisateur ({ $reason }, statut { $status }). { $detail }
error-salesforce-forbidden-hint = L’administrateur Salesforce vérifie les autorisations de votre profil et de vos ensembles d’autorisations, puis vous réessayez.

error-salesforce-security-policy = Une politique de sécurité des transactions de l’organisation a arrêté l’appel.
error-salesforce-security-policy-hint = L’administrateur Salesforce consulte Setup (Configuration) > Transaction Security Policies et prévoit une exception pour vous, ou se charge de cette partie.

error-salesforce-not-visible = Impossible de le dire : votre utilisateur ne voit pas un objet ou un champ, ou l’organisation ne l’a pas ({ $reason }, statut { $status }). { $detail }
error-salesforce-not-visible-hint = L’administrateur Salesforce donne l’accès à votre utilisateur, ou se connecte ici à votre place.

error-salesforce-not-told = Salesforce n’a pas fourni cette information sur l’organisation.
error-salesforce-not-told-hint = Vérifiez-la vous-même dans Setup (Configuration) > Company Information (Informations sur la société).

error-salesforce-not-found = Salesforce ne connaît rien à l’adresse demandée.
error-salesforce-not-found-hint = Vérifiez que vous êtes connecté à la bonne organisation, puis réessayez.

error-salesforce-version-retired = L’organisation ne prend plus en charge la version de l’API demandée.
error-salesforce-version-retired-hint = Cherchez une version plus récente de cette application, puis réessayez.

error-salesforce-too-old = La version d’API la plus récente de l’organisation est { $newest } ; cette application a besoin de la version { $oldest } ou d’une version ultérieure.
error-salesforce-too-old-hint = Vérifiez que vous êtes connecté à la bonne organisation. Toutes celles que Salesforce héberge sont plus récentes ; un proxy modifie peut-être les réponses.

error-salesforce-locked = Un enregistrement est en cours de modification par quelqu’un d’autre.
error-salesforce-locked-hint = Attendez une minute, puis réessayez.

error-salesforce-query-timeout = Salesforce a mis trop de temps à répondre et a abandonné.
error-salesforce-query-timeout-hint = Réessayez ; une réponse est plus probable à une heure plus calme.

error-salesforce-unavailable = Salesforce n’est pas disponible en ce moment.
error-salesforce-unavailable-hint = Consultez status.salesforce.com pour votre instance, puis réessayez. Vous restez connecté.

error-salesforce-web-page = { $host } a répondu par une page web au lieu de données (statut { $status }).
error-salesforce-web-page-hint = Ouvrez une page quelconque dans le navigateur : un réseau qui demande une connexion s’y signale. Sinon, demandez à votre équipe réseau si un proxy s’interpose.

error-salesforce-odd-answer = La réponse de { $host } n’est pas celle que l’API promet ({ $member }).
error-salesforce-odd-answer-hint = Réessayez. Si cela se reproduit, demandez à votre équipe réseau si quelque chose modifie les réponses en chemin, et signalez-le avec ce texte.

error-salesforce-elsewhere = La réponse renvoyait vers un autre serveur. Rien n’y a été envoyé.
error-salesforce-elsewhere-hint = Réessayez. Si cela se reproduit, montrez ce message à votre équipe de sécurité : quelque chose modifie les réponses en chemin.

error-salesforce-refused = Salesforce a refusé l’appel ({ $reason }, statut { $status }). { $detail }
error-salesforce-refused-hint = Réessayez. Si cela se reproduit, signalez-le avec ce texte.

## Où répond Marketo, et les identifiants

error-marketo-endpoint-missing = Le point d’accès (Endpoint) manque encore.
error-marketo-endpoint-missing-hint = L’administrateur Marketo le copie dans Admin > Web Services (Services web) > REST API, ou donne l’identifiant Munchkin indiqué dans Admin > Munchkin.

error-marketo-endpoint-not-understood = « { $value } » n’est ni le point d’accès d’un abonnement Marketo ni un identifiant Munchkin.
error-marketo-endpoint-not-understood-hint = Copiez le point d’accès depuis Admin > Web Services (Services web) > REST API. Il a la forme https://123-ABC-456.mktorest.com/rest.

error-marketo-endpoint-foreign = { $host } n’est pas un hôte de l’API REST de Marketo : aucun secret n’y est envoyé.
error-marketo-endpoint-foreign-hint = Copiez le point d’accès depuis l’encadré REST API de Admin > Web Services (Services web), et non depuis l’encadré SOAP API ni depuis la barre d’adresse.

error-marketo-munchkin-unusual = L’identifiant Munchkin { $value } ne ressemble pas aux autres, formés de trois chiffres, trois lettres et trois chiffres.
error-marketo-munchkin-unusual-hint = Il peut tout de même être juste. Comparez-le avec Admin > Munchkin dans Marketo.

error-marketo-client-id-missing = L’ID de client (Client ID) manque encore.
error-marketo-client-id-missing-hint = L’administrateur Marketo le copie dans Admin > LaunchPoint > le service personnalisé > View Details.

error-marketo-client-id-spaced = L’ID de client contient des espaces ou des retours à la ligne.
error-marketo-client-id-spaced-hint = Copiez-le de nouveau depuis Admin > LaunchPoint > le service personnalisé > View Details, et ne collez rien d’autre.

error-marketo-client-secret-missing = Le secret de client (Client Secret) manque encore.
error-marketo-client-secret-missing-hint = L’administrateur Marketo le copie dans Admin > LaunchPoint > le service personnalisé > View Details.

error-marketo-client-secret-spaced = Le secret de client contient des espaces ou des retours à la ligne.
error-marketo-client-secret-spaced-hint = Copiez-le de nouveau depuis Admin > LaunchPoint > le service personnalisé > View Details, et ne collez rien d’autre.

error-marketo-credentials-refused = Marketo n’accepte pas l’ID de client avec ce secret de client. { $detail }
error-marketo-credentials-refused-hint = L’administrateur Marketo ouvre Admin > LaunchPoint > le service personnalisé > View Details. Copiez de nouveau l’ID et le secret de client, et vérifiez que le point d’accès appartient au même abonnement.

## Ce que répond Marketo

error-marketo-token-refused = Marketo a délivré un jeton d’accès, puis l’a refusé ({ $reason }).
error-marketo-token-refused-hint = Testez à nouveau dans quelques minutes. Si cela persiste, l’administrateur Marketo vérifie que l’utilisateur API du service personnalisé existe toujours et n’a pas expiré.

error-marketo-token-missing = Le jeton d’accès n’est pas parvenu à Marketo.
error-marketo-token-missing-hint = Demandez à votre équipe réseau si un proxy retire l’en-tête Authorization. Si aucun ne s’interpose, signalez-le avec ce texte.

error-marketo-access-denied = Le rôle de l’utilisateur API ne le permet pas, ou ce réseau n’a pas accès à l’API.
error-marketo-access-denied-hint = L’administrateur Marketo ouvre Admin > Users & Roles (Utilisateurs et rôles) > Roles et coche « Read-Only Person » et « Read-Only Activity » sous Access API. Si elles sont cochées, voyez Admin > Web Services (Services web) > IP Restrictions.

error-marketo-not-from-here = Marketo ne donne pas accès à son API depuis ce réseau.
error-marketo-not-from-here-hint = Ce qui était demandé n’exige aucune autorisation : le rôle n’est donc pas en cause. L’administrateur Marketo ouvre Admin > Web Services (Services web) > IP Restrictions et y ajoute l’adresse publique de ce réseau, ou vous testez depuis un réseau qui y figure.

error-marketo-rate = Les intégrations de l’abonnement font trop d’appels en peu de temps.
error-marketo-rate-hint = Attendez une minute, puis réessayez. Si cela persiste, l’administrateur Marketo cherche dans Admin > Web Services (Services web) l’intégration qui appelle le plus souvent.

error-marketo-at-once = Les intégrations de l’abonnement font trop d’appels en même temps.
error-marketo-at-once-hint = Attendez une minute, puis réessayez. Si cela persiste, l’administrateur Marketo cherche l’intégration qui lance de nombreux appels en parallèle.

error-marketo-quota = Les appels d’API de la journée sont épuisés. Le décompte repart à zéro le { $resets }.
error-marketo-quota-hint = Réessayez après ce moment. L’administrateur Marketo voit dans Admin > Web Services (Services web) > API Call Information quelle intégration en consomme le plus.

error-marketo-subscription = Marketo ne trouve pas l’abonnement à ce point d’accès, ou ne peut pas le joindre.
error-marketo-subscription-hint = Le plus souvent, cela passe : réessayez dans quelques minutes. Si cela persiste, comparez le point d’accès avec Admin > Web Services (Services web).

error-marketo-unavailable = Marketo n’est pas disponible en ce moment ({ $reason }).
error-marketo-unavailable-hint = Consultez status.adobe.com pour Marketo Engage, puis réessayez.

error-marketo-not-found = Marketo ne connaît rien à l’adresse demandée ({ $reason }).
error-marketo-not-found-hint = Comparez le point d’accès avec Admin > Web Services (Services web) > REST API. S’ils sont identiques, signalez-le avec ce texte.

error-marketo-web-page = { $host } a répondu par une page web au lieu de données (statut { $status }).
error-marketo-web-page-hint = Ouvrez une page quelconque dans le navigateur : un réseau qui demande une connexion s’y signale. Sinon, demandez à votre équipe réseau si un proxy s’interpose.

error-marketo-odd-answer = La réponse de { $host } n’est pas celle que l’API promet ({ $member }).
error-marketo-odd-answer-hint = Réessayez. Si cela se reproduit, demandez à votre équipe réseau si quelque chose modifie les réponses en chemin, et signalez-le avec ce texte.

error-marketo-refused = Marketo a refusé l’appel ({ $reason }). { $detail }
error-marketo-refused-hint = Réessayez. Si cela se reproduit, signalez-le avec ce texte.

## Une configuration et ses comptes

error-salesforce-app-missing = Cette configuration ne dit pas encore où et par quelle application se connecter.
error-salesforce-app-missing-hint = Créez l’application comme la page le décrit, collez sa clé et enregistrez.
error-session-missing = Plus personne n’est connecté à Salesforce sur cet ordinateur.
error-session-missing-hint = Connectez-vous de nouveau.
error-marketo-secret-missing = Le secret de client ne se trouve pas sur cet ordinateur.
error-marketo-secret-missing-hint = Recopiez-le depuis View Details du service, puis testez-le.
error-salesforce-app-unconfirmed = { $by } a choisi l’adresse de connexion { $address } pour Salesforce avec la clé consommateur { $client-id }. { $chosen ->
    [yes] Vous aviez choisi { $own }. Cet ordinateur n’utilise ni l’une ni l’autre tant que vous n’avez pas décidé.
   *[no] Cet ordinateur ne l’utilise pas avant votre confirmation.
  }
error-salesforce-app-unconfirmed-hint = Demandez-lui si c’est exact. Confirmez ensuite sur la page Salesforce, ou dans le terminal avec --accept-address { $address }.
error-marketo-service-unconfirmed = { $by } a choisi l’adresse Marketo { $address } avec l’ID de client { $client-id }. { $chosen ->
    [yes] Vous aviez choisi { $own }. Cet ordinateur n’envoie rien à l’une ni à l’autre tant que vous n’avez pas décidé.
   *[no] Cet ordinateur n’y envoie rien avant votre confirmation.
  }
error-marketo-service-unconfirmed-hint = Demandez-lui si c’est exact. Confirmez ensuite sur la page Marketo, ou avec msi-setup sign-in marketo --accept-address { $address }.
error-choice-changed = Le choix a changé entre-temps.
error-choice-changed-hint = Regardez le nouveau choix, puis décidez.
error-accept-address-other = L’adresse à accepter est { $address }, et non { $given }.
error-accept-address-other-hint = Comparez-les avec la personne qui l’a choisie. Indiquez exactement l’adresse que vous voulez utiliser.
error-marketo-secret-unbound = Le secret de client dans le trousseau n’indique pas pour quelle adresse Marketo il a été donné : il n’est envoyé nulle part.
error-marketo-secret-unbound-hint = Collez-le à nouveau depuis View Details du service, puis testez-le.
error-marketo-secret-other-service = Le secret de client sur cet ordinateur a été donné pour { $given-for } avec l’ID de client { $given-for-client }. Il n’est pas envoyé à { $asked-for } avec { $asked-for-client }.
error-marketo-secret-other-service-hint = Si la nouvelle adresse est exacte, collez le secret de client de ce service, puis testez-le.
error-removed-not-revoked = { $host } n’a pas confirmé que votre session a pris fin ({ $reason }).
error-removed-not-revoked-hint = Révoquez-la dans l’organisation : Setup, Connected Apps OAuth Usage.
error-sign-in-other-organization = Vous vous êtes connecté à { $got } ({ $got-id }), mais cette configuration concerne { $expected } ({ $expected-id }). La session a été fermée.
error-sign-in-other-organization-hint = Déconnectez-vous de Salesforce dans le navigateur et connectez-vous à la bonne organisation, de préférence à l’adresse de son propre domaine. Pour l’autre organisation, commencez une configuration distincte.
error-sign-in-under-way = Une connexion est déjà en cours.
error-sign-in-under-way-hint = Terminez-la dans le navigateur, ou annulez-la d’abord.
error-setup-changed = Une autre configuration a été ouverte entre-temps ; le résultat n’a pas été consigné.
error-setup-changed-hint = Ouvrez la configuration concernée et recommencez.
error-secret-not-read = Le secret de client n’a pas pu être lu : { $reason }
error-secret-not-read-hint = Saisissez-le à l’invite, ou transmettez-le à la commande par l’entrée standard.

## Organisation d’entraînement

error-practice-setup-only = { $host } n’est pas une adresse d’entraînement, et cette configuration en est une.
error-practice-setup-only-hint = Pour de vrais comptes, commencez une configuration distincte.
error-practice-not-here = { $host } est une adresse d’entraînement, et cette configuration n’en est pas une.
error-practice-not-here-hint = Utilisez « Essayer l’organisation d’entraînement » sur le premier écran.
error-practice-not-started = L’organisation d’entraînement n’a pas pu démarrer : { $reason }
error-practice-not-started-hint = Si un autre programme occupe son port, fermez-le ; ou commencez un nouvel entraînement, qui prendra d’autres ports.
error-practice-not-running = L’organisation d’entraînement ne tourne pas.
error-practice-not-running-hint = Choisissez « Réessayer » là où la fenêtre le propose. Sinon, revenez au premier écran et rouvrez la configuration d’entraînement.
error-practice-port = L’organisation d’entraînement ne peut pas utiliser le port { $port } : { $reason }
error-practice-port-hint = Fermez le programme qui occupe ce port, ou choisissez-en un autre.
