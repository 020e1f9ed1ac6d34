import type { GeneratedMail, Writer } from './generated-mail.ts';

/** What a program puts below an answer: the mail that is answered, in its own way, with all that stands in it. */
export function quotedBy({ from, answers }: Omit<GeneratedMail, 'text'>, isLong: boolean): readonly string[] {
  if (!answers) return isLong ? ['Best regards,', from.name.split(' ')[0] ?? ''] : [];
  const quoted = answers.text.trimEnd().split('\n');
  const date = localDate(answers, from);
  switch (from.program) {
    case 'outlook':
      return [...outlookHead(answers, date), '', ...quoted];
    case 'gmail':
      return [
        `On ${date.weekday}, ${date.month} ${date.day}, ${date.year} at ${date.clock12} ${named(answers.from)} wrote:`,
        '',
        ...quoted.map(mark),
      ];
    case 'apple':
      return [
        `> On ${date.day} ${date.month} ${date.year}, at ${date.clock}, ${named(answers.from)} wrote:`,
        '> ',
        ...quoted.map(mark),
      ];
    case 'notes':
      return [
        '',
        `From:   ${named(answers.from)}`,
        `To:     ${answers.to.map(named).join(', ')}`,
        `Date:   ${date.numbers} ${date.clock12}`,
        `Subject:        ${answers.subject}`,
        '',
        '',
        ...quoted,
      ];
    case 'thunderbird':
      return [`On ${date.numbers} ${date.clock12}, ${answers.from.name} wrote:`, ...quoted.map(mark)];
  }
}

const mark = (line: string): string => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`);
const named = ({ name, address }: Writer): string => `${name} <${address}>`;

function outlookHead(mail: GeneratedMail, date: LocalDate): readonly string[] {
  return [
    ...(mail.from.offset > 0 ? ['-----Original Message-----'] : ['________________________________']),
    `From: ${named(mail.from)}`,
    `Sent: ${date.longWeekday}, ${date.longMonth} ${date.day}, ${date.year} ${date.clock12}`,
    `To: ${mail.to.map(named).join('; ')}`,
    ...(mail.cc.length === 0 ? [] : [`Cc: ${mail.cc.map(named).join('; ')}`]),
    `Subject: ${mail.subject}`,
  ];
}

type LocalDate = Readonly<
  Record<
    'weekday' | 'longWeekday' | 'month' | 'longMonth' | 'day' | 'year' | 'clock' | 'clock12' | 'numbers',
    string
  >
>;

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const two = (value: number): string => String(value).padStart(2, '0');

/** When a mail was sent by the clock of whoever quotes it. */
export function localDate({ sent }: Pick<GeneratedMail, 'sent'>, { offset }: Writer): LocalDate {
  const at = new Date(sent + offset * 60_000);
  const [hour, minute] = [at.getUTCHours(), two(at.getUTCMinutes())];
  const longMonth = months[at.getUTCMonth()] ?? '';
  const longWeekday = weekdays[at.getUTCDay()] ?? '';
  return {
    weekday: longWeekday.slice(0, 3),
    longWeekday,
    month: longMonth.slice(0, 3),
    longMonth,
    day: String(at.getUTCDate()),
    year: String(at.getUTCFullYear()),
    clock: `${two(hour)}:${minute}`,
    clock12: `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`,
    numbers: `${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())}/${at.getUTCFullYear()}`,
  };
}
