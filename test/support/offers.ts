import { codeActions, fixAll } from '../../src/features/light-bulb/code-actions.ts';
import type { LinkStyle } from '../../src/features/actions/link-mentions.ts';
import type { Offer } from '../../src/features/light-bulb/offer.ts';
import { isRefusal, type Change } from '../../src/edit/change.ts';
import { perform } from '../../src/features/actions/actions.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import type { Span } from '../../src/text/span.ts';
import { changed, folderOfNotes } from './changed-notes.ts';
import { readFixture, type Fixture } from './fixture.ts';

const SELECTION = /\[\{([^]*?)\}\]/;

/** A fixture in which `<|>` is the caret or `[{…}]` is selected. */
function asked(source: string): { fixture: Fixture; path: NotePath; range: Span } {
  const selected = SELECTION.exec(source)?.[1] ?? '';
  const fixture = readFixture(source.replace(SELECTION, '<|>$1'));
  const { path, offset } = fixture.cursor ?? { path: '' as NotePath, offset: 0 };
  return { fixture, path, range: { from: offset, to: offset + selected.length } };
}

function offersOf(source: string, style: LinkStyle): readonly Offer[] {
  const { fixture, path, range } = asked(source);
  return codeActions(folderOfNotes(fixture).index, path, { range, style, wants: () => true });
}

/** What the light bulb offers: `kind: title`, a star before what is preferred. */
export const offers = (source: string, style: LinkStyle = 'wikilink'): string[] =>
  offersOf(source, style).map(
    ({ kind, title, isPreferred }) => `${isPreferred ? '* ' : ''}${kind}: ${title}`,
  );

/** What is offered, without the kinds. */
export const titles = (source: string): string[] => offersOf(source, 'wikilink').map(({ title }) => title);

/** The fixture after the offer of this title. */
export function afterOffer(source: string, title: string | RegExp, style: LinkStyle = 'wikilink'): Fixture {
  const { fixture } = asked(source);
  const all = offersOf(source, style);
  const offer = all.find(each => (typeof title === 'string' ? each.title === title : title.test(each.title)));
  if (!offer) throw new Error(`Offered: ${all.map(each => each.title).join(' | ')}`);
  return changed(fixture, changeOf(fixture, offer));
}

/** What an offer writes into the fixture. */
export function changeOf(fixture: Fixture, offer: Offer): Change {
  if ('edits' in offer) return { edits: offer.edits, created: [] };
  const { index, around } = folderOfNotes(fixture);
  const change = perform(index, offer.action, around);
  if (isRefusal(change)) throw new Error(change.refusal);
  return change;
}

/** The files that the offer of this title changes or makes, as a fixture. */
export function fixed(source: string, title: string | RegExp, style: LinkStyle = 'wikilink'): string {
  return difference(asked(source).fixture, afterOffer(source, title, style));
}

/** The files that fixing everything that is safe changes in the note with the caret. */
export function fixedAll(source: string): string {
  const { fixture, path } = asked(source);
  const { index } = folderOfNotes(fixture);
  const edits = fixAll(index, path).flatMap(offer => ('edits' in offer ? offer.edits : []));
  return difference(fixture, changed(fixture, { edits, created: [] }));
}

const difference = (before: Fixture, after: Fixture): string =>
  [...after.texts]
    .filter(([path, text]) => before.texts.get(path) !== text)
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join('');
