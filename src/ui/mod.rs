//! The window: reads the workbench, sends actions. The only room, with `main.rs`, that knows egui.

pub mod letter;
