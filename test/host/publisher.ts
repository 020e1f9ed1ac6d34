import { readFileSync } from 'node:fs';

/** Who publishes, and where the source lies: the one file that a publisher fills. */
export interface Publisher {
  /** The name at the Marketplace and at Open VSX. */
  readonly publisher: string;
  /** `https://github.com/OWNER/NAME`; empty while there is none. */
  readonly repository: string;
}

export const readPublisher = (): Publisher =>
  JSON.parse(readFileSync('.github/publisher.json', 'utf8')) as Publisher;

/** The fields of a manifest that tell where a package comes from; none while there is no repository. */
export function originOf({ repository }: Publisher): Readonly<Record<string, unknown>> {
  if (repository === '') return {};
  if (!/^https:\/\/[\w.-]+\/[\w./-]*[\w-]$/.test(repository))
    throw new Error(
      `.github/publisher.json: ${repository} is no address such as https://github.com/OWNER/NAME.`,
    );
  return {
    repository: { type: 'git', url: `git+${repository}.git` },
    bugs: { url: `${repository}/issues` },
    homepage: `${repository}#readme`,
  };
}

/** Code, in which brackets are no links, or the link of a picture or a page that is a file of the repository. */
const CODE_OR_LINK =
  /```[^]*?```|`[^`\n]*`|(!?)\[((?:[^\]\\]|\\.)*)\]\((?!https?:|#|mailto:|command:)([^)\s]+)\)/g;

/** A text in which links to files of the repository are addresses of it; the same where there is none. */
export const withAddresses = (text: string, { repository }: Publisher): string =>
  repository === ''
    ? text
    : text.replace(CODE_OR_LINK, (all: string, image?: string, label?: string, file?: string) =>
        file === undefined
          ? all
          : `${image}[${label}](${repository}/${image === '!' ? 'raw' : 'blob'}/HEAD/${file})`,
      );
