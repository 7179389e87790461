// HCL's native syntax, as a grammar that parses tens of megabytes a second.
//
// What makes it fast, and what its readers must know:
//  - No wrapper nodes. An expression is the node of what it is; `_expression` is hidden.
//  - Coarse tokens. A string without interpolations is one token, and so are `a.b.c` and the `name =` of an attribute.
//  - Nodes are flat: an object is `{ key = value key = value }`, a template is a sequence of text, interpolations and
//    directives. `%{ if }` ... `%{ endif }` is matched by the reader of the tree.
//  - Newlines end nothing here, except an item of an object, where `b` and `(c)` on two lines would be a call. Where a
//    newline is missing, or stands where none may be, is for the reader of the tree to say.
//  - What people commonly get wrong is in the grammar: a missing value, an unterminated string. Such an error costs one
//    attribute instead of what the error recovery throws away.
//
// The reader is src/hcl/parse.cpp. The language is specified in hashicorp/hcl, hclsyntax/spec.md.

const PRECEDENCE = {
  conditional: 1,
  or: 2,
  and: 3,
  equal: 4,
  compare: 5,
  add: 6,
  multiply: 7,
  unary: 8,
  postfix: 9,
};

// ID_Start (ID_Continue | "-")*, and "_" may begin it.
const IDENTIFIER = '[\\p{ID_Start}_][\\p{ID_Continue}-]*';

const comma_separated = rule => seq(rule, repeat(seq(',', rule)));

module.exports = grammar({
  name: 'hcl',

  // The order is that of the enumeration in src/scanner.c.
  externals: $ => [
    $.string,
    $.quote_start,
    $.quote_end,
    $.quoted_text,
    $.heredoc_start,
    $.heredoc_text,
    $.heredoc_end,
    $.template_text,
    $.interpolation_start,
    $.directive_start,
    $._newline,
    $.missing_value,
    $.unterminated_string,
    $.unterminated,
    $._too_many_errors,
  ],

  extras: $ => [/[ \t\r\n]/, $.comment],

  word: $ => $.identifier,

  rules: {
    // A file, or, behind a mark that no file begins with, an expression or a template on its own.
    source: $ => choice(
      repeat($._body_item),
      seq('\u0001', optional($._expression)),
      seq('\u0002', repeat(choice($.template_text, $._template_sequence))),
    ),

    _body_item: $ => choice($.attribute, $.block),

    attribute: $ => seq(
      choice($.attribute_name, seq($.identifier, '=')),
      choice($._expression, $.missing_value),
    ),

    // A name with its equals sign, which saves a token in most lines. Only a comment can stand between the two.
    attribute_name: $ => new RegExp(`${IDENTIFIER}[ \\t]*=`, 'u'),

    block: $ => seq($.identifier, repeat($._label), '{', repeat($._body_item), '}'),

    _label: $ => choice($.identifier, $.string, $.template, $.unterminated_string),

    _expression: $ => choice(
      $.number,
      $.string,
      $.unterminated_string,
      $.template,
      $.heredoc,
      $.identifier,
      $.traversal,
      $.get_attribute,
      $.legacy_index,
      $.index,
      $.attribute_splat,
      $.full_splat,
      $.call,
      $.parentheses,
      $.tuple,
      $.object,
      $.for_tuple,
      $.for_object,
      $.unary,
      $.binary,
      $.conditional,
    ),

    number: $ => /[0-9]+(\.+[0-9]+|[eE][+-]?[0-9]+)*/,

    identifier: $ => new RegExp(IDENTIFIER, 'u'),

    // a.b.c written without spaces.
    traversal: $ => new RegExp(`${IDENTIFIER}(\\.${IDENTIFIER})+`, 'u'),

    get_attribute: $ => prec(PRECEDENCE.postfix, seq(
      $._expression,
      choice($.attribute_path, seq('.', $.identifier)),
    )),
    attribute_path: $ => new RegExp(`(\\.${IDENTIFIER})+`, 'u'),

    legacy_index: $ => prec(PRECEDENCE.postfix, seq($._expression, $.legacy_key)),
    legacy_key: $ => /\.[ \t]*[0-9]+/,

    index: $ => prec(PRECEDENCE.postfix, seq($._expression, '[', $._expression, ']')),

    attribute_splat: $ => prec(PRECEDENCE.postfix, seq($._expression, choice('.*', seq('.', '*')))),

    full_splat: $ => prec(PRECEDENCE.postfix, seq($._expression, '[', '*', ']')),

    call: $ => prec(PRECEDENCE.postfix, seq(
      choice($.identifier, $.scoped_name),
      '(',
      optional(seq(comma_separated($._expression), optional(choice(',', '...')))),
      ')',
    )),

    scoped_name: $ => seq($.identifier, repeat1(seq('::', $.identifier))),

    parentheses: $ => seq('(', $._expression, ')'),

    tuple: $ => seq('[', optional(seq(comma_separated($._expression), optional(','))), ']'),

    object: $ => seq(
      '{',
      repeat(seq($._object_item, choice(',', $._newline))),
      optional($._object_item),
      '}',
    ),
    _object_item: $ => seq($._expression, choice('=', ':'), choice($._expression, $.missing_value)),

    for_tuple: $ => seq('[', $._for, ']'),
    for_object: $ => seq('{', $._for, '}'),
    _for: $ => seq(
      $._for_each,
      ':',
      $._expression,
      optional(seq('=>', $._expression)),
      optional('...'),
      optional(seq('if', $._expression)),
    ),
    _for_each: $ => seq(
      'for', $.identifier, optional(seq(',', $.identifier)), 'in', $._expression,
    ),

    unary: $ => prec(PRECEDENCE.unary, seq(choice('-', '!'), $._expression)),

    binary: $ => choice(...[
      [PRECEDENCE.or, '||'],
      [PRECEDENCE.and, '&&'],
      [PRECEDENCE.equal, choice('==', '!=')],
      [PRECEDENCE.compare, choice('<', '<=', '>', '>=')],
      [PRECEDENCE.add, choice('+', '-')],
      [PRECEDENCE.multiply, choice('*', '/', '%')],
    ].map(([level, operator]) => prec.left(level, seq($._expression, operator, $._expression)))),

    conditional: $ => prec.right(PRECEDENCE.conditional, seq(
      $._expression, '?', $._expression, ':', $._expression,
    )),

    template: $ => seq(
      $.quote_start,
      repeat(choice($.quoted_text, $._template_sequence)),
      choice($.quote_end, $.unterminated),
    ),

    heredoc: $ => seq(
      $.heredoc_start,
      repeat(choice($.heredoc_text, $._template_sequence)),
      choice($.heredoc_end, $.unterminated),
    ),

    _template_sequence: $ => choice($.interpolation, $.directive),

    interpolation: $ => seq($.interpolation_start, optional($._expression), $._sequence_end),

    directive: $ => seq(
      $.directive_start,
      choice(seq('if', $._expression), 'else', 'endif', $._for_each, 'endfor'),
      $._sequence_end,
    ),

    _sequence_end: $ => choice('}', '~}'),

    // Line comments below each other are one comment. A block comment that is not closed takes the rest of the file.
    comment: $ => token(choice(
      /(#|\/\/)[^\n]*(\n[ \t\r\n]*(#|\/\/)[^\n]*)*/,
      /\/\*([^*]|\*+[^*\/])*(\*+\/?)?/,
    )),
  },
});
