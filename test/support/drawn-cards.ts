import { Window, type Element } from 'happy-dom';
import { layout } from '../../src/chart/layout/layout.ts';
import { svgFile } from '../../src/chart/export/svg.ts';
import { everythingOpen, type IsOpen } from '../../src/chart/layout/walk.ts';
import { drawing } from './chart-nodes.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';

/** A card of a picture, as the eye sees it. */
export interface DrawnCard {
  /** Its lines from top to bottom, and what stands on its button. */
  readonly lines: readonly string[];
  readonly button: string | undefined;
  /** What a browser shows where the pointer rests. */
  readonly title: string;
  readonly border: { readonly colour: string; readonly width: number; readonly isDashed: boolean };
  readonly fill: string;
  readonly isRound: boolean;
  /** The colour of its bar. */
  readonly bar: string | undefined;
}

/** The cards of a picture that is saved as SVG, by the names of their nodes. */
export function drawnCards(
  roots: readonly ChartNode[],
  isOpen: IsOpen = everythingOpen,
): ReadonlyMap<string, DrawnCard> {
  const picture = layout(roots, isOpen);
  const parsed = new new Window().DOMParser().parseFromString(
    svgFile(drawing(roots, { isOpen })),
    'image/svg+xml',
  );
  const elements = [...parsed.querySelectorAll('.card')];
  return new Map(
    picture.cards.map(({ node }, at) => {
      const element = elements[at];
      if (!element) throw new Error(`${node.name} has no card.`);
      return [node.name, cardOf(element)];
    }),
  );
}

function cardOf(card: Element): DrawnCard {
  const box = card.querySelector('.box');
  const of = (name: string): string => box?.getAttribute(name) ?? '';
  return {
    lines: [...card.querySelectorAll('.name, .role, .meta')].map(({ textContent }) => textContent),
    button: card.querySelector('.sign')?.textContent,
    title: card.querySelector('title')?.textContent ?? '',
    border: {
      colour: of('stroke'),
      width: Number(of('stroke-width')),
      isDashed: of('stroke-dasharray') !== '',
    },
    fill: of('fill'),
    isRound: Number(of('rx')) > 4,
    bar: card.querySelector('.bar')?.getAttribute('fill') ?? undefined,
  };
}
