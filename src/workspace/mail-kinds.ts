import * as l10n from '@vscode/l10n';
import type { GivenFile } from './given-file.ts';

/** Files of mail that we do not read, and how to get from them something that we do. */
const others: ReadonlyMap<string, () => string> = new Map([
  [
    '.pst',
    () =>
      l10n.t('a .pst is a whole mailbox of Outlook: drag its mails into a folder, or export them as .mbox.'),
  ],
  [
    '.ost',
    () =>
      l10n.t(
        'an .ost belongs to a mailbox on a server: drag its mails into a folder, or export them as .mbox.',
      ),
  ],
  ['.olm', () => l10n.t('an .olm is an archive of Outlook for Mac: drag its mails into a folder as .eml.')],
  [
    '.emlx',
    () =>
      l10n.t(
        'an .emlx is how Apple Mail stores a mail: select the mails there and drag them into a folder, or use Export Mailbox….',
      ),
  ],
  ['.vtt', () => l10n.t('a transcript is no mail: save it as a note (.md).')],
  ['.docx', () => l10n.t('a Word document is no mail: save it as a note (.md).')],
]);

/** Links are not followed, since nothing outside of what was given is to be read; deeper folders nobody makes. */
export const DEEPEST = 50;

const endingOf = (name: string): string => /\.[^./\\]*$/u.exec(name)?.[0].toLowerCase() ?? '';

/** Whether a file of a folder that was given is one to be taken in: many stand there that nobody means. */
export function mayBeMail(name: string): boolean {
  const ending = endingOf(name);
  return (
    /^\.(?:eml|mbox|mbx|msg|ics)$/.test(ending) || (others.has(ending) && !/^\.(?:docx|vtt)$/.test(ending))
  );
}

/** Whether a folder below one that was given is looked into. */
export const mayHoldMail = (name: string): boolean => !/^(?:\.|node_modules$)/.test(name);

/** What a file is by its name, and by its first bytes where the name does not tell. */
export function mailKindOf(name: string, beginsBox: () => boolean): Pick<GivenFile, 'kind' | 'why'> {
  const ending = endingOf(name);
  const why = others.get(ending)?.();
  if (why !== undefined) return { kind: 'other', why };
  if (ending === '.msg') return { kind: 'outlook' };
  if (ending === '.ics') return { kind: 'calendar' };
  return { kind: ending === '.eml' || !beginsBox() ? 'mail' : 'box' };
}
