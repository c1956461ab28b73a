### What Rust says itself: native dialogs and the terminal.

## Native dialogs

dialog-choose-list-title = Choose the list of people to invite
dialog-choose-list-filter = Lists (workbooks, CSV, text)
dialog-save-clean-title = Save the clean list
dialog-save-left-out-title = Save the left-out rows
dialog-save-filter = CSV list

## Personas

persona-marketo-admin = Marketo admin
persona-salesforce-admin = Salesforce admin

## Terminal: every command

cli-hint = What to do: { $hint }

## Terminal: guide

cli-guide-title = Setting up Marketo Sales Insight Actions
cli-guide-prerequisites = Before you start, then seven steps:
cli-guide-or = {" "}or{" "}
cli-guide-optional = {" "}(optional)
cli-guide-done = Done when: { $done }

## Terminal: status

cli-status-none = No setup on this machine yet.
cli-status-progress = { $done } of { $total } done
cli-status-locked = locked
cli-status-open = open
cli-status-waiting = waiting
cli-status-verified = verified
cli-status-attested = confirmed by hand
cli-status-assumed = assumed
cli-status-skipped = skipped
cli-status-attention = look here
cli-status-damage =
    { $count ->
        [one] One part of the record does not count. The window and --json say where.
       *[other] { $count } parts of the record do not count. The window and --json say where.
    }
cli-status-newer =
    { $count ->
        [one] One entry was written by a newer version and is not shown.
       *[other] { $count } entries were written by a newer version and are not shown.
    }

## Terminal: explain

cli-explain-link = { $title }: { $url }
cli-explain-who = Who acts: { $who }

## Terminal: invites check

cli-check-header = with a header row
cli-check-no-header = without a header row
cli-check-read = Read as { $encoding }, delimiter “{ $delimiter }”, { $header }.
cli-check-read-sheet = Read: the sheet “{ $sheet }” of the workbook, { $header }.
cli-check-columns = Columns: { $columns }.
cli-check-not-used = not used
cli-check-rows =
    { $ready ->
        [one] 1 of { $total } rows is ready to invite
       *[other] { $ready } of { $total } rows are ready to invite
    }, { $rejected } left out{ $blank ->
        [0] {""}
        [one] , 1 empty line
       *[other] , { $blank } empty lines
    }.
cli-check-trimmed =
    { $count ->
        [one] 1 address had spaces around it; they are removed in the clean list.
       *[other] { $count } addresses had spaces around them; they are removed in the clean list.
    }
cli-check-above = Lines above the header: { $count }, beginning with: { $text }
cli-check-footer = Lines after the people: { $count }, beginning with: { $text }
cli-check-unused = Addresses in the column { $column }, which is not used: { $count }
cli-check-doubt = In doubt: { $doubt }
cli-check-doubt-settled = Accepted: { $doubt }
cli-check-doubt-accept = To accept it: { $option }
cli-check-progress = Checking: { $percent } %, { $rows } rows
cli-check-place = row { $row }, line { $line }
cli-check-place-column = row { $row }, line { $line }, { $column }
cli-check-problem = { $place }: { $value } — { $reason }
cli-check-problem-empty = { $place }: { $reason }
cli-check-more =
    { $count ->
        [one] 1 more problem is not listed here; --json lists the first 1,000, --rejects writes every row left out.
       *[other] { $count } more problems are not listed here; --json lists the first 1,000, --rejects writes every row left out.
    }
cli-check-seats = { $ready } people are ready, but { $seats } seats are the documented limit of one instance.
cli-mark-person = line { $line }: { $email } — { $mark }

## Terminal: practice

cli-practice-salesforce = Practice organisation – Salesforce
cli-practice-login-url = Login URL
cli-practice-username = Username
cli-practice-password = Password
cli-practice-consumer-key = Consumer key
cli-practice-marketo = Practice organisation – Marketo
cli-practice-endpoint = Endpoint
cli-practice-identity = Identity
cli-practice-munchkin-id = Munchkin ID
cli-practice-client-id = Client ID
cli-practice-client-secret = Client secret
cli-practice-control = Do the steps of the web applications here: { $url }
cli-practice-end = It runs until you press Ctrl+C. Nothing of it is kept.

## Terminal: setup, sign-in, sign-out

cli-setup-created = Created “{ $name }”: { $id }
cli-no-browser = not opened, as asked
cli-sign-in-old-tab = An answer to an earlier sign-in came from the browser; it was not taken. Use the newest tab.
cli-cancelling = Cancelling. Press Ctrl+C once more to end at once.
cli-signed-in-salesforce = Signed in to { $organization } ({ $id }) as { $user }.
cli-not-kept = No keyring keeps this sign-in, so it ends with this command: the next command finds nobody signed in.
cli-not-kept-hint = Sign in in the application’s window, which keeps a session until it is closed, or set up a keyring (GNOME: gnome-keyring; KDE: KWallet; others: KeePassXC), then sign in again.
cli-marketo-secret = Client secret of the custom service, for { $endpoint } (not shown):
cli-connected-marketo = The credentials work; their API user is { $user }.
cli-was-not-signed-in = Nobody was signed in here, so there was nothing to end.
cli-signed-out = Signed out. Nothing is kept in the keyring any more.
cli-signed-out-anyway = Signed out. What was kept could not be forgotten.
cli-setup-removed = Removed: the setup is in the trash of this computer.
cli-not-revoked = It could not be confirmed that the session was ended on the other side.
