import { describe, expect, it } from 'vitest';
import { projectName, unparted } from './project-name.ts';

describe('a project’s name on a page', () => {
  it('never parts a number from its unit', () => {
    expect(unparted('REPT BATTERO 30 GWh cell and pack base')).toBe(
      'REPT BATTERO 30\u00a0GWh cell and pack base',
    );
    expect(unparted('Wankai 1.2 million t food-grade PET')).toBe(
      'Wankai 1.2\u00a0million\u00a0t food-grade PET',
    );
    expect(unparted('450,000 t a year')).toBe('450,000\u00a0t a year');
    expect(unparted('Industrial firms above CNY 10 billion')).toBe(
      'Industrial firms above CNY\u00a010\u00a0billion',
    );
    expect(unparted('a new process for nylon 66')).toBe('a new process for nylon\u00a066');
    expect(unparted('Phase 1 (600,000 t) went into production on 25 Mar 2020.')).toBe(
      'Phase 1 (600,000\u00a0t) went into production on 25\u00a0Mar\u00a02020.',
    );
    expect(unparted('In production by Jan 2024 according to the source')).toBe(
      'In production by Jan\u00a02024 according to the source',
    );
    expect(unparted('Wankai phase 3 expansion')).toBe('Wankai phase 3 expansion');
  });

  it('is the Chinese one where there is no English one', () => {
    expect(projectName({ nameZh: '示例项目', nameEn: null }, 'en')).toBe('示例项目');
    expect(projectName({ nameZh: '示例项目', nameEn: 'Sample 2 GWh' }, 'zh')).toBe('示例项目');
  });
});
