//! Words near a misspelt one, looked for on a thread: the dictionary takes longer than a frame.

use crate::text::near_words;
use egui::Context;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// The word that others were last looked for, and what was found.
#[derive(Default)]
pub(super) struct Respelling {
    word: String,
    near: Vec<String>,
    looking: Option<Receiver<Vec<String>>>,
}

impl Respelling {
    /// The words near to `word`; none while they are looked for.
    pub(super) fn near(&mut self, word: &str, ctx: &Context) -> Option<&[String]> {
        if self.word != word {
            self.look(word, ctx);
        }
        match self.looking.as_ref().map(Receiver::try_recv) {
            Some(Err(TryRecvError::Empty)) => return None,
            Some(Ok(near)) => {
                self.near = near;
                self.looking = None;
            }
            Some(Err(TryRecvError::Disconnected)) => self.looking = None,
            None => {}
        }
        Some(&self.near)
    }

    fn look(&mut self, word: &str, ctx: &Context) {
        let (found, looking) = channel();
        word.clone_into(&mut self.word);
        self.near.clear();
        self.looking = Some(looking);
        let (word, ctx) = (self.word.clone(), ctx.clone());
        thread::spawn(move || {
            // Another word may have been asked for meanwhile; then nobody waits for the answer.
            drop(found.send(near_words(&word)));
            ctx.request_repaint();
        });
    }
}
