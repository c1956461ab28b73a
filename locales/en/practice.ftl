### The practice organisation: the pages that it shows in a browser.

practice-mark = Practice – not a real organisation
practice-front = This address stands in for Salesforce. Start signing in from the application, and it brings you here.

## Signing in

practice-login = Log in to Salesforce
practice-login-intro = This is practice. Sign in with what stands here; never enter a real password.
practice-login-username = Username
practice-login-password = Password
practice-login-send = Log In
practice-login-wrong = The username or password is not the one of this practice organisation, or the page was open too long. Try again.
practice-consent = Allow access?
practice-consent-intro = { $app } asks for access to the practice organisation:
practice-consent-who = You are signed in as { $username }.
practice-consent-allow = Allow
practice-consent-deny = Deny
practice-oauth-error = Signing in does not go on
practice-oauth-error-note = Salesforce shows this on a page of its own and tells the application nothing. Go back to the application: it explains what the code means.

## Control page

practice-control = Practice organisation
practice-control-intro = In place of the web applications of Marketo and Salesforce: each button does what the instructions of the step would do there.
practice-done = Done
practice-installing = Being installed
practice-install-failed = Ended with an error
practice-not-yet = This comes first: { $needs }
practice-back = Back to the practice organisation
practice-scenarios = What goes wrong
practice-scenario-label = From now on
practice-scenario-send = Apply
practice-credentials = Credentials
practice-login-url = Login URL of Salesforce
practice-consumer-key = Consumer key
practice-marketo-endpoint = Endpoint of Marketo
practice-marketo-identity = Identity of Marketo
practice-munchkin-id = Munchkin ID
practice-client-id = Client ID
practice-client-secret = Client secret

## Events

practice-event-first-invite = Send the first invitation and activate the account
practice-event-connect-salesforce = Connect to Salesforce
practice-event-disconnect-salesforce = Disconnect from Salesforce
practice-event-uninstall-app = Uninstall the connected app
practice-event-restrict-app = Let the connected app be used only with the approval of an admin
practice-event-connect-marketo = Connect to Marketo
practice-event-start-sync = Start the sync
practice-event-break-sync = Take away the sync between Marketo and Salesforce
practice-event-detach-sync = Stop the sync and leave its fields in Marketo
practice-event-restore-sync = Set up the sync between Marketo and Salesforce again
practice-event-log-old-activities = Log activities as before MSI Actions
practice-event-invite-users = Invite the users; they activate their accounts
practice-event-user-leaves = Have one of the invited users leave the company
practice-event-install-package = Install the package
practice-event-downgrade-package = Go back to an older version of the package
practice-event-hide-package-object = Hide an object of the package
practice-event-configure = Configure everything
practice-event-create-remote-sites = Create the remote sites
practice-event-remove-remote-site = Remove a remote site
practice-event-deactivate-remote-site = Deactivate a remote site of MSI Actions
practice-event-deactivate-marketo-sites = Deactivate the remote sites of Marketo
practice-event-grant-read-access = Grant read access
practice-event-revoke-read-access = Take read access to opportunities away
practice-event-move-read-access = Give read access to opportunities by a permission set instead
practice-event-add-layout-sections = Add the section to the page layouts
practice-event-change-layout = Take the section out of a layout of leads
practice-event-map-lead-fields = Map the lead fields
practice-event-enable-actions = Enter the credentials and enable MSI Actions
practice-event-assign-permission-set = Assign the permission set
practice-event-unassign-permission-set = Take the permission set from one user
practice-event-create-activity-fields = Create the activity fields
practice-event-remove-activity-field = Delete an activity field
practice-event-spoil-activity-field = Make an activity field too short and read-only
practice-event-set-task-types = Complete the values of the task type
practice-event-set-task-type-default = Make one of these values the default
practice-event-add-list-buttons = Add the list buttons
practice-event-remove-list-buttons = Remove the list buttons of leads

## Scenarios

practice-scenario-normal = Nothing goes wrong
practice-scenario-expired-session = The Salesforce session has expired
practice-scenario-session-not-for-api = The Salesforce session is not valid for the API
practice-scenario-api-not-enabled = The Salesforce user may not use the API
practice-scenario-edition-without-api = The Salesforce edition has no API
practice-scenario-permission-missing = The Salesforce user lacks permissions
practice-scenario-permission-untold = Salesforce does not tell one of the permissions
practice-scenario-quota-reached = Salesforce’s calls of the day are used up
practice-scenario-maintenance = Both products are under maintenance
practice-scenario-slow = Both products are slow
practice-scenario-html-instead-of-json = Something in between answers with a web page
practice-scenario-cut-answers = The answers of both products are cut in half
practice-scenario-wrong-types = Both products answer with values of the wrong type
practice-scenario-extra-fields = Both products answer with fields that nobody knows
practice-scenario-empty-rows = Queries about the setup of Salesforce find no rows
practice-scenario-app-not-installed = The app is not installed in the Salesforce organisation
practice-scenario-wrong-pkce = Salesforce refuses the code verifier
practice-scenario-package-install-error = Installing the package ends with an error
practice-scenario-marketo-601 = Marketo accepts no token (601)
practice-scenario-marketo-602 = The Marketo token has expired (602)
practice-scenario-marketo-603 = Marketo denies access (603)
practice-scenario-marketo-606 = Too many calls to Marketo in a short time (606)
practice-scenario-marketo-607 = Marketo’s calls of the day are used up (607)
practice-scenario-marketo-611 = System error of Marketo (611)
practice-scenario-marketo-615 = Too many calls to Marketo at once (615)
