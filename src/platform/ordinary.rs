//! Files that are opened without waiting for anybody: a pipe nobody writes to, or a device, is refused and not waited for.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Opens an ordinary file to be read.
///
/// # Errors
/// `IsADirectory` for a folder, `Unsupported` for a pipe, a device or a socket, else what the system says.
pub(super) fn open_to_read(path: &Path) -> io::Result<File> {
    // To open some devices is to set them going, so they are told from files before that too.
    require_ordinary(&fs::metadata(path)?)?;
    open(path, OpenOptions::new().read(true))
}

/// Opens a file with `options`, if it is an ordinary one.
///
/// # Errors
/// As [`open_to_read`].
pub(super) fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    never_wait(options);
    let file = options.open(path)?;
    // The name may have come to mean another file since anybody looked.
    require_ordinary(&file.metadata()?)?;
    Ok(file)
}

fn require_ordinary(found: &Metadata) -> io::Result<()> {
    if found.is_file() {
        Ok(())
    } else if found.is_dir() {
        Err(ErrorKind::IsADirectory.into())
    } else {
        Err(ErrorKind::Unsupported.into())
    }
}

/// To open a pipe is to wait for its other end, and to read some files of the system for something to happen.
#[cfg(unix)]
fn never_wait(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(libc::O_NONBLOCK);
}

#[cfg(not(unix))]
fn never_wait(_options: &mut OpenOptions) {}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::process::Command;
    use tempfile::tempdir;

    fn kind(opened: io::Result<File>) -> ErrorKind {
        opened.expect_err("it is refused").kind()
    }

    #[test]
    fn a_pipe_is_refused_though_nobody_stands_at_its_other_end() {
        let folder = tempdir().unwrap();
        let pipe = folder.path().join("post.txt");
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        assert_eq!(kind(open_to_read(&pipe)), ErrorKind::Unsupported);
        // As when the pipe took the file's place after it was looked at.
        let late = open(&pipe, OpenOptions::new().read(true));
        assert_eq!(kind(late), ErrorKind::Unsupported);
        assert!(open(&pipe, OpenOptions::new().write(true)).is_err());
    }

    #[test]
    fn devices_sockets_and_folders_are_refused_and_links_to_files_are_not() {
        let folder = tempdir().unwrap();
        let path = |name| folder.path().join(name);
        let _listening = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
        fs::write(path("post.txt"), "x").unwrap();
        std::os::unix::fs::symlink(path("post.txt"), path("link")).unwrap();
        let zeros = Path::new("/dev/zero");
        assert_eq!(kind(open_to_read(zeros)), ErrorKind::Unsupported);
        let socket = open_to_read(&path("socket"));
        assert_eq!(kind(socket), ErrorKind::Unsupported);
        let itself = open_to_read(folder.path());
        assert_eq!(kind(itself), ErrorKind::IsADirectory);
        assert!(open_to_read(&path("link")).is_ok());
    }
}
