import type { EntityRef, MeantRef } from '../protocol/requests.ts';

/** Arguments of commands can come from links in a hover, so from anywhere: an id is only ever looked up. */
export const isEntityRef = (value: unknown): value is EntityRef =>
  typeof value === 'object' &&
  value !== null &&
  'folder' in value &&
  'entity' in value &&
  typeof value.folder === 'string' &&
  typeof value.entity === 'string';

export const isMeantRef = (value: unknown): value is MeantRef =>
  isEntityRef(value) &&
  'note' in value &&
  'name' in value &&
  typeof value.note === 'string' &&
  typeof value.name === 'string';

export const isSameEntity = (one: EntityRef, other: EntityRef): boolean =>
  one.entity === other.entity && one.folder === other.folder;
