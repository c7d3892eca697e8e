import { addPerson } from '../domain/person-edit';
import { peopleSheet } from '../views/people-sheet';
import { command } from './command';
import { changeSite } from './setup';

export const personAddCommand = command({
  name: 'person add',
  mode: 'writes',
  arguments: ['NAME'],
  options: { role: { value: 'TEXT' } },
  run: async (kit, [name = ''], options) => {
    const { site, calendar, result } = await changeSite(kit, options, setting =>
      addPerson(setting.site, name, options.role, setting.now),
    );
    const { person } = result;
    return {
      sheet: peopleSheet(site, [person], calendar.zone, kit.say, 'rounds.person-add/1'),
      text: [kit.say.setup.personAdded(person.name)],
    };
  },
});
