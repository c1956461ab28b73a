### Checks: what each one looks at (`check-<id>`), what will be asked and why (`check-<id>-why`), what was seen
### (`finding-<code>`), and who does what next (`finding-<code>-hint`); likewise `error-<code>` where a check cannot tell.
###
### Variables are the facts of the finding. Lists arrive as one text with commas. The facts of an `error-<code>` are
### texts, numbers included, so nothing is chosen by them.

## Names of the checks, and what they ask

check-salesforce-edition = Edition of the Salesforce org
check-salesforce-edition-why = Salesforce is asked for the name and the edition of the org. Logging activities through the API needs Enterprise or Unlimited, or Professional with the add-on “Integration via Web Services API”.

check-salesforce-permissions = Permissions of the signed-in user
check-salesforce-permissions-why = Salesforce is asked which permissions the signed-in user has. Some of them are needed to do the steps ahead, others to see whether they are done.

check-marketo-sync = Sync between Marketo and Salesforce
check-marketo-sync-why = Marketo is asked for the fields of people and which of them the CRM manages. MSI Actions needs the sync, and only Marketo can tell of it: in Salesforce it is a user like any other.

check-marketo-permissions = Permissions of the API user
check-marketo-permissions-why = Marketo is asked for the fields of people, the kinds of activities and the users, to see what the role of the API user allows. The other checks see in Marketo what this role sees, and no more.

check-first-user-in-marketo = First user in Marketo
check-first-user-in-marketo-why = Marketo is asked for its users, and for the roles of the one you named as the first user. The first invitation goes to a Marketo admin.

check-first-user-in-salesforce = First user in Salesforce
check-first-user-in-salesforce-why = Salesforce is asked for users with the address of the first user, whether they are active, and whether they have API Enabled. By default the account is activated through Salesforce.

check-actions-app = MSI Actions among the authorised apps
check-actions-app-why = Salesforce is asked which users have authorised the app of MSI Actions, and when it was last used; tokens are never read. The authorisation is what the connection leaves in Salesforce.

check-owned-people = People for the first sync
check-owned-people-why = Salesforce is asked how many unconverted leads with a user as owner and how many contacts there are; no person is read. Once the estimated time is over, Marketo is asked whether sales activities have arrived.

check-sales-activities = Sales activities in Marketo
check-sales-activities-why = Marketo is asked for the sales activities of the last 30 days and for their source. Activities that MSI Actions wrote are all that Marketo’s API shows of it.

check-invited-in-salesforce = People of the list in Salesforce
check-invited-in-salesforce-why = Salesforce is asked for users with the addresses of the clean list, whether they are active, and whether they have API Enabled. Without that an invited person cannot activate the account. Addresses are compared, not recorded.

check-invited-activated = Activated accounts
check-invited-activated-why = Salesforce is asked which users have authorised MSI Actions; where the clean list is at hand, its addresses are looked up as well. Activating the account through Salesforce leaves this authorisation.

check-seats = Seats
check-seats-why = Salesforce is asked how many users have authorised MSI Actions. That number and the length of the clean list are compared with the limit that Adobe documents.

check-package = Package in Salesforce
check-package-why = Salesforce is asked for the installed packages and their versions. The package brings the panel and its configuration tab; the permission set needs a recent one.

check-package-objects = Objects of the package
check-package-objects-why = Salesforce is asked for the names of its objects; no record is read. The objects of Marketo Sales Insight come with the package and have to be there before it is configured.

check-remote-sites-actions = Remote sites of MSI Actions
check-remote-sites-actions-why = Salesforce is asked for its remote sites. It calls only addresses that are listed and active, and MSI Actions needs two of them.

check-remote-site-rest = Remote site of Marketo’s REST API
check-remote-site-rest-why = Salesforce is asked for its remote sites, and they are compared with the endpoint of this setup. Without that site the panel cannot fetch anything from Marketo.

check-read-access = Read access by profile
check-read-access-why = Salesforce is asked which profiles may read leads, contacts, accounts and opportunities, and which profiles the users of MSI Actions have. The package cannot grant this access.

check-layout-sections = MSI panel on the page layouts
check-layout-sections-why = Salesforce is asked for the page layouts of leads, contacts, accounts and opportunities and for what stands on them. Where the panel is missing, people who see that layout have no MSI Actions there.

check-lead-fields = Fields of the lead mapping
check-lead-fields-why = Salesforce is asked whether the fields to be mapped exist on leads and on contacts. How they are mapped is told by no call that only reads, so that part is left to the admin.

check-remote-site-soap = Remote site of Marketo’s SOAP API
check-remote-site-soap-why = Salesforce is asked for its remote sites. Marketo removed its SOAP API on 31 July 2026, but the Marketo admin page may still show a Soap panel.

check-permission-set = Permission set of the package
check-permission-set-why = Salesforce is asked for the permission set of the package and for those who have it. Without it, or access by profile, people cannot open Marketo Sales Insight.

check-activity-fields = Activity fields
check-activity-fields-why = Salesforce is asked for the fields of tasks: name, type, length, and whether they can be changed. MSI Actions fills them only if they are exactly as Adobe gives them.

check-task-types = Values of the task type
check-task-types-why = Salesforce is asked for the values of the field Type of tasks. Activities that MSI Actions logs get a type only if the value is there and no value is the default.

check-list-buttons = List buttons
check-list-buttons-why = Salesforce is asked for the buttons of the package and for those that the lists of leads and contacts show. They let people act on several records at once.

check-opt-out-field = Opt-out field
check-opt-out-field-why = Salesforce is asked for the fields of leads and contacts, to find the opt-out field that comes with the package. It is needed only if unsubscribes are to go into that field.

## Salesforce: edition and permissions

finding-edition-fits = { $organization } has the { $edition } edition, and its API answers.
finding-edition-fits-hint = Nothing to do.

finding-edition-needs-api = { $organization } has the { $edition } edition, which as a rule has no API unless it was bought in addition.
finding-edition-needs-api-hint = An answer came, so there is access of some kind. The Salesforce admin checks that “Integration via Web Services API” is part of the contract; then confirm the step by hand.

finding-api-off-for-org = The edition of this org has no API.
finding-api-off-for-org-hint = The Salesforce admin asks the Salesforce account executive for API access; Professional has it as the add-on “Integration via Web Services API”.

finding-permissions-suffice =
    { $permissions ->
        [one] The signed-in user has the one permission that the steps ahead ask for.
       *[other] The signed-in user has the { $permissions } permissions that the steps ahead ask for.
    }
finding-permissions-suffice-hint = Nothing to do.

finding-permissions-missing = Permissions for the steps ahead that the signed-in user lacks: { $missing }.
finding-permissions-missing-hint = The Salesforce admin adds them by profile or permission set, or signs in here with a user who has them. On the pages of Setup, InstallPackaging is most often called Download AppExchange Packages; the others have their name in words.

finding-permissions-partly-told =
    { $told ->
        [one] Salesforce listed one permission of the signed-in user, but not all that the steps ahead ask for.
       *[other] Salesforce listed { $told } permissions of the signed-in user, but not all that the steps ahead ask for.
    }
finding-permissions-partly-told-hint = None of those is missing. The Salesforce admin checks the rest on the page of the user: Customize Application, View Setup, Download AppExchange Packages, Assign Permission Sets.

finding-api-off-for-user = The signed-in user may not use the API of Salesforce.
finding-api-off-for-user-hint = The Salesforce admin opens Setup > Manage Users > Profiles, clicks Edit on the profile of that user and ticks API Enabled under Administrative Permissions. Then check again; no new sign-in is needed.

## Marketo: the sync and the API user

finding-sync-seen = Fields of people that a sync with a CRM manages in Marketo: { $fields }.
finding-sync-seen-hint = They are fields of Salesforce, so the sync was set up. Whether it runs at this moment cannot be seen here; the Marketo admin sees it under Admin.

finding-sync-not-managed = Marketo has fields of Salesforce, but none of them is marked as managed by a CRM.
finding-sync-not-managed-hint = The Marketo admin opens Admin and checks that the sync with Salesforce is set up and running; then confirm the step by hand.

finding-sync-not-seen = Among the fields of people that Marketo shows, none comes from the sync with Salesforce.
finding-sync-not-seen-hint = The Marketo admin opens Admin and checks whether the sync with Salesforce is set up. If it is, confirm the step by hand; if not, MSI Actions cannot work yet.

finding-role-suffices = The API user sees the fields of people, the kinds of activities and the users of Marketo.
finding-role-suffices-hint = Nothing to do.

finding-role-without-users = The API user sees people and activities, but not the users of Marketo.
finding-role-without-users-hint = It works without. If the first user is to be found in Marketo, the Marketo admin opens Admin > Users & Roles > Roles and ticks Access User Management Api under Access API, and Access Users outside that group.

finding-role-lacks = The role of the API user does not allow: { $missing }.
finding-role-lacks-hint = The Marketo admin opens Admin > Users & Roles > Roles and ticks what is missing in the role of the API user, under Access API.

## The first user

finding-first-user-admin = { $person } is a user of Marketo; roles: { $roles }.
finding-first-user-admin-hint = That fits: Admin is among them.

finding-first-user-other-admin = { $person } is a user of Marketo without the role Admin, but with another role for admins: { $roles }.
finding-first-user-other-admin-hint = The Marketo admin opens Admin > Sales Insight, tab Actions Config, and looks whether this person is in the list of Marketo admins.

finding-first-user-not-admin = { $person } is a user of Marketo, but not an admin; roles: { $roles }.
finding-first-user-not-admin-hint = The Marketo admin gives this person the role Admin under Admin > Users & Roles, or chooses a Marketo admin as the first user. If the first invitation has been sent, do not replace that user with somebody else: ask Marketo Support.

finding-first-user-without-role = { $person } is a user of Marketo without any role.
finding-first-user-without-role-hint = The Marketo admin gives this person the role Admin under Admin > Users & Roles, or chooses a Marketo admin as the first user.

finding-first-user-not-in-marketo = Marketo shows no user with the e-mail address of { $person }.
finding-first-user-not-in-marketo-hint = The Marketo admin compares the address with the one under Admin > Users & Roles. If it is wrong here, correct it at the caution about the first user.

finding-first-user-api-only = { $person } is an API-only user of Marketo, who cannot log in.
finding-first-user-api-only-hint = The Marketo admin chooses a person who logs in to Marketo. If the address here is that of the API user, correct it at the caution about the first user.

finding-first-user-in-salesforce = { $person } has one active user in Salesforce, with the same address and with API Enabled.
finding-first-user-in-salesforce-hint = Nothing to do.

finding-first-user-not-in-salesforce = Salesforce shows no user with the e-mail address of { $person }.
finding-first-user-not-in-salesforce-hint = The Salesforce admin compares the address with the one under Setup > Manage Users > Users, or creates the user. As a rule, the account cannot be activated without it.

finding-first-user-inactive = The Salesforce user of { $person } is not active.
finding-first-user-inactive-hint = The Salesforce admin opens the user under Setup > Manage Users > Users and activates it.

finding-first-user-several =
    { $users ->
        [one] In Salesforce, one active user has the address of { $person }.
       *[other] In Salesforce, { $users } active users have the address of { $person }.
    }
finding-first-user-several-hint = When activating the account, log in to Salesforce as the one who will stay. The Salesforce admin can give the others another address.

finding-first-user-without-api = The Salesforce user of { $person } does not have API Enabled.
finding-first-user-without-api-hint = The Salesforce admin opens Setup > Manage Users > Profiles, clicks Edit on the profile of this user and ticks API Enabled under Administrative Permissions.

## The app of MSI Actions in Salesforce

finding-app-authorised =
    { $users ->
        [one] One user has authorised “{ $app }” in Salesforce.
       *[other] { $users } users have authorised “{ $app }” in Salesforce.
    }
finding-app-authorised-hint = Nothing to do. Each other user needs a connection of their own.

finding-app-not-installed =
    { $users ->
        [one] One user has authorised “{ $app }”, but it does not show as installed in the org.
       *[other] { $users } users have authorised “{ $app }”, but it does not show as installed in the org.
    }
finding-app-not-installed-hint = Salesforce most often blocks such an app for users who have not authorised it before. The Salesforce admin opens Setup > Manage Apps > Connected Apps OAuth Usage and installs it there.

finding-app-admin-approved =
    { $users ->
        [one] One user has authorised “{ $app }”, which lets in only users whom an admin has approved.
       *[other] { $users } users have authorised “{ $app }”, which lets in only users whom an admin has approved.
    }
finding-app-admin-approved-hint = The Salesforce admin opens Setup > Manage Apps, then the app, and approves the profiles or permission sets of the people to invite.

finding-app-not-authorised = In this org no user has authorised an app by one of these names: { $names }.
finding-app-not-authorised-hint = The Marketo admin opens Settings > Admin Settings > Salesforce in Marketo Sales, tab Connections & Customizations, and clicks Connect. If the app stands in Salesforce under Connected Apps OAuth Usage by another name, add that name to app-names under checks in preferences.json of the data folder.

## People, the first sync and activities

finding-people-counted =
    { $total ->
        [one] Salesforce counts one person with an owner.
       *[other] Salesforce counts { $total } people with an owner ({ $leads ->
            [one] one lead
           *[other] { $leads } leads
        }, { $contacts ->
            [one] one contact
           *[other] { $contacts } contacts
        }).
    }
finding-people-counted-hint =
    { $minutes_most ->
        [one] By Adobe’s estimate the first sync takes about a minute. People who are not in Marketo do not come over.
       *[other] By Adobe’s estimate the first sync takes { $minutes_least } to { $minutes_most } minutes. People who are not in Marketo do not come over.
    }

finding-people-none = Salesforce shows the signed-in user no contact, and no unconverted lead that belongs to a user.
finding-people-none-hint = The Salesforce admin checks Lead Owner and Contact Owner: only people whose owner is a user come over. If there are such people, check again with a user who sees them.

finding-people-too-many = People with an owner in Salesforce: { $total }; the limit that Adobe documents is { $most }.
finding-people-too-many-hint = The Marketo admin speaks to the Adobe account manager before starting the sync.

finding-sync-late = By the estimate, the first sync should have been over on { $due_at }, and no activity of MSI Actions has been seen in Marketo.
finding-sync-late-hint = That alone proves nothing: perhaps nobody has sold anything yet. The Marketo admin looks in Marketo Sales for a lead you know; if nobody has arrived, follow the remedies of this step.

finding-activities-seen =
    { $activities ->
        [one] Marketo shows one activity that MSI Actions wrote, on { $last }.
       *[other] Marketo shows { $activities } activities that MSI Actions wrote, the latest of those looked at on { $last }.
    }
finding-activities-seen-hint = MSI Actions writes to Marketo. Whether everybody has come over cannot be seen here.

finding-activities-of-others =
    { $activities ->
        [one] Marketo shows one sales activity of the last 30 days; its source is not MSI Actions.
       *[other] Marketo shows { $activities } sales activities of the last 30 days; the source of none is MSI Actions.
    }
finding-activities-of-others-hint = Marketo Sales Insight itself writes some of these kinds, too. Somebody sends an e-mail from Marketo Sales to a synced person; check again some minutes later.

finding-activities-none = Marketo shows no sales activity of the last 30 days.
finding-activities-none-hint = Perhaps nobody has sold anything yet. Somebody sends an e-mail from Marketo Sales to a synced person; check again some minutes later.

## The people of the list

finding-invited-fit =
    { $people ->
        [0] The list has no people.
        [one] The person of the list has an active user in Salesforce, with the same address and with API Enabled.
       *[other] All { $people } people of the list have an active user in Salesforce, with the same address and with API Enabled.
    }
finding-invited-fit-hint =
    { $people ->
        [0] Check the list again and save a clean one that has people.
       *[other] Nothing to do.
    }

finding-invited-sandbox-addresses =
    { $sandbox ->
        [one] For one row of the list of { $people }, the address in Salesforce has .invalid behind it: row { $rows_sandbox }.
       *[other] For { $sandbox } rows of the list of { $people }, the address in Salesforce has .invalid behind it: rows { $rows_sandbox }.
    }
finding-invited-sandbox-addresses-hint = A sandbox adds .invalid so that nobody gets mail by mistake. The Salesforce admin puts the right address on the page of each of these users before they are invited. At most 50 rows are named.

finding-invited-do-not-fit =
    { $people ->
        [one] The person of the list is not ready in Salesforce.
       *[other] Not all { $people } people of the list are ready in Salesforce.
    }{ $no_user ->
        [0] {""}
        [one] {" "}No user with the address: row { $rows_no_user }.
       *[other] {" "}No user with the address: { $no_user }, rows { $rows_no_user }.
    }{ $inactive ->
        [0] {""}
        [one] {" "}User not active: row { $rows_inactive }.
       *[other] {" "}User not active: { $inactive }, rows { $rows_inactive }.
    }{ $no_api ->
        [0] {""}
        [one] {" "}Without API Enabled: row { $rows_no_api }.
       *[other] {" "}Without API Enabled: { $no_api }, rows { $rows_no_api }.
    }{ $sandbox ->
        [0] {""}
        [one] {" "}With .invalid behind the address: row { $rows_sandbox }.
       *[other] {" "}With .invalid behind the address: { $sandbox }, rows { $rows_sandbox }.
    }
finding-invited-do-not-fit-hint = The Salesforce admin corrects these users under Setup > Manage Users > Users, and API Enabled under Profiles; or the Marketo admin corrects the list. Rows are those of the clean list without its header; at most 50 of a kind are named.

finding-users-activated =
    { $users ->
        [one] One user has authorised MSI Actions in Salesforce; the first user is not counted where known.
       *[other] { $users } users have authorised MSI Actions in Salesforce; the first user is not counted where known.
    }
finding-users-activated-hint = Nothing to do. With the clean list at hand, its people are looked up as well.

finding-all-activated =
    { $activated ->
        [one] One user with an address of the list has authorised MSI Actions in Salesforce; people on the list: { $people }.
       *[other] { $activated } users with addresses of the list have authorised MSI Actions in Salesforce; people on the list: { $people }.
    }
finding-all-activated-hint = Nothing to do.

finding-some-activated =
    { $activated ->
        [one] One user with an address of the list has authorised MSI Actions in Salesforce so far; people on the list: { $people }.
       *[other] { $activated } users with addresses of the list have authorised MSI Actions in Salesforce so far; people on the list: { $people }.
    }
finding-some-activated-hint = The Marketo admin looks in Marketo Sales under User Management and reminds those who have not activated their account. Accounts activated with a password do not show in Salesforce.

finding-nobody-activated = No authorisation of MSI Actions by an invited person has been seen in Salesforce yet.
finding-nobody-activated-hint = If the invitations are sent, the Marketo admin tells the people to click Get Started, then Activate Account with Salesforce, then Allow. Check again some days later.

finding-seats-suffice =
    { $users ->
        [0] Nobody has authorised MSI Actions yet
        [one] One user has authorised MSI Actions
       *[other] { $users } users have authorised MSI Actions
    }{ $people ->
        [0] {""}
        [one] , and the list has one person
       *[other] , and the list has { $people } people
    }; the limit that Adobe documents is { $seats }.
finding-seats-suffice-hint = Nothing to do. To be safe, count the first user and the admins as well.

finding-seats-exceeded =
    { $users ->
        [0] Nobody has authorised MSI Actions yet
        [one] One user has authorised MSI Actions
       *[other] { $users } users have authorised MSI Actions
    }{ $people ->
        [0] {""}
        [one] , and the list has one person
       *[other] , and the list has { $people } people
    }: more than the { $seats } that Adobe documents as the limit.
finding-seats-exceeded-hint = The Marketo admin asks the Adobe account manager how many seats there are before uploading the list, or shortens it.

## The package

finding-package-installed = “{ $package }” is installed, version { $version }.
finding-package-installed-hint = Nothing to do.

finding-package-old = “{ $package }” is installed in version { $version }; the permission set comes with { $minimum } and higher.
finding-package-old-hint = The Salesforce admin opens the AppExchange page of Marketo Sales Insight, clicks Get it Now and upgrades the package. With access by profile the version may stay; then confirm the step by hand.

finding-package-version-unseen = “{ $package }” is in the org, but Salesforce does not show its version.
finding-package-version-unseen-hint = The Salesforce admin reads the version under Setup > Installed Packages. If it is current, confirm the step by hand.

finding-package-missing = Marketo Sales Insight is not among the installed packages of this org.
finding-package-missing-hint = The Salesforce admin installs it from AppExchange with Get it Now. If an installation is running, wait for the e-mail that says it is finished.

finding-objects-seen =
    { $objects ->
        [one] The one object of the package that was looked for is there.
       *[other] All { $objects } objects of the package that were looked for are there.
    }
finding-objects-seen-hint = An administrator also sees objects that are not deployed. The Salesforce admin opens Setup > Create > Objects and checks that Deployed is ticked for each of them.

finding-objects-missing =
    { $objects ->
        [one] The one object of the package that was looked for is not seen in this org.
       *[other] None of the { $objects } objects of the package is seen in this org.
    }
finding-objects-missing-hint = The Salesforce admin checks that Marketo Sales Insight is listed under Setup > Installed Packages. If it is, sign in here with a user who has access to its objects and check again.

finding-objects-partly-missing =
    { $objects ->
        [one] The object of the package that was looked for is not seen: { $missing }.
       *[other] Not all { $objects } objects of the package that were looked for are seen; not seen: { $missing }.
    }
finding-objects-partly-missing-hint = The package may be of another version, or the signed-in user may not see them. The Salesforce admin looks under Setup > Create > Objects; if all of Marketo Sales Insight is Deployed, confirm the step by hand.

## Remote sites

finding-sites-there = The remote sites of MSI Actions are there and active: { $sites }.
finding-sites-there-hint = Nothing to do.

finding-sites-missing = Salesforce has no remote site for { $missing }.
finding-sites-missing-hint = The Salesforce admin opens Setup > Remote Site Settings, clicks New Remote Site, enters any name and exactly this Remote Site URL, and clicks Save; once for each address.

finding-sites-inactive = Remote sites that are there, but not active: { $inactive }.
finding-sites-inactive-hint = The Salesforce admin opens Setup > Remote Site Settings, clicks Edit beside it, ticks Active and clicks Save; once for each address.

finding-rest-site-there = The remote site { $site } is there and active.
finding-rest-site-there-hint = Nothing to do.

finding-rest-site-missing = Salesforce has no remote site for { $site }, where Marketo’s REST API answers.
finding-rest-site-missing-hint = The Salesforce admin opens Setup > Remote Site Settings and clicks New Remote Site. The Remote Site URL is the API URL that the Marketo admin sees in the panel Rest API Configuration; if that one differs from this address and has its site, confirm the step by hand.

finding-rest-site-inactive = The remote site { $site } is there, but not active.
finding-rest-site-inactive-hint = The Salesforce admin opens Setup > Remote Site Settings, clicks Edit beside it, ticks Active and clicks Save.

finding-soap-site-there = The remote site { $site } is there and active.
finding-soap-site-there-hint = Nothing to do. Whether it is still needed is not documented.

finding-soap-site-inactive = The remote site { $site } is there, but not active.
finding-soap-site-inactive-hint = Whether it is still needed is not documented. If the Marketo admin page shows a Soap panel with values, the Salesforce admin activates the site under Setup > Remote Site Settings.

## Access, layouts and fields

finding-read-granted = Profiles that may read leads, contacts, accounts and opportunities: { $profiles }.
finding-read-granted-hint = Nothing to do. These are the profiles of those who use MSI Actions so far or are on the list.

finding-read-perhaps-by-set = Profiles without Read, which a permission set could give instead: { $missing }.
finding-read-perhaps-by-set-hint = The Salesforce admin ticks Read under Standard Object Permissions on these profiles, or makes sure that all their users of MSI Actions have such a permission set and confirms the step by hand.

finding-read-missing = Profiles without Read: { $missing }.
finding-read-missing-hint = The Salesforce admin opens Setup > Profiles, clicks Edit on each of them, ticks Read for these objects under Standard Object Permissions and clicks Save.

finding-sections-there =
    { $layouts ->
        [one] The MSI panel is on the only page layout.
       *[other] The MSI panel is on all { $layouts } page layouts of leads, contacts, accounts and opportunities.
    }
finding-sections-there-hint = Nothing to do.

finding-sections-partly-unseen =
    { $layouts ->
        [one] The only page layout was not looked at.
       *[other] The MSI panel is on every page layout that was looked at; of { $layouts }, { $unseen } were not looked at.
    }
finding-sections-partly-unseen-hint = Each layout takes a call, so not all of them are asked for. The Salesforce admin looks at the others under Setup > Page Layouts, then confirms the step by hand.

finding-sections-missing = Page layouts without the MSI panel: { $missing }.
finding-sections-missing-hint = The Salesforce admin opens Setup > Page Layouts and drags the page of the object from Visualforce Pages into a Section of each layout that users of MSI Actions see. If the others are to stay without it, confirm the step by hand.

finding-lead-fields-missing = Fields to be mapped that are not seen: { $missing }.
finding-lead-fields-missing-hint = The Salesforce admin looks under Setup > Leads > Fields whether they exist. If they do, the signed-in user lacks the right to see them; if not, the package is missing or of another version.

finding-opt-out-field-there = Leads and contacts have the opt-out field { $field }.
finding-opt-out-field-there-hint = Nothing to do here. Which opt-out field is used is chosen in Marketo Sales under Unsubscribes > Integrations.

finding-opt-out-field-missing = The field “{ $label }” is missing on leads, on contacts or on both, as far as the signed-in user sees.
finding-opt-out-field-missing-hint = It comes with the package. The Salesforce admin checks Setup > Installed Packages and whether the signed-in user may see the field; it is not needed if Sync to Salesforce Opt Out field is chosen.

finding-set-assigned =
    { $assigned ->
        [one] “{ $set }” is assigned to one user
       *[other] “{ $set }” is assigned to { $assigned } users
    }{ $people ->
        [0] {""}
        [one] , among them the one who was compared
       *[other] , among them all { $people } who were compared
    }.
finding-set-assigned-hint =
    { $people ->
        [0] Nobody was there to compare: check again with the clean list at hand, or once invited people have activated their accounts.
       *[other] Nothing to do. Those compared are the people of the clean list, or else those who have authorised MSI Actions.
    }

finding-set-missing-for-some = Users of MSI Actions without “{ $set }”: { $lacking } of { $people }; users who have it: { $assigned }.
finding-set-missing-for-some-hint = The Salesforce admin opens Setup > Manage Users > Users, then each of these users, and under Permission Set Assignments clicks Edit Assignments and adds the set. Where access is given by profile, confirm the step by hand.

finding-set-not-compared =
    { $assigned ->
        [one] “{ $set }” is assigned to one user; who needs it is not known yet.
       *[other] “{ $set }” is assigned to { $assigned } users; who needs it is not known yet.
    }
finding-set-not-compared-hint = Nobody was there to compare: check again with the clean list at hand, or once invited people have activated their accounts.

finding-set-assigned-to-nobody = “{ $set }” is there, but assigned to nobody.
finding-set-assigned-to-nobody-hint = The Salesforce admin opens Setup > Manage Users > Users, then each user of MSI Actions, and under Permission Set Assignments clicks Edit Assignments and adds the set. Where access is given by profile, confirm the step by hand.

finding-set-not-there = The org has no permission set of the package; it comes with version { $minimum } and higher.
finding-set-not-there-hint = The Salesforce admin upgrades the package from its AppExchange page. Where access is given by profile, confirm the step by hand.

finding-activity-fields-there =
    { $fields ->
        [one] The one activity field is there, fits, and can be changed by the signed-in user.
       *[other] All { $fields } activity fields are there, fit, and can be changed by the signed-in user.
    }
finding-activity-fields-there-hint = The Salesforce admin makes sure that the users of MSI Actions may see and edit these fields as well.

finding-activity-fields-differ =
    { $fields ->
        [one] The activity field is there, but does not fit in type or length, or cannot be changed: { $differ }.
       *[other] All { $fields } activity fields are there, but not all fit in type and length and can be changed: { $differ }.
    }
finding-activity-fields-differ-hint = The Salesforce admin compares them with the table of this step, lengthens what is too short, and gives the right to edit. Leave a field of another type as it is, and write a note about it.

finding-activity-fields-missing =
    { $fields ->
        [one] The activity field is not seen: { $missing }.
       *[other] Of { $fields } activity fields, { $there } are seen; not seen: { $missing }.
    }
finding-activity-fields-missing-hint = The Salesforce admin opens Setup > Activity Custom Fields and makes them with New; the field name must be exact. If one exists already, the signed-in user lacks the right to see it.

finding-task-types-there = The field Type of tasks has the values { $values }, and no value is the default.
finding-task-types-there-hint = Nothing to do.

finding-task-types-missing = The field Type of tasks lacks { $missing }.
finding-task-types-missing-hint = The Salesforce admin opens Setup > Object Manager > Task > Fields & Relationships > Type and adds what is missing with New, written exactly so.

finding-task-type-default = The field Type of tasks has a default value: { $value }.
finding-task-type-default-hint = The Salesforce admin opens Setup > Object Manager > Task > Fields & Relationships > Type and removes the default, so that MSI Actions sets the type.

finding-buttons-shown = The lists of leads and contacts show the buttons that the package has for them; looked for: { $buttons }.
finding-buttons-shown-hint = Nothing to do.

finding-buttons-missing = Buttons that do not show in the lists: { $missing }.
finding-buttons-missing-hint = The Salesforce admin opens Setup > Object Manager, then the lead or the contact, then List View Button Layouts, clicks Edit, moves the buttons from Available to Selected and clicks Save.

finding-buttons-not-in-package = No button of MSI Actions was found in this org’s package; looked for: { $buttons }.
finding-buttons-not-in-package-hint = Most often the package is missing or older than MSI Actions. The Salesforce admin upgrades it from its AppExchange page.

## Nothing could be told: Salesforce

error-salesforce-spared = The org has few API calls left for the day ({ $left }), so this was not asked.
error-salesforce-spared-hint = A run uses at most one in a hundred of the calls that are left; the others are for your integrations. Check again later; the Salesforce admin sees the calls under Setup > Company Information.

error-salesforce-too-many-rows = Salesforce has more than { $rows } answers, which is the most looked at here, so the result is not known.
error-salesforce-too-many-rows-hint = The Salesforce admin looks in Setup; then confirm the step by hand.

error-salesforce-nothing-visible = Salesforce answered, but showed the signed-in user nothing of this.
error-salesforce-nothing-visible-hint = That may mean that there is nothing, or that the user may not see it. The Salesforce admin gives the user View Setup and access to the object, or signs in here in their place.

error-salesforce-setup-hidden = The signed-in user may not see the setup of the org, so what does not show may still be there.
error-salesforce-setup-hidden-hint = The Salesforce admin gives the user View Setup, Assign Permission Sets or Manage Users, or signs in here in their place; then check again.

error-salesforce-only-own-tokens = The signed-in user sees only their own authorisations, so those of others cannot be told.
error-salesforce-only-own-tokens-hint = The Salesforce admin gives the user Customize Application, or signs in here in their place; then check again. Otherwise look under Setup > Manage Apps > Connected Apps OAuth Usage.

error-layout-not-understood = Salesforce described a page layout in a form that is not known here, so it could not be searched for the panel.
error-layout-not-understood-hint = The Salesforce admin looks at the layouts under Setup > Page Layouts; then confirm the step by hand. Report this with this text.

error-lead-mapping-not-told = The fields are there on leads and contacts. No read-only call returns how they are mapped.
error-lead-mapping-not-told-hint = The Salesforce admin opens Setup > Leads > Fields, clicks Map Lead Fields and compares with the table of this step.

error-soap-site-absent = No remote site of Marketo’s SOAP API was seen. Whether it is still needed cannot be told: Marketo removed that API on 31 July 2026.
error-soap-site-absent-hint = Follow what the Marketo admin page shows: if it has a Soap panel with values, the Salesforce admin adds the site; if not, leave it out.

error-opt-out-field-not-found = The package is there, but no field with the label of the opt-out field was found.
error-opt-out-field-not-found-hint = Its API name is published nowhere, and its label may be translated or changed. The Salesforce admin looks for Marketo Sales Opt Out among the fields of leads and contacts.

error-nobody-uses-it-yet = No user of MSI Actions is known yet, so there are no profiles to look at.
error-nobody-uses-it-yet-hint = Check again with the clean list at hand, or once people have the permission set or have activated their accounts.

## Nothing could be told: Marketo

error-marketo-not-connected = This setup has no credentials for Marketo on this computer.
error-marketo-not-connected-hint = The Marketo admin enters them on the page about Marketo’s REST API and tests them; then check again.

error-marketo-endpoint-not-known = Where Marketo’s REST API answers is not known in this setup yet.
error-marketo-endpoint-not-known-hint = The Marketo admin enters the endpoint and the credentials on the page about Marketo’s REST API; then check again.

error-marketo-spared = Marketo has few API calls left for the day ({ $left }, by the quotas that Adobe documents), so this was not asked.
error-marketo-spared-hint = A run uses at most one in a hundred of the calls that are left; the others are for your integrations. Check again after midnight, US Central time; the Marketo admin sees the calls under Admin > Web Services.

error-marketo-nothing-visible = Marketo answered, but its answer holds nothing of what was asked for.
error-marketo-nothing-visible-hint = Check again. If it stays that way, the Marketo admin checks the role of the API user, and its workspaces if there are several.

error-marketo-too-many-users = Marketo has more users than are looked at here ({ $users }), so it is not known who is missing.
error-marketo-too-many-users-hint = The Marketo admin looks for the first user and the role under Admin > Users & Roles.

error-marketo-too-many-activities = Marketo has more sales activities of the last 30 days than are looked at here; none of those looked at is from MSI Actions.
error-marketo-too-many-activities-hint = The Marketo admin opens a person who got an e-mail from Marketo Sales and looks in the activity log for a sales activity with the source Sales App.

## Nothing could be told: what this setup and this computer know

error-first-user-not-named = Who the first user is has not been recorded yet.
error-first-user-not-named-hint = The Marketo admin confirms the caution about the first invited user and enters name and e-mail address there; then check again.

error-invite-list-not-at-hand = The clean list of people is not at hand on this computer.
error-invite-list-not-at-hand-hint = Check your list in the step of the invitations and save the clean one; in a terminal, name it with --invites. Lists are not kept in the setup, as they name people.

error-clean-list-unreadable = The clean list cannot be read: { $reason }
error-clean-list-unreadable-hint = It has to be the clean list that was saved here, with a header and the column Email. Check your list again and save a new clean one.

error-clean-list-without-email = The clean list has no column Email.
error-clean-list-without-email-hint = It has to be the clean list that was saved here. Check your list again and save a new clean one.

error-clean-list-empty = The clean list has no people.
error-clean-list-empty-hint = Check your list again and save a clean one that has people.

error-clean-list-too-long = The clean list has more than { $most } people.
error-clean-list-too-long-hint = That is far beyond the seats that are documented. Divide the list and check one part at a time.

error-salesforce-other-organization = The session belongs to another org than this setup.
error-salesforce-other-organization-hint = Sign out of Salesforce, then sign in to the org of this setup.

error-verifying-under-way = Checks are already running.
error-verifying-under-way-hint = Wait until they have finished, or cancel them first.

error-clock-not-usable = The date of this computer is wrong, so the last 30 days cannot be looked up.
error-clock-not-usable-hint = Set the date and time of the computer, then check again.

error-step-proved = This step is done because checks show it, so it cannot be reopened by hand.
error-step-proved-hint = If this no longer holds, check again: the new answer counts.

## Terminal: verify

cli-verify-ok = ok
cli-verify-warning = review
cli-verify-failure = needs fixing
cli-verify-unknown = cannot tell
cli-verify-calls =
    { $salesforce ->
        [one] Asked with one call to Salesforce
       *[other] Asked with { $salesforce } calls to Salesforce
    } and { $marketo ->
        [one] one call to Marketo
       *[other] { $marketo } calls to Marketo
    }.
cli-verify-as-above = For the same reason as above.
cli-verify-finding = { $check }: { $sentence }

## The message for the other admin

turn-practice = [Practice organisation – nothing of this is real]
turn-opening = MSI Actions, setup “{ $setup }”: the next step is for the { $persona }.
turn-step = Step: { $step }
turn-why = Why: { $why }
turn-minutes =
    { $minutes ->
        [one] It takes about one minute:
       *[other] It takes about { $minutes } minutes:
    }
turn-values = Values to copy:
turn-value = { $title }: { $text }
