//! A small library for tests of the room, and a lead who looks after it.

use super::*;
use crate::library::PackFile;
use crate::platform;

const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Robin\"\nrole = \"adviser\"\norganisation = \"the charity\"\n\
                     [forum]\nname = \"the forum\"\n[letter]\norder = [\"salutation\", \"advice\", \"sign-off\"]\nrequired = []\n";

/// The passages: id, title, what else the front says, and the words.
const PASSAGES: [(&str, &str, &str, &str); 6] = [
    (
        "asking",
        "Asking for contact",
        "keywords = [\"seeing\", \"visits\"]\n",
        "Ask for contact at the next review. Contact can be a letter.",
    ),
    (
        "baking",
        "Baking together",
        "keywords = [\"visits\"]\nowner = \"Ruth\"\n",
        "Bake at contact, if there is an oven.",
    ),
    (
        "calling",
        "Calling between visits",
        "",
        "Ring {{ phone(\"helpers\") }} about the child’s contacts.",
    ),
    (
        "dear",
        "Dear",
        "when = [\"poster\"]\n",
        "Dear {{ poster }}, you wrote about contact.",
    ),
    ("ending", "Ending well", "", "Take care."),
    (
        "finding",
        "Finding help",
        "",
        "Ask [them](signpost:helpers).",
    ),
];

/// The pack as files.
pub(in crate::ui::tests) fn pack() -> Vec<PackFile> {
    let issue = |id: &str, title: &str, signs: &str| {
        PackFile::new(
            format!("issues/{id}.md"),
            format!(
                "+++\ntitle = \"{title}\"\ngroup = \"Care\"\norder = 1\n[signs]\n{signs}\n[tests]\n\
                 match = [\"They stopped my contact.\"]\nno_match = [\"The iron was on.\"]\n+++\nTick it.\n"
            ),
        )
    };
    let passages = PASSAGES.map(|(id, title, front, words)| {
        PackFile::new(
            format!("guidance/{id}.md"),
            format!(
                "+++\ntitle = \"{title}\"\npart = \"advice\"\nissues = [\"contact\"]\nstatus = \"starter\"\n\
                 confidence = \"confirmed\"\n{front}+++\n{words}\n"
            ),
        )
    });
    let helpers = "+++\nname = \"Helpers\"\nphone = \"0800 123 456\"\nweb = \"https://example.org\"\nconfidence = \"confirmed\"\n+++\nHelps.\n";
    let mut pack = vec![
        PackFile::new("house.toml", HOUSE),
        PackFile::new("signposts/helpers.md", helpers),
        issue("contact", "Contact in care", "strong = [\"contact\"]"),
        PackFile::new(
            "issues/reviewing.md",
            "+++\ntitle = \"The reviewing officer\"\ngroup = \"Care\"\norder = 2\n[signs]\nstrong = [\"iro\"]\n\
             [tests]\nmatch = [\"Our IRO left.\"]\nno_match = [\"The iron was on.\"]\n+++\nTick it.\n",
        ),
    ];
    pack.extend(passages);
    pack
}

impl Window {
    /// A lead in the library room, over the small library.
    pub(in crate::ui::tests) fn small_as_lead() -> Self {
        let mut window = Self::small();
        window.press_with(CTRL, Key::L);
        window.run_command("Curate the library");
        window
    }

    /// The desk over the small library.
    pub(in crate::ui::tests) fn small() -> Self {
        Self::of_pack(&pack())
    }

    /// The desk over a library of these files.
    pub(in crate::ui::tests) fn of_pack(pack: &[PackFile]) -> Self {
        let folder = Rc::new(tempfile::tempdir().expect("a folder"));
        let bench = Workbench::over_pack(folder.path(), pack, platform::now());
        Self::over(bench, folder)
    }

    /// The desk over the small library, in a data folder of that name, begun with a post in a file.
    pub(in crate::ui::tests) fn small_in(name: &str) -> Self {
        let home = Rc::new(tempfile::tempdir().expect("a folder"));
        let folder = home.path().join(name);
        platform::prepare_folder(&folder).expect("a data folder");
        let bench = Workbench::over_pack(&folder, &pack(), platform::now());
        let post = home.path().join("post.txt");
        std::fs::write(&post, super::super::SHORT_POST).expect("a post");
        Self::opened(bench, home, Some(post))
    }

    /// The desk over the small library, in a folder that may hold something already.
    pub(in crate::ui::tests) fn small_over(folder: Rc<TempDir>) -> Self {
        let bench = Workbench::over_pack(folder.path(), &pack(), platform::now());
        Self::over(bench, folder)
    }

    /// A passage of the library, by its id.
    #[track_caller]
    pub(in crate::ui::tests) fn passage(&self, id: &str) -> &crate::library::Snippet {
        let snippet = self.bench().library().snippets.get(id);
        snippet.expect("the passage")
    }
}
