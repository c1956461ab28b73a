### Ce que Rust dit lui-même : boîtes de dialogue natives et terminal.

## Boîtes de dialogue natives

dialog-choose-list-title = Choisir la liste des personnes à inviter
dialog-choose-list-filter = Listes (classeurs, CSV, texte)
dialog-save-clean-title = Enregistrer la liste nettoyée
dialog-save-left-out-title = Enregistrer les lignes écartées
dialog-save-filter = Liste CSV

## Profils

persona-marketo-admin = Administrateur Marketo
persona-salesforce-admin = Administrateur Salesforce

## Terminal : toutes les commandes

cli-hint = Que faire : { $hint }

## Terminal : guide

cli-guide-title = Configurer Marketo Sales Insight Actions
cli-guide-prerequisites = Avant de commencer, puis sept étapes :
cli-guide-or = {" "}ou{" "}
cli-guide-optional = {" "}(facultatif)
cli-guide-done = C’est fait quand : { $done }

## Terminal : status

cli-status-none = Aucune configuration sur cette machine pour l’instant.
cli-status-progress = { $done } sur { $total } terminées
cli-status-locked = bloquée
cli-status-open = à faire
cli-status-waiting = en attente
cli-status-verified = vérifiée
cli-status-attested = confirmée à la main
cli-status-assumed = supposée faite
cli-status-skipped = ignorée
cli-status-attention = à revoir
cli-status-damage =
    { $count ->
        [one] Une partie de l’enregistrement n’est pas prise en compte. La fenêtre et --json indiquent laquelle.
       *[other] { $count } parties de l’enregistrement ne sont pas prises en compte. La fenêtre et --json indiquent lesquelles.
    }
cli-status-newer =
    { $count ->
        [one] Une entrée, écrite par une version plus récente, n’est pas affichée.
       *[other] { $count } entrées, écrites par une version plus récente, ne sont pas affichées.
    }

## Terminal : explain

cli-explain-link = { $title } : { $url }
cli-explain-who = Qui agit : { $who }

## Terminal : invites check

cli-check-header = avec ligne d’en-tête
cli-check-no-header = sans ligne d’en-tête
cli-check-read = Lu en { $encoding }, séparateur « { $delimiter } », { $header }.
cli-check-read-sheet = Lu : la feuille « { $sheet } » du classeur, { $header }.
cli-check-columns = Colonnes : { $columns }.
cli-check-not-used = non utilisée
cli-check-rows =
    { $ready ->
        [one] { $ready } ligne sur { $total } est prête
       *[other] { $ready } lignes sur { $total } sont prêtes
    }, { $rejected ->
        [one] { $rejected } écartée
       *[other] { $rejected } écartées
    }{ $blank ->
        [0] {""}
        [one] , 1 ligne vide
       *[other] , { $blank } lignes vides
    }.
cli-check-trimmed =
    { $count ->
        [one] { $count } adresse était entourée d’espaces ; la liste nettoyée ne les contient plus.
       *[other] { $count } adresses étaient entourées d’espaces ; la liste nettoyée ne les contient plus.
    }
cli-check-above = Lignes au-dessus de l’en-tête : { $count }, à commencer par : { $text }
cli-check-footer = Lignes après les personnes : { $count }, à commencer par : { $text }
cli-check-unused = Adresses dans la colonne { $column }, qui n’est pas utilisée : { $count }
cli-check-doubt = À vérifier : { $doubt }
cli-check-doubt-settled = Accepté : { $doubt }
cli-check-doubt-accept = Pour l’accepter : { $option }
cli-check-progress = Vérification : { $percent } %, { $rows } lignes
cli-check-place = ligne { $row } (ligne { $line } du fichier)
cli-check-place-column = ligne { $row } (ligne { $line } du fichier), { $column }
cli-check-problem = { $place } : { $value } — { $reason }
cli-check-problem-empty = { $place } : { $reason }
cli-check-more =
    { $count ->
        [one] { $count } autre problème n’est pas affiché ici ; --json donne les 1 000 premiers, --rejects écrit toutes les lignes écartées.
       *[other] { $count } autres problèmes ne sont pas affichés ici ; --json donne les 1 000 premiers, --rejects écrit toutes les lignes écartées.
    }
cli-check-seats = { $ready } personnes sont prêtes, mais la limite documentée d’une instance est de { $seats } licences.
cli-mark-person = ligne { $line } : { $email } — { $mark }

## Terminal : practice

cli-practice-salesforce = Organisation d’entraînement – Salesforce
cli-practice-login-url = URL de connexion
cli-practice-username = Nom d’utilisateur
cli-practice-password = Mot de passe
cli-practice-consumer-key = Clé consommateur
cli-practice-marketo = Organisation d’entraînement – Marketo
cli-practice-endpoint = Point d’accès
cli-practice-identity = Identité
cli-practice-munchkin-id = Munchkin ID
cli-practice-client-id = ID de client
cli-practice-client-secret = Secret de client
cli-practice-control = Faites ici les étapes des applications web : { $url }
cli-practice-end = Elle fonctionne jusqu’à ce que vous appuyiez sur Ctrl+C. Rien n’en est conservé.

## Terminal : configuration, connexion, déconnexion

cli-setup-created = « { $name } » créée : { $id }
cli-no-browser = non ouvert, comme demandé
cli-sign-in-old-tab = Le navigateur a envoyé la réponse à une connexion antérieure ; elle n’a pas été retenue. Utilisez l’onglet le plus récent.
cli-cancelling = Annulation en cours. Appuyez encore une fois sur Ctrl+C pour arrêter immédiatement.
cli-signed-in-salesforce = Connecté à { $organization } ({ $id }) en tant que { $user }.
cli-not-kept = Aucun trousseau ne conserve cette connexion : elle prend fin avec cette commande, et la commande suivante ne trouvera personne de connecté.
cli-not-kept-hint = Connectez-vous dans la fenêtre de l’application, qui garde la session jusqu’à sa fermeture, ou installez un trousseau (GNOME : gnome-keyring ; KDE : KWallet ; sinon : KeePassXC), puis reconnectez-vous.
cli-marketo-secret = Secret de client du service personnalisé, pour { $endpoint } (non affiché) :
cli-connected-marketo = Les identifiants fonctionnent ; leur utilisateur API est { $user }.
cli-was-not-signed-in = Personne n’était connecté ici : il n’y avait rien à fermer.
cli-signed-out = Déconnecté. Le trousseau ne conserve plus rien.
cli-signed-out-anyway = Déconnecté. Ce qui était conservé n’a pas pu être supprimé du trousseau.
cli-setup-removed = Supprimée : la configuration est dans la corbeille de cet ordinateur.
cli-not-revoked = Rien ne confirme que la session a pris fin de l’autre côté.
