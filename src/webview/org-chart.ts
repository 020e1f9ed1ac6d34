import * as l10n from '@vscode/l10n';
import { ChartView } from './chart/chart-view.ts';
import { hear, tell } from './chart/host.ts';
import { pngOf } from './chart/png.ts';
import { rehearse } from './chart/rehearse.ts';
import { readTexts } from './texts.ts';
import { readState } from './chart/view-state.ts';

// Before anything is drawn: texts are asked for when they are shown.
l10n.config({ contents: readTexts() });
const view = new ChartView(readState(), document.body);
// Once it is seen that something is under way.
requestAnimationFrame(() => setTimeout(rehearse));

hear(message => {
  switch (message.type) {
    case 'chart':
      return view.show(message.chart, message.params, message);
    case 'card':
      return view.showCard(message.id, message.card);
    case 'askExport':
      return view.askExport();
    case 'askCopy':
      return view.copy();
    case 'askFocus':
      if (document.hasFocus()) tell({ type: 'focused' });
      else addEventListener('focus', () => tell({ type: 'focused' }), { once: true });
      return;
    case 'say':
      return view.say(message.text);
    case 'draw':
      return void pngOf(message.svg, message.width, message.height).then(data => tell({ type: 'png', data }));
  }
});
