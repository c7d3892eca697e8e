import type { Messages } from '../messages/messages';
import { isRefusal } from '../problem';
import type { Store } from '../store/store';
import { shown } from '../views/shown';
import type { World } from '../world/world';

/** The heading and a few duties: the person came for something else. */
const HEAD_LINES = 6;

/**
 * At a terminal, what `remind` said last stands once at the head of the next command, so that it reaches somebody where
 * cron sends no mail. It must never hold up what was asked: it waits for no lock, and what fails is tried again with
 * the next command.
 */
export async function showLastReminder(store: () => Store, world: World, say: Messages): Promise<void> {
  if (!world.out.isTerminal || !world.err.isTerminal) return;
  try {
    const opened = store();
    const { last } = opened.reminders();
    if (last === undefined || last.shown) return;
    const cut = last.text.length > HEAD_LINES ? [say.remind.rest] : [];
    const lines = [...last.text.slice(0, HEAD_LINES).map(line => shown(line)), ...cut, ''];
    world.err.write(lines.map(line => `${line}\n`).join(''));
    await opened.write({ waitSeconds: 0 }, tx => {
      const now = opened.reminders();
      if (now.last?.at === last.at) tx.saveReminders({ ...now, last: { ...now.last, shown: true } });
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
