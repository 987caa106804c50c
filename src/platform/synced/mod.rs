//! Whether a folder is copied elsewhere by a service that keeps folders alike, or lies on another computer.
//!
//! In: a path. Out: the name of the service or of the kind of disk, as people know it. Nothing is opened but the names in
//! the folders above it and, on Linux, the list of disks; nothing is sure, so all this is a warning and keeps nobody out.

mod mounts;

use std::ffi::OsStr;
use std::path::{Component, Path};

/// Who else may get to see a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyncRisk {
    /// A service copies it to other computers, by this name.
    Synced(&'static str),
    /// It lies on another computer.
    Network,
}

impl SyncRisk {
    /// What is so, in one sentence without a full stop; `what` lies there.
    pub fn message(&self, what: &str) -> String {
        match self {
            Self::Synced(service) => {
                format!("{what} lie in a folder that {service} copies to other computers")
            }
            Self::Network => {
                format!("{what} lie on another computer, which this one reaches over the network")
            }
        }
    }
}

/// What a service that keeps folders alike is known by.
struct Service {
    name: &'static str,
    /// What the names of its folders are, or begin with before a space or a bracket, in lower case.
    folders: &'static [&'static str],
    /// Files and folders it leaves in the folder it copies.
    marks: &'static [&'static str],
    /// What the names of such files begin with.
    mark_starts: &'static [&'static str],
    /// Variables in which it says where its folder is.
    variables: &'static [&'static str],
}

const SERVICES: [Service; 9] = [
    Service {
        name: "OneDrive",
        folders: &["onedrive"],
        marks: &[],
        mark_starts: &[],
        variables: &["OneDrive", "OneDriveCommercial", "OneDriveConsumer"],
    },
    Service {
        name: "Dropbox",
        folders: &["dropbox"],
        marks: &[".dropbox", ".dropbox.cache"],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "Google Drive",
        folders: &["google drive", "googledrive", "my drive"],
        marks: &[".tmp.drivedownload", ".tmp.driveupload"],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "iCloud Drive",
        folders: &[
            "com~apple~clouddocs",
            "mobile documents",
            "icloud drive",
            "iclouddrive",
        ],
        marks: &[".icloud"],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "Nextcloud",
        folders: &["nextcloud"],
        marks: &[".nextcloudsync.log", ".owncloudsync.log"],
        mark_starts: &[".sync_", "._sync_"],
        variables: &[],
    },
    Service {
        name: "ownCloud",
        folders: &["owncloud"],
        marks: &[],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "Box",
        folders: &["box", "box sync"],
        marks: &[],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "Syncthing",
        folders: &["syncthing"],
        marks: &[".stfolder", ".stignore"],
        mark_starts: &[],
        variables: &[],
    },
    Service {
        name: "pCloud, MEGA or another such service",
        folders: &[
            "pclouddrive",
            "pcloud drive",
            "mega",
            "megasync",
            "tresorit",
            "syncfolder",
        ],
        marks: &[".megaignore"],
        mark_starts: &[],
        variables: &[],
    },
];

/// Says who else may get to see a folder; none if nothing speaks for it.
pub fn sync_risk(folder: &Path) -> Option<SyncRisk> {
    let folder = super::absolute(folder);
    // A link may lead into a folder that is copied.
    let real = std::fs::canonicalize(&folder).unwrap_or_else(|_missing| folder.clone());
    let told = |variable: &str| std::env::var_os(variable);
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    [&folder, &real]
        .into_iter()
        .find_map(|path| named(path).or_else(|| told_to_be(path, told)))
        .or_else(|| marked(&real))
        .or_else(|| mounts::risk_of(&real, &mounts))
}

/// What the names of the folders say.
fn named(path: &Path) -> Option<SyncRisk> {
    if is_of_another_computer(path) {
        return Some(SyncRisk::Network);
    }
    let mut folders = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        _ => None,
    });
    folders.find_map(|folder| {
        let mut services = SERVICES.iter();
        // macOS keeps them under “Library/CloudStorage”, as “OneDrive-TheCharity”.
        let called = |name: &&str| {
            let behind = folder.strip_prefix(*name);
            behind.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(', '-']))
        };
        let service = services.find(|service| match service.name {
            // Too common a word to be taken with anything behind it.
            "Box" => service.folders.contains(&folder.as_str()),
            _ => service.folders.iter().any(called),
        });
        service.map(|service| SyncRisk::Synced(service.name))
    })
}

/// Whether a path is one of Windows that begins with a computer: `\\server\share`, and its long form.
fn is_of_another_computer(path: &Path) -> bool {
    let path = path.to_string_lossy();
    match path.strip_prefix(r"\\?\") {
        Some(long) => long.starts_with(r"UNC\"),
        None => path.starts_with(r"\\") && !path.starts_with(r"\\."),
    }
}

/// What the services themselves say of where their folders are.
fn told_to_be(
    path: &Path,
    told: impl Fn(&'static str) -> Option<std::ffi::OsString>,
) -> Option<SyncRisk> {
    let mut services = SERVICES.iter();
    let service = services.find(|service| {
        let mut variables = service.variables.iter();
        variables.any(|variable| {
            told(variable).is_some_and(|folder| !folder.is_empty() && path.starts_with(&folder))
        })
    })?;
    Some(SyncRisk::Synced(service.name))
}

/// What the services have left in the folder or one above it.
fn marked(path: &Path) -> Option<SyncRisk> {
    const MOST_NAMES: usize = 10_000;
    path.ancestors().find_map(|folder| {
        let by_name = |service: &&Service| {
            let mut marks = service.marks.iter();
            marks.any(|mark| folder.join(mark).symlink_metadata().is_ok())
        };
        let found = SERVICES.iter().find(by_name).or_else(|| {
            let names = std::fs::read_dir(folder).ok()?.flatten().take(MOST_NAMES);
            let mut names = names.map(|entry| entry.file_name());
            names.find_map(|name| SERVICES.iter().find(|service| begins(service, &name)))
        })?;
        Some(SyncRisk::Synced(found.name))
    })
}

/// Whether a name is that of a database some services keep in their folders, as `.sync_a1b2.db`.
fn begins(service: &Service, name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let mut starts = service.mark_starts.iter();
    starts.any(|start| name.starts_with(start)) && name.contains(".db")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::tempdir;

    fn service(path: &str) -> Option<&'static str> {
        match named(Path::new(path))? {
            SyncRisk::Synced(name) => Some(name),
            SyncRisk::Network => Some("network"),
        }
    }

    #[test]
    fn each_service_is_known_by_the_name_of_its_folder() {
        for (path, name) in [
            ("/home/ada/OneDrive/Replywright", "OneDrive"),
            ("/home/ada/OneDrive - The Charity/x", "OneDrive"),
            (
                "/Users/ada/Library/CloudStorage/OneDrive-TheCharity/x",
                "OneDrive",
            ),
            ("/Users/ada/Library/CloudStorage/Dropbox/x", "Dropbox"),
            ("/home/ada/Dropbox (Work)/x", "Dropbox"),
            (
                "/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive",
                "Google Drive",
            ),
            (
                "/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x",
                "iCloud Drive",
            ),
            ("/home/ada/Nextcloud/x", "Nextcloud"),
            ("/home/ada/ownCloud/x", "ownCloud"),
            ("/home/ada/Box/x", "Box"),
            ("/home/ada/Box Sync/x", "Box"),
            ("/home/ada/Syncthing/x", "Syncthing"),
        ] {
            assert_eq!(service(path), Some(name), "{path}");
        }
    }

    #[test]
    fn folders_that_only_sound_alike_are_none() {
        for path in [
            "/home/ada/.local/share/replywright",
            "/home/ada/Boxes/x",
            "/home/ada/Box of letters/x",
            "/home/boxer/x",
            "/home/ada/dropboxes/x",
            "/home/megan/x",
            "/home/ada/OneDriver/x",
            "/",
        ] {
            assert_eq!(service(path), None, "{path}");
        }
    }

    #[test]
    fn a_path_that_begins_with_a_computer_is_on_the_network() {
        for path in [r"\\server\share\x", r"\\?\UNC\server\share"] {
            assert_eq!(service(path), Some("network"), "{path}");
        }
        for path in [r"\\?\C:\Users\ada", r"\\.\pipe\x", r"C:\Users\ada"] {
            assert_eq!(service(path), None, "{path}");
        }
    }

    #[test]
    fn what_a_service_says_of_its_folder_counts_for_all_in_it() {
        let told = |variable: &'static str| {
            (variable == "OneDriveCommercial").then(|| "/srv/letters".into())
        };
        let risk = |path: &str| told_to_be(Path::new(path), told);
        assert_eq!(risk("/srv/letters/x"), Some(SyncRisk::Synced("OneDrive")));
        assert_eq!(risk("/srv/lettersafe"), None);
        assert_eq!(told_to_be(Path::new("/srv"), |_| Some("".into())), None);
    }

    #[test]
    fn what_a_service_leaves_in_its_folder_gives_it_away_above_too() {
        for (mark, name) in [
            (".stfolder", "Syncthing"),
            (".dropbox.cache", "Dropbox"),
            (".sync_a1b2c3.db", "Nextcloud"),
            ("._sync_a1b2.db-wal", "Nextcloud"),
        ] {
            let folder = tempdir().unwrap();
            let data = folder.path().join("mine/data");
            fs::create_dir_all(&data).unwrap();
            assert_eq!(marked(&data), None);
            fs::write(folder.path().join(mark), "").unwrap();
            assert_eq!(sync_risk(&data), Some(SyncRisk::Synced(name)), "{mark}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_such_a_folder_leads_there() {
        let folder = tempdir().unwrap();
        let real = folder.path().join("Nextcloud/data");
        fs::create_dir_all(&real).unwrap();
        let link = folder.path().join("data");
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert_eq!(sync_risk(&link), Some(SyncRisk::Synced("Nextcloud")));
        assert_eq!(sync_risk(&folder.path().join("none/yet")), None);
    }
}
