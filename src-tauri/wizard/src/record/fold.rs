//! From events to progress.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    accounts::{AccountsProgress, MarketoTested, SignedIn},
    change::Change,
    decisions::Decisions,
    event::Event,
    findings::{CheckProgress, Found},
    id::{ActorId, EventId},
    limits::MAX_SAVED,
    order::in_order,
    progress::{
        Acknowledged, ActorProgress, InviteList, Mark, Note, Progress, SavedList, StepProgress,
        Undoable, WaitStarted,
    },
};

/// The progress that a set of events amounts to. The order they are given in does not matter, nor
/// does giving one twice.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Progress {
    Fold::of(events).progress
}

/// A progress that can take one more event without starting anew.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub(super) progress: Progress,
    /// Whether journals contradict each other: then one more event may change the order of others.
    pub(super) contradicted: bool,
    decisions: BTreeMap<String, Decisions>,
}

impl Fold {
    pub(super) fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let ordered = in_order(events);
        let undone = Undone::of(&ordered.events);
        let mut fold = Self {
            contradicted: ordered.contradicted,
            ..Self::default()
        };
        for (place, event) in ordered.events.into_iter().enumerate() {
            fold.count(event);
            if undone.places.contains(&place) {
                continue;
            }
            match &event.change {
                Some(Change::Undone { .. }) => {
                    if let Some(step) = undone.decided.get(&place) {
                        fold.decisions_of(step).take_back(event);
                    }
                }
                Some(change) => fold.apply(event, change),
                None => {}
            }
        }
        for (step, decisions) in &fold.decisions {
            let progress = step_mut(&mut fold.progress, step);
            (progress.outcome, progress.conflict) = decisions.outcome();
        }
        fold
    }

    /// Takes an event whose author has seen all the others, and which takes none back.
    pub(super) fn take(&mut self, event: &Event) {
        self.count(event);
        let Some(change) = &event.change else {
            return;
        };
        self.apply(event, change);
        if let Some(step) = change.decides()
            && let Some(decisions) = self.decisions.get(step)
        {
            let progress = step_mut(&mut self.progress, step);
            (progress.outcome, progress.conflict) = decisions.outcome();
        }
    }

    fn count(&mut self, event: &Event) {
        self.progress.changed = Some(mark(event));
        self.progress.newer += usize::from(event.change.is_none());
    }

    fn apply(&mut self, event: &Event, change: &Change) {
        if change.can_be_undone() {
            let step = change.step().map(str::to_owned);
            let undoable = Undoable {
                event: event.id,
                kind: change.kind(),
                step,
            };
            self.progress.undoable.insert(event.by, undoable);
        }
        if let Some(step) = change.decides() {
            self.decisions_of(step).add(event);
            return;
        }
        let progress = &mut self.progress;
        match change {
            Change::SetupCreated {
                name,
                environment,
                practice,
            } => {
                if progress.created.is_none() {
                    progress.created = Some(mark(event));
                    progress.environment = Some(*environment);
                    progress.practice = *practice;
                    progress.name.clone_from(name);
                }
            }
            Change::SetupRenamed { name } => progress.name.clone_from(name),
            Change::ActorIntroduced { name, personas } => {
                let personas = personas.iter().copied().collect();
                let actor = ActorProgress {
                    name: name.clone(),
                    personas,
                };
                progress.actors.insert(event.by, actor);
            }
            Change::CautionAcknowledged { caution, person } => {
                let acknowledged = Acknowledged {
                    mark: mark(event),
                    person: person.clone(),
                };
                progress.cautions.insert(caution.clone(), acknowledged);
            }
            Change::WaitStarted { wait, people } => {
                let started = WaitStarted {
                    mark: mark(event),
                    people: *people,
                };
                progress.waits.insert(wait.clone(), started);
            }
            Change::ChecksRun { findings } => {
                for finding in findings {
                    let (mark, finding) = (mark(event), finding.clone());
                    let check = finding.check.clone();
                    let before = progress.findings.remove(&check);
                    let after = CheckProgress::after(before, Found { mark, finding });
                    progress.findings.insert(check, after);
                }
            }
            _ => match change.step() {
                Some(step) => apply_to_step(step_mut(progress, step), event, change),
                None => apply_to_accounts(&mut progress.accounts, event, change),
            },
        }
    }

    fn decisions_of(&mut self, step: &str) -> &mut Decisions {
        self.decisions.entry(step.to_owned()).or_default()
    }
}

fn apply_to_step(step: &mut StepProgress, event: &Event, change: &Change) {
    match change {
        Change::InstructionTicked {
            instruction,
            ticked: true,
            ..
        } => {
            step.ticked.insert(instruction.clone());
        }
        Change::InstructionTicked {
            instruction,
            ticked: false,
            ..
        } => {
            step.ticked.remove(instruction);
        }
        Change::NoteWritten { text, .. } => {
            step.notes.push(Note {
                mark: mark(event),
                text: text.clone(),
            });
        }
        Change::InviteListChecked { list, .. } => {
            let (mark, checked) = (mark(event), list.clone());
            step.invite_list = Some(InviteList {
                mark,
                checked,
                saved: Vec::new(),
            });
        }
        Change::InviteListSaved {
            list, file, rows, ..
        } => {
            // Somebody else's list has other rows.
            if let Some(checked) = &mut step.invite_list
                && checked.mark.by == event.by
            {
                checked
                    .saved
                    .retain(|saved| (saved.list, &saved.file) != (*list, file));
                let (mark, file) = (mark(event), file.clone());
                checked.saved.push(SavedList {
                    mark,
                    list: *list,
                    file,
                    rows: *rows,
                });
                if checked.saved.len() > MAX_SAVED {
                    checked.saved.remove(0);
                }
            }
        }
        _ => {}
    }
}

fn apply_to_accounts(accounts: &mut AccountsProgress, event: &Event, change: &Change) {
    let (mark, by) = (mark(event), event.by);
    match change {
        Change::SalesforceAppChosen(app) => accounts.salesforce_app.choose(mark, app),
        Change::SalesforceSignedIn(seen) => {
            let organization = &seen.organization;
            accounts
                .organization
                .get_or_insert_with(|| organization.clone());
            let seen = seen.clone();
            accounts.salesforce.insert(by, SignedIn { mark, seen });
        }
        Change::SalesforceSignedOut { .. } => {
            accounts.salesforce.remove(&by);
        }
        Change::MarketoServiceChosen(service) => accounts.marketo_service.choose(mark, service),
        Change::MarketoConnected(seen) => {
            let seen = seen.clone();
            accounts.marketo.insert(by, MarketoTested { mark, seen });
        }
        Change::MarketoDisconnected {} => {
            accounts.marketo.remove(&by);
        }
        _ => {}
    }
}

fn step_mut<'a>(progress: &'a mut Progress, step: &str) -> &'a mut StepProgress {
    progress.steps.entry(step.to_owned()).or_default()
}

pub(super) fn mark(event: &Event) -> Mark {
    Mark {
        event: event.id,
        by: event.by,
        at: event.wall_time(),
        stamp: event.at,
    }
}

/// What was taken back. Events are named by their places in folding order.
#[derive(Default)]
struct Undone {
    /// Events that are not in effect.
    places: BTreeSet<usize>,
    /// The step of each event that takes back (or brings back) what somebody said about it.
    decided: BTreeMap<usize, String>,
}

impl Undone {
    /// Looks from the last event to the first: whether one is in effect depends on later ones only.
    fn of(events: &[&Event]) -> Self {
        let mut undone = Self::default();
        let targets = targets(events);
        for (place, target) in targets.iter().rev() {
            let Some(change) = &events[*target].change else {
                continue;
            };
            let redo = matches!(change, Change::Undone { .. });
            if !undone.places.contains(place) && (redo || change.can_be_undone()) {
                undone.places.insert(*target);
            }
        }
        // From the first to the last: what an undo takes back was sorted out before it.
        for (place, target) in targets {
            let step = match &events[target].change {
                Some(Change::Undone { .. }) => undone.decided.get(&target).cloned(),
                Some(change) => change.decides().map(str::to_owned),
                None => None,
            };
            undone.decided.extend(step.map(|step| (place, step)));
        }
        undone
    }
}

/// For each event that takes back an earlier one the place of that one. Where several authors use an id, the
/// event of one's own is meant.
fn targets(events: &[&Event]) -> BTreeMap<usize, usize> {
    let undos: Vec<(usize, ActorId, EventId)> = events
        .iter()
        .enumerate()
        .filter_map(|(place, event)| match event.change {
            Some(Change::Undone { event: target }) => Some((place, event.by, target)),
            _ => None,
        })
        .collect();
    if undos.is_empty() {
        return BTreeMap::new();
    }
    let mut first: HashMap<EventId, usize> = HashMap::new();
    let mut own: HashMap<(ActorId, EventId), usize> = HashMap::new();
    for (place, event) in events.iter().enumerate() {
        first.entry(event.id).or_insert(place);
        own.insert((event.by, event.id), place);
    }
    let target = |by, id| own.get(&(by, id)).or_else(|| first.get(&id)).copied();
    undos
        .into_iter()
        .filter_map(|(place, by, id)| Some((place, target(by, id)?)))
        .filter(|(place, target)| target < place)
        .collect()
}
