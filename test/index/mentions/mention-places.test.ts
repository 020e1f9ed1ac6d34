import { describe, test } from 'vitest';
import { checkNote } from '../../support/cast.ts';

/** Where a mention may stand, and where never. Each row: a sentence, and a text marked as `markMentions` does. */
type Rule = readonly [rule: string, marked: string];

const R = '«Rockset→rockset»';

const prose: readonly Rule[] = [
  [
    'Prose is paragraphs, headings, lists, quotes.',
    `# On ${R}\n\n${R}\n===\n\n- ${R}\n  1. ${R}\n\n> ${R}\n\n${R}`,
  ],
  ['Prose is the cells of a table.', `| a | ${R} |\n| - | - |\n| ${R} | «Ben Ries→ben» |`],
  ['A cell ends a name.', '| of «Data→data» | Platform |\n|--|--|\n| x | y |'],
  ['Emphasis around a name does not hide it.', `**${R}** *${R}* _${R}_ ~~${R}~~ ***${R}***`],
  [
    'Emphasis inside a name does not hide it.',
    'Ask «**Ben** Ries→ben», «Ben *Ries→ben»*, «Ro**ckset→rockset»**.'.replaceAll('«**', '**«'),
  ],
  ['A backslash escape is not seen.', 'Ask «Ben\\-→x'.slice(0, 4) + `${R}\\.`],
  [
    'The text of a link is prose.',
    `[On ${R}](https://example.com/Rockset "Rockset") [${R}][r]\n\n[r]: https://example.com/Rockset`,
  ],
  ['The text of a callout is prose.', `> [!note] On ${R}\n> ${R}`],
  ['The text between inline tags is prose.', `Ask <b>${R}</b><br>${R}.`],
  ['A footnote is prose.', `Ask[^1].\n\n[^1]: On ${R}.`],
];

const code: readonly Rule[] = [
  ['A code span is no prose.', `\`Rockset\`, \`\`Ben \` Ries\`\` and ${R}`],
  ['A code span hides what it cuts.', 'Ask Ben `x` Ries.'.replace('Ben', '«Ben→?ben»')],
  ['A fence is no prose.', `${R}\n\n\`\`\`sh\nRockset\n\`\`\`\n~~~\nRockset\n~~~\n${R}`],
  ['An open fence goes on to the end.', '```\nRockset\n\nRockset'],
  ['An indented block is no prose.', `${R}\n\n    Rockset\n\n\tRockset\n\n${R}`],
  ['An indented line of a paragraph is prose.', `${R}\n    ${R}`],
  ['A fence in a list is no prose.', `- ${R}\n\n  \`\`\`\n  Rockset\n  \`\`\`\n- ${R}`],
  ['An indented block in a list is no prose.', `- ${R}\n\n      Rockset\n\n  ${R}`],
  ['A fence in a quote is no prose.', `> ${R}\n> \`\`\`\n> Rockset\n> \`\`\`\n> ${R}`],
];

const addresses: readonly Rule[] = [
  ['A URL is no prose.', `https://Rockset.com/Rockset <https://x.com/Rockset> www.Rockset.com ${R}`],
  ['A URL inside words is none.', `See (https://example.com/a?q=Rockset) and ${R}.`],
  ['A mail address is no prose.', `Rockset@Rockset.com <Rockset@x.com> Ben.Ries@Rockset.com ${R}`],
  ['An address on a host without a dot is none.', 'Rockset@Rockset and x@Rockset'],
  ['The target of a link is no prose.', `[a](x/Rockset.md) [b](<a Rockset.md> 'Rockset') ${R}`],
  ['A reference is no prose.', `[a][Rockset] ${R}\n\n[Rockset]: Rockset.html 'Rockset'`],
  ['An image is no prose.', `![Rockset](Rockset.png) ${R}`],
];

const hidden: readonly Rule[] = [
  ['A tag is no prose.', `<a title="Rockset">${R}</a>`],
  ['An HTML block is no prose.', `<div>\nRockset\n</div>\n\n${R}`],
  ['A comment is no prose.', `${R} <!-- Rockset --> ${R}\n\n<!--\nRockset\n\nRockset\n-->\n\n${R}`],
  ['A comment of Obsidian is no prose.', `${R} %% Rockset %% ${R}`],
  ['A block comment of Obsidian is no prose.', `${R}\n\n%%\nRockset\n\nRockset\n%%\n\n${R}`],
  ['A single percent sign is no comment.', `100 % ${R} 5 % ${R}`],
  ['An embed is no prose.', `![[Rockset]] ![[Rockset|300]] ![[Rockset#Ben Ries]] ${R}`],
  ['Frontmatter is no prose.', `---\ntitle: Rockset\n---\n${R}`],
  ['A rule is no frontmatter.', `${R}\n\n---\ntitle: ${R}`],
  ['An inline field is no prose.', `owner:: Rockset\n\n- owner:: Rockset\n- **owner**:: Rockset\n- ${R}`],
  ['An inline field in brackets is no prose.', `${R} [owner:: Rockset] ${R} (owner:: Rockset) ${R}`],
  ['A link in an inline field is no mention.', `owner:: [[Rockset]]\n\n${R} (owner:: [[Rockset]])`],
  ['Two colons inside a word are no field.', `std::${R} ns::x ${R}`],
];

describe.each([
  ['prose', prose],
  ['code', code],
  ['addresses', addresses],
  ['what is not shown', hidden],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, marked) => {
    checkNote(marked);
  });
});
