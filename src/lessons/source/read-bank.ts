import type { Bank } from '../model/bank.ts';
import { bankSchema } from './schema.ts';
import { parse, type Read, readYaml } from './yaml-file.ts';

/** Reads the text of `misconceptions.yaml`: one reply for each misconception, by its tag. */
export function readBank(source: string): Read<Bank> {
  return readYaml(source, (data) => parse(bankSchema, data, []));
}
