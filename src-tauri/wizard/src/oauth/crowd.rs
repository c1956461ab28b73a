//! A bounded crowd of things under way: a new one is always let in, if need be in place of the oldest.
//!
//! All are driven by whoever awaits [`Crowd::next`]: a request is read and answered without being handed
//! from task to task, and nothing goes on after its owner is gone.

use std::{collections::BTreeMap, future::pending, pin::Pin};

use futures_util::{
    StreamExt,
    future::{AbortHandle, Abortable},
    stream::FuturesUnordered,
};

type UnderWay<T> = Abortable<Pin<Box<dyn Future<Output = (u64, T)> + Send>>>;

/// What is under way.
pub(super) struct Crowd<T> {
    under_way: FuturesUnordered<UnderWay<T>>,
    /// In the order of their coming.
    handles: BTreeMap<u64, AbortHandle>,
    came: u64,
    most: usize,
}

impl<T: 'static> Crowd<T> {
    pub(super) fn of(most: usize) -> Self {
        Self {
            under_way: FuturesUnordered::new(),
            handles: BTreeMap::new(),
            came: 0,
            most,
        }
    }

    /// Begins something; if all places are taken, what has lasted longest ends.
    pub(super) fn admit(&mut self, begun: impl Future<Output = T> + Send + 'static) {
        if self.handles.len() >= self.most
            && let Some((_number, oldest)) = self.handles.pop_first()
        {
            oldest.abort();
        }
        let number = self.came;
        self.came += 1;
        let (handle, registration) = AbortHandle::new_pair();
        let numbered = Box::pin(async move { (number, begun.await) });
        self.under_way.push(Abortable::new(numbered, registration));
        self.handles.insert(number, handle);
    }

    /// What the next that ends by itself comes to. May be dropped and called again at any time.
    pub(super) async fn next(&mut self) -> T {
        loop {
            match self.under_way.next().await {
                Some(Ok((number, end))) => {
                    self.handles.remove(&number);
                    return end;
                }
                Some(Err(_aborted)) => {}
                None => pending().await,
            }
        }
    }
}
