//! Workbooks: one sheet as rows of text, each cell as it is displayed. `calamine` reads the cells.

mod container;

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    panic::{self, AssertUnwindSafe},
};

use calamine::{Data, ExcelDateTime, Reader as _, SheetType, SheetVisible, Sheets};

use super::{
    FILE_LIMIT, InviteError, ROWS_LIMIT, address, cut,
    view::{Alternative, Doubt},
};
use container::{CELLS_LIMIT, Container, OrDamaged as _, damaged};

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
    // `calamine` panics at some damaged workbooks.
    let read = AssertUnwindSafe(|| match Container::open(bytes)? {
        Some(container) => choose(container, asked).map(Some),
        None => Ok(None),
    });
    panic::catch_unwind(read).unwrap_or_else(|_| Err(damaged("the reader stopped")))
}

/// Reads the sheet that is asked for, else the first with addresses: a visible one if there is one.
fn choose(mut container: Container<'_>, asked: Option<&str>) -> Result<Book, InviteError> {
    let mut found = Vec::new();
    for (index, sheet) in (0..).zip(container.sheets.sheets_metadata().to_vec()) {
        if sheet.typ == SheetType::WorkSheet {
            let sample = Rows::read(&mut container.sheets, &sheet.name, SAMPLED)?;
            let is_visible = sheet.visible == SheetVisible::Visible;
            found.push((sheet.name, sample, is_visible, index));
        }
    }
    found.retain(|(_, sample, ..)| !sample.cells.is_empty());
    let names: Vec<String> = found.iter().map(|(name, ..)| name.clone()).collect();
    let best = |(_, sample, is_visible, index): &&(String, Rows, bool, usize)| {
        (sample.has_address(), *is_visible, Reverse(*index))
    };
    let chosen = match asked {
        Some(sheet) => found
            .iter()
            .find(|(name, ..)| name == sheet)
            .ok_or_else(|| {
                let (sheet, sheets) = (sheet.to_owned(), names.join(", "));
                InviteError::NoSuchSheet { sheet, sheets }
            })?,
        None => found
            .iter()
            .max_by_key(best)
            .ok_or(InviteError::FileEmpty)?,
    };
    let (sheet, _, is_visible, index) = chosen;
    let rows = Rows::read(&mut container.sheets, sheet, ROWS_LIMIT)?.padded()?;
    let hidden = container.hidden_rows(sheet, *index)?;
    let mut doubts = Vec::new();
    if asked.is_none() && found.len() > 1 {
        let others = found
            .iter()
            .map(|(name, sample, ..)| sample.as_alternative(name));
        doubts.push(Doubt {
            count: 1,
            alternatives: others.collect(),
            ..doubt("sheet-guessed", &[("sheet", sheet)])
        });
    }
    let lines = rows.iter().map(|(row, _)| *row);
    let lines: Vec<u64> = lines
        .filter(|row| !is_visible || hidden.contains(row))
        .collect();
    if let Some(first) = lines.first() {
        let (first, count) = (first.to_string(), lines.len().to_string());
        doubts.push(Doubt {
            count: lines.len() as u64,
            lines: lines.into_iter().take(NAMED).collect(),
            ..doubt("rows-hidden", &[("line", &first), ("count", &count)])
        });
    }
    Ok(Book {
        sheet: sheet.clone(),
        sheets: names,
        rows,
        doubts,
    })
}

fn doubt(code: &str, facts: &[(&str, &str)]) -> Doubt {
    let facts = facts
        .iter()
        .map(|(fact, value)| ((*fact).to_owned(), (*value).to_owned()));
    Doubt {
        code: code.to_owned(),
        facts: facts.collect(),
        acceptable: true,
        ..Doubt::default()
    }
}

/// Cells with text, by their row from 0.
#[derive(Default)]
struct Rows {
    cells: BTreeMap<u32, Vec<String>>,
    bytes: u64,
    width: usize,
}

impl Rows {
    /// The first rows of a sheet.
    fn read<R: std::io::Read + std::io::Seek>(
        sheets: &mut Sheets<R>,
        sheet: &str,
        most: usize,
    ) -> Result<Self, InviteError> {
        let mut rows = Self::default();
        if let Sheets::Xlsx(xlsx) = sheets {
            let mut cells = xlsx.worksheet_cells_reader(sheet).or_damaged()?;
            while let Some(cell) = cells.next_cell().or_damaged()?
                && rows.cells.len() <= most
            {
                rows.put(cell.get_position(), &Data::from(cell.get_value().clone()))?;
            }
            return Ok(rows);
        }
        let range = sheets.worksheet_range(sheet).or_damaged()?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, cells) in (first_row..).zip(range.rows().take(most)) {
            for (column, value) in (first_column..).zip(cells) {
                rows.put((row, column), value)?;
            }
        }
        Ok(rows)
    }

    fn put(&mut self, (row, column): (u32, u32), value: &Data) -> Result<(), InviteError> {
        let text = shown(value);
        if text.is_empty() {
            return Ok(());
        }
        let cells = self.cells.entry(row).or_default();
        let width = cells.len().max(column as usize + 1);
        // A cell beyond the last one of its row takes room for those between them.
        self.bytes += (text.len() + size_of::<String>() * (width - cells.len())) as u64;
        self.width = self.width.max(width);
        if self.bytes > FILE_LIMIT || row as usize >= ROWS_LIMIT {
            return Err(InviteError::WorkbookTooLarge);
        }
        cells.resize(width, String::new());
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
        let mut cells = self.cells.values().flatten();
        cells.any(|cell| address::is_like(cell))
    }

    fn as_alternative(&self, sheet: &str) -> Alternative {
        let samples = self.cells.values().take(3).map(|cells| {
            let filled = cells.iter().filter(|cell| !cell.is_empty());
            let filled: Vec<&str> = filled.map(String::as_str).collect();
            cut(&filled.join(", "), super::SHOWN)
        });
        Alternative {
            choice: "sheet".to_owned(),
            value: sheet.to_owned(),
            samples: samples.collect(),
        }
    }
}

/// A cell as it is displayed, as far as its value tells: number formats other than dates do not change it.
fn shown(value: &Data) -> String {
    match value {
        // Spreadsheets display fifteen digits at most.
        Data::Float(number) => {
            let rounded = format!("{number:.14e}").parse();
            rounded.unwrap_or(*number).to_string()
        }
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
