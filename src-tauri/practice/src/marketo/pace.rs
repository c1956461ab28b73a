//! How many calls were made in the last few seconds.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

/// When the calls of the running window were made.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    calls: VecDeque<Instant>,
}

impl Pace {
    /// Counts a call; false when there were `most` within `window` already, and then it is not counted.
    pub(super) fn count(&mut self, most: usize, window: Duration) -> bool {
        while self
            .calls
            .front()
            .is_some_and(|call| call.elapsed() >= window)
        {
            self.calls.pop_front();
        }
        let counted = self.calls.len() < most;
        if counted {
            self.calls.push_back(Instant::now());
        }
        counted
    }
}
