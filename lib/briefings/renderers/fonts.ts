import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const OPEN_FONTS = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/**
 * The fonts of a PDF: the office's own licensed ones (OFFICE_FONTS_DIR: 仿宋_GB2312, 方正小标宋 …) before
 * the open ones, which hold the rare characters of names. Nothing that the machine happens to have.
 */
export function fontBlobs(): Buffer[] {
  const require = createRequire(import.meta.url);
  const own = process.env.OFFICE_FONTS_DIR;
  const office =
    own && existsSync(own)
      ? readdirSync(own)
          .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
          .map((name) => readFileSync(join(own, name)))
      : [];
  return [...office, ...OPEN_FONTS.map((name) => readFileSync(require.resolve(name)))];
}
