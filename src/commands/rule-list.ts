import { nearest } from '../domain/near';
import type { Rule } from '../domain/rule';
import { ruleOf, RULES, standingRule } from '../domain/rules';
import { Refusal } from '../problem';
import { rulesSheet } from '../views/rule-sheet';
import { command } from './command';

export const ruleListCommand = command({
  name: 'rule list',
  mode: 'reads',
  arguments: ['[RULE...]'],
  options: {},
  run: ({ site, say }, words) => {
    const rules = words.length === 0 ? RULES : words.map(namedRule);
    return {
      sheet: rulesSheet(
        site,
        rules.map(rule => standingRule(rule, site)),
        say,
        'rounds.rule-list/1',
      ),
    };
  },
});

/** Throws `unknown` `rule`. */
export function namedRule(word: string): Rule {
  const id = word.trim();
  const rule =
    ruleOf(id) ?? ruleOf(id.toUpperCase()) ?? RULES.find(each => each.id.toLowerCase() === id.toLowerCase());
  if (rule !== undefined) return rule;
  const near = nearest(
    word,
    RULES.map(({ id }) => id),
  );
  throw new Refusal({ kind: 'unknown', what: 'rule', value: word, near });
}
