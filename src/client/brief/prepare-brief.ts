import { env, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { BRIEF, type BriefParams } from '../../protocol/brief.ts';
import type { EntityRef } from '../../protocol/requests.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { pickEntity } from '../pick-entity.ts';

type About = Pick<BriefParams, 'folder' | 'about'>;

/** Makes the brief of an entity or of the meeting in a note, or asks what it is to be about, and how it is wanted. */
export async function prepareBrief(server: NotesServer, given: EntityRef | Uri | undefined): Promise<void> {
  const about = given === undefined ? await askAbout(server) : aboutGiven(given);
  const format = about && (await askFormat());
  if (!about || !format) return;
  const answer = await server.ask(BRIEF, { ...about, ...format.asked });
  if (!answer) return;
  if ('refusal' in answer) await window.showWarningMessage(answer.refusal);
  else if (format.asked.format === 'md') await showMarkdown(answer.text);
  else await savePage(answer.title, answer.text, about.folder);
}

function aboutGiven(given: EntityRef | Uri): About | undefined {
  if (!(given instanceof Uri)) return { folder: given.folder, about: { entity: given.entity } };
  const folder = workspace.getWorkspaceFolder(given)?.uri.toString();
  return folder === undefined ? undefined : { folder, about: { note: given.toString() } };
}

interface SubjectItem extends QuickPickItem {
  readonly ask: () => Promise<About | undefined>;
}

async function askAbout(server: NotesServer): Promise<About | undefined> {
  const title = l10n.t('Prepare Brief');
  const note = window.activeTextEditor?.document;
  const isNote = note?.languageId === NOTES.language && workspace.getWorkspaceFolder(note.uri) !== undefined;
  const items: SubjectItem[] = [
    {
      label: `$(account) ${l10n.t('An Account, Person, Team or System…')}`,
      ask: async () => {
        const picked = await pickEntity(server, { title });
        return picked && aboutGiven(picked.ref);
      },
    },
    ...(isNote
      ? [
          {
            label: `$(calendar) ${l10n.t('The Meeting in This Note')}`,
            detail: l10n.t('Who it lists as attendees'),
            ask: () => Promise.resolve(aboutGiven(note.uri)),
          },
        ]
      : []),
    calendarItem,
  ];
  const item = await window.showQuickPick(items, { title, placeHolder: l10n.t('What is it to be about?') });
  return item?.ask();
}

const calendarItem: SubjectItem = {
  label: `$(calendar) ${l10n.t('A Meeting of a Calendar File…')}`,
  detail: l10n.t('The next one in an .ics file; nothing is taken in'),
  ask: askCalendar,
};

async function askCalendar(): Promise<About | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Prepare Brief'),
      filters: { [l10n.t('Calendar')]: ['ics'] },
    })) ?? [];
  return folder && file && { folder: folder.uri.toString(), about: { calendar: file.toString() } };
}

interface FormatItem extends QuickPickItem {
  readonly asked: Pick<BriefParams, 'format' | 'redact'>;
}

const AS_MARKDOWN: FormatItem = {
  label: `$(markdown) ${l10n.t('Open as Markdown')}`,
  asked: { format: 'md' },
};

const askFormat = (): Thenable<FormatItem | undefined> =>
  window.showQuickPick<FormatItem>(
    [
      AS_MARKDOWN,
      {
        label: `$(browser) ${l10n.t('Save as a Page…')}`,
        detail: l10n.t('One HTML file, to read in a browser and to print'),
        asked: { format: 'html' },
      },
      {
        label: `$(shield) ${l10n.t('Save as a Page to Hand On…')}`,
        detail: l10n.t('Without what notes mark as confidential, who said something, and where'),
        asked: { format: 'html', redact: true },
      },
    ],
    { title: l10n.t('Prepare Brief'), placeHolder: l10n.t('How is it wanted?') },
  );

/** A brief repeats what notes say: it is shown without a file, so that nobody reads it as a note. */
async function showMarkdown(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: NOTES.language, content });
  await window.showTextDocument(document, { preview: false });
}

async function savePage(title: string, content: string, folder: string): Promise<void> {
  const file = await window.showSaveDialog({
    title: l10n.t('Save the brief'),
    filters: { HTML: ['html'] },
    defaultUri: Uri.joinPath(Uri.parse(folder), `${fileName(title)}.html`),
  });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(content));
  // No program but VS Code reaches what is not on a disk.
  const open = file.scheme === 'file' ? [l10n.t('Open in Browser')] : [];
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const says = l10n.t('The brief has been saved as {0}.', name);
  if ((await window.showInformationMessage(says, ...open)) !== undefined) await env.openExternal(file);
}

/** `brief-larkfield-foods`: the title in letters that every disk takes. */
const fileName = (title: string): string =>
  `brief ${title}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
