import * as l10n from '@vscode/l10n';
import {
  ENTITY_TYPES,
  isEntityType,
  type Alias,
  type Definition,
  type EntityType,
  type Property,
  type Value,
} from '../model/entity.ts';
import { fileName, type NotePath } from '../model/note-path.ts';
import type { Problem } from '../model/problem.ts';
import { canonicalKey, isRelation } from '../model/relation.ts';
import { STANCES, stanceNamed } from '../model/standing.ts';
import { refusalOf, tidyName } from '../text/names.ts';
import { isTemplated } from '../text/template-places.ts';
import type { Span } from '../text/span.ts';
import type { Heading } from '../model/note.ts';
import { itemsOf } from './values.ts';
import { bareName } from './bare-name.ts';
import { whyNot } from '../text/name-refusal.ts';

/** Where properties were written together: the frontmatter with its note, or a section. */
export interface PropertyGroup {
  readonly path: NotePath;
  /** The heading of a section; for the note itself its first level-1 heading. */
  readonly heading: Heading | undefined;
  readonly isSection: boolean;
  readonly span: Span;
  /** Where the prose starts. */
  readonly start: number;
  readonly properties: readonly Property[];
  readonly summary: string | undefined;
}

/** The entity that the properties of a place define, if they hold a `type`; what is wrong with them is reported. */
export function entityDefinition(place: PropertyGroup, problems: Problem[]): Definition | undefined {
  const type = typeOf(place, problems);
  if (type === undefined) return undefined;
  const kind = type === 'account' ? 'organization' : type;
  const names = bareNameOf(place, kind === 'person');
  if (isTemplate(place, names)) return undefined;
  const properties = place.properties.map(property => ({
    values: property.values.filter(({ text }) => !isTemplated(text)),
    keySpan: property.keySpan,
    key: canonicalKey(property.key, kind),
  }));
  if (kind === 'person') checkStance(properties, problems);
  return {
    kind,
    isAccount: type === 'account',
    section: place.isSection ? place.heading?.slug : undefined,
    ...names,
    span: place.span,
    aliases: aliasesOf(properties, problems),
    linkOnly: isLinkOnly(properties, problems),
    properties: properties.filter(({ key }) => !['type', 'name', 'aliases', 'match'].includes(key)),
    summary: place.summary,
  };
}

/** A template of the notes' own program defines nobody, whether its name is to be filled or is that of its file. */
const isTemplate = (
  { properties }: PropertyGroup,
  { name, namedByFile }: Pick<Definition, 'name' | 'namedByFile'>,
): boolean =>
  isTemplated(name) ||
  (namedByFile && properties.some(({ values }) => values.some(({ text }) => isTemplated(text))));

function typeOf(place: PropertyGroup, problems: Problem[]): EntityType | undefined {
  const value = place.properties.find(property => property.key === 'type')?.values[0];
  if (!value || isTemplated(value.text)) return undefined;
  const word = value.text.trim().toLowerCase();
  if (isEntityType(word)) return word;
  // Other tools have words of their own for `type`; only what otherwise looks like an entity is likely a mistake.
  if (!place.isSection && !place.properties.some(({ key }) => isRelation(key) || key === 'role'))
    return undefined;
  problems.push({
    code: 'invalidProperty',
    message: l10n.t(
      '“{0}” is no type of entity. Use {1} or {2}.',
      value.text,
      ENTITY_TYPES.slice(0, -1).join(', '),
      ENTITY_TYPES.at(-1) ?? '',
    ),
    span: value.span,
  });
  return undefined;
}

/** The name without what stands around it, and where it is written; the whole is one of its other forms. */
function bareNameOf(
  place: PropertyGroup,
  isPerson: boolean,
): Pick<Definition, 'name' | 'nameSpan' | 'namedByFile' | 'forms'> {
  const written = nameOf(place);
  const bare = bareName(written.name, isPerson);
  if (!bare) return { ...written, forms: [] };
  const { from, to } = written.nameSpan;
  const at = written.name.indexOf(bare.name);
  // Where markup or another space stands in it, the whole stands for the name.
  const isPlain = at >= 0 && to - from === written.name.length;
  const nameSpan = isPlain ? { from: from + at, to: from + at + bare.name.length } : written.nameSpan;
  return { ...written, name: bare.name, nameSpan, forms: bare.forms };
}

function nameOf(place: PropertyGroup): Pick<Definition, 'name' | 'nameSpan' | 'namedByFile'> {
  const written = place.properties.find(property => property.key === 'name')?.values[0];
  if (written && tidyName(written.text) !== '')
    return { name: tidyName(written.text), nameSpan: written.span, namedByFile: false };
  if (place.heading && place.heading.title !== '')
    return { name: tidyName(place.heading.title), nameSpan: place.heading.titleSpan, namedByFile: false };
  return {
    name: tidyName(fileName(place.path)),
    nameSpan: { from: place.start, to: place.start },
    namedByFile: true,
  };
}

function aliasesOf(properties: readonly Property[], problems: Problem[]): Alias[] {
  const written = properties.filter(({ key }) => key === 'aliases').flatMap(({ values }) => values);
  return written.flatMap(namesIn).flatMap(({ text, span }) => {
    const refusal = refusalOf(text);
    if (refusal === undefined) return [{ text: tidyName(text), span }];
    problems.push({
      code: 'invalidAlias',
      message: l10n.t('The alias “{0}” is not looked for: it {1}.', text, whyNot(refusal)),
      span,
    });
    return [];
  });
}

/** A link among the aliases stands for the names that it shows. */
function namesIn({ text, span, link }: Value): Alias[] {
  if (!link) return [{ text, span }];
  const shown = link.label ?? link.to;
  const at = span.to - span.from === text.length ? text.indexOf(shown) : -1;
  return itemsOf(shown, at < 0 ? span : { from: span.from + at, to: span.from + at + shown.length });
}

function isLinkOnly(properties: readonly Property[], problems: Problem[]): boolean {
  const value = properties.find(({ key }) => key === 'match')?.values[0];
  if (!value || value.text === 'prose') return false;
  if (value.text === 'link-only') return true;
  problems.push({
    code: 'invalidProperty',
    message: l10n.t('“{0}” is no way to match. Use prose or link-only.', value.text),
    span: value.span,
  });
  return false;
}

function checkStance(properties: readonly Property[], problems: Problem[]): void {
  for (const { text, span } of properties
    .filter(({ key }) => key === 'stance')
    .flatMap(({ values }) => values))
    if (text !== '' && stanceNamed(text) === undefined)
      problems.push({
        code: 'invalidProperty',
        message: l10n.t(
          '“{0}” is no stance. Use {1} or {2}.',
          text,
          STANCES.slice(0, -1).join(', '),
          STANCES.at(-1) ?? '',
        ),
        span,
      });
}
