import type { Coverage, CoveredPerson } from '../../../features/coverage/coverage.ts';
import type { EntityId } from '../../../model/entity.ts';
import type { Steps } from '../../../model/steps.ts';
import type { CoverageParams, CoverageResult, CoveredPersonResult } from '../../../protocol/coverage.ts';
import type { NotesFolder } from '../../../workspace/notes-folder.ts';
import { askedDay, today } from '../../asked-day.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import type { Session } from '../../session.ts';

/** `accountNotes/coverage`. An unreadable day is as good as none. */
export function* coverageOf(session: Session, params: CoverageParams | null): Steps<CoverageResult> {
  const asOf = askedDay(params?.asOf) ?? today();
  const ours = new Set<string>();
  const people: CoveredPersonResult[] = [];
  for (const [uri, folder] of session.folders.byUri) {
    const found = yield* session.coverage.of(folder, asOf);
    for (const domain of found.ours) ours.add(domain);
    const toResult = personResult(uri, folder, found);
    for (const person of found.people) {
      people.push(toResult(person));
      yield;
    }
  }
  return { version: 1, asOf, ours: [...ours], people };
}

function personResult(
  uri: string,
  folder: NotesFolder,
  { people }: Coverage,
): (person: CoveredPerson) => CoveredPersonResult {
  const { index } = folder;
  const toLsp = new ToLsp(folder, index);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: EntityId): string => index.entities.get(id)?.name ?? names.get(id) ?? id;
  return ({ id, name, account, first, last, mails, by, introducedBy, marks, place }) => ({
    entity: id,
    ref: { folder: uri, entity: id },
    name,
    ...(account !== undefined && { account: nameOf(account) }),
    first: first ?? null,
    last: last ?? null,
    mails,
    by: by.map(own => ({ entity: own.id, name: own.name, last: own.last ?? null, mails: own.mails })),
    introducedBy: introducedBy ?? null,
    ...(introducedBy !== undefined && { introducer: nameOf(introducedBy) }),
    marks: marks.map(({ kind, path, span, why }) => {
      const location = toLsp.location(path, span);
      return { kind, file: path, line: location.range.start.line, location, why };
    }),
    location: toLsp.location(place.path, place.span),
  });
}
