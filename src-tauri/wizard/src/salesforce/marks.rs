//! What only the vendor's wording tells apart.
//!
//! Two error codes of Salesforce stand for two things each, with nothing but the message between them.
//! This table is the one place where a text of the vendor is looked into; where the wording changes, the
//! first meaning of the code is taken.

/// `INVALID_SESSION_ID` that is no expired session but a policy or a missing scope: signing in again or
/// refreshing would change nothing. Source: jsforce `http-api.ts` (the list it does not refresh on), and
/// forcedotcom/dataloader#1641.
const NOT_FOR_API: [&str; 3] = [
    "session is not valid for use with the api",
    "session is not valid for use with the rest api",
    "connected app is not attached to agent",
];

/// `REQUEST_LIMIT_EXCEEDED` that means too many calls at once, not the quota of the day. Source: REST API
/// Developer Guide, *Status Codes and Error Responses*; Adobe, *Salesforce diagnostics* of MSI Actions.
const AT_ONCE: [&str; 2] = ["concurrentrequests", "concurrentperorg"];

/// Whether the message says that this session may not use the API at all.
pub(super) fn not_for_api(message: &str) -> bool {
    holds(message, &NOT_FOR_API)
}

/// Whether the message says that too many calls ran at once.
pub(super) fn at_once(message: &str) -> bool {
    holds(message, &AT_ONCE)
}

fn holds(message: &str, marks: &[&str]) -> bool {
    let message = message.to_ascii_lowercase();
    marks.iter().any(|mark| message.contains(mark))
}
