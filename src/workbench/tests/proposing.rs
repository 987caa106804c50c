//! What advisers propose and a lead answers, at one desk.

use super::*;
use crate::library::{Acceptance, Part, Status, Verdict};
use crate::store::KeptProposal;
use crate::workbench::{Curate, OwnPassage, Propose, Share};

const THANKS: &str = "guidance/thanks.md";

impl Room {
    #[track_caller]
    fn propose_thanks(&mut self, words: &str) -> String {
        self.act(change("thanks", words));
        self.proposals().pop().expect("it is kept").proposal.name()
    }

    fn proposals(&self) -> Vec<KeptProposal> {
        self.bench().proposals().cloned().collect()
    }

    fn waiting_proposals(&self) -> usize {
        self.bench().waiting_proposals().count()
    }

    fn words_of(&self, path: &str) -> Option<String> {
        let files = self.bench().library_store.files().unwrap();
        let file = files.into_iter().find(|file| file.path == path)?;
        Some(crate::library::EntryForm::of(&file).unwrap().body)
    }

    #[track_caller]
    fn refuses(&mut self, what: Propose, words: &str) {
        let error = self.try_act(Action::Propose(what)).unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }

    /// Does what the notice of an outcome offers.
    fn undo_offered(&mut self, outcome: &Outcome) {
        let (_, action) = notice(outcome).offer.clone().expect("a way back");
        self.act(action);
    }
}

fn change(snippet_id: &str, words: &str) -> Action {
    Action::Propose(Propose::Change {
        snippet: snippet(snippet_id),
        words: words.to_owned(),
        reason: "It is warmer".to_owned(),
    })
}

fn passage(title: &str, words: &str) -> OwnPassage {
    OwnPassage {
        title: title.to_owned(),
        part: Part::Advice,
        issues: vec![issue("contact")],
        words: words.to_owned(),
    }
}

fn accept(name: &str) -> Action {
    Action::Propose(Propose::Accept {
        name: name.to_owned(),
        word: "Thank you".to_owned(),
    })
}

#[test]
fn a_proposed_change_waits_and_changes_nothing() {
    let mut room = Room::with_post();
    let outcome = room.act(change("thanks", "Thank you for writing to us."));
    assert!(words(&outcome).starts_with("Proposed “About thanks”"));
    assert!(room.text().contains("Thank you for your post."));
    let kept = room.proposals().pop().unwrap();
    assert_eq!(kept.proposal.words(), "Thank you for writing to us.");
    assert_eq!(
        (kept.proposal.by.as_str(), kept.proposal.reason.as_str()),
        ("Robin", "It is warmer")
    );
    assert!(kept.made_here && kept.answer.is_none());
    room.reopen();
    assert_eq!(room.proposals(), [kept]);
    room.undo_offered(&outcome);
    assert_eq!(room.waiting_proposals(), 0);
}

#[test]
fn accepting_is_one_step_in_the_proposer_s_name_that_undo_takes_back_with_the_answer() {
    let mut room = Room::with_post();
    let name = room.propose_thanks("Thank you for writing to us.");
    let outcome = room.act(accept(&name));
    assert_eq!(words(&outcome), "Accepted “About thanks”");
    assert!(room.text().contains("Thank you for writing to us."));
    assert_eq!(room.waiting_proposals(), 0);
    let answer = room.proposals()[0].answer.clone().expect("answered");
    assert_eq!(
        (answer.verdict, answer.word.as_str()),
        (Verdict::Accepted, "Thank you")
    );
    let newest = room.bench().history(THANKS).unwrap().pop().unwrap();
    assert_eq!(newest.change.reason, "Proposed: It is warmer");

    room.undo_offered(&outcome);
    assert!(room.text().contains("Thank you for your post."));
    assert_eq!(room.waiting_proposals(), 1);
    room.act(Action::Curate(Curate::Redo));
    assert!(room.text().contains("Thank you for writing to us."));
    assert_eq!(room.waiting_proposals(), 0);
}

#[test]
fn a_proposal_is_merged_with_what_changed_since_and_a_clash_is_left_to_the_lead() {
    let mut room = Room::new();
    let more = "guidance/contact-more.md";
    let save = |room: &mut Room, from: &str, to: &str| {
        let text = room.bench().history(more).unwrap().pop().unwrap().text;
        assert!(text.contains(from), "{text}");
        let file = PackFile::new(more, text.replace(from, to));
        room.act(Action::Curate(Curate::Save {
            file,
            reason: "x".to_owned(),
        }));
    };
    save(
        &mut room,
        "There is more to say about contact.",
        "One.\n\nTwo.",
    );
    room.act(change("contact-more", "One.\n\nTwo and more."));
    let name = room.proposals()[0].proposal.name();
    save(&mut room, "One.", "First.");
    room.act(accept(&name));
    assert_eq!(room.words_of(more).unwrap(), "First.\n\nTwo and more.");

    room.act(change("contact-more", "First.\n\nAnother."));
    let proposal = room.proposals()[1].proposal.clone();
    save(&mut room, "Two and more.", "Else.");
    assert_eq!(
        room.bench().acceptance(&proposal).unwrap().1,
        Acceptance::Clash
    );
    room.refuses(
        Propose::Accept {
            name: proposal.name(),
            word: String::new(),
        },
        "in the same place",
    );
    let text = room.bench().history(more).unwrap().pop().unwrap().text;
    room.act(Action::Propose(Propose::AcceptAs {
        name: proposal.name(),
        file: PackFile::new(more, text.replace("Else.", "Another else.")),
        word: "Both".to_owned(),
    }));
    assert_eq!(room.words_of(more).unwrap(), "First.\n\nAnother else.");
    assert_eq!(room.waiting_proposals(), 0);
}

#[test]
fn accepted_words_are_not_approved_though_those_before_were() {
    let mut room = Room::new();
    room.act(Action::Curate(Curate::Approve {
        paths: vec![THANKS.to_owned()],
        read_against: "a colleague".to_owned(),
    }));
    let name = room.propose_thanks("Thank you for writing to us.");
    room.act(accept(&name));
    assert_eq!(
        room.bench().library().snippets["thanks"].status,
        Status::Starter
    );
}

#[test]
fn declining_needs_a_word_and_can_be_taken_back() {
    let mut room = Room::new();
    let name = room.propose_thanks("Ta.");
    room.refuses(
        Propose::Decline {
            name: name.clone(),
            word: " ".to_owned(),
        },
        "say why not",
    );
    let outcome = room.act(Action::Propose(Propose::Decline {
        name,
        word: "Too short".to_owned(),
    }));
    assert_eq!(
        room.proposals()[0].answer.as_ref().unwrap().word,
        "Too short"
    );
    assert_eq!(room.words_of(THANKS).unwrap(), "Thank you for your post.");
    room.undo_offered(&outcome);
    assert_eq!(room.waiting_proposals(), 1);
}

#[test]
fn a_new_passage_is_accepted_as_a_draft_with_a_name_of_its_own() {
    let mut room = Room::new();
    let propose = Propose::New {
        passage: passage("Thanks", "Write it **down**."),
        reason: Some("Often asked".to_owned()),
    };
    room.act(Action::Propose(propose));
    let proposal = room.proposals()[0].proposal.clone();
    assert_eq!(proposal.id(), "thanks-2", "the library has “thanks”");
    room.act(accept(&proposal.name()));
    let snippet = &room.bench().library().snippets["thanks-2"];
    assert_eq!(
        (snippet.status, snippet.title.as_str()),
        (Status::Draft, "Thanks")
    );
}

#[test]
fn an_own_passage_waits_for_nobody_until_it_is_proposed() {
    let mut room = Room::new();
    let keep = Propose::New {
        passage: passage("Mine", "My words."),
        reason: None,
    };
    let outcome = room.act(Action::Propose(keep));
    assert!(words(&outcome).contains("kept for you"));
    assert_eq!((room.proposals().len(), room.waiting_proposals()), (1, 0));
    assert_eq!(room.bench().library_store.written_proposals().unwrap(), []);
    let name = room.proposals()[0].proposal.name();
    let reworded = room.act(Action::Propose(Propose::Reword {
        name: name.clone(),
        passage: passage("Mine", "Better words."),
        reason: None,
    }));
    assert_eq!(room.proposals()[0].proposal.words(), "Better words.");
    room.undo_offered(&reworded);
    assert_eq!(room.proposals()[0].proposal.words(), "My words.");
    let gone = room.act(Action::Propose(Propose::Swap {
        away: Some(name.clone()),
        back: None,
    }));
    assert_eq!(room.proposals(), []);
    room.undo_offered(&gone);
    room.act(Action::Propose(Propose::Reword {
        name,
        passage: passage("Mine", "My words."),
        reason: Some("Everybody asks".to_owned()),
    }));
    assert_eq!((room.proposals().len(), room.waiting_proposals()), (1, 1));
    assert_eq!(
        room.bench()
            .library_store
            .written_proposals()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_cannot_be_proposed_is_refused_with_the_reason() {
    let mut room = Room::new();
    let change = |snippet_id: &str, words: &str, reason: &str| Propose::Change {
        snippet: snippet(snippet_id),
        words: words.to_owned(),
        reason: reason.to_owned(),
    };
    room.refuses(
        change("thanks", " Thank you for your post.\n", "x"),
        "words already",
    );
    room.refuses(change("thanks", "Ta.", " "), "say why");
    room.refuses(change("nobody", "Ta.", "x"), "does not have this passage");
    room.refuses(change("thanks", "Ta {{ nobody }}.", "x"), "line ");
    let new = |title: &str, words: &str| Propose::New {
        passage: passage(title, words),
        reason: None,
    };
    room.refuses(new(" ", "x"), "what the passage is called");
    room.refuses(new("T", "\n"), "no words yet");
    room.act(Action::Propose(change("thanks", "Ta.", "x")));
    room.refuses(change("thanks", "Ta.", "again"), "proposed already");
    room.refuses(
        Propose::Accept {
            name: "x--0a".to_owned(),
            word: String::new(),
        },
        "not there any more",
    );
    assert_eq!(room.proposals().len(), 1);
}

/// Two desks and a folder between them: Ann is an adviser, Ben a lead.
fn team(parent: &TempDir) -> (Room, Room) {
    let folder = parent.path().join("library");
    std::fs::create_dir(&folder).unwrap();
    let (mut ann, mut ben) = (Room::new(), Room::new());
    ben.lead();
    ben.link(&folder);
    ben.share(Share::Publish);
    ben.told();
    ann.link(&folder);
    let named = crate::workbench::Settings {
        adviser: Some("Ann".to_owned()),
        ..ann.bench().settings().clone()
    };
    ann.act(Action::Set(Box::new(named)));
    (ann, ben)
}

#[test]
fn a_proposal_goes_to_the_lead_through_the_folder_and_the_answer_comes_back() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, mut ben) = team(&parent);
    let name = ann.propose_thanks("Thank you for writing to us.");
    assert_eq!(ann.bench().sharing().unsent(), 1);
    ann.share(Share::Publish);
    assert_eq!(ann.told(), "Published 1 proposal or answer");
    assert_eq!(ann.bench().sharing().unsent(), 0);

    ben.share(Share::Look);
    let waiting: Vec<_> = ben.bench().waiting_proposals().cloned().collect();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].proposal.by, "Ann");
    assert!(!waiting[0].made_here);
    ben.act(accept(&name));
    let newest = ben.bench().history(THANKS).unwrap().pop().unwrap();
    assert_eq!(newest.change.author, "Ann");
    ben.share(Share::Publish);
    assert_eq!(ben.told(), "Published 1 entry and 1 proposal or answer");

    ann.share(Share::Look);
    let answer = ann.proposals()[0].answer.clone().expect("it came back");
    assert_eq!(
        (answer.by.as_str(), answer.word.as_str()),
        ("Robin", "Thank you")
    );
    assert_eq!(ann.waiting_proposals(), 0);
}

#[test]
fn what_is_taken_back_leaves_the_folder_and_the_lead_s_list() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, mut ben) = team(&parent);
    let name = ann.propose_thanks("Ta.");
    ann.share(Share::Publish);
    ben.share(Share::Look);
    assert_eq!(ben.waiting_proposals(), 1);
    ann.act(Action::Propose(Propose::Swap {
        away: Some(name),
        back: None,
    }));
    ann.share(Share::Publish);
    ben.share(Share::Look);
    assert_eq!(ben.waiting_proposals(), 0);
    assert_eq!(ben.proposals(), []);
}

#[test]
fn an_adviser_publishes_proposals_and_no_entries() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, mut ben) = team(&parent);
    let text = ann.bench().history(THANKS).unwrap().pop().unwrap().text;
    ann.act(Action::Curate(Curate::Save {
        file: PackFile::new(THANKS, text.replace("your post", "it all")),
        reason: "by accident".to_owned(),
    }));
    ann.share(Share::Publish);
    assert_eq!(ann.told(), "There was nothing to publish");
    ben.share(Share::Look);
    assert_eq!(ben.bench().sharing().plan().unwrap().plan.entries, []);
}

#[test]
fn no_proposal_is_written_while_its_words_or_its_reason_may_tell_of_a_case() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, _ben) = team(&parent);
    ann.paste(FIRST);
    ann.pass(Duration::from_secs(5));
    ann.bench_mut().flush();
    let outcome = ann.act(Action::Propose(Propose::Change {
        snippet: snippet("thanks"),
        words: "Thank you for your post, mossycup.".to_owned(),
        reason: "mossycup asked for it".to_owned(),
    }));
    assert!(words(&outcome).contains("whether “mossycup” may leave"));
    ann.share(Share::Publish);
    let uncleared = ann.bench().sharing().uncleared().to_vec();
    assert_eq!(uncleared.len(), 1);
    assert_eq!(uncleared[0].title, "Your proposal “About thanks”");
    assert!(!parent.path().join("library/proposals").exists());
    let keys = uncleared[0]
        .traces
        .iter()
        .map(crate::checks::clearing::Trace::key);
    ann.share(Share::Clear(keys.collect()));
    assert_eq!(ann.told(), "Published 1 proposal or answer");
}

#[test]
fn what_is_broken_in_the_folder_is_left_out_by_name_and_harms_nothing() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, mut ben) = team(&parent);
    ann.propose_thanks("Ta.");
    ann.share(Share::Publish);
    let folder = parent.path().join("library/proposals");
    std::fs::write(folder.join("thanks--0a.md"), "broken").unwrap();
    std::fs::write(folder.join("thanks--0a.answer.toml"), "answer = \"maybe\"").unwrap();
    ben.share(Share::Look);
    assert_eq!(ben.waiting_proposals(), 1);
    let left_out = &ben.bench().sharing().plan().unwrap().left_out;
    assert_eq!(left_out.len(), 2, "{left_out:?}");
}

#[test]
fn of_two_leads_answers_the_one_that_was_shared_first_stays() {
    let parent = tempfile::tempdir().unwrap();
    let (mut ann, mut ben) = team(&parent);
    let name = ann.propose_thanks("Ta.");
    ann.share(Share::Publish);
    ben.share(Share::Look);
    let decline = |word: &str| {
        Action::Propose(Propose::Decline {
            name: name.clone(),
            word: word.to_owned(),
        })
    };
    ben.act(decline("not this"));
    ann.act(decline("never this"));
    ben.share(Share::Publish);
    ann.share(Share::Look);
    assert_eq!(ann.proposals()[0].answer.as_ref().unwrap().word, "not this");
    ann.share(Share::Publish);
    ben.share(Share::Look);
    assert_eq!(ben.proposals()[0].answer.as_ref().unwrap().word, "not this");
}

#[test]
fn an_own_passage_is_found_by_its_words_and_put_into_a_letter() {
    let mut room = Room::with_post();
    let keep = Propose::New {
        passage: passage("Writing down", "Keep a **diary**, day by day."),
        reason: None,
    };
    room.act(Action::Propose(keep));
    let found = |typed: &str| -> Vec<String> {
        let found = room.bench().search_own(typed).into_iter();
        found.map(|kept| kept.proposal.name()).collect()
    };
    assert_eq!(found(" "), [""; 0]);
    assert_eq!(found("solicitor"), [""; 0]);
    assert_eq!(found("DIA down").len(), 1);
    let name = found("diary").remove(0);
    let before = room.text();
    room.act(Action::AddOwn { name, after: None });
    assert!(
        room.text().contains("Keep a diary, day by day."),
        "{}",
        room.text()
    );
    room.act(Action::Undo);
    assert_eq!(room.text(), before);
}
