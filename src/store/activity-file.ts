import type { Activity } from '../domain/activity';
import { parseJsonFile } from './json-text';
import { shaped } from './shape';
import { activityShape } from './trade-schema';
import { readWholeFile } from './whole-file';

/** An activity as somebody wrote it down, in the shape of `site.json`. Throws `bad-file` with the place of what is wrong. */
export function readActivityFile(path: string): Activity {
  const { value } = parseJsonFile(readWholeFile(path), path);
  return shaped(activityShape(), value, path);
}
