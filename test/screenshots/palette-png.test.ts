import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paletteOf } from './palette.ts';
import { palettePng } from './palette-png.ts';

test('a picture of few colours keeps them all', () => {
  const { palette, indexOf } = paletteOf(Uint32Array.of(0xff0000, 0x00ff00, 0xff0000, 0x0000ff), 256);
  expect([0xff0000, 0x00ff00, 0x0000ff].map(colour => palette[indexOf(colour)])).toEqual([
    0xff0000, 0x00ff00, 0x0000ff,
  ]);
});

test('a picture of many colours gets those nearest to them', () => {
  const greys = Uint32Array.from({ length: 256 }, (_, grey) => grey * 0x010101);
  const { palette, indexOf } = paletteOf(greys, 16);
  expect(palette.length).toBe(16);
  for (const grey of greys)
    expect(Math.abs(((palette[indexOf(grey)] ?? 0) & 0xff) - (grey & 0xff))).toBeLessThan(24);
});

test('a picture of the repository becomes a smaller one of the same size', () => {
  const before = readFileSync('media/icon.png');
  const after = palettePng(before);
  expect(after.subarray(16, 24)).toEqual(before.subarray(16, 24));
  expect(after.length).toBeLessThan(before.length);
});
