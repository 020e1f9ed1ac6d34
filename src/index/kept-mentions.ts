import type { EntityId } from '../model/entity.ts';
import type { Grade, Mention } from '../model/mention.ts';
import type { NotePath } from '../model/note.ts';

/** So many numbers stand for a mention: four offsets, whom it may mean, and how it is meant. */
const WIDTH = 6;
const GRADES: readonly Grade[] = ['explicit', 'sure', 'likely', 'ambiguous'];
const REPEAT = GRADES.length;

/** The lists of entities that mentions may mean, each once: most mentions mean one that many others mean. */
export class MeantEntities {
  readonly #lists: (readonly EntityId[])[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(among: readonly EntityId[]): number {
    const [only = '', ...others] = among;
    const key = others.length === 0 ? only : among.join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#lists.length);
    return this.#lists.push(among) - 1;
  }

  list(number: number): readonly EntityId[] {
    return this.#lists[number] ?? [];
  }

  /** The numbers of the lists that hold the entity. */
  holding(id: EntityId): ReadonlySet<number> {
    return new Set(this.#lists.flatMap((list, number) => (list.includes(id) ? [number] : [])));
  }
}

/** The mentions of one note as numbers, since a large folder has hundreds of thousands of them. */
export class KeptMentions {
  readonly #path: NotePath;
  readonly #meant: MeantEntities;
  readonly #numbers: Uint32Array;
  /** The numbers of the lists of `MeantEntities` that its mentions mean, each once. */
  readonly lists: readonly number[];

  constructor(path: NotePath, mentions: readonly Mention[], meant: MeantEntities) {
    this.#path = path;
    this.#meant = meant;
    this.#numbers = new Uint32Array(mentions.length * WIDTH);
    const lists = new Set<number>();
    let at = 0;
    for (const { span, outer, among, grade, repeat } of mentions) {
      const list = meant.numberOf(among);
      lists.add(list);
      for (const number of [span.from, span.to, outer.from, outer.to, list]) this.#numbers[at++] = number;
      this.#numbers[at++] = GRADES.indexOf(grade) + (repeat ? REPEAT : 0);
    }
    this.lists = [...lists];
  }

  /** In document order. */
  all(): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < this.#numbers.length; at += WIDTH) mentions.push(this.#mentionAt(at));
    return mentions;
  }

  /** Those that mean one of these lists of `MeantEntities`, in document order. */
  meaning(lists: ReadonlySet<number>): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < this.#numbers.length; at += WIDTH)
      if (lists.has(this.#numbers[at + 4] ?? 0)) mentions.push(this.#mentionAt(at));
    return mentions;
  }

  #mentionAt(at: number): Mention {
    const number = (column: number): number => this.#numbers[at + column] ?? 0;
    const among = this.#meant.list(number(4));
    const how = number(5);
    return {
      path: this.#path,
      entity: among.length === 1 ? among[0] : undefined,
      among,
      span: { from: number(0), to: number(1) },
      outer: { from: number(2), to: number(3) },
      grade: GRADES[how % REPEAT] ?? 'ambiguous',
      repeat: how >= REPEAT,
    };
  }
}
