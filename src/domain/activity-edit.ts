import { activityOf, activityWords } from './activities';
import type { Activity, Field } from './activity';
import { activityFault, type DeclarationFault } from './activity-check';
import { nearest } from './near';
import { SHIPPED } from './shipped-activities';
import type { Site } from './site';
import { refused, withMember, without, type Edited, type Present } from './site-edit';
import { folded } from './terms';

export type ActivityEditFault =
  | DeclarationFault
  | { readonly kind: 'exists'; readonly what: 'activity'; readonly value: string }
  | { readonly kind: 'in-use'; readonly what: 'activity'; readonly value: string }
  | { readonly kind: 'activity-shipped'; readonly activity: string }
  | {
      readonly kind: 'unknown';
      readonly what: 'activity' | 'field';
      readonly value: string;
      readonly near: readonly string[];
    };

type ActivityEdited = Edited<ActivityEditFault, { readonly activity: Activity }>;

/** The site with an activity of its own more. One that was retired may come back. */
export function addActivity(site: Site, activity: Activity): ActivityEdited {
  const words = [activity.id, activity.name['zh-CN'], activity.name.en, ...(activity.also ?? [])];
  const taken = words.map(word => activityOf(site, word)).find(known => known !== undefined);
  if (taken !== undefined && (taken.retired === undefined || taken.id !== activity.id))
    return refused({ kind: 'exists', what: 'activity', value: taken.id });
  return withActivity(site, activity);
}

export interface ActivityWish {
  readonly name?: Activity['name'];
  /** Put in the place of those of the same name, or at the end. */
  readonly fields: readonly Field[];
  readonly removed: readonly string[];
  /** A whole declaration instead. */
  readonly whole?: Activity;
}

/** An activity of the site declared anew. What was logged stays as it was written. */
export function editActivity(site: Site, word: string, wish: ActivityWish): ActivityEdited {
  const found = ownActivity(site, word);
  if (!found.ok) return found;
  const { activity } = found;
  if (wish.whole !== undefined) return withActivity(site, { ...wish.whole, id: activity.id });
  let fields = activity.fields;
  for (const name of wish.removed) {
    const field = fields.find(each => folded(each.name) === folded(name));
    const names = fields.map(each => each.name);
    if (field === undefined)
      return refused({ kind: 'unknown', what: 'field', value: name, near: nearest(name, names) });
    fields = fields.filter(each => each !== field);
  }
  for (const field of wish.fields) fields = withMember(fields, field, ({ name }) => name);
  return withActivity(site, { ...activity, fields, ...(wish.name && { name: wish.name }) });
}

/** From now on nothing more is logged by it; its rounds keep their words. Refused while an area owes it. */
export function retireActivity(site: Site, word: string, { now }: Present): ActivityEdited {
  const found = ownActivity(site, word);
  if (!found.ok) return found;
  const { id } = found.activity;
  const isOwed = site.areas.some(
    ({ duties, retired = Infinity }) =>
      retired > now && duties.some(({ activity, until = Infinity }) => activity === id && until > now),
  );
  if (isOwed || site.kinds.some(({ activity }) => activity === id))
    return refused({ kind: 'in-use', what: 'activity', value: id });
  return withActivity(site, { ...found.activity, retired: now });
}

/** One that the site made for itself; what ships is not the site's to change. */
function ownActivity(
  site: Site,
  word: string,
):
  | { readonly ok: true; readonly activity: Activity }
  | { readonly ok: false; readonly fault: ActivityEditFault } {
  const activity = activityOf(site, word);
  if (activity === undefined)
    return refused({
      kind: 'unknown',
      what: 'activity',
      value: word,
      near: nearest(word, activityWords(site)),
    });
  if (SHIPPED.includes(activity)) return refused({ kind: 'activity-shipped', activity: activity.id });
  return { ok: true, activity: without(activity, 'retired') };
}

function withActivity(site: Site, activity: Activity): ActivityEdited {
  const fault = activityFault(activity, site);
  if (fault !== null) return refused(fault);
  const activities = withMember(site.activities ?? [], activity, ({ id }) => id);
  return { ok: true, site: { ...site, activities }, activity };
}
