import { isKnownGivenName } from '../vocabulary/known-given-names.ts';
import { kindOfNoun } from '../vocabulary/kind-words.ts';

/** Words that end names of bodies and companies, and begin none. */
const lastWords = new Set(
  `ag associates association authority bank board bureau college commission committee company corp corporation council
  foundation gmbh inc institute laboratories labs limited llc ltd ministry office partners plc subcommittee taskforce
  technologies university`.split(/\s+/),
);

/**
 * Whether the capitalised word `next`, which starts a line, begins another name than the words at the end of the line before:
 * lines of a list run on in prose. A name may wrap between its first and its second word, and before what bodies are
 * called by: "Uma⏎Desai", "Technical Steering⏎Committee".
 */
export function startsOtherName(words: readonly string[], next: string, isLast: boolean): boolean {
  if (isLast && (lastWords.has(next.toLowerCase()) || kindOfNoun(next) !== undefined)) return false;
  // Particles and initials wait for a surname.
  const last = words.at(-1) ?? '';
  if (!/^\p{Lu}[^.]/u.test(last)) return false;
  const whole = words.filter(word => /^\p{Lu}[^.]/u.test(word)).length;
  return whole > 1 || (!isLast && isKnownGivenName(next));
}
