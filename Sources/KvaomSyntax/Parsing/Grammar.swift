/// The grammar of Kvaom, as the parser reads it.
///
/// Notation: `'word'` a word or sign, `[x]` x or nothing, `{x}` x any number of times, `x | y` one of them, `(…)` a
/// group. NAME, NUMBER, DATE, TEXT are tokens; LABEL = NAME | TEXT | NUMBER. White space (no-break spaces too) and
/// comments stand between any two tokens.
///
/// **Lines.** A statement ends with its line or at `;`. A line goes on in the next one inside `( )` and `[ ]`; when it
/// ends with an operator, `=`, a comma, `..`, `~`, `->`, or one of `in with as otherwise or and not if then else`; and
/// when the next one begins with one of `in with as otherwise or and is then else`. END is the end of a statement.
///
/// **Words.** Only `in with as otherwise or and not is if then else true false missing` cannot be names. Every other
/// word is one by what follows it: `name =`, `name TEXT =`, `name [ … ] =` and `name :` begin a definition.
///
/// **Tokens.**
///
///     NAME    = letter {letter | digit | '_'} | '_' {…}          letters of every language
///     NUMBER  = digits ['.' digits] ['e' ['+' | '-'] digits]     digits may hold '_' between two digits
///     DATE    = year '-' month ['-' day]                         glued; years 1900-2199
///     TEXT    = '"' {character | '\"' | '\\' | '\n' | '\t'} '"'  on one line
///     COMMENT = '#' to the end of the line; '##' is the documentation of the next statement
///
/// In the shell a bare expression with clauses is a `show`, a change (`x += 1`, `x = 3 from 2018`, `transfer …`) is a
/// statement, and under nn, nb and sv `2,33` is 2.33 (not `2017,2018`) and a no-break space groups digits.
///
/// **Statements.**
///
///     text        = {statement END}
///     statement   = {note} ( years | dim | unit | prices | as_of | use | notes | definition | table | fn | layer
///                 | indicator | indicators | command )
///     note        = '@'NAME [NAME] {TEXT | ['-'] NUMBER [unit] | DATE}     the second NAME ends its line or its member
///     years       = 'years' year ['..' year] {',' year ['..' year]}           year = NAME | NUMBER | TEXT
///     dim         = 'dim' NAME [TEXT] '=' member {',' member}
///     member      = LABEL [TEXT] {note} | '(' LABEL [TEXT] {note} ')' {note}
///     unit        = 'unit' LABEL {',' LABEL}
///     prices      = 'prices' basis                                            basis = 'nominal' | 'unknown' | NUMBER
///     as_of       = 'as_of' DATE
///     notes       = 'note' NAME TEXT                                          a word for notes of the plan's own
///     use         = 'use' TEXT
///     definition  = ['stock'] head '=' expression
///                 | 'input' head '=' tight ['in' tight '..' tight] ['~' tight]
///     head        = NAME [TEXT] [selection] [':' [unitname] ['by' names]]
///     fn          = 'fn' NAME [TEXT] '(' [parameter {',' parameter}] ')' ['->' unitname] '=' expression
///     parameter   = NAME [':' unitname] [over] ['=' expression]
///     names       = LABEL {',' LABEL}                                         over = 'over' NAME {'and' NAME}
///
/// **Expressions**, loosest first. `tight` is an expression without `in`, `with`, `as` at its top: what stands before a
/// clause or a period.
///
///     expression  = tight {'as' unitname | 'in' world | 'with' suffix}
///     tight       = or {'otherwise' or}
///     or          = and {'or' and}
///     and         = not {'and' not}
///     not         = 'not' not | comparison
///     comparison  = sum ['is' ['not'] 'missing'] [('==' | '!=' | '<' | '<=' | '>' | '>=') sum]
///     sum         = product {('+' | '-') product}
///     product     = signed {('*' | '/') signed}
///     signed      = '-' signed | power
///     power       = postfix ['^' signed]
///     postfix     = primary {selection}
///     primary     = NUMBER [unit] | TEXT | DATE | 'true' | 'false' | 'missing' | NAME | call | '(' expression ')'
///                 | '[' [expression {',' expression}] ']' | block
///                 | 'if' tight 'then' tight 'else' tight
///     block       = '{' {NAME '=' expression END} expression '}'
///     call        = [NAME'.']NAME '(' [argument {',' argument}] ')'
///     argument    = [NAME ':'] expression [over] ['by' expression]
///     selection   = '[' selector {',' selector} ']'
///     selector    = [NAME ':'] ('from' tight | 'until' tight | 'not' tight | tight ['..' tight])
///     world       = NAME {'without' NAME {'and' NAME} | 'with' suffix}
///     suffix      = NAME ['at' signed] {'and' NAME ['at' signed]} | changes
///
/// **Units.** After a number (`unit`) `/`, `*`, `^` and `@` must be glued to belong to the unit; `per` need not be. The
/// name after a number is no unit if it is one of `in with as from until to over by otherwise or and is not if then
/// else step of evenly within for draws seed at where total extends without against`, or if `(`, `=`, `:`, `.` or `+=`
/// follows it, or, among the clauses of a command, a number.
///
///     unitname    = '%' | factor {('*' | '/') factor | per} | per {…}
///     factor      = NAME ['^' ['-'] NUMBER] ['@' basis]
///     per         = 'per' (factor | NUMBER [factor])
///
/// **Layers.** The notes `@source @assumed @published @break @note @unverified` belong to the statement after them, all
/// other notes inside the braces to the layer.
///
///     layer       = ('measure' | 'scenario') NAME [TEXT] ['extends' NAME] '{' {{note} [part] END} '}'
///     part        = 'include' names | 'exclude' names | ['effect'] change
///     change      = NAME [selection] ('=' | '+=' | '-=' | '*=') tight [period]
///                 | 'transfer' tight 'of' NAME [selection] LABEL '->' LABEL [period]
///     changes     = '{' {change END} '}' | change {',' change}
///     period      = 'in' date ['..' date] | 'from' date ['until' date] | 'until' date
///                 | 'evenly' 'from' date 'until' date                          date = NUMBER | DATE
///
/// **Indicators.**
///
///     indicator   = 'indicator' NAME [TEXT] '{' {attribute END} '}'
///     attribute   = 'value' '=' expression | ('actual' | 'result' | 'target') '=' point {',' point}
///                 | ('better' | 'path') '=' NAME | 'limits' '=' tight {',' tight} | 'range' '=' tight '..' tight
///     point       = tight ('in' | 'by') year
///     indicators  = 'indicators' 'by' NAME {',' ('better' NAME | 'path' NAME | 'limits' tight ',' tight
///                 | 'range' tight '..' tight)} '{' columns {row} '}'
///     columns     = {('result' | 'actual' | 'target') ['in' | 'by'] year}       row = NAME [TEXT] cells
///
/// **Tables** are read by lines; the first is the header (a named table over one dimension has none). Cells are split
/// at white space, in a line with a tab after its first character at tabs only.
///
///     table       = ['input'] (NAME [TEXT] '=' 'table' 'by' names headrest | 'table' 'across' LABEL headrest
///                 | 'table' 'by' LABEL headrest)
///     headrest    = ['in' unitname] [[','] 'dash' '=' ('0' | 'missing')] '{' lines '}'
///     named row   = label for each dimension but the last (one at least), cells
///     across row  = NAME [TEXT] [':' unitname] cells
///     header      = {label {note}}                                  by header = {NAME [TEXT] [':' unitname] {note}}
///     sum row     = ('=' | '==') [labels] cells
///     cell        = number | DATE | word | TEXT | '-' | '.' | '..' | '...' | ':' | '–' | '—'
///
/// A number in a cell may have a point or a comma, a sign (`-`, U+2212, an en dash before a digit), no-break spaces
/// between groups of three digits (in a line with tabs ordinary spaces too), `_`, an exponent, and `%` with or without
/// a space.
///
/// **Commands.** The clauses follow the items in any order; `in` before a year is a time, before a name a world.
///
///     command     = verb [tight {',' tight}] {clause} | 'test' TEXT '{' {statement END} '}'
///     verb        = a word of `Command.Verb` but `test`
///     clause      = 'in' year | 'in' world {',' world} | 'with' 'change' | 'with' suffix
///                 | 'with' sweep {',' sweep}                        (after the verbs sweep and optimise)
///                 | 'as' unitname | 'to' NUMBER ('decimal' | 'decimals') | 'total' names | 'where' tight
///                 | 'within' tight | TEXT | 'from' date 'to' date | 'from' TEXT | 'for' tight {',' tight}
///                 | 'in' tight '..' tight                     (after the verb solve: where the input is looked for)
///                 | 'for' side ('=' | '==') side              (after the verb solve)     side = tight ['in' world]
///                 | 'against' world | NUMBER 'draws' | 'seed' NUMBER | NAME tight
///     sweep       = NAME [selection] '=' tight '..' tight ['step' tight]
///
/// **Limits.** Brackets, signs and conditionals nest 200 deep; the tree of an expression is at most 1000 high (so may
/// the stages after recurse on it); a text has at most 1000 diagnostics.
enum Grammar {}
