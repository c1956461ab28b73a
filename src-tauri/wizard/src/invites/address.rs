//! What an e-mail address must look like to be accepted by both products.
//!
//! ASCII dot-atom@domain (RFC 5321 §4.1.2 without quoted strings and domain literals), at least two
//! labels of letters, digits and hyphens, the last one alphabetic or `xn--…`; at most 64 characters
//! before the @ (RFC 5321 §4.5.3.1.1) and 254 in all (RFC 5321 §4.5.3.1.3, erratum 1690 of RFC 3696).

use crate::words::characters::{is_control, is_hidden};

/// Characters before the @.
pub const LOCAL_LIMIT: usize = 64;
/// Characters in all.
pub const ADDRESS_LIMIT: usize = 254;
/// Characters between two dots of the domain (RFC 1035 §2.3.4).
const LABEL_LIMIT: usize = 63;

/// What is wrong with an address; several things can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent findings, not a state"
)]
pub struct Faults {
    /// Not of the form dot-atom@domain. Not judged while there are characters that must go first.
    pub invalid: bool,
    /// Visible characters that are not ASCII.
    pub not_ascii: bool,
    /// Over one of the limits.
    pub too_long: bool,
    /// Control characters, line breaks among them.
    pub control: bool,
    /// Characters that cannot be seen.
    pub hidden: bool,
}

impl Faults {
    /// Whether there is none.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What is wrong with `address`, which has no white space at its ends.
pub fn faults(address: &str) -> Faults {
    let shape = local_of_dot_atom_at_domain(address);
    if shape.is_some_and(|local| local <= LOCAL_LIMIT) && address.len() <= ADDRESS_LIMIT {
        return Faults::default();
    }
    let mut faults = Faults::default();
    for character in address.chars() {
        if is_control(character) {
            faults.control = true;
        } else if is_hidden(character) {
            faults.hidden = true;
        } else if !character.is_ascii() {
            faults.not_ascii = true;
        }
    }
    let local = address
        .chars()
        .position(|character| character == '@')
        .unwrap_or(0);
    faults.too_long = local > LOCAL_LIMIT || address.chars().count() > ADDRESS_LIMIT;
    faults.invalid = !(faults.control || faults.hidden || faults.not_ascii) && shape.is_none();
    faults
}

/// Bytes before the @ of dot-atom@domain, none where it is something else.
fn local_of_dot_atom_at_domain(address: &str) -> Option<usize> {
    let (local, domain) = address.split_once('@')?;
    let is_atom = |atom: &str| !atom.is_empty() && atom.bytes().all(is_in_atom);
    let is_label = |label: &str| {
        (1..=LABEL_LIMIT).contains(&label.len())
            && label.bytes().all(is_in_label)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let (_, ending) = domain.rsplit_once('.')?;
    let is_ending = ending.bytes().all(|byte| byte.is_ascii_alphabetic())
        || ending.to_ascii_lowercase().starts_with("xn--");
    let is_good = local.split('.').all(is_atom) && domain.split('.').all(is_label) && is_ending;
    is_good.then_some(local.len())
}

/// Whether a byte may stand in a label: a letter, a digit, a hyphen.
fn is_in_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-'
}

/// Whether a byte may stand in an atom (RFC 5322 §3.2.3).
fn is_in_atom(byte: u8) -> bool {
    is_in_label(byte) || b"!#$%&'*+/=?^_`{|}~".contains(&byte)
}

/// Whether a cell is meant to be an address, right or wrong: something, an @, something, and no white space
/// or separators. Good enough to tell columns and headers apart.
pub(super) fn is_like(cell: &str) -> bool {
    let cell = cell.trim();
    cell.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !cell.contains(|character: char| {
                character.is_whitespace() || matches!(character, ',' | ';' | '|' | '"' | '(' | ')')
            })
    })
}

/// Addresses that stand in a text, maybe with other text around them.
pub(super) fn count_in(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let is_inside = |pair: &[u8]| is_in_atom(pair[0]) && pair[1] == b'@' && is_in_label(pair[2]);
    bytes.windows(3).filter(|bytes| is_inside(bytes)).count() as u64
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

/// Endings of domains as they are mistyped, and what is meant.
const MISTYPED: [(&str, &str); 14] = [
    ("con", "com"),
    ("cim", "com"),
    ("cmo", "com"),
    ("comm", "com"),
    ("coom", "com"),
    ("cpm", "com"),
    ("ocm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("nte", "net"),
    ("nett", "net"),
    ("ent", "net"),
    ("ogr", "org"),
    ("rog", "org"),
];

/// The address that is meant, where the ending of its domain looks mistyped: `.con`, `,com`.
pub(super) fn meant(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let domain = domain.replace(',', ".");
    let (start, ending) = domain.rsplit_once('.')?;
    let mut right = MISTYPED
        .iter()
        .filter(|(wrong, _)| ending.eq_ignore_ascii_case(wrong));
    let meant = format!(
        "{local}@{start}.{}",
        right.next().map_or(ending, |(_, right)| right)
    );
    (meant != address && faults(&meant).is_none()).then_some(meant)
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

    const NONE: Faults = Faults {
        invalid: false,
        not_ascii: false,
        too_long: false,
        control: false,
        hidden: false,
    };
    const INVALID: Faults = Faults {
        invalid: true,
        ..NONE
    };

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
            assert_eq!(faults(address), NONE, "{address}");
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
        assert_eq!(faults(&format!("a@{label}.example")), NONE);
        assert_eq!(faults(&format!("a@{label}d.example")), INVALID);
        let local = "a".repeat(64);
        assert_eq!(faults(&format!("{local}@northwind.example")), NONE);
        assert_eq!(
            faults(&format!("{local}a@northwind.example")),
            Faults {
                too_long: true,
                ..NONE
            }
        );
        let of_length = |length: usize| {
            let domain = format!("{label}.{label}.{label}.example");
            format!("{}@{domain}", "a".repeat(length - domain.len() - 1))
        };
        assert_eq!(faults(&of_length(254)), NONE);
        assert_eq!(
            faults(&of_length(255)),
            Faults {
                too_long: true,
                ..NONE
            }
        );
    }

    #[test]
    fn several_faults_are_found_at_once() {
        let long = "a".repeat(65);
        assert_eq!(
            faults(&format!("{long}@northwind")),
            Faults {
                too_long: true,
                ..INVALID
            }
        );
        assert_eq!(
            faults("jos\u{e9}\u{200b}\t@northwind.example"),
            Faults {
                not_ascii: true,
                control: true,
                hidden: true,
                ..NONE
            }
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
            assert_eq!(
                with(hidden),
                Faults {
                    hidden: true,
                    ..NONE
                },
                "{hidden:?}"
            );
        }
        for control in [
            '\0', '\u{1}', '\t', '\r', '\n', '\u{7f}', '\u{85}', '\u{2028}',
        ] {
            assert_eq!(
                with(control),
                Faults {
                    control: true,
                    ..NONE
                },
                "{control:?}"
            );
        }
        for letter in ['é', 'ß', 'я', '用', '＠', '\u{a0}', '\u{fffd}'] {
            assert_eq!(
                with(letter),
                Faults {
                    not_ascii: true,
                    ..NONE
                },
                "{letter:?}"
            );
        }
    }

    #[test]
    fn nothing_is_only_half_an_address() {
        assert_eq!(faults(""), INVALID);
    }
}
