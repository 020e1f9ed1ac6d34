import { decodedIn } from './code-page.ts';
import { codePageOfCharset, isAside, isListMark, signs } from './rtf-words.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';

/** What holds within the braces of a group. */
interface Group {
  /** Data for programs: fonts, pictures, what a reader does not know. */
  isData: boolean;
  /** A piece of the page that was wrapped up (MS-OXRTFEX 2.1.3.1.4). */
  isTag: boolean;
  /** What stands for such a piece where RTF is shown (MS-OXRTFEX 2.1.3.1.5). */
  isForRtf: boolean;
  isHidden: boolean;
  isStruck: boolean;
  font: number | undefined;
  /** How many characters stand behind one of Unicode for those who do not know it. */
  unicodeSkip: number;
}

const outermost: Group = {
  isData: false,
  isTag: false,
  isForRtf: false,
  isHidden: false,
  isStruck: false,
  font: undefined,
  unicodeSkip: 1,
};

/** Nobody nests as deep; what stands deeper belongs to the group around it. */
const DEEPEST = 500;

/**
 * The HTML of an RTF text, which has a character for each byte: the page that was wrapped up in it, else one made of its
 * words, lines and struck words. Linear in the length of the text. `codePage`: for words in a font that names none.
 */
export function htmlOfRtf(rtf: string, codePage: number): string {
  const reader = new RtfReader(codePage);
  for (const token of rtfTokens(rtf)) reader.read(token);
  return reader.html;
}

class RtfReader {
  #group: Group = { ...outermost };
  readonly #around: Group[] = [];
  #tooDeep = 0;
  #codePage: number;
  readonly #fonts = new Map<number, number>();
  #defaultFont = 0;
  /** A control word that comes first in a group names what the group holds. */
  #isFirst = false;
  #isOptional = false;
  #isInFonts = false;
  #isPage = false;
  #skip = 0;
  /** Bytes whose characters are not known before the last of them. */
  #bytes = '';
  readonly #written: string[] = [];
  #isStruck = false;

  constructor(codePage: number) {
    this.#codePage = codePage;
  }

  get html(): string {
    this.#flush();
    if (this.#isStruck) this.#written.push('</s>');
    return this.#written.join('');
  }

  read(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        return this.#open();
      case 'close':
        return this.#close();
      case 'control':
        return this.#control(token.word, token.value);
      case 'bytes':
        return this.#addBytes(token.characters);
    }
  }

  #open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#around.length >= DEEPEST) this.#tooDeep++;
    else {
      this.#around.push(this.#group);
      this.#group = { ...this.#group };
    }
    this.#isFirst = true;
    this.#isOptional = false;
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    this.#isFirst = false;
    if (this.#tooDeep > 0) this.#tooDeep--;
    else this.#group = this.#around.pop() ?? this.#group;
    if (!this.#group.isData) this.#isInFonts = false;
  }

  #addBytes(characters: string): void {
    this.#isFirst = false;
    const passed = Math.min(this.#skip, characters.length);
    this.#skip -= passed;
    if (this.#isShown) this.#bytes += characters.slice(passed);
  }

  #control(word: string, value: number | undefined): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#flush();
    if (word === '*' && this.#isFirst) {
      this.#isOptional = true;
      return;
    }
    if (this.#isFirst) this.#enter(word);
    this.#isFirst = false;
    const sign = signs.get(word);
    if (sign !== undefined) this.#write(sign);
    else if (word === 'u') this.#unicode(value ?? 0);
    else this.#set(word, value);
  }

  /** The first word of a group. */
  #enter(word: string): void {
    if (word === 'htmltag') this.#group.isTag = true;
    else if (this.#isOptional || isAside(word) || (this.#isPage && isListMark(word)))
      this.#group.isData = true;
    if (word === 'fonttbl') this.#isInFonts = true;
  }

  #unicode(value: number): void {
    // Written with a sign, in 16 bits.
    if (this.#isShown) this.#write(String.fromCharCode(value & 0xffff));
    this.#skip = this.#group.unicodeSkip;
  }

  #set(word: string, value: number | undefined): void {
    if (word === 'ansicpg' && value !== undefined && value > 0) this.#codePage = value;
    else if (word === 'mac') this.#codePage = 10000;
    else if (word === 'fromhtml') this.#isPage = true;
    else if (word === 'deff') this.#defaultFont = value ?? 0;
    else if (word === 'fcharset' || word === 'cpg') this.#addFont(word, value ?? 0);
    else this.#setInGroup(word, value);
  }

  /** What holds until the group is closed; 0 switches off. */
  #setInGroup(word: string, value: number | undefined): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (word === 'f') group.font = value;
    else if (word === 'uc') group.unicodeSkip = Math.min(Math.max(value ?? 1, 0), 10);
    else if (word === 'htmlrtf') group.isForRtf = isOn;
    else if (word === 'v') group.isHidden = isOn;
    else if (/^striked?$/u.test(word)) group.isStruck = isOn;
    else if (word === 'plain') Object.assign(group, { isHidden: false, isStruck: false, font: undefined });
  }

  #addFont(word: string, value: number): void {
    const codePage = word === 'cpg' ? value : codePageOfCharset(value);
    const { font } = this.#group;
    if (this.#isInFonts && font !== undefined && codePage !== undefined) this.#fonts.set(font, codePage);
  }

  get #isShown(): boolean {
    const { isData, isForRtf, isHidden } = this.#group;
    return !isData && !isForRtf && !(isHidden && !this.#isPage);
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const font = this.#group.font ?? this.#defaultFont;
    const own = this.#group.isTag ? undefined : this.#fonts.get(font);
    const bytes = Uint8Array.from(this.#bytes, character => character.charCodeAt(0));
    this.#bytes = '';
    this.#write(decodedIn(own ?? this.#codePage, bytes));
  }

  /** `\n` breaks the line. Of a page only its tags are markup. */
  #write(text: string): void {
    if (!this.#isShown) return;
    if (this.#isPage) this.#written.push(this.#group.isTag ? text : escaped(text));
    else {
      const { isStruck } = this.#group;
      if (isStruck !== this.#isStruck) this.#written.push(isStruck ? '<s>' : '</s>');
      this.#isStruck = isStruck;
      this.#written.push(escaped(text.replaceAll('&', '&amp;')).replaceAll('\n', '<br>'));
    }
  }
}

/** An ampersand stays: in a page that was wrapped up it may begin a character. */
const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
