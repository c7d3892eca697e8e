import { common } from './en/common';
import type { Messages } from './messages';

export const en: Messages = { language: 'en', common };
