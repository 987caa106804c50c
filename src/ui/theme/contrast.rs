//! The contrast of two colours, for tests.

use egui::Color32;

/// The contrast of two opaque colours by WCAG 2.2, from 1 to 21.
pub(in crate::ui) fn of(one: Color32, other: Color32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let part = f64::from(value) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

#[test]
fn black_on_white_has_the_most_there_is() {
    assert!((of(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    assert!((of(Color32::RED, Color32::RED) - 1.0).abs() < 1e-9);
}
