import { isToChart, type FromChart, type ToChart } from '../../protocol/chart-messages.ts';
import { hearMessages, vsCode } from '../vscode-api.ts';

export const tell = (message: FromChart): void => vsCode.postMessage(message);

export const keptState = (): unknown => vsCode.getState();
export const keepState = (state: unknown): void => vsCode.setState(state);

export const hear = (listener: (message: ToChart) => void): void => hearMessages(isToChart, listener);
