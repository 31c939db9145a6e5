-- AlterTable
ALTER TABLE "ecosystem" ADD COLUMN     "chain_edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "chain_change" (
    "id" UUID NOT NULL,
    "ecosystem_id" UUID NOT NULL,
    "person_id" TEXT,
    "label" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "dropped" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chain_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "chain_change_ecosystem_id_created_at_idx" ON "chain_change"("ecosystem_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "chain_change_person_id_idx" ON "chain_change"("person_id");

-- AddForeignKey
ALTER TABLE "chain_change" ADD CONSTRAINT "chain_change_ecosystem_id_fkey" FOREIGN KEY ("ecosystem_id") REFERENCES "ecosystem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_change" ADD CONSTRAINT "chain_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Room between neighbours in a chain's order, so that moving one segment writes one row (lib/ecosystems/chain-rules.ts).
UPDATE "segment" SET "sort_order" = "sort_order" * 1024;
