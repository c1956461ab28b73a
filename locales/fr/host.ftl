### Ce que Rust dit lui-même : boîtes de dialogue natives et terminal.

## Boîtes de dialogue natives

dialog-choose-list-title = Choisir la liste des personnes à inviter
dialog-choose-list-filter = Listes (CSV, texte)
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
cli-status-done = terminée
cli-status-skipped = ignorée
cli-status-attention = à revoir

## Terminal : invites check

cli-check-header = avec ligne d’en-tête
cli-check-no-header = sans ligne d’en-tête
cli-check-read = Lu en { $encoding }, séparateur « { $delimiter } », { $header }.
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
