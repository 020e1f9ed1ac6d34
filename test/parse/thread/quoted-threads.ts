import fc from 'fast-check';
import { mailLanguages, wordsIn } from '../../../src/parse/thread/languages/mail-languages.ts';

/** An invented correspondent. */
export interface Writer {
  readonly name: string;
  readonly address: string;
}

/** A thread that was composed, and who wrote the stretch that each of its marks stands in. */
export interface QuotedThread {
  readonly text: string;
  readonly writers: ReadonlyMap<string, Writer>;
}

const writers: readonly Writer[] = [
  { name: 'Otilie Marsh', address: 'otilie@halden.example' },
  { name: 'Bo Lund', address: 'blund@halden.example' },
  { name: 'Ines de la Roca', address: 'ines.roca@quay.example' },
  { name: 'Mette Friis-Holm', address: 'mfh@quay.example' },
  { name: 'Олена Бондар', address: 'olena@halden.example' },
  { name: '佐藤健', address: 'sato@quay.example' },
  { name: 'Kofi Mensah', address: 'k.mensah@mole.example' },
];

/** Below the line or block of a form stands what was quoted: with quote marks, or without. */
interface Form {
  readonly head: (who: Writer, to: Writer) => readonly string[];
  readonly mayBeMarked: boolean;
  readonly mayBePlain: boolean;
}

const one = <T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

/** The attribution line of a language, as its table gives it. */
const attribution: fc.Arbitrary<Form> = fc
  .tuple(one(...mailLanguages), fc.boolean())
  .map(([{ example }, isBold]) => ({
    head: ({ name, address }) => {
      const line = example.replace('Joe Bloggs', name).replace('joe@example.com', address);
      return [isBold ? `*${line}*` : line];
    },
    mayBeMarked: true,
    mayBePlain: true,
  }));

const orders: readonly (readonly ('from' | 'date' | 'to' | 'subject')[])[] = [
  ['from', 'date', 'to', 'subject'],
  ['from', 'subject', 'date', 'to'],
  ['subject', 'date', 'from', 'to'],
  ['from', 'to', 'date', 'subject'],
  ['from', 'date', 'subject', 'to'],
];
const written: readonly ((who: Writer) => string)[] = [
  ({ name, address }) => `${name} <${address}>`,
  ({ name, address }) => `"${name}" <${address}>`,
  ({ name, address }) => `${name} [mailto:${address}]`,
  ({ name, address }) => `[EXT] ${name} <${address}>`,
  ({ name, address }) => `${name} (${address})`,
];
const dates = [
  '2026-03-02 09:15',
  'Mon, 2 Mar 2026 09:15:00 +0100',
  '02.03.2026 09:15',
  'Monday, March 2, 2026 9:15 AM',
];

/** A block of headers with the labels of a language, in the orders and marks of several programs. */
const block: fc.Arbitrary<Form> = fc
  .record({
    language: one(...mailLanguages),
    order: one(...orders),
    who: one(...written),
    date: one(...dates),
    mark: one('', '**', '*'),
    above: one('', '________________________________', 'rule'),
    word: fc.nat(3),
  })
  .map(({ language, order, who: write, date, mark, above, word }) => ({
    head: (who, to) => {
      const values = { from: write(who), date, to: `${to.name} <${to.address}>`, subject: 'Harbour plan' };
      const rules = wordsIn(language.rules);
      const rule = `-----${rules[word % rules.length] ?? ''}-----`;
      const lines = order.map(kind => {
        const words = wordsIn(language[kind]);
        const label = words[kind === 'to' ? 0 : word % words.length] ?? '';
        return `${mark}${capital(label)}:${mark} ${values[kind]}`;
      });
      return [...(above === '' ? [] : [above === 'rule' ? rule : above]), ...lines];
    },
    mayBeMarked: true,
    mayBePlain: true,
  }));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Forms that single programs write. */
const special: fc.Arbitrary<Form> = one<Form['head']>(
  ({ name }) => [`>>> ${name} 3/14/2026 9:15 AM >>>`],
  ({ name, address }, to) => [
    '------ Original Message ------',
    `From "${name}" <${address}>`,
    `To "${to.name}" <${to.address}>`,
    'Date 3/14/2026 9:15:00 AM',
    'Subject Harbour plan',
  ],
  ({ name, address }) => [
    '------- Original Message -------',
    `On Saturday, March 14th, 2026 at 9:15 AM, ${name} <${address}> wrote:`,
  ],
  ({ name, address }, to) => [
    '------------------ Original ------------------',
    `From:  "${name}"<${address}>;`,
    'Date:  Sat, Mar 14, 2026 09:15 AM',
    `To:  "${to.name}"<${to.address}>;`,
    '',
    'Subject:  Re: Harbour plan',
  ],
  ({ name, address }) =>
    [`On Sat, Mar 14, 2026 at 9:15 AM '${name}' via Harbour <harbour@lists.example> wrote:`].filter(
      () => address !== '',
    ),
  ({ name, address }, to) => [
    `-----"${name}" <${address}> wrote: -----`,
    `To: "${to.name}" <${to.address}>`,
    `From: "${name}" <${address}>`,
    'Date: 03/14/2026 09:15AM',
    'Subject: Harbour plan',
  ],
  ({ name, address }) => [`On 2026-03-14 09:15, ${name}`, `<${address}> wrote:`],
).map(head => ({ head, mayBeMarked: false, mayBePlain: true }));

const known = fc.oneof({ weight: 3, arbitrary: attribution }, { weight: 3, arbitrary: block }, special);

/** Words that no language has for From, Date, To and Subject. */
const inventedLabels = ['Oddwrth', 'Anfonwydd', 'Atgwn', 'Pwncx'];

/** Forms that are only half readable: wrapped where no program would, without addresses, in words of no language. */
const rough: fc.Arbitrary<Form> = fc.oneof(
  fc.tuple(attribution, fc.integer({ min: 12, max: 70 })).map(([form, column]) => ({
    ...form,
    head: (who: Writer, to: Writer) => form.head(who, to).flatMap(line => wrapped(line, column)),
  })),
  fc.tuple(attribution, fc.boolean()).map(([form, isNameless]) => ({
    ...form,
    head: (who: Writer, to: Writer) =>
      form
        .head(who, to)
        .map(line =>
          line.replace(isNameless ? who.name : new RegExp(`[(<]?<?${who.address}>?[)>]?`, 'u'), ''),
        ),
  })),
  one(...written).map(write => ({
    head: (who: Writer, to: Writer) =>
      [write(who), '2026-03-02 09:15', `${to.name} <${to.address}>`, 'Harbour'].map(
        (value, at) => `${inventedLabels[at] ?? ''}: ${value}`,
      ),
    mayBeMarked: true,
    mayBePlain: true,
  })),
  fc.tuple(block, fc.nat(6)).map(([form, gone]) => ({
    ...form,
    head: (who: Writer, to: Writer) =>
      form.head(who, to).filter((line, at) => at !== gone || line.includes(who.address)),
  })),
);

/** A line broken at the last blank before a column. */
function wrapped(line: string, column: number): readonly string[] {
  const blank = line.lastIndexOf(' ', column);
  return blank <= 0 ? [line] : [line.slice(0, blank), line.slice(blank + 1)];
}

/** What looks like a boundary and is none, and what stands in mails besides. */
const aside = one<readonly string[]>(
  [],
  [],
  [],
  ['By Friday 6 March, Pam Stone and I agreed the following:', '- the crane', '- the quay'],
  ['Date: 2 March 2026', 'Place: Room 4', 'Chair: Pam Stone'],
  ['Phone: +47 55 50 01 01', 'Web: www.halden.example'],
  ['This is what counts:'],
  ['CAUTION: This email originated from outside of the organization. Do not click links.'],
  ['Sent from my iPhone'],
);

interface Mail {
  readonly writer: Writer;
  readonly form: Form;
  readonly asides: readonly (readonly string[])[];
  readonly isSigned: boolean;
  readonly place: 'above' | 'below' | 'between';
  readonly isMarked: boolean;
  readonly blanks: number;
}

const mailsIn = (form: fc.Arbitrary<Form>): fc.Arbitrary<readonly Mail[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...writers], { minLength: 2, maxLength: 5 }),
      fc.array(
        fc.record({
          form,
          asides: fc.tuple(aside, aside),
          isSigned: fc.boolean(),
          place: one<Mail['place']>('above', 'above', 'below', 'between'),
          isMarked: fc.boolean(),
          blanks: fc.nat(2),
        }),
        { minLength: 5, maxLength: 5 },
      ),
    )
    .map(([each, rest]) =>
      each.flatMap((writer, at) => rest.slice(at, at + 1).map(mail => ({ ...mail, writer }))),
    );

/** The text of a mail and of those that it quotes, `at` and behind; each paragraph of its own has a mark. */
function textOf(all: readonly Mail[], at: number, marks: Map<string, Writer>): readonly string[] {
  const mail = all[at];
  if (!mail) return [];
  const paragraph = (part: number): readonly string[] => {
    const mark = `mark${at}x${part}`;
    marks.set(mark, mail.writer);
    const n = at * 10 + part;
    return [
      `Crane ${mark} stands at quay${n} near berth${n} since tide${n}, and hall${n} waits for load${n}.`,
    ];
  };
  const [first, second] = mail.asides;
  const signature = mail.isSigned
    ? ['', '-- ', mail.writer.name, 'Head of Planning', 'Phone: +47 55 50 01 01']
    : [];
  const quoted = all[at + 1];
  if (!quoted) return [...(first ?? []), '', ...paragraph(0), '', ...(second ?? []), ...signature];
  const below = textOf(all, at + 1, marks);
  const isMarked =
    quoted.form.mayBeMarked && (mail.isMarked || mail.place !== 'above' || !quoted.form.mayBePlain);
  const quote = isMarked ? below.map(line => (line.startsWith('>') ? `>${line}` : `> ${line}`)) : below;
  const head = [...quoted.form.head(quoted.writer, mail.writer), ...Array<string>(mail.blanks).fill('')];
  const gap = isMarked && mail.blanks === 0 ? [] : [''];
  if (!isMarked || mail.place === 'above')
    return [...(first ?? []), '', ...paragraph(0), ...signature, '', ...head, ...gap, ...quote];
  if (mail.place === 'below') return [...head, ...gap, ...quote, '', ...paragraph(0), ...signature];
  const middle = quote.findIndex(line => line.includes(`mark${at + 1}x`)) + 1;
  return [
    ...head,
    ...gap,
    ...quote.slice(0, middle),
    '',
    ...paragraph(0),
    '',
    ...quote.slice(middle),
    '',
    ...paragraph(1),
  ];
}

const threadOf = (all: readonly Mail[]): QuotedThread => {
  const marks = new Map<string, Writer>();
  const body = textOf(all, 0, marks).map(line => `> ${line}`.trimEnd());
  const [outer = all[0]] = all;
  const { name, address } = outer?.writer ?? { name: '', address: '' };
  const head = ['# Re: Harbour plan', '', '- Exported: 2026-04-01 18:00:00', '- Messages: 1', '---', ''];
  const heading = [`## 2026-03-20 10:00:00 — ${name} <${address}>`, '**Subject:** Re: Harbour plan', ''];
  return { text: [...head, ...heading, ...body, '', '---', ''].join('\n'), writers: marks };
};

/** Threads of mails in mails, in the forms of all languages and of many programs, quoted in several ways. */
export const quotedThread = mailsIn(known).map(threadOf);

/** The same with forms that are only half readable. */
export const roughThread = mailsIn(fc.oneof(known, rough)).map(threadOf);
