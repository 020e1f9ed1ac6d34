import type { Entity } from '../../model/entity.ts';
import { squashed } from '../../text/spelling.ts';
import { domainLabel, withoutVendor } from './spellings.ts';

interface KnownNames {
  readonly byDomain: ReadonlyMap<string, readonly Entity[]>;
  readonly bySquash: ReadonlyMap<string, readonly { readonly entity: Entity }[]>;
}

/** Those whose domain a name is, then those whose names differ from it in spelling only: the surest first. */
export function calledLike(name: string, { byDomain, bySquash }: KnownNames): readonly (readonly Entity[])[] {
  const spellings = [squashed(name), withoutVendor(name), domainLabel(name)];
  return [
    byDomain.get(name.toLowerCase()) ?? [],
    ...spellings.map(spelling =>
      ((spelling ? bySquash.get(spelling) : undefined) ?? []).map(({ entity }) => entity),
    ),
  ];
}
