import { EXIT, exitOf, type ExitCode } from '../exit';
import type { Messages } from '../messages/messages';
import { type Refusal } from '../problem';
import { asJson } from '../views/as-json';
import { asPlain } from '../views/as-plain';
import { colourWanted } from '../views/colour';
import type { Sheet } from '../views/sheet';
import { writeWholeFile } from '../store/whole-file';
import type { World } from '../world/world';
import type { Outcome, Rendering } from './command';
import type { Kit } from './kit';
import type { Findings } from './open-kit';

interface Wishes {
  readonly json?: boolean;
  readonly noColor?: boolean;
}

/** Longer lists than this are not drawn as tables: drawing takes seconds and nobody reads the borders. */
const MOST_TABLE_ROWS = 200;

/** Writes an outcome to the two streams and prices it. */
export async function present(
  outcome: Outcome,
  kit: Kit,
  wishes: Wishes,
  findings: Findings,
): Promise<ExitCode> {
  const { say, world } = kit;
  const { sheet, text, render } = outcome;
  if (sheet !== undefined && render !== undefined) await deliver(sheet, render, kit);
  else if (sheet !== undefined && wishes.json) world.out.write(asJson(sheet));
  else {
    if (text !== undefined) world.out.write(linesOf(text));
    else if (sheet !== undefined) world.out.write(await asText(sheet, say, world, wishes));
  }
  const told = [
    ...(outcome.note ?? []),
    ...findings.notices.map(notice => say.damage.notice(notice)),
    ...findings.damage.map(damage => say.damage.damageLine(damage)),
  ];
  if (findings.damage.length > 0) told.push(say.damage.advice);
  world.err.write(linesOf(told));
  return findings.damage.length > 0 ? EXIT.damaged : (outcome.exit ?? EXIT.done);
}

async function asText(sheet: Sheet, say: Messages, world: World, wishes: Wishes): Promise<string> {
  const colour = colourWanted(world.env, world.out.isTerminal, wishes.noColor === true);
  if (!world.out.isTerminal && !colour) return asPlain(sheet);
  if (sheet.rows.length > MOST_TABLE_ROWS) return asPlain(sheet);
  const { asTable } = await import('../views/as-table');
  return asTable(sheet, { columns: world.out.columns, colour, ascii: world.env.TERM === 'dumb' });
}

async function deliver(sheet: Sheet, render: Rendering, { world }: Kit): Promise<void> {
  const text =
    render.as === 'json'
      ? asJson(sheet)
      : (await import('../views/as-csv')).asCsv(sheet, {
          bom: render.bom ?? true,
          headings: render.headings ?? 'site',
        });
  if (render.file === undefined) world.out.write(text);
  else writeWholeFile(render.file, Buffer.from(text), { force: render.force ?? false });
}

/** What was refused, why, what to do, and whether anything was saved. */
export function presentRefusal(refusal: Refusal, say: Messages, world: World): ExitCode {
  world.err.write(linesOf(say.problems.refusal(refusal.problem, refusal.saved)));
  return exitOf(refusal.problem);
}

/** A bug: one line and no stack, unless a developer asks for it. */
export function presentBug(error: unknown, say: Messages, world: World): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  world.err.write(linesOf(say.problems.bug(message)));
  if (world.env.ROUNDS_DEBUG && error instanceof Error) world.err.write(`${error.stack ?? ''}\n`);
  return EXIT.bug;
}

function linesOf(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
