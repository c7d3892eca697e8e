import { valueIn } from '../domain/entry-rounds';
import { judgedAgain } from './amend-rules';
import { enteringOf } from '../domain/late-entry';
import { parseMoment } from '../domain/moment';
import { nearest } from '../domain/near';
import type { Recorded } from '../domain/recorded';
import type { FieldValue, Round } from '../domain/round';
import { foldText } from '../domain/text';
import { activityNamed, fieldsOf, type Trade } from '../domain/activities';
import { fieldNamed } from '../domain/field-text';
import { dateTimeOf } from '../domain/wall';
import type { Instant } from '../domain/zone';
import { Refusal } from '../problem';
import type { Transaction } from '../store/store';
import { correctionLines, correctionSheet } from '../views/correction-sheet';
import { shortId } from '../views/log-sheet';
import { command } from './command';
import {
  correct,
  idsOfWords,
  lookedUp,
  reasonOf,
  refuseSealed,
  refuseSealedMoment,
  saved,
  type Corrected,
  type Desk,
} from './correcting';
import { refuseBeforeDuty } from './log-draft';
import { fieldMissing } from './field-refusal';
import { typedFields, type TypedPlace } from './log-fields';
import { cleaned, wishOf, type Wish } from './log-wish';
import { voidedRefusal } from './void';

type Changes = Record<string, FieldValue | null>;

export const amendCommand = command({
  name: 'amend',
  mode: 'writes',
  arguments: ['ID'],
  options: {
    at: { value: 'MOMENT' },
    doneBy: { value: 'NAME' },
    method: { value: 'METHOD' },
    agent: { value: 'AGENT' },
    strength: { value: 'NUMBER' },
    contact: { value: 'MINUTES' },
    volume: { value: 'LITRES' },
    set: { value: 'FIELD=VALUE', many: true },
    unset: { value: 'FIELD', many: true },
    note: { value: 'TEXT' },
    reason: { value: 'TEXT' },
  },
  run: async (kit, [word = ''], options) => {
    // `--by`, which every command that writes takes, is who corrects.
    const {
      doneBy,
      unset = [],
      by: corrector,
      ...rest
    } = options as typeof options & { readonly by?: string };
    void corrector;
    const wish = wishOf([], { ...rest, ...(doneBy === undefined ? {} : { by: doneBy }) });
    const reason = await reasonOf(kit, options.reason);
    const corrected = await correct(kit, options, (desk, tx) =>
      amended(roundNamed(word, desk), wish, unset, reason, desk, tx),
    );
    const { site, say, calendar } = kit;
    const around = { site, zone: calendar.zone, say };
    return {
      sheet: correctionSheet(corrected, 'rounds.amend/1', around),
      text: correctionLines(corrected, around),
    };
  },
});

type RecordedRound = Extract<Recorded, { is: 'round' }>;

/** A round that counts and whose day is not locked. */
function roundNamed(word: string, desk: Desk): RecordedRound {
  const ids = idsOfWords([word], desk);
  if (ids.length > 1) throw new Refusal({ kind: 'id-unreadable', text: word });
  const [one] = lookedUp(ids, desk).found;
  if (one?.is !== 'round')
    throw new Refusal({ kind: 'other-record', id: shortId(one?.id ?? word), is: one?.is ?? 'correction' });
  if (one.round.voided) throw voidedRefusal(one.id, one.round.voided, desk);
  refuseSealed([one], desk);
  return one;
}

function amended(
  found: RecordedRound,
  wish: Wish,
  unset: readonly string[],
  reason: string,
  desk: Desk,
  tx: Transaction,
): Corrected {
  const { round } = found;
  const wanted: Changes = {
    ...momentIn(wish, round, desk),
    ...personIn(wish, desk),
    ...(wish.note === undefined ? {} : { note: wish.note === '' ? null : wish.note }),
    ...fieldsIn(wish, round, unset, desk),
  };
  const asked = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => value !== valueIn(round, key)),
  );
  if (Object.keys(asked).length === 0) throw new Refusal({ kind: 'nothing-changed', id: shortId(round.id) });
  const flags = judgedAgain(round, asked, desk);
  const changes = flags === valueIn(round, 'flags') ? asked : { ...asked, flags };
  const said = { by: desk.by, recordedAt: desk.now, reason };
  return saved({ kind: 'amendment', round: round.id, changes, ...said }, [found], desk, tx);
}

/** What `log` would refuse is refused here too; whether it is back-filled follows from the moment. */
function momentIn({ at: text }: Wish, round: Round, desk: Desk): Changes {
  if (text === undefined) return {};
  const { calendar, now, site } = desk;
  const moment = parseMoment(text, calendar, now);
  if (!moment.ok) throw new Refusal({ kind: 'moment-unreadable', text });
  const { at } = moment;
  if (enteringOf(at, now, site.settings, calendar).kind === 'future') {
    const [written, clock] = [at, now].map(instant => dateTimeOf(calendar.zone, instant));
    throw new Refusal({ kind: 'moment-future', at: written ?? '', now: clock ?? '' });
  }
  refuseSealedMoment(at, desk);
  const area = site.areas.find(({ code }) => code === round.area);
  if (area) refuseBeforeDuty(area, round.activity, at, desk);
  return { at, backfilled: isBackfilled(at, round, desk) };
}

function isBackfilled(at: Instant, { recordedAt }: Round, { site }: Desk): boolean {
  return recordedAt - at > site.settings.backfillAfterMinutes * 60_000;
}

/** Who has left may still be named for what was done before. */
function personIn({ by }: Wish, { site }: Desk): Changes {
  if (by === undefined) return {};
  if (by === '') throw new Refusal({ kind: 'missing', what: '--done-by', example: '--done-by NAME' });
  const { people } = site;
  const known = people.find(({ name }) => foldText(name) === foldText(by));
  if (people.length === 0 || known) return { by: known?.name ?? by };
  const near = nearest(
    by,
    people.map(({ name }) => name),
  );
  throw new Refusal({ kind: 'unknown', what: 'person', value: by, near });
}

function fieldsIn(wish: Wish, round: Round, unset: readonly string[], desk: Desk): Changes {
  const { fields } = round;
  const place = placeOf(round, desk);
  const typed = typedFields(wish.fields, place, fields.agent);
  const removed = Object.fromEntries(unset.map(name => [keyNamed(name, round, desk.site), null]));
  const both = Object.keys(typed).find(key => key in removed);
  if (both !== undefined)
    throw new Refusal({ kind: 'options-clash', options: [`--set ${both}`, `--unset ${both}`] });
  const after: Changes = { ...fields, ...typed, ...removed };
  const needed = place.activity.fields.filter(({ name, required }) => required && name in removed);
  if (needed.length > 0) throw fieldMissing(place.activity, needed);
  // Another agent may measure its strength in another unit.
  if (typed.agent !== undefined && typed.strength === undefined && after.strength !== undefined)
    refuseStrength(after, place);
  return { ...typed, ...removed };
}

/** What the fields of a round are read by: its own activity, its own area's kind, near its own moment. */
function placeOf({ activity, area, at }: Round, { site, calendar, now, language }: Desk): TypedPlace {
  const kind = site.areas.find(({ code }) => code === area)?.kind;
  const kinds = site.kinds.filter(({ id }) => id === kind);
  return { activity: activityNamed(site, activity), kinds, calendar, now, at, language };
}

function refuseStrength({ strength, agent }: Changes, place: TypedPlace): void {
  if (strength === null || strength === undefined || agent === null) return;
  typedFields({ strength: String(strength) }, place, agent);
}

/** A field by its name or label, also one that nobody declares any more; or the note. */
function keyNamed(name: string, { activity, fields }: Round, trade: Trade): string {
  const wanted = foldText(cleaned('--unset', name, 100) ?? '');
  const declared = fieldNamed(fieldsOf(trade, activity), wanted);
  const known = ['note', '备注'].includes(wanted) ? 'note' : (declared?.name ?? name);
  if (known === 'note' || declared !== undefined || Object.hasOwn(fields, known)) return known;
  const names = [
    ...new Set([...fieldsOf(trade, activity).map(field => field.name), ...Object.keys(fields), 'note']),
  ];
  throw new Refusal({
    kind: 'unknown',
    what: 'field',
    value: name,
    near: nearest(name, names),
    known: names,
  });
}
