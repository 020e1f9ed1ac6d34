import { readFileSync, writeFileSync } from 'node:fs';
import { noticesOf, noticesText } from './third-party-notices.ts';

/** `npm run notices`: writes the licences of all that the last build bundled into `dist/ThirdPartyNotices.txt`. */
const inputs = JSON.parse(readFileSync('dist/inputs.json', 'utf8')) as readonly string[];
writeFileSync('dist/ThirdPartyNotices.txt', noticesText(noticesOf(inputs)));
