const ascii = /^[\0-\x7f]*$/u;
const accents = /[\u0300-\u036f]/gu;
const others = /[ßøđłæœıðþħŧς]/gu;

/** Letters that no accent is taken off from, though many keyboards have only the plain ones. */
const plainOf: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

/**
 * A text in small letters without the accents of Latin, Greek and Cyrillic ones, as searches compare it: whoever looks for
 * “Zoe Muller” or “istanbul” finds “Zoé Müller” and “İstanbul”. Marks of other scripts stay, where they are letters.
 */
export const plainLetters = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(accents, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(others, letter => plainOf[letter] ?? letter);
