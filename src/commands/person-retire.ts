import { retirePerson } from '../domain/person-edit';
import { peopleSheet } from '../views/people-sheet';
import { command } from './command';
import { changeSite } from './setup';

export const personRetireCommand = command({
  name: 'person retire',
  mode: 'writes',
  arguments: ['NAME'],
  options: {},
  run: async (kit, [name = ''], options) => {
    const { site, calendar, result } = await changeSite(kit, options, setting =>
      retirePerson(setting.site, name, setting.now),
    );
    const { person } = result;
    return {
      sheet: peopleSheet(site, [person], calendar.zone, kit.say, 'rounds.person-retire/1'),
      text: [kit.say.setup.personRetired(person.name)],
    };
  },
});
