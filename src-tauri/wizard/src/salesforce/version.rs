//! Versions of the REST API, compared as numbers.

use std::{fmt, str::FromStr};

/// A version: release and the part after the point, which has always been 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApiVersion(u16, u16);

impl ApiVersion {
    /// The oldest that has everything asked for here: Spring '23.
    pub const FLOOR: Self = Self(57, 0);
    /// The newest that this program was tried with: Summer '26.
    pub const TESTED: Self = Self(67, 0);

    /// The one to speak with an org that offers these: its newest, but none newer than tried. The
    /// error is the newest that it offers, where that is too old.
    pub(super) fn choose(offered: &[Self]) -> Result<Self, Self> {
        let spoken = |version: &&Self| (Self::FLOOR..=Self::TESTED).contains(*version);
        match offered.iter().filter(spoken).max() {
            Some(version) => Ok(*version),
            None => Err(offered.iter().max().copied().unwrap_or(Self(0, 0))),
        }
    }
}

impl fmt::Display for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

impl FromStr for ApiVersion {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (release, point) = text.split_once('.').unwrap_or((text, "0"));
        Ok(Self(release.parse()?, point.parse()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(offered: &[&str]) -> Result<String, String> {
        let offered: Vec<ApiVersion> = offered.iter().map(|one| one.parse().unwrap()).collect();
        ApiVersion::choose(&offered)
            .map(|version| version.to_string())
            .map_err(|newest| newest.to_string())
    }

    #[test]
    fn the_newest_version_both_know_is_spoken() {
        assert_eq!(choose(&["31.0", "66.0", "67.0"]), Ok("67.0".into()));
        assert_eq!(choose(&["60.0", "66.0"]), Ok("66.0".into()));
        assert_eq!(choose(&["66.0", "67.0", "68.0"]), Ok("67.0".into()));
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(choose(&["100.0", "9.0", "58.0"]), Ok("58.0".into()));
        assert!("9.0".parse::<ApiVersion>().unwrap() < "57.0".parse().unwrap());
    }

    #[test]
    fn an_org_without_a_common_version_is_told_with_its_newest() {
        assert_eq!(choose(&["55.0", "56.0"]), Err("56.0".into()));
        assert_eq!(choose(&[]), Err("0.0".into()));
    }
}
