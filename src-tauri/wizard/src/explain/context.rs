//! Vendor that a text comes from: an HTTP status, or a code of OAuth, means something else with each.
//!
//! A host, an endpoint or the shape of a body tells the vendor; a mere name tells less. Where both vendors are
//! told, the line of the code decides.

use memchr::memmem;

use super::{data::Table, views::View};

/// Hosts, endpoints and bodies of Marketo.
const OF_MARKETO: [&str; 9] = [
    "mktorest.com",
    "mktoapi.com",
    "/identity/oauth/",
    "/rest/v1/",
    "/rest/asset/v1/",
    "/bulk/v1/",
    "/mktows/",
    "mktserviceexception",
    "\"requestid\":",
];
/// Hosts, endpoints and bodies of Salesforce. Marketo's own page for signing in to Salesforce is among them.
const OF_SALESFORCE: [&str; 9] = [
    "salesforce.com",
    "force.com",
    "marketo.com/salesforce/",
    "/services/data",
    "/services/oauth2/",
    "/services/soap/",
    "/services/apexrest/",
    "www-authenticate: token",
    "faultcode>sf:",
];
/// How Salesforce's REST API writes a code: a word follows.
const CODE_OF_SALESFORCE: &str = "\"errorcode\":\"";

/// Vendors that something speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Vendors {
    marketo: bool,
    salesforce: bool,
}

impl Vendors {
    /// Vendors whose hosts, endpoints or bodies stand in `folded`.
    fn told(folded: &[u8]) -> Self {
        let body = memmem::find_iter(folded, CODE_OF_SALESFORCE).any(|at| {
            let next = folded.get(at + CODE_OF_SALESFORCE.len());
            next.is_some_and(u8::is_ascii_alphabetic)
        });
        Self {
            marketo: any(folded, &OF_MARKETO),
            salesforce: body || any(folded, &OF_SALESFORCE),
        }
    }

    /// Vendors that are called by their names in `folded`.
    fn named(folded: &[u8]) -> Self {
        Self {
            marketo: any(folded, &["marketo"]),
            salesforce: any(folded, &["salesforce", "sforce"]),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            marketo: self.marketo || other.marketo,
            salesforce: self.salesforce || other.salesforce,
        }
    }

    fn none(self) -> bool {
        self == Self::default()
    }

    fn both(self) -> bool {
        self.marketo && self.salesforce
    }

    fn has(self, table: Table) -> bool {
        if table.is_of_marketo() {
            self.marketo
        } else {
            self.salesforce
        }
    }
}

/// Vendors of a whole text, in all its readings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    told: Vendors,
    named: Vendors,
    /// Whether an address stands in it that is of neither vendor.
    elsewhere: bool,
}

impl Context {
    pub(super) fn of(views: &[View]) -> Self {
        let fold = |of: fn(&[u8]) -> Vendors| {
            let each = views.iter().map(|view| of(&view.folded));
            each.fold(Vendors::default(), Vendors::or)
        };
        let told = fold(Vendors::told);
        let address = |view: &View| any(&view.folded, &["http://", "https://"]);
        Self {
            told,
            named: fold(Vendors::named),
            elsewhere: told.none() && views.iter().any(address),
        }
    }

    /// Whether a code that both vendors may use can be of `table`, on the line it stands on.
    pub(super) fn can_be(self, table: Table, line: &[u8]) -> bool {
        if self.told.both() {
            let here = Vendors::told(line);
            return here.has(table) && !here.both();
        }
        self.told.none() || self.told.has(table)
    }

    /// The same for an HTTP status, for which a vendor's name counts too, and any other address is neither's.
    pub(super) fn can_be_status(self, table: Table, line: &[u8]) -> bool {
        if !self.told.none() {
            return self.can_be(table, line);
        }
        let said = self.named.has(table) || self.named.none();
        said && !(self.elsewhere && self.named.none())
    }
}

fn any(folded: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| memmem::find(folded, word.as_bytes()).is_some())
}
