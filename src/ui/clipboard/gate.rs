//! What egui would put on the clipboard by itself, as words cut from a field, kept back for our own door.

use egui::{Context, FullOutput, OutputCommand, Plugin};
use std::time::Duration;

/// Takes what egui means for the system. Its own clipboard shows in histories, and words that were only selected would
/// lie on the second clipboard of X11; no address is ever opened.
#[derive(Default)]
pub(in crate::ui) struct Gate {
    copied: Option<String>,
}

impl Gate {
    /// What was copied since it was last asked, if anything was.
    pub(in crate::ui) fn take(ctx: &Context) -> Option<String> {
        ctx.plugin::<Self>().lock().copied.take()
    }
}

impl Plugin for Gate {
    fn debug_name(&self) -> &'static str {
        "Gate"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        for command in output.platform_output.commands.drain(..) {
            if let OutputCommand::CopyText(text) = command {
                self.copied = Some(text);
            }
        }
        if self.copied.is_some() {
            // The next frame puts it where it belongs.
            for viewport in output.viewport_output.values_mut() {
                viewport.repaint_delay = Duration::ZERO;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_words_are_kept_back_and_nothing_else_leaves() {
        let ctx = Context::default();
        ctx.add_plugin(Gate::default());
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            ui.copy_text("words".to_owned());
            ui.output_mut(|output| {
                let selected = "selected".to_owned();
                output
                    .commands
                    .push(OutputCommand::TextSelectionSettled(selected));
            });
            ui.ctx()
                .open_url(egui::OpenUrl::new_tab("https://example.org"));
        });
        output.textures_delta.clear();
        assert!(output.platform_output.commands.is_empty());
        assert_eq!(Gate::take(&ctx).as_deref(), Some("words"));
        assert_eq!(Gate::take(&ctx), None);
    }
}
