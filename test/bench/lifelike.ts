import { GIVEN, NOUNS, SYSTEM_FIRST } from './corpus-words.ts';
import { Dice } from './dice.ts';
import { personBy, sentenceBy, sentencesBy } from './lifelike-sentences.ts';

/** So many texts are read in one round, in notes of real sizes. Each round has others. */
const HANDBOOK_NOTES = 160;
const THREADS = 60;

/** Pages of a handbook and minutes of meetings: headings, lists, links, code and tables around much prose. */
export const handbook = (round: number): readonly string[] =>
  Array.from({ length: HANDBOOK_NOTES }, (_, at) => pageOf(at + round * HANDBOOK_NOTES));

/** Exported mail threads: mails that answer and quote each other, with signatures below many of them. */
export const mailThreads = (round: number): readonly string[] =>
  Array.from({ length: THREADS }, (_, at) => threadOfMails(at + round * THREADS));

/** Both, as a folder of an account holds them. */
export const mixedNotes = (round: number): readonly string[] => [
  ...handbook(round).filter((_, at) => at % 2 === 0),
  ...mailThreads(round).filter((_, at) => at % 2 === 0),
];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function pageOf(at: number): string {
  const dice = new Dice(1000 + at);
  const parts = [`# ${capitalised(dice.pick(NOUNS))} and ${dice.pick(NOUNS)}\n`];
  const sections = 2 + dice.under(9);
  for (let section = 0; section < sections; section++) {
    parts.push(`## ${capitalised(dice.pick(NOUNS))} of the ${dice.pick(NOUNS)}\n`);
    const blocks = 1 + dice.under(4);
    for (let block = 0; block < blocks; block++) parts.push(`${blockBy(dice)}\n`);
  }
  return parts.join('\n');
}

function blockBy(dice: Dice): string {
  const roll = dice.under(100);
  if (roll < 55) return wrapped(withLinks(sentencesBy(dice, 1 + dice.under(6)), dice), dice);
  if (roll < 80) return listOf(dice, () => `- ${withLinks(sentenceBy(dice), dice)}`);
  if (roll < 87)
    return `Attendees:\n\n${listOf(dice, () => `- ${personBy(dice)} (@${dice.pick(GIVEN).toLowerCase()})`)}`;
  if (roll < 93) return `\`\`\`sh\n${dice.pick(NOUNS)} --${dice.pick(NOUNS)} ${dice.pick(NOUNS)}\n\`\`\``;
  if (roll < 97)
    return `| ${dice.pick(NOUNS)} | who |\n| --- | --- |\n${listOf(dice, () => `| ${dice.pick(NOUNS)} | ${personBy(dice)} |`)}`;
  return `> ${sentencesBy(dice, 2)}`;
}

const listOf = (dice: Dice, line: () => string): string =>
  Array.from({ length: 2 + dice.under(7) }, line).join('\n');

/** Every twelfth word or so is a link, code or stressed. */
const withLinks = (text: string, dice: Dice): string =>
  text.replace(/\b[a-z]{5,}\b/g, word => {
    const roll = dice.under(100);
    if (roll < 3) return `[${word}](../${word}/readme.md)`;
    if (roll < 5) return `**${word}**`;
    if (roll < 6) return `\`${word}\``;
    if (roll < 7) return `https://${word}.example/${dice.pick(SYSTEM_FIRST).toLowerCase()}`;
    return word;
  });

/** Half of the pages have lines of their own length, half are written without line breaks. */
const wrapped = (text: string, dice: Dice): string =>
  dice.chance(50) ? text : text.replace(/(.{60,80}) /g, '$1\n');

interface Mail {
  readonly name: string;
  readonly body: readonly string[];
}

const roles = ['Head of Storage', 'Senior Engineer', 'Account Manager', 'VP Sales', 'Program Lead'];
const closings = ['Best regards,', 'Thanks,', 'Cheers,', 'Kind regards', 'Many thanks,'];
const MOST_QUOTED = 2;

function threadOfMails(at: number): string {
  const dice = new Dice(500_000 + at);
  const people = Array.from({ length: 2 + dice.under(5) }, () => personBy(dice));
  const count = 3 + dice.under(12);
  const subject = `Re: ${capitalised(dice.pick(NOUNS))} of the ${dice.pick(NOUNS)}`;
  const parts = [`# ${subject}\n\n- Exported: 2026-05-02 08:00:00\n- Messages: ${count}\n---\n`];
  const mails: Mail[] = [];
  for (let number = 0; number < count; number++) {
    const name = dice.pick(people);
    const body = bodyBy(name, dice);
    const quotes = mails
      .slice(-MOST_QUOTED)
      .toReversed()
      .flatMap((mail, depth) => quoteOf(mail, depth, number, at % 3));
    mails.push({ name, body });
    const lines = [...body, '', ...quotes].map(line => `> ${line}`.trimEnd());
    const day = `2026-04-${two(1 + (number % 28))} ${two(8 + (number % 9))}:${two(dice.under(60))}:00`;
    parts.push(
      `\n## ${day} — ${name} <${addressOf(name)}>\n**Subject:** ${subject}\n\n${lines.join('\n')}\n\n---\n`,
    );
  }
  return parts.join('');
}

const two = (value: number): string => String(value).padStart(2, '0');
const addressOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@kestrelworks.example`;

function bodyBy(name: string, dice: Dice): readonly string[] {
  const given = name.split(' ')[0] ?? '';
  const paragraphs = Array.from({ length: 1 + dice.under(4) }, () => [
    ...sentencesBy(dice, 1 + dice.under(5))
      .replace(/(.{64,76}) /g, '$1\n')
      .split('\n'),
    '',
  ]).flat();
  const signature = [
    '-- ',
    name,
    dice.pick(roles),
    'Kestrel Works Inc.',
    `M: +1 555 010 ${1000 + dice.under(8999)}`,
    `${given.toLowerCase()}.example`,
  ];
  return [
    `Hi ${dice.pick(GIVEN)},`,
    '',
    ...paragraphs,
    dice.pick(closings),
    given,
    ...(dice.chance(60) ? ['', ...signature] : []),
  ];
}

/** As three mail programs quote: marks before each line, a block of headers, or an attribution line above all. */
function quoteOf({ name, body }: Mail, depth: number, number: number, way: number): readonly string[] {
  const day = 1 + (Math.max(0, number - depth - 1) % 28);
  if (way === 1)
    return [
      `From: ${name} <${addressOf(name)}>`,
      `Sent: Monday, April ${day}, 2026 9:15 AM`,
      'To: Everybody',
      'Subject: As above',
      '',
      ...body,
    ];
  const marks = way === 0 ? '>'.repeat(depth) : '';
  const attribution = `On Mon, Apr ${day}, 2026 at 9:15 AM ${name} <${addressOf(name)}> wrote:`;
  return [
    `${marks}${marks === '' ? '' : ' '}${attribution}`,
    ...body.map(line => (way === 0 ? `${marks}> ${line}` : line)),
  ];
}
