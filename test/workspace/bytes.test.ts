import { describe, expect, test } from 'vitest';
import * as browser from '../../src/workspace/browser/bytes.ts';
import * as disk from '../../src/workspace/disk/bytes.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each([
  ['nothing', ''],
  ['a note', '# Ada Park\n\nLeads Payments.\n'],
  ['characters of all lengths', '\ufeffAé€😀\0'],
  ['more than a buffer', 'Zoë called. '.repeat(20_000)],
])('a browser and Node agree on %s:', (_, text) => {
  test('its hash, whether one waits for it or not', async () => {
    expect(browser.hashOf(bytes(text))).toBe(disk.hashOf(bytes(text)));
    expect(await browser.hashLater(bytes(text))).toBe(disk.hashOf(bytes(text)));
  });

  test('its checksum, also behind another piece', () => {
    expect(browser.checksumOf(text)).toBe(disk.checksumOf(text));
    const before = browser.checksumOf('before');
    expect(browser.checksumOf(bytes(text), before)).toBe(disk.checksumOf(`before${text}`));
  });

  test('its length, and what its bytes say', () => {
    expect(browser.utf8Length(text)).toBe(disk.utf8Length(text));
    expect(browser.utf8Of(bytes(text))).toBe(disk.utf8Of(bytes(text)));
    expect(browser.latin1Of(bytes(text), 0, 9)).toBe(disk.latin1Of(bytes(text), 0, 9));
  });
});

test('where a page came over no secure connection, a hash is the same', async () => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  try {
    expect(await browser.hashLater(bytes('# Ada'))).toBe(disk.hashOf(bytes('# Ada')));
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  }
});
