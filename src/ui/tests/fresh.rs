//! What is kept between frames is never older than what it is made from.

use super::*;
use crate::library::Status;
use crate::reading::Evidence;
use crate::ui::command::Command;
use crate::ui::theme::Tokens;
use crate::workbench::{Curate, Layer, Settings, ThemeChoice};

impl Window {
    /// Fails unless all that is kept is what would be made now.
    #[track_caller]
    fn is_fresh(&self, after: &str) {
        let (bench, case) = (self.bench(), self.case());
        let view = self.harness.state().view();
        let (settings, tokens) = (
            bench.settings(),
            Tokens::chosen(self.harness.ctx.theme(), false),
        );
        let today = platform::now().date();
        let post = view.post.is_fresh(case, settings, tokens, today);
        assert!(post, "the post after {after}");
        let rows = view.checklist.last().expect("the checklist was painted");
        assert!(
            rows.is_fresh(bench, case, &view.filter),
            "the checklist after {after}"
        );
        assert!(
            view.apparatus.is_fresh(bench, case),
            "the letter after {after}"
        );
    }

    /// Does something to the case otherwise than through the window, and paints it.
    #[track_caller]
    fn done(&mut self, action: Action) {
        act(self.harness.state_mut().bench_mut(), action);
        self.run();
    }

    /// Words of the first post.
    fn twelve_letters(&self, from: usize) -> Evidence {
        let body = &self.case().work.thread.posts[0].body;
        let start = body.ceil_char_boundary(from);
        let text: String = body[start..].chars().take(12).collect();
        Evidence {
            post: 0,
            place: None,
            quote: None,
            span: Span::new(start, start + text.len()),
            text,
        }
    }
}

#[test]
fn what_is_kept_between_frames_is_what_would_be_made_anew() {
    let mut window = Window::with_post();
    window.is_fresh("a paste");
    let issue = window.bench().library().issues.keys().last().cloned();
    let issue = issue.expect("an issue");
    let hidden = Settings {
        hidden_layers: [Layer::Facts].into(),
        ..window.bench().settings().clone()
    };
    let words = [40, 90].map(|at| window.twelve_letters(at));
    let [first, second] = words;
    let other = window.case().work.thread.enquiry.clone();
    for (after, action) in [
        ("ticking all", Action::TickStrong),
        (
            "a tick for words",
            Action::TickFor {
                issue: issue.clone(),
                words: first,
            },
        ),
        (
            "unticking that",
            Action::SetTick {
                issue,
                ticked: false,
            },
        ),
        (
            "a question of one’s own",
            Action::AddQuestion(second.clone()),
        ),
        ("dropping it", Action::DropQuestion(second)),
        ("undoing that", Action::Undo),
        ("hiding a layer", Action::Set(Box::new(hidden))),
        ("choosing the post", Action::ChooseEnquiry(other)),
        ("another case", Action::Paste(SHORT_POST.to_owned())),
        ("the sample", Action::OpenSample),
    ] {
        window.done(action);
        window.is_fresh(after);
    }
}

#[test]
fn what_is_kept_follows_the_letter_the_filter_the_theme_and_the_library() {
    let mut window = Window::with_post();
    window.press_with(CTRL, Key::Num4);
    for typed in ["Ring teh social worker.", "\n\nAnd ask."] {
        window.type_text(typed);
        window.is_fresh("typing");
    }
    window.press_with(CTRL, Key::F);
    window.type_text("contact");
    window.is_fresh("filtering");
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let view = window.harness.state_mut().view_mut();
        view.run(Command::UseTheme(theme));
        window.run();
        window.is_fresh("another theme");
    }
    let before = window.bench().library_version();
    let mut snippet = window.bench().library().snippets.values();
    let snippet = snippet.next().expect("a passage").id.clone();
    window.done(Action::Curate(Curate::SetStatus {
        paths: vec![format!("guidance/{snippet}.md")],
        status: Status::Retired,
    }));
    assert!(window.bench().library_version() > before);
    window.is_fresh("another library");
}
