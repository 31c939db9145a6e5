import { z } from 'zod';

/** How single values are written in the files of a district's data folder. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符');
export const text = z.string().trim().min(1);
export const amount = z
  .string()
  .regex(/^\d[\d,]*(\.\d+)?(亿元|万元|元)$/, '金额应写成“36亿元”“3000万元”或“500元”');
export const fuzzyDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?|Q[1-4])?$/, '日期应写成 2018、2023Q1、2022-08 或 2021-11-26');
export const citation = z.strictObject({ source: z.string().min(1), at: text.optional() });
export const citations = z.array(citation).min(1);
export const basis = z.enum(['stated', 'classified', 'general']);
export const bound = z.enum(['exact', 'atLeast', 'planned', 'undisclosed']);
export const bilingual = { nameZh: text, nameEn: text };
export const notes = { noteZh: text.optional(), noteEn: text.optional() };
