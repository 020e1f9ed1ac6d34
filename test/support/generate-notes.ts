/** The choices a generator makes; from the same seed always the same ones. */
interface Random {
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** True once in `count` times. */
  readonly oneIn: (count: number) => boolean;
}

/** A small generator of pseudo-random numbers (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: choices => choices[below(choices.length)] ?? choices[0],
    oneIn: count => below(count) === 0,
  };
}

const PEOPLE = [
  'Ada Park',
  'Jonas Weber',
  'Mei-Ling Chow',
  'Zoë Núñez',
  'O’Brien',
  'Raj',
  '小林 健',
] as const;
const THINGS = [
  'Data Platform',
  'Atlas',
  'the billing service',
  'Northwind',
  'C++ tooling',
  'Node.js',
] as const;
const VERBS = [
  'owns',
  'asked about',
  'is moving to',
  'no longer uses',
  'wants to see',
  'reports on',
] as const;
const TAILS = [
  'next week',
  'before the review',
  'as far as we know',
  'by Friday',
  'in Q3',
  'since 2023',
] as const;

const sentenceOf = ({ pick }: Random): string =>
  `${pick(PEOPLE)} ${pick(VERBS)} ${pick(THINGS)} ${pick(TAILS)}`;

/** A sentence, now and then with something in it that Markdown has a form for. */
function sentence(random: Random): string {
  const { pick, oneIn } = random;
  const plain = sentenceOf(random);
  if (!oneIn(2)) return `${plain}.`;
  const person = pick(PEOPLE);
  const thing = pick(THINGS);
  return pick<string>([
    `**${person}** said: ${plain}.`,
    `*${thing}* comes first, then __${person}__ and _the rest_.`,
    `See [the plan](plans/atlas.md), or [the notes](../notes/2024%2001.md "Notes") of ${person}.`,
    `${person} sent https://example.com/wiki/Atlas_(system)?page=2, which helps.`,
    `Write to ${person} <ada.park@example.com> or raj_k@mail.example.org.`,
    `The call is \`atlas.run("fast")\` and, with a tick, \`\` a\`b \`\`.`,
    `It costs 5 * 3 * 2 and ~10% (or 2*3) less, said ${person}.`,
    `${person} moved from ~~Atlas~~ to [[${thing}]] and [[people/raj|Raj]].`,
    `Use snake_case_names & "quotes" &amp; the like; a < b > c.`,
    `<b>${thing}</b> is new<br> and <!-- not sure --> old, at <https://example.com/a>.`,
    `![a chart](images/chart.png) shows it, as does ![[chart.png]].`,
    `${person} (role:: lead) and [team:: [[Atlas]]] agreed %% check this %% at once.`,
    `A\\*star and 1\\. are escaped; so is \\[this\\].`,
    `The [roadmap], the [old roadmap][old] and [nothing] are linked.`,
    `*Nested **bold** in italics* and ***both***; ${person}'s **"quoted"** word.`,
    `Mail **[Ada](mailto:ada@example.com)** (www.example.com/about).`,
    `${person} noted this[^1] — "${plain}" 🎉.`,
  ]);
}

function paragraph(random: Random, sentences: number): string {
  let text = sentence(random);
  for (let count = 1; count < sentences; count++) text += (random.oneIn(3) ? '\n' : ' ') + sentence(random);
  return random.oneIn(12) ? text.replace('\n', '  \n') : text;
}

function list(random: Random, depth: number): string {
  const { below, pick, oneIn } = random;
  const indent = '  '.repeat(depth);
  const marker = pick(['-', '*', '+']);
  const lines: string[] = [];
  for (let item = 0; item < 2 + below(4); item++) {
    const box = oneIn(6) ? pick(['[ ] ', '[x] ']) : '';
    lines.push(`${indent}${marker} ${box}${oneIn(8) ? `lead:: [[${pick(PEOPLE)}]]` : sentence(random)}`);
    if (oneIn(8)) lines.push(`${indent}  ${sentence(random)}`);
    if (oneIn(10)) lines.push('', `${indent}  ${sentence(random)}`, '');
    if (oneIn(12))
      lines.push('', `${indent}  \`\`\`sh`, `${indent}  run --all # [[no link]]`, `${indent}  \`\`\``);
    if (oneIn(4) && depth < 3) lines.push(list(random, depth + 1));
  }
  return lines.join('\n');
}

function numbered(random: Random): string {
  const count = 2 + random.below(10);
  return Array.from({ length: count }, (_, index) => `${index + 1}. ${sentence(random)}`).join('\n');
}

function table(random: Random): string {
  const { pick, below } = random;
  const rows = Array.from(
    { length: 1 + below(4) },
    () => `| ${pick(PEOPLE)} | [[${pick(THINGS)}\\|it]] | \`a\` **b** ${pick(TAILS)} |`,
  );
  const head = pick(['| Who | What | When |\n|---|:-:|---:|', 'Who | What | When\n--- | --- | ---']);
  return [head, ...rows].join('\n');
}

const quoted = (text: string, prefix = '> '): string =>
  text
    .split('\n')
    .map(line => (prefix + line).trimEnd())
    .join('\n');

function code(random: Random): string {
  return random.pick([
    '```ts\nconst owner = people["Raj"]; // **not** bold\n\nexport {};\n```',
    '~~~\n[[not a link]] %% nor a comment %% key:: value\n~~~',
    '    indented code by Ada Park\n\n    and more of it',
  ]);
}

function block(random: Random): string {
  switch (random.below(14)) {
    case 0:
      return `${'#'.repeat(2 + random.below(3))} ${random.oneIn(3) ? sentenceOf(random) : random.pick(THINGS)}`;
    case 1:
      return `${random.pick(THINGS)}\n${random.pick(['-----', '===='])}`;
    case 2:
    case 3:
      return list(random, 0);
    case 4:
      return numbered(random);
    case 5:
      return table(random);
    case 6:
      return quoted(`${paragraph(random, 2)}\n\n${quoted(paragraph(random, 2))}\n\n${list(random, 0)}`);
    case 7:
      return code(random);
    case 8:
      return random.pick([
        '---',
        '* * *',
        '<!-- a comment\n\nover lines -->',
        '<div class="note">\n*raw*\n</div>',
      ]);
    case 9:
      return random.pick([
        '%%\nhidden\n\nmore hidden\n%%',
        'status:: in progress',
        '**Owner**:: [[Raj]], [[Zoë]]',
      ]);
    default:
      return paragraph(random, 1 + random.below(5));
  }
}

const blocks = (random: Random, count: number): string =>
  Array.from({ length: count }, () => block(random)).join('\n\n');

const DEFINITIONS =
  '[roadmap]: https://example.com/roadmap\n[old]: <old plan.md>\n  "The old plan"\n\n[^1]: As far as anybody knows.';

function meetingNote(random: Random): string {
  return `# ${sentenceOf(random)}\n\n${blocks(random, 4 + random.below(10))}\n\n${DEFINITIONS}\n`;
}

function entityNote(random: Random): string {
  const { pick } = random;
  const head = `---\ntype: person\naliases: [${pick(PEOPLE)}]\nteam: "[[${pick(THINGS)}]]"\n---\n`;
  return `${head}# ${pick(PEOPLE)}\n\n${blocks(random, 2 + random.below(4))}\n`;
}

function mail(random: Random, depth: number): string {
  const body = [`Hi ${random.pick(PEOPLE)},`, paragraph(random, 1 + random.below(4)), list(random, 1)];
  if (depth > 0) {
    const line = `On Fri, Dec 12, 2025 at 2:43 PM ${random.pick(PEOPLE)} <raj@example.com>\nwrote:`;
    const older = mail(random, depth - 1);
    body.push(line, random.oneIn(2) ? quoted(older) : quoted(older, '>'));
  }
  body.push(`-- \n${random.pick(PEOPLE)}\nVP Data | Northwind\n+1 (555) 010-0199`);
  return body.join('\n\n');
}

function thread(random: Random): string {
  const messages = Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const heading = `## 2025-12-1${index} 13:18:27 — ${random.pick(PEOPLE)} <raj@example.com>`;
    return `${heading}\n**Subject:** Re: ${random.pick(THINGS)}\n\n${quoted(mail(random, random.below(4)))}`;
  });
  const head = `# Re: ${random.pick(THINGS)}\n\n- Exported: 2025-12-15 19:20:45\n- Messages: ${messages.length}\n---`;
  return `${head}\n\n${messages.join('\n\n')}\n`;
}

/**
 * A note as a person would write it: a meeting note, an entity note or a mail thread, some with CRLF and some with a
 * byte-order mark. The same seed always gives the same note.
 */
export function generateNote(seed: number): string {
  const random = randomFrom(seed);
  const note = random.pick([meetingNote, entityNote, thread, meetingNote])(random);
  const text = random.oneIn(5) ? note.replaceAll('\n', '\r\n') : note;
  return random.oneIn(10) ? `\uFEFF${text}` : text;
}
