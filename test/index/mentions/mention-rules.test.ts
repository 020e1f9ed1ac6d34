import { describe, test } from 'vitest';
import { checkNote } from '../../support/cast.ts';

/** Each row: a sentence that says the rule, and a text marked as `markMentions` does. */
type Rule = readonly [rule: string, marked: string];

const longest: readonly Rule[] = [
  ['The longest name wins.', 'Ask the «Data Platform→platform» folks.'],
  ['A shorter name stands where the longer one does not.', 'Ask the «Data→data» Platforms folks.'],
  [
    'The leftmost name wins over one that starts inside it.',
    'Ask the «Data Acquisition→daq» Platform folks.',
  ],
  ['A name may follow another one directly.', 'Ask «Data Platform→platform» «Data Acquisition→daq».'],
];

const elsewhere: readonly Rule[] = [
  [
    'Words in lower case that “that” or “a” points at are no name.',
    'See that data platform, and a data platform.',
  ],
  ['With “the” they are.', 'See the «data platform→platform».'],
  ['With capitals they are.', 'See that «Data Platform→platform».'],
  ['At the start of a note they are.', '«data platform→platform» it is.'],
];

const wholeWords: readonly Rule[] = [
  ['A name is a whole word.', 'Rocksets, xRockset, Rockset2, Rockset_2 and Rocksetä are none.'],
  [
    'Punctuation ends a word.',
    '(«Rockset→rockset»), «Rockset→rockset»; “«Rockset→rockset»” /«Rockset→rockset»/.',
  ],
  ['A hyphen ends a word.', 'A «Rockset→rockset»-based and non-«Rockset→rockset» thing.'],
  ['A full stop inside a word does not end it.', 'See Rockset.io and my.Rockset there.'],
  ['A full stop at the end of a sentence does.', 'We bought «Rockset→rockset».'],
  ['Combining marks belong to the word.', 'The Rockset\u0301 is none.'],
];

const whiteSpace: readonly Rule[] = [
  ['White space in a name is any run of it.', 'Ask «Ben  \t Ries→ben» and «Ben\u00a0Ries→ben».'],
  ['A name may wrap over a line.', 'Ask «Ben\nRies→ben».'],
  ['A name may wrap over a line of CRLF.', 'Ask «Ben\r\nRies→ben».\r\nAnd «Rockset→rockset».\r\n'],
  ['A name may wrap inside a quote.', '> Ask «Ben\n> Ries→ben» now.'],
  ['A name may wrap inside a deep quote.', '> > Ask «Ben\n> > Ries→ben» and «Data\n>> Platform→platform».'],
  ['A name may wrap in a quote that goes on lazily.', '> Ask «Ben\nRies→ben».'],
  ['A name may wrap in a list item.', '- Ask «Ben\n  Ries→ben».\n  - Ask «Ben\n    Ries→ben».'],
  ['A name does not cross a paragraph.', 'All «Data→data»\n\nPlatform is one.'],
  ['A name does not cross a paragraph in a quote.', '> All «Data→data»\n>\n> Platform is one.'],
  ['A name does not cross list items.', '- of «Data→data»\n- Platform'],
  ['A name does not leave its quote.', '> of «Data→data»\n\nPlatform'],
  ['A name needs white space where it has some.', 'The DataPlatform and the BenRies.'],
];

const apostrophes: readonly Rule[] = [
  ["A possessive 's belongs to the sentence.", "We like «Rockset→rockset»'s and «Ben Ries→ben»'s way."],
  [
    'A typographic possessive ’s does too.',
    'We like «Rockset→rockset»’s and «Data Platform→platform»’s way.',
  ],
  ['A shortened verb does too.', "Then «Benny→ben»'ll go and «Benny→ben»’d stay."],
  ['Other letters after an apostrophe do not.', "The Rockset'x is none, nor is l'Rockset."],
  ['A typographic apostrophe is a plain one.', 'Ask «Shaun O’Neill→oneill» and «Shaun OʼNeill→oneill».'],
  ['A plain apostrophe is one.', "Ask «Shaun O'Neill→oneill»."],
  ['No apostrophe is no apostrophe.', 'Ask «Shaun→?oneill», not Shaun ONeill.'],
  ['A typographic hyphen is a plain one.', 'Try «GPT‑6→gpt», «GPT‐6→gpt» and «GPT–6→gpt».'],
  ['An em dash is no hyphen.', 'Try GPT—6.'],
  ['No hyphen is no hyphen.', 'Try GPT6 and GPT 6.'],
];

const unicode: readonly Rule[] = [
  ['Decomposed text matches a composed name.', 'Ask «Zoe\u0308 Quinn→zoe» now.'],
  ['Composed text does.', 'Ask «Zoë Quinn→zoe» now.'],
  ['Another letter does not.', 'Ask Zoe Quinn now.'],
  [
    'Soft hyphens and zero-width spaces are not seen.',
    'Ask «Rock\u00adset→rockset» and «Rock\u200bset→rockset».',
  ],
  ['An emoji before a name moves nothing.', '🚀 «Rockset→rockset» 👩‍💻«Rockset→rockset»'],
  ['An emoji with a variation selector is no letter.', 'See ❤️«Rockset→rockset»❤️ and 1️⃣«Rockset→rockset».'],
  ['A letter outside the basic plane is one.', 'The 𝐀Rockset and Rockset𝐀 are none.'],
  ['A byte-order mark moves nothing.', '\ufeffWe like «Rockset→rockset».'],
  ['Tabs move nothing.', '\tno code?\n\n- a\t«Rockset→rockset»\t«Ben Ries→ben»'],
];

const cases: readonly Rule[] = [
  [
    'A name of two words matches in any case.',
    'The «DATA PLATFORM→platform», «data platform→platform», «ben ries→ben».',
  ],
  ['A name of one word matches in its case only.', 'The rockset, ROCKSET and RockSet are none.'],
  ['An alias in lower case matches in any case.', 'The «daq→daq», «DAQ→daq» and «Daq→daq».'],
  ['Another alias matches in its case only.', 'The «DQ→daq» and the dq.'],
];

const ordinary: readonly Rule[] = [
  [
    'An ordinary word is no mention where a sentence starts.',
    'Data shows that. Spark is. (Research is.) “Data is.”',
  ],
  ['It is one inside a sentence.', 'We asked «Data→data» and «Research→research».'],
  ['It is none after a greeting.', 'Hi Benjamin,\nData shows that.'],
  [
    'It is none where a list item, cell, quote or heading starts.',
    '- Data shows\n\n> Data shows\n\n# Data shows\n\n| Data shows |\n|--|\n| Spark is |',
  ],
  ['It is none behind a bullet or an emoji.', '• Data shows that\n• Spark is\n\n🚀 Research shows'],
  ['It is none behind a question or an ellipsis.', 'Why? Data is. Why … Data is. Why! “Data is.”'],
  ['It is one behind an abbreviation.', 'Some team, e.g. «Data→data», is. We saw Mr. «Mark→?mark».'],
  [
    'It is one at the head of a list of names.',
    '| «Spark→spark», Databricks |\n|--|\n| Data, they say |\n\n- «Data→data», «Research→research»',
  ],
  ['It is none in lower case anywhere.', 'the data and the research'],
  [
    'A cue beside it makes it one.',
    '«Data→data» team. «Data→data» group. «Research→research» org is. «Data→data» side. «Spark→spark» platform.',
  ],
  ['Another word beside it does not.', 'Data steam. Research organ is.'],
  ['The whole of a heading is a label.', '## «Data→data»\n\n### «Research→research»:'],
  ['The whole of a list item is.', '- «Data→data»\n- **«Research→research»**\n- [ ] «Spark→spark»'],
  ['The whole of a table cell is.', '| «Data→data» | a |\n|--|--|\n| «Spark→spark» | Data is |'],
  ['The whole of a paragraph is not.', 'Data'],
  [
    'A colon after it makes a label.',
    '«Data→data»: all.\n\n- **«Research→research»:** all.\n- **«Spark→spark»**: all',
  ],
  [
    'A dash after it does.',
    '«Research→research» - all the data.\n\n«Data→data» – all. \n\n«Spark→spark» — all.\n\n«Data→data»—all.',
  ],
  ['A parenthesis after it does.', '«Research→research» (Jakub) is.'],
  ['A hyphen inside a word does not.', 'Data-driven work is.'],
  ['A rare word needs no cue.', 'Rockset is not ordinary.'.replace('Rockset', '«Rockset→rockset»')],
  ['An ordinary word in a longer name needs none.', '«Data Platform→platform» is.'],
];

const scripts: readonly Rule[] = [
  ['A Japanese name matches inside a sentence.', '私は«東京エレクトロン→tokyo»に行く。'],
  ['A Japanese name of a person does.', '今日は«スズキ・ハナコ→boruto»さんと話す。'],
  ['Part of a Japanese name does not.', '私は東京に行く。'],
  ['A name that ends in a long vowel mark ends there.', 'この«東京エレクトロン→tokyo»2台'],
  ['A Thai name matches inside a sentence.', 'ผมพบ«สมชาย→somchai»ที่บ้าน'],
  ['Part of a Thai name does not.', 'ผมพบสมที่บ้าน'],
];

const punctuation: readonly Rule[] = [
  ['C++ is a name.', 'In «C++→cpp», («C++→cpp») and «C++→cpp»’s.'],
  ['C and C+++ and C++11 are not.', 'In C, C+, C+++ and C++11 or XC++.'],
  ['.NET is a name.', 'On «.NET→net». (on «.NET→net»)'],
  ['NET, ASP.NET and .NETs are not.', 'On NET, ASP.NET, ..NET and .NETs.'],
  ['Node.js is a name.', 'Use «Node.js→node». And «Node.js→node»’s.'],
  ['Node, Node.jsx and node.js are not.', 'Use Node, Node.jsx, node.js, Nodexjs.'],
  ['GPT-6 is a name.', 'Use «GPT-6→gpt», «GPT-6→gpt»-like.'],
  ['GPT-60 and GPT-5 are not.', 'Use GPT-60, GPT-5 and gpt-6.'],
  ['AT&T is a name, however it is written.', 'Call «AT&T→att» or «AT&amp;T→att».'],
  ['AT & T is not.', 'Call AT & T.'],
];

describe.each([
  ['longest match', longest],
  ['whole words', wholeWords],
  ['white space', whiteSpace],
  ['apostrophes and hyphens', apostrophes],
  ['Unicode', unicode],
  ['case', cases],
  ['ordinary words', ordinary],
  ['words in lower case', elsewhere],
  ['scripts without spaces', scripts],
  ['punctuation', punctuation],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, marked) => {
    checkNote(marked);
  });
});
