// By general category, which is how Unicode derives both properties, but for a handful of
// characters. https://www.unicode.org/reports/tr31/#Table_Lexical_Classes_for_Identifiers

#include "hcl/identifier.h"

#include <utf8proc.h>

namespace preflint::hcl {
namespace {

bool starts(utf8proc_int32_t c) {
  if (c < 0x80) return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return false;
  }
}

bool continues(utf8proc_int32_t c) {
  if (c < 0x80) return starts(c) || c == '-' || (c >= '0' && c <= '9');
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return starts(c);
  }
}

}  // namespace

bool is_identifier(std::string_view text) {
  bool first = true;
  while (!text.empty()) {
    utf8proc_int32_t c = -1;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &c);
    if (size <= 0 || !(first ? starts(c) : continues(c))) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
    first = false;
  }
  return !first;
}

}  // namespace preflint::hcl
