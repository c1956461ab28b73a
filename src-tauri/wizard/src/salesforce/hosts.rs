//! The hosts of Salesforce: which of them a person signs in at, and the My Domain behind those that an org
//! shows its pages under.
//!
//! Formats: Salesforce Help, *My Domain URL Formats* (enhanced domains, enforced since Winter '24); the
//! hosts under `.mil`, which no page of Salesforce lists: its CLI (`sfdcUrl`) and browser extensions.

use super::LoginKind;

/// What an org shows its pages under, and what stands in its place in the My Domain.
const PAGES: [(&str, &str); 6] = [
    (".lightning.force.com", ".my.salesforce.com"),
    (".file.force.com", ".my.salesforce.com"),
    (".my.salesforce-setup.com", ".my.salesforce.com"),
    (".lightning.crmforce.mil", ".my.salesforce.mil"),
    (".lightning.force.mil", ".my.salesforce.mil"),
    (".my.salesforce-setup.mil", ".my.salesforce.mil"),
];

/// What Visualforce pages stand under: the name of the package comes after the My Domain, as in
/// `acme--c`, and the instance may follow.
const VISUALFORCE: [&str; 3] = [".vf.force.com", ".visualforce.com", ".visual.force.com"];

/// Hosts of Salesforce itself at which no org signs in.
const NO_ORG: [&str; 10] = [
    "admin",
    "appexchange",
    "developer",
    "help",
    "partners",
    "status",
    "success",
    "trailblazer",
    "trailhead",
    "www",
];

/// A name that can stand before a dot (RFC 1035 §2.3.1, with digits in front).
pub(super) fn is_label(text: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&text.len())
        && text.bytes().all(inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Only the name of a sandbox holds two hyphens in a row.
pub(super) fn my_domain_of(name: &str) -> &'static str {
    if name.contains("--") {
        ".sandbox.my.salesforce.com"
    } else {
        ".my.salesforce.com"
    }
}

/// The My Domain behind a host under which an org shows its pages; any other host unchanged.
pub(super) fn my_domain(host: &str) -> String {
    for (page, own) in PAGES {
        if let Some(org) = host.strip_suffix(page) {
            return format!("{org}{own}");
        }
    }
    VISUALFORCE
        .iter()
        .find_map(|suffix| behind_visualforce(host.strip_suffix(suffix)?))
        .unwrap_or_else(|| host.to_owned())
}

/// `acme--c` → acme; `acme--dev--c.sandbox` → the sandbox dev of acme. What follows the first dot is the
/// kind of org with enhanced domains, and the instance, which no longer counts, without.
fn behind_visualforce(org: &str) -> Option<String> {
    let (first, rest) = org.split_once('.').unwrap_or((org, ""));
    let (name, _package) = first.rsplit_once("--")?;
    let is_instance = rest.bytes().any(|byte| byte.is_ascii_digit());
    Some(if rest.is_empty() || is_instance {
        format!("{name}{}", my_domain_of(name))
    } else {
        format!("{name}.{rest}.my.salesforce.com")
    })
}

/// Whose host it is; none where nobody signs in to Salesforce.
pub(super) fn kind(host: &str) -> Option<LoginKind> {
    match host {
        "login.salesforce.com" => return Some(LoginKind::Production),
        "test.salesforce.com" => return Some(LoginKind::Sandbox),
        _ => {}
    }
    let suffixes = [
        ".my.salesforce.com",
        ".my.salesforce.mil",
        ".salesforce.com",
    ];
    let (org, suffix) = suffixes
        .iter()
        .find_map(|suffix| Some((host.strip_suffix(suffix)?, *suffix)))?;
    if org.is_empty() || !org.split('.').all(is_label) {
        return None;
    }
    let (first, rest) = org.split_once('.').unwrap_or((org, ""));
    if suffix == ".salesforce.com" {
        let taken = NO_ORG.contains(&first) || !rest.is_empty() || first == "my";
        return (!taken).then(|| instance_kind(first));
    }
    let sandbox = rest == "sandbox" || first.contains("--");
    Some(if sandbox {
        LoginKind::SandboxMyDomain
    } else {
        LoginKind::MyDomain
    })
}

/// Instances of sandboxes are called `cs` and a number.
fn instance_kind(instance: &str) -> LoginKind {
    let number = instance.strip_prefix("cs").unwrap_or_default();
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        LoginKind::SandboxMyDomain
    } else {
        LoginKind::MyDomain
    }
}
