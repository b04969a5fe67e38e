import { start } from '../rivals/jax-js.mjs';
import { trainWhole } from './train.mjs';

await trainWhole(start);
