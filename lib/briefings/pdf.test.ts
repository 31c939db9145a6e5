import { describe, expect, it } from 'vitest';
import { lacking, objectsOf } from '../testing/pdf-structure.ts';
import { exampleBriefing } from './example.ts';
import { renderBriefing } from './render.ts';
import { typeset } from './renderers/pdf.ts';

describe('the PDF', { timeout: 90_000 }, () => {
  it('is PDF/A-2a and PDF/UA-1 in all that its structure can show', async () => {
    expect(lacking(await renderBriefing(exampleBriefing(), 'pdf'))).toEqual([]);
  });

  it('passes the typesetter’s own rules of PDF/UA-1 too', () => {
    expect(() => typeset(exampleBriefing(40), 'ua-1')).not.toThrow();
  });

  it('lacks what the other standard alone would leave out, so the check is not blind', () => {
    expect(lacking(typeset(exampleBriefing(5), 'ua-1'))).toEqual([
      'PDF/A-2a',
      'the explained claim of PDF/UA',
      'an output intent with its profile',
    ]);
  });

  it('has objects where its table says after the claim is added', async () => {
    const objects = objectsOf(await renderBriefing(exampleBriefing(3), 'pdf'));
    expect(objects.all.size).toBeGreaterThan(50);
  });

  it('is the same file, byte for byte, each time', async () => {
    const [first, second] = [
      await renderBriefing(exampleBriefing(), 'pdf'),
      await renderBriefing(exampleBriefing(), 'pdf'),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
