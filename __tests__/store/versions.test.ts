import { describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ledgerOf } from '../../src/domain/ledger';
import { blockingWait } from '../../src/store/durable-file';
import { realFs } from '../../src/store/fs';
import { openStore } from '../../src/store/open-store';
import { siteOf } from '../../src/store/site-codec';
import { SiteFile } from '../../src/store/site-file';
import type { DiskSite } from '../../src/store/site-versions';
import { bench, refusalOf } from '../support/store-bench';
import { DAY, HOUR, MORNING, roundsDraft, temporaryFolder, testWorld } from '../support/store-world';

const FIXTURE = join(process.cwd(), '__tests__/fixtures/v1');
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'].map(day => `log/2026/${day}.jsonl`);

/** A copy of the site as version 1 left it, known to the account as it was then. */
function oldSite() {
  const root = temporaryFolder();
  const folder = join(root, 'site');
  const stateFolder = join(root, 'state');
  cpSync(join(FIXTURE, 'site'), folder, { recursive: true });
  const heads = join(stateFolder, 'fixture-v1', 'heads.json');
  mkdirSync(dirname(heads), { recursive: true });
  const kept = readFileSync(join(FIXTURE, 'heads.json'), 'utf8');
  writeFileSync(heads, kept.replace('"/srv/site"', JSON.stringify(folder)));
  const world = testWorld(stateFolder, { now: MORNING + 3 * DAY });
  const path = (name: string) => join(folder, name);
  return { folder, world, path, text: (name: string) => readFileSync(path(name), 'utf8') };
}

/** A clone of the repository has whatever modes the account gives to new files. */
const ofModes = ({ what }: { readonly what: string }) => what !== 'mode';

describe('a site that version 1 wrote', () => {
  test('row 61: is read as it is, every sort of entry', () => {
    const { folder, world } = oldSite();
    const store = openStore(folder, world);
    const { entries, damage, notices } = store.log({});
    expect({ damage, notices }).toEqual({ damage: [], notices: [] });
    expect([...new Set(entries.map(({ kind }) => kind))]).toEqual([
      ...['opening', 'setup', 'rounds', 'blocked', 'void', 'amendment', 'waiver', 'finding', 'stock'],
      ...['resolution'],
    ]);
    const { rounds } = ledgerOf(entries);
    expect(rounds).toHaveLength(7);
    expect(rounds.filter(({ voided }) => voided)).toMatchObject([{ id: '20261123-002', area: '01-2-ST' }]);
    expect(rounds.find(({ id }) => id === '20261123-001')).toMatchObject({
      ...{ area: '01-1-ST', by: '张三', note: '地面湿😀', at: MORNING, recordedBy: 'wang' },
      fields: { method: 'spray', agent: 'bleach-84', strength: 1000, contact: 30 },
      amended: [{ by: '李四', reason: '抄错' }],
    });
    expect(store.site()).toMatchObject({ id: 'fixture-v1', name: '锦绣园二期', closures: [{ id: 'c1' }] });
    expect(store.reminders()).toMatchObject({ ranAt: MORNING + 2 * DAY + 4 * HOUR });
  });

  test('is passed over in silence by check', () => {
    const { folder, world } = oldSite();
    const report = openStore(folder, world).check();
    expect(report.damage.filter(ofModes)).toEqual([]);
    expect(report).toMatchObject({ notices: [], files: 3, lines: 18 });
  });

  test('is gone on with, and its bytes stay', async () => {
    const { folder, world, path, text } = oldSite();
    const before = DAYS.map(text);
    const store = openStore(folder, world);
    await store.write({ waitSeconds: 0 }, tx => tx.append(roundsDraft(MORNING + 3 * DAY, ['01-1-ST'])));
    world.set(MORNING + 2 * DAY + 5 * HOUR);
    await store.write({ waitSeconds: 0 }, tx => {
      tx.saveSite({ ...tx.site, name: '锦绣园三期' }, '王芳');
    });
    expect(DAYS.map(text)).toEqual(before);
    expect(readdirSync(path('log/2026'))).toHaveLength(4);
    expect(existsSync(path('site.json.v1'))).toBe(false);
    const report = openStore(folder, world).check();
    expect(report.damage.filter(ofModes)).toEqual([]);
    expect(report.head?.seq).toBe(21);
  });
});

describe('an older format of site.json', () => {
  // There never was such a format: it called the name a title and knew no template.
  const steps = {
    0: ({ title, ...disk }: DiskSite): DiskSite => ({ ...disk, name: title, template: 'empty' }),
  };
  const older = (disk: DiskSite): DiskSite => {
    const { name, ...rest } = disk;
    const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'template'));
    return { ...kept, format: 'rounds.site/0', title: name };
  };

  test('is read as the newest, and replaced by it at the next change, with a copy beside it', () => {
    const it = bench();
    const text = `${JSON.stringify(older(JSON.parse(it.text('site.json')) as DiskSite))}\n`;
    it.put('site.json', text);
    const missing = () => new Error('missing') as never;
    const { folder, world } = it;
    const file = new SiteFile({ fs: realFs, folder, world, wait: blockingWait, missing, steps });
    const site = file.read();
    expect(site).toMatchObject({ name: '锦绣园', template: 'empty' });
    expect(it.text('site.json')).toBe(text);
    file.write(file.diskOf({ ...site, name: '锦绣园二期' }));
    expect(it.text('site.json')).toContain('"format": "rounds.site/1"');
    expect(it.text('site.json.v0')).toBe(text);
    expect(it.again().site()).toMatchObject({ name: '锦绣园二期', template: 'empty' });
    expect(it.again().check().damage).toEqual([]);
    file.write(file.diskOf({ ...site, name: '锦绣园三期' }));
    expect(it.text('site.json.v0')).toBe(text);
  });

  test('that nobody knows is no site', async () => {
    const disk = older(JSON.parse(bench().text('site.json')) as DiskSite);
    const { problem } = await refusalOf(() => siteOf(disk, '/srv/site.json'));
    expect(problem).toMatchObject({ kind: 'bad-file', fault: 'wrong-shape' });
  });
});
