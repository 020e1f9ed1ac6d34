/** What may stand behind a destination: a title in quotes, which YAML may have escaped or doubled, or in parentheses. */
const title = String.raw`(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|'[^'\r\n]*'|\\"[^"\r\n]*\\"|''[^'\r\n]*''|\([^()\r\n]*\))`;
/** A destination may hold blanks as it stands, though Markdown would want them encoded. */
const bare = String.raw`[^()<>\s]+(?:[ \t]+(?!${title}[ \t]*\))[^()<>\s]+)*`;

/**
 * The source of a pattern for `[label](destination "title")` as the value of a property is read: more leniently than in
 * prose. The groups `label`, and `angled` or `bare` for the destination.
 */
export const MARKDOWN_LINK = String.raw`\[(?<label>[^[\]\r\n]*)\]\([ \t]*(?:<(?<angled>[^<>\r\n]+)>|(?<bare>${bare}))(?:[ \t]+${title})?[ \t]*\)`;
