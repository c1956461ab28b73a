// Generated from the Rust types by `make types`; do not edit.

export type Failure = { 
/**
 * Stable kebab-case code, also the message id after `error-`.
 */
code: string, 
/**
 * Values for the placeholders of the sentence, already formatted as text.
 */
facts: { [key in string]: string }, };

export type Persona = "marketo-admin" | "salesforce-admin";

export type GuideText = { 
/**
 * Language code of the sentences: `en` or `fr`.
 */
language: string, 
/**
 * What must be true before step 1.
 */
prerequisites: Array<StepText>, 
/**
 * The seven steps in the order of the table.
 */
steps: Array<StepText>, 
/**
 * Pages of the accounts that the application signs in with: no place in the table, no state.
 */
accounts: Array<StepText>, };

export type StepText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Position in the table from 1; none for a prerequisite.
 */
number: number | null, 
/**
 * Who it belongs to; two entries mean either of them.
 */
personas: Array<Persona>, 
/**
 * Ids of the steps and prerequisites that must be done or skipped first.
 */
depends_on: Array<string>, 
/**
 * Minutes of work, an estimate.
 */
minutes: number, 
/**
 * Short imperative title.
 */
title: string, 
/**
 * Why it matters, one or two sentences.
 */
why: string, 
/**
 * What "done" looks like on the screen of the product.
 */
done_when: string, 
/**
 * Words of the button by which a person says that it is done.
 */
attest: string, 
/**
 * For a step that may already be true: the words of the button that says so.
 */
already: string | null, 
/**
 * Parts of the step, in order; instructions name theirs.
 */
sections: Array<SectionText>, 
/**
 * Things to click or type, in order.
 */
instructions: Array<InstructionText>, 
/**
 * What must not go wrong.
 */
cautions: Array<CautionText>, 
/**
 * What to do when something goes wrong.
 */
remedies: Array<RemedyText>, 
/**
 * Times to wait that this step starts or is held by.
 */
waits: Array<WaitText>, 
/**
 * Public documentation, the step's own page first.
 */
documentation: Array<LinkText>, 
/**
 * The page to act on, where there is a public address for it.
 */
open: LinkText | null, 
/**
 * Whether this is the step that prepares the invite list.
 */
invite_list: boolean, };

export type SectionText = { 
/**
 * Stable id, unique within the step.
 */
id: string, 
/**
 * Heading.
 */
title: string, 
/**
 * When it applies or why it may be left out; may be empty.
 */
note: string, 
/**
 * Whether the step is done without it.
 */
optional: boolean, 
/**
 * Whether it is one of several ways, of which one is enough.
 */
alternative: boolean, 
/**
 * Its own documentation page.
 */
documentation: LinkText | null, };

export type InstructionText = { 
/**
 * Stable id, unique within the step.
 */
id: string, 
/**
 * Id of the part of the step it stands in.
 */
section: string | null, 
/**
 * Whether the step is done without it.
 */
optional: boolean, 
/**
 * Name of the product it happens in.
 */
product: string, 
/**
 * The sentence as plain text.
 */
text: string, 
/**
 * The same sentence with the product's labels marked.
 */
spans: Array<Span>, 
/**
 * The product labels of the sentence.
 */
labels: Array<LabelText>, 
/**
 * Values to copy into the product.
 */
values: Array<ValueText>, 
/**
 * A table that belongs to it.
 */
table: TableText | null, 
/**
 * The page it happens on.
 */
link: LinkText | null, };

export type Span = { "kind": "text", 
/**
 * The words.
 */
text: string, } | { "kind": "label", 
/**
 * English label.
 */
text: string, 
/**
 * Label in the language of the guide; shown in brackets.
 */
local: string | null, };

export type LabelText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * English label.
 */
en: string, 
/**
 * French label, where known.
 */
fr: string | null, };

export type ValueText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is, or the field it goes into.
 */
title: string, 
/**
 * The exact text.
 */
text: string, };

export type TableText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Caption.
 */
title: string, 
/**
 * Column headings.
 */
columns: Array<string>, 
/**
 * Cells, row by row.
 */
rows: Array<Array<string>>, 
/**
 * Indexes of the columns whose cells are to be copied.
 */
copy: Array<number>, };

export type Severity = "note" | "warning" | "danger";

export type CautionText = { 
/**
 * Stable id, unique in the guide.
 */
id: string, 
/**
 * How much hangs on it.
 */
severity: Severity, 
/**
 * One line.
 */
title: string, 
/**
 * The whole of it.
 */
text: string, 
/**
 * Words of the box to tick, where it must be acknowledged.
 */
acknowledge: string | null, 
/**
 * Whether acknowledging names a person (name and e-mail address).
 */
names_person: boolean, 
/**
 * Whether this step cannot be confirmed before it is acknowledged.
 */
gates: boolean, };

export type RemedyText = { 
/**
 * Stable id, unique in the guide.
 */
id: string, 
/**
 * What one sees.
 */
symptom: string, 
/**
 * What to do.
 */
remedy: Array<Span>, 
/**
 * Where to read more.
 */
link: LinkText | null, 
/**
 * Id of the wait that applying the remedy starts.
 */
starts_wait: string | null, 
/**
 * Codes and texts by which the products say it, as they stand there.
 */
says: Array<string>, 
/**
 * Whose job the remedy is, where the step does not tell.
 */
persona: Persona | null, };

export type WaitText = { 
/**
 * Stable id, unique in the guide.
 */
id: string, 
/**
 * What is waited for.
 */
title: string, 
/**
 * Why, and what to do when it is over.
 */
text: string, 
/**
 * Words of the button that starts it; none when a finished step starts it.
 */
start: string | null, 
/**
 * Fixed length in minutes; none when it depends on a number of people.
 */
minutes: number | null, 
/**
 * Shortest and longest minutes per thousand people.
 */
minutes_per_thousand: [number, number] | null, 
/**
 * Id of the section of this step that it holds; none when it holds the whole step.
 */
section: string | null, };

export type LinkText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Words of the link.
 */
title: string, 
/**
 * Full address, always https.
 */
url: string, };

export type CodeTable = "diagnostics" | "salesforce-oauth" | "salesforce-rest" | "salesforce-pages" | "marketo" | "marketo-soap";

export type Who = "marketo-admin" | "salesforce-admin" | "marketo-support" | "salesforce-support";

export type ExplainedText = { 
/**
 * One for each code, in the order of appearance.
 */
cards: Array<CardText>, 
/**
 * Where there is no card: that nothing is known, and what to do then.
 */
unknown: UnknownText | null, };

export type UnknownText = { 
/**
 * That nothing is known.
 */
title: string, 
/**
 * What to do.
 */
hint: string, };

export type CardText = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Where the vendor lists the code.
 */
table: CodeTable, 
/**
 * The same in words.
 */
place: string, 
/**
 * The code as the vendor spells it.
 */
code: string, 
/**
 * What it means.
 */
cause: string, 
/**
 * Who acts.
 */
personas: Array<Who>, 
/**
 * The same in words.
 */
who: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * Whether waiting and trying again can help by itself.
 */
retry: boolean, 
/**
 * The same in words.
 */
again: string, 
/**
 * Official documentation.
 */
link: LinkText | null, };

export type Environment = "production" | "sandbox";

export type PersonView = { 
/**
 * Actor id.
 */
id: string, 
/**
 * Name as the person gave it.
 */
name: string, 
/**
 * Personas taken in this setup; may be empty or both.
 */
personas: Array<Persona>, 
/**
 * Whether this is the person at this machine.
 */
me: boolean, };

export type StartView = { 
/**
 * The first screen.
 */
home: HomeView, 
/**
 * The guide in the language chosen.
 */
guide: GuideText, 
/**
 * The setup to go on with, if any.
 */
setup: SetupView | null, };

export type DropView = { "kind": "over" } | { "kind": "left" } | { "kind": "dropped", 
/**
 * Handle by which the page refers to it.
 */
handle: string, } | { "kind": "refused", 
/**
 * Why.
 */
failure: Failure, };

export type HomeView = { 
/**
 * Setups on this machine, the one worked on last first.
 */
setups: Array<SetupSummary>, 
/**
 * Setup and step that were on the screen when the app was last closed (or crashed).
 */
resume: ResumeView | null, 
/**
 * Name of the person at this machine; empty before the first setup.
 */
my_name: string, 
/**
 * Language chosen here or found in the system: `en` or `fr`.
 */
language: string, 
/**
 * Size of everything in the window, in percent.
 */
zoom: number, 
/**
 * Folder everything is kept in.
 */
data_folder: string, 
/**
 * Doubts about that folder: who may write it, and preferences that are passed over.
 */
doubts: Array<Failure>, };

export type ResumeView = { 
/**
 * Setup id.
 */
setup: string, 
/**
 * Step id, when one was open.
 */
step: string | null, };

export type SetupSummary = { 
/**
 * Setup id.
 */
id: string, 
/**
 * Name given by the person.
 */
name: string, 
/**
 * Production or sandbox.
 */
environment: Environment, 
/**
 * Whether it is a walk through the practice organisation.
 */
practice: boolean, 
/**
 * Rows of the guide done or skipped (the two prerequisites count as rows).
 */
done: number, 
/**
 * Rows of the guide.
 */
total: number, 
/**
 * Minutes of work left, an estimate.
 */
minutes_left: number, 
/**
 * Id of the step that comes next, if any.
 */
next: string | null, 
/**
 * When something was last recorded.
 */
changed_at: number | null, 
/**
 * Who recorded it.
 */
changed_by: PersonView | null, 
/**
 * Set when the setup cannot be read at all.
 */
unreadable: Failure | null, };

export type NewSetup = { 
/**
 * Name of the setup, for example the company's.
 */
name: string, 
/**
 * Production or sandbox.
 */
environment: Environment, 
/**
 * Whether it is a walk through the practice organisation.
 */
practice: boolean, 
/**
 * Name of the person at this machine.
 */
my_name: string, 
/**
 * Personas of the person at this machine.
 */
personas: Array<Persona>, };

export type ZoomChange = "in" | "out" | "usual";

export type SetupView = { 
/**
 * Setup id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Production or sandbox.
 */
environment: Environment, 
/**
 * Whether it is a walk through the practice organisation.
 */
practice: boolean, 
/**
 * The two accounts.
 */
accounts: AccountsView, 
/**
 * People of the setup, the one at this machine first.
 */
people: Array<PersonView>, 
/**
 * State of every prerequisite and step, in the order of the guide.
 */
steps: Array<StepView>, 
/**
 * Pages of the accounts, in the order of the guide.
 */
pages: Array<PageView>, 
/**
 * Sums for the left column.
 */
summary: SummaryView, 
/**
 * Id of the step that comes next for this person, else for anyone.
 */
next: string | null, 
/**
 * What *Undo* would take back.
 */
undo: UndoView | null, 
/**
 * Parts of the journals that could not be read or do not count; they are kept where they are.
 */
damage: Array<DamageView>, 
/**
 * Entries written by a newer version, kept but not understood.
 */
newer_entries: number, 
/**
 * Set when another process holds the setup: it can be read, not changed.
 */
held_by: HolderView | null, };

export type PageView = { 
/**
 * Id of the page.
 */
id: string, 
/**
 * Ids of the ticked instructions.
 */
ticked: Array<string>, };

export type FindingStatus = "ok" | "warning" | "failure" | "unknown";

export type Fact = number | string | Array<string>;

export type CheckView = { 
/**
 * Check id; `check-<id>` and `check-<id>-why` are its sentences.
 */
id: string, 
/**
 * Id of the section it is about; none when it is about the whole step.
 */
section: string | null, 
/**
 * Whether the step is only verified when this holds.
 */
proves: boolean, 
/**
 * Whether it can be watched while somebody works in the browser.
 */
watch: boolean, 
/**
 * Whether Salesforce is asked.
 */
salesforce: boolean, 
/**
 * Whether Marketo is asked.
 */
marketo: boolean, 
/**
 * The last finding; none before the first.
 */
finding: FindingView | null, 
/**
 * What it was when it last was as it should be, where it tells otherwise now.
 */
before: FindingView | null, };

export type FindingView = { 
/**
 * What it means.
 */
status: FindingStatus, 
/**
 * Code: `finding-<code>` is its sentence, `error-<code>` where nothing could be told; each with `-hint`.
 */
code: string, 
/**
 * What was seen.
 */
facts: { [key in string]: Fact }, 
/**
 * When.
 */
at: number, 
/**
 * Who asked.
 */
by: PersonView, 
/**
 * Whether its time is over.
 */
old: boolean, };

export type ProofSum = { 
/**
 * A machine looked.
 */
verified: number, 
/**
 * Of these, those whose proof is old.
 */
old: number, 
/**
 * A person said so.
 */
attested: number, 
/**
 * It follows from something else.
 */
assumed: number, 
/**
 * Proved or vouched for, and otherwise now.
 */
drifted: number, };

export type VerifyScope = { "kind": "all" } | { "kind": "persona", 
/**
 * The persona.
 */
persona: Persona, } | { "kind": "step", 
/**
 * Row id.
 */
step: string, } | { "kind": "checks", 
/**
 * Check ids.
 */
checks: Array<string>, };

export type VerifyProgress = { "kind": "asking", 
/**
 * Check ids.
 */
checks: Array<string>, } | { "kind": "found", 
/**
 * Check id.
 */
check: string, 
/**
 * What it means.
 */
status: FindingStatus, 
/**
 * Code of the finding.
 */
code: string, 
/**
 * What was seen.
 */
facts: { [key in string]: Fact }, } | { "kind": "sign-in-again", 
/**
 * Check ids.
 */
left: Array<string>, 
/**
 * What Salesforce said.
 */
why: Failure, } | { "kind": "waiting", 
/**
 * In milliseconds since the Unix epoch.
 */
until: number, };

export type AccountsView = { 
/**
 * Salesforce.
 */
salesforce: SalesforceView, 
/**
 * Marketo.
 */
marketo: MarketoView, };

export type SalesforceView = { 
/**
 * Where and through which app people sign in, once somebody has said so.
 */
app: SalesforceAppView | null, 
/**
 * Set while that is somebody else's choice, which is not used on this machine yet.
 */
unconfirmed: UnconfirmedView | null, 
/**
 * The person's own last choice, while somebody else's waits to be confirmed.
 */
own_app: SalesforceAppView | null, 
/**
 * Callback URLs the app has to be registered with.
 */
callback_urls: Array<string>, 
/**
 * The organisation of the setup, known since the first sign-in.
 */
organization: Organization | null, 
/**
 * The sign-in of the person at this machine.
 */
signed_in: SalesforceSignInView | null, };

export type LoginAt = "production" | "sandbox" | "my-domain" | "practice";

export type SalesforceAppView = { 
/**
 * Origin of the page people sign in at.
 */
login_url: string, 
/**
 * Which kind of page that is.
 */
at: LoginAt, 
/**
 * Its host.
 */
host: string, 
/**
 * Consumer key.
 */
client_id: string, 
/**
 * What is odd about the key; it may be right all the same.
 */
client_id_odd: Failure | null, 
/**
 * Ports of the callback URLs.
 */
ports: Array<number>, };

export type SalesforceSignInView = { 
/**
 * Where.
 */
organization: Organization, 
/**
 * As whom.
 */
user: OrgUser, 
/**
 * Origin the API is asked at.
 */
instance_url: string, 
/**
 * Scopes granted.
 */
scopes: Array<string>, 
/**
 * What keeps the API from answering; none when it answers.
 */
api: Failure | null, 
/**
 * Whether the session can be renewed without signing in.
 */
stay: boolean, 
/**
 * When it was looked at last.
 */
at: number, 
/**
 * Where the session is.
 */
kept: SecretPlace, };

export type Organization = { 
/**
 * Id with 18 characters (15 where Salesforce gave no more); compare the first 15.
 */
id: string, 
/**
 * Name; empty where it could not be read.
 */
name: string, 
/**
 * Whether it is a sandbox; none where that could not be told.
 */
sandbox: boolean | null, 
/**
 * Edition as Salesforce names it; none where it could not be read.
 */
edition: string | null, };

export type OrgUser = { 
/**
 * Id.
 */
id: string, 
/**
 * User name, shaped like an e-mail address.
 */
username: string, };

export type SecretPlace = { "kind": "unknown" } | { "kind": "keyring" } | { "kind": "memory", 
/**
 * Why it is not in the keyring.
 */
why: Failure, } | { "kind": "missing" } | { "kind": "unreadable", 
/**
 * Why.
 */
why: Failure, };

export type MarketoView = { 
/**
 * Which subscription and service, once somebody has said so.
 */
service: MarketoServiceView | null, 
/**
 * Set while that is somebody else's choice, which is not used on this machine yet.
 */
unconfirmed: UnconfirmedView | null, 
/**
 * The person's own last choice, while somebody else's waits to be confirmed.
 */
own_service: MarketoServiceView | null, 
/**
 * The connection of the person at this machine.
 */
connected: MarketoConnectionView | null, };

export type MarketoServiceView = { 
/**
 * Address of the REST API.
 */
endpoint: string, 
/**
 * Munchkin id; empty for the practice organisation.
 */
munchkin_id: string, 
/**
 * What is odd about the id; it may be right all the same.
 */
munchkin_id_odd: Failure | null, 
/**
 * Client id.
 */
client_id: string, };

export type MarketoConnectionView = { 
/**
 * API-only user of the service; empty where Marketo did not say.
 */
api_user: string, 
/**
 * Calls of all integrations today.
 */
calls_today: number, 
/**
 * Those of them that the API user made; none where that could not be told.
 */
own_calls_today: number | null, 
/**
 * What the role can see, by permission.
 */
sees: { [key in string]: Seen }, 
/**
 * How many kinds of sales activities the subscription has; none where that could not be told.
 */
sales_activities: number | null, 
/**
 * When it was tested.
 */
at: number, 
/**
 * Where the client secret is.
 */
kept: SecretPlace, };

export type Seen = { "kind": "can" } | { "kind": "cannot" } | { "kind": "cannot-tell", 
/**
 * Why.
 */
why: Failure, };

export type SignInProgress = { "kind": "listening", 
/**
 * Which.
 */
port: number, 
/**
 * Whether for both families of addresses.
 */
both: boolean, 
/**
 * When the wait is given up.
 */
until: number, } | { "kind": "browser-opened", 
/**
 * Where it was sent; holds nothing that opens anything.
 */
url: string, } | { "kind": "browser-not-opened", 
/**
 * What to open.
 */
url: string, 
/**
 * Why not, in the system's own words.
 */
reason: string, } | { "kind": "stray", 
/**
 * Whether it looks like the answer to an earlier attempt.
 */
old_tab: boolean, } | { "kind": "pasted-stray" } | { "kind": "exchanging" } | { "kind": "storing" };

export type SignedInView = { 
/**
 * The setup, signed in.
 */
setup: SetupView, 
/**
 * Why Salesforce may still honour the session that was here before; none when it was revoked, or there
 * was none.
 */
before_not_revoked: Failure | null, };

export type SignedOutView = { 
/**
 * The setup, signed out.
 */
setup: SetupView, 
/**
 * Why Salesforce may still honour the session; none when it was revoked.
 */
not_revoked: Failure | null, 
/**
 * Why its tokens may still be kept; none when they were forgotten.
 */
not_forgotten: Failure | null, };

export type DisconnectedView = { 
/**
 * The setup, disconnected.
 */
setup: SetupView, 
/**
 * Why the secret may still be kept; none when it was forgotten.
 */
not_forgotten: Failure | null, };

export type RemovedView = { 
/**
 * The setups that are left.
 */
home: HomeView, 
/**
 * What could not be done: a session that was not ended, secrets that may still be kept.
 */
left: Array<Failure>, };

export type UnconfirmedView = { 
/**
 * Event of the choice; confirming names it.
 */
event: string, 
/**
 * Who made it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * Event of the person's own last choice, by which it can be made the last one again.
 */
own: string | null, };

export type SummaryView = { 
/**
 * Rows done or skipped.
 */
done: number, 
/**
 * All rows.
 */
total: number, 
/**
 * Minutes of work left, an estimate.
 */
minutes_left: number, 
/**
 * Per persona; a row of either persona counts for both.
 */
personas: Array<PersonaSum>, 
/**
 * What stands behind the rows that are done.
 */
proofs: ProofSum, };

export type PersonaSum = { 
/**
 * The persona.
 */
persona: Persona, 
/**
 * Rows done or skipped.
 */
done: number, 
/**
 * All rows.
 */
total: number, };

export type StepView = { 
/**
 * Step id.
 */
id: string, 
/**
 * State.
 */
state: StepState, 
/**
 * Ids of the ticked instructions.
 */
ticked: Array<string>, 
/**
 * Notes, oldest first.
 */
notes: Array<NoteView>, 
/**
 * Acknowledgements of this step's cautions.
 */
acknowledged: Array<AcknowledgedView>, 
/**
 * Waits that are running or over.
 */
waits: Array<RunningWait>, 
/**
 * The last checked invite list, on the step that prepares it.
 */
invite_list: InviteListView | null, 
/**
 * What is asked about it, and what was found.
 */
checks: Array<CheckView>, };

export type StepState = { "kind": "locked", 
/**
 * Their ids.
 */
missing: Array<string>, } | { "kind": "open" } | { "kind": "waiting", 
/**
 * Wait id.
 */
wait: string, 
/**
 * When it should be over.
 */
until: number, } | { "kind": "done", 
/**
 * What stands behind it.
 */
proof: Proof, 
/**
 * Who said or checked it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * Whether it was already true before the setup.
 */
already: boolean, 
/**
 * Whether the proof is a machine's and its time is over: it should be looked at again.
 */
old: boolean, 
/**
 * Id of the row that it follows from, where it is assumed.
 */
follows: string | null, } | { "kind": "drifted", 
/**
 * Their ids.
 */
checks: Array<string>, } | { "kind": "skipped", 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
by: PersonView, 
/**
 * When.
 */
at: number, } | { "kind": "attention", 
/**
 * What each of them said.
 */
versions: Array<VersionView>, };

export type Proof = "verified" | "attested" | "assumed";

export type VersionView = { 
/**
 * Event id; choosing names it.
 */
event: string, 
/**
 * Who said it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * What it says.
 */
says: Said, };

export type Said = { "kind": "done" } | { "kind": "skipped", 
/**
 * Why.
 */
reason: string, } | { "kind": "open" };

export type NoteView = { 
/**
 * Event id.
 */
id: string, 
/**
 * Who wrote it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * The text.
 */
text: string, };

export type AcknowledgedView = { 
/**
 * Caution id.
 */
caution: string, 
/**
 * Who acknowledged it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * The person it names, where it names one.
 */
person: NamedPerson | null, };

export type NamedPerson = { 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string, };

export type RunningWait = { 
/**
 * Wait id.
 */
wait: string, 
/**
 * When it started.
 */
started: number, 
/**
 * When it should be over: the later bound of the estimate.
 */
until: number, 
/**
 * When it may be over at the earliest.
 */
earliest: number, 
/**
 * Number of people it was reckoned from.
 */
people: number | null, 
/**
 * Whether it is over.
 */
over: boolean, };

export type InviteListView = { 
/**
 * File name without its folder.
 */
file: string, 
/**
 * Digest of the file's bytes, lower-case hex.
 */
sha256: string, 
/**
 * Data rows.
 */
total: number, 
/**
 * Rows ready to invite.
 */
ready: number, 
/**
 * Rows left out.
 */
rejected: number, 
/**
 * Who checked it.
 */
by: PersonView, 
/**
 * When.
 */
at: number, 
/**
 * Lists saved from it.
 */
saved: Array<SavedListView>, };

export type SavedListView = { 
/**
 * Which of the two.
 */
list: ListKind, 
/**
 * File name without its folder.
 */
file: string, 
/**
 * Rows in it.
 */
rows: number, };

export type ListKind = "clean" | "left-out";

export type UserFilter = { 
/**
 * Names of profiles.
 */
profiles: Array<string>, 
/**
 * Names of roles.
 */
roles: Array<string>, 
/**
 * Labels of permission sets.
 */
permission_sets: Array<string>, 
/**
 * Day of the last login at the earliest, `2026-01-31`, in UTC.
 */
signed_in_since: string | null, };

export type Mark = "ready" | "no-user" | "inactive" | "no-api" | "sandbox-address" | "several";

export type MarkedPerson = { 
/**
 * Physical line of the row.
 */
line: number, 
/**
 * E-mail address.
 */
email: string, 
/**
 * What this person is in Salesforce.
 */
mark: Mark, };

export type MarkedList = { 
/**
 * In the order of the list.
 */
people: Array<MarkedPerson>, 
/**
 * Documented number of seats.
 */
seats: number, };

export type UndoView = { 
/**
 * Event id.
 */
event: string, 
/**
 * Kind of the event, for the words: `undo-<kind>`.
 */
kind: string, 
/**
 * Step it belongs to.
 */
step: string | null, };

export type DamageView = { 
/**
 * Journal file name.
 */
journal: string, 
/**
 * Physical line from 1; 0 where it is the whole journal, or its end.
 */
line: number, 
/**
 * Bytes set aside.
 */
bytes: number, 
/**
 * Why, for the words: `damage-<kind>`.
 */
kind: string, };

export type HolderView = { 
/**
 * Program: `window` or `terminal`.
 */
program: string, 
/**
 * Process id.
 */
pid: number, 
/**
 * Since when.
 */
since: number, };

export type Field = "email" | "first_name" | "last_name";

export type ReadAs = { 
/**
 * Encoding by its WHATWG name, for example `windows-1252`.
 */
encoding: string | null, 
/**
 * One-character delimiter.
 */
delimiter: string | null, 
/**
 * Whether the first record is a header.
 */
header: boolean | null, 
/**
 * Columns by index from 0, overriding what is found; `None` for a field that no column is to be read into.
 * A field that is not named is found.
 */
columns: { [key in Field]?: number | null }, 
/**
 * Physical line of the header.
 */
header_line: number | null, 
/**
 * Sheet of a workbook.
 */
sheet: string | null, 
/**
 * Fixes by name that are switched on or off.
 */
fixes: { [key in string]: boolean }, 
/**
 * Codes of the doubts that are accepted as they are.
 */
accepted: Array<string>, 
/**
 * Cells of rows that were corrected by hand; of several for one cell the last counts.
 */
corrections: Array<Correction>, 
/**
 * Rows that were left out by hand.
 */
removed: Array<Place>, };

export type Place = { 
/**
 * Physical line from 1.
 */
line: number, 
/**
 * Number among the rows of that line.
 */
nth: number, };

export type Correction = { 
/**
 * Its row.
 */
place: Place, 
/**
 * Its column from 0.
 */
column: number, 
/**
 * Its new text.
 */
text: string, };

export type CheckedListView = { 
/**
 * Handle by which the page refers to the file; paths never cross.
 */
handle: string, 
/**
 * File name without its folder.
 */
name: string, 
/**
 * The choices it was read by.
 */
read_as: ReadAs, 
/**
 * Whether these are the choices remembered from another list with the same columns.
 */
as_last_time: boolean, 
/**
 * What was found, without the single problems.
 */
report: InviteReport, 
/**
 * Whether the column of the addresses is known; without it no row is ready.
 */
is_clear: boolean, 
/**
 * Encodings that can be chosen.
 */
encodings: Array<string>, 
/**
 * Columns whose cells are shown.
 */
columns: Array<ColumnView>, 
/**
 * Rows by what they are.
 */
rows: RowTotals, };

export type RowTotals = { 
/**
 * All records and empty lines.
 */
all: number, 
/**
 * People in the clean list.
 */
ready: number, 
/**
 * Rows left out.
 */
left_out: number, 
/**
 * Lines without text.
 */
empty: number, 
/**
 * People that are ready unless a doubt says otherwise.
 */
doubtful: number, };

export type RowFilter = "all" | "ready" | "left-out" | "empty" | "doubtful";

export type RowsView = { 
/**
 * Rows that the filter and the search leave.
 */
total: number, 
/**
 * The rows asked for, at most 500.
 */
rows: Array<RowView>, };

export type RowState = "above-header" | "header" | "ready" | "doubtful" | "left-out" | "empty" | "footer";

export type RowView = { 
/**
 * Where it stands.
 */
place: Place, 
/**
 * Data row from 1; none for other lines.
 */
row: number | null, 
/**
 * What it is.
 */
state: RowState, 
/**
 * Its cells, one for each column that is shown.
 */
cells: Array<CellView>, 
/**
 * What the clean list says of the person.
 */
clean: CleanPerson | null, 
/**
 * Codes of its problems if it is left out, of its doubts if it is doubtful.
 */
codes: Array<string>, 
/**
 * For a duplicate: the line of the row that stays.
 */
same_as_line: number | null, };

export type CellView = { 
/**
 * Its text, cut at 200 characters.
 */
text: string, 
/**
 * Whether it was cut.
 */
cut?: boolean, 
/**
 * For a cell corrected by hand: what the file says.
 */
before?: string, };

export type CleanPerson = { 
/**
 * E-mail address.
 */
email: string, 
/**
 * First name.
 */
first_name: string, 
/**
 * Last name.
 */
last_name: string, };

export type FileFacts = { 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Digest of the bytes, lower-case hex; empty until the whole file was read.
 */
sha256: string, 
/**
 * Encoding by its WHATWG name.
 */
encoding: string, 
/**
 * Whether a byte order mark was there.
 */
bom: boolean, 
/**
 * Delimiter.
 */
delimiter: string, 
/**
 * Whether there is a header.
 */
header: boolean, 
/**
 * Physical line of the header.
 */
header_line: number | null, 
/**
 * Sheet of a workbook that is read.
 */
sheet: string | null, 
/**
 * Sheets of a workbook.
 */
sheets: Array<string>, };

export type ColumnView = { 
/**
 * Index from 0.
 */
index: number, 
/**
 * Header cell, or its position from 1 where there is no header.
 */
name: string, 
/**
 * Field it is read into.
 */
mapped_to: Field | null, };

export type InviteReport = { 
/**
 * How the file was read.
 */
file: FileFacts, 
/**
 * Its columns.
 */
columns: Array<ColumnView>, 
/**
 * Row counts.
 */
rows: RowCounts, 
/**
 * Fixes made in the clean list.
 */
fixes: FixCounts, 
/**
 * What is wrong.
 */
problems: Problems, 
/**
 * What was assumed; one that is not settled is a question to the person.
 */
doubts: Array<Doubt>, 
/**
 * Lines above the header: the first hundred.
 */
above_header: Array<LineView>, 
/**
 * Lines after the data.
 */
footer: Array<LineView>, 
/**
 * Addresses that stand where nothing is read, by place.
 */
unused_addresses: Array<UnusedAddresses>, 
/**
 * Physical lines by what they are.
 */
lines: LineCounts, 
/**
 * What was changed by hand.
 */
by_hand: ByHandCounts, };

export type RowCounts = { 
/**
 * Data rows.
 */
total: number, 
/**
 * Rows in the clean list.
 */
ready: number, 
/**
 * Rows in the left-out list.
 */
rejected: number, 
/**
 * Lines without text, which are no rows.
 */
blank: number, };

export type FixCounts = { 
/**
 * Addresses that lost white space at either end.
 */
trimmed: number, 
/**
 * Every fix there is.
 */
each: Array<FixReport>, };

export type FixReport = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it is on.
 */
on: boolean, 
/**
 * Cells it has changed.
 */
count: number, 
/**
 * The first three.
 */
examples: Array<FixExample>, };

export type FixExample = { 
/**
 * Physical line of its row.
 */
line: number, 
/**
 * As it stands in the file.
 */
before: string, 
/**
 * As it stands in the clean list.
 */
after: string, };

export type Doubt = { 
/**
 * Code.
 */
code: string, 
/**
 * Facts of its sentence.
 */
facts: { [key in string]: string }, 
/**
 * Places it is about.
 */
count: number, 
/**
 * Physical lines of the first of them.
 */
lines: Array<number>, 
/**
 * What else it could be.
 */
alternatives: Array<Alternative>, 
/**
 * Whether it can be accepted as it is.
 */
acceptable: boolean, 
/**
 * Whether the person has accepted it.
 */
settled: boolean, };

export type Alternative = { 
/**
 * What is chosen: `encoding`, `header`, `email`, `sheet` or `fix`.
 */
choice: string, 
/**
 * Its value.
 */
value: string, 
/**
 * What the file says then.
 */
samples: Array<string>, };

export type LineView = { 
/**
 * Physical line from 1.
 */
line: number, 
/**
 * The start of its text.
 */
text: string, };

export type UnusedAddresses = { 
/**
 * `column`, `above-header`, `header` or `footer`.
 */
place: string, 
/**
 * Name of the column.
 */
column: string | null, 
/**
 * Addresses.
 */
count: number, };

export type LineCounts = { 
/**
 * All of them.
 */
total: number, 
/**
 * Above the header.
 */
above_header: number, 
/**
 * The header, a `sep=` line and repeated headers.
 */
header: number, 
/**
 * People that are ready.
 */
ready: number, 
/**
 * Rows left out.
 */
left_out: number, 
/**
 * Without text.
 */
empty: number, 
/**
 * After the data.
 */
footer: number, };

export type ByHandCounts = { 
/**
 * Cells that were corrected.
 */
corrected: number, 
/**
 * Rows that were left out.
 */
left_out: number, 
/**
 * Changes of rows or cells that are not there as the file is read now.
 */
not_there: number, };

export type Problems = { 
/**
 * Number of problems; a row can have several.
 */
total: number, 
/**
 * Number per code.
 */
by_code: { [key in string]: number }, 
/**
 * The first 1,000 in the order of the file.
 */
first: Array<Problem>, };

export type Problem = { 
/**
 * Code.
 */
code: string, 
/**
 * Data row from 1, the header not counted.
 */
row: number, 
/**
 * Physical line the record starts on, from 1.
 */
line: number, 
/**
 * Name of the column; none for a problem of the whole row.
 */
column: string | null, 
/**
 * The cell as it stands in the file, cut at 200 characters.
 */
value: string, 
/**
 * For a duplicate: the row that stays.
 */
first_row?: number, };

export type ReadProgress = { 
/**
 * Bytes read of the file.
 */
bytes: number, 
/**
 * Bytes of the file.
 */
of_bytes: number, 
/**
 * Data rows so far.
 */
rows: number, 
/**
 * Rows left out so far.
 */
rejected: number, };
