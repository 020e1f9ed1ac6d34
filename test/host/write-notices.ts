import { readFileSync, writeFileSync } from 'node:fs';
import { noticesOf, noticesText } from './third-party-notices.ts';

/** `npm run notices`: writes the licences of all that the last build bundled into `dist/ThirdPartyNotices.txt`. */
interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}
const inputs = ['node', 'webview', 'web-client', 'web-server'].flatMap(build =>
  Object.keys((JSON.parse(readFileSync(`dist/${build}.meta.json`, 'utf8')) as Metafile).inputs),
);
writeFileSync('dist/ThirdPartyNotices.txt', noticesText(noticesOf(inputs)));
