//! The terminal, where somebody sits at one.

use std::io::{IsTerminal, stderr, stdin};
use zeroize::Zeroizing;

/// Asks for something that is not to be seen while it is typed; none where nobody can be asked.
pub fn ask_secret(question: &str) -> Option<Zeroizing<String>> {
    if !stdin().is_terminal() || !stderr().is_terminal() {
        return None;
    }
    // A terminal that goes away while it is asked is none.
    rpassword::prompt_password(question)
        .ok()
        .map(Zeroizing::new)
}
