//! Files that are no text: told by their first bytes, or by too many control characters.

use memchr::memmem;

use super::InviteError;

const ESCAPE: u8 = 0x1B;
/// Bytes in which control characters are counted.
const WINDOW: usize = 256 * 1024;

/// Refuses an empty file and files of other kinds.
pub(super) fn refuse_other_kinds(bytes: &[u8]) -> Result<(), InviteError> {
    if bytes.is_empty() {
        return Err(InviteError::FileEmpty);
    }
    let looks_like = match by_magic(bytes) {
        // A binary workbook is the only one that comes here.
        Some("zip") if memmem::find(bytes, b"xl/workbook.bin").is_some() => Some("excel"),
        other => other,
    };
    match looks_like {
        Some(looks_like) => Err(InviteError::FileNotText { looks_like }),
        None => Ok(()),
    }
}

/// Refuses what has more control characters than any text.
pub(super) fn refuse_binary(bytes: &[u8]) -> Result<(), InviteError> {
    if is_binary(&bytes[..bytes.len().min(WINDOW)]) {
        let looks_like = "binary";
        return Err(InviteError::FileNotText { looks_like });
    }
    Ok(())
}

/// Kinds of file that are often taken for a list.
fn by_magic(start: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 14] = [
        (b"PK\x03\x04", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"%PDF-", "pdf"),
        (b"{\\rtf", "rtf"),
        (b"\x89PNG\r\n", "image"),
        (b"\xFF\xD8\xFF", "image"),
        (b"GIF8", "image"),
        (b"\x1F\x8B\x08", "archive"),
        (b"BZh9", "archive"),
        (b"7z\xBC\xAF\x27\x1C", "archive"),
        (b"Rar!\x1A\x07", "archive"),
        (b"\xFD7zXZ\0", "archive"),
        (b"SQLite format 3\0", "database"),
        (b"\x7FELF", "binary"),
    ];
    MAGIC
        .iter()
        .find(|(magic, _)| start.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// Refuses a web page or the XML of a spreadsheet program: web tools give such files the name of a workbook.
pub(super) fn refuse_markup(text: &str) -> Result<(), InviteError> {
    const STARTS: [&str; 9] = [
        "<!doctype",
        "<html",
        "<head",
        "<meta",
        "<style",
        "<body",
        "<table",
        "<?xml",
        "mime-version:",
    ];
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let is_markup = |start: &&str| {
        text.get(..start.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(start))
    };
    if STARTS.iter().any(is_markup) {
        return Err(InviteError::FileNotText { looks_like: "html" });
    }
    Ok(())
}

/// More control characters than any text has. A few are problems of their rows.
fn is_binary(start: &[u8]) -> bool {
    let controls = start
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | ESCAPE))
        .count();
    controls >= 32 && controls * 12 > start.len()
}
