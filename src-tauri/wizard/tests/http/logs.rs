//! What is sent and what comes back is nowhere in the logs.

use std::{
    io,
    sync::{Arc, Mutex},
};

use tracing_subscriber::fmt::MakeWriter;
use wizard::{
    http::{Call, Repeat},
    secrets::Secret,
};

use crate::stage::{Server, child, http, reply};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_log_at_its_most_talkative_has_neither_query_nor_body_nor_token() {
    // Alone, because who listens to a log is decided once per process.
    assert_eq!(child("talkative", Vec::new()).await, "silent");
}

/// The role of the child.
pub(crate) async fn talk() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(lines.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let cookie = "set-cookie: canary-cookie\r\n";
    let server = Server::answering(reply(503, cookie, "canary-answer")).await;
    let url = server.url("/path?code=canary-query");
    let mut call =
        Call::post_form(url, &[("a", "canary-body")]).bearer(&Secret::new("canary-token"));
    call.repeat = Repeat::Safe;
    let answer = http().send(&call).await.unwrap();
    assert_eq!(answer.body, b"canary-answer");
    assert!(!format!("{call:?} {answer:?}").contains("canary"));
    let written = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(
        written.contains("trying again") && written.contains("/path"),
        "{written}"
    );
    assert!(!written.contains("canary"), "{written}");
    println!("OUTCOME silent");
}
