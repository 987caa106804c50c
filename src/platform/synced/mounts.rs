//! Whether a folder lies on another computer, by Linux's list of disks or by where macOS puts shares.

use super::SyncRisk;
use std::path::{Path, PathBuf};

/// The kinds of disks that lie elsewhere, as Linux calls them.
const ELSEWHERE: [&str; 15] = [
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// What the services that keep folders alike call theirs, where each is a disk of its own.
const SERVICES: [(&str, &str); 3] = [
    ("fuse.google-drive-ocamlfuse", "Google Drive"),
    ("fuse.onedriver", "OneDrive"),
    ("fuse.pcloud", "pCloud"),
];

/// What the list of disks says of a folder; `mounts` is `/proc/self/mountinfo`, empty where there is none.
pub(super) fn risk_of(folder: &Path, mounts: &str) -> Option<SyncRisk> {
    // The last of those that hold it is on top.
    let holding = mounts
        .lines()
        .filter_map(disk)
        .filter(|(at, _)| folder.starts_with(at))
        .max_by_key(|(at, _)| at.components().count());
    let Some((_, kind)) = holding else {
        // A second disk of a Mac is there too; better one warning too many.
        let is_share = cfg!(target_os = "macos") && folder.starts_with("/Volumes");
        return is_share.then_some(SyncRisk::Network);
    };
    if ELSEWHERE.contains(&kind) {
        return Some(SyncRisk::Network);
    }
    let mut services = SERVICES.into_iter();
    let (_, name) = services.find(|(its, _)| *its == kind)?;
    Some(SyncRisk::Synced(name))
}

/// Where a disk stands, and its kind: `36 35 98:0 / /mnt rw,noatime master:1 - ext3 /dev/root rw`.
fn disk(line: &str) -> Option<(PathBuf, &str)> {
    let (before, behind) = line.split_once(" - ")?;
    let at = before.split(' ').nth(4)?;
    Some((plain(at), behind.split(' ').next()?))
}

/// A path with the signs read that stand for spaces and the like, as `\040`.
fn plain(written: &str) -> PathBuf {
    let mut signs = written.split('\\');
    let mut path = signs.next().unwrap_or_default().as_bytes().to_vec();
    for sign in signs {
        let number = sign
            .get(..3)
            .and_then(|sign| u8::from_str_radix(sign, 8).ok());
        let rest = match number {
            Some(byte) => {
                path.push(byte);
                sign.get(3..).unwrap_or_default()
            }
            None => {
                path.push(b'\\');
                sign
            }
        };
        path.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8_lossy(&path).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
31 22 0:27 / /home/ada/team rw,relatime - cifs //server/team rw
32 22 0:28 / /home/ada/far\\040away rw - fuse.sshfs ada@host:/ rw
33 22 0:29 / /srv rw master:3 propagate_from:2 - nfs4 host:/srv rw
34 33 8:3 / /srv/own rw - ext4 /dev/sdb1 rw
35 22 0:30 / /home/ada/drive rw - fuse.onedriver onedriver rw
a line that is none";

    fn risk(path: &str) -> Option<SyncRisk> {
        risk_of(Path::new(path), MOUNTS)
    }

    #[test]
    fn a_folder_on_another_computer_is_told_from_one_here() {
        assert_eq!(risk("/home/ada/team/data"), Some(SyncRisk::Network));
        assert_eq!(risk("/home/ada/far away/x"), Some(SyncRisk::Network));
        assert_eq!(risk("/srv/data"), Some(SyncRisk::Network));
        assert_eq!(
            risk("/srv/own/data"),
            None,
            "a disk of its own stands on top"
        );
        assert_eq!(risk("/home/ada/teamwork"), None);
        assert_eq!(risk("/home/ada"), None);
        assert_eq!(risk("/home/ada/drive"), Some(SyncRisk::Synced("OneDrive")));
    }

    #[test]
    fn signs_for_spaces_are_read_and_others_left() {
        assert_eq!(plain("/a\\040b\\134c"), Path::new("/a b\\c"));
        assert_eq!(plain("/a\\9"), Path::new("/a\\9"));
        assert_eq!(plain("/\\303\\251"), Path::new("/é"));
    }

    #[test]
    fn without_a_list_nothing_is_said() {
        if !cfg!(target_os = "macos") {
            assert_eq!(risk_of(Path::new("/home/ada"), ""), None);
        }
    }
}
