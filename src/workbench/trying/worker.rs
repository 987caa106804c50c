//! The thread that tries signs: it reads the cases once and is asked again with each change of the form.

use super::trial::{Text, Trial, TriedOn};
use crate::intake::Thread;
use crate::library::{Issue, SelfTests};
use crate::store::CaseStore;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// What the signs of an issue are tried on.
pub(super) struct Ground {
    /// The cases, where they can be opened.
    pub(super) cases: Option<Arc<Mutex<CaseStore>>>,
    /// The issue as the library has it; none for a new one.
    pub(super) kept: Option<Issue>,
    /// All other issues, for their sentences.
    pub(super) others: Vec<Issue>,
}

/// The way to a thread that tries signs, and what it last found.
pub struct Trying {
    inbox: Option<Sender<(u64, Box<Issue>)>>,
    outbox: Receiver<(u64, Trial)>,
    asked: u64,
    last: Option<(u64, Rc<Trial>)>,
}

impl Trying {
    /// Starts the thread; it ends when this is dropped.
    pub(super) fn begin(ground: Ground, wake: impl Fn() + Send + 'static) -> Self {
        let (inbox, asked) = channel();
        let (answer, outbox) = channel();
        std::thread::spawn(move || work(&ground, &asked, &answer, &wake));
        Self {
            inbox: Some(inbox),
            outbox,
            asked: 0,
            last: None,
        }
    }

    /// Asks what the signs of an issue come to; what was asked before is dropped.
    pub fn ask(&mut self, issue: Box<Issue>) {
        self.asked += 1;
        if let Some(inbox) = &self.inbox
            && inbox.send((self.asked, issue)).is_err()
        {
            // The thread has ended; what it last found stays on show as what it is, out of date.
            self.inbox = None;
        }
    }

    /// What was last found, and whether it is about what was last asked.
    pub fn trial(&mut self) -> Option<(Rc<Trial>, bool)> {
        while let Ok((number, trial)) = self.outbox.try_recv() {
            self.last = Some((number, Rc::new(trial)));
        }
        let (number, trial) = self.last.as_ref()?;
        Some((Rc::clone(trial), *number == self.asked))
    }
}

fn work(
    ground: &Ground,
    asked: &Receiver<(u64, Box<Issue>)>,
    answer: &Sender<(u64, Trial)>,
    wake: &impl Fn(),
) {
    let (cases, cases_failed) = cases(ground);
    let cases = texts(&cases);
    let others = tests(&ground.others);
    let others = texts(&others);
    let mut next = asked.recv().ok();
    while let Some((number, issue)) = next {
        let own = own_tests(&issue.tests);
        let own = texts(&own);
        let mut trial = Trial::of(&issue);
        trial.cases_failed.clone_from(&cases_failed);
        next = None;
        for text in own.iter().chain(&cases).chain(&others) {
            next = newest(asked);
            if next.is_some() {
                break;
            }
            trial.put(text, &issue, ground.kept.as_ref());
        }
        if next.is_none() {
            if answer.send((number, trial)).is_err() {
                return;
            }
            wake();
            next = asked.recv().ok();
        }
    }
}

/// What was asked last, if anything was asked meanwhile.
fn newest(asked: &Receiver<(u64, Box<Issue>)>) -> Option<(u64, Box<Issue>)> {
    let mut newest = None;
    loop {
        match asked.try_recv() {
            Ok(request) => newest = Some(request),
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => return newest,
        }
    }
}

fn cases(ground: &Ground) -> (Vec<(TriedOn, Thread)>, Option<String>) {
    let Some(store) = &ground.cases else {
        return (Vec::new(), Some("The cases are not open here".to_owned()));
    };
    let read = store
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .listed_threads();
    match read {
        Ok(threads) => {
            let named = threads.into_iter().map(|(id, thread)| {
                let title = thread.title.as_deref().or(thread.poster());
                let title = title.unwrap_or("A case without a title").to_owned();
                (TriedOn::Case(id, title), thread)
            });
            (named.collect(), None)
        }
        Err(error) => (Vec::new(), Some(error.to_string())),
    }
}

fn tests(issues: &[Issue]) -> Vec<(TriedOn, Thread)> {
    let tests = issues.iter().flat_map(|issue| {
        let sentences = issue.tests.matches.iter().chain(&issue.tests.misses);
        sentences.map(|sentence| {
            let on = TriedOn::OtherTest(issue.title.clone());
            (on, Thread::of_one_post(sentence))
        })
    });
    tests.collect()
}

fn own_tests(tests: &SelfTests) -> Vec<(TriedOn, Thread)> {
    let must = tests.matches.iter().map(|sentence| (true, sentence));
    let must_not = tests.misses.iter().map(|sentence| (false, sentence));
    let all = must.chain(must_not).map(|(must, sentence)| {
        let on = TriedOn::OwnTest { must };
        (on, Thread::of_one_post(sentence))
    });
    all.collect()
}

fn texts(threads: &[(TriedOn, Thread)]) -> Vec<Text<'_>> {
    let texts = threads.iter();
    texts
        .map(|(on, thread)| Text::new(on.clone(), thread))
        .collect()
}
