#include <tree_sitter/parser.h>

#if defined(__GNUC__) || defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif

#define LANGUAGE_VERSION 14
#define STATE_COUNT 242
#define LARGE_STATE_COUNT 2
#define SYMBOL_COUNT 98
#define ALIAS_COUNT 0
#define TOKEN_COUNT 60
#define EXTERNAL_TOKEN_COUNT 15
#define FIELD_COUNT 0
#define MAX_ALIAS_SEQUENCE_LENGTH 8
#define PRODUCTION_ID_COUNT 1

enum {
  sym_identifier = 1,
  anon_sym_ = 2,
  anon_sym_2 = 3,
  anon_sym_EQ = 4,
  anon_sym_LBRACE = 5,
  anon_sym_RBRACE = 6,
  sym_number = 7,
  sym_traversal = 8,
  anon_sym_DOT = 9,
  sym_attribute_path = 10,
  sym_legacy_key = 11,
  anon_sym_LBRACK = 12,
  anon_sym_RBRACK = 13,
  anon_sym_DOT_STAR = 14,
  anon_sym_STAR = 15,
  anon_sym_LPAREN = 16,
  anon_sym_COMMA = 17,
  anon_sym_DOT_DOT_DOT = 18,
  anon_sym_RPAREN = 19,
  anon_sym_COLON_COLON = 20,
  anon_sym_COLON = 21,
  anon_sym_EQ_GT = 22,
  anon_sym_if = 23,
  anon_sym_for = 24,
  anon_sym_in = 25,
  anon_sym_DASH = 26,
  anon_sym_BANG = 27,
  anon_sym_PIPE_PIPE = 28,
  anon_sym_AMP_AMP = 29,
  anon_sym_EQ_EQ = 30,
  anon_sym_BANG_EQ = 31,
  anon_sym_LT = 32,
  anon_sym_LT_EQ = 33,
  anon_sym_GT = 34,
  anon_sym_GT_EQ = 35,
  anon_sym_PLUS = 36,
  anon_sym_SLASH = 37,
  anon_sym_PERCENT = 38,
  anon_sym_QMARK = 39,
  anon_sym_else = 40,
  anon_sym_endif = 41,
  anon_sym_endfor = 42,
  anon_sym_TILDE_RBRACE = 43,
  sym_comment = 44,
  sym_string = 45,
  sym_quote_start = 46,
  sym_quote_end = 47,
  sym_quoted_text = 48,
  sym_heredoc_start = 49,
  sym_heredoc_text = 50,
  sym_heredoc_end = 51,
  sym_template_text = 52,
  sym_interpolation_start = 53,
  sym_directive_start = 54,
  sym__newline = 55,
  sym_missing_value = 56,
  sym_unterminated_string = 57,
  sym_unterminated = 58,
  sym__too_many_errors = 59,
  sym_source = 60,
  sym__body_item = 61,
  sym_attribute = 62,
  sym_block = 63,
  sym__label = 64,
  sym__expression = 65,
  sym_get_attribute = 66,
  sym_legacy_index = 67,
  sym_index = 68,
  sym_attribute_splat = 69,
  sym_full_splat = 70,
  sym_call = 71,
  sym_scoped_name = 72,
  sym_parentheses = 73,
  sym_tuple = 74,
  sym_object = 75,
  sym__object_item = 76,
  sym_for_tuple = 77,
  sym_for_object = 78,
  sym__for = 79,
  sym__for_each = 80,
  sym_unary = 81,
  sym_binary = 82,
  sym_conditional = 83,
  sym_template = 84,
  sym_heredoc = 85,
  sym__template_sequence = 86,
  sym_interpolation = 87,
  sym_directive = 88,
  sym__sequence_end = 89,
  aux_sym_source_repeat1 = 90,
  aux_sym_source_repeat2 = 91,
  aux_sym_block_repeat1 = 92,
  aux_sym_call_repeat1 = 93,
  aux_sym_scoped_name_repeat1 = 94,
  aux_sym_object_repeat1 = 95,
  aux_sym_template_repeat1 = 96,
  aux_sym_heredoc_repeat1 = 97,
};

static const char * const ts_symbol_names[] = {
  [ts_builtin_sym_end] = "end",
  [sym_identifier] = "identifier",
  [anon_sym_] = "",
  [anon_sym_2] = "",
  [anon_sym_EQ] = "=",
  [anon_sym_LBRACE] = "{",
  [anon_sym_RBRACE] = "}",
  [sym_number] = "number",
  [sym_traversal] = "traversal",
  [anon_sym_DOT] = ".",
  [sym_attribute_path] = "attribute_path",
  [sym_legacy_key] = "legacy_key",
  [anon_sym_LBRACK] = "[",
  [anon_sym_RBRACK] = "]",
  [anon_sym_DOT_STAR] = ".*",
  [anon_sym_STAR] = "*",
  [anon_sym_LPAREN] = "(",
  [anon_sym_COMMA] = ",",
  [anon_sym_DOT_DOT_DOT] = "...",
  [anon_sym_RPAREN] = ")",
  [anon_sym_COLON_COLON] = "::",
  [anon_sym_COLON] = ":",
  [anon_sym_EQ_GT] = "=>",
  [anon_sym_if] = "if",
  [anon_sym_for] = "for",
  [anon_sym_in] = "in",
  [anon_sym_DASH] = "-",
  [anon_sym_BANG] = "!",
  [anon_sym_PIPE_PIPE] = "||",
  [anon_sym_AMP_AMP] = "&&",
  [anon_sym_EQ_EQ] = "==",
  [anon_sym_BANG_EQ] = "!=",
  [anon_sym_LT] = "<",
  [anon_sym_LT_EQ] = "<=",
  [anon_sym_GT] = ">",
  [anon_sym_GT_EQ] = ">=",
  [anon_sym_PLUS] = "+",
  [anon_sym_SLASH] = "/",
  [anon_sym_PERCENT] = "%",
  [anon_sym_QMARK] = "\?",
  [anon_sym_else] = "else",
  [anon_sym_endif] = "endif",
  [anon_sym_endfor] = "endfor",
  [anon_sym_TILDE_RBRACE] = "~}",
  [sym_comment] = "comment",
  [sym_string] = "string",
  [sym_quote_start] = "quote_start",
  [sym_quote_end] = "quote_end",
  [sym_quoted_text] = "quoted_text",
  [sym_heredoc_start] = "heredoc_start",
  [sym_heredoc_text] = "heredoc_text",
  [sym_heredoc_end] = "heredoc_end",
  [sym_template_text] = "template_text",
  [sym_interpolation_start] = "interpolation_start",
  [sym_directive_start] = "directive_start",
  [sym__newline] = "_newline",
  [sym_missing_value] = "missing_value",
  [sym_unterminated_string] = "unterminated_string",
  [sym_unterminated] = "unterminated",
  [sym__too_many_errors] = "_too_many_errors",
  [sym_source] = "source",
  [sym__body_item] = "_body_item",
  [sym_attribute] = "attribute",
  [sym_block] = "block",
  [sym__label] = "_label",
  [sym__expression] = "_expression",
  [sym_get_attribute] = "get_attribute",
  [sym_legacy_index] = "legacy_index",
  [sym_index] = "index",
  [sym_attribute_splat] = "attribute_splat",
  [sym_full_splat] = "full_splat",
  [sym_call] = "call",
  [sym_scoped_name] = "scoped_name",
  [sym_parentheses] = "parentheses",
  [sym_tuple] = "tuple",
  [sym_object] = "object",
  [sym__object_item] = "_object_item",
  [sym_for_tuple] = "for_tuple",
  [sym_for_object] = "for_object",
  [sym__for] = "_for",
  [sym__for_each] = "_for_each",
  [sym_unary] = "unary",
  [sym_binary] = "binary",
  [sym_conditional] = "conditional",
  [sym_template] = "template",
  [sym_heredoc] = "heredoc",
  [sym__template_sequence] = "_template_sequence",
  [sym_interpolation] = "interpolation",
  [sym_directive] = "directive",
  [sym__sequence_end] = "_sequence_end",
  [aux_sym_source_repeat1] = "source_repeat1",
  [aux_sym_source_repeat2] = "source_repeat2",
  [aux_sym_block_repeat1] = "block_repeat1",
  [aux_sym_call_repeat1] = "call_repeat1",
  [aux_sym_scoped_name_repeat1] = "scoped_name_repeat1",
  [aux_sym_object_repeat1] = "object_repeat1",
  [aux_sym_template_repeat1] = "template_repeat1",
  [aux_sym_heredoc_repeat1] = "heredoc_repeat1",
};

static const TSSymbol ts_symbol_map[] = {
  [ts_builtin_sym_end] = ts_builtin_sym_end,
  [sym_identifier] = sym_identifier,
  [anon_sym_] = anon_sym_,
  [anon_sym_2] = anon_sym_2,
  [anon_sym_EQ] = anon_sym_EQ,
  [anon_sym_LBRACE] = anon_sym_LBRACE,
  [anon_sym_RBRACE] = anon_sym_RBRACE,
  [sym_number] = sym_number,
  [sym_traversal] = sym_traversal,
  [anon_sym_DOT] = anon_sym_DOT,
  [sym_attribute_path] = sym_attribute_path,
  [sym_legacy_key] = sym_legacy_key,
  [anon_sym_LBRACK] = anon_sym_LBRACK,
  [anon_sym_RBRACK] = anon_sym_RBRACK,
  [anon_sym_DOT_STAR] = anon_sym_DOT_STAR,
  [anon_sym_STAR] = anon_sym_STAR,
  [anon_sym_LPAREN] = anon_sym_LPAREN,
  [anon_sym_COMMA] = anon_sym_COMMA,
  [anon_sym_DOT_DOT_DOT] = anon_sym_DOT_DOT_DOT,
  [anon_sym_RPAREN] = anon_sym_RPAREN,
  [anon_sym_COLON_COLON] = anon_sym_COLON_COLON,
  [anon_sym_COLON] = anon_sym_COLON,
  [anon_sym_EQ_GT] = anon_sym_EQ_GT,
  [anon_sym_if] = anon_sym_if,
  [anon_sym_for] = anon_sym_for,
  [anon_sym_in] = anon_sym_in,
  [anon_sym_DASH] = anon_sym_DASH,
  [anon_sym_BANG] = anon_sym_BANG,
  [anon_sym_PIPE_PIPE] = anon_sym_PIPE_PIPE,
  [anon_sym_AMP_AMP] = anon_sym_AMP_AMP,
  [anon_sym_EQ_EQ] = anon_sym_EQ_EQ,
  [anon_sym_BANG_EQ] = anon_sym_BANG_EQ,
  [anon_sym_LT] = anon_sym_LT,
  [anon_sym_LT_EQ] = anon_sym_LT_EQ,
  [anon_sym_GT] = anon_sym_GT,
  [anon_sym_GT_EQ] = anon_sym_GT_EQ,
  [anon_sym_PLUS] = anon_sym_PLUS,
  [anon_sym_SLASH] = anon_sym_SLASH,
  [anon_sym_PERCENT] = anon_sym_PERCENT,
  [anon_sym_QMARK] = anon_sym_QMARK,
  [anon_sym_else] = anon_sym_else,
  [anon_sym_endif] = anon_sym_endif,
  [anon_sym_endfor] = anon_sym_endfor,
  [anon_sym_TILDE_RBRACE] = anon_sym_TILDE_RBRACE,
  [sym_comment] = sym_comment,
  [sym_string] = sym_string,
  [sym_quote_start] = sym_quote_start,
  [sym_quote_end] = sym_quote_end,
  [sym_quoted_text] = sym_quoted_text,
  [sym_heredoc_start] = sym_heredoc_start,
  [sym_heredoc_text] = sym_heredoc_text,
  [sym_heredoc_end] = sym_heredoc_end,
  [sym_template_text] = sym_template_text,
  [sym_interpolation_start] = sym_interpolation_start,
  [sym_directive_start] = sym_directive_start,
  [sym__newline] = sym__newline,
  [sym_missing_value] = sym_missing_value,
  [sym_unterminated_string] = sym_unterminated_string,
  [sym_unterminated] = sym_unterminated,
  [sym__too_many_errors] = sym__too_many_errors,
  [sym_source] = sym_source,
  [sym__body_item] = sym__body_item,
  [sym_attribute] = sym_attribute,
  [sym_block] = sym_block,
  [sym__label] = sym__label,
  [sym__expression] = sym__expression,
  [sym_get_attribute] = sym_get_attribute,
  [sym_legacy_index] = sym_legacy_index,
  [sym_index] = sym_index,
  [sym_attribute_splat] = sym_attribute_splat,
  [sym_full_splat] = sym_full_splat,
  [sym_call] = sym_call,
  [sym_scoped_name] = sym_scoped_name,
  [sym_parentheses] = sym_parentheses,
  [sym_tuple] = sym_tuple,
  [sym_object] = sym_object,
  [sym__object_item] = sym__object_item,
  [sym_for_tuple] = sym_for_tuple,
  [sym_for_object] = sym_for_object,
  [sym__for] = sym__for,
  [sym__for_each] = sym__for_each,
  [sym_unary] = sym_unary,
  [sym_binary] = sym_binary,
  [sym_conditional] = sym_conditional,
  [sym_template] = sym_template,
  [sym_heredoc] = sym_heredoc,
  [sym__template_sequence] = sym__template_sequence,
  [sym_interpolation] = sym_interpolation,
  [sym_directive] = sym_directive,
  [sym__sequence_end] = sym__sequence_end,
  [aux_sym_source_repeat1] = aux_sym_source_repeat1,
  [aux_sym_source_repeat2] = aux_sym_source_repeat2,
  [aux_sym_block_repeat1] = aux_sym_block_repeat1,
  [aux_sym_call_repeat1] = aux_sym_call_repeat1,
  [aux_sym_scoped_name_repeat1] = aux_sym_scoped_name_repeat1,
  [aux_sym_object_repeat1] = aux_sym_object_repeat1,
  [aux_sym_template_repeat1] = aux_sym_template_repeat1,
  [aux_sym_heredoc_repeat1] = aux_sym_heredoc_repeat1,
};

static const TSSymbolMetadata ts_symbol_metadata[] = {
  [ts_builtin_sym_end] = {
    .visible = false,
    .named = true,
  },
  [sym_identifier] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LBRACE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RBRACE] = {
    .visible = true,
    .named = false,
  },
  [sym_number] = {
    .visible = true,
    .named = true,
  },
  [sym_traversal] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_DOT] = {
    .visible = true,
    .named = false,
  },
  [sym_attribute_path] = {
    .visible = true,
    .named = true,
  },
  [sym_legacy_key] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_LBRACK] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RBRACK] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOT_STAR] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_STAR] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LPAREN] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COMMA] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOT_DOT_DOT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RPAREN] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COLON_COLON] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COLON] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ_GT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_if] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_for] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_in] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DASH] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_BANG] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_PIPE_PIPE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_AMP_AMP] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_BANG_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LT_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_GT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_GT_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_PLUS] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_SLASH] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_PERCENT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_QMARK] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_else] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_endif] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_endfor] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_TILDE_RBRACE] = {
    .visible = true,
    .named = false,
  },
  [sym_comment] = {
    .visible = true,
    .named = true,
  },
  [sym_string] = {
    .visible = true,
    .named = true,
  },
  [sym_quote_start] = {
    .visible = true,
    .named = true,
  },
  [sym_quote_end] = {
    .visible = true,
    .named = true,
  },
  [sym_quoted_text] = {
    .visible = true,
    .named = true,
  },
  [sym_heredoc_start] = {
    .visible = true,
    .named = true,
  },
  [sym_heredoc_text] = {
    .visible = true,
    .named = true,
  },
  [sym_heredoc_end] = {
    .visible = true,
    .named = true,
  },
  [sym_template_text] = {
    .visible = true,
    .named = true,
  },
  [sym_interpolation_start] = {
    .visible = true,
    .named = true,
  },
  [sym_directive_start] = {
    .visible = true,
    .named = true,
  },
  [sym__newline] = {
    .visible = false,
    .named = true,
  },
  [sym_missing_value] = {
    .visible = true,
    .named = true,
  },
  [sym_unterminated_string] = {
    .visible = true,
    .named = true,
  },
  [sym_unterminated] = {
    .visible = true,
    .named = true,
  },
  [sym__too_many_errors] = {
    .visible = false,
    .named = true,
  },
  [sym_source] = {
    .visible = true,
    .named = true,
  },
  [sym__body_item] = {
    .visible = false,
    .named = true,
  },
  [sym_attribute] = {
    .visible = true,
    .named = true,
  },
  [sym_block] = {
    .visible = true,
    .named = true,
  },
  [sym__label] = {
    .visible = false,
    .named = true,
  },
  [sym__expression] = {
    .visible = false,
    .named = true,
  },
  [sym_get_attribute] = {
    .visible = true,
    .named = true,
  },
  [sym_legacy_index] = {
    .visible = true,
    .named = true,
  },
  [sym_index] = {
    .visible = true,
    .named = true,
  },
  [sym_attribute_splat] = {
    .visible = true,
    .named = true,
  },
  [sym_full_splat] = {
    .visible = true,
    .named = true,
  },
  [sym_call] = {
    .visible = true,
    .named = true,
  },
  [sym_scoped_name] = {
    .visible = true,
    .named = true,
  },
  [sym_parentheses] = {
    .visible = true,
    .named = true,
  },
  [sym_tuple] = {
    .visible = true,
    .named = true,
  },
  [sym_object] = {
    .visible = true,
    .named = true,
  },
  [sym__object_item] = {
    .visible = false,
    .named = true,
  },
  [sym_for_tuple] = {
    .visible = true,
    .named = true,
  },
  [sym_for_object] = {
    .visible = true,
    .named = true,
  },
  [sym__for] = {
    .visible = false,
    .named = true,
  },
  [sym__for_each] = {
    .visible = false,
    .named = true,
  },
  [sym_unary] = {
    .visible = true,
    .named = true,
  },
  [sym_binary] = {
    .visible = true,
    .named = true,
  },
  [sym_conditional] = {
    .visible = true,
    .named = true,
  },
  [sym_template] = {
    .visible = true,
    .named = true,
  },
  [sym_heredoc] = {
    .visible = true,
    .named = true,
  },
  [sym__template_sequence] = {
    .visible = false,
    .named = true,
  },
  [sym_interpolation] = {
    .visible = true,
    .named = true,
  },
  [sym_directive] = {
    .visible = true,
    .named = true,
  },
  [sym__sequence_end] = {
    .visible = false,
    .named = true,
  },
  [aux_sym_source_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_source_repeat2] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_call_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_scoped_name_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_object_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_template_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_heredoc_repeat1] = {
    .visible = false,
    .named = false,
  },
};

static const TSSymbol ts_alias_sequences[PRODUCTION_ID_COUNT][MAX_ALIAS_SEQUENCE_LENGTH] = {
  [0] = {0},
};

static const uint16_t ts_non_terminal_alias_map[] = {
  0,
};

static const TSStateId ts_primary_state_ids[STATE_COUNT] = {
  [0] = 0,
  [1] = 1,
  [2] = 2,
  [3] = 2,
  [4] = 4,
  [5] = 5,
  [6] = 5,
  [7] = 7,
  [8] = 8,
  [9] = 9,
  [10] = 8,
  [11] = 7,
  [12] = 8,
  [13] = 13,
  [14] = 14,
  [15] = 15,
  [16] = 16,
  [17] = 17,
  [18] = 18,
  [19] = 19,
  [20] = 20,
  [21] = 21,
  [22] = 22,
  [23] = 23,
  [24] = 24,
  [25] = 25,
  [26] = 26,
  [27] = 27,
  [28] = 28,
  [29] = 29,
  [30] = 30,
  [31] = 31,
  [32] = 32,
  [33] = 33,
  [34] = 34,
  [35] = 35,
  [36] = 36,
  [37] = 37,
  [38] = 38,
  [39] = 39,
  [40] = 40,
  [41] = 41,
  [42] = 42,
  [43] = 43,
  [44] = 44,
  [45] = 45,
  [46] = 46,
  [47] = 47,
  [48] = 48,
  [49] = 49,
  [50] = 50,
  [51] = 51,
  [52] = 52,
  [53] = 51,
  [54] = 25,
  [55] = 37,
  [56] = 40,
  [57] = 44,
  [58] = 58,
  [59] = 15,
  [60] = 60,
  [61] = 61,
  [62] = 62,
  [63] = 63,
  [64] = 62,
  [65] = 65,
  [66] = 66,
  [67] = 67,
  [68] = 68,
  [69] = 69,
  [70] = 70,
  [71] = 71,
  [72] = 72,
  [73] = 73,
  [74] = 74,
  [75] = 75,
  [76] = 76,
  [77] = 77,
  [78] = 65,
  [79] = 70,
  [80] = 80,
  [81] = 75,
  [82] = 76,
  [83] = 83,
  [84] = 84,
  [85] = 67,
  [86] = 83,
  [87] = 84,
  [88] = 80,
  [89] = 89,
  [90] = 89,
  [91] = 89,
  [92] = 72,
  [93] = 4,
  [94] = 94,
  [95] = 95,
  [96] = 96,
  [97] = 97,
  [98] = 97,
  [99] = 24,
  [100] = 100,
  [101] = 48,
  [102] = 49,
  [103] = 52,
  [104] = 58,
  [105] = 33,
  [106] = 14,
  [107] = 16,
  [108] = 108,
  [109] = 109,
  [110] = 110,
  [111] = 111,
  [112] = 18,
  [113] = 20,
  [114] = 21,
  [115] = 23,
  [116] = 26,
  [117] = 27,
  [118] = 28,
  [119] = 13,
  [120] = 30,
  [121] = 31,
  [122] = 60,
  [123] = 34,
  [124] = 35,
  [125] = 125,
  [126] = 36,
  [127] = 38,
  [128] = 39,
  [129] = 41,
  [130] = 42,
  [131] = 43,
  [132] = 45,
  [133] = 46,
  [134] = 47,
  [135] = 22,
  [136] = 111,
  [137] = 17,
  [138] = 125,
  [139] = 139,
  [140] = 111,
  [141] = 110,
  [142] = 125,
  [143] = 32,
  [144] = 144,
  [145] = 145,
  [146] = 146,
  [147] = 147,
  [148] = 148,
  [149] = 149,
  [150] = 150,
  [151] = 151,
  [152] = 151,
  [153] = 153,
  [154] = 149,
  [155] = 153,
  [156] = 156,
  [157] = 157,
  [158] = 158,
  [159] = 159,
  [160] = 160,
  [161] = 161,
  [162] = 162,
  [163] = 163,
  [164] = 159,
  [165] = 158,
  [166] = 163,
  [167] = 163,
  [168] = 160,
  [169] = 158,
  [170] = 170,
  [171] = 171,
  [172] = 172,
  [173] = 173,
  [174] = 174,
  [175] = 175,
  [176] = 176,
  [177] = 177,
  [178] = 178,
  [179] = 179,
  [180] = 180,
  [181] = 181,
  [182] = 180,
  [183] = 180,
  [184] = 184,
  [185] = 185,
  [186] = 186,
  [187] = 22,
  [188] = 188,
  [189] = 184,
  [190] = 190,
  [191] = 185,
  [192] = 17,
  [193] = 188,
  [194] = 186,
  [195] = 186,
  [196] = 184,
  [197] = 188,
  [198] = 198,
  [199] = 185,
  [200] = 198,
  [201] = 201,
  [202] = 202,
  [203] = 203,
  [204] = 204,
  [205] = 205,
  [206] = 206,
  [207] = 204,
  [208] = 208,
  [209] = 209,
  [210] = 209,
  [211] = 211,
  [212] = 212,
  [213] = 201,
  [214] = 214,
  [215] = 215,
  [216] = 216,
  [217] = 208,
  [218] = 201,
  [219] = 219,
  [220] = 220,
  [221] = 221,
  [222] = 222,
  [223] = 220,
  [224] = 224,
  [225] = 225,
  [226] = 226,
  [227] = 227,
  [228] = 228,
  [229] = 229,
  [230] = 230,
  [231] = 224,
  [232] = 232,
  [233] = 233,
  [234] = 227,
  [235] = 235,
  [236] = 228,
  [237] = 235,
  [238] = 238,
  [239] = 229,
  [240] = 232,
  [241] = 241,
};

static inline bool sym_identifier_character_set_1(int32_t c) {
  return (c < 43396
    ? (c < 4176
      ? (c < 2703
        ? (c < 1969
          ? (c < 910
            ? (c < 736
              ? (c < 186
                ? (c < 'a'
                  ? (c < '_'
                    ? (c >= 'A' && c <= 'Z')
                    : c <= '_')
                  : (c <= 'z' || (c < 181
                    ? c == 170
                    : c <= 181)))
                : (c <= 186 || (c < 248
                  ? (c < 216
                    ? (c >= 192 && c <= 214)
                    : c <= 246)
                  : (c <= 705 || (c >= 710 && c <= 721)))))
              : (c <= 740 || (c < 890
                ? (c < 880
                  ? (c < 750
                    ? c == 748
                    : c <= 750)
                  : (c <= 884 || (c >= 886 && c <= 887)))
                : (c <= 893 || (c < 904
                  ? (c < 902
                    ? c == 895
                    : c <= 902)
                  : (c <= 906 || c == 908))))))
            : (c <= 929 || (c < 1646
              ? (c < 1369
                ? (c < 1162
                  ? (c < 1015
                    ? (c >= 931 && c <= 1013)
                    : c <= 1153)
                  : (c <= 1327 || (c >= 1329 && c <= 1366)))
                : (c <= 1369 || (c < 1519
                  ? (c < 1488
                    ? (c >= 1376 && c <= 1416)
                    : c <= 1514)
                  : (c <= 1522 || (c >= 1568 && c <= 1610)))))
              : (c <= 1647 || (c < 1786
                ? (c < 1765
                  ? (c < 1749
                    ? (c >= 1649 && c <= 1747)
                    : c <= 1749)
                  : (c <= 1766 || (c >= 1774 && c <= 1775)))
                : (c <= 1788 || (c < 1810
                  ? (c < 1808
                    ? c == 1791
                    : c <= 1808)
                  : (c <= 1839 || (c >= 1869 && c <= 1957)))))))))
          : (c <= 1969 || (c < 2474
            ? (c < 2185
              ? (c < 2084
                ? (c < 2042
                  ? (c < 2036
                    ? (c >= 1994 && c <= 2026)
                    : c <= 2037)
                  : (c <= 2042 || (c < 2074
                    ? (c >= 2048 && c <= 2069)
                    : c <= 2074)))
                : (c <= 2084 || (c < 2144
                  ? (c < 2112
                    ? c == 2088
                    : c <= 2136)
                  : (c <= 2154 || (c >= 2160 && c <= 2183)))))
              : (c <= 2190 || (c < 2392
                ? (c < 2365
                  ? (c < 2308
                    ? (c >= 2208 && c <= 2249)
                    : c <= 2361)
                  : (c <= 2365 || c == 2384))
                : (c <= 2401 || (c < 2447
                  ? (c < 2437
                    ? (c >= 2417 && c <= 2432)
                    : c <= 2444)
                  : (c <= 2448 || (c >= 2451 && c <= 2472)))))))
            : (c <= 2480 || (c < 2575
              ? (c < 2524
                ? (c < 2493
                  ? (c < 2486
                    ? c == 2482
                    : c <= 2489)
                  : (c <= 2493 || c == 2510))
                : (c <= 2525 || (c < 2556
                  ? (c < 2544
                    ? (c >= 2527 && c <= 2529)
                    : c <= 2545)
                  : (c <= 2556 || (c >= 2565 && c <= 2570)))))
              : (c <= 2576 || (c < 2616
                ? (c < 2610
                  ? (c < 2602
                    ? (c >= 2579 && c <= 2600)
                    : c <= 2608)
                  : (c <= 2611 || (c >= 2613 && c <= 2614)))
                : (c <= 2617 || (c < 2674
                  ? (c < 2654
                    ? (c >= 2649 && c <= 2652)
                    : c <= 2654)
                  : (c <= 2676 || (c >= 2693 && c <= 2701)))))))))))
        : (c <= 2705 || (c < 3218
          ? (c < 2958
            ? (c < 2835
              ? (c < 2768
                ? (c < 2738
                  ? (c < 2730
                    ? (c >= 2707 && c <= 2728)
                    : c <= 2736)
                  : (c <= 2739 || (c < 2749
                    ? (c >= 2741 && c <= 2745)
                    : c <= 2749)))
                : (c <= 2768 || (c < 2821
                  ? (c < 2809
                    ? (c >= 2784 && c <= 2785)
                    : c <= 2809)
                  : (c <= 2828 || (c >= 2831 && c <= 2832)))))
              : (c <= 2856 || (c < 2908
                ? (c < 2869
                  ? (c < 2866
                    ? (c >= 2858 && c <= 2864)
                    : c <= 2867)
                  : (c <= 2873 || c == 2877))
                : (c <= 2909 || (c < 2947
                  ? (c < 2929
                    ? (c >= 2911 && c <= 2913)
                    : c <= 2929)
                  : (c <= 2947 || (c >= 2949 && c <= 2954)))))))
            : (c <= 2960 || (c < 3086
              ? (c < 2979
                ? (c < 2972
                  ? (c < 2969
                    ? (c >= 2962 && c <= 2965)
                    : c <= 2970)
                  : (c <= 2972 || (c >= 2974 && c <= 2975)))
                : (c <= 2980 || (c < 3024
                  ? (c < 2990
                    ? (c >= 2984 && c <= 2986)
                    : c <= 3001)
                  : (c <= 3024 || (c >= 3077 && c <= 3084)))))
              : (c <= 3088 || (c < 3165
                ? (c < 3133
                  ? (c < 3114
                    ? (c >= 3090 && c <= 3112)
                    : c <= 3129)
                  : (c <= 3133 || (c >= 3160 && c <= 3162)))
                : (c <= 3165 || (c < 3205
                  ? (c < 3200
                    ? (c >= 3168 && c <= 3169)
                    : c <= 3200)
                  : (c <= 3212 || (c >= 3214 && c <= 3216)))))))))
          : (c <= 3240 || (c < 3585
            ? (c < 3389
              ? (c < 3296
                ? (c < 3261
                  ? (c < 3253
                    ? (c >= 3242 && c <= 3251)
                    : c <= 3257)
                  : (c <= 3261 || (c >= 3293 && c <= 3294)))
                : (c <= 3297 || (c < 3342
                  ? (c < 3332
                    ? (c >= 3313 && c <= 3314)
                    : c <= 3340)
                  : (c <= 3344 || (c >= 3346 && c <= 3386)))))
              : (c <= 3389 || (c < 3461
                ? (c < 3423
                  ? (c < 3412
                    ? c == 3406
                    : c <= 3414)
                  : (c <= 3425 || (c >= 3450 && c <= 3455)))
                : (c <= 3478 || (c < 3517
                  ? (c < 3507
                    ? (c >= 3482 && c <= 3505)
                    : c <= 3515)
                  : (c <= 3517 || (c >= 3520 && c <= 3526)))))))
            : (c <= 3632 || (c < 3773
              ? (c < 3718
                ? (c < 3713
                  ? (c < 3648
                    ? (c >= 3634 && c <= 3635)
                    : c <= 3654)
                  : (c <= 3714 || c == 3716))
                : (c <= 3722 || (c < 3751
                  ? (c < 3749
                    ? (c >= 3724 && c <= 3747)
                    : c <= 3749)
                  : (c <= 3760 || (c >= 3762 && c <= 3763)))))
              : (c <= 3773 || (c < 3904
                ? (c < 3804
                  ? (c < 3782
                    ? (c >= 3776 && c <= 3780)
                    : c <= 3782)
                  : (c <= 3807 || c == 3840))
                : (c <= 3911 || (c < 4096
                  ? (c < 3976
                    ? (c >= 3913 && c <= 3948)
                    : c <= 3980)
                  : (c <= 4138 || c == 4159))))))))))))
      : (c <= 4181 || (c < 8118
        ? (c < 6103
          ? (c < 4800
            ? (c < 4348
              ? (c < 4238
                ? (c < 4197
                  ? (c < 4193
                    ? (c >= 4186 && c <= 4189)
                    : c <= 4193)
                  : (c <= 4198 || (c < 4213
                    ? (c >= 4206 && c <= 4208)
                    : c <= 4225)))
                : (c <= 4238 || (c < 4301
                  ? (c < 4295
                    ? (c >= 4256 && c <= 4293)
                    : c <= 4295)
                  : (c <= 4301 || (c >= 4304 && c <= 4346)))))
              : (c <= 4680 || (c < 4704
                ? (c < 4696
                  ? (c < 4688
                    ? (c >= 4682 && c <= 4685)
                    : c <= 4694)
                  : (c <= 4696 || (c >= 4698 && c <= 4701)))
                : (c <= 4744 || (c < 4786
                  ? (c < 4752
                    ? (c >= 4746 && c <= 4749)
                    : c <= 4784)
                  : (c <= 4789 || (c >= 4792 && c <= 4798)))))))
            : (c <= 4800 || (c < 5743
              ? (c < 4888
                ? (c < 4824
                  ? (c < 4808
                    ? (c >= 4802 && c <= 4805)
                    : c <= 4822)
                  : (c <= 4880 || (c >= 4882 && c <= 4885)))
                : (c <= 4954 || (c < 5112
                  ? (c < 5024
                    ? (c >= 4992 && c <= 5007)
                    : c <= 5109)
                  : (c <= 5117 || (c >= 5121 && c <= 5740)))))
              : (c <= 5759 || (c < 5919
                ? (c < 5870
                  ? (c < 5792
                    ? (c >= 5761 && c <= 5786)
                    : c <= 5866)
                  : (c <= 5880 || (c >= 5888 && c <= 5905)))
                : (c <= 5937 || (c < 5998
                  ? (c < 5984
                    ? (c >= 5952 && c <= 5969)
                    : c <= 5996)
                  : (c <= 6000 || (c >= 6016 && c <= 6067)))))))))
          : (c <= 6103 || (c < 7245
            ? (c < 6576
              ? (c < 6320
                ? (c < 6272
                  ? (c < 6176
                    ? c == 6108
                    : c <= 6264)
                  : (c <= 6312 || c == 6314))
                : (c <= 6389 || (c < 6512
                  ? (c < 6480
                    ? (c >= 6400 && c <= 6430)
                    : c <= 6509)
                  : (c <= 6516 || (c >= 6528 && c <= 6571)))))
              : (c <= 6601 || (c < 6981
                ? (c < 6823
                  ? (c < 6688
                    ? (c >= 6656 && c <= 6678)
                    : c <= 6740)
                  : (c <= 6823 || (c >= 6917 && c <= 6963)))
                : (c <= 6988 || (c < 7098
                  ? (c < 7086
                    ? (c >= 7043 && c <= 7072)
                    : c <= 7087)
                  : (c <= 7141 || (c >= 7168 && c <= 7203)))))))
            : (c <= 7247 || (c < 7680
              ? (c < 7401
                ? (c < 7312
                  ? (c < 7296
                    ? (c >= 7258 && c <= 7293)
                    : c <= 7304)
                  : (c <= 7354 || (c >= 7357 && c <= 7359)))
                : (c <= 7404 || (c < 7418
                  ? (c < 7413
                    ? (c >= 7406 && c <= 7411)
                    : c <= 7414)
                  : (c <= 7418 || (c >= 7424 && c <= 7615)))))
              : (c <= 7957 || (c < 8025
                ? (c < 8008
                  ? (c < 7968
                    ? (c >= 7960 && c <= 7965)
                    : c <= 8005)
                  : (c <= 8013 || (c >= 8016 && c <= 8023)))
                : (c <= 8025 || (c < 8031
                  ? (c < 8029
                    ? c == 8027
                    : c <= 8029)
                  : (c <= 8061 || (c >= 8064 && c <= 8116)))))))))))
        : (c <= 8124 || (c < 11736
          ? (c < 8508
            ? (c < 8336
              ? (c < 8160
                ? (c < 8134
                  ? (c < 8130
                    ? c == 8126
                    : c <= 8132)
                  : (c <= 8140 || (c < 8150
                    ? (c >= 8144 && c <= 8147)
                    : c <= 8155)))
                : (c <= 8172 || (c < 8305
                  ? (c < 8182
                    ? (c >= 8178 && c <= 8180)
                    : c <= 8188)
                  : (c <= 8305 || c == 8319))))
              : (c <= 8348 || (c < 8472
                ? (c < 8458
                  ? (c < 8455
                    ? c == 8450
                    : c <= 8455)
                  : (c <= 8467 || c == 8469))
                : (c <= 8477 || (c < 8488
                  ? (c < 8486
                    ? c == 8484
                    : c <= 8486)
                  : (c <= 8488 || (c >= 8490 && c <= 8505)))))))
            : (c <= 8511 || (c < 11568
              ? (c < 11499
                ? (c < 8544
                  ? (c < 8526
                    ? (c >= 8517 && c <= 8521)
                    : c <= 8526)
                  : (c <= 8584 || (c >= 11264 && c <= 11492)))
                : (c <= 11502 || (c < 11559
                  ? (c < 11520
                    ? (c >= 11506 && c <= 11507)
                    : c <= 11557)
                  : (c <= 11559 || c == 11565))))
              : (c <= 11623 || (c < 11696
                ? (c < 11680
                  ? (c < 11648
                    ? c == 11631
                    : c <= 11670)
                  : (c <= 11686 || (c >= 11688 && c <= 11694)))
                : (c <= 11702 || (c < 11720
                  ? (c < 11712
                    ? (c >= 11704 && c <= 11710)
                    : c <= 11718)
                  : (c <= 11726 || (c >= 11728 && c <= 11734)))))))))
          : (c <= 11742 || (c < 42623
            ? (c < 12593
              ? (c < 12353
                ? (c < 12337
                  ? (c < 12321
                    ? (c >= 12293 && c <= 12295)
                    : c <= 12329)
                  : (c <= 12341 || (c >= 12344 && c <= 12348)))
                : (c <= 12438 || (c < 12540
                  ? (c < 12449
                    ? (c >= 12443 && c <= 12447)
                    : c <= 12538)
                  : (c <= 12543 || (c >= 12549 && c <= 12591)))))
              : (c <= 12686 || (c < 42192
                ? (c < 13312
                  ? (c < 12784
                    ? (c >= 12704 && c <= 12735)
                    : c <= 12799)
                  : (c <= 19903 || (c >= 19968 && c <= 42124)))
                : (c <= 42237 || (c < 42538
                  ? (c < 42512
                    ? (c >= 42240 && c <= 42508)
                    : c <= 42527)
                  : (c <= 42539 || (c >= 42560 && c <= 42606)))))))
            : (c <= 42653 || (c < 43015
              ? (c < 42960
                ? (c < 42786
                  ? (c < 42775
                    ? (c >= 42656 && c <= 42735)
                    : c <= 42783)
                  : (c <= 42888 || (c >= 42891 && c <= 42954)))
                : (c <= 42961 || (c < 42994
                  ? (c < 42965
                    ? c == 42963
                    : c <= 42969)
                  : (c <= 43009 || (c >= 43011 && c <= 43013)))))
              : (c <= 43018 || (c < 43259
                ? (c < 43138
                  ? (c < 43072
                    ? (c >= 43020 && c <= 43042)
                    : c <= 43123)
                  : (c <= 43187 || (c >= 43250 && c <= 43255)))
                : (c <= 43259 || (c < 43312
                  ? (c < 43274
                    ? (c >= 43261 && c <= 43262)
                    : c <= 43301)
                  : (c <= 43334 || (c >= 43360 && c <= 43388)))))))))))))))
    : (c <= 43442 || (c < 70784
      ? (c < 66979
        ? (c < 64326
          ? (c < 43793
            ? (c < 43697
              ? (c < 43584
                ? (c < 43494
                  ? (c < 43488
                    ? c == 43471
                    : c <= 43492)
                  : (c <= 43503 || (c < 43520
                    ? (c >= 43514 && c <= 43518)
                    : c <= 43560)))
                : (c <= 43586 || (c < 43642
                  ? (c < 43616
                    ? (c >= 43588 && c <= 43595)
                    : c <= 43638)
                  : (c <= 43642 || (c >= 43646 && c <= 43695)))))
              : (c <= 43697 || (c < 43739
                ? (c < 43712
                  ? (c < 43705
                    ? (c >= 43701 && c <= 43702)
                    : c <= 43709)
                  : (c <= 43712 || c == 43714))
                : (c <= 43741 || (c < 43777
                  ? (c < 43762
                    ? (c >= 43744 && c <= 43754)
                    : c <= 43764)
                  : (c <= 43782 || (c >= 43785 && c <= 43790)))))))
            : (c <= 43798 || (c < 64112
              ? (c < 43888
                ? (c < 43824
                  ? (c < 43816
                    ? (c >= 43808 && c <= 43814)
                    : c <= 43822)
                  : (c <= 43866 || (c >= 43868 && c <= 43881)))
                : (c <= 44002 || (c < 55243
                  ? (c < 55216
                    ? (c >= 44032 && c <= 55203)
                    : c <= 55238)
                  : (c <= 55291 || (c >= 63744 && c <= 64109)))))
              : (c <= 64217 || (c < 64298
                ? (c < 64285
                  ? (c < 64275
                    ? (c >= 64256 && c <= 64262)
                    : c <= 64279)
                  : (c <= 64285 || (c >= 64287 && c <= 64296)))
                : (c <= 64310 || (c < 64320
                  ? (c < 64318
                    ? (c >= 64312 && c <= 64316)
                    : c <= 64318)
                  : (c <= 64321 || (c >= 64323 && c <= 64324)))))))))
          : (c <= 64433 || (c < 65856
            ? (c < 65482
              ? (c < 65142
                ? (c < 64914
                  ? (c < 64848
                    ? (c >= 64467 && c <= 64829)
                    : c <= 64911)
                  : (c <= 64967 || (c < 65136
                    ? (c >= 65008 && c <= 65019)
                    : c <= 65140)))
                : (c <= 65276 || (c < 65382
                  ? (c < 65345
                    ? (c >= 65313 && c <= 65338)
                    : c <= 65370)
                  : (c <= 65470 || (c >= 65474 && c <= 65479)))))
              : (c <= 65487 || (c < 65576
                ? (c < 65536
                  ? (c < 65498
                    ? (c >= 65490 && c <= 65495)
                    : c <= 65500)
                  : (c <= 65547 || (c >= 65549 && c <= 65574)))
                : (c <= 65594 || (c < 65616
                  ? (c < 65599
                    ? (c >= 65596 && c <= 65597)
                    : c <= 65613)
                  : (c <= 65629 || (c >= 65664 && c <= 65786)))))))
            : (c <= 65908 || (c < 66560
              ? (c < 66384
                ? (c < 66304
                  ? (c < 66208
                    ? (c >= 66176 && c <= 66204)
                    : c <= 66256)
                  : (c <= 66335 || (c >= 66349 && c <= 66378)))
                : (c <= 66421 || (c < 66504
                  ? (c < 66464
                    ? (c >= 66432 && c <= 66461)
                    : c <= 66499)
                  : (c <= 66511 || (c >= 66513 && c <= 66517)))))
              : (c <= 66717 || (c < 66928
                ? (c < 66816
                  ? (c < 66776
                    ? (c >= 66736 && c <= 66771)
                    : c <= 66811)
                  : (c <= 66855 || (c >= 66864 && c <= 66915)))
                : (c <= 66938 || (c < 66964
                  ? (c < 66956
                    ? (c >= 66940 && c <= 66954)
                    : c <= 66962)
                  : (c <= 66965 || (c >= 66967 && c <= 66977)))))))))))
        : (c <= 66993 || (c < 69376
          ? (c < 67968
            ? (c < 67594
              ? (c < 67456
                ? (c < 67072
                  ? (c < 67003
                    ? (c >= 66995 && c <= 67001)
                    : c <= 67004)
                  : (c <= 67382 || (c < 67424
                    ? (c >= 67392 && c <= 67413)
                    : c <= 67431)))
                : (c <= 67461 || (c < 67584
                  ? (c < 67506
                    ? (c >= 67463 && c <= 67504)
                    : c <= 67514)
                  : (c <= 67589 || c == 67592))))
              : (c <= 67637 || (c < 67712
                ? (c < 67647
                  ? (c < 67644
                    ? (c >= 67639 && c <= 67640)
                    : c <= 67644)
                  : (c <= 67669 || (c >= 67680 && c <= 67702)))
                : (c <= 67742 || (c < 67840
                  ? (c < 67828
                    ? (c >= 67808 && c <= 67826)
                    : c <= 67829)
                  : (c <= 67861 || (c >= 67872 && c <= 67897)))))))
            : (c <= 68023 || (c < 68352
              ? (c < 68121
                ? (c < 68112
                  ? (c < 68096
                    ? (c >= 68030 && c <= 68031)
                    : c <= 68096)
                  : (c <= 68115 || (c >= 68117 && c <= 68119)))
                : (c <= 68149 || (c < 68288
                  ? (c < 68224
                    ? (c >= 68192 && c <= 68220)
                    : c <= 68252)
                  : (c <= 68295 || (c >= 68297 && c <= 68324)))))
              : (c <= 68405 || (c < 68736
                ? (c < 68480
                  ? (c < 68448
                    ? (c >= 68416 && c <= 68437)
                    : c <= 68466)
                  : (c <= 68497 || (c >= 68608 && c <= 68680)))
                : (c <= 68786 || (c < 69248
                  ? (c < 68864
                    ? (c >= 68800 && c <= 68850)
                    : c <= 68899)
                  : (c <= 69289 || (c >= 69296 && c <= 69297)))))))))
          : (c <= 69404 || (c < 70144
            ? (c < 69840
              ? (c < 69600
                ? (c < 69488
                  ? (c < 69424
                    ? c == 69415
                    : c <= 69445)
                  : (c <= 69505 || (c >= 69552 && c <= 69572)))
                : (c <= 69622 || (c < 69749
                  ? (c < 69745
                    ? (c >= 69635 && c <= 69687)
                    : c <= 69746)
                  : (c <= 69749 || (c >= 69763 && c <= 69807)))))
              : (c <= 69864 || (c < 70006
                ? (c < 69959
                  ? (c < 69956
                    ? (c >= 69891 && c <= 69926)
                    : c <= 69956)
                  : (c <= 69959 || (c >= 69968 && c <= 70002)))
                : (c <= 70006 || (c < 70106
                  ? (c < 70081
                    ? (c >= 70019 && c <= 70066)
                    : c <= 70084)
                  : (c <= 70106 || c == 70108))))))
            : (c <= 70161 || (c < 70419
              ? (c < 70287
                ? (c < 70280
                  ? (c < 70272
                    ? (c >= 70163 && c <= 70187)
                    : c <= 70278)
                  : (c <= 70280 || (c >= 70282 && c <= 70285)))
                : (c <= 70301 || (c < 70405
                  ? (c < 70320
                    ? (c >= 70303 && c <= 70312)
                    : c <= 70366)
                  : (c <= 70412 || (c >= 70415 && c <= 70416)))))
              : (c <= 70440 || (c < 70480
                ? (c < 70453
                  ? (c < 70450
                    ? (c >= 70442 && c <= 70448)
                    : c <= 70451)
                  : (c <= 70457 || c == 70461))
                : (c <= 70480 || (c < 70727
                  ? (c < 70656
                    ? (c >= 70493 && c <= 70497)
                    : c <= 70708)
                  : (c <= 70730 || (c >= 70751 && c <= 70753)))))))))))))
      : (c <= 70831 || (c < 119966
        ? (c < 73066
          ? (c < 72106
            ? (c < 71680
              ? (c < 71236
                ? (c < 71040
                  ? (c < 70855
                    ? (c >= 70852 && c <= 70853)
                    : c <= 70855)
                  : (c <= 71086 || (c < 71168
                    ? (c >= 71128 && c <= 71131)
                    : c <= 71215)))
                : (c <= 71236 || (c < 71424
                  ? (c < 71352
                    ? (c >= 71296 && c <= 71338)
                    : c <= 71352)
                  : (c <= 71450 || (c >= 71488 && c <= 71494)))))
              : (c <= 71723 || (c < 71957
                ? (c < 71945
                  ? (c < 71935
                    ? (c >= 71840 && c <= 71903)
                    : c <= 71942)
                  : (c <= 71945 || (c >= 71948 && c <= 71955)))
                : (c <= 71958 || (c < 72001
                  ? (c < 71999
                    ? (c >= 71960 && c <= 71983)
                    : c <= 71999)
                  : (c <= 72001 || (c >= 72096 && c <= 72103)))))))
            : (c <= 72144 || (c < 72704
              ? (c < 72250
                ? (c < 72192
                  ? (c < 72163
                    ? c == 72161
                    : c <= 72163)
                  : (c <= 72192 || (c >= 72203 && c <= 72242)))
                : (c <= 72250 || (c < 72349
                  ? (c < 72284
                    ? c == 72272
                    : c <= 72329)
                  : (c <= 72349 || (c >= 72368 && c <= 72440)))))
              : (c <= 72712 || (c < 72968
                ? (c < 72818
                  ? (c < 72768
                    ? (c >= 72714 && c <= 72750)
                    : c <= 72768)
                  : (c <= 72847 || (c >= 72960 && c <= 72966)))
                : (c <= 72969 || (c < 73056
                  ? (c < 73030
                    ? (c >= 72971 && c <= 73008)
                    : c <= 73030)
                  : (c <= 73061 || (c >= 73063 && c <= 73064)))))))))
          : (c <= 73097 || (c < 94032
            ? (c < 92160
              ? (c < 74752
                ? (c < 73648
                  ? (c < 73440
                    ? c == 73112
                    : c <= 73458)
                  : (c <= 73648 || (c >= 73728 && c <= 74649)))
                : (c <= 74862 || (c < 77824
                  ? (c < 77712
                    ? (c >= 74880 && c <= 75075)
                    : c <= 77808)
                  : (c <= 78894 || (c >= 82944 && c <= 83526)))))
              : (c <= 92728 || (c < 92992
                ? (c < 92880
                  ? (c < 92784
                    ? (c >= 92736 && c <= 92766)
                    : c <= 92862)
                  : (c <= 92909 || (c >= 92928 && c <= 92975)))
                : (c <= 92995 || (c < 93760
                  ? (c < 93053
                    ? (c >= 93027 && c <= 93047)
                    : c <= 93071)
                  : (c <= 93823 || (c >= 93952 && c <= 94026)))))))
            : (c <= 94032 || (c < 110592
              ? (c < 100352
                ? (c < 94179
                  ? (c < 94176
                    ? (c >= 94099 && c <= 94111)
                    : c <= 94177)
                  : (c <= 94179 || (c >= 94208 && c <= 100343)))
                : (c <= 101589 || (c < 110581
                  ? (c < 110576
                    ? (c >= 101632 && c <= 101640)
                    : c <= 110579)
                  : (c <= 110587 || (c >= 110589 && c <= 110590)))))
              : (c <= 110882 || (c < 113776
                ? (c < 110960
                  ? (c < 110948
                    ? (c >= 110928 && c <= 110930)
                    : c <= 110951)
                  : (c <= 111355 || (c >= 113664 && c <= 113770)))
                : (c <= 113788 || (c < 119808
                  ? (c < 113808
                    ? (c >= 113792 && c <= 113800)
                    : c <= 113817)
                  : (c <= 119892 || (c >= 119894 && c <= 119964)))))))))))
        : (c <= 119967 || (c < 126464
          ? (c < 120598
            ? (c < 120094
              ? (c < 119997
                ? (c < 119977
                  ? (c < 119973
                    ? c == 119970
                    : c <= 119974)
                  : (c <= 119980 || (c < 119995
                    ? (c >= 119982 && c <= 119993)
                    : c <= 119995)))
                : (c <= 120003 || (c < 120077
                  ? (c < 120071
                    ? (c >= 120005 && c <= 120069)
                    : c <= 120074)
                  : (c <= 120084 || (c >= 120086 && c <= 120092)))))
              : (c <= 120121 || (c < 120146
                ? (c < 120134
                  ? (c < 120128
                    ? (c >= 120123 && c <= 120126)
                    : c <= 120132)
                  : (c <= 120134 || (c >= 120138 && c <= 120144)))
                : (c <= 120485 || (c < 120540
                  ? (c < 120514
                    ? (c >= 120488 && c <= 120512)
                    : c <= 120538)
                  : (c <= 120570 || (c >= 120572 && c <= 120596)))))))
            : (c <= 120628 || (c < 123214
              ? (c < 120746
                ? (c < 120688
                  ? (c < 120656
                    ? (c >= 120630 && c <= 120654)
                    : c <= 120686)
                  : (c <= 120712 || (c >= 120714 && c <= 120744)))
                : (c <= 120770 || (c < 123136
                  ? (c < 122624
                    ? (c >= 120772 && c <= 120779)
                    : c <= 122654)
                  : (c <= 123180 || (c >= 123191 && c <= 123197)))))
              : (c <= 123214 || (c < 124909
                ? (c < 124896
                  ? (c < 123584
                    ? (c >= 123536 && c <= 123565)
                    : c <= 123627)
                  : (c <= 124902 || (c >= 124904 && c <= 124907)))
                : (c <= 124910 || (c < 125184
                  ? (c < 124928
                    ? (c >= 124912 && c <= 124926)
                    : c <= 125124)
                  : (c <= 125251 || c == 125259))))))))
          : (c <= 126467 || (c < 126559
            ? (c < 126535
              ? (c < 126505
                ? (c < 126500
                  ? (c < 126497
                    ? (c >= 126469 && c <= 126495)
                    : c <= 126498)
                  : (c <= 126500 || c == 126503))
                : (c <= 126514 || (c < 126523
                  ? (c < 126521
                    ? (c >= 126516 && c <= 126519)
                    : c <= 126521)
                  : (c <= 126523 || c == 126530))))
              : (c <= 126535 || (c < 126548
                ? (c < 126541
                  ? (c < 126539
                    ? c == 126537
                    : c <= 126539)
                  : (c <= 126543 || (c >= 126545 && c <= 126546)))
                : (c <= 126548 || (c < 126555
                  ? (c < 126553
                    ? c == 126551
                    : c <= 126553)
                  : (c <= 126555 || c == 126557))))))
            : (c <= 126559 || (c < 126625
              ? (c < 126580
                ? (c < 126567
                  ? (c < 126564
                    ? (c >= 126561 && c <= 126562)
                    : c <= 126564)
                  : (c <= 126570 || (c >= 126572 && c <= 126578)))
                : (c <= 126583 || (c < 126592
                  ? (c < 126590
                    ? (c >= 126585 && c <= 126588)
                    : c <= 126590)
                  : (c <= 126601 || (c >= 126603 && c <= 126619)))))
              : (c <= 126627 || (c < 177984
                ? (c < 131072
                  ? (c < 126635
                    ? (c >= 126629 && c <= 126633)
                    : c <= 126651)
                  : (c <= 173791 || (c >= 173824 && c <= 177976)))
                : (c <= 178205 || (c < 194560
                  ? (c < 183984
                    ? (c >= 178208 && c <= 183969)
                    : c <= 191456)
                  : (c <= 195101 || (c >= 196608 && c <= 201546)))))))))))))))));
}

static inline bool sym_identifier_character_set_2(int32_t c) {
  return (c < 43520
    ? (c < 3751
      ? (c < 2738
        ? (c < 2042
          ? (c < 931
            ? (c < 248
              ? (c < 170
                ? (c < 'A'
                  ? (c < '0'
                    ? c == '-'
                    : c <= '9')
                  : (c <= 'Z' || (c < 'a'
                    ? c == '_'
                    : c <= 'z')))
                : (c <= 170 || (c < 186
                  ? (c < 183
                    ? c == 181
                    : c <= 183)
                  : (c <= 186 || (c < 216
                    ? (c >= 192 && c <= 214)
                    : c <= 246)))))
              : (c <= 705 || (c < 886
                ? (c < 748
                  ? (c < 736
                    ? (c >= 710 && c <= 721)
                    : c <= 740)
                  : (c <= 748 || (c < 768
                    ? c == 750
                    : c <= 884)))
                : (c <= 887 || (c < 902
                  ? (c < 895
                    ? (c >= 890 && c <= 893)
                    : c <= 895)
                  : (c <= 906 || (c < 910
                    ? c == 908
                    : c <= 929)))))))
            : (c <= 1013 || (c < 1488
              ? (c < 1376
                ? (c < 1162
                  ? (c < 1155
                    ? (c >= 1015 && c <= 1153)
                    : c <= 1159)
                  : (c <= 1327 || (c < 1369
                    ? (c >= 1329 && c <= 1366)
                    : c <= 1369)))
                : (c <= 1416 || (c < 1473
                  ? (c < 1471
                    ? (c >= 1425 && c <= 1469)
                    : c <= 1471)
                  : (c <= 1474 || (c < 1479
                    ? (c >= 1476 && c <= 1477)
                    : c <= 1479)))))
              : (c <= 1514 || (c < 1759
                ? (c < 1568
                  ? (c < 1552
                    ? (c >= 1519 && c <= 1522)
                    : c <= 1562)
                  : (c <= 1641 || (c < 1749
                    ? (c >= 1646 && c <= 1747)
                    : c <= 1756)))
                : (c <= 1768 || (c < 1808
                  ? (c < 1791
                    ? (c >= 1770 && c <= 1788)
                    : c <= 1791)
                  : (c <= 1866 || (c < 1984
                    ? (c >= 1869 && c <= 1969)
                    : c <= 2037)))))))))
          : (c <= 2042 || (c < 2556
            ? (c < 2447
              ? (c < 2185
                ? (c < 2112
                  ? (c < 2048
                    ? c == 2045
                    : c <= 2093)
                  : (c <= 2139 || (c < 2160
                    ? (c >= 2144 && c <= 2154)
                    : c <= 2183)))
                : (c <= 2190 || (c < 2406
                  ? (c < 2275
                    ? (c >= 2200 && c <= 2273)
                    : c <= 2403)
                  : (c <= 2415 || (c < 2437
                    ? (c >= 2417 && c <= 2435)
                    : c <= 2444)))))
              : (c <= 2448 || (c < 2503
                ? (c < 2482
                  ? (c < 2474
                    ? (c >= 2451 && c <= 2472)
                    : c <= 2480)
                  : (c <= 2482 || (c < 2492
                    ? (c >= 2486 && c <= 2489)
                    : c <= 2500)))
                : (c <= 2504 || (c < 2524
                  ? (c < 2519
                    ? (c >= 2507 && c <= 2510)
                    : c <= 2519)
                  : (c <= 2525 || (c < 2534
                    ? (c >= 2527 && c <= 2531)
                    : c <= 2545)))))))
            : (c <= 2556 || (c < 2631
              ? (c < 2602
                ? (c < 2565
                  ? (c < 2561
                    ? c == 2558
                    : c <= 2563)
                  : (c <= 2570 || (c < 2579
                    ? (c >= 2575 && c <= 2576)
                    : c <= 2600)))
                : (c <= 2608 || (c < 2616
                  ? (c < 2613
                    ? (c >= 2610 && c <= 2611)
                    : c <= 2614)
                  : (c <= 2617 || (c < 2622
                    ? c == 2620
                    : c <= 2626)))))
              : (c <= 2632 || (c < 2689
                ? (c < 2649
                  ? (c < 2641
                    ? (c >= 2635 && c <= 2637)
                    : c <= 2641)
                  : (c <= 2652 || (c < 2662
                    ? c == 2654
                    : c <= 2677)))
                : (c <= 2691 || (c < 2707
                  ? (c < 2703
                    ? (c >= 2693 && c <= 2701)
                    : c <= 2705)
                  : (c <= 2728 || (c >= 2730 && c <= 2736)))))))))))
        : (c <= 2739 || (c < 3160
          ? (c < 2946
            ? (c < 2835
              ? (c < 2784
                ? (c < 2759
                  ? (c < 2748
                    ? (c >= 2741 && c <= 2745)
                    : c <= 2757)
                  : (c <= 2761 || (c < 2768
                    ? (c >= 2763 && c <= 2765)
                    : c <= 2768)))
                : (c <= 2787 || (c < 2817
                  ? (c < 2809
                    ? (c >= 2790 && c <= 2799)
                    : c <= 2815)
                  : (c <= 2819 || (c < 2831
                    ? (c >= 2821 && c <= 2828)
                    : c <= 2832)))))
              : (c <= 2856 || (c < 2891
                ? (c < 2869
                  ? (c < 2866
                    ? (c >= 2858 && c <= 2864)
                    : c <= 2867)
                  : (c <= 2873 || (c < 2887
                    ? (c >= 2876 && c <= 2884)
                    : c <= 2888)))
                : (c <= 2893 || (c < 2911
                  ? (c < 2908
                    ? (c >= 2901 && c <= 2903)
                    : c <= 2909)
                  : (c <= 2915 || (c < 2929
                    ? (c >= 2918 && c <= 2927)
                    : c <= 2929)))))))
            : (c <= 2947 || (c < 3018
              ? (c < 2974
                ? (c < 2962
                  ? (c < 2958
                    ? (c >= 2949 && c <= 2954)
                    : c <= 2960)
                  : (c <= 2965 || (c < 2972
                    ? (c >= 2969 && c <= 2970)
                    : c <= 2972)))
                : (c <= 2975 || (c < 2990
                  ? (c < 2984
                    ? (c >= 2979 && c <= 2980)
                    : c <= 2986)
                  : (c <= 3001 || (c < 3014
                    ? (c >= 3006 && c <= 3010)
                    : c <= 3016)))))
              : (c <= 3021 || (c < 3090
                ? (c < 3046
                  ? (c < 3031
                    ? c == 3024
                    : c <= 3031)
                  : (c <= 3055 || (c < 3086
                    ? (c >= 3072 && c <= 3084)
                    : c <= 3088)))
                : (c <= 3112 || (c < 3142
                  ? (c < 3132
                    ? (c >= 3114 && c <= 3129)
                    : c <= 3140)
                  : (c <= 3144 || (c < 3157
                    ? (c >= 3146 && c <= 3149)
                    : c <= 3158)))))))))
          : (c <= 3162 || (c < 3423
            ? (c < 3274
              ? (c < 3214
                ? (c < 3174
                  ? (c < 3168
                    ? c == 3165
                    : c <= 3171)
                  : (c <= 3183 || (c < 3205
                    ? (c >= 3200 && c <= 3203)
                    : c <= 3212)))
                : (c <= 3216 || (c < 3253
                  ? (c < 3242
                    ? (c >= 3218 && c <= 3240)
                    : c <= 3251)
                  : (c <= 3257 || (c < 3270
                    ? (c >= 3260 && c <= 3268)
                    : c <= 3272)))))
              : (c <= 3277 || (c < 3328
                ? (c < 3296
                  ? (c < 3293
                    ? (c >= 3285 && c <= 3286)
                    : c <= 3294)
                  : (c <= 3299 || (c < 3313
                    ? (c >= 3302 && c <= 3311)
                    : c <= 3314)))
                : (c <= 3340 || (c < 3398
                  ? (c < 3346
                    ? (c >= 3342 && c <= 3344)
                    : c <= 3396)
                  : (c <= 3400 || (c < 3412
                    ? (c >= 3402 && c <= 3406)
                    : c <= 3415)))))))
            : (c <= 3427 || (c < 3544
              ? (c < 3507
                ? (c < 3457
                  ? (c < 3450
                    ? (c >= 3430 && c <= 3439)
                    : c <= 3455)
                  : (c <= 3459 || (c < 3482
                    ? (c >= 3461 && c <= 3478)
                    : c <= 3505)))
                : (c <= 3515 || (c < 3530
                  ? (c < 3520
                    ? c == 3517
                    : c <= 3526)
                  : (c <= 3530 || (c < 3542
                    ? (c >= 3535 && c <= 3540)
                    : c <= 3542)))))
              : (c <= 3551 || (c < 3713
                ? (c < 3585
                  ? (c < 3570
                    ? (c >= 3558 && c <= 3567)
                    : c <= 3571)
                  : (c <= 3642 || (c < 3664
                    ? (c >= 3648 && c <= 3662)
                    : c <= 3673)))
                : (c <= 3714 || (c < 3724
                  ? (c < 3718
                    ? c == 3716
                    : c <= 3722)
                  : (c <= 3747 || c == 3749))))))))))))
      : (c <= 3773 || (c < 7968
        ? (c < 5792
          ? (c < 4348
            ? (c < 3902
              ? (c < 3840
                ? (c < 3784
                  ? (c < 3782
                    ? (c >= 3776 && c <= 3780)
                    : c <= 3782)
                  : (c <= 3789 || (c < 3804
                    ? (c >= 3792 && c <= 3801)
                    : c <= 3807)))
                : (c <= 3840 || (c < 3893
                  ? (c < 3872
                    ? (c >= 3864 && c <= 3865)
                    : c <= 3881)
                  : (c <= 3893 || (c < 3897
                    ? c == 3895
                    : c <= 3897)))))
              : (c <= 3911 || (c < 4096
                ? (c < 3974
                  ? (c < 3953
                    ? (c >= 3913 && c <= 3948)
                    : c <= 3972)
                  : (c <= 3991 || (c < 4038
                    ? (c >= 3993 && c <= 4028)
                    : c <= 4038)))
                : (c <= 4169 || (c < 4295
                  ? (c < 4256
                    ? (c >= 4176 && c <= 4253)
                    : c <= 4293)
                  : (c <= 4295 || (c < 4304
                    ? c == 4301
                    : c <= 4346)))))))
            : (c <= 4680 || (c < 4808
              ? (c < 4746
                ? (c < 4696
                  ? (c < 4688
                    ? (c >= 4682 && c <= 4685)
                    : c <= 4694)
                  : (c <= 4696 || (c < 4704
                    ? (c >= 4698 && c <= 4701)
                    : c <= 4744)))
                : (c <= 4749 || (c < 4792
                  ? (c < 4786
                    ? (c >= 4752 && c <= 4784)
                    : c <= 4789)
                  : (c <= 4798 || (c < 4802
                    ? c == 4800
                    : c <= 4805)))))
              : (c <= 4822 || (c < 4992
                ? (c < 4888
                  ? (c < 4882
                    ? (c >= 4824 && c <= 4880)
                    : c <= 4885)
                  : (c <= 4954 || (c < 4969
                    ? (c >= 4957 && c <= 4959)
                    : c <= 4977)))
                : (c <= 5007 || (c < 5121
                  ? (c < 5112
                    ? (c >= 5024 && c <= 5109)
                    : c <= 5117)
                  : (c <= 5740 || (c < 5761
                    ? (c >= 5743 && c <= 5759)
                    : c <= 5786)))))))))
          : (c <= 5866 || (c < 6608
            ? (c < 6155
              ? (c < 5998
                ? (c < 5919
                  ? (c < 5888
                    ? (c >= 5870 && c <= 5880)
                    : c <= 5909)
                  : (c <= 5940 || (c < 5984
                    ? (c >= 5952 && c <= 5971)
                    : c <= 5996)))
                : (c <= 6000 || (c < 6103
                  ? (c < 6016
                    ? (c >= 6002 && c <= 6003)
                    : c <= 6099)
                  : (c <= 6103 || (c < 6112
                    ? (c >= 6108 && c <= 6109)
                    : c <= 6121)))))
              : (c <= 6157 || (c < 6432
                ? (c < 6272
                  ? (c < 6176
                    ? (c >= 6159 && c <= 6169)
                    : c <= 6264)
                  : (c <= 6314 || (c < 6400
                    ? (c >= 6320 && c <= 6389)
                    : c <= 6430)))
                : (c <= 6443 || (c < 6512
                  ? (c < 6470
                    ? (c >= 6448 && c <= 6459)
                    : c <= 6509)
                  : (c <= 6516 || (c < 6576
                    ? (c >= 6528 && c <= 6571)
                    : c <= 6601)))))))
            : (c <= 6618 || (c < 7040
              ? (c < 6823
                ? (c < 6752
                  ? (c < 6688
                    ? (c >= 6656 && c <= 6683)
                    : c <= 6750)
                  : (c <= 6780 || (c < 6800
                    ? (c >= 6783 && c <= 6793)
                    : c <= 6809)))
                : (c <= 6823 || (c < 6912
                  ? (c < 6847
                    ? (c >= 6832 && c <= 6845)
                    : c <= 6862)
                  : (c <= 6988 || (c < 7019
                    ? (c >= 6992 && c <= 7001)
                    : c <= 7027)))))
              : (c <= 7155 || (c < 7357
                ? (c < 7245
                  ? (c < 7232
                    ? (c >= 7168 && c <= 7223)
                    : c <= 7241)
                  : (c <= 7293 || (c < 7312
                    ? (c >= 7296 && c <= 7304)
                    : c <= 7354)))
                : (c <= 7359 || (c < 7424
                  ? (c < 7380
                    ? (c >= 7376 && c <= 7378)
                    : c <= 7418)
                  : (c <= 7957 || (c >= 7960 && c <= 7965)))))))))))
        : (c <= 8005 || (c < 11688
          ? (c < 8421
            ? (c < 8144
              ? (c < 8031
                ? (c < 8025
                  ? (c < 8016
                    ? (c >= 8008 && c <= 8013)
                    : c <= 8023)
                  : (c <= 8025 || (c < 8029
                    ? c == 8027
                    : c <= 8029)))
                : (c <= 8061 || (c < 8126
                  ? (c < 8118
                    ? (c >= 8064 && c <= 8116)
                    : c <= 8124)
                  : (c <= 8126 || (c < 8134
                    ? (c >= 8130 && c <= 8132)
                    : c <= 8140)))))
              : (c <= 8147 || (c < 8276
                ? (c < 8178
                  ? (c < 8160
                    ? (c >= 8150 && c <= 8155)
                    : c <= 8172)
                  : (c <= 8180 || (c < 8255
                    ? (c >= 8182 && c <= 8188)
                    : c <= 8256)))
                : (c <= 8276 || (c < 8336
                  ? (c < 8319
                    ? c == 8305
                    : c <= 8319)
                  : (c <= 8348 || (c < 8417
                    ? (c >= 8400 && c <= 8412)
                    : c <= 8417)))))))
            : (c <= 8432 || (c < 8526
              ? (c < 8484
                ? (c < 8458
                  ? (c < 8455
                    ? c == 8450
                    : c <= 8455)
                  : (c <= 8467 || (c < 8472
                    ? c == 8469
                    : c <= 8477)))
                : (c <= 8484 || (c < 8490
                  ? (c < 8488
                    ? c == 8486
                    : c <= 8488)
                  : (c <= 8505 || (c < 8517
                    ? (c >= 8508 && c <= 8511)
                    : c <= 8521)))))
              : (c <= 8526 || (c < 11565
                ? (c < 11499
                  ? (c < 11264
                    ? (c >= 8544 && c <= 8584)
                    : c <= 11492)
                  : (c <= 11507 || (c < 11559
                    ? (c >= 11520 && c <= 11557)
                    : c <= 11559)))
                : (c <= 11565 || (c < 11647
                  ? (c < 11631
                    ? (c >= 11568 && c <= 11623)
                    : c <= 11631)
                  : (c <= 11670 || (c >= 11680 && c <= 11686)))))))))
          : (c <= 11694 || (c < 42512
            ? (c < 12353
              ? (c < 11736
                ? (c < 11712
                  ? (c < 11704
                    ? (c >= 11696 && c <= 11702)
                    : c <= 11710)
                  : (c <= 11718 || (c < 11728
                    ? (c >= 11720 && c <= 11726)
                    : c <= 11734)))
                : (c <= 11742 || (c < 12321
                  ? (c < 12293
                    ? (c >= 11744 && c <= 11775)
                    : c <= 12295)
                  : (c <= 12335 || (c < 12344
                    ? (c >= 12337 && c <= 12341)
                    : c <= 12348)))))
              : (c <= 12438 || (c < 12704
                ? (c < 12540
                  ? (c < 12449
                    ? (c >= 12441 && c <= 12447)
                    : c <= 12538)
                  : (c <= 12543 || (c < 12593
                    ? (c >= 12549 && c <= 12591)
                    : c <= 12686)))
                : (c <= 12735 || (c < 19968
                  ? (c < 13312
                    ? (c >= 12784 && c <= 12799)
                    : c <= 19903)
                  : (c <= 42124 || (c < 42240
                    ? (c >= 42192 && c <= 42237)
                    : c <= 42508)))))))
            : (c <= 42539 || (c < 43072
              ? (c < 42891
                ? (c < 42623
                  ? (c < 42612
                    ? (c >= 42560 && c <= 42607)
                    : c <= 42621)
                  : (c <= 42737 || (c < 42786
                    ? (c >= 42775 && c <= 42783)
                    : c <= 42888)))
                : (c <= 42954 || (c < 42965
                  ? (c < 42963
                    ? (c >= 42960 && c <= 42961)
                    : c <= 42963)
                  : (c <= 42969 || (c < 43052
                    ? (c >= 42994 && c <= 43047)
                    : c <= 43052)))))
              : (c <= 43123 || (c < 43312
                ? (c < 43232
                  ? (c < 43216
                    ? (c >= 43136 && c <= 43205)
                    : c <= 43225)
                  : (c <= 43255 || (c < 43261
                    ? c == 43259
                    : c <= 43309)))
                : (c <= 43347 || (c < 43471
                  ? (c < 43392
                    ? (c >= 43360 && c <= 43388)
                    : c <= 43456)
                  : (c <= 43481 || (c >= 43488 && c <= 43518)))))))))))))))
    : (c <= 43574 || (c < 71488
      ? (c < 67647
        ? (c < 65482
          ? (c < 64275
            ? (c < 43816
              ? (c < 43744
                ? (c < 43616
                  ? (c < 43600
                    ? (c >= 43584 && c <= 43597)
                    : c <= 43609)
                  : (c <= 43638 || (c < 43739
                    ? (c >= 43642 && c <= 43714)
                    : c <= 43741)))
                : (c <= 43759 || (c < 43785
                  ? (c < 43777
                    ? (c >= 43762 && c <= 43766)
                    : c <= 43782)
                  : (c <= 43790 || (c < 43808
                    ? (c >= 43793 && c <= 43798)
                    : c <= 43814)))))
              : (c <= 43822 || (c < 44032
                ? (c < 43888
                  ? (c < 43868
                    ? (c >= 43824 && c <= 43866)
                    : c <= 43881)
                  : (c <= 44010 || (c < 44016
                    ? (c >= 44012 && c <= 44013)
                    : c <= 44025)))
                : (c <= 55203 || (c < 63744
                  ? (c < 55243
                    ? (c >= 55216 && c <= 55238)
                    : c <= 55291)
                  : (c <= 64109 || (c < 64256
                    ? (c >= 64112 && c <= 64217)
                    : c <= 64262)))))))
            : (c <= 64279 || (c < 65024
              ? (c < 64323
                ? (c < 64312
                  ? (c < 64298
                    ? (c >= 64285 && c <= 64296)
                    : c <= 64310)
                  : (c <= 64316 || (c < 64320
                    ? c == 64318
                    : c <= 64321)))
                : (c <= 64324 || (c < 64848
                  ? (c < 64467
                    ? (c >= 64326 && c <= 64433)
                    : c <= 64829)
                  : (c <= 64911 || (c < 65008
                    ? (c >= 64914 && c <= 64967)
                    : c <= 65019)))))
              : (c <= 65039 || (c < 65296
                ? (c < 65101
                  ? (c < 65075
                    ? (c >= 65056 && c <= 65071)
                    : c <= 65076)
                  : (c <= 65103 || (c < 65142
                    ? (c >= 65136 && c <= 65140)
                    : c <= 65276)))
                : (c <= 65305 || (c < 65345
                  ? (c < 65343
                    ? (c >= 65313 && c <= 65338)
                    : c <= 65343)
                  : (c <= 65370 || (c < 65474
                    ? (c >= 65382 && c <= 65470)
                    : c <= 65479)))))))))
          : (c <= 65487 || (c < 66736
            ? (c < 66176
              ? (c < 65596
                ? (c < 65536
                  ? (c < 65498
                    ? (c >= 65490 && c <= 65495)
                    : c <= 65500)
                  : (c <= 65547 || (c < 65576
                    ? (c >= 65549 && c <= 65574)
                    : c <= 65594)))
                : (c <= 65597 || (c < 65664
                  ? (c < 65616
                    ? (c >= 65599 && c <= 65613)
                    : c <= 65629)
                  : (c <= 65786 || (c < 66045
                    ? (c >= 65856 && c <= 65908)
                    : c <= 66045)))))
              : (c <= 66204 || (c < 66432
                ? (c < 66304
                  ? (c < 66272
                    ? (c >= 66208 && c <= 66256)
                    : c <= 66272)
                  : (c <= 66335 || (c < 66384
                    ? (c >= 66349 && c <= 66378)
                    : c <= 66426)))
                : (c <= 66461 || (c < 66513
                  ? (c < 66504
                    ? (c >= 66464 && c <= 66499)
                    : c <= 66511)
                  : (c <= 66517 || (c < 66720
                    ? (c >= 66560 && c <= 66717)
                    : c <= 66729)))))))
            : (c <= 66771 || (c < 67072
              ? (c < 66956
                ? (c < 66864
                  ? (c < 66816
                    ? (c >= 66776 && c <= 66811)
                    : c <= 66855)
                  : (c <= 66915 || (c < 66940
                    ? (c >= 66928 && c <= 66938)
                    : c <= 66954)))
                : (c <= 66962 || (c < 66979
                  ? (c < 66967
                    ? (c >= 66964 && c <= 66965)
                    : c <= 66977)
                  : (c <= 66993 || (c < 67003
                    ? (c >= 66995 && c <= 67001)
                    : c <= 67004)))))
              : (c <= 67382 || (c < 67584
                ? (c < 67456
                  ? (c < 67424
                    ? (c >= 67392 && c <= 67413)
                    : c <= 67431)
                  : (c <= 67461 || (c < 67506
                    ? (c >= 67463 && c <= 67504)
                    : c <= 67514)))
                : (c <= 67589 || (c < 67639
                  ? (c < 67594
                    ? c == 67592
                    : c <= 67637)
                  : (c <= 67640 || c == 67644))))))))))
        : (c <= 67669 || (c < 70006
          ? (c < 68608
            ? (c < 68117
              ? (c < 67872
                ? (c < 67808
                  ? (c < 67712
                    ? (c >= 67680 && c <= 67702)
                    : c <= 67742)
                  : (c <= 67826 || (c < 67840
                    ? (c >= 67828 && c <= 67829)
                    : c <= 67861)))
                : (c <= 67897 || (c < 68096
                  ? (c < 68030
                    ? (c >= 67968 && c <= 68023)
                    : c <= 68031)
                  : (c <= 68099 || (c < 68108
                    ? (c >= 68101 && c <= 68102)
                    : c <= 68115)))))
              : (c <= 68119 || (c < 68288
                ? (c < 68159
                  ? (c < 68152
                    ? (c >= 68121 && c <= 68149)
                    : c <= 68154)
                  : (c <= 68159 || (c < 68224
                    ? (c >= 68192 && c <= 68220)
                    : c <= 68252)))
                : (c <= 68295 || (c < 68416
                  ? (c < 68352
                    ? (c >= 68297 && c <= 68326)
                    : c <= 68405)
                  : (c <= 68437 || (c < 68480
                    ? (c >= 68448 && c <= 68466)
                    : c <= 68497)))))))
            : (c <= 68680 || (c < 69552
              ? (c < 69291
                ? (c < 68864
                  ? (c < 68800
                    ? (c >= 68736 && c <= 68786)
                    : c <= 68850)
                  : (c <= 68903 || (c < 69248
                    ? (c >= 68912 && c <= 68921)
                    : c <= 69289)))
                : (c <= 69292 || (c < 69415
                  ? (c < 69376
                    ? (c >= 69296 && c <= 69297)
                    : c <= 69404)
                  : (c <= 69415 || (c < 69488
                    ? (c >= 69424 && c <= 69456)
                    : c <= 69509)))))
              : (c <= 69572 || (c < 69840
                ? (c < 69734
                  ? (c < 69632
                    ? (c >= 69600 && c <= 69622)
                    : c <= 69702)
                  : (c <= 69749 || (c < 69826
                    ? (c >= 69759 && c <= 69818)
                    : c <= 69826)))
                : (c <= 69864 || (c < 69942
                  ? (c < 69888
                    ? (c >= 69872 && c <= 69881)
                    : c <= 69940)
                  : (c <= 69951 || (c < 69968
                    ? (c >= 69956 && c <= 69959)
                    : c <= 70003)))))))))
          : (c <= 70006 || (c < 70475
            ? (c < 70303
              ? (c < 70163
                ? (c < 70094
                  ? (c < 70089
                    ? (c >= 70016 && c <= 70084)
                    : c <= 70092)
                  : (c <= 70106 || (c < 70144
                    ? c == 70108
                    : c <= 70161)))
                : (c <= 70199 || (c < 70280
                  ? (c < 70272
                    ? c == 70206
                    : c <= 70278)
                  : (c <= 70280 || (c < 70287
                    ? (c >= 70282 && c <= 70285)
                    : c <= 70301)))))
              : (c <= 70312 || (c < 70419
                ? (c < 70400
                  ? (c < 70384
                    ? (c >= 70320 && c <= 70378)
                    : c <= 70393)
                  : (c <= 70403 || (c < 70415
                    ? (c >= 70405 && c <= 70412)
                    : c <= 70416)))
                : (c <= 70440 || (c < 70453
                  ? (c < 70450
                    ? (c >= 70442 && c <= 70448)
                    : c <= 70451)
                  : (c <= 70457 || (c < 70471
                    ? (c >= 70459 && c <= 70468)
                    : c <= 70472)))))))
            : (c <= 70477 || (c < 71040
              ? (c < 70656
                ? (c < 70493
                  ? (c < 70487
                    ? c == 70480
                    : c <= 70487)
                  : (c <= 70499 || (c < 70512
                    ? (c >= 70502 && c <= 70508)
                    : c <= 70516)))
                : (c <= 70730 || (c < 70784
                  ? (c < 70750
                    ? (c >= 70736 && c <= 70745)
                    : c <= 70753)
                  : (c <= 70853 || (c < 70864
                    ? c == 70855
                    : c <= 70873)))))
              : (c <= 71093 || (c < 71296
                ? (c < 71168
                  ? (c < 71128
                    ? (c >= 71096 && c <= 71104)
                    : c <= 71133)
                  : (c <= 71232 || (c < 71248
                    ? c == 71236
                    : c <= 71257)))
                : (c <= 71352 || (c < 71453
                  ? (c < 71424
                    ? (c >= 71360 && c <= 71369)
                    : c <= 71450)
                  : (c <= 71467 || (c >= 71472 && c <= 71481)))))))))))))
      : (c <= 71494 || (c < 119977
        ? (c < 92160
          ? (c < 72818
            ? (c < 72106
              ? (c < 71957
                ? (c < 71935
                  ? (c < 71840
                    ? (c >= 71680 && c <= 71738)
                    : c <= 71913)
                  : (c <= 71942 || (c < 71948
                    ? c == 71945
                    : c <= 71955)))
                : (c <= 71958 || (c < 71995
                  ? (c < 71991
                    ? (c >= 71960 && c <= 71989)
                    : c <= 71992)
                  : (c <= 72003 || (c < 72096
                    ? (c >= 72016 && c <= 72025)
                    : c <= 72103)))))
              : (c <= 72151 || (c < 72349
                ? (c < 72192
                  ? (c < 72163
                    ? (c >= 72154 && c <= 72161)
                    : c <= 72164)
                  : (c <= 72254 || (c < 72272
                    ? c == 72263
                    : c <= 72345)))
                : (c <= 72349 || (c < 72714
                  ? (c < 72704
                    ? (c >= 72368 && c <= 72440)
                    : c <= 72712)
                  : (c <= 72758 || (c < 72784
                    ? (c >= 72760 && c <= 72768)
                    : c <= 72793)))))))
            : (c <= 72847 || (c < 73066
              ? (c < 73018
                ? (c < 72960
                  ? (c < 72873
                    ? (c >= 72850 && c <= 72871)
                    : c <= 72886)
                  : (c <= 72966 || (c < 72971
                    ? (c >= 72968 && c <= 72969)
                    : c <= 73014)))
                : (c <= 73018 || (c < 73040
                  ? (c < 73023
                    ? (c >= 73020 && c <= 73021)
                    : c <= 73031)
                  : (c <= 73049 || (c < 73063
                    ? (c >= 73056 && c <= 73061)
                    : c <= 73064)))))
              : (c <= 73102 || (c < 73728
                ? (c < 73120
                  ? (c < 73107
                    ? (c >= 73104 && c <= 73105)
                    : c <= 73112)
                  : (c <= 73129 || (c < 73648
                    ? (c >= 73440 && c <= 73462)
                    : c <= 73648)))
                : (c <= 74649 || (c < 77712
                  ? (c < 74880
                    ? (c >= 74752 && c <= 74862)
                    : c <= 75075)
                  : (c <= 77808 || (c < 82944
                    ? (c >= 77824 && c <= 78894)
                    : c <= 83526)))))))))
          : (c <= 92728 || (c < 110589
            ? (c < 93760
              ? (c < 92912
                ? (c < 92784
                  ? (c < 92768
                    ? (c >= 92736 && c <= 92766)
                    : c <= 92777)
                  : (c <= 92862 || (c < 92880
                    ? (c >= 92864 && c <= 92873)
                    : c <= 92909)))
                : (c <= 92916 || (c < 93008
                  ? (c < 92992
                    ? (c >= 92928 && c <= 92982)
                    : c <= 92995)
                  : (c <= 93017 || (c < 93053
                    ? (c >= 93027 && c <= 93047)
                    : c <= 93071)))))
              : (c <= 93823 || (c < 94192
                ? (c < 94095
                  ? (c < 94031
                    ? (c >= 93952 && c <= 94026)
                    : c <= 94087)
                  : (c <= 94111 || (c < 94179
                    ? (c >= 94176 && c <= 94177)
                    : c <= 94180)))
                : (c <= 94193 || (c < 101632
                  ? (c < 100352
                    ? (c >= 94208 && c <= 100343)
                    : c <= 101589)
                  : (c <= 101640 || (c < 110581
                    ? (c >= 110576 && c <= 110579)
                    : c <= 110587)))))))
            : (c <= 110590 || (c < 119141
              ? (c < 113776
                ? (c < 110948
                  ? (c < 110928
                    ? (c >= 110592 && c <= 110882)
                    : c <= 110930)
                  : (c <= 110951 || (c < 113664
                    ? (c >= 110960 && c <= 111355)
                    : c <= 113770)))
                : (c <= 113788 || (c < 113821
                  ? (c < 113808
                    ? (c >= 113792 && c <= 113800)
                    : c <= 113817)
                  : (c <= 113822 || (c < 118576
                    ? (c >= 118528 && c <= 118573)
                    : c <= 118598)))))
              : (c <= 119145 || (c < 119808
                ? (c < 119173
                  ? (c < 119163
                    ? (c >= 119149 && c <= 119154)
                    : c <= 119170)
                  : (c <= 119179 || (c < 119362
                    ? (c >= 119210 && c <= 119213)
                    : c <= 119364)))
                : (c <= 119892 || (c < 119970
                  ? (c < 119966
                    ? (c >= 119894 && c <= 119964)
                    : c <= 119967)
                  : (c <= 119970 || (c >= 119973 && c <= 119974)))))))))))
        : (c <= 119980 || (c < 124912
          ? (c < 120772
            ? (c < 120138
              ? (c < 120077
                ? (c < 119997
                  ? (c < 119995
                    ? (c >= 119982 && c <= 119993)
                    : c <= 119995)
                  : (c <= 120003 || (c < 120071
                    ? (c >= 120005 && c <= 120069)
                    : c <= 120074)))
                : (c <= 120084 || (c < 120123
                  ? (c < 120094
                    ? (c >= 120086 && c <= 120092)
                    : c <= 120121)
                  : (c <= 120126 || (c < 120134
                    ? (c >= 120128 && c <= 120132)
                    : c <= 120134)))))
              : (c <= 120144 || (c < 120598
                ? (c < 120514
                  ? (c < 120488
                    ? (c >= 120146 && c <= 120485)
                    : c <= 120512)
                  : (c <= 120538 || (c < 120572
                    ? (c >= 120540 && c <= 120570)
                    : c <= 120596)))
                : (c <= 120628 || (c < 120688
                  ? (c < 120656
                    ? (c >= 120630 && c <= 120654)
                    : c <= 120686)
                  : (c <= 120712 || (c < 120746
                    ? (c >= 120714 && c <= 120744)
                    : c <= 120770)))))))
            : (c <= 120779 || (c < 122915
              ? (c < 121499
                ? (c < 121403
                  ? (c < 121344
                    ? (c >= 120782 && c <= 120831)
                    : c <= 121398)
                  : (c <= 121452 || (c < 121476
                    ? c == 121461
                    : c <= 121476)))
                : (c <= 121503 || (c < 122880
                  ? (c < 122624
                    ? (c >= 121505 && c <= 121519)
                    : c <= 122654)
                  : (c <= 122886 || (c < 122907
                    ? (c >= 122888 && c <= 122904)
                    : c <= 122913)))))
              : (c <= 122916 || (c < 123536
                ? (c < 123184
                  ? (c < 123136
                    ? (c >= 122918 && c <= 122922)
                    : c <= 123180)
                  : (c <= 123197 || (c < 123214
                    ? (c >= 123200 && c <= 123209)
                    : c <= 123214)))
                : (c <= 123566 || (c < 124904
                  ? (c < 124896
                    ? (c >= 123584 && c <= 123641)
                    : c <= 124902)
                  : (c <= 124907 || (c >= 124909 && c <= 124910)))))))))
          : (c <= 124926 || (c < 126557
            ? (c < 126521
              ? (c < 126469
                ? (c < 125184
                  ? (c < 125136
                    ? (c >= 124928 && c <= 125124)
                    : c <= 125142)
                  : (c <= 125259 || (c < 126464
                    ? (c >= 125264 && c <= 125273)
                    : c <= 126467)))
                : (c <= 126495 || (c < 126503
                  ? (c < 126500
                    ? (c >= 126497 && c <= 126498)
                    : c <= 126500)
                  : (c <= 126503 || (c < 126516
                    ? (c >= 126505 && c <= 126514)
                    : c <= 126519)))))
              : (c <= 126521 || (c < 126541
                ? (c < 126535
                  ? (c < 126530
                    ? c == 126523
                    : c <= 126530)
                  : (c <= 126535 || (c < 126539
                    ? c == 126537
                    : c <= 126539)))
                : (c <= 126543 || (c < 126551
                  ? (c < 126548
                    ? (c >= 126545 && c <= 126546)
                    : c <= 126548)
                  : (c <= 126551 || (c < 126555
                    ? c == 126553
                    : c <= 126555)))))))
            : (c <= 126557 || (c < 126629
              ? (c < 126580
                ? (c < 126564
                  ? (c < 126561
                    ? c == 126559
                    : c <= 126562)
                  : (c <= 126564 || (c < 126572
                    ? (c >= 126567 && c <= 126570)
                    : c <= 126578)))
                : (c <= 126583 || (c < 126592
                  ? (c < 126590
                    ? (c >= 126585 && c <= 126588)
                    : c <= 126590)
                  : (c <= 126601 || (c < 126625
                    ? (c >= 126603 && c <= 126619)
                    : c <= 126627)))))
              : (c <= 126633 || (c < 178208
                ? (c < 131072
                  ? (c < 130032
                    ? (c >= 126635 && c <= 126651)
                    : c <= 130041)
                  : (c <= 173791 || (c < 177984
                    ? (c >= 173824 && c <= 177976)
                    : c <= 178205)))
                : (c <= 183969 || (c < 196608
                  ? (c < 194560
                    ? (c >= 183984 && c <= 191456)
                    : c <= 195101)
                  : (c <= 201546 || (c >= 917760 && c <= 917999)))))))))))))))));
}

static bool ts_lex(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (eof) ADVANCE(20);
      if (lookahead == 1) ADVANCE(21);
      if (lookahead == 2) ADVANCE(22);
      if (lookahead == '!') ADVANCE(49);
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '%') ADVANCE(60);
      if (lookahead == '&') ADVANCE(4);
      if (lookahead == '(') ADVANCE(39);
      if (lookahead == ')') ADVANCE(42);
      if (lookahead == '*') ADVANCE(38);
      if (lookahead == '+') ADVANCE(58);
      if (lookahead == ',') ADVANCE(40);
      if (lookahead == '-') ADVANCE(47);
      if (lookahead == '.') ADVANCE(31);
      if (lookahead == '/') ADVANCE(59);
      if (lookahead == ':') ADVANCE(45);
      if (lookahead == '<') ADVANCE(54);
      if (lookahead == '=') ADVANCE(24);
      if (lookahead == '>') ADVANCE(56);
      if (lookahead == '?') ADVANCE(61);
      if (lookahead == '[') ADVANCE(35);
      if (lookahead == ']') ADVANCE(36);
      if (lookahead == '{') ADVANCE(25);
      if (lookahead == '|') ADVANCE(11);
      if (lookahead == '}') ADVANCE(26);
      if (lookahead == '~') ADVANCE(12);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(0)
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(29);
      END_STATE();
    case 1:
      if (lookahead == '!') ADVANCE(9);
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '%') ADVANCE(60);
      if (lookahead == '&') ADVANCE(4);
      if (lookahead == '*') ADVANCE(38);
      if (lookahead == '+') ADVANCE(58);
      if (lookahead == '-') ADVANCE(47);
      if (lookahead == '.') ADVANCE(31);
      if (lookahead == '/') ADVANCE(59);
      if (lookahead == '<') ADVANCE(54);
      if (lookahead == '=') ADVANCE(10);
      if (lookahead == '>') ADVANCE(56);
      if (lookahead == '?') ADVANCE(61);
      if (lookahead == '[') ADVANCE(35);
      if (lookahead == ']') ADVANCE(36);
      if (lookahead == '|') ADVANCE(11);
      if (lookahead == '}') ADVANCE(26);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(1)
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(29);
      END_STATE();
    case 2:
      if (lookahead == '!') ADVANCE(9);
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '%') ADVANCE(60);
      if (lookahead == '&') ADVANCE(4);
      if (lookahead == '*') ADVANCE(38);
      if (lookahead == '+') ADVANCE(58);
      if (lookahead == '-') ADVANCE(47);
      if (lookahead == '.') ADVANCE(32);
      if (lookahead == '/') ADVANCE(59);
      if (lookahead == ':') ADVANCE(44);
      if (lookahead == '<') ADVANCE(54);
      if (lookahead == '=') ADVANCE(23);
      if (lookahead == '>') ADVANCE(56);
      if (lookahead == '?') ADVANCE(61);
      if (lookahead == '[') ADVANCE(35);
      if (lookahead == '{') ADVANCE(25);
      if (lookahead == '|') ADVANCE(11);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(2)
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(29);
      END_STATE();
    case 3:
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '/') ADVANCE(8);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') ADVANCE(3);
      END_STATE();
    case 4:
      if (lookahead == '&') ADVANCE(51);
      END_STATE();
    case 5:
      if (lookahead == '*') ADVANCE(66);
      if (lookahead == '/') ADVANCE(64);
      END_STATE();
    case 6:
      if (lookahead == '.') ADVANCE(6);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      END_STATE();
    case 7:
      if (lookahead == '.') ADVANCE(41);
      END_STATE();
    case 8:
      if (lookahead == '/') ADVANCE(64);
      END_STATE();
    case 9:
      if (lookahead == '=') ADVANCE(53);
      END_STATE();
    case 10:
      if (lookahead == '=') ADVANCE(52);
      if (lookahead == '>') ADVANCE(46);
      END_STATE();
    case 11:
      if (lookahead == '|') ADVANCE(50);
      END_STATE();
    case 12:
      if (lookahead == '}') ADVANCE(62);
      END_STATE();
    case 13:
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(13);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(34);
      END_STATE();
    case 14:
      if (lookahead == '+' ||
          lookahead == '-') ADVANCE(15);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      END_STATE();
    case 15:
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      END_STATE();
    case 16:
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(33);
      END_STATE();
    case 17:
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(30);
      END_STATE();
    case 18:
      if (eof) ADVANCE(20);
      if (lookahead == '!') ADVANCE(48);
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '(') ADVANCE(39);
      if (lookahead == ')') ADVANCE(42);
      if (lookahead == '*') ADVANCE(38);
      if (lookahead == '-') ADVANCE(47);
      if (lookahead == '/') ADVANCE(5);
      if (lookahead == '[') ADVANCE(35);
      if (lookahead == ']') ADVANCE(36);
      if (lookahead == '{') ADVANCE(25);
      if (lookahead == '}') ADVANCE(26);
      if (lookahead == '~') ADVANCE(12);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(18)
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(28);
      END_STATE();
    case 19:
      if (eof) ADVANCE(20);
      if (lookahead == '!') ADVANCE(9);
      if (lookahead == '#') ADVANCE(64);
      if (lookahead == '%') ADVANCE(60);
      if (lookahead == '&') ADVANCE(4);
      if (lookahead == '(') ADVANCE(39);
      if (lookahead == ')') ADVANCE(42);
      if (lookahead == '*') ADVANCE(38);
      if (lookahead == '+') ADVANCE(58);
      if (lookahead == ',') ADVANCE(40);
      if (lookahead == '-') ADVANCE(47);
      if (lookahead == '.') ADVANCE(31);
      if (lookahead == '/') ADVANCE(59);
      if (lookahead == ':') ADVANCE(45);
      if (lookahead == '<') ADVANCE(54);
      if (lookahead == '=') ADVANCE(24);
      if (lookahead == '>') ADVANCE(56);
      if (lookahead == '?') ADVANCE(61);
      if (lookahead == '[') ADVANCE(35);
      if (lookahead == ']') ADVANCE(36);
      if (lookahead == '|') ADVANCE(11);
      if (lookahead == '}') ADVANCE(26);
      if (lookahead == '~') ADVANCE(12);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(19)
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(29);
      END_STATE();
    case 20:
      ACCEPT_TOKEN(ts_builtin_sym_end);
      END_STATE();
    case 21:
      ACCEPT_TOKEN(anon_sym_);
      END_STATE();
    case 22:
      ACCEPT_TOKEN(anon_sym_2);
      END_STATE();
    case 23:
      ACCEPT_TOKEN(anon_sym_EQ);
      if (lookahead == '=') ADVANCE(52);
      END_STATE();
    case 24:
      ACCEPT_TOKEN(anon_sym_EQ);
      if (lookahead == '=') ADVANCE(52);
      if (lookahead == '>') ADVANCE(46);
      END_STATE();
    case 25:
      ACCEPT_TOKEN(anon_sym_LBRACE);
      END_STATE();
    case 26:
      ACCEPT_TOKEN(anon_sym_RBRACE);
      END_STATE();
    case 27:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == '.') ADVANCE(6);
      if (lookahead == 'E' ||
          lookahead == 'e') ADVANCE(14);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(27);
      END_STATE();
    case 28:
      ACCEPT_TOKEN(sym_identifier);
      if (lookahead == '.') ADVANCE(17);
      if (sym_identifier_character_set_2(lookahead)) ADVANCE(28);
      END_STATE();
    case 29:
      ACCEPT_TOKEN(sym_identifier);
      if (sym_identifier_character_set_2(lookahead)) ADVANCE(29);
      END_STATE();
    case 30:
      ACCEPT_TOKEN(sym_traversal);
      if (lookahead == '.') ADVANCE(17);
      if (sym_identifier_character_set_2(lookahead)) ADVANCE(30);
      END_STATE();
    case 31:
      ACCEPT_TOKEN(anon_sym_DOT);
      if (lookahead == '*') ADVANCE(37);
      if (lookahead == '.') ADVANCE(7);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(13);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(34);
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(33);
      END_STATE();
    case 32:
      ACCEPT_TOKEN(anon_sym_DOT);
      if (lookahead == '*') ADVANCE(37);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(13);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(34);
      if (sym_identifier_character_set_1(lookahead)) ADVANCE(33);
      END_STATE();
    case 33:
      ACCEPT_TOKEN(sym_attribute_path);
      if (lookahead == '.') ADVANCE(16);
      if (sym_identifier_character_set_2(lookahead)) ADVANCE(33);
      END_STATE();
    case 34:
      ACCEPT_TOKEN(sym_legacy_key);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(34);
      END_STATE();
    case 35:
      ACCEPT_TOKEN(anon_sym_LBRACK);
      END_STATE();
    case 36:
      ACCEPT_TOKEN(anon_sym_RBRACK);
      END_STATE();
    case 37:
      ACCEPT_TOKEN(anon_sym_DOT_STAR);
      END_STATE();
    case 38:
      ACCEPT_TOKEN(anon_sym_STAR);
      END_STATE();
    case 39:
      ACCEPT_TOKEN(anon_sym_LPAREN);
      END_STATE();
    case 40:
      ACCEPT_TOKEN(anon_sym_COMMA);
      END_STATE();
    case 41:
      ACCEPT_TOKEN(anon_sym_DOT_DOT_DOT);
      END_STATE();
    case 42:
      ACCEPT_TOKEN(anon_sym_RPAREN);
      END_STATE();
    case 43:
      ACCEPT_TOKEN(anon_sym_COLON_COLON);
      END_STATE();
    case 44:
      ACCEPT_TOKEN(anon_sym_COLON);
      END_STATE();
    case 45:
      ACCEPT_TOKEN(anon_sym_COLON);
      if (lookahead == ':') ADVANCE(43);
      END_STATE();
    case 46:
      ACCEPT_TOKEN(anon_sym_EQ_GT);
      END_STATE();
    case 47:
      ACCEPT_TOKEN(anon_sym_DASH);
      END_STATE();
    case 48:
      ACCEPT_TOKEN(anon_sym_BANG);
      END_STATE();
    case 49:
      ACCEPT_TOKEN(anon_sym_BANG);
      if (lookahead == '=') ADVANCE(53);
      END_STATE();
    case 50:
      ACCEPT_TOKEN(anon_sym_PIPE_PIPE);
      END_STATE();
    case 51:
      ACCEPT_TOKEN(anon_sym_AMP_AMP);
      END_STATE();
    case 52:
      ACCEPT_TOKEN(anon_sym_EQ_EQ);
      END_STATE();
    case 53:
      ACCEPT_TOKEN(anon_sym_BANG_EQ);
      END_STATE();
    case 54:
      ACCEPT_TOKEN(anon_sym_LT);
      if (lookahead == '=') ADVANCE(55);
      END_STATE();
    case 55:
      ACCEPT_TOKEN(anon_sym_LT_EQ);
      END_STATE();
    case 56:
      ACCEPT_TOKEN(anon_sym_GT);
      if (lookahead == '=') ADVANCE(57);
      END_STATE();
    case 57:
      ACCEPT_TOKEN(anon_sym_GT_EQ);
      END_STATE();
    case 58:
      ACCEPT_TOKEN(anon_sym_PLUS);
      END_STATE();
    case 59:
      ACCEPT_TOKEN(anon_sym_SLASH);
      if (lookahead == '*') ADVANCE(66);
      if (lookahead == '/') ADVANCE(64);
      END_STATE();
    case 60:
      ACCEPT_TOKEN(anon_sym_PERCENT);
      END_STATE();
    case 61:
      ACCEPT_TOKEN(anon_sym_QMARK);
      END_STATE();
    case 62:
      ACCEPT_TOKEN(anon_sym_TILDE_RBRACE);
      END_STATE();
    case 63:
      ACCEPT_TOKEN(sym_comment);
      END_STATE();
    case 64:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == '\n') ADVANCE(3);
      if (lookahead != 0) ADVANCE(64);
      END_STATE();
    case 65:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == '*') ADVANCE(65);
      if (lookahead == '/') ADVANCE(63);
      if (lookahead != 0) ADVANCE(66);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == '*') ADVANCE(65);
      if (lookahead != 0) ADVANCE(66);
      END_STATE();
    default:
      return false;
  }
}

static bool ts_lex_keywords(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (lookahead == 'e') ADVANCE(1);
      if (lookahead == 'f') ADVANCE(2);
      if (lookahead == 'i') ADVANCE(3);
      if (lookahead == '\t' ||
          lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ') SKIP(0)
      END_STATE();
    case 1:
      if (lookahead == 'l') ADVANCE(4);
      if (lookahead == 'n') ADVANCE(5);
      END_STATE();
    case 2:
      if (lookahead == 'o') ADVANCE(6);
      END_STATE();
    case 3:
      if (lookahead == 'f') ADVANCE(7);
      if (lookahead == 'n') ADVANCE(8);
      END_STATE();
    case 4:
      if (lookahead == 's') ADVANCE(9);
      END_STATE();
    case 5:
      if (lookahead == 'd') ADVANCE(10);
      END_STATE();
    case 6:
      if (lookahead == 'r') ADVANCE(11);
      END_STATE();
    case 7:
      ACCEPT_TOKEN(anon_sym_if);
      END_STATE();
    case 8:
      ACCEPT_TOKEN(anon_sym_in);
      END_STATE();
    case 9:
      if (lookahead == 'e') ADVANCE(12);
      END_STATE();
    case 10:
      if (lookahead == 'f') ADVANCE(13);
      if (lookahead == 'i') ADVANCE(14);
      END_STATE();
    case 11:
      ACCEPT_TOKEN(anon_sym_for);
      END_STATE();
    case 12:
      ACCEPT_TOKEN(anon_sym_else);
      END_STATE();
    case 13:
      if (lookahead == 'o') ADVANCE(15);
      END_STATE();
    case 14:
      if (lookahead == 'f') ADVANCE(16);
      END_STATE();
    case 15:
      if (lookahead == 'r') ADVANCE(17);
      END_STATE();
    case 16:
      ACCEPT_TOKEN(anon_sym_endif);
      END_STATE();
    case 17:
      ACCEPT_TOKEN(anon_sym_endfor);
      END_STATE();
    default:
      return false;
  }
}

static const TSLexMode ts_lex_modes[STATE_COUNT] = {
  [0] = {.lex_state = 0, .external_lex_state = 1},
  [1] = {.lex_state = 0},
  [2] = {.lex_state = 18, .external_lex_state = 2},
  [3] = {.lex_state = 18, .external_lex_state = 2},
  [4] = {.lex_state = 19},
  [5] = {.lex_state = 18, .external_lex_state = 2},
  [6] = {.lex_state = 18, .external_lex_state = 2},
  [7] = {.lex_state = 18, .external_lex_state = 2},
  [8] = {.lex_state = 18, .external_lex_state = 2},
  [9] = {.lex_state = 18, .external_lex_state = 2},
  [10] = {.lex_state = 18, .external_lex_state = 2},
  [11] = {.lex_state = 18, .external_lex_state = 2},
  [12] = {.lex_state = 18, .external_lex_state = 2},
  [13] = {.lex_state = 19},
  [14] = {.lex_state = 19},
  [15] = {.lex_state = 18, .external_lex_state = 2},
  [16] = {.lex_state = 19},
  [17] = {.lex_state = 19},
  [18] = {.lex_state = 19},
  [19] = {.lex_state = 18, .external_lex_state = 3},
  [20] = {.lex_state = 19},
  [21] = {.lex_state = 19},
  [22] = {.lex_state = 19},
  [23] = {.lex_state = 19},
  [24] = {.lex_state = 19},
  [25] = {.lex_state = 18, .external_lex_state = 2},
  [26] = {.lex_state = 19},
  [27] = {.lex_state = 19},
  [28] = {.lex_state = 19},
  [29] = {.lex_state = 18, .external_lex_state = 2},
  [30] = {.lex_state = 19},
  [31] = {.lex_state = 19},
  [32] = {.lex_state = 19},
  [33] = {.lex_state = 19},
  [34] = {.lex_state = 19},
  [35] = {.lex_state = 19},
  [36] = {.lex_state = 19},
  [37] = {.lex_state = 18, .external_lex_state = 2},
  [38] = {.lex_state = 19},
  [39] = {.lex_state = 19},
  [40] = {.lex_state = 18, .external_lex_state = 2},
  [41] = {.lex_state = 19},
  [42] = {.lex_state = 19},
  [43] = {.lex_state = 19},
  [44] = {.lex_state = 18, .external_lex_state = 2},
  [45] = {.lex_state = 19},
  [46] = {.lex_state = 19},
  [47] = {.lex_state = 19},
  [48] = {.lex_state = 19},
  [49] = {.lex_state = 19},
  [50] = {.lex_state = 18, .external_lex_state = 3},
  [51] = {.lex_state = 18, .external_lex_state = 2},
  [52] = {.lex_state = 19},
  [53] = {.lex_state = 18, .external_lex_state = 2},
  [54] = {.lex_state = 18, .external_lex_state = 2},
  [55] = {.lex_state = 18, .external_lex_state = 2},
  [56] = {.lex_state = 18, .external_lex_state = 2},
  [57] = {.lex_state = 18, .external_lex_state = 2},
  [58] = {.lex_state = 19},
  [59] = {.lex_state = 18, .external_lex_state = 2},
  [60] = {.lex_state = 19},
  [61] = {.lex_state = 18, .external_lex_state = 2},
  [62] = {.lex_state = 18, .external_lex_state = 2},
  [63] = {.lex_state = 18, .external_lex_state = 2},
  [64] = {.lex_state = 18, .external_lex_state = 2},
  [65] = {.lex_state = 18, .external_lex_state = 2},
  [66] = {.lex_state = 18, .external_lex_state = 2},
  [67] = {.lex_state = 18, .external_lex_state = 2},
  [68] = {.lex_state = 18, .external_lex_state = 2},
  [69] = {.lex_state = 18, .external_lex_state = 2},
  [70] = {.lex_state = 18, .external_lex_state = 2},
  [71] = {.lex_state = 18, .external_lex_state = 2},
  [72] = {.lex_state = 18, .external_lex_state = 2},
  [73] = {.lex_state = 18, .external_lex_state = 2},
  [74] = {.lex_state = 18, .external_lex_state = 2},
  [75] = {.lex_state = 18, .external_lex_state = 2},
  [76] = {.lex_state = 18, .external_lex_state = 2},
  [77] = {.lex_state = 18, .external_lex_state = 2},
  [78] = {.lex_state = 18, .external_lex_state = 2},
  [79] = {.lex_state = 18, .external_lex_state = 2},
  [80] = {.lex_state = 18, .external_lex_state = 2},
  [81] = {.lex_state = 18, .external_lex_state = 2},
  [82] = {.lex_state = 18, .external_lex_state = 2},
  [83] = {.lex_state = 18, .external_lex_state = 2},
  [84] = {.lex_state = 18, .external_lex_state = 2},
  [85] = {.lex_state = 18, .external_lex_state = 2},
  [86] = {.lex_state = 18, .external_lex_state = 2},
  [87] = {.lex_state = 18, .external_lex_state = 2},
  [88] = {.lex_state = 18, .external_lex_state = 2},
  [89] = {.lex_state = 18, .external_lex_state = 2},
  [90] = {.lex_state = 18, .external_lex_state = 2},
  [91] = {.lex_state = 18, .external_lex_state = 2},
  [92] = {.lex_state = 18, .external_lex_state = 2},
  [93] = {.lex_state = 19, .external_lex_state = 4},
  [94] = {.lex_state = 1},
  [95] = {.lex_state = 19},
  [96] = {.lex_state = 19},
  [97] = {.lex_state = 19},
  [98] = {.lex_state = 19},
  [99] = {.lex_state = 19, .external_lex_state = 4},
  [100] = {.lex_state = 19},
  [101] = {.lex_state = 19, .external_lex_state = 4},
  [102] = {.lex_state = 19, .external_lex_state = 4},
  [103] = {.lex_state = 19, .external_lex_state = 4},
  [104] = {.lex_state = 19, .external_lex_state = 4},
  [105] = {.lex_state = 19, .external_lex_state = 4},
  [106] = {.lex_state = 19, .external_lex_state = 4},
  [107] = {.lex_state = 19, .external_lex_state = 4},
  [108] = {.lex_state = 19, .external_lex_state = 4},
  [109] = {.lex_state = 19},
  [110] = {.lex_state = 19},
  [111] = {.lex_state = 19},
  [112] = {.lex_state = 19, .external_lex_state = 4},
  [113] = {.lex_state = 19, .external_lex_state = 4},
  [114] = {.lex_state = 19, .external_lex_state = 4},
  [115] = {.lex_state = 19, .external_lex_state = 4},
  [116] = {.lex_state = 19, .external_lex_state = 4},
  [117] = {.lex_state = 19, .external_lex_state = 4},
  [118] = {.lex_state = 19, .external_lex_state = 4},
  [119] = {.lex_state = 19, .external_lex_state = 4},
  [120] = {.lex_state = 19, .external_lex_state = 4},
  [121] = {.lex_state = 19, .external_lex_state = 4},
  [122] = {.lex_state = 19, .external_lex_state = 4},
  [123] = {.lex_state = 19, .external_lex_state = 4},
  [124] = {.lex_state = 19, .external_lex_state = 4},
  [125] = {.lex_state = 19},
  [126] = {.lex_state = 19, .external_lex_state = 4},
  [127] = {.lex_state = 19, .external_lex_state = 4},
  [128] = {.lex_state = 19, .external_lex_state = 4},
  [129] = {.lex_state = 19, .external_lex_state = 4},
  [130] = {.lex_state = 19, .external_lex_state = 4},
  [131] = {.lex_state = 19, .external_lex_state = 4},
  [132] = {.lex_state = 19, .external_lex_state = 4},
  [133] = {.lex_state = 19, .external_lex_state = 4},
  [134] = {.lex_state = 19, .external_lex_state = 4},
  [135] = {.lex_state = 19, .external_lex_state = 4},
  [136] = {.lex_state = 19},
  [137] = {.lex_state = 19, .external_lex_state = 4},
  [138] = {.lex_state = 19},
  [139] = {.lex_state = 19},
  [140] = {.lex_state = 19},
  [141] = {.lex_state = 19},
  [142] = {.lex_state = 19},
  [143] = {.lex_state = 19, .external_lex_state = 4},
  [144] = {.lex_state = 19},
  [145] = {.lex_state = 19},
  [146] = {.lex_state = 19},
  [147] = {.lex_state = 19},
  [148] = {.lex_state = 2},
  [149] = {.lex_state = 19},
  [150] = {.lex_state = 19},
  [151] = {.lex_state = 19},
  [152] = {.lex_state = 19},
  [153] = {.lex_state = 19},
  [154] = {.lex_state = 19},
  [155] = {.lex_state = 19},
  [156] = {.lex_state = 18, .external_lex_state = 2},
  [157] = {.lex_state = 0, .external_lex_state = 5},
  [158] = {.lex_state = 0, .external_lex_state = 6},
  [159] = {.lex_state = 0, .external_lex_state = 5},
  [160] = {.lex_state = 0, .external_lex_state = 5},
  [161] = {.lex_state = 0, .external_lex_state = 6},
  [162] = {.lex_state = 2, .external_lex_state = 7},
  [163] = {.lex_state = 0, .external_lex_state = 6},
  [164] = {.lex_state = 0, .external_lex_state = 5},
  [165] = {.lex_state = 0, .external_lex_state = 6},
  [166] = {.lex_state = 0, .external_lex_state = 6},
  [167] = {.lex_state = 0, .external_lex_state = 6},
  [168] = {.lex_state = 0, .external_lex_state = 5},
  [169] = {.lex_state = 0, .external_lex_state = 6},
  [170] = {.lex_state = 0, .external_lex_state = 7},
  [171] = {.lex_state = 0, .external_lex_state = 8},
  [172] = {.lex_state = 0, .external_lex_state = 8},
  [173] = {.lex_state = 0, .external_lex_state = 7},
  [174] = {.lex_state = 0, .external_lex_state = 8},
  [175] = {.lex_state = 0},
  [176] = {.lex_state = 0},
  [177] = {.lex_state = 0},
  [178] = {.lex_state = 0},
  [179] = {.lex_state = 0},
  [180] = {.lex_state = 0},
  [181] = {.lex_state = 0},
  [182] = {.lex_state = 0},
  [183] = {.lex_state = 0},
  [184] = {.lex_state = 0, .external_lex_state = 6},
  [185] = {.lex_state = 0, .external_lex_state = 6},
  [186] = {.lex_state = 0, .external_lex_state = 6},
  [187] = {.lex_state = 0, .external_lex_state = 7},
  [188] = {.lex_state = 0, .external_lex_state = 5},
  [189] = {.lex_state = 0, .external_lex_state = 5},
  [190] = {.lex_state = 0},
  [191] = {.lex_state = 0, .external_lex_state = 5},
  [192] = {.lex_state = 0, .external_lex_state = 7},
  [193] = {.lex_state = 0, .external_lex_state = 6},
  [194] = {.lex_state = 0, .external_lex_state = 5},
  [195] = {.lex_state = 0, .external_lex_state = 8},
  [196] = {.lex_state = 0, .external_lex_state = 8},
  [197] = {.lex_state = 0, .external_lex_state = 8},
  [198] = {.lex_state = 0},
  [199] = {.lex_state = 0, .external_lex_state = 8},
  [200] = {.lex_state = 0},
  [201] = {.lex_state = 0},
  [202] = {.lex_state = 0},
  [203] = {.lex_state = 0},
  [204] = {.lex_state = 0, .external_lex_state = 4},
  [205] = {.lex_state = 0},
  [206] = {.lex_state = 0, .external_lex_state = 4},
  [207] = {.lex_state = 0, .external_lex_state = 4},
  [208] = {.lex_state = 0, .external_lex_state = 4},
  [209] = {.lex_state = 0},
  [210] = {.lex_state = 0},
  [211] = {.lex_state = 0},
  [212] = {.lex_state = 0},
  [213] = {.lex_state = 0},
  [214] = {.lex_state = 0},
  [215] = {.lex_state = 0},
  [216] = {.lex_state = 0},
  [217] = {.lex_state = 0, .external_lex_state = 4},
  [218] = {.lex_state = 0},
  [219] = {.lex_state = 0},
  [220] = {.lex_state = 0},
  [221] = {.lex_state = 0, .external_lex_state = 4},
  [222] = {.lex_state = 0},
  [223] = {.lex_state = 0},
  [224] = {.lex_state = 0},
  [225] = {.lex_state = 0},
  [226] = {.lex_state = 0},
  [227] = {.lex_state = 0},
  [228] = {.lex_state = 0},
  [229] = {.lex_state = 0},
  [230] = {.lex_state = 0},
  [231] = {.lex_state = 0},
  [232] = {.lex_state = 0},
  [233] = {.lex_state = 0},
  [234] = {.lex_state = 0},
  [235] = {.lex_state = 0},
  [236] = {.lex_state = 0},
  [237] = {.lex_state = 0},
  [238] = {.lex_state = 0},
  [239] = {.lex_state = 0},
  [240] = {.lex_state = 0},
  [241] = {.lex_state = 0},
};

enum {
  ts_external_token_string = 0,
  ts_external_token_quote_start = 1,
  ts_external_token_quote_end = 2,
  ts_external_token_quoted_text = 3,
  ts_external_token_heredoc_start = 4,
  ts_external_token_heredoc_text = 5,
  ts_external_token_heredoc_end = 6,
  ts_external_token_template_text = 7,
  ts_external_token_interpolation_start = 8,
  ts_external_token_directive_start = 9,
  ts_external_token__newline = 10,
  ts_external_token_missing_value = 11,
  ts_external_token_unterminated_string = 12,
  ts_external_token_unterminated = 13,
  ts_external_token__too_many_errors = 14,
};

static const TSSymbol ts_external_scanner_symbol_map[EXTERNAL_TOKEN_COUNT] = {
  [ts_external_token_string] = sym_string,
  [ts_external_token_quote_start] = sym_quote_start,
  [ts_external_token_quote_end] = sym_quote_end,
  [ts_external_token_quoted_text] = sym_quoted_text,
  [ts_external_token_heredoc_start] = sym_heredoc_start,
  [ts_external_token_heredoc_text] = sym_heredoc_text,
  [ts_external_token_heredoc_end] = sym_heredoc_end,
  [ts_external_token_template_text] = sym_template_text,
  [ts_external_token_interpolation_start] = sym_interpolation_start,
  [ts_external_token_directive_start] = sym_directive_start,
  [ts_external_token__newline] = sym__newline,
  [ts_external_token_missing_value] = sym_missing_value,
  [ts_external_token_unterminated_string] = sym_unterminated_string,
  [ts_external_token_unterminated] = sym_unterminated,
  [ts_external_token__too_many_errors] = sym__too_many_errors,
};

static const bool ts_external_scanner_states[9][EXTERNAL_TOKEN_COUNT] = {
  [1] = {
    [ts_external_token_string] = true,
    [ts_external_token_quote_start] = true,
    [ts_external_token_quote_end] = true,
    [ts_external_token_quoted_text] = true,
    [ts_external_token_heredoc_start] = true,
    [ts_external_token_heredoc_text] = true,
    [ts_external_token_heredoc_end] = true,
    [ts_external_token_template_text] = true,
    [ts_external_token_interpolation_start] = true,
    [ts_external_token_directive_start] = true,
    [ts_external_token__newline] = true,
    [ts_external_token_missing_value] = true,
    [ts_external_token_unterminated_string] = true,
    [ts_external_token_unterminated] = true,
    [ts_external_token__too_many_errors] = true,
  },
  [2] = {
    [ts_external_token_string] = true,
    [ts_external_token_quote_start] = true,
    [ts_external_token_heredoc_start] = true,
    [ts_external_token_unterminated_string] = true,
  },
  [3] = {
    [ts_external_token_string] = true,
    [ts_external_token_quote_start] = true,
    [ts_external_token_heredoc_start] = true,
    [ts_external_token_missing_value] = true,
    [ts_external_token_unterminated_string] = true,
  },
  [4] = {
    [ts_external_token__newline] = true,
  },
  [5] = {
    [ts_external_token_heredoc_text] = true,
    [ts_external_token_heredoc_end] = true,
    [ts_external_token_interpolation_start] = true,
    [ts_external_token_directive_start] = true,
    [ts_external_token_unterminated] = true,
  },
  [6] = {
    [ts_external_token_quote_end] = true,
    [ts_external_token_quoted_text] = true,
    [ts_external_token_interpolation_start] = true,
    [ts_external_token_directive_start] = true,
    [ts_external_token_unterminated] = true,
  },
  [7] = {
    [ts_external_token_string] = true,
    [ts_external_token_quote_start] = true,
    [ts_external_token_unterminated_string] = true,
  },
  [8] = {
    [ts_external_token_template_text] = true,
    [ts_external_token_interpolation_start] = true,
    [ts_external_token_directive_start] = true,
  },
};

static const uint16_t ts_parse_table[LARGE_STATE_COUNT][SYMBOL_COUNT] = {
  [0] = {
    [ts_builtin_sym_end] = ACTIONS(1),
    [sym_identifier] = ACTIONS(1),
    [anon_sym_] = ACTIONS(1),
    [anon_sym_2] = ACTIONS(1),
    [anon_sym_EQ] = ACTIONS(1),
    [anon_sym_LBRACE] = ACTIONS(1),
    [anon_sym_RBRACE] = ACTIONS(1),
    [sym_number] = ACTIONS(1),
    [anon_sym_DOT] = ACTIONS(1),
    [sym_attribute_path] = ACTIONS(1),
    [sym_legacy_key] = ACTIONS(1),
    [anon_sym_LBRACK] = ACTIONS(1),
    [anon_sym_RBRACK] = ACTIONS(1),
    [anon_sym_DOT_STAR] = ACTIONS(1),
    [anon_sym_STAR] = ACTIONS(1),
    [anon_sym_LPAREN] = ACTIONS(1),
    [anon_sym_COMMA] = ACTIONS(1),
    [anon_sym_DOT_DOT_DOT] = ACTIONS(1),
    [anon_sym_RPAREN] = ACTIONS(1),
    [anon_sym_COLON_COLON] = ACTIONS(1),
    [anon_sym_COLON] = ACTIONS(1),
    [anon_sym_EQ_GT] = ACTIONS(1),
    [anon_sym_if] = ACTIONS(1),
    [anon_sym_for] = ACTIONS(1),
    [anon_sym_in] = ACTIONS(1),
    [anon_sym_DASH] = ACTIONS(1),
    [anon_sym_BANG] = ACTIONS(1),
    [anon_sym_PIPE_PIPE] = ACTIONS(1),
    [anon_sym_AMP_AMP] = ACTIONS(1),
    [anon_sym_EQ_EQ] = ACTIONS(1),
    [anon_sym_BANG_EQ] = ACTIONS(1),
    [anon_sym_LT] = ACTIONS(1),
    [anon_sym_LT_EQ] = ACTIONS(1),
    [anon_sym_GT] = ACTIONS(1),
    [anon_sym_GT_EQ] = ACTIONS(1),
    [anon_sym_PLUS] = ACTIONS(1),
    [anon_sym_SLASH] = ACTIONS(1),
    [anon_sym_PERCENT] = ACTIONS(1),
    [anon_sym_QMARK] = ACTIONS(1),
    [anon_sym_else] = ACTIONS(1),
    [anon_sym_endif] = ACTIONS(1),
    [anon_sym_endfor] = ACTIONS(1),
    [anon_sym_TILDE_RBRACE] = ACTIONS(1),
    [sym_comment] = ACTIONS(3),
    [sym_string] = ACTIONS(1),
    [sym_quote_start] = ACTIONS(1),
    [sym_quote_end] = ACTIONS(1),
    [sym_quoted_text] = ACTIONS(1),
    [sym_heredoc_start] = ACTIONS(1),
    [sym_heredoc_text] = ACTIONS(1),
    [sym_heredoc_end] = ACTIONS(1),
    [sym_template_text] = ACTIONS(1),
    [sym_interpolation_start] = ACTIONS(1),
    [sym_directive_start] = ACTIONS(1),
    [sym__newline] = ACTIONS(1),
    [sym_missing_value] = ACTIONS(1),
    [sym_unterminated_string] = ACTIONS(1),
    [sym_unterminated] = ACTIONS(1),
    [sym__too_many_errors] = ACTIONS(1),
  },
  [1] = {
    [sym_source] = STATE(230),
    [sym__body_item] = STATE(181),
    [sym_attribute] = STATE(181),
    [sym_block] = STATE(181),
    [aux_sym_source_repeat1] = STATE(181),
    [ts_builtin_sym_end] = ACTIONS(5),
    [sym_identifier] = ACTIONS(7),
    [anon_sym_] = ACTIONS(9),
    [anon_sym_2] = ACTIONS(11),
    [sym_comment] = ACTIONS(3),
  },
};

static const uint16_t ts_small_parse_table[] = {
  [0] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(17), 1,
      anon_sym_RBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(25), 1,
      anon_sym_for,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(7), 1,
      aux_sym_object_repeat1,
    STATE(204), 1,
      sym__object_item,
    STATE(229), 1,
      sym_scoped_name,
    STATE(236), 1,
      sym__for,
    STATE(238), 1,
      sym__for_each,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(19), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(148), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [72] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(25), 1,
      anon_sym_for,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(33), 1,
      anon_sym_RBRACE,
    STATE(11), 1,
      aux_sym_object_repeat1,
    STATE(207), 1,
      sym__object_item,
    STATE(228), 1,
      sym__for,
    STATE(229), 1,
      sym_scoped_name,
    STATE(238), 1,
      sym__for_each,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(19), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(148), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [144] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(39), 1,
      anon_sym_LPAREN,
    ACTIONS(41), 1,
      anon_sym_COLON_COLON,
    STATE(203), 1,
      aux_sym_scoped_name_repeat1,
    ACTIONS(37), 8,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_COLON,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(35), 23,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [192] = 15,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(25), 1,
      anon_sym_for,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(45), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    STATE(237), 1,
      sym__for,
    STATE(238), 1,
      sym__for_each,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(43), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(141), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [258] = 15,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(25), 1,
      anon_sym_for,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(49), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    STATE(235), 1,
      sym__for,
    STATE(238), 1,
      sym__for_each,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(47), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(110), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [324] = 14,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(51), 1,
      anon_sym_RBRACE,
    STATE(9), 1,
      aux_sym_object_repeat1,
    STATE(217), 1,
      sym__object_item,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(19), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(148), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [387] = 13,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(197), 1,
      sym__sequence_end,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(53), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
    ACTIONS(55), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(140), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [448] = 14,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(57), 1,
      sym_identifier,
    ACTIONS(60), 1,
      anon_sym_LBRACE,
    ACTIONS(63), 1,
      anon_sym_RBRACE,
    ACTIONS(68), 1,
      anon_sym_LBRACK,
    ACTIONS(71), 1,
      anon_sym_LPAREN,
    ACTIONS(77), 1,
      sym_quote_start,
    ACTIONS(80), 1,
      sym_heredoc_start,
    STATE(9), 1,
      aux_sym_object_repeat1,
    STATE(221), 1,
      sym__object_item,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(74), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(65), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(148), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [511] = 13,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(193), 1,
      sym__sequence_end,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(83), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
    ACTIONS(85), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(111), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [572] = 14,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(87), 1,
      anon_sym_RBRACE,
    STATE(9), 1,
      aux_sym_object_repeat1,
    STATE(208), 1,
      sym__object_item,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(19), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(148), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [635] = 13,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(188), 1,
      sym__sequence_end,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(89), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
    ACTIONS(91), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(136), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [696] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(95), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(93), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [735] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(99), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(97), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [774] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(103), 1,
      anon_sym_STAR,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(101), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(155), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [831] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(107), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(105), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [870] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(111), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(109), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [909] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(115), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(113), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [948] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    ACTIONS(133), 1,
      sym_missing_value,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(121), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(108), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [1005] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(137), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(135), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1044] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(141), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(139), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1083] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(145), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(143), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1122] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(149), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(147), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1161] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(153), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(151), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1200] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(157), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [1257] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(161), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(159), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1296] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(165), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(163), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1335] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(169), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(167), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1374] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(171), 1,
      ts_builtin_sym_end,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(173), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(150), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [1431] = 8,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(177), 6,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(175), 20,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1480] = 10,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(177), 5,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(175), 18,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1533] = 15,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(177), 3,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
    ACTIONS(175), 11,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_PIPE_PIPE,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1596] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(205), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(203), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1635] = 13,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(177), 3,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
    ACTIONS(175), 14,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1694] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(177), 5,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(175), 16,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1749] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(209), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(207), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1788] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(211), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [1845] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(215), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(213), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1884] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(219), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(217), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [1923] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(221), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [1980] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(225), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(223), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2019] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(229), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(227), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2058] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(233), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(231), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2097] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(235), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2154] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(239), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(237), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2193] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(243), 3,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
    ACTIONS(241), 9,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_TILDE_RBRACE,
  [2260] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(251), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(249), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2299] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(255), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(253), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2338] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(259), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(257), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2377] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(263), 1,
      sym_missing_value,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(261), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(100), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2434] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(267), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(265), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(97), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2491] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(271), 7,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_DOT,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(269), 24,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_RBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2530] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(275), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(273), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(98), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2587] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(277), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2644] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(279), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2701] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(281), 1,
      anon_sym_RBRACK,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2758] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(283), 1,
      anon_sym_RPAREN,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2815] = 8,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(287), 6,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(285), 20,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2864] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    ACTIONS(291), 1,
      anon_sym_STAR,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(289), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(153), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [2921] = 14,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(177), 3,
      anon_sym_EQ,
      sym_identifier,
      anon_sym_if,
    ACTIONS(175), 12,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
      anon_sym_COLON,
      anon_sym_EQ_GT,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_QMARK,
      anon_sym_TILDE_RBRACE,
  [2982] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(293), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(146), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3036] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(295), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(151), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3090] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(297), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(94), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3144] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(299), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(152), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3198] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(301), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(58), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3252] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(303), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(139), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3306] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(305), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(46), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3360] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(307), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(95), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3414] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(309), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(145), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3468] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(311), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(30), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3522] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(155), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(96), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3576] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(313), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(31), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3630] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(315), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(109), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3684] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(317), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(147), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3738] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(319), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(32), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3792] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(321), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(60), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3846] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(323), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(144), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3900] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(325), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(104), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [3954] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(327), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(120), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4008] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(329), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(154), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4062] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(331), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(143), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4116] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(333), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(122), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4170] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(335), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(123), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4224] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(337), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(124), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4278] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(339), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(133), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4332] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(341), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(34), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4386] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(343), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(35), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4440] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(345), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(149), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4494] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(347), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(125), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4548] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(349), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(142), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4602] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(13), 1,
      sym_identifier,
    ACTIONS(15), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      anon_sym_LBRACK,
    ACTIONS(23), 1,
      anon_sym_LPAREN,
    ACTIONS(29), 1,
      sym_quote_start,
    ACTIONS(31), 1,
      sym_heredoc_start,
    STATE(229), 1,
      sym_scoped_name,
    ACTIONS(27), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(351), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(138), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4656] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(117), 1,
      sym_identifier,
    ACTIONS(119), 1,
      anon_sym_LBRACE,
    ACTIONS(123), 1,
      anon_sym_LBRACK,
    ACTIONS(125), 1,
      anon_sym_LPAREN,
    ACTIONS(129), 1,
      sym_quote_start,
    ACTIONS(131), 1,
      sym_heredoc_start,
    STATE(239), 1,
      sym_scoped_name,
    ACTIONS(127), 2,
      anon_sym_DASH,
      anon_sym_BANG,
    ACTIONS(353), 4,
      sym_string,
      sym_unterminated_string,
      sym_number,
      sym_traversal,
    STATE(121), 17,
      sym__expression,
      sym_get_attribute,
      sym_legacy_index,
      sym_index,
      sym_attribute_splat,
      sym_full_splat,
      sym_call,
      sym_parentheses,
      sym_tuple,
      sym_object,
      sym_for_tuple,
      sym_for_object,
      sym_unary,
      sym_binary,
      sym_conditional,
      sym_template,
      sym_heredoc,
  [4710] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(41), 1,
      anon_sym_COLON_COLON,
    ACTIONS(355), 1,
      anon_sym_LPAREN,
    STATE(203), 1,
      aux_sym_scoped_name_repeat1,
    ACTIONS(37), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(35), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [4749] = 19,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(359), 1,
      anon_sym_DOT_DOT_DOT,
    ACTIONS(361), 1,
      anon_sym_EQ_GT,
    ACTIONS(363), 1,
      anon_sym_if,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(357), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [4813] = 18,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(367), 1,
      anon_sym_DOT_DOT_DOT,
    ACTIONS(369), 1,
      anon_sym_if,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(365), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [4874] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(371), 4,
      anon_sym_RBRACK,
      anon_sym_COMMA,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
  [4931] = 19,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(373), 1,
      anon_sym_COMMA,
    ACTIONS(375), 1,
      anon_sym_DOT_DOT_DOT,
    ACTIONS(377), 1,
      anon_sym_RPAREN,
    STATE(198), 1,
      aux_sym_call_repeat1,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [4994] = 19,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(379), 1,
      anon_sym_COMMA,
    ACTIONS(381), 1,
      anon_sym_DOT_DOT_DOT,
    ACTIONS(383), 1,
      anon_sym_RPAREN,
    STATE(200), 1,
      aux_sym_call_repeat1,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [5057] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(153), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(151), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5087] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(385), 3,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_identifier,
  [5143] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(255), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(253), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5173] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(259), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(257), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5203] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(271), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(269), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5233] = 8,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(287), 3,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(285), 14,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5273] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(205), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(203), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5303] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(99), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(97), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5333] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(107), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(105), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5363] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(403), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(405), 1,
      anon_sym_AMP_AMP,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(415), 1,
      anon_sym_QMARK,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(407), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(409), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(411), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(397), 3,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
  [5419] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(417), 3,
      anon_sym_RBRACE,
      anon_sym_COLON,
      anon_sym_TILDE_RBRACE,
  [5475] = 18,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(419), 1,
      anon_sym_RBRACK,
    ACTIONS(421), 1,
      anon_sym_COMMA,
    STATE(209), 1,
      aux_sym_call_repeat1,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [5535] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(184), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(423), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [5593] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(115), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(113), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5623] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(137), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(135), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5653] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(141), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(139), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5683] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(149), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(147), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5713] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(161), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(159), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5743] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(165), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(163), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5773] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(169), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(167), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5803] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(95), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(93), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5833] = 8,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(177), 3,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(175), 14,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [5873] = 10,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(177), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(175), 12,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_QMARK,
  [5917] = 13,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(407), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(409), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(411), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(175), 6,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_QMARK,
  [5967] = 12,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(409), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(411), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(175), 8,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_QMARK,
  [6015] = 11,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(177), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(175), 10,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_QMARK,
  [6061] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(185), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(425), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [6119] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(209), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(207), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6149] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(215), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(213), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6179] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(219), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(217), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6209] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(225), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(223), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6239] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(229), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(227), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6269] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(233), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(231), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6299] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(239), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(237), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6329] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(403), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(405), 1,
      anon_sym_AMP_AMP,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(415), 1,
      anon_sym_QMARK,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(407), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(409), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(411), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(241), 3,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
  [6385] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(251), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(249), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6415] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(145), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(143), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6445] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(189), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(427), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [6503] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(111), 4,
      anon_sym_DOT,
      anon_sym_LT,
      anon_sym_GT,
      anon_sym_SLASH,
    ACTIONS(109), 18,
      sym__newline,
      anon_sym_RBRACE,
      sym_attribute_path,
      sym_legacy_key,
      anon_sym_LBRACK,
      anon_sym_DOT_STAR,
      anon_sym_STAR,
      anon_sym_COMMA,
      anon_sym_DASH,
      anon_sym_PIPE_PIPE,
      anon_sym_AMP_AMP,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
      anon_sym_PLUS,
      anon_sym_PERCENT,
      anon_sym_QMARK,
  [6533] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(191), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(429), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [6591] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(431), 3,
      anon_sym_RBRACE,
      anon_sym_COLON,
      anon_sym_TILDE_RBRACE,
  [6647] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(196), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(433), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [6705] = 18,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(435), 1,
      anon_sym_RBRACK,
    ACTIONS(437), 1,
      anon_sym_COMMA,
    STATE(210), 1,
      aux_sym_call_repeat1,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [6765] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    STATE(199), 1,
      sym__sequence_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(439), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [6823] = 14,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(387), 1,
      anon_sym_DOT,
    ACTIONS(389), 1,
      sym_attribute_path,
    ACTIONS(391), 1,
      sym_legacy_key,
    ACTIONS(393), 1,
      anon_sym_LBRACK,
    ACTIONS(395), 1,
      anon_sym_DOT_STAR,
    ACTIONS(405), 1,
      anon_sym_AMP_AMP,
    ACTIONS(413), 1,
      anon_sym_SLASH,
    ACTIONS(399), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(401), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(407), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(409), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(411), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(175), 5,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
      anon_sym_PIPE_PIPE,
      anon_sym_QMARK,
  [6875] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(441), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [6930] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(365), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [6985] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(443), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [7040] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
    ACTIONS(445), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [7095] = 17,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(447), 1,
      anon_sym_EQ,
    ACTIONS(449), 1,
      anon_sym_COLON,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7152] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(451), 1,
      anon_sym_COLON,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7206] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(453), 1,
      ts_builtin_sym_end,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7260] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(455), 1,
      anon_sym_RPAREN,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7314] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(457), 1,
      anon_sym_RPAREN,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7368] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(459), 1,
      anon_sym_RBRACK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7422] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(461), 1,
      anon_sym_COLON,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7476] = 16,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(179), 1,
      anon_sym_DOT,
    ACTIONS(181), 1,
      sym_attribute_path,
    ACTIONS(183), 1,
      sym_legacy_key,
    ACTIONS(185), 1,
      anon_sym_LBRACK,
    ACTIONS(187), 1,
      anon_sym_DOT_STAR,
    ACTIONS(191), 1,
      anon_sym_SLASH,
    ACTIONS(195), 1,
      anon_sym_AMP_AMP,
    ACTIONS(245), 1,
      anon_sym_PIPE_PIPE,
    ACTIONS(247), 1,
      anon_sym_QMARK,
    ACTIONS(463), 1,
      anon_sym_RBRACK,
    ACTIONS(189), 2,
      anon_sym_STAR,
      anon_sym_PERCENT,
    ACTIONS(193), 2,
      anon_sym_DASH,
      anon_sym_PLUS,
    ACTIONS(197), 2,
      anon_sym_EQ_EQ,
      anon_sym_BANG_EQ,
    ACTIONS(199), 2,
      anon_sym_LT,
      anon_sym_GT,
    ACTIONS(201), 2,
      anon_sym_LT_EQ,
      anon_sym_GT_EQ,
  [7530] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(465), 1,
      sym_identifier,
    ACTIONS(63), 12,
      sym_string,
      sym_quote_start,
      sym_heredoc_start,
      sym_unterminated_string,
      anon_sym_LBRACE,
      anon_sym_RBRACE,
      sym_number,
      sym_traversal,
      anon_sym_LBRACK,
      anon_sym_LPAREN,
      anon_sym_DASH,
      anon_sym_BANG,
  [7551] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(467), 1,
      sym_heredoc_text,
    ACTIONS(472), 1,
      sym_interpolation_start,
    ACTIONS(475), 1,
      sym_directive_start,
    ACTIONS(470), 2,
      sym_heredoc_end,
      sym_unterminated,
    STATE(157), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_heredoc_repeat1,
  [7574] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(480), 1,
      sym_quoted_text,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(478), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(166), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7597] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(486), 1,
      sym_heredoc_text,
    ACTIONS(490), 1,
      sym_interpolation_start,
    ACTIONS(492), 1,
      sym_directive_start,
    ACTIONS(488), 2,
      sym_heredoc_end,
      sym_unterminated,
    STATE(168), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_heredoc_repeat1,
  [7620] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(490), 1,
      sym_interpolation_start,
    ACTIONS(492), 1,
      sym_directive_start,
    ACTIONS(494), 1,
      sym_heredoc_text,
    ACTIONS(496), 2,
      sym_heredoc_end,
      sym_unterminated,
    STATE(157), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_heredoc_repeat1,
  [7643] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(500), 1,
      sym_quoted_text,
    ACTIONS(503), 1,
      sym_interpolation_start,
    ACTIONS(506), 1,
      sym_directive_start,
    ACTIONS(498), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(161), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7666] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(511), 1,
      anon_sym_EQ,
    ACTIONS(513), 1,
      anon_sym_LBRACE,
    ACTIONS(515), 1,
      sym_quote_start,
    ACTIONS(509), 3,
      sym_string,
      sym_unterminated_string,
      sym_identifier,
    STATE(170), 3,
      sym__label,
      sym_template,
      aux_sym_block_repeat1,
  [7689] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(519), 1,
      sym_quoted_text,
    ACTIONS(517), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(161), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7712] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(490), 1,
      sym_interpolation_start,
    ACTIONS(492), 1,
      sym_directive_start,
    ACTIONS(521), 1,
      sym_heredoc_text,
    ACTIONS(523), 2,
      sym_heredoc_end,
      sym_unterminated,
    STATE(160), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_heredoc_repeat1,
  [7735] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(527), 1,
      sym_quoted_text,
    ACTIONS(525), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(167), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7758] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(519), 1,
      sym_quoted_text,
    ACTIONS(529), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(161), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7781] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(519), 1,
      sym_quoted_text,
    ACTIONS(531), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(161), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7804] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(490), 1,
      sym_interpolation_start,
    ACTIONS(492), 1,
      sym_directive_start,
    ACTIONS(494), 1,
      sym_heredoc_text,
    ACTIONS(533), 2,
      sym_heredoc_end,
      sym_unterminated,
    STATE(157), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_heredoc_repeat1,
  [7827] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(482), 1,
      sym_interpolation_start,
    ACTIONS(484), 1,
      sym_directive_start,
    ACTIONS(537), 1,
      sym_quoted_text,
    ACTIONS(535), 2,
      sym_quote_end,
      sym_unterminated,
    STATE(163), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_template_repeat1,
  [7850] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(515), 1,
      sym_quote_start,
    ACTIONS(541), 1,
      anon_sym_LBRACE,
    ACTIONS(539), 3,
      sym_string,
      sym_unterminated_string,
      sym_identifier,
    STATE(173), 3,
      sym__label,
      sym_template,
      aux_sym_block_repeat1,
  [7870] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(453), 1,
      ts_builtin_sym_end,
    ACTIONS(543), 1,
      sym_template_text,
    ACTIONS(545), 1,
      sym_interpolation_start,
    ACTIONS(547), 1,
      sym_directive_start,
    STATE(174), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_source_repeat2,
  [7892] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(171), 1,
      ts_builtin_sym_end,
    ACTIONS(545), 1,
      sym_interpolation_start,
    ACTIONS(547), 1,
      sym_directive_start,
    ACTIONS(549), 1,
      sym_template_text,
    STATE(171), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_source_repeat2,
  [7914] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(554), 1,
      anon_sym_LBRACE,
    ACTIONS(556), 1,
      sym_quote_start,
    ACTIONS(551), 3,
      sym_string,
      sym_unterminated_string,
      sym_identifier,
    STATE(173), 3,
      sym__label,
      sym_template,
      aux_sym_block_repeat1,
  [7934] = 6,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(559), 1,
      ts_builtin_sym_end,
    ACTIONS(561), 1,
      sym_template_text,
    ACTIONS(564), 1,
      sym_interpolation_start,
    ACTIONS(567), 1,
      sym_directive_start,
    STATE(174), 4,
      sym__template_sequence,
      sym_interpolation,
      sym_directive,
      aux_sym_source_repeat2,
  [7956] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(572), 1,
      sym_identifier,
    ACTIONS(570), 2,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
    STATE(175), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [7973] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(7), 1,
      sym_identifier,
    ACTIONS(575), 1,
      anon_sym_RBRACE,
    STATE(178), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [7989] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(7), 1,
      sym_identifier,
    ACTIONS(577), 1,
      anon_sym_RBRACE,
    STATE(175), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [8005] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(7), 1,
      sym_identifier,
    ACTIONS(579), 1,
      anon_sym_RBRACE,
    STATE(175), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [8021] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(7), 1,
      sym_identifier,
    ACTIONS(579), 1,
      anon_sym_RBRACE,
    STATE(177), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [8037] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(581), 1,
      anon_sym_if,
    ACTIONS(583), 1,
      anon_sym_for,
    STATE(218), 1,
      sym__for_each,
    ACTIONS(585), 3,
      anon_sym_else,
      anon_sym_endif,
      anon_sym_endfor,
  [8055] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(7), 1,
      sym_identifier,
    ACTIONS(171), 1,
      ts_builtin_sym_end,
    STATE(175), 4,
      sym__body_item,
      sym_attribute,
      sym_block,
      aux_sym_source_repeat1,
  [8071] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(583), 1,
      anon_sym_for,
    ACTIONS(587), 1,
      anon_sym_if,
    STATE(213), 1,
      sym__for_each,
    ACTIONS(589), 3,
      anon_sym_else,
      anon_sym_endif,
      anon_sym_endfor,
  [8089] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(583), 1,
      anon_sym_for,
    ACTIONS(591), 1,
      anon_sym_if,
    STATE(201), 1,
      sym__for_each,
    ACTIONS(593), 3,
      anon_sym_else,
      anon_sym_endif,
      anon_sym_endfor,
  [8107] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(595), 5,
      sym_quote_end,
      sym_quoted_text,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8118] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(597), 5,
      sym_quote_end,
      sym_quoted_text,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8129] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(599), 5,
      sym_quote_end,
      sym_quoted_text,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8140] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(143), 5,
      sym_string,
      sym_quote_start,
      sym_unterminated_string,
      anon_sym_LBRACE,
      sym_identifier,
  [8151] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(601), 5,
      sym_heredoc_text,
      sym_heredoc_end,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8162] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(595), 5,
      sym_heredoc_text,
      sym_heredoc_end,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8173] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(603), 1,
      anon_sym_COMMA,
    STATE(190), 1,
      aux_sym_call_repeat1,
    ACTIONS(371), 3,
      anon_sym_RBRACK,
      anon_sym_DOT_DOT_DOT,
      anon_sym_RPAREN,
  [8188] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(597), 5,
      sym_heredoc_text,
      sym_heredoc_end,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8199] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(109), 5,
      sym_string,
      sym_quote_start,
      sym_unterminated_string,
      anon_sym_LBRACE,
      sym_identifier,
  [8210] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(601), 5,
      sym_quote_end,
      sym_quoted_text,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8221] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(599), 5,
      sym_heredoc_text,
      sym_heredoc_end,
      sym_interpolation_start,
      sym_directive_start,
      sym_unterminated,
  [8232] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(599), 4,
      sym_template_text,
      sym_interpolation_start,
      sym_directive_start,
      ts_builtin_sym_end,
  [8242] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(595), 4,
      sym_template_text,
      sym_interpolation_start,
      sym_directive_start,
      ts_builtin_sym_end,
  [8252] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(601), 4,
      sym_template_text,
      sym_interpolation_start,
      sym_directive_start,
      ts_builtin_sym_end,
  [8262] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(211), 1,
      anon_sym_RPAREN,
    ACTIONS(606), 1,
      anon_sym_COMMA,
    ACTIONS(608), 1,
      anon_sym_DOT_DOT_DOT,
    STATE(190), 1,
      aux_sym_call_repeat1,
  [8278] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(597), 4,
      sym_template_text,
      sym_interpolation_start,
      sym_directive_start,
      ts_builtin_sym_end,
  [8288] = 5,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(279), 1,
      anon_sym_RPAREN,
    ACTIONS(610), 1,
      anon_sym_COMMA,
    ACTIONS(612), 1,
      anon_sym_DOT_DOT_DOT,
    STATE(190), 1,
      aux_sym_call_repeat1,
  [8304] = 3,
    ACTIONS(3), 1,
      sym_comment,
    STATE(195), 1,
      sym__sequence_end,
    ACTIONS(614), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [8315] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(616), 3,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_identifier,
  [8324] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(41), 1,
      anon_sym_COLON_COLON,
    ACTIONS(618), 1,
      anon_sym_LPAREN,
    STATE(205), 1,
      aux_sym_scoped_name_repeat1,
  [8337] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(51), 1,
      anon_sym_RBRACE,
    ACTIONS(620), 2,
      sym__newline,
      anon_sym_COMMA,
  [8348] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(622), 1,
      anon_sym_LPAREN,
    ACTIONS(624), 1,
      anon_sym_COLON_COLON,
    STATE(205), 1,
      aux_sym_scoped_name_repeat1,
  [8361] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(397), 3,
      sym__newline,
      anon_sym_RBRACE,
      anon_sym_COMMA,
  [8370] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(87), 1,
      anon_sym_RBRACE,
    ACTIONS(620), 2,
      sym__newline,
      anon_sym_COMMA,
  [8381] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(627), 1,
      anon_sym_RBRACE,
    ACTIONS(620), 2,
      sym__newline,
      anon_sym_COMMA,
  [8392] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(157), 1,
      anon_sym_RBRACK,
    ACTIONS(629), 1,
      anon_sym_COMMA,
    STATE(190), 1,
      aux_sym_call_repeat1,
  [8405] = 4,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(277), 1,
      anon_sym_RBRACK,
    ACTIONS(631), 1,
      anon_sym_COMMA,
    STATE(190), 1,
      aux_sym_call_repeat1,
  [8418] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(633), 3,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_identifier,
  [8427] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(635), 3,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_identifier,
  [8436] = 3,
    ACTIONS(3), 1,
      sym_comment,
    STATE(194), 1,
      sym__sequence_end,
    ACTIONS(637), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [8447] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(639), 1,
      anon_sym_if,
    ACTIONS(445), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [8458] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(385), 3,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
      sym_identifier,
  [8467] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(643), 1,
      anon_sym_if,
    ACTIONS(641), 2,
      anon_sym_RBRACE,
      anon_sym_RBRACK,
  [8478] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(645), 1,
      anon_sym_RBRACE,
    ACTIONS(620), 2,
      sym__newline,
      anon_sym_COMMA,
  [8489] = 3,
    ACTIONS(3), 1,
      sym_comment,
    STATE(186), 1,
      sym__sequence_end,
    ACTIONS(647), 2,
      anon_sym_RBRACE,
      anon_sym_TILDE_RBRACE,
  [8500] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(649), 1,
      anon_sym_COMMA,
    ACTIONS(651), 1,
      anon_sym_in,
  [8510] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(653), 1,
      sym_identifier,
    ACTIONS(655), 1,
      anon_sym_STAR,
  [8520] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(620), 2,
      sym__newline,
      anon_sym_COMMA,
  [8528] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(622), 2,
      anon_sym_LPAREN,
      anon_sym_COLON_COLON,
  [8536] = 3,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(657), 1,
      sym_identifier,
    ACTIONS(659), 1,
      anon_sym_STAR,
  [8546] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(211), 1,
      anon_sym_RPAREN,
  [8553] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(661), 1,
      sym_identifier,
  [8560] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(663), 1,
      sym_identifier,
  [8567] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(665), 1,
      anon_sym_RBRACK,
  [8574] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(667), 1,
      anon_sym_RBRACE,
  [8581] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(39), 1,
      anon_sym_LPAREN,
  [8588] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(669), 1,
      ts_builtin_sym_end,
  [8595] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(279), 1,
      anon_sym_RPAREN,
  [8602] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(283), 1,
      anon_sym_RPAREN,
  [8609] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(671), 1,
      anon_sym_in,
  [8616] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(673), 1,
      anon_sym_RBRACK,
  [8623] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(675), 1,
      anon_sym_RBRACK,
  [8630] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(677), 1,
      anon_sym_RBRACE,
  [8637] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(679), 1,
      anon_sym_RBRACK,
  [8644] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(681), 1,
      anon_sym_COLON,
  [8651] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(355), 1,
      anon_sym_LPAREN,
  [8658] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(235), 1,
      anon_sym_RPAREN,
  [8665] = 2,
    ACTIONS(3), 1,
      sym_comment,
    ACTIONS(683), 1,
      sym_identifier,
};

static const uint32_t ts_small_parse_table_map[] = {
  [SMALL_STATE(2)] = 0,
  [SMALL_STATE(3)] = 72,
  [SMALL_STATE(4)] = 144,
  [SMALL_STATE(5)] = 192,
  [SMALL_STATE(6)] = 258,
  [SMALL_STATE(7)] = 324,
  [SMALL_STATE(8)] = 387,
  [SMALL_STATE(9)] = 448,
  [SMALL_STATE(10)] = 511,
  [SMALL_STATE(11)] = 572,
  [SMALL_STATE(12)] = 635,
  [SMALL_STATE(13)] = 696,
  [SMALL_STATE(14)] = 735,
  [SMALL_STATE(15)] = 774,
  [SMALL_STATE(16)] = 831,
  [SMALL_STATE(17)] = 870,
  [SMALL_STATE(18)] = 909,
  [SMALL_STATE(19)] = 948,
  [SMALL_STATE(20)] = 1005,
  [SMALL_STATE(21)] = 1044,
  [SMALL_STATE(22)] = 1083,
  [SMALL_STATE(23)] = 1122,
  [SMALL_STATE(24)] = 1161,
  [SMALL_STATE(25)] = 1200,
  [SMALL_STATE(26)] = 1257,
  [SMALL_STATE(27)] = 1296,
  [SMALL_STATE(28)] = 1335,
  [SMALL_STATE(29)] = 1374,
  [SMALL_STATE(30)] = 1431,
  [SMALL_STATE(31)] = 1480,
  [SMALL_STATE(32)] = 1533,
  [SMALL_STATE(33)] = 1596,
  [SMALL_STATE(34)] = 1635,
  [SMALL_STATE(35)] = 1694,
  [SMALL_STATE(36)] = 1749,
  [SMALL_STATE(37)] = 1788,
  [SMALL_STATE(38)] = 1845,
  [SMALL_STATE(39)] = 1884,
  [SMALL_STATE(40)] = 1923,
  [SMALL_STATE(41)] = 1980,
  [SMALL_STATE(42)] = 2019,
  [SMALL_STATE(43)] = 2058,
  [SMALL_STATE(44)] = 2097,
  [SMALL_STATE(45)] = 2154,
  [SMALL_STATE(46)] = 2193,
  [SMALL_STATE(47)] = 2260,
  [SMALL_STATE(48)] = 2299,
  [SMALL_STATE(49)] = 2338,
  [SMALL_STATE(50)] = 2377,
  [SMALL_STATE(51)] = 2434,
  [SMALL_STATE(52)] = 2491,
  [SMALL_STATE(53)] = 2530,
  [SMALL_STATE(54)] = 2587,
  [SMALL_STATE(55)] = 2644,
  [SMALL_STATE(56)] = 2701,
  [SMALL_STATE(57)] = 2758,
  [SMALL_STATE(58)] = 2815,
  [SMALL_STATE(59)] = 2864,
  [SMALL_STATE(60)] = 2921,
  [SMALL_STATE(61)] = 2982,
  [SMALL_STATE(62)] = 3036,
  [SMALL_STATE(63)] = 3090,
  [SMALL_STATE(64)] = 3144,
  [SMALL_STATE(65)] = 3198,
  [SMALL_STATE(66)] = 3252,
  [SMALL_STATE(67)] = 3306,
  [SMALL_STATE(68)] = 3360,
  [SMALL_STATE(69)] = 3414,
  [SMALL_STATE(70)] = 3468,
  [SMALL_STATE(71)] = 3522,
  [SMALL_STATE(72)] = 3576,
  [SMALL_STATE(73)] = 3630,
  [SMALL_STATE(74)] = 3684,
  [SMALL_STATE(75)] = 3738,
  [SMALL_STATE(76)] = 3792,
  [SMALL_STATE(77)] = 3846,
  [SMALL_STATE(78)] = 3900,
  [SMALL_STATE(79)] = 3954,
  [SMALL_STATE(80)] = 4008,
  [SMALL_STATE(81)] = 4062,
  [SMALL_STATE(82)] = 4116,
  [SMALL_STATE(83)] = 4170,
  [SMALL_STATE(84)] = 4224,
  [SMALL_STATE(85)] = 4278,
  [SMALL_STATE(86)] = 4332,
  [SMALL_STATE(87)] = 4386,
  [SMALL_STATE(88)] = 4440,
  [SMALL_STATE(89)] = 4494,
  [SMALL_STATE(90)] = 4548,
  [SMALL_STATE(91)] = 4602,
  [SMALL_STATE(92)] = 4656,
  [SMALL_STATE(93)] = 4710,
  [SMALL_STATE(94)] = 4749,
  [SMALL_STATE(95)] = 4813,
  [SMALL_STATE(96)] = 4874,
  [SMALL_STATE(97)] = 4931,
  [SMALL_STATE(98)] = 4994,
  [SMALL_STATE(99)] = 5057,
  [SMALL_STATE(100)] = 5087,
  [SMALL_STATE(101)] = 5143,
  [SMALL_STATE(102)] = 5173,
  [SMALL_STATE(103)] = 5203,
  [SMALL_STATE(104)] = 5233,
  [SMALL_STATE(105)] = 5273,
  [SMALL_STATE(106)] = 5303,
  [SMALL_STATE(107)] = 5333,
  [SMALL_STATE(108)] = 5363,
  [SMALL_STATE(109)] = 5419,
  [SMALL_STATE(110)] = 5475,
  [SMALL_STATE(111)] = 5535,
  [SMALL_STATE(112)] = 5593,
  [SMALL_STATE(113)] = 5623,
  [SMALL_STATE(114)] = 5653,
  [SMALL_STATE(115)] = 5683,
  [SMALL_STATE(116)] = 5713,
  [SMALL_STATE(117)] = 5743,
  [SMALL_STATE(118)] = 5773,
  [SMALL_STATE(119)] = 5803,
  [SMALL_STATE(120)] = 5833,
  [SMALL_STATE(121)] = 5873,
  [SMALL_STATE(122)] = 5917,
  [SMALL_STATE(123)] = 5967,
  [SMALL_STATE(124)] = 6015,
  [SMALL_STATE(125)] = 6061,
  [SMALL_STATE(126)] = 6119,
  [SMALL_STATE(127)] = 6149,
  [SMALL_STATE(128)] = 6179,
  [SMALL_STATE(129)] = 6209,
  [SMALL_STATE(130)] = 6239,
  [SMALL_STATE(131)] = 6269,
  [SMALL_STATE(132)] = 6299,
  [SMALL_STATE(133)] = 6329,
  [SMALL_STATE(134)] = 6385,
  [SMALL_STATE(135)] = 6415,
  [SMALL_STATE(136)] = 6445,
  [SMALL_STATE(137)] = 6503,
  [SMALL_STATE(138)] = 6533,
  [SMALL_STATE(139)] = 6591,
  [SMALL_STATE(140)] = 6647,
  [SMALL_STATE(141)] = 6705,
  [SMALL_STATE(142)] = 6765,
  [SMALL_STATE(143)] = 6823,
  [SMALL_STATE(144)] = 6875,
  [SMALL_STATE(145)] = 6930,
  [SMALL_STATE(146)] = 6985,
  [SMALL_STATE(147)] = 7040,
  [SMALL_STATE(148)] = 7095,
  [SMALL_STATE(149)] = 7152,
  [SMALL_STATE(150)] = 7206,
  [SMALL_STATE(151)] = 7260,
  [SMALL_STATE(152)] = 7314,
  [SMALL_STATE(153)] = 7368,
  [SMALL_STATE(154)] = 7422,
  [SMALL_STATE(155)] = 7476,
  [SMALL_STATE(156)] = 7530,
  [SMALL_STATE(157)] = 7551,
  [SMALL_STATE(158)] = 7574,
  [SMALL_STATE(159)] = 7597,
  [SMALL_STATE(160)] = 7620,
  [SMALL_STATE(161)] = 7643,
  [SMALL_STATE(162)] = 7666,
  [SMALL_STATE(163)] = 7689,
  [SMALL_STATE(164)] = 7712,
  [SMALL_STATE(165)] = 7735,
  [SMALL_STATE(166)] = 7758,
  [SMALL_STATE(167)] = 7781,
  [SMALL_STATE(168)] = 7804,
  [SMALL_STATE(169)] = 7827,
  [SMALL_STATE(170)] = 7850,
  [SMALL_STATE(171)] = 7870,
  [SMALL_STATE(172)] = 7892,
  [SMALL_STATE(173)] = 7914,
  [SMALL_STATE(174)] = 7934,
  [SMALL_STATE(175)] = 7956,
  [SMALL_STATE(176)] = 7973,
  [SMALL_STATE(177)] = 7989,
  [SMALL_STATE(178)] = 8005,
  [SMALL_STATE(179)] = 8021,
  [SMALL_STATE(180)] = 8037,
  [SMALL_STATE(181)] = 8055,
  [SMALL_STATE(182)] = 8071,
  [SMALL_STATE(183)] = 8089,
  [SMALL_STATE(184)] = 8107,
  [SMALL_STATE(185)] = 8118,
  [SMALL_STATE(186)] = 8129,
  [SMALL_STATE(187)] = 8140,
  [SMALL_STATE(188)] = 8151,
  [SMALL_STATE(189)] = 8162,
  [SMALL_STATE(190)] = 8173,
  [SMALL_STATE(191)] = 8188,
  [SMALL_STATE(192)] = 8199,
  [SMALL_STATE(193)] = 8210,
  [SMALL_STATE(194)] = 8221,
  [SMALL_STATE(195)] = 8232,
  [SMALL_STATE(196)] = 8242,
  [SMALL_STATE(197)] = 8252,
  [SMALL_STATE(198)] = 8262,
  [SMALL_STATE(199)] = 8278,
  [SMALL_STATE(200)] = 8288,
  [SMALL_STATE(201)] = 8304,
  [SMALL_STATE(202)] = 8315,
  [SMALL_STATE(203)] = 8324,
  [SMALL_STATE(204)] = 8337,
  [SMALL_STATE(205)] = 8348,
  [SMALL_STATE(206)] = 8361,
  [SMALL_STATE(207)] = 8370,
  [SMALL_STATE(208)] = 8381,
  [SMALL_STATE(209)] = 8392,
  [SMALL_STATE(210)] = 8405,
  [SMALL_STATE(211)] = 8418,
  [SMALL_STATE(212)] = 8427,
  [SMALL_STATE(213)] = 8436,
  [SMALL_STATE(214)] = 8447,
  [SMALL_STATE(215)] = 8458,
  [SMALL_STATE(216)] = 8467,
  [SMALL_STATE(217)] = 8478,
  [SMALL_STATE(218)] = 8489,
  [SMALL_STATE(219)] = 8500,
  [SMALL_STATE(220)] = 8510,
  [SMALL_STATE(221)] = 8520,
  [SMALL_STATE(222)] = 8528,
  [SMALL_STATE(223)] = 8536,
  [SMALL_STATE(224)] = 8546,
  [SMALL_STATE(225)] = 8553,
  [SMALL_STATE(226)] = 8560,
  [SMALL_STATE(227)] = 8567,
  [SMALL_STATE(228)] = 8574,
  [SMALL_STATE(229)] = 8581,
  [SMALL_STATE(230)] = 8588,
  [SMALL_STATE(231)] = 8595,
  [SMALL_STATE(232)] = 8602,
  [SMALL_STATE(233)] = 8609,
  [SMALL_STATE(234)] = 8616,
  [SMALL_STATE(235)] = 8623,
  [SMALL_STATE(236)] = 8630,
  [SMALL_STATE(237)] = 8637,
  [SMALL_STATE(238)] = 8644,
  [SMALL_STATE(239)] = 8651,
  [SMALL_STATE(240)] = 8658,
  [SMALL_STATE(241)] = 8665,
};

static const TSParseActionEntry ts_parse_actions[] = {
  [0] = {.entry = {.count = 0, .reusable = false}},
  [1] = {.entry = {.count = 1, .reusable = false}}, RECOVER(),
  [3] = {.entry = {.count = 1, .reusable = true}}, SHIFT_EXTRA(),
  [5] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_source, 0),
  [7] = {.entry = {.count = 1, .reusable = true}}, SHIFT(162),
  [9] = {.entry = {.count = 1, .reusable = true}}, SHIFT(29),
  [11] = {.entry = {.count = 1, .reusable = true}}, SHIFT(172),
  [13] = {.entry = {.count = 1, .reusable = false}}, SHIFT(4),
  [15] = {.entry = {.count = 1, .reusable = true}}, SHIFT(2),
  [17] = {.entry = {.count = 1, .reusable = true}}, SHIFT(49),
  [19] = {.entry = {.count = 1, .reusable = true}}, SHIFT(148),
  [21] = {.entry = {.count = 1, .reusable = true}}, SHIFT(6),
  [23] = {.entry = {.count = 1, .reusable = true}}, SHIFT(64),
  [25] = {.entry = {.count = 1, .reusable = false}}, SHIFT(226),
  [27] = {.entry = {.count = 1, .reusable = true}}, SHIFT(65),
  [29] = {.entry = {.count = 1, .reusable = true}}, SHIFT(169),
  [31] = {.entry = {.count = 1, .reusable = true}}, SHIFT(164),
  [33] = {.entry = {.count = 1, .reusable = true}}, SHIFT(102),
  [35] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__expression, 1),
  [37] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__expression, 1),
  [39] = {.entry = {.count = 1, .reusable = true}}, SHIFT(51),
  [41] = {.entry = {.count = 1, .reusable = true}}, SHIFT(241),
  [43] = {.entry = {.count = 1, .reusable = true}}, SHIFT(141),
  [45] = {.entry = {.count = 1, .reusable = true}}, SHIFT(103),
  [47] = {.entry = {.count = 1, .reusable = true}}, SHIFT(110),
  [49] = {.entry = {.count = 1, .reusable = true}}, SHIFT(52),
  [51] = {.entry = {.count = 1, .reusable = true}}, SHIFT(20),
  [53] = {.entry = {.count = 1, .reusable = true}}, SHIFT(197),
  [55] = {.entry = {.count = 1, .reusable = true}}, SHIFT(140),
  [57] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(4),
  [60] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(2),
  [63] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2),
  [65] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(148),
  [68] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(6),
  [71] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(64),
  [74] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(65),
  [77] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(169),
  [80] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_object_repeat1, 2), SHIFT_REPEAT(164),
  [83] = {.entry = {.count = 1, .reusable = true}}, SHIFT(193),
  [85] = {.entry = {.count = 1, .reusable = true}}, SHIFT(111),
  [87] = {.entry = {.count = 1, .reusable = true}}, SHIFT(113),
  [89] = {.entry = {.count = 1, .reusable = true}}, SHIFT(188),
  [91] = {.entry = {.count = 1, .reusable = true}}, SHIFT(136),
  [93] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attribute_splat, 3),
  [95] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_attribute_splat, 3),
  [97] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_legacy_index, 2),
  [99] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_legacy_index, 2),
  [101] = {.entry = {.count = 1, .reusable = true}}, SHIFT(155),
  [103] = {.entry = {.count = 1, .reusable = true}}, SHIFT(234),
  [105] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attribute_splat, 2),
  [107] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_attribute_splat, 2),
  [109] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_template, 3),
  [111] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_template, 3),
  [113] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_heredoc, 3),
  [115] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_heredoc, 3),
  [117] = {.entry = {.count = 1, .reusable = false}}, SHIFT(93),
  [119] = {.entry = {.count = 1, .reusable = true}}, SHIFT(3),
  [121] = {.entry = {.count = 1, .reusable = true}}, SHIFT(108),
  [123] = {.entry = {.count = 1, .reusable = true}}, SHIFT(5),
  [125] = {.entry = {.count = 1, .reusable = true}}, SHIFT(62),
  [127] = {.entry = {.count = 1, .reusable = true}}, SHIFT(78),
  [129] = {.entry = {.count = 1, .reusable = true}}, SHIFT(165),
  [131] = {.entry = {.count = 1, .reusable = true}}, SHIFT(159),
  [133] = {.entry = {.count = 1, .reusable = true}}, SHIFT(206),
  [135] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_object, 3),
  [137] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_object, 3),
  [139] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_for_object, 3),
  [141] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_for_object, 3),
  [143] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_template, 2),
  [145] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_template, 2),
  [147] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 3),
  [149] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_call, 3),
  [151] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_tuple, 3),
  [153] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_tuple, 3),
  [155] = {.entry = {.count = 1, .reusable = true}}, SHIFT(96),
  [157] = {.entry = {.count = 1, .reusable = true}}, SHIFT(39),
  [159] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_for_tuple, 3),
  [161] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_for_tuple, 3),
  [163] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_parentheses, 3),
  [165] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_parentheses, 3),
  [167] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_get_attribute, 3),
  [169] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_get_attribute, 3),
  [171] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_source, 1),
  [173] = {.entry = {.count = 1, .reusable = true}}, SHIFT(150),
  [175] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_binary, 3),
  [177] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_binary, 3),
  [179] = {.entry = {.count = 1, .reusable = false}}, SHIFT(220),
  [181] = {.entry = {.count = 1, .reusable = true}}, SHIFT(33),
  [183] = {.entry = {.count = 1, .reusable = true}}, SHIFT(14),
  [185] = {.entry = {.count = 1, .reusable = true}}, SHIFT(15),
  [187] = {.entry = {.count = 1, .reusable = true}}, SHIFT(16),
  [189] = {.entry = {.count = 1, .reusable = true}}, SHIFT(70),
  [191] = {.entry = {.count = 1, .reusable = false}}, SHIFT(70),
  [193] = {.entry = {.count = 1, .reusable = true}}, SHIFT(72),
  [195] = {.entry = {.count = 1, .reusable = true}}, SHIFT(76),
  [197] = {.entry = {.count = 1, .reusable = true}}, SHIFT(86),
  [199] = {.entry = {.count = 1, .reusable = false}}, SHIFT(87),
  [201] = {.entry = {.count = 1, .reusable = true}}, SHIFT(87),
  [203] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_get_attribute, 2),
  [205] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_get_attribute, 2),
  [207] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_object, 4),
  [209] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_object, 4),
  [211] = {.entry = {.count = 1, .reusable = true}}, SHIFT(43),
  [213] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 4),
  [215] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_call, 4),
  [217] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_tuple, 4),
  [219] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_tuple, 4),
  [221] = {.entry = {.count = 1, .reusable = true}}, SHIFT(45),
  [223] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_full_splat, 4),
  [225] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_full_splat, 4),
  [227] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_index, 4),
  [229] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_index, 4),
  [231] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 5),
  [233] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_call, 5),
  [235] = {.entry = {.count = 1, .reusable = true}}, SHIFT(47),
  [237] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_tuple, 5),
  [239] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_tuple, 5),
  [241] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_conditional, 5),
  [243] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_conditional, 5),
  [245] = {.entry = {.count = 1, .reusable = true}}, SHIFT(75),
  [247] = {.entry = {.count = 1, .reusable = true}}, SHIFT(88),
  [249] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 6),
  [251] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_call, 6),
  [253] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_heredoc, 2),
  [255] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_heredoc, 2),
  [257] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_object, 2),
  [259] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_object, 2),
  [261] = {.entry = {.count = 1, .reusable = true}}, SHIFT(100),
  [263] = {.entry = {.count = 1, .reusable = true}}, SHIFT(215),
  [265] = {.entry = {.count = 1, .reusable = true}}, SHIFT(97),
  [267] = {.entry = {.count = 1, .reusable = true}}, SHIFT(23),
  [269] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_tuple, 2),
  [271] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_tuple, 2),
  [273] = {.entry = {.count = 1, .reusable = true}}, SHIFT(98),
  [275] = {.entry = {.count = 1, .reusable = true}}, SHIFT(115),
  [277] = {.entry = {.count = 1, .reusable = true}}, SHIFT(128),
  [279] = {.entry = {.count = 1, .reusable = true}}, SHIFT(131),
  [281] = {.entry = {.count = 1, .reusable = true}}, SHIFT(132),
  [283] = {.entry = {.count = 1, .reusable = true}}, SHIFT(134),
  [285] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_unary, 2),
  [287] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_unary, 2),
  [289] = {.entry = {.count = 1, .reusable = true}}, SHIFT(153),
  [291] = {.entry = {.count = 1, .reusable = true}}, SHIFT(227),
  [293] = {.entry = {.count = 1, .reusable = true}}, SHIFT(146),
  [295] = {.entry = {.count = 1, .reusable = true}}, SHIFT(151),
  [297] = {.entry = {.count = 1, .reusable = true}}, SHIFT(94),
  [299] = {.entry = {.count = 1, .reusable = true}}, SHIFT(152),
  [301] = {.entry = {.count = 1, .reusable = true}}, SHIFT(58),
  [303] = {.entry = {.count = 1, .reusable = true}}, SHIFT(139),
  [305] = {.entry = {.count = 1, .reusable = true}}, SHIFT(46),
  [307] = {.entry = {.count = 1, .reusable = true}}, SHIFT(95),
  [309] = {.entry = {.count = 1, .reusable = true}}, SHIFT(145),
  [311] = {.entry = {.count = 1, .reusable = true}}, SHIFT(30),
  [313] = {.entry = {.count = 1, .reusable = true}}, SHIFT(31),
  [315] = {.entry = {.count = 1, .reusable = true}}, SHIFT(109),
  [317] = {.entry = {.count = 1, .reusable = true}}, SHIFT(147),
  [319] = {.entry = {.count = 1, .reusable = true}}, SHIFT(32),
  [321] = {.entry = {.count = 1, .reusable = true}}, SHIFT(60),
  [323] = {.entry = {.count = 1, .reusable = true}}, SHIFT(144),
  [325] = {.entry = {.count = 1, .reusable = true}}, SHIFT(104),
  [327] = {.entry = {.count = 1, .reusable = true}}, SHIFT(120),
  [329] = {.entry = {.count = 1, .reusable = true}}, SHIFT(154),
  [331] = {.entry = {.count = 1, .reusable = true}}, SHIFT(143),
  [333] = {.entry = {.count = 1, .reusable = true}}, SHIFT(122),
  [335] = {.entry = {.count = 1, .reusable = true}}, SHIFT(123),
  [337] = {.entry = {.count = 1, .reusable = true}}, SHIFT(124),
  [339] = {.entry = {.count = 1, .reusable = true}}, SHIFT(133),
  [341] = {.entry = {.count = 1, .reusable = true}}, SHIFT(34),
  [343] = {.entry = {.count = 1, .reusable = true}}, SHIFT(35),
  [345] = {.entry = {.count = 1, .reusable = true}}, SHIFT(149),
  [347] = {.entry = {.count = 1, .reusable = true}}, SHIFT(125),
  [349] = {.entry = {.count = 1, .reusable = true}}, SHIFT(142),
  [351] = {.entry = {.count = 1, .reusable = true}}, SHIFT(138),
  [353] = {.entry = {.count = 1, .reusable = true}}, SHIFT(121),
  [355] = {.entry = {.count = 1, .reusable = true}}, SHIFT(53),
  [357] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 3),
  [359] = {.entry = {.count = 1, .reusable = true}}, SHIFT(216),
  [361] = {.entry = {.count = 1, .reusable = true}}, SHIFT(68),
  [363] = {.entry = {.count = 1, .reusable = true}}, SHIFT(69),
  [365] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 5),
  [367] = {.entry = {.count = 1, .reusable = true}}, SHIFT(214),
  [369] = {.entry = {.count = 1, .reusable = true}}, SHIFT(61),
  [371] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_call_repeat1, 2),
  [373] = {.entry = {.count = 1, .reusable = true}}, SHIFT(37),
  [375] = {.entry = {.count = 1, .reusable = true}}, SHIFT(224),
  [377] = {.entry = {.count = 1, .reusable = true}}, SHIFT(38),
  [379] = {.entry = {.count = 1, .reusable = true}}, SHIFT(55),
  [381] = {.entry = {.count = 1, .reusable = true}}, SHIFT(231),
  [383] = {.entry = {.count = 1, .reusable = true}}, SHIFT(127),
  [385] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attribute, 3),
  [387] = {.entry = {.count = 1, .reusable = false}}, SHIFT(223),
  [389] = {.entry = {.count = 1, .reusable = true}}, SHIFT(105),
  [391] = {.entry = {.count = 1, .reusable = true}}, SHIFT(106),
  [393] = {.entry = {.count = 1, .reusable = true}}, SHIFT(59),
  [395] = {.entry = {.count = 1, .reusable = true}}, SHIFT(107),
  [397] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__object_item, 3),
  [399] = {.entry = {.count = 1, .reusable = true}}, SHIFT(79),
  [401] = {.entry = {.count = 1, .reusable = true}}, SHIFT(92),
  [403] = {.entry = {.count = 1, .reusable = true}}, SHIFT(81),
  [405] = {.entry = {.count = 1, .reusable = true}}, SHIFT(82),
  [407] = {.entry = {.count = 1, .reusable = true}}, SHIFT(83),
  [409] = {.entry = {.count = 1, .reusable = false}}, SHIFT(84),
  [411] = {.entry = {.count = 1, .reusable = true}}, SHIFT(84),
  [413] = {.entry = {.count = 1, .reusable = false}}, SHIFT(79),
  [415] = {.entry = {.count = 1, .reusable = true}}, SHIFT(80),
  [417] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for_each, 6),
  [419] = {.entry = {.count = 1, .reusable = true}}, SHIFT(24),
  [421] = {.entry = {.count = 1, .reusable = true}}, SHIFT(25),
  [423] = {.entry = {.count = 1, .reusable = true}}, SHIFT(184),
  [425] = {.entry = {.count = 1, .reusable = true}}, SHIFT(185),
  [427] = {.entry = {.count = 1, .reusable = true}}, SHIFT(189),
  [429] = {.entry = {.count = 1, .reusable = true}}, SHIFT(191),
  [431] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for_each, 4),
  [433] = {.entry = {.count = 1, .reusable = true}}, SHIFT(196),
  [435] = {.entry = {.count = 1, .reusable = true}}, SHIFT(99),
  [437] = {.entry = {.count = 1, .reusable = true}}, SHIFT(54),
  [439] = {.entry = {.count = 1, .reusable = true}}, SHIFT(199),
  [441] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 8),
  [443] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 7),
  [445] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 6),
  [447] = {.entry = {.count = 1, .reusable = false}}, SHIFT(19),
  [449] = {.entry = {.count = 1, .reusable = true}}, SHIFT(19),
  [451] = {.entry = {.count = 1, .reusable = true}}, SHIFT(67),
  [453] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_source, 2),
  [455] = {.entry = {.count = 1, .reusable = true}}, SHIFT(117),
  [457] = {.entry = {.count = 1, .reusable = true}}, SHIFT(27),
  [459] = {.entry = {.count = 1, .reusable = true}}, SHIFT(130),
  [461] = {.entry = {.count = 1, .reusable = true}}, SHIFT(85),
  [463] = {.entry = {.count = 1, .reusable = true}}, SHIFT(42),
  [465] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_object_repeat1, 2),
  [467] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_heredoc_repeat1, 2), SHIFT_REPEAT(157),
  [470] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_heredoc_repeat1, 2),
  [472] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_heredoc_repeat1, 2), SHIFT_REPEAT(12),
  [475] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_heredoc_repeat1, 2), SHIFT_REPEAT(182),
  [478] = {.entry = {.count = 1, .reusable = true}}, SHIFT(187),
  [480] = {.entry = {.count = 1, .reusable = true}}, SHIFT(166),
  [482] = {.entry = {.count = 1, .reusable = true}}, SHIFT(10),
  [484] = {.entry = {.count = 1, .reusable = true}}, SHIFT(180),
  [486] = {.entry = {.count = 1, .reusable = true}}, SHIFT(168),
  [488] = {.entry = {.count = 1, .reusable = true}}, SHIFT(101),
  [490] = {.entry = {.count = 1, .reusable = true}}, SHIFT(12),
  [492] = {.entry = {.count = 1, .reusable = true}}, SHIFT(182),
  [494] = {.entry = {.count = 1, .reusable = true}}, SHIFT(157),
  [496] = {.entry = {.count = 1, .reusable = true}}, SHIFT(18),
  [498] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_template_repeat1, 2),
  [500] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_template_repeat1, 2), SHIFT_REPEAT(161),
  [503] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_template_repeat1, 2), SHIFT_REPEAT(10),
  [506] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_template_repeat1, 2), SHIFT_REPEAT(180),
  [509] = {.entry = {.count = 1, .reusable = true}}, SHIFT(170),
  [511] = {.entry = {.count = 1, .reusable = true}}, SHIFT(50),
  [513] = {.entry = {.count = 1, .reusable = true}}, SHIFT(176),
  [515] = {.entry = {.count = 1, .reusable = true}}, SHIFT(158),
  [517] = {.entry = {.count = 1, .reusable = true}}, SHIFT(17),
  [519] = {.entry = {.count = 1, .reusable = true}}, SHIFT(161),
  [521] = {.entry = {.count = 1, .reusable = true}}, SHIFT(160),
  [523] = {.entry = {.count = 1, .reusable = true}}, SHIFT(48),
  [525] = {.entry = {.count = 1, .reusable = true}}, SHIFT(135),
  [527] = {.entry = {.count = 1, .reusable = true}}, SHIFT(167),
  [529] = {.entry = {.count = 1, .reusable = true}}, SHIFT(192),
  [531] = {.entry = {.count = 1, .reusable = true}}, SHIFT(137),
  [533] = {.entry = {.count = 1, .reusable = true}}, SHIFT(112),
  [535] = {.entry = {.count = 1, .reusable = true}}, SHIFT(22),
  [537] = {.entry = {.count = 1, .reusable = true}}, SHIFT(163),
  [539] = {.entry = {.count = 1, .reusable = true}}, SHIFT(173),
  [541] = {.entry = {.count = 1, .reusable = true}}, SHIFT(179),
  [543] = {.entry = {.count = 1, .reusable = true}}, SHIFT(174),
  [545] = {.entry = {.count = 1, .reusable = true}}, SHIFT(8),
  [547] = {.entry = {.count = 1, .reusable = true}}, SHIFT(183),
  [549] = {.entry = {.count = 1, .reusable = true}}, SHIFT(171),
  [551] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_block_repeat1, 2), SHIFT_REPEAT(173),
  [554] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_block_repeat1, 2),
  [556] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_block_repeat1, 2), SHIFT_REPEAT(158),
  [559] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_source_repeat2, 2),
  [561] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_source_repeat2, 2), SHIFT_REPEAT(174),
  [564] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_source_repeat2, 2), SHIFT_REPEAT(8),
  [567] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_source_repeat2, 2), SHIFT_REPEAT(183),
  [570] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_source_repeat1, 2),
  [572] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_source_repeat1, 2), SHIFT_REPEAT(162),
  [575] = {.entry = {.count = 1, .reusable = true}}, SHIFT(202),
  [577] = {.entry = {.count = 1, .reusable = true}}, SHIFT(212),
  [579] = {.entry = {.count = 1, .reusable = true}}, SHIFT(211),
  [581] = {.entry = {.count = 1, .reusable = true}}, SHIFT(89),
  [583] = {.entry = {.count = 1, .reusable = true}}, SHIFT(226),
  [585] = {.entry = {.count = 1, .reusable = true}}, SHIFT(218),
  [587] = {.entry = {.count = 1, .reusable = true}}, SHIFT(91),
  [589] = {.entry = {.count = 1, .reusable = true}}, SHIFT(213),
  [591] = {.entry = {.count = 1, .reusable = true}}, SHIFT(90),
  [593] = {.entry = {.count = 1, .reusable = true}}, SHIFT(201),
  [595] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interpolation, 3),
  [597] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_directive, 4),
  [599] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_directive, 3),
  [601] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interpolation, 2),
  [603] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_call_repeat1, 2), SHIFT_REPEAT(71),
  [606] = {.entry = {.count = 1, .reusable = true}}, SHIFT(44),
  [608] = {.entry = {.count = 1, .reusable = true}}, SHIFT(240),
  [610] = {.entry = {.count = 1, .reusable = true}}, SHIFT(57),
  [612] = {.entry = {.count = 1, .reusable = true}}, SHIFT(232),
  [614] = {.entry = {.count = 1, .reusable = true}}, SHIFT(195),
  [616] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_block, 3),
  [618] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_scoped_name, 2),
  [620] = {.entry = {.count = 1, .reusable = true}}, SHIFT(156),
  [622] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_scoped_name_repeat1, 2),
  [624] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_scoped_name_repeat1, 2), SHIFT_REPEAT(241),
  [627] = {.entry = {.count = 1, .reusable = true}}, SHIFT(126),
  [629] = {.entry = {.count = 1, .reusable = true}}, SHIFT(40),
  [631] = {.entry = {.count = 1, .reusable = true}}, SHIFT(56),
  [633] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_block, 4),
  [635] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_block, 5),
  [637] = {.entry = {.count = 1, .reusable = true}}, SHIFT(194),
  [639] = {.entry = {.count = 1, .reusable = true}}, SHIFT(77),
  [641] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__for, 4),
  [643] = {.entry = {.count = 1, .reusable = true}}, SHIFT(74),
  [645] = {.entry = {.count = 1, .reusable = true}}, SHIFT(36),
  [647] = {.entry = {.count = 1, .reusable = true}}, SHIFT(186),
  [649] = {.entry = {.count = 1, .reusable = true}}, SHIFT(225),
  [651] = {.entry = {.count = 1, .reusable = true}}, SHIFT(66),
  [653] = {.entry = {.count = 1, .reusable = true}}, SHIFT(28),
  [655] = {.entry = {.count = 1, .reusable = true}}, SHIFT(13),
  [657] = {.entry = {.count = 1, .reusable = true}}, SHIFT(118),
  [659] = {.entry = {.count = 1, .reusable = true}}, SHIFT(119),
  [661] = {.entry = {.count = 1, .reusable = true}}, SHIFT(233),
  [663] = {.entry = {.count = 1, .reusable = true}}, SHIFT(219),
  [665] = {.entry = {.count = 1, .reusable = true}}, SHIFT(129),
  [667] = {.entry = {.count = 1, .reusable = true}}, SHIFT(114),
  [669] = {.entry = {.count = 1, .reusable = true}},  ACCEPT_INPUT(),
  [671] = {.entry = {.count = 1, .reusable = true}}, SHIFT(73),
  [673] = {.entry = {.count = 1, .reusable = true}}, SHIFT(41),
  [675] = {.entry = {.count = 1, .reusable = true}}, SHIFT(26),
  [677] = {.entry = {.count = 1, .reusable = true}}, SHIFT(21),
  [679] = {.entry = {.count = 1, .reusable = true}}, SHIFT(116),
  [681] = {.entry = {.count = 1, .reusable = true}}, SHIFT(63),
  [683] = {.entry = {.count = 1, .reusable = true}}, SHIFT(222),
};

#ifdef __cplusplus
extern "C" {
#endif
void *tree_sitter_hcl_external_scanner_create(void);
void tree_sitter_hcl_external_scanner_destroy(void *);
bool tree_sitter_hcl_external_scanner_scan(void *, TSLexer *, const bool *);
unsigned tree_sitter_hcl_external_scanner_serialize(void *, char *);
void tree_sitter_hcl_external_scanner_deserialize(void *, const char *, unsigned);

#ifdef _WIN32
#define extern __declspec(dllexport)
#endif

extern const TSLanguage *tree_sitter_hcl(void) {
  static const TSLanguage language = {
    .version = LANGUAGE_VERSION,
    .symbol_count = SYMBOL_COUNT,
    .alias_count = ALIAS_COUNT,
    .token_count = TOKEN_COUNT,
    .external_token_count = EXTERNAL_TOKEN_COUNT,
    .state_count = STATE_COUNT,
    .large_state_count = LARGE_STATE_COUNT,
    .production_id_count = PRODUCTION_ID_COUNT,
    .field_count = FIELD_COUNT,
    .max_alias_sequence_length = MAX_ALIAS_SEQUENCE_LENGTH,
    .parse_table = &ts_parse_table[0][0],
    .small_parse_table = ts_small_parse_table,
    .small_parse_table_map = ts_small_parse_table_map,
    .parse_actions = ts_parse_actions,
    .symbol_names = ts_symbol_names,
    .symbol_metadata = ts_symbol_metadata,
    .public_symbol_map = ts_symbol_map,
    .alias_map = ts_non_terminal_alias_map,
    .alias_sequences = &ts_alias_sequences[0][0],
    .lex_modes = ts_lex_modes,
    .lex_fn = ts_lex,
    .keyword_lex_fn = ts_lex_keywords,
    .keyword_capture_token = sym_identifier,
    .external_scanner = {
      &ts_external_scanner_states[0][0],
      ts_external_scanner_symbol_map,
      tree_sitter_hcl_external_scanner_create,
      tree_sitter_hcl_external_scanner_destroy,
      tree_sitter_hcl_external_scanner_scan,
      tree_sitter_hcl_external_scanner_serialize,
      tree_sitter_hcl_external_scanner_deserialize,
    },
    .primary_state_ids = ts_primary_state_ids,
  };
  return &language;
}
#ifdef __cplusplus
}
#endif
