### The guide: every sentence of the checklist.
###
### Variables are the labels of src-tauri/wizard/src/guide/guide.toml by id, its numbers, the number of a step as
### $step-<id> and the length of a wait as $<id>-minutes. Labels come out exactly as they stand in the products.

## Products

product-adobe = Adobe
product-appexchange = AppExchange
product-email = E-mail
product-marketo = Marketo Engage
product-marketo-sales = Marketo Sales
product-salesforce = Salesforce
product-wizard = MSI Actions Setup

## Links

link-appexchange = Marketo Sales Insight on AppExchange
link-marketo = Open Marketo Engage
link-marketo-sales = Open Marketo Sales
link-marketo-support = Marketo Support
link-salesforce = Open Salesforce
link-doc-activity-fields = Adobe: activity fields in Salesforce
link-doc-activity-not-syncing = Adobe: activities and fields that do not reach Salesforce
link-doc-admin-handover = Adobe: connect a new admin to Marketo
link-doc-allowlist = Adobe: addresses for an allow-list
link-doc-api-only-user = Adobe: create an API-only user
link-doc-auto-login = Adobe: automatic login from Salesforce
link-doc-bulk-classic = Adobe: MSI list buttons in Salesforce Classic
link-doc-bulk-lightning = Adobe: MSI list buttons in Salesforce Lightning
link-doc-browsers = Adobe: supported browsers
link-doc-config-tab = Adobe: the Marketo Sales Insight Config tab
link-doc-configuration = Adobe: configuration of MSI Actions in Salesforce
link-doc-connect-salesforce = Adobe: connect your account to Salesforce
link-doc-connection = Adobe: set up your Marketo connection
link-doc-custom-service = Adobe: custom services for the REST API
link-doc-diagnostics = Adobe: Salesforce diagnostics
link-doc-external-client-app = Salesforce: OAuth settings of an external client app
link-doc-faq = Adobe: questions about the data sync
link-doc-grant-access = Adobe: grant Marketo access to users
link-doc-guide = Adobe: admin setup guide
link-doc-guide-account = Adobe: set up the Marketo Sales account
link-doc-guide-csv = Adobe: invite users via CSV
link-doc-guide-individual = Adobe: invite individual users
link-doc-guide-marketo = Adobe: connect Marketo
link-doc-guide-salesforce = Adobe: connect Salesforce
link-doc-guide-sync = Adobe: initiate the data sync
link-doc-install = Adobe: install the MSI package
link-doc-invite = Adobe: invite users and admins
link-doc-limits = Adobe: product usage limits
link-doc-list-buttons = Adobe: action buttons in list views
link-doc-login = Adobe: login management
link-doc-msi-enterprise = Adobe: configure MSI, Enterprise and Unlimited editions
link-doc-msi-professional = Adobe: configure MSI, Professional edition
link-doc-no-contacts = Adobe: no contacts reach MSI Actions
link-doc-onboarding = Adobe: user onboarding guide
link-doc-permission-set = Adobe: the MSI permission set
link-doc-profile = Adobe: MSI access by profile
link-doc-remove-access = Adobe: remove MSI access from profiles
link-doc-repair = Marketing Nation: repair an MSI configuration
link-doc-roles = Adobe: what users and admins can see
link-doc-sandbox = Adobe: set up a sandbox
link-doc-sync-activities = Adobe: log sales activities to Salesforce
link-doc-task-type = Adobe: the Type field of activities
link-doc-team = Adobe: create a team
link-doc-unable-to-authenticate = Adobe: “We were unable to authenticate your request”
link-doc-uninstall-connect = Adobe: uninstall Marketo Sales Connect
link-doc-uninstalled-apps = Salesforce: restrictions on apps that are not installed
link-doc-unsubscribes = Adobe: unsubscribes and Salesforce
link-doc-upgrade = Adobe: upgrade the MSI package

## Values and tables

value-api-role-name = Name of the role
value-app-name = Name of the app
value-callback-urls = Callback URLs
value-clean-list-header = Columns of the clean list
value-layout-section = Name of the section
value-permission-set = Permission set
value-rest-site-name = { $remote-site-name }
value-soap-site-name = { $remote-site-name }

table-limits = Documented limits
table-limits-column-what = What
table-limits-column-limit = Limit
cell-limit-seats = Users per instance
cell-limit-teams = Teams per instance
cell-limit-marketo-connections = Marketo connections per instance
cell-limit-salesforce-connections = Salesforce connections per user
cell-limit-people = People synced
cell-limit-fields = Fields synced
cell-limit-emails = Sales e-mails per user and day
cell-limit-bulk-email = Recipients of a bulk e-mail
cell-limit-bulk-campaign = People per bulk launch of a campaign
cell-limit-selection = Records selected in a Salesforce list

table-synced-fields = Fields that are synced
table-synced-fields-column-field = Field
cell-synced-first-name = First name
cell-synced-last-name = Last name
cell-synced-contact-id = Salesforce contact ID
cell-synced-lead-id = Salesforce lead ID
cell-synced-account-id = Salesforce account ID
cell-synced-opportunity-id = Salesforce opportunity ID
cell-synced-marketo-id = Marketo ID
cell-synced-company = Company
cell-synced-title = Job title
cell-synced-email = E-mail address
cell-synced-phone = Phone
cell-synced-linkedin = LinkedIn URL
cell-synced-source = Source

table-diagnostics = What the codes of the diagnostics ask for
table-diagnostics-column-code = Code shown
table-diagnostics-column-remedy = What to do
cell-diagnostics-api-access = Give the user access to the API.
cell-diagnostics-reconnect = Disconnect, then connect again with an active user of an active org.
cell-diagnostics-addresses = Salesforce restricts IP addresses: allow those that Marketo Support names.
cell-diagnostics-trigger = Mend the trigger, or give the right to write, or switch the feature off.
cell-diagnostics-record = Give access to the record, or stop logging the most recent activity.
cell-diagnostics-parent = Give access to the record the task belongs to.
cell-diagnostics-field = Give the right to edit the field, MSE_Replied__c for example, or stop logging it.
cell-diagnostics-object = Give the rights to read and edit the object, leads for example, or stop logging to it.
cell-diagnostics-validation = Review the validation rule of your org.
cell-diagnostics-old-data = Correct the old value in the record.
cell-diagnostics-required = Fill in the field that has become required, then try again.
cell-diagnostics-approval = Finish the approval of the record.
cell-diagnostics-policy = A security policy of the org forbids it: ask the Salesforce admin.
cell-diagnostics-converted = The lead has been converted: tell Marketo Support.
cell-diagnostics-unknown = Open a case with Salesforce and quote the number that is shown.
cell-diagnostics-limit = Lighten the triggers, buy more API calls, or log less.
cell-diagnostics-retried = It is tried again by itself. If it goes on, look at the triggers and at what slows the org down.
cell-diagnostics-maintenance = Salesforce is under maintenance: wait, then try again.

table-remote-sites = Remote sites for MSI Actions
table-remote-sites-column-name = { $remote-site-name }
table-remote-sites-column-url = { $remote-site-url }

table-layouts = Page of each layout
table-layouts-column-layout = Layout of
table-layouts-column-page = Visualforce page
table-layouts-column-height = Height

table-layout-fields = MSI fields that Adobe lists; yours may differ with the package version
table-layout-fields-column-object = Object
table-layout-fields-column-field = Field

table-lead-fields = Lead fields to map
table-lead-fields-column-lead = Lead field
table-lead-fields-column-contact = Contact field

table-activity-fields = Activity fields
table-activity-fields-column-label = Field label
table-activity-fields-column-field = Field name to type
table-activity-fields-column-api = API name that results
table-activity-fields-column-type = Data type
table-activity-fields-column-size = Length
cell-size-not-given = not documented

table-task-types = Values of the Type field
table-task-types-column-value = Value

table-list-buttons-actions = Buttons of MSI Actions
table-list-buttons-actions-column-button = Button
table-list-buttons-actions-column-objects = Objects

table-list-buttons-classic = MSI buttons in Salesforce Classic
table-list-buttons-classic-column-button = Button
table-list-buttons-classic-column-objects = Objects

table-list-buttons-lightning = MSI buttons in Salesforce Lightning
table-list-buttons-lightning-column-button = Button
table-list-buttons-lightning-column-objects = Objects

## Prerequisite: MSI Actions is enabled

step-actions-enabled-title = Have MSI Actions enabled by Adobe
step-actions-enabled-why = MSI Actions is switched on by Adobe for your Marketo Engage subscription. Until that is done, the screens this guide speaks of do not exist there.
step-actions-enabled-done = The tab { $actions-config } is in Marketo under { $admin }, { $sales-insight }, or Adobe has confirmed that MSI Actions is enabled.
step-actions-enabled-attest = MSI Actions is enabled
step-actions-enabled-already = It was already enabled

instruction-actions-enabled-look = In Marketo, open { $admin }, then { $sales-insight }, and look for the tab { $actions-config }. As a rule, MSI Actions is enabled when the tab is there.
instruction-actions-enabled-ask = If the tab is missing, ask your Adobe account manager to enable MSI Actions for your subscription. Without an account manager, ask Marketo Support.
instruction-actions-enabled-sandbox = For a Marketo sandbox, ask the account manager separately: MSI Actions is off there unless it was requested.
instruction-actions-enabled-count = Count the people who will use MSI Actions and compare with the documented limits and with the seats you bought.
instruction-actions-enabled-browser = Use the latest version of Chrome, Firefox, Safari or Edge.

caution-seats-title = At most { $seats } users
caution-seats-text = Adobe documents a limit of { $seats } users per instance of MSI Actions. If you need more, speak to your account manager before you start.

## Prerequisite: the Marketo–Salesforce sync

step-marketo-salesforce-sync-title = Make sure that Marketo and Salesforce are ready
step-marketo-salesforce-sync-why = MSI Actions works on people who are in Marketo and in Salesforce. It needs the sync between the two, and a Salesforce org that lets its users in through the API.
step-marketo-salesforce-sync-done = The Marketo–Salesforce sync runs, and every point below is true of the people who will be invited.
step-marketo-salesforce-sync-attest = Both are ready
step-marketo-salesforce-sync-already = Both were already set up

instruction-marketo-salesforce-sync-sync = In Marketo, open { $admin } and check that the sync with Salesforce is set up and running.
instruction-marketo-salesforce-sync-edition = Check the Salesforce edition: Enterprise or Unlimited, or Professional with the add-on “Integration via Web Services API”. Classic and Lightning both work.
instruction-marketo-salesforce-sync-admin-rights = Make sure that a Salesforce admin with the right to install packages takes part in this setup.
instruction-marketo-salesforce-sync-api-enabled = In { $setup }, open { $manage-users }, then { $profiles }. For each profile of the people to invite, click { $edit } and check that { $api-enabled } is ticked under { $administrative-permissions }.
instruction-marketo-salesforce-sync-same-address = Check that the e-mail address of each Salesforce user is the one you will invite.
instruction-marketo-salesforce-sync-network = If Salesforce restricts logins by IP address, ask Marketo Support which addresses to allow. Adobe publishes no fixed list.

caution-salesforce-alone-title = Salesforce is the only CRM
caution-salesforce-alone-text = MSI Actions works exclusively with Salesforce. It does not work with Microsoft Dynamics.
caution-professional-edition-title = Professional edition needs the API add-on
caution-professional-edition-text = Without “Integration via Web Services API”, sales activities cannot be logged through the API. Whether the rest of MSI Actions works without it is not documented.
caution-one-instance-title = One address, one instance
caution-one-instance-text = An e-mail address can belong to one instance of MSI Actions only, production and sandbox counted together.

## Step: Marketo Sales account

step-marketo-sales-account-title = Set up Marketo Sales account
step-marketo-sales-account-why = The first invitation creates your Marketo Sales account and makes its credentials appear. Everyone else is invited later, from that account.
step-marketo-sales-account-done = { $client-id } and { $client-secret } show on the card { $integration-information }, and the first invited user can open { $settings }, { $admin-settings } in Marketo Sales.
step-marketo-sales-account-attest = The account is active
step-marketo-sales-account-already = The account was already active

section-marketo-sales-account-invite = Send the first invitation
section-marketo-sales-account-activate = Activate the account
section-marketo-sales-account-activate-note = Done by the person who received the invitation. The default login setting is { $salesforce-only }, so activation goes through Salesforce.
section-marketo-sales-account-sandbox = If you set up a sandbox
section-marketo-sales-account-sandbox-note = A sandbox starts on production: the first activation needs a Salesforce production user, and Marketo Support converts the instance afterwards.

instruction-marketo-sales-account-open-config = In Marketo, open { $admin }, then { $sales-insight }, and choose the tab { $actions-config }.
instruction-marketo-sales-account-choose-admin = In the list of Marketo admins, choose the person who will be the first user.
instruction-marketo-sales-account-send-invite = Click { $send-invite }.
instruction-marketo-sales-account-check-credentials = On the card { $integration-information }, check that { $client-id } and { $client-secret } are shown.
instruction-marketo-sales-account-get-started = Open the invitation and click { $get-started }, or { $getting-started } if that is what it says.
instruction-marketo-sales-account-activate = Click { $activate-account }, and log in to Salesforce if you are asked to.
instruction-marketo-sales-account-allow = On the Salesforce page that asks for access, click { $allow }.
instruction-marketo-sales-account-mailbox = Click { $start }, then { $next }. Choose Gmail or Outlook and connect your mailbox.
instruction-marketo-sales-account-finish = Save your signature with { $save } or leave it with { $skip }, then click { $finish }. Close the tour with { $not-now }, or follow it with { $next }. Then go to the web app, or back to Salesforce with { $launch-salesforce }.
instruction-marketo-sales-account-check-admin = Click the gear icon, then { $settings }, and check that { $admin-settings } is in the menu on the left.
instruction-marketo-sales-account-sandbox-production = Activate the account as described above, with a Salesforce production user.
instruction-marketo-sales-account-sandbox-login-methods = Under { $settings }, { $admin-settings }, open { $general } and set the card { $login-management } to { $all-login-methods }.
instruction-marketo-sales-account-sandbox-disconnect = Under { $settings }, { $admin-settings }, { $salesforce }, open the tab { $connections } and click { $disconnect } to leave production.
instruction-marketo-sales-account-sandbox-connect = On the same tab, choose { $sandbox } and click { $connect }.
instruction-marketo-sales-account-sandbox-convert = Ask Marketo Support to convert the instance to a sandbox.
instruction-marketo-sales-account-sandbox-test = Log out, then test the way in with { $sign-in-salesforce } on the login page.
instruction-marketo-sales-account-sandbox-restore = If you want logins through Salesforce alone, set { $login-management } back to { $salesforce-only }.

caution-original-user-title = Never delete the first invited user
caution-original-user-text = Once the data sync has started (step { $step-initiate-sync }), the user who received the very first invitation (step { $step-marketo-sales-account }) must stay in the Marketo Sales account. Adobe describes how another admin can take over the Marketo connection, but not that this lifts the rule: ask Marketo Support before you change anything about this user.
caution-original-user-acknowledge = Understood: this user stays
caution-long-lived-admin-title = Choose somebody who stays
caution-long-lived-admin-text = The first user cannot be removed later. Choose a Marketo admin who will be with the company for long, not somebody about to change jobs.
caution-first-user-in-salesforce-title = The first user needs Salesforce as well
caution-first-user-in-salesforce-text = Activation goes through Salesforce by default. As a rule, the Marketo admin you choose therefore needs a Salesforce user with the same e-mail address and with { $api-enabled }.
caution-first-user-only-title = One invitation from Marketo
caution-first-user-only-text = Only the first user is invited from Marketo. All others are invited in Marketo Sales, in step { $step-invite-users }.

remedy-no-actions-config-symptom = The tab { $actions-config } is missing
remedy-no-actions-config-remedy = Most likely MSI Actions is not enabled for your subscription. Ask your Adobe account manager, or Marketo Support.
remedy-no-credentials-symptom = { $client-id } and { $client-secret } are missing
remedy-no-credentials-remedy = Invite the first user: the invitation is what makes them appear on the card { $integration-information }.
remedy-activation-refused-symptom = “We were unable to authenticate your request” during activation
remedy-activation-refused-remedy = Follow the remedies of step { $step-connect-salesforce }: the causes are the same.
remedy-address-in-use-symptom = The address already belongs to another instance
remedy-address-in-use-remedy = Use another e-mail address. Production and sandbox instances count together.
remedy-locked-out-symptom = The invited person has no Salesforce user
remedy-locked-out-remedy = Have an admin open { $settings }, { $admin-settings }, { $general } in Marketo Sales and set the card { $login-management } to { $all-login-methods }: the invitation then asks for a new password instead. For the very first user nobody can do that yet, so ask Marketo Support.

## Step: connect Salesforce

step-connect-salesforce-title = Connect Marketo Sales account to Salesforce
step-connect-salesforce-why = The connection lets Marketo Sales find your leads and contacts in Salesforce and log e-mails and calls there. Activating the account often makes it already.
step-connect-salesforce-done = The tab { $connections } offers { $disconnect }.
step-connect-salesforce-attest = Salesforce is connected
step-connect-salesforce-already = It was already connected

instruction-connect-salesforce-settings = In Marketo Sales, click the gear icon, then { $settings }.
instruction-connect-salesforce-salesforce = Under { $admin-settings }, click { $salesforce }. If you are not an admin there, find it under { $my-account }.
instruction-connect-salesforce-connections = Open the tab { $connections }. If it offers { $disconnect }, the connection exists and nothing is left to do.
instruction-connect-salesforce-choose = If you are offered { $salesforce } and { $sandbox }, choose the one you are setting up.
instruction-connect-salesforce-connect = Click { $connect }.
instruction-connect-salesforce-ok = Click { $ok }.
instruction-connect-salesforce-log-in = If Salesforce asks for it, log in. A browser that is already logged in is connected at once.
instruction-connect-salesforce-check = Check that the tab { $connections } now offers { $disconnect }.
instruction-connect-salesforce-diagnostics = Under { $settings }, open { $integrations }, then { $diagnostics }, and check that there are no authentication errors. The table says what each code asks for; only the first six concern the connection itself.

caution-custom-domain-title = Log in to the right org first
caution-custom-domain-text = If your org has its own Salesforce domain, log in to it in the same browser before you click { $connect }.
caution-connection-per-user-title = Each user has a connection of their own
caution-connection-per-user-text = This step connects you. Every other user needs one Salesforce connection to log e-mails and calls; activating the account under { $salesforce-only } makes it.

wait-salesforce-reconnected-title = Waiting after reconnecting
wait-salesforce-reconnected-text = Give the new connection about { $salesforce-reconnected-minutes } minutes. If nobody reaches Marketo Sales by then although the data sync was started, open a case with Marketo Support.
wait-salesforce-reconnected-start = It is reconnected: start the { $salesforce-reconnected-minutes } minutes

remedy-restricted-domain-symptom = “We were unable to authenticate your request”: the address of the page speaks of a restricted domain
remedy-restricted-domain-remedy = Log in to the right Salesforce org in the same browser, then click { $connect } again. For the domain of a sandbox, follow the sandbox part of step { $step-marketo-sales-account }.
remedy-no-api-access-symptom = “We were unable to authenticate your request”: the user may lack API access
remedy-no-api-access-remedy = In Salesforce { $setup }, open { $manage-users }, then { $profiles }. On the profile of the user, click { $edit } and tick { $api-enabled } under { $administrative-permissions }.
remedy-api-disabled-symptom = Diagnostics reports API_CURRENTLY_DISABLED
remedy-api-disabled-remedy = The user has no access to the API. In Salesforce { $setup }, open { $manage-users }, then { $profiles }, and on the profile of the user tick { $api-enabled } under { $administrative-permissions }. The Professional edition needs the API add-on for it.
remedy-app-blocked-symptom = “We were unable to authenticate your request”: the app may be blocked
remedy-app-blocked-remedy = In Salesforce { $setup }, open { $manage-apps }, then { $connected-apps-usage }, and find the row of Sales Insight Actions. The button beside it must offer { $block }, that is, the app is not blocked now. If it offers { $unblock }, click it.
remedy-connection-lost-symptom = Diagnostics reports AUTHENTICATION_FAILURE, EXPIRED_ACCESS, INACTIVE_USER or INACTIVE_ORGANIZATION
remedy-connection-lost-remedy = On the tab { $connections }, click { $disconnect }, then connect again with an active user. Give the new connection about { $salesforce-reconnected-minutes } minutes before you judge it.
remedy-address-restricted-symptom = Diagnostics reports INVALID_GRANT, an IP restriction
remedy-address-restricted-remedy = Ask Marketo Support which addresses to allow, then have the Salesforce admin allow them. Adobe publishes no fixed list.

## Step: connect Marketo

step-connect-marketo-title = Connect Marketo Sales account to Marketo
step-connect-marketo-why = The connection lets Marketo Sales take people from Marketo and give sales activities back. It is usually made on its own when the account is created.
step-connect-marketo-done = Under { $settings }, { $marketo }, the credentials are filled in and { $disconnect } is shown.
step-connect-marketo-attest = Marketo is connected
step-connect-marketo-already = It was already connected

section-connect-marketo-credentials = If it does not connect
section-connect-marketo-credentials-note = Marketo normally hands the credentials over by itself. Enter them by hand only if no connection appears.

instruction-connect-marketo-settings = In Marketo Sales, click the gear icon, then { $settings }.
instruction-connect-marketo-marketo = Under { $admin-settings }, click { $marketo }. If the credentials are filled in and { $disconnect } is shown, the connection exists and nothing is left to do.
instruction-connect-marketo-connect = Click { $connect-marketo }.
instruction-connect-marketo-check = Check that the credentials are filled in and { $disconnect } is shown.
instruction-connect-marketo-copy-credentials = In Marketo, open { $admin }, then { $sales-insight }, and on the tab { $actions-config } copy { $munchkin-id }, { $client-id } and { $client-secret }.
instruction-connect-marketo-paste-credentials = In Marketo Sales, paste them in the tab { $set-up } of the page { $marketo }. Take care that no space comes along.
instruction-connect-marketo-connect-again = Click { $connect-marketo } again.

caution-one-connection-title = The connection hangs on one admin
caution-one-connection-text = There is one Marketo connection per instance, and it belongs to the admin who clicks { $connect-marketo }. Only that admin can disconnect it.
caution-access-after-connecting-title = User access comes { $marketo-access-minutes } minutes later
caution-access-after-connecting-text = Users can be given access to Marketo { $marketo-access-minutes } minutes after this connection is made. Step { $step-invite-users } counts them for you.

remedy-no-disconnect-symptom = { $disconnect } is not shown, or cannot be clicked
remedy-no-disconnect-remedy = Only the admin who made the connection can click it. Ask that admin to look.
remedy-connect-unavailable-symptom = { $connect-marketo } cannot be clicked
remedy-connect-unavailable-remedy = An admin who was given access by somebody else cannot connect. If you are to take over the connection, have that access removed under { $user-access } first.
remedy-replace-admin-symptom = The admin who connected Marketo has to be replaced
remedy-replace-admin-remedy = The present admin removes the new admin’s access under { $settings }, { $marketo }, { $user-access }. The new admin clicks { $connect-marketo }. Then the present admin clicks { $disconnect }. If the present admin is the first invited user, do not remove that user afterwards: ask Marketo Support.

## Step: data sync

step-initiate-sync-title = Initiate data sync from Marketo to Marketo Sales account
step-initiate-sync-why = Brings the people that sales owns from Marketo into the Marketo Sales account and keeps them up to date from then on.
step-initiate-sync-done = The sync was started, and people you know appear in Marketo Sales. No message says when the first sync is over.
step-initiate-sync-attest = I started the sync

instruction-initiate-sync-open-config = In Marketo, open { $admin }, then { $sales-insight }, and choose the tab { $actions-config }.
instruction-initiate-sync-sync = On the card { $action-field-sync }, click { $sync }. A preview lists the { $synced-fields } fields that will be synced; they cannot be changed.
instruction-initiate-sync-start-sync = Click { $start-sync }.
instruction-initiate-sync-look = When the estimated time is over, open the list of people in Marketo Sales and look for a lead you know. As a rule, its record shows the Salesforce ID it is linked to.

caution-salesforce-first-title = Best after Salesforce is connected
caution-salesforce-first-text = As a rule, connect Salesforce (step { $step-connect-salesforce }) before you start the sync.
caution-owned-people-title = Only people with an owner come over
caution-owned-people-text = The sync takes leads and contacts whose owner in Salesforce is a user. Do not expect records that belong to a queue.

wait-first-sync-title = The first sync is running
wait-first-sync-text = Adobe estimates one to two minutes per thousand people; nothing shows the progress. As a measure, take the number of unconverted leads and of contacts in Salesforce. When the time is over, look for a person you know in Marketo Sales.
wait-first-sync-start = Estimate the time of the first sync
wait-salesforce-reconnect-title = Waiting after reconnecting Salesforce
wait-salesforce-reconnect-text = Give the new connection about { $salesforce-reconnect-minutes } minutes. If no people have arrived by then, open a case with Marketo Support.
wait-salesforce-reconnect-start = Salesforce is reconnected: start the { $salesforce-reconnect-minutes } minutes

remedy-people-missing-symptom = Some people do not arrive
remedy-people-missing-remedy = In Salesforce, check Lead Owner or Contact Owner of these people: it must be a user. Check that they exist in Marketo, too.
remedy-nobody-arrives-symptom = Nobody arrives
remedy-nobody-arrives-remedy = In Marketo Sales, open { $settings }, { $salesforce }, { $connections }. Click { $disconnect }, then connect again. Wait about { $salesforce-reconnect-minutes } minutes; if still nobody has arrived, open a case with Marketo Support.
remedy-person-twice-symptom = A person is there twice
remedy-person-twice-remedy = The same e-mail address is in Marketo twice. Every record is carried over as it is; merge the two in Marketo.
remedy-too-many-people-symptom = You have more than { $people } people
remedy-too-many-people-remedy = Adobe documents a limit of { $people } people synced. Speak to your account manager before you start the sync.

## Step: invite users

step-invite-users-title = Invite users to MSI Actions
step-invite-users-why = Everyone but the first user is invited from Marketo Sales, one by one or with a list. The list can be checked here before it is uploaded.
step-invite-users-done = Marketo Sales has confirmed the invitations, and the people are listed under { $user-management }.
step-invite-users-attest = The invitations are sent

section-invite-users-individually = Invite a few people
section-invite-users-individually-note = For a handful of people. One of the two ways is enough: this one or the list.
section-invite-users-csv = Invite with a list
section-invite-users-csv-note = For many people. Check the list here first, then upload the clean one.
section-invite-users-activation = What the invited people do
section-invite-users-activation-note = Each person activates the account in their own name. Adobe documents neither how long an invitation is valid nor how to send it again.
section-invite-users-roles = Admins and teams
section-invite-users-roles-note = Everyone starts as a user, as a rule. Make an admin only of those who should see everybody’s templates, campaigns and e-mail.
section-invite-users-grant-access = Give users access to Marketo
section-invite-users-grant-access-note = Adds interesting moments to the live feed, and marketing campaigns. Possible { $marketo-access-minutes } minutes after step { $step-connect-marketo }, for people who have been invited.

instruction-invite-users-settings = In Marketo Sales, click the gear icon, then { $settings }.
instruction-invite-users-user-management = Under { $admin-settings }, click { $user-management }.
instruction-invite-users-invite-users = Click the button { $actions }, then { $invite-users }.
instruction-invite-users-addresses = Enter the e-mail addresses.
instruction-invite-users-team = If you are asked for a team or a Marketo workspace, choose them. Without a team, people go to the team { $everyone }.
instruction-invite-users-invite = Click { $invite }.
instruction-invite-users-confirm = Wait for the message that confirms the invitations. Click { $ok } if it is offered.
instruction-invite-users-prepare = Choose your file here, look at what was found, and save the clean list.
instruction-invite-users-csv-user-management = In Marketo Sales, click the gear icon, then { $settings }, and under { $admin-settings } click { $user-management }.
instruction-invite-users-csv-open = Click the button { $actions }, then { $invite-users-csv }.
instruction-invite-users-csv-file = Choose the clean list that you saved here.
instruction-invite-users-csv-next = Click { $next }.
instruction-invite-users-csv-mapping = Check the field mapping: each column of the clean list must stand beside the field it belongs to. Change what is wrong.
instruction-invite-users-csv-invite = Click { $invite }.
instruction-invite-users-csv-confirm = Wait for the message that confirms the invitations, and compare their number with the rows of the clean list.
instruction-invite-users-tell-people = Tell the people that an invitation is coming: they click { $get-started }, then { $activate-account }, then { $allow }, and follow the screens to { $finish }.
instruction-invite-users-follow-up = Some days later, look under { $user-management } and remind those who have not activated their account.
instruction-invite-users-role = Under { $user-management }, find the person and choose { $admin-role } in the drop-down menu { $role }.
instruction-invite-users-teams = Under { $admin-settings }, open { $team-management }, click the plus sign, enter a name and click { $create-team }. An instance has at most { $teams } teams.
instruction-invite-users-team-members = Under { $all-members }, tick the people, click { $add-to-teams }, choose the team and click { $add }.
instruction-invite-users-user-access = Under { $settings }, { $admin-settings }, { $marketo }, open { $user-access }.
instruction-invite-users-tick-users = Tick the users.
instruction-invite-users-workspaces = If you have workspaces, choose them. Users without a choice get the default workspace.
instruction-invite-users-connect-users = Click { $connect-users }.

caution-seat-limit-title = At most { $seats } users
caution-seat-limit-text = Adobe documents { $seats } user seats per instance. To be safe, count the first user and the admins as well.
caution-invited-address-title = Invite the address that Salesforce knows
caution-invited-address-text = The e-mail address must be that of the person’s Salesforce user, and must not belong to another instance, production or sandbox.
caution-our-own-layout-title = The layout of the list is ours
caution-our-own-layout-text = Adobe documents no columns for this file. The clean list is written as UTF-8 with commas and the columns Email, First Name and Last Name, which is our own layout. The screen after the upload maps the columns: check it before you click { $invite }.
caution-workspace-once-title = A workspace is given once
caution-workspace-once-text = The workspace of a user is set when access is given. To change it, the user has to be disconnected from Marketo first.
caution-deleting-a-user-title = Deleting a user moves what they shared
caution-deleting-a-user-text = Shared contacts and templates of a deleted user go to the admin who deletes that user. The first invited user must never be deleted.
caution-auto-login-title = Automatic login from Salesforce
caution-auto-login-text = People are logged in to Marketo Sales from Salesforce when the login setting is { $salesforce-only }, they activated their account through Salesforce, and their Marketo Sales user name is that of their Salesforce user, or their Salesforce user name is their e-mail address.

wait-marketo-access-title = Marketo access opens soon
wait-marketo-access-text = Adobe asks for { $marketo-access-minutes } minutes between connecting Marketo (step { $step-connect-marketo }) and giving users access. The rest of this step does not have to wait.

remedy-cannot-activate-symptom = An invited person cannot activate the account
remedy-cannot-activate-remedy = Check in Salesforce that the user is active, has the invited e-mail address, and a profile with { $api-enabled }. For “We were unable to authenticate your request”, follow the remedies of step { $step-connect-salesforce }.
remedy-no-invitation-symptom = An invitation does not arrive
remedy-no-invitation-remedy = Look in the spam folder and check the address under { $user-management }. Adobe documents no way to send an invitation again; ask Marketo Support.

## Step: MSI package

step-install-package-title = Install/upgrade MSI package in Salesforce
step-install-package-why = The package brings the Marketo Sales Insight panel, its objects and its configuration tab into Salesforce. It can be installed while the Marketo admin works on the other steps.
step-install-package-done = { $msi-package } is listed under { $installed-packages }, and all of its objects are { $deployed }.
step-install-package-attest = The package is installed
step-install-package-already = A current version was already installed

section-install-package-install = Install for the first time
section-install-package-install-note = If { $msi-package } is not yet under { $installed-packages }. The package is compatible with Shield Platform Encryption.
section-install-package-upgrade = Upgrade
section-install-package-upgrade-note = If an older version is installed. The page is the same; the installer finds the older version.
section-install-package-check = Check the result
section-install-package-old-package = Remove the old Sales Connect package
section-install-package-old-package-note = Only if your org still has the customization package of Marketo Sales Connect. It may go once MSI Actions is in use.

instruction-install-package-get-it-now = On the AppExchange page of Marketo Sales Insight, click { $get-it-now }.
instruction-install-package-log-in = Click { $log-in-appexchange } and enter your Salesforce credentials.
instruction-install-package-where = Enter the Salesforce login to use, then click { $install-production }, or { $install-sandbox } to try it first.
instruction-install-package-terms = Read the terms, accept them and click { $confirm-install }.
instruction-install-package-audience = Choose { $install-admins }, { $install-all } or { $install-profiles }.
instruction-install-package-done = If the page says that it takes a while, click { $done }. An e-mail tells when the installation is finished.
instruction-install-package-upgrade-log-in = On the AppExchange page of Marketo Sales Insight, log in at the top right to the org that is connected to Marketo.
instruction-install-package-upgrade-get = Click { $get-it-now }.
instruction-install-package-upgrade-where = Choose where to install: production or sandbox.
instruction-install-package-upgrade-audience = Choose { $install-admins }, { $install-all } or { $install-profiles }.
instruction-install-package-upgrade = Click { $upgrade }.
instruction-install-package-installed-packages = In { $setup }, open { $installed-packages } and check that { $msi-package } is listed.
instruction-install-package-objects = In { $setup }, search for “objects”, open { $create }, then { $objects }, and check that { $deployed } is ticked for every Marketo Sales Insight object.
instruction-install-package-deploy = Where it is not, click { $edit }, set { $deployment-status } to { $deployed } and click { $save }.
instruction-install-package-old-layouts = Remove the Marketo Sales Connect fields and buttons from page layouts, list views and the activity history, and the tab Marketo Sales Outbox.
instruction-install-package-old-classes = Then delete the Apex classes named MarketoSalesConnectionCustomization or MarketoSalesEngageCustomization.

caution-sandbox-first-title = Try it in a sandbox first
caution-sandbox-first-text = Adobe recommends to install or upgrade in a sandbox before production.
caution-who-gets-it-title = Give the package to those who have a seat
caution-who-gets-it-text = Adobe recommends { $install-admins }, then access for the people with a seat, by permission set or profile in step { $step-configure-salesforce }.
caution-package-version-title = The permission set needs version 1.8000
caution-package-version-text = The permission set comes with version 1.8000 and higher. The version is shown under { $installed-packages }.
caution-standard-objects-title = The package grants nothing on standard objects
caution-standard-objects-text = A package can no longer grant rights on leads, contacts, accounts and opportunities. You give them on the profiles in step { $step-configure-salesforce }.

remedy-insufficient-privileges-symptom = “You do not have sufficient privileges to access this tab.”
remedy-insufficient-privileges-remedy = The user has no access to Marketo Sales Insight. Assign the permission set { $marketo-app-access }, or give access on the profile (step { $step-configure-salesforce }).
remedy-no-action-buttons-symptom = The buttons of MSI Actions are missing
remedy-no-action-buttons-remedy = The package is older than MSI Actions. Upgrade it.
remedy-install-takes-long-symptom = The installation does not end
remedy-install-takes-long-remedy = It goes on after you leave the page. Wait for the e-mail, then look under { $installed-packages }.

## Step: configure Salesforce

step-configure-salesforce-title = Configure MSI Actions in Salesforce
step-configure-salesforce-why = Salesforce has to be allowed to call Marketo, show the panel on its pages, and know the key that switches MSI Actions on.
step-configure-salesforce-done = On a lead, contact, account or opportunity, the action menu of the MSI panel offers the sales actions, and choosing one logs you in to Marketo Sales.
step-configure-salesforce-attest = The panel offers the sales actions

section-configure-salesforce-api-key = Key and credentials from Marketo
section-configure-salesforce-api-key-note = Done by a Marketo admin. Agree on a safe way to hand over the key and the credentials.
section-configure-salesforce-remote-sites = Remote sites
section-configure-salesforce-remote-sites-note = Salesforce calls only addresses that are listed. The first one is specific to your subscription; the other two are the ones Adobe gives, and no regional variants are documented.
section-configure-salesforce-permissions = Read access
section-configure-salesforce-permissions-note = For the profile of everyone who uses the panel. In the Professional edition, follow the page for that edition.
section-configure-salesforce-layouts = Page layouts
section-configure-salesforce-lead-fields = Lead field mapping
section-configure-salesforce-credentials = Enter the credentials
section-configure-salesforce-soap = Soap panel
section-configure-salesforce-soap-note = As your Marketo admin page shows: Marketo’s SOAP API was removed on 31 July 2026, and whether the panel still matters is not documented. Leave this part out if there is no Soap panel or it has no values.
section-configure-salesforce-enable = Switch MSI Actions on
section-configure-salesforce-user-access = Access for users
section-configure-salesforce-user-access-note = By permission set, or by profile: one of the two ways is enough.
section-configure-salesforce-governance = Switch off single features
section-configure-salesforce-governance-note = Holds for all users of MSI; it cannot be set per profile.
section-configure-salesforce-activity-fields = Activity fields
section-configure-salesforce-activity-fields-note = To report in Salesforce on calls, e-mails and sales campaigns. The package does not bring these fields; they are made by hand.
section-configure-salesforce-task-type = Values of the task type
section-configure-salesforce-task-type-note = So that logged activities get a type. Workflows and triggers that set the type may interfere, activities logged by BCC are always written as e-mail, and reminder tasks get no type.
section-configure-salesforce-list-buttons = List buttons
section-configure-salesforce-list-buttons-note = For actions on several people at once. Salesforce lets people select at most 200 records.
section-configure-salesforce-opt-out = Opt-out field
section-configure-salesforce-opt-out-note = Carries unsubscribes between Marketo Sales and Salesforce, at once and every night at about 8 pm (PST). Somebody who subscribes again is not carried over.

instruction-configure-salesforce-open-api = In Marketo, open { $admin }, then { $sales-insight }, and click { $edit-api-configuration }.
instruction-configure-salesforce-choose-key = Choose an { $api-secret-key } without an ampersand (&) and click { $save }. If there is one already, note it.
instruction-configure-salesforce-rest-credentials = In the panel { $rest-api-configuration }, click { $view }, then { $ok }. The credentials are filled in.
instruction-configure-salesforce-keep-open = Keep this window open: its values are needed below.
instruction-configure-salesforce-open-remote-sites = In { $setup }, search for “remote site” and open { $remote-site-settings }.
instruction-configure-salesforce-new-site = Click { $new-remote-site }.
instruction-configure-salesforce-rest-site = Enter a { $remote-site-name } and, as { $remote-site-url }, the { $api-url } from the panel { $rest-api-configuration } in Marketo. Click { $save }.
instruction-configure-salesforce-actions-sites = Do the same for the two sites of MSI Actions. The names are free, the addresses are not.
instruction-configure-salesforce-open-profile = In { $setup }, open { $profiles } and click { $edit } on the profile.
instruction-configure-salesforce-read-access = Under { $standard-object-permissions }, tick { $read } for leads, contacts, accounts and opportunities, and click { $save }.
instruction-configure-salesforce-open-layout = In { $setup }, search for “page layout”, open { $page-layouts } under { $leads } and edit your layout.
instruction-configure-salesforce-layout-section = In the editor, choose { $visualforce-pages }, drag a { $section } under { $custom-links }, name it and choose { $one-column }.
instruction-configure-salesforce-layout-page = From { $visualforce-pages }, drag the page of the object into that section. Double-click it, set the height, and tick { $show-scrollbars } if you want them.
instruction-configure-salesforce-layout-fields = From { $fields }, drag the fields of Marketo Sales Insight that your users should see into the layout.
instruction-configure-salesforce-layout-save = Click { $save }.
instruction-configure-salesforce-other-layouts = Do the same for the layouts of contacts, accounts and opportunities.
instruction-configure-salesforce-open-lead-fields = In { $setup }, open { $leads }, then { $fields }, and click { $map-lead-fields }.
instruction-configure-salesforce-map-lead-fields = Map each of these fields to the contact field of the same name, and click { $save }. Map Engagement only if your package has the field.
instruction-configure-salesforce-open-config = Open the tab { $msi-config }. If it is not in the bar, find it through the plus sign under { $all-tabs }.
instruction-configure-salesforce-enter-rest = In the Rest section, enter the credentials from the panel { $rest-api-configuration } in Marketo, and click { $save }.
instruction-configure-salesforce-soap-site = Under { $remote-site-settings }, click { $new-remote-site }, enter a { $remote-site-name }, as { $remote-site-url } the { $marketo-host } from the panel { $soap-api-configuration } in Marketo, and click { $save }.
instruction-configure-salesforce-enter-soap = On the tab { $msi-config }, enter the credentials of that panel in the Soap section, and click { $save }.
instruction-configure-salesforce-enable-marketo-api = Tick { $enable-marketo-api } if you see it, and click { $save-changes }.
instruction-configure-salesforce-enable-actions = On the tab { $msi-config }, tick { $enable-msi-actions }.
instruction-configure-salesforce-enter-key = Enter the { $api-secret-key } from Marketo. If you do not have it at hand, ask the Marketo admin.
instruction-configure-salesforce-save = Click { $save }. All features of MSI Actions are now on.
instruction-configure-salesforce-check-panel = Open a lead and look at the action menu of the MSI panel: it offers the sales actions. Choose one to check that you are logged in.
instruction-configure-salesforce-remove-access = If profiles gave access before and you go over to the permission set, take that access away first: set the Marketo tabs to { $tab-hidden } on each of these profiles and remove the rights on the objects, Apex classes, pages and custom settings of Marketo Sales Insight.
instruction-configure-salesforce-open-user = In { $setup }, open { $manage-users }, then { $users }, and choose a user.
instruction-configure-salesforce-permission-set = Under { $permission-set-assignments }, click { $edit-assignments }, choose { $marketo-app-access }, click { $add }, then { $save }.
instruction-configure-salesforce-every-user = Do the same for every user of MSI Actions.
instruction-configure-salesforce-clone-profile = Or give access by profile: in { $setup }, open { $profiles }. Clone one with { $new-profile }, as “Sales Insight User” for example, or choose one you have, and click { $edit }.
instruction-configure-salesforce-profile = On this profile, under { $tab-settings }, set the Marketo tabs to { $default-on } for those who may use them, to { $tab-hidden } for others. Give rights on the object { $msi-config } only to those who administer it.
instruction-configure-salesforce-profile-layouts = Clone the page layouts of leads, contacts, accounts and opportunities. Then open { $page-layout-assignment }, click { $edit-assignment }, and give the clones to the profile. Buttons of search layouts and columns of lists cannot be given by profile; remove them there if others should not see them.
instruction-configure-salesforce-upcoming = On the tab { $msi-config }, switch off { $sales-campaigns } or { $task } in the part { $upcoming } of the panel.
instruction-configure-salesforce-features = Under { $actions-settings }, switch off the features you do not want.
instruction-configure-salesforce-open-activity-fields = In { $setup }, search for “{ $activity-custom-fields }” and open it.
instruction-configure-salesforce-new-field = For the first field of the table, click { $new }, choose the data type and click { $next-page }.
instruction-configure-salesforce-name-field = Enter label and field name, and finish the field. The label is free; the field name must be exact.
instruction-configure-salesforce-other-fields = Do the same for the other fields. If a field is there already with another type, leave it as it is and make a note.
instruction-configure-salesforce-field-rights = Give the users of MSI Actions the right to see and edit these fields; without it, updates fail.
instruction-configure-salesforce-open-task-type = In Lightning, open { $setup }, { $object-manager }, { $task }, { $fields-relationships }, { $type }. In Classic, find the field among the task fields of activities.
instruction-configure-salesforce-add-task-types = Make sure that the list has these values, written exactly so. Add what is missing with { $new }; Reply is not a standard value.
instruction-configure-salesforce-no-default = Make sure that no value is the default.
instruction-configure-salesforce-open-buttons = In Lightning, open { $object-manager }, then the lead, then { $list-view-button-layouts }, and click { $edit }. In Classic, edit the list view layout of leads.
instruction-configure-salesforce-move-buttons = Move the buttons from { $available } to { $selected } and click { $save }.
instruction-configure-salesforce-contact-buttons = Do the same for contacts.
instruction-configure-salesforce-classic-buttons = For the buttons of MSI itself in Classic, edit the list view among the search layouts of leads, contacts and accounts.
instruction-configure-salesforce-lightning-buttons = For the buttons of MSI itself in Lightning, edit the list view under the search layouts for Salesforce Classic of leads and contacts.
instruction-configure-salesforce-open-unsubscribes = In Marketo Sales, under { $settings }, { $admin-settings }, open { $unsubscribes }, then { $integrations }.
instruction-configure-salesforce-turn-on-unsubscribes = Turn on { $sync-to-salesforce }.
instruction-configure-salesforce-choose-opt-out = Choose { $sync-salesforce-opt-out }, which is the default, or { $sync-marketo-opt-out }, a field that comes with the package.

caution-reset-wipes-title = Resetting wipes the configuration
caution-reset-wipes-text = { $reset-msi } on the tab { $msi-config } deletes the whole configuration for good. Do not click it to try something out.
caution-no-ampersand-title = No ampersand in the key
caution-no-ampersand-text = The { $api-secret-key } must not contain an ampersand (&). It must be the same in Marketo and in Salesforce.
caution-new-credentials-title = Do not make new credentials by accident
caution-new-credentials-text = Once the Rest credentials exist, { $view } turns into { $edit }, which makes new ones. If you do that, enter the new ones in Salesforce as well.
caution-each-language-title = Once per language
caution-each-language-text = If people use Salesforce in several languages, the credentials are entered for each of the languages.
caution-switch-off-title = The box switches everything
caution-switch-off-text = Clearing { $enable-msi-actions } turns all features of MSI Actions off. Leave it clear in an org that does not use them.

remedy-call-fails-symptom = The panel cannot reach Marketo or MSI Actions
remedy-call-fails-remedy = As a rule, a remote site is missing or not active. Compare { $remote-site-settings } with the list of this step, letter by letter.
remedy-wrong-key-symptom = The { $api-secret-key } is refused
remedy-wrong-key-remedy = Choose a new key in Marketo under { $edit-api-configuration }, without an ampersand, and enter the same key on the tab { $msi-config }.
remedy-diagnostics-fail-symptom = A diagnostics test on the tab { $msi-config } fails
remedy-diagnostics-fail-remedy = Add more of the fields of Marketo Sales Insight to the page layouts, then repeat the test. The article goes through the cases.
remedy-fields-stay-empty-symptom = Activity fields stay empty
remedy-fields-stay-empty-remedy = Check the field names letter by letter, and that the users may see and edit the fields.
remedy-time-out-symptom = The panel times out
remedy-time-out-remedy = On the tab { $msi-config }, raise the time-out. It can be at most 120 seconds.
remedy-panel-cut-off-symptom = The panel is cut off
remedy-panel-cut-off-remedy = Set the zoom of the browser to at most 125% on Windows, 150% on macOS.

## Account: Salesforce

step-salesforce-sign-in-title = Sign in to Salesforce
step-salesforce-sign-in-why = Signed in, the wizard looks for itself instead of asking you. It needs an app of your own org to sign in through; making one takes ten minutes, once.
step-salesforce-sign-in-done = The name of your organisation stands at the top of the window.

instruction-salesforce-sign-in-open-manager = In Salesforce, open { $setup }, type { $eca-manager } into the search box and open that page.
instruction-salesforce-sign-in-new-app = Click { $new-eca }.
instruction-salesforce-sign-in-basics = Fill in { $eca-name } and { $contact-email }, and under { $distribution-state } choose { $local }.
instruction-salesforce-sign-in-enable-oauth = Under { $api-oauth-settings }, tick { $enable-oauth }.
instruction-salesforce-sign-in-callback = Paste these addresses into { $callback-url }, one per line, exactly as they are.
instruction-salesforce-sign-in-scopes = As scope, choose { $scope-api }. If you want to stay signed in here, choose { $scope-refresh } too.
instruction-salesforce-sign-in-pkce = Under { $security }, tick { $require-pkce }.
instruction-salesforce-sign-in-no-secret = Untick { $require-secret-web } and { $require-secret-refresh }. A program on a desktop can keep no secret of the app, so it uses none.
instruction-salesforce-sign-in-create = Click { $create-eca }.
instruction-salesforce-sign-in-consumer-key = On the tab { $settings }, under { $oauth-settings }, click { $consumer-key-and-secret }, copy the { $consumer-key }, and paste it on this page.

caution-app-takes-effect-title = A new app takes up to 10 minutes
caution-app-takes-effect-text = Until then Salesforce answers “invalid_client_id”. The same holds after each change of the app.
caution-no-consumer-secret-title = Copy the key, not the secret
caution-no-consumer-secret-text = Below the { $consumer-key } stands a secret. It is not needed here; leave it in Salesforce.

remedy-app-not-found-symptom = The app is not found in this org
remedy-app-not-found-remedy = The app works only in the org where it was made. Choose My Domain as the place to sign in, enter the address of that org, and sign in again.
remedy-app-key-unknown-symptom = The consumer key is not known
remedy-app-key-unknown-remedy = If the app is new, or was changed a moment ago, wait 10 minutes and try again. Otherwise copy the { $consumer-key } once more and paste it on this page.
remedy-callback-mismatch-symptom = The callback URL is not the registered one
remedy-callback-mismatch-remedy = Open the app in { $eca-manager } and paste the callback URLs of this page into { $callback-url } again, all of them, one per line. Port and path must be the same to the letter.
remedy-sign-in-app-blocked-symptom = The app is blocked
remedy-sign-in-app-blocked-remedy = In Salesforce, under { $setup }, open { $connected-apps-usage }, find the app and click { $unblock }.
remedy-approval-refused-symptom = The app is not installed, or approval fails without a reason
remedy-approval-refused-remedy = Your user may not use apps that are not installed. Profiles copied from the administrator’s lack the permission { $approve-uninstalled }: have it added, or have the app installed under { $connected-apps-usage }.
remedy-not-approved-symptom = The user is not approved for the app
remedy-not-approved-remedy = Open the app in { $eca-manager }, tab { $policies }, and let your profile or permission set use it.
remedy-secret-required-symptom = Salesforce wants a client secret
remedy-secret-required-remedy = In the settings of the app, untick { $require-secret-web } and { $require-secret-refresh }, wait 10 minutes and try again.
remedy-scope-missing-symptom = The app lacks a scope
remedy-scope-missing-remedy = In the settings of the app, add { $scope-api }. To stay signed in, add { $scope-refresh } too.
remedy-ip-restricted-symptom = Your network address is not allowed
remedy-ip-restricted-remedy = Sign in from the company network, or have your address added to the login ranges of your profile. If the app itself restricts addresses, choose { $relax-ip } on its tab { $policies }.
remedy-user-inactive-symptom = The user is not active
remedy-user-inactive-remedy = Have the user activated under { $users }, or sign in as another administrator.
remedy-org-inactive-symptom = The org is not active
remedy-org-inactive-remedy = The org is locked, expired or being moved. Ask your Salesforce account team when it is back.
remedy-declined-symptom = The sign-in was declined
remedy-declined-remedy = Somebody clicked Deny on Salesforce’s page. Start again and click { $allow }.
remedy-too-many-sign-ins-symptom = Too many sign-ins in a short time
remedy-too-many-sign-ins-remedy = Wait an hour and try again.
remedy-login-host-refused-symptom = Sign-in at this address is not allowed
remedy-login-host-refused-remedy = Your org lets people sign in at its own domain only. Choose My Domain as the place to sign in and enter its address.
remedy-localhost-refused-symptom = The browser cannot reach localhost
remedy-localhost-refused-remedy = You are signed in, but the answer did not come back: a proxy or a protection program stands in between. Copy the whole address from the address bar of that page and paste it here.

## Account: Marketo

step-marketo-credentials-title = Connect to Marketo’s REST API
step-marketo-credentials-why = With credentials that can only read, the wizard sees for itself whether sales activities arrive. Nothing in Marketo can be changed with them.
step-marketo-credentials-done = The test on this page names the API user and says what it may see.

instruction-marketo-credentials-role = In Marketo, open { $admin }, then { $users-and-roles }, tab { $roles }, and click { $new-role }.
instruction-marketo-credentials-rights = Under { $access-api }, tick { $read-only-person } and { $read-only-activity }, and nothing else.
instruction-marketo-credentials-see-users = If the wizard should find the first invited user in Marketo by itself, tick { $access-user-management } too, and { $access-users } outside that group.
instruction-marketo-credentials-api-user = On the tab { $users }, click { $create-api-only-user }. Where that button is missing, click { $invite-new-user } and tick { $api-only }. Give the user that role.
instruction-marketo-credentials-service = In { $admin }, open { $launchpoint }, click { $new }, then { $new-service }. Choose { $custom-service } and that user.
instruction-marketo-credentials-details = In the row of the service, click { $view-details }. Copy { $client-id } and { $client-secret } and paste them on this page.
instruction-marketo-credentials-endpoint = In { $admin }, open { $web-services }. In the box { $rest-api }, copy { $endpoint } and paste it on this page.

caution-own-service-title = Not the credentials of the Actions Config page
caution-own-service-text = What stands on the card { $integration-information } belongs to Marketo Sales. Make a service of its own for this wizard.

remedy-marketo-client-refused-symptom = Marketo does not know the client, or the secret is wrong
remedy-marketo-client-refused-remedy = Copy both values once more from { $view-details } of the service. Copying often takes a space along; it is removed here.
remedy-marketo-access-denied-symptom = 603: access denied
remedy-marketo-access-denied-remedy = The role lacks a permission, or Marketo accepts only certain network addresses: see { $web-services }, { $ip-restrictions }.
remedy-marketo-quota-symptom = 607: the calls of this day are used up
remedy-marketo-quota-remedy = All integrations of the subscription share them. They are given anew at midnight, US Central time; try again then.
remedy-marketo-not-found-symptom = 610 or 614: the address is wrong, or the subscription is out of reach
remedy-marketo-not-found-remedy = Copy { $endpoint } once more from { $web-services }. If it is right, try again in a few minutes.
