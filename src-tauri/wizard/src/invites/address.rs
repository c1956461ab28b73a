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
    let shape = local_of_dot_atom_at_domain(address.as_bytes());
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

/// Bytes before the @ of dot-atom@domain, none where it is something else. One walk over the bytes: every
/// row of a list goes through here.
fn local_of_dot_atom_at_domain(address: &[u8]) -> Option<usize> {
    let mut local = 0;
    let mut atom = 0;
    loop {
        match *address.get(local)? {
            b'@' | b'.' if atom == 0 => return None,
            b'@' => break,
            b'.' => atom = 0,
            byte if is_in(byte, ATOM) => atom += 1,
            _ => return None,
        }
        local += 1;
    }
    let domain = &address[local + 1..];
    let (mut label, mut labels, mut alphabetic, mut before) = (0, 1, true, b'.');
    for &byte in domain {
        if byte == b'.' {
            if label == 0 || before == b'-' {
                return None;
            }
            (label, labels, alphabetic) = (0, labels + 1, true);
        } else {
            if !is_in(byte, LABEL) || label == LABEL_LIMIT || (label == 0 && byte == b'-') {
                return None;
            }
            label += 1;
            alphabetic &= is_in(byte, LETTER);
        }
        before = byte;
    }
    let last = &domain[domain.len() - label..];
    let is_ending = alphabetic
        || last
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case(b"xn--"));
    (labels >= 2 && label > 0 && before != b'-' && is_ending).then_some(local)
}

/// May stand in an atom (RFC 5322 §3.2.3).
const ATOM: u8 = 1;
/// May stand in a label: a letter, a digit, a hyphen.
const LABEL: u8 = 2;
/// Is a letter.
const LETTER: u8 = 4;

/// The sets each byte is in.
const SETS: [u8; 256] = {
    let mut sets = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        let letter = byte.is_ascii_alphabetic();
        let in_label = byte.is_ascii_alphanumeric() || byte == b'-';
        let in_atom = in_label
            || matches!(
                byte,
                b'!' | b'#'
                    | b'$'
                    | b'%'
                    | b'&'
                    | b'\''
                    | b'*'
                    | b'+'
                    | b'/'
                    | b'='
                    | b'?'
                    | b'^'
                    | b'_'
                    | b'`'
                    | b'{'
                    | b'|'
                    | b'}'
                    | b'~'
            );
        sets[byte as usize] =
            (letter as u8 * LETTER) | (in_label as u8 * LABEL) | (in_atom as u8 * ATOM);
        byte += 1;
    }
    sets
};

fn is_in(byte: u8, set: u8) -> bool {
    SETS[usize::from(byte)] & set != 0
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
    let ends_local = |before: &str| {
        before
            .bytes()
            .next_back()
            .is_some_and(|byte| is_in(byte, ATOM))
    };
    let begins_domain = |after: &str| after.bytes().next().is_some_and(|byte| is_in(byte, LABEL));
    let places = text.match_indices('@');
    places
        .filter(|(at, _)| ends_local(&text[..*at]) && begins_domain(&text[at + 1..]))
        .count() as u64
}

/// Whether the domain of an address can never receive mail: it is reserved (RFC 6761), or its last label has one letter.
pub(super) fn is_unreachable(address: &str) -> bool {
    let last = address.rsplit('.').next().unwrap_or_default();
    last.len() == 1
        || ["invalid", "test", "localhost"]
            .iter()
            .any(|reserved| last.eq_ignore_ascii_case(reserved))
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
