//! From progress to what a face draws.

use crate::{
    checks,
    guide::{
        Guide,
        checks::{CheckOfStep, Settings},
        data::Row,
        proof,
        rules::{self, Running, State},
    },
    record::{
        ActorId, CheckProgress, Found, Mark, Persona, Progress, Said, Status, StepProgress, Version,
    },
};

use super::view;
use super::view::{
    AcknowledgedView, CheckView, FindingView, InviteListView, NoteView, PageView, PersonView,
    PersonaSum, Proof, ProofSum, RunningWait, SavedListView, StepState, StepView, SummaryView,
    UndoView, VersionView,
};

/// Draws one progress for one person at one time.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    pub(super) guide: &'a Guide,
    pub(super) progress: &'a Progress,
    pub(super) me: ActorId,
    /// Milliseconds since the Unix epoch.
    pub(super) now: u64,
    pub(super) settings: &'a Settings,
}

impl Drawing<'_> {
    /// Every row of the guide.
    pub(super) fn steps(&self) -> Vec<StepView> {
        self.guide.rows().map(|step| self.step(step)).collect()
    }

    /// Every page of an account.
    pub(super) fn pages(&self) -> Vec<PageView> {
        self.guide
            .accounts()
            .iter()
            .map(|page| PageView {
                id: page.id.clone(),
                ticked: self.ticked(&page.id),
            })
            .collect()
    }

    /// People of the setup, the one at this machine first.
    pub(super) fn people(&self) -> Vec<PersonView> {
        let mut people: Vec<PersonView> = self
            .progress
            .actors
            .keys()
            .map(|actor| self.person(*actor))
            .collect();
        people.sort_by_key(|person| !person.me);
        people
    }

    /// Sums of the left column.
    pub(super) fn summary(&self) -> SummaryView {
        let personas = Persona::ALL
            .map(|persona| {
                let rows = || {
                    self.guide
                        .rows()
                        .filter(move |row| row.personas.contains(&persona))
                };
                PersonaSum {
                    persona,
                    done: self.settled(rows()),
                    total: rows().count(),
                }
            })
            .to_vec();
        SummaryView {
            done: self.settled(self.guide.rows()),
            total: self.guide.rows().count(),
            minutes_left: rules::minutes_left(self.guide, self.progress),
            personas,
            proofs: self.proofs(),
        }
    }

    fn proofs(&self) -> ProofSum {
        let mut sum = ProofSum::default();
        for row in self.guide.rows() {
            match self.state(row) {
                State::Verified(found) => {
                    sum.verified += 1;
                    sum.old += usize::from(self.is_old(found));
                }
                State::Done(_) => sum.attested += 1,
                State::Follows(..) => sum.assumed += 1,
                State::Drifted(_) => sum.drifted += 1,
                State::Locked(_)
                | State::Open
                | State::Waiting(_)
                | State::Skipped(_)
                | State::Attention(_) => {}
            }
        }
        sum
    }

    fn is_old(&self, found: &Found) -> bool {
        self.settings.is_old(found.finding.at, self.now)
    }

    fn check(&self, check: &CheckOfStep) -> CheckView {
        let known = checks::check(&check.id);
        let found = self.progress.findings.get(&check.id);
        CheckView {
            id: check.id.clone(),
            section: check.section.clone(),
            proves: check.proves,
            watch: check.watch,
            salesforce: known.is_some_and(|known| known.salesforce),
            marketo: known.is_some_and(|known| known.marketo),
            finding: found.map(|found| self.finding(shown(found))),
            before: found
                .and_then(proof::before)
                .map(|found| self.finding(found)),
        }
    }

    fn finding(&self, found: &Found) -> FindingView {
        FindingView {
            status: found.finding.status,
            code: found.finding.code.clone(),
            facts: found.finding.known_facts(),
            at: found.finding.at,
            by: self.person(found.mark.by),
            old: self.is_old(found),
        }
    }

    /// The step that comes next: what this person can do, else what anyone can, else what is waited
    /// for.
    pub(super) fn next(&self) -> Option<String> {
        let mine = self
            .progress
            .actors
            .get(&self.me)
            .map(|actor| &actor.personas);
        let is_mine = |row: &Row| {
            mine.is_none_or(|mine| {
                mine.is_empty() || row.personas.iter().any(|one| mine.contains(one))
            })
        };
        let open = |row: &Row| {
            matches!(
                self.state(row),
                State::Open | State::Attention(_) | State::Drifted(_)
            )
        };
        let waiting = |row: &Row| matches!(self.state(row), State::Waiting(_));
        self.guide
            .rows()
            .find(|row| open(row) && is_mine(row))
            .or_else(|| self.guide.rows().find(|row| open(row)))
            .or_else(|| self.guide.rows().find(|row| waiting(row)))
            .map(|row| row.id.clone())
    }

    /// What *Undo* would take back.
    pub(super) fn undo(&self) -> Option<UndoView> {
        self.progress.undoable(self.me).map(|last| UndoView {
            event: last.event.to_string(),
            kind: last.kind.to_owned(),
            step: last.step.clone(),
        })
    }

    /// A person of the setup.
    pub(super) fn person(&self, actor: ActorId) -> PersonView {
        let known = self.progress.actors.get(&actor);
        PersonView {
            id: actor.to_string(),
            name: known.map(|known| known.name.clone()).unwrap_or_default(),
            personas: known
                .map(|known| known.personas.iter().copied().collect())
                .unwrap_or_default(),
            me: actor == self.me,
        }
    }

    fn settled<'b>(&self, rows: impl Iterator<Item = &'b Row>) -> usize {
        rows.filter(|row| rules::state(self.guide, row, self.progress, self.now).is_settled())
            .count()
    }

    fn state<'b>(&'b self, step: &'b Row) -> State<'b> {
        rules::state(self.guide, step, self.progress, self.now)
    }

    fn step(&self, step: &Row) -> StepView {
        let recorded = self.progress.step(&step.id);
        StepView {
            id: step.id.clone(),
            state: self.step_state(self.state(step)),
            ticked: self.ticked(&step.id),
            notes: recorded.map(|step| self.notes(step)).unwrap_or_default(),
            acknowledged: self.acknowledged(step),
            waits: rules::running(step, self.progress, self.now)
                .iter()
                .map(|wait| self.wait(wait))
                .collect(),
            invite_list: recorded
                .and_then(|step| step.invite_list.as_ref())
                .map(|list| InviteListView {
                    file: list.checked.file.clone(),
                    sha256: list.checked.sha256.clone(),
                    total: list.checked.total,
                    ready: list.checked.ready,
                    rejected: list.checked.rejected,
                    by: self.person(list.mark.by),
                    at: list.mark.at,
                    saved: list
                        .saved
                        .iter()
                        .map(|saved| SavedListView {
                            list: saved.list,
                            file: saved.file.clone(),
                            rows: saved.rows,
                        })
                        .collect(),
                }),
            checks: step.checks.iter().map(|check| self.check(check)).collect(),
        }
    }

    fn ticked(&self, id: &str) -> Vec<String> {
        let recorded = self.progress.step(id);
        recorded
            .map(|step| step.ticked.iter().cloned().collect())
            .unwrap_or_default()
    }

    /// The notes, and among them the word a person added when confirming the step.
    fn notes(&self, step: &StepProgress) -> Vec<NoteView> {
        let written = step.notes.iter().map(|note| (&note.mark, &note.text));
        let added = step
            .outcome
            .iter()
            .filter_map(|version| match &version.says {
                Said::Done {
                    note: Some(text), ..
                } => Some((&version.mark, text)),
                _ => None,
            });
        let mut notes: Vec<(&Mark, &String)> = written.chain(added).collect();
        notes.sort_by_key(|(mark, _)| (mark.stamp, mark.event));
        notes
            .into_iter()
            .map(|(mark, text)| NoteView {
                id: mark.event.to_string(),
                by: self.person(mark.by),
                at: mark.at,
                text: text.clone(),
            })
            .collect()
    }

    fn acknowledged(&self, step: &Row) -> Vec<AcknowledgedView> {
        step.cautions
            .iter()
            .filter_map(|caution| {
                let said = self.progress.cautions.get(&caution.id)?;
                Some(AcknowledgedView {
                    caution: caution.id.clone(),
                    by: self.person(said.mark.by),
                    at: said.mark.at,
                    person: said.person.clone(),
                })
            })
            .collect()
    }

    fn wait(&self, running: &Running<'_>) -> RunningWait {
        RunningWait {
            wait: running.wait.id.clone(),
            started: running.started,
            until: running.until,
            earliest: running.earliest,
            people: running.people,
            over: running.is_over(self.now),
        }
    }

    fn step_state(&self, state: State<'_>) -> StepState {
        match state {
            State::Locked(missing) => StepState::Locked {
                missing: missing.into_iter().map(str::to_owned).collect(),
            },
            State::Open => StepState::Open,
            State::Waiting(running) => StepState::Waiting {
                wait: running.wait.id.clone(),
                until: running.until,
            },
            State::Done(version) => StepState::Done {
                proof: Proof::Attested,
                by: self.person(version.mark.by),
                at: version.mark.at,
                already: matches!(version.says, Said::Done { already: true, .. }),
                old: false,
                follows: None,
            },
            State::Verified(found) => self.proved(Proof::Verified, found, None),
            State::Follows(row, found) => self.proved(Proof::Assumed, found, Some(row.id.clone())),
            State::Drifted(checks) => StepState::Drifted {
                checks: checks.into_iter().map(str::to_owned).collect(),
            },
            State::Skipped(version) => {
                let reason = match &version.says {
                    Said::Skipped { reason } => reason.clone(),
                    _ => String::new(),
                };
                let Mark { by, at, .. } = version.mark;
                StepState::Skipped {
                    reason,
                    by: self.person(by),
                    at,
                }
            }
            State::Attention(versions) => StepState::Attention {
                versions: versions
                    .iter()
                    .map(|version| self.version(version))
                    .collect(),
            },
        }
    }

    fn proved(&self, proof: Proof, found: &Found, follows: Option<String>) -> StepState {
        StepState::Done {
            proof,
            by: self.person(found.mark.by),
            at: found.finding.at,
            already: false,
            old: self.is_old(found),
            follows,
        }
    }

    fn version(&self, version: &Version) -> VersionView {
        VersionView {
            event: version.mark.event.to_string(),
            by: self.person(version.mark.by),
            at: version.mark.at,
            says: match &version.says {
                Said::Done { .. } => view::Said::Done,
                Said::Skipped { reason } => view::Said::Skipped {
                    reason: reason.clone(),
                },
                Said::Open => view::Said::Open,
            },
        }
    }
}

/// The last finding; where a check tells otherwise than before, the one that does, whatever could not be told
/// after it.
fn shown(found: &CheckProgress) -> &Found {
    let drifted = proof::before(found).and(found.decided.as_ref());
    match found.latest.finding.status {
        Status::Unknown | Status::Warning => drifted.unwrap_or(&found.latest),
        Status::Ok | Status::Failure => &found.latest,
    }
}
