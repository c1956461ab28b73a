//! Files that are no text: told by their first bytes, or by too many control characters.

use super::InviteError;

const ESCAPE: u8 = 0x1B;
/// Bytes in which control characters are counted.
const WINDOW: usize = 256 * 1024;

/// Refuses an empty file and files of other kinds.
pub(super) fn refuse_other_kinds(bytes: &[u8]) -> Result<(), InviteError> {
    if bytes.is_empty() {
        return Err(InviteError::FileEmpty);
    }
    match by_magic(bytes) {
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
    const MAGIC: [(&[u8], &str); 13] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "excel"),
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
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        let workbook = [
            b"xl/".as_slice(),
            b"[Content_Types].xml",
            b"opendocument.spreadsheet",
        ];
        let is_workbook = workbook
            .iter()
            .any(|part| start.windows(part.len()).any(|bytes| bytes == *part));
        return Some(if is_workbook { "excel" } else { "zip" });
    }
    MAGIC
        .iter()
        .find(|(magic, _)| start.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// More control characters than any text has. A few are problems of their rows.
fn is_binary(start: &[u8]) -> bool {
    let controls = start
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | ESCAPE))
        .count();
    controls >= 32 && controls * 12 > start.len()
}
