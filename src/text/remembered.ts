const MOST = 20_000;

/**
 * The same function, which remembers its answers: for what is asked of the same few thousand names and words over and
 * over. What it remembers is forgotten once it is too much, so that no text can fill the memory.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return text => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = ask(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
