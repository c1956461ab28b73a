//! No file of a session holds the secret, neither as it is nor encoded. The keyring's own file does, and
//! there it is encrypted.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::roles::CANARY;

/// Fails when a file in that folder, however deep, holds the canary.
pub(crate) fn no_canary_in(folder: &Path) {
    let forms = [CANARY.to_owned(), STANDARD.encode(CANARY), hex(CANARY)];
    let mut files = 0;
    look(folder, &forms, &mut files);
    println!("{files} files");
}

fn look(folder: &Path, forms: &[String], files: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            look(&path, forms, files);
        } else if kind.is_file() {
            *files += 1;
            let bytes = fs::read(&path).unwrap();
            for form in forms {
                let found = bytes
                    .windows(form.len())
                    .any(|some| some == form.as_bytes());
                assert!(!found, "{}", path.display());
            }
        }
    }
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_canary_in_a_file_is_found() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("deep")).unwrap();
    no_canary_in(folder.path());
    for form in [CANARY.to_owned(), STANDARD.encode(CANARY), hex(CANARY)] {
        fs::write(folder.path().join("deep/file"), format!("x{form}y")).unwrap();
        let found = std::panic::catch_unwind(|| no_canary_in(folder.path()));
        assert!(found.is_err(), "{form}");
    }
}
