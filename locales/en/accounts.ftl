### Accounts: failures of Salesforce and Marketo, and the practice organisation.

## Where to sign in to Salesforce, the consumer key, the ports

error-login-host-not-understood = “{ $value }” is not an address at which one signs in to Salesforce.
error-login-host-not-understood-hint = Paste the address from the browser’s address bar while you are in your org, or give the My Domain, such as acme.my.salesforce.com.

error-login-host-foreign = { $host } is not a Salesforce sign-in page, so nothing is sent there.
error-login-host-foreign-hint = Use login.salesforce.com, test.salesforce.com for a sandbox, or the org’s My Domain. The Salesforce admin finds it under Setup > My Domain.

error-login-host-other-environment = { $environment ->
    [sandbox] This setup is for a sandbox, and { $host } belongs to a production org.
   *[production] This setup is for a production org, and { $host } belongs to a sandbox.
  }
error-login-host-other-environment-hint = { $environment ->
    [sandbox] Give the sandbox’s My Domain, such as acme--uat.sandbox.my.salesforce.com, or create a setup for production.
   *[production] Give the production org’s My Domain, such as acme.my.salesforce.com, or create a setup for a sandbox.
  }

error-consumer-key-missing = There is no consumer key yet.
error-consumer-key-missing-hint = The Salesforce admin copies it from Setup > External Client App Manager > the app > Settings > OAuth Settings > Consumer Key and Secret.

error-consumer-key-spaced = The consumer key has spaces or line breaks inside, so it is not one key.
error-consumer-key-spaced-hint = Copy it again with the copy button beside Consumer Key, and paste nothing else.

error-consumer-key-is-secret = This looks like the consumer secret. It is not needed here, and it has not been kept.
error-consumer-key-is-secret-hint = Paste the consumer key, which stands above the secret on the same page and usually begins with 3MVG9.

error-consumer-key-unusual = This consumer key does not look like others: it has { $length } characters, or does not begin with 3MVG9.
error-consumer-key-unusual-hint = It may still be right. Compare it with the one in Salesforce before you sign in.

error-ports-count = The number of ports in the list is { $count }; one to eight are possible.
error-ports-count-hint = Give the ports of the callback addresses in the External Client App, such as 17170, 17171, 17172.

error-ports-range = Port { $port } cannot be used.
error-ports-range-hint = Use ports from 1024 to 65535. The Salesforce admin enters the same ones in the app’s callback addresses.

error-ports-twice = Port { $port } is in the list twice.
error-ports-twice-hint = Remove one of the two.

error-ports-not-understood = “{ $value }” is not a port.
error-ports-not-understood-hint = Write ports as numbers with commas between, such as 17170, 17171, 17172.

## The Salesforce session

error-session-incomplete = Salesforce confirmed the sign-in, but its answer lacks “{ $member }”, so nothing can be done with it.
error-session-incomplete-hint = Sign in again. If it stays that way, the Salesforce admin checks that the External Client App has the scopes of the guide.

error-session-foreign-address = The answer to the sign-in names an address outside Salesforce ({ $host }). Nothing was sent there, and you are not signed in.
error-session-foreign-address-hint = Check that you signed in at the right address, then sign in again. If it happens again, show this to your security team: something on the way changes answers.

error-session-other-user = The renewed session belongs to another user or another org, so it was not used.
error-session-other-user-hint = Sign out, then sign in again as the user you want to work as.

error-session-unusable = What was kept of the Salesforce sign-in cannot be read.
error-session-unusable-hint = Sign in again; that puts a new one in its place.

## What Salesforce answers

error-salesforce-session-ended = The Salesforce session has ended.
error-salesforce-session-ended-hint = Sign in to Salesforce again. Nothing that you did is lost.

error-salesforce-not-for-api = You are signed in to Salesforce, but a policy of the org does not let this session use the API.
error-salesforce-not-for-api-hint = The Salesforce admin checks three things: the app’s OAuth scopes contain “Manage user data via APIs (api)”, the app is allowed for you under Setup > External Client App Manager > Policies, and API Access Control, if it is on, lists the app. Then sign in again.

error-salesforce-quota = The org has used up its API calls of the last 24 hours.
error-salesforce-quota-hint = Wait until calls are free again; the count moves with the hour. The Salesforce admin sees who uses them under Setup > Company Information > API Requests, Last 24 Hours.

error-salesforce-too-many-at-once = Salesforce runs too many long API calls of this org at the moment.
error-salesforce-too-many-at-once-hint = Wait a minute, then try again. If it stays that way, the Salesforce admin looks for an integration that runs long queries.

error-salesforce-api-off-for-org = You are signed in to Salesforce, but the edition of this org has no API.
error-salesforce-api-off-for-org-hint = The Salesforce admin asks the Salesforce account executive for API access; Professional Edition has it as an add-on. Until then, steps are confirmed by hand.

error-salesforce-api-off-for-user = You are signed in to Salesforce, but your user may not use the API.
error-salesforce-api-off-for-user-hint = The Salesforce admin opens Setup > Users > your user > the profile, and ticks “API Enabled” under Administrative Permissions, or assigns a permission set that has it. Then check again; no new sign-in is needed.

error-salesforce-forbidden = Salesforce does not let your user do this ({ $reason }, status { $status }). { $detail }
error-salesforce-forbidden-hint = The Salesforce admin checks the permissions of your profile and permission sets, then you try again.

error-salesforce-security-policy = A transaction security policy of the org stopped the call.
error-salesforce-security-policy-hint = The Salesforce admin looks at Setup > Transaction Security Policies and makes an exception for you, or does this part.

error-salesforce-not-visible = This cannot be told: your user does not see an object or field, or the org does not have it ({ $reason }, status { $status }). { $detail }
error-salesforce-not-visible-hint = The Salesforce admin gives your user access to it, or signs in here in your place.

error-salesforce-not-told = Salesforce did not say this about the org.
error-salesforce-not-told-hint = Check it yourself under Setup > Company Information.

error-salesforce-not-found = Salesforce knows nothing at the address that was asked.
error-salesforce-not-found-hint = Check that you are signed in to the right org, then try again.

error-salesforce-version-retired = The org no longer speaks the version of the API that was asked for.
error-salesforce-version-retired-hint = Look for a newer version of this application, then try again.

error-salesforce-too-old = The newest API version of the org is { $newest }; this application needs { $oldest } or later.
error-salesforce-too-old-hint = Check that you are signed in to the right org. Every org that Salesforce hosts is newer; a proxy may be changing answers.

error-salesforce-locked = A record is being changed by somebody else at the moment.
error-salesforce-locked-hint = Wait a minute, then try again.

error-salesforce-query-timeout = Salesforce took too long for the question and gave up.
error-salesforce-query-timeout-hint = Try again; at a quieter hour it is more likely to answer.

error-salesforce-unavailable = Salesforce is not available at the moment.
error-salesforce-unavailable-hint = Look at status.salesforce.com for your instance, then try again. Your sign-in stays.

error-salesforce-web-page = { $host } answered with a web page instead of data (status { $status }).
error-salesforce-web-page-hint = Open any page in the browser: a network that wants you to sign in shows up there. Otherwise ask your network team whether a proxy stands in between.

error-salesforce-odd-answer = The answer of { $host } is not what the API promises ({ $member }).
error-salesforce-odd-answer-hint = Try again. If it happens again, ask your network team whether something changes answers on the way, and report it with this text.

error-salesforce-elsewhere = The answer pointed to another server. Nothing was sent there.
error-salesforce-elsewhere-hint = Try again. If it happens again, show this to your security team: something on the way changes answers.

error-salesforce-refused = Salesforce refused the call ({ $reason }, status { $status }). { $detail }
error-salesforce-refused-hint = Try again. If it happens again, report it with this text.

## Where Marketo answers, and the credentials

error-marketo-endpoint-missing = There is no endpoint yet.
error-marketo-endpoint-missing-hint = The Marketo admin copies it from Admin > Web Services > REST API, or gives the Munchkin ID from Admin > Munchkin.

error-marketo-endpoint-not-understood = “{ $value }” is neither the endpoint of a Marketo subscription nor a Munchkin ID.
error-marketo-endpoint-not-understood-hint = Copy the endpoint from Admin > Web Services > REST API. It has the form https://123-ABC-456.mktorest.com/rest.

error-marketo-endpoint-foreign = { $host } is not a host of Marketo’s REST API, so no secret is sent there.
error-marketo-endpoint-foreign-hint = Copy the endpoint from the REST API box of Admin > Web Services, not from the SOAP API box and not from the address bar.

error-marketo-munchkin-unusual = The Munchkin ID { $value } does not look like others, which are three digits, three letters and three digits.
error-marketo-munchkin-unusual-hint = It may still be right. Compare it with Admin > Munchkin in Marketo.

error-marketo-client-id-missing = There is no client ID yet.
error-marketo-client-id-missing-hint = The Marketo admin copies it from Admin > LaunchPoint > the custom service > View Details.

error-marketo-client-id-spaced = The client ID has spaces or line breaks inside.
error-marketo-client-id-spaced-hint = Copy it again from Admin > LaunchPoint > the custom service > View Details, and paste nothing else.

error-marketo-client-secret-missing = There is no client secret yet.
error-marketo-client-secret-missing-hint = The Marketo admin copies it from Admin > LaunchPoint > the custom service > View Details.

error-marketo-client-secret-spaced = The client secret has spaces or line breaks inside.
error-marketo-client-secret-spaced-hint = Copy it again from Admin > LaunchPoint > the custom service > View Details, and paste nothing else.

error-marketo-credentials-refused = Marketo does not accept the client ID with this client secret. { $detail }
error-marketo-credentials-refused-hint = The Marketo admin opens Admin > LaunchPoint > the custom service > View Details. Copy client ID and client secret again, and check that the endpoint belongs to the same subscription.

## What Marketo answers

error-marketo-token-refused = Marketo gave an access token and then refused it ({ $reason }).
error-marketo-token-refused-hint = Test again in a few minutes. If it stays that way, the Marketo admin checks that the API user of the custom service is still there and has not expired.

error-marketo-token-missing = The access token did not arrive at Marketo.
error-marketo-token-missing-hint = Ask your network team whether a proxy removes the Authorization header. If none stands in between, report it with this text.

error-marketo-access-denied = The role of the API user does not allow this, or this network may not use the API.
error-marketo-access-denied-hint = The Marketo admin opens Admin > Users & Roles > Roles, and ticks “Read-Only Person” and “Read-Only Activity” under Access API. If they are ticked, look at Admin > Web Services > IP Restrictions.

error-marketo-not-from-here = Marketo does not let this network use its API.
error-marketo-not-from-here-hint = What was asked needs no permission, so the role is not the cause. The Marketo admin opens Admin > Web Services > IP Restrictions and adds the public address of this network, or you test from a network that is listed there.

error-marketo-rate = The subscription’s integrations make too many calls in a short time.
error-marketo-rate-hint = Wait a minute, then try again. If it stays that way, the Marketo admin looks for the integration that calls most often under Admin > Web Services.

error-marketo-at-once = The subscription’s integrations make too many calls at the same time.
error-marketo-at-once-hint = Wait a minute, then try again. If it stays that way, the Marketo admin looks for an integration that runs many calls side by side.

error-marketo-quota = The API calls of the day are used up. They are counted anew from { $resets }.
error-marketo-quota-hint = Try again after that. The Marketo admin sees under Admin > Web Services > API Call Information which integration uses most.

error-marketo-subscription = Marketo does not find the subscription at this endpoint, or cannot reach it.
error-marketo-subscription-hint = Mostly that passes: try again in a few minutes. If it stays that way, compare the endpoint with Admin > Web Services.

error-marketo-unavailable = Marketo is not available at the moment ({ $reason }).
error-marketo-unavailable-hint = Look at status.adobe.com for Marketo Engage, then try again.

error-marketo-not-found = Marketo knows nothing at the address that was asked ({ $reason }).
error-marketo-not-found-hint = Compare the endpoint with Admin > Web Services > REST API. If they are the same, report it with this text.

error-marketo-web-page = { $host } answered with a web page instead of data (status { $status }).
error-marketo-web-page-hint = Open any page in the browser: a network that wants you to sign in shows up there. Otherwise ask your network team whether a proxy stands in between.

error-marketo-odd-answer = The answer of { $host } is not what the API promises ({ $member }).
error-marketo-odd-answer-hint = Try again. If it happens again, ask your network team whether something changes answers on the way, and report it with this text.

error-marketo-refused = Marketo refused the call ({ $reason }). { $detail }
error-marketo-refused-hint = Try again. If it happens again, report it with this text.

## A setup and its accounts

error-salesforce-app-missing = This setup does not say yet where and through which app to sign in.
error-salesforce-app-missing-hint = Make the app as the page describes, paste its consumer key and save.
error-session-missing = Nobody is signed in to Salesforce on this computer any more.
error-session-missing-hint = Sign in again.
error-marketo-secret-missing = The client secret is not on this computer.
error-marketo-secret-missing-hint = Paste it once more from View Details of the service, and test it.
error-salesforce-app-unconfirmed = { $by } chose the sign-in address { $address } for Salesforce with the consumer key { $client-id }. { $chosen ->
    [yes] You had chosen { $own }. This computer uses neither before you decide.
   *[no] This computer does not use it before you confirm it.
  }
error-salesforce-app-unconfirmed-hint = Ask them whether that is right. Then confirm it on the Salesforce page, or in the terminal with --accept-address { $address }.
error-marketo-service-unconfirmed = { $by } chose the Marketo address { $address } with the client ID { $client-id }. { $chosen ->
    [yes] You had chosen { $own }. This computer sends nothing to either before you decide.
   *[no] This computer sends nothing there before you confirm it.
  }
error-marketo-service-unconfirmed-hint = Ask them whether that is right. Then confirm it on the Marketo page, or with msi-setup sign-in marketo --accept-address { $address }.
error-choice-changed = The choice has changed meanwhile.
error-choice-changed-hint = Look at the new one, then decide.
error-accept-address-other = The address to accept is { $address }, not { $given }.
error-accept-address-other-hint = Compare the two with the person who chose it. Give exactly the address that you want to use.
error-marketo-secret-unbound = The client secret in the keyring does not say for which Marketo address it was given, so it is sent nowhere.
error-marketo-secret-unbound-hint = Paste it once more from View Details of the service, and test it.
error-marketo-secret-other-service = The client secret on this computer was given for { $given-for } with the client ID { $given-for-client }. It is not sent to { $asked-for } with { $asked-for-client }.
error-marketo-secret-other-service-hint = If the new address is right, paste the client secret of that service and test it.
error-removed-not-revoked = { $host } did not confirm that your session has ended ({ $reason }).
error-removed-not-revoked-hint = Revoke it in the organisation: Setup, Connected Apps OAuth Usage.
error-sign-in-other-organization = You signed in to { $got } ({ $got-id }), but this setup is for { $expected } ({ $expected-id }). The session was ended.
error-sign-in-other-organization-hint = Sign out of Salesforce in the browser and sign in to the right org, best at its My Domain. For the other org, start a setup of its own.
error-sign-in-under-way = A sign-in is under way already.
error-sign-in-under-way-hint = Finish it in the browser, or cancel it first.
error-setup-changed = Another setup was opened meanwhile, so the result was not recorded.
error-setup-changed-hint = Open the setup it belongs to and do it again there.
error-secret-not-read = The client secret could not be read: { $reason }
error-secret-not-read-hint = Type it at the prompt, or pipe it into the command.

## Practice organisation

error-practice-setup-only = { $host } is no practice address, and this is a practice setup.
error-practice-setup-only-hint = Start a setup of its own for real accounts.
error-practice-not-here = { $host } is a practice address, and this is no practice setup.
error-practice-not-here-hint = Use “Try the practice organisation” on the first screen.
error-practice-not-started = The practice organisation could not be started: { $reason }
error-practice-not-started-hint = If another program uses its port, close that program; or begin a new practice setup, which takes other ports.
error-practice-not-running = The practice organisation does not run.
error-practice-not-running-hint = Choose “Try again” where the window offers it. Otherwise go to the first screen and open the practice setup again.
error-practice-port = The practice organisation cannot use port { $port }: { $reason }
error-practice-port-hint = End the program that uses the port, or choose another one.
