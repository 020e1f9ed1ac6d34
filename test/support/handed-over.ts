import { setFilesOfTests } from './files-of-tests.ts';

setFilesOfTests('handedOver');
