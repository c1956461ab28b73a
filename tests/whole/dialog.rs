//! The real GTK file dialog, driven by the keyboard as a person would.

use std::{path::Path, time::Duration};

use crate::desktop::{eventually, within, xdotool};

/// How long a dialog may take to close before its keys are taken for lost: a busy machine shows it
/// before it listens.
const KEYS: Duration = Duration::from_secs(15);

/// Waits for the dialog with that title, types a path into it and confirms.
pub(crate) async fn answer(title: &str, path: &Path) {
    for _ in 0..4 {
        let dialog = wait_for(title).await;
        xdotool(&["windowactivate", "--sync", &dialog]);
        // Where there is no name field, the slash opens one, which may take the next key with it.
        xdotool(&["key", "--clearmodifiers", "slash", "ctrl+a", "ctrl+a"]);
        xdotool(&["type", "--clearmodifiers", path.to_str().unwrap()]);
        xdotool(&["key", "--clearmodifiers", "Return"]);
        if within(KEYS, async || is_closed(title)).await.is_some() {
            return;
        }
    }
    panic!("the dialog {title:?} does not close");
}

/// Waits for the dialog and leaves it by Escape.
pub(crate) async fn dismiss(title: &str) {
    let dialog = wait_for(title).await;
    xdotool(&["windowactivate", "--sync", &dialog]);
    xdotool(&["key", "--clearmodifiers", "Escape"]);
    closed(title).await;
}

async fn wait_for(title: &str) -> String {
    eventually(&format!("the dialog {title:?}"), async || {
        xdotool(&["search", "--onlyvisible", "--name", title])
            .lines()
            .next()
            .map(str::to_owned)
    })
    .await
}

async fn closed(title: &str) {
    eventually(&format!("the dialog {title:?} to close"), async || {
        is_closed(title)
    })
    .await;
}

fn is_closed(title: &str) -> Option<()> {
    xdotool(&["search", "--onlyvisible", "--name", title])
        .is_empty()
        .then_some(())
}
