import type { Entity } from '../../model/entity.ts';

const possessive = /['’]s? \p{Ll}/u;

/**
 * Whether somebody is known by a description only (“John Mao's friend”), with or without a note. It takes the name of
 * somebody and a noun in lower case: nobody is called so.
 */
export const isPlaceholder = ({ kind, name }: Entity): boolean => kind === 'person' && possessive.test(name);
