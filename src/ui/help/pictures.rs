//! The pictures of the guide: pieces of the window's own pictures, in the light theme and in the dark.
//!
//! `tests/pictures.rs` makes them.

use crate::ui::theme::Tokens;
use eframe::icon_data::from_png_bytes;
use egui::{ColorImage, Image, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, vec2};
use include_dir::{Dir, include_dir};
use std::collections::HashMap;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/guide/pictures");

/// What of them is on the screen already, by name and whether for the dark theme.
#[derive(Default)]
pub(super) struct Pictures {
    seen: HashMap<(String, bool), TextureHandle>,
}

impl Pictures {
    /// Paints one over the width there is, at most as wide as it is, and tells a screen reader what it shows.
    pub(super) fn show(&mut self, ui: &mut Ui, name: &str, said: &str) {
        let is_dark = ui.visuals().dark_mode;
        let key = (name.to_owned(), is_dark);
        if !self.seen.contains_key(&key) {
            let Some(image) = Self::read(name, is_dark) else {
                return;
            };
            let texture = ui.ctx().load_texture(name, image, TextureOptions::LINEAR);
            self.seen.insert(key.clone(), texture);
        }
        let Some(texture) = self.seen.get(&key) else {
            return;
        };
        let size = texture.size_vec2();
        let width = size.x.min(ui.available_width());
        let image = Image::from_texture(texture)
            .fit_to_exact_size(vec2(width, width * size.y / size.x))
            .corner_radius(4)
            .alt_text(said);
        let rect = ui.add(image).rect;
        let stroke = Stroke::new(1.0, Tokens::of(ui).line);
        ui.painter()
            .rect_stroke(rect, 4, stroke, StrokeKind::Outside);
    }

    /// The picture called so, for a theme; none without one, which a test keeps from happening.
    pub(super) fn read(name: &str, is_dark: bool) -> Option<ColorImage> {
        let theme = if is_dark { "dark" } else { "light" };
        let file = FILES.get_file(format!("{name}-{theme}.png"))?;
        let image = from_png_bytes(file.contents()).ok()?;
        let size = [image.width as usize, image.height as usize];
        Some(ColorImage::from_rgba_unmultiplied(size, &image.rgba))
    }

    /// What they are called.
    #[cfg(test)]
    pub(super) fn names() -> std::collections::BTreeSet<&'static str> {
        let names = FILES.files().filter_map(|file| file.path().to_str());
        names
            .filter_map(|name| Some(name.rsplit_once('-')?.0))
            .collect()
    }
}
