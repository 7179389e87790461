// `preflint lsp`: the language server over standard input and output.

#include "cli/commands.h"
#include "cli/workspace.h"
#include "lsp/server.h"

namespace preflint::cli {

int lsp(const LspOptions& options, Streams& streams) {
  const DiskFileSystem disk;
  EditedWorkspace workspace(options, disk);
  return lsp::Server(streams.in, streams.out, workspace).serve();
}

}  // namespace preflint::cli
