const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);

/** Runs one step, says what it does and how long it took. Silent steps speak to stderr (the command line's stdout is its result). */
export async function step(label, work, { out = process.stdout } = {}) {
  const began = performance.now();
  out.write(`  ${label} …`);
  try {
    const result = await work();
    out.write(` ${((performance.now() - began) / 1000).toFixed(1)} 秒\n`);
    return result;
  } catch (error) {
    out.write(' 未完成\n');
    throw error;
  }
}

/** The one block that a person reads when everything is up. */
export function block(lines) {
  const rule = '─'.repeat(64);
  process.stdout.write(`\n${rule}\n${lines.map((line) => `  ${line}`).join('\n')}\n${rule}\n\n`);
}

export { bold };
