//! Record ids of Salesforce: a prefix for the kind, a number, and a suffix that survives a loss of case.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SUFFIX: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/// The id of record `number` of the kind `prefix` (three characters): 18 characters.
pub(crate) fn id(prefix: &str, number: u64) -> String {
    let mut digits = [b'0'; 12];
    let mut rest = number;
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[usize::try_from(rest % 62).unwrap_or(0)];
        rest /= 62;
    }
    let mut id: String = prefix.to_owned();
    id.extend(digits.iter().map(|digit| char::from(*digit)));
    let suffix = suffix(&id);
    id + &suffix
}

/// The number of an id of the kind `prefix`, in either length; `None` when it is no such id.
pub(crate) fn number(prefix: &str, id: &str) -> Option<u64> {
    let short = short(id)?;
    let digits = short.strip_prefix(prefix)?;
    digits.bytes().try_fold(0_u64, |number, digit| {
        let value = DIGITS.iter().position(|known| *known == digit)?;
        number.checked_mul(62)?.checked_add(value as u64)
    })
}

/// The 15 characters that identify a record; `None` when the text cannot be an id.
pub(crate) fn short(id: &str) -> Option<&str> {
    if !matches!(id.len(), 15 | 18) || !id.bytes().all(|one| one.is_ascii_alphanumeric()) {
        return None;
    }
    let (short, rest) = id.split_at(15);
    (rest.is_empty() || rest.eq_ignore_ascii_case(&suffix(short))).then_some(short)
}

/// Three characters that say which of the 15 are capital letters, five in each.
fn suffix(short: &str) -> String {
    short
        .as_bytes()
        .chunks(5)
        .map(|five| {
            let capitals = five.iter().enumerate().fold(0, |bits, (place, one)| {
                bits | usize::from(one.is_ascii_uppercase()) << place
            });
            char::from(SUFFIX[capitals])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_its_number_in_both_lengths_and_refuses_a_wrong_suffix() {
        let long = id("005", 123_456);
        assert_eq!((long.len(), number("005", &long)), (18, Some(123_456)));
        assert_eq!(number("005", &long[..15]), Some(123_456));
        assert_eq!(number("00D", &long), None);
        assert_eq!(number("005", &format!("{}ZZZ", &long[..15])), None);
        assert_eq!(number("005", "005é00000000000"), None);
    }

    #[test]
    fn the_suffix_is_the_published_one() {
        // An account of the examples in Salesforce's REST API guide.
        assert_eq!(suffix("001D000000IqhSL"), "IAZ");
    }
}
