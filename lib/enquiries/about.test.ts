import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedSubjects, MOST_SUBJECTS, readAbout, readSubject, writeSubject } from './about.ts';

describe('what an enquiry is about', () => {
  it('is one thing of each kind', () => {
    const texts = [
      'segment:ev-battery/separator', 'opportunity:ev-battery/separator', 'firm:wankai', 'park:huigu-lake', 'ecosystem:ev-battery',
      'project:rept-30gwh', 'project:YS-2023Q1-001', 'fit:碳纤维预浸料',
    ]; // biome-ignore format: a list
    for (const text of texts) {
      const ref = readSubject(text);
      expect(ref && writeSubject(ref), text).toBe(text);
      expect(readAbout(text), text).toEqual({ refs: [ref], isShortlist: false, odd: 0 });
    }
  });

  it('is a shortlist, each thing once, in its order', () => {
    expect(readAbout('shortlist:segment:a/b,firm:x,firm:x,shop:y,fit:words,park:p')).toEqual({
      refs: [
        { kind: 'segment', id: 'a/b' },
        { kind: 'firm', id: 'x' },
        { kind: 'park', id: 'p' },
      ],
      isShortlist: true,
      odd: 2,
    });
    const many = Array.from({ length: 40 }, (_, index) => `firm:f${index}`);
    expect(readAbout(`shortlist:${many.join(',')}`).refs).toHaveLength(MOST_SUBJECTS);
  });

  it('is counted as odd when it is something else', () => {
    for (const text of ['shop:x', 'firm:', 'segment:a', 'firm:a/b', 'firm:<b>', 'x', 'firm:a\nb'])
      expect(readAbout(text), text).toEqual({ refs: [], isShortlist: false, odd: 1 });
    expect(readAbout('')).toEqual({ refs: [], isShortlist: false, odd: 0 });
    expect(readAbout('shortlist:')).toEqual({ refs: [], isShortlist: true, odd: 0 });
  });

  it('is what is still ticked when the form is sent', () => {
    expect(carriedSubjects({ 'about-0': 'firm:a', 'about-2': 'park:b' }).refs).toHaveLength(2);
    expect(carriedSubjects({ 'about-1': 'firm:a' })).toMatchObject({ isShortlist: false });
    expect(carriedSubjects({ 'about-1': 'firm:a', shortlist: 'yes' })).toMatchObject({ isShortlist: true });
    expect(carriedSubjects({ about: 'firm:a' }).refs).toEqual([{ kind: 'firm', id: 'a' }]);
    expect(carriedSubjects({})).toEqual({ refs: [], isShortlist: false, odd: 0 });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const ref of readAbout(text).refs) expect(readSubject(writeSubject(ref))).toEqual(ref);
      }),
    );
  });
});
