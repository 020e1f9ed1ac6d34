import type { EntityId } from '../../model/entity.ts';
import type { Grade, Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import { addTo } from '../../text/grouping.ts';
import { meets, type Span } from '../../text/span.ts';

/** So many numbers stand for a mention: four offsets, whom it may mean, and how it is meant. */
const WIDTH = 6;
/** With more mentions than that, a note is not looked through for each entity that somebody asks for. */
const LONG = 500;

const GRADES: readonly Grade[] = ['explicit', 'sure', 'likely', 'ambiguous'];
const REPEAT = GRADES.length;

/** Whom a mention may mean. */
export type MeantList = Pick<Mention, 'among' | 'more'>;

/** The lists of entities that mentions may mean, each once: most mentions mean one that many others mean. */
export class MeantEntities {
  readonly #lists: MeantList[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #holding = new Map<EntityId, number[]>();

  /** `lists` as another one gave them, which keep their numbers. */
  constructor(lists: readonly MeantList[] = []) {
    for (const list of lists) this.numberOf(list);
  }

  /** All of them, each at its number. */
  get lists(): readonly MeantList[] {
    return this.#lists;
  }

  numberOf({ among, more }: MeantList): number {
    const key = more === 0 ? among.join('\n') : [more, ...among].join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#lists.push({ among, more }) - 1;
    this.#numbers.set(key, number);
    for (const id of among) addTo(this.#holding, id, number);
    return number;
  }

  list(number: number): MeantList {
    return this.#lists[number] ?? { among: [], more: 0 };
  }

  /** The numbers of the lists that hold the entity. */
  holding(id: EntityId): readonly number[] {
    return this.#holding.get(id) ?? [];
  }
}

/** The mentions of one note as numbers, since a large folder has hundreds of thousands of them. */
export class KeptMentions {
  readonly #path: NotePath;
  readonly #meant: MeantEntities;
  /** What makes the same again, with the lists of `MeantEntities`. */
  readonly numbers: Uint32Array;
  /** Of a long note: where the numbers of the mentions of each list start. */
  #places: ReadonlyMap<number, readonly number[]> | undefined;
  /** The numbers of the lists of `MeantEntities` that its mentions mean, each once. */
  readonly lists: readonly number[];

  constructor(path: NotePath, numbers: Uint32Array, meant: MeantEntities) {
    this.#path = path;
    this.#meant = meant;
    this.numbers = numbers;
    const lists = new Set<number>();
    for (let at = 4; at < numbers.length; at += WIDTH) lists.add(numbers[at] ?? 0);
    this.lists = [...lists];
  }

  /** Mentions in document order, all of one note. */
  static of(path: NotePath, mentions: readonly Mention[], meant: MeantEntities): KeptMentions {
    const numbers = new Uint32Array(mentions.length * WIDTH);
    // Mentions of one name share their list.
    const known = new Map<readonly EntityId[], number>();
    let at = 0;
    for (const mention of mentions) {
      const { span, outer, grade, repeat, among, more } = mention;
      let list = more === 0 ? known.get(among) : undefined;
      if (list === undefined) {
        list = meant.numberOf(mention);
        if (more === 0) known.set(among, list);
      }
      numbers[at++] = span.from;
      numbers[at++] = span.to;
      numbers[at++] = outer.from;
      numbers[at++] = outer.to;
      numbers[at++] = list;
      numbers[at++] = GRADES.indexOf(grade) + (repeat ? REPEAT : 0);
    }
    return new KeptMentions(path, numbers, meant);
  }

  /** In document order. */
  all(): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < this.numbers.length; at += WIDTH) mentions.push(this.#mentionAt(at));
    return mentions;
  }

  /** Those that touch a stretch of the note, in document order. Mentions do not overlap. */
  touching(range: Span): Mention[] {
    const outerEnd = (mention: number): number => this.numbers[mention * WIDTH + 3] ?? 0;
    let [low, high] = [0, this.numbers.length / WIDTH];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outerEnd(middle) < range.from) low = middle + 1;
      else high = middle;
    }
    const mentions: Mention[] = [];
    for (let at = low * WIDTH; at < this.numbers.length; at += WIDTH) {
      const mention = this.#mentionAt(at);
      if (!meets(mention.outer, range)) break;
      mentions.push(mention);
    }
    return mentions;
  }

  /** Those that mean one of these lists of `MeantEntities`, in document order. */
  meaning(lists: readonly number[]): Mention[] {
    if (this.numbers.length > LONG * WIDTH) return this.#meaningInLong(lists);
    const mentions: Mention[] = [];
    for (let at = 0; at < this.numbers.length; at += WIDTH)
      if (lists.includes(this.numbers[at + 4] ?? 0)) mentions.push(this.#mentionAt(at));
    return mentions;
  }

  #meaningInLong(lists: readonly number[]): Mention[] {
    const places = (this.#places ??= this.#placesByList());
    return lists
      .flatMap(list => places.get(list) ?? [])
      .sort((a, b) => a - b)
      .map(at => this.#mentionAt(at));
  }

  #placesByList(): ReadonlyMap<number, readonly number[]> {
    const places = new Map<number, number[]>();
    for (let at = 0; at < this.numbers.length; at += WIDTH) addTo(places, this.numbers[at + 4] ?? 0, at);
    return places;
  }

  #mentionAt(at: number): Mention {
    const number = (column: number): number => this.numbers[at + column] ?? 0;
    const { among, more } = this.#meant.list(number(4));
    const how = number(5);
    return {
      path: this.#path,
      entity: among.length === 1 ? among[0] : undefined,
      among,
      more,
      span: { from: number(0), to: number(1) },
      outer: { from: number(2), to: number(3) },
      grade: GRADES[how % REPEAT] ?? 'ambiguous',
      repeat: how >= REPEAT,
    };
  }
}
