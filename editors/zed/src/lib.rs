use zed_extension_api as zed;

/// Starts the language server that is on the path.
struct Yakkan;

impl zed::Extension for Yakkan {
    fn new() -> Self {
        Yakkan
    }

    fn language_server_command(
        &mut self,
        _id: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree
            .which("yakkan")
            .ok_or("yakkan is not on the path: npm install --global yakkan")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".into(), "--stdio".into()],
            env: Default::default(),
        })
    }
}

zed::register_extension!(Yakkan);
