//! Numbers, texts and ids that no program of ours would write.

use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

/// 23 November 2026, noon UTC.
pub(crate) const NOON: u64 = 1_795_435_200_000;

/// Ids that the guide and the checks know, and finding codes that have sentences.
pub(crate) const ROWS: &[&str] = &[
    "actions-enabled",
    "marketo-salesforce-sync",
    "marketo-sales-account",
    "connect-salesforce",
    "connect-marketo",
    "initiate-sync",
    "invite-users",
    "install-package",
    "configure-salesforce",
    "salesforce-sign-in",
    "marketo-credentials",
];
pub(crate) const CHECKS: &[&str] = &[
    "salesforce-edition",
    "marketo-sync",
    "actions-app",
    "owned-people",
    "sales-activities",
    "invited-activated",
    "seats",
    "package",
    "remote-sites",
    "layouts",
    "permission-set",
    "first-user-in-marketo",
];

pub(crate) fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => (0..200_u64).prop_map(Value::from),
        3 => (NOON - 9_000_000_000..NOON + 9_000_000_000).prop_map(Value::from),
        2 => select(vec![
            json!(0),
            json!(100_000_000_000_000_000_u64),
            json!(8_640_000_000_000_000_u64),
            json!(8_640_000_000_000_001_u64),
            json!(9_007_199_254_740_993_u64),
            json!(u64::from(u32::MAX)),
            json!(u64::MAX),
            json!(u64::MAX - 1),
            json!(i64::MAX),
        ]),
        1 => select(vec![json!(-1), json!(1.5), json!(1e300), json!("7"), json!(null), json!([])]),
    ]
}

/// Texts of any size up to `longest`.
pub(crate) fn text(longest: usize) -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => "[A-Za-z0-9 .,]{1,24}".prop_map(Value::from),
        4 => select(TEXTS).prop_map(Value::from),
        2 => "\\PC{0,40}".prop_map(Value::from),
        1 => (1..longest).prop_map(|length| Value::from("long ".repeat(length / 5 + 1))),
        1 => select(vec![json!(null), json!(7), json!({}), json!(true)]),
    ]
}

const TEXTS: &[&str] = &[
    "",
    " ",
    "__proto__",
    "constructor",
    "\u{202e}moc.evil\u{202c} Ana",
    "Ana\u{202e}",
    "\u{2069}\u{2069}\u{202e}Ana",
    "\u{2066}\u{2067}Ana\u{2068}",
    "one\ntwo\r\nthree\u{2028}four\u{2029}five\u{85}six",
    "\u{0}\u{1}\u{7}\u{8}\u{1b}[31mred\u{1b}[0m\u{7f}\u{9b}31m",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦🏳️‍🌈🇫🇷",
    "\u{feff}\u{200b}\u{200d}\u{ad}",
    "١٢٣٤٥ أنا محمد",
    "אני דוד",
    "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "{ $name } {\"x\"} -term",
    "$& $1 %s %n",
    "../../etc/passwd",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "\u{e000}sync\u{e001}",
];

/// One of the ids that are known, or any text at all.
pub(crate) fn id(known: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop_oneof![
        9 => select(known).prop_map(Value::from),
        1 => text(200),
    ]
}

/// Facts of a finding or a failure, by the names that the sentences use or any other.
pub(crate) fn facts() -> impl Strategy<Value = Value> {
    const NAMES: &[&str] = &[
        "name",
        "names",
        "count",
        "of",
        "edition",
        "version",
        "users",
        "user",
        "missing",
        "found",
        "sites",
        "rows",
        "fields",
        "layouts",
        "last_used_at",
        "started_at",
        "reason",
        "status",
        "host",
        "detail",
        "__proto__",
        "",
    ];
    let fact = prop_oneof![
        3 => number(),
        3 => text(300),
        1 => prop::collection::vec(text(60), 0..4).prop_map(Value::from),
    ];
    prop::collection::btree_map(select(NAMES).prop_map(str::to_owned), fact, 0..5)
        .prop_map(|facts| Value::Object(facts.into_iter().collect()))
}

/// A failure as it stands in journals.
pub(crate) fn failure() -> impl Strategy<Value = Value> {
    const CODES: &[&str] = &[
        "salesforce-api-disabled",
        "salesforce-session-ended",
        "marketo-access-denied",
        "network-unreachable",
        "unheard-of",
        "",
        "__proto__",
    ];
    (
        id(CODES),
        prop::collection::btree_map("[a-z]{1,8}", "\\PC{0,20}", 0..3),
    )
        .prop_map(|(code, facts)| json!({ "code": code, "facts": facts }))
}
