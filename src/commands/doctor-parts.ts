import type { Site } from '../domain/site';
import type { Calendar, Instant } from '../domain/zone';
import { isRefusal } from '../problem';
import type { Messages } from '../messages/messages';
import type { CheckId, DoctorWords, State } from '../messages/words/doctor';
import type { Probe } from '../store/probe';
import type { Store } from '../store/store';
import type { Finding } from '../views/doctor-sheet';
import { refusalLines } from '../views/problem-lines';
import type { World } from '../world/world';

/** What every check may look at. */
export interface Patient {
  readonly folder: string;
  readonly world: World;
  readonly now: Instant;
  readonly say: Messages;
  readonly words: DoctorWords;
  readonly probe: Probe;
}

/** Where the site can be read. */
export interface SitePatient extends Patient {
  readonly site: Site;
  /** Not the one that notes damage down: here it is what is reported. */
  readonly store: Store;
  readonly calendar: Calendar;
}

export function finding(check: CheckId, state: State, found: string, advice?: string): Finding {
  return { check, state, found, ...(advice !== undefined && { advice }) };
}

/** What cannot be looked at is bad, in the words of its refusal. */
export function looked({ say }: Pick<Patient, 'say'>, check: CheckId, look: () => Finding): Finding {
  try {
    return look();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [found = '', ...advice] = refusalLines(say, error, false);
    return finding(check, 'bad', found, advice.join('; '));
  }
}
