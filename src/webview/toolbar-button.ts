import { html } from './dom.ts';

/** A button; where its text is only a sign, the title says what it does, to screen readers too. */
export function button(text: string, title: string, press: () => void): HTMLButtonElement {
  const isSign = !/\p{L}/u.test(text);
  const element = html('button', { type: 'button', title, ...(isSign && { 'aria-label': title }) }, text);
  element.addEventListener('click', press);
  return element;
}
