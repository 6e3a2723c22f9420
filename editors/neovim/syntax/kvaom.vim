" The words of a plan, as the lexer has them.
if exists("b:current_syntax")
  finish
endif
syntax match kvaomName "[[:alpha:]_][[:alnum:]_]*"
syntax keyword kvaomKeyword across actual against and as at better bridge by change check choose
syntax keyword kvaomKeyword compare correlate dash decimal decimals deviation dim draws effect else evenly exclude
syntax keyword kvaomKeyword extends false fn for from goals if in include indicator indicators input
syntax keyword kvaomKeyword is limits measure measures missing nominal not note of optimise or otherwise
syntax keyword kvaomKeyword over path per plot prices range result review scenario seed show simulate solve
syntax keyword kvaomKeyword sources sparklines step stock sweep table target test then to tornado total
syntax keyword kvaomKeyword transfer true unit unknown until use value when where why with within
syntax keyword kvaomKeyword without years
syntax match kvaomNumber "\<\d[0-9_]*\([.,]\d[0-9_]*\)\?\(e[+-]\?\d\+\)\?"
syntax match kvaomNumber "\<\d\{4}-\d\d\(-\d\d\)\?\>"
syntax match kvaomNote "@\k\+"
syntax region kvaomText start=+"+ skip=+\\.+ end=+"+ oneline
syntax match kvaomComment "#.*$"
syntax match kvaomDocumentation "##.*$"
highlight default link kvaomKeyword Keyword
highlight default link kvaomNumber Number
highlight default link kvaomNote PreProc
highlight default link kvaomText String
highlight default link kvaomComment Comment
highlight default link kvaomDocumentation SpecialComment
let b:current_syntax = "kvaom"
