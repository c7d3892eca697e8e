import { rulesIn } from '../messages/rules';
import { setRule, type RuleWish } from '../domain/rule-edit';
import { AGENTS } from '../domain/trade';
import { Refusal } from '../problem';
import { rulesSheet } from '../views/rule-sheet';
import { command } from './command';
import { namedRule } from './rule-list';
import { changeSite, isSame } from './setup';

const SEVERITIES = ['off', 'warn', 'refuse'] as const;

/** Sources disagree: what a site goes by instead, and on what basis. */
export const ruleSetCommand = command({
  name: 'rule set',
  mode: 'writes',
  arguments: ['RULE'],
  options: {
    severity: { value: 'SEVERITY', choices: SEVERITIES },
    limit: { value: 'NAME=NUMBER', many: true },
    basis: { value: 'TEXT' },
    reset: {},
  },
  run: async (kit, [word = ''], options) => {
    const rule = namedRule(word);
    const { severity, limit = [], basis, reset = false } = options;
    if (!reset && severity === undefined && limit.length === 0 && basis === undefined)
      throw new Refusal({
        kind: 'missing',
        what: '--severity, --limit, --basis',
        example: '--severity warn',
      });
    const wish: RuleWish = {
      rule,
      reset,
      limits: Object.fromEntries(limit.map(limitIn)),
      ...(severity === undefined ? {} : { severity: severity as (typeof SEVERITIES)[number] }),
      ...(basis === undefined ? {} : { basis }),
    };
    const agents = AGENTS.map(({ id }) => id);
    const { before, site, result } = await changeSite(kit, options, setting =>
      setRule(setting.site, wish, agents),
    );
    const { say } = kit;
    return {
      sheet: rulesSheet(site, [result.standing], say, 'rounds.rule-set/1'),
      text: [isSame(before, site) ? say.setup.unchanged(rule.id) : rulesIn(say.language).set(rule.id)],
    };
  },
});

/** `strength=300`. */
function limitIn(text: string): [string, number] {
  const [, name = '', number = ''] =
    /^([a-z][\w-]*)[=＝](\d+(?:\.\d+)?)$/i.exec(text.trim().normalize('NFKC')) ?? [];
  if (name === '')
    throw new Refusal({ kind: 'option-value', option: '--limit', value: text, allowed: 'strength=300' });
  return [name, Number(number)];
}
