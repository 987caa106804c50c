//! `library lint`: checks of the library itself.
