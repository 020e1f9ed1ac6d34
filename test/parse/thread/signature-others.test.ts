import { describe, expect, test } from 'vitest';
import { signed } from './messages.ts';

describe('what a line below the author’s name says of others is not said of the author', () => {
  test.each([
    'Geschäftsführer: Bo Lund, Cem Dag',
    'Geschäftsführer:\nBo Lund, Cem Dag',
    'Geschäftsführer Ben Lund, Cem Dag',
    'Managing Directors: Bo Lund, Cem Dag',
    'Managing Directors: Bo Lund,\nBen Dag (Chair)',
    'Managing Director – Ben Lund',
    'Board: Bo Lund (Chair), Cem Dag',
    'Chair of the Board: Prof. Dr. Bo Lund',
    'CEO: Lund',
    'Styreleder: Bo Lund',
    'Sitz: Bergen, Vorstand: Bo Lund (Vorsitzender), Cem Dag | Aufsichtsratsvorsitzender: Eva Holm',
    'On behalf of Bo Lund, CFO',
    'For and on behalf of Bo Lund, CFO',
    'p.p. Bo Lund, Managing Director',
    'Im Auftrag von Bo Lund, Prokurist',
    'Office of Bo Lund, CFO',
    'cc: Bo Lund, CFO; Cem Dag, COO',
    'Ben Lund, Managing Director',
    'Assistant: Bo Lund, 020 7946 0123',
  ])('%s', line => {
    expect(signed(`Ada Roe\n${line}`)).toBe('');
    expect(signed(`Ada Roe\nHead of Planning\n\nHalden Freight AS\n${line}`)).toBe(
      'name: Ada Roe, organization: Halden Freight AS, role: Head of Planning',
    );
  });

  test.each([
    [
      'Head of Planning\nHalden Freight - CEO: Bo Lund',
      'organization: Halden Freight, role: Head of Planning',
    ],
    [
      'Halden AG | Vorstand: Bo Lund, Cem Dag | Tel. 020 7946 0123',
      'organization: Halden AG, phone: 020 7946 0123',
    ],
    ['Title: Head of Planning\nCompany: Halden AS', 'organization: Halden AS, role: Head of Planning'],
    ['Assistant to Bo Lund', 'role: Assistant to Bo Lund'],
    ['Chief of Staff, Office of the CEO', 'role: Chief of Staff, Office of the CEO'],
    ['Director, Northern Crop Fund', 'organization: Northern Crop Fund, role: Director'],
  ])('%s is of the author', (lines, parts) => {
    expect(signed(`Ada Roe\n${lines}`)).toBe(`name: Ada Roe, ${parts}`);
  });
});
