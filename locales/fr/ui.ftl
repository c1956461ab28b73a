### Les mots de la fenêtre. Les phrases du guide sont dans guide.ftl, celles des erreurs dans errors.ftl et invites.ftl.

## L’application et son premier écran

app-name = MSI Actions Setup
first-lead = Sept étapes, deux administrateurs, quatre applications. Voici où vous en êtes.
first-data-folder = Tout est conservé sur cet ordinateur, dans
language-label = Langue
zoom-label = Zoom
zoom-percent = { $percent } %
action-zoom-in = Agrandir (Ctrl +)
action-zoom-out = Réduire (Ctrl −)
action-zoom-usual = Taille normale (Ctrl 0)
skip-to-step = Aller à l’étape

resume-new = Rien d’enregistré pour l’instant
resume-changed = Dernière modification : { $at }
resume-changed-by = Dernière modification : { $at }, par { $name }
resume-next = À suivre :
resume-finished = Toutes les étapes sont faites ou ignorées.
minutes-left = encore { $length } de travail environ

setups-title = Autres configurations
setups-name = Configuration
setups-where = Environnement
setups-progress = Avancement
setups-changed = Dernière modification
setups-actions = Actions
setups-done = { $done } sur { $total }
setups-finished = Terminée
setups-find = Rechercher par nom
setups-more = En afficher { $count } de plus
setups-shown = { $shown } affichées sur { $total }
setups-none-found = Aucune configuration ne correspond.
setup-never-changed = Aucune
setup-changed-by = { $at }, par { $name }
setup-unreadable = Cette configuration est illisible ({ $code }).

new-title = Nouvelle configuration
new-text = Un abonnement Marketo relié à une organisation Salesforce. Il vous faut les droits d’administration des deux côtés, ou un autre administrateur avec qui partager le travail.
new-name = Nom de la configuration
new-name-example = Par exemple : Northwind
new-name-missing = Donnez un nom à la configuration, par exemple celui de l’entreprise.
new-environment = Environnement
new-environment-text = « Sandbox » désigne une sandbox Salesforce. Pour une sandbox Marketo, Adobe n’active MSI Actions que sur demande.
environment-production = Production
environment-sandbox = Sandbox

person-name = Votre nom
person-name-missing = Saisissez votre nom. L’autre administrateur le verra à côté de ce que vous enregistrez.
person-roles = Votre rôle
person-roles-text = Cochez les deux si vous menez seul toute la configuration. Vos étapes sont mises en évidence.
person-you = vous
person-you-first = Vous
person-no-role = aucun rôle choisi
persona-marketo-admin = Administrateur Marketo
persona-salesforce-admin = Administrateur Salesforce
persona-either = L’un ou l’autre
short-marketo-admin = Admin Marketo
short-salesforce-admin = Admin Salesforce
short-either = L’un ou l’autre
persona-mine = · vous

remove-title = Supprimer « { $name } » ?
remove-text = Vous êtes déconnecté, ses secrets sont oubliés, et son dossier part dans la corbeille de cet ordinateur, avec tout ce qui y est enregistré. Rien ne change dans Marketo ni dans Salesforce. Vous pourrez le restaurer depuis la corbeille.
role-title = Vous dans cette configuration

## Boutons

action-resume = Reprendre
action-open = Ouvrir
action-remove = Supprimer…
action-remove-now = Mettre à la corbeille
action-remove-anyway = Mettre à la corbeille malgré tout
action-new-setup = Nouvelle configuration…
action-create = Commencer
action-cancel = Annuler
action-save = Enregistrer
action-dismiss = Fermer
action-all-setups = Configurations
action-rename = Renommer la configuration
action-change-role = Modifier…
action-copy = Copier
action-acknowledge = Confirmer
action-skip = Ignorer…
action-skip-now = Ignorer l’étape
action-add-note = Ajouter une note
action-save-note = Enregistrer la note
action-reopen = Rouvrir
action-keep = Garder cette version
action-next = Continuer : { $title }
action-go-to = Aller à { $step }
action-choose-file = Choisir un fichier…
action-choose-another = Choisir un autre fichier…
action-stop-reading = Annuler
action-save-clean = Enregistrer la liste nettoyée…
action-save-left-out = Enregistrer les lignes écartées…
action-verify = Vérifier
action-verify-again = Vérifier à nouveau
action-verify-all = Tout vérifier
action-verify-mine = Mes étapes
action-watch = Surveiller
action-stop-watching = Arrêter
action-connect = Connecter { $product }
action-sign-in-again = Se reconnecter
action-message-marketo-admin = Copier un message pour l’administrateur Marketo
action-message-salesforce-admin = Copier un message pour l’administrateur Salesforce

## Heures et durées

time-today = aujourd’hui, { $time }
time-impossible = une date impossible
number-impossible = un nombre impossible
time-just-now = à l’instant
length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes } min

## Le tableau de gauche

steps-label = Étapes
list-prerequisites = Avant de commencer
list-steps = Les sept étapes
ring-label = { $done } sur { $total }
overview-finished = Tout est fait
overview-left = Encore { $length } environ
overview-persona =
    { $left ->
        [0] { $persona } : plus rien à faire
        [one] { $persona } : encore { $left } étape
       *[other] { $persona } : encore { $left } étapes
    }
overview-me = Vous êtes { $name } ({ $roles }).
filter-label = Étapes à afficher
filter-all = Toutes
filter-mine = À moi
filter-open = À faire
filter-none-mine = Aucune étape ne relève de votre rôle. Modifiez votre rôle ci-dessus ou affichez toutes les étapes.
filter-none-open = Aucune étape ne peut avancer pour l’instant. Affichez toutes les étapes pour voir pourquoi.

step-named = « { $title } »
step-numbered = l’étape { $number }
state-locked = Attend { $missing }
state-open = À faire · { $length }
state-waiting = En attente jusqu’à { $until }
state-verified = Vérifiée, { $at }
state-verified-old = Vérification ancienne, { $at }
state-attested = Confirmée par { $name }, { $at }
state-attested-you = Confirmée par vous, { $at }
state-assumed = Supposée faite, { $at }
state-follows = Supposée faite : découle de { $from }
state-skipped = Ignorée, { $at }
state-attention = À trancher : deux réponses
state-drifted = À revoir : n’est plus conforme

## Une étape

step-before = Avant de commencer
step-of = Étape { $number } sur { $total }
step-length = environ { $length } de travail
step-state = État de l’étape
link-outside = (s’ouvre dans le navigateur)

banner-locked = Il faut d’abord régler { $missing }.
banner-locked-text = Vous pouvez lire l’étape et la préparer. Elle pourra être confirmée dès que cela sera fait ou ignoré.
banner-waiting = En attente jusqu’à { $until }
banner-waiting-text = Les produits ont besoin de ce temps. Continuer plus tôt ferait échouer la suite.
banner-skipped = Ignorée par { $name }, { $at }
banner-attention = Deux personnes ont enregistré des réponses différentes pour cette étape.
banner-attention-text = Aucune n’avait vu ce que l’autre avait écrit. Regardez dans les produits, puis gardez ce qui est vrai.
banner-drifted = Cela fonctionnait et a changé depuis.
banner-drifted-text = Rétablissez-le, puis vérifiez à nouveau. Si tout est correct malgré cela, confirmez l’étape à la main plus bas.
turn-of-marketo-admin = À faire par l’administrateur Marketo.
turn-of-salesforce-admin = À faire par l’administrateur Salesforce.
version-by = { $name }, { $at }
version-done = L’étape est faite.
version-skipped = L’étape est ignorée : { $reason }
version-open = L’étape reste à faire.

done-verified = Vérifiée par un contrôle, { $at }
done-verified-old = Vérifiée par un contrôle, { $at } : cela date
done-assumed = Supposée faite, { $at }
done-follows = Supposée faite : découle de { $from } (vérification : { $at })
done-attested = Confirmée par { $name }, { $at }
done-attested-you = Confirmée par vous, { $at }
done-already = Déjà faite selon { $name }, { $at }
done-already-you = Déjà faite selon vous, { $at }
proof-verified-text = Les contrôles ont interrogé le produit lui-même.
proof-old-text = Les contrôles ont interrogé le produit lui-même, mais il y a un certain temps. Vérifiez à nouveau pour savoir si cela tient toujours.
proof-attested-text = Une personne l’affirme ; aucun contrôle ne l’a prouvé.
proof-assumed-text = Personne ne l’a confirmé ; cela découle d’autre chose qui a été enregistré.

cautions-title = Bon à savoir
severity-note = Remarque
severity-warning = Attention
severity-danger = Irréversible
caution-name = Nom
caution-email = Adresse e-mail
caution-missing = Saisissez le nom et l’adresse e-mail de cette personne. Les deux administrateurs doivent savoir de qui il s’agit.
acknowledged = Pris en compte par { $by }, { $at }
acknowledged-person = { $name } ({ $email }), pris en compte par { $by }, { $at }

instructions-title = Ce qu’il faut faire
section-alternative = Au choix
instruction-optional = facultatif
table-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
section-ticked = { $ticked } sur { $of }

wait-running = Commencée { $started }, terminée à { $until }, encore { $left } environ
wait-earliest = Peut être terminée dès { $earliest }.
wait-over = Terminée depuis { $at }
wait-people = Nombre de personnes
wait-people-missing = Saisissez le nombre de personnes synchronisées, en nombre entier.
wait-per-thousand = De { $shortest } à { $longest } minutes pour 1 000 personnes
wait-estimate = Comptez de { $shortest } à { $longest }.
wait-again = Recommencer
wait-starts-itself = Commence d’elle-même ({ $length }).

actions-title = Est-ce fait ?
attest-or-verify = Les contrôles ci-dessous peuvent le montrer ; personne n’a alors à le confirmer.
attest-note = Ce que vous avez constaté
attest-note-why = (facultatif, conservé avec votre confirmation)
attest-unticked = { $ticked } instructions cochées sur { $of }. Vous pouvez tout de même confirmer l’étape.
blocked-held = Un autre programme utilise cette configuration : elle peut être lue, pas modifiée.
blocked-locked = Confirmation impossible pour l’instant : attend { $missing }.
blocked-caution = Confirmation impossible avant d’avoir pris en compte : { $title }

skip-title = Ignorer « { $title } » ?
skip-text = Une étape ignorée est considérée comme réglée ; celles qui en dépendent s’ouvrent. Vous pourrez la rouvrir à tout moment.
skip-reason = Pourquoi l’ignorer ?
skip-reason-missing = Saisissez une raison. L’autre administrateur la lira.

notes-title = Notes
note-by = { $name }, { $at }
note-label = Note pour les deux administrateurs

## À côté d’une étape

aside-label = À propos de cette étape
proof-title = Preuve
proof-needed = Requise
proof-your-word = votre confirmation
proof-checks =
    { $count ->
        [one] un contrôle, ou votre confirmation
       *[other] { $count } contrôles, ou votre confirmation
    }
proof-recorded = Enregistrée
proof-none = rien pour l’instant
proof-unlocks = Débloque
proof-unlocks-nothing = rien n’en dépend
others-title = À faire en parallèle : { $persona }
others-copy = Copier un message
others-message = le message
message-other =
    Dans la configuration « { $setup } » de Marketo Sales Insight Actions, ces étapes vous attendent dès maintenant :
remedies-title = En cas de problème
remedy-starts-wait = C’est fait, lancer l’attente
source-title = Source

## La configuration entière

undo-title = Annuler : { $what }
undo-in-step = { $event }, étape { $number }
undo-in-row = { $event }, « { $title } »
undo-instruction-ticked = coche
undo-step-attested = confirmation
undo-step-skipped = étape ignorée
undo-step-reopened = réouverture
undo-note-written = note
undo-caution-acknowledged = prise en compte
undo-wait-started = début d’attente
undo-version-chosen = version gardée
undo-setup-renamed = changement de nom
undo-invite-list-checked = vérification de la liste
undo-invite-list-saved = liste enregistrée
undo-other = dernière modification

held-title = Cette configuration est utilisée par { $program } depuis { $since }.
held-window = une autre fenêtre
held-terminal = un terminal
held-text = Vous pouvez tout lire ici. Pour modifier quelque chose, fermez-la d’abord là-bas (processus { $pid }).
damage-title =
    { $count ->
        [one] Une partie de l’enregistrement n’est pas prise en compte.
       *[other] { $count } parties de l’enregistrement ne sont pas prises en compte.
    }
damage-text = Ce qui est illisible ou n’a pas sa place dans cet enregistrement a été mis de côté et reste où il est. Tout le reste est intact. Parcourez les étapes et enregistrez à nouveau ce qui manque.
damage-details = Où
damage-line = ligne { $line }, { $bytes } octets :
damage-part = { $bytes } octets :
damage-torn = coupée pendant l’écriture
damage-checksum = la somme de contrôle ne correspond pas
damage-not-an-event = n’est pas une entrée de l’enregistrement
damage-unreadable = la suite de ce fichier est illisible
damage-no-author = le nom du fichier ne désigne personne
damage-other-author = entrée d’une autre personne que celle à qui appartient ce fichier
damage-other-setup = entrée d’une autre configuration
damage-does-not-fit = une valeur de cette entrée dépasse toutes les limites, ou une adresse ne convient pas à cette configuration
damage-claims-too-much = cette entrée prétend avoir vu plus que ce qui a été écrit
damage-not-the-creation = cette entrée prétend avoir créé la configuration, qu’une autre a créée
damage-too-long = au-delà de la longueur maximale d’un enregistrement ; cette partie n’est pas lue
damage-too-many-authors = au-delà du nombre maximal de personnes ; ce fichier n’est pas lu
newer-title =
    { $count ->
        [one] Une entrée a été écrite par une version plus récente de cette application.
       *[other] { $count } entrées ont été écrites par une version plus récente de cette application.
    }
newer-text = Ces données sont conservées, mais cette version ne les comprend pas. Mettez l’application à jour pour les voir.

part-failed-title = Cette partie ne peut pas être affichée
part-failed-text = Ce qui était enregistré est conservé. Le prochain démarrage affichera toutes les configurations.
page-failed-title = Un problème est survenu dans cette fenêtre
page-failed-text = L’application comporte une erreur, ou l’historique de cette configuration contient un élément que cette version ne sait pas afficher. Ce qui était enregistré est conservé ; ce qui était en cours de saisie est perdu. Le prochain démarrage affichera toutes les configurations.
action-draw-again = Réessayer
failure-unknown = Cela n’a pas fonctionné ({ $code }).
failure-unknown-hint = Réessayez. Si cela se reproduit, fermez puis rouvrez l’application ; ce qui était enregistré est conservé.
failure-code = Code :

## La liste d’invitations

invites-title = La liste des personnes à inviter
invites-text = Choisissez le classeur ou le fichier CSV des personnes à inviter. Il est lu ici, sur cet ordinateur, et jamais modifié. Vous obtenez une liste nettoyée à importer, et les lignes écartées avec la raison.
invites-no-email = Choisissez la colonne qui contient l’adresse e-mail.
invites-over-seats = { $ready } personnes sont prêtes ; la limite documentée est de { $seats } licences.
invites-over-seats-hint = Choisissez qui reste : écartez des lignes dans le tableau ci-dessous avec la touche Suppr. Demandez à votre équipe de compte Adobe de combien de licences vous disposez avant d’importer la liste.
invites-layout = La liste nettoyée est écrite en UTF-8 avec les colonnes Email, First Name, Last Name. Cette présentation est la nôtre : Adobe n’en documente aucune. L’écran suivant du produit permet d’associer les colonnes.
last-check = { $file } : { $ready } personnes prêtes sur { $total }. Vérifiée par { $name }, { $at }.
last-saved-clean =
    { $rows ->
        [one] Liste nettoyée enregistrée : { $file }, { $rows } ligne
       *[other] Liste nettoyée enregistrée : { $file }, { $rows } lignes
    }
last-saved-left-out =
    { $rows ->
        [one] Lignes écartées enregistrées : { $file }, { $rows } ligne
       *[other] Lignes écartées enregistrées : { $file }, { $rows } lignes
    }
last-digest = SHA-256 du fichier :

invites-drop = Ou déposez-le n’importe où dans cette fenêtre.
invites-drop-here = Déposez la liste ici
action-from-salesforce = Depuis Salesforce…
invites-not-signed-in = Vous n’êtes pas connecté à Salesforce dans cette configuration.
users-title = Une liste d’utilisateurs Salesforce
users-text = Les utilisateurs standard actifs sont listés. Séparez plusieurs noms par des virgules ; un champ vide les prend tous.
users-profiles = Profil
users-roles = Rôle
users-permission-sets = Ensemble d’autorisations
users-since = Connexion depuis le
action-list-users = Lister les utilisateurs
action-compare = Comparer avec Salesforce
compare-text = Indique, pour chaque personne prête, si l’utilisateur peut activer. Rien n’est modifié dans Salesforce.
compared-at = Comparée avec Salesforce { $at }
understood-title-file = Fichier
understood-title-encoding = Codage
understood-title-header = En-tête
understood-title-columns = Colonnes
understood-title-people = Personnes
understood-file = { $file }, { $size }. Il est seulement lu, jamais modifié.
understood-sheet = { $file }, { $size }, feuille { $sheet }. Il est seulement lu, jamais modifié.
understood-last-time = Lu comme la dernière liste qui avait ces colonnes.
understood-encoding = Les lettres sont lues en { $encoding }.
understood-header = La ligne { $line } contient les noms des colonnes ; séparateur des cellules : { $delimiter }.
understood-no-header = Il n’y a pas d’en-tête ; séparateur des cellules : { $delimiter }.
understood-columns = Lu dans le fichier : { $columns }.
understood-column = { $field } depuis « { $column } »
understood-people =
    { $count ->
        [one] { $ready } personne prête sur { $total }.
       *[other] { $ready } personnes prêtes sur { $total }.
    }
understood-above =
    { $count ->
        [one] { $count } ligne ignorée avant l’en-tête
       *[other] { $count } lignes ignorées avant l’en-tête
    }
understood-footer =
    { $count ->
        [one] { $count } ligne ignorée après les personnes
       *[other] { $count } lignes ignorées après les personnes
    }
understood-unused =
    { $count ->
        [one] { $count } adresse hors des lignes n’est pas utilisée
       *[other] { $count } adresses hors des lignes ne sont pas utilisées
    }
understood-unused-column =
    { $count ->
        [one] { $count } adresse de la colonne « { $column } » n’est pas utilisée
       *[other] { $count } adresses de la colonne « { $column } » ne sont pas utilisées
    }
understood-corrected =
    { $count ->
        [one] { $count } cellule corrigée à la main
       *[other] { $count } cellules corrigées à la main
    }
understood-left-out =
    { $count ->
        [one] { $count } ligne écartée à la main
       *[other] { $count } lignes écartées à la main
    }
understood-not-there =
    { $count ->
        [one] { $count } modification à la main ne correspond plus au fichier tel qu’il est lu
       *[other] { $count } modifications à la main ne correspondent plus au fichier tel qu’il est lu
    }
action-show-left-out = Voir les lignes écartées
action-forget-layout = Oublier
action-no-header = Il n’y a pas d’en-tête
action-accept = Accepter
file-sheet = Feuille
file-header-line = Ligne des noms de colonnes
questions-title =
    { $count ->
        [one] Une question sur cette liste
       *[other] { $count } questions sur cette liste
    }
question-which = Quelle version vous semble juste ?
question-lines =
    { $count ->
        [0] Aux lignes { $lines } du fichier
        [one] Aux lignes { $lines } du fichier et à { $rest } autre
       *[other] Aux lignes { $lines } du fichier et à { $rest } autres
    }
question-header = L’en-tête est à la ligne { $line }
question-no-header = Il n’y a pas d’en-tête
fixes-title = Corrections dans la liste nettoyée
fixes-count =
    { $count ->
        [0] rien à corriger
        [one] { $count } cellule corrigée
       *[other] { $count } cellules corrigées
    }
fix-line = Ligne { $line }
rows-title = Toutes les lignes de la liste
rows-filter = Lignes à afficher
rows-all = Toutes { $count }
rows-ready = Prêtes { $count }
rows-left-out = Écartées { $count }
rows-doubtful = Douteuses { $count }
rows-empty = Vides { $count }
rows-search = Chercher dans les cellules
rows-line = Ligne
rows-remark = Remarque
rows-none = Aucune ligne ne correspond.
rows-keys = Les flèches déplacent, Entrée corrige une cellule, Suppr écarte une ligne ou la remet.
row-header = En-tête
row-above-header = Avant l’en-tête
row-footer = Après les personnes
row-empty = Ligne vide
row-doubtful = Voir les questions ci-dessus
row-encoding-guessed = Lettres à vérifier
row-encoding-mixed = Autre codage que les autres lignes
row-text-damaged = Lettres abîmées
row-name-split = Nom séparé en deux
row-formula-cell = Ressemble à une formule
row-domain-look-alike = Domaine peut-être mal orthographié
row-same = Doublon de la ligne { $line }
cell-corrected = Corrigée. Dans le fichier : { $before }
action-leave-out = Écarter
action-put-back = Remettre
action-undo-list = Annuler
action-redo-list = Rétablir
running-read = Lecture de la liste en cours depuis { $since }
running-list-users = Recherche des utilisateurs dans Salesforce depuis { $since }
running-compare = Comparaison avec Salesforce en cours depuis { $since }
file-encoding = Codage
file-delimiter = Colonnes séparées par
delimiter-comma = virgules
delimiter-semicolon = points-virgules
delimiter-tab = tabulations
delimiter-pipe = barres verticales
delimiter-other = séparé par { $sign }
column-none = Aucune
cell-empty = vide

running-save-clean = Enregistrement de la liste nettoyée en cours depuis { $since }
running-save-left-out = Enregistrement des lignes écartées en cours depuis { $since }
running-stopping = Arrêt en cours
running-starting = Ouverture du fichier
running-counts = { $rows } lignes lues, { $rejected } écartées · { $bytes } sur { $of }
counts-blank =
    { $count ->
        [one] { $count } ligne vide, non comptée
       *[other] { $count } lignes vides, non comptées
    }

## Ce que signifie un message des éditeurs

action-explain = Que signifie ce message ?
explain-about = Collez un message de Salesforce, de Marketo ou de MSI Actions, ou l’adresse entière de la page qui l’affiche. La recherche se fait sur cet ordinateur ; rien n’est envoyé ni conservé.
explain-label = Message ou adresse
explain-example = Par exemple : error=OAUTH_APP_BLOCKED
explain-look-up = Rechercher
explain-close = Fermer
explain-found =
    { $count ->
        [0] Rien n’est connu à ce sujet.
        [one] Un code est connu.
       *[other] { $count } codes sont connus.
    }
explain-who = Qui agit
explain-remedy = Que faire
explain-line = { $what } : { $said }

## Les contrôles

checks-title = Ce qui peut être contrôlé
verify-lead = Lecture seule : rien n’est modifié.
status-ok = Conforme
status-warning = À vérifier
status-failure = À corriger
status-unknown = Impossible à dire
counted-ok =
    { $count ->
        [one] { $count } conforme
       *[other] { $count } conformes
    }
counted-warning = { $count } à vérifier
counted-failure = { $count } à corriger
counted-unknown =
    { $count ->
        [one] { $count } impossible à dire
       *[other] { $count } impossibles à dire
    }
verify-informs = à titre indicatif
verify-old = ancien
verify-age = { $ago }, par { $name }
verify-asking = Question posée à { $product }
verify-more = Ce qui est demandé, et pourquoi
verify-no-words = Cette version n’a pas de mots pour ce qui a été trouvé ({ $code }).
verify-before = Avant, { $at }
verify-before-vouched = Avant
verify-before-was = Avant, { $at } : { $sentence }
verify-vouched = Confirmé à la main. Aucun contrôle ne l’avait constaté.
verify-now = Maintenant, { $at }
verify-asked = Question posée à { $product } : { $at }, par { $name }.
verify-needs =
    { $count ->
        [one] Ces contrôles interrogent { $products }, qui n’est pas connecté.
       *[other] Ces contrôles interrogent { $products }, et aucun des deux n’est connecté.
    }
verify-needs-some = { $products } n’est pas connecté. Les contrôles qui l’interrogent ne peuvent rien dire.
verify-busy = Une vérification est déjà en cours. Attendez-la ou annulez-la.
verify-busy-watching = Une surveillance est en cours. Arrêtez-la d’abord.
verify-running = Vérification en cours depuis { $since }
verify-watches = Surveillance depuis { $since } : { $check }
verify-stopping = Arrêt en cours
verify-done = { $done } sur { $all }
verify-watching = Surveillance depuis { $since }.
verify-watch-why = Repose la question régulièrement pendant que vous travaillez dans le navigateur.
verify-watch-next = Nouvelle question à { $at }, dans { $left }
interrupted-title = La vérification s’est arrêtée en cours de route.
interrupted-left =
    { $count ->
        [one] Il reste un contrôle. Il reprendra de lui-même dès que vous vous serez reconnecté.
       *[other] Il reste { $count } contrôles. Ils reprendront d’eux-mêmes dès que vous vous serez reconnecté.
    }
interrupted-waiting = En attente de votre connexion. La vérification reprendra ensuite d’elle-même.
proofs-label = Comment les étapes sont confirmées
sum-verified =
    { $count ->
        [one] { $count } vérifiée
       *[other] { $count } vérifiées
    }
sum-old =
    { $count ->
        [one] (dont { $count } ancienne)
       *[other] (dont { $count } anciennes)
    }
sum-attested =
    { $count ->
        [one] { $count } confirmée à la main
       *[other] { $count } confirmées à la main
    }
sum-assumed =
    { $count ->
        [one] { $count } supposée
       *[other] { $count } supposées
    }
sum-drifted = { $count } à revoir
sum-skipped =
    { $count ->
        [one] { $count } ignorée
       *[other] { $count } ignorées
    }
sum-open = { $count } à faire

## Les deux comptes

accounts-title = Comptes
account-eyebrow = Compte
account-aside = À propos de ce compte
account-none = Pas encore préparé
account-ready = Prêt pour la connexion
account-ready-to-test = Identifiants à saisir
account-signing-in = En attente du navigateur
account-signed-in = Connecté : { $user }
account-no-api = Connecté, sans accès à l’API
account-memory = En mémoire seulement
account-missing = N’est plus sur cet ordinateur
account-unconfirmed = À confirmer
account-unreadable = Trousseau illisible
account-tested = Testé, { $at }
chip-none = non connecté
chip-signed-out = pas de session
chip-not-tested = non connecté

guide-folded = Comment cela se prépare
guide-in-practice = Comment cela se prépare dans une vraie organisation
remedy-anyone = La personne qui se connecte
remedy-says = À l’écran :

app-title = L’application par laquelle vous vous connectez
app-host = Page de connexion
app-key = Clé consommateur
app-key-about = Elle figure dans l’application, dans Salesforce. Ce n’est pas un secret : elle désigne l’application et n’ouvre rien.
app-key-missing = Collez la clé consommateur de l’application.
app-callbacks = URL de rappel
unconfirmed-title = { $name } a choisi ceci ({ $at }). L’utiliser sur cet ordinateur ?
unconfirmed-text = Avant votre décision, rien n’y est envoyé et aucun navigateur n’est ouvert. Si vous ne vous y attendiez pas, demandez d’abord : une page de connexion ou une adresse qui n’est pas la vôtre pourrait recueillir ce que vous saisissez.
action-use-theirs = L’utiliser
action-keep-own = Garder le mien
app-practice = L’organisation d’entraînement a fixé cela elle-même.
login-title = Où vous vous connectez
login-common = La page commune,
login-my-domain = « Mon domaine », l’adresse de votre propre organisation
login-domain = Adresse
login-domain-example = northwind.my.salesforce.com
login-domain-about = L’adresse affichée par le navigateur quand vous êtes dans Salesforce convient aussi, même en lightning.force.com. Le premier mot seul suffit.
login-domain-missing = Saisissez l’adresse de votre organisation.
ports-title = Autres ports
ports-label = Ports des URL de rappel
ports-about = Seulement si des programmes de cet ordinateur occupent les ports affichés. Sinon, laissez vide. Après un changement, déclarez à nouveau les URL de rappel : Salesforce les compare au caractère près.
ports-wrong = Saisissez des numéros de port séparés par des virgules, par exemple 17180, 17181.
action-change = Modifier…

sign-in-title = Connexion
sign-in-again-title = Nouvelle connexion
sign-in-text = Votre navigateur ouvre { $host }. Le nom et le mot de passe se saisissent là, jamais ici.
sign-in-practice = Votre navigateur ouvre la page de connexion d’entraînement. Elle indique avec quoi vous connecter.
sign-in-minutes = Vous avez cinq minutes et pouvez annuler à tout moment.
stay = Rester connecté
stay-about = La session est alors renouvelée sans rien vous demander, jusqu’à ce que vous vous déconnectiez. Quiconque peut utiliser votre compte sur cet ordinateur peut s’en servir. Sinon, vous vous reconnectez quand Salesforce met fin à la session, au bout de quelques heures.
action-sign-in = Se connecter dans le navigateur
action-try-again = Réessayer

waiting-starting = Début de la connexion
waiting-waiting = En attente de votre connexion dans le navigateur
waiting-exchanging = Salesforce a répondu ; la session est en cours d’obtention
waiting-storing = Vous êtes connecté ; l’organisation est consultée
waiting-cancelling = Annulation de la connexion
waiting-since = Depuis { $since }
waiting-port = sur le port { $port }
waiting-left = restantes
waiting-link = le lien de connexion
waiting-not-opened = Aucun navigateur ne s’est ouvert. Ouvrez vous-même cette adresse.
waiting-not-opened-reason = Le système indique : { $reason }
waiting-stray-old-tab = Une réponse à une tentative précédente est arrivée d’un ancien onglet ; elle a été ignorée. Continuez dans le dernier onglet ouvert.
waiting-stray-other = Autre chose s’est présenté à ce port et a été écarté. L’attente continue.
action-copy-link = Copier le lien
says-title = Qu’affiche le navigateur ?
says-about = Salesforce n’affiche certains refus que sur sa propre page. Saisissez ou collez le code ou la phrase qui y figure.
says-label = Ce que le navigateur affiche
says-example = Par exemple : OAUTH_APP_BLOCKED
says-found =
    { $count ->
        [0] Ne figure pas dans cette liste. Montrez la page à votre administrateur Salesforce.
        [one] Une cause correspond.
       *[other] { $count } causes correspondent.
    }
paste-title = Coller l’adresse ici
paste-about = Le navigateur s’arrête sur une adresse qui commence par http://localhost:{ $port } ? Copiez-la en entier depuis la barre d’adresse.
paste-label = Adresse affichée par le navigateur
paste-stray = Ce n’est pas l’adresse attendue. Celle-ci commence par http://localhost et contient « code= ». L’attente continue.
action-paste = Utiliser cette adresse

session-as = Connecté : { $user } · contrôle : { $at }
session-kind = Type
session-kind-unknown = Salesforce n’a pas dit s’il s’agit d’une production ou d’une sandbox.
session-id = Identifiant
session-edition = Édition
session-not-told = Salesforce ne l’a pas dit
session-api = API
session-api-answers = répond
session-api-closed = ne répond pas
session-scopes = Portées
action-look-again = Contrôler à nouveau
looking = Salesforce est interrogé
action-sign-out = Se déconnecter
action-sign-out-anyway = Se déconnecter malgré tout
signing-out = Déconnexion de Salesforce
kept-title = Session
kept-secret-title = Secret de client
kept-unknown = Le trousseau n’a pas encore été interrogé.
kept-keyring = Dans le trousseau de cet ordinateur.
kept-memory = En mémoire seulement.
kept-missing = N’est plus sur cet ordinateur.
kept-unreadable = On ne peut pas savoir s’il y est.
kept-why = Pourquoi, et que faire
kept-renewed = Renouvelée sans rien vous demander, jusqu’à votre déconnexion.
kept-ends = Prend fin quand Salesforce y met fin, au bout de quelques heures.
kept-later-session = Une fois l’application fermée, il faudra vous reconnecter.
kept-later-secret = Une fois l’application fermée, il faudra le saisir à nouveau.
kept-now-session = Reconnectez-vous.
kept-now-secret = Saisissez-le à nouveau.

marketo-form-title = Identifiants du service personnalisé
marketo-other = Autres identifiants
marketo-secret-again = Le point d’accès et l’ID de client sont connus. Le secret de client reste sur chaque ordinateur : saisissez-le une fois ici.
marketo-endpoint = Point d’accès (Endpoint) ou identifiant Munchkin
marketo-endpoint-example = Par exemple : 123-ABC-456
marketo-endpoint-short = Point d’accès
marketo-client-id = ID de client
marketo-client-secret = Secret de client
marketo-secret-about = Transmis à Marketo et placé dans le trousseau de cet ordinateur, nulle part ailleurs ; il n’est plus jamais affiché.
marketo-missing = Saisissez les trois valeurs.
action-test-marketo = Tester et conserver
action-test-again = Tester à nouveau
action-forget = Oublier les identifiants
action-forget-anyway = Continuer malgré tout
marketo-testing = Marketo est interrogé sur l’utilisateur API et ce qu’il peut voir, depuis { $since }
marketo-tested = Testé { $at }
marketo-api-user = Utilisateur API
marketo-not-told = Marketo ne l’a pas dit
marketo-calls-title = Appels du jour
marketo-calls = { $all } pour toutes les intégrations, dont { $own } par cet utilisateur.
marketo-calls-own-unknown = { $all } pour toutes les intégrations. Combien par cet utilisateur, Marketo ne l’a pas dit.
marketo-quota = Limite quotidienne : voir Admin > Web Services.
sees-title = Ce que l’utilisateur API peut voir
sees-what = Objet
sees-answer = Réponse
sees-can = Peut voir
sees-cannot = Ne peut pas voir
sees-cannot-tell = Impossible à dire
sees-activities = Types d’activités commerciales
sees-activities-count =
    { $count ->
        [0] Aucun dans cet abonnement
        [one] Un seul dans cet abonnement
       *[other] { $count } dans cet abonnement
    }
sees-activities-unknown = Impossible à dire sans les activités
right-read-only-person = Personnes
right-read-only-person-missing = Il manque Read-Only Person au rôle.
right-read-only-activity = Activités
right-read-only-activity-missing = Il manque Read-Only Activity au rôle.
right-access-user-management = Utilisateurs
right-access-user-management-missing = Il manque Access User Management au rôle. L’assistant vous demandera alors qui est l’utilisateur d’origine.

## L’organisation d’entraînement

environment-practice = Entraînement
practice-title = Essayer l’organisation d’entraînement
practice-text = Parcourez tout le chemin sans aucun compte : un Salesforce et un Marketo pour s’entraîner, sur cet ordinateur seulement. Rien n’en sort.
practice-setup-name = Entraînement
action-try-practice = Commencer l’entraînement
practice-banner-label = Configuration d’entraînement
practice-banner-title = Entraînement.
practice-banner-text = Rien n’est réel ici. Quand une instruction vous fait cliquer dans Marketo ou Salesforce, cliquez plutôt sur la page d’entraînement.
action-open-desk = Ouvrir la page d’entraînement
practice-account-why = Pour l’entraînement, ce compte est déjà préparé. La partie guidée, plus bas, montre ce qu’il faut à un vrai compte.
practice-credentials-title = Identifiants de l’abonnement d’entraînement
practice-credentials-text = Ils sont déjà là. La connexion les teste comme de vrais identifiants.
action-use-practice = Utiliser les identifiants d’entraînement

## Dit dans la zone d’annonce

said-zoom = Zoom à { $percent } %
said-language = La fenêtre est maintenant en français.
said-removed = « { $name } » est dans la corbeille.
said-copied = Copié : { $what }
said-not-copied = La copie n’a pas fonctionné. Le texte est sélectionné : copiez-le au clavier.
said-acknowledged = Enregistré : pris en compte.
said-ticked = Enregistré : coché.
said-unticked = Enregistré : décoché.
said-done = Enregistré : « { $title } » est fait.
said-skipped = Enregistré : « { $title } » est ignoré.
said-reopened = Enregistré : l’étape est de nouveau à faire.
said-note = Enregistré : votre note.
said-wait-started = Enregistré : l’attente a commencé.
said-version-kept = Enregistré : c’est ce qui compte désormais.
said-renamed = Enregistré : le nouveau nom.
said-introduced = Enregistré : votre nom et votre rôle.
said-undone = Annulé : { $what }
said-checked = Vérifié : { $ready } prêtes sur { $total }.
said-rows-found =
    { $count ->
        [0] Aucune ligne ne correspond.
        [one] { $count } ligne correspond.
       *[other] { $count } lignes correspondent.
    }
said-cannot-correct = Cette cellule ne peut pas être corrigée ici.
said-cell-too-long = Cette cellule est trop longue pour être corrigée ici. Corrigez-la dans le fichier.
said-stopped-read = La lecture a été annulée. Rien n’a changé.
said-stopped-list-users = La recherche d’utilisateurs a été annulée. Rien n’a changé.
said-stopped-compare = La comparaison a été annulée. Rien n’a changé.
said-compared = Comparée avec Salesforce : { $ready } sur { $total } peuvent activer.
said-stopped-save-clean = L’enregistrement a été annulé. La liste nettoyée n’a pas été écrite.
said-stopped-save-left-out = L’enregistrement a été annulé. Les lignes écartées n’ont pas été écrites.
said-saved-clean = La liste nettoyée est enregistrée.
said-saved-left-out = Les lignes écartées sont enregistrées.
said-not-saved = Rien n’a été enregistré.
said-app-saved = Enregistré : où et par quelle application vous vous connectez.
said-waiting = En attente de votre connexion dans le navigateur, { $length } au plus.
said-one-minute-left = Il reste une minute pour vous connecter.
said-signed-in = Connecté à Salesforce : { $organization }
said-looked = Salesforce répond, API comprise.
said-looked-no-api = Salesforce répond, mais pas son API.
said-signed-out = Déconnecté de Salesforce.
said-signed-out-not-revoked = Déconnecté sur cet ordinateur. Salesforce honore peut-être encore la session.
said-testing = Test des identifiants.
said-marketo-tested = Marketo accepte les identifiants.
said-marketo-forgotten = Les identifiants Marketo sont oubliés sur cet ordinateur.
said-not-forgotten = C’est fait. Ce qui était conservé est peut-être encore dans le trousseau.
said-confirmed = Utilisé sur cet ordinateur à partir de maintenant.
said-verifying = Vérification en cours.
said-verified = Contrôles faits : { $done } sur { $all }. { $sum }.
said-verify-stopped = Arrêt après { $done } contrôles sur { $all }. Ce qui a été trouvé est conservé.
said-going-on =
    { $count ->
        [one] Vous êtes reconnecté. Le contrôle restant est en cours.
       *[other] Vous êtes reconnecté. Les { $count } contrôles restants sont en cours.
    }
said-interrupted = La session Salesforce a pris fin pendant la vérification. Reconnectez-vous : elle reprendra d’elle-même.
said-watching = Surveillance : { $check }.
said-watch-there = C’est là : { $check }.
said-watch-proved = Vérifiée : « { $title } ».
said-watch-stopped = Surveillance arrêtée : { $check }.
said-watch-over = Surveillé longtemps, sans changement : { $check }.
said-message-copied = Copié : un message pour l’autre administrateur. Collez-le dans un e-mail ou une discussion.
