/** Where the digits of a script begin that mail is written in: Arabic to Khmer, and the full-width ones. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const otherDigit = new RegExp(
  `[${zeros.map(zero => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'gu',
);

/** The digits of all scripts as those of ASCII; every character keeps its place. */
export const plainDigits = (text: string): string =>
  text.replace(otherDigit, digit => {
    const unit = digit.charCodeAt(0);
    const zero = zeros.findLast(each => each <= unit) ?? unit;
    return String(unit - zero);
  });

const isOther = new Uint8Array(0x10000);
for (const zero of zeros) isOther.fill(1, zero, zero + 10);

/** Whether a UTF-16 code unit is a digit of another script. */
export const isOtherDigit = (unit: number): boolean => isOther[unit] === 1;
