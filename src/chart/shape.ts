/**
 * A part of a picture: an element of SVG with its attributes. It carries plain colours as attributes, so that it looks
 * right anywhere, and classes, by which a style sheet overrides them. No inline styles: a strict policy refuses them.
 */
export interface Shape {
  readonly tag: 'g' | 'rect' | 'path' | 'text' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly parts?: readonly Shape[];
}

/** The colours of a picture on paper; every text has a contrast of at least 4.5 to what it stands on. */
export const INK = {
  paper: '#ffffff',
  card: '#ffffff',
  teamCard: '#f4f5f7',
  border: '#8a929c',
  line: '#6e7681',
  name: '#1b1f24',
  quiet: '#57606a',
  joined: '#116329',
  moved: '#8a4600',
  left: '#a40e26',
  influence: '#8250df',
  buyer: '#0550ae',
} as const;

export const TEAM_INK = ['#0969da', '#1a7f37', '#9a6700', '#8250df', '#cf222e', '#0b7285'] as const;

export const FONT = 'system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif';
