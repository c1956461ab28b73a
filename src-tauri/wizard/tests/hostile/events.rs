//! Kinds of events and data for them: as the record writes them, with any number and any text in each place.

use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

use crate::numbers_and_texts::{CHECKS, NOON, ROWS, facts, failure, id, number, text};

/// The kinds that this version knows.
pub(crate) const KINDS: &[&str] = &[
    "setup-created",
    "setup-renamed",
    "actor-introduced",
    "instruction-ticked",
    "step-attested",
    "step-skipped",
    "step-reopened",
    "note-written",
    "caution-acknowledged",
    "wait-started",
    "invite-list-checked",
    "invite-list-saved",
    "version-chosen",
    "salesforce-app-chosen",
    "salesforce-signed-in",
    "salesforce-signed-out",
    "marketo-service-chosen",
    "marketo-connected",
    "marketo-disconnected",
    "checks-run",
    "undone",
];

const INSTRUCTIONS: &[&str] = &[
    "look",
    "ask",
    "sync",
    "edition",
    "settings",
    "start-sync",
    "activate",
];
const CAUTIONS: &[&str] = &[
    "first-user-only",
    "original-user",
    "seats",
    "salesforce-first",
    "one-connection",
];
const WAITS: &[&str] = &[
    "first-sync",
    "app-takes-effect",
    "salesforce-reconnect",
    "settings",
];
const CODES: &[&str] = &[
    "edition-fits",
    "edition-needs-api",
    "sync-seen",
    "sync-late",
    "app-authorised",
    "app-not-authorised",
    "people-counted",
    "people-too-many",
    "activities-seen",
    "some-activated",
    "seats-exceeded",
    "package-installed",
    "package-old",
    "sites-missing",
    "sections-missing",
    "set-missing-for-some",
    "permissions-missing",
    "unheard-of",
];

/// What one event says. `Refers` stands for the id of an earlier event of the same world.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) kind: String,
    pub(crate) data: Value,
    /// Which earlier event its `event` names, modulo how many there are.
    pub(crate) refers: usize,
}

pub(crate) fn said(longest: usize) -> impl Strategy<Value = Said> {
    let kind = prop_oneof![
        40 => select(KINDS).prop_map(str::to_owned),
        // Findings are what most of the screens are drawn from.
        12 => Just("checks-run".to_owned()),
        1 => text(40).prop_map(|kind| kind.as_str().unwrap_or("from-the-future").to_owned()),
    ];
    kind.prop_flat_map(move |kind| (data(&kind, longest), Just(kind), any::<usize>()))
        .prop_map(|(data, kind, refers)| Said { kind, data, refers })
}

fn environment() -> impl Strategy<Value = &'static str> {
    select(vec![
        "production",
        "sandbox",
        "production",
        "sandbox",
        "moon",
    ])
}

fn personas() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(select(vec!["marketo-admin", "salesforce-admin"]), 0..4)
}

/// Data of an event of that kind; of one that is unknown, anything.
fn data(kind: &str, longest: usize) -> BoxedStrategy<Value> {
    let text = move || text(longest);
    let step = || id(ROWS);
    match kind {
        "setup-created" => (text(), environment(), any::<bool>())
            .prop_map(|(name, environment, practice)| json!({ "name": name, "environment": environment, "practice": practice }))
            .boxed(),
        "setup-renamed" => text().prop_map(|name| json!({ "name": name })).boxed(),
        "actor-introduced" => (text(), personas())
            .prop_map(|(name, personas)| json!({ "name": name, "personas": personas }))
            .boxed(),
        "instruction-ticked" => (step(), id(INSTRUCTIONS), any::<bool>())
            .prop_map(|(step, instruction, ticked)| json!({ "step": step, "instruction": instruction, "ticked": ticked }))
            .boxed(),
        "step-attested" => (step(), any::<bool>(), text())
            .prop_map(|(step, already, note)| json!({ "step": step, "already": already, "note": note }))
            .boxed(),
        "step-skipped" => (step(), text())
            .prop_map(|(step, reason)| json!({ "step": step, "reason": reason }))
            .boxed(),
        "step-reopened" | "version-chosen" => step().prop_map(|step| json!({ "step": step })).boxed(),
        "note-written" => (step(), text()).prop_map(|(step, text)| json!({ "step": step, "text": text })).boxed(),
        "caution-acknowledged" => (id(CAUTIONS), text(), text(), any::<bool>())
            .prop_map(|(caution, name, email, named)| {
                let person = named.then(|| json!({ "name": name, "email": email }));
                json!({ "caution": caution, "person": person })
            })
            .boxed(),
        "wait-started" => (id(WAITS), number())
            .prop_map(|(wait, people)| json!({ "wait": wait, "people": people }))
            .boxed(),
        "invite-list-checked" => invite_list(longest).boxed(),
        "invite-list-saved" => (step(), select(vec!["clean", "left-out"]), text(), number())
            .prop_map(|(step, list, file, rows)| json!({ "step": step, "list": list, "file": file, "rows": rows }))
            .boxed(),
        "salesforce-app-chosen" => (address(), text(), prop::collection::vec(number(), 0..4))
            .prop_map(|(login, client, ports)| json!({ "login_url": login, "client_id": client, "ports": ports }))
            .boxed(),
        "salesforce-signed-in" => signed_in(longest).boxed(),
        "salesforce-signed-out" => any::<bool>().prop_map(|revoked| json!({ "revoked": revoked })).boxed(),
        "marketo-service-chosen" => (address(), text(), text())
            .prop_map(|(endpoint, munchkin, client)| json!({ "endpoint": endpoint, "munchkin_id": munchkin, "client_id": client }))
            .boxed(),
        "marketo-connected" => connected(longest).boxed(),
        "checks-run" => prop::collection::vec(finding(), 0..8)
            .prop_map(|findings| json!({ "findings": findings }))
            .boxed(),
        "marketo-disconnected" | "undone" => Just(json!({})).boxed(),
        _ => facts().boxed(),
    }
}

fn address() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => select(vec![
            json!("https://login.salesforce.com"),
            json!("https://test.salesforce.com"),
            json!("https://northwind.my.salesforce.com"),
            json!("https://123-abc-456.mktorest.com"),
            json!("http://127.0.0.1:9/rest"),
        ]),
        1 => text(200),
    ]
}

fn finding() -> impl Strategy<Value = Value> {
    let status = select(vec!["ok", "warning", "failure", "unknown", "nearly"]);
    let at = prop_oneof![3 => NOON - 9_000_000_000..NOON, 1 => number().prop_map(|at| at.as_u64().unwrap_or(u64::MAX))];
    (id(CHECKS), status, id(CODES), facts(), at).prop_map(|(check, status, code, facts, at)| {
        json!({ "check": check, "status": status, "code": code, "facts": facts, "at": at })
    })
}

fn signed_in(longest: usize) -> impl Strategy<Value = Value> {
    let organization = (text(40), text(longest), any::<Option<bool>>(), text(60));
    let scopes = prop::collection::vec(
        select(vec!["api", "refresh_token", "api", "\u{202e}ipa"]),
        0..4,
    );
    (organization, (text(40), text(longest)), address(), scopes, prop::option::of(failure()), any::<bool>()).prop_map(
        |((id, name, sandbox, edition), (user, username), instance, scopes, api, stay)| {
            json!({
                "organization": { "id": id, "name": name, "sandbox": sandbox, "edition": edition },
                "user": { "id": user, "username": username },
                "instance_url": instance, "scopes": scopes, "api": api, "stay": stay,
            })
        },
    )
}

fn connected(longest: usize) -> impl Strategy<Value = Value> {
    let access = prop_oneof![
        Just(json!({ "kind": "can" })),
        Just(json!({ "kind": "cannot" })),
        failure().prop_map(|why| json!({ "kind": "cannot-tell", "why": why })),
    ];
    let sees = prop::collection::btree_map("(leads|activities|users|\\PC{1,9})", access, 0..4);
    (text(longest), number(), number(), sees, number()).prop_map(|(user, calls, own, sees, activities)| {
        json!({ "api_user": user, "calls_today": calls, "own_calls_today": own, "sees": sees, "sales_activities": activities })
    })
}

fn invite_list(longest: usize) -> impl Strategy<Value = Value> {
    let counts = prop::collection::vec(number(), 7);
    (text(longest), text(80), counts, facts(), any::<bool>()).prop_map(|(file, sha256, counts, by_code, header)| {
        json!({
            "step": "invite-users", "file": file, "sha256": sha256, "bytes": counts[0], "encoding": "UTF-8",
            "bom": !header, "delimiter": ",", "header": header, "columns": { "email": 0, "first_name": counts[1] },
            "total": counts[2], "ready": counts[3], "rejected": counts[4], "blank": counts[5], "trimmed": counts[6],
            "by_code": if header { json!({}) } else { by_code },
        })
    })
}
