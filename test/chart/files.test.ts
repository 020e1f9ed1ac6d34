import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotFile } from '../../src/chart/export/dot.ts';
import { htmlFile } from '../../src/chart/export/html.ts';
import { sheetOf } from '../../src/chart/export/sheet.ts';
import { mermaidFile } from '../../src/chart/export/mermaid.ts';
import { svgFile } from '../../src/chart/export/svg.ts';
import type { ChartNode } from '../../src/protocol/chart.ts';
import { anyText, chartNode, drawing, titled } from '../support/chart-nodes.ts';

const HOSTILE = `</text><script>alert(1)</script>"'&\\N ]\n%%{init}%% \`click\` #quot; 💥\u0000`;

const acme = (name: string): ChartNode[] => [
  chartNode({
    id: 'acme',
    kind: 'account',
    name,
    role: name,
    children: [chartNode({ id: 'ben', name, role: name, isStated: true, said: name })],
  }),
];

const title = { title: HOSTILE, detail: HOSTILE };

test('names are shown and do nothing, whatever they hold', () => {
  const roots = acme(HOSTILE);
  expect(svgFile(drawing(roots, { title: titled(HOSTILE) }))).not.toContain('<script');
  const page = htmlFile(drawing(roots, { title }));
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(mermaidFile(drawing(roots))).not.toMatch(/<script|%%|`|\\/);
});

test('an SVG is well-formed XML for any name', () => {
  fc.assert(
    fc.property(anyText, name => {
      wellFormed(svgFile(drawing(acme(name), { title: titled(name) })));
    }),
  );
});

test('each line of a DOT file is a statement of its own, for any name', () => {
  fc.assert(
    fc.property(anyText, name => {
      const labels = dotFile(drawing(acme(name))).match(/^ {2}n\d \[label="(?:[^"\\\n]|\\.)*"[,\]]/gm) ?? [];
      expect(labels.length).toBe(2);
    }),
  );
});

test('Graphviz shows a name as it is written, also where it would read a character of HTML', () => {
  const written = (name: string): string | undefined =>
    /label="(.*?)\\n/.exec(dotFile(drawing(acme(name))))?.[1];
  expect(written('R&D')).toBe('R&D');
  expect(written('R&amp;D')).toBe('R&amp;amp;D');
  expect(written('Plan &#65;; Q&A;')).toBe('Plan &amp;#65;; Q&amp;A;');
});

test('each node of a Mermaid chart is one line, for any name', () => {
  fc.assert(
    fc.property(anyText, name => {
      const lines = mermaidFile(drawing(acme(name))).split('\n');
      expect(lines.filter(line => /^ {2}n\d+(\["[^"]*"\]|\("[^"]*"\))$/u.test(line)).length).toBe(2);
    }),
  );
});

test('a Mermaid chart dots what is stated, and groups what has no place', () => {
  const roots = [
    chartNode({
      id: 'acme',
      kind: 'account',
      name: 'Acme',
      children: [
        chartNode({
          id: 'data',
          kind: 'team',
          name: 'Data',
          children: [chartNode({ id: 'a', name: 'Ann', isStated: true })],
        }),
        chartNode({
          id: 'tray',
          kind: 'group',
          name: 'Unplaced',
          children: [chartNode({ id: 'b', name: "Ann's boss", isPlaceholder: true })],
        }),
      ],
    }),
  ];
  expect(mermaidFile(drawing(roots))).toBe(`flowchart TD
  n1["Acme"]
  n2["Data"]:::team
  n1 --- n2
  n3("Ann")
  n2 -.- n3
  subgraph n4["Unplaced"]
    n5("Ann's boss"):::placeholder
  end
  subgraph legend["Legend"]
    direction LR
    s0[" "]:::sign -.-|"said in a sentence only"| t0[" "]:::sign
    s1("known by a description only"):::placeholder
  end
  classDef team font-weight:bold
  classDef candidate font-style:italic
  classDef placeholder font-style:italic,stroke-dasharray:2 4
  classDef quieter opacity:0.35
  classDef sign fill:none,stroke:none
`);
  expect(dotFile(drawing(roots))).toContain('n2 -> n3 [style=dashed];');
});

const mixed = [
  chartNode({
    id: 'acme',
    kind: 'account',
    name: 'Acme',
    people: 3,
    children: [
      chartNode({
        id: 'data',
        kind: 'team',
        name: 'Data',
        people: 1,
        systems: 1,
        children: [
          chartNode({ id: 'ann', name: 'Ann', isLead: true, role: 'VP', change: { kind: 'joined' } }),
          chartNode({ id: 'lake', kind: 'system', name: 'Lake' }),
        ],
      }),
      chartNode({
        id: 'tray',
        kind: 'group',
        name: 'Unplaced',
        children: [
          chartNode({ id: 'eve', name: 'Eve', isCandidate: true }),
          chartNode({ id: 'bo', name: 'Bo' }),
        ],
      }),
    ],
  }),
];

test('files draw the line to a manager who stands elsewhere, where both are shown', () => {
  const team = (id: string, child: ChartNode): ChartNode =>
    chartNode({ id, kind: 'team', name: id, children: [child] });
  const ada = chartNode({ id: 'ada' });
  const bo = chartNode({ id: 'bo', across: { to: 'ada', isStated: false } });
  const acme = chartNode({
    id: 'acme',
    kind: 'account',
    children: [team('data', bo), team('web', ada)],
  });
  expect(mermaidFile(drawing([acme]))).toContain('\n  n5 -.-> n3\n');
  expect(dotFile(drawing([acme]))).toContain('\n  n5 -> n3 [style=dotted, constraint=false];\n');
  expect(svgFile(drawing([acme], { title: titled('') }))).toContain('class="line across"');
  const isOpen = ({ id }: ChartNode): boolean => id !== 'web';
  expect(mermaidFile(drawing([acme], { isOpen }))).not.toContain('-.->');
  expect(dotFile(drawing([acme], { isOpen }))).not.toContain('constraint');
  expect(svgFile(drawing([acme], { isOpen, title: titled('') }))).not.toContain('across');
});

test('a DOT file has a box for each card, a line to each below it, and a cluster for what has no place', () => {
  expect(dotFile(drawing(mixed))).toBe(`digraph organization {
  node [shape=box, style=rounded, fontname="Helvetica"];
  edge [arrowhead=none, fontname="Helvetica"];
  n1 [label="Acme\\n3 people", style="rounded,filled", fillcolor="#f4f5f7"];
  n2 [label="Data\\n1 person, 1 system", style="rounded,filled", fillcolor="#f4f5f7"];
  n1 -> n2;
  n3 [label="Ann\\nlead · VP\\njoined"];
  n2 -> n3;
  n4 [label="Lake", style=solid];
  n2 -> n4;
  subgraph cluster_n5 {
    label="Unplaced";
    n6 [label="Eve", fontname="Helvetica-Oblique"];
    n7 [label="Bo"];
  }
  subgraph cluster_legend {
    label="Legend";
    s0 [label="no note yet", fontname="Helvetica-Oblique"];
  }
}
`);
});

test('a Mermaid chart says role, change and counts, and tells systems and candidates by their look', () => {
  expect(mermaidFile(drawing(mixed))).toContain(`
  n2["Data<br/>1 person, 1 system"]:::team
  n1 --- n2
  n3("Ann<br/>lead · VP<br/>joined")
  n2 --- n3
  n4[["Lake"]]
  n2 --- n4
  subgraph n5["Unplaced"]
    n6("Eve"):::candidate
`);
});

test('files hold what is shown: nothing of what stands below a closed card', () => {
  const isOpen = ({ id }: ChartNode): boolean => id === 'acme';
  for (const file of [
    dotFile(drawing(mixed, { isOpen })),
    mermaidFile(drawing(mixed, { isOpen })),
    svgFile(drawing(mixed, { isOpen, title: titled('Acme') })),
  ]) {
    expect(file).toContain('Data');
    expect(file).not.toMatch(/Ann|Lake|Eve/);
  }
});

test('an SVG is as large as its picture, has its title, and dashes the line to what is only stated', () => {
  const acme = (isStated: boolean): ChartNode[] => [
    chartNode({ id: 'acme', kind: 'account', children: [chartNode({ id: 'ann', isStated })] }),
  ];
  const acmes = drawing(acme(true), { title: titled('Organization of Acme') });
  const svg = svgFile(acmes);
  const { width, height } = sheetOf(acmes);
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(svg).toContain('<title>Organization of Acme</title>');
  expect(svg).toMatch(/<path class="line stated" d="M[^"]*" [^>]*stroke-dasharray="5 4"/);
  expect(svg).not.toContain('class="line"');
  expect(svgFile(drawing(acme(false), { title: titled('') }))).not.toContain('dasharray');
});

test('the outline of a page is a nested list with everything that is said of each', () => {
  const page = htmlFile(drawing(mixed, { title: titled('Organization of Acme') }));
  expect(page).toContain('<h1 class="unseen">Organization of Acme</h1>');
  const outline = page
    .slice(page.indexOf('<h2>Outline</h2>'), page.indexOf('</main>'))
    .replace(/<[^>]*>/g, '');
  expect(outline.split('\n').filter(line => line !== '')).toEqual([
    'Outline',
    'Acme 3 people',
    'Data 1 person, 1 system',
    'Ann lead · VP · joined',
    'Lake',
    'Unplaced',
    'Eve no note yet',
    'Bo',
  ]);
});

test('a page needs nothing else, runs nothing, and has everything in its outline', () => {
  const roots = [
    chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [chartNode({ id: 'a', name: 'Ann' })] }),
  ];
  const page = htmlFile(
    drawing(roots, {
      isOpen: () => false,
      title: { title: 'Organization of Acme', detail: 'as of 2025-12-01' },
    }),
  );
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\ssrc=|<link|@import|url\(|\son\w+=/);
  expect(page.match(/<span class="person">Ann<\/span>/g)).toHaveLength(1);
  expect(page).toContain('as of 2025-12-01');
});

const token =
  /<\?xml [^?]*\?>|<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)>|[^<&>]+|&(?:amp|lt|gt|quot|#39);/gu;

/** Reads XML as strictly as is needed here: tags that match, attributes in quotes, no stray signs, one root. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== end) break;
    end += match[0].length;
    const [, close, tag] = match;
    if (tag === undefined) continue;
    if (close !== '/') open.push(tag);
    else if (open.pop() !== tag) break;
  }
  expect(xml.slice(end, end + 80)).toBe('');
  expect(open).toEqual([]);
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
}

test('a badge is a word in a format of text, and who steps back is marked there too', () => {
  const roots = [
    chartNode({
      id: 'acme',
      kind: 'account',
      name: 'Acme',
      children: [
        chartNode({ id: 'vera', name: 'Vera', stance: 'champion', buyingRole: 'coach', influences: ['bo'] }),
        chartNode({ id: 'bo', name: 'Bo' }),
      ],
    }),
  ];
  const all = drawing(roots, { influence: true, filter: ['stance champion'] });
  const mermaid = mermaidFile(all);
  expect(mermaid).toContain('n2("Vera<br/>Champion · Coach")');
  expect(mermaid).toContain('\n  n2 ==> n3\n');
  expect(mermaid).toContain('\n    k0("Champion 1"):::champion\n    k1("Coach 1")\n');
  expect(mermaid).toMatch(/\n {2}class n2 champion\n {2}class n3 quieter\n$/);
  expect(dotFile(all)).toContain('label="Vera\\nChampion · Coach", color="#116329", penwidth=2');
  const svg = svgFile(all);
  expect(svg).toContain('>Champion 1</text>');
  expect(svg).toContain('>influences</text>');
  expect(svg.match(/class="box"[^>]* stroke-opacity="0.28"/g)).toHaveLength(1);
  expect(mermaidFile(drawing(roots))).not.toContain('==>');
  expect(svgFile(drawing(roots))).not.toContain('influence');
});
