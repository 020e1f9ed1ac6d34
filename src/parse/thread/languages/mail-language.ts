/**
 * How mail programs write in one language. Each field holds words or phrases in small letters, `|` between them; what
 * reads mail knows no words of its own. Add a language with an example of its own.
 */
export interface MailLanguage {
  readonly language: string;
  /** Labels of the header lines that a program puts above what it quotes or forwards. */
  readonly from: string;
  readonly date: string;
  /** Those of copies too. */
  readonly to: string;
  readonly subject: string;
  /** Labels that belong to the block but tell us nothing. */
  readonly other?: string;
  /** What stands before the date of an attribution line: "On Fri, Dec 12 …". */
  readonly on?: string;
  /** "… wrote:", "… schrieb Joe:". */
  readonly wrote: string;
  /** What stands alone on a line before a header block, without dashes. */
  readonly rules: string;
  /** What stands before the name of who forwarded it: "Forwarded by Ann Roe on …". */
  readonly forwardedBy?: string;
  /** January to December; spaces between the forms of one month. */
  readonly months?: string;
  readonly weekdays?: string;
  /** Words between the parts of a date. */
  readonly fillers?: string;
  /** Words that end a letter, above the name. */
  readonly regards?: string;
  /** How the line starts that a telephone or a program adds: "Sent from my …". */
  readonly sentFrom?: string;
  /** An attribution line, as a program writes it on 2 March 2026 at 9:15. */
  readonly example: string;
}
