import { describe, expect, it } from 'vitest';
import { nameLines } from './name-lines.ts';

describe('a park’s name on the map', () => {
  it('stands in one line where there is room', () => {
    expect(nameLines('Huigu Lake Sci-tech Town', 22, 560)).toEqual(['Huigu Lake Sci-tech Town']);
    expect(nameLines('白涛新材料科技城', 22, 260)).toEqual(['白涛新材料科技城']);
  });

  it('is whole in two even lines where there is not, a hyphenated word never parted', () => {
    expect(nameLines('Fuling High-tech Zone', 22, 200)).toEqual(['Fuling', 'High-tech Zone']);
    expect(nameLines('Baitao New Materials Sci-tech City', 22, 270)).toEqual([
      'Baitao New Materials',
      'Sci-tech City',
    ]);
    expect(nameLines('白涛新材料科技城', 22, 120).join('')).toBe('白涛新材料科技城');
  });
});
