import { expect, test } from 'vitest';
import { htmlOfRtf } from '../../src/ingest/outlook/rtf-text.ts';

const check = (rtf: string, html: string): void => expect(htmlOfRtf(rtf, 1252)).toBe(html);

test('a page that was wrapped up is what its tags and texts say', () => {
  check(
    String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}
{\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 Ada leads {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Search{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 .{\*\mhtmltag84 <i>}
{\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0 \'fc{\*\htmltag72 </p>}}`,
    '<p>Ada leads <b>Search</b>.&amp;ü</p>',
  );
});

test('a text that was wrapped up keeps its lines', () => {
  check(
    String.raw`{\rtf1\ansi\fromtext Ada leads Search.\par Ben runs R&D <x>.\par}`,
    `Ada leads Search.<br>Ben runs R&amp;D &lt;x&gt;.<br>`,
  );
});

test.each([
  ['struck words stay struck', String.raw`Ben \strike leads\strike0  Atlas`, 'Ben <s>leads</s> Atlas'],
  ['words are struck to the end', String.raw`Ben {\strike leads}`, 'Ben <s>leads</s>'],
  ['fonts have their characters', String.raw`{\f1 \'c0\'e4\'e0} {\f2 \'83\'41\'83A}`, 'Ада アア'],
  ['characters of Unicode stand once', String.raw`\u8364? {\uc2\u8364\'80\'80}\uc0\u8364 x`, '€ €€x'],
  ['signs are characters', String.raw`\ldblquote a\rdblquote  \{b\} c\~d`, '“a” {b} c d'],
  [
    'a link is its words',
    String.raw`{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt plan}}`,
    'plan',
  ],
  ['items keep their marks', String.raw`{\listtext 1.\tab}Ada`, '1.\tAda'],
  ['pictures and hidden words are none', String.raw`a{\pict 8950}{\v b}{\bin3 }}}}c`, 'ac'],
  ['a row is a line', String.raw`a\cell b\cell\row c`, 'a\tb\t<br>c'],
  ['what no reader knows is passed over', String.raw`a{\*\unknown b}\unknown c\'zz`, 'aczz'],
])('%s', (_, rtf, html) => {
  check(
    String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Gothic;}}{\info{\author Nobody}}\f0 ${rtf}}`,
    html,
  );
});

test('braces that nobody closes or opens take no word away', () => {
  check(`{\\rtf1 ${'{'.repeat(2000)}a${'}'.repeat(2001)} b`, 'a b');
});
