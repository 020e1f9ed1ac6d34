import type { Viewport } from '../../chart/layout/viewport.ts';
import { panned, zoomed } from '../../chart/layout/viewport.ts';

/** How far the pointer may move in a click, in pixels. */
const STILL = 4;

/** Moves the viewport by dragging and by the wheel, and zooms with Ctrl and the wheel, as the pinch of a trackpad says it. */
export function followGestures(
  element: SVGSVGElement,
  {
    viewport,
    move,
    click,
  }: {
    readonly viewport: () => Viewport;
    readonly move: (to: Viewport) => void;
    /** A press that was no drag. */
    readonly click: (event: PointerEvent, target: EventTarget | null) => void;
  },
): void {
  let drag:
    { readonly id: number; x: number; y: number; isDrag: boolean; target: EventTarget | null } | undefined;

  element.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    drag = { id: event.pointerId, x: event.clientX, y: event.clientY, isDrag: false, target: event.target };
  });
  element.addEventListener('pointermove', event => {
    if (!drag || drag.id !== event.pointerId) return;
    const by = { x: drag.x - event.clientX, y: drag.y - event.clientY };
    if (!drag.isDrag && Math.hypot(by.x, by.y) < STILL) return;
    if (!drag.isDrag) element.setPointerCapture(event.pointerId);
    element.classList.add('dragging');
    Object.assign(drag, { x: event.clientX, y: event.clientY, isDrag: true });
    move(panned(viewport(), by));
  });
  const end = (event: PointerEvent): void => {
    if (!drag || drag.id !== event.pointerId) return;
    element.classList.remove('dragging');
    if (event.type === 'pointerup' && !drag.isDrag) click(event, drag.target);
    drag = undefined;
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);

  element.addEventListener(
    'wheel',
    event => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      const { left, top } = element.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) {
        const factor = Math.exp((-event.deltaY * unit) / 300);
        move(zoomed(viewport(), factor, { x: event.clientX - left, y: event.clientY - top }));
      } else {
        const [x, y] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
        move(panned(viewport(), { x: x * unit, y: y * unit }));
      }
    },
    { passive: false },
  );
}
