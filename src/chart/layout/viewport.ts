/** Which part of a picture is seen: the point of the picture at the upper left corner, and how large it is drawn. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const ZOOM = { least: 0.05, most: 2, step: 1.2 } as const;

/** Below this nothing can be read, so the first look is not at the whole. */
const LEGIBLE = 0.62;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** All of the picture, centred, never larger than 100 %. */
export function fitted(picture: Size, window: Size): Viewport {
  const zoom = within(
    Math.min(window.width / picture.width, window.height / picture.height, 1),
    ZOOM.least,
    ZOOM.most,
  );
  return {
    x: picture.width / 2 - window.width / zoom / 2,
    y: Math.min(0, picture.height / 2 - window.height / zoom / 2),
    zoom,
  };
}

/**
 * What is seen first: all, or the whole width, where that can be read; otherwise the top card at 100 %, in the middle of
 * the upper edge.
 */
export function firstLook(picture: Size, window: Size, top: Box | undefined): Viewport {
  const all = fitted(picture, window);
  const width = fitted({ ...picture, height: 0 }, window);
  if (all.zoom >= LEGIBLE || !top) return all;
  if (width.zoom >= LEGIBLE) return { ...width, y: 0 };
  return { x: top.x + top.width / 2 - window.width / 2, y: 0, zoom: 1 };
}

/** Larger or smaller by a factor, with one point of the window (in pixels) staying where it is. */
export function zoomed(
  { x, y, zoom }: Viewport,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Viewport {
  const next = within(zoom * factor, ZOOM.least, ZOOM.most);
  return { x: x + at.x / zoom - at.x / next, y: y + at.y / zoom - at.y / next, zoom: next };
}

/** Moved by pixels of the window, as far as something of the picture stays in sight. */
export function panned({ x, y, zoom }: Viewport, by: { readonly x: number; readonly y: number }): Viewport {
  return { x: x + by.x / zoom, y: y + by.y / zoom, zoom };
}

/** Keeps some of the picture in sight. */
export function kept(viewport: Viewport, picture: Size, window: Size): Viewport {
  const { zoom } = viewport;
  const [wide, high] = [window.width / zoom, window.height / zoom];
  const some = 80 / zoom;
  return {
    x: within(viewport.x, some - wide, picture.width - some),
    y: within(viewport.y, some - high, picture.height - some),
    zoom,
  };
}

/** The part of the picture that is in sight. */
export const seenBy = ({ x, y, zoom }: Viewport, { width, height }: Size): Box => ({
  ...{ x, y, width: width / zoom, height: height / zoom },
});

export const isWithin = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Moved no further than is needed to show a box with some room around it. */
export function revealing(viewport: Viewport, box: Box, window: Size): Viewport {
  const { zoom } = viewport;
  const room = Math.min(40, window.width / 8, window.height / 8) / zoom;
  return {
    x: shifted(viewport.x, window.width / zoom, box.x - room, box.width + 2 * room),
    y: shifted(viewport.y, window.height / zoom, box.y - room, box.height + 2 * room),
    zoom,
  };
}

function shifted(from: number, length: number, start: number, extent: number): number {
  if (start < from) return start;
  return start + extent > from + length ? start + extent - length : from;
}

/** Moved so that the box is in the middle. */
export const centred = ({ zoom }: Viewport, box: Box, window: Size): Viewport => ({
  x: box.x + box.width / 2 - window.width / zoom / 2,
  y: box.y + box.height / 2 - window.height / zoom / 2,
  zoom,
});
