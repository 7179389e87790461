// The tokens of HCL that a regular expression can't find: strings and templates (whether a quote
// begins a string or a template depends on what follows), heredocs (they end with the word that
// they began with), and newlines where they count.
//
// The state is the stack of the open heredocs: for each, a hash of its end marker. It must fit in
// TREE_SITTER_SERIALIZATION_BUFFER_SIZE bytes, which bounds how deep heredocs nest; one more is no
// heredoc. Templates and interpolations need no state, since the parser's own state says which
// tokens are possible.
//
// What recovering from errors costs grows with the square of their number. Beyond a budget, the
// scanner ends the parse by taking the rest of the input as one token. The budget is that of a
// parser, which is therefore good for one text.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/parser.h>

enum TokenType {
  STRING,
  QUOTE_START,
  QUOTE_END,
  QUOTED_TEXT,
  HEREDOC_START,
  HEREDOC_TEXT,
  HEREDOC_END,
  TEMPLATE_TEXT,
  INTERPOLATION_START,
  DIRECTIVE_START,
  NEWLINE,
  MISSING_VALUE,
  UNTERMINATED_STRING,
  UNTERMINATED,
  TOO_MANY_ERRORS,
};

enum {
  MAX_HEREDOCS = (TREE_SITTER_SERIALIZATION_BUFFER_SIZE - 1) / sizeof(uint64_t),
  // How often the parser may look for a token while it recovers.
  RECOVERY_BUDGET = 1000,
};

typedef struct {
  unsigned recoveries;  // not part of the state
  unsigned depth;
  bool at_line_start;  // of a heredoc
  uint64_t markers[MAX_HEREDOCS];
} Scanner;

// What a run of `$` or `%` turns out to be.
enum SequenceType { NO_SEQUENCE, INTERPOLATION, DIRECTIVE };

static inline void advance(TSLexer* lexer) { lexer->advance(lexer, false); }
static inline void skip(TSLexer* lexer) { lexer->advance(lexer, true); }

static inline bool is_blank(int32_t c) { return c == ' ' || c == '\t' || c == '\r'; }

// The lookahead is 0 at the end of the input, but also at a null character.
static inline bool at_end(TSLexer* lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

static inline bool at_line_end(TSLexer* lexer) { return lexer->lookahead == '\n' || at_end(lexer); }

static bool is_marker_character(int32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c >= 0x80;
}

// Consumes a word and returns its hash (FNV-1a), or 0 if there is none.
static uint64_t scan_marker(TSLexer* lexer) {
  uint64_t hash = 0;
  while (is_marker_character(lexer->lookahead)) {
    if (hash == 0) hash = UINT64_C(14695981039346656037);
    hash = (hash ^ (uint64_t)lexer->lookahead) * UINT64_C(1099511628211);
    advance(lexer);
  }
  return hash;
}

// Consumes a run of `$` or `%`. `${` begins an interpolation, but `$${` is text. The token's end is
// set before the sequence that begins, so that the text before it can be returned.
static enum SequenceType scan_sequence(TSLexer* lexer) {
  int32_t sigil = lexer->lookahead;
  lexer->mark_end(lexer);
  advance(lexer);
  if (lexer->lookahead == '{') return sigil == '$' ? INTERPOLATION : DIRECTIVE;
  bool escape = false;
  while (lexer->lookahead == sigil) {
    escape = true;
    advance(lexer);
  }
  if (escape && lexer->lookahead == '{') advance(lexer);
  return NO_SEQUENCE;
}

// Behind `$` or `%`, at the brace.
static bool finish_sequence_start(TSLexer* lexer, enum SequenceType type) {
  advance(lexer);
  if (lexer->lookahead == '~') advance(lexer);
  lexer->mark_end(lexer);
  lexer->result_symbol = type == INTERPOLATION ? INTERPOLATION_START : DIRECTIVE_START;
  return true;
}

static bool finish_text(TSLexer* lexer, enum TokenType type) {
  lexer->result_symbol = type;
  return true;
}

// At a quote. A string without template sequences is one token; else the token is the quote alone.
static bool scan_quote(TSLexer* lexer) {
  advance(lexer);
  lexer->mark_end(lexer);
  bool in_text = false;
  while (!at_line_end(lexer)) {
    switch (lexer->lookahead) {
      case '"':
        advance(lexer);
        lexer->mark_end(lexer);
        return finish_text(lexer, STRING);
      case '\\':
        advance(lexer);
        if (!at_line_end(lexer)) advance(lexer);
        break;
      case '$':
      case '%': {
        int32_t sigil = lexer->lookahead;
        unsigned length = 0;
        while (lexer->lookahead == sigil) {
          length++;
          advance(lexer);
        }
        if (lexer->lookahead != '{') break;
        if (length == 1) return finish_text(lexer, QUOTE_START);
        advance(lexer);
        break;
      }
      default:
        advance(lexer);
    }
    in_text = true;
  }
  if (in_text) lexer->mark_end(lexer);
  return finish_text(lexer, UNTERMINATED_STRING);
}

// Inside a quoted template.
static bool scan_quoted_part(TSLexer* lexer) {
  bool has_text = false;
  for (;;) {
    lexer->mark_end(lexer);
    if (at_line_end(lexer)) return finish_text(lexer, has_text ? QUOTED_TEXT : UNTERMINATED);
    switch (lexer->lookahead) {
      case '"':
        if (has_text) return finish_text(lexer, QUOTED_TEXT);
        advance(lexer);
        lexer->mark_end(lexer);
        return finish_text(lexer, QUOTE_END);
      case '\\':
        advance(lexer);
        if (!at_line_end(lexer)) advance(lexer);
        break;
      case '$':
      case '%': {
        enum SequenceType type = scan_sequence(lexer);
        if (type == NO_SEQUENCE) break;
        if (has_text) return finish_text(lexer, QUOTED_TEXT);
        return finish_sequence_start(lexer, type);
      }
      default:
        advance(lexer);
    }
    has_text = true;
  }
}

// Consumes text until a template sequence, or behind the end of the line. Returns whether a line's
// end was consumed, in which case the token's end is not set.
static bool scan_line_text(TSLexer* lexer, bool* has_text, enum SequenceType* type) {
  for (;;) {
    if (at_end(lexer)) {
      lexer->mark_end(lexer);
      return false;
    }
    if (lexer->lookahead == '\n') {
      advance(lexer);
      *has_text = true;
      return true;
    }
    if (lexer->lookahead == '$' || lexer->lookahead == '%') {
      *type = scan_sequence(lexer);
      if (*type != NO_SEQUENCE) return false;
    } else {
      advance(lexer);
    }
    *has_text = true;
  }
}

// At the start of a line of a heredoc: is it the end marker? If there is no text before it, it is
// the token.
static bool scan_end_marker(Scanner* scanner, TSLexer* lexer, bool* has_text) {
  bool is_token = !*has_text;
  while (is_blank(lexer->lookahead)) {
    *has_text = true;
    advance(lexer);
  }
  uint64_t marker = scan_marker(lexer);
  if (marker == 0) return false;
  *has_text = true;
  if (marker != scanner->markers[scanner->depth - 1]) return false;
  if (is_token) lexer->mark_end(lexer);
  while (is_blank(lexer->lookahead)) advance(lexer);
  return at_line_end(lexer);
}

static bool close_heredoc(Scanner* scanner, TSLexer* lexer, enum TokenType type) {
  scanner->depth--;
  scanner->at_line_start = false;
  return finish_text(lexer, type);
}

// Inside a heredoc. A line that is the end marker ends it, unless a sequence stands before it on
// that line.
static bool scan_heredoc_part(Scanner* scanner, TSLexer* lexer) {
  bool has_text = false;
  enum SequenceType type = NO_SEQUENCE;
  do {
    if (scanner->at_line_start) {
      bool is_first = !has_text;
      lexer->mark_end(lexer);
      if (scan_end_marker(scanner, lexer, &has_text)) {
        return is_first ? close_heredoc(scanner, lexer, HEREDOC_END)
                        : finish_text(lexer, HEREDOC_TEXT);
      }
    }
    scanner->at_line_start = scan_line_text(lexer, &has_text, &type);
  } while (scanner->at_line_start);
  if (has_text) return finish_text(lexer, HEREDOC_TEXT);
  if (type != NO_SEQUENCE) return finish_sequence_start(lexer, type);
  return close_heredoc(scanner, lexer, UNTERMINATED);
}

// A template on its own.
static bool scan_bare_template_part(TSLexer* lexer) {
  bool has_text = false;
  enum SequenceType type = NO_SEQUENCE;
  while (scan_line_text(lexer, &has_text, &type)) {
  }
  if (has_text) return finish_text(lexer, TEMPLATE_TEXT);
  return type != NO_SEQUENCE && finish_sequence_start(lexer, type);
}

// At `<`. `<<EOT` and a newline begin a heredoc.
static bool scan_heredoc_start(Scanner* scanner, TSLexer* lexer) {
  advance(lexer);
  if (lexer->lookahead != '<' || scanner->depth == MAX_HEREDOCS) return false;
  advance(lexer);
  if (lexer->lookahead == '-') advance(lexer);
  if (lexer->lookahead == '-' || (lexer->lookahead >= '0' && lexer->lookahead <= '9')) return false;
  uint64_t marker = scan_marker(lexer);
  if (marker == 0) return false;
  while (is_blank(lexer->lookahead)) advance(lexer);
  if (lexer->lookahead != '\n') return false;
  advance(lexer);
  lexer->mark_end(lexer);
  scanner->markers[scanner->depth++] = marker;
  scanner->at_line_start = true;
  return finish_text(lexer, HEREDOC_START);
}

// Behind `=`: a newline, or what can only follow a value, where the value should be.
static bool ends_without_value(TSLexer* lexer) {
  switch (lexer->lookahead) {
    case '\n':
    case '#':
    case '}':
    case ',':
    case ')':
    case ']':
      return true;
    case '/':
      advance(lexer);
      return lexer->lookahead == '/';
    default:
      return at_end(lexer);
  }
}

// Where an expression or a block label may begin.
static bool scan_term(Scanner* scanner, TSLexer* lexer, const bool* valid_symbols) {
  bool is_value = valid_symbols[MISSING_VALUE] && !valid_symbols[TOO_MANY_ERRORS];
  lexer->mark_end(lexer);
  while (is_blank(lexer->lookahead) || (lexer->lookahead == '\n' && !is_value)) skip(lexer);
  if (lexer->lookahead == '"') return scan_quote(lexer);
  if (lexer->lookahead == '<') {
    return valid_symbols[HEREDOC_START] && scan_heredoc_start(scanner, lexer);
  }
  return is_value && ends_without_value(lexer) && finish_text(lexer, MISSING_VALUE);
}

static bool scan_newline(TSLexer* lexer) {
  while (is_blank(lexer->lookahead)) skip(lexer);
  if (lexer->lookahead != '\n') return false;
  advance(lexer);
  lexer->mark_end(lexer);
  return finish_text(lexer, NEWLINE);
}

static bool take_everything(TSLexer* lexer) {
  if (at_end(lexer)) return false;
  while (!at_end(lexer)) advance(lexer);
  lexer->mark_end(lexer);
  return finish_text(lexer, TOO_MANY_ERRORS);
}

void* tree_sitter_hcl_external_scanner_create(void) { return calloc(1, sizeof(Scanner)); }

void tree_sitter_hcl_external_scanner_destroy(void* payload) { free(payload); }

unsigned tree_sitter_hcl_external_scanner_serialize(void* payload, char* buffer) {
  const Scanner* scanner = payload;
  if (scanner->depth == 0) return 0;
  unsigned length = scanner->depth * sizeof(scanner->markers[0]);
  buffer[0] = (char)scanner->at_line_start;
  memcpy(buffer + 1, scanner->markers, length);
  return length + 1;
}

void tree_sitter_hcl_external_scanner_deserialize(void* payload, const char* buffer,
                                                  unsigned length) {
  Scanner* scanner = payload;
  scanner->depth = length / sizeof(scanner->markers[0]);
  if (length == 0) return;
  scanner->at_line_start = buffer[0] != 0;
  memcpy(scanner->markers, buffer + 1, length - 1);
}

bool tree_sitter_hcl_external_scanner_scan(void* payload, TSLexer* lexer,
                                           const bool* valid_symbols) {
  Scanner* scanner = payload;
  // While the parser recovers from an error, it deems everything possible.
  bool recovers = valid_symbols[TOO_MANY_ERRORS];
  if (recovers) scanner->recoveries++;
  if (scanner->recoveries > RECOVERY_BUDGET) return take_everything(lexer);
  if (recovers) return scan_term(scanner, lexer, valid_symbols);
  if (valid_symbols[QUOTED_TEXT]) return scan_quoted_part(lexer);
  if (valid_symbols[HEREDOC_TEXT] && scanner->depth > 0) return scan_heredoc_part(scanner, lexer);
  if (valid_symbols[TEMPLATE_TEXT]) return scan_bare_template_part(lexer);
  if (valid_symbols[NEWLINE]) return scan_newline(lexer);
  return valid_symbols[STRING] && scan_term(scanner, lexer, valid_symbols);
}
