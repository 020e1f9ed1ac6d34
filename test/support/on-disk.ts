import { setFilesOfTests } from './files-of-tests.ts';

setFilesOfTests('disk');
