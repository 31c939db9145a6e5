/** Something in a column: its height, how far below its top its edges meet it, and where they would like to meet it. */
export type Stacked = { height: number; port: number; wish: number; weight: number };

/**
 * Tops for a column of things that keep their order and at least `gap` between them, each as near to its wish as the
 * others allow (least squares, by pooling adjacent violators). The order of the result is that of the items.
 */
export function stack(items: readonly Stacked[], gap: number): number[] {
  let below = 0;
  const offsets = items.map((item) => {
    const offset = below;
    below += item.height + gap;
    return offset;
  });
  const pools: { sum: number; weight: number; count: number }[] = [];
  items.forEach((item, index) => {
    const free = item.wish - item.port - (offsets[index] ?? 0);
    let pool = { sum: free * item.weight, weight: item.weight, count: 1 };
    for (let last = pools.at(-1); last; last = pools.at(-1)) {
      if (last.sum / last.weight <= pool.sum / pool.weight) break;
      pools.pop();
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  });
  const free = pools.flatMap(({ sum, weight, count }) => Array<number>(count).fill(sum / weight));
  return free.map((top, index) => top + (offsets[index] ?? 0));
}
