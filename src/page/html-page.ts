import { escapeXml } from './xml.ts';

/** A page of HTML. Texts are escaped here; `head` and `body` are markup. */
export interface HtmlPage {
  readonly title: string;
  /** Of our own words, as BCP 47 writes it. */
  readonly language: string;
  /** What the page may load and run, as a Content-Security-Policy. */
  readonly policy: string;
  /** What else stands in the head. */
  readonly head: string;
  readonly body: string;
}

export const htmlPage = ({ title, language, policy, head, body }: HtmlPage): string => `<!doctype html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title.replace(/\p{Cc}+/gu, ' '))}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;

/** A page that needs nothing else: no scripts, nothing from anywhere, its style within it. */
export const standalonePage = ({
  style,
  ...page
}: Pick<HtmlPage, 'title' | 'language' | 'body'> & { readonly style: string }): string =>
  htmlPage({
    ...page,
    policy: "default-src 'none'; style-src 'unsafe-inline'",
    head: `<style>${style}</style>`,
  });
