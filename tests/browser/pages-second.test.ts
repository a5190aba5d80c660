import { examine } from './examine.ts';

examine(2, 2);
