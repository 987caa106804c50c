//! Work on a thread of its own, which can be given up, and whose result is taken up once it is there.

use super::autosave::Wake;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, PoisonError};
use std::task::Poll;
use std::thread::JoinHandle;

/// Such work. It is given up and waited for when this is dropped: it must not outlive the folder it reads.
pub(in crate::workbench) struct Task<T> {
    done: Receiver<T>,
    cancelled: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl<T: Send + 'static> Task<T> {
    /// Begins it. `work` can ask whether it was given up; the window is woken when it is done.
    pub(in crate::workbench) fn begin(
        wake: &Wake,
        work: impl FnOnce(&dyn Fn() -> bool) -> T + Send + 'static,
    ) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let (sender, done) = channel();
        let (flag, wake) = (Arc::clone(&cancelled), Arc::clone(wake));
        let thread = std::thread::spawn(move || {
            // All that the work holds is let go of here, before anybody is told that it is done.
            let result = work(&|| flag.load(Ordering::Relaxed));
            // Nobody waits any more for what was dropped.
            if sender.send(result).is_ok() {
                wake.lock().unwrap_or_else(PoisonError::into_inner)();
            }
        });
        Self {
            done,
            cancelled,
            thread: Some(thread),
        }
    }

    /// Asks it to give up, and waits for nothing: what came of it until then is still taken up.
    pub(in crate::workbench) fn give_up(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// What came of it, once; nothing if it broke off.
    pub(in crate::workbench) fn came(&self) -> Poll<Option<T>> {
        match self.done.try_recv() {
            Ok(result) => Poll::Ready(Some(result)),
            Err(TryRecvError::Empty) => Poll::Pending,
            Err(TryRecvError::Disconnected) => Poll::Ready(None),
        }
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.cancelled.store(true, Ordering::Relaxed);
        // Nobody is to be woken any more.
        self.done = channel().1;
        if let Some(thread) = self.thread.take() {
            // Work that panicked has sent nothing, which whoever takes it up sees.
            drop(thread.join());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::atomic::AtomicUsize;

    fn wake() -> (Wake, Arc<AtomicUsize>) {
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        let wake = move || {
            counted.fetch_add(1, Ordering::SeqCst);
        };
        (Arc::new(Mutex::new(wake)), count)
    }

    /// Waits for what comes of a task.
    fn waited<T: Send + 'static>(task: &Task<T>) -> Option<T> {
        loop {
            match task.came() {
                Poll::Ready(came) => return came,
                Poll::Pending => std::thread::yield_now(),
            }
        }
    }

    #[test]
    fn the_result_comes_once_and_the_window_is_woken() {
        let (wake, woken) = wake();
        let task = Task::begin(&wake, |_| 7);
        assert_eq!(waited(&task), Some(7));
        assert_eq!(waited(&task), None);
        drop(task);
        // It may be dropped before it has woken anybody, and then need not.
        assert!(woken.load(Ordering::SeqCst) <= 1);
    }

    #[test]
    fn work_that_breaks_off_is_told_from_work_that_goes_on() {
        let (go, waits) = channel::<()>();
        let task = Task::begin(&wake().0, move |_| waits.recv().expect("it breaks off"));
        assert_eq!(task.came(), Poll::Pending);
        drop(go);
        assert_eq!(waited(&task), None);
    }

    #[test]
    fn what_came_of_work_until_it_was_given_up_is_taken_up() {
        let (wake, woken) = wake();
        let task = Task::begin(&wake, |is_given_up| {
            while !is_given_up() {
                std::thread::yield_now();
            }
            7
        });
        assert_eq!(task.came(), Poll::Pending);
        task.give_up();
        assert_eq!(waited(&task), Some(7));
        while woken.load(Ordering::SeqCst) == 0 {
            std::thread::yield_now();
        }
    }

    #[test]
    fn what_is_dropped_is_given_up_and_waited_for() {
        let (wake, woken) = wake();
        let held = Arc::new(());
        let kept = Arc::clone(&held);
        let task = Task::begin(&wake, move |is_given_up| {
            while !is_given_up() {
                std::thread::yield_now();
            }
            drop(kept);
        });
        drop(task);
        assert_eq!(Arc::strong_count(&held), 1);
        assert_eq!(woken.load(Ordering::SeqCst), 0);
    }
}
