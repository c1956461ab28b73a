//! What others on the machine can see of this process: no core dump, and on Linux no tracing by other programs of the
//! same user, for secrets are in its memory.

/// Turns core dumps and tracing off, as far as the system has a way; to be called before anything else. Where it fails,
/// the program goes on and says so in its log: nobody is kept from working by it.
pub fn keep_memory_private() {
    #[cfg(unix)]
    if let Err(error) = limit_core_dumps().and_then(|()| refuse_tracing()) {
        tracing::warn!(%error, "core dumps or tracing stay possible");
    }
}

/// The limit is handed on to every program that this one starts.
#[cfg(unix)]
fn limit_core_dumps() -> rustix::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none)
}

/// Also keeps a dump from being piped to a program, which the limit does not.
#[cfg(target_os = "linux")]
fn refuse_tracing() -> rustix::io::Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable)
}

#[cfg(all(unix, not(target_os = "linux")))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
fn refuse_tracing() -> rustix::io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, dumpable_behavior, getrlimit};

    #[test]
    fn the_process_can_neither_be_dumped_nor_traced() {
        super::keep_memory_private();
        assert_eq!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        assert_eq!(getrlimit(Resource::Core), none);
    }
}
