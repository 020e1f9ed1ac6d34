import { expect, test } from 'vitest';
import { mailDomain, siteDomain } from '../../src/text/domains.ts';

test.each([
  ['ben@Acme.example', 'acme.example'],
  ['Ben Ries <ben.ries@mail.acme.example>', 'mail.acme.example'],
  ['[Ben](mailto:ben@acme.example)', 'acme.example'],
  ['ben at acme', undefined],
  ['@acme.example', undefined],
])('%s is mail of %s', (text, expected) => {
  expect(mailDomain(text)).toBe(expected);
});

test.each([
  ['https://www.Acme.example/about?x', 'acme.example'],
  ['acme.example', 'acme.example'],
  ['<https://acme.example>', 'acme.example'],
  ['[home](https://acme.example/)', 'acme.example'],
  ['see the intranet', undefined],
  ['localhost', undefined],
])('%s is a site of %s', (text, expected) => {
  expect(siteDomain(text)).toBe(expected);
});
