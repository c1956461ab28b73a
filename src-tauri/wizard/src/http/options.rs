//! How the door behaves; everything that is not the same every time is handed in here.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant, SystemTime},
};

/// The time of day, time that passes, and waiting.
pub trait Clock: Send + Sync {
    /// The time of day, which a `Retry-After` with a date is measured against.
    fn now(&self) -> SystemTime;
    /// Time since some fixed moment; never goes back.
    fn passed(&self) -> Duration;
    /// Waits.
    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>>;
}

/// The clock of the system.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    since: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            since: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn passed(&self) -> Duration {
        self.since.elapsed()
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(tokio::time::sleep(time))
    }
}

/// A source of numbers from 0 (included) to 1 (excluded), evenly spread.
pub type Random = Arc<dyn Fn() -> f64 + Send + Sync>;

/// How what is safe to repeat is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repetitions {
    /// Times a call is sent at most, the first one included.
    pub tries: u32,
    /// Upper end of the first wait; it doubles with every further one.
    pub first: Duration,
    /// Upper end of every wait.
    pub longest: Duration,
    /// Longest `Retry-After` that is waited for. A longer one ends the call with the answer that asked
    /// for it: waiting less would be ignoring it, and nobody sits before a window for an hour.
    pub longest_asked: Duration,
    /// Time after the first try within which the last one has to begin.
    pub overall: Duration,
    /// Repetitions of all calls of one run together.
    pub budget: u32,
}

impl Default for Repetitions {
    fn default() -> Self {
        Self {
            tries: 5,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(10),
            longest_asked: Duration::from_secs(30),
            overall: Duration::from_secs(90),
            budget: 20,
        }
    }
}

/// How the door behaves; the default is what the product ships with.
#[derive(Clone)]
pub struct HttpOptions {
    /// Time to connect, the TLS handshake included.
    pub connect: Duration,
    /// Time without a byte.
    pub idle: Duration,
    /// Repeating.
    pub repetitions: Repetitions,
    /// Clock, for waiting between tries.
    pub clock: Arc<dyn Clock>,
    /// Randomness, for the same.
    pub random: Random,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            repetitions: Repetitions::default(),
            clock: Arc::new(SystemClock::default()),
            random: Arc::new(fastrand::f64),
        }
    }
}

impl fmt::Debug for HttpOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpOptions")
            .field("connect", &self.connect)
            .field("idle", &self.idle)
            .field("repetitions", &self.repetitions)
            .finish_non_exhaustive()
    }
}
