import { defineConfig } from 'vitest/config';

/** `npm run screenshots`: the pictures in `media/screenshots/`, from the packaged extension in a real VS Code. */
export default defineConfig({
  test: {
    include: ['test/screenshots/take.shots.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
