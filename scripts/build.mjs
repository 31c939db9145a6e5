// npm run build: everything that a start would otherwise do first, for an image.
import { build, generate } from './steps/prepare.mjs';

await generate();
await build();
