//! The screen: whether there is one, and the system's own dialog for choosing a file.

use std::path::PathBuf;

/// Whether a window can be opened at all. On Linux a session without a display server has none; elsewhere there always
/// is one.
pub fn has_display() -> bool {
    if cfg!(all(unix, not(target_os = "macos"))) {
        ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    } else {
        true
    }
}

/// Asks for a file by the system's own dialog; waits for the answer. `None` if it was cancelled, and on a system that has
/// no such dialog.
pub fn pick_file() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("Open a post")
        .add_filter("Posts", &["txt", "html", "htm", "eml", "md"])
        .add_filter("All files", &["*"])
        .pick_file()
}
