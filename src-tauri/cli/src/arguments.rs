//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use practice::Scenario;
use wizard::setup::{Ending, Language, Persona};

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
            Command::Invites(InvitesCommand::FromSalesforce(ask)) => ask.json,
            Command::Invites(InvitesCommand::Mark(ask)) => ask.json,
            Command::Setup(SetupCommand::Create(ask)) => ask.json,
            Command::Setup(SetupCommand::Remove(ask)) => ask.json,
            Command::SignIn(SignInCommand::Salesforce(ask)) => ask.json,
            Command::SignIn(SignInCommand::Marketo(ask)) => ask.json,
            Command::SignOut(ask) => ask.json,
            Command::Verify(ask) => ask.json,
            Command::Practice(ask) => ask.json,
            Command::Explain(ask) => ask.json,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the guide: prerequisites and the seven steps
    Guide(GuideArguments),
    /// Say what a message of Salesforce or Marketo means: cause, who acts, what to do
    Explain(ExplainArguments),
    /// Print how far the setups on this machine are
    Status(StatusArguments),
    /// Work on the list of people to invite
    #[command(subcommand)]
    Invites(InvitesCommand),
    /// Begin a setup, or remove one from this computer
    #[command(subcommand)]
    Setup(SetupCommand),
    /// Sign in to one of the two products
    #[command(subcommand)]
    SignIn(SignInCommand),
    /// Sign out, and forget what was kept in the keyring
    SignOut(SignOutArguments),
    /// Ask the two products whether the steps of a setup are done
    Verify(VerifyArguments),
    /// Serve a practice organisation on this machine: stand-ins for Salesforce and Marketo
    Practice(PracticeArguments),
}

impl Command {
    /// The signals that end it as the system has them end a program; the others it hears itself.
    pub(crate) fn endings_of_the_system(&self) -> &'static [Ending] {
        match self {
            Self::Practice(_) => &[Ending::HangUp],
            Self::SignIn(SignInCommand::Salesforce(_)) | Self::Verify(_) => {
                &[Ending::Terminate, Ending::HangUp]
            }
            _ => &Ending::ALL,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The message, code, error body or whole address; - reads it from standard input
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) text: String,
    /// Language of the answer: en or fr; else that of the system
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Language>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SetupCommand {
    /// Create a setup and print its id
    Create(CreateArguments),
    /// Sign out, forget the secrets, and move the setup to the trash of this computer
    Remove(RemoveArguments),
}

#[derive(Debug, Args)]
pub(crate) struct RemoveArguments {
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Go on even if its secrets cannot be forgotten and may stay in the keyring
    #[arg(long)]
    pub(crate) anyway: bool,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CreateArguments {
    /// Name of the setup, for example the company's
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// Your name; else the one you gave before, else that of your account on this computer
    #[arg(long, value_name = "NAME")]
    pub(crate) my_name: Option<String>,
    /// The Salesforce org is a sandbox
    #[arg(long)]
    pub(crate) sandbox: bool,
    /// Where to sign in to Salesforce: a My Domain, for example; else the common page
    #[arg(long, value_name = "URL")]
    pub(crate) salesforce_login_url: Option<String>,
    /// Consumer key of the External Client App
    #[arg(long, value_name = "ID")]
    pub(crate) salesforce_client_id: Option<String>,
    /// Endpoint of Marketo's REST API, or the Munchkin id
    #[arg(long, value_name = "URL")]
    pub(crate) marketo_endpoint: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SignInCommand {
    /// Through the browser, which comes back to this computer
    Salesforce(SalesforceArguments),
    /// With the credentials of a custom service; the secret is read from a prompt or standard input
    Marketo(MarketoArguments),
}

#[derive(Debug, Args)]
pub(crate) struct SalesforceArguments {
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Ports of the callback URLs, in the order they are tried
    #[arg(long, value_name = "PORTS", value_delimiter = ',')]
    pub(crate) ports: Option<Vec<u16>>,
    /// Use the app that somebody else chose, whose address this is
    #[arg(long, value_name = "URL")]
    pub(crate) accept_address: Option<String>,
    /// Print the address instead of opening the browser
    #[arg(long)]
    pub(crate) no_browser: bool,
    /// Seconds to wait for the browser to come back; else 300
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86400))]
    pub(crate) timeout: Option<u64>,
    /// Ask for a session that can be renewed without signing in
    #[arg(long)]
    pub(crate) stay: bool,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MarketoArguments {
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Endpoint of the REST API, or the Munchkin id; else the one of the setup
    #[arg(long, value_name = "URL")]
    pub(crate) endpoint: Option<String>,
    /// Client id of the custom service; else the one of the setup
    #[arg(long, value_name = "ID")]
    pub(crate) client_id: Option<String>,
    /// Use the service that somebody else chose, whose address this is
    #[arg(long, value_name = "URL", conflicts_with = "endpoint")]
    pub(crate) accept_address: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SignOutArguments {
    /// Of which product
    pub(crate) account: Account,
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Go on even if what is kept cannot be forgotten and may stay in the keyring
    #[arg(long)]
    pub(crate) anyway: bool,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

/// One of the two accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Account {
    /// Salesforce
    Salesforce,
    /// Marketo
    Marketo,
}

impl Account {
    pub(crate) fn is_marketo(self) -> bool {
        self == Self::Marketo
    }
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
    /// Check a list (CSV, text, or a sheet of a workbook) row by row and write it clean
    Check(CheckArguments),
    /// Make a list of the active standard users of Salesforce, and write it clean
    FromSalesforce(FromSalesforceArguments),
    /// Say what the people of a list are in Salesforce: ready to activate, no such user, inactive…
    Mark(MarkArguments),
}

#[derive(Debug, Args)]
pub(crate) struct FromSalesforceArguments {
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Only users with this profile; can be given several times, like the next two
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Vec<String>,
    /// Only users with this role
    #[arg(long, value_name = "NAME")]
    pub(crate) role: Vec<String>,
    /// Only users who have this permission set, by its label
    #[arg(long, value_name = "LABEL")]
    pub(crate) permission_set: Vec<String>,
    /// Only users who have signed in since that day, for example 2026-01-31
    #[arg(long, value_name = "DATE")]
    pub(crate) signed_in_since: Option<String>,
    /// Write the people that are ready here
    #[arg(long, value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MarkArguments {
    /// The list
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// The list; `-` reads standard input
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
    /// Line of the header, from 1; else found
    #[arg(long, value_name = "LINE", conflicts_with = "no_header")]
    pub(crate) header: Option<u64>,
    /// There is no header
    #[arg(long)]
    pub(crate) no_header: bool,
    /// Sheet of a workbook; else the first with addresses
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// Switch a fix of the clean list on, for example double-encoded
    #[arg(long, value_name = "FIX")]
    pub(crate) fix: Vec<String>,
    /// Switch a fix of the clean list off, for example null-names
    #[arg(long, value_name = "FIX")]
    pub(crate) no_fix: Vec<String>,
    /// Accept a doubt as it is, for example name-split
    #[arg(long, value_name = "DOUBT")]
    pub(crate) yes: Vec<String>,
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

#[derive(Debug, Args)]
pub(crate) struct VerifyArguments {
    /// The setup
    #[arg(long, value_name = "ID")]
    pub(crate) setup: String,
    /// Only this step, by its id
    #[arg(long, value_name = "STEP", conflicts_with = "persona")]
    pub(crate) step: Option<String>,
    /// Only the steps of one persona
    #[arg(long, value_name = "PERSONA")]
    pub(crate) persona: Option<Who>,
    /// The clean list of people to invite; else the one that was saved last on this machine
    #[arg(long, value_name = "FILE")]
    pub(crate) invites: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

/// One of the two admins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Who {
    /// The Marketo admin
    MarketoAdmin,
    /// The Salesforce admin
    SalesforceAdmin,
}

impl From<Who> for Persona {
    fn from(who: Who) -> Self {
        match who {
            Who::MarketoAdmin => Self::MarketoAdmin,
            Who::SalesforceAdmin => Self::SalesforceAdmin,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct PracticeArguments {
    /// Port of the Salesforce address; else one that is free
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub(crate) salesforce_port: u16,
    /// Port of the Marketo address; else one that is free
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    pub(crate) marketo_port: u16,
    /// What goes wrong, for example quota-reached; an unknown name is answered by the list
    #[arg(long, value_name = "NAME")]
    pub(crate) scenario: Option<Scenario>,
    /// Print one JSON object on one line
    #[arg(long)]
    pub(crate) json: bool,
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
