/**
 * What runs inside the page of a brief. Playwright sends each function there as text, so it can use nothing but what a
 * page has; the little of the DOM that is needed is declared here, for nobody else to use.
 */
interface Element {
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): { readonly firstChild: { readonly textContent: string } | null } | null;
}
declare const document: {
  getElementById(id: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
};
declare const getComputedStyle: (element: Element) => { readonly fontSize: string };

export interface UsedFootnote {
  /** What the footnote says, and the notes and lines that it leads to; both empty where its mark leads nowhere. */
  readonly text: string;
  readonly places: readonly string[];
  /** The statement that has the mark. */
  readonly statement: string;
}

export function footnotesUsed(): readonly UsedFootnote[] {
  return [...document.querySelectorAll('a[data-footnote-ref]')].map(mark => {
    const note = document.getElementById((mark.getAttribute('href') ?? '').slice(1));
    const links = [...(note?.querySelectorAll('a:not([data-footnote-backref])') ?? [])];
    return {
      text: note?.textContent ?? '',
      places: links.map(link => link.getAttribute('href') ?? ''),
      statement: mark.closest('li')?.firstChild?.textContent ?? '',
    };
  });
}

/** The texts that hang over the right edge of where they stand. */
export function cutTexts(): readonly string[] {
  return [...document.querySelectorAll('main *')]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ textContent }) => textContent.slice(0, 60));
}

export const sizeOfStatements = (): readonly string[] => [
  ...new Set([...document.querySelectorAll('main > ul > li')].map(item => getComputedStyle(item).fontSize)),
];
