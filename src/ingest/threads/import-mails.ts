import type { Change, NewFile, TextEdit } from '../../edit/change.ts';
import type { NotePath } from '../../model/note-path.ts';
import { joinedMails } from './join.ts';
import type { KnownSection, KnownThread } from './known-thread.ts';
import { linesOf } from '../line-ends.ts';
import type { Mail } from '../mail.ts';
import { inMailOrder } from './mail-order.ts';
import type { NoteTitle } from './new-note-path.ts';
import { isOtherMail, signOf, standsIn, withOwnId, type MailSign } from './same-mail.ts';
import { bareSubject } from './subject.ts';
import { BETWEEN_MAILS, sectionText, threadText } from './thread-text.ts';

export interface ImportPlace {
  /** The moment of the import, as `2025-12-15 21:25:58`. */
  readonly exported: string;
  readonly known: readonly KnownThread[];
  /** A path for a new note, another one each time. */
  readonly pathFor: (title: NoteTitle) => NotePath;
}

export interface ImportedMails {
  readonly change: Change;
  /** How many mails are new, and how many stood in the notes before or were given twice. */
  readonly added: number;
  readonly repeated: number;
}

/**
 * What taking in mails changes: a note for each new conversation, and in notes that are there the sections of new mails at
 * their places. Nothing else of such a note is touched.
 */
export function importMails(mails: readonly Mail[], place: ImportPlace): ImportedMails {
  const fresh = newMails(mails, place.known);
  const created: NewFile[] = [];
  const edits: TextEdit[] = [];
  const conversations = joinedMails(fresh, place.known).map(({ known, mails: joined }) => ({
    known,
    ordered: inMailOrder(joined),
  }));
  // By their first mails, so that names of files do not depend on the order of what was given.
  for (const { known, ordered } of conversations.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (known) edits.push(...extended(known, ordered));
    else {
      created.push({ path: place.pathFor(titleOf(ordered)), text: threadText(ordered, place.exported) });
    }
  }
  return { change: { edits, created }, added: fresh.length, repeated: mails.length - fresh.length };
}

const startOf = ({ ordered }: { readonly ordered: readonly Mail[] }): number =>
  ordered.find(({ sent }) => sent)?.sent?.instant ?? Number.MAX_SAFE_INTEGER;

/**
 * Each mail once: by its identifier, by what it says where another one bears that already, and by author and second where a
 * note keeps no identifiers.
 */
function newMails(mails: readonly Mail[], known: readonly KnownThread[]): readonly Mail[] {
  const seen = new Map<string, MailSign>();
  for (const { sections } of known)
    for (const section of sections) if (section.id !== undefined) seen.set(section.id, section);
  const older = known.filter(({ sections }) => sections.some(({ id }) => id === undefined));
  return mails.flatMap(given => {
    const standing = seen.get(given.id);
    const mail = standing && isOtherMail(given, standing) ? withOwnId(given) : given;
    if (seen.has(mail.id)) return [];
    seen.set(mail.id, signOf(mail));
    return older.some(thread => standsIn(mail, thread)) ? [] : [mail];
  });
}

const titleOf = (mails: readonly Mail[]): NoteTitle => ({
  title: mails.map(mail => bareSubject(mail.subject).bare).find(each => each !== '') ?? '',
  day: mails.find(({ sent }) => sent)?.sent?.day,
  kind: 'mail',
});

function extended(
  { path, text, sections, stated }: KnownThread,
  mails: readonly Mail[],
): readonly TextEdit[] {
  const before = new Map<KnownSection | undefined, Mail[]>();
  for (const mail of mails) {
    const next = sectionAfter(mail, sections);
    before.set(next, [...(before.get(next) ?? []), mail]);
  }
  const written = linesOf(text);
  const edits = [...before].map(([section, added]): TextEdit => {
    const own = added.map(sectionText).join(BETWEEN_MAILS);
    if (section)
      return { path, span: { from: section.from, to: section.from }, text: written(own + BETWEEN_MAILS) };
    const end = text.trimEnd().length;
    return { path, span: { from: end, to: end }, text: written(BETWEEN_MAILS + own) };
  });
  if (!stated) return edits;
  return [{ path, span: stated.span, text: String(stated.count + mails.length) }, ...edits];
}

/** The mail of a note that a new one stands before: the first that is later, behind all that it answers. */
function sectionAfter(mail: Mail, sections: readonly KnownSection[]): KnownSection | undefined {
  const { sent, references } = mail;
  const answering = sections.find(section => section.references.includes(mail.id));
  if (!sent) return answering;
  const answered = sections.findLastIndex(({ id }) => id !== undefined && references.includes(id));
  return sections.find(
    (section, at) =>
      at > answered &&
      (section === answering || (section.instant !== undefined && section.instant > sent.instant)),
  );
}
