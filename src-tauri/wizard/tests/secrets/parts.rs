//! K-01, K-02, K-03: secrets longer than an entry may be.

use std::sync::Mutex;

use wizard::secrets::{Entries, InParts, Key, Secret, Store, StoreError, Text};

use crate::stage::{Limited, key, secret};

/// What Windows takes.
const WINDOWS: Option<usize> = Some(2560);

fn over(entries: &Limited) -> InParts<Limited> {
    InParts::new(entries.clone())
}

fn read(entries: &Limited, key: &Key) -> Option<String> {
    let kept = over(entries).read(key).unwrap();
    kept.map(|secret| secret.expose().to_owned())
}

#[test]
fn k_01_each_length_around_the_limits_of_windows_comes_back() {
    for limit in [None, WINDOWS] {
        let entries = Limited::to(limit);
        for bytes in [
            0, 1, 1_279, 1_280, 1_281, 1_911, 1_914, 1_915, 2_559, 2_560, 2_561,
        ] {
            let kept = secret(bytes, 1);
            over(&entries).write(&key("a"), &kept).unwrap();
            assert_eq!(
                over(&entries).read(&key("a")).unwrap(),
                Some(kept),
                "{bytes}"
            );
        }
        // The last one was written over longer and shorter ones: nothing of them is left.
        let entry_count = if limit.is_some() { 3 } else { 1 };
        assert_eq!(entries.names().len(), entry_count, "{:?}", entries.names());
        over(&entries).delete(&key("a")).unwrap();
        assert_eq!(entries.names(), Vec::<String>::new());
        assert_eq!(read(&entries, &key("a")), None);
    }
}

#[test]
fn k_02_long_tokens_come_back_and_too_long_ones_are_refused_whole() {
    let entries = Limited::to(WINDOWS);
    for bytes in [4_096, 16_384, 65_536] {
        let kept = secret(bytes, 2);
        over(&entries).write(&key("a"), &kept).unwrap();
        assert_eq!(over(&entries).read(&key("a")).unwrap(), Some(kept));
    }
    let before = read(&entries, &key("a"));
    let error = over(&entries)
        .write(&key("a"), &secret(65_537, 3))
        .unwrap_err();
    assert_eq!(error, StoreError::TooLong { bytes: 65_537 });
    assert_eq!(read(&entries, &key("a")), before);
}

#[test]
fn k_02_what_is_not_ascii_comes_back_from_entries_that_hold_text() {
    let entries = Limited::to(WINDOWS);
    let kept = Secret::new("ключ\n\0🔑".repeat(400));
    over(&entries).write(&key("a"), &kept).unwrap();
    assert_eq!(over(&entries).read(&key("a")).unwrap(), Some(kept));
}

#[test]
fn k_02_setups_and_purposes_do_not_meet() {
    let entries = Limited::to(WINDOWS);
    let keys: Vec<Key> = ["a", "a/salesforce", "b"]
        .into_iter()
        .flat_map(|setup| {
            wizard::secrets::Name::ALL.map(|name| Key {
                setup: setup.to_owned(),
                name,
            })
        })
        .collect();
    for (number, key) in keys.iter().enumerate() {
        over(&entries)
            .write(key, &secret(4_096, number as u64))
            .unwrap();
    }
    for (number, key) in keys.iter().enumerate() {
        let kept = over(&entries).read(key).unwrap();
        assert_eq!(kept, Some(secret(4_096, number as u64)), "{key}");
    }
    over(&entries).delete(&keys[0]).unwrap();
    let left = keys.iter().filter(|key| read(&entries, key).is_some());
    assert_eq!(left.count(), keys.len() - 1);
}

#[test]
fn k_03_a_crash_at_any_moment_leaves_the_old_secret_or_the_new_one_or_none() {
    let lengths = [None, Some(10), Some(4_096), Some(9_000)];
    let mut crashes = 0;
    for old in lengths {
        for new in [10, 4_096, 9_000] {
            for changes in 0.. {
                let entries = Limited::to(WINDOWS);
                let old = old.map(|bytes| secret(bytes, 4));
                let new = secret(new, 5);
                if let Some(old) = &old {
                    over(&entries).write(&key("a"), old).unwrap();
                }
                entries.crash_after(Some(changes));
                let written = over(&entries).write(&key("a"), &new);
                let stopped = entries.crashed();
                entries.crash_after(None);
                let kept = over(&entries).read(&key("a")).unwrap();
                match written {
                    Ok(()) => assert_eq!(kept.as_ref(), Some(&new)),
                    Err(_) => assert_eq!(kept, old, "after {changes} changes"),
                }
                crashes += 1;
                // Whatever was left behind is found by the next write, and by the removal.
                let third = secret(6_000, 6);
                over(&entries).write(&key("a"), &third).unwrap();
                assert_eq!(over(&entries).read(&key("a")).unwrap(), Some(third));
                over(&entries).delete(&key("a")).unwrap();
                assert_eq!(
                    entries.names(),
                    Vec::<String>::new(),
                    "after {changes} changes"
                );
                if !stopped {
                    break;
                }
            }
        }
    }
    assert!(crashes > 50, "{crashes}");
}

#[test]
fn k_03_a_removal_that_crashes_leaves_the_secret_or_none() {
    for changes in 0..8 {
        let entries = Limited::to(WINDOWS);
        let kept = secret(9_000, 7);
        over(&entries).write(&key("a"), &kept).unwrap();
        entries.crash_after(Some(changes));
        let removed = over(&entries).delete(&key("a"));
        entries.crash_after(None);
        let left = over(&entries).read(&key("a")).unwrap();
        assert!(left.is_none() || (removed.is_err() && left == Some(kept)));
        over(&entries).delete(&key("a")).unwrap();
        assert_eq!(entries.names(), Vec::<String>::new());
    }
}

#[test]
fn k_03_parts_that_are_missing_mixed_or_foreign_are_refused() {
    let unusable = |spoil: &dyn Fn(&Limited)| {
        let entries = Limited::to(WINDOWS);
        over(&entries).write(&key("a"), &secret(4_096, 8)).unwrap();
        spoil(&entries);
        let error = over(&entries).read(&key("a")).unwrap_err();
        assert!(matches!(error, StoreError::Unusable { .. }), "{error:?}");
        // Signing in again puts it right.
        over(&entries).write(&key("a"), &secret(4_096, 9)).unwrap();
        assert!(over(&entries).read(&key("a")).unwrap().is_some());
        over(&entries).delete(&key("a")).unwrap();
        assert_eq!(entries.names(), Vec::<String>::new());
    };
    let (head, first) = ("a/salesforce", "a/salesforce/a.0");
    unusable(&|entries| entries.drop_entry("a/salesforce/a.1"));
    unusable(&|entries| {
        let mut text = entries.text(first);
        text[100] ^= 1;
        entries.put(first, &text);
    });
    unusable(&|entries| {
        let second = entries.text("a/salesforce/a.1");
        let exchanged = entries.text(first);
        entries.put(first, &second);
        entries.put("a/salesforce/a.1", &exchanged);
    });
    for foreign in [
        "",
        "hunter2",
        "2 whole aGVsbG8=",
        "1 whole",
        "1 whole ???",
        "1 whole aGVsbG8= more",
        "1 whole /////w==",
        "1 parts c 1 00",
        "1 parts a -1 00",
        "1 parts a 1 00",
    ] {
        unusable(&|entries| entries.put(head, foreign.as_bytes()));
    }
    unusable(&|entries| entries.put(head, b"\xff\xfe"));
}

/// Entries under which another process writes, between the head and the first part.
struct Racing {
    entries: Limited,
    other: Mutex<Option<Secret>>,
}

impl Entries for Racing {
    fn limit(&self) -> Option<usize> {
        self.entries.limit()
    }

    fn get(&self, name: &str) -> Result<Option<Text>, StoreError> {
        if name.ends_with(".0")
            && let Some(other) = self.other.lock().unwrap().take()
        {
            over(&self.entries).write(&key("a"), &other).unwrap();
        }
        self.entries.get(name)
    }

    fn set(&self, name: &str, text: &[u8]) -> Result<(), StoreError> {
        self.entries.set(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.entries.remove(name)
    }
}

#[test]
fn k_03_a_read_while_another_process_writes_gives_the_new_secret_and_no_mix() {
    for bytes in [10, 4_096] {
        let entries = Limited::to(WINDOWS);
        over(&entries).write(&key("a"), &secret(4_096, 1)).unwrap();
        let newer = secret(bytes, 2);
        let racing = InParts::new(Racing {
            entries,
            other: Mutex::new(Some(newer.clone())),
        });
        assert_eq!(racing.read(&key("a")).unwrap(), Some(newer));
    }
}
