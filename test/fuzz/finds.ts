/** Notes that some feature once failed on, each as small as it was made. What is found is added here. */
export const FINDS: readonly string[] = [
  // A name with what stands for the end of a block in prose.
  '--- a.md\n---\ntype: person\n---\n# Ada\u0000Park\n\nAda\n\nPark\n',
  // A message that says what only notes may say.
  '--- a.md\n# A\n\n- Exported: 2026-01-03 10:00:00\n- Messages: 1\n---\n\n## 2026-01-01 09:00:00 — Bo <b@example.com>\n\n> Hi\n\ntype:: person\n',
];
