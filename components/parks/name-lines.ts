import { widthOf, wrap } from '@/components/chain-map/text-fit';

/**
 * A park's name on the map, whole: in one line where `room` suffices, else in two. Latin words part where the wider of both
 * lines is the narrowest, so that none is cut and none stands alone beside a long line.
 */
export function nameLines(name: string, size: number, room: number): string[] {
  if (widthOf(name, size) <= room) return [name];
  const words = name.split(' ');
  if (words.length === 1) return wrap(name, size, room, 2);
  const pairs = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return { lines, width: Math.max(...lines.map((line) => widthOf(line, size))) };
  });
  return pairs.reduce((best, pair) => (pair.width < best.width ? pair : best)).lines;
}
