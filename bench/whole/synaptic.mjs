import { start } from '../rivals/synaptic.mjs';
import { trainWhole } from './train.mjs';

await trainWhole(start);
