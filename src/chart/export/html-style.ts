import type { Size } from '../layout/viewport.ts';

/** In per cent, beside the zoom that fits the window. */
export const ZOOMS = [50, 75, 100, 150] as const;

/** The style of a page with a picture of this size: for the window in light and dark, for paper always light. */
export const pageStyle = ({ width, height }: Size): string =>
  `:root { --wide: ${width}px; --high: ${height}px; }${LOOK}${ZOOMS.map(zoomStyle).join('')}${DARK}${PAPER}`;

const zoomStyle = (zoom: number): string =>
  `@media screen { #zoom-${zoom}:checked ~ .picture svg { width: calc(var(--wide) * ${zoom / 100}); height: calc(var(--high) * ${zoom / 100}); max-width: none; max-height: none; } }
`;

const LOOK = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --border: #8a929c; --chosen: #ddf4ff; --accent: #0969da; }
body { margin: 0; padding: 12px 16px 24px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
h2 { font-size: 17px; margin: 24px 0 8px; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main > input { position: absolute; opacity: 0; }
main > label { display: inline-block; min-width: 34px; padding: 2px 8px; border: 1px solid var(--border); border-radius: 6px; text-align: center; font-size: 13px; cursor: pointer; }
main > input:checked + label { background: var(--chosen); border-color: var(--accent); }
main > input:focus-visible + label { outline: 2px solid var(--accent); outline-offset: 1px; }
.picture { overflow: auto; height: calc(100vh - 76px); min-height: 240px; margin-top: 10px; border: 1px solid var(--border); border-radius: 8px; background: var(--paper); }
.picture svg { display: block; width: 100%; height: 100%; max-width: var(--wide); max-height: var(--high); margin: 0 auto; }
ul { list-style: none; margin: 0; padding-left: 22px; } .outline > ul { padding-left: 0; } li { margin: 2px 0; }
.outline .team, .outline .account, .outline .group { font-weight: 600; } small { color: var(--quiet); font-weight: 400; } summary { cursor: pointer; }
.pages { display: none; }
`;

/** Colours that the attributes of the drawing give way to. */
const DARK = `
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ink: #e6edf3; --quiet: #a3adb8; --paper: #16191d; --border: #7d8590; --chosen: #1f3a5f; --accent: #58a6ff; }
  .paper, .knob, .candidate .box { fill: #16191d; } .box, .outline-of { fill: #1f2328; }
  .team .box, .account .box, .organization .box, .group .box { fill: #2a2f36; }
  .name, .letters { fill: #e6edf3; } .role, .meta, .sign { fill: #a3adb8; }
  .icon { stroke: #a3adb8; } .box, .line { stroke: #7d8590; } .line.influence { stroke: #b083f0; }
  .joined .box { stroke: #57d364; } .moved .box { stroke: #f0a35c; } .left .box { stroke: #ff8f8f; }
  .joined .meta { fill: #57d364; } .moved .meta { fill: #f0a35c; } .left .meta { fill: #ff8f8f; }
  .champion .outline-of, .supporter .outline-of { stroke: #57d364; } .neutral .outline-of, .contact-none .outline-of, .contact-ghost .outline-of, .contact-singleThread .outline-of { stroke: #a3adb8; }
  .critic .outline-of, .contact-cooling .outline-of { stroke: #f0a35c; } .blocker .outline-of, .contact-left .outline-of { stroke: #ff8f8f; } .role-badge .outline-of { stroke: #79b8ff; }
}
`;

const PAPER = `
@media print {
  body { padding: 0; font-size: 11px; } h1, main > input, main > label, .outline { display: none; }
  .picture { overflow: visible; height: auto; min-height: 0; margin: 0; border: none; border-radius: 0; }
  .picture svg { max-width: none; max-height: none; margin: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .pages { display: block; } .sheet { break-after: page; break-inside: avoid; } .sheet:last-child { break-after: auto; }
  .sheet > p { margin: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; } .sheet > p:empty { height: 0; } .sheet > svg { display: block; }
}
`;
