// The references: the same questions as plain SQL through `pg`, as a careful hand would write them.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { COMMON, RARE } from './synthetic-ledger.ts';

const FILTER = `released_at IS NOT NULL AND stage = 'signed' AND ecosystem_id = (SELECT id FROM ecosystem WHERE slug = 'new-materials')`;
const PAGE = `SELECT p.code, p.name_zh, f.name_zh AS firm, p.public_amount_yuan, p.stage, p.signed_on FROM project p
  LEFT JOIN firm f ON f.id = p.firm_id WHERE p.released_at IS NOT NULL AND p.stage = 'signed'
  AND p.ecosystem_id = (SELECT id FROM ecosystem WHERE slug = 'new-materials')
  ORDER BY p.public_amount_sort DESC, p.id DESC LIMIT 20`;
const FIND = `SELECT code, name_zh FROM project WHERE gf_bigrams(search_text) @> gf_bigrams($1)
  AND position($1 IN search_text) > 0 AND released_at IS NOT NULL LIMIT 200`;
const SUMMARY = `SELECT date_trunc('quarter', signed_on) AS q, ecosystem_id, count(*), sum(public_amount_yuan) FROM project
  WHERE released_at IS NOT NULL AND stage <> 'negotiating' GROUP BY 1, 2`;
const KEPT = `SELECT quarter, ecosystem_id, sum(counted), sum(public_counted_yuan) FROM ledger_tally
  WHERE released AND quarter IS NOT NULL GROUP BY 1, 2`;

export function directSql(url: string, lanes: number) {
  const pool = new pg.Pool({ connectionString: url, max: lanes });
  const ask =
    (name: string, text: string, values: string[] = []) =>
    async () => {
      await pool.query({ name, text, values });
      return true;
    };
  const list = ask('list', PAGE);
  const count = ask('count', `SELECT count(*) FROM project WHERE ${FILTER}`);
  return {
    listCounted: async () => (await list()) && count(),
    listKept: list,
    common: ask('find', FIND, [COMMON]),
    rare: ask('find', FIND, [RARE]),
    grouped: ask('summary', SUMMARY),
    kept: ask('kept', KEPT),
    log: async (number: number) => {
      const [id, key] = [randomUUID(), randomUUID()];
      const connection = await pool.connect();
      try {
        await connection.query('BEGIN');
        await connection.query({
          name: 'log',
          text: `INSERT INTO project (id, code, name_zh, firm_name, stage, signed_on, signed_precision, agreement_kind, kind, search_text, updated_at)
                 VALUES ($1, $2, $3, $4, 'signed', '2024-05-01', 'day', 'formal', 'new', $5, now())`,
          values: [
            id,
            `SQL-${key}`,
            `示例直写${number}项目`,
            `示例直写${number}有限公司`,
            `示例直写${number}项目|示例直写${number}有限公司`,
          ],
        });
        await connection.query({
          name: 'value',
          text: "INSERT INTO contract_value (id, project_id, bound, amount_yuan) VALUES ($1, $2, 'exact', 30000000)",
          values: [randomUUID(), id],
        });
        await connection.query({
          name: 'event',
          text: `INSERT INTO audit_event (seq, actor_name, kind, subject_type, subject_id, data, previous, hash)
                 VALUES (0, 'bench', 'project.logged', 'project', $1, '{}', '', '')`,
          values: [id],
        });
        await connection.query('COMMIT');
        return true;
      } finally {
        connection.release();
      }
    },
    end: () => pool.end(),
  };
}
