### Connexion à Salesforce : échecs (`error-<code>`), et pages affichées par le navigateur (`browser-…`).
## $error est le code donné par le serveur, $description ses propres mots ; $said vaut yes quand il y en a.

error-sign-in-refused = { $error ->
    [access_denied] La connexion a été refusée dans le navigateur.
   *[other] { $said ->
        [yes] Le serveur a refusé la connexion : { $error } ({ $description }).
       *[no] Le serveur a refusé la connexion : { $error }.
      }
  }
error-sign-in-refused-hint = { $error ->
    [access_denied] Connectez-vous à nouveau et choisissez Allow (Autoriser). Si le navigateur n’a pas proposé ce choix, demandez à l’administrateur Salesforce si l’application vous est attribuée. Rien n’a été conservé.
   *[other] Cherchez ce code dans la liste des refus, à côté de la connexion : elle en donne la cause et dit à qui d’agir. Rien n’a été conservé.
  }

error-sign-in-token-refused = { $said ->
    [yes] L’étape du navigateur s’est bien passée, mais le serveur n’a pas donné l’accès : { $error } ({ $description }).
   *[no] L’étape du navigateur s’est bien passée, mais le serveur n’a pas donné l’accès : { $error }.
  }
error-sign-in-token-refused-hint = { $error ->
    [invalid_grant] Connectez-vous à nouveau. Si cela se répète, consultez l’historique de connexion de l’utilisateur dans l’organisation : le motif y figure.
   *[other] Vérifiez la valeur Consumer Key (clé consommateur) et les réglages de l’application dans l’organisation, puis connectez-vous à nouveau.
  }

error-sign-in-timed-out = Le navigateur n’a rien répondu en { $seconds } secondes.
error-sign-in-timed-out-hint = Connectez-vous à nouveau. Si le navigateur affiche une page d’erreur au lieu de revenir ici, cherchez ce qu’elle dit dans la liste des refus.

error-sign-in-cancelled = La connexion a été annulée.
error-sign-in-cancelled-hint = Rien n’a été conservé. Connectez-vous à nouveau quand vous le souhaitez.

error-sign-in-ports-taken = { $reason ->
    [taken] La connexion a besoin d’un des ports { $ports } de cet ordinateur, et d’autres programmes les occupent tous.
    [reserved] La connexion a besoin d’un des ports { $ports } de cet ordinateur, et le système les réserve tous.
   *[both] La connexion a besoin d’un des ports { $ports } de cet ordinateur : d’autres programmes occupent { $taken }, et le système réserve { $reserved }.
  }
error-sign-in-ports-taken-hint = { $reason ->
    [taken] Fermez le programme qui occupe l’un d’eux, ou terminez l’autre connexion, puis connectez-vous à nouveau.
   *[other] Faites libérer l’un d’eux par l’administrateur de cet ordinateur (netsh int ipv4 show excludedportrange tcp énumère ce qui est réservé), ou déclarez d’autres adresses de rappel et saisissez leurs ports ici.
  }

error-sign-in-server-refused = { $reason ->
    [mixed] Les adresses de connexion n’appartiennent pas toutes à { $server } : rien n’y est envoyé.
   *[not-https] { $server } n’est pas joint par https : rien n’y est envoyé.
  }
error-sign-in-server-refused-hint = Vérifiez l’adresse de connexion de cette configuration.

error-sign-in-outcome-unknown = { $reason ->
    [http-timed-out] { $host } n’a pas répondu à temps, si bien qu’on ne sait pas si la connexion a été menée à terme.
    [http-too-large] La réponse de { $host } était plus longue que toute vraie réponse, si bien qu’on ne sait pas si la connexion a été menée à terme.
   *[http-broken] La liaison avec { $host } s’est rompue, si bien qu’on ne sait pas si la connexion a été menée à terme.
  }
error-sign-in-outcome-unknown-hint = Connectez-vous à nouveau. La tentative interrompue ne peut servir à personne.

error-sign-in-answer-not-understood = { $kind ->
    [html] Une page web est arrivée à la place de la réponse du serveur (statut { $status }).
    [empty] Le serveur a envoyé une réponse vide (statut { $status }).
    [token-type] Le serveur a donné un type d’accès inutilisable (statut { $status }).
   *[other] La réponse du serveur n’est pas conforme à la norme (statut { $status }).
  }
error-sign-in-answer-not-understood-hint = { $kind ->
    [html] Un réseau qui demande une identification, un proxy ou une maintenance peuvent en être la cause. Ouvrez l’adresse de connexion dans le navigateur, puis connectez-vous à nouveau.
   *[other] Vérifiez l’adresse de connexion, puis connectez-vous à nouveau. Si cela se répète, signalez-le avec ce texte.
  }

error-sign-in-not-renewable = Aucune session ne peut être renouvelée.
error-sign-in-not-renewable-hint = Connectez-vous à nouveau. Avec « Rester connecté », la prochaine session pourra être renouvelée.

error-sign-in-spent = La réponse s’est perdue pendant le renouvellement de la session : celle-ci n’est plus utilisable.
error-sign-in-spent-hint = Connectez-vous à nouveau.

error-sign-in-busy = Une autre fenêtre ou un terminal renouvelle la session depuis { $seconds } secondes.
error-sign-in-busy-hint = Attendez un peu, puis recommencez. Si l’autre ne répond plus, fermez-le.

error-sign-in-before-not-revoked = Vous êtes connecté, mais { $host } n’a pas confirmé la fin de la session que vous aviez auparavant.
error-sign-in-before-not-revoked-hint = Elle n’est plus conservée ici. Pour être sûr qu’elle a pris fin, révoquez-la dans l’organisation : Setup (Configuration), Connected Apps OAuth Usage.

error-sign-out-not-revoked = { $when ->
    [later] Vous êtes déconnecté ici, mais le serveur n’a pas encore révoqué l’accès (statut { $status } { $error }) ; il demande d’attendre { $seconds } secondes.
   *[unsaid] Vous êtes déconnecté ici, mais le serveur n’a pas révoqué l’accès (statut { $status } { $error }).
  }
error-sign-out-not-revoked-hint = Déconnectez-vous à nouveau plus tard, ou révoquez l’accès dans l’organisation : Setup, Connected Apps OAuth Usage.

## Pages du navigateur

browser-signed-in = Vous êtes connecté
browser-signed-in-text = Vous pouvez fermer cet onglet et revenir à l’application.

browser-refused = Vous n’êtes pas connecté
browser-refused-text = La connexion a été refusée. L’application indique la suite ; vous pouvez fermer cet onglet.

browser-failed = Vous n’êtes pas connecté
browser-failed-text = Un problème est survenu après l’identification. L’application indique la suite ; vous pouvez fermer cet onglet.

browser-cancelled = La connexion a été annulée
browser-cancelled-text = Vous pouvez fermer cet onglet. Pour vous connecter, recommencez dans l’application.

browser-over = Cette connexion est déjà terminée
browser-over-text = Sa réponse a déjà été reçue. Vous pouvez fermer cet onglet et revenir à l’application.

browser-not-expected = Cette adresse n’est pas attendue
browser-not-expected-text = Elle appartient à une connexion antérieure, ou elle est incomplète. Rien n’en a été fait ; poursuivez dans l’application.
