### Signing in to Salesforce: failures (`error-<code>`), and the pages that the browser shows (`browser-…`).
## $error is the code that the server gave, $description its own words; $said is yes where it gave any.

error-sign-in-refused = { $error ->
    [access_denied] The sign-in was declined in the browser.
   *[other] { $said ->
        [yes] The server refused the sign-in: { $error } ({ $description }).
       *[no] The server refused the sign-in: { $error }.
      }
  }
error-sign-in-refused-hint = { $error ->
    [access_denied] Sign in again and choose Allow. If the browser offered no such choice, ask the Salesforce admin whether the app is assigned to you. Nothing was stored.
   *[other] Look the code up in the list of refusals beside the sign-in: it names the cause and whose job it is. Nothing was stored.
  }

error-sign-in-token-refused = { $said ->
    [yes] The browser part went well, but the server gave no access: { $error } ({ $description }).
   *[no] The browser part went well, but the server gave no access: { $error }.
  }
error-sign-in-token-refused-hint = { $error ->
    [invalid_grant] Sign in again. If it happens again, look at the user’s login history in the organisation: it names the reason.
   *[other] Check the consumer key and the settings of the app in the organisation, then sign in again.
  }

error-sign-in-timed-out = No answer came from the browser within { $seconds } seconds.
error-sign-in-timed-out-hint = Sign in again. If the browser shows an error page instead of coming back, look up what it says in the list of refusals.

error-sign-in-cancelled = The sign-in was cancelled.
error-sign-in-cancelled-hint = Nothing was stored. Sign in again whenever it suits you.

error-sign-in-ports-taken = { $reason ->
    [taken] The sign-in needs one of the ports { $ports } of this computer, and other programs have all of them.
    [reserved] The sign-in needs one of the ports { $ports } of this computer, and the system keeps all of them back.
   *[both] The sign-in needs one of the ports { $ports } of this computer: other programs have { $taken }, and the system keeps { $reserved } back.
  }
error-sign-in-ports-taken-hint = { $reason ->
    [taken] Close the program that uses one of them, or finish the other sign-in, then sign in again.
   *[other] Have the administrator of this computer free one of them (netsh int ipv4 show excludedportrange tcp lists what is kept back), or register other callback addresses and enter their ports here.
  }

error-sign-in-server-refused = { $reason ->
    [mixed] The sign-in addresses do not all belong to { $server }, so nothing is sent there.
   *[not-https] { $server } is not reached by https, so nothing is sent there.
  }
error-sign-in-server-refused-hint = Check the login address of this setup.

error-sign-in-outcome-unknown = { $reason ->
    [http-timed-out] { $host } did not answer in time, so whether it completed the sign-in is not known.
    [http-too-large] The answer of { $host } was longer than any real one, so whether it completed the sign-in is not known.
   *[http-broken] The connection to { $host } broke, so whether it completed the sign-in is not known.
  }
error-sign-in-outcome-unknown-hint = Sign in again. The interrupted attempt is of no use to anybody.

error-sign-in-answer-not-understood = { $kind ->
    [html] A web page came instead of the server’s answer (status { $status }).
    [empty] An empty answer came from the server (status { $status }).
    [token-type] The server gave a kind of access that cannot be used (status { $status }).
   *[other] The server’s answer is not what the standard describes (status { $status }).
  }
error-sign-in-answer-not-understood-hint = { $kind ->
    [html] A network that asks for a login, a proxy, or maintenance can be the cause. Open the login address in the browser, then sign in again.
   *[other] Check the login address, then sign in again. If it happens again, report it with this text.
  }

error-sign-in-not-renewable = There is no session that could be renewed.
error-sign-in-not-renewable-hint = Sign in again. With “keep me signed in” the next session can be renewed.

error-sign-in-spent = The session was being renewed when the answer was lost, so it cannot be used any more.
error-sign-in-spent-hint = Sign in again.

error-sign-in-busy = Another window or terminal has been renewing the session for { $seconds } seconds.
error-sign-in-busy-hint = Wait a little and do it again. If that other one hangs, close it.

error-sign-in-before-not-revoked = You are signed in, but { $host } did not confirm that the session you had before has ended.
error-sign-in-before-not-revoked-hint = It is not kept here any more. To be sure that it has ended, revoke it in the organisation: Setup, Connected Apps OAuth Usage.

error-sign-out-not-revoked = { $when ->
    [later] Signed out here, but the server has not revoked the access yet (status { $status } { $error }); it asks to wait { $seconds } seconds.
   *[unsaid] Signed out here, but the server has not revoked the access (status { $status } { $error }).
  }
error-sign-out-not-revoked-hint = Sign out again later, or revoke the access in the organisation: Setup, Connected Apps OAuth Usage.

## Pages in the browser

browser-signed-in = You are signed in
browser-signed-in-text = You can close this tab and go back to the application.

browser-refused = You are not signed in
browser-refused-text = The sign-in was declined or refused. The application says what to do next; you can close this tab.

browser-failed = You are not signed in
browser-failed-text = Something failed after the login. The application says what to do next; you can close this tab.

browser-cancelled = The sign-in was cancelled
browser-cancelled-text = You can close this tab. To sign in, start again in the application.

browser-over = This sign-in is already done
browser-over-text = Its answer was received before. You can close this tab and go back to the application.

browser-not-expected = This address is not expected
browser-not-expected-text = It belongs to an earlier sign-in, or is incomplete. Nothing was done with it; go on in the application.
