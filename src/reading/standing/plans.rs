//! The plans and agreements a post may name, as parents write them.

use super::wording::{Kind, Says, Spellings, Wording};

/// Parents' spellings.
const SPELLINGS: &Spellings = &[(
    "{protection}",
    "{protection|protecton|protction|protections|potection}",
)];

pub(super) fn wordings() -> Vec<Wording> {
    let plan = |name: &'static str, words: &[&str], false_friends: &[&str]| {
        Wording::new(Kind::Plan, name, Says::Name, SPELLINGS, words).except(false_friends)
    };
    vec![
        plan(
            "child protection plan",
            &[
                "{child|childs|childrens|children} {protection} {plan|plans}",
                "{child|childs|childrens|children} {protection}",
                "cp [plan|plans|register]",
                "cpp",
                "{child protection|at risk|cp} register",
                "put on a plan for {neglect|emotional*|physical*|sexual*}",
            ],
            &[
                "{child|childrens} protection {conference*|confrence*|confernce*|meeting|meetings|chair|team|worker|social|enquiry|enquiries|investigation|process|procedure*|concerns|officer|medical|issues|register office|review|case|services|service|lead|training|board|mediation|agency|risk|matter|matters|reasons|core|record|records|report}",
                "cp {conference*|chair|team|worker|meeting|review|case|conf|carer|carers|social}",
                "{sex|sexual|offenders|school|class|attendance|electoral|nursery|housing|daily} register",
                "{cerebral|chronic} ... cp",
            ],
        ),
        Wording::new(
            Kind::Plan,
            "child protection plan",
            Says::Name,
            SPELLINGS,
            &["register"],
        )
        .only_in(&["{on|off|from|onto} [the] register"])
        .except(&["on the register {office|of}"]),
        plan(
            "child in need plan",
            &[
                "{child|children|childs|childern} in need [plan|plans|meeting|meetings]",
                "cin [plan|plans|meeting|meetings]",
                "{section|sec|s} 17 [plan|support]",
                "s17 [plan|support]",
            ],
            &[
                "{bbc|money for|raised for|charity|donate to|donated to} {child|children} in need",
                "{child|children} in need {of|day|appeal|team|charity|show}",
            ],
        ),
        plan(
            "care plan",
            &["care {plan|plans}", "careplan"],
            &[
                "health [and] [social] care {plan|plans}",
                "{mental|nursing|hospital|gp|crisis|my own|mums|carers|dental|medical|asthma|epilepsy|wrap} [health] care plan",
                "care plan {nurse|coordinator|from the hospital}",
                "after care plan",
            ],
        ),
        plan("pathway plan", &["{pathway|path way} {plan|plans}"], &[]),
        plan(
            "safety plan",
            &["{safety|safeguarding} {plan|plans}"],
            &["{suicide|crisis|fire|my mental health} safety plan"],
        ),
        plan(
            "written agreement",
            &[
                "{written|working|working together|workin together|safeguarding} {agreement|agreements|agrement|aggreement}",
                "contract of {expectation|expectations}",
                "{sign|signed|signing} {an|the|this|their|another|that} {agreement|agrement|aggreement} [with|that|saying|to] [social|the social|ss|they|not|i]",
            ],
            &[
                "{tenancy|work|rental|employment|loan|mediation|settlement|parenting} agreement",
                "{sign|signed|signing} ... {tenancy|rental|confidentiality|disclosure} agreement",
            ],
        ),
    ]
}
