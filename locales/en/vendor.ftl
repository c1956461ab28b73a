### What the vendors' codes mean: the cause, and what to do. Put together from explain/codes.toml.

## The tables, and who acts

vendor-table-diagnostics = Diagnostics of MSI Actions
vendor-table-salesforce-oauth = Signing in to Salesforce
vendor-table-salesforce-rest = Salesforce REST API
vendor-table-salesforce-pages = Salesforce pages, packages and Apex
vendor-table-marketo = Marketo REST API
vendor-table-marketo-soap = Marketo SOAP API (MSI panel)

vendor-who-marketo-admin = Marketo admin
vendor-who-salesforce-admin = Salesforce admin
vendor-who-marketo-support = Marketo Support
vendor-who-salesforce-support = Salesforce Support
vendor-or = {" "}or{" "}
vendor-with = , with{" "}

vendor-retry = Waiting and trying again can help.
vendor-no-retry = Trying again changes nothing until that is done.

vendor-unknown = No code that is known here was found in it.
vendor-unknown-hint = Paste the whole message, or the whole address of the page that shows it. If it stays unknown, look for the code on the page of the vendor, or show the message to Marketo Support or Salesforce Support.

## Links that the guide does not have

link-doc-marketo-authentication = Adobe: authentication of the REST API
link-doc-marketo-errors = Adobe: error codes of the REST API
link-doc-marketo-soap = Adobe: signature of the SOAP API
link-doc-oauth-1800 = Salesforce: OAuth errors at sign-in, and OAuth 1800
link-doc-refresh-addresses = Salesforce: allowed addresses for refresh tokens
link-doc-salesforce-errors = Salesforce: status codes and errors of the REST API
link-doc-salesforce-login = Salesforce: the login() call and security tokens
link-doc-salesforce-web-flow = Salesforce: the OAuth web server flow
link-doc-sync-oauth = Adobe: sign the sync in to Salesforce with OAuth 2.0
link-salesforce-status = Salesforce: status of the instances

## Diagnostics of MSI Actions

vendor-api-off-for-user-cause = The Salesforce user has no access to the API.
vendor-api-off-for-user-remedy = In Salesforce Setup, open the user’s profile and tick “API Enabled” under Administrative Permissions, or assign a permission set that has it. Then try again.

vendor-authentication-failure-cause = Signing in to Salesforce failed, so MSI Actions cannot reach the org.
vendor-authentication-failure-remedy = The person whose connection it is opens Connections & Customizations in Marketo Sales, clicks “Disconnect”, then connects again.

vendor-expired-access-cause = The access of MSI Actions to Salesforce has expired, as the session settings of the org say.
vendor-expired-access-remedy = The person whose connection it is opens Connections & Customizations in Marketo Sales, clicks “Disconnect”, then connects again. If it returns, the Salesforce admin looks at the session settings.

vendor-inactive-organization-cause = The Salesforce org of this connection is not active.
vendor-inactive-organization-remedy = See that the org is active. Then, in Marketo Sales, disconnect it under Connections & Customizations and connect again.

vendor-inactive-user-cause = The Salesforce user of this connection is not active.
vendor-inactive-user-remedy = Activate the user in Salesforce Setup, or choose another one. Then, in Marketo Sales, disconnect under Connections & Customizations and connect again.

vendor-address-refused-cause = Salesforce refused the connection, most often because only certain network addresses are allowed.
vendor-address-refused-remedy = Ask Marketo Support which addresses to allow, then have the Salesforce admin allow them. Adobe publishes no fixed list.

vendor-trigger-or-right-cause = A trigger in Salesforce failed, or the user may not write to the record.
vendor-trigger-or-right-remedy = Repair the trigger that the message names. If none is named, grant write access, or switch off in Marketo Sales the feature that writes there.

vendor-not-writable-cause = The Salesforce user lacks the right to this record, or may only read it.
vendor-not-writable-remedy = Grant the user access to the record. In the diagnostics of MSI Actions, switching off the logging of Most Recent Activity ends it, too.

vendor-no-access-to-parent-cause = The Salesforce user has no access to the record that the task belongs to.
vendor-no-access-to-parent-remedy = Grant the user access to that lead, contact, account or opportunity.

vendor-field-not-writable-cause = The user may not write to a field, for instance to a custom field of the activities such as MSE_Replied__c.
vendor-field-not-writable-remedy = In the field-level security of that field, let the user’s profile or permission set see and edit it, or switch off its logging in Marketo Sales.

vendor-object-not-visible-cause = The Salesforce user does not see an object such as Lead, or the org does not have it: the two look the same.
vendor-object-not-visible-remedy = Grant Read on the object; MSI Actions needs Read and Update on Lead. Where that is not wanted, switch off the logging to leads in Marketo Sales.

vendor-validation-rule-cause = A validation rule of your org refused the record.
vendor-validation-rule-remedy = Find the rule that the message quotes, and let it pass what MSI Actions writes.

vendor-old-data-cause = The record holds older data that Salesforce refuses as soon as anything in it is updated.
vendor-old-data-remedy = Correct the field that the message names. The next attempt then passes.

vendor-required-field-cause = A field was made required after this record was created, and it is empty in it.
vendor-required-field-remedy = Fill in the field on the older records, then try again.

vendor-record-in-approval-cause = The record is locked because it is in an approval process.
vendor-record-in-approval-remedy = Finish or recall the approval; then the record can be written to.

vendor-security-policy-cause = A transaction security policy of the org refused.
vendor-security-policy-remedy = In Salesforce Setup, look at the transaction security policies and make an exception for the user, if that is allowed.

vendor-converted-lead-cause = MSI Actions tried to update a lead that has been converted.
vendor-converted-lead-remedy = Report it to Marketo Support, with the time and the lead.

vendor-unknown-exception-cause = Something inside Salesforce failed that it has no code for.
vendor-unknown-exception-remedy = Try again once. If it returns, open a case with Salesforce and quote the number in the message.

vendor-request-limit-cause = Salesforce refused because too many API calls run at once, or because those of the last 24 hours are used up. The words beside the code say which.
vendor-request-limit-remedy = Where it speaks of concurrent requests, lighten triggers and other long work. Where it speaks of total requests, buy calls, or log less from MSI Actions (roll-up fields).

vendor-slow-org-cause = Salesforce was too slow or not available, most often because of triggers or locked records.
vendor-slow-org-remedy = MSI Actions tries again by itself; elsewhere, try again after a minute. If it stays that way, look for slow triggers and for jobs that lock records.

vendor-maintenance-cause = Salesforce is under maintenance and accepts no changes.
vendor-maintenance-remedy = Wait until the maintenance is over, then try again. The status page names its end.

## Signing in to Salesforce

vendor-unable-to-authenticate-cause = Salesforce did not let MSI Actions in. The address of that page tells the kinds apart: a restricted domain, a blocked app, or something else, most often a user without access to the API.
vendor-unable-to-authenticate-remedy = Paste the whole address of that page here. If it names nothing else, tick “API Enabled” on the user’s profile, and see under Connected Apps OAuth Usage that the button beside Sales Insight Actions offers “Block”, that is, the app is not blocked now.

vendor-restricted-domain-cause = The login was refused for a restricted domain. Most often the org has a domain of its own, and the browser is not signed in there.
vendor-restricted-domain-remedy = Sign in to the right Salesforce org in the same browser first, at its My Domain, then connect again. For a sandbox, follow Adobe’s page on sandboxes.

vendor-declined-cause = The sign-in was declined in the browser.
vendor-declined-remedy = Sign in again and choose “Allow”.

vendor-app-blocked-cause = The app is blocked in this org, or is for approved users only.
vendor-app-blocked-remedy = In Salesforce Setup, open Connected Apps OAuth Usage and find the app. Click “Unblock” or “Install”. If it is for approved users only, assign the user by profile or permission set.

vendor-app-not-approved-cause = The user was not let in by this app: most often not assigned to it, sometimes declined, or at an address that the app does not accept.
vendor-app-not-approved-remedy = In the policies of the app, assign the user’s profile or permission set, and look at its IP restrictions. Then sign in again.

vendor-app-not-found-cause = The app does not exist in this org. A local app works only in the org where it was made.
vendor-app-not-found-remedy = Sign in at the My Domain of the right org. For an app that comes as a package, install the package first.

vendor-approval-refused-cause = Salesforce stopped the approval without a reason. Most often the app is not installed and the user may not use such apps.
vendor-approval-refused-remedy = Install the app under Connected Apps OAuth Usage, or give the user “Approve Uninstalled Connected Apps”. Profiles copied from System Administrator do not have it.

vendor-callback-mismatch-cause = The callback address that was sent is not one of those registered in the app.
vendor-callback-mismatch-remedy = In the OAuth settings of the app, register the address exactly: same port, same path, no slash more or less.

vendor-client-id-unknown-cause = Salesforce does not know this consumer key, or not yet.
vendor-client-id-unknown-remedy = After creating or changing the app, wait about 10 minutes. Then copy the consumer key again, and see that you sign in at the org that has the app.

vendor-client-refused-cause = Salesforce does not accept the app as it presented itself. Most often the app is not installed in the org, or a client secret is wrong or demanded.
vendor-client-refused-remedy = Read the words beside the code. Compare the consumer key; for an app without a secret, untick both boxes that require one in its OAuth settings.

vendor-client-not-installed-cause = The app has to be installed in this org before people may use it.
vendor-client-not-installed-remedy = Install it under Connected Apps OAuth Usage; it is listed there after the first attempt. Or give the user “Approve Uninstalled Connected Apps”.

vendor-client-credentials-cause = The consumer key and the secret do not belong together, or a secret is demanded and none was sent.
vendor-client-credentials-remedy = Copy the values again. For an app without a secret, untick both boxes that require one in its OAuth settings.

vendor-scope-missing-cause = The app was asked for a scope that it does not have.
vendor-scope-missing-remedy = Add the missing scope in the OAuth settings of the app, wait about 10 minutes, then sign in again.

vendor-not-immediate-cause = The sign-in was to go without questions, and Salesforce has a question for the user.
vendor-not-immediate-remedy = Sign in again in the usual way, with the login and approval pages.

vendor-request-unsupported-cause = The app asked for a way to sign in that Salesforce does not offer it.
vendor-request-unsupported-remedy = Enable the authorization code flow in the OAuth settings of the app. If it is enabled, report the code to the maker of the program that signs in.

vendor-too-many-sign-ins-cause = Too many sign-ins came in a short time.
vendor-too-many-sign-ins-remedy = Wait an hour, then sign in once.

vendor-request-invalid-cause = Something in the request to sign in is missing or wrong; the words beside the code name it.
vendor-request-invalid-remedy = Compare the consumer key, the callback address and the place to sign in with the settings of the app. Then sign in again from the beginning.

vendor-verifier-cause = The two halves of the sign-in do not belong together (PKCE): the code verifier is missing or does not match.
vendor-verifier-remedy = Close older sign-in tabs, then sign in again from the beginning. If it returns, report it to the maker of the program that signs in.

vendor-grant-refused-cause = Salesforce accepted the login page, but gave no access. The code alone does not say why.
vendor-grant-refused-remedy = Look at the login history of the user in Salesforce Setup: its status most often names the true reason. Then sign in again.

vendor-grant-code-cause = The code that the browser brought back was too old, or had been used before.
vendor-grant-code-remedy = Sign in again from the beginning, and finish without a break.

vendor-grant-token-cause = The access has expired or was revoked.
vendor-grant-token-remedy = Sign in again; in Marketo Sales, disconnect and connect again.

vendor-grant-address-cause = The profile of the user accepts logins from certain addresses only.
vendor-grant-address-remedy = In Salesforce Setup, open the user’s profile and add the address to Login IP Ranges. For MSI Actions, ask Marketo Support which addresses to allow.

vendor-grant-app-address-cause = The app accepts certain network addresses only, for renewing as well as for signing in.
vendor-grant-app-address-remedy = In the policies of the app, add the address to the allow-list for refresh tokens, or sign in from an address that is on it. For an app of somebody else, ask its maker.

vendor-user-not-active-cause = The Salesforce user is not active.
vendor-user-not-active-remedy = Activate the user in Salesforce Setup, or sign in as another one.

vendor-org-not-active-cause = The Salesforce org is not active.
vendor-org-not-active-remedy = Check that you sign in to the right org. If it is the right one, ask Salesforce Support.

vendor-cross-org-cause = The app belongs to another Salesforce org: an External Client App with local distribution works only in the org where it was made.
vendor-cross-org-remedy = Sign in at the My Domain of the org that has the app. For another org, create an app there, or install the package that brings it.

vendor-remote-access-cause = Salesforce could not finish giving the app access (page code 1800). Salesforce relates this code to single sign-on; it is also reported where the app may not be used in the org.
vendor-remote-access-remedy = Sign in to Salesforce in the same browser first, at its My Domain, then start again. If it returns, look at the user’s login history and see under Connected Apps OAuth Usage whether the app is blocked or not installed.

vendor-client-not-allowed-cause = The app is not allowed to sign in this way. Most often the flow is not enabled in its OAuth settings.
vendor-client-not-allowed-remedy = Enable the authorization code flow in the OAuth settings of the app, wait about 10 minutes, then sign in again.

vendor-login-refused-cause = Salesforce refused the user name, the password or the security token, or the user is locked out. On purpose, it does not say which.
vendor-login-refused-remedy = Look at the user’s login history in Salesforce Setup. A new password also makes a new security token, which goes right after the password. Enter both again where the connection is set up; for the sync, that is Admin > Salesforce in Marketo.

vendor-token-required-cause = The login comes from an address that Salesforce does not trust, so the password needs the user’s security token.
vendor-token-required-remedy = Reset the security token in the user’s personal settings; it arrives by email. Enter it right after the password, without a blank.

vendor-password-expired-cause = The user’s password has expired.
vendor-password-expired-remedy = Sign in to Salesforce as this user and choose a new password. Then enter it where the connection is set up, with the new security token behind it.

vendor-login-hours-cause = The user’s profile does not allow a login at this hour.
vendor-login-hours-remedy = In Salesforce Setup, look at Login Hours in the user’s profile.

vendor-soap-login-off-cause = This org does not accept a login by user name and password over the SOAP API. Orgs created in Winter ’26 or later start that way, and Salesforce retires this login in Summer ’27.
vendor-soap-login-off-remedy = Let the program sign in with OAuth; for the sync, Adobe’s page describes it. Until then, the Salesforce admin can tick “Enable SOAP API login()” under User Interface in Setup; it cannot be unticked there.

## Salesforce pages, packages and Apex

vendor-remote-site-cause = { $known ->
    [yes] Salesforce refused to call { $addresses }, because it is not an active remote site.
   *[no] Salesforce refused to call an address, because it is not an active remote site.
  }
vendor-remote-site-remedy = { $known ->
    [yes] In Salesforce Setup, open Remote Site Settings. If a site with { $addresses } is there, make it active; otherwise click “New Remote Site” and enter this address. Then try again.
   *[no] In Salesforce Setup, open Remote Site Settings. If a site with the address at the end of the message is there, make it active; otherwise click “New Remote Site” and enter it. Then try again.
  }

vendor-package-required-cause = The package needs another package that is not installed, or is there in a version that is too old.
vendor-package-required-remedy = Install the package and version that the message names, then start this installation again.

vendor-package-org-feature-cause = The package needs a feature that this org does not have or has not switched on. The message names it.
vendor-package-org-feature-remedy = Switch the feature on in Salesforce Setup, if your edition has it; otherwise ask Salesforce. Then install again.

vendor-package-feature-cause = The package needs a feature that this org does not have. Where it names Apex Classes, the edition is most often one without Apex, such as Professional.
vendor-package-feature-remedy = Check the edition under Company Information in Setup, and whether the package is meant for it. If it is, ask Salesforce about the feature.

vendor-package-not-found-cause = Salesforce does not know this package version, or not yet, or it was withdrawn.
vendor-package-not-found-remedy = Start again from the AppExchange page of the package. If the link is new, wait a few minutes.

vendor-privileges-cause = The Salesforce user may not open this page or do this. The message does not say which permission is missing.
vendor-privileges-remedy = For a page of Marketo Sales Insight, assign the user the package’s permission set. Elsewhere, compare the user’s profile and permission sets with what the step needs.

vendor-msi-credentials-cause = Marketo refused the credentials of the MSI panel. Most often the API Secret Key in Salesforce is not the one set in Marketo, or it contains “&”.
vendor-msi-credentials-remedy = In Marketo, open Admin > Sales Insight and choose an API Secret Key without “&”. Then copy all values of that page anew into Marketo Sales Insight Config in Salesforce.

## Salesforce REST API

vendor-session-ended-cause = The session has expired or was ended.
vendor-session-ended-remedy = Sign in again. A program that can renew its session does so once by itself.

vendor-session-not-for-api-cause = The session is good, but a policy of the org or a missing scope keeps it from the API. Signing in again changes nothing.
vendor-session-not-for-api-remedy = See that the app has the scope “Manage user data via APIs (api)”, that its policies admit the user, and that API Access Control, if it is on, lists the app. Then sign in again.

vendor-auth-header-cause = The header with the access token is missing or not accepted.
vendor-auth-header-remedy = Sign in again. If it returns, a proxy may be changing requests; otherwise report it to the maker of the program.

vendor-request-limit-day-cause = The org has used up its API calls of the last 24 hours.
vendor-request-limit-day-remedy = Wait until calls are free again, or buy calls. Setup > Company Information shows how many are used.

vendor-request-limit-at-once-cause = Too many long API calls of this org run at the same time.
vendor-request-limit-at-once-remedy = Wait a minute, then try again. If it stays that way, look for integrations and triggers that take long.

vendor-api-off-for-org-cause = The edition of this org has no API.
vendor-api-off-for-org-remedy = Ask Salesforce for API access; Professional Edition has it as an add-on.

vendor-forbidden-cause = The Salesforce user lacks a permission for this.
vendor-forbidden-remedy = Compare the user’s profile and permission sets with what the step asks for, and add what is missing.

vendor-field-not-visible-cause = The Salesforce user does not see a field, or the org does not have it: the two look the same. In the diagnostics of MSI Actions it can also mean that a slow org ran into a time-out.
vendor-field-not-visible-remedy = Check that the field exists under exactly that name, and that the user may see it (field-level security).

vendor-not-understood-cause = Salesforce did not understand the request. Most often that is a fault of the program that asked.
vendor-not-understood-remedy = Report it to the maker of the program. If the message names an object or field, see first that it exists and that the user may see it.

vendor-not-found-cause = Salesforce has nothing at that address, or the record is gone.
vendor-not-found-remedy = Check that you are signed in to the right org, and that what the message names exists.

vendor-version-retired-cause = If it comes from Salesforce: that version of the API is retired (HTTP status 410).
vendor-version-retired-remedy = Install a newer version of the program that asks.

vendor-request-refused-cause = If it comes from Salesforce: the kind of request is not accepted at that address (HTTP status).
vendor-request-refused-remedy = Report it to the maker of the program that asked; nothing in the org has to be changed.

vendor-salesforce-401-cause = If this is from Salesforce: the session or access token is not valid, or no longer (HTTP status 401).
vendor-salesforce-401-remedy = Sign in to Salesforce again. If it returns, paste the body of the answer: its code says more.

vendor-salesforce-busy-cause = If it comes from Salesforce: it is too busy, or failed inside (HTTP status).
vendor-salesforce-busy-remedy = Wait a few minutes, then try again. The status page shows whether your instance has trouble.

## Marketo

vendor-marketo-credentials-cause = If it comes from Marketo’s identity service: it refused the credentials. Most often the client ID or the client secret is wrong.
vendor-marketo-credentials-remedy = In Marketo, open Admin > LaunchPoint > View Details of the service, and copy both values again without the blanks around them. See that they belong to this subscription.

vendor-marketo-body-too-large-cause = If it comes from Marketo: the request was larger than 1 MB, or 10 MB for an import (HTTP status 413).
vendor-marketo-body-too-large-remedy = Send it in smaller parts.

vendor-marketo-address-too-long-cause = If it comes from Marketo: the address of the request was longer than 8 KB (HTTP status 414).
vendor-marketo-address-too-long-remedy = The program that asks has to send fewer values at once, or send them as POST with _method=GET.

vendor-marketo-500-cause = If it comes from Marketo: the server failed, or the address was not well formed.
vendor-marketo-500-remedy = Check the endpoint, then try again once. If it returns, ask Marketo Support.

vendor-marketo-502-cause = If it comes from Marketo: the gateway got no answer, most often because something took too long.
vendor-marketo-502-remedy = Wait a minute, then try again, with longer pauses from time to time.

vendor-marketo-token-missing-cause = Most likely no access token arrived at Marketo. Adobe’s present table does not list the code.
vendor-marketo-token-missing-remedy = The program has to send the token in the header Authorization. If it does, see whether a proxy drops headers.

vendor-marketo-token-cause = The access token is invalid or has expired.
vendor-marketo-token-remedy = A new token from the identity service settles it; a program does that once by itself. If it returns, test the connection again with the credentials of the service.

vendor-marketo-access-denied-cause = The role of the API user lacks a permission, or Marketo accepts only certain network addresses.
vendor-marketo-access-denied-remedy = Compare the role of the API user with what is needed. Then look at Admin > Web Services > IP Restrictions.

vendor-marketo-passing-cause = Marketo did not answer in time, or is not available for the moment.
vendor-marketo-passing-remedy = Wait a minute, then try again, with longer pauses from time to time.

vendor-marketo-request-cause = Something in the request is missing or not as Marketo wants it; the message says what.
vendor-marketo-request-remedy = Nothing in Marketo has to be changed. Correct the value that the message names, or report it to the maker of the program that asked.

vendor-marketo-rate-cause = More than 100 calls came within 20 seconds, from all integrations together.
vendor-marketo-rate-remedy = Wait 20 seconds, then try again. If it returns, look which integration calls so often.

vendor-marketo-quota-cause = The API calls of the day are used up; all integrations of the subscription share them.
vendor-marketo-quota-remedy = Wait until midnight US Central time, when the count starts again. Look which integration calls so often.

vendor-marketo-not-found-cause = There is nothing at that address in Marketo.
vendor-marketo-not-found-remedy = Copy the endpoint again from Admin > Web Services > REST API, and compare the path.

vendor-marketo-system-error-cause = Something inside Marketo failed.
vendor-marketo-system-error-remedy = Try again once or twice. If it returns, give Marketo Support the time and the request ID.

vendor-marketo-subscription-cause = The subscription was not found or cannot be reached. Most often that passes.
vendor-marketo-subscription-remedy = Try again after a few minutes. If it stays that way, compare the Munchkin ID in the endpoint with Admin > Munchkin, then ask Marketo Support.

vendor-marketo-at-once-cause = More than 10 calls ran at once, from all integrations together.
vendor-marketo-at-once-remedy = Wait a little, then try again. If it returns, have one of the integrations send fewer calls at once.

vendor-marketo-subscription-type-cause = Your type of subscription does not have this part of the API (the structure of custom objects).
vendor-marketo-subscription-type-remedy = MSI Actions does not need it. Ask your Adobe account manager if something else does.

vendor-marketo-no-data-cause = Marketo found no data for the question.
vendor-marketo-no-data-remedy = Check what was searched for; it is no fault of the connection.

vendor-marketo-feature-off-cause = The feature is not enabled in your subscription.
vendor-marketo-feature-off-remedy = Ask your Adobe account manager or Marketo Support whether it can be enabled.

vendor-marketo-business-rule-cause = A business rule of Marketo forbids the change; the message says which one.
vendor-marketo-business-rule-remedy = Change what the message names, then repeat it.

vendor-marketo-refused-cause = Marketo refused the request. Adobe lists the code among those that do not pass by themselves; the message beside it says why.
vendor-marketo-refused-remedy = Read the message beside the code, and look the code up on Adobe’s page.

vendor-marketo-lock-cause = Something else held a lock too long while an asset was cloned.
vendor-marketo-lock-remedy = Wait a minute, then clone again.

vendor-marketo-invalid-data-cause = A record was skipped because a value in it is not valid.
vendor-marketo-invalid-data-remedy = Correct the value that the message names, and send that record again.

vendor-marketo-field-cause = A record was skipped because it names a field that Marketo does not have.
vendor-marketo-field-remedy = Compare the API name of the field with Admin > Field Management.

vendor-marketo-object-cause = The object that the record names was not found.
vendor-marketo-object-remedy = Check its name or ID, and whether it still exists.

vendor-marketo-queue-cause = Most often the queue for imports or exports is full, or a quota for them is used up.
vendor-marketo-queue-remedy = Wait until running jobs have ended, then try again.

vendor-marketo-crm-cause = The call is most likely not available because the subscription is synchronised with a CRM.
vendor-marketo-crm-remedy = Nothing has to be changed: MSI Actions needs that synchronisation. Make the change in Salesforce.

vendor-marketo-merge-cause = Too many records were to be merged at once; at most 25 are possible.
vendor-marketo-merge-remedy = Merge fewer at a time. It has nothing to do with MSI Actions.

vendor-marketo-soap-limit-cause = The SOAP calls that Marketo allows are used up.
vendor-marketo-soap-limit-remedy = Wait, then try again. If it returns, look for the integration that calls so often.

vendor-marketo-soap-expired-cause = Marketo refused the request because its time lies too far back. Most often a clock is wrong or the way was slow.
vendor-marketo-soap-expired-remedy = Try again. If it returns, look at the clock of the system that sends the requests.
