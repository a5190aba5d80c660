import { examine } from './examine.ts';

examine(1, 2);
