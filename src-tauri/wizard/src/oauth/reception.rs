//! Accepts connections, reads one request from each, and answers it.
//!
//! One owner of all state, one task for all connections. Nothing outlives the reception: dropping it closes
//! the port and every connection.
//!
//! Of the connections that have not yet sent a whole request only so many are kept; the one that has been
//! silent longest makes room. So the answer of the browser, which sends at once, is never kept waiting by
//! connections that send nothing.

use std::{future::poll_fn, io, task::Poll, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
    time::{sleep, timeout},
};

use super::{
    answer::Answer,
    crowd::Crowd,
    listener::Listener,
    page::Page,
    request::{self, Head, LONGEST},
    verdict::{Callback, Expected, OUTCOME, OVER, Stray, Verdict},
};
use crate::words::Language;

/// Most connections that are read, answered, or wait for the outcome, each.
const AT_ONCE: usize = 64;
/// How long a connection may take to send its request, and to take its answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a browser may take to close a connection that was answered.
const CLOSING: Duration = Duration::from_secs(1);
/// Pause after the system had no connection to give (no descriptor left).
const PAUSE: Duration = Duration::from_millis(50);

/// What happened at the port.
#[derive(Debug)]
pub(super) enum Event {
    /// A request that is not the one awaited; it was answered.
    Stray(Stray),
    /// The one awaited. The browser waits for the outcome.
    Callback(Callback),
    /// The page with the outcome reached a browser.
    Shown,
}

/// An open port, and what is expected there.
pub(super) struct Reception {
    v4: TcpListener,
    v6: Option<TcpListener>,
    expected: Expected,
    language: Language,
    outcome: watch::Sender<Option<Page>>,
    reading: Crowd<Option<(TcpStream, Head)>>,
    answering: Crowd<bool>,
    /// Those that wait for the outcome: apart, so that no crowd of other answers ends them.
    watching: Crowd<bool>,
}

impl Reception {
    /// Opens for one attempt. Needs a runtime.
    pub(super) fn open(
        listener: Listener,
        expected: Expected,
        language: Language,
    ) -> io::Result<Self> {
        Ok(Self {
            v4: TcpListener::from_std(listener.v4)?,
            v6: listener.v6.map(TcpListener::from_std).transpose()?,
            expected,
            language,
            outcome: watch::Sender::new(None),
            reading: Crowd::of(AT_ONCE),
            answering: Crowd::of(AT_ONCE),
            watching: Crowd::of(AT_ONCE),
        })
    }

    /// What happens next. May be dropped and called again at any time.
    pub(super) async fn next(&mut self) -> Event {
        loop {
            tokio::select! {
                accepted = accept(&self.v4, self.v6.as_ref()) => match accepted {
                    Ok(stream) => self.reading.admit(read(stream)),
                    Err(error) => {
                        tracing::warn!(%error, "no connection could be accepted");
                        sleep(PAUSE).await;
                    }
                },
                read = self.reading.next() => {
                    if let Some((stream, head)) = read
                        && let Some(event) = self.answer(stream, head)
                    {
                        return event;
                    }
                }
                _ = self.answering.next() => {}
                shown = self.watching.next() => {
                    if shown {
                        return Event::Shown;
                    }
                }
            }
        }
    }

    /// Judges an address pasted from the browser.
    pub(super) fn judge_pasted(&mut self, target: &str) -> Result<Callback, Stray> {
        match self.expected.judge_pasted(target) {
            Verdict::Callback(callback) => {
                self.expected.taken = true;
                Ok(callback)
            }
            Verdict::Stray(stray) => Err(stray),
            Verdict::Start | Verdict::Again | Verdict::Outcome | Verdict::Over => Err(Stray::Path),
        }
    }

    /// Shows how it ended to whoever waits for it, and to whoever still comes.
    pub(super) fn show(&mut self, page: Page) {
        self.outcome.send_replace(Some(page));
    }

    fn answer(&mut self, stream: TcpStream, head: Head) -> Option<Event> {
        let verdict = match head {
            Head::Whole(request) => self.expected.judge(&request),
            Head::Partial | Head::Garbage => Verdict::Stray(Stray::Garbage),
            Head::LineTooLong => Verdict::Stray(Stray::LineTooLong),
            Head::TooLarge => Verdict::Stray(Stray::HeadTooLarge),
        };
        let language = self.language;
        let (answer, event) = match verdict {
            Verdict::Stray(stray) => (Answer::stray(stray, language), Some(Event::Stray(stray))),
            Verdict::Start => {
                let to = self.expected.starting.take().map(|starting| starting.to);
                let answer = to.map(|to| Answer::see_other(to.as_str()));
                (
                    answer.unwrap_or_else(|| Answer::stray(Stray::Path, language)),
                    None,
                )
            }
            Verdict::Callback(callback) => {
                self.expected.taken = true;
                let answer = Answer::see_other(&self.expected.beside(OUTCOME));
                (answer, Some(Event::Callback(callback)))
            }
            Verdict::Again => (Answer::see_other(&self.expected.beside(OVER)), None),
            Verdict::Over => (Answer::page(200, Page::Over, language), None),
            Verdict::Outcome => {
                let outcome = self.outcome.subscribe();
                self.watching.admit(show_outcome(stream, outcome, language));
                return None;
            }
        };
        self.answering.admit(answer_with(stream, answer));
        event
    }
}

async fn accept(v4: &TcpListener, v6: Option<&TcpListener>) -> io::Result<TcpStream> {
    let accepted = poll_fn(|context| {
        if let Poll::Ready(accepted) = v4.poll_accept(context) {
            return Poll::Ready(accepted);
        }
        v6.map_or(Poll::Pending, |v6| v6.poll_accept(context))
    });
    let (stream, _from) = accepted.await?;
    // However this connection ends before its answer, it ends at once: one that lingered in TIME_WAIT would
    // keep the port from being bound again, which SO_REUSEADDR must not paper over here.
    stream.set_zero_linger()?;
    Ok(stream)
}

/// Reads until there is a whole head, or there never will be.
async fn read(mut stream: TcpStream) -> Option<(TcpStream, Head)> {
    let head = timeout(PATIENCE, async {
        let mut bytes = Vec::with_capacity(2048);
        loop {
            let before = bytes.len();
            let room = LONGEST - before;
            let read = (&mut stream).take(room as u64).read_buf(&mut bytes).await;
            if read.ok()? == 0 {
                return (before > 0).then_some(Head::Garbage);
            }
            // A head can only end, or stop being one, at the end of a line.
            let worth = before == 0 || bytes.len() == LONGEST || bytes[before..].contains(&b'\n');
            if worth {
                match request::read(&bytes) {
                    Head::Partial => {}
                    head => return Some(head),
                }
            }
        }
    });
    let head = head.await.ok()??;
    Some((stream, head))
}

/// Writes the answer and lets the other side close first.
async fn answer_with(mut stream: TcpStream, answer: Answer) -> bool {
    let written = timeout(PATIENCE, stream.write_all(&answer.0)).await;
    let written = matches!(written, Ok(Ok(())));
    if written {
        // What the other side still sends is passed over, else it would never see the answer.
        let mut rest = [0; 4096];
        let closed = timeout(CLOSING, async {
            while stream.read(&mut rest).await.is_ok_and(|read| read > 0) {}
        });
        if closed.await.is_ok() {
            // It said that it will send no more, but may still be reading.
            let socket = socket2::SockRef::from(&stream);
            let _ = socket.set_linger(None);
        }
    }
    written
}

async fn show_outcome(
    stream: TcpStream,
    mut outcome: watch::Receiver<Option<Page>>,
    language: Language,
) -> bool {
    let Ok(page) = outcome.wait_for(Option::is_some).await.map(|page| *page) else {
        return false;
    };
    let answer = Answer::page(200, page.unwrap_or(Page::Failed), language);
    answer_with(stream, answer).await
}
