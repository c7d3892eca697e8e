import type { CheckId, DoctorWords, State } from '../messages/words/doctor';
import { textCell } from './cells';
import type { Row, Sheet, Tone } from './sheet';

/** One thing that was looked at. */
export interface Finding {
  readonly check: CheckId;
  readonly state: State;
  readonly found: string;
  readonly advice?: string;
}

const TONES: Readonly<Record<State, Tone>> = { ok: 'good', warn: 'late', bad: 'bad' };

/** `rounds.doctor/1`: what was looked at; for the eye what to do stands under it. */
export function doctorSheet(folder: string, findings: readonly Finding[], words: DoctorWords): Sheet {
  const count = (state: State): number => findings.filter(one => one.state === state).length;
  const sum = { bad: count('bad'), warn: count('warn') };
  const row = ({ check, state, found, advice }: Finding): Row => ({
    check: { value: check, text: words.checks[check] },
    state: { value: state, text: words.states[state], tone: TONES[state] },
    found: textCell(found),
    advice: textCell(advice),
  });
  return {
    format: 'rounds.doctor/1',
    facts: { folder, ...sum },
    rowsKey: 'checks',
    columns: [
      { key: 'check', heading: words.headings.check },
      { key: 'state', heading: words.headings.state },
      { key: 'found', heading: words.headings.found },
      { key: 'advice', heading: 'advice', only: 'data' },
    ],
    rows: findings.map(row),
    shown: findings.flatMap(finding =>
      finding.state === 'ok' || finding.advice === undefined
        ? [row(finding)]
        : [row(finding), { found: textCell(words.advice(finding.advice)) }],
    ),
    title: words.title(folder),
    foot: [words.sum(sum)],
  };
}
