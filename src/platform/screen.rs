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

/// Asks for a file of passages in the same way.
pub fn pick_passages() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("Import from elsewhere")
        .add_filter("Passages", &["csv", "tsv", "json", "txt", "md"])
        .pick_file()
}

/// Asks for a file that a colleague sealed in the same way.
pub fn pick_sealed() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("Open from a colleague")
        .add_filter("Sealed for a colleague", &["replywright"])
        .add_filter("All files", &["*"])
        .pick_file()
}

/// Asks in the same way where a file is to be saved, beginning with the path given. The dialog itself asks before a file
/// is replaced; so does whoever writes it.
pub fn pick_place(begin: &std::path::Path) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title("Save as");
    if let Some(folder) = begin.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = begin.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    dialog.save_file()
}

/// Asks for a folder by the system's own dialog, as [`pick_file`] asks for a file.
pub fn pick_folder() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("The folder your team shares")
        .pick_folder()
}

/// Asks for a folder to watch in the same way.
pub fn pick_folder_of_posts() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("Watch a folder for posts")
        .pick_folder()
}

/// Asks for the folder that cases are to be saved in, and waits; none if that was cancelled or there is no such dialog.
pub fn pick_folder_for_cases() -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title("Save all cases as text files")
        .pick_folder()
}
