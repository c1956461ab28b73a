### La liste des personnes à inviter : ce qui ne va pas dans une ligne, et dans le fichier.

## Champs de la liste nettoyée

field-email = E-mail
field-first_name = Prénom
field-last_name = Nom

## À côté d'une ligne

problem-row-ragged = trop ou pas assez de cellules par rapport aux autres lignes
problem-quote-malformed = les guillemets (") ne concordent pas, si bien que les cellules ne peuvent pas être distinguées
problem-email-missing = pas d’adresse
problem-email-invalid = n’est pas une adresse de la forme nom@entreprise.com
problem-email-not-ascii = l’adresse contient des lettres qui n’y sont pas admises
problem-email-too-long = l’adresse est trop longue
problem-email-duplicate = même adresse que la ligne { $firstRow }
problem-email-unreachable = cette adresse ne peut jamais recevoir de courrier
problem-undecodable = des caractères sont illisibles
problem-control-character = contient une tabulation, un saut de ligne ou un autre caractère de contrôle
problem-hidden-character = contient un caractère invisible
problem-left-out-by-hand = écartée à la main

## Noms des problèmes, pour la légende et le filtre

problem-row-ragged-title = Cellules en trop ou manquantes
problem-quote-malformed-title = Guillemets
problem-email-missing-title = Sans adresse
problem-email-invalid-title = Adresse incorrecte
problem-email-not-ascii-title = Lettres non admises
problem-email-too-long-title = Trop longue
problem-email-duplicate-title = Doublon
problem-email-unreachable-title = Ne peut pas recevoir de courrier
problem-undecodable-title = Caractères illisibles
problem-control-character-title = Caractère de contrôle
problem-hidden-character-title = Caractère invisible
problem-left-out-by-hand-title = Écartée à la main

## À vérifier

doubt-sheet-guessed = Le classeur contient plusieurs feuilles avec du texte ; la feuille « { $sheet } » a été lue.
doubt-rows-hidden = Des lignes masquées ou filtrées dans le classeur ont été lues aussi : { $count }, par exemple la ligne { $line }.
doubt-encoding-guessed = L’encodage n’est pas certain : le fichier a été lu en { $encoding }, mais un autre convient aussi.
doubt-encoding-mixed = Le fichier est en { $encoding }, mais certaines lignes sont en { $other }, par exemple la ligne { $line }.
doubt-text-damaged = Des lettres ont été abîmées avant l’enregistrement du fichier, par exemple à la ligne { $line }.
doubt-header-changes = La ligne { $line } nomme d’autres colonnes que l’en-tête, ou les mêmes dans un autre ordre. Les lignes suivantes ont été lues comme les précédentes.
doubt-header-guessed = La ligne { $line } a été prise pour l’en-tête à cause de sa place ; elle ne contient aucun nom connu.
doubt-no-people = Le fichier contient un en-tête, mais aucune personne.
doubt-email-column-unclear = On ne sait pas quelle colonne contient les adresses e-mail des personnes elles-mêmes : { $columns }.
doubt-email-column-empty = La colonne { $column } ne contient aucune adresse e-mail, alors que la colonne { $other } en contient.
doubt-name-split = Des noms complets ont été séparés en prénom et nom : { $count }, par exemple { $example }
doubt-name-column-unused = Colonnes qui ressemblent à des noms et ne sont pas utilisées : { $columns }
doubt-formula-cell = Un tableur prendrait des cellules de la liste nettoyée pour des formules : { $count }, par exemple { $example }
doubt-domain-look-alike = Le domaine { $domain } ne diffère que d’une lettre de { $frequent }, celui de la plupart des personnes de la liste.
doubt-domain-ending = Des terminaisons d’adresses semblent mal saisies : { $count }, par exemple { $example }
doubt-address-outside-table = Une adresse e-mail figure en dehors des lignes, à la ligne { $line } du fichier.

## Corrections de la liste nettoyée

fix-blanks = Espaces autour des cellules
fix-invisible = Caractères invisibles
fix-mailto = Préfixe « mailto » devant les adresses
fix-angle-brackets = Chevrons et noms autour des adresses
fix-apostrophe = Apostrophes autour des adresses
fix-formula-text = ="…" autour des textes
fix-trailing-sign = Ponctuation après les adresses
fix-null-names = NULL, N/A ou - à la place des noms
fix-entities = Codes HTML à la place de lettres
fix-double-encoded = Lettres encodées deux fois
fix-repeated-blanks = Tabulations, sauts de ligne et espaces répétés dans les noms

## Le fichier est inutilisable

error-file-empty = Ce fichier est vide.
error-file-empty-hint = Choisissez le fichier qui contient les personnes à inviter, une par ligne.

error-file-unreadable = { $kind ->
    [absent] Il n’y a pas de fichier { $path }.
    [missing] Le fichier est introuvable.
    [denied] Vous n’avez pas le droit de lire ce fichier.
    [folder] C’est un dossier, pas un fichier.
    [special] C’est un périphérique ou un tube, pas un fichier.
   *[other] Impossible de lire le fichier : { $reason }.
}
error-file-unreadable-hint = { $kind ->
    [absent] Vérifiez le chemin et le nom, ainsi que le dossier dans lequel la commande s’exécute.
    [missing] Il a peut-être été déplacé, ou le disque qui le contient a été retiré. Choisissez-le de nouveau.
    [denied] Demandez à son propriétaire le droit de le lire, ou choisissez une copie qui vous appartient.
    [folder] Choisissez le fichier qu’il contient.
    [special] Enregistrez la liste dans un fichier sur le disque, puis choisissez ce fichier.
   *[other] S’il se trouve sur un disque amovible ou un lecteur réseau, vérifiez ce dernier ou copiez le fichier sur cet ordinateur, puis choisissez-le de nouveau.
}

error-file-not-text = { $kind ->
    [excel] C’est un classeur binaire (.xlsb), qui ne peut pas être lu.
    [html] C’est une page web ou du XML, même si son nom indique autre chose.
    [zip] C’est une archive ZIP, pas un fichier texte.
    [archive] C’est une archive compressée, pas un fichier texte.
    [pdf] C’est un document PDF, pas un fichier texte.
    [rtf] C’est un document mis en forme, pas un fichier de texte brut.
    [image] C’est une image, pas un fichier texte.
    [database] C’est une base de données, pas un fichier texte.
   *[binary] Ce n’est pas un fichier texte.
}
error-file-not-text-hint = { $kind ->
    [excel] Ouvrez-le dans votre tableur, enregistrez-le au format .xlsx, puis choisissez ce fichier.
    [html] Ouvrez-le dans votre tableur, enregistrez-le au format .xlsx ou « CSV UTF-8 (délimité par des virgules) », puis choisissez ce fichier.
    [zip] Décompressez-la et choisissez le fichier CSV qu’elle contient.
    [archive] Décompressez-la et choisissez le fichier CSV qu’elle contient.
   *[binary] Exportez la liste au format CSV, puis choisissez ce fichier.
}

error-file-changed = Le fichier a été modifié pendant son utilisation.
error-file-changed-hint = Rien n’a été enregistré. Attendez que l’autre programme ait terminé, puis relancez la vérification.

error-drop-one-file = Plusieurs fichiers ont été déposés, ou un élément qui n’est pas un fichier.
error-drop-one-file-hint = Déposez un seul fichier, celui de la liste.

error-file-too-large = Le fichier est trop volumineux pour une liste : 256 Mo et 1 048 576 lignes au plus sont lus.
error-file-too-large-hint = Vérifiez que ce fichier est bien la liste voulue, ou divisez-le.

error-workbook-damaged = Le classeur est endommagé et ne peut pas être lu : { $reason }.
error-workbook-damaged-hint = Ouvrez-le dans votre tableur, enregistrez-le sous un autre nom, puis choisissez ce fichier.

error-workbook-encrypted = Le classeur est protégé par un mot de passe.
error-workbook-encrypted-hint = Ouvrez-le dans votre tableur, retirez le mot de passe ou enregistrez la feuille au format CSV, puis choisissez ce fichier.

error-workbook-too-large = Une fois décompressé, le classeur est bien plus grand qu’une liste de personnes ne peut l’être. Il n’a pas été lu.
error-workbook-too-large-hint = Vérifiez que ce fichier est bien la liste voulue. Si c’est le cas, copiez les personnes dans un nouveau classeur et choisissez ce fichier.

error-no-such-sheet = Le classeur ne contient aucune feuille « { $sheet } » avec du texte. Ses feuilles : { $sheets }.
error-no-such-sheet-hint = Choisissez l’une de ces feuilles. Dans le terminal : --sheet suivi de son nom.

error-email-column-unclear = On ne sait pas quelle colonne contient les adresses e-mail des personnes elles-mêmes : { $columns }.
error-email-column-unclear-hint = Choisissez la colonne. Dans le terminal : --map email= suivi du nom de la colonne.

error-no-such-line = Il n’y a pas d’enregistrement à la ligne { $line } du fichier.
error-no-such-line-hint = Choisissez une ligne qui contient du texte.

error-unknown-fix = Aucune correction ne s’appelle « { $name } ».
error-unknown-fix-hint = Utilisez l’un des noms indiqués par --json sous « fixes ».

error-unknown-doubt = Aucun doute ne porte le code « { $name } ».
error-unknown-doubt-hint = Utilisez l’un des codes affichés par la vérification de la liste sans --yes.

error-field-too-large = L’enregistrement { $row }, qui commence à la ligne { $line } du fichier, contient une cellule de plus de 1 Mo dans la colonne { $column }.
error-field-too-large-hint = Le plus souvent, un guillemet (") n’y a pas été refermé. Corrigez cet enregistrement, enregistrez le fichier, puis relancez la vérification.

error-row-too-large = L’enregistrement { $row }, à la ligne { $line } du fichier, est trop volumineux pour une liste.
error-row-too-large-hint = Vérifiez que ce fichier est bien la liste voulue et que ses lignes se terminent par des sauts de ligne.

error-no-email-column = Aucune colonne de ce fichier ne contient d’adresses e-mail. Ses colonnes sont : { $columns }.
error-no-email-column-hint = Choisissez la colonne des adresses, ou changez le séparateur ou l’encodage si le découpage en colonnes paraît faux.

error-no-such-column = La colonne { $column } n’existe pas : la dernière du fichier est la colonne { $count }.
error-no-such-column-hint = Choisissez l’une des colonnes du fichier.

error-column-mapped-twice = La colonne { $column } est choisie pour deux champs.
error-column-mapped-twice-hint = Choisissez une autre colonne pour l’un des deux, ou aucune.

error-unknown-encoding = Il n’existe pas d’encodage nommé « { $name } ».
error-unknown-encoding-hint = Indiquez un nom tel que UTF-8, UTF-16LE, windows-1252 ou Shift_JIS.

error-delimiter-unusable = « { $delimiter } » ne peut pas séparer des cellules.
error-delimiter-unusable-hint = Utilisez une virgule, un point-virgule, une tabulation, une barre verticale ou un autre signe de ponctuation.

## Une liste ne peut pas être enregistrée

error-output-is-input = La liste écraserait le fichier dont elle est tirée.
error-output-is-input-hint = Votre fichier n’est jamais modifié. Enregistrez la liste sous un autre nom.

error-outputs-are-the-same = Les deux listes seraient enregistrées dans le même fichier.
error-outputs-are-the-same-hint = Donnez un nom différent à chacune.

error-output-not-written = { $list ->
    [clean] Impossible d’enregistrer la liste nettoyée : { $reason }.
   *[left-out] Impossible d’enregistrer les lignes écartées : { $reason }.
}
error-output-not-written-hint = Aucun fichier incomplet n’a été laissé. Vérifiez que le dossier existe, que vous avez le droit d’y écrire et qu’il reste de la place sur le disque, ou enregistrez ailleurs.

mark-ready = Peut activer
mark-no-user = Aucun utilisateur
mark-inactive = Inactif
mark-no-api = API non activée
mark-several = Plusieurs utilisateurs avec cette adresse
mark-sandbox-address = Seulement avec la terminaison d’une sandbox (.invalid)

error-filter-too-long = Le filtre contient plus de noms qu’une seule question à Salesforce ne peut en porter.
error-filter-too-long-hint = Indiquez moins de profils, de rôles et d’ensembles d’autorisations.

error-day-not-understood = « { $day } » n’est pas un jour du calendrier.
error-day-not-understood-hint = Écrivez l’année, le mois et le jour, par exemple 2026-01-31.

error-too-many-users = Salesforce compte plus de { $rows } utilisateurs de ce type, plus qu’il n’est possible d’en lister.
error-too-many-users-hint = Choisissez par profil, rôle, ensemble d’autorisations ou dernière connexion.

error-no-such-users = Salesforce ne compte aucun utilisateur standard actif de ce type.
error-no-such-users-hint = Vérifiez les noms des profils, des rôles et des ensembles d’autorisations, ou posez moins de conditions.

error-cancelled = Opération annulée.
error-cancelled-hint = Rien n’a été enregistré. Vous pouvez recommencer à tout moment.
