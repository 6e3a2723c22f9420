# Completion of kvaom for bash 4 and later. What is offered the program itself says, at every Tab: `kvaom --complete`.

_kvaom() {
  local current=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]/#\~/$HOME} line ending
  local -a endings=() found=()
  local takes_files=
  type -t "$program" >/dev/null || program=kvaom
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files* ]]; then
      takes_files=1
      read -r -a endings <<<"${line#:files}"
    else
      COMPREPLY+=("${line%%$'\t'*}")
    fi
  done < <("$program" --complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  # Behind the `=` of `--locale=nn` bash begins a word of its own.
  [[ $current != = ]] || current=
  [[ -n $takes_files ]] || return 0
  # A name that is quoted already bash completes best by itself, whatever it ends in.
  if [[ $current == *[\'\"\\\$\~]* ]]; then
    compopt -o default
    return 0
  fi
  for ending in "${endings[@]}"; do
    mapfile -t -O "${#found[@]}" found < <(compgen -f -X "!*.$ending" -- "$current")
  done
  [[ ${#endings[@]} != 0 ]] || mapfile -t found < <(compgen -f -- "$current")
  mapfile -t -O "${#found[@]}" found < <(compgen -d -- "$current")
  [[ ${#found[@]} == 0 ]] || compopt -o filenames
  COMPREPLY+=("${found[@]}")
}

complete -F _kvaom kvaom
