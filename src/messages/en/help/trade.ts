import type { CommandHelp } from '../../words/help';

const declared = {
  name: 'the Chinese and the English name, with a slash between; one alone is both',
  from: 'a JSON file with the whole declaration, in the shape of site.json',
};
const field = 'a field: name:type, then unit, range, required, =default; may be repeated';

/** activity, agent, kind. */
export const trade: Readonly<Record<string, CommandHelp>> = {
  'activity list': { summary: 'list the activities: what ships and what the site added' },
  'activity show': {
    summary: 'show an activity: its fields, what they take, its rules',
    examples: [['rounds activity show gate-check', 'what log takes with --set']],
  },
  'activity add': {
    summary: "add an activity of the site's own; log, board, export and import know it",
    options: { ...declared, field },
    examples: [
      ["rounds activity add pool --field 'ph:number:required:0..14'", 'one number'],
      ["rounds activity add bus --field 'state:enum:clean|dirty'", 'one of a list'],
      ['rounds activity add --from pool.json', 'with rules, ranges and a summary'],
    ],
  },
  'activity edit': {
    summary: "change an activity of the site's own; what was logged stays as it is",
    options: {
      ...declared,
      field: `${field}; one of that name is replaced`,
      removeField: 'a field to take away',
    },
    examples: [["rounds activity edit pool --field 'chlorine:number:mg/L:0..10'", 'a field more']],
  },
  'activity retire': {
    summary: "retire an activity of the site's own: nothing more is logged by it",
    examples: [['rounds activity retire pool', 'refused while an area owes it']],
  },
  'agent list': { summary: 'list the disinfectants: as bought, as used, contact minutes' },
  'agent show': {
    summary: 'show a disinfectant: limits by use, warnings, basis',
    examples: [['rounds agent show 84', 'by its code or any of its names']],
  },
  'kind list': { summary: 'list the kinds of area with their usual way' },
  'kind show': {
    summary: 'show a kind of area: method, agent, strength, contact, basis',
    examples: [['rounds kind show stairwell', 'what log fills in there']],
  },
};
