// npm run generate: the database client out of prisma/schema.
import { generate } from './steps/prepare.mjs';

await generate();
