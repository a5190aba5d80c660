import { examine } from './examine.ts';

examine('light');
