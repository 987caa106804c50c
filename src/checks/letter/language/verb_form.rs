//! `verb-form`: a verb whose form does not fit what stands before it: "may helps", "has been make", "he is involve".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "verb-form",
    title: "A verb in the wrong form",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            // Behind may, can, will and the like stands the plain form.
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{helps|helped}>)",
                "help",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{has|had|having}>)",
                "have",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{is|are|was|were|am}>)",
                "be",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{makes|made}>)",
                "make",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{gives|gave}>)",
                "give",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{takes|took}>)",
                "take",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{wants|wanted}>)",
                "want",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{needs|needed}>)",
                "need",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{goes|went}>)",
                "go",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{asks|asked}>)",
                "ask",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{says|said}>)",
                "say",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{tells|told}>)",
                "tell",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{decides|decided}>)",
                "decide",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{shows|showed}>)",
                "show",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{means|meant}>)",
                "mean",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{explains|explained}>)",
                "explain",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{provides|provided}>)",
                "provide",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{allows|allowed}>)",
                "allow",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{includes|included}>)",
                "include",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{finds|found}>)",
                "find",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{works|worked}>)",
                "work",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{happens|happened}>)",
                "happen",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{does|did}>)",
                "do",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{gets|got}>)",
                "get",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{keeps|kept}>)",
                "keep",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{becomes|became}>)",
                "become",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{feels|felt}>)",
                "feel",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{thinks|thought}>)",
                "think",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{knows|knew}>)",
                "know",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{comes|came}>)",
                "come",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{considers|considered}>)",
                "consider",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{speaks|spoke}>)",
                "speak",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{sees|saw}>)",
                "see",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{lets}>)",
                "let",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{involves|involved}>)",
                "involve",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{offers|offered}>)",
                "offer",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{agrees|agreed}>)",
                "agree",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{requires|required}>)",
                "require",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{depends|depended}>)",
                "depend",
            ),
            (
                "({may|might|can|could|will|would|should|must|cannot|can’t|won’t|couldn’t|shouldn’t|wouldn’t} [not] <{supports|supported}>)",
                "support",
            ),
            // Behind been and be stands a participle.
            ("({been|be|being} <involve>)", "involved"),
            ("({been|being} <make>)", "made"),
            ("(been <take>)", "taken"),
            ("(been <give>)", "given"),
            ("({been|be} <tell>)", "told"),
            ("({been|be} <inform>)", "informed"),
            ("({been|be} <remove>)", "removed"),
            ("({been|be} <allow>)", "allowed"),
            ("(been <ask>)", "asked"),
            ("({been|be} <provide>)", "provided"),
            ("({been|be} <consider>)", "considered"),
            ("({been|be} <decide>)", "decided"),
            ("(been <write>)", "written"),
            ("(been <send>)", "sent"),
            ("(been <keep>)", "kept"),
            ("({been|be} <refer>)", "referred"),
            ("(been <assess>)", "assessed"),
            ("(been <agree>)", "agreed"),
            ("(been <explain>)", "explained"),
            ("({been|be} <invite>)", "invited"),
            ("({been|be} <include>)", "included"),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <involve>)",
                "involved",
            ),
            (
                "({is|was|are|were|has|have} [now|not] <remarries>)",
                "remarried",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <remove>)",
                "removed",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <allow>)",
                "allowed",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <inform>)",
                "informed",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <invite>)",
                "invited",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <include>)",
                "included",
            ),
            (
                "({he|she|they|you|we|it} {is|are|was|were} [not|now|also|still|both] <consider>)",
                "considered",
            ),
            (
                "({he|she|they|you|we} {is|are|was|were} [not|now|also|still|both] <suppose> to)",
                "supposed",
            ),
            (
                "({is|are|was|were|be|been|am|not} <suppose> to)",
                "supposed",
            ),
            // Behind did not and does not stands the plain form.
            ("({did|does|do} not <{went|goes}>)", "go"),
            ("({did|does|do} not <{had|has}>)", "have"),
            ("({did|does|do} not <{made|makes}>)", "make"),
            ("({did|does|do} not <{told|tells}>)", "tell"),
            ("({did|does|do} not <{took|takes}>)", "take"),
            ("({did|does|do} not <{gave|gives|given}>)", "give"),
            ("({did|does|do} not <{said|says}>)", "say"),
            ("({did|does|do} not <{was|is|are|were|been}>)", "be"),
            ("({did|does|do} not <{asked|asks}>)", "ask"),
            ("({did|does|do} not <{wanted|wants}>)", "want"),
            ("({did|does|do} not <{needed|needs}>)", "need"),
            ("({did|does|do} not <{got|gets}>)", "get"),
            ("({did|does|do} not <{came|comes}>)", "come"),
            ("({did|does|do} not <{knew|knows|known}>)", "know"),
            ("({did|does|do} not <{explained|explains}>)", "explain"),
            ("({did|does|do} not <{received|receives}>)", "receive"),
            ("({did|does|do} not <{attended|attends}>)", "attend"),
            ("({did|does|do} not <{agreed|agrees}>)", "agree"),
            ("({did|does|do} not <{showed|shows|shown}>)", "show"),
            ("({didn’t|doesn’t|don’t} <{went|goes}>)", "go"),
            ("({didn’t|doesn’t|don’t} <{had|has}>)", "have"),
            ("({didn’t|doesn’t|don’t} <{made|makes}>)", "make"),
            ("({didn’t|doesn’t|don’t} <{told|tells}>)", "tell"),
            ("({didn’t|doesn’t|don’t} <{took|takes}>)", "take"),
            ("({didn’t|doesn’t|don’t} <{gave|gives|given}>)", "give"),
            ("({didn’t|doesn’t|don’t} <{said|says}>)", "say"),
            ("({didn’t|doesn’t|don’t} <{asked|asks}>)", "ask"),
            ("({didn’t|doesn’t|don’t} <{wanted|wants}>)", "want"),
            ("({didn’t|doesn’t|don’t} <{needed|needs}>)", "need"),
            ("({didn’t|doesn’t|don’t} <{got|gets}>)", "get"),
            ("({didn’t|doesn’t|don’t} <{knew|knows|known}>)", "know"),
            // Behind has and have stands a participle, which is not the past form.
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <went>)",
                "gone",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <gave>)",
                "given",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <took>)",
                "taken",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <saw>)",
                "seen",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <came>)",
                "come",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <knew>)",
                "known",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <wrote>)",
                "written",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <spoke>)",
                "spoken",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <began>)",
                "begun",
            ),
            (
                "({has|have|haven’t|hasn’t} [not|now|also|already] <chose>)",
                "chosen",
            ),
            ("({has|have} not <did>)", "done"),
            ("(has [not|now|also|already] <make>)", "made"),
            ("(has [not|now|also|already] <give>)", "given"),
            ("(has [not|now|also|already] <tell>)", "told"),
            ("(has [not|now|also|already] <decide>)", "decided"),
            ("(has [not|now|also|already] <explain>)", "explained"),
            ("(has [not|now|also|already] <receive>)", "received"),
            ("(has [not|now|also|already] <inform>)", "informed"),
            ("(has [not|now|also|already] <apply>)", "applied"),
            ("(has [not|now|also|already] <be>)", "been"),
            ("(has [not|now|also|already] <ask>)", "asked"),
            ("(has [not|now|also|already] <take>)", "taken"),
            // Behind to stands the plain form, where to goes with a verb before it.
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{makes|made}>)",
                "make",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{gives|gave}>)",
                "give",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{tells|told}>)",
                "tell",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{goes|went}>)",
                "go",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{asks|asked}>)",
                "ask",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{has|had}>)",
                "have",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{is|was|been}>)",
                "be",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{takes|took}>)",
                "take",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{explains|explained}>)",
                "explain",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{provides|provided}>)",
                "provide",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{sees|saw}>)",
                "see",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{gets|got}>)",
                "get",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{keeps|kept}>)",
                "keep",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{knows|knew}>)",
                "know",
            ),
            (
                "{want|wants|wanted|need|needs|needed|able|going|try|ought|how|right|likely|required|allowed|unable|wish|wishes} (to <{finds|found}>)",
                "find",
            ),
        ],
        &[
            "{the|a|his|her|your|their|free|own|any|last|no|of|good} {will|might|can|must} _",
            "{who|as you|as they|as he|as she} {can|could|may|would|will} {is|are|was|were}",
            "{who|as you|as they|as he|as she} {can|could|may|would|will|should|must|might} _",
            "what {you|they|he|she|we} {may|can|will|could|would|must|should} {is|was|are}",
            "all {you|they|he|she|we} {can|could|may} {is|was}",
            "{in|last|this|since|by|early|late|of|from|until|to} May _",
            "^May {was|is|has|had}",
            "able to is",
            "who {you|they|he|she|we} {need|want|wish|have} to {is|was}",
            "{do|does|did} not {is|are|was}",
            "{you|they|he|she} {needed|need|want|have|allowed|able} to {is|was|had|has}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    USAGES.slips(sheet, |misuse| {
        format!(
            "“{}”: the verb does not fit what stands before it",
            misuse.words
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_verb_that_does_not_fit_is_found() {
        finds(
            &RULE,
            &[
                ("A solicitor may helps you.", "may helps", "may help"),
                ("A request has been make to them.", "been make", "been made"),
                (
                    "He asks that he is involve from now on.",
                    "he is involve",
                    "he is involved",
                ),
                (
                    "She is now remarries.",
                    "is now remarries",
                    "is now remarried",
                ),
                ("You did not went to it.", "did not went", "did not go"),
                (
                    "They have not gave you a copy.",
                    "have not gave",
                    "have not given",
                ),
                ("You need to makes notes.", "to makes", "to make"),
                (
                    "You were suppose to hear.",
                    "You were suppose to",
                    "You were supposed to",
                ),
                ("The court will has to decide.", "will has", "will have"),
            ],
        );
    }

    #[test]
    fn verbs_that_fit_are_in_order() {
        accepts(
            &RULE,
            &[
                "A solicitor may help, and has been asked. He is involved, and she has remarried.",
                "The meeting was held in May. May was a hard month, and the last will is read.",
                "All you can do is ask; what you did not say is lost. What they do is up to them.",
                "Resting as you should is wise. If they ask, make notes; the plan has to be kept, and could be read.",
                "You have a right to be told, and the help you need is there.",
                "Which decisions you may need help with is for you to say.",
            ],
        );
    }
}
