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
