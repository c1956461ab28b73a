//! What a workbook comes in, looked through before `calamine` reads it: some kilobytes can stand for more than any
//! memory holds. That look also finds the hidden rows, of which `calamine` does not tell.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    fmt::Display,
    io::{self, BufReader, Cursor, Read as _},
};

use calamine::{Sheets, open_workbook_from_rs};
use memchr::memmem;
use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event},
};

use crate::invites::{FILE_LIMIT, InviteError, ROWS_LIMIT, SHOWN, cut};

/// Bytes that a workbook may have unpacked.
const UNPACKED_LIMIT: u64 = 2 * FILE_LIMIT;
/// Cells that the sheets of a workbook may span, empty ones included.
pub(super) const CELLS_LIMIT: u64 = 1 << 24;

/// The record that ends a part of `.xls`.
const END: u32 = 0x000A;

type Archive<'b> = zip::ZipArchive<Cursor<&'b [u8]>>;
/// Numbers of the hidden rows of a sheet.
type Hidden = BTreeSet<u64>;

/// A workbook that is safe to read.
pub(super) struct Container<'b> {
    pub(super) sheets: Sheets<Cursor<&'b [u8]>>,
    /// Of all sheets of `.xls` and `.ods`.
    hidden: Vec<Hidden>,
    /// The parts of `.xlsx`.
    archive: Option<Archive<'b>>,
}

impl<'b> Container<'b> {
    /// None where the bytes are no workbook that can be read.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Option<Self>, InviteError> {
        let is_in = |part: &str| memmem::find(bytes, part.as_bytes()).is_some();
        let is_zip = bytes.starts_with(b"PK\x03\x04");
        let reader = Cursor::new(bytes);
        let (hidden, archive, sheets) = if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            let hidden = hidden_in_xls(bytes)?;
            (
                hidden,
                None,
                Sheets::Xls(open_workbook_from_rs(reader).or_damaged()?),
            )
        } else if is_zip && is_in("opendocument.spreadsheet") {
            let hidden = hidden_in_ods(&mut unpacked(bytes)?)?;
            (
                hidden,
                None,
                Sheets::Ods(open_workbook_from_rs(reader).or_damaged()?),
            )
        } else if is_zip && is_in("xl/work") && !is_in("xl/workbook.bin") {
            let archive = Some(unpacked(bytes)?);
            (
                Vec::new(),
                archive,
                Sheets::Xlsx(open_workbook_from_rs(reader).or_damaged()?),
            )
        } else {
            return Ok(None);
        };
        Ok(Some(Self {
            sheets,
            hidden,
            archive,
        }))
    }

    /// Numbers of the hidden rows of a sheet.
    pub(super) fn hidden_rows(&mut self, sheet: &str, index: usize) -> Result<Hidden, InviteError> {
        match &mut self.archive {
            Some(archive) => hidden_in_xlsx(archive, sheet),
            None => Ok(self.hidden.get(index).cloned().unwrap_or_default()),
        }
    }
}

pub(super) fn damaged(reason: &str) -> InviteError {
    InviteError::WorkbookDamaged {
        reason: cut(reason, SHOWN),
    }
}

/// Errors of readers as damage.
pub(super) trait OrDamaged<T> {
    fn or_damaged(self) -> Result<T, InviteError>;
}

impl<T, E: Display> OrDamaged<T> for Result<T, E> {
    fn or_damaged(self) -> Result<T, InviteError> {
        self.map_err(|error| damaged(&error.to_string()))
    }
}

/// The archive, once it was unpacked to nowhere: sizes that its directory names are not believed.
fn unpacked(bytes: &[u8]) -> Result<Archive<'_>, InviteError> {
    let mut archive = Archive::new(Cursor::new(bytes)).or_damaged()?;
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).or_damaged()?.take(left + 1);
        let size = io::copy(&mut part, &mut io::sink()).or_damaged()?;
        left = left
            .checked_sub(size)
            .ok_or(InviteError::WorkbookTooLarge)?;
    }
    Ok(archive)
}

/// Hands over every element of a part, and whether it stands alone. XML that does not end well is refused: the reader
/// of the cells would wait for its end for ever.
fn elements(
    archive: &mut Archive<'_>,
    part: &str,
    mut each: impl FnMut(&BytesStart<'_>, bool) -> Result<(), InviteError>,
) -> Result<(), InviteError> {
    let part = BufReader::new(archive.by_name(part).or_damaged()?);
    let mut xml = quick_xml::Reader::from_reader(part);
    let (mut buffer, mut depth) = (Vec::new(), 0_u64);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).or_damaged()? {
            Event::Start(element) => {
                depth += 1;
                each(&element, false)?;
            }
            Event::Empty(element) => each(&element, true)?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(damaged("XML ends early")),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0);
    Some(value.map_or_else(|_| found.value.to_string(), Cow::into_owned))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    attribute(element, name)?.parse().ok()
}

/// None where the parts do not have their usual names.
fn hidden_in_xlsx(archive: &mut Archive<'_>, sheet: &str) -> Result<Hidden, InviteError> {
    let (mut id, mut path) = (None, String::new());
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Ok(Hidden::new());
    }
    elements(archive, "xl/workbook.xml", |element, _| {
        if attribute(element, "name").is_some_and(|name| name == sheet) {
            id = id.take().or(attribute(element, "id"));
        }
        Ok(())
    })?;
    elements(archive, "xl/_rels/workbook.xml.rels", |element, _| {
        if id.is_some() && attribute(element, "Id") == id {
            path = attribute(element, "Target").unwrap_or_default();
        }
        Ok(())
    })?;
    let path = match path.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{path}"),
    };
    let (mut hidden, mut row) = (Hidden::new(), 0);
    elements(archive, &path, |element, _| {
        if element.local_name().as_ref() == "row" {
            row = number(element, "r").unwrap_or(row + 1);
            if attribute(element, "hidden").is_some_and(|is| is == "1" || is == "true") {
                hidden.insert(row);
            }
        }
        Ok(())
    })?;
    Ok(hidden)
}

/// Refuses as well what would be too large when it is laid out.
fn hidden_in_ods(archive: &mut Archive<'_>) -> Result<Vec<Hidden>, InviteError> {
    elements(
        archive,
        "META-INF/manifest.xml",
        |element, _| match element.local_name().as_ref() {
            "encryption-data" => Err(InviteError::WorkbookEncrypted),
            _ => Ok(()),
        },
    )?;
    let rows_limit = ROWS_LIMIT as u64;
    let mut hidden: Vec<Hidden> = Vec::new();
    let (mut row, mut column, mut widest, mut cells, mut blanks) = (0_u64, 0_u64, 0, 0, 0_u64);
    elements(archive, "content.xml", |element, stands_alone| {
        match element.local_name().as_ref() {
            "table" => {
                hidden.push(Hidden::new());
                (row, widest) = (0, 0);
            }
            "table-row" => {
                let repeated = number(element, "number-rows-repeated")
                    .unwrap_or(1)
                    .min(rows_limit);
                let is_hidden = attribute(element, "visibility").is_some_and(|is| is != "visible");
                if let (true, Some(hidden)) = (is_hidden, hidden.last_mut()) {
                    hidden.extend(row + 1..=rows_limit.min(row + repeated));
                }
                (row, column) = (row + repeated, 0);
            }
            "table-cell" | "covered-table-cell" => {
                let same = number(element, "number-columns-repeated").unwrap_or(1);
                column = column.saturating_add(same);
                // Rows are laid out as wide as the widest one, those without text between them, too.
                if !stands_alone || element.attributes_raw().contains("office:") {
                    widest = column.max(widest);
                    cells = row.saturating_mul(widest).max(cells);
                }
            }
            "s" => blanks = blanks.saturating_add(number(element, "c").unwrap_or(1)),
            _ => {}
        }
        if cells > CELLS_LIMIT || blanks > FILE_LIMIT {
            return Err(InviteError::WorkbookTooLarge);
        }
        Ok(())
    })?;
    Ok(hidden)
}

/// Refuses as well what would be too large when it is laid out. The numbers are kinds of records in *MS-XLS*.
fn hidden_in_xls(bytes: &[u8]) -> Result<Vec<Hidden>, InviteError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).or_damaged()?;
    if file.exists("EncryptedPackage") {
        return Err(InviteError::WorkbookEncrypted);
    }
    let name = ["Workbook", "Book"]
        .into_iter()
        .find(|name| file.exists(name));
    let name = name.ok_or(InviteError::FileNotText {
        looks_like: "binary",
    })?;
    let mut stream = Vec::new();
    let mut part = file.open_stream(name).or_damaged()?.take(FILE_LIMIT);
    part.read_to_end(&mut stream).or_damaged()?;
    let mut starts = Vec::new();
    for (kind, data) in records(&stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            0x002F if word(data, 0) != 0 => return Err(InviteError::WorkbookEncrypted),
            0x0085 => starts.push(long(data, 0) as usize),
            _ => {}
        }
    }
    let sheets = starts.into_iter().map(|start| {
        let sheet = stream.get(start..).map(of_sheet_in_xls);
        sheet.ok_or_else(|| damaged("a sheet begins after the end"))
    });
    let (hidden, cells): (Vec<Hidden>, Vec<u64>) = sheets.collect::<Result<_, _>>()?;
    if cells.iter().sum::<u64>() > CELLS_LIMIT {
        return Err(InviteError::WorkbookTooLarge);
    }
    Ok(hidden)
}

/// Numbers of the hidden rows, and how many cells the sheet spans.
fn of_sheet_in_xls(sheet: &[u8]) -> (Hidden, u64) {
    let mut hidden = Hidden::new();
    let (mut rows, mut columns, mut declared, mut depth) = (0, 0, 0, 0);
    for (kind, data) in records(sheet) {
        match kind {
            0x0809 => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // The size that a sheet declares is believed by the reader of the cells.
            0x0200 if data.len() < 14 => {
                declared = area(word(data, 0), word(data, 2), word(data, 6));
            }
            0x0200 => declared = area(long(data, 0), long(data, 4), word(data, 10)),
            0x0208 if word(data, 12) & 0x20 != 0 => {
                hidden.insert(u64::from(word(data, 0)) + 1);
            }
            0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x027E => {
                // One kind has many cells and ends with the last column.
                let last = if kind == 0x00BD {
                    data.len().saturating_sub(2)
                } else {
                    2
                };
                rows = rows.max(word(data, 0) + 1);
                columns = columns.max(word(data, last) + 1);
            }
            _ => {}
        }
    }
    (hidden, declared.max(area(0, rows, columns)))
}

/// As the reader of the cells reckons it, which lets the difference wrap.
fn area(first_row: u32, end_row: u32, columns: u32) -> u64 {
    u64::from(end_row.wrapping_sub(first_row)) * u64::from(columns.max(1))
}

/// The records of a stream, kind and data.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    std::iter::from_fn(move || {
        let data = stream.get(4..4 + word(stream, 2) as usize)?;
        let kind = word(stream, 0);
        stream = &stream[4 + data.len()..];
        Some((kind, data))
    })
}

/// Two bytes as a number; 0 beyond the end.
fn word(data: &[u8], at: usize) -> u32 {
    let bytes = data.get(at..at + 2);
    bytes.map_or(0, |bytes| u32::from(bytes[0]) | u32::from(bytes[1]) << 8)
}

fn long(data: &[u8], at: usize) -> u32 {
    word(data, at) | word(data, at + 2) << 16
}
