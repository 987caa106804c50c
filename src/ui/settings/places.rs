//! Every setting: where it stands, what it is called, and what it does in a line.

/// A section of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::ui) enum Section {
    /// Who sits here, and how letters leave.
    #[default]
    You,
    /// Colours, size, type.
    Looks,
    /// What the checks ask.
    Checks,
    /// Where things are.
    Folders,
    /// That nothing is lost.
    Safe,
    /// What is kept here.
    Data,
}

impl Section {
    /// All of them, from top to bottom.
    pub(super) const ALL: [Self; 6] = [
        Self::You,
        Self::Looks,
        Self::Checks,
        Self::Folders,
        Self::Safe,
        Self::Data,
    ];

    /// What it is called.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::You => "You and your letters",
            Self::Looks => "How it looks",
            Self::Checks => "Checks",
            Self::Folders => "Folders",
            Self::Safe => "Keeping safe",
            Self::Data => "This computer’s data",
        }
    }
}

/// One setting, or a few that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Place {
    /// The adviser's own name.
    Me,
    /// The name letters are signed with.
    Sign,
    /// Adviser or lead.
    Role,
    /// The form Copy uses.
    Form,
    /// How long what was copied stays on the clipboard.
    CopiedStays,
    /// Light or dark.
    Theme,
    /// The size of everything.
    Scale,
    /// The size of posts and letters.
    TextSize,
    /// The face everything is set in.
    Font,
    /// Whether things move.
    Motion,
    /// Which checks are asked.
    Rules,
    /// Words that are spelt right.
    OwnWords,
    /// What ticks have taught.
    Learned,
    /// The folder the team shares.
    Shared,
    /// The folder that is watched for posts.
    Incoming,
    /// How long cases are kept.
    KeepCases,
    /// Where everything is kept.
    Folder,
    /// The passphrase of the cases.
    Passphrase,
    /// When all was last backed up.
    Backups,
    /// What is kept.
    Kept,
}

impl Place {
    /// All of them, in the order they are shown.
    pub(in crate::ui) const ALL: [Self; 20] = [
        Self::Me,
        Self::Sign,
        Self::Role,
        Self::Form,
        Self::CopiedStays,
        Self::Theme,
        Self::Scale,
        Self::TextSize,
        Self::Font,
        Self::Motion,
        Self::Rules,
        Self::OwnWords,
        Self::Learned,
        Self::Shared,
        Self::Incoming,
        Self::Folder,
        Self::Passphrase,
        Self::Backups,
        Self::KeepCases,
        Self::Kept,
    ];

    /// Where it stands.
    pub(in crate::ui) fn section(self) -> Section {
        match self {
            Self::Me | Self::Sign | Self::Role | Self::Form | Self::CopiedStays => Section::You,
            Self::Theme | Self::Scale | Self::TextSize | Self::Font | Self::Motion => {
                Section::Looks
            }
            Self::Rules | Self::OwnWords | Self::Learned => Section::Checks,
            Self::Shared | Self::Incoming | Self::Folder => Section::Folders,
            Self::Passphrase | Self::Backups => Section::Safe,
            Self::KeepCases | Self::Kept => Section::Data,
        }
    }

    /// What it is called, and what it does in a line.
    pub(super) fn text_and_about(self) -> (&'static str, &'static str) {
        match self {
            Self::Me => (
                "Your name",
                "Says in the library who changed or suggested what. It never stands in a letter",
            ),
            Self::Sign => (
                "Name under letters",
                "What letters are signed with. Left empty, it is the name the house style has",
            ),
            Self::Role => (
                "What you do with the library",
                "A lead can change its entries; an adviser reads it and suggests changes",
            ),
            Self::Form => (
                "What Copy makes",
                "The form a letter is copied in, ready to paste where it goes",
            ),
            Self::CopiedStays => (
                "How long copied words stay on the clipboard",
                "Then it is emptied, and so it is when the window closes, if nothing else was copied since. The letter itself stays here",
            ),
            Self::Theme => ("Colours", "How bright the window is"),
            Self::Scale => ("Size", "How large everything in the window is"),
            Self::TextSize => (
                "Text size",
                "How large the words of posts and letters are; all else keeps its size",
            ),
            Self::Font => (
                "Type",
                "The letters everything is set in. Those of Atkinson Hyperlegible are hard to mix up",
            ),
            Self::Motion => (
                "Movement",
                "Whether lists slide and windows fade, or change at once",
            ),
            Self::Rules => (
                "Which checks are asked",
                "A check that is off is off in every letter. Numbers, names and gaps are worth leaving on",
            ),
            Self::OwnWords => ("Your own words", "Words you said are spelt right"),
            Self::Learned => (
                "What your ticks have taught",
                "Suggestions you hardly ever tick are made less often. Flags, domestic abuse, section 47 and emergency protection never are. Only counts are kept",
            ),
            Self::Shared => (
                "The team’s shared folder",
                "Where the library is shared through. It holds no post and no letter",
            ),
            Self::Incoming => (
                "The folder watched for posts",
                "Pages, mails and text files saved there come onto the list by themselves",
            ),
            Self::Folder => (
                "Where your work is kept",
                "The library and the cases, on this computer only",
            ),
            Self::Passphrase => (
                "Passphrase for the cases",
                "Encrypts the posts, the letters and their backups on this computer. Replywright then asks for it when it opens",
            ),
            Self::Backups => (
                "Backups",
                "One is made by itself each day you work, and checked. Those of the last week, five weeks and twelve months stay",
            ),
            Self::KeepCases => (
                "Keep answered cases for",
                "Counted from the day a case was last saved after it was sent, or was removed. Then it is deleted for good; you are told before. What was never sent stays",
            ),
            Self::Kept => (
                "What is kept",
                "Nothing of it leaves this computer, but for the library in the shared folder",
            ),
        }
    }

    /// What the palette calls it.
    pub(in crate::ui) fn name(self) -> String {
        format!("Settings: {}", self.text_and_about().0.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_section_has_settings_and_every_setting_a_name_of_its_own() {
        for section in Section::ALL {
            assert!(Place::ALL.iter().any(|place| place.section() == section));
        }
        let names: BTreeSet<String> = Place::ALL.into_iter().map(Place::name).collect();
        assert_eq!(names.len(), Place::ALL.len());
    }

    #[test]
    fn each_is_explained_without_a_full_stop_at_its_end() {
        for place in Place::ALL {
            let (_, about) = place.text_and_about();
            assert!(!about.is_empty() && !about.ends_with('.'), "{about}");
        }
    }
}
