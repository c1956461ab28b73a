//! H-14: many calls.

use crate::stage::child;

#[tokio::test]
async fn h_14_ten_thousand_calls_leave_descriptors_and_memory_as_they_were() {
    let said = child("ten_thousand_calls", Vec::new()).await;
    let figures: Vec<usize> = said.split(' ').map(|one| one.parse().unwrap()).collect();
    let [before, after, kilobytes_before, kilobytes_after] = figures[..] else {
        panic!("{said}");
    };
    // One more or less of the pool's connections.
    assert!(after.abs_diff(before) <= 4, "{said}");
    assert!(kilobytes_after <= kilobytes_before + 4 * 1024, "{said}");
}
