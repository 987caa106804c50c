//! One setting changed at a time, so that putting it back touches no other.

use super::{Action, SCALES};
use super::{
    CopiedStays, FontChoice, KeepCases, Notice, Outcome, Role, Settings, TextSize, ThemeChoice,
    Workbench,
};
use crate::error::Result;
use crate::output::Form;
use crate::reading::Learned;
use std::mem::replace;
use std::path::PathBuf;
use std::time::Instant;

/// A setting, with what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Preference {
    /// Who sits at this desk, for the library's revisions.
    Me(Option<String>),
    /// The name letters are signed with; the persona's if none.
    Adviser(Option<String>),
    /// What they do with the library.
    Role(Role),
    /// The form Copy uses.
    Form(Form),
    /// How long what was copied stays on the clipboard.
    CopiedStays(CopiedStays),
    /// Light or dark.
    Theme(ThemeChoice),
    /// The face everything is set in.
    Font(FontChoice),
    /// How large the words of posts and letters are.
    TextSize(TextSize),
    /// The scale of the window; what is beyond [`SCALES`] is brought within them.
    Scale(f32),
    /// Whether nothing slides or fades.
    ReducedMotion(bool),
    /// Whether a word is one of the adviser's own, which are spelt right.
    OwnWord {
        /// The word.
        word: String,
        /// Whether it is.
        is_own: bool,
    },
    /// The folder that is watched for posts; none to watch none.
    IncomingFolder(Option<PathBuf>),
    /// The folder others may get to see that is not warned of again.
    KnownFolder(Option<String>),
    /// How long cases are kept.
    KeepCases(KeepCases),
    /// What the adviser's ticks have taught the suggestions.
    Learned(Box<Learned>),
}

impl Preference {
    /// Puts it into the settings; gives what it was.
    fn put_into(self, settings: &mut Settings) -> Self {
        match self {
            Self::Me(me) => Self::Me(replace(&mut settings.me, me)),
            Self::Adviser(name) => Self::Adviser(replace(&mut settings.adviser, name)),
            Self::Role(role) => Self::Role(replace(&mut settings.role, role)),
            Self::Form(form) => Self::Form(replace(&mut settings.form, form)),
            Self::CopiedStays(stays) => {
                Self::CopiedStays(replace(&mut settings.copied_stays, stays))
            }
            Self::Theme(theme) => Self::Theme(replace(&mut settings.theme, theme)),
            Self::Font(font) => Self::Font(replace(&mut settings.font, font)),
            Self::TextSize(size) => Self::TextSize(replace(&mut settings.text_size, size)),
            Self::Scale(scale) => {
                let scale = scale.clamp(*SCALES.start(), *SCALES.end());
                Self::Scale(replace(&mut settings.scale, scale))
            }
            Self::ReducedMotion(is_on) => {
                Self::ReducedMotion(replace(&mut settings.reduced_motion, is_on))
            }
            Self::OwnWord { word, is_own } => {
                let was_own = match is_own {
                    true => !settings.own_words.insert(word.clone()),
                    false => settings.own_words.remove(&word),
                };
                Self::OwnWord {
                    word,
                    is_own: was_own,
                }
            }
            Self::IncomingFolder(folder) => {
                Self::IncomingFolder(replace(&mut settings.incoming_folder, folder))
            }
            Self::KnownFolder(folder) => {
                Self::KnownFolder(replace(&mut settings.known_folder, folder))
            }
            Self::KeepCases(keep) => Self::KeepCases(replace(&mut settings.keep_cases, keep)),
            Self::Learned(learned) => {
                Self::Learned(Box::new(replace(&mut settings.learned, *learned)))
            }
        }
    }

    /// What is told once it is so; nothing where it can be seen.
    fn told(&self, persona: &str) -> Option<String> {
        match self {
            Self::Adviser(name) => Some(format!(
                "Letters are signed {}",
                name.as_deref().unwrap_or(persona)
            )),
            Self::Role(Role::Lead) => {
                Some("You curate the library now: its entries can be edited".to_owned())
            }
            Self::Role(Role::Adviser) => Some("You read the library as an adviser now".to_owned()),
            Self::Scale(scale) => Some(format!(
                "Everything is shown at {} %",
                (scale * 100.0).round()
            )),
            Self::OwnWord { word, is_own: true } => {
                Some(format!("“{word}” is one of your own words again"))
            }
            Self::OwnWord { word, .. } => {
                Some(format!("“{word}” is no longer one of your own words"))
            }
            Self::IncomingFolder(Some(_)) => {
                Some("Posts that are saved into that folder come onto the list now".to_owned())
            }
            Self::IncomingFolder(None) => Some("No folder is watched any more".to_owned()),
            Self::KnownFolder(Some(_)) => Some(
                "You are not warned of this folder again. The settings and the foot of the window still say so."
                    .to_owned(),
            ),
            Self::KnownFolder(None) => Some("You are warned of this folder again".to_owned()),
            Self::KeepCases(KeepCases::Always) => {
                Some("No case is deleted by itself any more".to_owned())
            }
            Self::KeepCases(keep) => Some(format!(
                "Answered and removed cases are kept for {} now. You are told before any goes",
                keep.label().to_lowercase()
            )),
            Self::Learned(learned) if learned.is_empty() => {
                Some("What your ticks have taught is forgotten".to_owned())
            }
            Self::Learned(_) => Some("What your ticks have taught is back".to_owned()),
            Self::Me(_)
            | Self::Form(_)
            | Self::CopiedStays(_)
            | Self::Theme(_)
            | Self::Font(_)
            | Self::TextSize(_)
            | Self::ReducedMotion(_) => None,
        }
    }
}

impl Workbench {
    /// Changes one setting, and offers to put it back where that is told.
    pub(super) fn prefer(&mut self, preference: Preference, now: Instant) -> Result<Outcome> {
        let told = preference.told(&self.library().house.persona.name);
        let mut settings = self.settings().clone();
        let before = preference.clone().put_into(&mut settings);
        if before == preference {
            return Ok(Outcome::default());
        }
        let outcome = self.set(settings, now)?;
        if matches!(preference, Preference::KeepCases(_)) {
            self.look_again_whose_day_comes();
        }
        Ok(match told {
            Some(told) => outcome.telling(
                Notice::done(told).offering("Put back what it was", Action::Prefer(before)),
            ),
            None => outcome,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_put_back_leaves_the_others_as_they_are() {
        let mut settings = Settings::default();
        let before = Preference::Scale(1.5).put_into(&mut settings);
        settings.theme = ThemeChoice::Dark;
        assert_eq!(before, Preference::Scale(1.0));
        before.put_into(&mut settings);
        assert_eq!(settings.scale, 1.0);
        assert_eq!(settings.theme, ThemeChoice::Dark);
    }

    #[test]
    fn a_word_that_is_forgotten_comes_back_alone() {
        let mut settings = Settings::default();
        settings.own_words.insert("kinchat".to_owned());
        let forget = Preference::OwnWord {
            word: "kinchat".to_owned(),
            is_own: false,
        };
        let back = forget.clone().put_into(&mut settings);
        assert!(settings.own_words.is_empty());
        settings.own_words.insert("afc".to_owned());
        assert_eq!(back.put_into(&mut settings), forget);
        assert_eq!(settings.own_words.len(), 2);
        assert_eq!(
            forget.clone().put_into(&mut settings),
            Preference::OwnWord {
                word: "kinchat".to_owned(),
                is_own: true,
            }
        );
        assert_eq!(
            forget.clone().put_into(&mut settings),
            forget,
            "nothing to forget"
        );
    }

    #[test]
    fn no_scale_is_beyond_what_can_be_read() {
        let mut settings = Settings::default();
        Preference::Scale(40.0).put_into(&mut settings);
        assert_eq!(settings.scale, *SCALES.end());
        Preference::Scale(f32::MIN).put_into(&mut settings);
        assert_eq!(settings.scale, *SCALES.start());
    }

    #[test]
    fn the_name_that_is_told_is_the_persona_s_where_none_is_set() {
        let told = |name: Option<&str>| Preference::Adviser(name.map(str::to_owned)).told("Suzie");
        assert_eq!(told(None).as_deref(), Some("Letters are signed Suzie"));
        assert_eq!(
            told(Some("Robin")).as_deref(),
            Some("Letters are signed Robin")
        );
    }
}
