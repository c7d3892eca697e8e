import { patrolIn } from '../messages/patrol';
import type { Area, Site } from '../domain/site';
import { POST, type PostStatus, type PostWindow } from '../domain/staffing';
import { fieldsOf } from '../domain/activities';
import { clockOf, dateTimeOf, isoOf } from '../domain/wall';
import type { Day, Instant, Zone } from '../domain/zone';
import type { Messages } from '../messages/messages';
import { momentCell, termCell, textCell } from './cells';
import { demoFact, demoMarked } from './overdue-sheet';
import type { Sheet, Tone } from './sheet';

const TONES: Readonly<Record<PostStatus, Tone>> = {
  manned: 'good',
  short: 'late',
  gap: 'bad',
  pending: 'dim',
  closed: 'dim',
  waived: 'dim',
};

interface Seen {
  readonly site: Site;
  readonly day: Day;
  readonly at: Instant;
  readonly zone: Zone;
  readonly say: Messages;
}

/** `rounds.post-list/1`: the posts that must be manned, slot by slot, with gaps and too few people. */
export function postsSheet(posts: readonly PostWindow[], { site, day, at, zone, say }: Seen): Sheet {
  const { headings } = say;
  const patrol = patrolIn(say.language);
  const count = (wanted: PostStatus): number => posts.filter(({ status }) => status === wanted).length;
  const counts = { posts: posts.length, manned: count('manned'), short: count('short'), gaps: count('gap') };
  return {
    format: 'rounds.post-list/1',
    facts: { site: site.name, ...demoFact(site), day, at: isoOf(zone, at), counts },
    rowsKey: 'slots',
    columns: [
      { key: 'area', heading: headings.area },
      { key: 'name', heading: headings.name },
      { key: 'slot', heading: headings.slot },
      { key: 'opens', heading: headings.opens, only: 'data' },
      { key: 'opensClock', heading: headings.opens, only: 'table' },
      { key: 'least', heading: patrol.least },
      { key: 'present', heading: patrol.present },
      { key: 'status', heading: headings.standing },
      { key: 'missing', heading: patrol.short },
      { key: 'roundAt', heading: headings.roundAt, only: 'data' },
      { key: 'by', heading: headings.by },
    ],
    rows: posts.map(({ area, window, status, shortages }) => ({
      area: textCell(area.code),
      name: textCell(area.name),
      slot: textCell(window.slot),
      opens: momentCell(zone, window.opens),
      opensClock: textCell(clockOf(zone, window.opens)),
      least: { value: area.least ?? {}, text: leastText(area.least ?? {}, say) },
      present: presentCell(area, window.round?.fields, say),
      status: termCell(status, patrol.postStatus[status], TONES[status]),
      missing: {
        value: Object.fromEntries(shortages.map(({ role, least, present }) => [role, least - present])),
        text: shortages
          .map(({ role, least, present }) => patrol.people({ role: roleText(role, say), n: least - present }))
          .join(say.common.comma),
        tone: 'late',
      },
      roundAt: momentCell(zone, window.round?.at),
      by: textCell(window.round?.by),
    })),
    title: demoMarked(site, say, patrol.postsTitle({ site: site.name, day, at: dateTimeOf(zone, at) })),
    foot: posts.length === 0 ? [] : [patrol.postCounts(counts)],
    empty: patrol.noPosts,
  };
}

/** The posts that a command set. */
export function postSheet(site: Site, areas: readonly Area[], say: Messages, format: string): Sheet {
  return {
    format,
    facts: { site: site.name, ...demoFact(site) },
    rowsKey: 'posts',
    columns: [
      { key: 'area', heading: say.headings.area },
      { key: 'least', heading: patrolIn(say.language).least },
    ],
    rows: areas.map(({ code, least = {} }) => ({
      area: textCell(code),
      least: { value: least, text: leastText(least, say) },
    })),
  };
}

/** `guards 2, managers 2`. */
export function leastText(least: Readonly<Record<string, number>>, say: Messages): string {
  return Object.entries(least)
    .map(([role, n]) => patrolIn(say.language).people({ role: roleText(role, say), n }))
    .join(say.common.comma);
}

function presentCell(
  { least = {} }: Area,
  fields: Readonly<Record<string, unknown>> | undefined,
  say: Messages,
): { value: unknown; text: string } {
  if (fields === undefined) return { value: null, text: '' };
  const present = Object.fromEntries(Object.keys(least).map(role => [role, Number(fields[role] ?? 0)]));
  return { value: present, text: leastText(present, say) };
}

function roleText(role: string, { language }: Messages): string {
  return fieldsOf({}, POST).find(({ name }) => name === role)?.label[language] ?? role;
}
