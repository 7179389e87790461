// URIs of files (RFC 8089). Clients differ in what they escape, so a path is what is compared.

#include "lsp/uri.h"

#include "base/ascii.h"
#include "base/filesystem.h"
#include "report/sarif.h"

namespace preflint::lsp {

namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const int high = hexadecimal(text[at + 1]), low = hexadecimal(text[at + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return out;
}

}  // namespace

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view scheme = "file:";
  if (ascii_lower(uri.substr(0, scheme.size())) != scheme) return std::nullopt;
  uri.remove_prefix(scheme.size());
  if (uri.starts_with("//")) {
    uri.remove_prefix(2);
    const std::size_t slash = uri.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view host = uri.substr(0, slash);
    if (!host.empty() && ascii_lower(host) != "localhost") return std::nullopt;
    uri.remove_prefix(slash);
  }
  const std::optional<std::string> path = unescaped(uri.substr(0, uri.find_first_of("?#")));
  if (!path || !path->starts_with('/') || path->find('\0') != std::string::npos)
    return std::nullopt;
  return normalize_path(*path);
}

std::string uri_of_path(std::string_view path) { return report::uri_of(path); }

}  // namespace preflint::lsp
