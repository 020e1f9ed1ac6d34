import { Dice } from './dice.ts';

const people = ['Ada Roe', 'Tom Okafor', 'Nadine Cho', 'Eric Lund', 'Hanna Weiss', 'Oscar Brandt'];
const words =
  'the plan for next quarter needs a review before we meet and said that budget schedule are fine with everyone who was at call about storage migration please check numbers again'.split(
    ' ',
  );
const mostQuoted = 3;

/**
 * Threads in which each mail quotes up to three before it, in three programs' ways, and half of the mails are signed; others in
 * each round.
 */
export const quotingThreads = (round: number): readonly string[] =>
  [8, 16, 24, 32, 40, 48].map(messages => threadOf(messages, round));

function threadOf(messages: number, round: number): string {
  const dice = new Dice(messages + 1000 * round);
  const mails: { readonly name: string; readonly body: readonly string[] }[] = [];
  const parts = [`# Re: Plan\n\n- Exported: 2026-04-15 21:25:58\n- Messages: ${messages}\n---\n`];
  for (let at = 0; at < messages; at++) {
    const name = dice.pick(people);
    const body = bodyBy(name, dice);
    const way = dice.under(3);
    const quoted = mails.slice(-mostQuoted).toReversed();
    const quotes = quoted.flatMap((mail, depth) => quoteOf(mail, { way, depth, day: at - depth }));
    mails.push({ name, body });
    const day = `2026-03-${two(1 + (at % 28))} 09:${two(10 + (at % 50))}:00`;
    const lines = [...body, ...quotes].map(line => `> ${line}`);
    parts.push(
      `\n## ${day} — ${name} <${addressOf(name)}>\n**Subject:** Plan\n\n${lines.join('\n')}\n\n---\n`,
    );
  }
  return parts.join('');
}

const two = (value: number): string => String(value).padStart(2, '0');
const addressOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@larkfield.example`;

function bodyBy(name: string, dice: Dice): readonly string[] {
  const sentence = (): string =>
    `${Array.from({ length: 6 + dice.under(14) }, () => dice.pick(words)).join(' ')}.`;
  const paragraphs = Array.from({ length: 2 + dice.under(4) }, () => [
    `We say ${sentence()} And ${sentence()}`,
    '',
  ]);
  const signature = [
    '--',
    name,
    'Head of Storage',
    'Larkfield Inc.',
    `Tel: +1 555 010 22${10 + dice.under(89)}`,
    '',
  ];
  return [
    ...paragraphs.flat(),
    'Best regards,',
    name.split(' ')[0] ?? '',
    '',
    ...(dice.chance(50) ? signature : []),
  ];
}

interface Way {
  readonly way: number;
  readonly depth: number;
  readonly day: number;
}

function quoteOf(
  { name, body }: { name: string; body: readonly string[] },
  { way, depth, day }: Way,
): readonly string[] {
  const date = 1 + (Math.abs(day) % 28);
  if (way === 2)
    return [
      `From: ${name} <${addressOf(name)}>`,
      `Sent: Monday, March ${date}, 2026 9:15 AM`,
      `To: ${name}`,
      'Subject: Plan',
      '',
      ...body,
    ];
  const marks = way === 0 ? '>'.repeat(depth) : '';
  const line = `${marks}${marks === '' ? '' : ' '}On Mon, Mar ${date}, 2026 at 9:15 AM ${name} <${addressOf(name)}> wrote:`;
  return [line, ...body.map(said => (way === 0 ? `${marks}> ${said}` : said))];
}

const hostileHead =
  '# Re: x\n\n- Exported: 2026-03-15 21:25:58\n- Messages: 1\n---\n\n## 2026-03-01 09:10:00 — A B <a@x.example>\n**Subject:** x\n\n';

/** Texts that look like boundaries line after line. */
export const hostileThreads = (): readonly string[] =>
  [
    '> On Mon, Mar 2, 2026 at 9:10 AM something went on here with a lot of words and then:\n'.repeat(4000),
    '> From: A\n> Sent: b\n> Word: c\n'.repeat(4000),
    Array.from({ length: 3000 }, (_, at) => `> ${'>'.repeat(at % 60)} a b c d e f ${at}\n`).join(''),
    '> a@b.example 12:30 2026 x@y.example, z@w.example\n'.repeat(4000),
    `> To: a@b.example,\n${'> a@b.example, c@d.example;\n'.repeat(8000)}`,
    '> A B\n> Head of Data\n> --\n'.repeat(4000),
    '> Ann wrote:\n> > x y\n'.repeat(5000),
    '> -----Original Message-----\n> x\n'.repeat(5000),
    `> ${'a:b@c.d 12 '.repeat(40_000)}:\n`,
    '> \n'.repeat(50_000),
  ].map(body => hostileHead + body);
