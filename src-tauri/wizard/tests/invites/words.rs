//! Every code has its sentences in every language.

use fluent_bundle::FluentArgs;
use wizard::{
    invites::{Code, InviteError, List},
    words::{Language, Words},
};

fn every_error() -> Vec<InviteError> {
    let text = || "x".to_owned();
    let mut errors = vec![
        InviteError::FileEmpty,
        InviteError::FileChanged,
        InviteError::FileTooLarge,
        InviteError::WorkbookDamaged { reason: text() },
        InviteError::WorkbookEncrypted,
        InviteError::WorkbookTooLarge,
        InviteError::NoSuchSheet {
            sheet: text(),
            sheets: text(),
        },
        InviteError::EmailColumnUnclear { columns: text() },
        InviteError::NoSuchLine { line: 9 },
        InviteError::UnknownFix { name: text() },
        InviteError::UnknownDoubt { name: text() },
        InviteError::FieldTooLarge {
            row: 1,
            line: 2,
            column: 3,
        },
        InviteError::RowTooLarge { row: 1, line: 2 },
        InviteError::NoEmailColumn { columns: text() },
        InviteError::NoSuchColumn {
            column: 4,
            count: 3,
        },
        InviteError::NoSuchColumn {
            column: 2,
            count: 1,
        },
        InviteError::ColumnMappedTwice { column: 1 },
        InviteError::UnknownEncoding { name: text() },
        InviteError::DelimiterUnusable { delimiter: 'a' },
        InviteError::OutputIsInput { list: List::Clean },
        InviteError::OutputsAreTheSame,
        InviteError::OutputNotWritten {
            list: List::Clean,
            reason: text(),
        },
        InviteError::OutputNotWritten {
            list: List::LeftOut,
            reason: text(),
        },
        InviteError::Cancelled,
    ];
    for kind in ["missing", "denied", "folder", "special", "other"] {
        errors.push(InviteError::FileUnreadable {
            kind,
            reason: text(),
        });
    }
    for looks_like in [
        "excel", "html", "zip", "pdf", "rtf", "image", "archive", "database", "binary",
    ] {
        errors.push(InviteError::FileNotText { looks_like });
    }
    errors
}

#[test]
fn every_error_says_what_is_wrong_and_what_to_do_next() {
    for language in Language::ALL {
        let words = Words::of(language);
        for error in every_error() {
            let failure = error.failure();
            let mut facts = FluentArgs::new();
            for (fact, value) in &failure.facts {
                facts.set(fact.as_str(), value.as_str());
            }
            for id in [
                format!("error-{}", failure.code),
                format!("error-{}-hint", failure.code),
            ] {
                let sentence = words.say(&id, &facts);
                assert!(
                    sentence != id && !sentence.contains('{'),
                    "{language} {id}: {sentence}"
                );
            }
        }
    }
}

#[test]
fn every_problem_has_a_name_and_a_sentence() {
    let mut facts = FluentArgs::new();
    facts.set("firstRow", 3);
    for language in Language::ALL {
        let words = Words::of(language);
        for code in Code::ALL {
            let id = format!("problem-{}", code.as_str());
            assert!(words.has(&format!("{id}-title")), "{language} {id}-title");
            let sentence = words.say(&id, &facts);
            assert!(
                sentence != id && !sentence.contains('{'),
                "{language} {id}: {sentence}"
            );
        }
    }
}
