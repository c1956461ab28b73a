//! Which vendor a text speaks of, where it says so: an HTTP status means something else with each.

use memchr::memmem;

use super::data::Table;

const MARKETO: [&str; 2] = ["marketo", "mktorest"];
const SALESFORCE: [&str; 4] = ["salesforce", "force.com", "sforce", "/services/data"];

/// Whether a status in this text can be one of `table`: the text names its vendor, or neither of them.
pub(super) fn can_be(table: Table, folded: &[u8]) -> bool {
    let names = |words: &[&str]| {
        words
            .iter()
            .any(|word| memmem::find(folded, word.as_bytes()).is_some())
    };
    let (marketo, salesforce) = (names(&MARKETO), names(&SALESFORCE));
    let (mine, other) = match table {
        Table::Marketo => (marketo, salesforce),
        Table::Diagnostics | Table::SalesforceOauth | Table::SalesforceRest => {
            (salesforce, marketo)
        }
    };
    mine || !other
}
