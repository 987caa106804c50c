//! The name of this process, for others that find the data in use.

/// A process on a computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its number there.
    pub id: u32,
    /// What the computer is called.
    pub host: String,
}

/// The process this program runs as.
pub fn this_process() -> Process {
    Process {
        id: std::process::id(),
        host: gethostname::gethostname().to_string_lossy().into_owned(),
    }
}
