/**
 * How a brief looks, on a screen in the light or dark of the system, and in black on paper: A4 or letter, whatever the
 * printer has. Long words break, so that nothing is cut.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --line: #d0d7de; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --quiet: #a3adb8; --paper: #16191d; --line: #3d444d; --link: #79b8ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 10.5pt/1.4 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
h1 + p { margin: 0.2em 0 0.9em; color: var(--quiet); }
h2 { font-size: 12pt; line-height: 1.3; margin: 1.1em 0 0.25em; padding-bottom: 0.1em; border-bottom: 1px solid var(--line); }
p { margin: 0.4em 0; }
ul { margin: 0.2em 0; padding-left: 1.25em; }
li { margin: 0.1em 0; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
h2 a { color: inherit; }
sup { font-size: 0.72em; line-height: 0; }
sup + sup::before { content: ","; }
section[data-footnotes] h2 { margin-top: 1.2em; }
section[data-footnotes] ol { margin: 0.3em 0; padding-left: 1.9em; columns: 22em 2; column-gap: 8mm; font-size: 9pt; line-height: 1.35; color: var(--quiet); }
section[data-footnotes] li { break-inside: avoid; }
section[data-footnotes] p { margin: 0; }
@media print {
  :root { --ink: #000000; --quiet: #333333; --paper: #ffffff; --line: #999999; --link: #000000; }
  @page { margin: 14mm 15mm; }
  body { font-size: 10pt; line-height: 1.3; }
  main { max-width: none; padding: 0; }
  main.meeting { columns: 2; column-gap: 8mm; }
  main.meeting :is(h1, h1 + p, section) { column-span: all; }
  main.meeting ul { break-inside: avoid; }
  h2 { break-after: avoid; margin-top: 0.7em; }
  li { break-inside: avoid; }
  a[data-footnote-backref] { display: none; }
}
`;
