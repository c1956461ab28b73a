//! Workbooks: one sheet as rows of text, each cell as it is displayed.
//!
//! `calamine` reads the cells. Before it may, the container is looked through: a workbook of some kilobytes can stand
//! for more than any memory holds. That look also finds the hidden rows, of which `calamine` does not tell.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
    io::{self, BufReader, Cursor, Read as _},
    panic::{self, AssertUnwindSafe},
};

use calamine::{Data, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xls, Xlsx};
use memchr::memmem;
use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    FILE_LIMIT, InviteError, ROWS_LIMIT, address,
    view::{Alternative, Doubt},
};

/// Bytes that a workbook may have unpacked.
const UNPACKED_LIMIT: u64 = 2 * FILE_LIMIT;
/// Parts that a workbook may have.
const PARTS_LIMIT: usize = 10_000;
/// Cells that the sheets of a workbook may span, empty ones included.
const CELLS_LIMIT: u64 = 1 << 24;
/// Rows of a sheet by which one is chosen.
const SAMPLED: usize = 1_000;
/// Lines that a doubt names.
const NAMED: usize = 20;

/// The sheet of a workbook that is read.
pub(super) struct Book {
    pub(super) sheet: String,
    /// All sheets with text.
    pub(super) sheets: Vec<String>,
    /// Rows with text, each with its number, all of one width.
    pub(super) rows: Vec<(u64, Vec<String>)>,
    pub(super) doubts: Vec<Doubt>,
}

impl Book {
    /// Every row as one line.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut line = 1;
        for (row, cells) in &self.rows {
            (line..*row).for_each(|_| text.push('\n'));
            text.push_str(&cells.join("\t").replace(['\n', '\r'], " "));
            line = *row;
        }
        text
    }
}

/// Reads a sheet; none where the bytes are no workbook.
pub(super) fn read(bytes: &[u8], asked: Option<&str>) -> Result<Option<Book>, InviteError> {
    let is_in = |part: &str| memmem::find(bytes, part.as_bytes()).is_some();
    let read: &dyn Fn() -> Result<Book, InviteError> = match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => &|| {
            let hidden = outline_of_xls(bytes)?;
            let mut xls: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
                .map_err(|error| damaged(&error))?;
            choose(
                xls.sheets_metadata().to_vec(),
                asked,
                |sheet, index, most| {
                    Ok((
                        of_range(xls.worksheet_range(sheet), most)?,
                        hidden.get(index).cloned(),
                    ))
                },
            )
        },
        [b'P', b'K', 3, 4, ..] if is_in("opendocument.spreadsheet") => &|| {
            let hidden = outline_of_ods(&mut unpacked(bytes)?)?;
            let mut ods: Ods<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
                .map_err(|error| damaged(&error))?;
            choose(
                ods.sheets_metadata().to_vec(),
                asked,
                |sheet, index, most| {
                    Ok((
                        of_range(ods.worksheet_range(sheet), most)?,
                        hidden.get(index).cloned(),
                    ))
                },
            )
        },
        [b'P', b'K', 3, 4, ..] if is_in("xl/work") && !is_in("xl/workbook.bin") => &|| {
            let mut zip = unpacked(bytes)?;
            let mut xlsx: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
                .map_err(|error| damaged(&error))?;
            choose(xlsx.sheets_metadata().to_vec(), asked, |sheet, _, most| {
                let mut rows = Rows::default();
                let mut cells = xlsx
                    .worksheet_cells_reader(sheet)
                    .map_err(|error| damaged(&error))?;
                while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
                    rows.put(cell.get_position(), &Data::from(cell.get_value().clone()))?;
                    if rows.cells.len() > most {
                        break;
                    }
                }
                let hidden = (most == ROWS_LIMIT).then(|| hidden_in_xlsx(&mut zip, sheet));
                Ok((rows, hidden.transpose()?))
            })
        },
        _ => return Ok(None),
    };
    // `calamine` panics at some damaged workbooks.
    panic::catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(damaged(&"the reader stopped")))
        .map(Some)
}

fn damaged(reason: &dyn Display) -> InviteError {
    InviteError::WorkbookDamaged {
        reason: super::cut(&reason.to_string(), super::SHOWN),
    }
}

/// Rows of one sheet and the numbers of those that are hidden.
type Sheet = (Rows, Option<BTreeSet<u64>>);

/// The sheet that is asked for, else the first with addresses: a visible one if there is one.
fn choose(
    all: Vec<calamine::Sheet>,
    asked: Option<&str>,
    mut rows_of: impl FnMut(&str, usize, usize) -> Result<Sheet, InviteError>,
) -> Result<Book, InviteError> {
    let mut found = Vec::new();
    for (index, sheet) in all
        .into_iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet)
    {
        let (sample, _) = rows_of(&sheet.name, index, SAMPLED)?;
        if !sample.cells.is_empty() {
            found.push((index, sheet, sample));
        }
    }
    let names: Vec<String> = found
        .iter()
        .map(|(_, sheet, _)| sheet.name.clone())
        .collect();
    let chosen = match asked {
        Some(name) => found
            .iter()
            .find(|(_, sheet, _)| sheet.name == name)
            .ok_or_else(|| InviteError::NoSuchSheet {
                sheet: name.to_owned(),
                sheets: names.join(", "),
            })?,
        None => found
            .iter()
            .max_by_key(|(index, sheet, sample)| {
                let is_visible = sheet.visible == SheetVisible::Visible;
                (sample.has_address(), is_visible, std::cmp::Reverse(*index))
            })
            .ok_or(InviteError::FileEmpty)?,
    };
    let (index, sheet, _) = chosen;
    let (rows, hidden) = rows_of(&sheet.name, *index, ROWS_LIMIT)?;
    let rows = rows.padded()?;
    let mut doubts = Vec::new();
    if asked.is_none() && found.len() > 1 {
        doubts.push(Doubt {
            facts: [("sheet".to_owned(), sheet.name.clone())].into(),
            alternatives: found
                .iter()
                .map(|(_, sheet, sample)| sample.as_alternative(&sheet.name))
                .collect(),
            ..doubt("sheet-guessed", 1)
        });
    }
    let hidden = hidden.unwrap_or_default();
    let is_hidden = |row: &u64| sheet.visible != SheetVisible::Visible || hidden.contains(row);
    let lines: Vec<u64> = rows.iter().map(|(row, _)| *row).filter(is_hidden).collect();
    if let Some(first) = lines.first() {
        doubts.push(Doubt {
            facts: [
                ("line", first.to_string()),
                ("count", lines.len().to_string()),
            ]
            .map(|(fact, value)| (fact.to_owned(), value))
            .into(),
            lines: lines.iter().take(NAMED).copied().collect(),
            ..doubt("rows-hidden", lines.len() as u64)
        });
    }
    Ok(Book {
        sheet: sheet.name.clone(),
        sheets: names,
        rows,
        doubts,
    })
}

fn doubt(code: &str, count: u64) -> Doubt {
    Doubt {
        code: code.to_owned(),
        count,
        acceptable: true,
        ..Doubt::default()
    }
}

/// Cells with text by their row.
#[derive(Default)]
struct Rows {
    cells: BTreeMap<u32, Vec<String>>,
    bytes: u64,
    width: usize,
}

impl Rows {
    fn put(&mut self, (row, column): (u32, u32), value: &Data) -> Result<(), InviteError> {
        let text = shown(value);
        if text.is_empty() {
            return Ok(());
        }
        let cells = self.cells.entry(row).or_default();
        self.width = self.width.max(column as usize + 1);
        // A cell beyond the last one of its row takes room for those between them.
        self.bytes +=
            text.len() as u64 + 24 * (u64::from(column) + 1).saturating_sub(cells.len() as u64);
        if self.bytes > FILE_LIMIT {
            return Err(InviteError::WorkbookTooLarge);
        }
        cells.resize(cells.len().max(column as usize + 1), String::new());
        cells[column as usize] = text;
        Ok(())
    }

    /// All rows with their numbers, and as wide as the widest.
    fn padded(self) -> Result<Vec<(u64, Vec<String>)>, InviteError> {
        if self.cells.len() as u64 * self.width as u64 > CELLS_LIMIT {
            return Err(InviteError::WorkbookTooLarge);
        }
        let rows = self.cells.into_iter().map(|(row, mut cells)| {
            cells.resize(self.width, String::new());
            (u64::from(row) + 1, cells)
        });
        Ok(rows.collect())
    }

    fn has_address(&self) -> bool {
        self.cells
            .values()
            .flatten()
            .any(|cell| address::is_like(cell))
    }

    fn as_alternative(&self, sheet: &str) -> Alternative {
        let samples = self.cells.values().take(3).map(|cells| {
            let filled: Vec<&str> = cells
                .iter()
                .map(String::as_str)
                .filter(|cell| !cell.is_empty())
                .collect();
            super::cut(&filled.join(", "), super::SHOWN)
        });
        Alternative {
            choice: "sheet".to_owned(),
            value: sheet.to_owned(),
            samples: samples.collect(),
        }
    }
}

fn of_range<E: Display>(
    range: Result<calamine::Range<Data>, E>,
    most: usize,
) -> Result<Rows, InviteError> {
    let range = range.map_err(|error| damaged(&error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut rows = Rows::default();
    for (row, cells) in (first_row..).zip(range.rows().take(most)) {
        for (column, value) in (first_column..).zip(cells) {
            rows.put((row, column), value)?;
        }
    }
    Ok(rows)
}

/// A cell as it is displayed, as far as its value tells: number formats other than dates do not change it.
fn shown(value: &Data) -> String {
    match value {
        // Spreadsheets display fifteen digits at most.
        Data::Float(number) => format!("{number:.14e}")
            .parse()
            .unwrap_or(*number)
            .to_string(),
        Data::Bool(is_true) => is_true.to_string().to_uppercase(),
        Data::DateTime(time) => shown_time(*time),
        Data::DateTimeIso(text) => text.replacen('T', " ", 1),
        other => other.to_string(),
    }
}

fn shown_time(time: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    match time.as_f64() {
        days if days < 1.0 => clock,
        _ if time.is_duration() => time.to_string(),
        days if days.fract() == 0.0 => format!("{year}-{month:02}-{day:02}"),
        _ => format!("{year}-{month:02}-{day:02} {clock}"),
    }
}

/// The archive, once it was unpacked part by part to nowhere: sizes that a directory names are not believed.
fn unpacked(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, InviteError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut left = UNPACKED_LIMIT;
    for index in 0..zip.len() {
        let mut part = zip
            .by_index(index)
            .map_err(|error| damaged(&error))?
            .take(left + 1);
        let size = io::copy(&mut part, &mut io::sink()).map_err(|error| damaged(&error))?;
        left = left
            .checked_sub(size)
            .ok_or(InviteError::WorkbookTooLarge)?;
    }
    if zip.len() > PARTS_LIMIT {
        return Err(InviteError::WorkbookTooLarge);
    }
    Ok(zip)
}

/// Hands over every element of a part, and whether it stands alone. XML that does not end well is refused: the reader
/// of the cells would wait for its end for ever.
fn elements(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    part: &str,
    mut each: impl FnMut(&BytesStart<'_>, bool) -> Result<(), InviteError>,
) -> Result<(), InviteError> {
    let part = zip.by_name(part).map_err(|error| damaged(&error))?;
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let (mut buffer, mut depth) = (Vec::new(), 0_u64);
    loop {
        buffer.clear();
        match xml
            .read_event_into(&mut buffer)
            .map_err(|error| damaged(&error))?
        {
            Event::Start(element) => {
                depth += 1;
                each(&element, false)?;
            }
            Event::Empty(element) => each(&element, true)?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(damaged(&"XML ends early")),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(
        found
            .normalized_value(XmlVersion::Implicit1_0)
            .map_or_else(|_| found.value.to_string(), Cow::into_owned),
    )
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u64> {
    attribute(element, name)?.parse().ok()
}

/// Numbers of the hidden rows of a sheet.
fn hidden_in_xlsx(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    sheet: &str,
) -> Result<BTreeSet<u64>, InviteError> {
    let (mut id, mut path) = (None, String::new());
    elements(zip, "xl/workbook.xml", |element, _| {
        if element.local_name().as_ref() == "sheet"
            && attribute(element, "name").as_deref() == Some(sheet)
        {
            id = attribute(element, "id");
        }
        Ok(())
    })?;
    elements(zip, "xl/_rels/workbook.xml.rels", |element, _| {
        if id.is_some() && attribute(element, "Id") == id {
            path = attribute(element, "Target").unwrap_or_default();
        }
        Ok(())
    })?;
    let path = path
        .strip_prefix('/')
        .map_or_else(|| format!("xl/{path}"), str::to_owned);
    let (mut hidden, mut row) = (BTreeSet::new(), 0);
    elements(zip, &path, |element, _| {
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

/// Numbers of the hidden rows of each sheet; refuses what would be too large when it is laid out.
fn outline_of_ods(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<BTreeSet<u64>>, InviteError> {
    elements(zip, "META-INF/manifest.xml", |element, _| {
        match element.local_name().as_ref() {
            "encryption-data" => Err(InviteError::WorkbookEncrypted),
            _ => Ok(()),
        }
    })?;
    let mut hidden: Vec<BTreeSet<u64>> = Vec::new();
    let (mut row, mut repeated, mut column, mut empty, mut widest) = (0, 1, 0, 0, 0);
    let (mut cells, mut blanks) = (0, 0);
    elements(zip, "content.xml", |element, stands_alone| {
        match element.local_name().as_ref() {
            "table" => {
                hidden.push(BTreeSet::new());
                (row, widest) = (0, 0);
            }
            "table-row" => {
                repeated = number(element, "number-rows-repeated")
                    .unwrap_or(1)
                    .min(ROWS_LIMIT as u64);
                let is_hidden = attribute(element, "visibility").is_some_and(|is| is != "visible");
                if let (true, Some(hidden)) = (is_hidden, hidden.last_mut()) {
                    hidden.extend(
                        (row + 1..=row + repeated).take_while(|row| *row <= ROWS_LIMIT as u64),
                    );
                }
                row += repeated;
                (column, empty) = (0, 0);
            }
            "table-cell" | "covered-table-cell" => {
                let same = number(element, "number-columns-repeated").unwrap_or(1);
                empty += same;
                if !stands_alone || element.attributes_raw().contains("office:") {
                    column += empty;
                    empty = 0;
                    widest = widest.max(column);
                    // Rows are laid out as wide as the widest one, and those without text between them are, too.
                    cells = cells.max(row.saturating_mul(widest));
                }
            }
            "s" => blanks += number(element, "c").unwrap_or(1),
            _ => {}
        }
        if cells > CELLS_LIMIT || blanks > FILE_LIMIT {
            return Err(InviteError::WorkbookTooLarge);
        }
        Ok(())
    })?;
    Ok(hidden)
}

/// Numbers of the hidden rows of each sheet; refuses what would be too large when it is laid out.
fn outline_of_xls(bytes: &[u8]) -> Result<Vec<BTreeSet<u64>>, InviteError> {
    const END: u32 = 0x000A;
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if file.exists("EncryptedPackage") {
        return Err(InviteError::WorkbookEncrypted);
    }
    let Some(name) = ["Workbook", "Book"]
        .into_iter()
        .find(|name| file.exists(name))
    else {
        return Err(InviteError::FileNotText {
            looks_like: "binary",
        });
    };
    let mut stream = Vec::new();
    let part = file.open_stream(name).map_err(|error| damaged(&error))?;
    part.take(FILE_LIMIT)
        .read_to_end(&mut stream)
        .map_err(|error| damaged(&error))?;
    let mut starts = Vec::new();
    for (kind, data) in records(&stream).take_while(|(kind, _)| *kind != END) {
        match kind {
            0x002F if word(data, 0) != 0 => return Err(InviteError::WorkbookEncrypted),
            0x0085 => starts.push(long(data, 0) as usize),
            _ => {}
        }
    }
    let (mut hidden, mut cells) = (Vec::new(), 0);
    for start in starts {
        let sheet = stream
            .get(start..)
            .ok_or_else(|| damaged(&"a sheet begins after the end"))?;
        let (mut rows, mut columns, mut declared, mut depth) = (0, 0, 0, 0);
        let mut hidden_rows = BTreeSet::new();
        for (kind, data) in records(sheet) {
            match kind {
                0x0809 => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // What a sheet says of its size is believed by the reader of the cells.
                0x0200 if data.len() < 14 => {
                    declared = area(word(data, 0), word(data, 2), word(data, 6));
                }
                0x0200 => declared = area(long(data, 0), long(data, 4), word(data, 10)),
                0x0208 if word(data, 12) & 0x20 != 0 => {
                    hidden_rows.insert(u64::from(word(data, 0)) + 1);
                }
                0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x027E => {
                    rows = rows.max(word(data, 0) + 1);
                    columns = columns.max(
                        word(
                            data,
                            if kind == 0x00BD {
                                data.len().saturating_sub(2)
                            } else {
                                2
                            },
                        ) + 1,
                    );
                }
                _ => {}
            }
        }
        cells += declared.max(area(0, rows, columns));
        hidden.push(hidden_rows);
    }
    if cells > CELLS_LIMIT {
        return Err(InviteError::WorkbookTooLarge);
    }
    Ok(hidden)
}

fn area(first_row: u32, end_row: u32, columns: u32) -> u64 {
    u64::from(end_row.wrapping_sub(first_row)) * u64::from(columns.max(1))
}

/// The records of a stream of BIFF, kind and data.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    std::iter::from_fn(move || {
        let data = stream.get(4..4 + word(stream, 2) as usize)?;
        let kind = word(stream, 0);
        stream = &stream[4 + data.len()..];
        Some((kind, data))
    })
}

/// The little-endian number of two bytes at `at`; 0 beyond the end.
fn word(data: &[u8], at: usize) -> u32 {
    data.get(at..at + 2)
        .map_or(0, |bytes| u32::from(bytes[0]) | u32::from(bytes[1]) << 8)
}

fn long(data: &[u8], at: usize) -> u32 {
    word(data, at) | word(data, at + 2) << 16
}
