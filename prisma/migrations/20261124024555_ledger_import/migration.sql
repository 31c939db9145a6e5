-- CreateEnum
CREATE TYPE "ledger_import_status" AS ENUM ('planned', 'applied', 'undone');

-- CreateEnum
CREATE TYPE "import_action" AS ENUM ('create', 'update', 'unchanged', 'decide', 'reject', 'skip');

-- CreateTable
CREATE TABLE "ledger_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "tables" JSONB NOT NULL,
    "mappings" JSONB NOT NULL,
    "defaults" JSONB NOT NULL,
    "status" "ledger_import_status" NOT NULL DEFAULT 'planned',
    "person_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "revision" BIGINT,

    CONSTRAINT "ledger_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_import_row" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "typed" JSONB NOT NULL,
    "fixes" JSONB NOT NULL DEFAULT '{}',
    "cells" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "action" "import_action" NOT NULL,
    "changes" JSONB NOT NULL,
    "candidates" JSONB NOT NULL,
    "decision" TEXT,
    "project_id" UUID,
    "seen_version" INTEGER,
    "written_version" INTEGER,
    "before" JSONB,

    CONSTRAINT "ledger_import_row_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "import_shape" (
    "shape" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_shape_pkey" PRIMARY KEY ("shape")
);

-- CreateIndex
CREATE INDEX "ledger_import_created_at_idx" ON "ledger_import"("created_at" DESC);

-- CreateIndex
CREATE INDEX "ledger_import_person_id_idx" ON "ledger_import"("person_id");

-- CreateIndex
CREATE INDEX "ledger_import_row_import_id_action_number_idx" ON "ledger_import_row"("import_id", "action", "number");

-- AddForeignKey
ALTER TABLE "ledger_import" ADD CONSTRAINT "ledger_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_import_row" ADD CONSTRAINT "ledger_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "ledger_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The amounts of many projects at once: their values are found by index, however many others there are.
CREATE OR REPLACE FUNCTION keep_project_amounts() RETURNS trigger LANGUAGE plpgsql AS $$
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
      CASE WHEN c.inner_bound IS NOT NULL THEN c.inner_yuan ELSE c.public_yuan END AS amount_yuan,
      coalesce(c.inner_bound, c.public_bound, 'undisclosed') AS bound,
      c.public_yuan, coalesce(c.public_bound, 'undisclosed') AS public_bound
    FROM unnest(touched) t(id)
    LEFT JOIN (
      SELECT project_id,
        max(bound) FILTER (WHERE disclosure = 'internal') AS inner_bound,
        max(amount_yuan) FILTER (WHERE disclosure = 'internal') AS inner_yuan,
        max(bound) FILTER (WHERE disclosure = 'public') AS public_bound,
        max(amount_yuan) FILTER (WHERE disclosure = 'public') AS public_yuan
      FROM contract_value
      WHERE project_id = ANY (touched) AND kind = 'contract' AND preferred -- at most one of each disclosure
      GROUP BY project_id
    ) c ON c.project_id = t.id
  ) v
  WHERE p.id = v.id AND (p.amount_yuan, p.amount_bound, p.public_amount_yuan, p.public_amount_bound)
    IS DISTINCT FROM (v.amount_yuan, v.bound, v.public_yuan, v.public_bound);
  RETURN NULL;
END $$;
