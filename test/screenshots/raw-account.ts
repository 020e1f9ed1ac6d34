/** A folder as it is when somebody has just exported a thread, with an account of every kind of thing in it. */
export const RAW: Readonly<Record<string, string>> = {
  'thread.md': `# Re: Litware

- Exported: 2026-01-09 18:00:00
- Messages: 3
---

## 2026-01-02 09:00:00 — June Alder <june@ourside.example>
**Subject:** Litware

> Some news from lunch. My friend joined Litware in spring and leads the "Online Storage" team there.
>
> Litware has three large teams:
> - Products - the shop and its catalog. My friend sits in Products. They own Kestrel DB and Snowflake.
> - Growth - nobody told me what it is for.
> - Research - led by Ines Roca.
>
> Kestrel DB persists to Azure Blob. Before that my friend was at Contoso.
>
> -June

---

## 2026-01-03 10:00:00 — Ray Holt <ray@ourside.example>
**Subject:** Re: Litware

> Bo Lind reports to your friend, who reports to Cy Moss.
> Lena Feld is the lead developer of HERON, which Litware built for Research.
> The "Data Barn" team at Litware is led by Ada Park. I think Ada Park reports to Ines Roca.
>
> -RH

---

## 2026-01-08 16:30:00 — June Alder <june@ourside.example>
**Subject:** Re: Litware

> Bo Lind reports to Ada Park now. Bo Hansen is a storage engineer at Litware.
> Snowflake is used by Growth.
>
> -June

---
`,
};

const person = (name: string, role: string): string => `---\ntype: person\nrole: ${role}\n---\n# ${name}\n`;

export const NAMESAKES: Readonly<Record<string, string>> = {
  'litware.md': '---\ntype: account\n---\n# Litware\n',
  'people/bo-lind.md': person('Bo Lind', 'Head of Storage'),
  'people/bo-hansen.md': person('Bo Hansen', 'Storage Engineer'),
  'minutes.md': '# Call with Litware\n\nThe line was bad.\n\nSo Bo said hello and was gone.\n',
};
