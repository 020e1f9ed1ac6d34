import { ENTITY_KINDS, type EntityKind } from '../../model/entity.ts';

/** Words by which a sentence says of what kind a name is: “the vendor Zeta”, “Zeta, our vendor”, “Zeta serves as their database”. */
const NOUNS: Readonly<Record<EntityKind, string>> = {
  person:
    'colleague|manager|director|engineer|architect|analyst|head|officer|president|developer|designer|consultant|buyer|boss|deputy|assistant|administrator|scientist|specialist|coordinator|VP|CEO|CFO|CIO|CISO|COO|CTO|Mr|Ms|Mrs|Dr|Prof',
  team: 'team|group|squad|org|department|division|unit|crew|guild|committee|board',
  system:
    'system|platform|database|service|tool|application|app|pipeline|cluster|warehouse|engine|software|product|api',
  organization: 'company|vendor|supplier|partner|customer|client|bank|university|agency|startup|firm',
};

const LEGAL_FORM = /\s(?:Inc|Ltd|LLC|GmbH|AG|Corp|B\.?V|S\.?A|plc|SE|KG)\.?$/u;

/** Stands for the name. */
const NAME = '\0';

const ARTICLE = '(?:an?|the|our|their|your|its|his|her)';

/** At most three words, none of which may be another name. */
const FEW = "(?:[\\p{Ll}\\d'’-]+ ){0,3}";

/** “of choice”, “since May”: what may stand between a noun and the verb that names it, and nobody else in it. */
const WHICH = '(?:(?:of|in|for|since|on|at|these|this|now|today) (?:[\\p{L}\\d-]+ )?){0,2}';

/** What may stand before the verb by which a name is said to be something. */
const ALWAYS = '(?:(?:has|had|long|now|still|always|also|really) ){0,3}';

const SAYING = Object.fromEntries(
  ENTITY_KINDS.map(kind => [
    kind,
    [
      `\\b(?:${NOUNS[kind]})[.,]? (?:${WHICH}(?:is|was|remains|called|named|is called|was called) )?${NAME}`,
      `${NAME} ${ALWAYS}(?:is|was|been|became|remains|serves as) ${ARTICLE} ${FEW}(?:${NOUNS[kind]})\\b`,
      `${NAME}(?:, | – | - | \\()${ARTICLE} ${FEW}(?:${NOUNS[kind]})(?=[,.;:)!–]|$)`,
    ].map(source => new RegExp(source, 'u')),
  ]),
) as unknown as Readonly<Record<EntityKind, readonly RegExp[]>>;

/** The kinds that a sentence says a name in it to be of; `at` is where the name stands. */
export function saidKinds(sentence: string, name: string, at: number): readonly EntityKind[] {
  const around = `${sentence.slice(0, at)}${NAME}${sentence.slice(at + name.length)}`;
  return ENTITY_KINDS.filter(
    kind =>
      SAYING[kind].some(pattern => pattern.test(around)) ||
      (kind === 'organization' && LEGAL_FORM.test(name)),
  );
}
