import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextFrames } from '../browser/in-page.ts';
import { Workbench } from '../browser/workbench.ts';
import { palettePng } from './palette-png.ts';
import { SCENES } from './scenes.ts';

const FOLDER = path.resolve('media/screenshots');
/** In bytes: the pictures are part of the repository. */
const LARGEST = 150_000;

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

describe.each(Object.entries(themes))('%s', (name, theme) => {
  const workbench = new Workbench();
  beforeAll(async () => {
    await workbench.open({ notes: 'seeds', settings: { ...settings, 'workbench.colorTheme': theme } });
    // The first start on a machine takes its time.
    await workbench.showContainer('Account Notes');
    await workbench.treeRow('OpenAI').waitFor({ timeout: 60_000 });
  });
  afterAll(() => workbench.close());

  test.for(SCENES)('$name', async (scene, { onTestFailed }) => {
    onTestFailed(() => workbench.screenshot(`${scene.name} ${name}`));
    await workbench.page.setViewportSize(scene.size);
    await workbench.runCommand('View: Close All Editors');
    await scene.show(workbench);
    await workbench.page.evaluate(nextFrames);
    const picture = palettePng(await workbench.page.screenshot());
    expect(picture.length).toBeLessThan(LARGEST);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path.join(FOLDER, `${scene.name}-${name}.png`), picture);
  });
});

/** Room for what is to be seen. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.editor.tabActionCloseVisibility': false,
};
