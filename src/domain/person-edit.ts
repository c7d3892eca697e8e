import { nearest } from './near';
import type { Person, Site } from './site';
import { refused, required, tidied, withMember, without, type Edited, type TextFaultOf } from './site-edit';
import { foldText } from './text';
import type { Instant } from './zone';

export type PersonFault =
  | TextFaultOf
  | { readonly kind: 'exists'; readonly what: 'person'; readonly value: string }
  | {
      readonly kind: 'unknown';
      readonly what: 'person';
      readonly value: string;
      readonly near: readonly string[];
    };

type PersonEdited = Edited<PersonFault, { readonly person: Person }>;

/** The site with a person more. Somebody who was retired is back. */
export function addPerson(site: Site, name: string, role: string | undefined, now: Instant): PersonEdited {
  const read = required('NAME', name);
  if (!read.ok) return read;
  const duty = tidied('--role', role ?? '');
  if (!duty.ok) return duty;
  const known = personNamed(site, read.value);
  if (known !== undefined && isActive(known, now))
    return refused({ kind: 'exists', what: 'person', value: known.name });
  const kept = without<Person, 'retired'>(known ?? { name: read.value }, 'retired');
  return withPerson(site, { ...kept, ...(duty.value === '' ? {} : { role: duty.value }) });
}

/** From now on the person logs no rounds; those that were logged stay. */
export function retirePerson(site: Site, name: string, now: Instant): PersonEdited {
  const person = personNamed(site, name);
  if (person !== undefined && isActive(person, now)) return withPerson(site, { ...person, retired: now });
  const names = activePeople(site, now).map(other => other.name);
  return refused({ kind: 'unknown', what: 'person', value: name, near: nearest(name, names) });
}

function withPerson(site: Site, person: Person): PersonEdited {
  const people = withMember(site.people, person, ({ name }) => name);
  return { ok: true, site: { ...site, people }, person };
}

/** By name, without regard to case and width. */
export function personNamed(site: Pick<Site, 'people'>, name: string): Person | undefined {
  const wanted = foldText(name).trim();
  return site.people.find(person => foldText(person.name) === wanted);
}

export function activePeople(site: Pick<Site, 'people'>, now: Instant): readonly Person[] {
  return site.people.filter(person => isActive(person, now));
}

function isActive({ retired }: Person, now: Instant): boolean {
  return retired === undefined || retired > now;
}
