export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

export function isShell(word: string): word is Shell {
  return (SHELLS as readonly string[]).includes(word);
}

/** Each asks the program itself, so that areas and people of the site are completed as well. */
export const COMPLETIONS: Readonly<Record<Shell, readonly string[]>> = {
  bash: [
    '# rounds completion bash >> ~/.bashrc',
    '_rounds() {',
    '  local word line IFS',
    '  word=${COMP_WORDS[COMP_CWORD]}',
    '  COMPREPLY=()',
    '  while IFS= read -r line; do',
    '    COMPREPLY+=("$(printf %q "$line")")',
    '  done < <(rounds completion answer -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)',
    '  # A colon parts words in bash: what stands before it is typed already.',
    '  if declare -F __ltrim_colon_completions >/dev/null; then __ltrim_colon_completions "$word"; fi',
    '}',
    'complete -o default -F _rounds rounds',
  ],
  zsh: [
    '#compdef rounds',
    '# rounds completion zsh >> ~/.zshrc (after compinit)',
    '_rounds() {',
    '  local -a found',
    '  found=("${(@f)$(rounds completion answer -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")',
    '  compadd -- "${(@)found:#}"',
    '}',
    'compdef _rounds rounds',
  ],
  fish: [
    '# rounds completion fish > ~/.config/fish/completions/rounds.fish',
    "complete -c rounds -f -a '(rounds completion answer -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'",
  ],
  powershell: [
    '# rounds completion powershell >> $PROFILE',
    'Register-ArgumentCompleter -Native -CommandName rounds -ScriptBlock {',
    '  param($wordToComplete, $commandAst, $cursorPosition)',
    '  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })',
    "  if ($wordToComplete -eq '') { $words += '' }",
    '  rounds completion answer -- @words 2>$null | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    '  }',
    '}',
  ],
};
