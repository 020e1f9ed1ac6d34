/** Where the digits of a script begin that mail is written in: Arabic to Khmer, and the full-width ones. */
export const otherZeros: readonly number[] = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const otherDigit = new RegExp(
  `[${otherZeros.map(zero => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'gu',
);

/** The digits of all scripts as those of ASCII; every character keeps its place. */
export const plainDigits = (text: string): string =>
  text.replace(otherDigit, digit => {
    const unit = digit.charCodeAt(0);
    const zero = otherZeros.findLast(each => each <= unit) ?? unit;
    return String(unit - zero);
  });
