import { common } from './en/common';
import { damage } from './en/damage';
import { problems } from './en/problems';
import type { Messages } from './messages';

export const en: Messages = { language: 'en', common, damage, problems };
