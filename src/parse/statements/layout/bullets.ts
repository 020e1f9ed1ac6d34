import { textAt, type Token } from '../tokens/tokens.ts';

/** The first token of a line behind the bullet that it may begin with. */
export const behindBullet = (tokens: readonly Token[]): number =>
  /^[•*–-]$/u.test(textAt(tokens, 0)) ? 1 : 0;
