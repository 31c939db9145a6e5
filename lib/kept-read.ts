import { isUnavailable } from './db.ts';
import { currentVersion } from './ledger-version.ts';

type Kept<T> = { version: string; value: Promise<T>; good?: true }; // good: the answer came

/**
 * Wraps a read that anybody may make so that its answer is kept until the next write to the database, whoever
 * makes it and in whichever process: exact also right after one. While the database is away the last answer
 * goes on being given. The answer is shared: nobody may change it. At most `size` answers are kept, the least recently asked for goes first.
 */
export function keptRead<Args extends readonly unknown[], T>(
  read: (...args: Args) => Promise<T>,
  size = 200,
): (...args: Args) => Promise<T> {
  const answers = new Map<string, Kept<T>>();

  async function keep(key: string, answer: Kept<T>): Promise<T> {
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= size) break;
      answers.delete(oldest);
    }
    const value = await answer.value;
    answer.good = true;
    return value;
  }

  return async (...args) => {
    const key = JSON.stringify(args);
    const before = answers.get(key);
    try {
      const version = await currentVersion();
      const last = answers.get(key); // a twin may have read it meanwhile
      return await keep(key, last?.version === version ? last : { version, value: read(...args) });
    } catch (error) {
      if (before?.good && isUnavailable(error)) return keep(key, before); // never what failed for a twin as well
      answers.delete(key);
      throw error;
    }
  };
}
