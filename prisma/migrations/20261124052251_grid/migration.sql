-- DropIndex
DROP INDEX "ledger_tally_cell";

-- AlterTable
ALTER TABLE "enquiry" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "assessed_at" TIMESTAMPTZ(3),
ADD COLUMN     "feedback_at" TIMESTAMPTZ(3),
ADD COLUMN     "project_id" UUID;

-- AlterTable
ALTER TABLE "firm" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "ledger_tally" ADD COLUMN     "shard" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "enquiry_note" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enquiry_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firm_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_change" (
    "id" UUID NOT NULL,
    "person_id" TEXT,
    "label" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_view" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "person_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "enquiry_note_enquiry_id_created_at_idx" ON "enquiry_note"("enquiry_id", "created_at");

-- CreateIndex
CREATE INDEX "firm_merge_kept_id_idx" ON "firm_merge"("kept_id");

-- CreateIndex
CREATE INDEX "firm_merge_gone_id_idx" ON "firm_merge"("gone_id");

-- CreateIndex
CREATE INDEX "ledger_change_person_id_created_at_idx" ON "ledger_change"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "ledger_view_shared_idx" ON "ledger_view"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_view_person_id_name_key" ON "ledger_view"("person_id", "name");

-- CreateIndex
CREATE INDEX "enquiry_project_id_idx" ON "enquiry"("project_id");

-- CreateIndex
CREATE INDEX "firm_merged_into_id_idx" ON "firm"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_tally_cell" ON "ledger_tally"("ecosystem_id", "stage", "sector", "released", "quarter", "shard") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_note" ADD CONSTRAINT "enquiry_note_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_note" ADD CONSTRAINT "enquiry_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "firm" ADD CONSTRAINT "firm_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_change" ADD CONSTRAINT "ledger_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_view" ADD CONSTRAINT "ledger_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- The kept sums in shards: two writers rarely wait for one row, readers sum over them ----------
CREATE OR REPLACE FUNCTION tally_of(p project) RETURNS ledger_tally LANGUAGE sql STABLE AS $$
  SELECT ROW(
    NULL, p.ecosystem_id, p.stage, p.sector, p.released_at IS NOT NULL,
    CASE WHEN c AND p.signed_precision <> 'year' THEN date_trunc('quarter', p.signed_on)::date END,
    1, c::int, (c AND p.kind IS DISTINCT FROM 'upgrade' AND p.amount_bound = 'undisclosed')::int,
    CASE WHEN c AND p.kind IS DISTINCT FROM 'upgrade' THEN coalesce(p.amount_yuan, 0) ELSE 0 END,
    (c AND p.kind IS DISTINCT FROM 'upgrade' AND p.public_amount_bound = 'undisclosed')::int,
    CASE WHEN c AND p.kind IS DISTINCT FROM 'upgrade' THEN coalesce(p.public_amount_yuan, 0) ELSE 0 END,
    0
  )::ledger_tally
  FROM (SELECT p.stage <> 'negotiating' AND p.status <> 'terminated'
           AND p.agreement_kind IS DISTINCT FROM 'framework' AS c) x
$$;

CREATE OR REPLACE FUNCTION negative_tally(t ledger_tally) RETURNS ledger_tally LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(NULL, t.ecosystem_id, t.stage, t.sector, t.released, t.quarter, -t.projects, -t.counted, -t.undisclosed,
             -t.counted_yuan, -t.public_undisclosed, -t.public_counted_yuan, t.shard)::ledger_tally
$$;

CREATE OR REPLACE FUNCTION keep_tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changes ledger_tally[];
  mine smallint := pg_backend_pid() % 16;
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
  INSERT INTO ledger_tally AS kept (ecosystem_id, stage, sector, released, quarter, shard,
      projects, counted, undisclosed, counted_yuan, public_undisclosed, public_counted_yuan)
    SELECT ecosystem_id, stage, sector, released, quarter, mine, sum(projects), sum(counted), sum(undisclosed),
           sum(counted_yuan), sum(public_undisclosed), sum(public_counted_yuan)
    FROM unnest(changes)
    GROUP BY 1, 2, 3, 4, 5
    HAVING (sum(projects), sum(counted), sum(undisclosed), sum(counted_yuan), sum(public_undisclosed), sum(public_counted_yuan))
      IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, 0::numeric, 0::bigint, 0::numeric)
    ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (ecosystem_id, stage, sector, released, quarter, shard) DO UPDATE SET
    projects = kept.projects + excluded.projects,
    counted = kept.counted + excluded.counted,
    undisclosed = kept.undisclosed + excluded.undisclosed,
    counted_yuan = kept.counted_yuan + excluded.counted_yuan,
    public_undisclosed = kept.public_undisclosed + excluded.public_undisclosed,
    public_counted_yuan = kept.public_counted_yuan + excluded.public_counted_yuan;
  RETURN NULL;
END $$;
