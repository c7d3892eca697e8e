import type { Messages } from '../messages/messages';
import type { Request } from './arguments';
import type { Command } from './command';
import { COMMANDS } from './all';
import { parsed, type Said } from './program';

/** The rare commands by name; null for a name that is none. */
export function rareCommand(name: string): Command | null {
  return COMMANDS.find(command => command.name === name) ?? null;
}

/** The long way: commander reads the line, and words its help and its errors in our languages. */
export function understand(argv: readonly string[], say: Messages, columns: number): Promise<Request | Said> {
  return parsed(COMMANDS, argv, say, columns);
}
