### The window's own words. Sentences of the guide are in guide.ftl, of failures in errors.ftl and invites.ftl.

## The application and its first screen

app-name = MSI Actions Setup
first-lead = Seven steps, two admins, four applications. This is where you are.
first-data-folder = Everything is kept on this computer, in
language-label = Language
zoom-label = Zoom
zoom-percent = { $percent }%
action-zoom-in = Larger (Ctrl +)
action-zoom-out = Smaller (Ctrl −)
action-zoom-usual = Usual size (Ctrl 0)
skip-to-step = Go to the step

resume-new = Nothing recorded yet
resume-changed = Last change { $at }
resume-changed-by = Last change { $at }, by { $name }
resume-next = Next:
resume-finished = Every step is done or skipped.
minutes-left = about { $length } of work left

setups-title = Other setups
setups-name = Setup
setups-where = Where
setups-progress = Progress
setups-changed = Last change
setups-actions = Actions
setups-done = { $done } of { $total }
setups-finished = Finished
setups-find = Find by name
setups-more = Show { $count } more
setups-shown = { $shown } of { $total } are shown
setups-none-found = No setup matches.
setup-never-changed = None yet
setup-changed-by = { $at }, by { $name }
setup-unreadable = This setup cannot be read ({ $code }).

new-title = Start a new setup
new-text = One Marketo subscription with one Salesforce org. You need admin rights in both, or share the work with the other admin.
new-name = Name of the setup
new-name-example = For example: Northwind
new-name-missing = Give the setup a name, for example that of the company.
new-environment = Environment
new-environment-text = Sandbox stands for a Salesforce sandbox. Adobe enables MSI Actions for Marketo sandboxes on request only.
environment-production = Production
environment-sandbox = Sandbox

person-name = Your name
person-name-missing = Enter your name. The other admin sees it beside what you record.
person-roles = Your role
person-roles-text = Tick both if you do the whole setup yourself. Your steps are highlighted.
person-you = you
person-you-first = You
person-no-role = no role chosen
persona-marketo-admin = Marketo admin
persona-salesforce-admin = Salesforce admin
persona-either = Either admin
short-marketo-admin = Marketo admin
short-salesforce-admin = Salesforce admin
short-either = Either admin
persona-mine = · you

remove-title = Remove “{ $name }”?
remove-text = You are signed out, its secrets are forgotten, and its folder goes to the trash of this computer, with everything recorded in it. Nothing changes in Marketo or Salesforce. You can put it back from the trash.
role-title = You in this setup

## Buttons

action-resume = Resume
action-open = Open
action-remove = Remove…
action-remove-now = Move to trash
action-remove-anyway = Move to trash anyway
action-new-setup = New setup…
action-create = Start the setup
action-cancel = Cancel
action-save = Save
action-dismiss = Dismiss
action-all-setups = All setups
action-rename = Rename the setup
action-change-role = Change…
action-copy = Copy
action-acknowledge = Confirm
action-skip = Skip…
action-skip-now = Skip the step
action-add-note = Add a note
action-save-note = Save the note
action-reopen = Reopen
action-keep = Keep this
action-next = Go on: { $title }
action-go-to = Go to { $step }
action-choose-file = Choose file…
action-choose-another = Choose another file…
action-stop-reading = Cancel
action-save-clean = Save clean list…
action-save-left-out = Save left-out rows…
action-verify = Verify
action-verify-again = Verify again
action-verify-all = Verify everything
action-verify-mine = Only my steps
action-watch = Watch
action-stop-watching = Stop
action-connect = Connect { $product }
action-sign-in-again = Sign in again
action-message-marketo-admin = Copy a message for the Marketo admin
action-message-salesforce-admin = Copy a message for the Salesforce admin

## Times and lengths

time-today = today, { $time }
time-impossible = an impossible date
number-impossible = an impossible number
time-just-now = a moment ago
length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes } min

## The table on the left

steps-label = Steps
list-prerequisites = Before you start
list-steps = The seven steps
ring-label = { $done } of { $total } done
overview-finished = All done
overview-left = About { $length } left
overview-persona =
    { $left ->
        [0] { $persona }: nothing left to do
        [one] { $persona }: 1 step left
       *[other] { $persona }: { $left } steps left
    }
overview-me = You are { $name } ({ $roles }).
filter-label = Steps to show
filter-all = All
filter-mine = My steps
filter-open = Open
filter-none-mine = None of the steps belongs to your role. Change your role above, or show all steps.
filter-none-open = No step can be worked on now. Show all steps to see why.

step-named = “{ $title }”
step-numbered = step { $number }
state-locked = Needs { $missing }
state-open = Open · { $length }
state-waiting = Waiting until { $until }
state-verified = Verified { $at }
state-verified-old = Verified { $at }, old
state-attested = Confirmed by { $name }, { $at }
state-attested-you = Confirmed by you, { $at }
state-assumed = Assumed, { $at }
state-follows = Assumed: follows from { $from }
state-skipped = Skipped, { $at }
state-attention = Needs attention: two answers
state-drifted = Needs attention: no longer so

## A step

step-before = Before you start
step-of = Step { $number } of { $total }
step-length = about { $length } of work
step-state = State of the step
link-outside = (opens in the browser)

banner-locked = This step needs { $missing } first.
banner-locked-text = You can read it and prepare. It can be confirmed once that is done or skipped.
banner-waiting = Waiting until { $until }
banner-waiting-text = The products need this time. Going on earlier makes the next step fail.
banner-skipped = Skipped by { $name }, { $at }
banner-attention = Two people recorded different things about this step.
banner-attention-text = Neither had seen what the other wrote. Look at the products, then keep what is true.
banner-drifted = This worked before and has changed.
banner-drifted-text = Put it right and verify again. If it is right as it is, confirm the step by hand below.
turn-of-marketo-admin = This one is for the Marketo admin.
turn-of-salesforce-admin = This one is for the Salesforce admin.
version-by = { $name }, { $at }
version-done = The step is done.
version-skipped = The step is skipped: { $reason }
version-open = The step is open.

done-verified = Verified by a check, { $at }
done-verified-old = Verified by a check, { $at }: that is some time ago
done-assumed = Assumed done, { $at }
done-follows = Assumed done: it follows from { $from }, verified { $at }
done-attested = { $name } confirmed it, { $at }
done-attested-you = You confirmed it, { $at }
done-already = { $name } found it already done, { $at }
done-already-you = You found it already done, { $at }
proof-verified-text = The checks asked the product itself.
proof-old-text = The checks asked the product itself, but a while ago. Verify again to see whether it still holds.
proof-attested-text = A person says so; no check has proved it.
proof-assumed-text = Nobody confirmed it; it follows from something else that was recorded.

cautions-title = Good to know
severity-note = Note
severity-warning = Caution
severity-danger = Irreversible
caution-name = Name
caution-email = E-mail address
caution-missing = Enter the name and the e-mail address of this person. Both admins need to know who it is.
acknowledged = Acknowledged by { $by }, { $at }
acknowledged-person = { $name } ({ $email }), acknowledged by { $by }, { $at }

instructions-title = What to do
section-alternative = One of the ways
instruction-optional = optional
table-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    }
section-ticked = { $ticked } of { $of }

wait-running = Started { $started }, over at { $until }, about { $left } left
wait-earliest = May be over from { $earliest }.
wait-over = Over since { $at }
wait-people = Number of people
wait-people-missing = Enter how many people are synced, as a whole number.
wait-per-thousand = { $shortest } to { $longest } minutes for every 1,000 people
wait-estimate = Expect { $shortest } to { $longest }.
wait-again = Start again
wait-starts-itself = Starts by itself ({ $length }).

actions-title = Is it done?
attest-or-verify = The checks below can show it; then nobody needs to confirm it.
attest-note = What you saw
attest-note-why = (optional, kept with your confirmation)
attest-unticked = { $ticked } of { $of } instructions are ticked. You can confirm the step all the same.
blocked-held = Another program holds this setup: it can be read, not changed.
blocked-locked = Cannot be confirmed yet: needs { $missing }.
blocked-caution = Cannot be confirmed before you acknowledge: { $title }

skip-title = Skip “{ $title }”?
skip-text = A skipped step counts as settled, and the steps that need it open. You can reopen it at any time.
skip-reason = Why is it skipped?
skip-reason-missing = Enter a reason. The other admin will read it.

notes-title = Notes
note-by = { $name }, { $at }
note-label = Note for both admins

## Beside a step

aside-label = About this step
proof-title = Proof
proof-needed = Needed
proof-your-word = your confirmation
proof-checks =
    { $count ->
        [one] a check, or your confirmation
       *[other] { $count } checks, or your confirmation
    }
proof-recorded = Recorded
proof-none = nothing yet
proof-unlocks = Unlocks
proof-unlocks-nothing = nothing waits for it
others-title = Open meanwhile: { $persona }
others-copy = Copy a message
others-message = the message
message-other =
    In the setup “{ $setup }” of Marketo Sales Insight Actions, these steps can be done by you now:
remedies-title = If something goes wrong
remedy-starts-wait = Done, start the wait
source-title = Source

## The whole setup

undo-title = Undo: { $what }
undo-in-step = { $event }, step { $number }
undo-in-row = { $event }, “{ $title }”
undo-instruction-ticked = tick
undo-step-attested = step confirmed
undo-step-skipped = step skipped
undo-step-reopened = step reopened
undo-note-written = note
undo-caution-acknowledged = caution acknowledged
undo-wait-started = wait started
undo-version-chosen = answer kept
undo-setup-renamed = setup renamed
undo-invite-list-checked = invite list checked
undo-invite-list-saved = list saved
undo-other = last change

held-title = This setup is in use by { $program } since { $since }.
held-window = another window
held-terminal = a terminal
held-text = You can read everything here. To change something, close it there first (process { $pid }).
damage-title =
    { $count ->
        [one] One part of the record does not count.
       *[other] { $count } parts of the record do not count.
    }
damage-text = What could not be read, or does not belong into this record, was set aside and stays where it is. Everything else is intact. Look through the steps and record again what is missing.
damage-details = Where
damage-line = line { $line }, { $bytes } bytes:
damage-part = { $bytes } bytes:
damage-torn = cut off while it was being written
damage-checksum = the checksum does not match
damage-not-an-event = not an entry of the record
damage-unreadable = the rest of this file cannot be read
damage-no-author = the file name names no person
damage-other-author = an entry of somebody else than the person whose file this is
damage-other-setup = an entry of another setup
damage-does-not-fit = a value in this entry is out of all bounds, or an address does not fit this setup
damage-claims-too-much = this entry claims to have seen more than was written
damage-not-the-creation = this entry claims to have created the setup, which another one did
damage-too-long = beyond the limit on the length of a record; this part is not read
damage-too-many-authors = beyond the limit on the number of people; this file is not read
newer-title =
    { $count ->
        [one] One entry was written by a newer version of this application.
       *[other] { $count } entries were written by a newer version of this application.
    }
newer-text = What they say is kept, but this version does not understand it. Update the application to see it.

part-failed-title = This part cannot be shown
part-failed-text = What was saved is kept. The next start shows all setups.
page-failed-title = Something went wrong in this window
page-failed-text = There is a fault in this application, or the record of this setup holds something that this version cannot draw. What was saved is kept; what was being typed is lost. The next start shows all setups.
action-draw-again = Try again
failure-unknown = This did not work ({ $code }).
failure-unknown-hint = Try again. If it happens again, close and reopen the application; what was saved is kept.
failure-code = Code:

## The invite list

invites-title = The list of people to invite
invites-text = Choose the workbook or CSV file with the people to invite. It is read here on this computer and never changed. You get a clean list for the upload, and the rows left out with the reason.
invites-no-email = Choose the column that holds the e-mail address.
invites-over-seats = { $ready } people are ready; the documented limit is { $seats } seats.
invites-over-seats-hint = Choose who stays: leave rows out in the table below with Delete. Ask your Adobe account team how many seats you have before you upload the list.
invites-layout = The clean list is written as UTF-8 with the columns Email, First Name, Last Name. This layout is our own: Adobe documents none. The next screen of the product lets you map the columns.
last-check = { $file }: { $ready } of { $total } people ready. Checked by { $name }, { $at }.
last-saved-clean =
    { $rows ->
        [one] Clean list saved: { $file }, one row
       *[other] Clean list saved: { $file }, { $rows } rows
    }
last-saved-left-out =
    { $rows ->
        [one] Left-out rows saved: { $file }, one row
       *[other] Left-out rows saved: { $file }, { $rows } rows
    }
last-digest = SHA-256 of the file:

invites-drop = Or drop it anywhere on this window.
invites-drop-here = Drop the list here
action-from-salesforce = From Salesforce…
invites-not-signed-in = You are not signed in to Salesforce in this setup.
users-title = A list of Salesforce users
users-text = Active standard users are listed. Separate several names with commas; an empty field stands for all.
users-profiles = Profile
users-roles = Role
users-permission-sets = Permission set
users-since = Signed in since
action-list-users = List the users
action-compare = Compare with Salesforce
compare-text = Says of each person who is ready whether the user can activate. Nothing is changed in Salesforce.
compared-at = Compared with Salesforce { $at }
understood-title-file = File
understood-title-encoding = Encoding
understood-title-header = Header
understood-title-columns = Columns
understood-title-people = People
understood-file = { $file }, { $size }. It is only read, never changed.
understood-sheet = { $file }, { $size }, sheet { $sheet }. It is only read, never changed.
understood-last-time = Read as the last list with these columns.
understood-encoding = The letters are read as { $encoding }.
understood-header = Line { $line } holds the names of the columns; cells are separated by { $delimiter }.
understood-no-header = There is no header; cells are separated by { $delimiter }.
understood-columns = Read from the file: { $columns }.
understood-column = { $field } from “{ $column }”
understood-people =
    { $count ->
        [one] { $ready } of { $total } person is ready.
       *[other] { $ready } of { $total } people are ready.
    }
understood-above =
    { $count ->
        [one] One line above the header is skipped
       *[other] { $count } lines above the header are skipped
    }
understood-footer =
    { $count ->
        [one] One line after the people is skipped
       *[other] { $count } lines after the people are skipped
    }
understood-unused =
    { $count ->
        [one] One address outside of the rows is not used
       *[other] { $count } addresses outside of the rows are not used
    }
understood-unused-column =
    { $count ->
        [one] One address in the column “{ $column }” is not used
       *[other] { $count } addresses in the column “{ $column }” are not used
    }
understood-corrected =
    { $count ->
        [one] One cell corrected by hand
       *[other] { $count } cells corrected by hand
    }
understood-left-out =
    { $count ->
        [one] One row left out by hand
       *[other] { $count } rows left out by hand
    }
understood-not-there =
    { $count ->
        [one] One change by hand no longer fits the file as it is read now
       *[other] { $count } changes by hand no longer fit the file as it is read now
    }
action-show-left-out = Show who is left out
action-forget-layout = Forget this
action-no-header = There is no header
action-accept = Accept
file-sheet = Sheet
file-header-line = Line with the names of the columns
questions-title =
    { $count ->
        [one] One question about this list
       *[other] { $count } questions about this list
    }
question-which = Which of these looks right?
question-lines =
    { $count ->
        [0] On lines { $lines }
        [one] On lines { $lines } and one more
       *[other] On lines { $lines } and { $rest } more
    }
question-header = Line { $line } is the header
question-no-header = There is no header
fixes-title = Fixes in the clean list
fixes-count =
    { $count ->
        [0] nothing to fix
        [one] one cell fixed
       *[other] { $count } cells fixed
    }
fix-line = Line { $line }
rows-title = All rows of the list
rows-filter = Rows to show
rows-all = All { $count }
rows-ready = Ready { $count }
rows-left-out = Left out { $count }
rows-doubtful = Doubtful { $count }
rows-empty = Empty { $count }
rows-search = Search in all cells
rows-line = Line
rows-remark = Remark
rows-none = No row fits.
rows-keys = Arrow keys move, Enter corrects a cell, Delete leaves a row out or puts it back.
row-header = Header
row-above-header = Above the header
row-footer = After the people
row-empty = Empty line
row-doubtful = See the questions above
row-encoding-guessed = Letters to be checked
row-encoding-mixed = Another encoding than the other lines
row-text-damaged = Damaged letters
row-name-split = Name split in two
row-formula-cell = Looks like a formula
row-domain-look-alike = The domain may be misspelt
row-same = Duplicate of line { $line }
cell-corrected = Corrected. In the file: { $before }
action-leave-out = Leave out
action-put-back = Put back
action-undo-list = Undo
action-redo-list = Redo
running-read = Reading the list since { $since }
running-list-users = Asking Salesforce for its users since { $since }
running-compare = Comparing with Salesforce since { $since }
file-encoding = Encoding
file-delimiter = Columns separated by
delimiter-comma = commas
delimiter-semicolon = semicolons
delimiter-tab = tabs
delimiter-pipe = vertical bars
delimiter-other = separated by { $sign }
column-none = None
cell-empty = empty

running-save-clean = Saving the clean list since { $since }
running-save-left-out = Saving the left-out rows since { $since }
running-stopping = Stopping
running-starting = Opening the file
running-counts = { $rows } rows read, { $rejected } left out · { $bytes } of { $of }
counts-blank =
    { $count ->
        [one] One empty line, not counted as a row
       *[other] { $count } empty lines, not counted as rows
    }

## What a message of the vendors means

action-explain = What does this message mean?
explain-about = Paste a message of Salesforce, Marketo or MSI Actions, or the whole address of the page that shows it. It is looked up on this computer, and neither sent nor kept.
explain-label = Message or address
explain-example = For example: error=OAUTH_APP_BLOCKED
explain-look-up = Look it up
explain-close = Close
explain-found =
    { $count ->
        [0] Nothing is known about it.
        [one] One code is known.
       *[other] { $count } codes are known.
    }
explain-who = Who acts
explain-remedy = What to do
explain-line = { $what }: { $said }

## Checks

checks-title = What can be checked
verify-lead = Read-only: nothing is changed.
status-ok = OK
status-warning = Review
status-failure = Needs fixing
status-unknown = Cannot tell
counted-ok = { $count } OK
counted-warning = { $count } to review
counted-failure = { $count } to fix
counted-unknown =
    { $count ->
        [one] one that cannot be told
       *[other] { $count } that cannot be told
    }
verify-informs = for information
verify-old = old
verify-age = { $ago }, by { $name }
verify-asking = Asking { $product }
verify-more = What is asked, and why
verify-no-words = This version has no words for what was found ({ $code }).
verify-before = Before, { $at }
verify-before-vouched = Before
verify-before-was = Before, { $at }: { $sentence }
verify-vouched = Confirmed by hand. No check had seen it.
verify-now = Now, { $at }
verify-asked = { $product } was asked { $at }, by { $name }.
verify-needs =
    { $count ->
        [one] These checks ask { $products }, and it is not connected.
       *[other] These checks ask { $products }, and neither is connected.
    }
verify-needs-some = { $products } is not connected. Checks that ask it cannot tell.
verify-busy = Checks are being asked already. Wait for them, or cancel.
verify-busy-watching = Something is being watched. Stop that first.
verify-running = Verifying since { $since }
verify-watches = Watching since { $since }: { $check }
verify-stopping = Stopping
verify-done = { $done } of { $all }
verify-watching = Watching since { $since }.
verify-watch-why = Asks again and again while you work in the browser.
verify-watch-next = Asked again at { $at }, in { $left }
interrupted-title = Verifying stopped halfway.
interrupted-left =
    { $count ->
        [one] One check is left. It is asked by itself once you have signed in again.
       *[other] { $count } checks are left. They are asked by themselves once you have signed in again.
    }
interrupted-waiting = Waiting for you to sign in. After that it goes on by itself.
proofs-label = How the steps are confirmed
sum-verified = { $count } verified
sum-old = ({ $count } old)
sum-attested = { $count } confirmed by hand
sum-assumed = { $count } assumed
sum-drifted = { $count } changed since
sum-skipped = { $count } skipped
sum-open = { $count } left open

## The two accounts

accounts-title = Accounts
account-eyebrow = Account
account-aside = About this account
account-none = Not set up
account-ready = Ready to sign in
account-ready-to-test = Credentials to be entered
account-signing-in = Waiting for the browser
account-signed-in = Signed in as { $user }
account-no-api = Signed in, no access to the API
account-memory = Kept in memory only
account-missing = Not on this computer any more
account-unconfirmed = To be confirmed
account-unreadable = The keyring cannot be read
account-tested = Tested { $at }
chip-none = not connected
chip-signed-out = not signed in
chip-not-tested = not connected

guide-folded = How this is prepared
guide-in-practice = How this is prepared in a real organisation
remedy-anyone = Whoever signs in
remedy-says = It says:

app-title = The app you sign in through
app-host = Sign-in page
app-key = Consumer key
app-key-about = From the app in Salesforce. It is no secret: it names the app and opens nothing.
app-key-missing = Paste the consumer key of the app.
app-callbacks = Callback URLs
unconfirmed-title = { $name } chose this ({ $at }). Use it on this computer?
unconfirmed-text = Before you decide, nothing is sent there and no browser is opened. If you did not expect it, ask first: a sign-in page or an address that is not yours could collect what you enter.
action-use-theirs = Use it
action-keep-own = Keep mine
app-practice = The practice organisation has set this itself.
login-title = Where you sign in
login-common = The common page,
login-my-domain = My Domain, the address of your own organisation
login-domain = Address
login-domain-example = northwind.my.salesforce.com
login-domain-about = What stands in the address bar when you are in Salesforce will do too, lightning.force.com included. So will the first word alone.
login-domain-missing = Enter the address of your organisation.
ports-title = Other ports
ports-label = Ports of the callback URLs
ports-about = Only where programs on this computer use the ports shown. Leave it empty for those, and register the callback URLs again after a change: Salesforce compares them to the letter.
ports-wrong = Enter port numbers with commas between them, for example 17180, 17181.
action-change = Change…

sign-in-title = Sign in
sign-in-again-title = Sign in again
sign-in-text = Your browser opens { $host }. Name and password are entered there, never here.
sign-in-practice = Your browser opens the practice sign-in page. It says what to sign in with.
sign-in-minutes = You have five minutes, and can cancel at any time.
stay = Keep me signed in
stay-about = The session is then renewed without asking you, until you sign out. Whoever can use your account on this computer can use it too. Without it, you sign in again once Salesforce ends the session, after some hours.
action-sign-in = Sign in in the browser
action-try-again = Try again

waiting-starting = Starting the sign-in
waiting-waiting = Waiting for you to sign in in the browser
waiting-exchanging = Salesforce has answered; the session is being fetched
waiting-storing = Signed in; the organisation is being looked at
waiting-cancelling = Cancelling the sign-in
waiting-since = Since { $since }
waiting-port = on port { $port }
waiting-left = left
waiting-link = the sign-in link
waiting-not-opened = No browser opened. Open this address in one yourself.
waiting-not-opened-reason = The system says: { $reason }
waiting-stray-old-tab = An answer to an earlier attempt came, from an old tab, and was ignored. Go on in the newest tab.
waiting-stray-other = Something else called at this port and was turned away. The wait goes on.
action-copy-link = Copy link
says-title = What does the browser say?
says-about = Salesforce shows some refusals on its own page only. Type or paste the code or the sentence from there.
says-label = What the browser says
says-example = For example: OAUTH_APP_BLOCKED
says-found =
    { $count ->
        [0] Not in this list. Ask your Salesforce admin, and show the page.
        [one] One cause fits.
       *[other] { $count } causes fit.
    }
paste-title = Paste the address here
paste-about = Does the browser stop at an address that starts with http://localhost:{ $port }? Copy all of it from the address bar.
paste-label = Address from the browser
paste-stray = That is not the address awaited. It starts with http://localhost and holds “code=”. The wait goes on.
action-paste = Use this address

session-as = Signed in as { $user } · checked { $at }
session-kind = Kind
session-kind-unknown = Salesforce did not say whether it is production or a sandbox.
session-id = Organisation id
session-edition = Edition
session-not-told = Salesforce did not say
session-api = API
session-api-answers = answers
session-api-closed = does not answer
session-scopes = Scopes
action-look-again = Check again
looking = Asking Salesforce
action-sign-out = Sign out
action-sign-out-anyway = Sign out anyway
signing-out = Signing out of Salesforce
kept-title = Session
kept-secret-title = Client secret
kept-unknown = The keyring has not been asked yet.
kept-keyring = In the keyring of this computer.
kept-memory = In memory only.
kept-missing = Not on this computer any more.
kept-unreadable = Whether it is there cannot be told.
kept-why = Why, and what helps
kept-renewed = Renewed without asking you, until you sign out.
kept-ends = Ends when Salesforce ends it, after some hours.
kept-later-session = Once the application is closed, you sign in again.
kept-later-secret = Once the application is closed, it has to be entered again.
kept-now-session = Sign in again.
kept-now-secret = Enter it again.

marketo-form-title = Credentials of the custom service
marketo-other = Other credentials
marketo-secret-again = Endpoint and client id are known. The client secret stays on each computer, so it is entered here once.
marketo-endpoint = Endpoint or Munchkin id
marketo-endpoint-example = For example: 123-ABC-456
marketo-endpoint-short = Endpoint
marketo-client-id = Client id
marketo-client-secret = Client secret
marketo-secret-about = Goes to Marketo and into the keyring of this computer, nowhere else, and is not shown again.
marketo-missing = Enter all three.
action-test-marketo = Test and keep
action-test-again = Test again
action-forget = Forget the credentials
action-forget-anyway = Go on anyway
marketo-testing = Asking Marketo who the API user is and what it may see, since { $since }
marketo-tested = Tested { $at }
marketo-api-user = API user
marketo-not-told = Marketo did not say
marketo-calls-title = Calls today
marketo-calls = { $all } by all integrations, { $own } of them by this user.
marketo-calls-own-unknown = { $all } by all integrations. How many of them by this user, Marketo did not say.
marketo-quota = Daily limit: see Admin > Web Services.
sees-title = What the API user can see
sees-what = What
sees-answer = Answer
sees-can = Can see
sees-cannot = Cannot see
sees-cannot-tell = Cannot tell
sees-activities = Kinds of sales activities
sees-activities-count =
    { $count ->
        [0] None in this subscription
        [one] One in this subscription
       *[other] { $count } in this subscription
    }
sees-activities-unknown = Cannot tell without the activities
right-read-only-person = People
right-read-only-person-missing = The role lacks Read-Only Person.
right-read-only-activity = Activities
right-read-only-activity-missing = The role lacks Read-Only Activity.
right-access-user-management = Users
right-access-user-management-missing = The role lacks Access User Management. The wizard then asks you for the first invited user.

## The practice organisation

environment-practice = Practice
practice-title = Try the practice organisation
practice-text = Walk the whole way without an account anywhere: a Salesforce and a Marketo to practise on, on this computer only. Nothing leaves it.
practice-setup-name = Practice
action-try-practice = Start practising
practice-banner-label = Practice setup
practice-banner-title = Practice.
practice-banner-text = Nothing here is real. What an instruction has you click in Marketo or Salesforce, you click on the practice desk.
action-open-desk = Open the practice desk
practice-account-why = In practice this account is prepared already. The guided part below shows what a real one needs.
practice-credentials-title = Credentials of the practice subscription
practice-credentials-text = They are there already. Connecting tests them as real ones are tested.
action-use-practice = Use the practice credentials

## Said in the live region

said-zoom = Zoom { $percent }%
said-language = The window now speaks English.
said-removed = “{ $name }” is in the trash.
said-copied = Copied: { $what }
said-not-copied = Copying did not work. The text is selected: copy it with the keyboard.
said-acknowledged = Saved: acknowledged.
said-ticked = Saved: ticked.
said-unticked = Saved: not ticked.
said-done = Saved: “{ $title }” is done.
said-skipped = Saved: “{ $title }” is skipped.
said-reopened = Saved: the step is open again.
said-note = Saved: your note.
said-wait-started = Saved: the wait has started.
said-version-kept = Saved: this is what counts now.
said-renamed = Saved: the new name.
said-introduced = Saved: your name and role.
said-undone = Taken back: { $what }
said-checked = Checked: { $ready } of { $total } ready.
said-rows-found =
    { $count ->
        [0] No row fits.
        [one] One row fits.
       *[other] { $count } rows fit.
    }
said-cannot-correct = This cell cannot be corrected here.
said-cell-too-long = This cell is too long to be corrected here. Correct it in the file.
said-stopped-read = Reading was cancelled. Nothing was changed.
said-stopped-list-users = Salesforce is no longer asked for users. Nothing was changed.
said-stopped-compare = Comparing was cancelled. Nothing was changed.
said-compared = Compared with Salesforce: { $ready } of { $total } ready to activate.
said-stopped-save-clean = Saving was cancelled. The clean list was not written.
said-stopped-save-left-out = Saving was cancelled. The left-out rows were not written.
said-saved-clean = The clean list is saved.
said-saved-left-out = The left-out rows are saved.
said-not-saved = Nothing was saved.
said-app-saved = Saved: where and through which app you sign in.
said-waiting = Waiting for you to sign in in the browser, { $length } at most.
said-one-minute-left = One minute left to sign in.
said-signed-in = Signed in to Salesforce: { $organization }
said-looked = Salesforce answers, API included.
said-looked-no-api = Salesforce answers, but not its API.
said-signed-out = Signed out of Salesforce.
said-signed-out-not-revoked = Signed out on this computer. Salesforce may still honour the session.
said-testing = Testing the credentials.
said-marketo-tested = Marketo accepts the credentials.
said-marketo-forgotten = The Marketo credentials are forgotten on this computer.
said-not-forgotten = Done. What was kept may still be in the keyring.
said-confirmed = Used on this computer from now on.
said-verifying = Verifying.
said-verified = Checks run: { $done } of { $all }. { $sum }.
said-verify-stopped = Stopped after { $done } of { $all } checks. What was found is kept.
said-going-on =
    { $count ->
        [one] Signed in again. The check that was left is being asked.
       *[other] Signed in again. The { $count } checks that were left are being asked.
    }
said-interrupted = The Salesforce session has ended in the middle of verifying. Sign in again, and it goes on by itself.
said-watching = Watching: { $check }.
said-watch-there = There it is: { $check }.
said-watch-proved = Verified: “{ $title }”.
said-watch-stopped = Not watched any more: { $check }.
said-watch-over = Watched for a long time, and it still needs fixing: { $check }.
said-message-copied = Copied: a message for the other admin. Paste it into a mail or a chat.
