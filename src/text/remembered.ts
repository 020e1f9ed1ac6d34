const MOST = 20_000;

/** Stands for an answer that is undefined. */
const NOTHING = Symbol();

/** The text, and behind it what each question about it was answered. */
type Answers = [text: string, ...answers: unknown[]];

/**
 * What was answered about texts. Questions about the same ones share a memory, so that a text is looked up once for all of
 * them. What it holds is forgotten once it is too much, so that no text can fill the memory.
 */
class Memory {
  /** How many questions share it. */
  questions = 0;
  readonly #most: number;
  readonly #known = new Map<string, Answers>();
  #last: Answers = [''];

  constructor(most = MOST) {
    this.#most = most;
  }

  of(text: string): Answers {
    if (this.#last[0] === text) return this.#last;
    const known = this.#known.get(text) ?? this.#learn(text);
    this.#last = known;
    return known;
  }

  #learn(text: string): Answers {
    const answers = new Array<unknown>(this.questions + 1) as Answers;
    answers[0] = ownCopy(text);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(answers[0], answers);
    return answers;
  }
}

/** The memory of all that is asked about names and what may be one. */
export const aboutNames = new Memory();

/**
 * The same function, which remembers its answers: for what is asked of the same few thousand names and words over and
 * over.
 */
export function remembered<Answer>(
  ask: (text: string) => Answer,
  memory = new Memory(),
): (text: string) => Answer {
  const question = ++memory.questions;
  return text => {
    const answers = memory.of(text);
    const known = answers[question];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Answer;
    const answer = ask(answers[0]);
    answers[question] = answer === undefined ? NOTHING : answer;
    return answer;
  };
}

/** V8 holds on to the whole text that a longer piece was cut from. */
const LONGEST_COPIED = 12;

/** A copy that stands by itself. */
export const ownCopy = (text: string): string => (text.length <= LONGEST_COPIED ? text : ` ${text}`.slice(1));

/*
 * V8 compiles this into whoever asks, and throws that away when it meets for the first time that something is forgotten; so it meets
 * that here, before there is any.
 */
const forgetful = remembered(text => text, new Memory(1));
for (let call = 0; call < 32; call++) forgetful(String(call % 4));
