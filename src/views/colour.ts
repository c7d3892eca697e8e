type Env = Readonly<Record<string, string | undefined>>;

/** Colour on this stream? `--no-color` and NO_COLOR turn it off, FORCE_COLOR on, else a terminal that is not dumb has it. */
export function colourWanted(env: Env, isTerminal: boolean, noColorFlag: boolean): boolean {
  if (noColorFlag || env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** True where line-drawing characters would come out wrong: dumb terminals, locales without UTF-8, old Windows consoles. */
export function asciiWanted(env: Env): boolean {
  if (env['TERM'] === 'dumb') return true;
  if (env['OS'] === 'Windows_NT') return !env['WT_SESSION'] && !env['TERM_PROGRAM'];
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}
