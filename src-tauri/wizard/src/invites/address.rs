//! What an e-mail address must look like to be accepted by both products.
//!
//! ASCII dot-atom@domain (RFC 5321 §4.1.2 without quoted strings and domain literals), at least two labels of letters,
//! digits and hyphens, the last one alphabetic or `xn--…`; at most 64 characters before the @ (RFC 5321 §4.5.3.1.1) and
//! 254 in all (RFC 5321 §4.5.3.1.3, erratum 1690 of RFC 3696).

use super::people::Code;
use crate::words::characters::{is_control, is_hidden};

/// Characters before the @, in all, and between two dots of the domain (RFC 1035 §2.3.4).
const LOCAL_LIMIT: usize = 64;
const ADDRESS_LIMIT: usize = 254;
const LABEL_LIMIT: usize = 63;

/// What is wrong with `address`, which has no white space at its ends.
pub fn faults(address: &str) -> Vec<Code> {
    let is_dot_atom = is_dot_atom_at_domain(address);
    let length = address.chars().count();
    let local = address.chars().position(|one| one == '@').unwrap_or(0);
    if is_dot_atom && local <= LOCAL_LIMIT && length <= ADDRESS_LIMIT {
        return Vec::new();
    }
    let is_odd = |one: char| is_control(one) || is_hidden(one);
    let not_ascii = address.contains(|one: char| !one.is_ascii() && !is_odd(one));
    let control = address.contains(is_control);
    let hidden = address.contains(is_hidden);
    // The form is not judged while there are characters that must go first.
    let invalid = !(is_dot_atom || not_ascii || control || hidden);
    let too_long = local > LOCAL_LIMIT || length > ADDRESS_LIMIT;
    let faults = [
        (invalid, Code::EmailInvalid),
        (not_ascii, Code::EmailNotAscii),
        (too_long, Code::EmailTooLong),
        (control, Code::ControlCharacter),
        (hidden, Code::HiddenCharacter),
    ];
    let faults = faults.into_iter().filter(|(is_so, _)| *is_so);
    faults.map(|(_, code)| code).collect()
}

fn is_dot_atom_at_domain(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else {
        return false;
    };
    let is_dot = |byte: &u8| *byte == b'.';
    let is_atom = |atom: &[u8]| !atom.is_empty() && atom.iter().copied().all(is_in_atom);
    let is_label = |label: &[u8]| {
        (1..=LABEL_LIMIT).contains(&label.len())
            && label.iter().copied().all(is_in_label)
            && label.first() != Some(&b'-')
            && label.last() != Some(&b'-')
    };
    let is_last = |label: &str| {
        label.bytes().all(|byte| byte.is_ascii_alphabetic())
            || label.to_ascii_lowercase().starts_with("xn--")
    };
    local.as_bytes().split(is_dot).all(is_atom)
        && domain.as_bytes().split(is_dot).all(is_label)
        && domain
            .rsplit_once('.')
            .is_some_and(|(_, last)| is_last(last))
}

/// Whether a byte may stand in a label.
fn is_in_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

/// Whether a byte may stand in an atom (RFC 5322 §3.2.3).
fn is_in_atom(byte: u8) -> bool {
    is_in_label(byte) || b"!#$%&'*+/=?^_`{|}~".contains(&byte)
}

/// Whether a cell is meant to be an address, right or wrong: something, an @, something, and no white space or
/// separators.
pub(super) fn is_like(cell: &str) -> bool {
    let cell = cell.trim();
    let is_separator = |one: char| one.is_whitespace() || r#",;|"()"#.contains(one);
    cell.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !cell.contains(is_separator)
    })
}

/// Addresses that stand in a text, maybe with other text around them.
pub(super) fn count_in(text: &str) -> u64 {
    let places = text.as_bytes().windows(3);
    let is_address = |at: &&[u8]| is_in_atom(at[0]) && at[1] == b'@' && is_in_label(at[2]);
    places.filter(is_address).count() as u64
}

/// Whether nobody can receive mail at an address: its domain is reserved (RFC 6761), the last label has one letter, or it
/// is the name that Microsoft Entra gives to a guest.
pub(super) fn is_unreachable(address: &str) -> bool {
    let last = address.rsplit('.').next().unwrap_or_default();
    let reserved = ["invalid", "test", "localhost"];
    last.len() == 1
        || reserved.iter().any(|one| last.eq_ignore_ascii_case(one))
        || (address.contains('#') && address.to_ascii_uppercase().contains("#EXT#@"))
}

/// Endings of domains, each with those that are it mistyped.
const MISTYPED: [(&str, &[&str]); 3] = [
    (
        "com",
        &[
            "con", "cim", "cmo", "comm", "coom", "cpm", "ocm", "vom", "xom",
        ],
    ),
    ("net", &["ent", "nett", "nte"]),
    ("org", &["ogr", "rog"]),
];

/// The address that is meant, where the ending of its domain looks mistyped: `.con`, `,com`.
pub(super) fn meant(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let (start, ending) = domain.rsplit_once(['.', ','])?;
    let is_it = |wrong: &&str| ending.eq_ignore_ascii_case(wrong);
    let right = MISTYPED.iter().find(|(_, wrong)| wrong.iter().any(is_it));
    if right.is_none() && !domain.contains(',') {
        return None;
    }
    let start = start.replace(',', ".");
    let meant = format!(
        "{local}@{start}.{}",
        right.map_or(ending, |(right, _)| right)
    );
    (meant != address && faults(&meant).is_empty()).then_some(meant)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "tests"
    )]

    use super::*;

    const INVALID: [Code; 1] = [Code::EmailInvalid];

    #[test]
    fn addresses_that_people_have_are_accepted() {
        for address in [
            "ana@northwind.example",
            "ANA@NORTHWIND.EXAMPLE",
            "ana.duarte+msi@sales.northwind.example",
            "o'neill_j@northwind-traders.example",
            "1@2.example",
            "a@b.c",
            "ana@3com.example",
            "ana@xn--caf-dma.xn--p1ai",
            "ana@northwind.XN--P1AI",
            "!#$%&'*+-/=?^_`{|}~@northwind.example",
        ] {
            assert_eq!(faults(address), [], "{address}");
        }
    }

    #[test]
    fn what_is_not_dot_atom_at_domain_is_invalid() {
        for address in [
            "ana",
            "@",
            "ana@",
            "@northwind.example",
            "ana@northwind",
            "ana@localhost",
            "ana@@northwind.example",
            "ana@sales@northwind.example",
            ".ana@northwind.example",
            "ana.@northwind.example",
            "a..na@northwind.example",
            "ana@.northwind.example",
            "ana@northwind..example",
            "ana@northwind.example.",
            "ana@northwind.1",
            "ana@127.0.0.1",
            "ana@northwind.ex4mple",
            "ana@-northwind.example",
            "ana@northwind-.example",
            "ana@northwind.xn--",
            "ana@north_wind.example",
            "ana@[127.0.0.1]",
            "ana@[IPv6:::1]",
            "\"ana\"@northwind.example",
            "\"a b\"@northwind.example",
            "ana(work)@northwind.example",
            "Ana Duarte <ana@northwind.example>",
            "<ana@northwind.example>",
            "mailto:ana@northwind.example",
            "ana bo@northwind.example",
            "ana@north wind.example",
            "ana@northwind.example,bo@northwind.example",
            "ana@northwind.example;bo@northwind.example",
            "ana\\@northwind.example",
        ] {
            assert_eq!(faults(address), INVALID, "{address}");
        }
    }

    #[test]
    fn the_limits_are_those_of_the_standard() {
        let label = "d".repeat(63);
        assert_eq!(faults(&format!("a@{label}.example")), []);
        assert_eq!(faults(&format!("a@{label}d.example")), INVALID);
        let local = "a".repeat(64);
        assert_eq!(faults(&format!("{local}@northwind.example")), []);
        assert_eq!(
            faults(&format!("{local}a@northwind.example")),
            [Code::EmailTooLong]
        );
        let of_length = |length: usize| {
            let domain = format!("{label}.{label}.{label}.example");
            format!("{}@{domain}", "a".repeat(length - domain.len() - 1))
        };
        assert_eq!(faults(&of_length(254)), []);
        assert_eq!(faults(&of_length(255)), [Code::EmailTooLong]);
    }

    #[test]
    fn several_faults_are_found_at_once() {
        let long = "a".repeat(65);
        assert_eq!(
            faults(&format!("{long}@northwind")),
            [Code::EmailInvalid, Code::EmailTooLong]
        );
        assert_eq!(
            faults("jos\u{e9}\u{200b}\t@northwind.example"),
            [
                Code::EmailNotAscii,
                Code::ControlCharacter,
                Code::HiddenCharacter
            ]
        );
    }

    #[test]
    fn characters_that_cannot_be_seen_are_told_from_foreign_letters() {
        let with = |character: char| faults(&format!("an{character}a@northwind.example"));
        for hidden in [
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{ad}',
            '\u{202e}',
            '\u{2066}',
            '\u{feff}',
            '\u{e0061}',
        ] {
            assert_eq!(with(hidden), [Code::HiddenCharacter], "{hidden:?}");
        }
        for control in [
            '\0', '\u{1}', '\t', '\r', '\n', '\u{7f}', '\u{85}', '\u{2028}',
        ] {
            assert_eq!(with(control), [Code::ControlCharacter], "{control:?}");
        }
        for letter in ['é', 'ß', 'я', '用', '＠', '\u{a0}', '\u{fffd}'] {
            assert_eq!(with(letter), [Code::EmailNotAscii], "{letter:?}");
        }
    }

    #[test]
    fn nothing_is_only_half_an_address() {
        assert_eq!(faults(""), INVALID);
    }
}
