//! `msi-setup invites from-salesforce` and `mark`: the invite list and the users of Salesforce.

use std::{collections::BTreeMap, ops::ControlFlow, path::Path, process::ExitCode};

use tokio::runtime::Builder;
use wizard::{
    failure::Failure,
    setup::{
        Language, Layouts, ListSource, Outputs, ReadAs, Setup, Words, check_and_write_invite_list,
        read_invite_list,
        view::{Mark, MarkedList, UserFilter},
    },
};

use crate::{
    arguments::{FromSalesforceArguments, MarkArguments},
    complain,
    invites::{LEFT_OUT, answer, never_there},
    open_setups, say, say_json, shown,
};

/// Lists users, checks them like any list, and writes those that are ready.
pub(crate) fn list(
    data_dir: Option<&Path>,
    ask: &FromSalesforceArguments,
) -> Result<ExitCode, Failure> {
    let filter = UserFilter {
        profiles: ask.profile.clone(),
        roles: ask.role.clone(),
        permission_sets: ask.permission_set.clone(),
        signed_in_since: ask.signed_in_since.clone(),
    };
    let (setup, words) = open(data_dir, &ask.setup)?;
    let list = wait_for(setup.list_from_salesforce(&filter)?.run())?;
    let outputs = Outputs {
        clean: Some(&ask.out),
        left_out: None,
    };
    let report = check_and_write_invite_list(list, &ReadAs::default(), outputs, &mut |_| {
        ControlFlow::Continue(())
    })?;
    answer(&report, ask.json, words)
}

/// Marks the people of a list that are ready to invite.
pub(crate) fn mark(data_dir: Option<&Path>, ask: &MarkArguments) -> Result<ExitCode, Failure> {
    let (setup, words) = open(data_dir, &ask.setup)?;
    let go_on = &mut |_| ControlFlow::Continue(());
    let source = ListSource::File(ask.file.clone());
    let list = read_invite_list(source, &Layouts::default(), Language::of_system(), go_on)
        .map_err(|failure| never_there(failure, &ask.file))?;
    let marked = wait_for(setup.mark_people(&list)?.run())?;
    if ask.json {
        say_json(&marked)?;
    } else {
        tell(&marked, words)?;
    }
    let are_ready = marked
        .people
        .iter()
        .all(|person| person.mark == Mark::Ready);
    let all_checked = list.report().rows.rejected == 0;
    Ok(if are_ready && all_checked {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(LEFT_OUT)
    })
}

fn open(data_dir: Option<&Path>, id: &str) -> Result<(Setup, &'static Words), Failure> {
    let setups = open_setups(data_dir)?;
    Ok((setups.setup(id)?, Words::of(setups.language())))
}

fn wait_for<T>(asking: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::new("went-wrong").with("reason", error))?;
    runtime.block_on(asking)
}

fn sentence(mark: Mark) -> &'static str {
    match mark {
        Mark::Ready => "mark-ready",
        Mark::NoUser => "mark-no-user",
        Mark::Inactive => "mark-inactive",
        Mark::NoApi => "mark-no-api",
        Mark::SandboxAddress => "mark-sandbox-address",
        Mark::Several => "mark-several",
    }
}

/// How many there are of each mark, and everybody who is not ready.
fn tell(marked: &MarkedList, words: &Words) -> Result<(), Failure> {
    let mut counts: BTreeMap<Mark, u64> = BTreeMap::new();
    for person in &marked.people {
        *counts.entry(person.mark).or_default() += 1;
    }
    for (mark, count) in &counts {
        say(&format!("  {count:>8}  {}", words.plain(sentence(*mark))))?;
    }
    for person in marked
        .people
        .iter()
        .filter(|person| person.mark != Mark::Ready)
    {
        let facts = [
            ("line", person.line.to_string()),
            ("email", shown(&person.email)),
            ("mark", words.plain(sentence(person.mark))),
        ];
        say(&words.with("cli-mark-person", facts))?;
    }
    let people = marked.people.len() as u64;
    if people > marked.seats {
        let facts = [("ready", people), ("seats", marked.seats)];
        complain(&words.with("cli-check-seats", facts));
    }
    Ok(())
}
