import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  DATABASE_WAIT_MS: z.coerce.number().int().positive().default(1_000), // for a connection, before 503 is said
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(1), // how many of our own stand before the application
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(240), // of one address, public read API
});

/** The process environment, checked once at first use. Throws a sentence that names the variable. */
export function env(): z.infer<typeof schema> {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`Environment variable missing or malformed: ${names}. See docs/operations.md.`);
  }
  return parsed.data;
}
