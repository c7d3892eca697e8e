import { rulesIn } from '../messages/rules';
import type { StandingRule } from '../domain/rule';
import type { Site } from '../domain/site';
import type { Messages } from '../messages/messages';
import { termCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Sheet, Tone } from './sheet';

const TONES: Readonly<Record<StandingRule['severity'], Tone>> = { refuse: 'bad', warn: 'late', off: 'dim' };

/** What is refused, what is flagged, and on what basis. */
export function rulesSheet(site: Site, rules: readonly StandingRule[], say: Messages, format: string): Sheet {
  const { language } = say;
  const words = rulesIn(language);
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'rules',
    columns: [
      { key: 'id', heading: words.rule },
      { key: 'severity', heading: words.severity },
      { key: 'activities', heading: say.headings.activity, only: 'data' },
      { key: 'text', heading: words.text },
      { key: 'limits', heading: words.limits },
      { key: 'basis', heading: words.basis },
      { key: 'changed', heading: words.changed },
    ],
    rows: rules.map(({ rule, severity, limits, text, basis, setting }) => ({
      id: textCell(rule.id),
      severity: termCell(
        severity,
        rule.incident && severity === 'refuse' ? words.incident : words.of[severity],
        TONES[severity],
      ),
      activities: { value: rule.activities ?? null, text: (rule.activities ?? []).join('; ') },
      text: textCell(text[language]),
      limits: {
        value: limits,
        text: Object.entries(limits)
          .map(([name, number]) => `${name}=${number}`)
          .join(' '),
      },
      basis: textCell(basis[language]),
      changed: { value: setting !== undefined, text: setting === undefined ? '' : words.bySite },
    })),
    title: demoMarked(site, say, words.title(site.name)),
  };
}
