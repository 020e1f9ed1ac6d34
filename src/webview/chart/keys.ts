import { moveOf, typedTo } from '../../chart/layout/moves.ts';
import type { ChartCard } from '../../chart/card/card.ts';
import type { ChartNode } from '../../protocol/chart.ts';
import type { ChartStage } from './stage.ts';

interface KeyActions {
  open(node: ChartNode): void;
  toggle(node: ChartNode): void;
  card(card: ChartCard): void;
  escape(): void;
  search(): void;
}

/** How long letters that are typed belong together, in milliseconds. */
const TOGETHER = 700;

/** The chart by the keyboard alone; keys with Ctrl, Alt or Cmd are VS Code's. */
export function followKeys(element: SVGSVGElement, stage: ChartStage, actions: KeyActions): void {
  let typed = '';
  let typedAt = 0;

  const pressed = (key: string): boolean => {
    const { active } = stage;
    if (!active) return false;
    const { node } = active;
    if (key === 'Enter') return done(node.kind === 'group' ? actions.toggle(node) : actions.open(node));
    if (key === ' ') return done(actions.card(active));
    if (key === 'Escape') return done(actions.escape());
    if (key === '/') return done(actions.search());
    if (key === '+' || key === '=') return done(stage.zoom('in'));
    if (key === '-') return done(stage.zoom('out'));
    if (key === '0') return done(stage.zoom('fit'));
    const move = moveOf(key, stage.cards, active);
    if (move?.kind === 'go') return done(stage.go(move.to.node.id, 'reveal'));
    if (move) return done(actions.toggle(move.card.node));
    return /^\p{L}$/u.test(key) && type(key, active);
  };

  const type = (letter: string, active: ChartCard): boolean => {
    const now = performance.now();
    typed = now - typedAt < TOGETHER ? typed + letter : letter;
    typedAt = now;
    const card = typedTo(typed, stage.cards, active);
    if (card) stage.go(card.node.id, 'reveal');
    return true;
  };

  element.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!pressed(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

const done = (_: void): true => true;
