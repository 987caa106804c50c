//! What the adviser has set: kept in the library's database, never shared.

use crate::library::Library;
use crate::output::Form;
use crate::reading::Learned;
use crate::text::Spelling;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

/// Light, dark, as the system has it, or with more contrast than either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Words and edges that stand out as far as they can, on light or on dark as the system has it.
    HighContrast,
}

impl ThemeChoice {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "As the system",
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::HighContrast => "High contrast",
        }
    }
}

/// The face everything is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FontChoice {
    /// Inter.
    #[default]
    Inter,
    /// Atkinson Hyperlegible Next, whose letters are hard to take for one another.
    Atkinson,
}

impl FontChoice {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Inter, Self::Atkinson];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Inter => "Inter",
            Self::Atkinson => "Atkinson Hyperlegible",
        }
    }
}

/// How large the words of posts and letters are; all else keeps its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// For more words at a glance.
    Small,
    /// As it is meant.
    #[default]
    Usual,
    /// A step larger.
    Large,
    /// As large as three panes beside each other can bear.
    Largest,
}

impl TextSize {
    /// All of them, the smallest first.
    pub const ALL: [Self; 4] = [Self::Small, Self::Usual, Self::Large, Self::Largest];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Small => "Small",
            Self::Usual => "Usual",
            Self::Large => "Large",
            Self::Largest => "Largest",
        }
    }

    /// The size of the words, in points.
    pub fn points(self) -> f32 {
        match self {
            Self::Small => 14.0,
            Self::Usual => 16.0,
            Self::Large => 18.5,
            Self::Largest => 22.0,
        }
    }
}

/// How long what was copied stays on the clipboard, unless something else is copied meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopiedStays {
    /// For who pastes at once.
    OneMinute,
    /// Long enough to be called away from a letter that is copied; too short to leave it to who sits here next.
    #[default]
    FiveMinutes,
    /// For who works on several letters at a time.
    FifteenMinutes,
    /// It is never taken off.
    Always,
}

impl CopiedStays {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [
        Self::OneMinute,
        Self::FiveMinutes,
        Self::FifteenMinutes,
        Self::Always,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::OneMinute => "1 minute",
            Self::FiveMinutes => "5 minutes",
            Self::FifteenMinutes => "15 minutes",
            Self::Always => "Until something else is copied",
        }
    }

    /// How long that is; none if it is never taken off.
    pub fn time(self) -> Option<Duration> {
        let minutes = match self {
            Self::OneMinute => 1,
            Self::FiveMinutes => 5,
            Self::FifteenMinutes => 15,
            Self::Always => return None,
        };
        Some(Duration::from_secs(minutes * 60))
    }
}

/// What somebody does with the library. It keeps approved text from being changed by accident; anybody can switch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads it.
    #[default]
    Adviser,
    /// Looks after it.
    Lead,
}

/// How long cases are kept that were answered or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepCases {
    /// A month.
    Month,
    /// As long as a parent may write again.
    #[default]
    Quarter,
    /// A year.
    Year,
    /// Until somebody deletes them.
    Always,
}

impl KeepCases {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::Always];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Month => "30 days",
            Self::Quarter => "90 days",
            Self::Year => "A year",
            Self::Always => "Always",
        }
    }

    /// For how many days; none for ever.
    pub fn days(self) -> Option<i64> {
        match self {
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Year => Some(365),
            Self::Always => None,
        }
    }
}

/// A kind of marks in the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// The words that suggest issues.
    Evidence,
    /// What the poster asks.
    Questions,
    /// What they state.
    Facts,
    /// What should stop the adviser.
    Flags,
}

impl Layer {
    /// All of them, in the order of the row over the post.
    pub const ALL: [Self; 4] = [Self::Evidence, Self::Questions, Self::Facts, Self::Flags];
}

/// The adviser's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The checks that are switched off, by the names of their rules.
    pub rules_off: BTreeSet<String>,
    /// Words the adviser says are spelt right.
    pub own_words: BTreeSet<String>,
    /// What the adviser's ticks have taught the suggestions.
    pub learned: Learned,
    /// The name letters are signed with; the persona's if none is set.
    pub adviser: Option<String>,
    /// Who sits at this desk, as the library's revisions name them; it never stands in a letter.
    pub me: Option<String>,
    /// Whether the welcome was answered, or passed over.
    pub welcomed: bool,
    /// The commands last run from the palette, the last one first, by their names.
    pub recent_commands: Vec<String>,
    /// What they do with the library.
    pub role: Role,
    /// The folder the library is shared through, if it is.
    pub shared_folder: Option<PathBuf>,
    /// The folder that is watched for posts, if one is.
    pub incoming_folder: Option<PathBuf>,
    /// A folder others may get to see, and who, that the adviser has said is known; it is not warned of again.
    pub known_folder: Option<String>,
    /// How long cases are kept that were answered or removed.
    pub keep_cases: KeepCases,
    /// The form Copy uses.
    pub form: Form,
    /// How long what was copied stays on the clipboard.
    pub copied_stays: CopiedStays,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The face everything is set in.
    pub font: FontChoice,
    /// Whether nothing in the window moves by itself or fades.
    pub reduced_motion: bool,
    /// How large the words of posts and letters are.
    pub text_size: TextSize,
    /// The scale of the window, 0.8 to 2.0.
    pub scale: f32,
    /// The widths of the panes in points: cases, post, issues.
    pub panes: [f32; 3],
    /// The widths of the library's panes in points: kinds, table, history.
    pub library_panes: [f32; 3],
    /// The marks in the post that are not shown.
    pub hidden_layers: BTreeSet<Layer>,
    /// The window's size in points.
    pub window: [f32; 2],
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            rules_off: BTreeSet::new(),
            own_words: BTreeSet::new(),
            learned: Learned::default(),
            adviser: None,
            me: None,
            welcomed: false,
            recent_commands: Vec::new(),
            role: Role::default(),
            shared_folder: None,
            incoming_folder: None,
            known_folder: None,
            keep_cases: KeepCases::default(),
            form: Form::default(),
            copied_stays: CopiedStays::default(),
            theme: ThemeChoice::default(),
            font: FontChoice::default(),
            reduced_motion: false,
            text_size: TextSize::default(),
            scale: 1.0,
            panes: [188.0, 384.0, 252.0],
            library_panes: [176.0, 556.0, 236.0],
            hidden_layers: BTreeSet::new(),
            window: [1440.0, 900.0],
        }
    }
}

impl Settings {
    /// Who acts at this desk: their own name, or else the one letters are signed with.
    pub fn who(&self, library: &Library) -> String {
        let persona = &library.house.persona.name;
        let name = self.me.as_ref().or(self.adviser.as_ref());
        name.unwrap_or(persona).clone()
    }

    /// Notes that a command was run from the palette, by its name.
    pub fn note_command(&mut self, name: &str) {
        self.recent_commands.retain(|other| other != name);
        self.recent_commands.insert(0, name.to_owned());
        self.recent_commands.truncate(MOST_RECENT);
    }

    /// Whether they look after the library.
    pub fn curates(&self) -> bool {
        self.role == Role::Lead
    }

    /// The words spelt right: the dictionary's, the library's names, and the adviser's own.
    pub fn spelling(&self, library: &Library) -> Spelling {
        Spelling::british(
            library
                .names()
                .chain(self.own_words.iter().map(String::as_str)),
        )
    }
}

/// How many commands are remembered as recent.
const MOST_RECENT: usize = 6;

/// The smallest and the largest scale of the window.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_run_last_stands_first_and_once() {
        let mut settings = Settings::default();
        for name in ["Copy", "Undo", "Copy"] {
            settings.note_command(name);
        }
        assert_eq!(settings.recent_commands, ["Copy", "Undo"]);
        for number in 0..20 {
            settings.note_command(&number.to_string());
        }
        assert_eq!(settings.recent_commands.len(), MOST_RECENT);
        assert_eq!(settings.recent_commands[0], "19");
    }

    #[test]
    fn revisions_name_the_adviser_and_not_the_persona_where_one_is_known() {
        let pack = crate::library::built_in();
        let library = crate::library::load(&pack).expect("it loads").library;
        let mut settings = Settings {
            adviser: Some("Suzie".to_owned()),
            ..Settings::default()
        };
        assert_eq!(settings.who(&library), "Suzie");
        settings.me = Some("Robin".to_owned());
        assert_eq!(settings.who(&library), "Robin");
    }
}
