import { Refusal } from '../problem';
import type { CheckReport, StoreWorld } from './store';
import type { Fs } from './fs';
import type { SiteFile } from './site-file';

interface Checked {
  readonly fs: Fs;
  readonly folder: string;
  readonly world: StoreWorld;
  readonly site: SiteFile;
}

export function checkStore({ folder }: Checked, _options: { readonly against?: string } = {}): CheckReport {
  throw new Refusal({ kind: 'no-site', folder });
}
