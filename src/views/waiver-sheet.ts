import type { JudgedWindow } from '../domain/board';
import type { WaiverEntry } from '../domain/recorded';
import type { Site } from '../domain/site';
import { isoOf } from '../domain/wall';
import type { Zone } from '../domain/zone';
import { evidenceIn } from '../messages/evidence';
import type { Messages } from '../messages/messages';
import { numberCell, termCell, textCell } from './cells';
import { windowLines } from './correction-sheet';
import { shortId } from './log-sheet';
import { demoFact } from './overdue-sheet';
import type { Sheet } from './sheet';
import { shown } from './shown';
import { activityText } from './activity-text';

interface Waived {
  readonly entry: WaiverEntry;
  readonly windows: readonly JudgedWindow[];
}

interface Around {
  readonly site: Site;
  readonly zone: Zone;
  readonly say: Messages;
}

/** `rounds.waive/1`: the entry, and where its window stands now. */
export function waiverSheet({ entry, windows }: Waived, { site, zone, say }: Around): Sheet {
  const { id, by, recordedAt, recordedBy, reason } = entry;
  return {
    format: 'rounds.waive/1',
    facts: { id, by, recordedAt: isoOf(zone, recordedAt), recordedBy, reason, ...demoFact(site) },
    rowsKey: 'windows',
    columns: (['area', 'activity', 'slot', 'day', 'standing', 'lateMinutes'] as const).map(key => ({
      key,
      heading: say.headings[key],
    })),
    rows: windows.map(window => ({
      area: textCell(window.area),
      activity: termCell(window.activity, activityText(site, window.activity, say.language)),
      slot: textCell(window.slot),
      day: textCell(window.day),
      standing: termCell(window.standing, say.common.standing[window.standing]),
      lateMinutes: numberCell(window.lateMinutes),
    })),
  };
}

/** The same for people. */
export function waiverLines({ entry, windows }: Waived, { say }: Around): string[] {
  const { correction } = evidenceIn(say.language);
  const { id, area, slot, day, by, reason } = entry;
  return [
    correction.waived({ id: shortId(id), area, slot: shown(slot), day }),
    correction.reason({ by: shown(by), reason: shown(reason) }),
    ...windowLines(windows, say),
  ];
}
