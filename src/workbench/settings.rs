//! What the adviser has set: kept in the library's database, never shared.

use crate::library::Library;
use crate::output::Form;
use crate::reading::Learned;
use crate::text::Spelling;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Light, dark, or as the system has it.
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
    /// What they do with the library.
    pub role: Role,
    /// The folder the library is shared through, if it is.
    pub shared_folder: Option<PathBuf>,
    /// The form Copy uses.
    pub form: Form,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The scale of the window, 0.8 to 2.0.
    pub scale: f32,
    /// The widths of the panes in points: cases, post, issues.
    pub panes: [f32; 3],
    /// The widths of the library's panes in points: kinds, table, history.
    pub library_panes: [f32; 3],
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
            role: Role::default(),
            shared_folder: None,
            form: Form::default(),
            theme: ThemeChoice::default(),
            scale: 1.0,
            panes: [188.0, 384.0, 252.0],
            library_panes: [176.0, 556.0, 236.0],
            window: [1440.0, 900.0],
        }
    }
}

impl Settings {
    /// Who acts at this desk: the name letters are signed with.
    pub fn who(&self, library: &Library) -> String {
        let persona = &library.house.persona.name;
        self.adviser.as_ref().unwrap_or(persona).clone()
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

/// The smallest and the largest scale of the window.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.0;
