//! Random texts, texts that follow from a seed, and digests.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

use crate::PracticeError;

/// 32 random bytes from which everything secret of one organisation follows.
pub(crate) type Seed = [u8; 32];

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], PracticeError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| PracticeError::System(error.to_string()))?;
    Ok(bytes)
}

/// HMAC-SHA-256 of `label` under the seed.
pub(crate) fn derive(seed: &[u8], label: &str) -> [u8; 32] {
    // HMAC takes a key of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(seed) else {
        return [0; 32];
    };
    mac.update(label.as_bytes());
    mac.finalize().into_bytes().into()
}

/// SHA-256 of a token in hexadecimal; what a state file holds instead of the token.
pub(crate) fn digest(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// The `code_challenge` of a verifier, RFC 7636 §4.2.
pub(crate) fn challenge(verifier: &str) -> String {
    base64url(&Sha256::digest(verifier.as_bytes()))
}

/// Without padding.
pub(crate) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// In lower case.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What [`hex`] wrote.
pub(crate) fn unhex(text: &str) -> Option<Seed> {
    let mut seed = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (place, byte) in seed.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_rfc_7636_appendix_b() {
        assert_eq!(
            challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }

    #[test]
    fn a_seed_survives_being_written() {
        let seed = derive(b"seed", "label");
        assert_eq!(unhex(&hex(&seed)), Some(seed));
        assert_eq!(unhex("zz"), None);
        assert_ne!(derive(&seed, "a"), derive(&seed, "b"));
    }
}
