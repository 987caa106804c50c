//! Fonts of the system for letters that ours lack, as of Arabic or Chinese: looked for only once a post needs one, and off
//! the thread that paints. Until one is found, and where there is none, a letter shows as a box; its text stays as it is.

use super::theme::BOLD;
use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::{Context, FallbackRequest, FontFamily, FontProvider};
use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// How many fonts of the system are taken at the most: far more than a post has scripts, and few enough to keep.
const MOST: usize = 24;

/// A letter that no font has, and the family it was wanted in.
type Wanted = (String, FontFamily);

/// Passes on what is missing, and answers that it is: egui asks in the midst of painting.
struct Asking(Mutex<Sender<Wanted>>);

impl FontProvider for Asking {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        if let Ok(ask) = self.0.lock() {
            // Without anybody who looks, the letter stays a box.
            drop(ask.send((request.cluster.to_owned(), request.family.clone())));
        }
        None
    }
}

/// Looks for fonts on a thread of its own whenever letters are missing.
pub(super) fn find_on_demand(ctx: &Context) {
    let (ask, asked) = channel();
    ctx.add_font_provider(Arc::new(Asking(Mutex::new(ask))));
    let ctx = ctx.clone();
    thread::spawn(move || look(&ctx, &asked));
}

fn look(ctx: &Context, asked: &Receiver<Wanted>) {
    let mut system = None;
    let mut known = BTreeSet::new();
    while let Ok(first) = asked.recv() {
        // The list of the system's fonts takes longer to read than anything else here.
        let system = system.get_or_insert_with(egui_system_font_provider::SystemFontProvider::new);
        let wanted = std::iter::once(first).chain(asked.try_iter());
        for font in found(system, wanted, &mut known) {
            ctx.add_font(font);
            ctx.request_repaint();
        }
    }
}

/// The fonts that have what is wanted, each once and for every family; `known` are those that were found before.
fn found(
    system: &dyn FontProvider,
    wanted: impl Iterator<Item = Wanted>,
    known: &mut BTreeSet<String>,
) -> Vec<FontInsert> {
    let families = [
        FontFamily::Proportional,
        FontFamily::Name(BOLD.into()),
        FontFamily::Monospace,
    ];
    let mut fonts = Vec::new();
    for (cluster, family) in wanted {
        let request = FallbackRequest {
            cluster: &cluster,
            family: &family,
        };
        let Some(mut font) = system.font_for(&request) else {
            continue;
        };
        if known.len() < MOST && known.insert(font.name.clone()) {
            // A letter that the semi-bold lacks is better plain than a box.
            font.families = families
                .iter()
                .map(|family| InsertFontFamily {
                    family: family.clone(),
                    priority: FontPriority::Lowest,
                })
                .collect();
            fonts.push(font);
        }
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{FontData, FontId, RawInput};

    const ZHONG: char = '中';

    fn wanted(letters: &str) -> impl Iterator<Item = Wanted> {
        letters
            .chars()
            .map(|letter| (letter.to_string(), FontFamily::Proportional))
    }

    /// A system with one font, which it offers for anything.
    fn one_font(_: &FallbackRequest<'_>) -> Option<FontInsert> {
        let data = include_bytes!("../../assets/fonts/Inter-Regular.otf");
        Some(FontInsert::new(
            "one",
            FontData::from_static(data),
            Vec::new(),
        ))
    }

    #[test]
    fn a_missing_letter_is_passed_on_and_painted_as_a_box_meanwhile() {
        let ctx = Context::default();
        let (ask, asked) = channel();
        ctx.add_font_provider(Arc::new(Asking(Mutex::new(ask))));
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            ui.label("مرحبا 中文 👩‍👧 বাংলা");
            let font = FontId::proportional(14.0);
            assert!(!ui.fonts_mut(|fonts| fonts.has_glyph(&font, ZHONG)));
        });
        output.textures_delta.clear();
        let asked: Vec<Wanted> = asked.try_iter().collect();
        assert!(asked.iter().any(|(cluster, _)| cluster.starts_with(ZHONG)));
    }

    #[test]
    fn nobody_who_looks_is_no_harm() {
        let (ask, asked) = channel();
        drop(asked);
        let asking = Asking(Mutex::new(ask));
        let request = FallbackRequest {
            cluster: "中",
            family: &FontFamily::Proportional,
        };
        assert!(asking.font_for(&request).is_none());
    }

    #[test]
    fn a_font_is_taken_once_and_for_every_family() {
        let mut known = BTreeSet::new();
        let fonts = found(&one_font, wanted("中文"), &mut known);
        assert_eq!(fonts.len(), 1);
        assert_eq!(fonts[0].families.len(), 3);
        let bold = [("中".to_owned(), FontFamily::Name(BOLD.into()))].into_iter();
        assert!(found(&one_font, bold, &mut known).is_empty());
    }

    #[test]
    fn a_system_without_fonts_gives_none() {
        let none = |_: &FallbackRequest<'_>| None;
        assert!(found(&none, wanted("中ص"), &mut BTreeSet::new()).is_empty());
    }
}
