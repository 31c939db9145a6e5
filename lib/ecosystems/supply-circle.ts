type Supply = readonly (readonly [supplier: string, customer: string])[];

function customersOf(edges: Supply): Map<string, string[]> {
  const customers = new Map<string, string[]>();
  for (const [from, to] of edges) customers.set(from, [...(customers.get(from) ?? []), to]);
  return customers;
}

/** A way along the supply from one segment to another, both ends included; null when there is none. */
export function supplyPath(edges: Supply, from: string, to: string): string[] | null {
  const customers = customersOf(edges);
  const seen = new Set<string>();
  const walk = (segment: string, path: string[]): string[] | null => {
    if (segment === to) return [...path, segment];
    if (seen.has(segment)) return null;
    seen.add(segment);
    for (const customer of customers.get(segment) ?? []) {
      const found = walk(customer, [...path, segment]);
      if (found) return found;
    }
    return null;
  };
  return walk(from, []);
}

/** The segments of one circle of supply, first = last; null when the chain feeds itself nowhere. */
export function circleIn(edges: Supply): string[] | null {
  const customers = customersOf(edges);
  const done = new Set<string>();
  const walk = (segment: string, path: string[]): string[] | null => {
    const start = path.indexOf(segment);
    if (start >= 0) return [...path.slice(start), segment];
    if (done.has(segment)) return null;
    for (const customer of customers.get(segment) ?? []) {
      const circle = walk(customer, [...path, segment]);
      if (circle) return circle;
    }
    done.add(segment);
    return null;
  };
  for (const segment of customers.keys()) {
    const circle = walk(segment, []);
    if (circle) return circle;
  }
  return null;
}
