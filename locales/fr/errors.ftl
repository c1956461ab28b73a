### Erreurs : ce qui s’est passé (`error-<code>`) et ce qu’il faut faire (`error-<code>-hint`).

## Le journal
## $reason vaut disk-full, not-allowed, gone ou other ; $detail est le message du système.

error-not-saved = { $reason ->
    [disk-full] Non enregistré : le disque est plein.
    [not-allowed] Non enregistré : cet ordinateur n’autorise pas l’écriture dans le dossier de la configuration.
    [gone] Non enregistré : le dossier de la configuration n’est plus là.
   *[other] Non enregistré : { $detail }
  }
error-not-saved-hint = { $reason ->
    [disk-full] Libérez de l’espace, puis recommencez. Tout ce qui avait été enregistré est conservé.
    [not-allowed] Vérifiez les droits d’accès au dossier de données, puis recommencez. Tout ce qui avait été enregistré est conservé.
    [gone] Si le dossier a été déplacé ou son disque déconnecté, remettez-le en place, puis recommencez.
   *[other] Recommencez. Si l’erreur se répète, fermez l’application et vérifiez le disque. Tout ce qui avait été enregistré est conservé.
  }

error-entry-too-long = Non enregistré : la saisie est trop longue ({ $bytes } octets ; la limite est de 1 Mio).
error-entry-too-long-hint = Raccourcissez le texte, puis enregistrez-le à nouveau.

error-entry-does-not-fit = Non enregistré : un texte de cette saisie est trop long, ou une valeur ne convient pas à cette configuration.
error-entry-does-not-fit-hint = Raccourcissez le texte ou vérifiez les valeurs, puis enregistrez à nouveau. Tout ce qui avait été enregistré est conservé.

error-record-full = Non enregistré : votre partie de l’enregistrement de cette configuration est pleine (limite : { $events } entrées ou 64 Mio).
error-record-full-hint = Créez une nouvelle configuration et continuez-y. Tout ce qui avait été enregistré est conservé.

error-setup-held = { $program ->
    [window] Cette configuration est ouverte dans une autre fenêtre (processus { $pid }). Vous pouvez la consulter ici, pas la modifier.
    [terminal] Cette configuration est en cours de modification depuis un terminal (processus { $pid }). Vous pouvez la consulter ici, pas la modifier.
   *[other] Cette configuration est ouverte dans un autre programme. Vous pouvez la consulter ici, pas la modifier.
  }
error-setup-held-hint = Fermez-la là-bas, puis recommencez ici.

error-setup-read-only = Cette configuration a été ouverte en lecture seule.
error-setup-read-only-hint = Rouvrez-la pour la modifier.

error-setup-missing = Le dossier de données ne contient aucune configuration { $setup }.
error-setup-missing-hint = Elle a peut-être été placée dans la corbeille, ou se trouve dans un autre dossier de données. Choisissez-en une dans la liste des configurations.

error-setup-unreadable = { $reason ->
    [not-allowed] Impossible de lire cette configuration : cet ordinateur ne l’autorise pas.
   *[other] Impossible de lire cette configuration : { $detail }
  }
error-setup-unreadable-hint = { $reason ->
    [not-allowed] Vérifiez les droits d’accès à son dossier. Rien n’y a été modifié.
   *[other] Vérifiez que son disque est connecté et en bon état, puis rouvrez-la. Rien n’y a été modifié.
  }

error-data-folder-unknown = Le système n’indique aucun dossier pour les données des applications.
error-data-folder-unknown-hint = Indiquez-en un avec --data-dir ou dans la variable MSI_SETUP_DATA_DIR.

error-data-folder-unusable = { $reason ->
    [disk-full] Impossible d’écrire { $path } : le disque est plein.
    [not-allowed] Impossible d’utiliser { $path } : cet ordinateur ne l’autorise pas.
    [gone] Impossible d’utiliser { $path } : l’emplacement n’existe pas.
   *[other] Impossible d’utiliser { $path } : { $detail }
  }
error-data-folder-unusable-hint = { $reason ->
    [disk-full] Libérez de l’espace, puis redémarrez l’application.
    [not-allowed] Vérifiez les droits d’accès, ou indiquez un autre dossier de données avec --data-dir ou dans la variable MSI_SETUP_DATA_DIR.
   *[other] Vérifiez que son disque est connecté, ou indiquez un autre dossier de données avec --data-dir ou dans la variable MSI_SETUP_DATA_DIR.
  }

## Une configuration et ses étapes

error-step-locked = Cette étape ne peut pas encore être confirmée : d’autres passent avant ({ $missing }).
error-step-locked-hint = Terminez-les d’abord, ou ignorez-les en indiquant un motif.

error-caution-not-acknowledged = Une mise en garde de cette étape n’a encore été confirmée par personne.
error-caution-not-acknowledged-hint = Lisez la mise en garde en haut de l’étape et confirmez-la à cet endroit.

error-reason-missing = Une étape ne s’ignore qu’avec un motif.
error-reason-missing-hint = Indiquez en quelques mots pourquoi vous l’écartez ; l’autre administrateur le lira.

error-note-empty = La note est vide.
error-note-empty-hint = Écrivez quelque chose, puis enregistrez.

error-own-name-unknown = Le système n’indique pas votre nom.
error-own-name-unknown-hint = Ajoutez à la commande --my-name suivi de votre nom entre guillemets.

error-name-missing = Il manque un nom.
error-name-missing-hint = Renseignez le nom, puis continuez.

error-person-missing = La mise en garde demande de qui il s’agit.
error-person-missing-hint = Renseignez le nom et l’adresse e-mail.

error-address-not-usable = « { $value } » n’est pas une adresse e-mail que les produits acceptent.
error-address-not-usable-hint = Corrigez l’adresse ; elle a la forme nom@entreprise.example.

error-people-missing = La durée de cette attente dépend du nombre de personnes.
error-people-missing-hint = Indiquez un nombre, 1 ou plus ; une estimation suffit.

error-step-not-settled = Cette étape n’est ni terminée ni ignorée : il n’y a rien à rouvrir.
error-step-not-settled-hint = Poursuivez ses instructions.

error-nothing-to-undo = Vous n’avez rien à annuler.
error-nothing-to-undo-hint = Seul ce que vous avez fait vous-même peut être annulé ici.

error-list-saved-not-recorded = La liste a été enregistrée sous { $file }, mais cela n’a pas pu être consigné : { $reason }
error-list-saved-not-recorded-hint = Le fichier est complet et utilisable. Vérifiez les droits sur le dossier de données et l’espace libre du disque.

error-not-removed = La configuration n’a pas pu être mise à la corbeille : { $detail }
error-not-removed-hint = Rien n’a été supprimé. Le dossier de données de l’application doit se trouver sur un disque doté d’une corbeille.

## Liens et fenêtre

error-link-not-allowed = Cette adresse n’est pas ouverte : le guide n’y renvoie pas.
error-link-not-allowed-hint = Si vous lui faites confiance, copiez vous-même l’adresse dans votre navigateur.

error-browser-not-opened = Le navigateur n’a pas pu être ouvert : { $reason }
error-browser-not-opened-hint = Ouvrez vous-même cette adresse : { $url }

error-no-window = La fenêtre n’a pas pu être ouverte : { $reason }
error-no-window-hint = Lancez l’application dans une session de bureau, ou utilisez msi-setup dans un terminal.

error-unknown-argument = L’application ne connaît pas l’argument { $argument }.
error-unknown-argument-hint = Lancez-la sans argument, avec --data-dir suivi d’un dossier, ou avec --sign-in-timeout suivi d’un nombre de secondes entre 1 et 86400.

## Ce qui ne devrait pas arriver

error-unknown-id = Le programme a demandé { $kind } « { $id } », qui n’existe pas.
error-unknown-id-hint = Fermez l’application et rouvrez-la. Tout ce qui est enregistré est toujours là. Si cela se reproduit, signalez-le avec ce texte.

error-went-wrong = Une opération interne du programme a échoué : { $reason }
error-went-wrong-hint = Tout ce qui est enregistré est toujours là. Fermez l’application et rouvrez-la ; si cela se reproduit, signalez-le avec ce texte.

error-guide-faulty = Le guide intégré est défectueux : { $reason }
error-guide-faulty-hint = Réinstallez l’application ; si cela se reproduit, signalez-le avec ce texte.

## Terminal

error-arguments-not-understood = Les arguments ne sont pas compris : { $reason }
error-arguments-not-understood-hint = Voir msi-setup --help.

error-no-column-named = Le fichier n’a pas de colonne nommée « { $column } ». Ses colonnes sont : { $columns }.
error-no-column-named-hint = Donnez le nom tel qu’il figure dans l’en-tête, ou la position de la colonne à partir de 1.

error-no-step-named = Aucune étape ne s’appelle « { $step } ».
error-no-step-named-hint = Voici les identifiants des étapes : { $steps }.

error-data-folder-open-to-others = D’autres utilisateurs de cet ordinateur peuvent modifier le dossier de données { $folder }.
error-data-folder-open-to-others-hint = Retirez le droit d’écriture au groupe et aux autres, ou choisissez un dossier qui vous appartient.

error-preferences-not-understood = { $file } n’est pas compris et n’est pas pris en compte : { $reason }
error-preferences-not-understood-hint = Corrigez le fichier. Il reste tel quel jusqu’à la prochaine écriture, puis à côté de sa place.

error-setting-unknown = Aucun réglage des contrôles de { $file } ne s’appelle « { $setting } » : il n’est pas pris en compte.
error-setting-unknown-hint = Les noms sont ceux de [settings] dans le guide.

error-settings-not-understood = Les réglages des contrôles de { $file } ne sont pas compris ; ceux du guide s’appliquent : { $reason }
error-settings-not-understood-hint = Chacun doit être du même type que sous [settings] dans le guide.

error-field-mapped-twice = Le champ { $field } reçoit deux colonnes.
error-field-mapped-twice-hint = Indiquez avec --map une seule colonne par champ.

error-answer-not-written = Impossible d’écrire la réponse : { $reason }
error-answer-not-written-hint = Libérez de l’espace à l’endroit où elle est écrite, puis relancez la commande.

error-text-not-read = Impossible de lire le texte : { $reason }
error-text-not-read-hint = Donnez le texte en argument, ou transmettez-le à la commande par un tube.

error-text-too-long = Le texte dépasse { $limit } Mio, et rien n’en a été examiné.
error-text-too-long-hint = Donnez la partie qui contient le message.
