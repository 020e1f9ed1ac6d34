import type { TreeItem, Uri } from 'vscode';
import { MAIL_FILES_ROW, mailFilesItem, type MailFiles } from '../import/mail-files.ts';
import { textThreadItem, textThreads } from './text-threads.ts';

/** Rows that offer to take in what is no note yet: threads as plain text, and mails. */
export class OfferedRows {
  readonly #mails: MailFiles;
  /** By the id of their rows. */
  #texts: ReadonlyMap<string, Uri> = new Map();

  constructor(mails: MailFiles) {
    this.#mails = mails;
  }

  /** Looks for threads, where there is nothing else to show. True where there are others now. */
  async look(isEmpty: boolean): Promise<boolean> {
    const found = isEmpty ? await textThreads() : [];
    const before = [...this.#texts.keys()].join('\n');
    this.#texts = new Map(found.map(uri => [`text ${uri.toString()}`, uri]));
    return [...this.#texts.keys()].join('\n') !== before;
  }

  ids(isEmpty: boolean): readonly string[] {
    return [...this.#texts.keys(), ...(isEmpty ? this.#mails.rows : [])];
  }

  itemOf(id: string): TreeItem | undefined {
    if (id === MAIL_FILES_ROW) return mailFilesItem(this.#mails.files);
    const text = this.#texts.get(id);
    return text && textThreadItem(id, text);
  }
}
