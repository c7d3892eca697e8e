import { dateTimeOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { EXIT, exitOf, type ExitCode } from '../exit';
import type { Messages } from '../messages/messages';
import type { Refusal } from '../problem';
import { writeWholeFile } from '../store/whole-file';
import { asJson } from '../views/as-json';
import { asciiWanted, colourWanted } from '../views/colour';
import { damageLines, noticeLines, refusalLines } from '../views/problem-lines';
import { asScreen } from '../views/render';
import type { Sheet } from '../views/sheet';
import { shown } from '../views/shown';
import type { World } from '../world/world';
import type { Outcome, Rendering } from './command';
import type { Kit } from './kit';
import type { Findings } from './open-kit';

interface Wishes {
  readonly json?: boolean;
  readonly noColor?: boolean;
}

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
  else if (text !== undefined) world.out.write(linesOf(text));
  else if (sheet !== undefined) world.out.write(await drawn(sheet, world, wishes));
  const written = (at: Instant): string => dateTimeOf(kit.calendar.zone, at);
  world.err.write(
    linesOf([
      ...(outcome.note ?? []),
      ...(outcome.quiet ? [] : noticeLines(say, findings.notices, written)),
      ...damageLines(say, findings.damage),
    ]),
  );
  return findings.damage.length > 0 ? EXIT.damaged : (outcome.exit ?? EXIT.done);
}

function drawn(sheet: Sheet, { env, out }: World, { noColor = false }: Wishes): Promise<string> {
  return asScreen(sheet, {
    isTerminal: out.isTerminal,
    columns: out.columns,
    colour: colourWanted(env, out.isTerminal, noColor),
    ascii: asciiWanted(env),
  });
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
export function presentRefusal(refusal: Refusal, say: Messages, world: World, writes: boolean): ExitCode {
  world.err.write(linesOf(refusalLines(say, refusal, writes)));
  return exitOf(refusal.problem);
}

/** A bug: one line and no stack, unless a developer asks for it. */
export function presentBug(error: unknown, say: Messages, world: World, writes: boolean): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  world.err.write(linesOf(say.problems.bug(shown(message), writes ? 'unknown' : 'no')));
  if (world.env.ROUNDS_DEBUG && error instanceof Error) world.err.write(`${error.stack ?? ''}\n`);
  return EXIT.bug;
}

function linesOf(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
