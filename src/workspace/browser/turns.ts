// As `disk/turns.ts`, in a browser, where a timer of no milliseconds takes four.

const { port1: coming, port2: going } = new MessageChannel();
const waiting: (() => void)[] = [];
coming.addEventListener('message', () => waiting.shift()?.());
coming.start();

export const nextTurn = (): Promise<void> =>
  new Promise(resolve => {
    waiting.push(resolve);
    going.postMessage(undefined);
  });

export const doLater = (act: () => void, milliseconds: number): ReturnType<typeof setTimeout> =>
  setTimeout(act, milliseconds);
