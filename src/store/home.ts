/**
 * env-paths asks for the home folder while it loads, which throws for an account without one (a container that runs
 * as a bare number). Such an account gets the root: what is written there is then refused in words, not by a crash.
 */
try {
  process.getBuiltinModule('node:os').homedir();
} catch {
  process.env.HOME = '/';
}

export {};
