/** Where a person stands towards what is to be sold, from for it to against it (model.md §1). */
export const STANCES = ['champion', 'supporter', 'neutral', 'critic', 'blocker'] as const;
export type Stance = (typeof STANCES)[number];

/** The parts in a purchase that have a name of their own; any other text is one too. */
export const BUYING_ROLES = ['economic buyer', 'technical buyer', 'user', 'coach'] as const;

/** The stance that a property's text says, whatever its case; undefined where it says none that there is. */
export const stanceNamed = (text: string): Stance | undefined =>
  STANCES.find(stance => stance === text.trim().toLowerCase());

/** Relations that sentences hint at only: what they say is no fact before somebody agrees. */
export const isHinted = (relation: string): boolean =>
  relation === 'stance' || relation === 'buying_role' || relation === 'influences';
