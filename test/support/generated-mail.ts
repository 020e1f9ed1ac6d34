export type MailProgram = 'outlook' | 'gmail' | 'apple' | 'notes' | 'thunderbird';

/** A person of generated mails: who always writes with the same program and clock. */
export interface Writer {
  readonly name: string;
  readonly address: string;
  readonly program: MailProgram;
  /** Minutes before UTC. */
  readonly offset: number;
}

export interface GeneratedMail {
  readonly id: string;
  readonly from: Writer;
  readonly to: readonly Writer[];
  readonly cc: readonly Writer[];
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly subject: string;
  /** What the writer says, a line each; the first holds a word that no other mail has. */
  readonly lines: readonly string[];
  readonly token: string;
  readonly answers: GeneratedMail | undefined;
  /** What is written below, with the mails that are quoted. */
  readonly text: string;
}
