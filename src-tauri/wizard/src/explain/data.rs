//! The shape of `codes.toml`: ids and facts, never a sentence.
//!
//! Data that was read has been checked ([`super::validate`]).

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::validate;
use crate::links::{Hosts, Link, NotHttps};

/// Where a vendor lists a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "CodeTable")]
pub enum Table {
    /// The diagnostics page of MSI Actions.
    Diagnostics,
    /// Signing in to Salesforce.
    SalesforceOauth,
    /// The REST API of Salesforce.
    SalesforceRest,
    /// Pages, packages and Apex of Salesforce.
    SalesforcePages,
    /// Identity and the REST API of Marketo.
    Marketo,
    /// SOAP API of Marketo, which the MSI panel uses.
    MarketoSoap,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Diagnostics,
        Self::SalesforceOauth,
        Self::SalesforceRest,
        Self::SalesforcePages,
        Self::Marketo,
        Self::MarketoSoap,
    ];

    /// Whether Marketo answers with these codes; the others are Salesforce's.
    pub const fn is_of_marketo(self) -> bool {
        matches!(self, Self::Marketo | Self::MarketoSoap)
    }

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Diagnostics => "diagnostics",
            Self::SalesforceOauth => "salesforce-oauth",
            Self::SalesforceRest => "salesforce-rest",
            Self::SalesforcePages => "salesforce-pages",
            Self::Marketo => "marketo",
            Self::MarketoSoap => "marketo-soap",
        }
    }
}

/// Who acts on a code: one of the two personas, or the vendor's people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Administrator of the Marketo subscription.
    MarketoAdmin,
    /// Administrator of the Salesforce org.
    SalesforceAdmin,
    /// Adobe's support for Marketo.
    MarketoSupport,
    /// Salesforce's support.
    SalesforceSupport,
}

impl Who {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::MarketoAdmin,
        Self::SalesforceAdmin,
        Self::MarketoSupport,
        Self::SalesforceSupport,
    ];

    /// Whether it is the vendor's people.
    pub const fn is_support(self) -> bool {
        matches!(self, Self::MarketoSupport | Self::SalesforceSupport)
    }

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MarketoAdmin => "marketo-admin",
            Self::SalesforceAdmin => "salesforce-admin",
            Self::MarketoSupport => "marketo-support",
            Self::SalesforceSupport => "salesforce-support",
        }
    }
}

/// One code, or one variant of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Stable id.
    pub id: String,
    /// Where the vendor lists it.
    pub table: Table,
    /// Other tables in which it means the same.
    #[serde(default)]
    pub also: Vec<Table>,
    /// The code as the vendor spells it.
    pub code: String,
    /// For a variant: words of which one stands beside the code. In lower case, with single blanks.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// Texts that are enough by themselves, in the same form.
    #[serde(default)]
    pub says: Vec<String>,
    /// For a bare number: words that stand right before or after it, in the same form.
    #[serde(default)]
    pub beside: Vec<String>,
    /// Whether the message ends with an address that the card names.
    #[serde(default)]
    pub address: bool,
    /// Whether the code is an HTTP status, which says less than any code beside it.
    #[serde(default)]
    pub status: bool,
    /// Id of the sentences, where others say the same.
    #[serde(default)]
    pub(super) sentences: Option<String>,
    /// Whose job it is; several mean either of them, or one after the other as the remedy says.
    pub who: Vec<Who>,
    /// Whether waiting and trying again can help by itself.
    #[serde(default)]
    pub retry: bool,
    /// Id of the link, where it is not that of the table.
    #[serde(default)]
    pub(super) link: Option<String>,
}

impl Entry {
    /// Whether the code means this in `table`.
    pub fn is_in(&self, table: Table) -> bool {
        self.table == table || self.also.contains(&table)
    }

    /// Whether somebody else may use the same code: a number, an everyday word, or a code of OAuth, which are
    /// the ones in lower case.
    pub(super) fn is_shared(&self) -> bool {
        self.is_bare() || !self.code.contains(|one: char| one.is_ascii_uppercase())
    }

    /// The part of the ids of its sentences that is its own.
    pub fn sentences(&self) -> &str {
        self.sentences.as_deref().unwrap_or(&self.id)
    }

    /// Whether the code is a number or an everyday word, which counts only where it looks like a code.
    pub(super) fn is_bare(&self) -> bool {
        !self.code.contains('_') && !self.code.contains(' ')
    }
}

/// All codes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    pub(super) link: BTreeMap<String, Link>,
    #[serde(rename = "default-link")]
    pub(super) default_link: BTreeMap<Table, String>,
    pub(super) entry: Vec<Entry>,
    /// Hosts of all links, filled in when they have been checked.
    #[serde(skip)]
    pub(super) hosts: Hosts,
    /// Positions of the entries of a code in lower case, filled in when they have been checked.
    #[serde(skip)]
    pub(super) by_code: HashMap<String, Vec<usize>>,
}

/// Why the codes cannot be used.
#[derive(Debug, Error)]
pub enum CodesError {
    /// They are not TOML of the right shape.
    #[error("the codes cannot be read: {0}")]
    Syntax(#[from] toml::de::Error),
    /// An address is not https in its normal form.
    #[error(transparent)]
    NotHttps(#[from] NotHttps),
    /// Facts of one entry contradict each other or those of another one.
    #[error("{entry}: {what}")]
    Contradiction {
        /// The entry.
        entry: String,
        /// What is wrong.
        what: &'static str,
    },
}

impl Codes {
    /// The codes this build carries.
    pub fn built_in() -> Result<Self, CodesError> {
        Self::parse(include_str!("codes.toml"))
    }

    /// Reads and checks codes.
    pub fn parse(source: &str) -> Result<Self, CodesError> {
        let mut codes: Self = toml::from_str(source)?;
        validate::check(&codes)?;
        codes.hosts = Hosts::of(&codes.link)?;
        for (at, entry) in codes.entry.iter().enumerate() {
            let key = entry.code.to_ascii_lowercase();
            codes.by_code.entry(key).or_default().push(at);
        }
        Ok(codes)
    }

    /// Id of the link of an entry.
    pub(super) fn link_of<'a>(&'a self, entry: &'a Entry) -> Option<&'a str> {
        let default = || self.default_link.get(&entry.table);
        entry.link.as_ref().or_else(default).map(String::as_str)
    }
}
