### Réseau et trousseau : ce qui s’est passé (`error-<code>`) et ce qu’il faut faire (`error-<code>-hint`).

## Le réseau
## $host est l’autre côté, $proxy le proxy avec son port ; $reason est le message du système ou d’une bibliothèque.

error-http-not-https = { $address } n’est pas une adresse https.
error-http-not-https-hint = Saisissez une adresse qui commence par https://. Rien n’a été envoyé.

error-http-trust-store = Les certificats auxquels cet ordinateur fait confiance sont illisibles : { $reason }
error-http-trust-store-hint = Sous Linux, installez le paquet ca-certificates ou corrigez le chemin dans la variable SSL_CERT_FILE, puis redémarrez l’application. Rien n’a été envoyé.

error-http-host-unknown = Aucun ordinateur nommé { $host } n’a été trouvé.
error-http-host-unknown-hint = Vérifiez l’orthographe de l’adresse et la connexion au réseau. Dans un réseau d’entreprise, vérifiez que le VPN est connecté.

error-http-unreachable = { $host } est injoignable : { $reason }
error-http-unreachable-hint = Vérifiez la connexion au réseau, le VPN et le pare-feu, puis réessayez. Rien n’a été envoyé.

error-http-connect-timed-out = La connexion à { $host } n’a pas abouti en { $seconds } secondes.
error-http-connect-timed-out-hint = Un pare-feu la retient peut-être, ou le réseau exige un proxy : vérifiez le proxy dans les réglages du système ou dans la variable HTTPS_PROXY. Rien n’a été envoyé.

error-http-certificate = Le certificat de { $host } n’est pas reconnu : { $reason }
error-http-certificate-hint = Si votre entreprise inspecte son trafic, demandez au service informatique d’installer le certificat racine de l’entreprise dans le magasin de certificats de cet ordinateur, puis redémarrez l’application. Sinon, vérifiez la date de cet ordinateur, l’adresse et, sous Linux, que le paquet ca-certificates est installé. Rien n’a été envoyé.

error-http-tls = Aucune connexion sécurisée à { $host } n’a pu être établie : { $reason }
error-http-tls-hint = Un intermédiaire modifie peut-être la connexion, ou l’autre côté est trop ancien. Essayez un autre réseau, ou montrez ce message au service informatique. Rien n’a été envoyé.

error-http-proxy-unreachable = Le proxy { $proxy } est injoignable : { $reason }
error-http-proxy-unreachable-hint = Vérifiez le proxy dans les réglages du système ou dans la variable HTTPS_PROXY, et que le VPN est connecté. Rien n’a été envoyé.

error-http-proxy-auth = Le proxy { $proxy } demande un nom et un mot de passe.
error-http-proxy-auth-hint = Indiquez-les dans la variable HTTPS_PROXY, sous la forme http://nom:motdepasse@proxy:port, ou demandez au service informatique un accès sans proxy, puis redémarrez l’application. Rien n’a été envoyé.

error-http-proxy = Le proxy { $proxy } refuse la connexion à { $host } : { $reason }
error-http-proxy-hint = Si HTTPS_PROXY contient un mot de passe, vérifiez-le. Sinon, demandez au service informatique d’autoriser { $host } sur le port 443 dans le proxy. Rien n’a été envoyé.

error-http-timed-out = { $host } n’a pas répondu en { $seconds } secondes.
error-http-timed-out-hint = Réessayez dans quelques minutes. Si une modification était en cours, vérifiez d’abord si elle a eu lieu.

error-http-broken = La connexion à { $host } a été coupée : { $reason }
error-http-broken-hint = Vérifiez la connexion au réseau, puis réessayez. Si une modification était en cours, vérifiez d’abord si elle a eu lieu.

error-http-garbled = La réponse de { $host } est illisible : { $reason }
error-http-garbled-hint = Un proxy ou un logiciel de sécurité répond peut-être à sa place. Vérifiez l’adresse et le port, ou essayez un autre réseau.

error-http-too-large = La réponse de { $host } est plus longue que prévu (la limite est de { $limit } octets).
error-http-too-large-hint = Vérifiez que l’adresse est bien celle de Salesforce ou de Marketo. Si c’est le cas, signalez-le.

error-http-web-page = Une page web est arrivée à la place des données attendues de { $host } (statut { $status }).
error-http-web-page-hint = Ouvrez l’adresse dans le navigateur : le réseau demande peut-être une connexion, le proxy bloque peut-être, ou le produit est en maintenance. Réessayez ensuite.

error-http-not-json = { $host } a répondu autre chose que les données demandées (statut { $status }).
error-http-not-json-hint = Vérifiez que l’adresse est bien celle de Salesforce ou de Marketo, puis réessayez.

## Le trousseau
## $reason est le message du système.

error-keyring-none = Aucun trousseau ne répond sur cet ordinateur : la connexion est gardée en mémoire et prend fin avec l’application.
error-keyring-none-hint = Sous Linux, installez et démarrez-en un (GNOME : gnome-keyring ; KDE : KWallet avec son Secret Service activé ; autres : KeePassXC avec son intégration Secret Service) et assurez-vous qu’il a un trousseau par défaut. Vous pouvez continuer sans ; vous vous reconnecterez la prochaine fois.

error-keyring-unreachable = Le trousseau n’est pas joignable d’ici : le nécessaire est gardé en mémoire et prend fin avec l’application. { $reason }
error-keyring-unreachable-hint = Il est joignable depuis une session de bureau, mais souvent pas par ssh ni depuis une tâche planifiée. Vous pouvez continuer sans ; vous vous reconnecterez la prochaine fois.

# $account is salesforce, marketo or both; $entry is the name of the keyring’s entry; $revoked says whether Salesforce
# ended the session.
error-secret-not-forgotten = { $account ->
    [marketo] Le secret de client Marketo est peut-être encore dans le trousseau, qui n’a pas pu être interrogé : { $reason }
    [both] Les secrets de cette configuration sont peut-être encore dans le trousseau, qui n’a pas pu être interrogé : { $reason }
   *[salesforce] { $revoked ->
        [yes] Salesforce a mis fin à la session, mais ses jetons sont peut-être encore dans le trousseau, qui n’a pas pu être interrogé : { $reason }
       *[no] Salesforce n’a pas mis fin à la session, et ses jetons sont peut-être encore dans le trousseau, qui n’a pas pu être interrogé : { $reason }
      }
  }
error-secret-not-forgotten-hint = Recommencez là où le trousseau est joignable et déverrouillé. Ou continuez malgré tout (dans le terminal : --anyway), puis supprimez { $entry } sous com.msi-actions-setup.desktop dans l’application de trousseau du système.

error-keyring-sandboxed = { $sandbox } empêche l’application d’accéder au trousseau : la connexion est gardée en mémoire et prend fin avec l’application.
error-keyring-sandboxed-hint = Exécutez { $command } dans un terminal, puis redémarrez l’application.

error-keyring-locked = Le trousseau est verrouillé : { $reason }
error-keyring-locked-hint = Déverrouillez-le, puis réessayez. GNOME : Mots de passe et clés, clic droit sur Connexion, Déverrouiller. KDE : ouvrez KWalletManager et le portefeuille. macOS : Trousseaux d’accès, Fichier, Déverrouiller le trousseau. Vous pouvez continuer sans ; vous vous reconnecterez la prochaine fois.

error-keyring-refused = Le trousseau ne l’a pas permis : { $reason }
error-keyring-refused-hint = Réessayez et choisissez Autoriser quand le système le demande. Vous pouvez continuer sans trousseau ; vous vous reconnecterez la prochaine fois.

error-keyring-too-long = La connexion est trop longue pour le trousseau ({ $bytes } octets).
error-keyring-too-long-hint = Elle est gardée en mémoire et prend fin avec l’application ; reconnectez-vous la prochaine fois. Signalez-le avec le nombre d’octets.

error-keyring-ambiguous = Le trousseau contient { $count } entrées du même nom : impossible de dire laquelle est la bonne.
error-keyring-ambiguous-hint = Ouvrez l’application de trousseau du système, cherchez com.msi-actions-setup.desktop et supprimez les entrées trouvées, puis reconnectez-vous.

error-keyring-unusable = Ce que le trousseau contient pour cette configuration est inutilisable : { $reason }
error-keyring-unusable-hint = Reconnectez-vous ; cela le remplace.

error-keyring-timed-out = Le trousseau n’a pas répondu en { $seconds } secondes.
error-keyring-timed-out-hint = Sa demande est peut-être cachée derrière une autre fenêtre : répondez-y, puis réessayez.

error-keyring-failed = Le trousseau a échoué : { $reason }
error-keyring-failed-hint = Réessayez. Si l’échec se répète, fermez votre session système et rouvrez-la ; d’ici là, vous pouvez continuer sans et vous reconnecter la prochaine fois.
