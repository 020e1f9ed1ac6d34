import { expect, test } from 'vitest';
import { checkCompoundFile, hasCircle } from '../../src/ingest/outlook/compound-file.ts';
import { outlookFile } from '../support/outlook-file.ts';

const mail = (): Uint8Array =>
  new Uint8Array(outlookFile({ texts: { '0037': 'Plans', '1000': 'Ada leads Search. '.repeat(600) } }));

/** Where the directory of the file begins (MS-CFB 2.2): its blocks are 512 bytes long. */
const entries = (bytes: Uint8Array): number => (new DataView(bytes.buffer).getUint32(0x30, true) + 1) * 512;

test('a file as Outlook saves it passes', () => {
  expect(() => checkCompoundFile(mail())).not.toThrow();
});

test('a part that is larger than the file is told', () => {
  const bytes = mail();
  new DataView(bytes.buffer).setUint32(entries(bytes) + 128 + 0x78, 0x7fff_ffff, true);
  expect(() => checkCompoundFile(bytes)).toThrow('a part is larger than the file.');
});

test('a table behind the end of the file is told', () => {
  const bytes = mail();
  new DataView(bytes.buffer).setUint32(0x4c, 1_000_000, true);
  expect(() => checkCompoundFile(bytes)).toThrow('it points to what lies behind its end.');
});

test('a file that was cut is told', () => {
  expect(() => checkCompoundFile(mail().subarray(0, 100))).toThrow('it ends too early.');
});

test.each([
  ['nothing', [], false],
  ['a chain', [1, 2, 0xffff_fffe], false],
  ['two chains that meet', [2, 2, 0xffff_fffe], false],
  ['a block that follows itself', [0xffff_fffe, 1], true],
  ['a way back', [1, 2, 0, 0xffff_ffff], true],
  ['a way into a circle', [1, 2, 1], true],
])('%s', (_, next, isCircle) => {
  expect(hasCircle(Uint32Array.from(next))).toBe(isCircle);
});
