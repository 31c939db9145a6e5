import type { FileProblem } from './upload.ts';

/** Why a file is not taken and what to do, after its name. */
export const FILE_SENTENCES: Record<FileProblem, { zh: string; en: string }> = {
  tooMany: { zh: '最多附 3 个文件，请去掉多余的。', en: 'At most three files; please leave some out.' },
  tooLarge: {
    zh: '超过 10 MB，请压缩图片或拆成几份后再附。',
    en: 'is larger than 10 MB; please compress its pictures or split it.',
  },
  empty: { zh: '是空文件，请重新选择。', en: 'is empty; please choose it again.' },
  notPdfName: {
    zh: '不是 PDF；请从原程序导出为 PDF 再附。',
    en: 'is not a PDF; please export it as PDF first.',
  },
  notPdf: {
    zh: '内容不是 PDF；改后缀名不行，请从原程序导出为 PDF。',
    en: 'does not contain a PDF; renaming is not enough, please export it as PDF.',
  },
  broken: {
    zh: '不完整或已损坏，请重新导出一份。',
    en: 'is incomplete or damaged; please export it again.',
  },
  encrypted: {
    zh: '有密码或权限保护，我们无法检查；请去掉保护再附。',
    en: 'is protected by a password or permissions, so we cannot check it; please remove the protection.',
  },
  active: {
    zh: '带有脚本、可启动的程序或内嵌文件，为安全起见不收；请用“打印为 PDF”另存一份。',
    en: 'carries scripts, programs or embedded files, which we do not take; please print it to a new PDF.',
  },
  unreadable: {
    zh: '的内部压缩方式无法检查；请用“打印为 PDF”另存一份。',
    en: 'is packed in a way that cannot be checked; please print it to a new PDF.',
  },
  bomb: {
    zh: '解开后过大；请降低图片分辨率再附。',
    en: 'unpacks into far too much data; please lower the resolution of its pictures.',
  },
  tooSlow: {
    zh: '太复杂，没能检查完；请用“打印为 PDF”另存一份。',
    en: 'is too complex to be checked; please print it to a new PDF.',
  },
};

/** The whole sentence: the file's name where there is one. */
export function sayFile(problem: FileProblem, name: string, locale: 'zh' | 'en'): string {
  const sentence = FILE_SENTENCES[problem][locale];
  if (!name) return sentence;
  return locale === 'en' ? `“${name}” ${sentence}` : `“${name}”${sentence}`;
}
