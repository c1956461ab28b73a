### Network and keyring: what happened (`error-<code>`) and what to do next (`error-<code>-hint`).

## The network
## $host is the other side, $proxy the proxy with its port; $reason is the system's or a library's own message.

error-http-not-https = { $address } is not an https address.
error-http-not-https-hint = Enter an address that begins with https://. Nothing was sent.

error-http-trust-store = The certificates that this computer trusts cannot be read: { $reason }
error-http-trust-store-hint = On Linux, install the package ca-certificates, or correct the path in the variable SSL_CERT_FILE, then start the application again. Nothing was sent.

error-http-host-unknown = No computer called { $host } was found.
error-http-host-unknown-hint = Check the spelling of the address and the network connection. In a company network, check that the VPN is connected.

error-http-unreachable = { $host } cannot be reached: { $reason }
error-http-unreachable-hint = Check the network connection, the VPN and the firewall, then try again. Nothing was sent.

error-http-connect-timed-out = No connection to { $host } came about within { $seconds } seconds.
error-http-connect-timed-out-hint = A firewall may be holding it back, or the network asks for a proxy: check the proxy in the system settings or in the variable HTTPS_PROXY. Nothing was sent.

error-http-certificate = The certificate of { $host } is not trusted: { $reason }
error-http-certificate-hint = Where a company inspects its traffic, ask IT to install the company’s root certificate in this computer’s trust store, then start the application again. Otherwise check the date of this computer and the address and, on Linux, that the package ca-certificates is installed. Nothing was sent.

error-http-tls = No secure connection to { $host } could be agreed: { $reason }
error-http-tls-hint = Something in between may be changing the connection, or the other side is too old. Try another network, or show this message to IT. Nothing was sent.

error-http-proxy-unreachable = The proxy { $proxy } cannot be reached: { $reason }
error-http-proxy-unreachable-hint = Check the proxy in the system settings or in the variable HTTPS_PROXY, and whether the VPN is connected. Nothing was sent.

error-http-proxy-auth = The proxy { $proxy } asks for a name and a password.
error-http-proxy-auth-hint = Put them into the variable HTTPS_PROXY, as http://name:password@proxy:port, or ask IT for a way past the proxy, then start the application again. Nothing was sent.

error-http-proxy = The proxy { $proxy } does not connect to { $host }: { $reason }
error-http-proxy-hint = If HTTPS_PROXY holds a password, check it. Otherwise ask IT to allow { $host } on port 443 through the proxy. Nothing was sent.

error-http-timed-out = { $host } did not answer within { $seconds } seconds.
error-http-timed-out-hint = Try again in a few minutes. If something was to be changed there, first look whether it was.

error-http-broken = The connection to { $host } broke: { $reason }
error-http-broken-hint = Check the network connection and try again. If something was to be changed there, first look whether it was.

error-http-garbled = What came from { $host } cannot be read: { $reason }
error-http-garbled-hint = A proxy or a security program may be answering in its place. Check the address and the port, or try another network.

error-http-too-large = The answer of { $host } is longer than expected (the limit is { $limit } bytes).
error-http-too-large-hint = Check that the address is that of Salesforce or Marketo. If it is, report this.

error-http-web-page = A web page came back where { $host } should have sent data (status { $status }).
error-http-web-page-hint = Open the address in the browser: the network may be asking you to log in, the proxy may be blocking, or the product may be under maintenance. Then try again.

error-http-not-json = { $host } answered with something other than the data that was asked for (status { $status }).
error-http-not-json-hint = Check that the address is that of Salesforce or Marketo, then try again.

## The keyring
## $reason is the system's own message.

error-keyring-none = No keyring answers on this computer, so the sign-in is kept in memory and ends with the application.
error-keyring-none-hint = On Linux, install and start one (GNOME: gnome-keyring; KDE: KWallet with its Secret Service switched on; others: KeePassXC with its Secret Service integration) and make sure that it has a default collection. You can go on without; you will sign in again next time.

error-keyring-unreachable = The keyring cannot be reached from here, so what is needed is kept in memory and ends with the application: { $reason }
error-keyring-unreachable-hint = It can be reached from a desktop session, but often not over ssh or from a scheduled job. You can go on without; you will sign in again next time.

# $account is salesforce, marketo or both; $entry is the name of the keyring’s entry; $revoked says whether Salesforce
# ended the session.
error-secret-not-forgotten = { $account ->
    [marketo] The Marketo client secret may still be in the keyring, which could not be asked: { $reason }
    [both] The secrets of this setup may still be in the keyring, which could not be asked: { $reason }
   *[salesforce] { $revoked ->
        [yes] Salesforce has ended the session, but its tokens may still be in the keyring, which could not be asked: { $reason }
       *[no] Salesforce has not ended the session, and its tokens may still be in the keyring, which could not be asked: { $reason }
      }
  }
error-secret-not-forgotten-hint = Do it again where the keyring can be reached and is unlocked. Or go on anyway (in the terminal: --anyway) and later delete { $entry } under com.msi-actions-setup.desktop in the system’s keyring application.

error-keyring-sandboxed = { $sandbox } keeps the application away from the keyring, so the sign-in is kept in memory and ends with the application.
error-keyring-sandboxed-hint = Run { $command } in a terminal, then start the application again.

error-keyring-locked = The keyring is locked: { $reason }
error-keyring-locked-hint = Unlock it, then try again. GNOME: Passwords and Keys, right-click Login, Unlock. KDE: open KWalletManager and the wallet. macOS: Keychain Access, File, Unlock Keychain. You can go on without; you will sign in again next time.

error-keyring-refused = The keyring did not allow it: { $reason }
error-keyring-refused-hint = Try again and choose Allow when the system asks. Without a keyring you can go on; you will sign in again next time.

error-keyring-too-long = The sign-in is too long for the keyring ({ $bytes } bytes).
error-keyring-too-long-hint = It is kept in memory and ends with the application; sign in again next time. Report this with the number of bytes.

error-keyring-ambiguous = The keyring holds { $count } entries with the same name, so which one counts cannot be told.
error-keyring-ambiguous-hint = Open the system’s keyring application, search for com.msi-actions-setup.desktop and delete the entries found, then sign in again.

error-keyring-unusable = What the keyring holds for this setup cannot be used: { $reason }
error-keyring-unusable-hint = Sign in again; that replaces it.

error-keyring-timed-out = The keyring did not answer within { $seconds } seconds.
error-keyring-timed-out-hint = Its prompt may be behind another window: answer it, then try again.

error-keyring-failed = The keyring failed: { $reason }
error-keyring-failed-hint = Try again. If it fails again, log out of the system and in again; until then you can go on without, and sign in again next time.
