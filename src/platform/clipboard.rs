//! The system's clipboard, kept out of clipboard histories: what is copied here is about somebody's family.

use crate::error::{Error, Result};
use arboard::Set;

/// Where letters are copied to and posts are pasted from.
pub trait Clipboard {
    /// Puts plain text on it.
    ///
    /// # Errors
    /// `NoClipboard` if it cannot be reached.
    fn set_text(&mut self, text: &str) -> Result<()>;

    /// Puts HTML on it, with plain text for programs that take no HTML.
    ///
    /// # Errors
    /// `NoClipboard` if it cannot be reached.
    fn set_html(&mut self, html: &str, text: &str) -> Result<()>;

    /// The text on it.
    ///
    /// # Errors
    /// `Unreadable` if there is no text on it, `NoClipboard` if it cannot be reached.
    fn text(&mut self) -> Result<String>;

    /// Takes off whatever is on it.
    ///
    /// # Errors
    /// `NoClipboard` if it cannot be reached.
    fn clear(&mut self) -> Result<()>;
}

/// The clipboard of this computer, reached at its first use.
///
/// On X11 what was copied is gone with its owner, so keep this as long as the window.
#[derive(Default)]
pub struct SystemClipboard {
    reached: Option<arboard::Clipboard>,
}

impl SystemClipboard {
    fn reach(&mut self) -> Result<&mut arboard::Clipboard> {
        let clipboard = match self.reached.take() {
            Some(clipboard) => clipboard,
            None => arboard::Clipboard::new().map_err(sort)?,
        };
        Ok(self.reached.insert(clipboard))
    }
}

impl Clipboard for SystemClipboard {
    fn set_text(&mut self, text: &str) -> Result<()> {
        without_history(self.reach()?.set())
            .text(text)
            .map_err(sort)
    }

    fn set_html(&mut self, html: &str, text: &str) -> Result<()> {
        without_history(self.reach()?.set())
            .html(html, Some(text))
            .map_err(sort)
    }

    fn text(&mut self) -> Result<String> {
        self.reach()?.get_text().map_err(sort)
    }

    fn clear(&mut self) -> Result<()> {
        self.reach()?.clear().map_err(sort)
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn without_history(set: Set<'_>) -> Set<'_> {
    use arboard::SetExtLinux;
    set.exclude_from_history()
}

#[cfg(target_os = "macos")]
fn without_history(set: Set<'_>) -> Set<'_> {
    use arboard::SetExtApple;
    set.exclude_from_history()
}

#[cfg(windows)]
fn without_history(set: Set<'_>) -> Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_cloud().exclude_from_history()
}

fn sort(error: arboard::Error) -> Error {
    match error {
        arboard::Error::ContentNotAvailable | arboard::Error::ConversionFailure => {
            Error::Unreadable {
                what: "The clipboard".to_owned(),
                why: "there is no text on it".to_owned(),
            }
        }
        _ => Error::NoClipboard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_on_the_clipboard_is_no_text_and_a_busy_one_is_out_of_reach() {
        let error = sort(arboard::Error::ContentNotAvailable);
        assert!(matches!(error, Error::Unreadable { .. }));
        let error = sort(arboard::Error::ClipboardOccupied);
        assert!(matches!(error, Error::NoClipboard));
    }
}
