import { readPublisher } from './publisher.ts';
import { writeNpmFiles } from './npm-files.ts';

/** `npm run package:npm`: writes the package for npm into `dist/npm/`, ready for `npm pack` and `npm publish`. */
writeNpmFiles('dist/npm', 'dist', readPublisher());
