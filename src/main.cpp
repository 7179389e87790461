// Arguments → command → exit code. The only place that catches what nobody expected: even then the
// user gets a message and exit code 2.

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A file that would become too large is an error of writing it, which says so and leaves nothing.
  std::signal(SIGXFSZ, SIG_IGN);
  const char* no_color = std::getenv("NO_COLOR");
  preflint::cli::Streams streams{std::cin,
                                 std::cout,
                                 std::cerr,
                                 isatty(STDOUT_FILENO) == 1,
                                 isatty(STDERR_FILENO) == 1,
                                 no_color != nullptr && *no_color != '\0'};
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const int code = preflint::cli::run(arguments, streams);
    std::cout.flush();
    return std::cout ? code : preflint::cli::exit_trouble;
  } catch (const std::exception& error) {
    std::cerr << "preflint: internal error: " << error.what() << '\n';
  } catch (...) {
    std::cerr << "preflint: internal error\n";
  }
  return preflint::cli::exit_trouble;
}
