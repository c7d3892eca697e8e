import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site';
import { bench, refusalOf, type Bench } from '../support/store-bench';
import { DAY, MORNING } from '../support/store-world';

const copyOf = ({ stateFolder, store }: Bench): string => join(stateFolder, store.site().id, 'site.json');

/** A site with an instant in every list that has some. */
function withInstants(site: Site): Site {
  return {
    ...site,
    people: [{ name: '王芳' }, { name: '李雷', retired: MORNING }],
    areas: site.areas.map(area => ({ ...area, retired: MORNING + DAY })),
    closures: [{ id: 'c1', from: MORNING, to: MORNING + DAY, reason: '检修', by: '王芳' }],
  };
}

async function lived(): Promise<Bench> {
  const it = bench();
  await it.log();
  await it.store.write({ waitSeconds: 0 }, tx => {
    tx.saveSite(withInstants(tx.site), '王芳');
  });
  return it;
}

describe('a site.json that was found right before is not looked at again', () => {
  test('and reads the same, with every instant', async () => {
    const it = await lived();
    const trusted = it.again().site();
    expect(existsSync(copyOf(it))).toBe(true);
    rmSync(copyOf(it));
    expect(trusted).toEqual(it.again().site());
    expect(trusted.closures[0]?.to).toBe(MORNING + DAY);
  });

  test('nor hashed anew: a setup is still recorded from what it was to what it is', async () => {
    const it = await lived();
    await it.store.write({ waitSeconds: 0 }, tx => {
      tx.saveSite({ ...tx.site, name: '滨江园' }, '王芳');
    });
    expect(it.again().check().damage).toEqual([]);
  });

  test.each<[string, (text: string) => string, object]>([
    ['a key that is misspelt', text => text.replace('"people"', '"peopel"'), { fault: 'wrong-shape' }],
    ['a key twice', text => text.replace('"people"', '"people": [], "people"'), { fault: 'duplicate-key' }],
    ['an instant that is none', text => text.replace('T07:40:00', 'T27:40:00'), { fault: 'wrong-shape' }],
  ])('but %s is found all the same', async (_, edit, problem) => {
    const it = await lived();
    const before = it.text('site.json');
    it.put('site.json', edit(before));
    expect(it.text('site.json')).not.toBe(before);
    expect((await refusalOf(() => it.again().site())).problem).toMatchObject({
      kind: 'bad-file',
      ...problem,
    });
  });

  test('an edit by hand is taken over, and its copy kept by who writes next', async () => {
    const it = await lived();
    it.put('site.json', it.text('site.json').replace('锦绣园', '滨江园'));
    expect(it.again().site().name).toBe('滨江园');
    await it.log();
    expect(readFileSync(copyOf(it), 'utf8')).toContain('滨江园');
    expect(it.again().check().damage).toEqual([]);
  });

  test.each<[string, (copy: string) => string]>([
    ['cut short', copy => copy.slice(0, 200)],
    ['empty', () => ''],
    ['of another version of the program', copy => copy.replace(/ \S+ /, ' 99.0.0 ')],
    ['of another site', copy => copy.replace('锦绣园', '滨江园')],
  ])('a copy that is %s decides nothing', async (_, damaged) => {
    const it = await lived();
    const site = it.again().site();
    writeFileSync(copyOf(it), damaged(readFileSync(copyOf(it), 'utf8')));
    expect(it.again().site()).toEqual(site);
    await it.log();
    expect(it.again().check()).toMatchObject({ damage: [], notices: [] });
  });

  test('where none can be kept, rounds are saved all the same', async () => {
    const it = bench();
    writeFileSync(it.stateFolder, 'a file where the folder should be');
    expect(await it.log()).toBe('20261123-001');
    expect(it.again().site().name).toBe('锦绣园');
  });
});
