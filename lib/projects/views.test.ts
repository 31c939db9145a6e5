import { describe, expect, it } from 'vitest';
import { narrowing, projectsPath, readProjectView, readPublicFilters } from './views.ts';

describe('the address of the public projects', () => {
  it('shows published projects alone unless it asks for invented ones, whose kind stays along every link', () => {
    for (const [asked, demo] of [
      [undefined, 'without'],
      ['without', 'without'],
      ['only', 'only'],
      ['with', undefined],
      ['nonsense', 'without'],
    ] as const) {
      const filters = readPublicFilters({ demo: asked, park: 'baitao' });
      expect(filters.demo, asked).toBe(demo);
      for (const view of ['list', 'timeline', 'distribution'] as const) {
        const url = new URL(projectsPath(view, filters, { period: '2023Q1' }), 'http://site');
        const params = Object.fromEntries(url.searchParams);
        expect(readPublicFilters(params)).toEqual({ ...filters, period: '2023Q1' });
        expect(readProjectView(params.view)).toBe(view);
      }
    }
  });

  it('counts what narrows the list, not its order, page or kind', () => {
    expect(narrowing(readPublicFilters({ demo: 'with', sort: 'name', after: 'x' }))).toEqual([]);
    expect(narrowing(readPublicFilters({ park: 'baitao', q: '万凯' })).sort()).toEqual(['baitao', '万凯']);
  });

  it('is plain for what is shown plainly, and a link may change the kind', () => {
    const filters = readPublicFilters({});
    expect(projectsPath('list', filters)).toBe('/projects');
    expect(projectsPath('list', filters, { demo: undefined })).toBe('/projects?demo=with');
    expect(projectsPath('timeline', filters, { demo: 'only' })).toBe('/projects?demo=only&view=timeline');
    expect(projectsPath('list', readPublicFilters({ demo: 'with' }), { demo: 'without' })).toBe('/projects');
  });
});
