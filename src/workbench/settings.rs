//! What the adviser has set: kept in the library's database, never shared.

use crate::output::Form;
use serde::{Deserialize, Serialize};

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

/// The adviser's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name letters are signed with; the persona's if none is set.
    pub adviser: Option<String>,
    /// The form Copy uses.
    pub form: Form,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The scale of the window, 0.8 to 2.0.
    pub scale: f32,
    /// The widths of the panes in points: cases, post, issues.
    pub panes: [f32; 3],
    /// The window's size in points.
    pub window: [f32; 2],
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            adviser: None,
            form: Form::default(),
            theme: ThemeChoice::default(),
            scale: 1.0,
            panes: [188.0, 384.0, 252.0],
            window: [1440.0, 900.0],
        }
    }
}

/// The smallest and the largest scale of the window.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.0;
