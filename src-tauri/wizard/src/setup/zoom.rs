//! Size of everything in the window, as a browser zooms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sizes in percent, ascending.
const SIZES: [u16; 9] = [75, 80, 90, 100, 110, 125, 150, 175, 200];
const USUAL: u16 = 100;

/// One of the sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16")]
pub struct Zoom(u16);

/// What a person does to the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ZoomChange {
    /// The next larger one.
    In,
    /// The next smaller one.
    Out,
    /// Back to 100 percent.
    Usual,
}

impl Default for Zoom {
    fn default() -> Self {
        Self(USUAL)
    }
}

impl From<u16> for Zoom {
    /// The size nearest to a number of percent, whoever wrote it.
    fn from(percent: u16) -> Self {
        let nearest = SIZES.into_iter().min_by_key(|size| size.abs_diff(percent));
        Self(nearest.unwrap_or(USUAL))
    }
}

impl Zoom {
    /// The size in percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// The size as a factor.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks it")]
    pub(super) fn is_usual(&self) -> bool {
        self.0 == USUAL
    }

    /// The size after a change; the smallest and the largest stay.
    pub(super) fn changed(self, change: ZoomChange) -> Self {
        let next = match change {
            ZoomChange::In => SIZES.into_iter().find(|size| *size > self.0),
            ZoomChange::Out => SIZES.into_iter().rev().find(|size| *size < self.0),
            ZoomChange::Usual => Some(USUAL),
        };
        next.map_or(self, Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_is_reached_and_none_beyond() {
        let mut zoom = Zoom::from(0);
        let sizes = SIZES.map(|_| {
            let size = zoom.percent();
            zoom = zoom.changed(ZoomChange::In);
            size
        });
        assert_eq!(sizes, SIZES);
        assert_eq!(zoom.percent(), 200);
        assert_eq!(zoom.changed(ZoomChange::Out).percent(), 175);
        assert_eq!(zoom.changed(ZoomChange::Usual), Zoom::default());
        assert_eq!(Zoom::from(75).changed(ZoomChange::Out).percent(), 75);
    }

    #[test]
    fn any_number_becomes_the_nearest_size() {
        for (percent, size) in [(0, 75), (87, 90), (104, 100), (u16::MAX, 200)] {
            assert_eq!(Zoom::from(percent).percent(), size, "{percent}");
        }
    }
}
