import type { EntityKind } from '../../../model/entity.ts';
import type { Reference } from '../../../model/statement.ts';
import { foldName } from '../../../text/names.ts';
import type { Clause } from '../clauses/clause-state.ts';
import { writtenName, PEOPLE, type Meant } from '../nouns/meaning.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { SentenceContext } from './sentence-context.ts';
import { lowerAt } from '../tokens/tokens.ts';
import { verbGroupAt } from '../tokens/verb-groups.ts';

type TitleClause = Extract<Clause, { kind: 'title' }>;

/** A role, and who has or had it. */
interface HeldTitle extends TitleClause {
  readonly holder: Reference;
  /** Whether the words beside the title say that it is somebody's no more, or not yet. */
  readonly isOver: boolean;
}

/** What a role says: the role, the employer, the team; and who leads what, for "head of the Storage team". */
export function readTitleClause(context: SentenceContext, clause: TitleClause): void {
  const isOver = isFormer(context, clause.title);
  const group = isOver ? { ...(clause.group ?? verbGroupAt([], 0)), over: true } : clause.group;
  const person = context.meant(clause.subject, PEOPLE, true);
  if (!person) return;
  context.vote(person, PEOPLE);
  const held: HeldTitle = { ...clause, group, holder: person.meaning.reference, isOver };
  if (clause.isLost) stateLoss(context, held);
  else if (wasHeld(context, held)) stateFormerEmployer(context, held);
  else if (!stateLed(context, held)) stateHeld(context, held);
}

/** "stepped down as CFO" */
function stateLoss(context: SentenceContext, { holder, title, group, at }: HeldTitle): void {
  if (!context.isMoot(group, at, true))
    context.state({ relation: 'role', subject: holder, text: title.text, polarity: 'ends' }, group, at);
}

const wasHeld = (context: SentenceContext, { group, at }: HeldTitle): boolean =>
  group?.tense === 'past' && !group.over && !group.negated && !context.isMoot(group, at, true);

/** "was CFO of Acme" */
function stateFormerEmployer(context: SentenceContext, held: HeldTitle): void {
  const { company } = placeOf(context, held);
  if (company)
    context.state({ relation: 'previously', subject: held.holder, object: company }, held.group, held.at);
}

/** "head of the Storage team": says what somebody leads, and no role. */
function stateLed(context: SentenceContext, held: HeldTitle): boolean {
  const { holder, title, group, at } = held;
  const led = ledBy(context, held);
  if (!led) return false;
  context.vote(led, [led.meaning.hint ?? (isMaker(title.text) ? 'system' : 'team')]);
  if (!context.isMoot(group, at, false))
    context.state({ relation: 'leads', subject: holder, object: led.meaning.reference }, group, at);
  return true;
}

/** The role itself, and where somebody has it. */
function stateHeld(context: SentenceContext, held: HeldTitle): void {
  const { holder, title, group, at, isOver } = held;
  const isMoot = context.isMoot(group, at, false);
  const maybe = maybeLed(context, held);
  if (maybe && !isMoot) context.state({ relation: 'leads', subject: holder, object: maybe }, group, at);
  const { team, company } = placeOf(context, held);
  if (isMoot || group?.negated) return;
  if (company && title.ofCompany && /founder/u.test(title.text)) {
    context.state({ relation: 'founded_by', subject: company, object: holder }, undefined, at);
    return;
  }
  if (!saysNotOfWhat.test(title.text) && !group?.over)
    context.state({ relation: 'role', subject: holder, text: title.text }, group, at);
  if (team) context.state({ relation: 'team', subject: holder, object: team }, group, at);
  const past = { relation: 'previously', polarity: 'states' } as const;
  const employer = isOver ? past : ({ relation: 'organization' } as const);
  if (company) context.state({ ...employer, subject: holder, object: company }, group, at);
}

/** "Ada (lead)" does not say of what, and "Ada (chair)" perhaps of the meeting. */
const saysNotOfWhat = /^(?:lead|leader|head|boss|manager|chair)$/iu;

const notNow =
  /^(?:former|formerly|previous|previously|past|erstwhile|onetime|one-time|retired|then|future|incoming|next|prospective|would-be|designate|designated|ex)$/u;

/** "former CFO Bo Lund", "the previous CTO, Ada Roe,": the role is not, or not yet, somebody's. */
function isFormer(context: SentenceContext, { from, text }: TitleClause['title']): boolean {
  if (notNow.test(text.split(/[\s-]/u)[0]?.toLowerCase() ?? '')) return true;
  const { tokens } = context.sentence;
  return notNow.test(lowerAt(tokens, from - 1)) || lowerAt(tokens, from - 1) === 'ex-';
}

type Place = Meant['meaning']['reference'] | undefined;

/** Where somebody has a role: "at Acme", "on the Search team". */
function placeOf(
  context: SentenceContext,
  { of, title, at }: TitleClause,
): { readonly team: Place; readonly company: Place } {
  const isPlace = of && (lowerAt(context.sentence.tokens, at) !== 'of' || title.ofCompany);
  if (!isPlace) return { team: undefined, company: undefined };
  const kind: EntityKind = of.hint === 'team' ? 'team' : 'organization';
  const place = context.meant(of, [kind], false);
  if (place) context.vote(place, [kind]);
  const reference = place?.meaning.reference;
  return kind === 'team' ? { team: reference, company: undefined } : { team: undefined, company: reference };
}

const isMaker = (title: string): boolean => /developer|architect|engineer|maintainer/u.test(title);

/** "a lead engineer in the Search team" is one of it. */
const isMakerWithin = ({ sentence }: SentenceContext, { text }: TitleClause['title'], of: Noun): boolean =>
  isMaker(text) && /^(?:in|with)$/u.test(lowerAt(sentence.tokens, of.from - 1));

/** What a title says that somebody leads: "head of the Storage team", "lead developer on this system". */
function ledBy(context: SentenceContext, { of, title }: TitleClause): Meant | undefined {
  const isLeading = /\b(?:head|lead|leader|manager|boss)\b/iu.test(title.text) || of?.hint === 'team';
  if (!title.leads || !isLeading) return undefined;
  if (!of || isEmployed(context, of)) return namedArea(context, title.text);
  if (isMakerWithin(context, title, of)) return undefined;
  const name = writtenName(of);
  const known = name === undefined ? undefined : context.note.kindOf(name);
  const isUnknown = name !== undefined && of.hint === undefined && known !== 'team' && known !== 'system';
  if (isUnknown && !isMaker(title.text)) return undefined;
  return context.meant(of, isMaker(title.text) ? ['system', 'team'] : ['team', 'system'], false);
}

/** "head of Field Operations at Acme", "…, Acme": whoever has the role there leads what its own words name. */
const isEmployed = ({ sentence }: SentenceContext, of: Noun): boolean =>
  /^(?:at|,)$/u.test(lowerAt(sentence.tokens, of.from - 1));

/** "Field Operations Manager". */
const areaBefore =
  /^(\p{Lu}\S*(?: (?:and|&|\p{Lu}\S*))*) (?:team )?(?:[Ll]ead|[Ll]eader|[Hh]ead|[Mm]anager|[Dd]irector)$/u;
const areaOf = /(?:\bof|^(?:Head|Director|VP|SVP|EVP|Vp),?) (\p{Lu}.+)$/u;

/** "head of Field Operations": what somebody leads if something elsewhere tells that it is a team or system. */
function maybeLed(context: SentenceContext, { of, title }: TitleClause): Place {
  const isLeading =
    title.leads && /\b(?:head|lead|leader|manager|boss|director|chief|vp|svp|evp)\b/iu.test(title.text);
  if (!isLeading || /\b(?:deputy|assistant|associate|vice)\b/iu.test(title.text)) return undefined;
  const area =
    of && !isEmployed(context, of)
      ? undefined
      : (areaOf.exec(title.text)?.[1] ?? areaBefore.exec(title.text)?.[1]);
  if (area !== undefined) return { kind: 'name', name: area, link: undefined };
  if (of?.means.kind !== 'name' || isEmployed(context, of)) return undefined;
  if (isMakerWithin(context, title, of)) return undefined;
  return { kind: 'name', name: of.means.name.text, link: of.means.name.link };
}

/** "Head of Data Platform", where the note tells elsewhere that Data Platform is a team. */
function namedArea(context: SentenceContext, title: string): Meant | undefined {
  const area = / of (.+)$/u.exec(title)?.[1];
  const known = area === undefined ? undefined : context.note.kindOf(area);
  if (area === undefined || (known !== 'team' && known !== 'system')) return undefined;
  return {
    meaning: { reference: { kind: 'name', name: area, link: undefined }, hint: known },
    key: `name ${foldName(area)}`,
    given: undefined,
    at: 0,
    isSubject: false,
    mayBe: kinds => kinds.includes(known),
  };
}
