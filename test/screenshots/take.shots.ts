import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextFrames } from '../browser/in-page.ts';
import { Workbench } from '../browser/workbench.ts';
import { cacheFolder } from '../host/install.ts';
import { palettePng } from './palette-png.ts';
import { NAMESAKES, RAW } from './raw-account.ts';
import { NAMESAKE_SCENES, RAW_SCENES, SAMPLE_SCENES } from './scenes.ts';

/** A picture that stands here is taken anew; all others are there to be looked at, and belong to nobody. */
const KEPT = path.resolve('media/screenshots');
const TO_LOOK_AT = path.join(cacheFolder, 'screenshots');
/** In bytes: the pictures are part of the repository. */
const LARGEST = 150_000;

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

const folders = [
  { what: 'the sample', notes: 'seeds/larkfield', account: 'Larkfield Foods', scenes: SAMPLE_SCENES },
  { what: 'a raw folder', notes: RAW, account: 'Litware', scenes: RAW_SCENES },
  { what: 'two of one name', notes: NAMESAKES, account: 'Litware', scenes: NAMESAKE_SCENES },
];

const shown = Object.entries(themes).flatMap(([name, theme]) =>
  folders.map(folder => ({ ...folder, name, theme })),
);

describe.each(shown)('$what, $name', ({ name, theme, notes, account, scenes }) => {
  const workbench = new Workbench();
  beforeAll(async () => {
    await workbench.open({
      notes,
      settings: { ...settings, 'workbench.colorTheme': theme },
    });
    // The first start on a machine takes its time.
    await workbench.showContainer('Account Notes');
    await workbench.treeRow(account).waitFor({ timeout: 60_000 });
  });
  afterAll(() => workbench.close());

  test.for(scenes)('$name', async (scene, { onTestFailed }) => {
    onTestFailed(() => workbench.screenshot(`${scene.name} ${name}`));
    await workbench.page.setViewportSize(scene.size);
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('View: Close All Editors');
    await scene.show(workbench);
    await workbench.page.evaluate(nextFrames);
    const picture = palettePng(await workbench.page.screenshot());
    expect(picture.length).toBeLessThan(LARGEST);
    await write(`${scene.name}-${name}.png`, picture);
  });
});

async function write(file: string, picture: Buffer): Promise<void> {
  const kept = path.join(KEPT, file);
  if (existsSync(kept)) return writeFile(kept, picture);
  await mkdir(TO_LOOK_AT, { recursive: true });
  await writeFile(path.join(TO_LOOK_AT, file), picture);
}

/** Room for what is to be seen. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.editor.tabActionCloseVisibility': false,
};
