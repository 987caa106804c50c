//! Where the data folder lies: a warning, by name, where others may get to see what stands in it.

use super::{Action, Notice, Preference, Workbench};
use crate::platform::{self, SyncRisk};

impl Workbench {
    /// Who else may get to see the data folder; none if nothing speaks for it.
    pub fn sync_risk(&self) -> Option<&SyncRisk> {
        self.sync_risk.as_ref()
    }

    /// Looks where the data folder lies, and warns of it unless the adviser has said that it is known.
    pub(super) fn look_where_it_lies(&mut self) {
        self.sync_risk = platform::sync_risk(&self.folder);
        let Some(risk) = &self.sync_risk else { return };
        let known = format!("{}: {risk:?}", self.folder.display());
        if self.settings().known_folder.as_ref() == Some(&known) {
            return;
        }
        let words = format!("{}. {}", risk.message("Your posts and letters"), WHAT_TO_DO);
        let known = Action::Prefer(Preference::KnownFolder(Some(known)));
        let warning = Notice::error(words).offering("Do not warn again", known);
        self.notice.get_or_insert(warning);
    }
}

/// What is to be done about it.
pub const WHAT_TO_DO: &str = "Close Replywright, move its folder to this computer’s own disk, and start it there; or ask whoever looks after your computers whether this is meant to be so.";

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Zoned;
    use std::fs;
    use std::path::Path;
    use std::time::Instant;

    fn opened(folder: &Path) -> Workbench {
        let now: Zoned = "2026-11-28T09:00:00+00:00[UTC]".parse().unwrap();
        Workbench::over_pack(
            folder,
            &[crate::library::PackFile::new("house.toml", HOUSE)],
            now,
        )
    }

    const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Robin\"\nrole = \"adviser\"\n\
                         organisation = \"the charity\"\n[forum]\nname = \"the forum\"\n\
                         [letter]\norder = [\"advice\"]\nrequired = [\"advice\"]\n";

    #[test]
    fn a_folder_that_is_copied_elsewhere_is_warned_of_by_name_until_it_is_known() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("Dropbox");
        fs::create_dir(&folder).unwrap();
        let mut bench = opened(&folder);
        assert_eq!(bench.sync_risk(), Some(&SyncRisk::Synced("Dropbox")));
        let warning = bench.take_notice().expect("a warning");
        assert!(
            warning.text.contains("that Dropbox copies"),
            "{}",
            warning.text
        );
        assert!(warning.is_error, "it stays until it is answered");
        drop(bench);

        let mut bench = opened(&folder);
        let (_, known) = bench
            .take_notice()
            .and_then(|it| it.offer)
            .expect("an answer");
        bench.apply(known, Instant::now()).unwrap();
        drop(bench);
        let mut bench = opened(&folder);
        assert!(bench.take_notice().is_none());
        assert!(bench.sync_risk().is_some(), "it is still so");
    }

    #[test]
    fn a_folder_of_this_computer_s_own_is_not_warned_of() {
        let folder = tempfile::tempdir().unwrap();
        let mut bench = opened(folder.path());
        assert_eq!(bench.sync_risk(), None);
        assert!(bench.take_notice().is_none());
    }
}
