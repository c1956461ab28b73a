### Contrôles : ce que chacun regarde (`check-<id>`), ce qui sera demandé et pourquoi (`check-<id>-why`), ce qui a été vu
### (`finding-<code>`) et qui fait quoi ensuite (`finding-<code>-hint`) ; de même `error-<code>` quand un contrôle ne peut
### rien dire.
###
### Les variables sont les faits constatés. Une liste arrive en un seul texte, avec des virgules. Les faits d’un
### `error-<code>` sont des textes, nombres compris : rien n’est choisi d’après eux.

## Noms des contrôles, et ce qu’ils demandent

check-salesforce-edition = Édition de l’organisation Salesforce
check-salesforce-edition-why = Salesforce est interrogé sur le nom et l’édition de l’organisation. Consigner des activités par l’API exige Enterprise ou Unlimited, ou bien Professional avec l’option « Integration via Web Services API ».

check-salesforce-permissions = Autorisations de l’utilisateur connecté
check-salesforce-permissions-why = Salesforce est interrogé sur les autorisations de l’utilisateur connecté. Certaines servent à effectuer les étapes à venir, d’autres à voir si elles sont faites.

check-marketo-sync = Synchronisation entre Marketo et Salesforce
check-marketo-sync-why = Marketo est interrogé sur les champs des personnes et sur ceux que gère le CRM. MSI Actions a besoin de cette synchronisation, et seul Marketo peut en témoigner : dans Salesforce, c’est un utilisateur comme un autre.

check-marketo-permissions = Autorisations de l’utilisateur API
check-marketo-permissions-why = Marketo est interrogé sur les champs des personnes, les types d’activités et les utilisateurs, pour voir ce que permet le rôle de l’utilisateur API. Les autres contrôles voient dans Marketo ce que voit ce rôle, et rien de plus.

check-first-user-in-marketo = Premier utilisateur dans Marketo
check-first-user-in-marketo-why = Marketo est interrogé sur ses utilisateurs et sur les rôles de celui que vous avez désigné comme premier utilisateur. La première invitation va à un administrateur Marketo.

check-first-user-in-salesforce = Premier utilisateur dans Salesforce
check-first-user-in-salesforce-why = Salesforce est interrogé sur les utilisateurs qui ont l’adresse du premier utilisateur : sont-ils actifs, ont-ils API Enabled ? Par défaut, le compte s’active par Salesforce.

check-actions-app = MSI Actions parmi les applications autorisées
check-actions-app-why = Salesforce est interrogé sur les utilisateurs qui ont autorisé l’application de MSI Actions et sur sa dernière utilisation ; les jetons ne sont jamais lus. Cette autorisation est la trace que la connexion laisse dans Salesforce.

check-owned-people = Personnes de la première synchronisation
check-owned-people-why = Salesforce est interrogé sur le nombre de pistes non converties dont le propriétaire est un utilisateur, et sur le nombre de contacts ; aucune fiche n’est lue. Une fois la durée estimée écoulée, Marketo est interrogé sur l’arrivée d’activités commerciales.

check-sales-activities = Activités commerciales dans Marketo
check-sales-activities-why = Marketo est interrogé sur les activités commerciales des 30 derniers jours et sur leur source. Les activités écrites par MSI Actions sont tout ce que l’API de Marketo en montre.

check-invited-in-salesforce = Personnes de la liste dans Salesforce
check-invited-in-salesforce-why = Salesforce est interrogé sur les utilisateurs qui ont les adresses de la liste nettoyée : sont-ils actifs, ont-ils API Enabled ? Sans cela, une personne invitée ne peut pas activer son compte. Les adresses sont comparées, pas consignées.

check-invited-activated = Comptes activés
check-invited-activated-why = Salesforce est interrogé sur les utilisateurs qui ont autorisé MSI Actions ; si la liste nettoyée est disponible, ses adresses y sont aussi cherchées. L’activation du compte par Salesforce laisse cette autorisation.

check-seats = Licences
check-seats-why = Salesforce est interrogé sur le nombre d’utilisateurs qui ont autorisé MSI Actions. Ce nombre et la longueur de la liste nettoyée sont comparés à la limite indiquée par Adobe.

check-package = Package dans Salesforce
check-package-why = Salesforce est interrogé sur les packages installés et leurs versions. Le package apporte le panneau et son onglet de configuration ; l’ensemble d’autorisations exige une version récente.

check-package-objects = Objets du package
check-package-objects-why = Salesforce est interrogé sur les noms de ses objets ; aucun enregistrement n’est lu. Les objets Marketo Sales Insight sont fournis par le package et doivent être là avant sa configuration.

check-remote-sites-actions = Sites distants de MSI Actions
check-remote-sites-actions-why = Salesforce est interrogé sur ses sites distants. Il n’appelle que les adresses déclarées et actives, et MSI Actions a besoin de deux d’entre elles.

check-remote-site-rest = Site distant de l’API REST de Marketo
check-remote-site-rest-why = Salesforce est interrogé sur ses sites distants, qui sont comparés au point d’accès de cette configuration. Sans ce site, le panneau ne peut rien recevoir de Marketo.

check-read-access = Droit de lecture par profil
check-read-access-why = Salesforce est interrogé sur les profils qui peuvent lire les pistes, les contacts, les comptes et les opportunités, et sur ceux des utilisateurs de MSI Actions. Le package ne peut pas accorder ce droit.

check-layout-sections = Panneau MSI sur les présentations de page
check-layout-sections-why = Salesforce est interrogé sur les présentations de page des pistes, des contacts, des comptes et des opportunités, et sur leur contenu. Là où le panneau manque, ceux qui voient cette présentation n’y ont pas MSI Actions.

check-lead-fields = Champs du mappage des pistes
check-lead-fields-why = Salesforce est interrogé sur la présence des champs à mapper dans les pistes et les contacts. Aucun appel en lecture seule ne dit comment ils sont mappés : cette partie revient à l’administrateur.

check-remote-site-soap = Site distant de l’API SOAP de Marketo
check-remote-site-soap-why = Salesforce est interrogé sur ses sites distants. Marketo a retiré son API SOAP le 31 juillet 2026, mais la page d’administration Marketo affiche peut-être encore un panneau Soap.

check-permission-set = Ensemble d’autorisations du package
check-permission-set-why = Salesforce est interrogé sur l’ensemble d’autorisations du package et sur ceux qui l’ont. Sans lui, ou sans accès par profil, on ne peut pas ouvrir Marketo Sales Insight.

check-activity-fields = Champs d’activité
check-activity-fields-why = Salesforce est interrogé sur les champs des tâches : nom, type, longueur, et s’ils sont modifiables. MSI Actions ne les remplit que s’ils sont exactement ceux que donne Adobe.

check-task-types = Valeurs du type de tâche
check-task-types-why = Salesforce est interrogé sur les valeurs du champ Type des tâches. Les activités que MSI Actions consigne n’ont un type que si la valeur existe et qu’aucune n’est définie par défaut.

check-list-buttons = Boutons de liste
check-list-buttons-why = Salesforce est interrogé sur les boutons du package et sur ceux qu’affichent les listes de pistes et de contacts. Ils permettent d’agir sur plusieurs enregistrements à la fois.

check-opt-out-field = Champ de désabonnement
check-opt-out-field-why = Salesforce est interrogé sur les champs des pistes et des contacts, pour y trouver le champ de désabonnement fourni avec le package. Il ne sert que si les désabonnements doivent aller dans ce champ.

## Salesforce : édition et autorisations

finding-edition-fits = { $organization } est une organisation { $edition }, et son API répond.
finding-edition-fits-hint = Rien à faire.

finding-edition-needs-api = { $organization } est une organisation { $edition }, qui en règle générale n’a pas d’API si celle-ci n’a pas été achetée en plus.
finding-edition-needs-api-hint = Une réponse est arrivée : il existe donc un accès, quel qu’il soit. L’administrateur Salesforce vérifie que « Integration via Web Services API » fait partie du contrat ; confirmez ensuite l’étape à la main.

finding-api-off-for-org = L’édition de cette organisation n’a pas d’API.
finding-api-off-for-org-hint = L’administrateur Salesforce demande l’accès à l’API au chargé de compte Salesforce ; l’édition Professional le propose avec l’option « Integration via Web Services API ».

finding-permissions-suffice =
    { $permissions ->
        [one] L’utilisateur connecté a l’autorisation que demandent les étapes à venir.
       *[other] L’utilisateur connecté a les { $permissions } autorisations que demandent les étapes à venir.
    }
finding-permissions-suffice-hint = Rien à faire.

finding-permissions-missing = Autorisations nécessaires aux étapes à venir qui manquent à l’utilisateur connecté : { $missing }.
finding-permissions-missing-hint = L’administrateur Salesforce les ajoute par un profil ou un ensemble d’autorisations, ou se connecte ici avec un utilisateur qui les a. Dans les pages de Setup (Configuration), InstallPackaging s’appelle le plus souvent Download AppExchange Packages ; les autres y portent leur nom en toutes lettres.

finding-permissions-partly-told =
    { $told ->
        [one] Salesforce a renseigné { $told } autorisation de l’utilisateur connecté, mais pas toutes celles que demandent les étapes à venir.
       *[other] Salesforce a renseigné { $told } autorisations de l’utilisateur connecté, mais pas toutes celles que demandent les étapes à venir.
    }
finding-permissions-partly-told-hint = Parmi celles qui sont connues, rien ne manque. L’administrateur Salesforce vérifie les autres sur la page de l’utilisateur : Customize Application, View Setup, Download AppExchange Packages, Assign Permission Sets.

finding-api-off-for-user = L’utilisateur connecté n’a pas droit à l’API de Salesforce.
finding-api-off-for-user-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Manage Users > Profiles, clique sur Edit en regard du profil de cet utilisateur et coche API Enabled sous Administrative Permissions. Relancez ensuite le contrôle ; il n’est pas nécessaire de vous reconnecter.

## Marketo : la synchronisation et l’utilisateur API

finding-sync-seen = Champs des personnes que gère dans Marketo la synchronisation avec un CRM : { $fields }.
finding-sync-seen-hint = Ce sont des champs Salesforce : la synchronisation a donc été configurée. On ne voit pas ici si elle est active en ce moment ; l’administrateur Marketo le voit sous Admin.

finding-sync-not-managed = Marketo a des champs Salesforce, mais aucun n’y est marqué comme géré par un CRM.
finding-sync-not-managed-hint = L’administrateur Marketo ouvre Admin et vérifie que la synchronisation avec Salesforce est configurée et active ; confirmez ensuite l’étape à la main.

finding-sync-not-seen = Parmi les champs des personnes que montre Marketo, aucun ne vient de la synchronisation avec Salesforce.
finding-sync-not-seen-hint = L’administrateur Marketo ouvre Admin et vérifie si la synchronisation avec Salesforce est configurée. Si oui, confirmez l’étape à la main ; sinon, MSI Actions ne peut pas encore fonctionner.

finding-role-suffices = L’utilisateur API voit les champs des personnes, les types d’activités et les utilisateurs de Marketo.
finding-role-suffices-hint = Rien à faire.

finding-role-without-users = L’utilisateur API voit les personnes et les activités, mais pas les utilisateurs de Marketo.
finding-role-without-users-hint = Cela fonctionne aussi sans. Pour que le premier utilisateur soit retrouvé dans Marketo, l’administrateur Marketo ouvre Admin > Users & Roles > Roles et coche Access User Management Api sous Access API et, en dehors de ce groupe, Access Users.

finding-role-lacks = Le rôle de l’utilisateur API ne permet pas : { $missing }.
finding-role-lacks-hint = L’administrateur Marketo ouvre Admin > Users & Roles > Roles et coche ce qui manque dans le rôle de l’utilisateur API, sous Access API.

## Le premier utilisateur

finding-first-user-admin = { $person } est un utilisateur de Marketo ; rôles : { $roles }.
finding-first-user-admin-hint = C’est ce qu’il faut : Admin en fait partie.

finding-first-user-other-admin = { $person } est un utilisateur de Marketo sans le rôle Admin, mais avec un autre rôle d’administrateur : { $roles }.
finding-first-user-other-admin-hint = L’administrateur Marketo ouvre Admin > Sales Insight, onglet Actions Config, et regarde si cette personne figure dans la liste des administrateurs Marketo.

finding-first-user-not-admin = { $person } est un utilisateur de Marketo, mais pas un administrateur ; rôles : { $roles }.
finding-first-user-not-admin-hint = L’administrateur Marketo donne le rôle Admin à cette personne sous Admin > Users & Roles, ou choisit un administrateur Marketo comme premier utilisateur. Si la première invitation est partie, ne remplacez pas son utilisateur : interrogez le support Marketo.

finding-first-user-without-role = { $person } est un utilisateur de Marketo sans aucun rôle.
finding-first-user-without-role-hint = L’administrateur Marketo donne à cette personne le rôle Admin sous Admin > Users & Roles, ou choisit un administrateur Marketo comme premier utilisateur.

finding-first-user-not-in-marketo = Marketo ne montre aucun utilisateur avec l’adresse e-mail de { $person }.
finding-first-user-not-in-marketo-hint = L’administrateur Marketo compare l’adresse avec celle qui figure sous Admin > Users & Roles. Si elle est fausse ici, corrigez-la dans la mise en garde sur le premier utilisateur.

finding-first-user-api-only = { $person } est un utilisateur API uniquement de Marketo, qui ne peut pas s’y connecter.
finding-first-user-api-only-hint = L’administrateur Marketo choisit une personne qui se connecte à Marketo. Si l’adresse donnée ici est celle de l’utilisateur API, corrigez-la dans la mise en garde sur le premier utilisateur.

finding-first-user-in-salesforce = { $person } a un utilisateur actif dans Salesforce, avec la même adresse et avec API Enabled.
finding-first-user-in-salesforce-hint = Rien à faire.

finding-first-user-not-in-salesforce = Salesforce ne montre aucun utilisateur avec l’adresse e-mail de { $person }.
finding-first-user-not-in-salesforce-hint = L’administrateur Salesforce compare l’adresse avec celle qui figure sous Setup (Configuration) > Manage Users > Users, ou crée l’utilisateur. En règle générale, le compte ne peut pas être activé sans lui.

finding-first-user-inactive = L’utilisateur Salesforce de { $person } n’est pas actif.
finding-first-user-inactive-hint = L’administrateur Salesforce ouvre l’utilisateur sous Setup (Configuration) > Manage Users > Users et l’active.

finding-first-user-several =
    { $users ->
        [one] Dans Salesforce, { $users } utilisateur actif a l’adresse de { $person }.
       *[other] Dans Salesforce, { $users } utilisateurs actifs ont l’adresse de { $person }.
    }
finding-first-user-several-hint = Pour activer le compte, connectez-vous à Salesforce avec celui qui restera. L’administrateur Salesforce peut donner une autre adresse aux autres.

finding-first-user-without-api = L’utilisateur Salesforce de { $person } n’a pas API Enabled.
finding-first-user-without-api-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Manage Users > Profiles, clique sur Edit en regard du profil de cet utilisateur et coche API Enabled sous Administrative Permissions.

## L’application de MSI Actions dans Salesforce

finding-app-authorised =
    { $users ->
        [one] { $users } utilisateur a autorisé « { $app } » dans Salesforce.
       *[other] { $users } utilisateurs ont autorisé « { $app } » dans Salesforce.
    }
finding-app-authorised-hint = Rien à faire. Chaque autre utilisateur a besoin de sa propre connexion.

finding-app-not-installed =
    { $users ->
        [one] { $users } utilisateur a autorisé « { $app } », mais l’application n’apparaît pas comme installée dans l’organisation.
       *[other] { $users } utilisateurs ont autorisé « { $app } », mais l’application n’apparaît pas comme installée dans l’organisation.
    }
finding-app-not-installed-hint = Le plus souvent, Salesforce bloque une telle application pour les utilisateurs qui ne l’ont pas encore autorisée. L’administrateur Salesforce ouvre Setup (Configuration) > Manage Apps > Connected Apps OAuth Usage et l’y installe.

finding-app-admin-approved =
    { $users ->
        [one] { $users } utilisateur a autorisé « { $app } », qui n’admet que les utilisateurs approuvés par un administrateur.
       *[other] { $users } utilisateurs ont autorisé « { $app } », qui n’admet que les utilisateurs approuvés par un administrateur.
    }
finding-app-admin-approved-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Manage Apps, puis l’application, et approuve les profils ou les ensembles d’autorisations des personnes à inviter.

finding-app-not-authorised = Dans cette organisation, aucun utilisateur n’a autorisé d’application portant l’un de ces noms : { $names }.
finding-app-not-authorised-hint = Dans Marketo Sales, l’administrateur Marketo ouvre Settings (Paramètres) > Admin Settings (Paramètres d’administration) > Salesforce, onglet Connections & Customizations (Connexions et personnalisations), et clique sur Connect (Se connecter). Si l’application figure dans Salesforce sous un autre nom, dans Connected Apps OAuth Usage, ajoutez ce nom à app-names, sous checks, dans preferences.json du dossier de données.

## Les personnes, la première synchronisation et les activités

finding-people-counted =
    { $total ->
        [one] Salesforce compte { $total } personne avec un propriétaire.
       *[other] Salesforce compte { $total } personnes avec un propriétaire ({ $leads ->
            [one] { $leads } piste
           *[other] { $leads } pistes
        }, { $contacts ->
            [one] { $contacts } contact
           *[other] { $contacts } contacts
        }).
    }
finding-people-counted-hint =
    { $minutes_most ->
        [one] Selon l’estimation d’Adobe, la première synchronisation dure environ une minute. Les personnes absentes de Marketo ne sont pas reprises.
       *[other] Selon l’estimation d’Adobe, la première synchronisation dure de { $minutes_least } à { $minutes_most } minutes. Les personnes absentes de Marketo ne sont pas reprises.
    }

finding-people-none = Salesforce ne montre à l’utilisateur connecté ni contact, ni piste non convertie qui appartienne à un utilisateur.
finding-people-none-hint = L’administrateur Salesforce vérifie Lead Owner et Contact Owner : seules les personnes dont le propriétaire est un utilisateur sont reprises. S’il en existe, relancez le contrôle avec un utilisateur qui les voit.

finding-people-too-many = Personnes avec un propriétaire dans Salesforce : { $total } ; la limite indiquée par Adobe est de { $most }.
finding-people-too-many-hint = L’administrateur Marketo en parle au responsable de compte Adobe avant de lancer la synchronisation.

finding-sync-late = Selon l’estimation, la première synchronisation aurait dû se terminer le { $due_at }, et aucune activité de MSI Actions n’a été vue dans Marketo.
finding-sync-late-hint = Cela seul ne prouve rien : peut-être n’y a-t-il encore eu aucune action commerciale. L’administrateur Marketo cherche dans Marketo Sales une piste qu’il connaît ; si personne n’est arrivé, suivez les solutions de cette étape.

finding-activities-seen =
    { $activities ->
        [one] Marketo montre { $activities } activité écrite par MSI Actions, le { $last }.
       *[other] Marketo montre { $activities } activités écrites par MSI Actions, la dernière de celles qui ont été examinées le { $last }.
    }
finding-activities-seen-hint = MSI Actions écrit dans Marketo. On ne voit pas ici si toutes les personnes ont été reprises.

finding-activities-of-others =
    { $activities ->
        [one] Marketo montre { $activities } activité commerciale des 30 derniers jours ; sa source n’est pas MSI Actions.
       *[other] Marketo montre { $activities } activités commerciales des 30 derniers jours ; aucune n’a MSI Actions pour source.
    }
finding-activities-of-others-hint = Marketo Sales Insight écrit lui aussi certains de ces types. Faites envoyer depuis Marketo Sales un e-mail à une personne synchronisée et relancez le contrôle quelques minutes plus tard.

finding-activities-none = Marketo ne montre aucune activité commerciale des 30 derniers jours.
finding-activities-none-hint = Peut-être n’y a-t-il encore eu aucune action commerciale. Faites envoyer depuis Marketo Sales un e-mail à une personne synchronisée et relancez le contrôle quelques minutes plus tard.

## Les personnes de la liste

finding-invited-fit =
    { $people ->
        [0] La liste ne contient personne.
        [one] La personne de la liste a un utilisateur actif dans Salesforce, avec la même adresse et avec API Enabled.
       *[other] Les { $people } personnes de la liste ont toutes un utilisateur actif dans Salesforce, avec la même adresse et avec API Enabled.
    }
finding-invited-fit-hint =
    { $people ->
        [0] Vérifiez de nouveau la liste et enregistrez une liste nettoyée qui contient des personnes.
       *[other] Rien à faire.
    }

finding-invited-sandbox-addresses =
    { $sandbox ->
        [one] Pour { $sandbox } ligne de la liste sur { $people }, l’adresse dans Salesforce est suivie de .invalid : ligne { $rows_sandbox }.
       *[other] Pour { $sandbox } lignes de la liste sur { $people }, l’adresse dans Salesforce est suivie de .invalid : lignes { $rows_sandbox }.
    }
finding-invited-sandbox-addresses-hint = Une sandbox ajoute .invalid pour que personne ne reçoive d’e-mail par erreur. L’administrateur Salesforce rétablit l’adresse sur la page de chacun de ces utilisateurs avant les invitations. Au plus 50 lignes sont citées.

finding-invited-do-not-fit =
    { $people ->
        [one] La personne de la liste n’est pas prête dans Salesforce.
       *[other] Les { $people } personnes de la liste ne sont pas toutes prêtes dans Salesforce.
    }{ $no_user ->
        [0] {""}
        [one] {" "}Aucun utilisateur avec cette adresse : ligne { $rows_no_user }.
       *[other] {" "}Aucun utilisateur avec cette adresse : { $no_user }, lignes { $rows_no_user }.
    }{ $inactive ->
        [0] {""}
        [one] {" "}Utilisateur inactif : ligne { $rows_inactive }.
       *[other] {" "}Utilisateur inactif : { $inactive }, lignes { $rows_inactive }.
    }{ $no_api ->
        [0] {""}
        [one] {" "}Sans API Enabled : ligne { $rows_no_api }.
       *[other] {" "}Sans API Enabled : { $no_api }, lignes { $rows_no_api }.
    }{ $sandbox ->
        [0] {""}
        [one] {" "}Adresse suivie de .invalid : ligne { $rows_sandbox }.
       *[other] {" "}Adresse suivie de .invalid : { $sandbox }, lignes { $rows_sandbox }.
    }
finding-invited-do-not-fit-hint = L’administrateur Salesforce corrige ces utilisateurs sous Setup (Configuration) > Manage Users > Users, et API Enabled sous Profiles ; ou l’administrateur Marketo corrige la liste. Les lignes sont celles de la liste nettoyée sans l’en-tête ; au plus 50 de chaque sorte sont citées.

finding-users-activated =
    { $users ->
        [one] { $users } utilisateur a autorisé MSI Actions dans Salesforce ; le premier utilisateur n’est pas compté s’il est connu.
       *[other] { $users } utilisateurs ont autorisé MSI Actions dans Salesforce ; le premier utilisateur n’est pas compté s’il est connu.
    }
finding-users-activated-hint = Rien à faire. Si la liste nettoyée est disponible, ses personnes sont aussi cherchées.

finding-all-activated =
    { $activated ->
        [one] { $activated } utilisateur avec une adresse de la liste a autorisé MSI Actions dans Salesforce ; personnes sur la liste : { $people }.
       *[other] { $activated } utilisateurs avec des adresses de la liste ont autorisé MSI Actions dans Salesforce ; personnes sur la liste : { $people }.
    }
finding-all-activated-hint = Rien à faire.

finding-some-activated =
    { $activated ->
        [one] Jusqu’ici, { $activated } utilisateur avec une adresse de la liste a autorisé MSI Actions dans Salesforce ; personnes sur la liste : { $people }.
       *[other] Jusqu’ici, { $activated } utilisateurs avec des adresses de la liste ont autorisé MSI Actions dans Salesforce ; personnes sur la liste : { $people }.
    }
finding-some-activated-hint = Dans Marketo Sales, l’administrateur Marketo regarde sous User Management (Gestion des utilisateurs) et relance ceux qui n’ont pas activé leur compte. Un compte activé avec un mot de passe ne se voit pas dans Salesforce.

finding-nobody-activated = Aucune autorisation de MSI Actions par une personne invitée n’a encore été vue dans Salesforce.
finding-nobody-activated-hint = Si les invitations sont parties, l’administrateur Marketo demande aux personnes de cliquer sur Get Started, puis Activate Account with Salesforce, puis Allow. Relancez le contrôle quelques jours plus tard.

finding-seats-suffice =
    { $users ->
        [0] Personne n’a encore autorisé MSI Actions
        [one] { $users } utilisateur a autorisé MSI Actions
       *[other] { $users } utilisateurs ont autorisé MSI Actions
    }{ $people ->
        [0] {""}
        [one] , et la liste compte { $people } personne
       *[other] , et la liste compte { $people } personnes
    } ; la limite indiquée par Adobe est de { $seats }.
finding-seats-suffice-hint = Rien à faire. Par prudence, comptez aussi le premier utilisateur et les administrateurs.

finding-seats-exceeded =
    { $users ->
        [0] Personne n’a encore autorisé MSI Actions
        [one] { $users } utilisateur a autorisé MSI Actions
       *[other] { $users } utilisateurs ont autorisé MSI Actions
    }{ $people ->
        [0] {""}
        [one] , et la liste compte { $people } personne
       *[other] , et la liste compte { $people } personnes
    } : plus que la limite de { $seats } indiquée par Adobe.
finding-seats-exceeded-hint = L’administrateur Marketo demande au responsable de compte Adobe combien il y a de licences avant d’importer la liste, ou la raccourcit.

## Le package

finding-package-installed = « { $package } » est installé, version { $version }.
finding-package-installed-hint = Rien à faire.

finding-package-old = « { $package } » est installé en version { $version } ; l’ensemble d’autorisations existe à partir de la version { $minimum }.
finding-package-old-hint = L’administrateur Salesforce ouvre la page AppExchange de Marketo Sales Insight, clique sur Get it Now (Obtenir maintenant) et met le package à niveau. Si l’accès est donné par profil, la version peut rester ; confirmez alors l’étape à la main.

finding-package-version-unseen = « { $package } » est dans l’organisation, mais Salesforce n’en donne pas la version.
finding-package-version-unseen-hint = L’administrateur Salesforce lit la version sous Setup (Configuration) > Installed Packages (packages installés). Si elle est actuelle, confirmez l’étape à la main.

finding-package-missing = Marketo Sales Insight ne figure pas parmi les packages installés de cette organisation.
finding-package-missing-hint = L’administrateur Salesforce l’installe depuis l’AppExchange avec Get it Now (Obtenir maintenant). Si une installation est en cours, attendez l’e-mail qui en annonce la fin.

finding-objects-seen =
    { $objects ->
        [one] L’objet du package qui était cherché est là.
       *[other] Les { $objects } objets du package qui étaient cherchés sont tous là.
    }
finding-objects-seen-hint = Un administrateur voit aussi les objets qui ne sont pas déployés. L’administrateur Salesforce ouvre Setup (Configuration) > Create (Créer) > Objects (Objets) et vérifie que Deployed (Déployé) est coché pour chacun d’eux.

finding-objects-missing =
    { $objects ->
        [one] L’objet du package qui était cherché n’est pas visible dans cette organisation.
       *[other] Aucun des { $objects } objets du package n’est visible dans cette organisation.
    }
finding-objects-missing-hint = L’administrateur Salesforce vérifie que Marketo Sales Insight figure sous Setup (Configuration) > Installed Packages (packages installés). Si c’est le cas, connectez-vous ici avec un utilisateur qui a accès à ses objets et relancez le contrôle.

finding-objects-partly-missing =
    { $objects ->
        [one] L’objet du package qui était cherché n’est pas visible : { $missing }.
       *[other] Les { $objects } objets du package qui étaient cherchés ne sont pas tous visibles ; non visibles : { $missing }.
    }
finding-objects-partly-missing-hint = Le package est peut-être d’une autre version, ou l’utilisateur connecté ne les voit pas. L’administrateur Salesforce regarde sous Setup (Configuration) > Create (Créer) > Objects (Objets) ; si tous ceux de Marketo Sales Insight sont à l’état Deployed (Déployé), confirmez l’étape à la main.

## Sites distants

finding-sites-there = Les sites distants de MSI Actions sont là et actifs : { $sites }.
finding-sites-there-hint = Rien à faire.

finding-sites-missing = Salesforce n’a pas de site distant pour { $missing }.
finding-sites-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Remote Site Settings (Paramètres du site distant), clique sur New Remote Site (Nouveau site distant), saisit un nom quelconque et exactement cette Remote Site URL (URL du site distant), puis clique sur Save (Enregistrer) ; une fois par adresse.

finding-sites-inactive = Sites distants qui sont là, mais pas actifs : { $inactive }.
finding-sites-inactive-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Remote Site Settings (Paramètres du site distant), clique sur Edit en regard du site, coche Active et clique sur Save (Enregistrer) ; une fois par adresse.

finding-rest-site-there = Le site distant { $site } est là et actif.
finding-rest-site-there-hint = Rien à faire.

finding-rest-site-missing = Salesforce n’a pas de site distant pour { $site }, où répond l’API REST de Marketo.
finding-rest-site-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Remote Site Settings (Paramètres du site distant) et clique sur New Remote Site (Nouveau site distant). La Remote Site URL (URL du site distant) est l’API URL que l’administrateur Marketo voit dans le panneau Rest API Configuration (Configuration de l’API REST) ; si celle-ci diffère de cette adresse et a son site, confirmez l’étape à la main.

finding-rest-site-inactive = Le site distant { $site } est là, mais n’est pas actif.
finding-rest-site-inactive-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Remote Site Settings (Paramètres du site distant), clique sur Edit en regard du site, coche Active et clique sur Save (Enregistrer).

finding-soap-site-there = Le site distant { $site } est là et actif.
finding-soap-site-there-hint = Rien à faire. La documentation ne dit pas s’il sert encore.

finding-soap-site-inactive = Le site distant { $site } est là, mais n’est pas actif.
finding-soap-site-inactive-hint = La documentation ne dit pas s’il sert encore. Si la page d’administration Marketo affiche un panneau Soap rempli, l’administrateur Salesforce active le site sous Setup (Configuration) > Remote Site Settings (Paramètres du site distant).

## Accès, présentations et champs

finding-read-granted = Profils qui peuvent lire les pistes, les contacts, les comptes et les opportunités : { $profiles }.
finding-read-granted-hint = Rien à faire. Ce sont les profils de ceux qui utilisent déjà MSI Actions ou qui figurent sur la liste.

finding-read-perhaps-by-set = Profils sans Read (Lecture), qu’un ensemble d’autorisations pourrait donner à leur place : { $missing }.
finding-read-perhaps-by-set-hint = L’administrateur Salesforce coche Read (Lecture) sous Standard Object Permissions (Autorisation d’objet standard) sur ces profils, ou s’assure que tous leurs utilisateurs de MSI Actions ont un tel ensemble d’autorisations et confirme l’étape à la main.

finding-read-missing = Profils sans Read (Lecture) : { $missing }.
finding-read-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Profiles, clique sur Edit en regard de chacun d’eux, coche Read (Lecture) pour ces objets sous Standard Object Permissions (Autorisation d’objet standard) et clique sur Save (Enregistrer).

finding-sections-there =
    { $layouts ->
        [one] Le panneau MSI figure sur la seule présentation de page qui existe.
       *[other] Le panneau MSI figure sur les { $layouts } présentations de page des pistes, des contacts, des comptes et des opportunités.
    }
finding-sections-there-hint = Rien à faire.

finding-sections-partly-unseen =
    { $layouts ->
        [one] La seule présentation de page qui existe n’a pas été examinée.
       *[other] Le panneau MSI figure sur chaque présentation de page examinée ; non examinées : { $unseen } sur { $layouts }.
    }
finding-sections-partly-unseen-hint = Chaque présentation demande un appel : elles ne sont donc pas toutes lues. L’administrateur Salesforce regarde les autres sous Setup (Configuration) > Page Layouts ; confirmez ensuite l’étape à la main.

finding-sections-missing = Présentations de page sans le panneau MSI : { $missing }.
finding-sections-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Page Layouts et, depuis Visualforce Pages, fait glisser la page de l’objet dans une Section de chaque présentation que voient les utilisateurs de MSI Actions. Si les autres doivent s’en passer, confirmez l’étape à la main.

finding-lead-fields-missing = Champs à mapper qui ne sont pas visibles : { $missing }.
finding-lead-fields-missing-hint = L’administrateur Salesforce regarde sous Setup (Configuration) > Leads > Fields s’ils existent. Si oui, l’utilisateur connecté n’a pas le droit de les voir ; sinon, le package manque ou est d’une autre version.

finding-opt-out-field-there = Les pistes et les contacts ont le champ de désabonnement { $field }.
finding-opt-out-field-there-hint = Rien à faire ici. Le champ de désabonnement utilisé se choisit dans Marketo Sales, sous Unsubscribes > Integrations.

finding-opt-out-field-missing = Le champ « { $label } » manque sur les pistes, sur les contacts ou sur les deux, pour autant que l’utilisateur connecté puisse le voir.
finding-opt-out-field-missing-hint = Il est fourni avec le package. L’administrateur Salesforce vérifie Setup (Configuration) > Installed Packages (packages installés), et que l’utilisateur connecté peut voir le champ ; il ne sert pas si Sync to Salesforce Opt Out field est choisi.

finding-set-assigned =
    { $assigned ->
        [one] « { $set } » est attribué à { $assigned } utilisateur
       *[other] « { $set } » est attribué à { $assigned } utilisateurs
    }{ $people ->
        [0] {""}
        [one] , dont celui qui a été comparé
       *[other] , dont les { $people } qui ont été comparés
    }.
finding-set-assigned-hint =
    { $people ->
        [0] Il n’y avait personne à comparer : relancez le contrôle avec la liste nettoyée, ou quand des personnes invitées auront activé leur compte.
       *[other] Rien à faire. Sont comparées les personnes de la liste nettoyée ou, à défaut, celles qui ont autorisé MSI Actions.
    }

finding-set-missing-for-some = Utilisateurs de MSI Actions sans « { $set } » : { $lacking } sur { $people } ; utilisateurs qui l’ont : { $assigned }.
finding-set-missing-for-some-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Manage Users > Users, puis chacun de ces utilisateurs, clique sur Edit Assignments sous Permission Set Assignments et ajoute l’ensemble. Si l’accès est donné par profil, confirmez l’étape à la main.

finding-set-not-compared =
    { $assigned ->
        [one] « { $set } » est attribué à { $assigned } utilisateur ; on ne sait pas encore qui en a besoin.
       *[other] « { $set } » est attribué à { $assigned } utilisateurs ; on ne sait pas encore qui en a besoin.
    }
finding-set-not-compared-hint = Il n’y avait personne à comparer : relancez le contrôle avec la liste nettoyée, ou quand des personnes invitées auront activé leur compte.

finding-set-assigned-to-nobody = « { $set } » est là, mais n’est attribué à personne.
finding-set-assigned-to-nobody-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Manage Users > Users, puis chaque utilisateur de MSI Actions, clique sur Edit Assignments sous Permission Set Assignments et ajoute l’ensemble. Si l’accès est donné par profil, confirmez l’étape à la main.

finding-set-not-there = L’organisation n’a pas l’ensemble d’autorisations du package ; il existe à partir de la version { $minimum }.
finding-set-not-there-hint = L’administrateur Salesforce met le package à niveau depuis sa page AppExchange. Si l’accès est donné par profil, confirmez l’étape à la main.

finding-activity-fields-there =
    { $fields ->
        [one] Le champ d’activité est là, conforme et modifiable par l’utilisateur connecté.
       *[other] Les { $fields } champs d’activité sont là, conformes et modifiables par l’utilisateur connecté.
    }
finding-activity-fields-there-hint = L’administrateur Salesforce s’assure que les utilisateurs de MSI Actions peuvent eux aussi voir et modifier ces champs.

finding-activity-fields-differ =
    { $fields ->
        [one] Le champ d’activité est là, mais son type ou sa longueur ne convient pas, ou il n’est pas modifiable : { $differ }.
       *[other] Les { $fields } champs d’activité sont là, mais certains ne conviennent pas par leur type ou leur longueur, ou ne sont pas modifiables : { $differ }.
    }
finding-activity-fields-differ-hint = L’administrateur Salesforce les compare avec le tableau de cette étape, allonge ceux qui sont trop courts et donne le droit de modification. Un champ d’un autre type reste tel quel ; notez-le.

finding-activity-fields-missing =
    { $fields ->
        [one] Le champ d’activité n’est pas visible : { $missing }.
       *[other] Champs d’activité visibles : { $there } sur { $fields } ; non visibles : { $missing }.
    }
finding-activity-fields-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Activity Custom Fields et les crée avec New ; le nom du champ doit être exact. Si l’un d’eux existe déjà, l’utilisateur connecté n’a pas le droit de le voir.

finding-task-types-there = Le champ Type des tâches a les valeurs { $values }, et aucune n’est définie par défaut.
finding-task-types-there-hint = Rien à faire.

finding-task-types-missing = Il manque au champ Type des tâches : { $missing }.
finding-task-types-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Object Manager > Task > Fields & Relationships > Type et ajoute ce qui manque avec New, écrit exactement ainsi.

finding-task-type-default = Le champ Type des tâches a une valeur par défaut : { $value }.
finding-task-type-default-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Object Manager > Task > Fields & Relationships > Type et retire la valeur par défaut, pour que MSI Actions fixe le type.

finding-buttons-shown = Les listes de pistes et de contacts affichent les boutons que le package a pour elles ; boutons cherchés : { $buttons }.
finding-buttons-shown-hint = Rien à faire.

finding-buttons-missing = Boutons qui n’apparaissent pas dans les listes : { $missing }.
finding-buttons-missing-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Object Manager, puis la piste ou le contact, puis List View Button Layouts, clique sur Edit, fait passer les boutons de la liste Available à la liste Selected et clique sur Save (Enregistrer).

finding-buttons-not-in-package = Aucun bouton de MSI Actions n’a été trouvé dans le package de cette organisation ; boutons cherchés : { $buttons }.
finding-buttons-not-in-package-hint = Le plus souvent, le package manque ou est antérieur à MSI Actions. L’administrateur Salesforce le met à niveau depuis sa page AppExchange.

## Rien n’a pu être établi : Salesforce

error-salesforce-spared = Il reste à l’organisation peu d’appels d’API pour la journée ({ $left }) : la question n’a pas été posée.
error-salesforce-spared-hint = Un contrôle utilise au plus un centième des appels qui restent ; les autres reviennent à vos intégrations. Relancez le contrôle plus tard ; l’administrateur Salesforce voit les appels sous Setup (Configuration) > Company Information (Informations sur la société).

error-salesforce-too-many-rows = Salesforce a plus de réponses qu’il n’en est examiné ici ({ $rows }) : on ne peut rien en conclure.
error-salesforce-too-many-rows-hint = L’administrateur Salesforce regarde dans Setup (Configuration) ; confirmez ensuite l’étape à la main.

error-salesforce-nothing-visible = Salesforce a répondu, mais n’en a rien montré à l’utilisateur connecté.
error-salesforce-nothing-visible-hint = Soit il n’y a rien, soit l’utilisateur n’a pas le droit de le voir. L’administrateur Salesforce lui donne View Setup et l’accès à l’objet, ou se connecte ici à sa place.

error-salesforce-setup-hidden = L’utilisateur connecté ne voit pas la configuration de l’organisation : ce qui n’apparaît pas existe peut-être quand même.
error-salesforce-setup-hidden-hint = L’administrateur Salesforce lui donne View Setup, Assign Permission Sets ou Manage Users, ou se connecte ici à sa place ; relancez ensuite le contrôle.

error-salesforce-only-own-tokens = L’utilisateur connecté ne voit que ses propres autorisations d’applications : celles des autres restent inconnues.
error-salesforce-only-own-tokens-hint = L’administrateur Salesforce lui donne Customize Application, ou se connecte ici à sa place ; relancez ensuite le contrôle. Sinon, regardez sous Setup (Configuration) > Manage Apps > Connected Apps OAuth Usage.

error-layout-not-understood = Ce que Salesforce dit d’une présentation de page n’a pas la forme connue : le panneau n’a pas pu y être cherché.
error-layout-not-understood-hint = L’administrateur Salesforce regarde les présentations sous Setup (Configuration) > Page Layouts ; confirmez ensuite l’étape à la main. Signalez-le avec ce texte.

error-lead-mapping-not-told = Les champs existent sur les pistes et les contacts. Aucun appel en lecture seule ne dit comment ils sont mappés.
error-lead-mapping-not-told-hint = L’administrateur Salesforce ouvre Setup (Configuration) > Leads > Fields, clique sur Map Lead Fields et compare avec le tableau de cette étape.

error-soap-site-absent = Aucun site distant de l’API SOAP de Marketo n’a été vu. On ne peut pas dire s’il sert encore : Marketo a retiré cette API le 31 juillet 2026.
error-soap-site-absent-hint = Suivez ce que montre la page d’administration Marketo : si elle a un panneau Soap rempli, l’administrateur Salesforce ajoute le site ; sinon, laissez-le de côté.

error-opt-out-field-not-found = Le package est là, mais aucun champ portant le libellé du champ de désabonnement n’a été trouvé.
error-opt-out-field-not-found-hint = Son nom d’API n’est publié nulle part, et son libellé est peut-être traduit ou modifié. L’administrateur Salesforce cherche Marketo Sales Opt Out parmi les champs des pistes et des contacts.

error-nobody-uses-it-yet = On ne connaît encore personne qui utilise MSI Actions : il n’y a pas de profil à examiner.
error-nobody-uses-it-yet-hint = Relancez le contrôle avec la liste nettoyée, ou quand des personnes auront l’ensemble d’autorisations ou auront activé leur compte.

## Rien n’a pu être établi : Marketo

error-marketo-not-connected = Cette configuration n’a pas d’identifiants Marketo sur cet ordinateur.
error-marketo-not-connected-hint = L’administrateur Marketo les saisit et les teste sur la page de l’API REST de Marketo ; relancez ensuite le contrôle.

error-marketo-endpoint-not-known = Cette configuration ne sait pas encore où répond l’API REST de Marketo.
error-marketo-endpoint-not-known-hint = L’administrateur Marketo saisit le point d’accès et les identifiants sur la page de l’API REST de Marketo ; relancez ensuite le contrôle.

error-marketo-spared = Il reste à Marketo peu d’appels d’API pour la journée ({ $left }, d’après les quotas indiqués par Adobe) : la question n’a pas été posée.
error-marketo-spared-hint = Un contrôle utilise au plus un centième des appels qui restent ; les autres reviennent à vos intégrations. Relancez le contrôle après minuit, heure du centre des États-Unis ; l’administrateur Marketo voit les appels sous Admin > Web Services.

error-marketo-nothing-visible = Marketo a répondu, mais sa réponse ne contient rien de ce qui était demandé.
error-marketo-nothing-visible-hint = Relancez le contrôle. Si cela persiste, l’administrateur Marketo vérifie le rôle de l’utilisateur API, et ses espaces de travail s’il y en a plusieurs.

error-marketo-too-many-users = Marketo a plus d’utilisateurs qu’il n’en est examiné ici ({ $users }) : on ne peut pas dire qui manque.
error-marketo-too-many-users-hint = L’administrateur Marketo cherche le premier utilisateur et son rôle sous Admin > Users & Roles.

error-marketo-too-many-activities = Marketo a plus d’activités commerciales des 30 derniers jours qu’il n’en est examiné ici ; aucune de celles qui l’ont été ne vient de MSI Actions.
error-marketo-too-many-activities-hint = L’administrateur Marketo ouvre une personne qui a reçu un e-mail de Marketo Sales et cherche dans son journal d’activité une activité commerciale dont la source est Sales App.

## Rien n’a pu être établi : ce que savent cette configuration et cet ordinateur

error-first-user-not-named = Le premier utilisateur n’a pas encore été désigné.
error-first-user-not-named-hint = L’administrateur Marketo confirme la mise en garde sur le premier utilisateur invité et y saisit son nom et son adresse e-mail ; relancez ensuite le contrôle.

error-invite-list-not-at-hand = La liste nettoyée des personnes n’est pas disponible sur cet ordinateur.
error-invite-list-not-at-hand-hint = Vérifiez votre liste à l’étape des invitations et enregistrez la liste nettoyée ; dans un terminal, indiquez-la avec --invites. Les listes ne sont pas gardées dans la configuration, car elles nomment des personnes.

error-clean-list-unreadable = La liste nettoyée est illisible : { $reason }
error-clean-list-unreadable-hint = Il faut la liste nettoyée enregistrée ici, avec son en-tête et la colonne Email. Vérifiez de nouveau votre liste et enregistrez une nouvelle liste nettoyée.

error-clean-list-without-email = La liste nettoyée n’a pas de colonne Email.
error-clean-list-without-email-hint = Il faut la liste nettoyée enregistrée ici. Vérifiez de nouveau votre liste et enregistrez une nouvelle liste nettoyée.

error-clean-list-empty = La liste nettoyée ne contient personne.
error-clean-list-empty-hint = Vérifiez de nouveau votre liste et enregistrez une liste nettoyée qui contient des personnes.

error-clean-list-too-long = La liste nettoyée compte plus de { $most } personnes.
error-clean-list-too-long-hint = C’est bien plus que le nombre de licences documenté. Divisez la liste et contrôlez une partie à la fois.

error-salesforce-other-organization = La session appartient à une autre organisation que celle de cette configuration.
error-salesforce-other-organization-hint = Déconnectez-vous de Salesforce, puis connectez-vous à l’organisation de cette configuration.

error-verifying-under-way = Des contrôles sont déjà en cours.
error-verifying-under-way-hint = Attendez leurs réponses ou annulez-les d’abord.

error-clock-not-usable = La date de cet ordinateur ne permet pas de remonter dans le temps.
error-clock-not-usable-hint = Réglez la date et l’heure de l’ordinateur, puis relancez le contrôle.

error-step-proved = Cette étape est terminée parce que des contrôles le montrent : elle ne peut pas être rouverte à la main.
error-step-proved-hint = Si ce n’est plus le cas, relancez le contrôle : c’est ce que disent alors les produits qui compte.

## Terminal : verify

cli-verify-ok = ok
cli-verify-warning = à regarder
cli-verify-failure = à corriger
cli-verify-unknown = indéterminé
cli-verify-calls =
    { $salesforce ->
        [one] Interrogation faite en { $salesforce } appel à Salesforce
       *[other] Interrogation faite en { $salesforce } appels à Salesforce
    } et { $marketo ->
        [one] { $marketo } appel à Marketo
       *[other] { $marketo } appels à Marketo
    }.
cli-verify-as-above = Pour la même raison que ci-dessus.
cli-verify-finding = { $check } : { $sentence }

## The message for the other admin

turn-practice = [Organisation d’entraînement – rien de ceci n’est réel]
turn-opening = MSI Actions, configuration « { $setup } » : la prochaine étape revient à { $persona }.
turn-step = Étape : { $step }
turn-why = Pourquoi : { $why }
turn-minutes =
    { $minutes ->
        [one] Durée : environ { $minutes } minute.
       *[other] Durée : environ { $minutes } minutes.
    }
turn-values = Valeurs à copier :
turn-value = { $title } : { $text }
