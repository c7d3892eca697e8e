import type { Activity, Field } from '../domain/activity';
import { parseFieldSpec } from '../domain/field-spec';
import { isRefusal, Refusal } from '../problem';
import { readActivityFile } from '../store/activity-file';
import { resolve } from '../store/folder';
import type { World } from '../world/world';

/** `名称/Name`: the Chinese name, then the English one; one alone is both. */
export function namesIn(text: string): Activity['name'] {
  const [zh = '', en = zh] = text.split(/[/／]/).map(part => part.trim());
  return { 'zh-CN': zh, en };
}

/** The fields as typed. Throws a Refusal that says how a field is written. */
export function fieldsIn(texts: readonly string[]): Field[] {
  return texts.map(text => {
    const spec = parseFieldSpec(text);
    if (spec.ok) return spec.field;
    throw new Refusal({
      kind: 'option-value',
      option: '--field',
      value: spec.part === '' ? text : spec.part,
      allowed: 'count/数量:integer:kg:required:0..500, state/情况:enum:ok/好|bad/坏',
    });
  });
}

/** An activity from a file that somebody names: what is wrong there is bad input, not damage of the site. */
export function activityFrom(file: string, { cwd }: Pick<World, 'cwd'>): Activity {
  try {
    return readActivityFile(resolve(cwd, file));
  } catch (error) {
    if (!isRefusal(error) || error.problem.kind !== 'bad-file') throw error;
    const row = { line: error.problem.line ?? 1, problem: error.problem };
    throw new Refusal({ kind: 'rows', file, rows: [row], total: 1 });
  }
}
