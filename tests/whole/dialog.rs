//! The real GTK file dialog, driven by the keyboard as a person would.

use std::path::Path;

use crate::app::{eventually, xdotool};

/// Waits for the dialog with that title, types a path into it and confirms.
pub(crate) async fn answer(title: &str, path: &Path) {
    let dialog = wait_for(title).await;
    xdotool(&["windowactivate", "--sync", &dialog]);
    let path = path.to_str().unwrap();
    if title_of_saving(title) {
        // The name field has the focus; what is offered there is replaced.
        xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
        xdotool(&["type", "--clearmodifiers", path]);
    } else {
        // A slash opens the location entry with the slash already in it.
        xdotool(&["key", "--clearmodifiers", "slash"]);
        xdotool(&["type", "--clearmodifiers", path.strip_prefix('/').unwrap()]);
    }
    xdotool(&["key", "--clearmodifiers", "Return"]);
    closed(title).await;
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
        xdotool(&["search", "--onlyvisible", "--name", title])
            .is_empty()
            .then_some(())
    })
    .await;
}

fn title_of_saving(title: &str) -> bool {
    title.starts_with("Save") || title.starts_with("Enregistrer")
}
