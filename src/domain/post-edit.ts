import { fieldsOf } from './activities';
import { nearest } from './near';
import { withSpell, type SpellFault } from './duty-edit';
import type { Area, Site } from './site';
import { refused, withMember, without, type Edited, type Present } from './site-edit';
import { POST } from './staffing';
import { foldText } from './text';

export interface PostWish {
  readonly areas: readonly Area[];
  /** The fewest people by role, as typed; all 0: no post any more. */
  readonly least: Readonly<Record<string, number>>;
  readonly schedule: string;
}

export type PostFault =
  | SpellFault
  | {
      readonly kind: 'unknown';
      readonly what: 'field';
      readonly value: string;
      readonly near: readonly string[];
      readonly known: readonly string[];
    };

/** The site with these areas as posts. One that is not yet owed to be manned is so from now on. */
export function setPost(
  site: Site,
  wish: PostWish,
  present: Present,
): Edited<PostFault, { readonly areas: readonly Area[] }> {
  const fields = fieldsOf({}, POST).filter(({ type }) => type === 'integer');
  const least: Record<string, number> = {};
  for (const [word, number] of Object.entries(wish.least)) {
    const wanted = foldText(word);
    const field = fields.find(({ name, label }) =>
      [name, label['zh-CN'], label.en].some(each => foldText(each) === wanted),
    );
    const known = fields.map(({ name }) => name);
    if (field === undefined)
      return refused({ kind: 'unknown', what: 'field', value: word, near: nearest(word, known), known });
    if (number > 0) least[field.name] = number;
  }
  const posts: Area[] = [];
  for (const area of wish.areas) {
    const bare = without(area, 'least');
    if (Object.keys(least).length === 0) {
      posts.push(bare);
      continue;
    }
    const isOwed = area.duties.some(
      ({ activity, until = Infinity }) => activity === POST && until > present.now,
    );
    const spells = isOwed
      ? { ok: true as const, duties: area.duties }
      : withSpell(area.duties, { activity: POST, schedule: wish.schedule, from: present.now }, site, present);
    if (!spells.ok) return spells;
    posts.push({ ...bare, duties: spells.duties, least });
  }
  const areas = posts.reduce(
    (all: readonly Area[], area) => withMember(all, area, ({ code }) => code),
    site.areas,
  );
  return { ok: true, site: { ...site, areas }, areas: posts };
}
