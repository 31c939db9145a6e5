import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refusal } from '../lib/errors.ts';

export type Command = { usage: string; about: string; run: (args: string[]) => Promise<void> };

export const print = (text: string) => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown) => print(JSON.stringify(value, null, 2));

/** Parses options; an unknown or incomplete one is a sentence, not a stack. */
export function options<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  config: T,
  usage: string,
) {
  try {
    return parseArgs({ args, options: config, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(
      'invalid',
      `命令写法有误（${error instanceof Error ? error.message : ''}）。用法：${usage}`,
    );
  }
}

export function required(value: string | undefined, what: string, usage: string): string {
  if (!value) throw new Refusal('invalid', `缺少${what}。用法：${usage}`);
  return value;
}
