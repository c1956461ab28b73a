//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use wizard::setup::Language;

/// Set up Marketo Sales Insight Actions from a terminal.
#[derive(Debug, Parser)]
#[command(name = "msi-setup", version, about)]
pub(crate) struct Arguments {
    /// Folder that holds the setups; else `MSI_SETUP_DATA_DIR`, else the platform's data folder
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Arguments {
    /// Whether the answer is asked for as JSON.
    pub(crate) fn json(&self) -> bool {
        match &self.command {
            Command::Guide(ask) => ask.json,
            Command::Status(ask) => ask.json,
            Command::Invites(InvitesCommand::Check(ask)) => ask.json,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the guide: prerequisites and the seven steps
    Guide(GuideArguments),
    /// Print how far the setups on this machine are
    Status(StatusArguments),
    /// Work on the list of people to invite
    #[command(subcommand)]
    Invites(InvitesCommand),
}

#[derive(Debug, Args)]
pub(crate) struct GuideArguments {
    /// Language: en or fr
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Language>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct StatusArguments {
    /// Only this setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum InvitesCommand {
    /// Check a CSV list row by row and write it clean
    Check(CheckArguments),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// The list
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Encoding by its name, for example windows-1252; else found
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,
    /// Delimiter, one character or "tab"; else found
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    pub(crate) delimiter: Option<char>,
    /// The first record is data
    #[arg(long)]
    pub(crate) no_header: bool,
    /// Column of a field: email, `first_name` or `last_name` = name of the column, or its position from 1;
    /// `first_name=` and `last_name=` for no column at all
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = mapping)]
    pub(crate) map: Vec<(String, String)>,
    /// Write the rows that are ready here
    #[arg(long, value_name = "OUT")]
    pub(crate) clean: Option<PathBuf>,
    /// Write the rows left out here, with the reasons
    #[arg(long, value_name = "OUT")]
    pub(crate) rejects: Option<PathBuf>,
}

fn delimiter(text: &str) -> Result<char, String> {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(one), None) if one.is_ascii() => Ok(one),
        _ if text.eq_ignore_ascii_case("tab") || text == "\\t" => Ok('\t'),
        _ => Err("one ASCII character, or \"tab\"".to_owned()),
    }
}

fn mapping(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((field @ ("first_name" | "last_name"), column)) => {
            Ok((field.to_owned(), column.to_owned()))
        }
        Some((field @ "email", column)) if !column.is_empty() => {
            Ok((field.to_owned(), column.to_owned()))
        }
        _ => Err("email=COLUMN, first_name=COLUMN or last_name=COLUMN".to_owned()),
    }
}
