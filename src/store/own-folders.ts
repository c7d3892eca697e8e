import './home';
import envPaths from 'env-paths';

/** The folders that the system gives an account for our data and our logs. A chunk of its own: Linux needs it rarely. */
export function ownFolders(): { readonly data: string; readonly log: string } {
  return envPaths('rounds', { suffix: '' });
}
