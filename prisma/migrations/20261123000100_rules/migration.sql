-- What the Prisma schema cannot say: checks, append-only tables, revisions, kept sums, search pairs.

-- ---------- Checks ----------
ALTER TABLE contract_value
  ADD CONSTRAINT contract_value_amount CHECK (amount_yuan >= 0),
  ADD CONSTRAINT contract_value_undisclosed CHECK ((bound = 'undisclosed') = (amount_yuan IS NULL)),
  ADD CONSTRAINT contract_value_foreign CHECK (
    (currency = 'CNY' AND foreign_amount IS NULL AND rate IS NULL AND rate_on IS NULL)
    OR (currency <> 'CNY' AND (bound = 'undisclosed' OR (foreign_amount >= 0 AND rate > 0))));
CREATE UNIQUE INDEX contract_value_one_preferred ON contract_value (project_id, kind, disclosure) WHERE preferred;

ALTER TABLE fund_receipt
  ADD CONSTRAINT fund_receipt_amount CHECK (amount_yuan > 0),
  ADD CONSTRAINT fund_receipt_evidence CHECK (btrim(evidence) <> '');

ALTER TABLE firm
  ADD CONSTRAINT firm_credit_code CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  ADD CONSTRAINT firm_landed CHECK ((landed_on IS NULL) = (landed_precision IS NULL)),
  ADD CONSTRAINT firm_name CHECK (btrim(name_zh) <> '');

ALTER TABLE project
  ADD CONSTRAINT project_names CHECK (btrim(name_zh) <> '' AND btrim(firm_name) <> ''),
  ADD CONSTRAINT project_signing_entity_code CHECK (signing_entity_credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  ADD CONSTRAINT project_first_contact CHECK ((first_contact_on IS NULL) = (first_contact_precision IS NULL)),
  ADD CONSTRAINT project_signed CHECK ((signed_on IS NULL) = (signed_precision IS NULL)),
  ADD CONSTRAINT project_started CHECK ((started_on IS NULL) = (started_precision IS NULL)),
  ADD CONSTRAINT project_building CHECK ((building_on IS NULL) = (building_precision IS NULL)),
  ADD CONSTRAINT project_producing CHECK ((producing_on IS NULL) = (producing_precision IS NULL)),
  ADD CONSTRAINT project_full CHECK ((full_on IS NULL) = (full_precision IS NULL)),
  ADD CONSTRAINT project_years CHECK (signed_on BETWEEN '1949-01-01' AND '2100-12-31'),
  ADD CONSTRAINT project_ended CHECK ((status = 'terminated') = (ended_on IS NOT NULL)),
  ADD CONSTRAINT project_outputs CHECK (expected_output_yuan >= 0 AND actual_output_yuan >= 0),
  ADD CONSTRAINT project_land CHECK (land_mu >= 0 AND floor_area_m2 >= 0),
  ADD CONSTRAINT project_build_months CHECK (build_months > 0),
  ADD CONSTRAINT project_version CHECK (version > 0);

ALTER TABLE golden_flower_seat ADD CONSTRAINT golden_flower_seat_number CHECK (number > 0);
ALTER TABLE district ADD CONSTRAINT district_only_one CHECK (id = 1);
ALTER TABLE supply_edge ADD CONSTRAINT supply_edge_distinct CHECK (from_segment_id <> to_segment_id);
ALTER TABLE citation ADD CONSTRAINT citation_one_subject CHECK (
  num_nonnulls(firm_id, firm_figure_id, innovation_id, ecosystem_id, park_id, project_id, contract_value_id,
               fund_receipt_id, indicator_id, target_id) = 1);
ALTER TABLE enquiry ADD CONSTRAINT enquiry_reachable CHECK (phone IS NOT NULL OR email IS NOT NULL);
ALTER TABLE enquiry ADD CONSTRAINT enquiry_expires CHECK (expires_at > created_at);

DROP INDEX "placement_firm_id_ecosystem_id_segment_id_key";
CREATE UNIQUE INDEX "placement_firm_id_ecosystem_id_segment_id_key"
  ON placement (firm_id, ecosystem_id, segment_id) NULLS NOT DISTINCT;
DROP INDEX ledger_tally_cell;
CREATE UNIQUE INDEX ledger_tally_cell ON ledger_tally (ecosystem_id, stage, sector, released, quarter) NULLS NOT DISTINCT;

-- Administrator and auditor stand alone.
CREATE FUNCTION check_person_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM person_role WHERE person_id = NEW.person_id
    GROUP BY person_id HAVING bool_or(role IN ('administrator', 'auditor')) AND count(*) > 1
  ) THEN
    RAISE EXCEPTION 'administrator and auditor cannot be combined with another role' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER person_roles_fit AFTER INSERT OR UPDATE ON person_role
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_person_roles();

-- ---------- Audit: append-only, hash-chained ----------
CREATE FUNCTION audit_hash(e audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e.previous, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.actor_id, e.actor_name, e.kind, e.subject_type, e.subject_id, e.data)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(20230101);
  SELECT seq, hash INTO last_seq, last_hash FROM audit_event ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last_seq, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous := coalesce(last_hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chained BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION only_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% is written by triggers only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER revision_by_trigger BEFORE INSERT ON project_revision
  FOR EACH STATEMENT EXECUTE FUNCTION only_by_trigger();
CREATE TRIGGER tally_by_trigger BEFORE INSERT OR UPDATE OR DELETE ON ledger_tally
  FOR EACH STATEMENT EXECUTE FUNCTION only_by_trigger();

-- ---------- Revisions: every state of a project and of its money ----------
CREATE FUNCTION revision_row(r jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT r - '{search_text,pinyin,pinyin_initials,amount_sort,public_amount_sort,signed_sort,updated_at}'::text[]
$$;

-- TG_ARGV: entity name, column that names the project
CREATE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  person text := nullif(current_setting('gf.person', true), '');
  why text := nullif(current_setting('gf.reason', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO project_revision (project_id, entity, entity_id, op, row, person_id, reason)
      SELECT (to_jsonb(n) ->> TG_ARGV[1])::uuid, TG_ARGV[0], n.id, 'I', revision_row(to_jsonb(n)), person, why FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO project_revision (project_id, entity, entity_id, op, row, person_id, reason)
      SELECT (to_jsonb(n) ->> TG_ARGV[1])::uuid, TG_ARGV[0], n.id, 'U', revision_row(to_jsonb(n)), person, why
      FROM new_rows n JOIN old_rows o ON o.id = n.id
      WHERE revision_row(to_jsonb(n)) IS DISTINCT FROM revision_row(to_jsonb(o));
  ELSE
    INSERT INTO project_revision (project_id, entity, entity_id, op, row, person_id, reason)
      SELECT (to_jsonb(o) ->> TG_ARGV[1])::uuid, TG_ARGV[0], o.id, 'D', revision_row(to_jsonb(o)), person, why FROM old_rows o;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER project_revised_i AFTER INSERT ON project REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('project', 'id');
CREATE TRIGGER project_revised_u AFTER UPDATE ON project REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('project', 'id');
CREATE TRIGGER project_revised_d AFTER DELETE ON project REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('project', 'id');
CREATE TRIGGER contract_value_revised_i AFTER INSERT ON contract_value REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('contract_value', 'project_id');
CREATE TRIGGER contract_value_revised_u AFTER UPDATE ON contract_value REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('contract_value', 'project_id');
CREATE TRIGGER contract_value_revised_d AFTER DELETE ON contract_value REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('contract_value', 'project_id');
CREATE TRIGGER fund_receipt_revised_i AFTER INSERT ON fund_receipt REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('fund_receipt', 'project_id');
CREATE TRIGGER fund_receipt_revised_u AFTER UPDATE ON fund_receipt REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('fund_receipt', 'project_id');
CREATE TRIGGER fund_receipt_revised_d AFTER DELETE ON fund_receipt REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_revision('fund_receipt', 'project_id');

-- The ledger as it stood at an instant. Order by number, not by time: transactions may overlap.
CREATE FUNCTION project_as_of(t timestamptz) RETURNS SETOF project LANGUAGE sql STABLE AS $$
  SELECT (jsonb_populate_record(NULL::project, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'project' AND at <= t ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;
CREATE FUNCTION fund_receipt_as_of(t timestamptz) RETURNS SETOF fund_receipt LANGUAGE sql STABLE AS $$
  SELECT (jsonb_populate_record(NULL::fund_receipt, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'fund_receipt' AND at <= t ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;
CREATE FUNCTION contract_value_as_of(t timestamptz) RETURNS SETOF contract_value LANGUAGE sql STABLE AS $$
  SELECT (jsonb_populate_record(NULL::contract_value, r.row)).*
  FROM (SELECT DISTINCT ON (entity_id) op, row FROM project_revision
        WHERE entity = 'contract_value' AND at <= t ORDER BY entity_id, seq DESC) r
  WHERE r.op <> 'D'
$$;

-- ---------- Derived columns of a project ----------
CREATE FUNCTION set_project_sort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.amount_sort := coalesce(NEW.amount_yuan, -1);
  NEW.public_amount_sort := coalesce(NEW.public_amount_yuan, -1);
  NEW.signed_sort := coalesce(NEW.signed_on, DATE '0001-01-01');
  RETURN NEW;
END $$;
CREATE TRIGGER project_sort BEFORE INSERT OR UPDATE ON project FOR EACH ROW EXECUTE FUNCTION set_project_sort();

-- The office's contract value is the internal one if there is one; the public side sees only the public one.
CREATE FUNCTION keep_project_amounts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT project_id) INTO touched FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT project_id) INTO touched FROM old_rows;
  ELSE SELECT array_agg(DISTINCT id) INTO touched FROM (SELECT project_id AS id FROM new_rows UNION SELECT project_id FROM old_rows) x;
  END IF;
  UPDATE project p SET
    amount_yuan = v.amount_yuan, amount_bound = v.bound,
    public_amount_yuan = v.public_yuan, public_amount_bound = v.public_bound
  FROM (
    SELECT t.id,
      CASE WHEN i.id IS NOT NULL THEN i.amount_yuan ELSE o.amount_yuan END AS amount_yuan,
      coalesce(i.bound, o.bound, 'undisclosed') AS bound,
      o.amount_yuan AS public_yuan, coalesce(o.bound, 'undisclosed') AS public_bound
    FROM unnest(touched) t(id)
    LEFT JOIN contract_value i ON i.project_id = t.id AND i.kind = 'contract' AND i.disclosure = 'internal' AND i.preferred
    LEFT JOIN contract_value o ON o.project_id = t.id AND o.kind = 'contract' AND o.disclosure = 'public' AND o.preferred
  ) v
  WHERE p.id = v.id AND (p.amount_yuan, p.amount_bound, p.public_amount_yuan, p.public_amount_bound)
    IS DISTINCT FROM (v.amount_yuan, v.bound, v.public_yuan, v.public_bound);
  RETURN NULL;
END $$;
CREATE TRIGGER contract_value_amounts_i AFTER INSERT ON contract_value REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_project_amounts();
CREATE TRIGGER contract_value_amounts_u AFTER UPDATE ON contract_value REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_project_amounts();
CREATE TRIGGER contract_value_amounts_d AFTER DELETE ON contract_value REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_project_amounts();

-- ---------- Kept sums (counting rules v1; lib/figures proves that they agree) ----------
CREATE FUNCTION tally_of(p project) RETURNS ledger_tally LANGUAGE sql STABLE AS $$
  SELECT ROW(
    NULL, p.ecosystem_id, p.stage, p.sector, p.released_at IS NOT NULL,
    CASE WHEN c AND p.signed_precision <> 'year' THEN date_trunc('quarter', p.signed_on)::date END,
    1, c::int, (c AND p.kind IS DISTINCT FROM 'upgrade' AND p.amount_bound = 'undisclosed')::int,
    CASE WHEN c AND p.kind IS DISTINCT FROM 'upgrade' THEN coalesce(p.amount_yuan, 0) ELSE 0 END,
    (c AND p.kind IS DISTINCT FROM 'upgrade' AND p.public_amount_bound = 'undisclosed')::int,
    CASE WHEN c AND p.kind IS DISTINCT FROM 'upgrade' THEN coalesce(p.public_amount_yuan, 0) ELSE 0 END
  )::ledger_tally
  FROM (SELECT p.stage <> 'negotiating' AND p.status <> 'terminated'
           AND p.agreement_kind IS DISTINCT FROM 'framework' AS c) x
$$;

CREATE FUNCTION keep_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changes ledger_tally[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(tally_of(n)) INTO changes FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(negative_tally(tally_of(o))) INTO changes FROM old_rows o;
  ELSE
    SELECT array_agg(t) INTO changes FROM (
      SELECT tally_of(n) AS t FROM new_rows n UNION ALL SELECT negative_tally(tally_of(o)) FROM old_rows o) x;
  END IF;
  -- ordered, so that two transactions that touch the same cells cannot wait for each other in a circle
  INSERT INTO ledger_tally AS kept (ecosystem_id, stage, sector, released, quarter,
      projects, counted, undisclosed, counted_yuan, public_undisclosed, public_counted_yuan)
    SELECT ecosystem_id, stage, sector, released, quarter, sum(projects), sum(counted), sum(undisclosed),
           sum(counted_yuan), sum(public_undisclosed), sum(public_counted_yuan)
    FROM unnest(changes)
    GROUP BY 1, 2, 3, 4, 5
    HAVING (sum(projects), sum(counted), sum(undisclosed), sum(counted_yuan), sum(public_undisclosed), sum(public_counted_yuan))
      IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::numeric, 0::bigint, 0::numeric)
    ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (ecosystem_id, stage, sector, released, quarter) DO UPDATE SET
    projects = kept.projects + excluded.projects,
    counted = kept.counted + excluded.counted,
    undisclosed = kept.undisclosed + excluded.undisclosed,
    counted_yuan = kept.counted_yuan + excluded.counted_yuan,
    public_undisclosed = kept.public_undisclosed + excluded.public_undisclosed,
    public_counted_yuan = kept.public_counted_yuan + excluded.public_counted_yuan;
  RETURN NULL;
END $$;

CREATE FUNCTION negative_tally(t ledger_tally) RETURNS ledger_tally LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(NULL, t.ecosystem_id, t.stage, t.sector, t.released, t.quarter, -t.projects, -t.counted, -t.undisclosed,
             -t.counted_yuan, -t.public_undisclosed, -t.public_counted_yuan)::ledger_tally
$$;

CREATE TRIGGER project_tallied_i AFTER INSERT ON project REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_tally();
CREATE TRIGGER project_tallied_u AFTER UPDATE ON project REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_tally();
CREATE TRIGGER project_tallied_d AFTER DELETE ON project REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_tally();

-- ---------- Search: character pairs, because two Chinese characters make no trigram ----------
CREATE FUNCTION gf_bigrams(t text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT c[i] || c[i + 1]), '{}')
  FROM (SELECT string_to_array(lower(t), NULL) AS c) s, generate_series(1, cardinality(c) - 1) AS i
$$;
CREATE INDEX firm_search_pairs ON firm USING gin (gf_bigrams(search_text));
CREATE INDEX project_search_pairs ON project USING gin (gf_bigrams(search_text));
CREATE INDEX segment_search_pairs ON segment USING gin (gf_bigrams(search_text));
CREATE INDEX ecosystem_search_pairs ON ecosystem USING gin (gf_bigrams(search_text));
CREATE INDEX park_search_pairs ON park USING gin (gf_bigrams(search_text));

-- ---------- Rights of the application's own database role ----------
-- Run after every migration where the application does not connect as the owner.
CREATE FUNCTION grant_application_rights(app name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', app);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM %I', app);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON project_revision, ledger_tally FROM %I', app);
END $$;
