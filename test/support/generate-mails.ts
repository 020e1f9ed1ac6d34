import { Dice } from '../bench/dice.ts';
import type { GeneratedMail, MailProgram, Writer } from './generated-mail.ts';
import { quotedBy } from './mail-programs.ts';
import { sentMail } from './sent-mail.ts';

/** A conversation in the order in which it was written. */
export type GeneratedThread = readonly GeneratedMail[];

const given = 'Ada Bjørn Chidi Dörte Elif Farah Goran Hélène Ivo Jana Kofi Łucja Milo Noor Oskar Petra'.split(
  ' ',
);
const family =
  'Abara Bergström Castillo Dvořák Eriksen Fontana Gruber Haddad Jansen Kaplan Müller Novak'.split(' ');
const programs: readonly MailProgram[] = ['outlook', 'gmail', 'apple', 'notes', 'thunderbird'];
const things = 'Quarry,Harbour,Beacon,Orchard,Lantern,Furnace,Meadow,Anvil'.split(',');
const topics = 'plan,prices – draft,rollout,review,contract,pilot,Größe,training'.split(',');
const sayings = [
  'could we meet on Tuesday?',
  'the figures are in, and they are better than we thought.',
  'I have spoken with our side: it costs about 5 € a seat.',
  'please send it to everybody who was there.',
  'that works for us – thank you.',
  'we’ll “freeze” the list tomorrow, as agreed with the people in Århus and Łódź, unless somebody says otherwise before noon.',
];

/** Two companies that write to each other. */
function writers(count: number, dice: Dice): readonly Writer[] {
  return Array.from({ length: count }, (_, at) => {
    const first = given[at % given.length] ?? '';
    const last = family[(at * 7 + Math.floor(at / given.length)) % family.length] ?? '';
    const plain = `${first}.${last}`
      .normalize('NFD')
      .replace(/[^A-Za-z.]/gu, '')
      .toLowerCase();
    return {
      name: `${first} ${last}`,
      address: `${plain}${at}@${at % 2 === 0 ? 'halden' : 'longhaul'}.example`,
      program: programs[at % programs.length] ?? 'gmail',
      offset: dice.pick([-480, -300, 0, 60, 120, 330]),
    };
  });
}

/** Conversations of so many mails together, the same for a seed each time. */
export function generateMails(mails: number, seed: number): readonly GeneratedThread[] {
  const dice = new Dice(seed);
  const people = writers(Math.max(8, Math.min(300, Math.floor(mails / 20))), dice);
  const threads: GeneratedThread[] = [];
  let made = 0;
  while (made < mails) {
    const thread = generatedThread(threads.length, people, dice, Math.min(1 + dice.under(7), mails - made));
    made += thread.length;
    threads.push(thread);
  }
  return threads;
}

function generatedThread(
  number: number,
  people: readonly Writer[],
  dice: Dice,
  length: number,
): GeneratedThread {
  const start = dice.under(people.length);
  const circle = Array.from(
    { length: 2 + dice.under(3) },
    (_, at) => people[(start + at * 3) % people.length],
  ).filter((each, at, all): each is Writer => each !== undefined && all.indexOf(each) === at);
  const subject = `${dice.pick(things)} ${dice.pick(topics)} ${number}`;
  const thread: GeneratedMail[] = [];
  let sent = Date.UTC(2025, 0, 6, 8) + number * 3_600_000;
  for (let at = 0; at < length; at++) {
    sent += (1 + dice.under(50)) * 1_234_000;
    const answers = at === 0 ? undefined : dice.chance(80) ? thread.at(-1) : dice.pick(thread);
    const others = circle.filter(each => each !== answers?.from);
    const from = at === 0 ? (circle[0] ?? people[0]) : dice.pick(others);
    if (!from) throw new Error('Nobody writes.');
    const to =
      answers && answers.from !== from ? [answers.from] : circle.filter(each => each !== from).slice(0, 1);
    const token = `mark${number}x${at}`;
    const lines = [`About ${token}: ${dice.pick(sayings)}`, ...(dice.chance(50) ? [dice.pick(sayings)] : [])];
    const own: Omit<GeneratedMail, 'text'> = {
      id: `${number}.${at}@${from.address.slice(from.address.indexOf('@') + 1)}`,
      from,
      to,
      cc: circle.filter(each => each !== from && !to.includes(each)),
      sent: sent - (sent % 60_000),
      subject: answers ? `${from.program === 'outlook' ? 'RE' : 'Re'}: ${subject}` : subject,
      lines,
      token,
      answers,
    };
    thread.push({ ...own, text: [...lines, '', ...quotedBy(own, dice.chance(50))].join('\n') });
  }
  return thread;
}

/** The mails of conversations as their writers' programs send them, in any order. */
export function mailFiles(threads: readonly GeneratedThread[], seed: number): readonly Uint8Array[] {
  const dice = new Dice(seed);
  const files = threads.flat().map(mail => sentMail(mail, dice.under(3)));
  for (let at = files.length - 1; at > 0; at--) {
    const other = dice.under(at + 1);
    [files[at], files[other]] = [files[other] ?? new Uint8Array(), files[at] ?? new Uint8Array()];
  }
  return files;
}
