/** A seeded generator (mulberry32): the same seed gives the same demo ledger everywhere. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.next() * from.length)] ?? from[0];
  }

  /** Splits a whole into parts ≥ 1 of uneven size that add up to it exactly. */
  split(whole: number, parts: number): number[] {
    const weights = Array.from({ length: parts }, () => 0.15 + this.next() ** 2);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const free = whole - parts;
    const shares = weights.map((weight) => 1 + Math.floor((free * weight) / sum));
    const rest = whole - shares.reduce((total, share) => total + share, 0);
    shares[0] = (shares[0] ?? 0) + rest;
    return shares;
  }
}
