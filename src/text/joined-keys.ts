/** Keys that are joined step by step: each set of them has one that stands for it. */
export class JoinedKeys {
  readonly #above = new Map<string, string>();

  rootOf(key: string): string {
    let root = key;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    // What was passed on the way leads to the root at once from now on.
    for (let at = key; at !== root;) {
      const above = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  /** The root of the first stands for both. */
  join(first: string, second: string): void {
    const [one, other] = [this.rootOf(first), this.rootOf(second)];
    if (one !== other) this.#above.set(other, one);
  }
}
