/**
 * The places of templates that are still to be filled, as Obsidian and Templater write them: `{{title}}`,
 * `<% tp.file.title %>`.
 */
const places = /\{\{[^{}\n]{0,200}\}\}|<%[^%\n]{0,200}%>/gu;

/** Whether a text holds such a place, so that it is no name and no value yet. */
export const isTemplated = (text: string): boolean => mayHold(text) && text.search(places) >= 0;

/** Where such places stand in a text, in its offsets, ascending. */
export const templatePlaces = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  mayHold(text)
    ? [...text.matchAll(places)].map(({ index, 0: place }) => ({ from: index, to: index + place.length }))
    : [];

const mayHold = (text: string): boolean => text.includes('{{') || text.includes('<%');
