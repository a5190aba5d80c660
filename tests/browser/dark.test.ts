import { examine } from './examine.ts';

examine('dark');
