-- The ledger as of an instant is asked by every page that opens a figure: most rows have not changed since, and those are
-- read as they stand. Only what a later revision touched is put together again from its revisions.
CREATE INDEX "project_revision_entity_at_idx" ON "project_revision"("entity", "at");

CREATE OR REPLACE FUNCTION project_as_of(t timestamptz) RETURNS SETOF project LANGUAGE sql STABLE AS $$
  SELECT p.* FROM project p
  WHERE NOT EXISTS (SELECT FROM project_revision r WHERE r.entity = 'project' AND r.entity_id = p.id AND r.at > t)
  UNION ALL
  SELECT (jsonb_populate_record(NULL::project, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'project' AND at <= t
          AND entity_id IN (SELECT entity_id FROM project_revision WHERE entity = 'project' AND at > t)
        ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;
CREATE OR REPLACE FUNCTION fund_receipt_as_of(t timestamptz) RETURNS SETOF fund_receipt LANGUAGE sql STABLE AS $$
  SELECT f.* FROM fund_receipt f
  WHERE NOT EXISTS (SELECT FROM project_revision r WHERE r.entity = 'fund_receipt' AND r.entity_id = f.id AND r.at > t)
  UNION ALL
  SELECT (jsonb_populate_record(NULL::fund_receipt, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'fund_receipt' AND at <= t
          AND entity_id IN (SELECT entity_id FROM project_revision WHERE entity = 'fund_receipt' AND at > t)
        ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;
CREATE OR REPLACE FUNCTION contract_value_as_of(t timestamptz) RETURNS SETOF contract_value LANGUAGE sql STABLE AS $$
  SELECT c.* FROM contract_value c
  WHERE NOT EXISTS (SELECT FROM project_revision r WHERE r.entity = 'contract_value' AND r.entity_id = c.id AND r.at > t)
  UNION ALL
  SELECT (jsonb_populate_record(NULL::contract_value, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'contract_value' AND at <= t
          AND entity_id IN (SELECT entity_id FROM project_revision WHERE entity = 'contract_value' AND at > t)
        ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;
