//! Not more calls than Adobe advises.
//!
//! A subscription takes 100 calls in 20 s and 10 at once, from all of its integrations together; Adobe
//! advises each to stay within half of that (*Integration Best Practices*).

use std::{collections::VecDeque, sync::Arc, time::Duration};

use tokio::{
    sync::{Mutex, OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep_until},
};

/// Calls within [`WINDOW`].
pub const CALLS: usize = 50;
/// Calls that run at the same time.
pub const AT_ONCE: usize = 5;
/// The time that is counted over.
pub const WINDOW: Duration = Duration::from_secs(20);

/// Lets calls through, in the order in which they came. Cloning is cheap and shares the count.
#[derive(Clone)]
pub struct Pacer {
    running: Arc<Semaphore>,
    started: Arc<Mutex<VecDeque<Instant>>>,
}

impl Default for Pacer {
    fn default() -> Self {
        Self {
            running: Arc::new(Semaphore::new(AT_ONCE)),
            started: Arc::default(),
        }
    }
}

/// A call that may run; it has ended when this is dropped.
pub struct Turn {
    _running: Option<OwnedSemaphorePermit>,
}

impl Pacer {
    /// Waits until one more call may start.
    pub async fn turn(&self) -> Turn {
        // Nothing closes the semaphore, so there always is a permit.
        let running = self.running.clone().acquire_owned().await.ok();
        let mut started = self.started.lock().await;
        if started.len() == CALLS
            && let Some(first) = started.front().copied()
        {
            // Whoever comes later waits for the lock, and so for its turn.
            sleep_until(first + WINDOW).await;
            started.pop_front();
        }
        started.push_back(Instant::now());
        Turn { _running: running }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn at_most_fifty_calls_start_within_any_twenty_seconds() {
        let pacer = Pacer::default();
        let mut starts = Vec::new();
        for _ in 0..175 {
            drop(pacer.turn().await);
            starts.push(Instant::now());
            tokio::time::advance(Duration::from_millis(7)).await;
        }
        for pair in starts.windows(CALLS + 1) {
            assert!(pair[CALLS] - pair[0] >= WINDOW);
        }
        let took = *starts.last().unwrap() - starts[0];
        assert!(
            took >= 3 * WINDOW && took < 3 * WINDOW + Duration::from_secs(2),
            "{took:?}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn at_most_five_calls_run_at_once() {
        let pacer = Pacer::default();
        let running = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..40 {
            let (pacer, running) = (pacer.clone(), running.clone());
            calls.spawn(async move {
                let _turn = pacer.turn().await;
                let now = 1 + running.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(100)).await;
                running.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                now
            });
        }
        let most = calls.join_all().await.into_iter().max();
        assert_eq!(most, Some(AT_ONCE));
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_given_up_gives_its_turn_back() {
        let pacer = Pacer::default();
        let mut held = Vec::new();
        for _ in 0..AT_ONCE {
            held.push(pacer.turn().await);
        }
        let waiting = tokio::time::timeout(Duration::from_secs(1), pacer.turn()).await;
        assert!(waiting.is_err());
        drop(held);
        pacer.turn().await;
    }
}
