/** Given name and surname without marks, case and what stands between: "Zoe J. Quinn" is Zoë Quinn. */
export function endsOf(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  const isBetween = (word: string): boolean => /^\p{L}\.?$/u.test(word);
  return words.filter((word, at) => at === 0 || at === words.length - 1 || !isBetween(word)).join(' ');
}
