import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { isRefusal, type Refusal } from '../../../edit/change.ts';
import type { BriefSubject } from '../../../features/brief/brief-of.ts';
import type { NoteIndex } from '../../../index/note-index.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { BriefParams, BriefResult } from '../../../protocol/brief.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { askedDay, today } from '../../asked-day.ts';
import { calendarMeeting } from '../../calendar-meeting.ts';
import type { Session } from '../../session.ts';
import { stepped } from '../../stepped.ts';
import { pageSource, writtenBrief } from '../../write-brief.ts';

/** `accountNotes/brief`. An unreadable day is as good as none. */
export async function briefFor(
  session: Session,
  params: BriefParams,
  token: CancellationToken,
): Promise<BriefResult> {
  const folder = session.folders.at(params.folder);
  if (!folder) return { refusal: l10n.t('This folder is not open any more.') };
  const asOf = askedDay(params.asOf) ?? today();
  const asked = await askedFor(session, folder, params.about, asOf);
  if (isRefusal(asked)) return asked;
  const { index, subject } = asked;
  const options = { asOf, since: askedDay(params.since), redacts: params.redact === true };
  const brief = await stepped(writtenBrief(index, subject, options), token);
  if (isRefusal(brief)) return brief;
  if (params.format !== 'html') return { title: brief.title, text: brief.markdown };
  const writer = await session.server.pageWriter?.();
  if (!writer) return { refusal: l10n.t('This server cannot write pages.') };
  return { title: brief.title, text: writer.briefPage(pageSource(index, brief)) };
}

interface Asked {
  readonly index: NoteIndex;
  readonly subject: BriefSubject;
}

async function askedFor(
  session: Session,
  folder: NotesFolder,
  about: BriefParams['about'],
  asOf: string,
): Promise<Asked | Refusal> {
  const { index } = folder;
  if ('entity' in about) return { index, subject: { kind: 'entity', id: about.entity as EntityId } };
  if ('people' in about)
    return { index, subject: { kind: 'people', ids: about.people.map(id => id as EntityId) } };
  if ('note' in about) {
    const at = session.folders.find(about.note);
    if (at?.folder !== folder) return { refusal: l10n.t('This note is not among the notes.') };
    return { index, subject: { kind: 'meeting', path: at.path } };
  }
  const { mailReader, givenFiles } = session.server;
  const reader = await mailReader?.();
  const file = await firstOf(givenFiles?.([about.calendar]) ?? []);
  if (!reader || !file) return { refusal: l10n.t('This server cannot read calendars.') };
  const found = calendarMeeting(index, reader, { file, asOf });
  return isRefusal(found) ? found : { index: found.index, subject: { kind: 'meeting', path: found.path } };
}

async function firstOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item;
  return undefined;
}
